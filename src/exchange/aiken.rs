//! Aiken: a question, its choices with a letter each, and the letter of the right one. It holds nothing else, and no marks.
//!
//! ```text
//! What is the correct answer to this question?
//! A. Is it this one?
//! B. Maybe this answer?
//! ANSWER: B
//! ```
//!
//! Moodle reads a question of one line; some programs write several, and several letters after `ANSWER:`. Both are read here, and neither
//! is written. (Source of the rules: Moodle's documentation “Aiken format”, and its importer `question/format/aiken/format.php`.)

use super::draft::{Choice, Draft, Kind, Question};
use super::markdown::of_plain;
use super::{Format, Input, Lost, Read, Slip, Written};
use crate::text::markup;
use crate::text::words::single_spaced;

/// The format.
pub const FORMAT: Format = Format {
    name: "aiken",
    title: "Aiken",
    looks,
    import: Some(import),
    export: Some(export),
};

/// A choice stands right above a line with `ANSWER:`, or what is meant as one: then it is said what is amiss with it.
fn looks(input: &Input) -> bool {
    let lines = input
        .text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let mut before = "";
    for line in lines {
        if answer(line).is_some() && (choice(before).is_some() || meant(before).is_some()) {
            return true;
        }
        before = line;
    }
    false
}

/// A question as far as it was read.
#[derive(Default)]
struct Open {
    line: usize,
    prompt: String,
    choices: Vec<(char, String)>,
    /// Whether a free line came after its last choice.
    closed: bool,
    /// The line of its answer; 0 without one.
    answer: usize,
}

fn import(input: &Input) -> Result<Read, Slip> {
    let mut read = Read::default();
    let mut open = Open::default();
    let mut behind = Behind::Nothing;
    let lines: Vec<&str> = input.text.lines().map(str::trim).collect();
    for (place, line) in lines.iter().enumerate() {
        let number = place + 1;
        if line.is_empty() {
            open.closed = !open.choices.is_empty();
            behind.free_line();
        } else if let Some(letters) = answer(line) {
            let before = read.draft.questions.len();
            close(&answered(&mut open, number), Some(letters), &mut read);
            behind = Behind::answer(read.draft.questions.len() > before);
        } else if !behind.explains(line, &lines[number..], &mut read) {
            of_question(&mut open, number, line, &mut read);
        }
    }
    if open.line > 0 {
        close(&open, None, &mut read);
    }
    if read.draft.questions.is_empty() && read.left_out.is_empty() {
        return Err(Slip::new(
            0,
            "no question was found in it",
            "in Aiken, a question is a line, below it choices such as “A. Paris”, and below them “ANSWER: A”",
        ));
    }
    Ok(read)
}

/// A line of a question: a choice, or another.
fn of_question(open: &mut Open, number: usize, line: &str, read: &mut Read) {
    if let Some((letter, text)) = choice(line).filter(|_| open.line > 0) {
        open.closed = false;
        open.choices.push((letter, text.to_owned()));
        return;
    }
    if open.closed {
        close(&std::mem::take(open), None, read);
    }
    more(open, number, line);
}

/// What the lines behind an answer may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// A question.
    Nothing,
    /// What explains the answer, if it says that it does.
    Answer,
    /// More of what explains it.
    Explanation,
}

/// What stands before a colon where some programs, and people, explain an answer. Aiken itself has no place for it.
const EXPLAINS: [&str; 9] = [
    "explanation",
    "feedback",
    "rationale",
    "reason",
    "erklärung",
    "begründung",
    "explicación",
    "retroalimentación",
    "explication",
];

impl Behind {
    /// Behind an answer; `whole`: its question came along.
    const fn answer(whole: bool) -> Self {
        if whole { Self::Answer } else { Self::Nothing }
    }

    fn free_line(&mut self) {
        if *self == Self::Explanation {
            *self = Self::Nothing;
        }
    }

    /// Adds a line to what explains the last answer, where it does. `below` are the lines behind it: up to a free line they go on with it,
    /// unless there is a question among them.
    fn explains(&mut self, line: &str, below: &[&str], read: &mut Read) -> bool {
        let said = match self {
            Self::Nothing => None,
            Self::Explanation => Some(line),
            Self::Answer => line.split_once(':').and_then(|(word, said)| {
                let word = word.trim().to_lowercase();
                EXPLAINS.contains(&&*word).then(|| said.trim())
            }),
        };
        let Some((said, question)) = said.zip(read.draft.questions.last_mut()) else {
            *self = Self::Nothing;
            return false;
        };
        if *self == Self::Answer {
            let mut more = below.iter().take_while(|line| !line.is_empty());
            let asks = more.any(|line| choice(line).is_some() || answer(line).is_some());
            *self = if asks {
                Self::Nothing
            } else {
                Self::Explanation
            };
        }
        let before = question.explanation.take();
        let before = before.filter(|before| !before.is_empty());
        let before = before.map(|before| before + "\n");
        question.explanation = Some(before.unwrap_or_default() + &of_plain(said));
        true
    }
}

/// The question that the answer in this line is to.
fn answered(open: &mut Open, number: usize) -> Open {
    let mut question = std::mem::take(open);
    question.answer = number;
    question
}

/// A line that is neither a choice nor the answer goes on with what stands above it.
fn more(open: &mut Open, number: usize, line: &str) {
    if open.line == 0 {
        open.line = number;
    }
    let text = open
        .choices
        .last_mut()
        .map_or(&mut open.prompt, |(_, text)| text);
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// What stands after `ANSWER:`.
fn answer(line: &str) -> Option<&str> {
    let (word, letters) = line.split_once(':')?;
    word.trim()
        .eq_ignore_ascii_case("answer")
        .then(|| letters.trim())
}

/// The letter and the text of `A. Paris` and `A) Paris`.
fn choice(line: &str) -> Option<(char, &str)> {
    let mut signs = line.chars();
    let letter = signs.next().filter(char::is_ascii_uppercase)?;
    let rest = signs.as_str().strip_prefix(['.', ')'])?;
    let is_one = rest.is_empty() || rest.starts_with([' ', '\t']);
    is_one.then(|| (letter, rest.trim()))
}

/// The letters behind `ANSWER:`; one alone, where its choice stands there once more: `B. Paris`.
fn letters(written: &str) -> Vec<char> {
    let once_more = choice(written).filter(|(_, text)| !text.is_empty());
    match once_more {
        Some((letter, _)) => vec![letter],
        None => written
            .chars()
            .filter(char::is_ascii_alphabetic)
            .map(|letter| letter.to_ascii_uppercase())
            .collect(),
    }
}

/// The letter of a line that is meant as a choice, such as `a. Paris` or `A.Paris`, in capitals.
fn meant(line: &str) -> Option<char> {
    let letter = line.chars().next().filter(char::is_ascii_alphabetic)?;
    let is_one = line[1..].starts_with(['.', ')']) && line.len() > 2 && choice(line).is_none();
    is_one.then(|| letter.to_ascii_uppercase())
}

/// The first line that was meant as a choice and is none: the next one behind a choice, or, where the answer is no choice's, the first one
/// below what is asked.
fn misspelt(open: &Open, whole: bool) -> Option<&str> {
    let asked = Some(('@', &open.prompt)).filter(|_| !whole);
    let choices = open.choices.iter().map(|(letter, text)| (*letter, text));
    asked.into_iter().chain(choices).find_map(|(letter, text)| {
        // In ASCII, `@` stands before `A`.
        let next = char::from_u32(u32::from(letter) + 1);
        let mut below = text.lines().skip(1);
        below.find(|line| meant(line) == next)
    })
}

/// Puts a question where it belongs.
fn close(open: &Open, letters: Option<&str>, read: &mut Read) {
    let name = open.prompt.lines().next().unwrap_or_default();
    let line = if open.line == 0 {
        open.answer
    } else {
        open.line
    };
    let mut leave = |reason: &str| read.left_out.push(Lost::at(line, name, reason));
    let Some(letters) = letters else {
        return leave("no line “ANSWER:” says which choice is right");
    };
    if open.line == 0 {
        return leave("this “ANSWER:” stands below no question");
    }
    let right = self::letters(letters);
    let known = |letter: &char| open.choices.iter().any(|(known, _)| known == letter);
    let whole = !right.is_empty() && right.iter().all(known);
    if let Some(line) = misspelt(open, whole) {
        return leave(&format!(
            "“{line}” is no choice in Aiken: one begins with a capital letter, a full stop and a space, such as “A. Paris”"
        ));
    }
    if !whole {
        return leave("no choice has the letter after “ANSWER:”");
    }
    for (place, (letter, text)) in open.choices.iter().enumerate() {
        if text.is_empty() {
            return leave(&format!("its choice {letter} is empty"));
        }
        if open.choices[..place]
            .iter()
            .any(|(known, _)| known == letter)
        {
            return leave(&format!("two of its choices have the letter {letter}"));
        }
    }
    let choices = open.choices.iter().map(|(letter, text)| Choice {
        text: single_spaced(text),
        correct: right.contains(letter),
        feedback: None,
    });
    let choices = choices.collect();
    let kind = match right.len() {
        1 => Kind::Choice(choices),
        _ => Kind::Select(choices),
    };
    let mut question = Question::new(of_plain(&open.prompt), kind);
    question.line = open.line;
    read.draft.questions.push(question);
}

fn export(draft: &Draft) -> Written {
    let mut written = Written::default();
    written.leaves_behind(draft, &[]);
    for question in &draft.questions {
        let Some(block) = block(question) else {
            let reason = "Aiken holds choices of which one is right, and nothing else";
            written.left_out.push(Lost::of(question, reason));
            continue;
        };
        if !written.text.is_empty() {
            written.text.push('\n');
        }
        written.text.push_str(&block);
        let without = without(question);
        if !without.is_empty() {
            let reason = format!("Aiken has no place for {}", without.join(", "));
            written.lost.push(Lost::of(question, reason));
        }
    }
    written
}

fn block(question: &Question) -> Option<String> {
    let choices = match &question.kind {
        Kind::Choice(choices) => choices.clone(),
        Kind::TrueFalse(right) => [("True", true), ("False", false)]
            .map(|(text, is)| Choice {
                text: text.to_owned(),
                correct: is == *right,
                feedback: None,
            })
            .into(),
        Kind::Select(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Blanks(_)
        | Kind::Order(_)
        | Kind::Match { .. } => return None,
    };
    let mut block = format!("{}\n", markup::one_line(&question.prompt));
    let mut right = 'A';
    for (letter, choice) in ('A'..='Z').zip(&choices) {
        let text = single_spaced(&choice.text);
        block.push_str(&format!("{letter}. {text}\n"));
        if choice.correct {
            right = letter;
        }
    }
    block.push_str(&format!("ANSWER: {right}\n"));
    Some(block)
}

/// What a question has and Aiken does not.
fn without(question: &Question) -> Vec<&'static str> {
    let choices = match &question.kind {
        Kind::Choice(choices) => &choices[..],
        Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Blanks(_)
        | Kind::Order(_)
        | Kind::Match { .. } => &[],
    };
    let told =
        !question.feedback.is_empty() || choices.iter().any(|choice| choice.feedback.is_some());
    let line = markup::one_line(&question.prompt);
    let marked = of_plain(&line) != question.prompt.trim();
    let all = [
        (marked, "lines, marks and formulas in what is asked"),
        (told, "feedback"),
        (!question.hints.is_empty(), "hints"),
        (question.explanation.is_some(), "an explanation"),
        (!question.tags.is_empty(), "tags"),
        (question.image.is_some(), "a picture"),
        (question.id.is_some(), "an id"),
        (question.stretch, "`stretch`"),
        (
            question.shuffle == Some(false),
            "choices that stay in order",
        ),
    ];
    all.iter()
        .filter(|(is, _)| *is)
        .map(|(_, what)| *what)
        .collect()
}

#[cfg(test)]
mod tests;
