//! What belongs together, and partners that fit nothing. It reads a group of fields or a list of pairs alike.

use super::fields::Fields;
use super::notes::Notes;
use super::{MOST_PARTS, too_many, twice, values};
use crate::diagnostic::Code;
use crate::quiz::yaml::{Entry, Node, Value};
use crate::quiz::{Kind, Matching, Words};

/// Reads the pairs, and the decoys beside them.
pub(super) fn kind(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    entry: &Entry<'_>,
) -> Option<Kind> {
    let (pairs, written) = pairs(notes, entry)?;
    let decoys = fields
        .get("decoys")
        .map_or_else(Vec::new, |entry| notes.words_list("decoys", &entry.node));
    if written > MOST_PARTS || pairs.len() + decoys.len() > MOST_PARTS {
        too_many(
            notes,
            "match` with its `decoys",
            written + decoys.len(),
            entry.name_at,
        );
        return None;
    }
    let lefts: Vec<Words> = pairs.iter().map(|(left, _)| left.clone()).collect();
    twice(notes, &lefts, "two pairs begin alike");
    if written < 2 {
        let problem = notes
            .problem(Code::WrongType, entry.name_at, "there is only one pair")
            .label("this pair");
        notes.add(problem.help("write at least two pairs"));
        return None;
    }
    let complete = pairs.len() == written;
    let matching = joined(pairs, &decoys);
    misleading(notes, &matching, &decoys);
    complete.then_some(Kind::Match(matching))
}

/// The pairs that can be read, and how many are written.
fn pairs(notes: &mut Notes<'_>, entry: &Entry<'_>) -> Option<(Vec<(Words, Words)>, usize)> {
    if notes.empty("match", &entry.node) {
        return None;
    }
    if let Some(fields) = Fields::of(&entry.node) {
        if let Some(help) = in_columns(notes, &fields) {
            let problem = notes
                .wrong(
                    &entry.node,
                    "`match` has its pairs one by one, and not all of one side first",
                )
                .label("two lists");
            notes.add(problem.help(help));
            return None;
        }
        let pairs = fields.all().iter().filter_map(|entry| of(notes, entry));
        return Some((pairs.collect(), fields.all().len()));
    }
    let Value::List(_) = &entry.node.value else {
        let problem = notes
            .wrong(&entry.node, "`match` says what belongs together")
            .label(values::what(&entry.node));
        let help = like_this(notes, &entry.node);
        notes.add(problem.help(help));
        return None;
    };
    let items = notes.list("match", &entry.node)?;
    if let Some(first) = items.iter().find(|item| !is_pair(item)) {
        let problem = notes
            .wrong(first, "a pair has two sides")
            .label(values::what(first));
        let help = like_this(notes, &entry.node);
        notes.add(problem.help(help));
        return None;
    }
    let pairs = items.iter().filter_map(|item| pair(notes, item));
    Some((pairs.collect(), items.len()))
}

/// The most pairs that are shown as they should be written.
const MOST_SHOWN: usize = 8;

/// What to write, made of what is there.
fn like_this(notes: &Notes<'_>, node: &Node<'_>) -> String {
    let written = |node: &Node<'_>| match &node.value {
        // `left: heart` and `right: blood`.
        Value::Fields(entries) if entries.len() == 2 => {
            let text = |entry: &Entry<'_>| notes.slice(notes.first_line(entry.node.at));
            format!("{}: {}", text(&entries[0]), text(&entries[1]))
        }
        _ => notes.slice(notes.first_line(node.at)).to_owned(),
    };
    let lines: Vec<String> = if let Value::List(items) = &node.value {
        items.iter().take(MOST_SHOWN).map(written).collect()
    } else {
        let all = notes.slice(node.at).split(['\n', ',', ';']).map(str::trim);
        all.filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let pairs = lines.iter().take(MOST_SHOWN).map(|line| {
        let (left, right) = sides(line);
        format!("\n      {left}: {right}")
    });
    let pairs: String = pairs.collect();
    format!(
        "write the two sides of each pair on a line, with a colon between them:\n    match:{pairs}"
    )
}

/// `{left: [France, Spain], right: [Paris, Madrid]}`: what to write instead.
fn in_columns(notes: &Notes<'_>, fields: &Fields<'_, '_>) -> Option<String> {
    let [left, right] = fields.all() else {
        return None;
    };
    let (Value::List(lefts), Value::List(rights)) = (&left.node.value, &right.node.value) else {
        return None;
    };
    let written = |node: &Node<'_>| notes.slice(notes.first_line(node.at));
    let pairs = lefts.iter().zip(rights).take(MOST_SHOWN);
    let pairs: String = pairs
        .map(|(left, right)| format!("\n      {}: {}", written(left), written(right)))
        .collect();
    let spare = rights
        .iter()
        .skip(lefts.len())
        .map(written)
        .collect::<Vec<_>>();
    let decoys = if spare.is_empty() {
        String::new()
    } else {
        format!("\n    decoys: [{}]", spare.join(", "))
    };
    Some(format!(
        "write the two sides of each pair on a line, with a colon between them:\n    match:{pairs}{decoys}"
    ))
}

/// What a teacher most likely meant as the two sides.
fn sides(line: &str) -> (&str, &str) {
    let line = line.trim_matches(['[', ']', '"', '\'']);
    let signs = ["->", "→", "=", " - ", " – ", ", ", " "];
    // `run:correr` lacks the space alone; a time, `7:05`, is one text.
    let tight = || {
        let (left, right) = line.split_once(':')?;
        let begins = right.starts_with(char::is_alphabetic);
        (begins && !left.contains(' ')).then_some((left, right))
    };
    let found = line
        .split_once(": ")
        .or_else(tight)
        .or_else(|| signs.iter().find_map(|sign| line.split_once(sign)));
    let (left, right) = found.unwrap_or((line, ""));
    let right = right.trim().trim_matches('"');
    (
        left.trim().trim_matches('"'),
        if right.is_empty() { "…" } else { right },
    )
}

fn is_pair(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Fields(entries) => entries.len() == 1,
        Value::List(items) => items.len() == 2,
        _ => false,
    }
}

fn of(notes: &mut Notes<'_>, entry: &Entry<'_>) -> Option<(Words, Words)> {
    let left = Words::new(values::kept(&entry.name), entry.name_at);
    Some((left, notes.words(&entry.name.text, &entry.node)?))
}

/// `- France: Paris`, or `- [France, Paris]`.
fn pair(notes: &mut Notes<'_>, node: &Node<'_>) -> Option<(Words, Words)> {
    match &node.value {
        Value::Fields(entries) if entries.len() == 1 => of(notes, &entries[0]),
        Value::List(items) if items.len() == 2 => {
            let left = notes.item("match", &items[0]);
            Some((left?, notes.item("match", &items[1])?))
        }
        // What has not two sides was reported.
        _ => None,
    }
}

/// Partners that are written alike are one.
fn joined(pairs: Vec<(Words, Words)>, decoys: &[Words]) -> Matching {
    let mut rights: Vec<Words> = Vec::with_capacity(pairs.len() + decoys.len());
    let pairs = pairs
        .into_iter()
        .map(|(left, right)| {
            let known = rights.iter().position(|other| other.trim() == right.trim());
            let place = known.unwrap_or(rights.len());
            if known.is_none() {
                rights.push(right);
            }
            (left, place)
        })
        .collect();
    for decoy in decoys {
        if !rights.iter().any(|right| right.trim() == decoy.trim()) {
            rights.push(decoy.clone());
        }
    }
    Matching { pairs, rights }
}

/// Reports decoys that say the same as a partner or another decoy.
fn misleading(notes: &mut Notes<'_>, matching: &Matching, decoys: &[Words]) {
    for (number, decoy) in decoys.iter().enumerate() {
        let same = |other: &&Words| other.trim() == decoy.trim();
        let before = decoys[..number].iter().find(same);
        let partner = matching.rights.iter().find(same);
        let Some(first) = before.or(partner.filter(|right| right.at != decoy.at)) else {
            continue;
        };
        let problem = notes
            .problem(
                Code::DuplicateChoice,
                decoy.at,
                "this decoy says the same as another partner",
            )
            .label("here again")
            .related(first.at, "here first")
            .help("a decoy fits nothing: change it, or leave it out");
        notes.add(problem);
    }
}
