//! Words with their article or their ending behind them: `Hund, der`, `Hund (der)`, `Lehrer/in`, `amigo/a`. So a dictionary writes
//! them, and nobody types them.

use super::{Amiss, Field};
use crate::text::words::shortened;

/// Articles, and what stands before an English verb.
const ARTICLES: &[&str] = &[
    "der", "die", "das", "ein", "eine", "el", "la", "los", "las", "un", "una", "le", "les", "une",
    "il", "lo", "i", "gli", "the", "a", "an", "to", "het", "de", "o", "os", "as", "um", "uma",
];

/// German endings of women, who do a thing as well.
const ENDINGS: &[&str] = &["in", "innen"];

/// What is amiss with a word in the way of a dictionary.
pub(super) fn amiss(written: &str, field: Field<'_>) -> Option<Amiss> {
    let (answers, what) = behind(written)
        .map(|answers| (answers, "the article behind it"))
        .or_else(|| Some((endings(written)?, "both endings")))?;
    Some(Amiss {
        message: format!(
            "a learner would have to type `{}`, with {what}",
            shortened(written)
        ),
        help: format!(
            "write what is right, word for word, the one to be shown first:\n    {}\nif it is to be typed exactly so, put it in quotes",
            field.list(&answers.join(", "))
        ),
    })
}

/// `Hund, der`
fn behind(written: &str) -> Option<Vec<String>> {
    let (word, article) = written.split_once(", ").or_else(|| {
        let (word, article) = written.strip_suffix(')')?.split_once(" (")?;
        Some((word, article))
    })?;
    let letters = |sign: char| sign.is_alphabetic() || matches!(sign, '-' | '\'' | ' ');
    let short = (1..=2).contains(&word.split(' ').count()) && word.chars().all(letters);
    let is_word = word.chars().nth(1).is_some();
    (short && is_word && ARTICLES.contains(&article))
        .then(|| vec![format!("{article} {word}"), word.to_owned()])
}

/// `Lehrer/in`, `amigo/a`
fn endings(written: &str) -> Option<Vec<String>> {
    let (word, ending) = written.split_once('/')?;
    let ending = ending.strip_prefix('-').unwrap_or(ending);
    let is_word = word.chars().nth(2).is_some() && word.chars().all(char::is_alphabetic);
    let other = match ending {
        _ if !is_word => return None,
        "in" | "innen" if word.starts_with(char::is_uppercase) && ENDINGS.contains(&ending) => {
            format!("{word}{ending}")
        }
        "a" => match word.strip_suffix('o') {
            Some(stem) => format!("{stem}a"),
            None if word.ends_with("or") => format!("{word}a"),
            None => return None,
        },
        "as" => format!("{}as", word.strip_suffix("os")?),
        _ => return None,
    };
    Some(vec![word.to_owned(), other])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_dictionary_are_told_as_they_are_typed() {
        for (written, list) in [
            ("Hund, der", "[der Hund, Hund]"),
            ("Hund (der)", "[der Hund, Hund]"),
            ("run, to", "[to run, run]"),
            ("Lehrer/in", "[Lehrer, Lehrerin]"),
            ("Schüler/-innen", "[Schüler, Schülerinnen]"),
            ("amigo/a", "[amigo, amiga]"),
            ("profesor/a", "[profesor, profesora]"),
            ("altos/as", "[altos, altas]"),
        ] {
            let help = amiss(written, Field::Answer).map(|amiss| amiss.help);
            assert!(
                help.as_ref().is_some_and(|help| help.contains(list)),
                "{written}: {help:?}"
            );
        }
        for written in [
            "Paris, Texas",
            "log/in",
            "and/or",
            "n/a",
            "w/o",
            "x, a",
            "w/a",
            "der Hund",
            "Yes, I do",
        ] {
            assert!(amiss(written, Field::Answer).is_none(), "{written}");
        }
    }
}
