//! Sets for this part's tests, built without a file.

use std::collections::BTreeMap;

use super::*;
use crate::diagnostic::Span;
use crate::quiz::{
    Accepted, Blank, Choice, Key, Language, Located, Mastery, Matching, Misconception, NumberKey,
    Pattern, Shuffle, Strict, TextKey, Tolerance, Words,
};
use crate::text::number::plain;

pub(super) fn at<T>(value: T) -> Located<T> {
    Located::new(value, Span::default())
}

pub(super) fn words_of(text: &str) -> Words {
    at(text.to_owned())
}

/// A set in a language, with the misconception `mixed-up` and no question: grading takes the question beside it.
pub(super) fn set(language: &str) -> Set {
    let mixed_up = Misconception {
        name: words_of("Mixes two things up"),
        feedback: Some(words_of("These two are easily mixed up.")),
        at: Span::default(),
    };
    Set {
        id: "set".to_owned(),
        id_written: true,
        title: words_of("A set"),
        description: None,
        author: None,
        license: None,
        source: None,
        language: Language::new(language).unwrap(),
        tags: Vec::new(),
        together: None,
        mastery: Mastery::default(),
        shuffle: Shuffle::default(),
        misconceptions: BTreeMap::from([("mixed-up".to_owned(), mixed_up)]),
        questions: Vec::new(),
        content: String::new(),
    }
}

pub(super) fn question(kind: Kind) -> Question {
    Question {
        id: "question".to_owned(),
        id_written: true,
        at: Span::default(),
        prompt: words_of("What?"),
        kind,
        hints: Vec::new(),
        explanation: None,
        feedback: Vec::new(),
        tags: Vec::new(),
        stretch: false,
        shuffle: None,
        varied: None,
        image: None,
    }
}

/// Choices; a text that begins with `+` is right.
pub(super) fn choices(texts: &[&str]) -> Vec<Choice> {
    let choice = |text: &&str| Choice {
        text: words_of(text.strip_prefix('+').unwrap_or(text)),
        correct: text.starts_with('+'),
        feedback: None,
    };
    texts.iter().map(choice).collect()
}

pub(super) fn choice(texts: &[&str]) -> Question {
    question(Kind::Choice(choices(texts)))
}

pub(super) fn select(texts: &[&str]) -> Question {
    question(Kind::Select(choices(texts)))
}

/// A text question; an accepted text between slashes is a pattern.
pub(super) fn text(accepted: &[&str]) -> Question {
    text_strict(accepted, Strict::default(), 0)
}

pub(super) fn text_strict(accepted: &[&str], strict: Strict, typos: u8) -> Question {
    let one = |text: &&str| match pattern(text) {
        Some(pattern) => at(Accepted::Pattern(pattern)),
        None => at(Accepted::Text((*text).to_owned())),
    };
    question(Kind::Text(TextKey {
        accepted: accepted.iter().map(one).collect(),
        strict,
        typos,
    }))
}

fn pattern(text: &str) -> Option<Pattern> {
    let source = text.strip_prefix('/')?.strip_suffix('/')?;
    Some(Pattern::new(source))
}

pub(super) fn number(written: &str, unit: Option<&str>) -> Question {
    number_within(written, unit, None)
}

pub(super) fn number_within(
    written: &str,
    unit: Option<&str>,
    tolerance: Option<Tolerance>,
) -> Question {
    question(Kind::Number(NumberKey {
        value: plain(written).unwrap(),
        written: words_of(written),
        tolerance,
        unit: unit.map(words_of),
    }))
}

/// Gaps; an entry that reads as a number is one.
pub(super) fn blanks(entries: &[&str]) -> Question {
    let one = |entry: &&str| match plain(entry) {
        Some(_) => match number(entry, None).kind {
            Kind::Number(key) => at(Blank::Number(key)),
            _ => unreachable!(),
        },
        None => match text(&[*entry]).kind {
            Kind::Text(key) => at(Blank::Text(key)),
            _ => unreachable!(),
        },
    };
    question(Kind::Blanks(entries.iter().map(one).collect()))
}

/// Items in their right order.
pub(super) fn order(items: &[&str]) -> Question {
    question(Kind::Order(
        items.iter().map(|item| words_of(item)).collect(),
    ))
}

/// Pairs, the partner of each left by its place among `rights`.
pub(super) fn pairs(pairs: &[(&str, usize)], rights: &[&str]) -> Question {
    let pairs = pairs.iter();
    question(Kind::Match(Matching {
        pairs: pairs
            .map(|(left, right)| (words_of(left), *right))
            .collect(),
        rights: rights.iter().map(|right| words_of(right)).collect(),
    }))
}

/// Words of the author's.
pub(super) fn say(text: &str) -> Feedback {
    Feedback {
        say: Some(words_of(text)),
        misconception: None,
    }
}

/// The misconception `mixed-up` with its own words.
pub(super) fn mixed_up() -> Feedback {
    Feedback {
        say: None,
        misconception: Some(words_of("mixed-up")),
    }
}

impl Question {
    /// The same with feedback to one more key.
    pub(super) fn says(mut self, key: Key, feedback: Feedback) -> Self {
        self.feedback.push((at(key), feedback));
        self
    }
}

/// The judgement of a typed line in an English set.
pub(super) fn typed(question: &Question, line: &str) -> Result<Judgement, NotAResponse> {
    typed_in("en", question, line)
}

pub(super) fn typed_in(
    language: &str,
    question: &Question,
    line: &str,
) -> Result<Judgement, NotAResponse> {
    grade(&set(language), question, &Response::Typed(line.to_owned()))
}

/// The verdict on a typed line in an English set.
pub(super) fn verdict(question: &Question, line: &str) -> Verdict {
    typed(question, line).unwrap().verdict
}

/// A feedback key that is a text.
pub(super) fn text_key(text: &str) -> Key {
    Key::Text(text.to_owned())
}
