//! The choices of a line: which of them are right, and what is said to each.

use super::{Column, Row, TYPED};
use crate::exchange::draft::{Choice, Kind};

impl Row<'_> {
    /// Where an answer is typed and no column has one, what stands in place of choices is what may be typed, as in Quizizz.
    pub(super) fn take_for_answers(&mut self) {
        let is_typed = TYPED.contains(&&*self.named_kind());
        if is_typed && self.all(Column::Answer).next().is_none() {
            for (column, _, _) in &mut self.cells {
                if *column == Column::Choice {
                    *column = Column::Answer;
                }
            }
        }
    }

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
            let places = self.places(answer, choices)?;
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

/// What may part the names of several choices.
const PARTS: [char; 3] = [',', ';', '\n'];

fn names(answer: &str) -> impl Iterator<Item = &str> {
    answer
        .split(PARTS)
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

/// The place of a choice by its number, from 1.
fn numbered(name: &str, choices: usize) -> Option<usize> {
    let place = name.parse::<usize>().ok()?.checked_sub(1)?;
    (place < choices).then_some(place)
}

/// The place of a choice by its letter.
fn lettered(name: &str, choices: usize) -> Option<usize> {
    let [letter] = name.as_bytes() else {
        return None;
    };
    let place = letter
        .is_ascii_alphabetic()
        .then(|| usize::from(letter.to_ascii_lowercase() - b'a'))?;
    (place < choices).then_some(place)
}

/// What the answers of a line tell of how they name its choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange::csv) enum Names {
    /// There are no choices, or no answer.
    Nothing,
    /// By numbers, for not all of them are texts of choices.
    Places,
    /// Numbers that are texts of choices, too.
    Either,
    /// By texts or letters.
    Texts,
}

impl Row<'_> {
    /// How the answers of this line name its choices.
    pub(in crate::exchange::csv) fn names(&self) -> Names {
        let choices = self.texts(Column::Choice);
        let answers = self.texts(Column::Answer);
        let all: Vec<&str> = answers.iter().flat_map(|answer| names(answer)).collect();
        let is_text = |name: &str| choices.iter().any(|choice| choice == name);
        match () {
            () if choices.is_empty() || all.is_empty() => Names::Nothing,
            () if !all
                .iter()
                .all(|name| numbered(name, choices.len()).is_some()) =>
            {
                Names::Texts
            }
            () if all.iter().all(|name| is_text(name)) => Names::Either,
            () => Names::Places,
        }
    }

    /// The choices that an answer names: by its text, else by number or letter, several with commas between them, all in the same way.
    fn places(&self, answer: &str, choices: &[Choice]) -> Result<Vec<usize>, String> {
        let text = |name: &str| choices.iter().position(|choice| choice.text == name);
        let number = |name: &str| numbered(name, choices.len());
        let all = |place: &dyn Fn(&str) -> Option<usize>| -> Option<Vec<usize>> {
            names(answer).map(place).collect()
        };
        if self.by_place
            && let Some(places) = all(&number)
        {
            return Ok(places);
        }
        if let Some(place) = text(answer) {
            return Ok(vec![place]);
        }
        if let Some(places) = all(&text).or_else(|| all(&number)) {
            return Ok(places);
        }
        let places = names(answer).map(|name| {
            let letter = || lettered(name, choices.len());
            let place = text(name).or_else(|| number(name)).or_else(letter);
            place.ok_or_else(|| format!("its answer “{name}” is none of its choices"))
        });
        places.collect()
    }
}
