//! Asks about questions that were perhaps reworded since the learner met them, one at a time, before a sitting begins. It moves nothing: what
//! the learner says goes into the sitting.

use super::foot::foot;
use super::keys::{Action, Mode};
use super::page::{Line, Page, Wraps, indented};
use super::screen::Wish;
use super::theme::Role;
use crate::path::moved::Move;
use crate::path::{Paths, StepKind};
use crate::phrases::answer::asked;
use crate::phrases::reworded as says;
use crate::practice::{Plan, Reworded as Said};
use crate::quiz::Set;

/// So many of the answers of then tell which question it was.
const MOST_ANSWERS: usize = 3;

/// What is asked, and what was said so far.
#[derive(Debug, Clone)]
pub struct Reworded {
    open: Vec<Open>,
    said: Vec<Said>,
    plan: Plan,
}

/// Two of which nobody knows whether they are one.
#[derive(Debug, Clone)]
struct Open {
    one: Move,
    /// The words of then, as far as they are known.
    before: String,
    /// Answers that the learner gave then.
    answers: Vec<String>,
    /// What is asked now.
    now: String,
}

impl Reworded {
    /// Asks about these, before a sitting with this plan.
    #[must_use]
    pub fn ask(perhaps: Vec<Move>, set: &Set, paths: &Paths, plan: Plan) -> Self {
        let open = perhaps.into_iter().map(|one| Open {
            before: one.from.replace('-', " "),
            answers: answers(paths, &one.from),
            now: set.question(&one.to).map_or_else(String::new, |question| {
                asked(question, paths.get(&one.from))
            }),
            one,
        });
        Self {
            open: open.collect(),
            said: Vec::new(),
            plan,
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        let same = match action {
            Action::Yes => true,
            Action::No => false,
            Action::Back => return Wish::Back,
            _ => return Wish::Nothing,
        };
        if let Some(open) = self.open.get(self.said.len()) {
            let one = open.one.clone();
            self.said.push(Said { one, same });
        }
        if self.said.len() < self.open.len() {
            return Wish::Draw;
        }
        Wish::StartKnowing(self.said.clone(), self.plan.clone())
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut above = Vec::new();
        if let Some(open) = self.open.get(self.said.len()) {
            let now = wraps.text(&open.now, columns - 2, Role::Text);
            let before = wraps.short(&open.before, columns - 2, Role::Text);
            above.push(Line::of(Role::Quiet, says::now()));
            above.extend(indented(now, 2));
            above.push(Line::of(Role::Quiet, says::before()));
            above.extend(indented(before, 2));
            if !open.answers.is_empty() {
                let answers = says::answers(&open.answers);
                above.extend(indented(wraps.short(&answers, columns - 2, Role::Quiet), 2));
            }
            above.push(Line::gap());
            above.extend(wraps.short(says::about(), columns, Role::Quiet));
        }
        Page {
            head: Line::of(Role::Title, says::question()),
            above,
            foot: foot(Mode::Reworded, &[Action::Yes, Action::No, Action::Back]),
            ..Page::default()
        }
    }
}

/// The last different answers that were given to a question.
fn answers(paths: &Paths, id: &str) -> Vec<String> {
    let steps = paths.get(id).map_or(&[][..], |path| &path.steps);
    let mut answers: Vec<String> = Vec::new();
    for step in steps.iter().rev() {
        match &step.kind {
            StepKind::Answered { response, .. } if !answers.contains(response) => {
                answers.push(response.clone());
            }
            _ => {}
        }
    }
    answers.truncate(MOST_ANSWERS);
    answers.reverse();
    answers
}
