//! Slips in an answer of words: a sign left over at its end, a pattern that does not close, a remark, an equation,
//! a whole sentence.

use super::{Amiss, Field, several, slashes};
use crate::text::number;
use crate::text::words::shortened;

/// So many words up to a full stop nobody types letter by letter.
const SENTENCE: usize = 6;

/// Words of a question whose answer is a sentence to the letter.
const TO_THE_LETTER: &[&str] = &[
    "translat",
    "traduc",
    "tradui",
    "übersetz",
    "quote",
    "line",
    "letter",
    "print",
    "say",
    "sentence",
];

/// What is amiss with an answer that has a sign too many or too few.
pub(super) fn sign(written: &str, field: Field<'_>) -> Option<Amiss> {
    open_pattern(written, field)
        .or_else(|| as_pattern(written, field))
        .or_else(|| left_over(written, field))
}

/// `nucleus"`: a sign that closes what was never opened.
fn left_over(written: &str, field: Field<'_>) -> Option<Amiss> {
    let last = written.chars().next_back()?;
    let (open, word) = match last {
        '"' | '”' => (['"', '“', '„'], "quote"),
        ']' => (['['; 3], "bracket"),
        '’' => (['‘', '’', '‚'], "quote"),
        _ => return None,
    };
    let rest = &written[..written.len() - last.len_utf8()];
    // `5"` are inches, and `dogs’` is a word.
    let meant =
        rest.ends_with(|sign: char| sign.is_ascii_digit()) || last == '’' && rest.ends_with('s');
    if meant || rest.contains(open) || rest.trim().is_empty() {
        return None;
    }
    Some(Amiss {
        message: format!(
            "`{}` ends in a {word} that nothing opens",
            shortened(written)
        ),
        help: format!("write it without:\n    {}", field.line(rest.trim_end())),
    })
}

/// `/colou?r`: a pattern without its second slash.
fn open_pattern(written: &str, field: Field<'_>) -> Option<Amiss> {
    let inner = written.strip_prefix('/')?;
    let is_pattern = inner.contains(['?', '*', '+', '|', '[', '(', '\\']) && !inner.contains('/');
    is_pattern.then(|| slashes::pattern(written, inner, field))
}

/// `colou?r`: a pattern without slashes.
fn as_pattern(written: &str, field: Field<'_>) -> Option<Amiss> {
    let (before, after) = written.split_once('?')?;
    let letters = |text: &str| !text.is_empty() && text.chars().all(char::is_alphabetic);
    (letters(before) && letters(after)).then(|| slashes::pattern(written, written, field))
}

/// `5 // the answer`: a remark as programs have them. Two names with `//` between them may be a program.
pub(super) fn remark(written: &str, field: Field<'_>) -> Option<Amiss> {
    let (before, rest) = REMARKS.iter().find_map(|sign| written.split_once(sign))?;
    let words = rest
        .trim_start()
        .split(' ')
        .filter(|word| word.chars().count() > 1 && word.chars().any(char::is_alphabetic));
    let code = before.contains(['=', ';', '(', ')', '{', '}', '<']);
    if words.count() == 0 || before.trim().is_empty() || code || !rest.starts_with(' ') {
        return None;
    }
    Some(Amiss {
        message: format!("all of `{}` is read as the answer", shortened(written)),
        help: format!(
            "a remark begins with two spaces and `#`:\n    {}  #{rest}\nif it is to be typed exactly so, put it in quotes",
            field.line(before.trim_end())
        ),
    })
}

/// What begins a remark elsewhere.
const REMARKS: &[&str] = &[" //", " --", " /*", " %%"];

/// `x = 2`: who types `2` would not have got it.
pub(super) fn equation(written: &str, field: Field<'_>) -> Option<Amiss> {
    // Most answers have none.
    if !written.contains('=') {
        return None;
    }
    if let Some(numbers) = solutions(written) {
        return Some(Amiss {
            message: format!(
                "`{}` is read as one text, not as {} numbers",
                shortened(written),
                numbers.len()
            ),
            help: several::one_number_each(&numbers),
        });
    }
    let (name, value) = written.split_once('=')?;
    let (name, value) = (name.trim(), value.trim());
    let is_name = (1..=3).contains(&name.chars().count()) && name.chars().all(char::is_alphabetic);
    if let Some(both) = value
        .strip_prefix('±')
        .map(str::trim)
        .filter(|both| is_name && number::plain(both).is_some())
    {
        return Some(Amiss {
            message: format!("`{written}` is read as a text, not as two numbers"),
            help: several::one_number_each(&[both, &format!("-{both}")]),
        });
    }
    if !is_name || number::plain(value).is_none() {
        return None;
    }
    let line = match field {
        Field::Answer => format!(
            "answer: {value}\nor write `{name} = ___` in the question, and\n    blanks: [{value}]"
        ),
        Field::Gap { .. } => {
            format!("{}\nand `{name} = ___` in the question", field.line(value))
        }
    };
    Some(Amiss {
        message: format!(
            "`{written}` is read as a text, and who types {value} would not have got it"
        ),
        help: format!(
            "write the number alone:\n    {line}\nif it is to be typed exactly so, put it in quotes"
        ),
    })
}

/// The numbers of `x = 2 or x = -2`.
fn solutions(written: &str) -> Option<Vec<&str>> {
    let signs = [
        " or ", " and ", " oder ", " und ", " o ", " y ", ", ", "; ", " / ",
    ];
    let number = |part: &str| {
        let (name, value) = part.split_once('=')?;
        let letters = name
            .trim()
            .trim_end_matches(|sign: char| sign.is_numeric() || sign == '_');
        let is_name = letters.chars().count() == 1 && letters.chars().all(char::is_alphabetic);
        let value = value.trim();
        (is_name && number::plain(value).is_some()).then_some(())
    };
    signs.iter().find_map(|sign| {
        let parts: Vec<&str> = written.split(sign).collect();
        let all = parts.len() > 1 && parts.iter().all(|part| number(part).is_some());
        let values = parts.iter().filter_map(|part| part.split_once('='));
        all.then(|| values.map(|(_, value)| value.trim()).collect())
    })
}

/// `Plants make sugar out of light.`
pub(super) fn sentence(written: &str, prompt: &str) -> Option<Amiss> {
    if !written.ends_with(['.', '!']) || written.split_whitespace().count() < SENTENCE {
        return None;
    }
    let lower = prompt.to_lowercase();
    if TO_THE_LETTER.iter().any(|word| lower.contains(word)) {
        return None;
    }
    Some(Amiss {
        message: "this answer is a sentence, and nobody types it word for word".to_owned(),
        help: "ask for the word that matters; or have it picked from `choices:`; or accept every answer that holds a word, with a pattern such as `/.*light.*/`\nif it is to be typed exactly so, put it in quotes"
            .to_owned(),
    })
}
