//! Letters of another alphabet in an answer that look like those around them: nobody finds them on the keyboard. They come along when
//! words are copied, or when a keyboard was switched in the middle of a word.

use crate::quiz::{Accepted, TextKey};
use crate::text::words::shortened;

use super::{Amiss, Field, MOST_LOOKED_AT, text_of};
use crate::diagnostic::Span;

/// Letters of Cyrillic and Greek, and the Latin ones that look the same.
const ALIKE: &[(char, char)] = &[
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
    ('ο', 'o'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
];

/// What is amiss with the first accepted text that holds such letters, unless it is accepted as it is typed, too.
pub(super) fn amiss(key: &TextKey, prompt: &str, field: Field<'_>) -> Option<(Amiss, Span)> {
    let mut texts = key.accepted.iter().take(MOST_LOOKED_AT).filter_map(text_of);
    texts.find_map(|(written, at)| {
        let (letter, meant) = meant(written, prompt)?;
        let is_typed = |one: &Accepted| matches!(one, Accepted::Text(text) if *text == meant);
        if key.accepted.iter().any(|one| is_typed(&one.value)) {
            return None;
        }
        let amiss = Amiss {
            message: format!(
                "nobody can type `{}`: its `{letter}` belongs to another alphabet, and looks like a letter of this one",
                shortened(written)
            ),
            help: format!(
                "write it anew on your own keyboard:\n    {}",
                field.line(&meant)
            ),
        };
        Some((amiss, at))
    })
}

/// The first letter that looks like one of another alphabet, and the text in the letters that were meant.
fn meant(written: &str, prompt: &str) -> Option<(char, String)> {
    if written.is_ascii() {
        return None;
    }
    let foreign: Vec<char> = written.chars().filter(|sign| is_foreign(*sign)).collect();
    let other = foreign.iter().any(|sign| latin(*sign).is_none());
    let words = || written.split(|sign: char| !sign.is_alphabetic());
    if other {
        // The text is in that alphabet: a Latin letter in a word of it is the slip.
        let word = words().find(|word| word.chars().any(is_foreign) && cyrillic(word).is_some())?;
        let letter = word.chars().find(char::is_ascii_alphabetic)?;
        return Some((letter, written.replace(word, &cyrillic(word)?)));
    }
    let first = *foreign.first()?;
    let mixed = words().any(|word| word.chars().any(is_foreign) && word.chars().any(is_latin));
    let alone = prompt.chars().any(is_latin) && !prompt.chars().any(is_foreign);
    let whole = || {
        let letters = written.chars();
        letters.map(|sign| latin(sign).unwrap_or(sign)).collect()
    };
    // Greek letters alone are signs of formulas.
    let greek = |sign: &char| ('\u{370}'..='\u{3ff}').contains(sign);
    (mixed || alone && !foreign.iter().all(greek)).then(|| (first, whole()))
}

/// A word of Cyrillic in which some letters are Latin ones, with all of them in Cyrillic.
fn cyrillic(word: &str) -> Option<String> {
    let of_it = |sign: char| ('\u{400}'..='\u{52f}').contains(&sign);
    let anew = word.chars().map(|sign| {
        if of_it(sign) {
            return Some(sign);
        }
        let mut alike = ALIKE.iter();
        let found = alike.find(|(other, latin)| *latin == sign && of_it(*other));
        found.map(|(other, _)| *other)
    });
    let anew: String = anew.collect::<Option<_>>()?;
    (anew != word).then_some(anew)
}

fn latin(sign: char) -> Option<char> {
    let found = ALIKE.iter().find(|(other, _)| *other == sign);
    found.map(|(_, latin)| *latin)
}

/// Whether this is a letter of Greek or Cyrillic.
fn is_foreign(sign: char) -> bool {
    ('\u{370}'..='\u{52f}').contains(&sign) && sign.is_alphabetic()
}

fn is_latin(sign: char) -> bool {
    sign.is_alphabetic() && sign < '\u{250}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_alike_are_told_from_words_and_signs() {
        for (written, prompt, anew) in [
            ("Рaris", "Which city?", Some("Paris")),
            ("dοg", "Which animal?", Some("dog")),
            ("СО2", "Which gas?", Some("CO2")),
            ("Mосква", "Какой город?", Some("Москва")),
            ("Москва", "Какой город?", None),
            ("ОК", "Как сказать?", None),
            ("ΔT", "Which sign?", None),
            ("Ω", "Which sign?", None),
            ("Α", "Which letter?", None),
            ("μm", "Which unit?", None),
            ("café", "Which word?", None),
        ] {
            let found = meant(written, prompt).map(|(_, anew)| anew);
            assert_eq!(found.as_deref(), anew, "{written}");
        }
    }
}
