//! A large set is looked at on two cores. It decides nothing about what is found.

use super::cores::on_all;
use crate::diagnostic::Diagnostic;
use crate::proof::{self, Look};
use crate::quiz::read::Reading;

/// From so many questions on a second core gains more than it takes to begin.
const MANY: usize = 500;

/// Reads a set for its author, as [`proof::for_author`].
#[must_use]
pub fn for_author(bytes: &[u8], name: &str) -> Reading {
    proof::for_author_by(bytes, name, both)
}

fn both(questions: usize, looks: [Look<'_>; 2]) -> Vec<Vec<Diagnostic>> {
    if questions < MANY {
        return proof::in_turn(looks);
    }
    on_all(looks.len(), |at| looks[at]())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::short;

    /// Two questions with slips, one for the rules and one for the proof, and so many without.
    fn with_slips(sound: usize) -> String {
        let slips = "title: Sums
questions:
  - id: no-hint
    question: Is 1 + 1 less than 3?
    answer: true
    feedback: {false: Count on your fingers.}
    explanation: It is 2.
  - id: never-heard
    question: What does one give to one?
    answer: [two, /two  wholes/]
    feedback: {three: Count again.}
    hints: [Use your fingers.]
    explanation: One and one more.
";
        let sound = (0..sound).map(|number| {
            format!(
                "  - id: q-{number}
    question: A whale of family {number} breathes air.
    answer: true
    feedback: {{false: How does a calf of family {number} sleep?}}
    hints: [Think of what it does at the surface.]
    explanation: It has lungs.
"
            )
        });
        slips.to_owned() + &sound.collect::<String>()
    }

    #[test]
    fn a_large_set_is_told_of_as_a_small_one() {
        let [small, large] = [1, 2 * MANY].map(|sound| {
            let text = with_slips(sound);
            let found = for_author(text.as_bytes(), "set.yaml").diagnostics;
            short::render("set.yaml", &text, &found)
        });
        assert_eq!(small.lines().count(), 2, "{small}");
        assert_eq!(large, small);
    }
}
