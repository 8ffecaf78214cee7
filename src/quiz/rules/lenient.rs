//! `guessable`, of one answer: a tolerance, or slips of spelling, that let almost anything through.

use super::{Found, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Accepted, Kind, NumberKey, Question, TextKey, Tolerance};
use crate::text::number::Rational;
use crate::text::words::shortened;

/// Reports an answer of this question that almost any other is accepted for.
pub(super) fn almost_anything(question: &Question, source: &str, found: &mut Found) {
    let told = match &question.kind {
        Kind::Number(key) => far_off(key),
        Kind::Text(key) => spelled_anyhow(key),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Blanks(_)
        | Kind::Order(_)
        | Kind::Match(_) => None,
    };
    if let Some((at, message, help)) = told {
        let problem = Diagnostic::new(Code::Guessable, first_line(source, at), message);
        found.push(problem.label("almost anything is right").help(help));
    }
}

type Told = (crate::diagnostic::Span, String, String);

/// `answer: 100` with `tolerance: 100`: zero is right then, and twice as much. Of 0 itself nothing can be said.
fn far_off(key: &NumberKey) -> Option<Told> {
    let zero = Rational::from_integer(0.into());
    let size = if key.value < zero {
        -key.value.clone()
    } else {
        key.value.clone()
    };
    let most = match key.tolerance.as_ref()? {
        Tolerance::Absolute(most) => most.clone(),
        Tolerance::Relative(part) => part * &size,
    };
    if size == zero || most < size {
        return None;
    }
    let written = shortened(&key.written);
    let in_percent = key.written.trim_end().ends_with('%');
    let help = if in_percent {
        "an answer in percent is a part of one: `tolerance: 0.05` is five in a hundred".to_owned()
    } else {
        "write how far off an answer may be, such as `tolerance: 2%`".to_owned()
    };
    let message = format!("the tolerance reaches from `{written}` as far as 0 and beyond");
    Some((key.written.at, message, help))
}

/// `cat` with one slip is `car`, and `Rom` with two is `Ulm`.
fn spelled_anyhow(key: &TextKey) -> Option<Told> {
    let short = key.accepted.iter().find_map(|accepted| {
        let Accepted::Text(text) = &accepted.value else {
            return None;
        };
        let letters = text.chars().filter(|sign| sign.is_alphanumeric()).count();
        (key.typos > 0 && letters <= 3 * usize::from(key.typos)).then_some((text, accepted.at))
    });
    let (text, at) = short?;
    let slips = match key.typos {
        1 => "one slip".to_owned(),
        more => format!("{more} slips"),
    };
    let message = format!(
        "with {slips} of spelling, many other words are accepted for `{}`",
        shortened(text)
    );
    let help = "leave `typos` out: a near miss is told to be one in any case";
    Some((at, message, help.to_owned()))
}
