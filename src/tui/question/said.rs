//! What is said to the learner right under the answer: the words for what the sitting has done. All of them come from
//! [`crate::phrases`] or from the set's author.

use crate::grading::{Judgement, Verdict};
use crate::phrases;
use crate::phrases::response as says;
use crate::phrases::voice::Voice;
use crate::practice::{Effect, Progress, Showing, Sitting};
use crate::quiz::{Kind, Question};
use crate::text::markup::cut;
use crate::tui::page::{Line, Wraps, indented};
use crate::tui::theme::Role;

/// The columns of an answer that is said back: a longer one, such as a pasted page, is known by its beginning.
const MOST_SAID: usize = 200;

/// Something said: a head with its symbol, and what follows from it in Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    role: Role,
    sign: &'static str,
    head: String,
    body: Vec<String>,
    is_on_the_way: bool,
}

impl Said {
    fn plain(text: impl Into<String>) -> Self {
        Self {
            role: Role::Text,
            sign: "·",
            head: text.into(),
            body: Vec::new(),
            is_on_the_way: false,
        }
    }

    /// Whether it is said of the question before, on the way to this one, and is to be read at this one.
    #[must_use]
    pub fn stays_on_the_way(&self) -> bool {
        self.is_on_the_way
    }

    /// Said when an answer goes round in circles.
    #[must_use]
    pub fn goes_round() -> Self {
        Self::plain(says::goes_round())
    }

    /// Said when the goal is reached.
    #[must_use]
    pub fn reached(progress: &Progress, turn: usize) -> Self {
        Self {
            role: Role::GotIt,
            sign: "✓",
            ..Self::plain(phrases::goal::reached(progress, turn))
        }
    }

    /// Whether it still helps once a hint is open: what was said to a try does.
    #[must_use]
    pub fn stays_with_a_hint(&self) -> bool {
        self.role == Role::NotYet
    }

    /// It as lines.
    #[must_use]
    pub fn lines(&self, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
        let head = wraps.short(&self.head, columns - 2, self.role);
        let mut lines = indented(head, 2);
        if let Some(first) = lines
            .first_mut()
            .and_then(|line| line.spans.to_mut().first_mut())
        {
            first.text = format!("{} ", self.sign).into();
            first.role = self.role;
        }
        for text in &self.body {
            lines.extend(indented(wraps.text(text, columns - 2, Role::Text), 2));
        }
        lines
    }
}

/// What is said to this effect, if anything. `words` are the response in words.
pub(super) fn to(
    effect: &Effect,
    sitting: &Sitting,
    question: &Question,
    voice: Voice,
    words: &str,
) -> Option<Said> {
    let showing = sitting.showing()?;
    let turns = sitting.turns();
    Some(match effect {
        Effect::Judged => {
            let about = says::about(voice, showing, question, turns.not_yet);
            judged(showing.last.as_ref()?, showing, question, about)
        }
        Effect::SameAgain => Said::plain(says::same_again(&question.kind, words)),
        Effect::NotATry(reason) => {
            let decimal = sitting.set().language.decimal();
            Said::plain(phrases::refusal::not_a_try(reason, &question.kind, decimal))
        }
        Effect::NoHintLeft => Said::plain(says::no_hint_left(!question.hints.is_empty())),
        Effect::Unsure { hint_follows } => {
            let words = says::unsure(voice, *hint_follows, turns.unsure);
            return (!words.is_empty()).then(|| Said::plain(words));
        }
        Effect::GuessFirst => Said::plain(says::guess_first(voice)),
        Effect::PutOff => Said {
            is_on_the_way: true,
            ..Said::plain(says::put_off(voice, turns.showings))
        },
        Effect::Reworded(number) => Said {
            is_on_the_way: true,
            ..Said::plain(phrases::reworded::go_on(*number))
        },
        Effect::NothingToReach(goal) => Said::plain(phrases::goal::nothing_to_reach(
            *goal,
            !sitting.with().is_empty(),
        )),
        Effect::NothingElse => Said::plain(says::nothing_else()),
        Effect::Together if sitting.with().is_empty() => return None,
        Effect::Together => {
            Said::plain(phrases::sentence(&phrases::screen::with(sitting.with())) + ".")
        }
        _ => return None,
    })
}

fn judged(
    judgement: &Judgement,
    showing: &Showing,
    question: &Question,
    body: Vec<String>,
) -> Said {
    let (sign, role) = match judgement.verdict {
        Verdict::GotIt => ("✓", Role::GotIt),
        Verdict::Nearly => ("≈", Role::NotYet),
        Verdict::NotYet => ("○", Role::NotYet),
    };
    let words = showing
        .tried
        .last()
        .map_or("", |tried| tried.words.as_str());
    let words = says::said(Some(&question.kind), words);
    let verdict = phrases::sentence(says::verdict(judgement.verdict));
    // What is listed carries its marks already, and would only push what is new out of sight.
    let head = match question.kind {
        Kind::Order(_) | Kind::Match(_) => format!("{verdict}."),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Blanks(_) => format!("{verdict}: {}", cut(words, MOST_SAID)),
    };
    Said {
        role,
        sign,
        head,
        body,
        is_on_the_way: false,
    }
}
