//! `feedback-never-shown`: feedback to an answer that nobody can give. Feedback to a right answer is said, and so is
//! feedback to a number in words.

use super::Found;
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Key, Kind, Question};

/// Reports entries of the question's feedback that no learner will ever read.
pub(super) fn never_shown(question: &Question, found: &mut Found) {
    for (key, _) in &question.feedback {
        let reason = match (&question.kind, &key.value) {
            (Kind::Choice(_) | Kind::Select(_), _) => "no choice has this text",
            (Kind::TrueFalse(_), Key::Text(_) | Key::Pattern(_)) => {
                "an answer is `true` or `false`, never this"
            }
            (Kind::Order(_), Key::Before(one, other)) if one < other => {
                "these two belong in just this order"
            }
            (Kind::Order(_), Key::Text(_) | Key::Pattern(_)) => "this is neither an item nor two",
            (Kind::Match(_), Key::Text(_) | Key::Pattern(_)) => {
                "this is no pair and no part of one"
            }
            _ => continue,
        };
        if found.full() {
            return;
        }
        let problem = Diagnostic::new(
            Code::FeedbackNeverShown,
            key.at,
            format!("this feedback is never shown: {reason}"),
        );
        found.push(
            problem
                .label("this answer")
                .help(help(question, &key.value)),
        );
    }
}

fn help(question: &Question, key: &Key) -> String {
    match question.kind {
        Kind::Order(_) => {
            return "write an item letter by letter, or two as `this -> that` where this comes before that by mistake".to_owned();
        }
        Kind::Match(_) => {
            return "write both sides letter by letter, as `left = right`, or one of them"
                .to_owned();
        }
        _ => {}
    }
    let choices = question.choices();
    let Key::Text(written) = key else {
        return "write another answer that learners give, or leave this out".to_owned();
    };
    let distance = |text: &str| strsim::osa_distance(&text.to_lowercase(), &written.to_lowercase());
    let short = choices
        .iter()
        .map(|choice| choice.text.as_str())
        .filter(|text| text.len() <= 80 && written.len() <= 80);
    match short.map(|text| (distance(text), text)).min() {
        Some((distance, text)) if distance * 3 <= text.chars().count() => {
            format!("did you mean `{text}`?")
        }
        _ if !choices.is_empty() => {
            "write the text of a choice, letter by letter, or leave this out".to_owned()
        }
        _ => "write another answer that learners give, or leave this out".to_owned(),
    }
}
