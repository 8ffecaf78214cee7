//! Keys of feedback that were meant for every answer not foreseen, or for all that begin alike: `other`, `*`, `cell*`, `/cell`.

use crate::quiz::says_right;
use crate::quiz::{Accepted, Key, Kind, Question};
use crate::text::words::shortened;

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

/// What to write for `correct:` or `wrong:` in the feedback of choices, or of what is true or false.
pub(super) fn of_choices(question: &Question, key: &Key) -> Option<String> {
    let Key::Text(text) = key else { return None };
    let lower = text.trim().to_lowercase();
    let right = says_right(&lower);
    let wrong = OTHERS.contains(&lower.as_str());
    let example = |right: bool| match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            let fits = choices.iter().find(|choice| choice.correct == right)?;
            Some(shortened(&fits.text))
        }
        Kind::TrueFalse(truth) => Some((*truth == right).to_string()),
        Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) | Kind::Order(_) | Kind::Match(_) => None,
    };
    if right {
        let example = example(true)?;
        return Some(format!(
            "feedback goes by what is picked: write `{example}: …`; or write `explanation:`, which everyone reads at the end"
        ));
    }
    let example = example(false).filter(|_| wrong)?;
    Some(format!(
        "feedback goes by what is picked, and so can say something to each: write `{example}: …`, and an entry for each of the others"
    ))
}

/// `richtig: …` where an answer is typed.
fn of_right(question: &Question, text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let asked = question.prompt.to_lowercase();
    let mut words = asked.split(|sign: char| !sign.is_alphabetic());
    if !says_right(&lower) || words.any(|word| word == lower) {
        return None;
    }
    let own = match &question.kind {
        Kind::Text(key) => key.accepted.iter().find_map(|one| match &one.value {
            Accepted::Text(own) => Some(own.clone()),
            Accepted::Pattern(_) => None,
        })?,
        Kind::Number(key) => key.written.trim().to_owned(),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Blanks(_)
        | Kind::Order(_)
        | Kind::Match(_) => return None,
    };
    let meant = own.trim().to_lowercase() == lower;
    (!meant).then(|| {
        format!("what is said to the right answer stands behind that answer: `{}: …`; or write `explanation:`, which everyone reads at the end", shortened(&own))
    })
}

/// What to write for a key that stands for all other answers; `numbers` where a number is typed.
pub(super) fn help(question: &Question, text: &str, numbers: bool) -> Option<String> {
    let text = text.trim();
    if let Some(help) = of_right(question, text) {
        return Some(help);
    }
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
    let own = question.text_key().is_some_and(|key| {
        key.accepted.iter().any(|one| match &one.value {
            Accepted::Text(own) => is_one(&own.trim().to_lowercase()),
            Accepted::Pattern(_) => false,
        })
    });
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
    let inner = text.strip_prefix('*').unwrap_or(text);
    let inner = inner.strip_suffix('*').unwrap_or(inner);
    if inner.len() < text.len() && is_plain(inner) {
        let before = if text.starts_with('*') { ".*" } else { "" };
        let after = if text.ends_with('*') { ".*" } else { "" };
        let lead = match (before, after) {
            ("", _) => "for all answers that begin so",
            (_, "") => "for all answers that end so",
            _ => "for all answers that hold this",
        };
        return Some(format!(
            "{lead}, write a pattern:\n      /{before}{inner}{after}/: …"
        ));
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
