//! `unused-misconception`: an idea that no answer reveals.

use std::collections::HashSet;

use super::{Found, feedbacks};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::Set;

/// Reports misconceptions that no question names.
pub(super) fn unused(set: &Set, found: &mut Found) {
    let named = set
        .questions
        .iter()
        .flat_map(feedbacks)
        .filter_map(|feedback| feedback.misconception.as_ref());
    let named: HashSet<&str> = named.map(|slug| slug.as_str()).collect();
    for (slug, misconception) in &set.misconceptions {
        if !named.contains(slug.as_str()) && !found.full() {
            let message = format!("no question names the misconception `{slug}`");
            let problem = Diagnostic::new(Code::UnusedMisconception, misconception.at, message);
            let help = format!(
                "write `misconception: {slug}` in a choice or in feedback that shows this idea, or leave it out"
            );
            found.push(problem.label("named nowhere below").help(help));
        }
    }
}
