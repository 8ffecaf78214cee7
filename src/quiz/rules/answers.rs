//! `answer-hard-to-type`: an answer that is read as one text and was most likely meant as something else, so that only who
//! types it sign for sign would get it. What stands in quotes is meant as it stands.

mod brackets;
mod gapped;
mod large;
mod marks;
mod near;
mod percent;
mod picked;
mod several;
mod slips;
mod spoken;

pub(crate) use several::parts as answers_in_one;

use super::{Found, Scope, first_line};
use crate::diagnostic::{Code, Diagnostic, Span};
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
    // That a unit has no use beside a text is told, and why.
    if scope.unsound.contains(&place) && whole.is_some_and(|whole| whole.contains("unit:")) {
        return;
    }
    let problem = match &question.kind {
        Kind::Text(key) => text(scope, question, key, Field::Answer),
        Kind::Number(key) => thousands(scope, key).or_else(|| percent::unsigned(question, key)),
        Kind::Blanks(blanks) => blanks.iter().find_map(|blank| match &blank.value {
            Blank::Text(key) => text(scope, question, key, Field::Gap),
            Blank::Number(key) => thousands(scope, key),
        }),
        _ => None,
    };
    if let Some(problem) = problem {
        found.push(problem);
    }
}

/// Where an answer stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    /// After `answer:`.
    Answer,
    /// In the list of `blanks`.
    Gap,
}

/// What is amiss with an answer: the message, and what to write instead.
struct Amiss {
    message: String,
    help: String,
}

fn text(scope: &Scope<'_>, question: &Question, key: &TextKey, field: Field) -> Option<Diagnostic> {
    let (amiss, at) =
        never_typed(question, key, field).or_else(|| as_written(scope, question, key, field))?;
    let whole = scope.source.get(question.at.start..question.at.end);
    // Who says what kind it is means a text.
    if whole.is_some_and(|whole| whole.contains("kind: text")) {
        return None;
    }
    let at = first_line(scope.source, at);
    let problem = Diagnostic::new(Code::AnswerHardToType, at, amiss.message);
    Some(problem.label("read as a text").help(amiss.help))
}

/// In so many accepted answers marks are looked for: a hostile set has thousands.
const MOST_LOOKED_AT: usize = 50;

/// What is amiss with an answer even in quotes, as a file wants them there: marks, and a comparison. Where what learners type
/// is accepted beside it, nothing is.
fn never_typed(question: &Question, key: &TextKey, field: Field) -> Option<(Amiss, Span)> {
    let texts = || key.accepted.iter().take(MOST_LOOKED_AT).filter_map(text_of);
    let marked = texts().find_map(|(text, at)| {
        let plain = marks::unmarked(text)?;
        let typed = texts().any(|(other, _)| other == plain);
        let amiss = marks::amiss(text, &question.prompt, field).filter(|_| !typed)?;
        Some((amiss, at))
    });
    marked.or_else(|| {
        let (text, at) = texts().next().filter(|_| key.accepted.len() == 1)?;
        let amiss = near::amiss(text, field).filter(|_| near::is_comparison(text))?;
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
    field: Field,
) -> Option<(Amiss, Span)> {
    if let [one] = key.accepted.as_slice()
        && let Some((text, at)) = text_of(one)
        && several::is_folded(scope.source, at)
    {
        let written = scope.source.get(at.start..at.end).unwrap_or(text);
        return Some((several::lines(written, field), at));
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
fn alone(scope: &Scope<'_>, question: &Question, written: &str, field: Field) -> Option<Amiss> {
    if written.contains('\n') {
        return Some(several::lines(written, field));
    }
    if written.starts_with('=') && question.varied.is_none() {
        return Some(formula(written));
    }
    let prompt = &question.prompt;
    gapped::amiss(written, prompt, field)
        .or_else(|| numeric(scope, written, field))
        .or_else(|| english(scope, written, prompt, field))
        .or_else(|| picked::amiss(written, prompt, field))
        .or_else(|| slips::sign(written, field))
        .or_else(|| slips::equation(written, field))
        .or_else(|| brackets::amiss(written, field))
        .or_else(|| several::in_one(written, field, &scope.set.language))
        .or_else(|| slips::sentence(written, prompt))
}

/// What is amiss with a number in digits.
fn numeric(scope: &Scope<'_>, written: &str, field: Field) -> Option<Amiss> {
    if !written.contains(char::is_numeric) {
        return None;
    }
    of_number(scope, written, field).or_else(|| near::amiss(written, field))
}

/// What is amiss with a number in words.
fn english(scope: &Scope<'_>, written: &str, prompt: &str, field: Field) -> Option<Amiss> {
    let english = scope.set.language.is_english();
    english
        .then(|| spoken::amiss(written, prompt, field))
        .flatten()
}

/// What is amiss with several answers in a list.
fn listed(scope: &Scope<'_>, written: &[(&str, Span)], field: Field) -> Option<Amiss> {
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
        return of_number(scope, written[0].0, field);
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

/// A number as nobody writes one in a file, or a number with its unit.
fn of_number(scope: &Scope<'_>, written: &str, field: Field) -> Option<Amiss> {
    let decimal = scope.set.language.decimal();
    if let Some(number) = as_in_file(written, decimal).or_else(|| large::in_digits(written)) {
        return Some(Amiss {
            message: format!(
                "`{}` is read as a text, not as a number",
                shortened(written)
            ),
            help: format!(
                "in a file a number has digits, a point before its decimals, and nothing between thousands:\n    {}\nif it is to be typed sign for sign, put it in quotes",
                field.line(&number)
            ),
        });
    }
    let (number, unit) = large::with_unit(written)
        .or_else(|| large::in_two_units(written))
        .or_else(|| {
            let (number, unit) = units::quantity(written)?;
            let number = as_in_file(number, decimal).unwrap_or_else(|| number.to_owned());
            Some((number, unit))
        })?;
    let unit_line = match field {
        Field::Answer => format!("{}\n    unit: {unit}", field.line(&number)),
        Field::Gap => format!(
            "{}\nand the unit behind the gap, `___ {unit}`",
            field.line(&number)
        ),
    };
    Some(Amiss {
        message: format!(
            "`{}` is read as a text, and who types {number} would not have got it",
            shortened(written)
        ),
        help: format!(
            "for a number write it alone, and its unit apart:\n    {unit_line}\nif it is to be typed sign for sign, put it in quotes"
        ),
    })
}

impl Field {
    /// The line to write.
    fn line(self, answer: &str) -> String {
        match self {
            Self::Answer => format!("answer: {answer}"),
            Self::Gap => format!("blanks: [{answer}]"),
        }
    }
}

/// A number that is written as people write one elsewhere, as it is written in a file; `None` for one that is read as it stands,
/// and for what is no number. Where both can be meant, the set's language decides.
fn as_in_file(written: &str, decimal: Decimal) -> Option<String> {
    if number::plain(written).is_some() {
        return None;
    }
    let reads = |decimal| !number::readings(written, decimal).is_empty();
    let ends_in_digit = written.ends_with(|last: char| last.is_ascii_digit());
    let grouped = || {
        written.replace(
            |sign: char| sign.is_whitespace() || ",'’".contains(sign),
            "",
        )
    };
    let with_comma = || {
        let plain = written.replace(
            |sign: char| sign.is_whitespace() || ".'’".contains(sign),
            "",
        );
        plain.replace(',', ".")
    };
    if !ends_in_digit || written.contains('/') {
        return None;
    }
    match decimal {
        Decimal::Comma if reads(Decimal::Comma) => Some(with_comma()),
        _ if reads(Decimal::Point) => Some(grouped()),
        _ => reads(Decimal::Comma).then(with_comma),
    }
}

/// `10.000` where the comma is decimal: a file's point is always one before decimals.
fn thousands(scope: &Scope<'_>, key: &NumberKey) -> Option<Diagnostic> {
    let written = key.written.as_str();
    if scope.set.language.decimal() == Decimal::Point || !written.ends_with("00") {
        return None;
    }
    let stands = scope.source.get(key.written.at.start..key.written.at.end) == Some(written);
    let grouped = written.split('.').skip(1).all(|group| group.len() == 3);
    if !stands || !grouped || !written.contains('.') {
        return None;
    }
    let short = written.trim_end_matches('0').trim_end_matches('.');
    let message = format!("`{written}` is read as {short}, with a point before its decimals");
    let help = format!(
        "nothing stands between thousands in a file: write `{}`; or `{short}`, if that is meant",
        written.replace('.', "")
    );
    let problem = Diagnostic::new(Code::AnswerHardToType, key.written.at, message);
    Some(problem.label(format!("this is {short}")).help(help))
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
