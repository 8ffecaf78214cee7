//! What is said to a response, and to what is no response.

use super::sentence;
use super::voice::Voice;
use super::words::File;
use crate::grading::{Judgement, Near, Parts, Response, Verdict};
use crate::practice::Showing;
use crate::quiz::{Kind, Question};

const WORDS: File = File::Response;

/// What a response is worth, in a word or two.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::GotIt => WORDS.text("got-it"),
        Verdict::Nearly => WORDS.text("nearly"),
        Verdict::NotYet => WORDS.text("not-yet"),
    }
}

/// Where to look, for a near miss.
#[must_use]
pub fn near(near: Near) -> &'static str {
    match near {
        Near::Accents => WORDS.text("near-accents"),
        Near::Spelling => WORDS.text("near-spelling"),
        Near::Signs => WORDS.text("near-signs"),
    }
}

/// Said to a not-yet response for which the author has no words; the quiet voice has none either. `turn` counts such responses.
#[must_use]
pub fn without_feedback(voice: Voice, turn: usize) -> &'static str {
    WORDS.form(
        voice.pick(
            "without-feedback-warm",
            "without-feedback-plain",
            "without-feedback-quiet",
        ),
        turn,
    )
}

/// Everything that is said to the last try of a showing that was not yet right: how much of it is in place, where to look, the
/// author's words, and words of our own where there are none.
#[must_use]
pub fn about(voice: Voice, showing: &Showing, question: &Question, turn: usize) -> Vec<String> {
    let (Some(judgement), Some(tried)) = (&showing.last, showing.tried.last()) else {
        return Vec::new();
    };
    let mut said = Vec::new();
    if let Some(found) = judgement.parts.as_ref().filter(|found| found.of > 1) {
        let picked = match &tried.response {
            Response::Select(picked) => picked.len(),
            _ => 0,
        };
        let extra = picked.saturating_sub(found.right.len());
        said.push(if found.right.len() == found.of {
            picked_too_many(extra)
        } else {
            parts(found)
        });
    }
    said.extend(near_of(judgement));
    said.extend(judgement.say.iter().cloned());
    if said.is_empty() {
        said.push(without_feedback(voice, turn).to_owned());
    }
    if question.stretch && showing.tried.len() == 1 && voice != Voice::Quiet {
        said.push(stretch_tried().to_owned());
    }
    said.retain(|words| !words.is_empty());
    said
}

/// Where to look, for the whole or for each gap that is near.
fn near_of(judgement: &Judgement) -> Vec<String> {
    let gaps = judgement.parts.as_ref().filter(|parts| parts.of > 1);
    match gaps {
        Some(parts) => parts
            .near
            .iter()
            .map(|(gap, near)| format!("{}: {}", super::answer::gap(*gap), self::near(*near)))
            .collect(),
        None => judgement
            .near
            .map(|near| self::near(near).to_owned())
            .into_iter()
            .collect(),
    }
}

/// How many parts are in place.
#[must_use]
pub fn parts(parts: &Parts) -> String {
    let values = [("right", parts.right.len().into()), ("of", parts.of.into())];
    sentence(&WORDS.say("parts", &values))
}

/// Picks that do not belong, for a response that holds all the right ones and more.
#[must_use]
pub fn picked_too_many(extra: usize) -> String {
    WORDS.say("picked-too-many", &[("extra", extra.into())])
}

/// Said for the first guess at a stretch question that is not yet right.
#[must_use]
pub fn stretch_tried() -> &'static str {
    WORDS.text("stretch-tried")
}

/// The mark of a stretch question.
#[must_use]
pub fn stretch() -> &'static str {
    WORDS.text("stretch")
}

/// Said when the same response comes again in one showing.
#[must_use]
pub fn same_again(kind: &Kind, words: &str) -> String {
    let key = match kind {
        Kind::Order(_) => "same-order-again",
        Kind::Match(_) => "same-pairs-again",
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Blanks(_) => "same-again",
    };
    WORDS.say(key, &[("response", words.into())])
}

/// What the learner is asked to do.
#[must_use]
pub fn to_do(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) => WORDS.text("to-do-choice"),
        Kind::Select(_) => WORDS.text("to-do-select"),
        Kind::TrueFalse(_) => WORDS.text("to-do-true-false"),
        Kind::Text(_) => WORDS.text("to-do-text"),
        Kind::Number(_) => WORDS.text("to-do-number"),
        Kind::Blanks(_) => WORDS.text("to-do-blanks"),
        Kind::Order(_) => WORDS.text("to-do-order"),
        Kind::Match(_) => WORDS.text("to-do-match"),
    }
}

/// The two answers of a true-false question.
#[must_use]
pub fn true_false(answer: bool) -> &'static str {
    if answer {
        WORDS.text("true")
    } else {
        WORDS.text("false")
    }
}

/// A response that the record keeps, in words of the language that is spoken: the two answers to a question of true or false are kept by
/// names that are no learner's. `kind` is that of the question, where it is known.
#[must_use]
pub fn said<'a>(kind: Option<&Kind>, response: &'a str) -> &'a str {
    match (kind, response) {
        (Some(Kind::TrueFalse(_)), "true") => true_false(true),
        (Some(Kind::TrueFalse(_)), "false") => true_false(false),
        _ => response,
    }
}

/// A response in words, for a reader.
#[must_use]
pub fn spoken(question: &Question, response: &Response) -> String {
    match response {
        Response::TrueFalse(answer) => true_false(*answer).to_owned(),
        other => crate::grading::spoken(question, other),
    }
}

/// The head of a hint.
#[must_use]
pub fn hint_head(number: usize, of: usize) -> String {
    WORDS.say("hint-head", &[("number", number.into()), ("of", of.into())])
}

/// That a hint can be had.
#[must_use]
pub fn hint_ready(left: usize) -> String {
    match left {
        0 => String::new(),
        more => sentence(&WORDS.say("hint-ready", &[("number", more.into())])),
    }
}

/// Said when there is no further hint.
#[must_use]
pub fn no_hint_left(any: bool) -> &'static str {
    if any {
        WORDS.text("no-hint-left")
    } else {
        WORDS.text("no-hints")
    }
}

/// Said to "I don't know yet". `turn` counts how often it was said.
#[must_use]
pub fn unsure(voice: Voice, hint_opened: bool, turn: usize) -> &'static str {
    let key = match (voice, hint_opened) {
        (Voice::Warm, true) => "unsure-warm-hint",
        (Voice::Warm, false) => "unsure-warm",
        (Voice::Plain, true) => "unsure-plain-hint",
        (Voice::Plain, false) => "unsure-plain",
        (Voice::Quiet, true) => return "",
        (Voice::Quiet, false) => "unsure-quiet",
    };
    WORDS.form(key, turn)
}

/// Asked once before an answer is shown without a guess.
#[must_use]
pub fn guess_first(voice: Voice) -> &'static str {
    WORDS.text(voice.pick("guess-first-warm", "guess-first-plain", "guess-first-quiet"))
}

/// Said when the answer has been shown; `turn` counts how often it was.
#[must_use]
pub fn comes_back(voice: Voice, turn: usize) -> &'static str {
    WORDS.form(
        voice.pick("comes-back-warm", "comes-back-plain", "comes-back-quiet"),
        turn,
    )
}

/// Said once in a showing, when an answer or the idea behind it goes round in circles.
#[must_use]
pub fn goes_round() -> &'static str {
    WORDS.text("goes-round")
}

/// Said when a question rests for this sitting: what was done, what may help, and that the question itself may be what needs work.
#[must_use]
pub fn rests(voice: Voice) -> Vec<&'static str> {
    let keys: &[_] = voice.pick(
        &["rests-warm", "rests-talk"],
        &["rests-plain", "rests-talk"],
        &["rests-quiet"],
    );
    keys.iter().map(|key| WORDS.text(key)).collect()
}

/// Said when the question waits at the end of the line; `turn` counts the showings of the sitting.
#[must_use]
pub fn put_off(voice: Voice, turn: usize) -> &'static str {
    WORDS.form(
        voice.pick("put-off-warm", "put-off-plain", "put-off-quiet"),
        turn,
    )
}

/// Said when there is no other question to go to.
#[must_use]
pub fn nothing_else() -> &'static str {
    WORDS.text("nothing-else")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_says_by_itself_is_never_said_twice_in_a_row() {
        for voice in [Voice::Warm, Voice::Plain] {
            for turn in 1..13 {
                let neighbours = [
                    without_feedback(voice, turn),
                    without_feedback(voice, turn + 1),
                    unsure(voice, true, turn),
                    unsure(voice, true, turn + 1),
                    unsure(voice, false, turn),
                    unsure(voice, false, turn + 1),
                    comes_back(voice, turn),
                    comes_back(voice, turn + 1),
                    put_off(voice, turn),
                    put_off(voice, turn + 1),
                ];
                for pair in neighbours.chunks(2) {
                    assert_ne!(pair[0], pair[1], "{voice:?}, turn {turn}");
                }
            }
        }
    }

    #[test]
    fn true_and_false_are_words_of_the_language_where_they_are_answers_to_that() {
        use crate::phrases::tongue::{Tongue, speaking};
        let asked = Kind::TrueFalse(true);
        for (tongue, expected) in [
            (Tongue::English, ["True", "False", "true "]),
            (Tongue::German, ["Wahr", "Falsch", "true "]),
            (Tongue::Spanish, ["Verdadero", "Falso", "true "]),
        ] {
            let of = |kind| ["true", "false", "true "].map(|response| said(kind, response));
            speaking(tongue, || assert_eq!(of(Some(&asked)), expected));
            let typed = Kind::Order(Vec::new());
            speaking(tongue, || {
                assert_eq!(of(Some(&typed)), ["true", "false", "true "]);
            });
            speaking(tongue, || assert_eq!(of(None), ["true", "false", "true "]));
        }
    }

    #[test]
    fn the_quiet_voice_says_what_is_needed_and_no_more() {
        assert_eq!(without_feedback(Voice::Quiet, 1), "");
        assert_eq!(unsure(Voice::Quiet, true, 1), "");
        let shorter = |warm: &str, quiet: &str| assert!(quiet.len() < warm.len(), "{quiet}");
        for turn in 1..4 {
            shorter(
                comes_back(Voice::Warm, turn),
                comes_back(Voice::Quiet, turn),
            );
            shorter(put_off(Voice::Warm, turn), put_off(Voice::Quiet, turn));
        }
        shorter(guess_first(Voice::Warm), guess_first(Voice::Quiet));
    }
}
