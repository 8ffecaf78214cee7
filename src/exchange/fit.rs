//! What was read, made to pass `notyet check`, and written as a set of ours. A question that does not pass is left out with what `check`
//! says of it, so that the rest can be practised at once.

use std::collections::HashSet;

use super::draft::{Accepted, Blank, Choice, Draft, Kind, Question};
use super::{Lost, Read, markdown, write};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::proof;
use crate::quiz::read::{MOST_QUESTIONS, Reading};
use crate::quiz::yaml::MOST_BYTES;
use crate::quiz::yaml::bytes::may_not_be;
use crate::text::slug;

/// A set that was read elsewhere, as it can be written here.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fitted {
    /// The set's file.
    pub text: String,
    /// What is in it.
    pub draft: Draft,
    /// Questions that are not.
    pub left_out: Vec<Lost>,
    /// What is not in it of those that are.
    pub lost: Vec<Lost>,
    /// What `notyet check` says of the set as it is now: no error of a question is among it.
    pub found: Vec<Diagnostic>,
}

/// Fits what was read. `untitled` is the title of a set that has none.
#[must_use]
pub fn fit(read: Read, untitled: &str) -> Fitted {
    fit_by(read, untitled, proof::for_author)
}

/// The same, with all that there is to say of a set from `for_author`, such as from somebody who can do two things at once.
#[must_use]
pub fn fit_by(read: Read, untitled: &str, for_author: fn(&[u8], &str) -> Reading) -> Fitted {
    let mut fitted = Fitted {
        draft: read.draft,
        left_out: read.left_out,
        lost: read.lost,
        ..Fitted::default()
    };
    huge(&mut fitted);
    clean(&mut fitted.draft);
    empty(&mut fitted);
    ids(&mut fitted);
    too_many(&mut fitted);
    loop {
        let yaml = write::yaml(&fitted.draft, untitled);
        let reasons = if too_large(&yaml) {
            beyond(&yaml)
        } else {
            fitted.found = for_author(yaml.text.as_bytes(), "set.yaml").diagnostics;
            if braces(&yaml, &mut fitted) || in_order(&yaml, &mut fitted) {
                continue;
            }
            reasons(&yaml, &fitted.draft, &fitted.found)
        };
        fitted.text = yaml.text;
        if reasons.iter().all(Option::is_none) {
            break;
        }
        leave(&mut fitted, reasons);
    }
    fitted.left_out.sort_by_key(|lost| lost.line);
    fitted
}

/// Moves the questions that have a reason to what is left out.
fn leave(fitted: &mut Fitted, reasons: Vec<Option<String>>) {
    let questions = std::mem::take(&mut fitted.draft.questions);
    for (question, reason) in questions.into_iter().zip(reasons) {
        match reason {
            None => fitted.draft.questions.push(question),
            Some(reason) => {
                // Several may stand in one line.
                let place = (&question.file, question.line, question.called());
                let other = |lost: &Lost| {
                    question.line == 0 || (&lost.file, lost.line, &*lost.name) != place
                };
                fitted.lost.retain(other);
                fitted.left_out.push(Lost::of(&question, reason));
            }
        }
    }
}

/// For each question, why it does not pass.
fn reasons(yaml: &write::Yaml, draft: &Draft, found: &[Diagnostic]) -> Vec<Option<String>> {
    let mut reasons = vec![None; yaml.questions.len()];
    for error in found.iter().filter(|one| one.severity() == Severity::Error) {
        let after = yaml
            .questions
            .partition_point(|place| place.end <= error.span.start);
        let place = yaml.questions.get(after);
        if place.is_some_and(|place| place.contains(&error.span.start)) {
            reasons[after].get_or_insert_with(|| error.message.clone());
            if error.code == Code::TooLarge {
                // Drawing takes a set so long, and no more was drawn: the same is so of all that follow.
                let rest = draft.questions.iter().zip(&mut reasons).skip(after);
                for (_, reason) in rest.filter(|(question, _)| question.vary.is_some()) {
                    reason.get_or_insert_with(|| TOO_MUCH_DRAWN.to_owned());
                }
            }
        }
    }
    reasons
}

/// Makes letters of braces that would be taken for numbers to draw, in questions that draw none; gives whether there were any.
fn braces(yaml: &write::Yaml, fitted: &mut Fitted) -> bool {
    let mut any = false;
    let found = fitted.found.iter();
    for error in found.filter(|one| one.code == Code::BadFormula) {
        let places = yaml.questions.iter();
        let mut questions = places.zip(&mut fitted.draft.questions);
        let own = questions.find(|(place, _)| place.contains(&error.span.start));
        if let Some((_, question)) = own.filter(|(_, question)| question.vary.is_none()) {
            let plain = markdown::braces_as_letters(&question.prompt);
            any |= plain != question.prompt;
            question.prompt = plain;
        }
    }
    any
}

/// Has choices such as “all of the above” stand where they were written; gives whether there were any.
fn in_order(yaml: &write::Yaml, fitted: &mut Fitted) -> bool {
    let mut any = false;
    let found = fitted.found.iter();
    for warning in found.filter(|one| one.code == Code::ChoiceDependsOnOrder) {
        let places = yaml.questions.iter();
        let mut questions = places.zip(&mut fitted.draft.questions);
        let own = questions.find(|(place, _)| place.contains(&warning.span.start));
        let has_choices = |kind: &Kind| matches!(kind, Kind::Choice(_) | Kind::Select(_));
        let is_free =
            |question: &Question| question.shuffle.is_none() && has_choices(&question.kind);
        if let Some((_, question)) = own.filter(|(_, question)| is_free(question)) {
            question.shuffle = Some(false);
            any = true;
        }
    }
    any
}

/// Said of questions for whose numbers there is no time.
const TOO_MUCH_DRAWN: &str = "drawing the numbers of those before takes as long as it may in a set; put it into a set of its own";

fn too_large(yaml: &write::Yaml) -> bool {
    yaml.text.len() > MOST_BYTES
}

/// The questions for which there is no room.
fn beyond(yaml: &write::Yaml) -> Vec<Option<String>> {
    let reason = "a set may have 4 MiB, and those before fill them; put it into a set of its own";
    let places = yaml.questions.iter();
    places
        .map(|place| (place.end > MOST_BYTES).then(|| reason.to_owned()))
        .collect()
}

fn too_many(fitted: &mut Fitted) {
    let count = fitted.draft.questions.len();
    if count > MOST_QUESTIONS {
        let reason =
            format!("a set may have {MOST_QUESTIONS} questions; put it into a set of its own");
        let reasons = (0..count).map(|at| (at >= MOST_QUESTIONS).then(|| reason.clone()));
        leave(fitted, reasons.collect());
    }
}

/// Leaves out questions of which one alone is more than a set may be, before anything is done with their texts.
fn huge(fitted: &mut Fitted) {
    let questions = fitted.draft.questions.iter();
    let reasons: Vec<Option<String>> = questions
        .map(|question| {
            let own = [&question.prompt].into_iter().chain(&question.explanation);
            let lists = question.hints.iter().chain(&question.tags);
            let told = question.feedback.iter().flat_map(|(key, say)| [key, say]);
            let size: usize = own.chain(lists).chain(told).map(String::len).sum();
            (size > MOST_BYTES).then(|| "it alone holds more than the 4 MiB of a set".to_owned())
        })
        .collect();
    if reasons.iter().any(Option::is_some) {
        leave(fitted, reasons);
    }
}

/// Leaves out questions that ask nothing. One that is a picture alone asks what it is called.
fn empty(fitted: &mut Fitted) {
    for question in &mut fitted.draft.questions {
        let Some((_, alt)) = question
            .image
            .as_ref()
            .filter(|_| question.prompt.is_empty())
        else {
            continue;
        };
        let name = question
            .name
            .as_ref()
            .filter(|name| !name.trim().is_empty());
        question.prompt = markdown::of_plain(name.unwrap_or(alt));
        let reason = "words that ask something: it is a picture alone, and so it is called here; write what is asked";
        fitted.lost.push(Lost::of(question, reason));
    }
    let questions = fitted.draft.questions.iter();
    let reasons = questions.map(|question| {
        let asks = !question.prompt.is_empty();
        (!asks).then(|| "nothing is asked".to_owned())
    });
    let reasons = reasons.collect();
    leave(fitted, reasons);
}

/// Makes slugs of ids. Of two that are alike, the second goes.
fn ids(fitted: &mut Fitted) {
    if let Some(written) = fitted.draft.id.take() {
        let id = slug::slug(&written);
        if id.is_empty() {
            fitted.lost.push(Lost::at(0, "", unusable(&written)));
        } else {
            fitted.draft.id = Some(id);
        }
    }
    let mut seen = HashSet::new();
    for question in &mut fitted.draft.questions {
        let Some(written) = question.id.take() else {
            continue;
        };
        let id = slug::slug(&written);
        if id.is_empty() {
            fitted.lost.push(Lost::of(question, unusable(&written)));
        } else if seen.insert(id.clone()) {
            question.id = Some(id);
        } else {
            let reason = format!("its id “{written}” is another question's, too");
            fitted.lost.push(Lost::of(question, reason));
        }
    }
}

fn unusable(id: &str) -> String {
    format!("its id “{id}” has no letter or digit that an id here may have")
}

/// Takes out of all texts what may not stand in a set, and what is empty.
fn clean(draft: &mut Draft) {
    let whole = [
        &mut draft.title,
        &mut draft.description,
        &mut draft.author,
        &mut draft.license,
        &mut draft.source,
        &mut draft.language,
        &mut draft.together,
    ];
    for text in whole {
        optional(text);
    }
    list(&mut draft.tags);
    for question in &mut draft.questions {
        of_question(question);
    }
}

fn of_question(question: &mut Question) {
    text(&mut question.prompt);
    list(&mut question.hints);
    optional(&mut question.explanation);
    list(&mut question.tags);
    let mut seen = HashSet::new();
    question.feedback.retain_mut(|(key, say)| {
        text(key);
        text(say);
        !key.is_empty() && !say.is_empty() && seen.insert(key.clone())
    });
    if let Some((path, alt)) = &mut question.image {
        text(path);
        text(alt);
    }
    match &mut question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => choices.iter_mut().for_each(choice),
        Kind::Order(items) => items.iter_mut().for_each(text),
        Kind::Match { pairs, decoys } => {
            for (left, right) in pairs {
                text(left);
                text(right);
            }
            decoys.iter_mut().for_each(text);
        }
        Kind::Text(key) => key.accepted.iter_mut().for_each(accepted),
        Kind::Blanks(blanks) => {
            for blank in blanks {
                if let Blank::Text(all) = blank {
                    all.iter_mut().for_each(accepted);
                }
            }
        }
        Kind::TrueFalse(_) | Kind::Number(_) => {}
    }
}

/// A typed answer has no more than one line.
fn accepted(accepted: &mut Accepted) {
    let (Accepted::Text(words) | Accepted::Pattern(words)) = accepted;
    if words.contains(|sign| sign == '\n' || strange(sign)) {
        text(words);
        *words = words.replace('\n', " ");
    }
}

fn choice(choice: &mut Choice) {
    text(&mut choice.text);
    optional(&mut choice.feedback);
}

fn optional(words: &mut Option<String>) {
    if let Some(inner) = words {
        text(inner);
    }
    *words = words.take().filter(|words| !words.is_empty());
}

fn list(all: &mut Vec<String>) {
    all.iter_mut().for_each(text);
    let mut seen = HashSet::new();
    all.retain(|one| !one.is_empty() && seen.insert(one.clone()));
}

/// A text without what may not stand in a set, without spaces at the ends of its lines, and without free lines around it.
fn text(words: &mut String) {
    let strange =
        |sign: char| sign != '\n' && (may_not_be(sign) || separates(sign) || sign == '\u{feff}');
    if words.contains(strange) {
        let signs = words.chars().filter_map(|sign| match sign {
            '\t' => Some("    ".to_owned()),
            _ if separates(sign) => Some("\n".to_owned()),
            '\n' => Some("\n".to_owned()),
            _ if strange(sign) => None,
            _ => Some(sign.to_string()),
        });
        *words = signs.collect();
    }
    if words.contains([' ', '\n']) {
        let lines: Vec<&str> = words.split('\n').map(str::trim_end).collect();
        let joined = lines.join("\n");
        joined.trim().clone_into(words);
    }
}

/// Whether a sign may not stand in a set, or should not.
fn strange(sign: char) -> bool {
    sign != '\n' && (may_not_be(sign) || separates(sign) || sign == '\u{feff}')
}

/// Whether a sign is a line's end of another kind.
fn separates(sign: char) -> bool {
    matches!(sign, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests;
