//! Everything that one question can say, without answering it: the answer, what is said to each answer, the hints in their order, the
//! explanation. It judges nothing: what stands here is what the author wrote, as a learner reads it.

use std::rc::Rc;

use crate::phrases;
use crate::phrases::preview as says;
use crate::practice::Sitting;
use crate::quiz::fill::shown;
use crate::quiz::formula::Value;
use crate::quiz::{
    Accepted, Blank, Comparison, Feedback, Key, Kind, Located, NumberKey, Question, Set, TextKey,
    Tolerance,
};
use crate::store::desk::Draft;
use crate::text::number::{Decimal, Rational};
use crate::tui::foot::foot;
use crate::tui::keys::{Action, Mode};
use crate::tui::page::{Line, Page, Wraps, indented};
use crate::tui::theme::Role;

/// Everything that the question on the screen can say.
#[derive(Debug, Clone)]
pub struct Everything {
    draft: Rc<Draft>,
    /// With the numbers that are on the screen.
    question: Question,
    at: usize,
    numbers: Option<String>,
}

/// A place to write lines to, so many columns wide.
struct Sheet<'a> {
    lines: Vec<Line>,
    columns: usize,
    wraps: &'a mut Wraps,
}

impl Everything {
    /// Of the question that is on in this sitting, over the set of this draft.
    #[must_use]
    pub fn of(draft: &Rc<Draft>, sitting: &Sitting) -> Option<Self> {
        let showing = sitting.showing()?;
        let path = sitting.path();
        Some(Self {
            draft: Rc::clone(draft),
            question: sitting.question()?.clone(),
            at: showing.index,
            numbers: path.and_then(|path| phrases::path::numbers(path, showing.number)),
        })
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let Some(set) = self.draft.set.as_deref() else {
            return Page::default();
        };
        let decimal = set.language.decimal();
        let mut sheet = Sheet {
            lines: Vec::new(),
            columns,
            wraps,
        };
        let prompt = phrases::answer::filled(&self.question, decimal);
        sheet.text(&prompt, 0, Role::Text);
        if let Some(numbers) = &self.numbers {
            sheet.short(&phrases::sentence(numbers), 0, Role::Quiet);
        }
        self.put_answer(&mut sheet, decimal);
        sheet.head(says::FEEDBACK_HEAD);
        self.put_choices(&mut sheet, set);
        self.put_keys(&mut sheet, set);
        self.put_hints(&mut sheet);
        sheet.head(says::EXPLANATION_HEAD);
        match &self.question.explanation {
            Some(explanation) => sheet.text(explanation, 2, Role::Text),
            None => sheet.short(says::NO_EXPLANATION, 2, Role::Quiet),
        }
        Page {
            head: Line::of(Role::Title, says::everything(self.at, set.questions.len()))
                .right(Role::Quiet, &self.question.id),
            above: sheet.lines,
            foot: foot(Mode::Everything, &[Action::Back]),
            ..Page::default()
        }
    }

    fn put_answer(&self, sheet: &mut Sheet<'_>, decimal: Decimal) {
        sheet.head(says::ANSWER_HEAD);
        for line in phrases::answer::shown(&self.question, decimal) {
            sheet.short(&line, 2, Role::GotIt);
        }
        for line in beside_the_model(&self.question.kind, decimal) {
            sheet.short(&line, 2, Role::Text);
        }
    }

    fn put_choices(&self, sheet: &mut Sheet<'_>, set: &Set) {
        for (turn, choice) in self.question.choices().iter().enumerate() {
            let (sign, role) = if choice.correct {
                ("✓", Role::GotIt)
            } else {
                ("○", Role::NotYet)
            };
            sheet.short(&format!("{sign} {}", choice.text.value), 2, role);
            let nothing = Feedback::default();
            let feedback = choice.feedback.as_ref().unwrap_or(&nothing);
            put_feedback(sheet, set, feedback, choice.correct, turn);
        }
    }

    /// What answers to typed words, numbers, orders and pairs; the keys as their author wrote them.
    fn put_keys(&self, sheet: &mut Sheet<'_>, set: &Set) {
        for (turn, (key, feedback)) in self.question.feedback.iter().enumerate() {
            let written = self.written(key);
            let now = if self.numbers.is_some() {
                value(&key.value, set.language.decimal())
            } else {
                None
            };
            let now = now.filter(|now| *now != written);
            let now = now.map_or_else(String::new, |now| format!(", {}", says::now(&now)));
            sheet.short(&format!("○ {written}{now}"), 2, Role::NotYet);
            put_feedback(sheet, set, feedback, false, turn);
        }
        if self.question.choices().is_empty() {
            sheet.short(&format!("○ {}", says::ANY_OTHER), 2, Role::NotYet);
            let ours = phrases::response::without_feedback(self.question.feedback.len());
            sheet.short(&says::in_our_words(ours), 6, Role::Quiet);
        }
    }

    fn written(&self, key: &Located<Key>) -> String {
        let written = self.draft.source.get(key.at.start..key.at.end);
        written.unwrap_or_default().trim().to_owned()
    }

    fn put_hints(&self, sheet: &mut Sheet<'_>) {
        sheet.head(says::HINTS_HEAD);
        let of = self.question.hints.len();
        for (number, hint) in self.question.hints.iter().enumerate() {
            let head = phrases::response::hint_head(number + 1, of);
            sheet.short(&head, 2, Role::Hint);
            sheet.text(hint, 4, Role::Text);
        }
        if of == 0 {
            sheet.short(says::NO_HINTS, 2, Role::Quiet);
        }
    }
}

impl Sheet<'_> {
    fn head(&mut self, words: &str) {
        self.lines.push(Line::default());
        self.lines.push(Line::of(Role::Title, words));
    }

    fn text(&mut self, text: &str, indent: usize, role: Role) {
        let lines = self.wraps.text(text, self.columns - indent, role);
        self.lines.extend(indented(lines, indent));
    }

    fn short(&mut self, text: &str, indent: usize, role: Role) {
        let lines = self.wraps.short(text, self.columns - indent, role);
        self.lines.extend(indented(lines, indent));
    }
}

/// What is said to one answer, and the idea behind it; ours where the author has no words for it.
fn put_feedback(
    sheet: &mut Sheet<'_>,
    set: &Set,
    feedback: &Feedback,
    is_right: bool,
    turn: usize,
) {
    match set.say(feedback) {
        Some(say) => sheet.text(say, 6, Role::Text),
        None if is_right => sheet.short(says::NO_WORDS, 6, Role::Quiet),
        None => {
            let ours = phrases::response::without_feedback(turn);
            sheet.short(&says::in_our_words(ours), 6, Role::Quiet);
        }
    }
    if let Some(slug) = &feedback.misconception {
        let known = set.misconceptions.get(slug.as_str());
        let name = known.map(|known| known.name.as_str());
        sheet.short(&says::idea(slug, name), 6, Role::Quiet);
    }
}

/// What is taken as right besides the model answer.
fn beside_the_model(kind: &Kind, decimal: Decimal) -> Vec<String> {
    match kind {
        Kind::Text(key) => also(key).into_iter().collect(),
        Kind::Number(key) => within(key, decimal).into_iter().collect(),
        Kind::Blanks(blanks) => {
            let beside = blanks.iter().enumerate().filter_map(|(gap, blank)| {
                let more = match &blank.value {
                    Blank::Text(key) => also(key),
                    Blank::Number(key) => within(key, decimal),
                };
                Some(format!("{}: {}", phrases::answer::gap(gap), more?))
            });
            beside.collect()
        }
        _ => Vec::new(),
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
        Comparison::AtMost => "<=",
        Comparison::Greater => ">",
        Comparison::AtLeast => ">=",
        Comparison::Other => "!=",
    }
}

fn shown_number(number: &Rational, decimal: Decimal) -> String {
    shown(&Value::Exact(number.clone()), decimal)
}
