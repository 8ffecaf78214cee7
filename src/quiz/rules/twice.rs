//! `duplicate-question`: a question that is asked twice in a set, with the same answer. One that is asked of another picture, or with
//! other choices, is another question.

use foldhash::{HashMap, HashMapExt};

use super::{Found, Scope, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Question, fingerprint};

/// Reports questions that stand in the set before, word for word.
pub(super) fn asked(scope: &Scope<'_>, found: &mut Found) {
    let questions = || scope.sound().filter(|one| one.varied.is_none());
    let mut times: HashMap<&str, usize> = HashMap::with_capacity(scope.set.questions.len());
    for question in questions() {
        *times.entry(question.prompt.trim()).or_default() += 1;
    }
    // Few are asked in the same words, and of those alone a fingerprint is taken.
    if times.len() == questions().count() {
        return;
    }
    let mut seen: HashMap<(&str, String, Option<&str>), &Question> = HashMap::new();
    for question in questions() {
        let prompt = question.prompt.trim();
        if times.get(prompt) == Some(&1) {
            continue;
        }
        let picture = question.image.as_ref().map(|image| image.path.as_str());
        let same = (prompt, fingerprint::of(question), picture);
        match seen.get(&same) {
            Some(first) => found.push(again(question, first, scope.source)),
            None => drop(seen.insert(same, question)),
        }
    }
}

fn again(question: &Question, first: &Question, source: &str) -> Diagnostic {
    let message = "this question stands in the set already, with the same answer";
    let at = first_line(source, question.prompt.at);
    let problem = Diagnostic::new(Code::DuplicateQuestion, at, message).label("asked again");
    let there = first_line(source, first.prompt.at);
    problem
        .related(there, "asked here")
        .help("leave one of them out: a question that is not known yet comes again by itself")
}
