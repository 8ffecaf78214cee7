//! The answer of a question without choices: true or false, a number, or a text. It compiles no pattern.

use super::fields::Fields;
use super::labelled;
use super::notes::Notes;
use super::values::{kept, truth};
use crate::diagnostic::Code;
use crate::quiz::yaml::{self, Entry, Node, Style, Text, Value};
use crate::quiz::{Accepted, Kind, Located, NumberKey, Pattern, Strict, TextKey, Tolerance, Words};
use crate::text::number::{self, Rational};
use crate::text::words::shortened;

mod unit;

/// Reads the answer as the kind that it chooses, or that `wanted` overrules it to be.
pub(super) fn kind(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    entry: &Entry<'_>,
    wanted: Option<&'static str>,
) -> Option<Kind> {
    let node = &entry.node;
    let amiss =
        labelled::hidden(notes, entry).or_else(|| labelled::in_braces(notes, "answer", node));
    if let Some(problem) = amiss {
        notes.add(problem);
        return None;
    }
    if notes.empty("answer", node) {
        return None;
    }
    let plain = node.text().filter(|text| text.style == Style::Plain);
    match wanted {
        Some("true-false") => return true_or_false(notes, node),
        Some("number") => return number(notes, fields, node),
        None if plain.is_some_and(|text| truth(&text.text).is_some()) => {
            return true_or_false(notes, node);
        }
        None if is_plain_number(node) => return number(notes, fields, node),
        _ => {}
    }
    let compared = Compared::read(notes, fields);
    text_key(notes, "answer", node, compared).map(Kind::Text)
}

/// Whether this is a number or a fraction without quotes, which makes a number of it.
pub(super) fn is_plain_number(node: &Node<'_>) -> bool {
    let plain = node.text().filter(|text| text.style == Style::Plain);
    plain.is_some_and(|text| number::plain(&text.text).is_some())
}

/// How the words of a question are compared.
#[derive(Clone, Copy)]
pub(super) struct Compared {
    strict: Strict,
    typos: u8,
}

impl Compared {
    pub(super) fn read(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> Self {
        let strict = fields
            .get("strict")
            .map_or_else(Strict::default, |entry| strict(notes, &entry.node));
        let typos = fields
            .get("typos")
            .and_then(|entry| notes.whole("typos", &entry.node, 0, 2));
        Self {
            strict,
            typos: typos.unwrap_or(0),
        }
    }
}

/// Reads accepted texts from `field`.
pub(super) fn text_key(
    notes: &mut Notes<'_>,
    field: &str,
    node: &Node<'_>,
    compared: Compared,
) -> Option<TextKey> {
    Some(TextKey {
        accepted: accepted(notes, field, node)?,
        strict: compared.strict,
        typos: compared.typos,
    })
}

fn true_or_false(notes: &mut Notes<'_>, node: &Node<'_>) -> Option<Kind> {
    notes.flag("answer", node).map(Kind::TrueFalse)
}

/// Accepted texts and patterns: one, or a list.
fn accepted(notes: &mut Notes<'_>, field: &str, node: &Node<'_>) -> Option<Vec<Located<Accepted>>> {
    let one = |words: Words| Located::new(self::one(&words.value), words.at);
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| in_curly(notes, item)),
        _ => in_curly(notes, node),
    }
    if !matches!(node.value, Value::List(_)) {
        return Some(vec![one(notes.words(field, node)?)]);
    }
    let all: Vec<_> = notes.words_list(field, node).into_iter().map(one).collect();
    (!all.is_empty()).then_some(all)
}

/// Reports an answer in curly quotes, which a learner would have to type.
fn in_curly(notes: &mut Notes<'_>, node: &Node<'_>) {
    let plain = node.text().filter(|text| text.style == Style::Plain);
    let Some(inner) = plain.and_then(|text| yaml::inside_curly(&text.text)) else {
        return;
    };
    let message = "the curly quotes belong to this answer, so a learner must type quotes, too";
    let right = yaml::in_quotes(inner);
    let problem = notes
        .problem(Code::KeyNotAccepted, node.at, message)
        .label("not accepted without them")
        .help(format!("write straight quotes, or none: `{right}`"));
    notes.add(problem);
}

fn one(text: &str) -> Accepted {
    match pattern(text) {
        Some(pattern) => Accepted::Pattern(pattern),
        None => Accepted::Text(text.to_owned()),
    }
}

/// What stands between the slashes of `/…/`.
pub(super) fn pattern(text: &str) -> Option<Pattern> {
    let inner = text.trim().strip_prefix('/')?.strip_suffix('/')?;
    (!inner.is_empty()).then(|| Pattern::new(inner))
}

fn number(notes: &mut Notes<'_>, fields: &Fields<'_, '_>, node: &Node<'_>) -> Option<Kind> {
    let tolerance = tolerance(notes, fields);
    let mut key = number_key(notes, "answer", node, tolerance)?;
    key.unit = fields
        .get("unit")
        .and_then(|entry| unit::read(notes, &entry.node, &key.value));
    Some(Kind::Number(key))
}

/// Reads a number from `field`.
pub(super) fn number_key(
    notes: &mut Notes<'_>,
    field: &str,
    node: &Node<'_>,
    tolerance: Option<Tolerance>,
) -> Option<NumberKey> {
    let written = notes.words(field, node)?;
    let Some(value) = number::plain(&written) else {
        let problem = notes
            .wrong(
                node,
                format!(
                    "`{}` is not a number, and this is a number question",
                    shortened(&written)
                ),
            )
            .label("not a number")
            .help("write the number alone, such as `0.75` or `3/4`; its unit goes into `unit:`");
        notes.add(problem);
        return None;
    };
    Some(NumberKey {
        value,
        written,
        tolerance,
        unit: None,
    })
}

/// `0.01`, or `2%`, which is that part of the key.
pub(super) fn tolerance(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> Option<Tolerance> {
    let node = &fields.get("tolerance")?.node;
    if notes.empty("tolerance", node) {
        return None;
    }
    let zero = Rational::from_integer(0.into());
    let tolerance = node.text().and_then(|text| {
        let value = number::plain(percent(&text.text).unwrap_or(&text.text))
            .filter(|value| *value >= zero)?;
        Some(match percent(&text.text) {
            Some(_) => Tolerance::Relative(value / Rational::from_integer(100.into())),
            None => Tolerance::Absolute(value),
        })
    });
    if tolerance.is_none() {
        let problem = notes
            .wrong(node, "`tolerance` is how far off an answer may be")
            .label("not a distance");
        let written = node.text().map_or("", |text| text.text.trim());
        let pointed = written.replacen(',', ".", 1);
        let bare = percent(&pointed).unwrap_or(&pointed);
        let comma = pointed != written && number::plain(bare).is_some();
        notes.add(problem.help(if comma {
            format!("in a file a number has a point before its decimals:\n    tolerance: {pointed}")
        } else if let Some(alone) = distance(&pointed) {
            format!("write how far alone:\n    tolerance: {alone}")
        } else {
            "write a number such as `0.01`, or a part of the answer such as `2%`".to_owned()
        }));
    }
    tolerance
}

/// The distance in `±0.1` and `5 percent`, as it is written here.
fn distance(written: &str) -> Option<String> {
    let bare = ["+/-", "+-", "±", "~", "≈"]
        .iter()
        .find_map(|sign| written.strip_prefix(sign));
    let bare = bare.unwrap_or(written).trim();
    let part = [
        " percent",
        "percent",
        " Prozent",
        " per cent",
        " por ciento",
    ]
    .iter()
    .find_map(|word| bare.strip_suffix(word));
    let right = part.map_or_else(|| bare.to_owned(), |part| format!("{}%", part.trim()));
    let number = percent(&right).unwrap_or(&right);
    (right != written && number::plain(number).is_some()).then_some(right)
}

fn percent(text: &str) -> Option<&str> {
    text.trim().strip_suffix('%').map(str::trim_end)
}

/// The names of what can be compared to the letter.
const STRICT: &[&str] = &["case", "accents", "punctuation", "spacing"];

fn strict(notes: &mut Notes<'_>, node: &Node<'_>) -> Strict {
    let mut strict = Strict::default();
    if let Some(text) = node.text().filter(|text| !text.text.trim().is_empty()) {
        let named = STRICT.iter().find(|name| **name == text.text);
        let example = named.map_or_else(|| STRICT.join(", "), |name| (*name).to_owned());
        let problem = notes
            .wrong(node, "`strict` names what must be written to the letter")
            .label("no list of names");
        notes.add(problem.help(format!(
            "write those that matter, in brackets, or delete the line:\n    strict: [{example}]"
        )));
        return strict;
    }
    for item in notes.words_list("strict", node) {
        match item.as_str() {
            "case" => strict.case = true,
            "accents" => strict.accents = true,
            "punctuation" => strict.punctuation = true,
            "spacing" => strict.spacing = true,
            other => {
                let message = format!("`strict` knows nothing called `{}`", shortened(other));
                let problem = notes
                    .problem(Code::WrongType, item.at, message)
                    .label("unknown");
                notes.add(problem.help(format!("write one of {}", STRICT.join(", "))));
            }
        }
    }
    strict
}

/// The text of a name or value, as it stands in the model.
pub(super) fn text_of(text: &Text<'_>) -> String {
    kept(text)
}
