//! A draft as a set of ours, in YAML: fields in the order in which the guide shows them, texts of several lines as blocks, a free line
//! between questions. What it writes, the reader reads back as it was; a test holds that.
//!
//! `serde_yaml` knows YAML's idea of a number and not ours: `1/4` needs no quotes in YAML, and is a number in a set. So it is asked here
//! what it would write, and where that would be read as another kind, the question says its `kind`.

use std::ops::Range;

use serde::{Serialize, Serializer};

use super::draft::{Accepted, Blank, Choice, Draft, Kind, Question};
use crate::text::number;
use head::Head;
use maps::{Map, Pairs};
use vary::{Conditions, HERE};

mod head;
mod maps;
mod vary;

/// A set as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Yaml {
    /// The file's text.
    pub text: String,
    /// Where each question stands in it, in bytes, in the order of the draft.
    pub questions: Vec<Range<usize>>,
}

/// Writes the set. A draft without a title is called `untitled`.
#[must_use]
pub fn yaml(draft: &Draft, untitled: &str) -> Yaml {
    let mut text = serialized(&Head::of(draft, untitled));
    text.push_str("questions:\n");
    let questions = with_questions(draft, &mut text);
    Yaml { text, questions }
}

/// Writes all questions behind the head, and says where each stands. They are serialised in one go, which takes half as long as each by itself.
fn with_questions(draft: &Draft, text: &mut String) -> Vec<Range<usize>> {
    let mut questions: Vec<Range<usize>> = Vec::with_capacity(draft.questions.len());
    if draft.questions.is_empty() {
        return questions;
    }
    let fields: Vec<Fields> = draft.questions.iter().map(Fields::of).collect();
    let written = serialized(&fields);
    text.reserve(written.len() * 5 / 4);
    for line in written.lines() {
        if line.starts_with("- ") {
            if !questions.is_empty() {
                text.push('\n');
            }
            questions.push(text.len()..text.len());
        }
        let question = questions.len().checked_sub(1);
        let question = question.and_then(|place| draft.questions.get(place));
        let fresh = question.and_then(|question| question.vary.as_ref());
        match fresh.filter(|_| line == vary::LINE) {
            Some(vary) => vary::lines(vary)
                .iter()
                .for_each(|line| indented(text, line)),
            None => indented(text, line),
        }
        if let Some(last) = questions.last_mut() {
            last.end = text.len();
        }
    }
    questions
}

/// A line below `questions:`.
fn indented(text: &mut String, line: &str) {
    if !line.is_empty() {
        text.push_str("  ");
        text.push_str(line);
    }
    text.push('\n');
}

/// What `serde_yaml` makes of it: texts, numbers, lists and groups of fields are all that there is here, and it refuses none of them.
fn serialized(value: &impl Serialize) -> String {
    serde_yaml::to_string(value).unwrap_or_default()
}

/// The fields of a question, in the order in which they are written.
#[derive(Serialize)]
struct Fields<'d> {
    question: Block<'d>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alt: Option<Block<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vary: Option<&'static str>,
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    conditions: Option<Conditions<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Vec<OneChoice<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Key>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blanks: Option<Vec<Key>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<Vec<Block<'d>>>,
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    pairs: Option<Pairs<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    decoys: Vec<Block<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tolerance: Option<Scalar>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'d str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    strict: &'d [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    typos: Option<u8>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    feedback: Map<'d>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hints: Vec<Block<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Block<'d>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    tags: &'d [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    stretch: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shuffle: Option<bool>,
}

impl<'d> Fields<'d> {
    fn of(question: &'d Question) -> Self {
        let gaps = &question.gaps;
        let fields = Self {
            question: Block(&question.prompt),
            id: question.id.as_deref(),
            kind: None,
            image: question.image.as_ref().map(|(path, _)| path.as_str()),
            alt: question.image.as_ref().map(|(_, alt)| Block(alt)),
            vary: question.vary.as_ref().map(|_| HERE),
            conditions: question.vary.as_ref().and_then(Conditions::of),
            choices: None,
            answer: None,
            blanks: None,
            order: None,
            pairs: None,
            decoys: Vec::new(),
            tolerance: gaps.tolerance.as_deref().map(Scalar::tolerance),
            unit: None,
            strict: &gaps.strict,
            typos: (gaps.typos > 0).then_some(gaps.typos),
            feedback: Map(&question.feedback),
            hints: question.hints.iter().map(|hint| Block(hint)).collect(),
            explanation: block(question.explanation.as_ref()),
            tags: &question.tags,
            stretch: question.stretch.then_some(true),
            shuffle: question.shuffle,
        };
        fields.with(&question.kind)
    }

    /// The same with the fields of the kind.
    fn with(mut self, kind: &'d Kind) -> Self {
        match kind {
            Kind::Choice(choices) => self.choices = Some(listed(choices)),
            Kind::Select(choices) => {
                // With one right choice, the fields alone would say that one is to be picked.
                let right = choices.iter().filter(|choice| choice.correct).count();
                self.kind = (right == 1).then_some("select");
                self.choices = Some(listed(choices));
            }
            Kind::TrueFalse(right) => self.answer = Some(Key::One(Scalar::Truth(*right))),
            Kind::Text(key) => {
                let written = Key::texts(&key.accepted);
                self.kind = written.is_read_as_number().then_some("text");
                self.answer = Some(written);
                self.strict = &key.strict;
                self.typos = (key.typos > 0).then_some(key.typos);
            }
            Kind::Number(key) => {
                let scalar = Scalar::number(&key.value);
                // A formula gives a number by itself.
                let says = scalar.is_plain_number() || key.value.starts_with('=');
                self.kind = (!says).then_some("number");
                self.answer = Some(Key::One(scalar));
                self.tolerance = key.tolerance.as_deref().map(Scalar::tolerance);
                self.unit = key.unit.as_deref();
            }
            Kind::Blanks(blanks) => self.blanks = Some(blanks.iter().map(Key::blank).collect()),
            Kind::Order(items) => self.order = Some(items.iter().map(|item| Block(item)).collect()),
            Kind::Match { pairs, decoys } => {
                self.pairs = Some(Pairs(pairs));
                self.decoys = decoys.iter().map(|decoy| Block(decoy)).collect();
            }
        }
        self
    }
}

/// A text; as a block, where it has several lines.
#[derive(Clone, Copy)]
struct Block<'d>(&'d str);

impl Serialize for Block<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let text = self.0.trim_end_matches([' ', '\n']);
        if text.contains('\n') {
            // With the line's end behind the last one, the block begins with `|` and not with `|-`; the reader takes it off.
            return to.serialize_str(&format!("{text}\n"));
        }
        to.serialize_str(text)
    }
}

fn block(text: Option<&String>) -> Option<Block<'_>> {
    text.map(|text| Block(text))
}

/// A choice: its text alone where nothing is to be said of it.
struct OneChoice<'d>(&'d Choice);

fn listed(choices: &[Choice]) -> Vec<OneChoice<'_>> {
    choices.iter().map(OneChoice).collect()
}

impl Serialize for OneChoice<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Whole<'d> {
            text: Block<'d>,
            #[serde(skip_serializing_if = "Option::is_none")]
            correct: Option<bool>,
            #[serde(skip_serializing_if = "Option::is_none")]
            feedback: Option<Block<'d>>,
        }
        let text = Block(&self.0.text);
        if !self.0.correct && self.0.feedback.is_none() {
            return text.serialize(to);
        }
        let whole = Whole {
            text,
            correct: self.0.correct.then_some(true),
            feedback: block(self.0.feedback.as_ref()),
        };
        whole.serialize(to)
    }
}

/// What an answer or a gap holds.
enum Key {
    One(Scalar),
    Several(Vec<Scalar>),
}

impl Key {
    /// Accepted texts: one alone, or a list.
    fn texts(accepted: &[Accepted]) -> Self {
        let mut texts: Vec<Scalar> = accepted.iter().map(Scalar::accepted).collect();
        match texts.pop() {
            Some(one) if texts.is_empty() => Self::One(one),
            last => {
                texts.extend(last);
                Self::Several(texts)
            }
        }
    }

    /// What belongs into a gap. A text that would be read as a number stands in a list, which holds texts alone.
    fn blank(blank: &Blank) -> Self {
        match blank {
            Blank::Number(number) => {
                let scalar = Scalar::number(number);
                if scalar.is_plain_number() {
                    return Self::One(scalar);
                }
                // Longer than YAML's own numbers, so that it would come to stand in quotes.
                Self::One(Scalar::Text(format!("{}/1", number.trim())))
            }
            Blank::Text(accepted) => match Self::texts(accepted) {
                Self::One(text) if text.is_plain_number() => Self::Several(vec![text]),
                key => key,
            },
        }
    }

    fn is_read_as_number(&self) -> bool {
        matches!(self, Self::One(scalar) if scalar.is_plain_number())
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One(scalar) => scalar.serialize(to),
            Self::Several(scalars) => scalars.serialize(to),
        }
    }
}

/// One value.
#[derive(Serialize)]
#[serde(untagged)]
enum Scalar {
    Truth(bool),
    Whole(i64),
    Decimal(f64),
    Text(String),
}

impl Scalar {
    fn accepted(accepted: &Accepted) -> Self {
        Self::Text(accepted.written())
    }

    /// A number without quotes, where YAML can write the very same one so.
    fn number(written: &str) -> Self {
        let written = written.trim();
        let text = || Self::Text(written.to_owned());
        let whole: Option<i64> = written.parse().ok();
        if let Some(whole) = whole.filter(|whole| whole.to_string() == written) {
            return Self::Whole(whole);
        }
        let whole = whole.map(Self::Whole);
        let decimal = written
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite());
        let all = [Some(text()), whole, decimal.map(Self::Decimal)];
        let value = number::plain(written);
        let same = |scalar: &Self| value.is_some() && number::plain(&scalar.plainly()) == value;
        let mut all = all.into_iter().flatten();
        all.find(same).unwrap_or_else(text)
    }

    /// How far off an answer may be; quotes do no harm here, and are left out where they can be.
    fn tolerance(written: &str) -> Self {
        let scalar = Self::number(written);
        match scalar {
            Self::Text(_) => Self::Text(written.trim().to_owned()),
            number => number,
        }
    }

    /// As it stands in the file; in quotes, if it comes to stand in them.
    fn plainly(&self) -> String {
        serialized(self).trim_end().to_owned()
    }

    /// Whether the reader of sets takes it for a number.
    fn is_plain_number(&self) -> bool {
        match self {
            // In quotes or not, what is no number does not become one.
            Self::Text(text) if number::plain(text).is_none() => false,
            _ => number::plain(&self.plainly()).is_some(),
        }
    }
}

#[cfg(test)]
mod tests;
