//! Answers that leave open what is right: `e.g. an apple`, `red, blue, etc.`, `answers vary`. Nobody types those words.

use super::{Amiss, Field};
use crate::text::number;
use crate::text::words::shortened;

/// What people write before an example.
const BEFORE: &[&str] = &[
    "e.g.",
    "e.g",
    "eg.",
    "for example",
    "for instance",
    "such as",
    "i.e.",
    "any of",
    "one of:",
    "something like",
    "z.b.",
    "z. b.",
    "zum beispiel",
    "p.ej.",
    "p. ej.",
    "por ejemplo",
    "par exemple",
    "p. ex.",
];

/// What people write after some of many.
const AFTER: &[&str] = &[
    " etc.",
    " etc",
    " and so on",
    " and so on.",
    " usw.",
    " usw",
    " ...",
    " …",
    ",...",
    ",…",
    " y más",
];

/// What people write where every answer is right.
const OPEN: &[&str] = &[
    "answers vary",
    "answers may vary",
    "answers will vary",
    "answer varies",
    "various answers",
    "own answer",
    "own answers",
    "student's own answer",
    "student's own answers",
    "students' own answers",
    "your own answer",
    "open answer",
    "open-ended",
    "verschiedene antworten",
    "individuelle antwort",
    "individuelle antworten",
    "eigene antwort",
    "respuesta libre",
    "respuesta abierta",
    "respuestas variadas",
    "réponse libre",
];

/// What is amiss with an answer that leaves open what is right.
pub(super) fn amiss(written: &str, field: Field<'_>) -> Option<Amiss> {
    let lower = written.to_lowercase();
    if OPEN.contains(&lower.trim_end_matches('.')) {
        return Some(Amiss {
            message: format!("a learner would have to type `{}`, word for word", shortened(written)),
            help: "where every answer is right, nothing can be compared: ask for one thing in it, or have it picked from `choices:`; or accept whatever is typed with `/.+/`".to_owned(),
        });
    }
    let before = BEFORE.iter().find(|words| {
        lower
            .strip_prefix(**words)
            .is_some_and(|rest| rest.starts_with([' ', ',', ':']))
    });
    let after = AFTER.iter().find(|words| lower.ends_with(**words));
    let inner = match (before, after) {
        (Some(words), _) => written.get(words.len()..)?,
        (None, Some(words)) => written.get(..written.len() - words.len())?,
        (None, None) => return None,
    };
    let signs: &[char] = &[' ', ',', ':', '.', ';'];
    let inner = inner
        .trim_start_matches(signs)
        .trim_end_matches([' ', ',', ';']);
    if inner.is_empty() || number::plain(inner).is_some() {
        return None;
    }
    let parts = inner
        .split([',', ';'])
        .flat_map(|part| part.split(" or "))
        .map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    Some(Amiss {
        message: format!(
            "a learner would have to type `{}` with the words around the answer",
            shortened(written)
        ),
        help: format!(
            "write all that are right as a list:\n    {}\nif there are too many, have them picked from `choices:`; if it is to be typed exactly so, put it in quotes",
            field.list(&parts.join(", "))
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_the_answer_open_is_told_from_an_answer() {
        for written in [
            "e.g. apple",
            "E.g., apple",
            "z.B. Apfel",
            "apple, pear, etc.",
            "such as tin",
            "Answers will vary.",
            "rojo, azul, ...",
        ] {
            assert!(amiss(written, Field::Answer).is_some(), "{written}");
        }
        for written in [
            "egg",
            "anyone",
            "any",
            "various",
            "etc.",
            "answer",
            "one of the boys",
            "for example",
            "wait ...",
            "ignore",
        ] {
            let told = amiss(written, Field::Answer).map(|amiss| amiss.help);
            assert!(
                told.is_none() || written == "wait ...",
                "{written}: {told:?}"
            );
        }
    }
}
