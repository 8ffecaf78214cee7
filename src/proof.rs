//! What a set promises, tried as a learner would try it: its own answers are given and must be accepted, what is said to other
//! answers must come to be said, and drawn numbers must keep all of it. It judges nothing itself: [`grading`]
//! does, and it does not guess what an author meant.
//!
//! Here, too, everything that there is to say of a file comes together: the reader's word, the rules', and the proof's.
//!
//! | file | tries |
//! |---|---|
//! | `key` | a question's own answers, typed and picked, with the unit and without |
//! | `told` | each answer that feedback is for |
//! | `variants` | 200 drawings of each question whose numbers are drawn: both of these, its hints, and whether its answer can be known and typed |
//! | `sample` | nothing: it makes a text that fits a pattern |

use std::cell::Cell;
use std::collections::HashSet;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::grading::{self, Judgement, NotAResponse};
use crate::quiz::read::{self, Reading};
use crate::quiz::yaml::bytes;
use crate::quiz::{Question, Set, rules};

mod key;
mod sample;
mod told;
mod variants;

/// Reads a set that is to be practised: all that would keep a learner from it is found, and nothing else is looked for.
///
/// `name` is the file's name without its folder.
#[must_use]
pub fn for_practice(bytes: &[u8], name: &str) -> Reading {
    let reading = read::read(bytes, name);
    let Some(set) = &reading.set else {
        return reading;
    };
    let mut found = rules::must_hold(set);
    found.extend(keys(set, &HashSet::new()));
    with(reading, found)
}

/// Reads a set for its author: everything there is to say of it by its text alone, all in one run. A mistake in one question
/// hides nothing in the others.
///
/// `name` is the file's name without its folder.
#[must_use]
pub fn for_author(bytes: &[u8], name: &str) -> Reading {
    for_author_by(bytes, name, |_, looks| in_turn(looks))
}

/// One of two looks at a set, of which neither needs the other.
pub type Look<'l> = &'l (dyn Fn() -> Vec<Diagnostic> + Sync);

/// What each look finds, one after the other.
#[must_use]
pub fn in_turn(looks: [Look<'_>; 2]) -> Vec<Vec<Diagnostic>> {
    looks.map(|look| look()).into()
}

/// The same by somebody who can do two things at once: `both` is told how many questions there are, and gives what each look finds, in
/// their order.
pub fn for_author_by(
    bytes: &[u8],
    name: &str,
    both: impl FnOnce(usize, [Look<'_>; 2]) -> Vec<Vec<Diagnostic>>,
) -> Reading {
    let reading = read::read(bytes, name);
    let source = bytes::text_of(bytes);
    let found = match (&reading.set, &reading.rest) {
        (Some(set), _) => {
            let rules = || rules::check(set, &source);
            let proof = || proof(set, &source, &HashSet::new());
            both(set.questions.len(), [&rules, &proof])
        }
        (None, Some(rest)) => {
            let unsound = rules::unsound(&rest.set, &reading.diagnostics);
            let rules = || rules::check_rest(rest, &source, &unsound);
            let proof = || proof(&rest.set, &source, &unsound);
            both(rest.set.questions.len(), [&rules, &proof])
        }
        (None, None) => Vec::new(),
    };
    let mut found = found.concat();
    apart(&mut found, &reading.diagnostics);
    with(reading, found)
}

/// Leaves out what is said of a text in which a slip of syntax was told, as it may be of what was written to read on.
fn apart(found: &mut Vec<Diagnostic>, told: &[Diagnostic]) {
    let slips = told.iter().filter(|one| one.code == Code::YamlSyntax);
    let slips: Vec<usize> = slips.map(|one| one.span.start).collect();
    if !slips.is_empty() {
        found.retain(|one| {
            let inside = |slip: &usize| (one.span.start..one.span.end).contains(slip);
            is_error(one) || !slips.iter().any(inside)
        });
    }
}

/// What comes of reading with more that was found; a set with an error among it is not for practice.
fn with(mut reading: Reading, found: Vec<Diagnostic>) -> Reading {
    if found.iter().any(is_error)
        && let Some(set) = reading.set.take()
    {
        reading.rest = Some(read::Rest::whole(set));
    }
    reading.diagnostics.extend(found);
    // The place alone: of two at one place, the one found first comes first.
    reading.diagnostics.sort_by_key(|one| one.span.start);
    reading
}

fn is_error(found: &Diagnostic) -> bool {
    found.severity() == Severity::Error
}

/// Every question's own answers.
fn keys(set: &Set, unsound: &HashSet<usize>) -> Vec<Diagnostic> {
    let patience = Patience::of_a_set();
    let sound = rules::sound(set, unsound);
    let unaccepted = sound.flat_map(|question| key::unaccepted(set, question, &patience));
    unaccepted.take(rules::MOST_PROBLEMS).collect()
}

/// All that can be tried; `source` is the text that the set was read from.
fn proof(set: &Set, source: &str, unsound: &HashSet<usize>) -> Vec<Diagnostic> {
    let mut found = keys(set, unsound);
    let patience = Patience::of_a_set();
    let fixed = rules::sound(set, unsound).filter(|question| question.varied.is_none());
    let unheard = fixed.flat_map(|question| {
        let mut heard = told::Heard::default();
        heard.seek(set, question, &patience);
        let mut never = heard.never(question);
        never.extend(told::same_number(question, source));
        never
    });
    found.extend(unheard.take(rules::MOST_PROBLEMS));
    found.extend(variants::broken(set, source, unsound));
    found
}

/// How long is tried: hostile sets have one question with 100,000 answers. One unit is one text compared with one answer.
struct Patience(Cell<usize>);

impl Patience {
    /// What a set may take: a fifth of a second or so. Measured: a comparison of two short texts takes a microsecond.
    const fn of_a_set() -> Self {
        Self(Cell::new(200_000))
    }

    /// What all drawings of a set may take together.
    const fn of_drawings() -> Self {
        Self(Cell::new(2_000_000))
    }

    /// Takes what a try costs that is compared with so many answers; gives whether there was as much left.
    fn spend(&self, answers: usize) -> bool {
        let left = self.0.get();
        self.0.set(left.saturating_sub(answers));
        left >= answers
    }

    fn is_at_an_end(&self) -> bool {
        self.0.get() == 0
    }
}

/// What comes of a line that a learner types where the choices are listed in the file's order.
fn typed(set: &Set, question: &Question, line: &str) -> Result<Judgement, NotAResponse> {
    let in_file: Vec<usize> = (0..question.kind.listed()).collect();
    let response = grading::read(question, &in_file, line)?;
    grading::grade(set, question, &response)
}
