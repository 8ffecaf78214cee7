//! What of a text may reach a terminal. It changes what is shown, never what is kept or compared, and it goes over every
//! text from a file, a record or a keyboard: what the libraries let through is no protection.
//!
//! | in the text | becomes |
//! |---|---|
//! | C0 controls and DEL, with ESC | their visible symbols (`␛`), so that a sequence is words |
//! | C1 controls | `�` |
//! | a tab | four spaces |
//! | line and paragraph breaks | a space on one line, `\n` on several |
//! | bidirectional embeddings, overrides, isolates; tag characters; invisible formatting | nothing |
//! | joiners with nothing to join | nothing |
//! | more than 8 marks on one base; a character of more than 64 bytes | cut there |
//! | a mark on nothing | a mark on `◌` |

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// The most marks on one base. No script needs as many; one cell of a screen took 100,000.
const MARKS: usize = 8;

/// The most bytes of what a reader sees as one character: a family of four with skin tones takes 41.
const CLUSTER: usize = 64;

/// `text` as one line that is safe to send to a terminal.
#[must_use]
pub fn safe(text: &str) -> Cow<'_, str> {
    if text.chars().all(stands_alone) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(line(&text.replace("\r\n", "\n")))
}

/// Whether a sign takes one column and does nothing to what is beside it: most letters of Latin scripts, and what screens are drawn
/// with. That is known at a glance, where all else is looked up.
#[must_use]
pub fn stands_alone(sign: char) -> bool {
    matches!(sign,
        ' '..='~'
        | '\u{A1}'..='\u{AC}'
        | '\u{AE}'..='\u{17F}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2190}'..='\u{21FF}'
        | '\u{2500}'..='\u{25E1}'
        | '\u{2713}')
}

/// `text` made safe to send to a terminal line by line: it holds `\n` and no other control.
#[must_use]
pub fn safe_lines(text: &str) -> Cow<'_, str> {
    if text.chars().all(|sign| sign == '\n' || stands_alone(sign)) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    let lines: Vec<String> = text.split(breaks).map(line).collect();
    Cow::Owned(lines.join("\n"))
}

/// Whether a sign begins a new line, in a terminal or by Unicode.
fn breaks(sign: char) -> bool {
    matches!(
        sign,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// One line, made safe.
fn line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for sign in text.chars() {
        show(sign, &mut shown);
    }
    bounded(&joined(&shown))
}

/// Puts down what is shown of one sign.
fn show(sign: char, out: &mut String) {
    match sign {
        '\t' => out.push_str("    "),
        _ if breaks(sign) => out.push(' '),
        '\u{0}'..='\u{1F}' => out.extend(char::from_u32(0x2400 + u32::from(sign))),
        '\u{7F}' => out.push('␡'),
        '\u{80}'..='\u{9F}' => out.push('\u{FFFD}'),
        _ if hidden(sign) => {}
        _ => out.push(sign),
    }
}

/// Whether a sign may do something to a terminal, or to the text around it, instead of being seen: a control, a line break of
/// any kind, a sign that turns the order of letters round, an invisible tag.
#[must_use]
pub fn steers(sign: char) -> bool {
    sign.is_control() || breaks(sign) || hidden(sign)
}

/// What steers the text around it and is never seen itself. The plain direction marks (U+200E, U+200F, U+061C) reach no
/// further than a letter does, and Hebrew and Arabic need them.
fn hidden(sign: char) -> bool {
    matches!(sign,
        '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{180E}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// `text` without joiners (U+200C, U+200D) that stand beside nothing, a space or another joiner.
fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let before = out.chars().next_back().is_some_and(joins);
        let after = rest.peek().copied().is_some_and(joins);
        if !is_joiner(sign) || (before && after) {
            out.push(sign);
        }
    }
    out
}

fn is_joiner(sign: char) -> bool {
    matches!(sign, '\u{200C}' | '\u{200D}')
}

/// Whether a joiner beside this sign has something to join.
fn joins(sign: char) -> bool {
    !sign.is_ascii() && !sign.is_whitespace() && !is_joiner(sign)
}

/// `text` with no character of more marks or bytes than the bounds.
#[must_use]
pub fn with_few_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        put_bounded(cluster, &mut out);
    }
    out
}

/// The same, and no mark on nothing.
fn bounded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        if cluster.starts_with(is_combining_mark) {
            out.push('◌');
        }
        put_bounded(cluster, &mut out);
    }
    out
}

/// As much of one character as the bounds allow.
fn put_bounded(cluster: &str, out: &mut String) {
    let room = out.len() + CLUSTER;
    let mut marks = 0;
    for sign in cluster.chars() {
        marks += usize::from(is_combining_mark(sign));
        if marks <= MARKS && out.len() + sign.len_utf8() <= room {
            out.push(sign);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn what_stands_alone_is_what_the_long_way_leaves_as_it_is_one_column_each() {
        let all: String = ('\0'..=char::MAX)
            .filter(|sign| stands_alone(*sign))
            .collect();
        assert_eq!(line(&all), all);
        let clusters: Vec<&str> = all.graphemes(true).collect();
        assert_eq!(clusters.len(), all.chars().count());
        for cluster in clusters {
            assert_eq!(UnicodeWidthStr::width(cluster), 1, "{cluster:?}");
        }
    }

    #[test]
    fn controls_are_shown_and_steering_signs_are_dropped() {
        let cases = [
            ("plain", "plain"),
            ("\u{1b}[31mred\u{7}", "␛[31mred␇"),
            ("a\u{7f}b\u{9b}c", "a␡b\u{fffd}c"),
            ("a\tb", "a    b"),
            ("a\r\nb\rc\nd\u{2028}e", "a b c d e"),
            ("a\u{202e}b\u{2066}c", "abc"),
            ("x\u{e0041}\u{e007f}y", "xy"),
            ("\u{200d}a\u{200d} \u{200c}", "a "),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("👩\u{200d}🔬", "👩\u{200d}🔬"),
            ("\u{301}a", "◌\u{301}a"),
            ("é à", "é à"),
        ];
        for (text, expected) in cases {
            assert_eq!(safe(text), expected);
        }
    }

    #[test]
    fn lines_are_kept_where_lines_are_wanted() {
        assert_eq!(safe_lines("a\r\n\tb\rc"), "a\n    b\nc");
        assert_eq!(safe_lines("a\nb"), "a\nb");
    }

    #[test]
    fn marks_do_not_pile_up() {
        let piled = format!("a{}b", "\u{301}".repeat(100_000));
        assert_eq!(safe(&piled), format!("a{}b", "\u{301}".repeat(8)));
        let chain = "👩\u{200d}".repeat(1000);
        assert!(safe(&chain).graphemes(true).all(|one| one.len() <= CLUSTER));
    }

    #[test]
    fn what_is_safe_already_is_not_copied() {
        assert!(matches!(safe("1/2 + 1/4"), Cow::Borrowed(_)));
        assert!(matches!(safe_lines("1\n2"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn nothing_safe_holds_a_control(text in any::<String>()) {
            prop_assert!(!safe(&text).chars().any(|sign| sign.is_control() || hidden(sign)));
            prop_assert!(!safe_lines(&text).chars().any(|sign| sign != '\n' && (sign.is_control() || hidden(sign))));
        }

        #[test]
        fn safe_text_stays_as_it_is(text in "[a\\t\\x1b\u{301}\u{200d}\u{200c}\u{202e}👩é \\n]{0,40}") {
            let once = safe(&text).into_owned();
            prop_assert_eq!(safe(&once), once.clone());
            let lines = safe_lines(&text).into_owned();
            prop_assert_eq!(safe_lines(&lines), lines.clone());
        }
    }
}
