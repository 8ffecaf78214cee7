//! The `feedback` map of a question: what each answer is told. Entries for choices are folded into the choices.

use super::fields::{Fields, unknown};
use super::notes::Notes;
use super::question::Surroundings;
use super::values::truth;
use super::{answer, misconceptions};
use crate::diagnostic::Code;
use crate::quiz::yaml::{self, Entry, Node, Style};
use crate::quiz::{
    Blank, Choice, Comparison, Feedback, Key, Kind, Located, Matching, NumberKey, Words, names,
};
use crate::text::number;

mod shown;

/// Reads the map. What answers to a choice goes to that choice; the rest is given back in the order of the file.
pub(super) fn map(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    mut kind: Option<&mut Kind>,
    surroundings: &Surroundings,
) -> Vec<(Located<Key>, Feedback)> {
    let Some(entry) = fields.get("feedback") else {
        return Vec::new();
    };
    let Some(entries) = entries(notes, &entry.node, kind.as_deref()) else {
        return Vec::new();
    };
    let mut rest = Vec::new();
    for entry in entries.all() {
        let quoted = entry.name.style == Style::Quoted;
        if let Some(problem) =
            yaml::unmeant_backslash(notes.source, entry.name_at).filter(|_| quoted)
        {
            notes.add(problem);
            continue;
        }
        let Some(feedback) = one(notes, entry, surroundings) else {
            continue;
        };
        let key = answer::text_of(&entry.name);
        match kind.as_deref_mut() {
            Some(Kind::Choice(choices) | Kind::Select(choices)) => match choices
                .iter_mut()
                .find(|choice| choice.text.trim() == key.trim())
            {
                Some(choice) => fold(notes, choice, feedback, entry),
                None => rest.push((Located::new(Key::Text(key), entry.name_at), feedback)),
            },
            other => rest.push((
                Located::new(self::key(key, other.as_deref()), entry.name_at),
                feedback,
            )),
        }
    }
    rest
}

/// The entries of the map.
fn entries<'n, 's>(
    notes: &mut Notes<'_>,
    node: &'n Node<'s>,
    kind: Option<&Kind>,
) -> Option<Fields<'n, 's>> {
    if notes.empty("feedback", node) {
        return None;
    }
    let Some(fields) = Fields::of(node) else {
        let problem = notes
            .wrong(
                node,
                "the `feedback` of a question says to which answer each text belongs",
            )
            .label("to which answer?")
            .help(shown::like_this(notes, node, kind));
        notes.add(problem);
        return None;
    };
    fields.twice(notes);
    Some(fields)
}

/// One entry: a text, or `{say, misconception}`.
fn one(notes: &mut Notes<'_>, entry: &Entry<'_>, surroundings: &Surroundings) -> Option<Feedback> {
    let Some(fields) = Fields::of(&entry.node).filter(|fields| !fields.all().is_empty()) else {
        let say = notes.words(&entry.name.text, &entry.node)?;
        return Some(Feedback {
            say: Some(say),
            misconception: None,
        });
    };
    let fields = fields.check(notes, names::FEEDBACK, |notes, _, entry| {
        unknown(notes, entry, "feedback", names::FEEDBACK)
    });
    let say = fields
        .get("say")
        .and_then(|entry| notes.words("say", &entry.node));
    let misconception = misconception(notes, &fields, surroundings);
    Some(Feedback { say, misconception })
}

/// The misconception that is named, checked to be declared.
pub(super) fn misconception(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    surroundings: &Surroundings,
) -> Option<Words> {
    let entry = fields.get("misconception")?;
    let slug = notes.words("misconception", &entry.node)?;
    misconceptions::declared(notes, &slug, surroundings);
    Some(slug)
}

/// Gives the choice this feedback, besides what it has.
fn fold(notes: &mut Notes<'_>, choice: &mut Choice, feedback: Feedback, entry: &Entry<'_>) {
    let own = choice.feedback.get_or_insert_with(Feedback::default);
    let twice = own.say.is_some() && feedback.say.is_some()
        || own.misconception.is_some() && feedback.misconception.is_some();
    if twice {
        let problem = notes
            .problem(
                Code::DuplicateField,
                entry.name_at,
                "this choice already has feedback of its own",
            )
            .label("here again")
            .related(choice.text.at, "the choice")
            .help("keep one of the two");
        notes.add(problem);
        return;
    }
    own.say = own.say.take().or(feedback.say);
    own.misconception = own.misconception.take().or(feedback.misconception);
}

/// What a key answers to, in a question of this kind; in one with choices it is the text of one.
#[must_use]
pub fn key(written: String, kind: Option<&Kind>) -> Key {
    let found = match kind {
        Some(Kind::Blanks(blanks)) => return in_blanks(&written, blanks),
        Some(Kind::Order(items)) => in_order(&written, items),
        Some(Kind::Match(matching)) => in_pairs(&written, matching),
        Some(Kind::TrueFalse(_)) => truth(written.trim()).map(Key::TrueFalse),
        Some(Kind::Number(number)) => pattern(&written).or_else(|| number_key(&written, number)),
        Some(Kind::Choice(_) | Kind::Select(_) | Kind::Text(_)) | None => None,
    };
    found
        .or_else(|| pattern(&written))
        .unwrap_or(Key::Text(written))
}

fn pattern(written: &str) -> Option<Key> {
    answer::pattern(written).map(Key::Pattern)
}

/// `2 = Mombasa` is that answer in the second gap; without a number, in whichever gap it is given.
fn in_blanks(written: &str, blanks: &[Located<Blank>]) -> Key {
    let one = |text: &str, blank: &Blank| match blank {
        Blank::Number(number) => number_key(text, number),
        Blank::Text(_) => None,
    };
    let numbered = written.split_once('=').and_then(|(number, answer)| {
        let place = number.trim().parse::<usize>().ok()?.checked_sub(1)?;
        let (blank, answer) = (blanks.get(place)?, unquoted(answer.trim()));
        let key = pattern(answer).or_else(|| one(answer, &blank.value));
        let key = key.unwrap_or_else(|| Key::Text(answer.to_owned()));
        Some(Key::Blank(place, Box::new(key)))
    });
    numbered
        .or_else(|| pattern(written))
        .or_else(|| blanks.iter().find_map(|blank| one(written, &blank.value)))
        .unwrap_or_else(|| Key::Text(written.to_owned()))
}

/// A text without the quotes around it: within a longer key they are not YAML's own, and nobody means them.
fn unquoted(text: &str) -> &str {
    let inside = |quote| text.strip_prefix(quote)?.strip_suffix(quote);
    inside('"').or_else(|| inside('\'')).unwrap_or(text)
}

/// `B -> A` is B before A; an item alone is that item out of its place.
fn in_order(written: &str, items: &[Words]) -> Option<Key> {
    let place = |text: &str| {
        let text = unquoted(text.trim());
        items.iter().position(|item| item.trim() == text)
    };
    let longest = longest(items.iter());
    let both =
        sides(written, 2 * longest).find_map(|(one, other)| Some((place(one)?, place(other)?)));
    both.map(|(one, other)| Key::Before(one, other))
        .or_else(|| place(written).map(Key::Item))
}

/// `France = Berlin` is that pair; one side alone is any pair with it that does not belong together.
fn in_pairs(written: &str, matching: &Matching) -> Option<Key> {
    let same = |one: &Words, text: &str| one.trim() == unquoted(text.trim());
    let left = |text: &str| {
        let mut pairs = matching.pairs.iter();
        pairs.position(|(left, _)| same(left, text))
    };
    let right = |text: &str| matching.rights.iter().position(|right| same(right, text));
    let longest = longest(matching.pairs.iter().map(|(left, _)| left))
        + self::longest(matching.rights.iter());
    let both = sides(written, longest).find_map(|(one, other)| Some((left(one)?, right(other)?)));
    both.map(|(one, other)| Key::Pair(Some(one), Some(other)))
        .or_else(|| left(written).map(|left| Key::Pair(Some(left), None)))
        .or_else(|| right(written).map(|right| Key::Pair(None, Some(right))))
}

/// How long the longest of these is, in bytes.
fn longest<'w>(texts: impl Iterator<Item = &'w Words>) -> usize {
    texts.map(|text| text.trim().len()).max().unwrap_or(0)
}

/// Signs, spaces and quotes that may stand in a key beside the two texts it joins, in bytes.
const BESIDE: usize = 32;

/// What stands on both sides of each sign that can join two things, which together are no longer than this: a longer key joins
/// none, and would take long to look through.
fn sides(written: &str, longest: usize) -> impl Iterator<Item = (&str, &str)> {
    let short = written.trim().len() <= longest + BESIDE;
    let signs = ["->", "→", "="].into_iter().filter(move |_| short);
    signs.flat_map(move |sign| {
        let places = written.match_indices(sign);
        places.map(move |(at, _)| (&written[..at], &written[at + sign.len()..]))
    })
}

/// A number or a comparison, with or without the unit.
fn number_key(written: &str, key: &NumberKey) -> Option<Key> {
    let written = written.trim();
    let unit = key.unit.as_ref().map_or("", |unit| unit.as_str());
    let read = |text: &str| number::plain(text.trim().strip_suffix(unit).unwrap_or(text).trim());
    let signs = [
        ("<=", Comparison::AtMost),
        (">=", Comparison::AtLeast),
        ("!=", Comparison::Other),
        ("≤", Comparison::AtMost),
        ("≥", Comparison::AtLeast),
        ("≠", Comparison::Other),
        ("<", Comparison::Less),
        (">", Comparison::Greater),
    ];
    for (sign, comparison) in signs {
        if let Some(rest) = written.strip_prefix(sign) {
            return Some(Key::Comparison(comparison, read(rest)?));
        }
    }
    number::plain(written)
        .or_else(|| read(written))
        .map(Key::Number)
}
