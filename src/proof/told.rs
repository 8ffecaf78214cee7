//! `feedback-never-shown`: feedback to an answer that nobody can give, or that is met with other words. Each answer is given,
//! and what is said to it is listened to. Feedback to a right answer is said, and so is feedback to a number in words.
//!
//! Where a try that fails proves nothing, as with a pattern that fits many texts, nothing is reported.

use std::collections::BTreeSet;

use super::{Patience, sample, typed};
use crate::diagnostic::{Code, Diagnostic};
use crate::grading::{self, Judgement, NotAResponse, Response};
use crate::quiz::{
    Accepted, Blank, Feedback, Key, Kind, Located, NumberKey, Question, Set, Strict, TextKey,
};
use crate::text::number::Rational;
use crate::text::words::shortened;

mod caught;
mod compared;
mod equal;
mod numbers;
mod odd;
mod other;
mod parts;

pub(super) use equal::same_number;

/// Which feedback of a question was heard, by its place in the question. Where numbers are drawn, one drawing adds to another.
#[derive(Default)]
pub(super) struct Heard {
    heard: BTreeSet<usize>,
    /// Feedback of which nothing can be said.
    open: BTreeSet<usize>,
}

impl Heard {
    /// Gives the answers of this question that feedback is for, but those that were heard before.
    pub(super) fn seek(&mut self, set: &Set, question: &Question, patience: &Patience) {
        // A copy where there are patterns, so that what is compiled is let go.
        let copy = match patterns(question) {
            0 => None,
            1..=MOST_PATTERNS => Some(question.clone()),
            _ => {
                self.open.extend(0..question.feedback.len());
                return;
            }
        };
        let question = copy.as_ref().unwrap_or(question);
        for (place, (key, feedback)) in question.feedback.iter().enumerate() {
            if self.heard.contains(&place) {
                continue;
            }
            if patience.is_at_an_end() {
                self.open.insert(place);
                continue;
            }
            let seeking = Seeking {
                set,
                question,
                feedback,
                cost: cost(question),
                patience,
            };
            match seeking.sought(key) {
                Some(true) => self.heard.insert(place),
                // A try that was not made proves nothing.
                Some(false) if !patience.is_at_an_end() => continue,
                _ => self.open.insert(place),
            };
        }
    }

    /// The feedback that is never shown.
    pub(super) fn never(&self, question: &Question) -> Vec<Diagnostic> {
        let told = question.feedback.iter().enumerate();
        let problems = told.filter_map(|(place, (key, feedback))| {
            let unheard = !self.heard.contains(&place) && !self.open.contains(&place);
            let never = || {
                let caught = caught::problem(question, key, feedback);
                caught.unwrap_or_else(|| problem(question, key))
            };
            odd::problem(question, key).or_else(|| unheard.then(never))
        });
        problems.collect()
    }
}

/// In a question with more patterns than these nothing is sought: each may take a MiB.
const MOST_PATTERNS: usize = 20;

/// How many patterns of this question a try may be compared with.
fn patterns(question: &Question) -> usize {
    let is_pattern = |key: &Key| matches!(key, Key::Pattern(_));
    let told = question
        .feedback
        .iter()
        .filter(|(key, _)| match &key.value {
            Key::Blank(_, key) => is_pattern(key),
            key => is_pattern(key),
        });
    let accepted = |key: &TextKey| {
        let accepted = key.accepted.iter();
        accepted
            .filter(|one| matches!(one.value, Accepted::Pattern(_)))
            .count()
    };
    let own = match &question.kind {
        Kind::Text(key) => accepted(key),
        Kind::Blanks(blanks) => blanks
            .iter()
            .map(|blank| match &blank.value {
                Blank::Text(key) => accepted(key),
                Blank::Number(_) => 0,
            })
            .sum(),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Number(_)
        | Kind::Order(_)
        | Kind::Match(_) => 0,
    };
    own + told.count()
}

/// With how many answers one try is compared.
fn cost(question: &Question) -> usize {
    let own = match &question.kind {
        Kind::Text(key) => key.accepted.len(),
        Kind::Blanks(blanks) => blanks
            .iter()
            .map(|blank| match &blank.value {
                Blank::Text(key) => key.accepted.len(),
                Blank::Number(_) => 1,
            })
            .sum(),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Number(_)
        | Kind::Order(_)
        | Kind::Match(_) => question.kind.parts(),
    };
    own + question.feedback.len()
}

/// One feedback that is sought.
struct Seeking<'a> {
    set: &'a Set,
    question: &'a Question,
    feedback: &'a Feedback,
    /// With how many answers one try is compared.
    cost: usize,
    patience: &'a Patience,
}

impl Seeking<'_> {
    /// Whether it is heard; `None` when nothing can be said.
    fn sought(&self, key: &Key) -> Option<bool> {
        let line = |line: &str| typed(self.set, self.question, line);
        match (&self.question.kind, key) {
            (Kind::TrueFalse(_), Key::TrueFalse(truth)) => {
                Some(self.hears(|| line(&truth.to_string())))
            }
            (Kind::Choice(_) | Kind::Select(_) | Kind::TrueFalse(_), _) => Some(false),
            (Kind::Text(text), _) => self.in_line(key, text.strict, None, &line),
            (Kind::Number(number), _) => self.in_line(key, Strict::default(), Some(number), &line),
            (Kind::Blanks(blanks), _) => self.in_gaps(key, blanks),
            (Kind::Order(items), _) => parts::in_order(self, key, items.len()),
            (Kind::Match(matching), _) => Some(parts::in_pairs(self, key, matching)),
        }
    }

    /// Whether an answer is met with this feedback.
    fn hears(&self, answer: impl FnOnce() -> Result<Judgement, NotAResponse>) -> bool {
        if !self.patience.spend(self.cost) {
            return false;
        }
        let Ok(judgement) = answer() else {
            return false;
        };
        if let Some(say) = self.set.say(self.feedback) {
            return judgement.say.iter().any(|said| said == say);
        }
        let idea = self.feedback.misconception.as_ref();
        idea.is_some_and(|idea| judgement.misconception.as_ref() == Some(&idea.value))
    }

    fn hears_to(&self, response: &Response) -> bool {
        self.hears(|| grading::grade(self.set, self.question, response))
    }

    /// Whether it is heard where one line is typed.
    fn in_line(
        &self,
        key: &Key,
        strict: Strict,
        number: Option<&NumberKey>,
        line: Line<'_>,
    ) -> Option<bool> {
        let hears = |text: &str| self.hears(|| line(text));
        match key {
            Key::Text(text) => Some(hears(text)),
            Key::Number(number) => Some(hears(&number.to_string())),
            Key::Comparison(comparison, bound) => {
                let points = numbers::telling(self.question, number);
                let lies_there = |point: &Rational| grading::compares(point, *comparison, bound);
                // It is heard at those that lie where it says, if at all: at others, where the same is said to something else.
                let (there, others): (Vec<_>, Vec<_>) = points.into_iter().partition(lies_there);
                let mut points = there.iter().chain(&others);
                Some(points.any(|point| hears(&point.to_string())))
            }
            Key::Pattern(pattern) => {
                if sample::samples(pattern).iter().any(|text| hears(text)) {
                    return Some(true);
                }
                if caught::by_one_above(self.question, self.feedback).is_some() {
                    return Some(false);
                }
                // Another text may fit; but not where none does once it is typed.
                (sample::can_fit(self.set, pattern, strict) == Some(false)).then_some(false)
            }
            _ => Some(false),
        }
    }

    fn in_gaps(&self, key: &Key, blanks: &[Located<Blank>]) -> Option<bool> {
        if let Key::Text(text) = key
            && no_such_gap(text, blanks.len()).is_some()
        {
            return Some(false);
        }
        let in_gap = |gap: usize, key: &Key| {
            let line = |line: &str| grading::grade_blank(self.set, self.question, gap, line);
            match &blanks[gap].value {
                Blank::Text(text) => self.in_line(key, text.strict, None, &line),
                Blank::Number(number) => self.in_line(key, Strict::default(), Some(number), &line),
            }
        };
        match key {
            Key::Blank(gap, key) => in_gap(*gap, key),
            _ => any(&mut (0..blanks.len()).map(|gap| in_gap(gap, key))),
        }
    }
}

/// What comes of a line.
type Line<'l> = &'l dyn Fn(&str) -> Result<Judgement, NotAResponse>;

/// Whether it is heard in any way; `None` when it is not, and of one way nothing can be said.
fn any(ways: &mut dyn Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut open = false;
    for way in ways {
        match way {
            Some(true) => return Some(true),
            Some(false) => {}
            None => open = true,
        }
    }
    (!open).then_some(false)
}

/// The number of a gap that is not there, in a key such as `3 = five`.
fn no_such_gap(text: &str, gaps: usize) -> Option<usize> {
    let number: usize = text.split_once('=')?.0.trim().parse().ok()?;
    (number == 0 || number > gaps).then_some(number)
}

fn problem(question: &Question, key: &Located<Key>) -> Diagnostic {
    let message = format!(
        "this feedback is never shown: {}",
        reason(question, &key.value)
    );
    Diagnostic::new(Code::FeedbackNeverShown, key.at, message)
        .label("this answer")
        .help(help(question, &key.value))
}

fn reason(question: &Question, key: &Key) -> String {
    let reason = match (&question.kind, key) {
        (Kind::Choice(_) | Kind::Select(_), _) => "no choice has this text",
        (Kind::TrueFalse(_), Key::Text(_) | Key::Pattern(_)) => {
            "an answer is `true` or `false`, never this"
        }
        (Kind::Blanks(blanks), Key::Text(text)) if no_such_gap(text, blanks.len()).is_some() => {
            let gap = no_such_gap(text, blanks.len()).unwrap_or_default();
            return format!("there is no gap {gap}");
        }
        (Kind::Order(_), Key::Before(one, other)) if one < other => {
            "these two belong in just this order"
        }
        (Kind::Order(_), Key::Before(one, other)) if one == other => "these two are one item",
        (Kind::Order(_), Key::Text(_) | Key::Pattern(_)) => "this is neither an item nor two",
        (Kind::Match(_), Key::Text(_) | Key::Pattern(_)) => "this is no pair and no part of one",
        (_, Key::Pattern(_)) => "nothing that a learner types fits this pattern",
        (_, Key::Comparison(..)) => "every such number is told something else",
        (_, Key::Text(text)) if text.trim().is_empty() => "nobody can type this",
        _ => "this answer is told something else, or nothing",
    };
    reason.to_owned()
}

fn help(question: &Question, key: &Key) -> String {
    match (&question.kind, key) {
        (Kind::Order(_), Key::Text(_) | Key::Pattern(_)) => {
            "write an item letter by letter, or two as `this -> that` where this comes before that by mistake"
        }
        (Kind::Order(_), Key::Before(one, other)) if one < other => {
            "write the two the other way round, as learners mix them up"
        }
        (Kind::Match(_), Key::Text(_) | Key::Pattern(_)) => {
            "write both sides letter by letter, as `left = right`, or one of them"
        }
        (Kind::Blanks(blanks), Key::Text(text)) if no_such_gap(text, blanks.len()).is_some() => {
            return format!("write the number of a gap, 1 to {}, or the answer alone", blanks.len());
        }
        (Kind::Choice(_) | Kind::Select(_), Key::Text(written)) => return near_choice(question, written),
        (Kind::TrueFalse(_), _) => "write `true` or `false`, or leave this out",
        (_, Key::Pattern(_)) => {
            "leave out spaces at its ends and two spaces in a row; a sign such as ² is read as 2"
        }
        _ => "leave it out, or change the entry that speaks first: an exact answer before a comparison or a pattern, and one above before one below",
    }
    .to_owned()
}

/// Whether this names several choices at once: `Membrane, nucleus`.
fn of_several(question: &Question, written: &str) -> bool {
    let lower: Vec<String> = question
        .choices()
        .iter()
        .map(|choice| choice.text.trim().to_lowercase())
        .collect();
    let signs = [",", ";", " and ", " or ", " + ", "&"].iter();
    let mut split = signs.map(|sign| written.split(sign));
    split.any(|parts| {
        let parts: Vec<String> = parts.map(|part| part.trim().to_lowercase()).collect();
        parts.len() > 1 && parts.iter().all(|part| lower.contains(part))
    })
}

/// The choice that was meant, when one is near.
fn near_choice(question: &Question, written: &str) -> String {
    let distance = |text: &str| strsim::osa_distance(&text.to_lowercase(), &written.to_lowercase());
    let choices = question.choices().iter().map(|choice| choice.text.as_str());
    let short = choices.filter(|text| text.len() <= 80 && written.len() <= 80);
    match short.map(|text| (distance(text), text)).min() {
        Some((distance, text)) if distance * 3 <= text.chars().count() => {
            format!("did you mean `{}`?", shortened(text))
        }
        _ if of_several(question, written) => {
            "each feedback is for one choice: write an entry for each of them".to_owned()
        }
        _ => "write the text of a choice, letter by letter, or leave this out".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Rational;

    /// As it can be typed in every language: without a decimal sign.
    #[test]
    fn a_number_is_typed_as_a_fraction_or_a_whole() {
        let number = Rational::new((-3).into(), 4.into());
        assert_eq!(number.to_string(), "-3/4");
        assert_eq!(Rational::from_integer(12.into()).to_string(), "12");
    }
}
