//! The forms in which two texts are compared. It never changes what is shown or kept, and it decides nothing about what
//! is right: each step is one function, and who compares picks the steps.
//!
//! | step | makes alike |
//! |---|---|
//! | [`alike`] | NFKC; straight and curly quotes; hyphens, dashes and the minus sign; signs that cannot be seen |
//! | [`squeeze`] | outer and repeated spaces, line breaks |
//! | [`unspaced`] | spaces around the signs of formulas: `x = 2` and `x=2` |
//! | [`without_closing`] | closing punctuation, and the opening `¿` and `¡` that go with it |
//! | [`strip_marks`] | accents; for telling a near miss, never for accepting |

use std::borrow::Cow;

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

/// `text` without the spaces that stand beside a sign of a formula: `x=2` for `x = 2`, `2x` for `2 x`, `f(x)` for `f (x)`. Who types
/// a formula spaces it in one way or another, and means the same.
///
/// A space goes
///
/// - beside a sign that is hardly used but in formulas: `= < > + * ^ / × ÷ ·`, relations and arrows, and inside brackets;
/// - beside `-`, `:`, `,` and `|` where both neighbours are of a formula: a digit, a letter that stands alone, a bracket or a sign;
/// - between a digit, or a letter that stands alone, and the bracket after it;
/// - between a digit and a letter that stands alone.
///
/// Words and numbers stay apart, whatever stands around them: `1 1/2` is never `11/2`.
#[must_use]
pub fn unspaced(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_whitespace) {
        return Cow::Borrowed(text);
    }
    let signs: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < signs.len() {
        let run = signs[at..]
            .iter()
            .take_while(|sign| sign.is_whitespace())
            .count();
        let inner = run > 0 && at > 0 && at + run < signs.len();
        if !(inner && goes(&signs, at, at + run)) {
            out.extend(&signs[at..at + run]);
        }
        out.extend(signs.get(at + run));
        at += run + 1;
    }
    Cow::Owned(out)
}

/// Whether the spaces from `from` to `to`, with a sign on either side, belong to how a formula is set.
fn goes(signs: &[char], from: usize, to: usize) -> bool {
    let (before, after) = (signs[from - 1], signs[to]);
    let beside = |sign| of_formulas(sign);
    if beside(before) || beside(after) || before == '(' || before == '[' || before == '{' {
        return true;
    }
    if matches!(after, ')' | ']' | '}') {
        return true;
    }
    let left = is_part(signs, from - 1);
    let right = is_part(signs, to);
    if between(before) {
        return right && (from == 1 || is_part_before(signs, from - 1));
    }
    if between(after) {
        return left && is_part_after(signs, to);
    }
    match after {
        '(' | '[' => left,
        _ => before.is_ascii_digit() && after.is_alphabetic() && right,
    }
}

/// Signs that are hardly used but in formulas.
fn of_formulas(sign: char) -> bool {
    matches!(
        sign,
        '=' | '<' | '>' | '+' | '*' | '^' | '/' | '×' | '÷' | '·' | '⋅' | '∙' | '±' | '∓'
    ) || matches!(sign, '\u{2190}'..='\u{21ff}' | '\u{2208}'..='\u{220b}' | '\u{2227}'..='\u{222a}')
        || matches!(sign, '\u{223c}'..='\u{228b}')
}

/// Signs of formulas that are punctuation elsewhere.
const fn between(sign: char) -> bool {
    matches!(sign, '-' | ':' | ',' | '|')
}

/// Whether the sign there is of a formula: a digit, a letter that stands alone, a bracket or another sign.
fn is_part(signs: &[char], at: usize) -> bool {
    let sign = signs[at];
    let letter = |at: Option<usize>| {
        at.and_then(|at| signs.get(at))
            .is_some_and(|sign| sign.is_alphabetic())
    };
    if sign.is_alphabetic() {
        return !letter(at.checked_sub(1)) && !letter(at.checked_add(1));
    }
    sign.is_numeric() || of_formulas(sign) || between(sign) || "()[]{}√∞∑∫∂²³".contains(sign)
}

/// Whether what stands before the sign at `at`, beyond spaces, is of a formula.
fn is_part_before(signs: &[char], at: usize) -> bool {
    let before = signs[..at].iter().rposition(|sign| !sign.is_whitespace());
    before.is_none_or(|at| is_part(signs, at))
}

/// Whether what stands after the sign at `at`, beyond spaces, is of a formula.
fn is_part_after(signs: &[char], at: usize) -> bool {
    let after = signs[at + 1..]
        .iter()
        .position(|sign| !sign.is_whitespace());
    after.is_some_and(|more| is_part(signs, at + 1 + more))
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
    fn spaces_beside_the_signs_of_a_formula_go() {
        let cases = [
            ("x = 2", "x=2"),
            ("x > 3", "x>3"),
            ("( 2, 3 )", "(2,3)"),
            ("9 : 3 : 3 : 1", "9:3:3:1"),
            ("2 a", "2a"),
            ("x^2 + 2 x + 1", "x^2+2x+1"),
            ("f (x)", "f(x)"),
            ("a - b", "a-b"),
            ("- 5", "-5"),
            ("2H2 + O2 -> 2H2O", "2H2+O2->2H2O"),
            ("a ≤ b", "a≤b"),
            ("P(A | B)", "P(A|B)"),
        ];
        for (one, other) in cases {
            assert_eq!(unspaced(one), other);
        }
    }

    #[test]
    fn spaces_between_words_and_numbers_stay() {
        let cases = [
            ("1 1/2", "1 1/2"),
            ("New York", "New York"),
            ("10 000", "10 000"),
            ("a b", "a b"),
            ("red, green", "red, green"),
            ("one - two", "one - two"),
            ("Note: this", "Note: this"),
            ("5 cm", "5 cm"),
            ("chapter 2", "chapter 2"),
            ("iron (II) oxide", "iron (II) oxide"),
        ];
        for (one, other) in cases {
            assert_eq!(unspaced(one), other);
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
            let tight = unspaced(&squeezed);
            prop_assert_eq!(unspaced(&tight), tight.clone());
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&tight), letters(&squeezed));
            let open = without_closing(&squeezed);
            prop_assert_eq!(without_closing(open), open);
        }
    }
}
