//! `bad-variant`: drawn numbers with which a question breaks, found by trying all where they are few, and else by drawing many; and what
//! is tried of every question, tried with each of them. It says each thing once, with the first numbers that did it.

use std::collections::HashSet;

use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

use super::told::Heard;
use super::{Patience, key};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::formula::{Formula, Values};
use crate::quiz::read::varied::with;
use crate::quiz::vary::Work;
use crate::quiz::{BadVariant, Blank, Key, Kind, NumberKey, Question, Set, Variant, Varied, rules};

mod typed;

/// How many drawings of each question are looked at (FORMAT: "`check` draws 200 variants of each such question"), or all where there are
/// no more.
const DRAWINGS: usize = 200;

/// What drawing may take in one set: 200 variants of each of hundreds of questions, and some seconds.
const WORK: u64 = 20_000_000;

/// What proving one answer or one key of feedback costs in one drawing, in units of [`Work`]: 0.3 µs were measured, which is thirty.
const PROVING: u64 = 30;

/// So many of a question cost nothing beside it: nobody writes more by hand.
const BY_HAND: usize = 100;

/// What is found in the drawings of every question whose numbers are drawn, but for the unsound ones.
pub(super) fn broken(set: &Set, source: &str, unsound: &HashSet<usize>) -> Vec<Diagnostic> {
    let mut work = Work::new(WORK);
    let patience = Patience::of_drawings();
    let mut found = Vec::new();
    for question in rules::sound(set, unsound) {
        let Some(varied) = &question.varied else {
            continue;
        };
        found.extend(varied.unseen());
        let mut drawings = Drawings::default();
        let proving = proving(question);
        let all = varied.all(DRAWINGS, &mut work);
        for number in 0..all.as_ref().map_or(DRAWINGS, Vec::len) {
            work.spend(proving);
            let values = match &all {
                Some(all) => Ok(all[number].clone()),
                None => by_chance(varied, number, &mut work),
            };
            let drawn = match values {
                Ok(values) if all.is_none() && !drawings.is_new(&values) => continue,
                Ok(values) => varied.with_within(values, &mut work),
                Err(bad) => Err(bad),
            };
            if work.is_spent() {
                found.push(too_much(varied));
                return found;
            }
            match drawn {
                Ok(variant) => drawings.take(set, &variant, source, &patience),
                Err(bad) => {
                    let values = with(&bad.values);
                    let named = bad.diagnostics.into_iter();
                    named.for_each(|one| drawings.say(broken_with(one, &values)));
                }
            }
        }
        found.extend(drawings.end(question, source));
        if found.len() >= rules::MOST_PROBLEMS {
            break;
        }
    }
    found
}

/// The values of one drawing out of many.
fn by_chance(varied: &Varied, number: usize, work: &mut Work) -> Result<Values, BadVariant> {
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(number as u64);
    varied.values_within(&mut chance, work)
}

/// What proving a question costs in each drawing, when it has more answers and feedback than anybody writes.
fn proving(question: &Question) -> u64 {
    let answers = match &question.kind {
        Kind::Text(text) => text.accepted.len(),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Number(_)
        | Kind::Blanks(_)
        | Kind::Order(_)
        | Kind::Match(_) => 0,
    };
    let many = (answers + question.feedback.len()).saturating_sub(BY_HAND);
    u64::try_from(many).map_or(u64::MAX, |many| many.saturating_mul(PROVING))
}

/// What the drawings of one question have shown so far.
#[derive(Default)]
struct Drawings {
    found: Vec<Diagnostic>,
    /// The values that were drawn: the same values make the same question.
    drawn: HashSet<String>,
    said: HashSet<(Code, Span, Option<String>)>,
    heard: Heard,
    /// How many could be used.
    usable: u64,
    hints: rules::DrawnHints,
    /// In how many of them each hint held the answer.
    told_away: Vec<u64>,
}

impl Drawings {
    fn is_new(&mut self, values: &Values) -> bool {
        let recorded = values.recorded().map(|(_, value)| value);
        self.drawn.insert(recorded.collect::<Vec<_>>().join("\n"))
    }

    fn say(&mut self, problem: Diagnostic) {
        if self
            .said
            .insert((problem.code, problem.span, problem.help.clone()))
        {
            self.found.push(problem);
        }
    }

    fn take(&mut self, set: &Set, variant: &Variant, source: &str, patience: &Patience) {
        let question = &variant.question;
        self.usable += 1;
        let mut problems = feedback_to_the_answer(question, source);
        problems.extend(typed::hard(question, source));
        problems.extend(key::unaccepted(set, question, patience));
        for problem in problems {
            let message = format!("{}: {}", with(&variant.values), problem.message);
            self.say(Diagnostic { message, ..problem });
        }
        self.heard.seek(set, question, patience);
        self.told_away.resize(question.hints.len(), 0);
        for (hint, _) in self.hints.told_away(set, question) {
            self.told_away[hint] += 1;
        }
    }

    fn end(self, question: &Question, source: &str) -> Vec<Diagnostic> {
        let mut found = self.found;
        if self.usable > 0 {
            found.extend(self.heard.never(question));
        }
        let given = self.told_away.iter().zip(&question.hints);
        // In some it is there by chance.
        let given = given.filter(|(times, _)| **times > self.usable / 2);
        found
            .extend(given.map(|(_, hint)| rules::hint_problem(rules::first_line(source, hint.at))));
        found
    }
}

/// A problem of one drawing, with its numbers.
fn broken_with(problem: Diagnostic, values: &str) -> Diagnostic {
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
fn feedback_to_the_answer(question: &Question, source: &str) -> Vec<Diagnostic> {
    let same = question.feedback.iter().filter_map(|(told, _)| {
        let answer = match (&question.kind, &told.value) {
            (Kind::Number(key), told) => answers(told, key),
            (Kind::Blanks(blanks), Key::Blank(gap, told)) => match &blanks[*gap].value {
                Blank::Number(key) => answers(told, key),
                Blank::Text(_) => None,
            },
            _ => None,
        };
        Some((told.at, &answer?.written))
    });
    same.map(|(at, answer)| {
        let message = format!("this feedback is to the right answer, {}", answer.as_str());
        let written = [at, answer.at].map(|at| formula_at(source, at));
        Diagnostic::new(Code::BadVariant, at, message)
            .label("the same as the answer")
            .help(leave_out(
                written,
                source.get(question.at.start..question.at.end),
            ))
    })
    .collect()
}

/// The answer, when what is told is told to just it.
fn answers<'k>(told: &Key, key: &'k NumberKey) -> Option<&'k NumberKey> {
    (*told == Key::Number(key.value.clone())).then_some(key)
}

/// The formula that is written there, without its quotes, its gap's number and its `=`.
fn formula_at(source: &str, at: Span) -> Option<&str> {
    let written = source.get(at.start..at.end)?.trim_matches(['"', '\'', ' ']);
    let digits = written.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
    let formula = match digits.strip_prefix('=') {
        Some(after_gap) => after_gap.trim_start(),
        None => written,
    };
    let formula = formula.strip_prefix('=').unwrap_or(formula).trim();
    Formula::parse(formula).is_ok().then_some(formula)
}

/// How to leave out the numbers with which a slip and the answer are the same.
fn leave_out(written: [Option<&str>; 2], question: Option<&str>) -> String {
    let [Some(slip), Some(answer)] = written else {
        return "leave these numbers out with `where`".to_owned();
    };
    // With all numbers they are the same.
    if slip == answer {
        return format!(
            "delete this line; what everyone reads at the end is `explanation:`, and what is said to an answer that is not there yet goes by another formula than `{answer}`"
        );
    }
    if question.is_some_and(|question| question.contains("where:")) {
        return format!(
            "leave these numbers out: write `{slip} != {answer}` in `where`, too, with `and` before it"
        );
    }
    format!("leave these numbers out: write `where: {slip} != {answer}` below `vary`")
}

fn too_much(varied: &Varied) -> Diagnostic {
    let message = "drawing 200 variants of each question takes too long in this set";
    Diagnostic::new(Code::TooLarge, varied.at(), message)
        .label("given up here")
        .help("write ranges in which most numbers meet `where`, or split the set into several")
}
