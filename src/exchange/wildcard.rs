//! Typed answers in which a `*` stands for any signs, as Moodle has them; one behind a backslash stands for itself. Ours are texts, or
//! regular expressions.

use super::draft::Accepted;

/// A star that stands for itself, while the others are looked at: a sign that no text may have (Unicode, 23.5).
const STAR: char = '\u{10ff2a}';

/// What an answer with wildcards accepts.
#[must_use]
pub fn accepted(answer: &str) -> Accepted {
    let plain = answer.replace(r"\*", &STAR.to_string());
    let own = |part: &str| part.replace(STAR, "*");
    if !plain.contains('*') {
        return Accepted::Text(own(&plain));
    }
    let parts = plain.split('*').map(|part| regex::escape(&own(part)));
    Accepted::Pattern(parts.collect::<Vec<_>>().join(".*"))
}

/// Whether it accepts all there is.
#[must_use]
pub fn is_anything(accepted: &Accepted) -> bool {
    *accepted == Accepted::Pattern(".*".to_owned())
}

/// An answer with wildcards that accepts the same; nothing where a pattern is more than that.
#[must_use]
pub fn written(accepted: &Accepted) -> Option<String> {
    match accepted {
        Accepted::Text(text) => Some(text.replace('*', r"\*")),
        Accepted::Pattern(pattern) => {
            let parts: Option<Vec<String>> = pattern.split(".*").map(literal).collect();
            Some(parts?.join("*"))
        }
    }
}

/// A key of feedback as what it accepts.
#[must_use]
pub fn of_key(key: &str) -> Accepted {
    let inner = key
        .strip_prefix('/')
        .and_then(|rest| rest.strip_suffix('/'));
    inner.map_or_else(
        || Accepted::Text(key.to_owned()),
        |inner| Accepted::Pattern(inner.to_owned()),
    )
}

/// The text that alone fits a pattern.
fn literal(pattern: &str) -> Option<String> {
    let mut text = String::new();
    let mut signs = pattern.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => text.push(signs.next().filter(|next| !next.is_alphanumeric())?),
            sign if regex_syntax::is_meta_character(sign) => return None,
            sign => text.push(sign),
        }
    }
    Some(text.replace('*', r"\*"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_are_patterns_both_ways() {
        for (answer, here) in [
            ("2.5", "2.5"),
            (r"2 \* 3", "2 * 3"),
            ("a.b*", r"/a\.b.*/"),
            (r"*\**", r"/.*\*.*/"),
            ("*", "/.*/"),
        ] {
            let accepted = accepted(answer);
            assert_eq!(accepted.written(), here);
            assert_eq!(written(&accepted).as_deref(), Some(answer));
            assert_eq!(of_key(here), accepted);
        }
        assert_eq!(written(&Accepted::Pattern("a+".to_owned())), None);
    }
}
