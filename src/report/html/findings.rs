//! What to look at first, in words, by what a teacher would do with it; and how far the class has come with its goal.

use maud::{Markup, html};

use super::{Place, questions};
use crate::phrases::{report_findings as heads, report_page as says};
use crate::report::model::{Finding, Goal, Report};
use crate::report::names::number;
use crate::report::words;

/// So many of each group are seen at once; the others are folded below them.
const SEEN: usize = 3;

/// The first part of the page.
pub(super) fn section(report: &Report) -> Markup {
    let groups = groups(report);
    html! {
        section #findings aria-labelledby="findings-head" {
            h2 #findings-head { (says::FINDINGS) }
            @if groups.is_empty() {
                p { (says::NO_FINDINGS) }
            }
            div.groups {
                @for (head, findings) in &groups { (group(report, head, findings)) }
            }
        }
        @if let Some(goal) = &report.goal { (goal_of_the_class(goal)) }
    }
}

/// The findings under their heads, in each as they stand in the report; heads with nothing under them are left out. The goal has a part of
/// its own.
fn groups(report: &Report) -> Vec<(&'static str, Vec<&Finding>)> {
    let all = [
        heads::TOGETHER,
        heads::CIRCLES,
        heads::FEEDBACK,
        heads::HINTS,
        heads::WORKS,
    ];
    let of = |head: &'static str| {
        let findings = report.findings.iter();
        let found = findings.filter(|finding| head_of(finding) == Some(head));
        (head, found.collect::<Vec<_>>())
    };
    let groups = all.into_iter().map(of);
    groups.filter(|(_, found)| !found.is_empty()).collect()
}

const fn head_of(finding: &Finding) -> Option<&'static str> {
    match finding {
        Finding::Idea { hold: 1.., .. } => Some(heads::TOGETHER),
        Finding::Stuck { .. } => Some(heads::CIRCLES),
        Finding::NoFeedback { .. } => Some(heads::FEEDBACK),
        Finding::HintTellsNothing { .. } | Finding::HintUnused { .. } => Some(heads::HINTS),
        Finding::Idea { .. }
        | Finding::HintTurned { .. }
        | Finding::Turns { .. }
        | Finding::AtOnce { .. }
        | Finding::Lasting { .. } => Some(heads::WORKS),
        Finding::Goal { .. } => None,
    }
}

fn group(report: &Report, head: &str, findings: &[&Finding]) -> Markup {
    let (seen, folded) = findings.split_at(findings.len().min(SEEN));
    html! {
        div.group {
            h3 { (head) }
            ul { @for finding in seen { li { (one(report, finding)) } } }
            @if !folded.is_empty() {
                details {
                    summary { (heads::more(folded.len())) span.hidden { ": " (head) } }
                    ul { @for finding in folded { li { (one(report, finding)) } } }
                }
            }
        }
    }
}

fn one(report: &Report, finding: &Finding) -> Markup {
    html! {
        p { (sentence(report, finding)) }
        @if let Finding::NoFeedback { yaml, .. } = finding {
            details.paste {
                summary { (says::TO_PASTE) }
                pre { code { (yaml) } }
            }
        }
    }
}

/// A finding in words, and in them the question leads to where it stands on the page.
fn sentence(report: &Report, finding: &Finding) -> Markup {
    let words = words::finding(report, finding);
    let Some((asks, mark)) = place(finding).and_then(|place| {
        let asks = report.asks_briefly(&place.set, &place.question);
        Some((asks, questions::mark(report, &place.set, &place.question)?))
    }) else {
        return html! { bdi { (words) } };
    };
    // From the right: what a learner answered, which may read like the question, stands before it.
    let Some((before, after)) = words.rsplit_once(&format!("“{asks}”")) else {
        return html! { bdi { (words) } };
    };
    html! { bdi { (before) "“" a href={ "#" (mark) } { bdi { (asks) } } "”" (after) } }
}

/// The question that a finding is about, if it is about one.
fn place(finding: &Finding) -> Option<Place> {
    match finding {
        Finding::Stuck { set, question, .. }
        | Finding::NoFeedback { set, question, .. }
        | Finding::HintTurned { set, question, .. }
        | Finding::HintTellsNothing { set, question, .. }
        | Finding::HintUnused { set, question, .. }
        | Finding::Turns { set, question, .. }
        | Finding::AtOnce { set, question, .. } => Some(Place {
            set: set.clone(),
            question: question.clone(),
        }),
        Finding::Idea { .. } | Finding::Lasting { .. } | Finding::Goal { .. } => None,
    }
}

fn goal_of_the_class(goal: &Goal) -> Markup {
    let sentence = says::goal(number(goal.so_far), number(goal.mastered), goal.by);
    html! {
        section #goal aria-labelledby="goal-head" {
            h2 #goal-head { (says::GOAL) }
            p #goal-words { (sentence) }
            progress aria-labelledby="goal-words" max=(goal.mastered) value=(goal.so_far.min(goal.mastered)) {}
        }
    }
}
