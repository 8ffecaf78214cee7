//! `answer-hard-to-type`: an answer that is read as one text and was most likely meant as something else, so that only who
//! types it exactly so would get it; and a number that was most likely meant as a text. What stands in quotes is meant as it stands.

mod alien;
mod articles;
mod brackets;
mod dates;
mod gapped;
mod keyboard;
mod large;
mod lettered;
mod lines;
mod marks;
mod near;
mod percent;
mod picked;
mod several;
mod slashes;
mod slips;
mod spoken;
mod vague;
mod written;

pub(crate) use several::parts as answers_in_one;

use super::{Found, Scope, first_line};
use crate::diagnostic::{Code, Diagnostic, Span, boundary};
use crate::quiz::fill;
use crate::quiz::formula::{Formula, Value, Values};
use crate::quiz::{Accepted, Blank, Kind, Located, NumberKey, Question, TextKey};
use crate::text::number::{self, Decimal};
use crate::text::units;
use crate::text::words::shortened;

/// Reports the answers of this question, and of its gaps, that are read as texts by a slip.
pub(super) fn hard_to_type(scope: &Scope<'_>, place: usize, found: &mut Found) {
    let question = &scope.set.questions[place];
    let whole = scope.source.get(question.at.start..question.at.end);
    // That a unit or a tolerance has no use beside a text is told, and why.
    let of_number = |whole: &str| whole.contains("unit:") || whole.contains("tolerance:");
    if scope.unsound.contains(&place) && whole.is_some_and(of_number) {
        return;
    }
    let problem = match &question.kind {
        Kind::Text(key) => text(scope, question, key, Field::Answer),
        Kind::Number(key) => {
            number(scope, question, key, Field::Answer).or_else(|| percent::unsigned(question, key))
        }
        Kind::Blanks(blanks) => blanks.iter().find_map(|blank| {
            let field = Field::Gap {
                source: scope.source,
                at: blank.at,
            };
            match &blank.value {
                Blank::Text(key) => text(scope, question, key, field),
                Blank::Number(key) => number(scope, question, key, field),
            }
        }),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Order(_)
        | Kind::Match(_) => None,
    };
    if let Some(problem) = problem {
        found.push(problem);
    }
}

/// Where an answer stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field<'s> {
    /// After `answer:`.
    Answer,
    /// In the list of `blanks`: the text of the file, and the place of this gap's answer in it.
    Gap { source: &'s str, at: Span },
}

impl Field<'_> {
    /// The line to write.
    fn line(self, answer: &str) -> String {
        let Self::Gap { source, at } = self else {
            return format!("answer: {answer}");
        };
        around(source, at).map_or_else(
            || format!("blanks: [{answer}]"),
            |(before, after)| format!("{before}{answer}{after}"),
        )
    }

    /// The line to write for several answers, each of which is right.
    fn list(self, answers: &str) -> String {
        self.line(&format!("[{answers}]"))
    }
}

/// What stands before and behind the answer of a gap on its line; `None` where that is no line of `blanks` alone, or a long one. It
/// looks no further than such a line goes: a file may be one line.
fn around(source: &str, at: Span) -> Option<(&str, &str)> {
    let from = boundary(source, at.start.saturating_sub(LONGEST_LINE));
    let to = boundary(
        source,
        at.end.saturating_add(LONGEST_LINE).min(source.len()),
    );
    let above = source.get(from..at.start)?;
    let begin = above.rfind('\n').map(|end| end + 1)?;
    let before = above[begin..].trim_start();
    let below = source.get(at.end..to)?;
    let after = below.split(['\n', '\r', '#']).next()?.trim_end();
    let shaped = before == "- " || before.starts_with("blanks:");
    let written = source.get(at.start..at.end)?;
    let long = before.len() + written.len() + after.len() > LONGEST_LINE;
    (shaped && !long && !written.contains('\n')).then_some((before, after))
}

/// A longer line than this is not shown.
const LONGEST_LINE: usize = 160;

/// What is amiss with an answer: the message, and what to write instead.
struct Amiss {
    message: String,
    help: String,
}

/// What is amiss with a number in digits that is one.
fn number(
    scope: &Scope<'_>,
    question: &Question,
    key: &NumberKey,
    field: Field<'_>,
) -> Option<Diagnostic> {
    if question.varied.is_some() {
        return None;
    }
    let of_number = written::thousands(scope, question, key).or_else(|| written::unit(key));
    of_number.or_else(|| {
        let amiss = dates::as_number(&scope.set.language, question, key, field)?;
        let problem = Diagnostic::new(Code::AnswerHardToType, key.written.at, amiss.message);
        let problem = problem.label("read as a number").help(amiss.help);
        (!says_kind(scope, question, "number")).then_some(problem)
    })
}

/// Who says what kind it is means just that.
fn says_kind(scope: &Scope<'_>, question: &Question, kind: &str) -> bool {
    let whole = scope.source.get(question.at.start..question.at.end);
    whole.is_some_and(|whole| whole.contains(&format!("kind: {kind}")))
}

fn text(
    scope: &Scope<'_>,
    question: &Question,
    key: &TextKey,
    field: Field<'_>,
) -> Option<Diagnostic> {
    if let Some((amiss, at)) = alien::amiss(key, &question.prompt, field) {
        let at = first_line(scope.source, at);
        let problem = Diagnostic::new(Code::AnswerHardToType, at, amiss.message);
        return Some(problem.label("not what it looks like").help(amiss.help));
    }
    let needless = slashes::needless(key, &question.prompt, field);
    let label = match needless {
        Some(_) => "read as a pattern",
        None => "read as a text",
    };
    let (amiss, at) = needless
        .or_else(|| never_typed(question, key, field))
        .or_else(|| as_written(scope, question, key, field))?;
    if says_kind(scope, question, "text") {
        return None;
    }
    let at = first_line(scope.source, at);
    let problem = Diagnostic::new(Code::AnswerHardToType, at, amiss.message);
    Some(problem.label(label).help(amiss.help))
}

/// In so many accepted answers marks are looked for: a hostile set has thousands.
const MOST_LOOKED_AT: usize = 50;

/// What is amiss with an answer even in quotes, as a file wants them there: marks, and a comparison. Where what learners type
/// is accepted beside it, nothing is.
fn never_typed(question: &Question, key: &TextKey, field: Field<'_>) -> Option<(Amiss, Span)> {
    let texts = || key.accepted.iter().take(MOST_LOOKED_AT).filter_map(text_of);
    let marked = texts().find_map(|(text, at)| {
        let plain = marks::unmarked(text)?;
        let typed = texts().any(|(other, _)| other == plain);
        let amiss = marks::amiss(text, &question.prompt, field).filter(|_| !typed)?;
        Some((amiss, at))
    });
    marked.or_else(|| {
        let (text, at) = texts().next().filter(|_| key.accepted.len() == 1)?;
        let compared = || near::amiss(text, field);
        let compared = || near::is_comparison(text).then(compared).flatten();
        let amiss = compared().or_else(|| slashes::wildcard(text, &question.prompt, field))?;
        Some((amiss, at))
    })
}

fn text_of(accepted: &Located<Accepted>) -> Option<(&str, Span)> {
    match &accepted.value {
        Accepted::Text(text) => Some((text, accepted.at)),
        Accepted::Pattern(_) => None,
    }
}

/// What is amiss with answers that stand without quotes.
fn as_written(
    scope: &Scope<'_>,
    question: &Question,
    key: &TextKey,
    field: Field<'_>,
) -> Option<(Amiss, Span)> {
    if let [one] = key.accepted.as_slice()
        && let Some((text, at)) = text_of(one)
        && lines::is_folded(scope.source, at)
    {
        let written = scope.source.get(at.start..at.end).unwrap_or(text);
        return Some((lines::amiss(written, field), at));
    }
    let written = plain(scope.source, key)?;
    let amiss = match written.as_slice() {
        [(one, _)] => alone(scope, question, one, field),
        all => listed(scope, all, field),
    }?;
    Some((amiss, written[0].1))
}

/// The accepted texts with their places, where all of them stand in the file just so, without quotes; texts of several lines
/// stand there otherwise.
fn plain<'k>(source: &str, key: &'k TextKey) -> Option<Vec<(&'k str, Span)>> {
    let one = |accepted: &'k Located<Accepted>| match &accepted.value {
        Accepted::Text(text) => {
            let written = source.get(accepted.at.start..accepted.at.end)?;
            let block = text.contains('\n') && !written.starts_with(['"', '\'']);
            (written == text || block).then_some((text.as_str(), accepted.at))
        }
        Accepted::Pattern(_) => None,
    };
    key.accepted.iter().map(one).collect()
}

/// What is amiss with an answer that stands alone.
fn alone(scope: &Scope<'_>, question: &Question, written: &str, field: Field<'_>) -> Option<Amiss> {
    if written.contains('\n') {
        return Some(lines::amiss(written, field));
    }
    if written.starts_with('=') && question.varied.is_none() {
        return Some(formula(written));
    }
    let prompt = &question.prompt;
    gapped::amiss(written, prompt, field)
        .or_else(|| numeric(scope, written, prompt, field))
        .or_else(|| english(scope, written, prompt, field))
        .or_else(|| lettered::named(written, prompt, field))
        .or_else(|| lettered::labelled(written, field))
        .or_else(|| picked::amiss(written, prompt, field))
        .or_else(|| slips::sign(written, field))
        .or_else(|| slips::equation(written, field))
        .or_else(|| worded(scope, written, prompt, field))
        .or_else(|| slips::sentence(written, prompt))
        .or_else(|| keyboard::amiss(written, prompt, field))
}

/// What is amiss with words that hold more than one answer, or more than the answer.
fn worded(scope: &Scope<'_>, written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    vague::amiss(written, field)
        .or_else(|| slips::remark(written, field))
        .or_else(|| slashes::bare(written, prompt, field))
        .or_else(|| articles::amiss(written, field))
        .or_else(|| brackets::amiss(written, field))
        .or_else(|| several::in_one(written, field, &scope.set.language))
}

/// What is amiss with a number in digits.
fn numeric(scope: &Scope<'_>, written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    if !written.contains(char::is_numeric) {
        return None;
    }
    written::of_number(scope, written, field)
        .or_else(|| written::counted(written, prompt, field))
        .or_else(|| dates::as_text(written, field))
        .or_else(|| dates::in_words(written, field))
        .or_else(|| near::amiss(written, field))
}

/// What is amiss with a number in words.
fn english(scope: &Scope<'_>, written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    let english = scope.set.language.is_english();
    english
        .then(|| spoken::amiss(written, prompt, field))
        .flatten()
}

/// What is amiss with several answers in a list.
fn listed(scope: &Scope<'_>, written: &[(&str, Span)], field: Field<'_>) -> Option<Amiss> {
    if let Some(number) = one_in_two(scope, written) {
        return Some(several::one_number(&number, field));
    }
    let starts_as_number = |text: &str| text.starts_with(|c: char| !c.is_alphabetic());
    if !written.iter().all(|(text, _)| starts_as_number(text)) {
        return None;
    }
    if written
        .iter()
        .all(|(text, _)| number::plain(text).is_some())
    {
        // `[0,75]` is told to be a decimal.
        let (first, second) = (written[0], written[1]);
        let between = scope.source.get(first.1.end..second.1.start);
        let decimal = between == Some(",") && matches!(first.0, "0" | "-0");
        return (!decimal).then(|| several::numbers(written, field));
    }
    if written.iter().all(|(text, _)| is_of_number(text)) {
        return written::of_number(scope, written[0].0, field);
    }
    None
}

/// The number that all are where the two pieces of each `40,000` or `3,5` are put together: `[40,000, 40 000]`.
fn one_in_two(scope: &Scope<'_>, written: &[(&str, Span)]) -> Option<String> {
    ["", "."].iter().find_map(|mark| {
        let list = put_together(scope.source, written, mark);
        let first = list
            .iter()
            .find_map(|text| number::plain(text).map(|value| (value, text)))?;
        let is_same = |text: &String| {
            let points = number::readings(text, Decimal::Point);
            points.contains(&first.0) || number::readings(text, Decimal::Comma).contains(&first.0)
        };
        let fewer = (2..written.len()).contains(&list.len());
        (fewer && list.iter().all(is_same)).then(|| first.1.clone())
    })
}

/// The items with this sign in place of each comma that has no space after it; of three in a row the first two belong together.
fn put_together(source: &str, written: &[(&str, Span)], mark: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let mut rest = written;
    while let [(one, at), after @ ..] = rest {
        let next = after
            .first()
            .filter(|(_, next)| source.get(at.end..next.start) == Some(","));
        match next {
            Some((other, _)) => items.push(format!("{one}{mark}{other}")),
            None => items.push((*one).to_owned()),
        }
        rest = if next.is_some() { &after[1..] } else { after };
    }
    items
}

/// Whether this is a number, or one with its unit, in any way of writing.
fn is_of_number(text: &str) -> bool {
    number::plain(text).is_some() || units::quantity(text).is_some()
}

/// `= v * t` where nothing is drawn.
fn formula(written: &str) -> Amiss {
    Amiss {
        message: format!(
            "`{}` is read as a text, because this question draws no numbers",
            shortened(written)
        ),
        help: worked_out(written).unwrap_or_else(|| {
            "say below the question what its numbers are drawn from, such as `vary: {v: 1..9}`; or write the answer without `=`"
                .to_owned()
        }),
    }
}

/// How a formula without names is written as the number that it is.
fn worked_out(written: &str) -> Option<String> {
    let mut values = Values::new();
    for name in ["pi", "Pi", "PI", "π"] {
        values.insert(name, Value::Near(std::f64::consts::PI));
    }
    let value = Formula::parse(written).ok()?.value(&values).ok()?;
    let shown = fill::shown(&value, Decimal::Point);
    Some(match value {
        Value::Exact(_) => format!("write the number: `answer: {shown}`"),
        Value::Near(_) => format!(
            "write it as a decimal, and how far off an answer may be:\n    answer: {shown}\n    tolerance: 0.001"
        ),
        Value::Words(_) => return None,
    })
}
