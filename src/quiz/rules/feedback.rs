//! `unused-misconception`: the short name of a misconception where learners would read it, as if it were what feedback says; and
//! `feedback-mismatch`: praise for a try, or a no to what is right.

use std::collections::HashSet;

use super::{Found, Scope, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Feedback, Key, Question, Words};
use crate::text::slug::is_slug;
use crate::text::words::shortened;

mod mismatch;

pub(super) use mismatch::says_the_contrary;

/// Reports feedback that says the short name of a misconception, and gives these names.
pub(super) fn say_names<'a>(scope: &Scope<'a>, found: &mut Found) -> HashSet<&'a str> {
    let declared = |name: &str| scope.set.misconceptions.contains_key(name);
    let mut said = HashSet::new();
    for question in &scope.set.questions {
        let in_choices = in_choices(question, &declared);
        for (name, instead) in in_choices.chain(in_map(question, scope.source, &declared)) {
            said.insert(name.trim());
            found.push(problem(name, &instead, scope.source));
        }
    }
    said
}

/// The names that choices say, each with what to write instead.
fn in_choices<'a>(
    question: &'a Question,
    declared: &impl Fn(&str) -> bool,
) -> impl Iterator<Item = (&'a Words, String)> {
    let choices = question.choices().iter();
    let said = choices.filter_map(|choice| says(choice.feedback.as_ref()?));
    said.filter(move |name| declared(name.trim()))
        .map(|name| (name, format!("        misconception: {}", name.trim())))
}

/// The names that the feedback beside an answer says, or that stand there as if `misconception` were an answer.
fn in_map<'a>(
    question: &'a Question,
    source: &str,
    declared: &impl Fn(&str) -> bool,
) -> Vec<(&'a Words, String)> {
    let mut all = Vec::new();
    let mut before = "an answer";
    for (key, feedback) in &question.feedback {
        let beside = matches!(&key.value, Key::Text(text) if text == "misconception");
        if !beside {
            before = source.get(key.at.start..key.at.end).unwrap_or(before);
        }
        let name = says(feedback).filter(|name| {
            let like_one = beside && name.contains('-') && is_slug(name.trim());
            like_one || declared(name.trim())
        });
        let instead = |name: &str| {
            let before = shortened(before);
            format!("      {before}: {{say: …, misconception: {name}}}")
        };
        all.extend(name.map(|name| (name, instead(name.trim()))));
    }
    all
}

/// What feedback says that names no misconception.
fn says(feedback: &Feedback) -> Option<&Words> {
    let say = feedback.say.as_ref();
    say.filter(|_| feedback.misconception.is_none())
}

fn problem(name: &Words, instead: &str, source: &str) -> Diagnostic {
    let message = format!(
        "`{}` is the name of a misconception, and learners would read it as a text",
        shortened(name.trim())
    );
    let at = first_line(source, name.at);
    Diagnostic::new(Code::UnusedMisconception, at, message)
        .label("a name, not a text")
        .help(format!(
            "write the name after `misconception:`, and what learners read beside it:\n{instead}"
        ))
}
