//! A number in words: `eight`, `twenty-three`, `minus 5`. It knows the words of English, up to a hundred.

use super::{Amiss, Field};
use crate::text::number;

/// Words of a question that asks for the words of a number.
const ASKED: &[&str] = &[
    "word",
    "spell",
    "letters",
    "written",
    "pronounce",
    "translat",
    "mean",
    "called",
    "english",
    "say",
];

/// What is amiss with a number in words, where digits may be typed.
pub(super) fn amiss(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    if let Some(amiss) = counted(written, prompt, field) {
        return Some(amiss);
    }
    let number = value(written)?;
    let lower = prompt.to_lowercase();
    let asked = ASKED.iter().any(|word| lower.contains(word));
    // `one` is a pronoun, too.
    let counted = written.to_lowercase() != "one" || lower.contains("how many");
    if asked || !counted || prompt.contains(&number) {
        return None;
    }
    let both = field.list(&format!("{written}, \"{number}\""));
    Some(Amiss {
        message: format!(
            "`{written}` is read as a text, and who types {number} would not have got it"
        ),
        help: format!(
            "write the number, or a list of both:\n    {}\n    {both}\nif the word is asked for, put it in quotes",
            field.line(&number)
        ),
    })
}

/// `eight legs`
fn counted(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    let (first, things) = written.rsplit_once(' ')?;
    let number = number::heard_in_english(&first.to_lowercase()).filter(|number| *number > 1)?;
    let many = prompt.to_lowercase().contains("how many");
    let is_thing =
        things.len() > 2 && things.ends_with('s') && things.chars().all(char::is_lowercase);
    if !many || !is_thing || number::heard_in_english(things).is_some() {
        return None;
    }
    let unit = match field {
        Field::Answer => format!("{}\n    unit: {things}", field.line(&number.to_string())),
        Field::Gap { .. } => format!(
            "{}\nand `___ {things}` in the question",
            field.line(&number.to_string())
        ),
    };
    Some(Amiss {
        message: format!(
            "`{written}` is read as a text, and who types {number} would not have got it"
        ),
        help: format!(
            "write the number in digits, and what is counted apart:\n    {unit}\nif the words are asked for, put them in quotes"
        ),
    })
}

/// The number in digits.
fn value(written: &str) -> Option<String> {
    let lower = written.to_lowercase();
    let signed = ["minus ", "negative "]
        .iter()
        .find_map(|word| lower.strip_prefix(word));
    let said = signed.unwrap_or(&lower);
    if let (Some(said), Some(_)) = (signed, number::plain(said)) {
        return Some(format!("-{said}"));
    }
    let count = number::heard_in_english(said)?;
    Some(if signed.is_some() {
        format!("-{count}")
    } else {
        count.to_string()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_numbers_are_known() {
        for (written, expected) in [
            ("eight", Some("8")),
            ("Twenty-three", Some("23")),
            ("twenty three", Some("23")),
            ("minus 5", Some("-5")),
            ("minus five", Some("-5")),
            ("eighth", None),
            ("minus x", None),
            ("siete", None),
            ("5", None),
        ] {
            assert_eq!(value(written).as_deref(), expected, "{written}");
        }
    }
}
