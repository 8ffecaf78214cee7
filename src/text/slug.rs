//! Names for files and records made from any text. It never fails: where nothing is left, the slug is empty.

use unicode_normalization::UnicodeNormalization;

/// The most characters of a slug.
pub const LONGEST: usize = 64;

/// Whether `text` is a slug: one to 64 of `a-z`, `0-9` and `-`.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let fits = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    (1..=LONGEST).contains(&text.len()) && text.bytes().all(fits)
}

/// The slug of a text: lower-case ASCII letters and digits, other letters by their base letter where there is one (NFKD),
/// `-` for all between, cut at a word's end so that it has at most 64 characters. Empty when nothing fits.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len().min(LONGEST + 1));
    let mut gap = false;
    for character in text.nfkd().flat_map(char::to_lowercase) {
        if character.is_ascii_alphanumeric() {
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.push(character);
        } else if !is_mark(character) {
            gap = true;
        }
        if slug.len() > LONGEST {
            break;
        }
    }
    cut(slug)
}

/// A slug like `base` that `taken` does not refuse: `base` itself, else with the first free of `-2`, `-3`… from `next` on.
#[must_use]
pub fn numbered(base: &str, number: usize) -> String {
    let ending = format!("-{number}");
    let room = LONGEST.saturating_sub(ending.len());
    let kept = base.get(..room.min(base.len())).unwrap_or(base);
    format!("{}{ending}", kept.trim_end_matches('-'))
}

/// Marks above and below letters, and the apostrophes inside words, neither of which part words.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\'' | '’')
}

fn cut(mut slug: String) -> String {
    if slug.len() > LONGEST {
        let word_end = slug[..=LONGEST].rfind('-').unwrap_or(LONGEST);
        slug.truncate(word_end);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_keeps_letters_digits_and_the_gaps_between_words() {
        for (text, expected) in [
            ("What is 1/2 + 1/4?", "what-is-1-2-1-4"),
            ("  Évora, São Paulo — Łódź ", "evora-sao-paulo-odz"),
            ("What's new?", "whats-new"),
            ("ﬁne ②", "fine-2"),
            ("日本", ""),
            ("", ""),
        ] {
            assert_eq!(slug(text), expected, "{text}");
        }
    }

    #[test]
    fn a_long_slug_is_cut_at_a_word_end() {
        let words = "abcdefghi ".repeat(9);
        assert_eq!(slug(&words), "abcdefghi-".repeat(6).trim_end_matches('-'));
        assert_eq!(slug(&"x".repeat(100)), "x".repeat(64));
        assert_eq!(slug(&format!("{} tail", "x".repeat(64))), "x".repeat(64));
    }

    #[test]
    fn a_numbered_slug_is_still_a_slug() {
        assert_eq!(numbered("half", 2), "half-2");
        assert!(is_slug(&numbered(&"x".repeat(64), 5000)));
        assert!(numbered(&"x".repeat(64), 5000).ends_with("-5000"));
    }
}
