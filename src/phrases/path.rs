//! A question's path on one line, in symbols and in words.

use super::response::said;
use super::sentence;
use super::words::File;
use crate::grading::Verdict;
use crate::path::{Path, State, Step, StepKind};
use crate::quiz::Kind;
use crate::quiz::fill::shown;
use crate::quiz::formula::Value;
use crate::text::markup::cut;
use crate::text::number::Decimal;

const WORDS: File = File::Path;

/// The path on one line: `2/6 → 1/8 → hint → 3/4 ✓ with Ben · ✓ · ✓ mastered`. A `·` stands between two showings, and who was there at
/// the end of one. `kind` is that of the question, where it is known; an answer has at most `widest` columns.
#[must_use]
pub fn line(kind: Option<&Kind>, path: &Path, widest: usize) -> String {
    let mut line = joined(path, |step| short(kind, step, widest));
    match path.state() {
        State::Mastered => line.push_str(&format!(" {}", WORDS.text("mastered"))),
        State::Kept => line.push_str(&format!(" {}", kept(path.kept_days()))),
        _ => {}
    }
    line
}

/// The same while the question waits for an answer in this showing: of earlier showings it says what happened and not which
/// answers were given. An answer that stands on the screen is not recalled.
#[must_use]
pub fn line_while_asked(kind: &Kind, path: &Path, showing: u32, widest: usize) -> String {
    let short = |step: &Step| short(Some(kind), step, widest);
    joined(path, |step| match &step.kind {
        _ if step.showing == showing => short(step),
        StepKind::Answered {
            verdict: Verdict::GotIt,
            ..
        } => "✓".to_owned(),
        StepKind::Answered { .. } => "○".to_owned(),
        _ => short(step),
    })
}

fn joined(path: &Path, word: impl Fn(&Step) -> String) -> String {
    let showings = path.steps.chunk_by(|one, next| one.showing == next.showing);
    let line = |steps: &[Step]| {
        let words: Vec<String> = steps.iter().map(&word).collect();
        format!("{}{}", words.join(" → "), with(steps))
    };
    showings.map(line).collect::<Vec<_>>().join(" · ")
}

/// Who was there in a showing, in the order in which they came.
pub(super) fn with(steps: &[Step]) -> String {
    let mut names: Vec<String> = Vec::new();
    for step in steps {
        if let StepKind::Answered { with, .. } = &step.kind {
            let new = with.iter().filter(|name| !names.contains(name));
            let new: Vec<String> = new.cloned().collect();
            names.extend(new);
        }
    }
    if names.is_empty() {
        String::new()
    } else {
        format!(" {}", super::screen::with(&names))
    }
}

fn short(kind: Option<&Kind>, step: &Step, widest: usize) -> String {
    let said = |response: &str| cut(said(kind, response), widest);
    match &step.kind {
        StepKind::Answered { recall: true, .. } => "✓".to_owned(),
        StepKind::Answered {
            response,
            verdict: Verdict::GotIt,
            ..
        } => format!("{} ✓", said(response)),
        StepKind::Answered { response, .. } => said(response),
        StepKind::Hinted(_) => WORDS.text("hint").to_owned(),
        StepKind::Unsure => WORDS.text("unsure").to_owned(),
        StepKind::ShownAnswer => WORDS.text("shown").to_owned(),
        StepKind::SetAside => WORDS.text("set-aside").to_owned(),
    }
}

/// The numbers that were drawn for a showing: `with v = 40, t = 2`; nothing where none were.
#[must_use]
pub fn numbers(path: &Path, showing: u32) -> Option<String> {
    let numbers = path.numbers.get(&showing)?;
    let number = |(name, recorded): (&String, &String)| {
        let value = Value::from_recorded(recorded);
        let shown = value.map_or_else(|| recorded.clone(), |value| shown(&value, Decimal::Point));
        format!("{name} = {shown}")
    };
    let numbers: Vec<String> = numbers.iter().map(number).collect();
    Some(WORDS.say("with-numbers", &[("numbers", (&numbers.join(", ")).into())]))
}

/// All steps in words, one line for a listener; the numbers of a showing stand before its first step. `kind` is that of the question,
/// where it is known.
#[must_use]
pub fn steps(kind: Option<&Kind>, path: &Path) -> String {
    let mut before = None;
    let words = path.steps.iter().map(|one| {
        let numbers = numbers(path, one.showing).filter(|_| before != Some(one.showing));
        before = Some(one.showing);
        match numbers {
            Some(numbers) => format!("{numbers}, {}", step(kind, one)),
            None => step(kind, one),
        }
    });
    words.collect::<Vec<_>>().join("; ")
}

/// One step in words, for a list and for a listener.
#[must_use]
pub fn step(kind: Option<&Kind>, step: &Step) -> String {
    match &step.kind {
        StepKind::Answered {
            response,
            verdict,
            with,
            recall,
            parts,
            ..
        } => {
            let is_right = *verdict == Verdict::GotIt;
            let verdict = super::response::verdict(*verdict);
            let response = said(kind, response);
            let values = [("response", response.into()), ("verdict", verdict.into())];
            let mut words = WORDS.say("step", &values);
            if let Some((right, of)) = parts.filter(|_| !is_right) {
                let values = [
                    ("right", (right as usize).into()),
                    ("of", (of as usize).into()),
                ];
                words.push_str(&WORDS.say("step-parts", &values));
            }
            if *recall {
                words.push_str(&format!(" {}", WORDS.text("step-recall")));
            }
            if !with.is_empty() {
                let names = super::names(with);
                words.push_str(&WORDS.say("step-with", &[("names", (&names).into())]));
            }
            words
        }
        StepKind::Hinted(number) => {
            WORDS.say("step-hint", &[("number", (*number as usize).into())])
        }
        StepKind::Unsure => WORDS.text("step-unsure").to_owned(),
        StepKind::ShownAnswer => WORDS.text("step-shown").to_owned(),
        StepKind::SetAside => WORDS.text("step-aside").to_owned(),
    }
}

/// Where a question stands, in a sentence.
#[must_use]
pub fn standing(path: Option<&Path>, recalls_needed: u8) -> String {
    let Some(path) = path else {
        return WORDS.text("standing-new").to_owned();
    };
    match path.state() {
        State::New => WORDS.text("standing-new").to_owned(),
        State::Trying => WORDS.text("standing-trying").to_owned(),
        State::GotIt => {
            let left = usize::from(recalls_needed)
                .saturating_sub(path.recalls as usize)
                .max(1);
            WORDS.say("standing-got-it", &[("left", left.into())])
        }
        State::Mastered => WORDS.text("standing-mastered").to_owned(),
        State::Kept => format!("{}.", sentence(&kept(path.kept_days()))),
    }
}

/// How long a question has been kept.
#[must_use]
pub fn kept(days: i32) -> String {
    let days = usize::try_from(days).unwrap_or(0);
    WORDS.say("kept", &[("days", days.into())])
}

/// What a whole path took, in words: `four tries, a hint, three days`.
#[must_use]
pub fn effort(path: &Path) -> String {
    let counted = |key, number: usize| WORDS.say(key, &[("number", number.into())]);
    let mut parts = vec![counted("tries", path.tries())];
    if path.hints() > 0 {
        parts.push(counted("hints", path.hints()));
    }
    if path.days.len() > 1 {
        parts.push(counted("days", path.days.len()));
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn path() -> Path {
        let answered = StepKind::answered;
        let steps = [
            (1, answered("2/6", Verdict::NotYet, false)),
            (1, StepKind::Hinted(1)),
            (1, answered("3/4", Verdict::GotIt, false)),
            (2, answered("3/4", Verdict::GotIt, true)),
            (3, answered("1/8", Verdict::NotYet, false)),
        ];
        let step = |(showing, kind)| Step {
            at: Timestamp::UNIX_EPOCH,
            offset: 0,
            showing,
            kind,
        };
        Path {
            steps: steps.into_iter().map(step).collect(),
            ..Path::default()
        }
    }

    #[test]
    fn a_path_stands_on_one_line() {
        assert_eq!(line(None, &path(), 9), "2/6 → hint → 3/4 ✓ · ✓ · 1/8");
    }

    #[test]
    fn who_was_there_stands_at_the_end_of_a_showing() {
        let mut path = path();
        for step in &mut path.steps[..4] {
            if let StepKind::Answered { with, .. } = &mut step.kind {
                with.push("Ben".to_owned());
            }
        }
        if let StepKind::Answered { with, .. } = &mut path.steps[2].kind {
            with.push("Cleo".to_owned());
        }
        assert_eq!(
            line(None, &path, 9),
            "2/6 → hint → 3/4 ✓ with Ben and Cleo · ✓ with Ben · 1/8"
        );
    }

    #[test]
    fn while_a_question_is_asked_no_answer_of_before_is_shown() {
        let typed = Kind::Order(Vec::new());
        assert_eq!(
            line_while_asked(&typed, &path(), 3, 9),
            "○ → hint → ✓ · ✓ · 1/8"
        );
        let later = line_while_asked(&typed, &path(), 4, 9);
        assert_eq!(later, "○ → hint → ✓ · ✓ · ○");
    }
}
