//! Keys of feedback that were meant for every answer not foreseen, or for all that begin alike: `other`, `*`, `cell*`, `/cell`.

use crate::quiz::{Accepted, Kind, Question};

/// Words that stand for all other answers elsewhere. Where a question is about such words, they are answers.
const OTHERS: &[&str] = &[
    "other",
    "others",
    "wrong",
    "default",
    "else",
    "otherwise",
    "anything else",
    "everything else",
    "something else",
    "any other",
    "any other answer",
    "other answers",
    "all others",
    "all other answers",
    "wrong answer",
    "a wrong answer",
    "wrong answers",
    "any wrong answer",
    "incorrect",
    "the rest",
    "sonst",
    "andere",
    "falsch",
    "alles andere",
    "otro",
    "otros",
    "otra",
    "incorrecto",
    "autre",
    "autres",
];

/// What to write for a key that stands for all other answers; `numbers` where a number is typed.
pub(super) fn help(question: &Question, text: &str, numbers: bool) -> Option<String> {
    let text = text.trim();
    if !is_for_all(question, text) {
        return if numbers { None } else { of_pattern(text) };
    }
    Some(match &question.kind {
        Kind::Number(key) if numbers => format!(
            "for all other numbers, write this entry below the others:\n      \"!= {}\": …",
            key.written.trim()
        ),
        _ => "for all other answers, write this entry below the others:\n      /.*/: …".to_owned(),
    })
}

fn is_for_all(question: &Question, text: &str) -> bool {
    let lower = text.to_lowercase();
    if matches!(lower.as_str(), "*" | "**" | "_" | "…" | "..." | ".*") {
        return true;
    }
    let is_one = |word: &str| OTHERS.contains(&word);
    if !is_one(&lower) {
        return false;
    }
    let own = match &question.kind {
        Kind::Text(key) => key.accepted.iter().any(|one| match &one.value {
            Accepted::Text(own) => is_one(&own.trim().to_lowercase()),
            Accepted::Pattern(_) => false,
        }),
        _ => false,
    };
    let asked = question.prompt.to_lowercase();
    let mut words = asked.split(|sign: char| !sign.is_alphabetic());
    !own && !words.any(|word| word == lower)
}

/// `/cell`, `cell*`, `cell(s)`: what was meant as a pattern.
fn of_pattern(text: &str) -> Option<String> {
    if let Some(open) = text.strip_prefix('/').filter(|open| is_plain(open)) {
        return Some(format!(
            "a pattern ends in a slash, too:\n      /{open}/: …"
        ));
    }
    if let Some(word) = text.strip_suffix('*').filter(|word| is_plain(word)) {
        let lead = "for all answers that begin so, write a pattern";
        return Some(format!("{lead}:\n      /{word}.*/: …"));
    }
    let (word, ending) = text.strip_suffix(')')?.split_once('(')?;
    let close = is_plain(word) && !word.ends_with(' ') && (1..=3).contains(&ending.len());
    (close && ending.chars().all(char::is_alphabetic)).then(|| {
        format!("for both ways to write it, write a pattern:\n      /{word}({ending})?/: …")
    })
}

fn is_plain(word: &str) -> bool {
    let letters = |sign: char| sign.is_alphabetic() || matches!(sign, ' ' | '-' | '\'');
    !word.is_empty() && word.chars().all(letters)
}
