//! `feedback-never-shown`: feedback to an answer that nobody can give, or that is the right one.

use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Accepted, Key, Kind, NumberKey, Question, Set, TextKey, Tolerance};
use crate::text::normal;
use crate::text::number::Rational;

/// Reports entries of the question's feedback that no learner will ever read.
pub(super) fn never_shown(set: &Set, question: &Question, found: &mut Vec<Diagnostic>) {
    for (key, _) in &question.feedback {
        let reason = match (&question.kind, &key.value) {
            (Kind::Choice(_) | Kind::Select(_), _) => Some("no choice has this text"),
            (Kind::TrueFalse(answer), Key::TrueFalse(key)) => (answer == key).then_some(RIGHT),
            (Kind::TrueFalse(_), _) => Some("an answer is `true` or `false`, never this"),
            (Kind::Text(answer), Key::Text(key)) => accepts(set, answer, key).then_some(RIGHT),
            (Kind::Number(answer), Key::Number(key)) => within(answer, key).then_some(RIGHT),
            (Kind::Number(_), Key::Text(_)) => Some("an answer is a number, and this is none"),
            _ => None,
        };
        let Some(reason) = reason else { continue };
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

/// Said of feedback to the right answer.
const RIGHT: &str = "this is the right answer, which gets the explanation";

fn help(question: &Question, key: &Key) -> String {
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

/// Whether one of the accepted texts is this one but for case, spaces and closing punctuation, none of which matters.
fn accepts(set: &Set, answer: &TextKey, key: &str) -> bool {
    let strict = answer.strict;
    if strict.case || strict.punctuation || strict.spacing {
        return answer
            .accepted
            .iter()
            .any(|accepted| matches!(&accepted.value, Accepted::Text(text) if text == key));
    }
    let form = |text: &str| {
        let folded = set.language.fold_case(&normal::squeeze(text));
        normal::without_closing(&folded).to_owned()
    };
    let key = form(key);
    answer
        .accepted
        .iter()
        .any(|accepted| matches!(&accepted.value, Accepted::Text(text) if form(text) == key))
}

/// Whether this number is near enough to the key to be right.
fn within(answer: &NumberKey, number: &Rational) -> bool {
    let off = if *number > answer.value {
        number - &answer.value
    } else {
        &answer.value - number
    };
    let zero = Rational::from_integer(0.into());
    let size = if answer.value < zero {
        -&answer.value
    } else {
        answer.value.clone()
    };
    match &answer.tolerance {
        None => off == zero,
        Some(Tolerance::Absolute(tolerance)) => off <= *tolerance,
        Some(Tolerance::Relative(part)) => off <= size * part,
    }
}
