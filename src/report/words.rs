//! What a finding says, in a sentence or two: what was seen, and what to do with it.

use super::model::{Finding, Goes, Report};
use super::names::{brief, idea_name, number};
use crate::phrases::{report_findings as says, sentence};

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
            &idea_in_its_set(report, set, slug),
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
            alike,
            learners,
            ..
        } => says::no_feedback(
            &asks(set, question),
            &brief(answer),
            *alike > 0,
            number(*learners),
        ),
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
        } => {
            let is_last = report.last_hint(set, question) == Some(*hint);
            says::hint_unused(
                &asks(set, question),
                number(*hint),
                is_last,
                number(*learners),
            )
        }
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

/// What an idea is called; with its set behind it, where another set has an idea that is called so.
fn idea_in_its_set(report: &Report, set: &str, slug: &str) -> String {
    let own = report.idea(set, slug);
    let name = idea_name(own);
    let mut others = report.ideas.iter().filter(|idea| idea.set != set);
    if others.any(|other| other.name() == own) {
        says::of_set(&name, &brief(report.title(set)))
    } else {
        name
    }
}

/// The same where it stands with its question, which it then does not name again.
#[must_use]
pub fn beside_its_question(report: &Report, finding: &Finding) -> String {
    let words = self::finding(report, finding);
    let Some((set, question)) = finding.place() else {
        return words;
    };
    // From the right: what a learner answered, which may read like the question, stands before it.
    let asks = format!("“{}”", report.asks_briefly(set, question));
    match words.rsplit_once(&asks) {
        Some((before, after)) => sentence(&format!("{before}{}{after}", says::THIS_QUESTION)),
        None => words,
    }
}

/// What to do with the lines of a finding.
#[must_use]
pub const fn to_paste(goes: Goes) -> &'static str {
    match goes {
        Goes::Question => says::INTO_THE_QUESTION,
        Goes::Feedback => says::UNDER_FEEDBACK,
        Goes::Choice => says::IN_PLACE_OF_THE_CHOICE,
    }
}

#[cfg(test)]
mod tests;
