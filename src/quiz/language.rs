//! What a set's language decides: case folding and the decimal comma. It translates nothing.

use crate::text::number::Decimal;

mod codes;

/// Languages that write the decimal comma: Unicode CLDR 47, `symbols-numberSystem-latn`, `decimal`. `no` is CLDR's `nb`,
/// and `sh` its `sr`.
const COMMA: &[&str] = &[
    "af", "agq", "ast", "az", "bas", "be", "bg", "blo", "br", "bs", "ca", "cs", "cv", "da", "de",
    "dsb", "dua", "dyo", "el", "eo", "es", "et", "eu", "ewo", "ff", "fi", "fo", "fr", "fy", "gl",
    "hr", "hsb", "ht", "hu", "hy", "ia", "id", "ie", "is", "it", "jgo", "jv", "ka", "kab", "kea",
    "kgp", "kk", "kkj", "kl", "ksf", "ku", "ky", "lb", "lij", "lld", "ln", "lo", "lt", "lu", "lv",
    "mgh", "mk", "mua", "nb", "nl", "nmg", "nn", "nnh", "no", "nr", "pl", "ps", "pt", "rn", "ro",
    "ru", "rw", "sah", "sc", "se", "seh", "sg", "sh", "shi", "sk", "sl", "smn", "sq", "sr", "ss",
    "su", "sv", "tg", "tk", "tok", "tr", "ts", "tt", "tzm", "uk", "uz", "ve", "vec", "vi", "wo",
    "yav", "yrl", "zgh",
];

/// Where a region does otherwise than its language (CLDR 47): the language, and the regions.
const OTHERWISE: &[(&str, &[&str])] = &[
    ("ar", &["DZ", "LB", "LY", "MA", "MR", "TN"]),
    ("de", &["CH", "LI"]),
    (
        "en",
        &[
            "AT", "BE", "CZ", "DE", "DK", "ES", "FI", "FR", "HU", "ID", "IT", "NL", "NO", "PL",
            "PT", "RO", "SE", "SI", "SK", "ZA",
        ],
    ),
    (
        "es",
        &[
            "419", "BR", "BZ", "CU", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US",
        ],
    ),
    ("it", &["CH"]),
    ("ms", &["BN", "ID"]),
    ("qu", &["BO"]),
    ("sw", &["CD"]),
];

/// A BCP 47 tag, and what follows from it: asked for at every number and word that is compared, so it is found once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// As written.
    tag: String,
    decimal: Decimal,
    /// Whether i with a dot and without are two letters.
    two_letters_i: bool,
}

impl Language {
    /// Takes a tag such as `de` or `es-MX`; `None` when it is not shaped like one (RFC 5646, section 2.1). Whether such a
    /// language exists is not asked.
    #[must_use]
    pub fn new(tag: &str) -> Option<Self> {
        shaped(tag).then(|| {
            let primary = primary(tag);
            Self {
                tag: tag.to_owned(),
                decimal: decimal(&primary, &region(tag)),
                two_letters_i: matches!(primary.as_str(), "tr" | "az"),
            }
        })
    }

    /// The tag as written.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether it is English, of whatever region.
    #[must_use]
    pub fn is_english(&self) -> bool {
        primary(&self.tag) == "en"
    }

    /// What stands before the tenths, by CLDR 47 for the language and its region.
    #[must_use]
    pub const fn decimal(&self) -> Decimal {
        self.decimal
    }

    /// `text` with upper and lower case made alike, by this language's rules: `ß` is `ss`, a final sigma a sigma, and
    /// Turkish and Azeri have two letters i, with and without a dot (Unicode, `CaseFolding.txt`, status T).
    #[must_use]
    pub fn fold_case(&self, text: &str) -> String {
        let two_letters_i = self.two_letters_i;
        if text.is_ascii() && !two_letters_i {
            return text.to_ascii_lowercase();
        }
        let mut out = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                'I' | 'ı' if two_letters_i => out.push('ı'),
                'İ' | 'i' if two_letters_i => out.push('i'),
                // Lower case first, for the capital ẞ: its upper case is itself.
                _ => {
                    let upper = letter.to_lowercase().flat_map(char::to_uppercase);
                    out.extend(upper.flat_map(char::to_lowercase));
                }
            }
        }
        out
    }
}

impl Default for Language {
    fn default() -> Self {
        Self {
            tag: "en".to_owned(),
            decimal: Decimal::Point,
            two_letters_i: false,
        }
    }
}

/// Whether there is a language of this tag's name, as far as is known here: two letters must be among those of ISO 639-1.
#[must_use]
pub fn exists(tag: &str) -> bool {
    codes::exists(&primary(tag))
}

/// The tag that was most likely meant: `de` for `German`, `Deutsch` and `ger`, `de-AT` for `de_AT`.
#[must_use]
pub fn meant(written: &str) -> Option<String> {
    if let Some(code) = codes::called(written) {
        return Some(code.to_owned());
    }
    let joined = written.trim().replace(['_', ' '], "-");
    if shaped(&joined) && exists(&joined) {
        return Some(joined);
    }
    let first = written.split(['-', '_', ' ', '(', ',', '/']).next()?;
    codes::called(first).map(str::to_owned)
}

/// The language itself, in lower case.
fn primary(tag: &str) -> String {
    let first = tag.split('-').next().unwrap_or_default();
    first.to_ascii_lowercase()
}

/// The region in upper case; empty without one.
fn region(tag: &str) -> String {
    let mut parts = tag.split('-').skip(1).take_while(|part| part.len() > 1);
    parts
        .find(|part| is_region(part))
        .unwrap_or_default()
        .to_ascii_uppercase()
}

fn decimal(primary: &str, region: &str) -> Decimal {
    let otherwise = OTHERWISE
        .iter()
        .find(|(language, _)| *language == primary)
        .is_some_and(|(_, regions)| regions.contains(&region));
    if COMMA.contains(&primary) == otherwise {
        Decimal::Point
    } else {
        Decimal::Comma
    }
}

/// Whether `tag` is shaped like `language[-extended][-Script][-REGION][-variant…][-x-extension…]`.
fn shaped(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    let language = parts.next().unwrap_or_default();
    if !letters(language, 2..=8) {
        return false;
    }
    for _ in 0..3 {
        parts.next_if(|part| letters(part, 3..=3));
    }
    parts.next_if(|part| letters(part, 4..=4));
    parts.next_if(|part| is_region(part));
    while parts.next_if(|part| is_variant(part)).is_some() {}
    extensions(&mut parts.collect::<Vec<_>>())
}

/// Whether the rest of a tag is extensions: one sign that announces it, then parts of its own.
fn extensions(parts: &mut [&str]) -> bool {
    let sound = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let announced = parts.first().is_none_or(|part| part.len() == 1);
    let closed = parts.last().is_none_or(|part| part.len() > 1);
    announced && closed && parts.iter().all(|part| sound(part))
}

fn letters(part: &str, count: std::ops::RangeInclusive<usize>) -> bool {
    count.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Two letters, or three digits.
fn is_region(part: &str) -> bool {
    letters(part, 2..=2) || (part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Five to eight letters and digits, or four that begin with a digit.
fn is_variant(part: &str) -> bool {
    let sound = part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    sound
        && match part.len() {
            4 => part.starts_with(|sign: char| sign.is_ascii_digit()),
            length => (5..=8).contains(&length),
        }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn language(tag: &str) -> Language {
        Language::new(tag).unwrap()
    }

    #[test]
    fn tags_of_the_right_shape_are_taken() {
        for tag in [
            "de",
            "es-MX",
            "es-419",
            "zh-Hant-TW",
            "zh-yue-HK",
            "sl-rozaj-biske",
            "de-CH-1996",
            "en-u-nu-latn",
            "EN-us",
            "gsw",
            "en-x-class7",
        ] {
            assert_eq!(language(tag).tag(), tag);
        }
    }

    #[test]
    fn other_shapes_are_not_taken() {
        for tag in [
            "",
            "e",
            "de_DE",
            "deutsches",
            "Deutsch!",
            "de-",
            "-de",
            "de--AT",
            "en-US-GB",
            "12",
            "en-u",
            "ß",
            "english (uk)",
        ] {
            assert_eq!(Language::new(tag), None, "{tag}");
        }
    }

    #[test]
    fn languages_that_are_there_are_told_from_others() {
        for tag in ["de", "EN-us", "gsw", "zh-Hant-TW", "tlh", "no", "eo"] {
            assert!(exists(tag), "{tag}");
        }
        for tag in ["xx", "german", "ger", "eng", "Deutsch", "cz"] {
            assert!(!exists(tag), "{tag}");
        }
    }

    #[test]
    fn a_language_is_known_by_its_names() {
        let cases = [
            ("German", Some("de")),
            ("Deutsch", Some("de")),
            ("ger", Some("de")),
            ("español", Some("es")),
            ("English (UK)", Some("en")),
            ("de_AT", Some("de-AT")),
            ("es mx", Some("es-mx")),
            ("xx", None),
            ("Klingon", None),
        ];
        for (written, expected) in cases {
            assert_eq!(meant(written).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn the_decimal_sign_follows_language_and_region() {
        let comma = [
            "de",
            "DE-at",
            "fr",
            "fr-CH",
            "es",
            "es-AR",
            "pt-BR",
            "en-ZA",
            "ar-MA",
            "sr-Latn-RS",
            "ru",
            "nb",
            "sw-CD",
        ];
        for tag in comma {
            assert_eq!(language(tag).decimal(), Decimal::Comma, "{tag}");
        }
        let point = [
            "en", "en-GB", "es-MX", "es-419", "de-CH", "de-LI", "it-CH", "ar", "zh", "ja", "he",
            "sw", "th", "tlh",
        ];
        for tag in point {
            assert_eq!(language(tag).decimal(), Decimal::Point, "{tag}");
        }
    }

    #[test]
    fn case_is_folded_by_the_rules_of_the_language() {
        let cases = [
            ("en", "NAIROBI", "nairobi"),
            ("de", "STRASSE", "straße"),
            ("de", "STRAẞE", "Strasse"),
            ("el", "ΟΔΟΣ", "οδος"),
            ("tr", "IŞIK", "ışık"),
            ("tr", "İSTANBUL", "istanbul"),
            ("az-Latn", "I", "ı"),
        ];
        for (tag, one, other) in cases {
            let language = language(tag);
            assert_eq!(language.fold_case(one), language.fold_case(other), "{one}");
        }
        assert_ne!(language("tr").fold_case("I"), language("tr").fold_case("i"));
    }

    proptest! {
        #[test]
        fn any_tag_is_looked_at_without_harm(tag in any::<String>(), text in any::<String>()) {
            let language = Language::new(&tag).unwrap_or_default();
            let _ = language.decimal();
            let once = language.fold_case(&text);
            prop_assert_eq!(language.fold_case(&once), once.clone());
        }
    }
}
