//! The forms in which two texts are compared. It never changes what is shown or kept, and it decides nothing about what
//! is right: each step is one function, and who compares picks the steps.
//!
//! | step | makes alike |
//! |---|---|
//! | [`alike`] | NFKC; straight and curly quotes; hyphens, dashes and the minus sign; signs that cannot be seen |
//! | [`squeeze`] | outer and repeated spaces, line breaks |
//! | [`without_closing`] | closing punctuation, and the opening `¿` and `¡` that go with it |
//! | [`strip_marks`] | accents; for telling a near miss, never for accepting |

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// `text` in NFKC (Unicode Standard Annex 15) with quotes, apostrophes and hyphens of one kind, without invisible signs.
#[must_use]
pub fn alike(text: &str) -> String {
    if text.is_ascii() {
        return text.replace('`', "'");
    }
    let unified: String = text.chars().filter_map(one_kind).collect();
    unified.nfkc().filter_map(one_kind).collect()
}

/// The plain sign for a quote, a hyphen or a fraction slash; nothing for what cannot be seen.
fn one_kind(sign: char) -> Option<char> {
    Some(match sign {
        '\u{2018}'..='\u{201B}'
        | '\u{2032}'
        | '\u{02BC}'
        | '\u{00B4}'
        | '`'
        | '\u{2039}'
        | '\u{203A}' => '\'',
        '\u{201C}'..='\u{201F}'
        | '\u{2033}'
        | '\u{00AB}'
        | '\u{00BB}'
        | '\u{301D}'..='\u{301F}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        // Soft hyphen, zero width space, joiners, direction marks, word joiner, byte order mark.
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{061C}' | '\u{2060}' | '\u{FEFF}' => return None,
        _ => sign,
    })
}

/// `text` with every run of white space made one space, and none around it.
#[must_use]
pub fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// `text` without punctuation at its end and the spaces before that. A text that is nothing else keeps it: where `!` is
/// the answer, it is one.
#[must_use]
pub fn without_closing(text: &str) -> &str {
    let opened = text.starts_with(['¿', '¡']);
    // Spaces at the end go with the punctuation; without any, they are no business of this step.
    if !opened && !text.trim_end().ends_with(closes) {
        return text;
    }
    let mut rest = text.trim_end_matches(|sign: char| closes(sign) || sign.is_whitespace());
    if opened {
        rest = rest.trim_start_matches(|sign: char| "¿¡".contains(sign) || sign.is_whitespace());
    }
    if rest.is_empty() { text } else { rest }
}

/// Whether a sign closes a sentence or a part of it.
fn closes(sign: char) -> bool {
    matches!(
        sign,
        '.' | '!' | '?' | ',' | ';' | ':' | '…' | '。' | '、' | '؟' | '،' | '؛' | '।' | '։'
    )
}

/// `text` without its accents: marks that are drawn around a letter, and the letters that hold theirs inside (`ø`, `ł`).
///
/// Signs that are letters of their own though Unicode calls them marks stay: vowels of Indic scripts (combining class 0),
/// nukta, the voicing of Japanese and virama (7 to 9).
#[must_use]
pub fn strip_marks(text: &str) -> String {
    let bare = text
        .nfd()
        .filter(|sign| !is_combining_mark(*sign) || canonical_combining_class(*sign) < 10);
    let mut out = String::with_capacity(text.len());
    for sign in bare {
        match inner_mark(sign) {
            Some(letters) => out.push_str(letters),
            None => out.push(sign),
        }
    }
    out.nfc().collect()
}

/// The plain letters for one whose mark is part of it: Unicode does not take these apart.
fn inner_mark(sign: char) -> Option<&'static str> {
    Some(match sign {
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'ħ' => "h",
        'Ħ' => "H",
        'ŧ' => "t",
        'Ŧ' => "T",
        'ı' => "i",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn quotes_hyphens_and_compatible_signs_are_alike() {
        let cases = [
            ("don’t", "don't"),
            ("don´t", "don't"),
            ("don`t", "don't"),
            ("“so”", "\"so\""),
            ("«so»", "\"so\""),
            ("semi–colon", "semi-colon"),
            ("semi‑colon", "semi-colon"),
            ("−5", "-5"),
            ("ﬁsh", "fish"),
            ("e\u{301}", "é"),
            ("½", "1/2"),
            ("a\u{200b}b\u{ad}", "ab"),
            ("Ａ", "A"),
            ("a\u{a0}b", "a b"),
        ];
        for (one, other) in cases {
            assert_eq!(alike(one), other);
        }
    }

    #[test]
    fn closing_punctuation_goes_unless_it_is_all_there_is() {
        let cases = [
            ("Nairobi.", "Nairobi"),
            ("Nairobi !?", "Nairobi"),
            ("¿Qué?", "Qué"),
            ("etc...", "etc"),
            ("a.b", "a.b"),
            ("!", "!"),
            ("...", "..."),
            ("C++", "C++"),
            ("", ""),
            ("two ", "two "),
        ];
        for (text, expected) in cases {
            assert_eq!(without_closing(text), expected, "{text}");
        }
    }

    #[test]
    fn accents_go_and_letters_of_their_own_stay() {
        let cases = [
            ("café", "cafe"),
            ("Łódź", "Lodz"),
            ("smørrebrød", "smorrebrod"),
            ("cœur", "coeur"),
            ("ё", "е"),
            ("が", "が"),
            ("की", "की"),
            ("כָּל", "כל"),
        ];
        for (text, expected) in cases {
            assert_eq!(strip_marks(text), expected, "{text}");
        }
    }

    #[test]
    fn spaces_are_squeezed() {
        assert_eq!(squeeze("  a \t b\n\nc "), "a b c");
        assert_eq!(squeeze(" \n"), "");
    }

    proptest! {
        #[test]
        fn squeezing_and_stripping_twice_is_as_good_as_once(text in any::<String>()) {
            let squeezed = squeeze(&text);
            prop_assert_eq!(squeeze(&squeezed), squeezed.clone());
            let bare = strip_marks(&text);
            prop_assert_eq!(strip_marks(&bare), bare.clone());
            let form = alike(&text);
            prop_assert_eq!(alike(&form), form.clone());
            let open = without_closing(&squeezed);
            prop_assert_eq!(without_closing(open), open);
        }
    }
}
