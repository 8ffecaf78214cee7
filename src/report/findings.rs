//! What stands out in a report, the most telling first: what learners hold and where they go round in circles, what the material does
//! not say yet, which hints may need other words or are not needed; then what works: hints and questions that turn learners, ideas that
//! all have left, what all had at once, and how it lasts. What qualifies stands at each [`Finding`]. Within a kind, what concerns the
//! most learners comes first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::model::{Finding, Goal, Idea, OfQuestion, OfSet, Place, Report, Told, Wants};
use super::to_write;

/// What is known of a question beside what a report holds of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turned {
    /// How many learners have given an answer.
    pub begun: u64,
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

/// Says how many learners gave any of these answers to a question.
type Gave<'a> = dyn Fn(&Place, &[&str]) -> u64 + 'a;

/// All findings of a report, whose sets have been told what they say.
#[must_use]
pub fn findings(
    report: &Report,
    turned: &BTreeMap<Place, Turned>,
    gave: &Gave<'_>,
) -> Vec<Finding> {
    let mut all: Vec<(u64, Finding)> = report.ideas.iter().filter_map(idea).collect();
    for set in &report.sets {
        for question in &set.questions {
            let place = Place {
                set: set.id.clone(),
                question: question.id.clone(),
            };
            let more = turned.get(&place).copied().unwrap_or_default();
            all.extend(of_stuck(&place, question));
            all.extend(no_feedback(&place, question, gave));
            all.extend(of_hints(&place, question));
            all.extend(turns_learners(&place, question, more));
            let at_once = had_at_once(&place, question, more);
            all.extend(at_once.or_else(|| unused_hints(&place, question, more)));
        }
        all.extend(of_set(set));
    }
    // Stable: what concerns as many stays in the order of sets and questions.
    all.sort_by_key(|(learners, finding)| (rank(finding), Reverse(*learners)));
    let all = all.into_iter().map(|(_, finding)| finding);
    all.chain(report.goal.as_ref().map(goal)).collect()
}

/// The place of its kind among all, from 0: the most telling first.
const fn rank(finding: &Finding) -> u8 {
    match finding {
        Finding::Idea { hold: 1.., .. } => 0,
        Finding::Stuck { .. } => 1,
        Finding::NoFeedback { .. } => 2,
        Finding::HintTellsNothing { .. } => 3,
        Finding::HintUnused { .. } => 4,
        Finding::HintTurned { .. } => 5,
        Finding::Turns { .. } => 6,
        Finding::Idea { .. } => 7,
        Finding::AtOnce { .. } => 8,
        Finding::Lasting { .. } => 9,
        Finding::Goal { .. } => 10,
    }
}

fn goal(goal: &Goal) -> Finding {
    Finding::Goal {
        so_far: goal.so_far,
        mastered: goal.mastered,
        by: goal.by,
    }
}

fn idea(idea: &Idea) -> Option<(u64, Finding)> {
    let learners = if idea.hold > 0 { idea.hold } else { idea.left };
    let found = Finding::Idea {
        set: idea.set.clone(),
        slug: idea.slug.clone(),
        hold: idea.hold,
        left: idea.left,
        questions: idea.questions.len() as u64,
    };
    (idea.hold + idea.left >= SOME).then_some((learners, found))
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

/// Of answers that the same lines would do for, the one that was given most stands for all, and it counts who gave any of them.
fn no_feedback(place: &Place, question: &OfQuestion, gave: &Gave<'_>) -> Vec<(u64, Finding)> {
    let mut alike = BTreeMap::<&Wants, (usize, Vec<&str>)>::new();
    for (at, answer) in question.not_yet.iter().enumerate() {
        if let (Some(Told::Nothing), Some(wants)) = (answer.told, &answer.wants) {
            let (_, answers) = alike.entry(wants).or_insert_with(|| (at, Vec::new()));
            answers.push(&answer.text);
        }
    }
    let counted = alike.into_iter().map(|(wants, (at, answers))| {
        let learners = gave(place, &answers);
        (Reverse(learners), at, wants, answers)
    });
    let mut silent: Vec<_> = counted
        .filter(|(Reverse(learners), ..)| *learners >= SOME)
        .collect();
    silent.sort();
    let numbered = silent.into_iter().enumerate();
    let found = numbered.map(|(number, (Reverse(learners), _, wants, answers))| {
        let has_one = matches!(wants, Wants::Key { begun: true, .. });
        let (yaml, goes) = to_write::lines(wants, has_one || number > 0);
        let Place { set, question } = place.clone();
        let finding = Finding::NoFeedback {
            set,
            question,
            answer: answers[0].to_owned(),
            alike: answers.len() as u64 - 1,
            learners,
            yaml,
            goes,
        };
        (learners, finding)
    });
    found.collect()
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

/// Where the set is at hand, and of all learners it is known which hints they opened. Who has only seen the question has not done without
/// them; and where learners go round in circles or ask for the answer, help is needed, and it is not known that this is not the one.
fn unused_hints(place: &Place, question: &OfQuestion, more: Turned) -> Option<(u64, Finding)> {
    let opened = question.hints.iter().rev();
    let unused = opened.take_while(|hint| hint.learners == 0);
    let first = unused.last().filter(|hint| hint.text.is_some())?;
    let learners = more.begun;
    let found = Finding::HintUnused {
        set: place.set.clone(),
        question: place.question.clone(),
        hint: first.number,
        learners,
    };
    let circles = question.stuck.as_ref().map_or(0, |stuck| stuck.now);
    let is_well = more.told == 0 && circles == 0 && question.shown_answers == 0;
    (is_well && learners >= SEVERAL).then_some((learners, found))
}

/// Who has got it and goes round in circles since is not turned by it.
fn turns_learners(place: &Place, question: &OfQuestion, more: Turned) -> Option<(u64, Finding)> {
    let answer = question.not_yet.first()?.text.clone();
    let found = Finding::Turns {
        set: place.set.clone(),
        question: place.question.clone(),
        learners: more.not_at_first,
        turned: more.turned,
        answer,
    };
    let circles = question.stuck.as_ref().map_or(0, |stuck| stuck.now);
    let out_of_them = more.turned.saturating_sub(circles);
    let is_many = more.not_at_first >= SEVERAL && out_of_them * 4 >= more.not_at_first * 3;
    is_many.then_some((more.turned, found))
}

fn had_at_once(place: &Place, question: &OfQuestion, more: Turned) -> Option<(u64, Finding)> {
    let help = question.hints_opened + question.shown_answers + question.unsure;
    let all_got_it = question.got_it == more.begun && more.told == 0;
    let at_once = all_got_it && help == 0 && question.not_yet.is_empty();
    let found = Finding::AtOnce {
        set: place.set.clone(),
        question: place.question.clone(),
        learners: more.begun,
    };
    (at_once && more.begun >= SEVERAL).then_some((more.begun, found))
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
