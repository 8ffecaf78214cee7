//! What a teacher is told of each kind of mark. It finds none.

use super::Found;
use super::line::Mark;
use crate::diagnostic::{Code, Diagnostic};

/// The most line numbers that are named one by one.
const MOST_NUMBERS: usize = 12;

/// What to say of a kind of mark.
pub(super) fn told(found: &Found) -> Diagnostic {
    let code = match found.mark {
        Mark::NotIndented | Mark::Name(_) => Code::UnknownField,
        _ => Code::YamlSyntax,
    };
    let (label, advice) = label_and_advice(found.mark);
    let advice = format!("{advice}{}", also(&found.again));
    let told = Diagnostic::new(code, found.at, message(found.mark, &found.written)).label(label);
    if found.mark == Mark::Divider && found.written.starts_with("```") {
        return told.help(format!("{advice}; if it stands around code that belongs to the text above, write `|` behind the colon of that text, and all of it below, two spaces further in"));
    }
    if found.mark == Mark::Divider {
        return told.help(advice);
    }
    told.help(format!("{advice}:\n{}", found.right))
}

fn message(mark: Mark, written: &str) -> String {
    match mark {
        Mark::Tab => "there is a tab here where only spaces may stand".to_owned(),
        Mark::Blank => {
            "the space here is not the plain one: word processors put in one that looks alike"
                .to_owned()
        }
        Mark::LongDash => format!(
            "this is a long dash (`{written}`), and what begins a list item is the short one, `-`"
        ),
        Mark::Bullet | Mark::Number => {
            format!("`{written}` begins no list item here; a dash, `-`, does")
        }
        Mark::NoSpace => "the dash before a list item needs a space after it".to_owned(),
        Mark::WideColon => {
            "this is a wide colon (`：`), and after the name of a field stands the plain one, `:`"
                .to_owned()
        }
        Mark::Equals => "a colon stands behind the name of a field, and no `=`".to_owned(),
        Mark::Name(ours) => format!("there is no field `{written}`: here its name is `{ours}`"),
        Mark::Divider => {
            let shown = if written.contains('`') {
                "of backticks"
            } else {
                &format!("`{written}`")
            };
            format!("the line {shown} is no part of a set")
        }
        Mark::Quotes => "the quotes stand around the name of a field, too".to_owned(),
        Mark::Stars => "the name of a field stands without stars or backticks around it".to_owned(),
        Mark::NotIndented => {
            format!("what belongs to `{written}` must stand further to the right than it")
        }
    }
}

fn label_and_advice(mark: Mark) -> (&'static str, &'static str) {
    match mark {
        Mark::Tab => ("this tab", "write spaces instead"),
        Mark::Blank => (
            "no plain space",
            "delete it, and press the space bar instead",
        ),
        Mark::LongDash => ("a long dash", "write the short dash and a space"),
        Mark::Bullet | Mark::Number => ("no dash", "write a dash and a space instead"),
        Mark::NoSpace => (
            "this dash",
            "write a space after it, and line up the fields below",
        ),
        Mark::WideColon => ("a wide colon", "write the plain colon and a space"),
        Mark::Name(_) => ("unknown field", "write"),
        Mark::Equals => ("in place of a colon", "write a colon and a space"),
        Mark::Divider => ("this line", "delete it, or put `#` before it"),
        Mark::Quotes => (
            "name and text together",
            "put the quotes around the text alone",
        ),
        Mark::Stars => ("not alone", "write it alone"),
        Mark::NotIndented => (
            "too far to the left",
            "put two more spaces before each of its lines",
        ),
    }
}

/// `, here and in lines 4 and 7`.
pub(in crate::quiz::yaml) fn also(lines: &[usize]) -> String {
    let numbers: Vec<String> = lines
        .iter()
        .take(MOST_NUMBERS)
        .map(ToString::to_string)
        .collect();
    match (&numbers[..], lines.len().saturating_sub(MOST_NUMBERS)) {
        ([], _) => String::new(),
        ([one], _) => format!(", here and in line {one}"),
        ([most @ .., last], 0) => format!(", here and in lines {} and {last}", most.join(", ")),
        (all, more) => format!(", here and in lines {} and {more} more", all.join(", ")),
    }
}
