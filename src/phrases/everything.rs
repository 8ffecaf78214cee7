//! Everything that one question can say, without answering it, for its author: the answer, what is said to each answer, the hints in
//! their order, the explanation. It judges nothing, and it says nothing that the author or a learner's screen would not.

use super::answer::{filled, gap, shown};
use super::preview as says;
use super::response;
use super::voice::Voice;
use crate::quiz::fill;
use crate::quiz::formula::Value;
use crate::quiz::{
    Accepted, Blank, Comparison, Feedback, Key, Kind, Located, NumberKey, Question, Set, TextKey,
    Tolerance,
};
use crate::text::markup;
use crate::text::number::{Decimal, Rational};

/// A piece of it, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub sort: Sort,
    /// Its words; Markdown where the author may write it.
    pub text: String,
}

impl Part {
    /// What stands before it: a sign on a screen, words where it is heard.
    const fn lead(&self) -> Option<(&'static str, &'static str)> {
        match self.sort {
            Sort::RightChoice => Some(("✓ ", says::RIGHT)),
            Sort::Other => Some(("○ ", says::NOT_YET)),
            _ => None,
        }
    }

    /// Whether its author may write Markdown in it, and not in its code alone.
    #[must_use]
    pub const fn is_markdown(&self) -> bool {
        matches!(
            self.sort,
            Sort::Asked | Sort::Said | Sort::Hint | Sort::Explanation
        )
    }

    /// It as it is shown.
    #[must_use]
    pub fn shown(&self) -> String {
        self.lead()
            .map_or(String::new(), |(sign, _)| sign.to_owned())
            + &self.text
    }

    /// It as it is heard.
    #[must_use]
    pub fn heard(&self) -> String {
        let words = self.lead().map_or("", |(_, words)| words);
        let read = if self.is_markdown() {
            markup::plain
        } else {
            markup::plain_short
        };
        format!("{words}{}", read(&self.text))
    }
}

/// What a piece of it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// What is asked, in Markdown.
    Asked,
    /// The numbers that were drawn.
    Numbers,
    /// The head of what follows.
    Head,
    /// The right answer.
    Right,
    /// A choice that is right.
    RightChoice,
    /// What belongs to the right answer.
    Beside,
    /// An answer that is not there yet.
    Other,
    /// What the author says to it, in Markdown.
    Said,
    /// What there is to know of that.
    Note,
    /// The head of a hint.
    HintHead,
    /// A hint, in Markdown.
    Hint,
    /// The explanation, in Markdown.
    Explanation,
    /// That there is nothing.
    Nothing,
}

/// Everything that this question of the set says. It is given with the numbers on the screen; `numbers` are those in words, where they
/// are drawn, and `source` is the text that the set was read from.
#[must_use]
pub fn of(set: &Set, question: &Question, numbers: Option<&str>, source: &str) -> Vec<Part> {
    let mut list = List {
        set,
        question,
        is_drawn: numbers.is_some(),
        source,
        parts: Vec::new(),
    };
    list.add(Sort::Asked, filled(question, list.decimal()));
    if let Some(numbers) = numbers {
        list.add(Sort::Numbers, super::sentence(numbers));
    }
    list.answer();
    list.add(Sort::Head, says::FEEDBACK_HEAD);
    list.choices();
    list.keys();
    list.hints();
    list.add(Sort::Head, says::EXPLANATION_HEAD);
    match &question.explanation {
        Some(explanation) => list.add(Sort::Explanation, explanation.as_str()),
        None => list.add(Sort::Nothing, says::NO_EXPLANATION),
    }
    list.parts
}

struct List<'a> {
    set: &'a Set,
    question: &'a Question,
    is_drawn: bool,
    source: &'a str,
    parts: Vec<Part>,
}

impl List<'_> {
    fn decimal(&self) -> Decimal {
        self.set.language.decimal()
    }

    fn add(&mut self, sort: Sort, text: impl Into<String>) {
        let text = text.into();
        self.parts.push(Part { sort, text });
    }

    fn answer(&mut self) {
        self.add(Sort::Head, says::ANSWER_HEAD);
        for line in shown(self.question, self.decimal()) {
            self.add(Sort::Right, line);
        }
        for line in beside_the_model(&self.question.kind, self.decimal()) {
            self.add(Sort::Beside, line);
        }
    }

    fn choices(&mut self) {
        for (turn, choice) in self.question.choices().iter().enumerate() {
            let sort = if choice.correct {
                Sort::RightChoice
            } else {
                Sort::Other
            };
            self.add(sort, choice.text.as_str());
            let nothing = Feedback::default();
            let feedback = choice.feedback.as_ref().unwrap_or(&nothing);
            self.feedback(feedback, choice.correct, turn);
        }
    }

    /// What answers to typed words, numbers, orders and pairs; the keys as their author wrote them.
    fn keys(&mut self) {
        for (turn, (key, feedback)) in self.question.feedback.iter().enumerate() {
            let key = self.key(key);
            self.add(Sort::Other, key);
            self.feedback(feedback, false, turn);
        }
        if self.question.choices().is_empty() {
            self.add(Sort::Other, says::ANY_OTHER);
            self.in_our_words(self.question.feedback.len());
        }
    }

    /// A key as its author wrote it, and where numbers are drawn what it is with them.
    fn key(&self, key: &Located<Key>) -> String {
        let written = self.source.get(key.at.start..key.at.end);
        let written = written.unwrap_or_default().trim();
        let now = value(&key.value, self.decimal());
        match now.filter(|now| self.is_drawn && now != written) {
            Some(now) => format!("{written}, {}", says::now(&now)),
            None => written.to_owned(),
        }
    }

    /// What is said to one answer, and the idea behind it; ours where the author has no words for it.
    fn feedback(&mut self, feedback: &Feedback, is_right: bool, turn: usize) {
        match self.set.say(feedback) {
            Some(say) => self.add(Sort::Said, say),
            None if is_right => self.add(Sort::Note, says::NO_WORDS),
            None => self.in_our_words(turn),
        }
        if let Some(slug) = &feedback.misconception {
            let known = self.set.misconceptions.get(slug.as_str());
            let name = known.map(|known| known.name.as_str());
            self.add(Sort::Note, says::idea(slug, name));
        }
    }

    fn in_our_words(&mut self, turn: usize) {
        let ours = response::without_feedback(Voice::Warm, turn);
        self.add(Sort::Note, says::in_our_words(ours));
    }

    fn hints(&mut self) {
        self.add(Sort::Head, says::HINTS_HEAD);
        let of = self.question.hints.len();
        for (number, hint) in self.question.hints.iter().enumerate() {
            self.add(Sort::HintHead, response::hint_head(number + 1, of));
            self.add(Sort::Hint, hint.as_str());
        }
        if of == 0 {
            self.add(Sort::Nothing, says::NO_HINTS);
        }
    }
}

/// What is taken as right besides the model answer.
fn beside_the_model(kind: &Kind, decimal: Decimal) -> Vec<String> {
    match kind {
        Kind::Text(key) => also(key).into_iter().collect(),
        Kind::Number(key) => within(key, decimal).into_iter().collect(),
        Kind::Blanks(blanks) => {
            let beside = blanks.iter().enumerate().filter_map(|(place, blank)| {
                let more = match &blank.value {
                    Blank::Text(key) => also(key),
                    Blank::Number(key) => within(key, decimal),
                };
                Some(format!("{}: {}", gap(place), more?))
            });
            beside.collect()
        }
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Order(_)
        | Kind::Match(_) => Vec::new(),
    }
}

fn also(key: &TextKey) -> Option<String> {
    let others = key.accepted.iter().skip(1);
    let others: Vec<String> = others.map(|one| accepted(&one.value)).collect();
    (!others.is_empty()).then(|| says::also(&others))
}

fn accepted(accepted: &Accepted) -> String {
    match accepted {
        Accepted::Text(text) => text.clone(),
        Accepted::Pattern(pattern) => format!("/{}/", pattern.source()),
    }
}

fn within(key: &NumberKey, decimal: Decimal) -> Option<String> {
    let tolerance = match key.tolerance.as_ref()? {
        Tolerance::Absolute(number) => shown_number(number, decimal),
        Tolerance::Relative(part) => {
            let hundredths = part * Rational::from_integer(100.into());
            format!("{}%", shown_number(&hundredths, decimal))
        }
    };
    Some(says::within(&tolerance))
}

/// What a key answers to where its numbers are drawn: `80`, `> 80`; `None` for words and places, which are as they are written.
fn value(key: &Key, decimal: Decimal) -> Option<String> {
    match key {
        Key::Number(number) => Some(shown_number(number, decimal)),
        Key::Comparison(comparison, number) => Some(format!(
            "{} {}",
            sign(*comparison),
            shown_number(number, decimal)
        )),
        Key::Blank(_, key) => value(key, decimal),
        Key::Text(text) => Some(text.clone()),
        _ => None,
    }
}

const fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "<",
        Comparison::AtMost => "≤",
        Comparison::Greater => ">",
        Comparison::AtLeast => "≥",
        Comparison::Other => "≠",
    }
}

fn shown_number(number: &Rational, decimal: Decimal) -> String {
    fill::shown(&Value::Exact(number.clone()), decimal)
}
