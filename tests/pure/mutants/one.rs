//! Mutants of shipped sets of which only one question is left: a change breaks one or two of a set's, and all others would be
//! proven once more as they were in every mutant before.

use notyet::store::sets::BUILT_IN;
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

use super::make::{below, changed};

/// The name and the bytes of a mutant.
pub(crate) fn mutant(number: u64) -> (&'static str, Vec<u8>) {
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(number);
    let (name, text) = BUILT_IN[below(&mut chance, BUILT_IN.len())];
    let one = with_one_question(text, &mut chance);
    (name, changed(&one, &mut chance))
}

/// A set with one of its questions, and with all that stands before and after its questions.
pub(crate) fn with_one_question(text: &str, chance: &mut Xoshiro256PlusPlus) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let begins_a_field = |line: &&str| line.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let head = lines
        .iter()
        .position(|line| line.starts_with("questions:"))
        .map_or(0, |at| at + 1);
    let tail = lines[head..].iter().position(begins_a_field);
    let tail = tail.map_or(lines.len(), |after| head + after);
    let mut begins: Vec<usize> = (head..tail)
        .filter(|at| lines[*at].starts_with("  - "))
        .collect();
    let first = below(chance, begins.len());
    begins.push(tail);
    let parts = [
        &lines[..head],
        &lines[begins[first]..begins[first + 1]],
        &lines[tail..],
    ];
    parts.concat().concat()
}
