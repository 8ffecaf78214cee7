//! `key-not-accepted`: a question's own answer, as a learner gives it, is not accepted. It tries the first answer of every
//! question, and the others as long as patience lasts.

use super::{Patience, sample, typed};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::grading::{self, Judgement, NotAResponse, Verdict};
use crate::quiz::{Accepted, Blank, Kind, NumberKey, Question, Set, TextKey};
use crate::text::words::shortened;

/// Tries this question's own answers, and gives those that are not accepted.
pub(super) fn unaccepted(set: &Set, question: &Question, patience: &Patience) -> Vec<Diagnostic> {
    let whole = |line: &str| typed(set, question, line);
    match &question.kind {
        Kind::Text(key) => text(set, question, key, patience, &whole),
        Kind::Number(key) => number(key, &whole),
        Kind::Blanks(blanks) => {
            let gaps = blanks.iter().enumerate();
            let each = gaps.flat_map(|(gap, blank)| {
                let line = |line: &str| grading::grade_blank(set, question, gap, line);
                match &blank.value {
                    Blank::Text(key) => text(set, question, key, patience, &line),
                    Blank::Number(key) => number(key, &line),
                }
            });
            each.collect()
        }
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Order(_)
        | Kind::Match(_) => listed(question, &whole).into_iter().collect(),
    }
}

/// What preparing a plain pattern takes, in comparisons. Measured: 70 microseconds, and some milliseconds for the largest.
const PATTERN: usize = 200;

/// What comes of a line.
type Line<'l> = &'l dyn Fn(&str) -> Result<Judgement, NotAResponse>;

fn is_accepted(judged: &Result<Judgement, NotAResponse>) -> bool {
    judged
        .as_ref()
        .is_ok_and(|judgement| judgement.verdict == Verdict::GotIt)
}

/// What is picked or put together, by its words.
fn listed(question: &Question, line: Line<'_>) -> Option<Diagnostic> {
    let answer = grading::model_answer(question);
    if is_accepted(&line(&answer)) {
        return None;
    }
    let message = format!(
        "`{}`, typed by a learner, would be taken for something else",
        shortened(&answer)
    );
    let problem = not_accepted(place_of_answer(question), message);
    Some(problem.help("write it so that it cannot be read as the number of another, such as `#2`"))
}

/// Where the answer is written.
fn place_of_answer(question: &Question) -> Span {
    match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            let right = choices.iter().find(|choice| choice.correct);
            right.map_or(question.prompt.at, |choice| choice.text.at)
        }
        Kind::Order(items) => items.first().map_or(question.prompt.at, |item| item.at),
        Kind::Match(matching) => {
            let first = matching.pairs.first();
            first.map_or(question.prompt.at, |(left, _)| left.at)
        }
        Kind::TrueFalse(_) | Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) => {
            question.prompt.at
        }
    }
}

/// Each accepted text; a pattern where a text can be made that fits it.
fn text(
    set: &Set,
    question: &Question,
    key: &TextKey,
    patience: &Patience,
    line: Line<'_>,
) -> Vec<Diagnostic> {
    let compared = question.feedback.len() + 1;
    let tried = key.accepted.iter().enumerate().filter(|(place, accepted)| {
        match &accepted.value {
            // The first is always tried: it is what a learner is shown as the answer.
            Accepted::Text(_) => patience.spend(compared + place) || *place == 0,
            Accepted::Pattern(_) if patience.is_at_an_end() => false,
            Accepted::Pattern(pattern) => patience.spend(PATTERN * pattern.weight()),
        }
    });
    tried
        .filter_map(|(_, accepted)| match &accepted.value {
            Accepted::Text(text) => {
                let judged = line(&on_one_line(text));
                (!is_accepted(&judged)).then(|| text_problem(text, accepted.at, &judged))
            }
            Accepted::Pattern(pattern) => {
                let never = sample::can_fit(set, pattern, key.strict) == Some(false);
                never.then(|| pattern_problem(pattern.source(), accepted.at))
            }
        })
        .collect()
}

/// A text as it can be typed: nobody types a line break.
fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

fn text_problem(text: &str, at: Span, judged: &Result<Judgement, NotAResponse>) -> Diagnostic {
    if *judged == Err(NotAResponse::Empty) {
        return not_accepted(at, "nobody can type an answer that has nothing to see")
            .help("write what a learner is to type");
    }
    let shown = shortened(text);
    not_accepted(
        at,
        format!("`{shown}`, typed on one line, would not be accepted"),
    )
    .help("write it on one line, or leave `spacing` out of `strict`")
}

fn pattern_problem(pattern: &str, at: Span) -> Diagnostic {
    let message = format!(
        "nothing that a learner types fits `/{}/`",
        shortened(pattern)
    );
    let help =
        "leave out spaces at its ends and two spaces in a row; a sign such as ² is read as 2";
    not_accepted(at, message).help(help)
}

/// The number as it is written, and with its unit.
fn number(key: &NumberKey, line: Line<'_>) -> Vec<Diagnostic> {
    let written = key.written.trim();
    let mut problems = Vec::new();
    if !is_accepted(&line(written)) {
        let message = format!(
            "`{}`, as a learner types it, would not be accepted",
            shortened(written)
        );
        problems.push(not_accepted(key.written.at, message).help(
            "write the number in another way, such as `3/4` or `1500`, or look at `unit` and `language`",
        ));
        return problems;
    }
    let Some(unit) = &key.unit else {
        return problems;
    };
    let typed = with_unit(written, unit.trim());
    if let Some(typed) = typed.into_iter().find(|typed| !is_accepted(&line(typed))) {
        let message = format!(
            "with its unit, typed as `{}`, the answer would not be accepted",
            shortened(&typed)
        );
        problems.push(not_accepted(unit.at, message).help(
            "write the unit as a word or a sign, such as `km` or `m/s`, without numbers before it",
        ));
    }
    problems
}

/// The number with its unit behind it, with a space between and without where a letter begins the unit.
fn with_unit(written: &str, unit: &str) -> Vec<String> {
    let number = if unit == "%" {
        written.trim_end_matches('%')
    } else {
        written
    };
    let apart = format!("{number} {unit}");
    if unit.starts_with(char::is_alphabetic) {
        return vec![apart, format!("{number}{unit}")];
    }
    vec![apart]
}

fn not_accepted(at: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::KeyNotAccepted, at, message).label("not accepted")
}
