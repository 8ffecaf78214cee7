//! The set a teacher writes, as the program sees it: the model, and below it the reader and the rules.
//!
//! The model holds what was written, word for word ([`Located`] says where), and nothing of what a learner did. It does
//! no I/O: [`read`] takes a text and gives a [`Set`] and everything that is to be mended in it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Deref;

use crate::diagnostic::Span;

pub mod add_ids;
pub mod fill;
pub mod fingerprint;
pub mod formula;
mod kind;
pub mod language;
pub mod names;
pub mod pattern;
pub mod read;
pub mod rules;
pub mod schema;
mod told;
pub mod vary;
pub mod yaml;

pub use kind::{Accepted, Blank, Choice, Kind, Matching, NumberKey, Strict, TextKey, Tolerance};
pub use language::Language;
pub use pattern::Pattern;
pub use read::feedback_key;
pub use read::varied::{BadVariant, Variant, Varied};
pub use told::{Comparison, Feedback, Key, says_right};

/// A value and where its author wrote it. Two are equal when their values are.
#[derive(Debug, Clone, Default)]
pub struct Located<T> {
    /// What was written.
    pub value: T,
    /// Where, in bytes of the file.
    pub at: Span,
}

impl<T> Located<T> {
    /// A value with its place.
    pub const fn new(value: T, at: Span) -> Self {
        Self { value, at }
    }
}

impl<T> Deref for Located<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Located<T> {}

/// A text of the author's, with its place.
pub type Words = Located<String>;

/// A question set: one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Set {
    /// The set's identity in every record: a slug.
    pub id: String,
    /// Whether the author wrote it; else it comes from the name of the file.
    pub id_written: bool,
    /// What the library shows.
    pub title: Words,
    /// What the set is about.
    pub description: Option<Words>,
    /// Who wrote it.
    pub author: Option<Words>,
    /// Under which terms it may be used.
    pub license: Option<Words>,
    /// What it was made from.
    pub source: Option<Words>,
    /// Governs case folding and number reading.
    pub language: Language,
    /// What it is found under.
    pub tags: Vec<Words>,
    /// What working together looks like here, shown before the first question.
    pub together: Option<Words>,
    /// What makes a question mastered.
    pub mastery: Mastery,
    /// What comes in a drawn order.
    pub shuffle: Shuffle,
    /// Ideas that answers reveal, by slug.
    pub misconceptions: BTreeMap<String, Misconception>,
    /// At least one.
    pub questions: Vec<Question>,
    /// The first 16 hex digits of the SHA-256 of the file's bytes: tells whether the file has changed.
    pub content: String,
}

impl Set {
    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// What to say for `feedback`: its own words, else those of its misconception.
    #[must_use]
    pub fn say<'a>(&'a self, feedback: &'a Feedback) -> Option<&'a str> {
        let own = feedback.say.as_ref().map(|say| say.value.as_str());
        own.or_else(|| {
            let slug = feedback.misconception.as_ref()?;
            let misconception = self.misconceptions.get(slug.as_str())?;
            misconception
                .feedback
                .as_ref()
                .map(|say| say.value.as_str())
        })
    }
}

/// What makes a question mastered: "three recalls, then one on later days" (Rawson and Dunlosky 2011); with return on
/// later days a lower first criterion costs nothing (Vaughn, Dunlosky and Rawson 2016), so two by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mastery {
    /// Recalls needed, 1 to 5.
    pub recalls: u8,
    /// Other showings between two recalls, 0 to 10. Longer gaps beat shorter ones (Pyc and Rawson 2009).
    pub apart: u8,
}

impl Default for Mastery {
    fn default() -> Self {
        Self {
            recalls: 2,
            apart: 3,
        }
    }
}

/// What comes in a drawn order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shuffle {
    /// Nothing.
    None,
    /// The choices of each question, at every showing.
    #[default]
    Choices,
    /// The new questions.
    Questions,
    /// Choices and questions.
    Both,
}

impl Shuffle {
    /// Whether choices are shuffled.
    #[must_use]
    pub const fn choices(self) -> bool {
        matches!(self, Self::Choices | Self::Both)
    }

    /// Whether questions are shuffled.
    #[must_use]
    pub const fn questions(self) -> bool {
        matches!(self, Self::Questions | Self::Both)
    }
}

/// An idea that answers reveal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misconception {
    /// What the teacher's report says.
    pub name: Words,
    /// What the learner reads, when the question has nothing more exact to say.
    pub feedback: Option<Words>,
    /// Where its slug is written.
    pub at: Span,
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its identity in every record: as written, else a slug of its text.
    pub id: String,
    /// Whether the author wrote the id.
    pub id_written: bool,
    /// Where the question stands in the file.
    pub at: Span,
    /// What is asked, in Markdown.
    pub prompt: Words,
    /// What the learner does, and the key.
    pub kind: Kind,
    /// From a nudge to almost the answer.
    pub hints: Vec<Words>,
    /// Shown once the learner has got it, or asks to be shown.
    pub explanation: Option<Words>,
    /// What to say to typed or true-false responses; a choice carries its own.
    pub feedback: Vec<(Located<Key>, Feedback)>,
    /// What it is found under.
    pub tags: Vec<Words>,
    /// A harder one; trying it is what counts.
    pub stretch: bool,
    /// The author's own word on shuffling this question's choices.
    pub shuffle: Option<bool>,
    /// The picture that belongs to what is asked.
    pub image: Option<Image>,
    /// Where numbers are drawn afresh at every showing: how. The rest is one drawing of many.
    pub varied: Option<Varied>,
}

/// A picture beside the set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Where it lies, from the set's folder on, with `/` between folders; never out of that folder.
    pub path: Words,
    /// What it shows, for everyone who cannot see it.
    pub alt: Words,
}

impl Question {
    /// What is asked, for a name: without the numbers where they are drawn.
    #[must_use]
    pub fn asks(&self) -> Cow<'_, str> {
        match &self.varied {
            Some(varied) => Cow::Owned(varied.asks()),
            None => Cow::Borrowed(&self.prompt),
        }
    }

    /// What is asked, for its author: with the names of what is drawn in braces, as they are written.
    #[must_use]
    pub fn asks_in_braces(&self) -> Cow<'_, str> {
        match &self.varied {
            Some(varied) => Cow::Owned(varied.asks_in_braces()),
            None => Cow::Borrowed(&self.prompt),
        }
    }

    /// The hints, for their author, likewise.
    #[must_use]
    pub fn hints_in_braces(&self) -> Vec<String> {
        match &self.varied {
            Some(varied) => varied.hints_in_braces().collect(),
            None => self.hints.iter().map(|hint| hint.value.clone()).collect(),
        }
    }

    /// What is right where a text is typed.
    #[must_use]
    pub fn text_key(&self) -> Option<&TextKey> {
        match &self.kind {
            Kind::Text(key) => Some(key),
            Kind::Choice(_)
            | Kind::Select(_)
            | Kind::TrueFalse(_)
            | Kind::Number(_)
            | Kind::Blanks(_)
            | Kind::Order(_)
            | Kind::Match(_) => None,
        }
    }

    /// The choices, where there are any.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice(choices) | Kind::Select(choices) => choices,
            Kind::TrueFalse(_)
            | Kind::Text(_)
            | Kind::Number(_)
            | Kind::Blanks(_)
            | Kind::Order(_)
            | Kind::Match(_) => &[],
        }
    }
}
