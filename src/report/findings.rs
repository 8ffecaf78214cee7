//! What stands out in a report, the most telling first: what learners hold and where they go round in circles, what the material does
//! not say yet, which hints help, which questions turn learners and which ask for nothing new, and how it lasts. What qualifies stands at
//! each [`Finding`]. Within a kind, what concerns the most learners comes first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::model::{Finding, Goal, Idea, OfQuestion, OfSet, Place, Report, Told};
use crate::phrases::report_text as says;

/// What is known of a question beside what a report holds of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turned {
    /// How many learners' first answers were not there yet.
    pub not_at_first: u64,
    /// How many of them have got it since.
    pub turned: u64,
    /// Of how many learners a summary alone is known.
    pub told: u64,
}

/// So many learners make an answer, or an idea, more than one learner's.
const SOME: u64 = 2;
/// So many learners make a pattern at a question.
const SEVERAL: u64 = 3;
/// So many learners make it telling that a hint was the turn for few.
const MANY: u64 = 5;

/// All findings of a report, whose sets have been told what they say.
#[must_use]
pub fn findings(report: &Report, turned: &BTreeMap<Place, Turned>) -> Vec<Finding> {
    let mut kinds: [Vec<(u64, Finding)>; 8] = Default::default();
    let [ideas, stuck, silent, hints, turns, unused, at_once, lasting] = &mut kinds;
    ideas.extend(report.ideas.iter().filter_map(idea));
    for set in &report.sets {
        for question in &set.questions {
            let place = Place {
                set: set.id.clone(),
                question: question.id.clone(),
            };
            let more = turned.get(&place).copied().unwrap_or_default();
            stuck.extend(of_stuck(&place, question));
            silent.extend(no_feedback(&place, question));
            hints.extend(of_hints(&place, question));
            turns.extend(turns_learners(&place, question, more));
            match had_at_once(&place, question, more) {
                Some(found) => at_once.push(found),
                None => unused.extend(unused_hints(&place, question, more)),
            }
        }
        lasting.extend(of_set(set));
    }
    let mut all = Vec::new();
    for mut kind in kinds {
        // Stable: what concerns as many stays in the order of sets and questions.
        kind.sort_by_key(|(learners, _)| Reverse(*learners));
        all.extend(kind.into_iter().map(|(_, finding)| finding));
    }
    all.extend(report.goal.as_ref().map(goal));
    all
}

fn goal(goal: &Goal) -> Finding {
    Finding::Goal {
        so_far: goal.so_far,
        mastered: goal.mastered,
        by: goal.by,
    }
}

/// Those that are held come before those that all have left.
fn idea(idea: &Idea) -> Option<(u64, Finding)> {
    let weight = idea.hold * 1_000_000 + idea.left;
    let found = Finding::Idea {
        set: idea.set.clone(),
        slug: idea.slug.clone(),
        hold: idea.hold,
        left: idea.left,
        questions: idea.questions.len() as u64,
    };
    (idea.hold + idea.left >= SOME).then_some((weight, found))
}

fn of_stuck(place: &Place, question: &OfQuestion) -> Option<(u64, Finding)> {
    let learners = question.stuck.as_ref().map_or(0, |stuck| stuck.now);
    let Place { set, question } = place.clone();
    let found = Finding::Stuck {
        set,
        question,
        learners,
    };
    (learners > 0).then_some((learners, found))
}

fn no_feedback(place: &Place, question: &OfQuestion) -> Vec<(u64, Finding)> {
    let silent = question
        .not_yet
        .iter()
        .filter(|answer| answer.told == Some(Told::Nothing) && answer.learners >= SOME);
    let found = silent.map(|answer| {
        let Place { set, question } = place.clone();
        let found = Finding::NoFeedback {
            set,
            question,
            answer: answer.text.clone(),
            learners: answer.learners,
            yaml: feedback_for(&answer.text),
        };
        (answer.learners, found)
    });
    found.collect()
}

/// The lines that say something to an answer, to be filled in.
fn feedback_for(answer: &str) -> String {
    let said = BTreeMap::from([(answer, says::WRITE_HERE)]);
    let lines = BTreeMap::from([("feedback", said)]);
    // A text can always be written.
    serde_yaml::to_string(&lines).unwrap_or_default()
}

fn of_hints(place: &Place, question: &OfQuestion) -> Vec<(u64, Finding)> {
    let found = question.hints.iter().filter_map(|hint| {
        let (number, turned, learners) = (hint.number, hint.turned, hint.learners);
        let Place { set, question } = place.clone();
        let found = if learners >= SEVERAL && turned * 2 >= learners {
            Finding::HintTurned {
                set,
                question,
                hint: number,
                turned,
                learners,
            }
        } else if learners >= MANY && turned * 5 < learners {
            Finding::HintTellsNothing {
                set,
                question,
                hint: number,
                turned,
                learners,
            }
        } else {
            return None;
        };
        Some((learners, found))
    });
    found.collect()
}

/// Where the set is at hand, and of all learners it is known which hints they opened.
fn unused_hints(place: &Place, question: &OfQuestion, more: Turned) -> Option<(u64, Finding)> {
    let opened = question.hints.iter().rev();
    let unused = opened.take_while(|hint| hint.learners == 0);
    let first = unused.last().filter(|hint| hint.text.is_some())?;
    let learners = question.learners;
    let found = Finding::HintUnused {
        set: place.set.clone(),
        question: place.question.clone(),
        hint: first.number,
        learners,
    };
    (more.told == 0 && learners >= SEVERAL).then_some((learners, found))
}

fn turns_learners(place: &Place, question: &OfQuestion, more: Turned) -> Option<(u64, Finding)> {
    let answer = question.not_yet.first()?.text.clone();
    let found = Finding::Turns {
        set: place.set.clone(),
        question: place.question.clone(),
        learners: more.not_at_first,
        turned: more.turned,
        answer,
    };
    let is_many = more.not_at_first >= SEVERAL && more.turned * 4 >= more.not_at_first * 3;
    is_many.then_some((more.turned, found))
}

fn had_at_once(place: &Place, question: &OfQuestion, more: Turned) -> Option<(u64, Finding)> {
    let help = question.hints_opened + question.shown_answers + question.unsure;
    let all_got_it = question.got_it == question.learners && more.told == 0;
    let at_once = all_got_it && help == 0 && question.not_yet.is_empty();
    let found = Finding::AtOnce {
        set: place.set.clone(),
        question: place.question.clone(),
        learners: question.learners,
    };
    (at_once && question.learners >= SEVERAL).then_some((question.learners, found))
}

fn of_set(set: &OfSet) -> Option<(u64, Finding)> {
    let sum = |part: fn(&OfQuestion) -> u64| set.questions.iter().map(part).sum::<u64>();
    let came_back = sum(|question| question.lasting.came_back);
    let found = Finding::Lasting {
        set: set.id.clone(),
        came_back,
        kept: sum(|question| question.lasting.kept),
    };
    (came_back >= SEVERAL).then_some((came_back, found))
}

#[cfg(test)]
mod tests;
