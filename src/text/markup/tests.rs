//! What a set's Markdown looks like on lines, and read plainly.

use proptest::prelude::*;

use super::*;

fn shown(text: &str, width: usize) -> Vec<String> {
    let lines = lines(text, width);
    lines.iter().map(|line| text_of(line)).collect()
}

fn tones(text: &str) -> Vec<(String, Tone)> {
    let line = lines(text, 80).remove(0);
    line.into_iter()
        .map(|piece| (piece.text, piece.tone))
        .collect()
}

#[test]
fn words_wrap_at_spaces_and_too_long_ones_anywhere() {
    assert_eq!(shown("one two three", 7), ["one two", "three"]);
    assert_eq!(shown("abcdefgh ij", 4), ["abcd", "efgh", "ij"]);
    assert_eq!(shown("日本語の文", 4), ["日本", "語の", "文"]);
}

#[test]
fn paragraphs_are_apart_and_items_together() {
    assert_eq!(
        shown("First\nline.\n\n- one\n- two is long\n\nEnd.", 9),
        [
            "First",
            "line.",
            "",
            "• one",
            "• two is",
            "  long",
            "",
            "End."
        ]
    );
    assert_eq!(shown("2. two", 20), ["2. two"]);
}

#[test]
fn marks_set_a_tone_and_are_not_shown() {
    let plain = |text: &str| (text.to_owned(), Tone::Plain);
    assert_eq!(
        tones("Take `x + 1`, **not** *y*."),
        [
            plain("Take "),
            ("x + 1".to_owned(), Tone::Code),
            plain(", "),
            ("not".to_owned(), Tone::Strong),
            plain(" "),
            ("y".to_owned(), Tone::Emphasis),
            plain("."),
        ]
    );
}

#[test]
fn what_is_no_mark_stays_as_it_was_written() {
    for text in [
        "2 * 3 * 4",
        "snake_case_name",
        "The ___ is here",
        "a ` b",
        "**",
        "5 ** 2",
        "__init__x",
    ] {
        assert_eq!(shown(text, 80), [text]);
    }
    assert_eq!(shown(r"\*not\*", 80), ["*not*"]);
}

#[test]
fn choices_are_as_written_but_for_code() {
    let line = short("*x* or `y`", 80).remove(0);
    assert_eq!(text_of(&line), "*x* or y");
}

#[test]
fn code_is_set_in_and_cut_but_never_wrapped() {
    let text = "Look:\n\n```python\nx = 3\n    y = 'long line'\n```\nAfter.";
    assert_eq!(
        shown(text, 12),
        ["Look:", "", "  x = 3", "      y = '…", "", "After."]
    );
    assert_eq!(lines(text, 12)[2][1].tone, Tone::Block);
}

#[test]
fn a_fence_that_is_never_closed_holds_the_rest() {
    assert_eq!(shown("```\na\n- b", 20), ["  a", "  - b"]);
}

#[test]
fn plainly_read_code_is_named() {
    assert_eq!(
        plain("What does `f` **do**?\n\n```\nx = 1\n```\n- one"),
        "What does “f” do?\nCode:\n  x = 1\n- one"
    );
}

#[test]
fn one_line_joins_all() {
    assert_eq!(one_line("A *b*\nc\n\n```\nx  = 1\n```"), "A b c x = 1");
}

proptest! {
    #[test]
    fn no_line_is_wider_than_asked(text in "(?s).{0,200}", width in 2_usize..60) {
        for line in lines(&text, width) {
            let wide: usize = line.iter().map(|piece| columns(&piece.text)).sum();
            prop_assert!(wide <= width.max(2), "{wide} > {width}: {line:?}");
        }
    }

    #[test]
    fn no_letter_is_lost(text in "[a-z *_`\\n-]{0,80}") {
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        if !text.contains("```") {
            prop_assert_eq!(letters(&plain(&text)), letters(&text));
        }
    }
}
