//! Braces and units where they cannot stand: braces in a formula, a unit after one, braces of a text that are no formula. It says
//! nothing of what is none of these.

use super::put::Sort;
use crate::quiz::formula::{Formula, Slip, without_braces};
use crate::text::units;

/// What to say of `= {a} + {b}` and of `= r ^ 2 cm²`.
pub(super) fn in_formula(formula: &str, sort: Sort) -> Option<Slip> {
    needless(formula, sort).or_else(|| unit(formula, sort))
}

/// Braces around the names of a formula.
fn needless(formula: &str, sort: Sort) -> Option<Slip> {
    let at = formula.find('{')?;
    let written = without_braces(formula)?;
    let help = format!("write `{}`", as_written(written.trim(), sort));
    let message = "after `=` names stand without braces";
    Some(slip(at..at + 1, message, help))
}

/// A unit with signs that mean something else in a formula, or nothing.
fn unit(formula: &str, sort: Sort) -> Option<Slip> {
    let (number, unit) = formula.trim_end().rsplit_once(' ')?;
    let worded = unit.chars().all(char::is_alphabetic);
    if worded || !units::is_unit(unit) || Formula::parse(number).is_err() {
        return None;
    }
    let number = number.trim();
    let help = match sort {
        Sort::Exact => format!("write the unit below:\n    answer: {number}\n    unit: {unit}"),
        Sort::Shown => format!(
            "write `{{{}}} {unit}`",
            number.trim_start_matches('=').trim()
        ),
        Sort::Key | Sort::Words => format!("write `{}`", as_written(number, sort)),
    };
    let at = formula.trim_end().len() - unit.len();
    Some(slip(
        at..at + unit.len(),
        "a unit is no part of a formula",
        help,
    ))
}

/// The formula as it stands in a file.
fn as_written(formula: &str, sort: Sort) -> String {
    match sort {
        Sort::Key => format!("\"{formula}\": …"),
        _ => formula.to_owned(),
    }
}

/// What to say of the braces around `problem` when they hold a set, such as `{1, 2}`, or nothing.
pub(super) fn of_a_text(text: &str, problem: &Slip) -> Option<Slip> {
    let before = text.get(..problem.at.start)?;
    // Of empty braces the place is what they hold.
    let start = before.rfind('{')?;
    let length = text[start + 1..].find('}')?;
    let inner = &text[start + 1..start + 1 + length];
    let several = inner.contains([',', ';', '|', ':']) && !inner.contains(['(', '{']);
    let is_set = (several && !inner.contains("..")) || inner.trim().is_empty();
    let help =
        format!("write `{{{{{inner}}}}}` if braces are meant, and `{{a}}` for a drawn number");
    let message = "what stands in braces is read as a formula, and this is none";
    is_set.then(|| slip(start..start + length + 2, message, help))
}

fn slip(at: std::ops::Range<usize>, message: &str, help: String) -> Slip {
    Slip {
        at,
        message: message.to_owned(),
        help,
    }
}
