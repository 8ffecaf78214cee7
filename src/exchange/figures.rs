//! Numbers as other programs and other languages write them: `3,5`, `1,000`, `1.234,50`.

use crate::text::number;

/// Whether a comma parts thousands, or may do so: in `1,000` it parts decimals in other languages.
#[must_use]
pub fn may_be_thousands(written: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let figures = written.trim_start_matches(['-', '+', '−']);
    figures.split_once(',').is_some_and(|(first, rest)| {
        let is_first = (1..=3).contains(&first.len()) && digits(first) && !first.starts_with('0');
        is_first && rest.split(',').all(|part| part.len() == 3 && digits(part))
    })
}

/// A number as a set has it, a part of a hundred among them: with a decimal point, and without what parts its thousands. Nothing where it
/// is none.
#[must_use]
pub fn decimal(written: &str, decimal_comma: bool) -> Option<String> {
    let mut pointed = written.trim().to_owned();
    if decimal_comma {
        if has_pointed_thousands(&pointed) {
            pointed = pointed.replace('.', "");
        }
        pointed = pointed.replacen(',', ".", 1);
    } else if may_be_thousands(&pointed) {
        pointed = pointed.replace(',', "");
    }
    let bare = pointed.strip_suffix('%').unwrap_or(&pointed);
    number::plain(bare)?;
    Some(pointed)
}

/// Whether points part the thousands before a decimal comma: `1.234,50`. Without the comma, `1.234` is as likely a number of its own.
fn has_pointed_thousands(written: &str) -> bool {
    let whole = written.split_once(',').map(|(whole, _)| whole);
    whole.is_some_and(|whole| whole.contains('.') && may_be_thousands(&whole.replace('.', ",")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_a_point_in_the_end_and_nothing_between_its_thousands() {
        for (written, with_comma, with_point) in [
            ("3.5", Some("3.5"), Some("3.5")),
            (" 3,5 ", Some("3.5"), None),
            ("1,000", Some("1.000"), Some("1000")),
            ("1.234,50", Some("1234.50"), None),
            ("-1.234.567,5", Some("-1234567.5"), None),
            ("1.23,5", None, None),
            ("1.234", Some("1.234"), Some("1.234")),
            ("12,5%", Some("12.5%"), None),
            ("1,2,3", None, None),
            ("a", None, None),
        ] {
            let both = [true, false].map(|comma| decimal(written, comma));
            let expected = [with_comma, with_point].map(|number| number.map(str::to_owned));
            assert_eq!(both, expected, "{written}");
        }
    }
}
