//! What to look at first, in words, by what a teacher would do with it; and how far the class has come with its goal.

use maud::{Markup, html};

use super::questions;
use crate::phrases::{report_findings as heads, report_page as says};
use crate::report::groups::groups;
use crate::report::model::{Finding, Goal, Report};
use crate::report::names::number;
use crate::report::words;

/// So many of each group are seen at once; the others are folded below them.
const SEEN: usize = 3;

/// The first part of the page.
pub(super) fn section(report: &Report) -> Markup {
    let groups = groups(&report.findings);
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
        @if let Finding::NoFeedback { yaml, goes, .. } = finding {
            details.paste {
                summary { (words::to_paste(*goes)) }
                pre { code { (yaml) } }
            }
        }
    }
}

/// A finding in words, and in them the question leads to where it stands on the page.
fn sentence(report: &Report, finding: &Finding) -> Markup {
    let words = words::finding(report, finding);
    let Some((asks, mark)) = finding.place().and_then(|(set, question)| {
        let asks = report.asks_briefly(set, question);
        Some((asks, questions::mark(report, set, question)?))
    }) else {
        return html! { bdi { (words) } };
    };
    // From the right: what a learner answered, which may read like the question, stands before it.
    let Some((before, after)) = words.rsplit_once(&format!("“{asks}”")) else {
        return html! { bdi { (words) } };
    };
    html! { bdi { (before) "“" a href={ "#" (mark) } { bdi { (asks) } } "”" (after) } }
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
