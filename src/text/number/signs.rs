//! The many signs that people use for the same part of a number, made one each. It decides nothing about what they mean
//! together.

/// The zeros of the decimal digits that are read beside ASCII: Arabic-Indic, Persian, Devanagari, Bengali, full-width.
const ZEROS: [u32; 5] = [0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10];

/// `text` in ASCII digits and signs, a fraction sign such as `½` written out, runs of spaces made one.
///
/// Gives `None` when a sign is no part of any number.
pub(super) fn ascii(text: &str) -> Option<String> {
    // What ends in a letter is words or has a unit, and most lines that are no number do.
    if text.ends_with(|sign: char| sign.is_ascii_alphabetic() && !matches!(sign, 'e' | 'E')) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut after_fraction = false;
    for sign in text.chars() {
        if let Some(fraction) = fraction(sign) {
            if out.ends_with(|before: char| before.is_ascii_digit()) {
                out.push(' ');
            }
            out.push_str(fraction);
            after_fraction = true;
            continue;
        }
        let plain = one(sign)?;
        // `½3` is nothing that anybody means.
        if after_fraction && plain.is_ascii_digit() {
            return None;
        }
        after_fraction = false;
        if plain != ' ' || !out.ends_with(' ') {
            out.push(plain);
        }
    }
    Some(out)
}

/// The ASCII sign for one sign.
fn one(sign: char) -> Option<char> {
    Some(match sign {
        '0'..='9' | '.' | ',' | '/' | '%' | 'e' | 'E' | '+' | '-' | '\'' | ' ' => sign,
        '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '\u{FF0B}' => '+',
        '\u{2044}' | '\u{2215}' | '\u{FF0F}' => '/',
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{FF07}' => '\'',
        '\u{FF0E}' | '\u{066B}' => '.',
        '\u{FF0C}' | '\u{066C}' => ',',
        '\u{FF05}' | '\u{066A}' => '%',
        _ if sign.is_whitespace() => ' ',
        _ => return digit(sign),
    })
}

/// The ASCII digit for a digit of another script.
fn digit(sign: char) -> Option<char> {
    ZEROS.iter().find_map(|zero| {
        let value = u32::from(sign)
            .checked_sub(*zero)
            .filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    })
}

/// A fraction that is one sign (Unicode, "Number Forms" and Latin-1), written out.
fn fraction(sign: char) -> Option<&'static str> {
    Some(match sign {
        '¼' => "1/4",
        '½' => "1/2",
        '¾' => "3/4",
        '⅐' => "1/7",
        '⅑' => "1/9",
        '⅒' => "1/10",
        '⅓' => "1/3",
        '⅔' => "2/3",
        '⅕' => "1/5",
        '⅖' => "2/5",
        '⅗' => "3/5",
        '⅘' => "4/5",
        '⅙' => "1/6",
        '⅚' => "5/6",
        '⅛' => "1/8",
        '⅜' => "3/8",
        '⅝' => "5/8",
        '⅞' => "7/8",
        '↉' => "0/3",
        _ => return None,
    })
}
