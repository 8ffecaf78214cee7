//! Sources as people write them elsewhere: ranges with other signs, steps in words, lists without square brackets. It knows no
//! other name of the question, and it says nothing of what is no such source.

use crate::quiz::formula::{Slip, check_name};
use crate::text::number;

/// The signs of a range elsewhere.
const DOTS: [&str; 5] = ["...", "…", " to ", "–", "-"];

/// What stands before a step elsewhere, the longer first.
const STEPS: [&str; 8] = [
    "in steps of ",
    "steps of ",
    "step of ",
    "steps ",
    "step: ",
    "step ",
    "by ",
    "every ",
];

/// What to say of a source that is written in another way, such as `1 to 5`, `2..10 by 2` or `2, 3, 4`.
pub(in crate::quiz) fn otherwise(text: &str) -> Option<Slip> {
    worded(text)
        .or_else(|| other_dots(text))
        .or_else(|| commas(text))
        .or_else(|| every_other(text))
        .or_else(|| other_step(text))
        .or_else(|| no_list(text))
}

/// `from 1 to 10`, `between 1 and 10`, `range(1, 10)`, `1:10`: a range in words, in brackets, with one colon.
fn worded(text: &str) -> Option<Slip> {
    let shapes: [(&[&str], &[&str], &str); 4] = [
        (&["from "], &[" to "], ""),
        (&["between "], &[" and "], ""),
        (&["min "], &[" max "], ""),
        (&["range(", "random(", "rand(", "randint("], &[","], ")"),
    ];
    let lower = text.trim().to_lowercase();
    let mut found = shapes.iter().filter_map(|(starts, joints, end)| {
        let inner = starts.iter().find_map(|start| lower.strip_prefix(start))?;
        let inner = inner.strip_suffix(end)?;
        joints.iter().find_map(|joint| inner.split_once(joint))
    });
    let (from, to) = found.next().or_else(|| lower.split_once(':'))?;
    let [from, to] = [from, to].map(str::trim);
    let sound = [from, to].iter().all(|side| number::plain(side).is_some());
    let help = format!("write `{from}..{to}`");
    sound.then(|| whole(text, "a range is written with two dots", help))
}

/// What to say of `[1..10]`: a range that stands in the brackets of a list.
pub(in crate::quiz) fn range_in_list(name: &str, item: &str) -> Option<Slip> {
    let item = item.trim();
    let joints = ["..", "-", "–"];
    let (from, to) = joints.iter().find_map(|joint| item.split_once(joint))?;
    let (end, step) = to.split_once(" step ").unwrap_or((to, "1"));
    if ![from, end, step].iter().all(|side| is_whole(side)) {
        return None;
    }
    let help = format!("write `{name}: {}..{}`", from.trim(), to.trim());
    let message = "a range stands without brackets, and this is read as a text";
    Some(whole(item, message, help))
}

/// `1 to 5`, `1-5`, `1–5`, `1...5`.
fn other_dots(text: &str) -> Option<Slip> {
    DOTS.iter().find_map(|sign| {
        let (from, to) = text.split_once(sign)?;
        let step = to.split_once(" step ").map_or(to, |(to, _)| to);
        let at = from.len()..from.len() + sign.len();
        let help = format!("write `{}..{}`", from.trim(), to.trim());
        let message = "a range is written with two dots";
        (is_whole(from) && is_whole(step)).then(|| Slip::new(at, message, help))
    })
}

fn is_whole(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `0,5..2,5`: decimals with a comma, on one side of a range or both.
fn commas(text: &str) -> Option<Slip> {
    let (from, to) = text.split_once("..")?;
    let pointed = |side: &str| {
        let side = side.trim().replacen(',', ".", 1);
        number::plain(&side).is_some().then_some(side)
    };
    let help = format!("write `{}..{}`", pointed(from)?, pointed(to)?);
    text.contains(',')
        .then(|| whole(text, "a decimal is written with a point", help))
}

/// `2..9 even`: every second number, from the first of that kind to the last.
fn every_other(text: &str) -> Option<Slip> {
    let (range, word) = text.trim().rsplit_once(' ')?;
    let odd = match word {
        "even" => 0,
        "odd" => 1,
        _ => return None,
    };
    let (from, to) = range.trim_end_matches([' ', ',']).split_once("..")?;
    let [from, to] = [from, to].map(|side| side.trim().parse::<i32>().ok());
    let (from, to) = (i64::from(from?), i64::from(to?));
    let first = from + i64::from(from.rem_euclid(2) != odd);
    let last = to - i64::from(to.rem_euclid(2) != odd);
    let help = format!("write `{first}..{last} step 2`");
    (first <= last).then(|| {
        whole(
            text,
            "a range says how far it is from one number to the next",
            help,
        )
    })
}

/// `2..10 by 2`, `2..10 steps 2`, `2..10, step 2`.
fn other_step(text: &str) -> Option<Slip> {
    let (from, rest) = text.split_once("..")?;
    let end = rest.trim_start().find([' ', ',', ';'])? + rest.len() - rest.trim_start().len();
    let (to, after) = rest.split_at(end);
    let worded = after.trim_start_matches([' ', ',', ';', '(']);
    let step = STEPS.iter().find_map(|word| worded.strip_prefix(word))?;
    let step = step.trim().trim_end_matches(')');
    let right = after.trim_start().starts_with("step ") && !worded.starts_with("step of ");
    let numbers = [from, to, step].map(str::trim);
    let sound = numbers.iter().all(|number| is_item(number));
    let help = format!("write `{}..{} step {}`", numbers[0], numbers[1], numbers[2]);
    (sound && !right).then(|| {
        let at = text.len() - worded.len()..text.len() - worded.len() + worded.trim_end().len();
        Slip::new(at, "the step of a range stands after the word `step`", help)
    })
}

/// `2, 3, 4` or `(2, 3, 4)`.
fn no_list(text: &str) -> Option<Slip> {
    let inner = text.trim();
    let inner = inner
        .strip_prefix(['(', '[', '{'])
        .map_or(inner, |inner| inner.trim_end_matches([')', ']', '}']));
    let sign = if inner.contains(';') { ';' } else { ',' };
    let items: Vec<&str> = inner.split(sign).map(str::trim).collect();
    let items = items.strip_suffix(&[""]).unwrap_or(&items);
    let sound = items.len() > 1 && items.iter().all(|item| is_item(item));
    sound.then(|| no_brackets(text, items))
}

/// What to say of `2 3 4` within the brackets of a list.
pub(in crate::quiz) fn no_commas(item: &str) -> Option<Slip> {
    let items: Vec<&str> = item.split_whitespace().collect();
    let numbers = items.iter().all(|item| number::plain(item).is_some());
    let several = items.len() > 1 && numbers && number::plain(item).is_none();
    several.then(|| {
        let message = "a comma stands between two items of a list";
        whole(item, message, list(&items))
    })
}

/// What to say of `Ann` or `Ann Lee` alone, which is read as the name of a number.
pub(in crate::quiz) fn words_alone(text: &str) -> Option<Slip> {
    let message = "words that are drawn stand in a list, also one alone";
    is_words(text).then(|| whole(text, message, list(&[text.trim()])))
}

fn no_brackets(text: &str, items: &[&str]) -> Slip {
    whole(text, "a list stands in square brackets", list(items))
}

fn list(items: &[&str]) -> String {
    format!("write `[{}]`", items.join(", "))
}

/// Whether this may be an item of a list: a number, or words.
fn is_item(text: &str) -> bool {
    number::plain(text).is_some() || is_words(text)
}

fn is_words(text: &str) -> bool {
    let mut words = text.split_whitespace().peekable();
    words.peek().is_some() && words.all(|word| check_name(word).is_ok())
}

fn whole(text: &str, message: &str, help: String) -> Slip {
    Slip::new(0..text.len(), message, help)
}
