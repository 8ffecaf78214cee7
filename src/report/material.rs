//! What the sets themselves add to a report: titles, texts, the names of ideas, hints that nobody opened, what each answer is told now,
//! and the order of their questions. It changes no number.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::model::{Answer, Hint, OfQuestion, OfSet, Place, Report, Told, Wants};
use crate::grading::{self, Verdict};
use crate::quiz::{Question, Set};
use crate::text::markup::{in_words, one_line};

mod alike;
mod wants;

use alike::Lines;

/// Adds what these sets say.
pub fn add(report: &mut Report, sets: &[Arc<Set>]) {
    let of = |id: &str| sets.iter().find(|set| set.id == id);
    for in_report in &mut report.sets {
        let Some(set) = of(&in_report.id) else {
            continue;
        };
        in_report.title = Some(set.title.value.clone());
        for asked in &mut in_report.questions {
            if let Some(question) = set.question(&asked.id) {
                describe(asked, set, question);
            }
        }
        put_in_order(in_report, set);
    }
    put_places_in_order(report);
    for idea in &mut report.ideas {
        let known = of(&idea.set).and_then(|set| set.misconceptions.get(&idea.slug));
        idea.name = known.map(|known| one_line(&known.name));
    }
}

/// As they stand in the set; those that it no longer has come last.
fn put_in_order(in_report: &mut OfSet, set: &Set) {
    let ids = set.questions.iter().map(|question| question.id.as_str());
    let places: BTreeMap<&str, usize> = ids.zip(0..).collect();
    let place = |asked: &OfQuestion| places.get(&*asked.id).copied().unwrap_or(usize::MAX);
    in_report.questions.sort_by_key(place);
}

/// What each learner is working on, in the same order.
fn put_places_in_order(report: &mut Report) {
    let all = report.sets.iter().flat_map(|set| {
        let questions = set.questions.iter();
        questions.map(|question| Place {
            set: set.id.clone(),
            question: question.id.clone(),
        })
    });
    let order: BTreeMap<Place, usize> = all.zip(0..).collect();
    for learner in &mut report.learners {
        learner
            .working_on
            .sort_by_key(|place| order.get(place).copied());
    }
}

fn describe(asked: &mut OfQuestion, set: &Set, question: &Question) {
    asked.text = Some(in_words(&question.asks_in_braces()));
    for (number, text) in (1..).zip(question.hints_in_braces()) {
        let text = Some(one_line(&text));
        let mut opened = asked.hints.iter_mut();
        if let Some(hint) = opened.find(|hint| hint.number == number) {
            hint.text = text;
        } else {
            asked.hints.push(Hint {
                number,
                text,
                ..Hint::default()
            });
        }
    }
    asked.hints.sort_by_key(|hint| hint.number);
    let mut lines = Lines::default();
    for answer in &mut asked.not_yet {
        (answer.told, answer.wants) = match told(set, question, answer, &mut lines) {
            Some((told, wants)) => (Some(told), wants),
            None => (None, None),
        };
    }
}

/// What the set says to an answer, and what could be written where it says nothing: the same for answers that the same lines would do for.
/// Where numbers are drawn it depends on them, and they are not known here.
fn told(
    set: &Set,
    question: &Question,
    answer: &Answer,
    lines: &mut Lines,
) -> Option<(Told, Option<Wants>)> {
    if question.varied.is_some() {
        return None;
    }
    let in_file: Vec<usize> = (0..question.kind.listed()).collect();
    let judged = grading::read(question, &in_file, &answer.text).and_then(|response| {
        let judged = grading::grade(set, question, &response)?;
        Ok((response, judged))
    });
    Some(match judged {
        Err(_) => (Told::NoLongerAsked, None),
        Ok((_, judged)) if judged.verdict == Verdict::GotIt => (Told::NoLongerAsked, None),
        Ok((response, judged)) => {
            let is_silent = judged.verdict == Verdict::NotYet && judged.say.is_empty();
            let wants = is_silent.then(|| lines.of(set, question, &response));
            match wants.flatten() {
                Some(wants) => (Told::Nothing, Some(wants)),
                // The program itself says in what an answer is near, and which parts are there already.
                None => (Told::Said, None),
            }
        }
    })
}

#[cfg(test)]
mod tests;
