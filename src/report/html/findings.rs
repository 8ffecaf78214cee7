//! What to look at first, in words, by what a teacher would do with it; and how far the class has come with its goal.

use std::collections::HashSet;
use std::mem::discriminant;

use maud::{Markup, html};

use super::questions;
use crate::phrases::{report_findings as heads, report_page as says};
use crate::report::groups::groups;
use crate::report::model::{Finding, Goal, Report};
use crate::report::names::number;
use crate::report::words;

/// So many of each group are seen at once, or more where it has more kinds of findings: one of each. The others are folded below them.
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
    let (seen, folded) = seen_and_folded(findings);
    html! {
        div.group {
            h3 { (head) }
            ul { @for finding in &seen { li { (one(report, finding)) } } }
            @if !folded.is_empty() {
                details {
                    summary { (heads::more(folded.len())) span.hidden { ": " (head) } }
                    ul { @for finding in &folded { li { (one(report, finding)) } } }
                }
            }
        }
    }
}

/// The first of each kind, and the first of all as far as there is room; then the others.
fn seen_and_folded<'f>(findings: &[&'f Finding]) -> (Vec<&'f Finding>, Vec<&'f Finding>) {
    let mut kinds = HashSet::new();
    let is_first: Vec<bool> = findings
        .iter()
        .map(|finding| kinds.insert(discriminant(*finding)))
        .collect();
    let mut room = SEEN.saturating_sub(kinds.len());
    let (mut seen, mut folded) = (Vec::new(), Vec::new());
    for (finding, is_first) in findings.iter().zip(is_first) {
        if is_first {
            seen.push(*finding);
        } else if room > 0 {
            room -= 1;
            seen.push(*finding);
        } else {
            folded.push(*finding);
        }
    }
    (seen, folded)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_kind_one_is_seen_and_of_all_three_at_least() {
        let turned = |hint| Finding::HintTurned {
            set: "s".to_owned(),
            question: "q".to_owned(),
            hint,
            turned: 3,
            learners: 3,
        };
        let at_once = Finding::AtOnce {
            set: "s".to_owned(),
            question: "q".to_owned(),
            learners: 3,
        };
        let lasting = Finding::Lasting {
            set: "s".to_owned(),
            came_back: 3,
            kept: 2,
        };
        let idea = Finding::Idea {
            set: "s".to_owned(),
            slug: "i".to_owned(),
            hold: 0,
            left: 3,
            questions: 1,
        };
        let hints: Vec<Finding> = (1..=5).map(turned).collect();
        let [first, second, third, rest @ ..] = &hints.iter().collect::<Vec<_>>()[..] else {
            panic!("five");
        };
        let all: Vec<&Finding> = hints.iter().collect();
        let (seen, folded) = seen_and_folded(&all);
        assert_eq!((seen, &folded[..]), (vec![*first, *second, *third], rest));
        let all = [&all[..], &[&lasting]].concat();
        let (seen, folded) = seen_and_folded(&all);
        assert_eq!((seen, folded.len()), (vec![*first, *second, &lasting], 3));
        let all = [&all[..], &[&at_once, &idea]].concat();
        let (seen, folded) = seen_and_folded(&all);
        assert_eq!(
            (seen, folded.len()),
            (vec![*first, &lasting, &at_once, &idea], 4)
        );
    }
}
