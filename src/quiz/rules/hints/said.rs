//! Sentences that say which answer it is: `It is Nairobi.`, `No, the answer is 0.5.` In a hint they give away even what the question
//! names, and in feedback to a try they leave nothing to find.

use std::ops::Range;

use super::Answers;

/// What a learner is told first who has not got it.
const NOT_YET: &[&str] = &[
    "no",
    "nope",
    "not quite",
    "almost",
    "sorry",
    "nearly",
    "actually",
    "nein",
    "leider nicht",
    "fast",
    "non",
    "casi",
];

/// Beginnings of a sentence that goes on with the answer.
const LEADS: &[&str] = &[
    "the answer is",
    "the right answer is",
    "the correct answer is",
    "the answer should be",
    "the answer was",
    "the answer:",
    "answer:",
    "correct answer:",
    "right answer:",
    "it is",
    "it's",
    "it’s",
    "it should be",
    "it must be",
    "it would be",
    "it was",
    "you should pick",
    "pick",
    "choose",
    "die antwort ist",
    "die richtige antwort ist",
    "die richtige antwort lautet",
    "die antwort lautet",
    "richtig ist",
    "richtig wäre",
    "antwort:",
    "lösung:",
    "es ist",
    "es sind",
    "la respuesta es",
    "la respuesta correcta es",
    "respuesta:",
    "es",
    "la réponse est",
    "la bonne réponse est",
    "réponse:",
    "c'est",
    "c’est",
];

/// Ends of a sentence that begins with the answer.
const TAILS: &[&str] = &[
    "is the answer",
    "is the right answer",
    "is the correct answer",
    "is right",
    "is correct",
    "ist richtig",
    "ist die richtige antwort",
    "wäre richtig",
    "es la respuesta",
    "es la respuesta correcta",
    "es correcto",
    "es correcta",
    "est la bonne réponse",
];

/// What may stand before an answer.
const ARTICLES: &[&str] = &[
    "the", "a", "an", "der", "die", "das", "ein", "eine", "el", "la", "los", "las", "un", "una",
    "le", "les", "une",
];

/// The first answer in this text that a sentence says to be the one.
pub(super) fn outright(answers: &Answers<'_>, text: &str) -> Option<Range<usize>> {
    if !answers.may_stand_in(text) {
        return None;
    }
    let is_one = |words: &str| {
        let bare = ARTICLES
            .iter()
            .find_map(|word| Some(&words[after(words, word)?..]));
        answers.is_one(words) || bare.is_some_and(|bare| answers.is_one(bare.trim_start()))
    };
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let end = sentence(rest);
        let said = in_sentence(&rest[..end]).filter(|inside| is_one(&rest[inside.clone()]));
        if let Some(inside) = said {
            return Some(start + inside.start..start + inside.end);
        }
        start += end + rest[end..].chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// Beginnings of a sentence that goes on with whether what is asked is true.
const OF_TRUTH: &[&str] = &[
    "this is",
    "that is",
    "that's",
    "that’s",
    "the statement is",
    "this statement is",
    "the sentence is",
    "this sentence is",
    "das ist",
    "die aussage ist",
    "la afirmación es",
    "esto es",
];

/// What is said of a sentence that is true, and of one that is not.
const TRUE: &[&str] = &[
    "true",
    "correct",
    "right",
    "wahr",
    "richtig",
    "verdadero",
    "verdadera",
    "cierto",
];
const FALSE: &[&str] = &[
    "false",
    "not true",
    "untrue",
    "not correct",
    "incorrect",
    "not right",
    "wrong",
    "falsch",
    "nicht wahr",
    "unwahr",
    "falso",
    "falsa",
    "no es verdad",
];

/// Where a sentence of this text says that what is asked is true, or that it is not.
pub(super) fn truth(text: &str, is_true: bool) -> Option<Range<usize>> {
    let words = if is_true { TRUE } else { FALSE };
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let end = sentence(rest);
        let inside = trimmed(rest, 0..end);
        let whole = &rest[inside.clone()];
        let leads = LEADS.iter().chain(OF_TRUTH);
        let led = leads.filter_map(|lead| after(whole, lead)).max();
        let said = trimmed(rest, inside.start + led.unwrap_or(0)..inside.end);
        if words
            .iter()
            .any(|word| rest[said.clone()].eq_ignore_ascii_case(word))
        {
            return Some(start + said.start..start + said.end);
        }
        start += end + rest[end..].chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// Where the first sentence ends: the point of `0.5` ends none.
pub(super) fn sentence(text: &str) -> usize {
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let last = signs.peek().is_none_or(|(_, next)| next.is_whitespace());
        let ends = matches!(sign, '.' | '!' | '?' | ';' | '…') && last;
        if ends || matches!(sign, '\n' | '–' | '—') {
            return at;
        }
    }
    text.len()
}

/// What a sentence says to be the answer.
fn in_sentence(sentence: &str) -> Option<Range<usize>> {
    let mut inside = trimmed(sentence, 0..sentence.len());
    let refused = NOT_YET.iter().find_map(|word| {
        let end = after(&sentence[inside.clone()], word)?;
        sentence[inside.start + end..]
            .starts_with([',', ':'])
            .then_some(end)
    });
    inside.start += refused.unwrap_or(0);
    inside = trimmed(sentence, inside);
    let rest = &sentence[inside.clone()];
    let led = LEADS.iter().filter_map(|lead| after(rest, lead)).max();
    let tailed = || TAILS.iter().filter_map(|tail| before(rest, tail)).min();
    match led {
        Some(end) => inside.start += end,
        None => match tailed() {
            Some(end) => inside.end = inside.start + end,
            None => drop(refused?),
        },
    }
    let inside = trimmed(sentence, inside);
    (!inside.is_empty()).then_some(inside)
}

/// What may stand around a sentence and around an answer.
const OUTER: &[char] = &[
    ' ', '"', '\'', '“', '”', '„', '‘', '’', '*', '`', '¡', ',', ':', '(', ')',
];

/// The stretch without that.
fn trimmed(text: &str, inside: Range<usize>) -> Range<usize> {
    let ended = text[inside.clone()].trim_end_matches(OUTER);
    let bare = ended.trim_start_matches(OUTER);
    let start = inside.start + ended.len() - bare.len();
    start..start + bare.len()
}

/// Where these words end with which the text begins, in any case.
fn after(text: &str, words: &str) -> Option<usize> {
    let begins = text.get(..words.len())?.eq_ignore_ascii_case(words);
    let apart = !text[words.len()..].starts_with(char::is_alphanumeric);
    (begins && apart).then_some(words.len())
}

/// Where these words begin with which the text ends, in any case.
fn before(text: &str, words: &str) -> Option<usize> {
    let start = text.len().checked_sub(words.len())?;
    let ends = text.get(start..)?.eq_ignore_ascii_case(words);
    (ends && text[..start].ends_with(' ')).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_an_answer_or_does_not() {
        for (sentence, said) in [
            ("It is Nairobi", Some("Nairobi")),
            ("No, the answer is 0.5", Some("0.5")),
            ("No, Nairobi", Some("Nairobi")),
            ("Nairobi is right", Some("Nairobi")),
            ("The correct answer is “the Nile”", Some("the Nile")),
            ("Nein, es ist Rom", Some("Rom")),
            ("It is not Nairobi", Some("not Nairobi")),
            ("Look at the map", None),
            ("It", None),
            ("Then it is 0.5", None),
        ] {
            let found = in_sentence(sentence).map(|inside| &sentence[inside]);
            assert_eq!(found, said, "{sentence}");
        }
        assert_eq!(sentence("It is 0.5. Look."), 9);
        for (text, is_true, said) in [
            ("It is not true.", false, Some("not true")),
            ("Look closely. That is false!", false, Some("false")),
            ("True!", true, Some("True")),
            ("It is not true.", true, None),
            ("Is it true?", true, None),
            ("It is true that whales swim.", true, None),
        ] {
            let found = truth(text, is_true).map(|inside| &text[inside]);
            assert_eq!(found, said, "{text}");
        }
    }
}
