//! Signs that are written by their names or numbers, as web pages do: `&lt;`, `&uuml;`, `&#8217;`. It knows no list of them: the reader of
//! Markdown does.

use pulldown_cmark::{Event, Parser};

/// The longest name of a sign, with room to spare.
const LONGEST: usize = 32;

/// The first sign of a text that is written by its name, as it is written, and what it stands for.
#[must_use]
pub fn entity(text: &str) -> Option<(&str, String)> {
    // Most texts have none.
    memchr::memchr(b'&', text.as_bytes())?;
    let mut places = text.match_indices('&');
    places.find_map(|(at, _)| {
        let name = text.as_bytes()[at + 1..].iter().take(LONGEST);
        let length = name
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#')
            .count();
        let end = at + 1 + length;
        let whole = length > 0 && text[end..].starts_with(';');
        let written = whole.then(|| &text[at..=end])?;
        Some((written, sign(written)?))
    })
}

/// What `&name;` stands for; nothing where there is no sign of that name.
fn sign(written: &str) -> Option<String> {
    let between = format!("x{written}x");
    let words = Parser::new(&between).filter_map(|event| match event {
        Event::Text(words) => Some(words.into_string()),
        _ => None,
    });
    let words = words.collect::<String>();
    let sign = words.strip_prefix('x')?.strip_suffix('x')?;
    (sign != written).then(|| sign.replace('\u{a0}', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_signs_are_told_from_other_words() {
        for (text, found) in [
            ("3 &lt; 5", Some(("&lt;", "<"))),
            ("AT&T; &uuml;ber", Some(("&uuml;", "ü"))),
            ("it&#39;s", Some(("&#39;", "'"))),
            ("a&nbsp;b", Some(("&nbsp;", " "))),
            ("R&D; and more", None),
            ("a & b;", None),
            ("&;", None),
        ] {
            let entity = entity(text);
            let entity = entity
                .as_ref()
                .map(|(written, sign)| (*written, sign.as_str()));
            assert_eq!(entity, found, "{text}");
        }
    }
}
