//! A question of ours as GIFT. Texts are written as Markdown, which Moodle reads, with a backslash before each sign of GIFT.

use super::parse::weight;
use super::signs::escaped;
use crate::exchange::draft::{Accepted, Blank, Choice, Draft, Kind, Question};
use crate::exchange::markdown;
use crate::exchange::near::spread::{is_comparison, spread};
use crate::exchange::of_set::decimal;
use crate::exchange::{Lost, Written, wildcard};
use crate::text::gaps;
use crate::text::markup;
use crate::text::number::{self, Rational};
use crate::text::words::single_spaced;

/// Writes the draft.
pub(super) fn export(draft: &Draft) -> Written {
    let mut written = Written::default();
    // A title is written as a remark, for whoever opens the file.
    written.leaves_behind(draft, &["title"]);
    if let Some(title) = &draft.title {
        written
            .text
            .push_str(&format!("// {}\n\n", single_spaced(title)));
    }
    for question in &draft.questions {
        let mut lost = Vec::new();
        let Some(answers) = answers(question, &mut lost) else {
            let reason = match &question.kind {
                Kind::Order(_) => "GIFT has no questions of putting in order",
                Kind::Number(_) => {
                    "its tolerance has no end in decimals, and GIFT has no fractions"
                }
                Kind::Choice(_)
                | Kind::Select(_)
                | Kind::TrueFalse(_)
                | Kind::Text(_)
                | Kind::Blanks(_)
                | Kind::Match { .. } => "GIFT has one gap a question",
            };
            written.left_out.push(Lost::of(question, reason));
            continue;
        };
        written.text.push_str(&block(question, &answers));
        without(question, &mut lost);
        written
            .lost
            .extend(lost.into_iter().map(|reason| Lost::of(question, reason)));
    }
    written
}

/// The whole block, with a free line behind it.
fn block(question: &Question, answers: &str) -> String {
    let mut block = String::new();
    let bracketed =
        |name: &str, text: &str| format!("[{name}:{}]", single_spaced(text).replace(']', "\\]"));
    let id = question.id.iter().map(|id| bracketed("id", id));
    let tags = question.tags.iter().map(|tag| bracketed("tag", tag));
    let beside: Vec<String> = id.chain(tags).collect();
    if !beside.is_empty() {
        block.push_str(&format!("// {}\n", beside.join(" ")));
    }
    let stem = text(&question.prompt);
    // The answers of a gap stand in its place, but at the end: there Moodle would take them for those to the text, and leave no gap.
    let gap = matches!(question.kind, Kind::Blanks(_))
        .then(|| gaps::gaps(&stem).next())
        .flatten()
        .filter(|gap| !stem[gap.end..].trim().is_empty());
    match gap {
        Some(gap) => {
            let (before, after) = (&stem[..gap.start], &stem[gap.end..]);
            block.push_str(&format!("[markdown]{before}{{{answers}}}{after}\n\n"));
        }
        None => block.push_str(&format!("[markdown]{stem} {{{answers}}}\n\n")),
    }
    block
}

/// A text of several lines on one.
fn text(markdown: &str) -> String {
    escaped(markup::for_others(markdown.trim()).trim())
}

/// A short text.
fn short_text(words: &str) -> String {
    escaped(&markdown::of_short(words.trim()))
}

/// Feedback behind an answer.
fn told(feedback: Option<&String>) -> String {
    feedback.map_or_else(String::new, |said| format!(" #{}", text(said)))
}

/// What stands between the braces; nothing where the kind has no place.
fn answers(question: &Question, lost: &mut Vec<String>) -> Option<String> {
    let mut lines = match &question.kind {
        Kind::Choice(choices) => choices
            .iter()
            .map(|choice| one(choice, if choice.correct { "=" } else { wrong(choice) }))
            .collect(),
        Kind::Select(choices) => select(choices),
        Kind::TrueFalse(right) => vec![truth(*right, &question.feedback)],
        Kind::Text(key) => {
            to_the_letter(&key.strict, key.typos, lost);
            short(&key.accepted, &question.feedback, lost)?
        }
        Kind::Number(key) => numeric(question, &key.value, key.tolerance.as_deref(), lost)?,
        Kind::Blanks(blanks) => match &blanks[..] {
            [Blank::Text(accepted)] => {
                to_the_letter(&question.gaps.strict, question.gaps.typos, lost);
                short(accepted, &in_the_gap(question).feedback, lost)?
            }
            [Blank::Number(value)] => {
                let tolerance = question.gaps.tolerance.as_deref();
                numeric(&in_the_gap(question), value, tolerance, lost)?
            }
            _ => return None,
        },
        Kind::Order(_) => return None,
        Kind::Match { pairs, decoys } => matched(pairs, decoys),
    };
    let plain = matches!(question.kind, Kind::Text(_))
        || matches!(&question.kind, Kind::Blanks(blanks) if matches!(blanks[..], [Blank::Text(_)]));
    if let Some(explanation) = &question.explanation {
        lines.push(format!("####{}", text(explanation)));
    }
    if plain {
        for line in &mut lines {
            *line = without_arrows(line);
        }
    }
    let numeric = match &question.kind {
        Kind::TrueFalse(_) => return Some(lines.concat()),
        Kind::Number(_) => true,
        Kind::Blanks(blanks) => matches!(blanks[..], [Blank::Number(_)]),
        Kind::Choice(_) | Kind::Select(_) | Kind::Text(_) | Kind::Order(_) | Kind::Match { .. } => {
            false
        }
    };
    let sign = if numeric { "#" } else { "" };
    Some(format!("{sign}\n{}\n", lines.join("\n")))
}

/// A question with one gap, where `1 = Nairobi` is `Nairobi`.
fn in_the_gap(question: &Question) -> Question {
    let mut question = question.clone();
    for (key, _) in &mut question.feedback {
        if let Some(answer) = key.strip_prefix("1 = ") {
            *key = answer.to_owned();
        }
    }
    question
}

/// Tells how typed words are compared, where it is not as everywhere.
fn to_the_letter(strict: &[String], typos: u8, lost: &mut Vec<String>) {
    if !strict.is_empty() || typos > 0 {
        let what = "what is compared to the letter, and slips of spelling that are accepted";
        lost.push(what.to_owned());
    }
}

fn one(choice: &Choice, sign: &str) -> String {
    format!(
        "  {sign}{}{}",
        short_text(&choice.text),
        told(choice.feedback.as_ref())
    )
}

/// What begins as a weight would be read as one, unless one stands before it. Behind an `=` among choices Moodle looks for none.
fn wrong(choice: &Choice) -> &'static str {
    match weight(&choice.text) {
        (Some(_), _) => "~%0%",
        (None, _) => "~",
    }
}

/// The right ones share the credit, and each of the others takes all of it.
fn select(choices: &[Choice]) -> Vec<String> {
    let right = choices.iter().filter(|choice| choice.correct).count();
    let share = share(right);
    let lines = choices.iter().map(|choice| {
        let sign = if choice.correct {
            format!("~%{share}%")
        } else {
            "~%-100%".to_owned()
        };
        one(choice, &sign)
    });
    lines.collect()
}

/// One part of so many, in percent with as many digits as Moodle knows its own by (`question_bank::fraction_options_full`).
pub(in crate::exchange) fn share(right: usize) -> String {
    match right {
        0 | 1 => "100".to_owned(),
        3 => "33.33333".to_owned(),
        6 => "16.66667".to_owned(),
        7 => "14.28571".to_owned(),
        9 => "11.11111".to_owned(),
        other => {
            let part = Rational::new(100.into(), other.into());
            let rounded = (part * Rational::from_integer(100_000.into())).round();
            decimal(&(rounded / Rational::from_integer(100_000.into())))
        }
    }
}

fn truth(right: bool, feedback: &[(String, String)]) -> String {
    let said = |which: bool| {
        let said = feedback.iter().find(|(key, _)| *key == which.to_string());
        said.map(|(_, said)| text(said))
    };
    let sign = if right { "TRUE" } else { "FALSE" };
    match (said(!right), said(right)) {
        (None, None) => sign.to_owned(),
        (Some(other), None) => format!("{sign}#{other}"),
        (other, Some(this)) => format!("{sign}#{}#{this}", other.unwrap_or_default()),
    }
}

/// Among answers that are typed, an arrow would make pairs of them, and GIFT has no backslash for it. Markdown has a name for the sign.
fn without_arrows(text: &str) -> String {
    text.replace("->", "-&gt;")
}

/// Accepted texts, then those that are told something.
fn short(
    accepted: &[Accepted],
    feedback: &[(String, String)],
    lost: &mut Vec<String>,
) -> Option<Vec<String>> {
    let said = |key: &str| {
        feedback
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, said)| said)
    };
    let mut lines = Vec::new();
    for one in accepted {
        match wildcards(one) {
            Some(written) => {
                let all = if weight(&written).0.is_some() {
                    "%100%"
                } else {
                    ""
                };
                let said = told(said(&one.written()));
                lines.push(format!("  ={all}{written}{said}"));
            }
            None => lost.push(format!(
                "“{}” among its answers: GIFT has neither patterns but * nor arrows in answers",
                one.written()
            )),
        }
    }
    if lines.is_empty() {
        lost.clear();
        return None;
    }
    let others = feedback
        .iter()
        .filter(|(key, _)| !accepted.iter().any(|one| one.written() == *key));
    for (key, said) in others {
        let key = wildcard::of_key(key);
        match wildcards(&key) {
            Some(written) => lines.push(format!("  =%0%{written} #{}", text(said))),
            None => lost.push(format!(
                "what is said to “{}”: GIFT has neither patterns but * nor arrows in answers",
                key.written()
            )),
        }
    }
    Some(lines)
}

/// An answer with `*` for any signs, where a pattern can be said so.
fn wildcards(accepted: &Accepted) -> Option<String> {
    if accepted.written().contains("->") {
        return None;
    }
    // The backslash before a star is one of Moodle's answers, not of GIFT.
    Some(escaped(&wildcard::written(accepted)?))
}

/// The number and its tolerance as decimals, and what is said to others.
fn numeric(
    question: &Question,
    value: &str,
    tolerance: Option<&str>,
    lost: &mut Vec<String>,
) -> Option<Vec<String>> {
    let key = number::plain(value)?;
    let off = off(&key, tolerance)?;
    let written =
        |number: &Rational| Some(decimal(number)).filter(|written| !written.contains('/'));
    let both = written(&key).zip(written(&off));
    let (key_written, off_written) = both.unwrap_or_else(|| {
        lost.push(format!(
            "the exact number {value}: GIFT has no fractions, so it is rounded"
        ));
        rounded(&key, &off)
    });
    if let Kind::Number(key) = &question.kind
        && key.unit.is_some()
    {
        lost.push("its unit".to_owned());
    }
    let exact = |key: &str| number::plain(key);
    let said = |number: &Rational| {
        question
            .feedback
            .iter()
            .find(|(key, _)| exact(key).as_ref() == Some(number))
    };
    let mut lines = vec![format!(
        "  ={key_written}:{off_written}{}",
        told(said(&key).map(|(_, said)| said))
    )];
    for (name, words) in &question.feedback {
        match exact(name) {
            Some(number) if number == key => {}
            Some(number) if written(&number).is_some() => {
                lines.push(format!("  =%0%{}:0 #{}", decimal(&number), text(words)));
            }
            _ if is_comparison(name) => {}
            _ => lost.push(format!("what is said to “{name}”")),
        }
    }
    let told = question.feedback.iter();
    let spread = spread(told.map(|(name, words)| (&**name, words)), &key);
    for (middle, off, words) in &spread.ranges {
        lines.push(format!("  =%0%{middle}:{off} #{}", text(words)));
    }
    lines.extend(spread.rest.map(|words| format!("  ~#{}", text(words))));
    let gone = spread.lost.iter();
    lost.extend(gone.map(|name| format!("what is said to “{name}”")));
    Some(lines)
}

/// To nine digits, what has no end in decimals, with a tolerance that covers the rest.
fn rounded(key: &Rational, off: &Rational) -> (String, String) {
    let scale = Rational::from_integer(1_000_000_000.into());
    let rounded = (key * &scale).round() / &scale;
    let off = ((off * &scale).ceil() + Rational::from_integer(1.into())) / &scale;
    (decimal(&rounded), decimal(&off))
}

/// How far off an answer may be, as a number.
fn off(key: &Rational, tolerance: Option<&str>) -> Option<Rational> {
    let Some(tolerance) = tolerance else {
        return Some(Rational::from_integer(0.into()));
    };
    match tolerance.trim().strip_suffix('%') {
        Some(part) => {
            let off = key * number::plain(part.trim())? / Rational::from_integer(100.into());
            Some(if off < Rational::from_integer(0.into()) {
                -off
            } else {
                off
            })
        }
        None => number::plain(tolerance),
    }
}

fn matched(pairs: &[(String, String)], decoys: &[String]) -> Vec<String> {
    let pair = |left: &str, right: &str| {
        // What stands on the right is plain text in Moodle.
        let left = without_arrows(&short_text(left));
        format!("  ={left} -> {}", escaped(right.trim()))
    };
    let pairs = pairs.iter().map(|(left, right)| pair(left, right));
    let decoys = decoys.iter().map(|decoy| pair("", decoy));
    pairs.chain(decoys).collect()
}

/// What a question has and GIFT does not.
fn without(question: &Question, lost: &mut Vec<String>) {
    let parts = matches!(question.kind, Kind::Match { .. }) && !question.feedback.is_empty();
    let all = [
        (!question.hints.is_empty(), "its hints"),
        (question.image.is_some(), "its picture"),
        (question.stretch, "that it is a harder one (`stretch`)"),
        (
            question.shuffle == Some(false),
            "that its choices stay in order",
        ),
        (parts, "its feedback: GIFT has none for pairs"),
    ];
    lost.extend(
        all.iter()
            .filter(|(is, _)| *is)
            .map(|(_, what)| (*what).to_owned()),
    );
}
