//! The path of a question that was reworded. A question without an id of its author's has one made from its text, so that mending a word
//! gives it another: here the path is found that belongs to it. Nothing is moved here; it says what could be, and how sure that is.
//!
//! A path has **vanished** when the set has no question with its id any more; a question is **fresh** when it has no path.
//!
//! | a vanished path and a fresh question | are |
//! |---|---|
//! | share a fingerprint that tells one question from another (see [`fingerprint`]), and no other vanished or fresh one does | one: sure |
//! | the same with answers that many questions share, and near words | one: sure |
//! | have nearly the same words and the same numbers in them, and no other is nearly as near | perhaps one: to be asked |
//! | are the old id's path, gone on under an id that vanished, and the old id | one: sure |
//! | share a fingerprint with others, and have the nearest words by far | perhaps one: to be asked |
//! | anything else, or the learner said that they are two | two |
//!
//! Words are those of the ids. A wrong match would call something mastered that was never seen; one that is missed costs a new path. So what
//! is not clear is left.

use std::collections::{BTreeMap, HashSet};

use super::{Path, Paths};
use crate::quiz::{Question, Set, fingerprint};
use crate::text::slug;

/// Of a hundred words of both, so many shared make them near.
const NEAR: usize = 60;
/// The same where the answers are the same.
const NEAR_WITH_SAME_ANSWERS: usize = 40;
/// The nearest one is nearer than the next by so many.
const CLEARLY: usize = 20;
/// With more pairs than these a set was replaced, not mended, and comparing words would be felt.
const MOST_PAIRS: usize = 10_000;

/// A path that goes on, or may go on, under another id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// The id under which the path was kept.
    pub from: String,
    /// The id of the question that is there now.
    pub to: String,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Certainly one question each.
    pub sure: Vec<Move>,
    /// Perhaps one question each: for the learner to say.
    pub perhaps: Vec<Move>,
    /// Questions that stand in the set again under an id whose path goes on under another one, which stands there too: two questions.
    pub again: Vec<Move>,
}

/// A question without a path.
struct Fresh<'a> {
    question: &'a Question,
    fingerprint: String,
    words: Vec<String>,
}

/// A path without a question.
struct Vanished<'a> {
    id: &'a str,
    fingerprint: Option<&'a str>,
    words: Vec<String>,
}

/// The id under which what is told of `id` is kept.
pub(super) fn standing<'a>(moved: &'a BTreeMap<String, String>, id: &'a str) -> &'a str {
    let mut id = id;
    // A move never leads to an id that was moved away; the bound is for a record that no program wrote.
    for _ in 0..=moved.len() {
        match moved.get(id) {
            Some(to) => id = to,
            None => break,
        }
    }
    id
}

/// What there is to move for this set, as it is now.
#[must_use]
pub fn found(set: &Set, paths: &Paths) -> Found {
    let mut found = Found {
        sure: returned(set, paths),
        ..Found::default()
    };
    let (vanished, fresh) = open(set, paths, &found.sure);
    found.sure.extend(by_answers(&vanished, &fresh, paths));
    let (vanished, fresh) = open(set, paths, &found.sure);
    found.perhaps = by_words(&vanished, &fresh, paths);
    found.again = again(set, paths, &found.sure);
    found
}

/// Paths that went on under an id which has vanished, while the one before stands again.
fn returned(set: &Set, paths: &Paths) -> Vec<Move> {
    let moved = paths.moved.keys();
    let back = moved.filter(|id| set.question(id).is_some() && paths.get(id).is_none());
    let back = back.map(|id| Move {
        from: standing(&paths.moved, id).to_owned(),
        to: id.clone(),
    });
    let gone = |id: &str| set.question(id).is_none() && paths.get(id).is_some();
    let mut seen = HashSet::new();
    back.filter(|one| gone(&one.from) && seen.insert(one.from.clone()))
        .collect()
}

/// Questions that stand under an id whose path has gone on, and do not get it back.
fn again(set: &Set, paths: &Paths, sure: &[Move]) -> Vec<Move> {
    let moved = paths.moved.iter();
    let both = moved
        .filter(|(from, _)| set.question(from).is_some() && !sure.iter().any(|it| it.to == **from));
    both.map(|(from, to)| Move {
        from: from.clone(),
        to: to.clone(),
    })
    .collect()
}

/// The paths that have vanished and the questions that are fresh, without those that found one another.
fn open<'a>(set: &'a Set, paths: &'a Paths, taken: &[Move]) -> (Vec<Vanished<'a>>, Vec<Fresh<'a>>) {
    let stands: HashSet<&str> = set.questions.iter().map(|it| it.id.as_str()).collect();
    let gone = paths.iter().filter(|(id, _)| !stands.contains(id));
    let gone = gone.filter(|(id, _)| !taken.iter().any(|it| it.from == *id));
    let vanished: Vec<Vanished<'_>> = gone.map(|(id, path)| Vanished::new(id, path)).collect();
    if vanished.is_empty() {
        return (vanished, Vec::new());
    }
    let new = set.questions.iter();
    let new = new.filter(|question| paths.get(&question.id).is_none());
    let new = new.filter(|question| !taken.iter().any(|it| it.to == question.id));
    (vanished, new.map(Fresh::new).collect())
}

/// Those that share a fingerprint with exactly one.
fn by_answers(vanished: &[Vanished<'_>], fresh: &[Fresh<'_>], paths: &Paths) -> Vec<Move> {
    let mut alike: BTreeMap<&str, (Vec<&Vanished<'_>>, Vec<&Fresh<'_>>)> = BTreeMap::new();
    for path in vanished {
        if let Some(fingerprint) = path.fingerprint {
            alike.entry(fingerprint).or_default().0.push(path);
        }
    }
    for question in fresh {
        if let Some(both) = alike.get_mut(question.fingerprint.as_str()) {
            both.1.push(question);
        }
    }
    let pairs = alike.into_values().filter_map(|both| match both {
        (paths, questions) if paths.len() == 1 && questions.len() == 1 => {
            Some((paths[0], questions[0]))
        }
        _ => None,
    });
    let tells = |path, question: &Fresh<'_>| {
        fingerprint::is_telling(question.question) || nearness(path, question) >= NEAR
    };
    let sure = pairs.filter(|(path, question)| tells(*path, question));
    sure.map(|(path, question)| path.to(question))
        .filter(|one| !paths.is_apart(one))
        .collect()
}

/// Those with clearly the nearest words, each for the other.
fn by_words(vanished: &[Vanished<'_>], fresh: &[Fresh<'_>], paths: &Paths) -> Vec<Move> {
    if vanished.len() * fresh.len() > MOST_PAIRS {
        return Vec::new();
    }
    let near: Vec<Vec<usize>> = vanished
        .iter()
        .map(|path| fresh.iter().map(|it| nearness(path, it)).collect())
        .collect();
    let is_clear = |row: usize, column: usize| {
        let in_row = near[row].iter().enumerate();
        let in_row = in_row.filter(|(at, _)| *at != column).map(|(_, it)| *it);
        let in_column = near.iter().enumerate();
        let in_column = in_column
            .filter(|(at, _)| *at != row)
            .map(|(_, it)| it[column]);
        let next = in_row.chain(in_column).max().unwrap_or(0);
        near[row][column] >= next + CLEARLY
    };
    let mut found = Vec::new();
    for (row, path) in vanished.iter().enumerate() {
        let enough = |(column, question): &(usize, &Fresh<'_>)| {
            near[row][*column] >= path.enough(question) && is_clear(row, *column)
        };
        let nearest = fresh.iter().enumerate().find(enough);
        found.extend(nearest.map(|(_, question)| path.to(question)));
    }
    found.retain(|one| !paths.is_apart(one));
    found
}

impl<'a> Vanished<'a> {
    fn new(id: &'a str, path: &'a Path) -> Self {
        Self {
            id,
            fingerprint: path.fingerprint.as_deref(),
            words: words(id),
        }
    }

    fn to(&self, question: &Fresh<'_>) -> Move {
        Move {
            from: self.id.to_owned(),
            to: question.question.id.clone(),
        }
    }

    fn answers_like(&self, question: &Fresh<'_>) -> bool {
        self.fingerprint == Some(&question.fingerprint)
    }

    /// How near the words have to be for a question to be asked about. One that its author gave a name, and other answers, is another.
    fn enough(&self, question: &Fresh<'_>) -> usize {
        match (self.answers_like(question), question.question.id_written) {
            (true, _) => NEAR_WITH_SAME_ANSWERS,
            (false, false) => NEAR,
            (false, true) => usize::MAX,
        }
    }
}

impl<'a> Fresh<'a> {
    fn new(question: &'a Question) -> Self {
        Self {
            question,
            fingerprint: fingerprint::of(question),
            words: words(&slug::name(&question.asks(), "question")),
        }
    }
}

/// How many of a hundred words are shared, from 0 to 100 (Dice 1945); 0 where the numbers in them are others, unless the answers are the
/// same: `1/2 + 1/4` and `1/2 + 1/3` are two questions.
fn nearness(path: &Vanished<'_>, question: &Fresh<'_>) -> usize {
    let (one, other) = (&path.words, &question.words);
    let other_numbers = !path.answers_like(question) && numbers(one) != numbers(other);
    if one.is_empty() || other.is_empty() || other_numbers {
        return 0;
    }
    let mut left = other.clone();
    let shared = one.iter().filter(|word| {
        let at = left.iter().position(|it| it == *word);
        at.map(|at| left.swap_remove(at)).is_some()
    });
    200 * shared.count() / (one.len() + other.len())
}

fn numbers(words: &[String]) -> Vec<&String> {
    let mut numbers: Vec<&String> = words.iter().filter(|word| is_number(word)).collect();
    numbers.sort_unstable();
    numbers
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words of an id, without the hash that stands for letters of other scripts.
fn words(id: &str) -> Vec<String> {
    let mut words: Vec<String> = id
        .split('-')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let is_hash = |word: &String| {
        word.len() == 8 && word.bytes().all(|byte| byte.is_ascii_hexdigit()) && !is_number(word)
    };
    if words.last().is_some_and(is_hash) {
        words.pop();
        words.retain(|word| word != "question");
    }
    words
}

#[cfg(test)]
mod tests;
