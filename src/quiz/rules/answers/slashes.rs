//! Patterns that are none, and texts that were meant as patterns: `/home/`, `/blue/i`, `colou?r/`, `*blue`, `.*blue.*`. A question about
//! patterns and programs is left alone.

use super::{Amiss, Field, MOST_LOOKED_AT};
use crate::diagnostic::Span;
use crate::quiz::{Accepted, TextKey};
use crate::text::words::shortened;

/// Words of a question whose answer may hold such signs.
const ASKED: &[&str] = &[
    "regex",
    "regular expression",
    "pattern",
    "wildcard",
    "python",
    "argument",
    "pointer",
    "code",
    "program",
    "file",
    "command",
    "shell",
    "sql",
    "search",
    "ungrammatical",
    "footnote",
    "asterisk",
    "star",
    "muster",
    "befehl",
    "datei",
    "stern",
    "platzhalter",
    "patrón",
    "asterisco",
    "`",
];

/// Words of a question whose answer may be a folder or an address.
const FOLDER: &[&str] = &[
    "folder",
    "director",
    "path",
    "url",
    "website",
    "address",
    "route",
    "linux",
    "unix",
    "ordner",
    "verzeichnis",
    "pfad",
    "carpeta",
    "directorio",
    "ruta",
    "dossier",
    "/",
];

/// Signs that mean something in a pattern.
const SIGNS: &[char] = &[
    '.', '?', '*', '+', '|', '[', ']', '(', ')', '{', '}', '^', '$', '\\',
];

/// What is amiss with answers of which each stands between slashes without a sign of a pattern.
pub(super) fn needless(key: &TextKey, prompt: &str, field: Field<'_>) -> Option<(Amiss, Span)> {
    let source = |accepted: &Accepted| match accepted {
        Accepted::Pattern(pattern) => {
            let source = pattern.source();
            (!source.contains(SIGNS)).then(|| source.to_owned())
        }
        Accepted::Text(_) => None,
    };
    if key.accepted.len() > MOST_LOOKED_AT {
        return None;
    }
    let all: Option<Vec<String>> = key.accepted.iter().map(|one| source(&one.value)).collect();
    let all = all?;
    let first = all.first()?;
    let written = format!("/{first}/");
    let list = match all.as_slice() {
        [one] => field.line(one),
        all => field.list(&all.join(", ")),
    };
    let slashes = first.replace('/', "\\/");
    let typed = field.line(&format!("/\\/{slashes}\\/?/"));
    let typed = if prompt.contains(&written) {
        String::new()
    } else {
        format!("\nif the slashes are to be typed, too:\n    {typed}")
    };
    let amiss = Amiss {
        message: format!(
            "slashes around an answer make a pattern of it, and who types `{}` would not have got it",
            shortened(&written)
        ),
        help: format!(
            "write the text without them:\n    {list}{typed}\nif every answer is right that holds these letters: `/.*{first}.*/`"
        ),
    };
    Some((amiss, key.accepted[0].at))
}

/// What is amiss with a text that was most likely meant as a pattern: `/blue/i`, `/colou?r`, `colou?r/`, `^blue$`, `red|blue`.
pub(super) fn bare(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    if !written.contains(['/', '*', '^', '|']) || is_asked(prompt) {
        return None;
    }
    let letters = |text: &str| text.chars().filter(|sign| sign.is_alphabetic()).count() > 2;
    let flagged = || {
        let (inner, flags) = written.strip_prefix('/')?.rsplit_once('/')?;
        let all = matches!(flags, "i" | "g" | "gi" | "ig") && !inner.contains('/');
        (all && letters(inner)).then_some(inner)
    };
    let half = || {
        let inner = written.strip_suffix('/')?;
        (inner.contains(['?', '*', '+', '|', '[', '(', '\\'])
            && letters(inner)
            && !inner.contains('/'))
        .then_some(inner)
    };
    let anchored = || {
        let inner = written.strip_prefix('^')?.strip_suffix('$')?;
        letters(inner).then_some(inner)
    };
    // `blue/`; a folder is written so, too.
    let open = || {
        let inner = written.strip_suffix('/')?;
        let word = letters(inner) && inner.chars().all(char::is_alphabetic);
        let lower = prompt.to_lowercase();
        (word && !FOLDER.iter().any(|word| lower.contains(word))).then_some(inner)
    };
    let inner = flagged()
        .or_else(half)
        .or_else(open)
        .or_else(anchored)
        .or_else(|| {
            let anything = written.contains(".*") && letters(written);
            let words = written
                .split('|')
                .all(|word| letters(word) && word.chars().all(char::is_alphabetic));
            (anything || words && written.contains('|')).then_some(written)
        })?;
    if inner.contains(SIGNS) {
        return Some(pattern(written, inner, field));
    }
    Some(Amiss {
        message: format!(
            "`{}` is read as a text, with its slashes",
            shortened(written)
        ),
        help: format!(
            "capital and small letters count as the same anyway, so write the word alone:\n    {}\nif it is to be typed exactly so, put it in quotes",
            field.line(inner)
        ),
    })
}

/// `*blue`, `blue*`: a star for whatever stands there, also in quotes, as a file wants it at the beginning of a text.
pub(super) fn wildcard(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    let inner = written.strip_prefix('*').unwrap_or(written);
    let inner = inner.strip_suffix('*').unwrap_or(inner);
    let plain = |sign: char| sign.is_alphabetic() || matches!(sign, ' ' | '-');
    let starred =
        inner.len() < written.len() && inner.chars().count() > 2 && inner.chars().all(plain);
    if !starred || is_asked(prompt) {
        return None;
    }
    let before = if written.starts_with('*') { ".*" } else { "" };
    let after = if written.ends_with('*') { ".*" } else { "" };
    Some(pattern(written, &format!("{before}{inner}{after}"), field))
}

fn is_asked(prompt: &str) -> bool {
    let lower = prompt.to_lowercase();
    ASKED.iter().any(|word| lower.contains(word))
}

/// What to write for a text that is no pattern yet.
pub(super) fn pattern(written: &str, inner: &str, field: Field<'_>) -> Amiss {
    Amiss {
        message: format!(
            "`{}` is read as a text, not as a pattern",
            shortened(written)
        ),
        help: format!(
            "a pattern stands between two slashes:\n    {}\nif it is to be typed exactly so, write `kind: text` below",
            field.line(&format!("/{inner}/"))
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_were_meant_as_patterns_are_told_from_texts() {
        for (written, line) in [
            ("/blue/i", "answer: blue"),
            ("/colou?r/i", "answer: /colou?r/"),
            ("colou?r/", "answer: /colou?r/"),
            (".*blue.*", "answer: /.*blue.*/"),
            ("^blue$", "answer: blue"),
            ("red|blue", "answer: /red|blue/"),
        ] {
            let help = bare(written, "Q?", Field::Answer).map(|amiss| amiss.help);
            assert!(
                help.as_ref().is_some_and(|help| help.contains(line)),
                "{written}: {help:?}"
            );
        }
        for written in [
            "a|b",
            "and/or",
            "/home/mia/s",
            "/i",
            "x^2",
            "2*3",
            "km/h",
            "|x|",
            "he/she",
            "/etc/x",
        ] {
            let told = bare(written, "Q?", Field::Answer).map(|amiss| amiss.help);
            assert!(told.is_none(), "{written}: {told:?}");
        }
        assert!(bare(".*blue.*", "Which regex finds blue?", Field::Answer).is_none());
        for (written, line) in [
            ("*blue", "/.*blue/"),
            ("blue*", "/blue.*/"),
            ("*blue*", "/.*blue.*/"),
        ] {
            let help = wildcard(written, "Q?", Field::Answer).map(|amiss| amiss.help);
            assert!(
                help.as_ref().is_some_and(|help| help.contains(line)),
                "{written}: {help:?}"
            );
        }
        for written in ["*", "**", "2*", "a*", "blue", "x*y"] {
            assert!(
                wildcard(written, "Q?", Field::Answer).is_none(),
                "{written}"
            );
        }
    }
}
