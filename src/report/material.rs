//! What the sets themselves add to a report: titles, texts, the names of ideas, hints that nobody opened, and what each answer is told
//! now. It changes no number.

use std::sync::Arc;

use super::model::{Answer, Hint, OfQuestion, Report, Told, Wants};
use crate::grading::{self, Verdict};
use crate::quiz::{Question, Set};
use crate::text::markup::{in_words, one_line};

mod wants;

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
    }
    for idea in &mut report.ideas {
        let known = of(&idea.set).and_then(|set| set.misconceptions.get(&idea.slug));
        idea.name = known.map(|known| one_line(&known.name));
    }
}

fn describe(asked: &mut OfQuestion, set: &Set, question: &Question) {
    asked.text = Some(in_words(question.as_written()));
    for (number, text) in (1..).zip(&question.hints) {
        let text = Some(one_line(text));
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
    for answer in &mut asked.not_yet {
        (answer.told, answer.wants) = match told(set, question, answer) {
            Some((told, wants)) => (Some(told), wants),
            None => (None, None),
        };
    }
}

/// What the set says to an answer, and what could be written where it says nothing. Where numbers are drawn it depends on them, and they
/// are not known here.
fn told(set: &Set, question: &Question, answer: &Answer) -> Option<(Told, Option<Wants>)> {
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
            match wants::of(set, question, &response).filter(|_| is_silent) {
                Some(wants) => (Told::Nothing, Some(wants)),
                // The program itself says in what an answer is near, and which parts are there already.
                None => (Told::Said, None),
            }
        }
    })
}

#[cfg(test)]
mod tests;
