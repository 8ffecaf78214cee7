//! Where the words of a text stand, and enough of them to know it by. It knows nothing of what they mean.

use std::ops::Range;

/// The longest stretches of `text`, in bytes and in order, whose characters all belong together.
pub fn stretches(
    text: &str,
    belongs: impl Fn(char) -> bool + Copy,
) -> impl Iterator<Item = Range<usize>> {
    // Most texts are ASCII, and a byte is looked at sooner than a character is made out.
    let ascii = text.is_ascii();
    let next = move |from: usize, wanted: bool| {
        if ascii {
            let rest = text.as_bytes()[from..].iter();
            return rest
                .copied()
                .position(|byte| belongs(char::from(byte)) == wanted);
        }
        text[from..].find(|c| belongs(c) == wanted)
    };
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + next(from, true)?;
        from = next(start, false).map_or(text.len(), |length| start + length);
        Some(start..from)
    })
}

/// How much of a text is shown in a message, in characters.
pub const SHOWN: usize = 40;

/// Enough of a text to know it by.
#[must_use]
pub fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// How much of a text is shown in a line to be written, in characters.
const IN_LINE: usize = 120;

/// A text for a line to be written: whole, unless it is so long that nobody would type it.
#[must_use]
pub fn in_line(text: &str) -> String {
    match text.char_indices().nth(IN_LINE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_end_where_something_else_begins() {
        let text = "ein schöner, grüner Baum";
        let words: Vec<&str> = stretches(text, char::is_alphanumeric)
            .map(|place| &text[place])
            .collect();
        assert_eq!(words, ["ein", "schöner", "grüner", "Baum"]);
        assert_eq!(stretches("!?", char::is_alphanumeric).count(), 0);
    }
}
