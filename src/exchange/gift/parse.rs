//! A block of GIFT as GIFT means it: what kind of question it is, and its parts. It follows Moodle's importer step by step, and changes
//! no text.

use super::blocks::Block;
use super::numbers;
use super::signs::{BREAK, back, set_aside};

/// How a text is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Moodle's own: HTML, in which the ends of lines count.
    Moodle,
    /// HTML.
    Html,
    /// None.
    Plain,
    /// Markdown.
    Markdown,
}

/// A text and how it is marked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What was written; a line break that was written as `\n` is [`BREAK`].
    pub(super) raw: String,
    /// How it is marked up.
    pub markup: Markup,
}

impl Text {
    /// What was written.
    #[must_use]
    pub fn written(&self) -> String {
        self.raw.replace(BREAK, "\n")
    }
}

/// A question of GIFT.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The line where it begins, from 1.
    pub line: usize,
    /// Between `::`.
    pub name: Option<String>,
    /// In a comment.
    pub id: Option<String>,
    /// In comments.
    pub tags: Vec<String>,
    /// What is asked; a gap is `_____`.
    pub stem: Text,
    /// Whether the answers stand within the text.
    pub embedded: bool,
    /// What is said in the end, whatever the answer.
    pub general: Option<Text>,
    /// What kind of question it is.
    pub answers: Answers,
}

impl Item {
    /// All texts of it that somebody reads.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let name = self.name.iter_mut();
        let asked = [&mut self.stem].into_iter().chain(&mut self.general);
        let asked = asked.map(|text| &mut text.raw);
        name.chain(asked).chain(self.answers.texts_mut()).collect()
    }
}

/// The answers of a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Answers {
    /// None: a text to read.
    Description,
    /// A text to write.
    Essay,
    /// Choices; `single` where one is to be picked.
    Choices {
        /// Whether one is to be picked.
        single: bool,
        /// The choices.
        all: Vec<Answer>,
    },
    /// Accepted texts, and others that are told something.
    Short(Vec<Answer>),
    /// True or false, what is said to the other one, and to this one.
    Truth(bool, Option<Text>, Option<Text>),
    /// Left and right.
    Pairs(Vec<(Text, String)>),
    /// Numbers, and what is said to all others.
    Numbers(Vec<Number>, Option<Text>),
}

impl Answers {
    fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Self::Description | Self::Essay => Vec::new(),
            Self::Choices { all, .. } | Self::Short(all) => {
                let both = all
                    .iter_mut()
                    .flat_map(|answer| [&mut answer.text].into_iter().chain(&mut answer.feedback));
                both.map(|text| &mut text.raw).collect()
            }
            Self::Truth(_, other, this) => {
                let both = other.iter_mut().chain(this);
                both.map(|text| &mut text.raw).collect()
            }
            Self::Pairs(pairs) => {
                let pairs = pairs.iter_mut();
                pairs
                    .flat_map(|(left, right)| [&mut left.raw, right])
                    .collect()
            }
            Self::Numbers(all, others) => {
                let told = all.iter_mut().flat_map(|number| &mut number.feedback);
                told.chain(others).map(|text| &mut text.raw).collect()
            }
        }
    }
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What it says.
    pub text: Text,
    /// What it is worth, in percent.
    pub weight: f64,
    /// Whether its weight was written.
    pub weighted: bool,
    /// What is said to it.
    pub feedback: Option<Text>,
}

/// A number that is accepted, or told something.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The number; nothing for any.
    pub value: Option<String>,
    /// How far off an answer may be.
    pub tolerance: String,
    /// What it is worth, in percent.
    pub weight: f64,
    /// What is said to it.
    pub feedback: Option<Text>,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum Parsed {
    /// The category of all that follow, without Moodle's own parts of its path; empty for none.
    Category(String),
    /// A question.
    Item(Box<Item>),
    /// Something that Moodle would not take: the line where it begins, what it is called, and why.
    Amiss(usize, String, String),
}

/// All blocks of a text, in their order.
pub fn blocks(text: &str) -> impl Iterator<Item = Parsed> {
    super::blocks::blocks(text).map(|block| {
        if let Some(category) = block.category() {
            return Parsed::Category(category);
        }
        item(&block).map_or_else(
            |reason| {
                let name = block.name().unwrap_or(&block.text);
                let name = name.lines().next().unwrap_or_default().to_owned();
                Parsed::Amiss(block.line, name, reason)
            },
            |item| Parsed::Item(Box::new(item)),
        )
    })
}

/// Parses a block that is no category.
///
/// # Errors
///
/// Why Moodle would not take it, in a sentence without a full stop.
fn item(block: &Block) -> Result<Item, String> {
    let body = set_aside(block.body());
    let (open, close) = (body.find('{'), body.find('}'));
    let (stem, answers, embedded) = match (open, close) {
        (None, None) => (body.to_string(), None, false),
        (Some(open), Some(close)) if open < close => {
            let (before, after) = (&body[..open], &body[close + 1..]);
            if let Some(next) = after.find('{') {
                let below = after[next..].matches('\n').count();
                return Err(second_brace(block.line_above(below)));
            }
            let inner = body[open + 1..close].trim();
            let embedded = !after.is_empty();
            let gap = if embedded { "_____" } else { "" };
            (format!("{before}{gap}{after}"), Some(inner), embedded)
        }
        (Some(_), _) => return Err("its brace { has no } behind it".to_owned()),
        (None, Some(_)) => return Err("its brace } has no { before it".to_owned()),
    };
    let stem = text(&stem, Markup::Moodle);
    let markup = stem.markup;
    let (answers, general) = match answers {
        None => (Answers::Description, None),
        Some(inner) => {
            let (inner, general) = inner
                .rsplit_once("####")
                .map_or((inner, None), |(inner, general)| {
                    (inner.trim(), Some(general))
                });
            let general = general.and_then(|general| filled(general, markup));
            (self::answers(inner, markup)?, general)
        }
    };
    Ok(Item {
        line: block.line,
        name: block
            .name()
            .map(|name| back(&set_aside(name)).replace(BREAK, " "))
            .filter(|name| !name.is_empty()),
        id: block.id(),
        tags: block.tags(),
        stem,
        embedded,
        general,
        answers,
    })
}

/// Most often the free line between two questions is missing. Moodle would take the second one for words behind a gap.
fn second_brace(line: usize) -> String {
    format!(
        "in line {line} a second {{ stands behind its }}: a free line parts two questions, and a backslash makes a sign of the brace"
    )
}

/// What kind of question the answers make: the first of Moodle's tests that holds.
fn answers(inner: &str, markup: Markup) -> Result<Answers, String> {
    if inner.is_empty() {
        return Ok(Answers::Essay);
    }
    if let Some(rest) = inner.strip_prefix('#') {
        return numbers::numbers(rest, markup);
    }
    if inner.contains('~') {
        return choices(inner, markup);
    }
    if inner.contains('=') && inner.contains("->") {
        return pairs(inner, markup);
    }
    let (first, told) = inner
        .split_once('#')
        .map_or((inner, None), |(first, told)| (first, Some(told)));
    if let Some(right) = truth(first.trim()) {
        let (other, this) = told.map_or((None, None), |told| {
            told.split_once('#')
                .map_or((Some(told), None), |(other, this)| {
                    (Some(other), Some(this))
                })
        });
        let said = |said: Option<&str>| said.and_then(|said| filled(said, markup));
        return Ok(Answers::Truth(right, said(other), said(this)));
    }
    Ok(Answers::Short(
        parts(inner, '=')
            .map(|part| answer(part, 100.0, markup))
            .collect(),
    ))
}

/// `T`, `TRUE`, `F` and `FALSE`, and no other way of writing them.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text {
        "T" | "TRUE" => Some(true),
        "F" | "FALSE" => Some(false),
        _ => None,
    }
}

/// What stands after each of these signs; what stands before the first one, too, if it is something.
pub(super) fn parts(inner: &str, sign: char) -> impl Iterator<Item = &str> {
    let parts = inner.split(sign).map(str::trim).enumerate();
    parts
        .filter(|(number, part)| *number > 0 || !part.is_empty())
        .map(|(_, part)| part)
}

fn choices(inner: &str, markup: Markup) -> Result<Answers, String> {
    let single = inner.contains('=');
    let mut all = Vec::new();
    for (number, part) in inner.split('~').enumerate() {
        // An `=` begins a choice of its own, one that is right.
        for (place, piece) in part.split('=').enumerate() {
            let (piece, right) = (piece.trim(), place > 0);
            let leads = place == 0 && (number == 0 || part.trim_start().starts_with('='));
            if !(leads && piece.is_empty()) {
                all.push(if right {
                    // Moodle looks for no weight behind an `=` among choices: what looks like one is words.
                    unweighed(piece, markup)
                } else {
                    answer(piece, 0.0, markup)
                });
            }
        }
    }
    if all.len() < 2 {
        return Err("it has one choice, and at least two are needed".to_owned());
    }
    Ok(Answers::Choices { single, all })
}

fn pairs(inner: &str, markup: Markup) -> Result<Answers, String> {
    let mut pairs = Vec::new();
    for part in parts(inner, '=') {
        let Some((left, right)) = part.split_once("->") else {
            return Err(format!("“{}” is no pair: -> is missing in it", back(part)));
        };
        pairs.push((
            text(left, markup),
            back(right).replace(BREAK, " ").trim().to_owned(),
        ));
    }
    if pairs.len() < 2 {
        return Err("it has one pair, and at least two are needed".to_owned());
    }
    Ok(Answers::Pairs(pairs))
}

/// An answer with its weight and its feedback.
fn answer(part: &str, usual: f64, markup: Markup) -> Answer {
    let (weight, part) = weight(part);
    Answer {
        weight: weight.unwrap_or(usual),
        weighted: weight.is_some(),
        ..unweighed(part, markup)
    }
}

/// A right answer with its feedback.
fn unweighed(part: &str, markup: Markup) -> Answer {
    let (said, told) = part
        .split_once('#')
        .map_or((part, None), |(said, told)| (said, Some(told)));
    Answer {
        text: text(said, markup),
        weight: 100.0,
        weighted: false,
        feedback: told.and_then(|told| filled(told, markup)),
    }
}

/// `%50%` at the beginning: a number in percent, with a sign if need be.
pub(super) fn weight(part: &str) -> (Option<f64>, &str) {
    let found = part.strip_prefix('%').and_then(|rest| rest.split_once('%'));
    let weighed = found.and_then(|(weight, rest)| {
        let figures = weight.trim_start_matches('-');
        let is_number = figures.starts_with(|sign: char| sign.is_ascii_digit())
            && figures
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.');
        let value: f64 = figures.parse().ok().filter(|_| is_number)?;
        Some((
            if weight.starts_with('-') {
                -value
            } else {
                value
            },
            rest,
        ))
    });
    match weighed {
        Some((weight, rest)) => (Some(weight), rest.trim_start()),
        None => (None, part),
    }
}

/// A text with the markup that it names, else with this.
pub(super) fn text(written: &str, usual: Markup) -> Text {
    let written = written.trim();
    let named = [
        ("[moodle]", Markup::Moodle),
        ("[html]", Markup::Html),
        ("[plain]", Markup::Plain),
        ("[markdown]", Markup::Markdown),
    ];
    let named = named
        .iter()
        .filter(|_| written.starts_with('['))
        .find_map(|(name, markup)| Some((written.strip_prefix(name)?, *markup)));
    let (rest, markup) = named.unwrap_or((written, usual));
    Text {
        raw: back(rest).trim().to_owned(),
        markup,
    }
}

/// A text that is not empty.
pub(super) fn filled(written: &str, usual: Markup) -> Option<Text> {
    Some(text(written, usual)).filter(|text| !text.raw.is_empty())
}
