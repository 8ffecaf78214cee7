//! The formulas of a question, looked at once when it is read: every slip with its exact place. It works nothing out.

use super::braces;
use super::names::{all_known, slipped};
use super::put::{Made, Sort, made, mapped};
use crate::diagnostic::Span;
use crate::quiz::fill;
use crate::quiz::formula::{Formula, Slip};
use crate::quiz::read::notes::Notes;
use crate::quiz::yaml::{Node, Style, Text};

/// Reports what cannot be read in the formulas of this question; gives whether all can.
pub(super) fn formulas(notes: &mut Notes<'_>, question: &Node<'static>, names: &[String]) -> bool {
    let mut sound = true;
    let looked: Result<_, std::convert::Infallible> = mapped(question, &mut |text, at, sort| {
        sound &= text_is_sound(notes, text, at, sort, names);
        Ok(text.borrowed())
    });
    looked.is_ok() && sound
}

fn text_is_sound(
    notes: &mut Notes<'_>,
    text: &Text<'static>,
    at: Span,
    sort: Sort,
    names: &[String],
) -> bool {
    let known = |name: &str| names.iter().any(|own| own == name);
    match made(&text.text, sort, &known) {
        Made::AsIs => true,
        Made::Words => {
            holes_are_sound(notes, &text.text, at, names)
                && brace_is_opened(notes, &text.text, at, names)
                && begins_with_sign(notes, text, at, sort, names)
        }
        Made::Formula(start, formula) => match Formula::parse(formula) {
            Ok(formula) => {
                let used = formula
                    .names()
                    .map(|(name, place)| (name, place.start + start..place.end + start));
                all_known(notes, at, &text.text, used, names)
            }
            Err(slip) => {
                let mut slip = braces::in_formula(formula, sort).unwrap_or(slip);
                slip.at = slip.at.start + start..slip.at.end + start;
                slipped(notes, at, &text.text, &slip);
                false
            }
        },
    }
}

/// Reports a name with a `}` right after it that nothing opens; a lone `}` elsewhere stays as it is.
fn brace_is_opened(notes: &mut Notes<'_>, text: &str, at: Span, names: &[String]) -> bool {
    let Some((place, name)) = fill::unopened(text).find_map(|place| {
        let before = text[..place].trim_end();
        let name = names.iter().find(|name| ends_in(before, name))?;
        Some((place, name))
    }) else {
        return true;
    };
    let slip = Slip {
        at: place..place + 1,
        message: "this brace was never opened".to_owned(),
        help: format!("write `{{{name}}}` for the number, or `}}}}` if a brace is meant"),
    };
    slipped(notes, at, text, &slip);
    false
}

/// Whether a text ends in this word.
fn ends_in(text: &str, word: &str) -> bool {
    let before = text.strip_suffix(word);
    before.is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// Reports a formula over the drawn names that does not begin with `=`, where one may stand. What is in quotes is meant as a text,
/// and so is a name alone, but for an answer.
fn begins_with_sign(
    notes: &mut Notes<'_>,
    text: &Text<'static>,
    at: Span,
    sort: Sort,
    names: &[String],
) -> bool {
    let written = text.text.trim();
    if sort == Sort::Words || text.style != Style::Plain || written.contains('{') {
        return true;
    }
    let own = |name: &str| names.iter().any(|own| own == name);
    let Ok(formula) = Formula::parse(written) else {
        return true;
    };
    let mut used = formula.names().map(|(name, _)| name).peekable();
    let alone = sort != Sort::Exact && own(written);
    if used.peek().is_none() || alone || !used.all(own) {
        return true;
    }
    let formula = match sort {
        Sort::Key => format!("\"= {written}\": …"),
        _ => format!("= {written}"),
    };
    let slip = Slip {
        at: 0..text.text.len(),
        message: "this is read as a text: a formula begins with `=`".to_owned(),
        help: format!("write `{formula}`; or put it in quotes, if these signs are meant"),
    };
    slipped(notes, at, &text.text, &slip);
    false
}

fn holes_are_sound(notes: &mut Notes<'_>, text: &str, at: Span, names: &[String]) -> bool {
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    match fill::holes(text, &known) {
        Ok(holes) => {
            let mut sound = true;
            for hole in &holes {
                sound &= all_known(notes, at, text, hole.formula.names(), names);
            }
            sound
        }
        Err(slip) => {
            let slip = braces::of_a_text(text, &slip).unwrap_or(slip);
            slipped(notes, at, text, &slip);
            false
        }
    }
}
