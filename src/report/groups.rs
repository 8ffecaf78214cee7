//! Findings under heads: what a teacher would do with them. In each they stay as they stand in the report.

use super::model::Finding;
use crate::phrases::report_findings as heads;

/// The heads, in order.
const ALL: [&str; 5] = [
    heads::TOGETHER,
    heads::CIRCLES,
    heads::FEEDBACK,
    heads::HINTS,
    heads::WORKS,
];

/// The findings under their heads; heads with nothing under them are left out. The goal of the class is under none.
#[must_use]
pub fn groups(findings: &[Finding]) -> Vec<(&'static str, Vec<&Finding>)> {
    let of = |head: &'static str| {
        let found = findings
            .iter()
            .filter(|finding| head_of(finding) == Some(head));
        (head, found.collect::<Vec<_>>())
    };
    let groups = ALL.into_iter().map(of);
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
