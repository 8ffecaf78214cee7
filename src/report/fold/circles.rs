//! Where a way went round in circles, by the rule of [`crate::path::stuck`]. Most ways are too short for that, and are told at a glance.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::count::Counts;
use super::ideas::Ideas;
use super::way::{Kind, NOTHING, Step, Way};
use crate::grading::Verdict;
use crate::path::stuck::{self, FEWEST, Stuck, Why};
use crate::path::{self, StepKind};
use crate::report::StuckWhy;

/// What went round in circles, and whether a recall has come since; the question and its set lend their words, and `numbers` are those that
/// the question was shown with, by showing.
pub(super) fn stuck(
    way: &Way,
    counts: &Counts,
    ideas: &Ideas,
    numbers: impl FnOnce() -> BTreeMap<u32, BTreeMap<String, String>>,
) -> Option<(StuckWhy, bool)> {
    if is_short(way) {
        return None;
    }
    let steps = way.steps.iter().map(|step| told(step, counts, ideas));
    let path = path::Path {
        steps: steps.collect(),
        numbers: numbers(),
        ..path::Path::default()
    };
    stuck::stuck(&path).map(written)
}

/// The same in the words of a report.
pub(super) fn written(stuck: Stuck) -> (StuckWhy, bool) {
    let why = match stuck.why {
        Why::SameIdea(idea) => StuckWhy::SameIdea(idea),
        Why::SameAnswer(answer) => StuckWhy::SameAnswer(answer),
        Why::Shown => StuckWhy::Shown,
        Why::Long => StuckWhy::Long,
    };
    (why, stuck.over)
}

/// Whether there were never so many showings in a row without a recall that anything could be told.
fn is_short(way: &Way) -> bool {
    let (mut most, mut row) = (0, 0);
    for steps in way.steps.chunk_by(|one, next| one.showing == next.showing) {
        if steps.iter().any(Step::is_recall) {
            row = 0;
        } else {
            row += 1;
        }
        most = most.max(row);
    }
    most < FEWEST
}

fn told(step: &Step, counts: &Counts, ideas: &Ideas) -> path::Step {
    let kind = match &step.kind {
        Kind::Answered {
            tried,
            recall,
            text,
            idea,
        } => StepKind::Answered {
            response: match *text {
                NOTHING => String::new(),
                text => counts.answers.word(text).to_owned(),
            },
            verdict: if tried.right {
                Verdict::GotIt
            } else {
                Verdict::NotYet
            },
            misconception: match *idea {
                NOTHING => None,
                idea => Some(ideas.names.word(idea).to_owned()),
            },
            with: Vec::new(),
            recall: recall.is_some(),
            parts: None,
            ms: 0,
        },
        Kind::Hint(number) => StepKind::Hinted(*number),
        Kind::Unsure => StepKind::Unsure,
        Kind::ShownAnswer => StepKind::ShownAnswer,
        // A showing is no step, and does not come here.
        Kind::SetAside | Kind::Shown { .. } => StepKind::SetAside,
    };
    path::Step {
        at: Timestamp::from_millisecond(step.at).unwrap_or_default(),
        offset: 0,
        showing: step.showing,
        kind,
    }
}
