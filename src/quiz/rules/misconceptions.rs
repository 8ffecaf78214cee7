//! `unused-misconception`: an idea that no answer reveals.

use std::collections::HashSet;

use super::{Found, Scope, feedbacks};
use crate::diagnostic::{Code, Diagnostic, Span};

/// Reports misconceptions that no question names.
pub(super) fn unused(scope: &Scope<'_>, found: &mut Found) {
    let named = scope
        .set
        .questions
        .iter()
        .flat_map(feedbacks)
        .filter_map(|feedback| feedback.misconception.as_ref());
    let named: HashSet<&str> = named.map(|slug| slug.as_str()).collect();
    let sure = scope.whole && scope.unsound.is_empty();
    for (slug, misconception) in &scope.set.misconceptions {
        let may_be_named = || !sure && stands_elsewhere(slug, misconception.at, scope.source);
        if !named.contains(slug.as_str()) && !found.full() && !may_be_named() {
            let message = format!("no question names the misconception `{slug}`");
            let problem = Diagnostic::new(Code::UnusedMisconception, misconception.at, message);
            let help = format!(
                "write `misconception: {slug}` in a choice or in feedback that shows this idea, or leave it out"
            );
            found.push(problem.label("named nowhere below").help(help));
        }
    }
}

/// Whether these letters stand anywhere else in the file: in a question that could not be read, they may name it.
fn stands_elsewhere(slug: &str, at: Span, source: &str) -> bool {
    source
        .match_indices(slug)
        .any(|(found, _)| found < at.start || found >= at.end)
}
