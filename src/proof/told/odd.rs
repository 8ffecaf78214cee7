//! Keys of feedback that are texts and were most likely meant as something else: `> 4 km`, `10-20`, `stone, rock`, `1: cat`. Who
//! types them exactly so would be told; nobody does.

use super::{compared, other};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::formula::Formula;
use crate::quiz::rules::answers_in_one;
use crate::quiz::yaml::inside_curly;
use crate::quiz::{Accepted, Blank, Key, Kind, Located, Question};
use crate::text::number::{self, Decimal};
use crate::text::units;
use crate::text::words::shortened;

/// What is amiss with this key, if it is such a one.
pub(super) fn problem(question: &Question, key: &Located<Key>) -> Option<Diagnostic> {
    if let Some(help) = other::of_choices(question, &key.value) {
        let message = "this feedback is never shown: no choice has this text";
        let problem = Diagnostic::new(Code::FeedbackNeverShown, key.at, message);
        return Some(problem.label("this answer").help(help));
    }
    if let Some(problem) = in_words(question, key) {
        return Some(problem);
    }
    let (text, numbers, gap) = as_text(question, &key.value)?;
    let straight = inside_curly(text)
        .map(|inner| format!("leave out the curly quotes: `{}: …`", shortened(inner)));
    let help = straight
        .or_else(|| gap.and_then(|gaps| in_gap(text, gaps)))
        .or_else(|| if numbers { of_number(text) } else { None })
        .or_else(|| worked_out(question, text).filter(|_| numbers))
        .or_else(|| alternatives(question, text).filter(|_| !numbers))
        .or_else(|| other::help(question, text, numbers))
        .or_else(|| several(question, text, numbers))?;
    let message = format!(
        "this feedback is never shown: nobody types `{}` exactly so",
        shortened(text)
    );
    let problem = Diagnostic::new(Code::FeedbackNeverShown, key.at, message);
    Some(problem.label("this answer").help(help))
}

/// `four: …`, or `4 legs: …`, where a number is typed: most learners type its digits alone.
fn in_words(question: &Question, key: &Located<Key>) -> Option<Diagnostic> {
    let (Kind::Number(own), Key::Text(text)) = (&question.kind, &key.value) else {
        return None;
    };
    let word = text.trim().trim_end_matches(':');
    let heard = number::heard_in_english(&word.to_lowercase()).map(|number| number.to_string());
    let heard = heard.map(|number| (number, "a word for a number"));
    let counted = || {
        // Where a unit is asked for, another one is pointed out.
        let (number, _) = units::quantity(word).filter(|_| own.unit.is_none())?;
        Some((number.to_owned(), "with a unit"))
    };
    let (number, label) = heard.or_else(counted)?;
    let value = number::plain(&number)?;
    let mut others = question.feedback.iter();
    if others.any(|(other, _)| matches!(&other.value, Key::Number(other) if *other == value)) {
        return None;
    }
    let message =
        format!("this feedback is shown to who types `{word}`, and not to who types `{number}`");
    let problem = Diagnostic::new(Code::FeedbackNeverShown, key.at, message);
    Some(
        problem
            .label(label)
            .help(format!("write the number:\n      {number}: …")),
    )
}

/// The text of a key that is one, whether a number is typed where it is told, and among how many gaps that is.
fn as_text<'k>(question: &Question, key: &'k Key) -> Option<(&'k str, bool, Option<usize>)> {
    let is_number = |blank: &Blank| matches!(blank, Blank::Number(_));
    match (&question.kind, key) {
        (Kind::Number(_), Key::Text(text)) => Some((text, true, None)),
        (Kind::Text(_), Key::Text(text)) => Some((text, false, None)),
        (Kind::Blanks(blanks), Key::Text(text)) => {
            let numbers = blanks.iter().all(|blank| is_number(blank));
            Some((text, numbers, Some(blanks.len())))
        }
        (Kind::Blanks(blanks), Key::Blank(gap, inner)) => match &**inner {
            Key::Text(text) => Some((
                text,
                blanks.get(*gap).is_some_and(|blank| is_number(blank)),
                None,
            )),
            _ => None,
        },
        _ => None,
    }
}

/// What to write for a number, a comparison or a range that cannot be read as one.
fn of_number(text: &str) -> Option<String> {
    let text = text.trim();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if let Some((sign, number)) = compared::in_words(text) {
        return Some(format!(
            "write the comparison in signs:\n      \"{sign} {number}\": …"
        ));
    }
    if let Some(rest) = text.strip_prefix(['<', '>', '=', '≤', '≥', '≠', '!']) {
        return Some(of_comparison(text, rest));
    }
    if let Some((from, to)) = range(text) {
        return Some(format!(
            "write two entries, the smaller first, for the one above speaks first:\n      \"< {from}\": …\n      \"<= {to}\": …"
        ));
    }
    let reads = |decimal| !number::readings(text, decimal).is_empty();
    if reads(Decimal::Comma) || reads(Decimal::Point) {
        return Some("a number has a point before its decimals in a file, and nothing between thousands, such as `1234.5`".to_owned());
    }
    let word = text.split_whitespace().next().unwrap_or_default();
    let vague = VAGUE.iter().any(|vague| vague.eq_ignore_ascii_case(word));
    vague.then(|| "write the number alone, or a comparison such as `\"> 100\"`".to_owned())
}

/// `v + t` where numbers are drawn: with an equals sign before it, it is worked out.
fn worked_out(question: &Question, text: &str) -> Option<String> {
    let drawn = question.varied.is_some() && text.contains(['+', '-', '*', '/', '^']);
    if !drawn || Formula::parse(text).is_err() {
        return None;
    }
    let names = text.contains(char::is_alphabetic);
    let formula = if names { text.trim() } else { "a + b" };
    Some(format!(
        "a formula begins with `=`, and its names stand without braces:\n      \"= {formula}\": …"
    ))
}

/// `dog|wolf`: several answers, as a pattern has them between its slashes.
fn alternatives(question: &Question, text: &str) -> Option<String> {
    if !text.contains('|') {
        return None;
    }
    let parts: Vec<&str> = text.split('|').map(str::trim).collect();
    let word = |part: &&str| {
        !part.is_empty()
            && part
                .chars()
                .all(|sign| sign.is_alphanumeric() || sign == ' ')
    };
    let own = question.text_key().is_some_and(|key| {
        let mut accepted = key.accepted.iter().take(MOST);
        accepted.any(|one| matches!(&one.value, Accepted::Text(own) if own.contains('|')))
    });
    let fits = parts.len() > 1 && parts.iter().all(word) && !own;
    fits.then(|| {
        format!(
            "several answers are a pattern, between two slashes:\n      /{}/: …",
            parts.join("|")
        )
    })
}

/// Words before a number that leave open which one.
const VAGUE: &[&str] = &[
    "about",
    "around",
    "approximately",
    "approx",
    "approx.",
    "ca",
    "ca.",
    "roughly",
    "nearly",
    "almost",
    "between",
    "from",
    "more",
    "less",
    "over",
    "under",
    "above",
    "below",
    "at",
    "up",
    "~",
    "≈",
    "any",
    "anything",
];

/// `> 4 km`, `>= 5 and < 7`.
fn of_comparison(text: &str, rest: &str) -> String {
    let signs = text.len()
        - text
            .trim_start_matches(['<', '>', '=', '≤', '≥', '≠', '!'])
            .len();
    let sign = &text[..signs];
    let rest = rest.trim_start_matches(['<', '>', '=']).trim();
    match units::quantity(rest) {
        Some((number, _)) => format!("write the comparison without the unit: `\"{sign} {number}\"`"),
        None => "write one comparison with one number, such as `\"> 100\"`; for a range, two entries, of which the one above speaks first"
            .to_owned(),
    }
}

/// The two numbers of `10-20`, `10 to 20`, `10..20`.
fn range(text: &str) -> Option<(&str, &str)> {
    let between = ["..", "–", " to ", " and ", "-"].iter();
    let text = text
        .strip_prefix("between ")
        .or_else(|| text.strip_prefix("from "))
        .unwrap_or(text);
    between
        .filter_map(|sign| text.split_once(sign))
        .find_map(|(from, to)| {
            let (from, to) = (from.trim(), to.trim());
            (number::plain(from).is_some() && number::plain(to).is_some()).then_some((from, to))
        })
}

/// Words before the number of a gap.
const GAPS: &[&str] = &[
    "gap ", "Gap ", "blank ", "Blank ", "Lücke ", "hueco ", "trou ", "no. ", "#",
];

/// `1: cat`, `2) dog`, `gap 2 = is`: an answer in one gap.
fn in_gap(text: &str, gaps: usize) -> Option<String> {
    let text = text.trim();
    let named = GAPS.iter().find_map(|word| text.strip_prefix(word));
    let text = named.unwrap_or(text);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let gap: usize = text[..digits].parse().ok()?;
    let rest = text[digits..].trim_start();
    let signs: &[&str] = if named.is_some() {
        &[":", ")", "->", ".", "=", "-"]
    } else {
        &[":", ")", "->", "."]
    };
    let answer = signs.iter().find_map(|sign| rest.strip_prefix(sign))?;
    let apart = (answer.starts_with(' ') || named.is_some()) && (1..=gaps).contains(&gap);
    apart.then(|| {
        format!(
            "an answer in one gap is written with `=`: `{gap} = {}`",
            shortened(answer.trim())
        )
    })
}

/// Of so many accepted answers it is looked whether they hold both.
const MOST: usize = 50;

/// Two answers in one key, in a question whose own answer does not hold both.
fn several(question: &Question, text: &str, numbers: bool) -> Option<String> {
    let parts = answers_in_one(text)?;
    let own = question.text_key().is_some_and(|key| {
        let mut accepted = key.accepted.iter().take(MOST);
        accepted.any(|one| match &one.value {
            Accepted::Text(own) => parts.iter().all(|part| own.contains(part)),
            Accepted::Pattern(_) => true,
        })
    });
    if own {
        return None;
    }
    let entries = parts
        .iter()
        .map(|part| format!("\n      {}: …", shortened(part)));
    let entries: String = entries.collect();
    let pattern = parts.join("|");
    let or = if numbers {
        String::new()
    } else {
        format!("\nor one for all of them, as a pattern: `/{pattern}/`")
    };
    Some(format!("write an entry for each answer:{entries}{or}"))
}
