//! What the question asks for, and what its answer takes: three things of which one is enough (`guessable`), and gaps that may be
//! filled in any order, of which each has an answer of its own (`answer-hard-to-type`).

use super::{Found, first_line};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{Accepted, Blank, Kind, Located, Question, TextKey};
use crate::text::gaps::gaps;

/// Words with which a question asks for things.
const VERBS: &[&str] = &[
    "name", "list", "give", "write", "find", "state", "mention", "identify", "nenne", "nennt",
    "nennen", "gib", "schreibe", "finde", "zähle", "nombra", "escribe", "di", "menciona",
    "enumera", "da", "cite", "citez", "nomme", "nommez", "donne", "donnez",
];

/// Words that may stand between these and the number.
const BETWEEN: &[&str] = &[
    "any",
    "at",
    "least",
    "down",
    "the",
    "sie",
    "mindestens",
    "al",
    "menos",
    "me",
    "us",
    "mir",
];

/// Small numbers in words.
const NUMBERS: &[(usize, &[&str])] = &[
    (2, &["two", "2", "zwei", "dos", "deux"]),
    (3, &["three", "3", "drei", "tres", "trois"]),
    (4, &["four", "4", "vier", "cuatro", "quatre"]),
    (5, &["five", "5", "fünf", "cinco", "cinq"]),
    (6, &["six", "6", "sechs", "seis"]),
];

/// What is counted and asks for one number all the same: `Write two thirds as a decimal.`
const PARTS: &[&str] = &[
    "thirds",
    "quarters",
    "halves",
    "fifths",
    "sixths",
    "eighths",
    "tenths",
    "hundredths",
    "times",
    "plus",
    "minus",
    "percent",
    "per",
    "hundred",
    "thousand",
    "million",
    "decimal",
    "drittel",
    "viertel",
    "fünftel",
    "prozent",
    "mal",
    "tercios",
    "cuartos",
    "por",
    "significant",
];

/// What says that gaps may be filled in any order.
const ANY_ORDER: &[&str] = &[
    "in any order",
    "any order",
    "order does not matter",
    "order doesn't matter",
    "in beliebiger reihenfolge",
    "reihenfolge ist egal",
    "reihenfolge spielt keine rolle",
    "en cualquier orden",
    "dans n'importe quel ordre",
];

/// Reports answers that take less, or more, than the question asks for.
pub(super) fn for_several(question: &Question, source: &str, found: &mut Found) {
    if question.varied.is_some() || found.full() {
        return;
    }
    let problem = match &question.kind {
        Kind::Text(key) => one_is_enough(question, key, source),
        Kind::Blanks(blanks) => one_for_each(question, blanks, source),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Number(_)
        | Kind::Order(_)
        | Kind::Match(_) => None,
    };
    if let Some(problem) = problem {
        found.push(problem);
    }
}

/// How many things a sentence of the question asks for: `Name three planets.`
fn wanted(prompt: &str) -> Option<usize> {
    prompt
        .split(['.', '?', '!', ':', '\n'])
        .find_map(in_sentence)
}

fn in_sentence(sentence: &str) -> Option<usize> {
    let mut words = sentence.split_whitespace();
    let verb = words.next()?.to_lowercase();
    if !VERBS.contains(&verb.as_str()) {
        return None;
    }
    let mut words = words
        .map(str::to_lowercase)
        .skip_while(|word| BETWEEN.contains(&word.as_str()));
    let (number, things) = (words.next()?, words.next()?);
    let is_thing = things.chars().nth(2).is_some() && things.chars().all(char::is_alphabetic);
    let (count, _) = NUMBERS
        .iter()
        .find(|(_, said)| said.contains(&number.as_str()))?;
    (is_thing && !PARTS.contains(&things.as_str())).then_some(*count)
}

/// So many accepted answers are looked at.
const MOST_LOOKED_AT: usize = 50;

/// `Name three planets.` with `answer: [Mars, Venus, Earth]`.
fn one_is_enough(question: &Question, key: &TextKey, source: &str) -> Option<Diagnostic> {
    if key.accepted.len() < 2 || gaps(&question.prompt).next().is_some() {
        return None;
    }
    let count = wanted(&question.prompt)?;
    for accepted in key.accepted.iter().take(MOST_LOOKED_AT) {
        match &accepted.value {
            Accepted::Text(text) if things_in(text) < count => {}
            _ => return None,
        }
    }
    let at = first_line(source, key.accepted[0].at);
    let message = format!("{count} things are asked for, and who types one of these has got it");
    let problem = Diagnostic::new(Code::Guessable, at, message).label("one is enough");
    let gaps = vec!["___"; count].join(", ");
    Some(problem.help(format!(
        "ask for one of them; or have them picked from `choices:`, with {count} that are right; or write a gap for each, `{gaps}`, and {count} times the same list in `blanks:`"
    )))
}

/// How many things a text names, by what stands between them.
fn things_in(text: &str) -> usize {
    let signs = text.matches([',', ';', '/']).count();
    let words = [" and ", " und ", " y ", " et ", " & "].iter();
    1 + signs + words.map(|word| text.matches(word).count()).sum::<usize>()
}

/// More gaps than these nobody fills in any order.
const MOST_GAPS: usize = 6;

/// `___ and ___, in any order` with `blanks: [red, yellow]`.
fn one_for_each(
    question: &Question,
    blanks: &[Located<Blank>],
    source: &str,
) -> Option<Diagnostic> {
    if !(2..=MOST_GAPS).contains(&blanks.len()) || !blanks.iter().all(is_words) {
        return None;
    }
    let asked = question.prompt.to_lowercase();
    let any_order = ANY_ORDER.iter().any(|words| asked.contains(words))
        || wanted(&question.prompt) == Some(blanks.len());
    let written = blanks
        .iter()
        .map(|blank| source.get(blank.at.start..blank.at.end));
    let written: Vec<&str> = written.collect::<Option<_>>()?;
    let same = written.windows(2).all(|pair| pair[0] == pair[1]);
    if !any_order || same || written.iter().any(|text| text.contains('\n')) {
        return None;
    }
    let inner = written.iter().map(|text| {
        let inner = text
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        inner.unwrap_or(text)
    });
    let list = format!("[{}]", inner.collect::<Vec<_>>().join(", "));
    let all = vec![list; blanks.len()].join(", ");
    let at = first_line(source, blanks[0].at);
    let message = "any order is right by the question, and each gap takes its own answer alone";
    let problem = Diagnostic::new(Code::AnswerHardToType, at, message).label("in this gap alone");
    Some(problem.help(format!(
        "let each gap take all of them:\n    blanks: [{all}]"
    )))
}

fn is_words(blank: &Located<Blank>) -> bool {
    match &blank.value {
        Blank::Text(key) => {
            let mut accepted = key.accepted.iter();
            accepted.all(|one| matches!(one.value, Accepted::Text(_)))
        }
        Blank::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_question_asks_for_is_counted() {
        for (prompt, count) in [
            ("Name three planets.", Some(3)),
            ("Look at the map. List at least 2 rivers!", Some(2)),
            ("Nennen Sie drei Flüsse.", Some(3)),
            ("Nombra dos ríos.", Some(2)),
            ("Write two thirds as a decimal.", None),
            ("Find 2 + 3.", None),
            ("Write a two-digit number.", None),
            ("What are the three states of matter called?", None),
            ("Name the three-toed animal.", None),
            ("Give the answer to 2 decimal places.", None),
            ("Name a planet.", None),
        ] {
            assert_eq!(wanted(prompt), count, "{prompt}");
        }
    }
}
