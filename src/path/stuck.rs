//! Stuck, not struggling: when a question goes round in circles for a learner, and nothing else.
//!
//! A showing **counts** here when something was done in it that was not right at once: a try that was not there yet, a hint,
//! "I don't know yet", the answer shown. A showing that was left alone says nothing, and neither does a right first answer that is no
//! recall (together, or too soon). A recall ends the count, and the next one begins at nothing.
//!
//! | from the | in this showing | then |
//! |---|---|---|
//! | fifth that counts | an answer that was given in another of them | stuck |
//! | fifth | an idea (a misconception) that was behind an answer in another of them | stuck |
//! | fifth | the answer shown, and in another of them as well | stuck |
//! | tenth | whatever | stuck: Beck and Gong 2013 call it wheel-spinning when ten rounds did not lead there |
//!
//! Other answers, another idea, fewer hints are a struggle that leads somewhere: nothing is said of it. So the showing itself has to go
//! round; what went round in earlier ones is past. One answer twice in one showing is no new try, and two answers with one idea in one
//! showing are one go at it.
//!
//! **What follows.** The first three have the question rest for this sitting ([`rests`]), *after* the showing has come to its end, with the
//! answer got or shown: the explanation is there then in any case, nobody is stopped while trying, and tries stay without limit. Since the
//! showing itself has to go round, a question that comes again in the next sitting rests again after another such showing and not
//! before; and it stands in that sitting's line like any other, so that nobody is locked out. The fourth asks nothing of the learner.
//! All four are for the teacher ([`stuck`]), as a sign about the material.

use std::collections::{BTreeMap, BTreeSet};

use super::{Path, Step, StepKind};
use crate::grading::Verdict;
use crate::text::normal;

/// The showings without a recall from which on going round means being stuck.
pub const FEWEST: usize = 5;

/// The showings without a recall from which on a question is marked whatever happened in them (Beck and Gong 2013).
pub const MOST: usize = 10;

/// That a question went round in circles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// What went round.
    pub why: Why,
    /// The showing in which it was seen first, counted from 1 over all sittings.
    pub showing: u32,
    /// How many showings that count there have been since the last recall before that, this one included.
    pub showings: usize,
    /// Whether a recall has come since: the learner has found a way out.
    pub over: bool,
}

/// What went round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// This misconception, by slug.
    SameIdea(String),
    /// This answer, as it was given last.
    SameAnswer(String),
    /// The answer had to be shown again.
    Shown,
    /// Nothing that can be named: there were many showings and no recall.
    Long,
}

/// Whether a learner was stuck at the question, and why; the last time, where there were several.
#[must_use]
pub fn stuck(path: &Path) -> Option<Stuck> {
    Circles::of(path, &path.steps).stuck
}

/// Why the question rests once its last showing has come to its end; `None` where it goes on as always.
#[must_use]
pub fn rests(path: &Path) -> Option<Why> {
    // What was up to the last recall does not count, and may be long.
    let mut steps = path.steps.as_slice();
    if let Some(at) = steps.iter().rposition(is_recall) {
        let showing = steps[at].showing;
        let rest = steps[at..]
            .iter()
            .take_while(|step| step.showing == showing);
        steps = &steps[at + rest.count()..];
    }
    Circles::of(path, steps).latest
}

/// An answer, with the numbers that it answered.
type Given<'a> = (String, Option<&'a BTreeMap<String, String>>);

/// What has been seen since the last recall.
#[derive(Default)]
struct Round<'a> {
    showings: usize,
    answers: BTreeSet<Given<'a>>,
    ideas: BTreeSet<&'a str>,
    shown: bool,
}

#[derive(Default)]
struct Circles<'a> {
    round: Round<'a>,
    /// What makes the last showing one that goes round, from the fifth on.
    latest: Option<Why>,
    stuck: Option<Stuck>,
}

impl<'a> Circles<'a> {
    fn of(path: &'a Path, steps: &'a [Step]) -> Self {
        let mut circles = Self::default();
        let showings = steps.chunk_by(|one, next| one.showing == next.showing);
        for steps in showings {
            circles.add(path, steps);
        }
        circles
    }

    fn add(&mut self, path: &'a Path, steps: &'a [Step]) {
        self.latest = None;
        if steps.iter().any(is_recall) {
            self.round = Round::default();
            if let Some(stuck) = &mut self.stuck {
                stuck.over = true;
            }
        } else if !is_right_at_once(steps) {
            self.round.showings += 1;
            let again = self.round.add(path, steps);
            self.latest = again.filter(|_| self.round.showings >= FEWEST);
            self.mark(steps);
        }
    }

    fn mark(&mut self, steps: &[Step]) {
        let long = (self.round.showings >= MOST).then_some(Why::Long);
        let (Some(why), Some(step)) = (self.latest.clone().or(long), steps.first()) else {
            return;
        };
        let is_known = |stuck: &Stuck| !stuck.over && (stuck.why != Why::Long || why == Why::Long);
        if !self.stuck.as_ref().is_some_and(is_known) {
            self.stuck = Some(Stuck {
                why,
                showing: step.showing,
                showings: self.round.showings,
                over: false,
            });
        }
    }
}

impl<'a> Round<'a> {
    /// Takes in a showing that counts; what of it was in another one before.
    fn add(&mut self, path: &'a Path, steps: &'a [Step]) -> Option<Why> {
        let ideas: BTreeSet<&str> = steps.iter().filter_map(idea).collect();
        let answers = || steps.iter().filter_map(off);
        let given = |answer: &str, step: &Step| (alike(answer), path.numbers.get(&step.showing));
        let same_idea = ideas.intersection(&self.ideas).next();
        let same_answer =
            answers().find(|(answer, step)| self.answers.contains(&given(answer, step)));
        let shown = steps.iter().any(|step| step.kind == StepKind::ShownAnswer);
        let again = same_idea
            .map(|idea| Why::SameIdea((*idea).to_owned()))
            .or_else(|| same_answer.map(|(answer, _)| Why::SameAnswer(answer.to_owned())))
            .or_else(|| (shown && self.shown).then_some(Why::Shown));
        self.answers
            .extend(answers().map(|(answer, step)| given(answer, step)));
        self.ideas.extend(ideas);
        self.shown |= shown;
        again
    }
}

/// The same answer, however it was typed.
fn alike(answer: &str) -> String {
    normal::squeeze(&normal::alike(answer)).to_lowercase()
}

/// An answer that was not there yet.
fn off(step: &Step) -> Option<(&str, &Step)> {
    match &step.kind {
        StepKind::Answered {
            response, verdict, ..
        } if *verdict != Verdict::GotIt => Some((response, step)),
        _ => None,
    }
}

fn idea(step: &Step) -> Option<&str> {
    match &step.kind {
        StepKind::Answered { misconception, .. } => misconception.as_deref(),
        _ => None,
    }
}

fn is_recall(step: &Step) -> bool {
    matches!(step.kind, StepKind::Answered { recall: true, .. })
}

fn is_right_at_once(steps: &[Step]) -> bool {
    let first = steps.first().map(|step| &step.kind);
    matches!(
        first,
        Some(StepKind::Answered {
            verdict: Verdict::GotIt,
            ..
        })
    )
}

#[cfg(test)]
mod tests;
