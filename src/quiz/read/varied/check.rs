//! The formulas of a question, looked at once when it is read: every slip with its exact place. It works nothing out.

use super::names::{all_known, slipped};
use super::put::{Made, Sort, made, mapped};
use crate::diagnostic::Span;
use crate::quiz::fill;
use crate::quiz::formula::Formula;
use crate::quiz::read::notes::Notes;
use crate::quiz::yaml::{Node, Text};

/// Reports what cannot be read in the formulas of this question; gives whether all can.
pub(super) fn formulas(notes: &mut Notes<'_>, question: &Node<'static>, names: &[String]) -> bool {
    let mut sound = true;
    let looked: Result<_, std::convert::Infallible> = mapped(question, &mut |text, at, sort| {
        sound &= text_is_sound(notes, text, at, sort, names);
        Ok(text.clone())
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
        Made::Words => holes_are_sound(notes, &text.text, at, names),
        Made::Formula(start, formula) => match Formula::parse(formula) {
            Ok(formula) => {
                let used = formula
                    .names()
                    .map(|(name, place)| (name, place.start + start..place.end + start));
                all_known(notes, at, &text.text, used, names)
            }
            Err(mut slip) => {
                slip.at = slip.at.start + start..slip.at.end + start;
                slipped(notes, at, &text.text, &slip);
                false
            }
        },
    }
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
            slipped(notes, at, text, &slip);
            false
        }
    }
}
