//! Where the words of a text stand. It knows nothing of what they mean.

use std::ops::Range;

/// The longest stretches of `text`, in bytes and in order, whose characters all belong together.
pub fn stretches(
    text: &str,
    belongs: impl Fn(char) -> bool + Copy,
) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(belongs)?;
        let length = text[start..]
            .find(|c| !belongs(c))
            .unwrap_or(text.len() - start);
        from = start + length;
        Some(start..from)
    })
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
