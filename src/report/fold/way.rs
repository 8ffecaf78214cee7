//! A learner's steps at one question, in order, and what they led to. Days are numbered from 1970 on.

use super::learner::day;
use crate::path::rule::{Try, Won};
use crate::path::{Path, StepKind};
use crate::report::StuckWhy;

/// The number of what is not there.
pub(super) const NOTHING: u32 = u32::MAX;

/// One step, or a showing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    pub(super) showing: u32,
    /// The learner's day.
    pub(super) day: i32,
    /// When, in milliseconds since 1970, by its own clock.
    pub(super) at: i64,
    pub(super) kind: Kind,
}

/// What a step is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// The question appeared; `values` is the number of its values among the learner's.
    Shown { spaced: bool, values: u32 },
    /// A try; `recall` holds how many the rule of its sitting asks for, where it is one. Words are told of what is not right alone.
    Answered {
        tried: Try,
        recall: Option<u8>,
        text: u32,
        idea: u32,
    },
    /// This hint was opened.
    Hint(u32),
    /// "I don't know yet".
    Unsure,
    /// The answer was shown.
    ShownAnswer,
    /// The question rests.
    SetAside,
}

/// A way.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Way {
    /// All steps but showings.
    pub(super) steps: Vec<Step>,
    /// The day of the first right answer.
    pub(super) got_on: Option<i32>,
    /// What recalls have led to.
    pub(super) won: Won<i32>,
    /// How many steps led to mastery, the one that did it among them.
    pub(super) mastered_after: Option<usize>,
    /// The first and the last day on which the question appeared or anything was done at it.
    pub(super) days: Option<(i32, i32)>,
    /// What went round in circles, and whether a recall has come since.
    pub(super) stuck: Option<(StuckWhy, bool)>,
    /// How far a summary tells that the question is, where one was shared.
    told: Standing,
}

/// How far a learner is with a question: each of these, once it is so, stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// An answer was given.
    pub(super) begun: bool,
    /// One was right.
    pub(super) got_it: bool,
    pub(super) mastered: bool,
}

impl Standing {
    /// As far as either of two ways of knowing tells.
    pub(super) const fn with(self, other: Self) -> Self {
        Self {
            begun: self.begun || other.begun,
            got_it: self.got_it || other.got_it,
            mastered: self.mastered || other.mastered,
        }
    }
}

impl Step {
    pub(super) const fn is_answer(&self) -> bool {
        matches!(self.kind, Kind::Answered { .. })
    }

    pub(super) const fn is_right(&self) -> bool {
        matches!(self.kind, Kind::Answered { tried, .. } if tried.right)
    }

    /// Whether it tells how well the question is known: an answer that was given alone, or that help was wanted.
    const fn is_telling(&self) -> bool {
        match self.kind {
            Kind::Answered { tried, .. } => tried.alone,
            Kind::Hint(_) | Kind::Unsure | Kind::ShownAnswer => true,
            Kind::Shown { .. } | Kind::SetAside => false,
        }
    }

    pub(super) const fn is_recall(&self) -> bool {
        matches!(
            self.kind,
            Kind::Answered {
                recall: Some(_),
                ..
            }
        )
    }
}

impl Way {
    /// Becomes the way of these steps, which are in order.
    pub(super) fn follow<'a>(&mut self, steps: impl Iterator<Item = &'a Step>) {
        let mut kept = std::mem::take(&mut self.steps);
        kept.clear();
        *self = Self {
            steps: kept,
            ..Self::default()
        };
        for step in steps {
            self.see(step.day);
            if !matches!(step.kind, Kind::Shown { .. }) {
                self.add(step);
            }
        }
    }

    fn add(&mut self, step: &Step) {
        self.steps.push(step.clone());
        if step.is_right() {
            self.got_on.get_or_insert(step.day);
        }
        if let Kind::Answered {
            recall: Some(needed),
            ..
        } = step.kind
            && self.won.recall(step.day, needed)
        {
            self.mastered_after = Some(self.steps.len());
        }
    }

    fn see(&mut self, day: i32) {
        let (first, last) = self.days.unwrap_or((day, day));
        self.days = Some((first.min(day), last.max(day)));
    }

    /// Takes in how far a summary tells that the question is. Who has mastered it since goes round in circles no more.
    pub(super) fn hear(&mut self, told: Standing) {
        self.told = told;
        if let Some((_, over)) = &mut self.stuck {
            *over |= told.mastered && self.won.mastered_on.is_none();
        }
    }

    /// How far it has come, by all that is known.
    pub(super) fn standing(&self) -> Standing {
        self.by_steps().with(self.told)
    }

    /// Whether a right answer came after all of its steps, by what a summary tells.
    pub(super) fn is_right_since(&self) -> bool {
        let by_steps = self.by_steps();
        self.told.got_it && by_steps.with(self.told) != by_steps
    }

    /// How far it has come, by its steps.
    pub(super) fn by_steps(&self) -> Standing {
        Standing {
            begun: self.steps.iter().any(Step::is_answer),
            got_it: self.got_on.is_some(),
            mastered: self.won.mastered_on.is_some(),
        }
    }

    /// Whether it was taken up on a day after the one on which it was mastered: a showing that was left tells nothing.
    pub(super) fn came_back(&self) -> bool {
        self.won.mastered_on.is_some_and(|mastered| {
            let mut later = self.steps.iter().filter(|step| step.day > mastered);
            later.any(Step::is_telling)
        })
    }

    /// The day of the first answer; `None` where the question was seen and not answered.
    pub(super) fn begun_on(&self) -> Option<i32> {
        let answers = self.steps.iter().filter(|step| step.is_answer());
        answers.map(|step| step.day).min()
    }

    /// The way of a path; `words` numbers an answer and its idea, for those that are not right.
    pub(super) fn of(
        path: &Path,
        mut words: impl FnMut(bool, &str, Option<&str>) -> (u32, u32),
    ) -> Self {
        let mut way = Self {
            got_on: path.got_on.map(since_1970),
            won: Won {
                recalls: path.recalls,
                mastered_on: path.mastered_on.map(since_1970),
                kept_from: path.kept_from.map(since_1970),
                kept_on: path.kept_on.map(since_1970),
            },
            mastered_after: path.mastered_after,
            ..Self::default()
        };
        for step in &path.steps {
            let at = step.at.as_millisecond();
            way.steps.push(Step {
                showing: step.showing,
                day: day(at, step.offset),
                at,
                kind: kind(&step.kind, &mut words),
            });
        }
        let shown = path.reviews.iter().map(|review| review.day);
        for day in path.days.iter().copied().chain(shown) {
            way.see(since_1970(day));
        }
        way
    }
}

fn kind(kind: &StepKind, words: &mut impl FnMut(bool, &str, Option<&str>) -> (u32, u32)) -> Kind {
    match kind {
        StepKind::Answered {
            response,
            verdict,
            misconception,
            with,
            recall,
            ..
        } => {
            let right = *verdict == crate::grading::Verdict::GotIt;
            let (text, idea) = words(right, response, misconception.as_deref());
            Kind::Answered {
                tried: Try {
                    attempt: 0,
                    hints: 0,
                    alone: with.is_empty(),
                    right,
                },
                recall: recall.then_some(0),
                text,
                idea,
            }
        }
        StepKind::Hinted(number) => Kind::Hint(*number),
        StepKind::Unsure => Kind::Unsure,
        StepKind::ShownAnswer => Kind::ShownAnswer,
        StepKind::SetAside => Kind::SetAside,
    }
}

/// A day as a number.
pub(super) fn since_1970(day: jiff::civil::Date) -> i32 {
    (day - jiff::civil::Date::constant(1970, 1, 1)).get_days()
}

/// The day with this number.
pub(super) fn date(day: i32) -> jiff::civil::Date {
    let span = jiff::Span::new().try_days(i64::from(day));
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    span.and_then(|span| epoch.checked_add(span))
        .unwrap_or(epoch)
}
