//! Which choices `answer` names as right, and what to say where it names none. It never changes their order.

use super::super::fields::{Fields, nearest};
use super::super::notes::Notes;
use crate::diagnostic::Code;
use crate::quiz::yaml::{self, Node, Value};
use crate::quiz::{Choice, Words};
use crate::text::number;
use crate::text::words::shortened;

/// Marks the choices that `answer` names.
pub(super) fn right(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    choices: &mut [Choice],
    complete: bool,
) {
    let Some(entry) = fields.get("answer") else {
        return;
    };
    let answers = match &entry.node.value {
        Value::List(_) => notes.words_list("answer", &entry.node),
        _ => notes.words("answer", &entry.node).into_iter().collect(),
    };
    let marked: Vec<usize> = (0..choices.len())
        .filter(|index| choices[*index].correct)
        .collect();
    let mut named = Vec::new();
    if complete && by_letters(notes, &entry.node, &answers, choices) {
        return;
    }
    for answer in answers {
        match choices
            .iter()
            .position(|choice| choice.text.trim() == answer.trim())
        {
            Some(index) => named.push(index),
            None if complete => not_a_choice(notes, fields, &answer, choices),
            None => {}
        }
    }
    named.sort_unstable();
    named.dedup();
    if !marked.is_empty() && !named.is_empty() && marked != named {
        let problem = notes
            .problem(
                Code::DuplicateField,
                entry.name_at,
                "`answer` and `correct: true` name different choices as right",
            )
            .label("says one thing")
            .related(choices[marked[0]].text.at, "is marked as right, too");
        notes.add(problem.help("keep one of the two"));
        return;
    }
    for index in named {
        choices[index].correct = true;
    }
}

/// Reports `answer: [A, C]` and `answer: A, C` where no choice has such a text: letters or numbers of choices.
fn by_letters(
    notes: &mut Notes<'_>,
    node: &Node<'_>,
    answers: &[Words],
    choices: &[Choice],
) -> bool {
    let texts: Vec<&str> = choices.iter().map(|choice| choice.text.as_str()).collect();
    let written: Vec<&str> = match answers {
        [one] => one
            .split([',', ';'])
            .flat_map(|part| part.split(" and "))
            .map(str::trim)
            .collect(),
        several => several.iter().map(|answer| answer.trim()).collect(),
    };
    let is_choice = |answer: &&str| texts.iter().any(|text| text.trim() == *answer);
    let named: Option<Vec<&str>> = written
        .iter()
        .map(|answer| numbered(answer, &texts))
        .collect();
    let Some(named) = named.filter(|named| named.len() > 1) else {
        return false;
    };
    if written.iter().any(is_choice) || answers.iter().any(|answer| is_choice(&answer.trim())) {
        return false;
    }
    let message = "choices are named by their texts, not by letters or numbers";
    let problem = notes
        .problem(Code::AnswerNotAChoice, node.at, message)
        .label("not their texts");
    notes.add(problem.help(format!(
        "write the texts of the right choices:\n    answer: {}",
        yaml::bracketed(&named)
    )));
    true
}

fn not_a_choice(
    notes: &mut Notes<'_>,
    fields: &Fields<'_, '_>,
    answer: &Words,
    choices: &[Choice],
) {
    let texts: Vec<&str> = choices.iter().map(|choice| choice.text.as_str()).collect();
    let message = format!("`{}` is none of the choices", shortened(answer));
    let near = nearest(answer, texts.iter().copied());
    // Only between brackets a comma cuts a choice.
    let in_brackets = fields
        .get("choices")
        .is_some_and(|entry| notes.slice(entry.node.at).starts_with('['));
    let cut = in_pieces(answer, &texts).filter(|_| in_brackets);
    if let Some(help) = cut.or_else(|| all_in_one(answer, &texts)) {
        let problem = notes
            .problem(Code::AnswerNotAChoice, answer.at, message)
            .label("more than one choice");
        notes.add(problem.help(help));
        return;
    }
    if let Some(help) = without_commas(answer, &texts) {
        let problem = notes
            .problem(Code::AnswerNotAChoice, answer.at, message)
            .label("not a choice");
        notes.add(problem.help(help));
        return;
    }
    let near = near.or_else(|| equal(answer, &texts));
    let help = match (near, numbered(answer, &texts)) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, Some(text)) => {
            let text = yaml::written(text);
            format!("write the text of the right choice:\n    answer: {text}")
        }
        // No choice is offered: it would most likely be one that is not right.
        _ => "write the text of the right choice, letter by letter".to_owned(),
    };
    let problem = notes
        .problem(Code::AnswerNotAChoice, answer.at, message)
        .label("not a choice")
        .help(help);
    notes.add(problem);
}

/// The choice that is the same number: `5` where the answer is `5.0`.
fn equal<'t>(answer: &str, texts: &[&'t str]) -> Option<&'t str> {
    let value = number::plain(answer)?;
    let mut texts = texts.iter().copied();
    texts.find(|text| number::plain(text).is_some_and(|other| other == value))
}

/// `[cat dog eel]`: what to write where one choice holds the answer as one of its words.
fn without_commas(answer: &str, texts: &[&str]) -> Option<String> {
    let [only] = texts else { return None };
    let words: Vec<&str> = only.split_whitespace().collect();
    let whole = words.len() > 1 && words.contains(&answer.trim());
    whole.then(|| {
        format!(
            "write a comma between two choices:\n    choices: {}",
            yaml::bracketed(&words)
        )
    })
}

/// `for and while`: what to write where the answer names several choices.
fn all_in_one(answer: &str, texts: &[&str]) -> Option<String> {
    let signs = [
        ", ", " and ", " & ", " und ", " y ", " et ", " + ", "; ", "/",
    ];
    let mut parts = vec![answer.trim()];
    for sign in signs {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(sign))
            .collect();
    }
    let named: Option<Vec<&str>> = parts
        .iter()
        .map(|part| {
            let part = part.trim().to_lowercase();
            texts
                .iter()
                .copied()
                .find(|text| text.trim().to_lowercase() == part)
        })
        .collect();
    let named = named.filter(|named| named.len() > 1)?;
    Some(format!(
        "write those that are right as a list:\n    answer: {}",
        yaml::bracketed(&named)
    ))
}

/// What to write where a comma makes two choices of the answer: `[red, white and blue]`. What reads as two names, such as `Paris, Rome`,
/// are two answers.
fn in_pieces(answer: &str, texts: &[&str]) -> Option<String> {
    let answer = answer.trim();
    let run = (2..=4).any(|count| texts.windows(count).any(|few| few.join(", ") == answer));
    let (first, rest) = answer.split_once(", ")?;
    let is_capital = |text: &str| text.starts_with(char::is_uppercase);
    let goes_on = [" and ", " or ", " und ", " oder ", " y ", " et "]
        .iter()
        .any(|word| rest.contains(word))
        || is_capital(first) && !is_capital(rest) && rest.starts_with(char::is_alphabetic);
    (run && goes_on).then(|| {
        format!(
            "a comma between `[` and `]` begins a new choice, so put each choice that holds one in quotes: `{}`",
            yaml::in_quotes(answer)
        )
    })
}

/// The choice that goes by this number from 1, or by this letter: `3`, `c`, `C)`.
pub(in crate::quiz::read) fn numbered<'t>(written: &str, texts: &[&'t str]) -> Option<&'t str> {
    let written = written.trim().trim_end_matches([')', '.']);
    let place = match written.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => usize::from(letter.to_ascii_lowercase() - b'a'),
        _ => written.parse::<usize>().ok()?.checked_sub(1)?,
    };
    texts.get(place).copied()
}
