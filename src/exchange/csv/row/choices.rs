//! The choices of a line: which of them are right, and what is said to each.

use super::{Column, Row};
use crate::exchange::draft::{Choice, Kind};

impl Row<'_> {
    /// Choices: right and wrong ones, or those of which `answer` names the right ones.
    pub(super) fn choices(&self, select: bool, lost: &mut Vec<String>) -> Result<Kind, String> {
        let mut choices: Vec<Choice> = self.all(Column::Choice).map(choice(false)).collect();
        if choices.is_empty() {
            choices.extend(self.all(Column::Answer).map(choice(true)));
        } else {
            self.name_right(&mut choices, lost)?;
        }
        choices.extend(self.all(Column::Wrong).map(choice(false)));
        let right = choices.iter().filter(|choice| choice.correct).count();
        Ok(if select || right > 1 {
            Kind::Select(choices)
        } else {
            Kind::Choice(choices)
        })
    }

    /// Marks those that the answers name. What stands beside an answer is said to the choice that it names.
    fn name_right(&self, choices: &mut [Choice], lost: &mut Vec<String>) -> Result<(), String> {
        for (answer, said) in self.all(Column::Answer) {
            let places = places(answer, choices)?;
            for place in &places {
                choices[*place].correct = true;
            }
            lost.extend(said.and_then(|said| unsaid(choices, &places, said)));
        }
        Ok(())
    }
}

fn choice(correct: bool) -> impl Fn((&str, Option<&str>)) -> Choice {
    move |(text, feedback)| Choice {
        text: text.to_owned(),
        correct,
        feedback: feedback.map(str::to_owned),
    }
}

/// Says this to the one choice that is named; gives what is lost where that cannot be.
fn unsaid(choices: &mut [Choice], places: &[usize], said: &str) -> Option<String> {
    let [place] = places else {
        return Some(format!(
            "the feedback “{said}”, which stands beside an answer that names several choices"
        ));
    };
    let own = choices[*place]
        .feedback
        .get_or_insert_with(|| said.to_owned());
    (own != said)
        .then(|| format!("the feedback “{said}”: the choice that it belongs to has its own"))
}

/// The choices that an answer names: by its text, else by number or letter, several with commas between them.
fn places(answer: &str, choices: &[Choice]) -> Result<Vec<usize>, String> {
    if let Some(place) = choices.iter().position(|choice| choice.text == answer) {
        return Ok(vec![place]);
    }
    let names = answer
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let places = names.map(|name| {
        let number = name
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let letter = || match name.as_bytes() {
            [letter] if letter.is_ascii_alphabetic() => {
                Some(usize::from(letter.to_ascii_lowercase() - b'a'))
            }
            _ => None,
        };
        let text = || choices.iter().position(|choice| choice.text == name);
        let place = text()
            .or(number)
            .or_else(letter)
            .filter(|place| *place < choices.len());
        place.ok_or_else(|| format!("its answer “{name}” is none of its choices"))
    });
    places.collect()
}
