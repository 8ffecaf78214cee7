//! A step with its hints, as a question of ours.

use std::borrow::Cow;

use super::folder::{Hint, Problem, Step, StepFile, read};
use super::texts::{long, short, typed};
use crate::exchange::album::{Album, Shown};
use crate::exchange::draft::{Accepted, Choice, Kind, NumberKey, Question, TextKey};
use crate::exchange::html::Seen;
use crate::exchange::{Lost, Read, keyboard};

/// Puts a step where it belongs.
pub(super) fn add(problem: &Problem, file: &StepFile, album: &mut Album, read_so_far: &mut Read) {
    let mut lost = Vec::new();
    match question(problem, file, album, &mut lost) {
        Ok(question) => {
            let lost = lost.into_iter().map(|what| Lost::of(&question, what));
            read_so_far.lost.extend(lost);
            read_so_far.draft.questions.push(question);
        }
        Err((name, reason)) => read_so_far.left_out.push(Lost {
            file: Some(file.file.path.clone()),
            ..Lost::at(0, &name, reason)
        }),
    }
}

/// The question; else what the step is called, and why there is none.
fn question(
    problem: &Problem,
    file: &StepFile,
    album: &mut Album,
    lost: &mut Vec<String>,
) -> Result<Question, (String, String)> {
    let nameless = |reason: String| (short(&problem.title), reason);
    let step: Step =
        read(&file.file.bytes).map_err(|reason| nameless(format!("its file {reason}")))?;
    if let Some(reason) = &problem.amiss {
        return Err(nameless(reason.clone()));
    }
    let (prompt, pictures) = asked(problem, &step);
    let first = prompt.lines().next_back().unwrap_or_default().to_owned();
    let named = |reason: String| (first.clone(), reason);
    if problem.varies || !step.variabilization.is_empty() {
        let reason = "its numbers are drawn from lists; write it anew with `vary`, which draws them by a rule";
        return Err(named(reason.to_owned()));
    }
    let kind = kind(&step, lost).map_err(&named)?;
    let mut question = Question::new(prompt, kind);
    question.name = Some(first.clone());
    question.file = Some(file.file.path.clone());
    question.id = Some(step.id.clone()).filter(|id| !id.is_empty());
    let title = short(&problem.title);
    let found_under = title.chars().count() <= LONGEST_TAG;
    let title = Some(title).filter(|_| found_under);
    question.tags = title.into_iter().chain([problem.lesson.clone()]).collect();
    question.image = image(problem, &pictures, album, lost);
    if let Some(pathway) = file.pathway {
        match read::<Vec<Hint>>(&pathway.bytes) {
            Ok(hints) => question.hints = told(&hints, &step, lost),
            Err(reason) => lost.push(format!("its hints, whose file {reason}")),
        }
    }
    Ok(question)
}

/// The longest title under which something is found, in signs; a longer one is a sentence that belongs to what is asked.
const LONGEST_TAG: usize = 60;

/// What the problem says, then what the step asks. A title says what is asked where nothing else does, and where it is a whole sentence.
fn asked(problem: &Problem, step: &Step) -> (String, Vec<Seen>) {
    let nothing = String::new();
    let title = short(&problem.title);
    let is_long = title.chars().count() > LONGEST_TAG;
    let says_more = is_long
        && ![&problem.body, &step.title]
            .iter()
            .any(|text| short(text).contains(&title));
    let title = if says_more || problem.body.trim().is_empty() {
        &problem.title
    } else {
        &nothing
    };
    let (mut out, mut pictures) = (String::new(), Vec::new());
    for part in [title, &problem.body, &step.title, &step.body] {
        let (text, seen) = long(part);
        pictures.extend(seen);
        if text.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        out.push_str(&text);
    }
    (out, pictures)
}

fn image(
    problem: &Problem,
    pictures: &[Seen],
    album: &mut Album,
    lost: &mut Vec<String>,
) -> Option<(String, String)> {
    let mut shown = Shown::default();
    let bytes = |name: &str| {
        let mut figures = problem.figures.iter();
        let figure = figures.find(|figure| figure.path.rsplit('/').next() == Some(name))?;
        Some(Cow::Borrowed(&figure.bytes[..]))
    };
    album.take(pictures, bytes, &mut shown);
    lost.append(&mut shown.lost);
    shown.image
}

fn kind(step: &Step, lost: &mut Vec<String>) -> Result<Kind, String> {
    match step.problem_type.as_str() {
        "MultipleChoice" => choices(step, lost),
        "TextBox" => typed_key(step, lost),
        "" => Err("nothing says what is to be done (problemType)".to_owned()),
        other => {
            let other: String = other.chars().take(40).collect();
            Err(format!(
                "it is of the kind “{other}”, which has no like here"
            ))
        }
    }
}

fn choices(step: &Step, lost: &mut Vec<String>) -> Result<Kind, String> {
    let right: Vec<String> = step.answers.iter().map(|answer| short(answer)).collect();
    let mut choices: Vec<Choice> = Vec::new();
    for text in step.choices.iter().map(|choice| short(choice)) {
        if choices.iter().any(|known| known.text == text) {
            lost.push(format!("the choice “{text}” a second time"));
            continue;
        }
        choices.push(Choice {
            correct: right.contains(&text),
            text,
            feedback: None,
        });
    }
    match choices.iter().filter(|choice| choice.correct).count() {
        0 => Err("its answer is none of its choices".to_owned()),
        1 => Ok(Kind::Choice(choices)),
        // Any of them was enough.
        more => Err(format!(
            "{more} of its choices are right, and one was to be picked"
        )),
    }
}

fn typed_key(step: &Step, lost: &mut Vec<String>) -> Result<Kind, String> {
    let mut accepted: Vec<String> = Vec::new();
    for answer in &step.answers {
        match typed(answer) {
            Some(typed) => accepted.push(typed),
            None => lost.push(format!(
                "the answer {}, which no keyboard can type",
                short(answer)
            )),
        }
    }
    let Some(first) = accepted.first() else {
        lost.clear();
        return Err("its answer cannot be typed on a keyboard".to_owned());
    };
    let is_term = step.answer_type != "string";
    if let Some(value) = keyboard::number(first).filter(|_| is_term) {
        if accepted.len() > 1 {
            lost.push("a second right number: here one number is right".to_owned());
        }
        return Ok(Kind::Number(NumberKey {
            value,
            ..NumberKey::default()
        }));
    }
    if is_term {
        lost.push(format!(
            "that any term equal to “{first}” is accepted: here it is typed as it stands"
        ));
    }
    Ok(Kind::Text(TextKey {
        accepted: accepted.into_iter().map(Accepted::Text).collect(),
        ..TextKey::default()
    }))
}

/// The hints in their order. A scaffold's answer begins the hint behind it.
fn told(hints: &[Hint], step: &Step, lost: &mut Vec<String>) -> Vec<String> {
    let mut told = Vec::new();
    let mut open = None;
    for hint in hints {
        one(hint, &mut told, &mut open, lost);
    }
    // The answer to the last one is often the answer itself, which nobody needs a hint for.
    let own: Vec<String> = step.answers.iter().map(|answer| short(answer)).collect();
    if let Some(answer) = open.filter(|answer| !own.contains(answer)) {
        told.push(sentence(&answer));
    }
    told
}

fn one(hint: &Hint, told: &mut Vec<String>, open: &mut Option<String>, lost: &mut Vec<String>) {
    let mut parts: Vec<String> = open
        .take()
        .map(|answer| sentence(&answer))
        .into_iter()
        .collect();
    let title = short(&hint.title);
    let (text, pictures) = long(&hint.text);
    for picture in pictures {
        lost.push(format!("the picture “{}” in a hint", picture.source));
    }
    let has_title = !title.is_empty() && title.to_lowercase() != "hint" && title != text;
    if has_title {
        parts.push(format!(
            "**{}**",
            crate::exchange::markdown::of_plain(&title)
        ));
    }
    if !text.is_empty() {
        parts.push(text);
    }
    if !hint.choices.is_empty() {
        let choices = hint
            .choices
            .iter()
            .map(|choice| format!("- {}", long(choice).0));
        parts.push(choices.collect::<Vec<_>>().join("\n"));
    }
    if !parts.is_empty() {
        told.push(parts.join("\n\n"));
    }
    for inner in &hint.sub_hints {
        one(inner, told, open, lost);
    }
    if hint.kind == "scaffold" {
        *open = hint.answers.first().map(|answer| short(answer));
    }
}

/// Says the answer to the question of the hint before.
fn sentence(answer: &str) -> String {
    format!(
        "The answer in the hint before is {}.",
        crate::exchange::markdown::of_plain(answer)
    )
}
