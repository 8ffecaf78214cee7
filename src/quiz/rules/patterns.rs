//! `bad-pattern`: a `/pattern/` that cannot be read, or is too large; and `too-large`: more patterns than can be prepared.

use std::collections::HashMap;

use super::Found;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::{Accepted, Blank, Key, Kind, Pattern, Question, Set, TextKey};

/// What the patterns of a set may weigh: more than teachers write, and prepared in a moment. One that many questions use
/// counts once.
const MOST_WEIGHT: usize = 5_000;

/// Reports the patterns of this set that cannot be used, and the first one for which there are too many.
pub(super) fn unreadable(set: &Set, found: &mut Found) {
    let mut known: HashMap<&str, Option<String>> = HashMap::new();
    let mut weight = 0;
    for (pattern, at) in set.questions.iter().flat_map(patterns) {
        if found.full() {
            return;
        }
        if !known.contains_key(pattern.source()) {
            weight += pattern.weight();
            if weight > MOST_WEIGHT {
                found.push(too_many(at));
                return;
            }
            known.insert(pattern.source(), pattern.check().err());
        }
        if let Some(Some(reason)) = known.get(pattern.source()) {
            found.push(problem(reason, at));
        }
    }
}

fn too_many(at: Span) -> Diagnostic {
    let message = format!(
        "this set has more patterns than can be prepared: {MOST_WEIGHT} plain ones, {} with signs such as `\\w`, or {} that repeat them",
        MOST_WEIGHT / 10,
        MOST_WEIGHT / 500
    );
    Diagnostic::new(Code::TooLarge, at, message)
        .label("the first one too many")
        .help("write texts instead, or smaller repetitions, or split the set into several")
}

/// The patterns of a question, each with its place.
fn patterns(question: &Question) -> impl Iterator<Item = (&Pattern, Span)> {
    let keys: Vec<&TextKey> = match &question.kind {
        Kind::Text(key) => vec![key],
        Kind::Blanks(blanks) => blanks.iter().filter_map(|blank| text_of(blank)).collect(),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Number(_)
        | Kind::Order(_)
        | Kind::Match(_) => Vec::new(),
    };
    let accepted = keys
        .into_iter()
        .flat_map(|key| &key.accepted)
        .filter_map(|accepted| match &accepted.value {
            Accepted::Pattern(pattern) => Some((pattern, accepted.at)),
            Accepted::Text(_) => None,
        });
    let told = question
        .feedback
        .iter()
        .filter_map(|(key, _)| Some((pattern(&key.value)?, key.at)));
    accepted.chain(told)
}

fn text_of(blank: &Blank) -> Option<&TextKey> {
    match blank {
        Blank::Text(key) => Some(key),
        Blank::Number(_) => None,
    }
}

fn pattern(key: &Key) -> Option<&Pattern> {
    match key {
        Key::Pattern(found) => Some(found),
        Key::Blank(_, key) => pattern(key),
        _ => None,
    }
}

fn problem(reason: &str, at: Span) -> Diagnostic {
    Diagnostic::new(
        Code::BadPattern,
        at,
        format!("this pattern cannot be used: {reason}"),
    )
    .label("this pattern")
    .help("mend the pattern, or write the texts that it stands for as a list")
}
