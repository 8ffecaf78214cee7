//! `vary` and `where`: which names there are, where their values come from, and what must hold. It draws nothing.

use super::{Places, conditions, torn};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::formula::{Slip, beyond, check_name};
use crate::quiz::read::fields::{Fields, nearest};
use crate::quiz::read::notes::Notes;
use crate::quiz::read::{too_many, values};
use crate::quiz::vary::{MOST_NAMES, Source, Vary, no_commas, range_in_list, words_alone};
use crate::quiz::yaml::{Entry, Node, Style, Value};
use crate::text::words::shortened;

/// What is read of `vary` and `where`.
pub(super) struct Read {
    /// Every name that is written, also one whose source is to be mended: so that one slip is said once.
    pub(super) names: Vec<String>,
    /// What can be drawn, and where it is written; `None` where something is to be mended.
    pub(super) sound: Option<(Vary, Places)>,
}

/// Reads the names, their sources and the conditions; `None` where there is nothing to draw from at all.
pub(super) fn read(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> Option<Read> {
    let Some(entry) = fields.get("vary") else {
        where_alone(notes, fields);
        return None;
    };
    if notes.empty("vary", &entry.node) {
        return None;
    }
    let Some(entries) = Fields::of(&entry.node) else {
        let problem = no_names(notes, &entry.node);
        notes.add(problem);
        return None;
    };
    entries.twice(notes);
    if let Some(first) = entries.all().get(MOST_NAMES) {
        too_many(notes, "vary", entries.all().len(), first.name_at);
        return None;
    }
    let mut read = Read {
        names: Vec::new(),
        sound: None,
    };
    let mut sources = Vec::new();
    let mut places = Places::default();
    let mut all = entries.all();
    while let Some((entry, after)) = all.split_first() {
        let torn = torn::torn(notes, entry, after);
        let source = match torn {
            0 => source(notes, entry, &read.names, entries.all()),
            _ => None,
        };
        all = &after[torn..];
        let name = name_of(entry);
        places.names.push(entry.node.at);
        sources.extend(source.map(|source| (name.clone(), source)));
        read.names.push(name);
    }
    let conditions = conditions::read(notes, fields, &read.names, &mut places);
    let complete = sources.len() == read.names.len();
    read.sound = conditions
        .filter(|_| complete)
        .map(|conditions| (Vary::new(sources, conditions), places));
    Some(read)
}

/// What to say of a `vary` without names; of `v:1..5`, that a space is missing.
fn no_names(notes: &Notes<'_>, node: &Node<'_>) -> Diagnostic {
    let message = "`vary` gives each name what its value is drawn from";
    let problem = notes.wrong(node, message).label(values::what(node));
    let written = node
        .text()
        .and_then(|text| text.text.split_once([':', '=']));
    let named = written.map(|(name, source)| (name.trim(), source.trim()));
    match named.filter(|(name, source)| check_name(name).is_ok() && Source::parse(source).is_ok()) {
        Some((name, source)) => problem.help(format!(
            "a name, a colon and a space come before it: write `vary: {{{name}: {source}}}`"
        )),
        None => problem.help("write `vary: {v: 40..120 step 10, t: [2, 3, 4]}`"),
    }
}

fn where_alone(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) {
    if let Some(entry) = fields.get("where") {
        let message = "`where` is a condition on drawn numbers, and this question draws none";
        let problem = notes
            .problem(Code::UnknownField, entry.name_at, message)
            .label("has no use here");
        notes.add(problem.help("write `vary:` beside it, such as `vary: {v: 40..120 step 10}`"));
    }
}

/// The name that is written; of `v:1..5` and `v = 1..5`, what stands before the sign, so that the slip is said once.
fn name_of(entry: &Entry<'_>) -> String {
    let name = &*entry.name.text;
    let before = name.split_once([':', '=']);
    before.map_or(name, |(before, _)| before.trim()).to_owned()
}

/// Reports a colon without a space after it, or an `=`, which make one name of a name and what it is drawn from.
fn no_space(notes: &mut Notes<'_>, entry: &Entry<'_>) -> bool {
    let name = &*entry.name.text;
    let Some(place) = name.find([':', '=']) else {
        return false;
    };
    let (before, after) = (name[..place].trim(), name[place + 1..].trim());
    if check_name(before).is_err() {
        return false;
    }
    let message = if name[place..].starts_with(':') {
        "a space is missing after this colon"
    } else {
        "a colon and a space stand between a name and what it is drawn from"
    };
    let slip = Slip {
        at: place..place + 1,
        message: message.to_owned(),
        help: format!("write `vary: {{{before}: {after}}}`"),
    };
    slipped(notes, entry.name_at, name, &slip);
    true
}

fn source(
    notes: &mut Notes<'_>,
    entry: &Entry<'_>,
    before: &[String],
    all: &[Entry<'_>],
) -> Option<Source> {
    let name = &*entry.name.text;
    if no_space(notes, entry) {
        return None;
    }
    if let Err(slip) = check_name(name) {
        slipped(notes, entry.name_at, name, &slip);
        return None;
    }
    if let Value::List(items) = &entry.node.value {
        if let Some((item, slip)) = in_place_of_a_list(name, items) {
            slipped(
                notes,
                item.at,
                item.text().map_or("", |text| &text.text),
                &slip,
            );
            return None;
        }
        notes.cut_decimals(name, &entry.node, items);
        let items = notes.words_list(name, &entry.node);
        return (!items.is_empty()).then(|| Source::list(items.iter().map(|item| item.as_str())));
    }
    if let Some(range) = range_in_brackets(&entry.node) {
        let message = format!("`{name}` is drawn from a range, which stands without brackets");
        let problem = notes.wrong(&entry.node, message).label("in brackets");
        notes.add(problem.help(format!("write `{name}: {range}`")));
        return None;
    }
    let text = notes.words(name, &entry.node)?;
    let source = match unknown_words(&text, before, all).map_or_else(|| Source::parse(&text), Err) {
        Ok(source) => source,
        Err(slip) => {
            slipped(notes, text.at, &text, &slip);
            return None;
        }
    };
    all_known(notes, text.at, &text, source.names(), before).then_some(source)
}

/// The range of `{from: 2, to: 10, step: 2}` and `{a: 2..10, step: 2}`.
fn range_in_brackets(node: &Node<'_>) -> Option<String> {
    let fields = Fields::of(node)?;
    let text = |names: &[&str]| {
        let mut found = names.iter().filter_map(|name| fields.get(name));
        Some(found.next()?.node.text()?.text.trim().to_owned())
    };
    let whole = || {
        let mut texts = fields.all().iter().filter_map(|entry| entry.node.text());
        let range = texts.find(|text| text.text.contains(".."))?;
        Some(range.text.trim().to_owned())
    };
    let ends = text(&["from", "min", "start"]).zip(text(&["to", "max", "end"]));
    let range = ends
        .map(|(from, to)| format!("{from}..{to}"))
        .or_else(whole)?;
    let step = text(&["step"]).map_or(String::new(), |step| format!(" step {step}"));
    let written = format!("{range}{step}");
    Source::parse(&written).is_ok().then_some(written)
}

/// What to say of a list whose one item is several numbers, or a range.
fn in_place_of_a_list<'n>(name: &str, items: &'n [Node<'n>]) -> Option<(&'n Node<'n>, Slip)> {
    let [item] = items else {
        return None;
    };
    let text = item.text()?;
    if let Some(slip) = range_in_list(name, &text.text) {
        return Some((item, slip));
    }
    (text.style == Style::Plain)
        .then(|| no_commas(&text.text))?
        .map(|slip| (item, slip))
}

/// What to say of words that no name of the question comes near.
fn unknown_words(text: &str, before: &[String], all: &[Entry<'_>]) -> Option<Slip> {
    let is_near = |word: &str| {
        nearest(word, before.iter().map(String::as_str)).is_some()
            || all.iter().any(|entry| entry.name.text == word)
            || beyond(word).is_some()
    };
    let known = text.split_whitespace().any(is_near);
    words_alone(text).filter(|_| !known)
}

/// Reports names that are not among the known ones; gives whether all are.
pub(super) fn all_known<'f>(
    notes: &mut Notes<'_>,
    at: Span,
    text: &str,
    names: impl Iterator<Item = (&'f str, std::ops::Range<usize>)>,
    known: &[String],
) -> bool {
    let mut all = true;
    for (name, place) in names.filter(|(name, _)| !known.iter().any(|own| own == name)) {
        all = false;
        let help = match nearest(name, known.iter().map(String::as_str)) {
            _ if beyond(name).is_some() => beyond(name).unwrap_or_default().to_owned(),
            Some(near) => format!("did you mean `{near}`?"),
            None if known.is_empty() => {
                "a name can be used once it stands before this one in `vary`".to_owned()
            }
            None => format!("the names here are {}", known.join(", ")),
        };
        let message = format!("no number is called `{}` here", shortened(name));
        let slip = Slip {
            at: place,
            message,
            help,
        };
        slipped(notes, at, text, &slip);
    }
    all
}

/// Reports a slip within a text, at its exact place where that can be said.
pub(super) fn slipped(notes: &mut Notes<'_>, at: Span, text: &str, slip: &Slip) {
    let at = notes.within(at, text, &slip.at);
    let problem = notes
        .problem(Code::BadFormula, at, slip.message.clone())
        .label("here")
        .help(slip.help.clone());
    notes.add(problem);
}
