//! What a finding says, in a sentence or two: what was seen, and what to do with it.

use super::model::{Finding, Report};
use super::names::{brief, number};
use crate::phrases::report_findings as says;

/// A finding in words.
#[must_use]
pub fn finding(report: &Report, finding: &Finding) -> String {
    let asks = |set: &str, question: &str| report.asks_briefly(set, question);
    match finding {
        Finding::Idea {
            set,
            slug,
            hold,
            left,
            questions,
        } => says::idea(
            &brief(report.idea(set, slug)),
            number(*hold),
            number(*left),
            number(*questions),
        ),
        Finding::Stuck {
            set,
            question,
            learners,
        } => says::stuck(&asks(set, question), number(*learners)),
        Finding::NoFeedback {
            set,
            question,
            answer,
            learners,
            ..
        } => says::no_feedback(&asks(set, question), &brief(answer), number(*learners)),
        Finding::HintTurned {
            set,
            question,
            hint,
            turned,
            learners,
        } => says::hint_turned(
            &asks(set, question),
            [*hint, *turned, *learners].map(number),
        ),
        Finding::HintTellsNothing {
            set,
            question,
            hint,
            turned,
            learners,
        } => says::hint_tells_nothing(
            &asks(set, question),
            [*hint, *turned, *learners].map(number),
        ),
        Finding::HintUnused {
            set,
            question,
            hint,
            learners,
        } => says::hint_unused(&asks(set, question), number(*hint), number(*learners)),
        Finding::Turns {
            set,
            question,
            learners,
            turned,
            answer,
        } => says::turns(
            &asks(set, question),
            &brief(answer),
            number(*learners),
            number(*turned),
        ),
        Finding::AtOnce {
            set,
            question,
            learners,
        } => says::at_once(&asks(set, question), number(*learners)),
        Finding::Lasting {
            set,
            came_back,
            kept,
        } => says::lasting(&brief(report.title(set)), number(*came_back), number(*kept)),
        Finding::Goal {
            so_far,
            mastered,
            by,
        } => crate::phrases::report_page::goal(number(*so_far), number(*mastered), *by),
    }
}
