//! Signs that are written by their names or numbers, as web pages do: `&lt;`, `&uuml;`, `&#8217;`. It knows no list of them: the reader of
//! Markdown does.

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

/// The longest name of a sign, in bytes, with room to spare.
const LONGEST: usize = 40;

/// The first sign of a text that is written by its name, as it is written, and what it stands for.
#[must_use]
pub fn first(text: &str) -> Option<(&str, String)> {
    let mut from = 0;
    while let Some(found) = place(&text[from..]) {
        let written = &text[from + found.start..from + found.end];
        if let Some(sign) = sign(written) {
            return Some((written, sign.replace('\u{a0}', " ")));
        }
        from += found.end;
    }
    None
}

/// Where the first `&name;` stands, whether or not there is a sign of that name.
#[must_use]
pub fn place(text: &str) -> Option<Range<usize>> {
    // Most texts have none.
    let all = memchr::memchr_iter(b'&', text.as_bytes());
    let mut places = all.map(|at| {
        let name = text.as_bytes()[at + 1..].iter().take(LONGEST);
        let length = name
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#')
            .count();
        at..at + 1 + length
    });
    let ends = |place: &Range<usize>| place.len() > 1 && text[place.end..].starts_with(';');
    let found = places.find(ends)?;
    Some(found.start..found.end + 1)
}

/// What `&name;` stands for; nothing where there is no sign of that name.
#[must_use]
pub fn sign(written: &str) -> Option<String> {
    if written == "&nbsp;" {
        // By far the most frequent one.
        return Some("\u{a0}".to_owned());
    }
    let between = format!("x{written}x");
    let words = Parser::new(&between).filter_map(|event| match event {
        Event::Text(words) => Some(words.into_string()),
        _ => None,
    });
    let words = words.collect::<String>();
    let sign = words.strip_prefix('x')?.strip_suffix('x')?;
    (sign != written).then(|| sign.to_owned())
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
            let entity = first(text);
            let entity = entity
                .as_ref()
                .map(|(written, sign)| (*written, sign.as_str()));
            assert_eq!(entity, found, "{text}");
        }
    }
}
