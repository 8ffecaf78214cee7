//! `unused-misconception`: an idea that no answer reveals; and `unknown-misconception` where none is declared and one is spelled in
//! two ways.

use std::collections::HashSet;

use super::{Found, Scope, feedbacks};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::Words;

/// Reports misconceptions that no question names, and none says by mistake: of `said` more was told.
pub(super) fn unused(scope: &Scope<'_>, said: &HashSet<&str>, found: &mut Found) {
    let named = scope
        .set
        .questions
        .iter()
        .flat_map(feedbacks)
        .filter_map(|feedback| feedback.misconception.as_ref());
    let named: HashSet<&str> = named.map(|slug| slug.as_str()).collect();
    let sure = scope.whole && scope.unsound.is_empty();
    for (slug, misconception) in &scope.set.misconceptions {
        // A name that is near it, and that nobody declares, was told: it is this one.
        let misspelt = || {
            let mut others = named.iter().take(MOST_NAMES);
            others.any(|other| {
                let near = other.len() <= 80 && strsim::osa_distance(other, slug) * 3 <= slug.len();
                near && !scope.set.misconceptions.contains_key(*other)
            })
        };
        let may_be_named =
            || !sure && (stands_elsewhere(slug, misconception.at, scope.source) || misspelt());
        let told = named.contains(slug.as_str()) || said.contains(slug.as_str());
        if !told && !found.full() && !may_be_named() {
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

/// Reports, where a set declares no misconception, a name that is another one with a slip of spelling: both would be counted
/// as ideas of their own.
pub(super) fn spelled_otherwise(scope: &Scope<'_>, found: &mut Found) {
    if !scope.set.misconceptions.is_empty() {
        return;
    }
    let (mut seen, mut known) = (HashSet::new(), Vec::<&Words>::new());
    let named = scope.set.questions.iter().flat_map(feedbacks);
    for slug in named.filter_map(|feedback| feedback.misconception.as_ref()) {
        if known.len() >= MOST_NAMES {
            return;
        }
        if !seen.insert(slug.as_str()) {
            continue;
        }
        if let Some(near) = known.iter().find(|one| is_slip_of(one, slug)) {
            found.push(near_name(slug, near));
        }
        known.push(slug);
    }
}

/// So many names are compared with each other: teachers have a few dozen.
const MOST_NAMES: usize = 100;

/// Whether two names differ by one letter in one word of four letters or more, and by nothing else: `x-first` and `y-first` are two.
fn is_slip_of(one: &str, other: &str) -> bool {
    let (ones, others): (Vec<&str>, Vec<&str>) =
        (one.split('-').collect(), other.split('-').collect());
    let mut differ = ones.iter().zip(&others).filter(|(one, other)| one != other);
    let (Some((one, other)), None) = (differ.next(), differ.next()) else {
        return false;
    };
    let plain = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    let long = one.len().max(other.len()) >= 4;
    ones.len() == others.len()
        && long
        && plain(one)
        && plain(other)
        && strsim::osa_distance(one, other) == 1
}

fn near_name(slug: &Words, near: &Words) -> Diagnostic {
    let (slug_name, near_name) = (slug.as_str(), near.as_str());
    let message = format!("`{slug_name}` and `{near_name}` are counted as two ideas");
    Diagnostic::new(Code::UnknownMisconception, slug.at, message)
        .label("another name")
        .related(near.at, "the name before")
        .help(format!(
            "write the same name at both; if they are two ideas, say what each is at the top of the file:\nmisconceptions:\n  {near_name}: what the idea is\n  {slug_name}: what the idea is"
        ))
}
