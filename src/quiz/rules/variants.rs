//! `bad-variant`: drawn numbers with which a question breaks, found by drawing many. It says each thing once, with the first
//! numbers that did it.

use std::collections::HashSet;

use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

use super::Found;
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::read::varied::with;
use crate::quiz::{Blank, Key, Kind, NumberKey, Set, Variant, Varied};

/// How many drawings of each question are looked at (FORMAT: "`check` draws 200 variants of each such question").
const DRAWINGS: u64 = 200;

/// Reports drawings that cannot be used.
pub(super) fn broken(set: &Set, found: &mut Found) {
    for varied in set
        .questions
        .iter()
        .filter_map(|question| question.varied.as_ref())
    {
        of_question(varied, found);
        if found.work.is_spent() {
            found.push(too_much(varied));
            return;
        }
    }
}

fn of_question(varied: &Varied, found: &mut Found) {
    let mut said = HashSet::new();
    for seed in 0..DRAWINGS {
        let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed);
        let drawn = varied.draw_within(&mut chance, &mut found.work);
        if found.full() || found.work.is_spent() {
            return;
        }
        let problems = match drawn {
            Ok(variant) => feedback_to_the_answer(&variant),
            Err(bad) => {
                let values = with(&bad.values);
                let named = bad.diagnostics.into_iter();
                named.map(|one| with_numbers(one, &values)).collect()
            }
        };
        for problem in problems {
            if said.insert((problem.span, problem.help.clone())) {
                found.push(problem);
            }
        }
    }
}

/// A problem of one drawing, with its numbers.
fn with_numbers(problem: Diagnostic, values: &str) -> Diagnostic {
    if problem.code == Code::BadVariant {
        return problem;
    }
    Diagnostic {
        code: Code::BadVariant,
        message: format!("{values}: {}", problem.message),
        ..problem
    }
}

/// Feedback to a slip that is the right answer with these numbers: it would be said to who got it.
fn feedback_to_the_answer(variant: &Variant) -> Vec<Diagnostic> {
    let question = &variant.question;
    let same = question.feedback.iter().filter_map(|(told, _)| {
        let answer = match (&question.kind, &told.value) {
            (Kind::Number(key), told) => answers(told, key),
            (Kind::Blanks(blanks), Key::Blank(gap, told)) => match &blanks[*gap].value {
                Blank::Number(key) => answers(told, key),
                Blank::Text(_) => None,
            },
            _ => None,
        };
        Some((told.at, answer?))
    });
    same.map(|(at, answer)| {
        let message = format!(
            "{}: this feedback is to the right answer, {answer}",
            with(&variant.values)
        );
        Diagnostic::new(Code::BadVariant, at, message)
            .label("the same as the answer")
            .help("leave these numbers out with `where`")
    })
    .collect()
}

/// The answer as it is written, when what is told is told to just it.
fn answers<'k>(told: &Key, key: &'k NumberKey) -> Option<&'k str> {
    (*told == Key::Number(key.value.clone())).then_some(key.written.as_str())
}

fn too_much(varied: &Varied) -> Diagnostic {
    let message = "drawing 200 variants of each question takes too long in this set";
    Diagnostic::new(Code::TooLarge, varied.at(), message)
        .label("given up here")
        .help("write ranges in which most numbers meet `where`, or split the set into several")
}
