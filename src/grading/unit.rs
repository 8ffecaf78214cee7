//! Units as they are typed beside a number. It compares how units are written, and converts nothing.
//!
//! | alike | by |
//! |---|---|
//! | `m²`, `m^2`, `m**2`; `°C`, `℃`; `µm`, `μm` | NFKC, and a power's sign left out |
//! | `km/h`, `km / h` | no spaces around `/` |
//! | `N·m`, `N m`, `N*m`, `Nm` | a product's sign; left out only where the first unit is not also an SI prefix: `m·s` is no `ms` |
//! | `kWh`, `kwh` | case, in units of more than two letters, unless it changes an SI prefix: `MHz` is no `mHz` |
//! | `Km`, `km`; `ml`, `mL` | a capital K before another letter; both signs of the litre |
//! | `apple`, `apples` | the plural of a word |
//!
//! Source of prefixes and symbols: the SI Brochure, 9th edition (BIPM 2019), tables 2, 4, 7 and 8.

use crate::text::normal;

/// SI prefixes of one letter.
const PREFIXES: &str = "qryzafpnμmcdhkMGTPEZYRQ";

/// Prefixes that differ from another in case alone.
const PREFIXES_BY_CASE: &str = "mpyzqrMPYZQR";

/// Symbols that stand behind a prefix, in lower case.
const SYMBOLS: [&str; 26] = [
    "hz", "pa", "bar", "mol", "rad", "bit", "ev", "wh", "cal", "ohm", "sv", "bq", "gy", "lx", "lm",
    "cd", "kat", "byte", "ah", "as", "vs", "ω", "wb", "bps", "nm", "sr",
];

/// From this many letters on a unit is a word, and case says nothing.
const WORD: usize = 5;

/// Whether `typed` is the unit `asked`.
pub(super) fn alike(asked: &str, typed: &str) -> bool {
    if asked == typed.trim_start() {
        // As most type it, and every set's own answer.
        return true;
    }
    let (asked, typed) = (form(asked), form(typed));
    if asked == typed {
        return true;
    }
    let (asked, typed) = (joined(&asked), joined(&typed));
    asked == typed || same_but_case(&asked, &typed) || plural(&asked, &typed)
}

/// Whether `text`, behind a number, can be meant as a unit: a sign or a word, without another number.
pub(super) fn looks_like_one(text: &str) -> bool {
    let text = text.trim();
    let begins =
        text.starts_with(|sign: char| sign.is_alphabetic() || "°%‰€$£¥₹′″'\"µΩ℃℉/".contains(sign));
    let another = text
        .split_whitespace()
        .any(|word| word.starts_with(|sign: char| sign.is_ascii_digit()));
    begins && !another
}

/// A unit in the form in which units are compared: spaces only where they stand for a product.
fn form(text: &str) -> String {
    let word = text.trim();
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return word.to_owned();
    }
    let text = normal::alike(text)
        .replace("**", "")
        .replace(['·', '⋅', '*', '×', '∙'], " ")
        .replace('^', "");
    let spaced = normal::squeeze(&text);
    spaced.replace(" /", "/").replace("/ ", "/")
}

/// A product without the spaces in it, where they can be missed.
fn joined(form: &str) -> String {
    let mut out = String::with_capacity(form.len());
    let mut factor = String::new();
    for sign in form.chars() {
        if sign != ' ' {
            factor.push(sign);
            if sign == '/' {
                out.push_str(&std::mem::take(&mut factor));
            }
            continue;
        }
        let prefix = factor.chars().count() == 1 && PREFIXES.contains(factor.as_str());
        out.push_str(&std::mem::take(&mut factor));
        if prefix {
            out.push(' ');
        }
    }
    out + &factor
}

/// Whether the two differ in case alone, and in nothing that matters.
fn same_but_case(asked: &str, typed: &str) -> bool {
    if asked.to_lowercase() != typed.to_lowercase() {
        return false;
    }
    let letters = asked.chars().filter(|sign| sign.is_alphabetic()).count();
    let apart = |sign: char| matches!(sign, '/' | ' ');
    asked
        .split(apart)
        .zip(typed.split(apart))
        .all(|(asked, typed)| asked == typed || case_is_free(asked, typed, letters))
}

/// Whether the case of one factor, in a unit of so many letters, says nothing.
fn case_is_free(asked: &str, typed: &str, letters: usize) -> bool {
    let (litre, kilo) = (ends_in_litre(asked, typed), begins_with_kilo(asked, typed));
    if letters <= 2 || litre || kilo {
        return litre || kilo;
    }
    let first = |text: &str| text.chars().next();
    if asked.chars().count() >= WORD || first(asked) == first(typed) {
        return true;
    }
    let mut rest = asked.chars();
    let prefix = rest
        .next()
        .is_some_and(|sign| PREFIXES_BY_CASE.contains(sign));
    !(prefix && SYMBOLS.contains(&rest.as_str().to_lowercase().as_str()))
}

/// `ml` and `mL`, `l` and `L`: the litre has two signs.
fn ends_in_litre(asked: &str, typed: &str) -> bool {
    let litre = |text: &str| text.strip_suffix(['l', 'L']).map(str::to_owned);
    litre(asked).is_some_and(|before| before.len() <= 1 && litre(typed) == Some(before))
}

/// `km` and `Km`: there is no prefix K.
fn begins_with_kilo(asked: &str, typed: &str) -> bool {
    let kilo = |text: &str| text.strip_prefix(['k', 'K']).map(str::to_owned);
    kilo(asked).is_some_and(|rest| !rest.is_empty() && kilo(typed) == Some(rest))
}

/// `apple` and `apples`, where both are words.
fn plural(asked: &str, typed: &str) -> bool {
    let (asked, typed) = (asked.to_lowercase(), typed.to_lowercase());
    let (short, long) = if asked.len() < typed.len() {
        (asked, typed)
    } else {
        (typed, asked)
    };
    short.chars().count() >= 4
        && short.chars().all(char::is_alphabetic)
        && long.strip_suffix('s') == Some(short.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_unit_is_written_in_many_ways() {
        let cases = [
            ("km", "km"),
            ("km", " km "),
            ("m²", "m^2"),
            ("m^2", "m2"),
            ("km/h", "km / h"),
            ("km/h", "KM/H"),
            ("°C", "℃"),
            ("µm", "μm"),
            ("Ω", "Ω"),
            ("N·m", "N m"),
            ("N m", "Nm"),
            ("kWh", "kwh"),
            ("kWh", "kW h"),
            ("m/s²", "m/s^2"),
            ("km", "Km"),
            ("ml", "mL"),
            ("metres", "Metres"),
            ("apples", "apple"),
            ("hour", "hours"),
            ("€", "€"),
        ];
        for (asked, typed) in cases {
            assert!(alike(asked, typed), "{asked} {typed}");
            assert!(alike(typed, asked), "{typed} {asked}");
        }
    }

    #[test]
    fn another_unit_is_another() {
        let cases = [
            ("km", "m"),
            ("km", "KM"),
            ("mm", "Mm"),
            ("MHz", "mHz"),
            ("mPa", "MPa"),
            ("m s", "ms"),
            ("m/s", "m s"),
            ("m/s", "M/s"),
            ("s", "S"),
            ("m", "m²"),
            ("g", "kg"),
            ("km", ""),
            ("°C", "°F"),
        ];
        for (asked, typed) in cases {
            assert!(!alike(asked, typed), "{asked} {typed}");
            assert!(!alike(typed, asked), "{typed} {asked}");
        }
    }

    #[test]
    fn words_behind_a_number_may_be_a_unit_and_sums_are_none() {
        for text in [" km", "°C", "€", " square metres", "/s"] {
            assert!(looks_like_one(text), "{text}");
        }
        for text in [" or 13", "", ")", " + 2", "^2"] {
            assert!(!looks_like_one(text), "{text}");
        }
    }
}
