//! A sitting on the screen: a question while it is asked, and its explanation after. It turns keys into commands of the sitting
//! and effects into words; what is right, and what comes next, the sitting alone knows.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::field::Field;
use super::keys::{Action, Mode};
use super::list::moved;
use super::names::Names;
use super::page::{Page, Wraps};
use super::screen::Wish;
use crate::grading::Response;
use crate::phrases::voice::Voice;
use crate::practice::{Command, Effect, Phase, Showing, Sitting};
use crate::quiz::{Kind, Question};

pub mod answer;
pub mod asked;
pub mod carry;
pub mod gaps;
mod hearing;
pub mod pairs;
mod row;
pub mod said;
pub mod sequence;
pub(super) mod way;

use gaps::Gaps;
use pairs::Pairs;
use sequence::Sequence;

pub use said::Said;

/// A sitting, and what the learner is about to answer.
#[derive(Debug)]
pub struct Practice {
    sitting: Sitting,
    offset: i32,
    voice: Voice,
    answer: Answer,
    said: Vec<Said>,
    /// What was said to each try of this showing, with the try in words.
    judged: Vec<(String, Said)>,
    /// That the goal is reached: said once, until the next question.
    reached: Option<Said>,
    newest: Newest,
    /// How far the newest step of the path is on its way into it, while it moves.
    joining: Option<Joining>,
}

/// How far the newest step of a path is on its way into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    /// The path as it was.
    Sign,
    /// It is there, in colour.
    Colour,
}

impl Joining {
    /// What comes next; at last it rests.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Sign => Some(Self::Colour),
            Self::Colour => None,
        }
    }
}

/// What the learner is about to answer.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// A place in the list of choices.
    cursor: usize,
    /// Picked choices, by their places in the file.
    picked: BTreeSet<usize>,
    field: Field,
    gaps: Gaps,
    sequence: Sequence,
    pairs: Pairs,
    /// The place in the row of actions, when the learner is there.
    row: Option<usize>,
}

impl Answer {
    /// Nothing answered yet to this showing.
    fn to(question: &Question, showing: &Showing) -> Self {
        let mut answer = Self::default();
        match &question.kind {
            Kind::Blanks(blanks) => answer.gaps = Gaps::new(blanks.len()),
            Kind::Order(_) => answer.sequence = Sequence::new(&showing.order),
            Kind::Match(matching) => {
                answer.pairs = Pairs::new(matching.pairs.len(), showing.order.len());
            }
            Kind::Choice(_)
            | Kind::Select(_)
            | Kind::TrueFalse(_)
            | Kind::Text(_)
            | Kind::Number(_) => {}
        }
        answer
    }
}

/// What there is new to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Newest {
    Question,
    Said,
    Hint,
}

impl Practice {
    /// A sitting that has begun; `offset` is the learner's local time less UTC, in minutes.
    #[must_use]
    pub fn new(sitting: Sitting, offset: i32, voice: Voice) -> Self {
        let mut practice = Self {
            sitting,
            offset,
            voice,
            answer: Answer::default(),
            said: Vec::new(),
            judged: Vec::new(),
            reached: None,
            newest: Newest::Question,
            joining: None,
        };
        practice.answer = practice.unanswered();
        practice
    }

    fn unanswered(&self) -> Answer {
        self.on()
            .map_or_else(Answer::default, |(question, showing)| {
                Answer::to(question, showing)
            })
    }

    /// The sitting.
    #[must_use]
    pub fn sitting(&self) -> &Sitting {
        &self.sitting
    }

    /// How many steps the path of the question has.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.sitting.path().map_or(0, |path| path.steps.len())
    }

    /// How far the newest of them is on its way, while it moves.
    #[must_use]
    pub const fn joining(&self) -> Option<Joining> {
        self.joining
    }

    /// Takes how far it is.
    pub const fn join(&mut self, joining: Option<Joining>) {
        self.joining = joining;
    }

    /// The learner's local time less UTC, in minutes.
    #[must_use]
    pub fn offset(&self) -> i32 {
        self.offset
    }

    /// How it speaks.
    #[must_use]
    pub fn voice(&self) -> Voice {
        self.voice
    }

    /// What it listens for.
    #[must_use]
    pub fn mode(&self) -> Mode {
        if self.sitting.phase() != Phase::Asking {
            return Mode::Explaining;
        }
        match self.sitting.question().map(|question| &question.kind) {
            Some(Kind::Choice(_) | Kind::TrueFalse(_)) => Mode::PickOne,
            Some(Kind::Select(_)) => Mode::PickMany,
            Some(Kind::Order(_)) => self.answer.sequence.mode(),
            Some(Kind::Match(_)) => self.answer.pairs.mode(),
            _ if self.answer.row.is_some() => Mode::Row,
            Some(Kind::Blanks(_)) => Mode::Gaps,
            Some(Kind::Text(_) | Kind::Number(_)) | None => Mode::Typing,
        }
    }

    /// The screen that asks who is here.
    #[must_use]
    pub fn ask_names(&self) -> Names {
        let together = self.sitting.set().together.as_deref().cloned();
        Names::ask(self.sitting.with(), together)
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        match self.sitting.phase() {
            Phase::Asking => self.asking(columns, wraps),
            Phase::Explaining | Phase::Ended => self.explaining(columns, wraps),
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        match action {
            Action::Quit => Wish::Ask(Command::Quit),
            Action::Together => Wish::AskNames,
            _ if self.sitting.phase() == Phase::Explaining => match action {
                Action::Enter => Wish::Ask(Command::Next),
                _ => Wish::Nothing,
            },
            Action::Hint => Wish::Ask(Command::Hint),
            Action::Unsure => Wish::Ask(Command::Unsure),
            Action::ShowMe => Wish::Ask(Command::ShowMe),
            Action::Later => Wish::Ask(Command::Later),
            _ => self.update_answer(action),
        }
    }

    fn update_answer(&mut self, action: &Action) -> Wish {
        let kept = self.kept();
        match (self.mode(), action) {
            (Mode::Row, _) => self.update_row(action),
            (Mode::Gaps, Action::Switch) if self.answer.gaps.go_on(&kept) => Wish::Draw,
            (Mode::Typing | Mode::Gaps, Action::Switch) => {
                self.answer.row = Some(0);
                Wish::Draw
            }
            (Mode::Gaps, Action::Enter) if self.answer.gaps.go_to_empty() => Wish::Draw,
            (Mode::Ordering | Mode::Carrying, _) => {
                Wish::draw_if(self.answer.sequence.update(action, &kept))
            }
            (Mode::Lefts | Mode::Partners, _) => Wish::draw_if(self.update_pairs(action, &kept)),
            (_, Action::Enter) => self.response().map_or(Wish::Nothing, |response| {
                Wish::Ask(Command::Respond(response))
            }),
            (Mode::Typing, _) => Wish::draw_if(self.answer.field.update(action)),
            (Mode::Gaps, _) => Wish::draw_if(self.answer.gaps.update(action, &kept)),
            (Mode::Ordered, _) => Wish::draw_if(self.answer.sequence.update(action, &kept)),
            (Mode::Paired, _) => Wish::draw_if(self.update_pairs(action, &kept)),
            _ => Wish::draw_if(self.update_choices(action)),
        }
    }

    fn update_pairs(&mut self, action: &Action, kept: &[usize]) -> bool {
        let order = self
            .sitting
            .showing()
            .map_or(&[][..], |showing| &showing.order);
        self.answer.pairs.update(action, order, kept)
    }

    /// The parts that stay in place.
    fn kept(&self) -> Vec<usize> {
        self.sitting.showing().map_or_else(Vec::new, Showing::kept)
    }

    fn update_choices(&mut self, action: &Action) -> bool {
        let last = self.choices().saturating_sub(1);
        let before = self.answer.cursor;
        self.answer.cursor = moved(before, last, action);
        let toggles = match action {
            Action::Pick(place) => *place <= last && self.mode() == Mode::PickMany,
            Action::Toggle => true,
            _ => false,
        };
        if toggles {
            self.toggle();
        }
        toggles || before != self.answer.cursor
    }

    /// What is in place stays there.
    fn toggle(&mut self) {
        let Some(showing) = self.sitting.showing() else {
            return;
        };
        let Some(choice) = showing.order.get(self.answer.cursor).copied() else {
            return;
        };
        if !showing.kept().contains(&choice) && !self.answer.picked.remove(&choice) {
            self.answer.picked.insert(choice);
        }
    }

    /// How many choices there are.
    fn choices(&self) -> usize {
        match self.sitting.question().map(|question| &question.kind) {
            Some(Kind::TrueFalse(_)) => 2,
            Some(Kind::Choice(choices) | Kind::Select(choices)) => choices.len(),
            Some(
                Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) | Kind::Order(_) | Kind::Match(_),
            )
            | None => 0,
        }
    }

    fn response(&self) -> Option<Response> {
        let showing = self.sitting.showing()?;
        Some(match &self.sitting.question()?.kind {
            Kind::Choice(_) => Response::Choice(*showing.order.get(self.answer.cursor)?),
            Kind::TrueFalse(_) => Response::TrueFalse(self.answer.cursor == 0),
            Kind::Select(_) => Response::Select(self.answer.picked.clone()),
            Kind::Blanks(_) => self.filled(),
            Kind::Order(_) => self.ordered(),
            Kind::Match(_) => self.paired(),
            Kind::Text(_) | Kind::Number(_) => Response::Typed(self.answer.field.text().to_owned()),
        })
    }

    /// Has the sitting do this, and puts into words what follows.
    pub fn handle(&mut self, command: Command, now: Timestamp) -> Vec<Effect> {
        let words = match &command {
            Command::Respond(response) => self.words(response),
            _ => String::new(),
        };
        if command == Command::Hint {
            self.said.retain(Said::stays_with_a_hint);
        }
        let effects = self.sitting.handle(command, now);
        for effect in &effects {
            self.hear(effect, &words);
        }
        effects
    }

    fn words(&self, response: &Response) -> String {
        let question = self.sitting.question();
        question.map_or_else(String::new, |question| {
            crate::phrases::response::spoken(question, response)
        })
    }

    fn on(&self) -> Option<(&Question, &Showing)> {
        Some((self.sitting.question()?, self.sitting.showing()?))
    }
}
