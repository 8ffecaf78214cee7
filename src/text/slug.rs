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
    ended(base, &format!("-{number}"))
}

/// A slug with this ending, cut before it where there is no room for both.
fn ended(base: &str, ending: &str) -> String {
    let room = LONGEST.saturating_sub(ending.len());
    let kept = base.get(..room.min(base.len())).unwrap_or(base);
    format!("{}{ending}", kept.trim_end_matches('-'))
}

/// A name for records: the slug of `text`, and a hash after it where the slug alone does not tell `text` from its like.
///
/// That is where letters or digits of another script than Latin were dropped, and where nothing is left of signs beyond
/// ASCII. The hash is the CRC-32 of the text in NFC, so that it is the same however a system writes its accents. `instead`
/// stands where the slug is empty; it must be a slug of at most 55 characters.
#[must_use]
pub fn name(text: &str, instead: &str) -> String {
    let slug = slug(text);
    let hashed = if slug.is_empty() {
        !text.is_ascii()
    } else {
        text.chars().any(is_dropped)
    };
    let base = if slug.is_empty() { instead } else { &slug };
    if !hashed {
        return base.to_owned();
    }
    let composed: String = text.nfc().collect();
    ended(
        base,
        &format!("-{:08x}", crc32fast::hash(composed.as_bytes())),
    )
}

/// Whether a slug keeps nothing of this letter or digit, though it tells texts apart. Latin letters without a base letter,
/// such as `ß`, leave enough of their words.
fn is_dropped(character: char) -> bool {
    let latin = matches!(
        character,
        '\0'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab6f}'
    );
    let kept = || character.nfkd().any(|base| base.is_ascii_alphanumeric());
    !latin && character.is_alphanumeric() && !kept()
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
    use std::collections::HashSet;

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

    #[test]
    fn a_name_has_a_hash_where_the_slug_does_not_tell_texts_apart() {
        for (text, expected) in [
            ("What is 1/2 + 1/4?", "what-is-1-2-1-4"),
            ("Évora — Łódź, Straße", "evora-odz-stra-e"),
            ("ﬁne ② ½ Ａ", "fine-2-1-2-a"),
            ("What is 🍎?", "what-is"),
            ("?", "set"),
            ("", "set"),
            ("Дроби", "set-72c01138"),
            ("История 1", "1-0e28f0e5"),
            ("日本 in Asia", "in-asia-56e92663"),
            ("🍎", "set-d5407e57"),
            ("ß", "set-c1be18a7"),
        ] {
            assert_eq!(name(text, "set"), expected, "{text}");
        }
    }

    #[test]
    fn names_of_other_scripts_are_told_apart_and_hold_still() {
        let texts = [
            "Дроби",
            "История",
            "История 1",
            "История 2",
            "1",
            "日本",
            "中国",
            "日本 1",
            "分数",
            "🍎",
            "🍐",
            "が",
            "か",
            "कि",
            "की",
            "٣",
            "٤",
        ];
        let names: HashSet<String> = texts.iter().map(|text| name(text, "question")).collect();
        assert_eq!(names.len(), texts.len());
        assert!(names.iter().all(|name| is_slug(name)), "{names:?}");
        assert_eq!(name("\u{438}\u{306}", "set"), name("\u{439}", "set"));
        let long = format!("{} Дроби", "x".repeat(100));
        assert!(is_slug(&name(&long, "set")) && name(&long, "set").len() == LONGEST);
    }
}
