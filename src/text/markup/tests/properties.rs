//! What holds for any text: nothing is lost, nothing is too wide, nothing is drawn for who listens.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// Pieces of Markdown that meet each other in any order.
fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        r"[a-z0-9 äλ.,]{0,12}",
        r"(\*|\*\*|_|`|```|~~~|[\\]|<|>|#|- |\+ |7\. |\n|\n\n|    |\||\[|\]\(|\)|!|\$|&|:|\^)",
        Just("\n|---|:-:|\n".to_owned()),
        Just("\n| a | b |\n|---|---|\n| c | d |\n".to_owned()),
        Just("\n```python\n".to_owned()),
        r"\$[a-z^_{}0-9+\\]{0,8}\$",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// How often each small letter and digit is there.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for sign in text
        .chars()
        .filter(|sign| sign.is_lowercase() || sign.is_ascii_digit())
    {
        *counts.entry(sign).or_default() += 1;
    }
    counts
}

proptest! {
    #[test]
    fn no_line_is_wider_than_asked(text in "(?s).{0,200}", width in 1_usize..120) {
        for line in lines(&text, width) {
            let wide: usize = line.iter().map(|piece| columns(&piece.text)).sum();
            // The sign of a quotation and one wide letter stay together.
            prop_assert!(wide <= width.max(3), "{wide} > {width}: {line:?}");
        }
    }

    #[test]
    fn no_line_of_markdown_is_wider_than_asked(text in markdown(), width in 1_usize..120) {
        for line in lines(&text, width) {
            let wide: usize = line.iter().map(|piece| columns(&piece.text)).sum();
            prop_assert!(wide <= width.max(3), "{wide} > {width}: {line:?}");
            prop_assert!(line.iter().all(|piece| !piece.text.contains('\n')), "{line:?}");
        }
        let _ = (one_line(&text), plain(&text), short(&text, width), plain_short(&text));
    }

    #[test]
    fn no_letter_is_lost(text in markdown(), width in 1_usize..120) {
        // The names of languages are marks, and small forms of formulas are other letters. Items may be counted.
        let has_marks = ["```", "~~~", "$", "7. ", "&"].iter().any(|mark| text.contains(mark));
        if !has_marks {
            let seen: String = lines(&text, width).iter().map(|line| text_of(line)).collect();
            let there = letters(&seen);
            for (sign, written) in letters(&text) {
                prop_assert!(there.get(&sign) >= Some(&written), "{:?} in {:?}", sign, seen);
            }
        }
    }

    #[test]
    fn what_is_read_plainly_has_no_drawn_lines(text in markdown()) {
        let said = plain(&text);
        prop_assert!(!said.contains(['─', '│', '•', '↪']), "{said}");
    }

    #[test]
    fn a_table_is_read_without_its_bars(cells in prop::collection::vec("[a-z `*]{0,9}", 6)) {
        let rows: Vec<String> = cells.chunks(2).map(|row| format!("| {} |", row.join(" | "))).collect();
        let text = format!("{}\n|---|---|\n{}\n{}", rows[0], rows[1], rows[2]);
        let said = plain(&text);
        prop_assert!(!said.contains('|'), "{said}");
        prop_assert!(said.starts_with("A table with 2 rows and 2 columns."), "{said}");
    }
}
