//! The set a teacher writes, as the program sees it: the model, and below it the reader and the rules.
//!
//! The model holds what was written, word for word ([`Located`] says where), and nothing of what a learner did. It does
//! no I/O: [`read`] takes a text and gives a [`Set`] and everything that is to be mended in it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Deref;

use crate::diagnostic::Span;
use crate::text::number::Rational;

pub mod fill;
pub mod formula;
pub mod language;
pub mod names;
pub mod pattern;
pub mod read;
pub mod rules;
pub mod vary;
pub mod yaml;

pub use language::Language;
pub use pattern::Pattern;
pub use read::varied::{BadVariant, Variant, Varied};

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
    /// What is asked, for a list or a name: without the numbers where they are drawn.
    #[must_use]
    pub fn asks(&self) -> Cow<'_, str> {
        match &self.varied {
            Some(varied) => Cow::Owned(varied.asks()),
            None => Cow::Borrowed(&self.prompt),
        }
    }

    /// The choices, where there are any.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice(choices) | Kind::Select(choices) => choices,
            _ => &[],
        }
    }
}

/// What the learner does, and the key to it.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Picks one.
    Choice(Vec<Choice>),
    /// Picks all that fit.
    Select(Vec<Choice>),
    /// Picks one of two.
    TrueFalse(bool),
    /// Types words.
    Text(TextKey),
    /// Types a number.
    Number(NumberKey),
    /// Fills the gaps in the question, in the order in which they stand there.
    Blanks(Vec<Located<Blank>>),
    /// Puts items in order. As they are listed here is right.
    Order(Vec<Words>),
    /// Pairs what belongs together.
    Match(Matching),
}

impl Kind {
    /// The format's name for it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Choice(_) => "choice",
            Self::Select(_) => "select",
            Self::TrueFalse(_) => "true-false",
            Self::Text(_) => "text",
            Self::Number(_) => "number",
            Self::Blanks(_) => "blanks",
            Self::Order(_) => "order",
            Self::Match(_) => "match",
        }
    }

    /// How many things are listed to pick from: choices, items to order, right sides to match.
    #[must_use]
    pub fn listed(&self) -> usize {
        match self {
            Self::Choice(choices) | Self::Select(choices) => choices.len(),
            Self::Order(items) => items.len(),
            Self::Match(matching) => matching.rights.len(),
            Self::TrueFalse(_) | Self::Text(_) | Self::Number(_) | Self::Blanks(_) => 0,
        }
    }

    /// How many parts a response has of which each is right or not yet; 1 where it is one whole.
    #[must_use]
    pub fn parts(&self) -> usize {
        match self {
            Self::Select(choices) => choices.iter().filter(|choice| choice.correct).count(),
            Self::Blanks(blanks) => blanks.len(),
            Self::Order(items) => items.len(),
            Self::Match(matching) => matching.pairs.len(),
            Self::Choice(_) | Self::TrueFalse(_) | Self::Text(_) | Self::Number(_) => 1,
        }
    }
}

/// The key of one gap: whatever the answer of a typed question may be.
#[derive(Debug, Clone, PartialEq)]
pub enum Blank {
    /// Words.
    Text(TextKey),
    /// A number.
    Number(NumberKey),
}

/// What belongs together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    /// What stands on the left, and the place of its partner among `rights`. Several may have the same partner.
    pub pairs: Vec<(Words, usize)>,
    /// What can be picked as a partner, each once: first the partners, then those that fit nothing.
    pub rights: Vec<Words>,
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub text: Words,
    /// Whether it is right.
    pub correct: bool,
    /// What to say to it.
    pub feedback: Option<Feedback>,
}

/// What to say to a response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Feedback {
    /// Its words, in Markdown.
    pub say: Option<Words>,
    /// The idea behind the response, by slug.
    pub misconception: Option<Words>,
}

/// The key of a typed answer.
#[derive(Debug, Clone, PartialEq)]
pub struct TextKey {
    /// The first is the model answer.
    pub accepted: Vec<Located<Accepted>>,
    /// What matters here though it usually does not (and accents, which always do unless a near miss is accepted).
    pub strict: Strict,
    /// Accepted slips of spelling (Damerau-Levenshtein), 0 to 2.
    pub typos: u8,
}

/// One accepted text.
#[derive(Debug, Clone, PartialEq)]
pub enum Accepted {
    /// This text.
    Text(String),
    /// Whatever the whole of which this fits.
    Pattern(Pattern),
}

/// What is compared to the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent switches of the format"
)]
pub struct Strict {
    /// Upper and lower case.
    pub case: bool,
    /// A missing accent is no near miss but another word.
    pub accents: bool,
    /// Closing punctuation.
    pub punctuation: bool,
    /// Outer and repeated spaces.
    pub spacing: bool,
}

/// The key of a number question.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberKey {
    /// The number itself.
    pub value: Rational,
    /// How its author wrote it.
    pub written: Words,
    /// How far a response may lie off.
    pub tolerance: Option<Tolerance>,
    /// What it is counted in.
    pub unit: Option<Words>,
}

/// How far a number may lie off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tolerance {
    /// By this much.
    Absolute(Rational),
    /// By this part of the key: `2%` is 1/50.
    Relative(Rational),
}

/// What a feedback entry answers to.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// A text, compared as the question compares.
    Text(String),
    /// A pattern the whole of the response fits.
    Pattern(Pattern),
    /// This number.
    Number(Rational),
    /// A number this far.
    Comparison(Comparison, Rational),
    /// The other of two.
    TrueFalse(bool),
    /// This answer in one gap, by its place from 0; what it says of itself is said by the key inside.
    Blank(usize, Box<Key>),
    /// A pair that does not belong together: any with this left, any with this right, or just these two, by their places.
    Pair(Option<usize>, Option<usize>),
    /// This item out of its place, by its place in the right order.
    Item(usize),
    /// One item before another that comes before it, by their places in the right order.
    Before(usize, usize),
}

/// How a number is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
    /// `!=`
    Other,
}
