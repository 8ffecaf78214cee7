//! Where the words of a text stand, and enough of them to know it by. It knows nothing of what they mean.

use std::ops::Range;

/// Characters that belong together, of which those of ASCII are looked up: most texts are of nothing else, and every word of a set
/// is sought several times.
pub struct Together {
    /// By byte; of no other than ASCII.
    ascii: [bool; 256],
    others: fn(char) -> bool,
}

impl Together {
    /// ASCII letters and digits, and these signs of ASCII; of all other characters those that `others` says.
    #[must_use]
    pub const fn new(signs: &[u8], others: fn(char) -> bool) -> Self {
        let mut ascii = [false; 256];
        let mut byte = 0_u8;
        while byte.is_ascii() {
            ascii[byte as usize] = byte.is_ascii_alphanumeric();
            byte += 1;
        }
        let mut place = 0;
        while place < signs.len() {
            ascii[signs[place] as usize] = true;
            place += 1;
        }
        Self { ascii, others }
    }

    fn holds(&self, sign: char) -> bool {
        match u8::try_from(sign) {
            Ok(byte) if byte.is_ascii() => self.ascii[usize::from(byte)],
            _ => (self.others)(sign),
        }
    }

    /// The first stretch of such characters from there on, in a text that is ASCII.
    fn next_of_ascii(&self, bytes: &[u8], from: usize) -> Option<Range<usize>> {
        let belongs = |byte: &u8| self.ascii[usize::from(*byte)];
        let mut start = from;
        while !belongs(bytes.get(start)?) {
            start += 1;
        }
        let mut end = start + 1;
        while bytes.get(end).is_some_and(belongs) {
            end += 1;
        }
        Some(start..end)
    }
}

/// Letters and digits.
pub static WORD: Together = Together::new(b"", char::is_alphanumeric);

/// The longest stretches of `text`, in bytes and in order, whose characters all belong together.
pub fn stretches_of(text: &str, together: &'static Together) -> impl Iterator<Item = Range<usize>> {
    let ascii = text.is_ascii();
    let mut from = 0;
    std::iter::from_fn(move || {
        let next = if ascii {
            together.next_of_ascii(text.as_bytes(), from)
        } else {
            next_of_any(text, from, |sign| together.holds(sign))
        }?;
        from = next.end;
        Some(next)
    })
}

/// The same for characters that a function tells, which is slower.
pub fn stretches(
    text: &str,
    belongs: impl Fn(char) -> bool + Copy,
) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let next = next_of_any(text, from, belongs)?;
        from = next.end;
        Some(next)
    })
}

fn next_of_any(text: &str, from: usize, belongs: impl Fn(char) -> bool) -> Option<Range<usize>> {
    let start = from + text[from..].find(&belongs)?;
    let length = text[start..].find(|sign| !belongs(sign));
    Some(start..length.map_or(text.len(), |length| start + length))
}

/// How much of a text is shown in a message, in characters.
pub const SHOWN: usize = 40;

/// The words of a text with one space between them, on one line.
#[must_use]
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

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

/// What stands on both sides of a sign that people write for a colon: `cat -> It barks`, `cat = It barks`; with `dashes` also
/// `cat - It barks`, which in a sentence alone may be meant as it is.
#[must_use]
pub fn around_sign(text: &str, dashes: bool) -> Option<(&str, &str)> {
    const SIGNS: [&str; 7] = [" -> ", " => ", " → ", " = ", " – ", " — ", " - "];
    let signs = if dashes { &SIGNS[..] } else { &SIGNS[..4] };
    let (one, other) = signs.iter().find_map(|sign| text.split_once(sign))?;
    let (one, other) = (one.trim(), other.trim());
    (!one.is_empty() && !other.is_empty()).then_some((one, other))
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

    #[test]
    fn what_is_looked_up_is_what_the_function_tells() {
        static QUOTED: Together = Together::new(b"'", |sign| sign == '’' || sign.is_alphanumeric());
        let signs: String = (0..=0x2100).filter_map(char::from_u32).collect();
        for text in [
            signs.as_str(),
            &signs[..128],
            "it's two 2 words",
            "-x-",
            "",
            "it’s é",
        ] {
            let told = stretches(text, char::is_alphanumeric);
            assert!(stretches_of(text, &WORD).eq(told), "{text:?}");
            let told = stretches(text, |sign| {
                matches!(sign, '\'' | '’') || sign.is_alphanumeric()
            });
            assert!(stretches_of(text, &QUOTED).eq(told), "{text:?}");
        }
    }
}
