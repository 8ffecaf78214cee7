//! Backs that nobody types to the letter, such as a definition: each is picked among the backs of other notes like it. Nothing is made up; but
//! whether one of the others fits a front, too, only its teacher knows, so it is told.

use std::collections::{HashMap, HashSet};

use crate::exchange::draft::{Choice, Kind};
use crate::exchange::{Lost, Read, markdown};

/// The longest back that is picked, in signs: with three others it still stands on a screen.
const LONGEST: usize = 200;
/// How many others stand beside it.
const OTHERS: usize = 3;
/// The fewest of them: with one alone, half the guesses would be right.
const FEWEST: usize = 2;
/// How many places from a back others are looked for.
const NEAR: usize = 40;

/// A back that may be picked.
pub(super) struct Picked {
    /// Where its question is in the draft.
    pub(super) place: usize,
    pub(super) deck: String,
    pub(super) text: String,
    /// Whether it begins with a formula. Formulas stand with formulas, or the one that is right would be seen by that.
    formula: bool,
    /// Why it is not typed.
    pub(super) reason: String,
}

impl Picked {
    /// One with this text; nothing where it is too long to be picked, too.
    pub(super) fn new(text: &str, reason: &str) -> Option<Self> {
        let fits = !text.trim().is_empty() && text.chars().count() <= LONGEST;
        fits.then(|| Self {
            place: 0,
            deck: String::new(),
            text: text.to_owned(),
            formula: text.starts_with('$'),
            reason: reason.to_owned(),
        })
    }
}

/// A text of several lines on one: behind a line that ends with a sign comes a space, behind another a semicolon.
pub(super) fn on_one_line(markdown: &str) -> String {
    let lines = markdown.lines().map(|line| {
        let line = line.trim().trim_end_matches('\\');
        let item = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let item = match item.strip_prefix(['-', '*', '+', '.', ')']) {
            Some(item) if item.starts_with(' ') => item,
            _ => line,
        };
        markdown::short(item)
    });
    let mut out = String::new();
    for line in lines.filter(|line| !line.is_empty()) {
        if !out.is_empty() {
            let ends = out.ends_with(|sign: char| sign.is_ascii_punctuation() && sign != ')');
            let within = out.matches(r"\(").count() > out.matches(r"\)").count();
            out.push_str(if ends || within { " " } else { "; " });
        }
        out.push_str(&line);
    }
    // A formula whose lines stood apart is one now.
    markdown::formulas(&out)
}

/// Puts others beside each, or leaves its question out where there are none like it.
pub(super) fn settle(all: &[Picked], read: &mut Read) {
    let mut pools: HashMap<(&str, bool), Vec<&Picked>> = HashMap::new();
    for one in all {
        pools.entry((&one.deck, one.formula)).or_default().push(one);
    }
    let mut leaves: HashMap<usize, &str> = HashMap::new();
    let mut count = 0;
    for pool in pools.values() {
        for at in 0..pool.len() {
            let others = others(pool, at);
            if others.len() < FEWEST {
                leaves.insert(pool[at].place, &pool[at].reason);
                continue;
            }
            count += 1;
            let question = &mut read.draft.questions[pool[at].place];
            if let Kind::Choice(choices) = &mut question.kind {
                choices.extend(others.into_iter().map(|text| Choice {
                    text: text.to_owned(),
                    ..Choice::default()
                }));
            }
        }
    }
    leave(&leaves, read);
    if count > 0 {
        let backs = if count == 1 {
            "1 back".to_owned()
        } else {
            format!("{count} backs")
        };
        let reason = format!(
            "{backs} that nobody types to the letter: here each is picked among the backs of other notes; look whether one of those fits, too"
        );
        read.lost.push(Lost::at(0, "", reason));
    }
}

/// Backs that stand near this one in the file, where notes of one topic mostly stand together; first those of about its length, as a much longer
/// or shorter one would be seen to be another.
fn others<'p>(pool: &[&'p Picked], at: usize) -> Vec<&'p str> {
    let own = pool[at].text.chars().count();
    let alike = |other: &Picked| {
        let length = other.text.chars().count();
        length <= own * 2 && own <= length * 2
    };
    let near: Vec<&Picked> = (1..=NEAR)
        .flat_map(|far| [at.checked_sub(far), at.checked_add(far)])
        .filter_map(|place| pool.get(place?).copied())
        .collect();
    let (first, then): (Vec<_>, Vec<_>) = near.into_iter().partition(|other| alike(other));
    let mut known = HashSet::from([pool[at].text.to_lowercase()]);
    let others = first.into_iter().chain(then).map(|other| &*other.text);
    let others = others.filter(|text| known.insert(text.to_lowercase()));
    others.take(OTHERS).collect()
}

/// Takes questions out of the draft, each with its reason.
fn leave(leaves: &HashMap<usize, &str>, read: &mut Read) {
    let questions = std::mem::take(&mut read.draft.questions);
    for (place, question) in questions.into_iter().enumerate() {
        let Some(reason) = leaves.get(&place) else {
            read.draft.questions.push(question);
            continue;
        };
        // What it would have lost is no matter any more.
        let (line, name) = (question.line, question.called());
        read.lost
            .retain(|lost| (lost.line, &*lost.name) != (line, name));
        read.left_out.push(Lost::of(&question, *reason));
    }
    read.left_out.sort_by_key(|lost| lost.line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_one_that_reads_well() {
        for (markdown, expected) in [
            (
                "Where a river parts,\\\nbefore it ends.",
                "Where a river parts, before it ends.",
            ),
            ("- one\n- two *more*\n", "one; two more"),
            ("1. one\n2. two", "one; two"),
            ("a (b)\n\nc", "a (b); c"),
            ("-1\n3.5", "-1; 3.5"),
            ("\\\\(a +\\\nb\\\\)", "$a + b$"),
        ] {
            assert_eq!(on_one_line(markdown), expected);
        }
    }
}
