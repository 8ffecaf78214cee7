//! What is said to a response, and to what is no response.

use super::voice::Voice;
use super::{count, form, sentence};
use crate::grading::{Judgement, Near, Parts, Response, Verdict};
use crate::practice::Showing;
use crate::quiz::{Kind, Question};

/// What a response is worth, in a word or two.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::GotIt => "got it",
        Verdict::Nearly => "nearly",
        Verdict::NotYet => "not yet",
    }
}

/// Where to look, for a near miss.
#[must_use]
pub const fn near(near: Near) -> &'static str {
    match near {
        Near::Accents => "Look at the accents.",
        Near::Spelling => "Look at the spelling.",
        Near::Signs => "The letters fit. Look at capitals, spaces and signs.",
    }
}

/// Said to a not-yet response for which the author has no words; the quiet voice has none either. `turn` counts such responses.
#[must_use]
pub fn without_feedback(voice: Voice, turn: usize) -> &'static str {
    let forms: &[&str] = voice.pick(
        &[
            "One more idea tried. What else could it be?",
            "That one is ruled out now. What do you see differently?",
            "Now you know more than before. Where would you look next?",
        ],
        &["What else could it be?", "Where would you look next?"],
        &[],
    );
    form(forms, turn)
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
        said.push(STRETCH_TRIED.to_owned());
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
    let of = count(parts.of);
    match parts.right.len() {
        0 if parts.of == 2 => "Neither of the two is in place yet.".to_owned(),
        0 => format!("None of the {of} is in place yet."),
        1 => format!("One of {of} is in place."),
        more => format!("{} of {of} are in place.", sentence(&count(more))),
    }
}

/// Picks that do not belong, for a response that holds all the right ones and more.
#[must_use]
pub fn picked_too_many(extra: usize) -> String {
    format!("All that belong are there, and {} too many.", count(extra))
}

/// Said for the first guess at a stretch question that is not yet right.
pub const STRETCH_TRIED: &str = "This is a stretch question. Trying it is what counts.";

/// The mark of a stretch question.
pub const STRETCH: &str = "stretch";

/// Said when the same response comes again in one showing.
#[must_use]
pub fn same_again(kind: &Kind, words: &str) -> String {
    let tried = match kind {
        Kind::Order(_) => "this order".to_owned(),
        Kind::Match(_) => "these pairs".to_owned(),
        _ => format!("“{words}”"),
    };
    format!("You have tried {tried} here already. What else could it be?")
}

/// What the learner is asked to do.
#[must_use]
pub const fn to_do(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice(_) => "Pick one.",
        Kind::Select(_) => "Pick all that fit.",
        Kind::TrueFalse(_) => "True or false?",
        Kind::Text(_) => "Type your answer.",
        Kind::Number(_) => "Type a number.",
        Kind::Blanks(_) => "Fill in what is missing.",
        Kind::Order(_) => "Carry them into order, first on top.",
        Kind::Match(_) => "Find what belongs together.",
    }
}

/// The two answers of a true-false question.
#[must_use]
pub const fn true_false(answer: bool) -> &'static str {
    if answer { "True" } else { "False" }
}

/// The head of a hint.
#[must_use]
pub fn hint_head(number: usize, of: usize) -> String {
    format!("Hint {number} of {of}")
}

/// That a hint can be had.
#[must_use]
pub fn hint_ready(left: usize) -> String {
    match left {
        0 => String::new(),
        1 => "A hint is ready.".to_owned(),
        more => format!("{} hints are ready.", sentence(&count(more))),
    }
}

/// Said when there is no further hint.
#[must_use]
pub const fn no_hint_left(any: bool) -> &'static str {
    if any {
        "All hints are open. You can go on trying, or have the answer shown."
    } else {
        "This question has no hints. You can go on trying, or have the answer shown."
    }
}

/// Said to "I don't know yet". `turn` counts how often it was said.
#[must_use]
pub fn unsure(voice: Voice, hint_opened: bool, turn: usize) -> &'static str {
    let forms: &[&str] = match (voice, hint_opened) {
        (Voice::Warm, true) => &[
            "Good to know where you are. Here is a hint.",
            "Saying so is a step, too. Here is a hint.",
        ],
        (Voice::Warm, false) => &[
            "Good to know where you are. A guess may still tell you something, or have the answer shown.",
            "Saying so is a step, too. Try a guess, or have the answer shown.",
        ],
        (Voice::Plain, true) => &["Here is a hint.", "A hint is open now."],
        (Voice::Plain, false) => &[
            "A guess may still tell you something, or have the answer shown.",
            "Try a guess, or have the answer shown.",
        ],
        (Voice::Quiet, true) => &[],
        (Voice::Quiet, false) => &["Try a guess, or have the answer shown."],
    };
    form(forms, turn)
}

/// Asked once before an answer is shown without a guess.
#[must_use]
pub const fn guess_first(voice: Voice) -> &'static str {
    voice.pick(
        "Take a guess first: it helps you remember, even when it is off. Or ask again, and the answer is shown.",
        "A guess first helps you remember, even when it is off. Ask again, and the answer is shown.",
        "Take a guess first, or ask again.",
    )
}

/// Said when the answer has been shown; `turn` counts how often it was.
#[must_use]
pub fn comes_back(voice: Voice, turn: usize) -> &'static str {
    let forms: &[&str] = voice.pick(
        &[
            "This question comes back after some others, and then it is yours to answer.",
            "Read it in your own time. After some others you meet this question again.",
        ],
        &[
            "This question comes back after some others.",
            "After some others you meet this question again.",
        ],
        &["This question comes back."],
    );
    form(forms, turn)
}

/// Said once in a showing, when an answer or the idea behind it goes round in circles.
pub const GOES_ROUND: &str =
    "This came up before. You can have the answer shown: then it rests until next time.";

/// Said when a question rests for this sitting: what was done, what may help, and that the question itself may be what needs work.
#[must_use]
pub const fn rests(voice: Voice) -> &'static [&'static str] {
    voice.pick(
        &[
            "You have stayed with it for long. It rests now until next time.",
            "Talk it over with somebody. Maybe it is the question that needs work.",
        ],
        &[
            "It rests now until next time.",
            "Talk it over with somebody. Maybe it is the question that needs work.",
        ],
        &["It rests now until next time. Talk it over with somebody."],
    )
}

/// Said when the question waits at the end of the line; `turn` counts the showings of the sitting.
#[must_use]
pub fn put_off(voice: Voice, turn: usize) -> &'static str {
    let forms: &[&str] = voice.pick(
        &[
            "Later, then. It waits at the end of the line.",
            "It can wait. You meet it again after the others.",
        ],
        &[
            "It waits at the end of the line.",
            "You meet it again after the others.",
        ],
        &["Later, then."],
    );
    form(forms, turn)
}

/// Said when there is no other question to go to.
pub const NOTHING_ELSE: &str = "This is the last one on the table for now.";

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
