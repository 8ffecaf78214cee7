//! A set as it goes from one format to another: plain texts, and no places in our own file. It knows no format, and judges nothing.
//!
//! All texts for people are Markdown, as in a set of ours, but the answers that are typed: those are as they are typed.

/// A set on its way.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// The set's identity in every record, if it has one of its own.
    pub id: Option<String>,
    /// What the library shows; without one, whoever writes the set gives it the name of its file.
    pub title: Option<String>,
    /// What the set is about.
    pub description: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Under which terms it may be used.
    pub license: Option<String>,
    /// What it was made from.
    pub source: Option<String>,
    /// A BCP 47 tag.
    pub language: Option<String>,
    /// What it is found under.
    pub tags: Vec<String>,
    /// What working together looks like here.
    pub together: Option<String>,
    /// What comes in a drawn order (`none`, `choices`, `questions`, `both`); nothing where it is as usual.
    pub shuffle: Option<String>,
    /// The questions, in their order.
    pub questions: Vec<Question>,
    /// The pictures that questions name by their paths.
    pub pictures: Vec<Picture>,
}

impl Draft {
    /// What the set itself says, apart from its questions and from what a format `holds`, by the names of the fields: for a word on what
    /// stays behind.
    #[must_use]
    pub fn says_beside(&self, holds: &[&str]) -> Vec<&'static str> {
        let all = [
            ("id", self.id.is_some()),
            ("title", self.title.is_some()),
            ("description", self.description.is_some()),
            ("author", self.author.is_some()),
            ("license", self.license.is_some()),
            ("source", self.source.is_some()),
            ("language", self.language.is_some()),
            ("tags", !self.tags.is_empty()),
            ("together", self.together.is_some()),
            ("shuffle", self.shuffle.is_some()),
        ];
        let said = all
            .iter()
            .filter(|(name, said)| *said && !holds.contains(name));
        said.map(|(name, _)| *name).collect()
    }

    /// Whether the choices of this question stay in their order: by its own word, else by that of the set.
    #[must_use]
    pub fn keeps_order(&self, question: &Question) -> bool {
        let of_set = matches!(self.shuffle.as_deref(), Some("none" | "questions"));
        question.shuffle.map_or(of_set, |shuffle| !shuffle)
    }
}

/// A picture, as a file beside the set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Where it lies, from the set's folder on, with `/` between folders.
    pub path: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// A question on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What the other format calls it; nothing of ours is called so, but it tells which question is meant.
    pub name: Option<String>,
    /// The file that it was read from; whoever reads one leaves this to [`super::import`].
    pub file: Option<String>,
    /// The line of that file where it begins, from 1; 0 where nothing says.
    pub line: usize,
    /// Its identity in every record, if it has one.
    pub id: Option<String>,
    /// What is asked.
    pub prompt: String,
    /// What the learner does, and the key.
    pub kind: Kind,
    /// How what is typed into its gaps is compared.
    pub gaps: Compared,
    /// From a nudge to almost the answer.
    pub hints: Vec<String>,
    /// Shown once the learner has got it.
    pub explanation: Option<String>,
    /// What to say to which answer. A choice carries its own.
    pub feedback: Told,
    /// What it is found under.
    pub tags: Vec<String>,
    /// A harder one.
    pub stretch: bool,
    /// `Some(false)` keeps the order of its choices.
    pub shuffle: Option<bool>,
    /// The picture that belongs to what is asked: its path, and what it shows.
    pub image: Option<(String, String)>,
    /// Where fresh numbers come from. Where they do, its texts have formulas in braces, and a key may be one after `=`, as in a set.
    pub vary: Option<Vary>,
}

/// What is said to which answer, as our format writes both.
pub type Told = Vec<(String, String)>;

/// Where the fresh numbers of a question come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vary {
    /// Each name with its source, in the order in which they are drawn.
    pub names: Vec<(String, Source)>,
    /// What must hold of them, all of it.
    pub conditions: Vec<String>,
}

/// What the value of a name is drawn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A range or a formula, as it is written in a set.
    Written(String),
    /// One of these numbers.
    List(Vec<String>),
}

impl Question {
    /// A question that asks this, and has nothing beside its key.
    #[must_use]
    pub fn new(prompt: impl Into<String>, kind: Kind) -> Self {
        Self {
            name: None,
            file: None,
            line: 0,
            id: None,
            prompt: prompt.into(),
            kind,
            gaps: Compared::default(),
            hints: Vec::new(),
            explanation: None,
            feedback: Vec::new(),
            tags: Vec::new(),
            stretch: false,
            shuffle: None,
            image: None,
            vary: None,
        }
    }

    /// What it is called where it is told about: by the other format, else by the beginning of what it asks.
    #[must_use]
    pub fn called(&self) -> &str {
        let named = self.name.as_deref().filter(|name| !name.trim().is_empty());
        named.unwrap_or_else(|| self.prompt.lines().next().unwrap_or_default())
    }
}

/// What the learner does, and the key to it.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Picks one: exactly one is right.
    Choice(Vec<Choice>),
    /// Picks all that fit: at least one is right.
    Select(Vec<Choice>),
    /// Picks one of two.
    TrueFalse(bool),
    /// Types words.
    Text(TextKey),
    /// Types a number.
    Number(NumberKey),
    /// Fills the gaps (`___`) in the question, in their order.
    Blanks(Vec<Blank>),
    /// Puts items in order; here they are in the right one.
    Order(Vec<String>),
    /// Pairs what belongs together.
    Match {
        /// Left and right.
        pairs: Vec<(String, String)>,
        /// Rights that fit nothing.
        decoys: Vec<String>,
    },
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// What it says.
    pub text: String,
    /// Whether it is right.
    pub correct: bool,
    /// What to say to it.
    pub feedback: Option<String>,
}

/// The key of a typed answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextKey {
    /// The first is the model answer.
    pub accepted: Vec<Accepted>,
    /// What must be written to the letter: `case`, `accents`, `punctuation`, `spacing`.
    pub strict: Vec<String>,
    /// Accepted slips of spelling, 0 to 2.
    pub typos: u8,
}

/// One accepted text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// This text.
    Text(String),
    /// Whatever the whole of which this regular expression fits; without the slashes.
    Pattern(String),
}

impl Accepted {
    /// As our format writes it: a pattern between slashes, and a text that looks like one as a pattern that fits it alone.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Pattern(pattern) => format!("/{pattern}/"),
            Self::Text(text) => {
                let whole = text.trim();
                let looks = whole.len() > 2 && whole.starts_with('/') && whole.ends_with('/');
                if looks {
                    format!("/{}/", regex::escape(whole))
                } else {
                    text.clone()
                }
            }
        }
    }
}

/// The key of a number question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NumberKey {
    /// The number, as [`crate::text::number::plain`] reads it.
    pub value: String,
    /// How far off a response may be: a number, or a part of the key in percent.
    pub tolerance: Option<String>,
    /// What it is counted in.
    pub unit: Option<String>,
}

/// How what is typed into gaps is compared, the same for all gaps of a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compared {
    /// How far off a number may be, as in [`NumberKey`].
    pub tolerance: Option<String>,
    /// What must be written to the letter, as in [`TextKey`].
    pub strict: Vec<String>,
    /// Accepted slips of spelling, 0 to 2.
    pub typos: u8,
}

/// The key of one gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blank {
    /// These texts.
    Text(Vec<Accepted>),
    /// This number.
    Number(String),
}
