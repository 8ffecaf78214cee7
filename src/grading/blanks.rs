//! `blanks`: each gap is judged as a typed answer of its own. It knows nothing of the sentence around the gaps.

use std::collections::{BTreeMap, BTreeSet};

use super::{Judgement, NotAResponse, Parts, Verdict, judged, number, text};
use crate::quiz::{Blank, Feedback, Key, Kind, Located, Question, Set};
use crate::text::gaps;

/// Judges what is in all gaps: got it when every gap is, nearly when each is got or near. What the author says to the gaps
/// that are not right is said, and to all once they are.
///
/// # Errors
///
/// When a gap is empty, or holds no response to its key, such as words where a number is asked for.
pub(super) fn grade(
    set: &Set,
    question: &Question,
    blanks: &[Located<Blank>],
    typed: &[String],
) -> Result<Judgement, NotAResponse> {
    let filled = typed.iter().filter(|typed| !typed.trim().is_empty());
    let missing = blanks.len().saturating_sub(filled.count());
    if missing > 0 || typed.len() != blanks.len() {
        return Err(NotAResponse::Incomplete { missing });
    }
    let judge = |(at, typed): (usize, &String)| {
        one(set, question, &blanks[at], at, typed).map_err(|reason| NotAResponse::InBlank {
            blank: at,
            reason: Box::new(reason),
        })
    };
    let judged = typed.iter().enumerate().map(judge);
    Ok(together(set, judged.collect::<Result<_, _>>()?))
}

/// Judges what is in one gap, from 0, whatever is in the others.
///
/// # Errors
///
/// Why it can be no response there.
pub fn in_one(
    set: &Set,
    question: &Question,
    blank: usize,
    typed: &str,
) -> Result<Judgement, NotAResponse> {
    match &question.kind {
        Kind::Blanks(blanks) if blank < blanks.len() => {
            one(set, question, &blanks[blank], blank, typed)
        }
        _ => Err(super::response::foreign(question)),
    }
}

/// Whether both are the same in every gap.
pub(super) fn same(
    set: &Set,
    question: &Question,
    blanks: &[Located<Blank>],
    one: &[String],
    other: &[String],
) -> bool {
    let bare = |at, typed| without_word_after(question, at, typed).unwrap_or(typed);
    let gaps = blanks.iter().zip(one.iter().zip(other)).enumerate();
    one.len() == other.len()
        && gaps
            .into_iter()
            .all(|(at, (blank, (one, other)))| match &blank.value {
                Blank::Text(key) => text::same(set, key, one, other),
                Blank::Number(key) => number::same(set, key, bare(at, one), bare(at, other)),
            })
}

fn one(
    set: &Set,
    question: &Question,
    blank: &Blank,
    at: usize,
    typed: &str,
) -> Result<Judgement, NotAResponse> {
    let told = told(question, at);
    match blank {
        Blank::Text(key) => text::grade(set, &told, key, typed),
        Blank::Number(key) => number::grade(set, &told, key, typed).or_else(|reason| {
            let number = without_word_after(question, at, typed).ok_or(reason)?;
            number::grade(set, &told, key, number)
        }),
    }
}

/// What is typed without the word that follows the gap in the sentence: who reads `___ km` may type `30 km`.
fn without_word_after<'t>(question: &Question, at: usize, typed: &'t str) -> Option<&'t str> {
    let word = gaps::word_after(&question.prompt, at)?;
    let number = typed.trim_end().strip_suffix(word)?.trim_end();
    (!number.trim().is_empty()).then_some(number)
}

/// What the author says to answers in this gap: first what is meant for it alone.
fn told(question: &Question, at: usize) -> Vec<(&Key, &Feedback)> {
    let all = || question.feedback.iter();
    let own = all().filter_map(|(key, feedback)| match &key.value {
        Key::Blank(place, key) if *place == at => Some((key.as_ref(), feedback)),
        _ => None,
    });
    let any = all().filter(|(key, _)| !matches!(key.value, Key::Blank(..)));
    own.chain(any.map(|(key, feedback)| (&key.value, feedback)))
        .collect()
}

fn together(set: &Set, gaps: Vec<Judgement>) -> Judgement {
    let with = |verdict: Verdict| -> BTreeSet<usize> {
        let judged = gaps.iter().enumerate();
        let like = judged.filter(|(_, gap)| gap.verdict == verdict);
        like.map(|(at, _)| at).collect()
    };
    let (right, near) = (with(Verdict::GotIt), with(Verdict::Nearly));
    let verdict = match right.len() {
        all if all == gaps.len() => Verdict::GotIt,
        most if most + near.len() == gaps.len() => Verdict::Nearly,
        _ => Verdict::NotYet,
    };
    let of = gaps.len();
    let near: BTreeMap<_, _> = near
        .into_iter()
        .filter_map(|at| Some((at, gaps[at].near?)))
        .collect();
    let mut judgement = judged(set, verdict, None);
    let got_it = verdict == Verdict::GotIt;
    gaps.into_iter()
        .filter(|gap| (gap.verdict == Verdict::GotIt) == got_it)
        .for_each(|gap| judgement.hear(gap));
    judgement.near = near.values().next().copied();
    judgement.parts = Some(Parts { right, near, of });
    judgement
}
