//! `hint-gives-answer`: a hint that holds the answer, word for word or as the same number. What the question itself says
//! gives nothing away.

use std::ops::Range;

use super::{exactly, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Accepted, Kind, Question, Set};
use crate::text::number::{self, Rational};
use crate::text::words::stretches;

/// Reports hints of this question that hold a right choice, an accepted text, or the number.
pub(super) fn give_the_answer(
    set: &Set,
    question: &Question,
    source: &str,
    found: &mut Vec<Diagnostic>,
) {
    if question.hints.is_empty() {
        return;
    }
    let prompt = Phrases::of(set, &question.prompt);
    let answers: Vec<Answer> = answers(set, &question.kind)
        .into_iter()
        .filter(|answer| prompt.place_of(answer).is_none())
        .collect();
    for hint in &question.hints {
        let phrases = Phrases::of(set, hint);
        let Some((place, _)) = answers
            .iter()
            .find_map(|answer| Some((phrases.place_of(answer)?, answer)))
        else {
            continue;
        };
        let at = exactly(source, hint, &place).unwrap_or_else(|| first_line(source, hint.at));
        let problem = Diagnostic::new(Code::HintGivesAnswer, at, "this hint holds the answer")
            .label("the answer");
        found.push(
            problem.help(
                "say what to look at or what to do next, and leave the answer to the learner",
            ),
        );
    }
}

/// What a hint must not hold: words in a row, or a number.
enum Answer {
    Words(Vec<String>),
    Number(Rational),
}

/// All that is right for this kind.
fn answers(set: &Set, kind: &Kind) -> Vec<Answer> {
    let texts: Vec<&str> = match kind {
        Kind::Choice(choices) | Kind::Select(choices) => choices
            .iter()
            .filter(|choice| choice.correct)
            .map(|choice| choice.text.as_str())
            .collect(),
        Kind::Text(key) => key
            .accepted
            .iter()
            .filter_map(|accepted| text_of(&accepted.value))
            .collect(),
        Kind::Number(key) => return vec![Answer::Number(key.value.clone())],
        Kind::TrueFalse(_) => Vec::new(),
    };
    texts
        .into_iter()
        .filter_map(|text| answer(set, text))
        .collect()
}

fn text_of(accepted: &Accepted) -> Option<&str> {
    match accepted {
        Accepted::Text(text) => Some(text),
        Accepted::Pattern(_) => None,
    }
}

fn answer(set: &Set, text: &str) -> Option<Answer> {
    if let Some(number) = number::plain(text) {
        return Some(Answer::Number(number));
    }
    let words: Vec<String> = words(text)
        .map(|place| set.language.fold_case(&text[place]))
        .collect();
    // A single letter stands in most sentences, and gives nothing away.
    let telling = words.len() > 1
        || words
            .first()
            .is_some_and(|word| word.chars().nth(1).is_some());
    telling.then_some(Answer::Words(words))
}

/// A text cut into words and into what may be numbers.
struct Phrases {
    words: Vec<(String, Range<usize>)>,
    numbers: Vec<(Rational, Range<usize>)>,
}

impl Phrases {
    fn of(set: &Set, text: &str) -> Self {
        let words = words(text)
            .map(|place| (set.language.fold_case(&text[place.clone()]), place))
            .collect();
        let numbers = pieces(text)
            .filter_map(|place| Some((number::plain(&text[place.clone()])?, place)))
            .collect();
        Self { words, numbers }
    }

    /// Where the answer stands in this text.
    fn place_of(&self, answer: &Answer) -> Option<Range<usize>> {
        match answer {
            Answer::Number(number) => {
                let found = self.numbers.iter().find(|(found, _)| found == number)?;
                Some(found.1.clone())
            }
            Answer::Words(words) => {
                let fits = |window: &&[(String, Range<usize>)]| {
                    window
                        .iter()
                        .zip(words)
                        .all(|((found, _), word)| found == word)
                };
                let window = self.words.windows(words.len()).find(fits)?;
                Some(window.first()?.1.start..window.last()?.1.end)
            }
        }
    }
}

/// The stretches of letters and digits.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    stretches(text, char::is_alphanumeric)
}

/// The stretches between blanks, without the punctuation around them.
fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    stretches(text, |c| !c.is_whitespace()).map(|place| {
        let piece = &text[place.clone()];
        let outer = |c: char| {
            matches!(
                c,
                '.' | ','
                    | ';'
                    | ':'
                    | '!'
                    | '?'
                    | '('
                    | ')'
                    | '"'
                    | '\''
                    | '`'
                    | '*'
                    | '_'
                    | '“'
                    | '”'
            )
        };
        let start = piece.len() - piece.trim_start_matches(|c| outer(c) && c != '.').len();
        let end = piece.trim_end_matches(outer).len();
        place.start + start.min(end)..place.start + end
    })
}
