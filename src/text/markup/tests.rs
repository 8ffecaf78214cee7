//! What a set's Markdown looks like on lines, and read plainly.

use super::*;

mod properties;

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
        "2*3*4 and 2**3 + 4**2",
        "(a)*b*(c) is a*b*c, and width*height + depth*length",
        "$5 and $10",
        "$5-$10, US$6, 7$",
        "$HOME/$USER and $PATH",
        "<b>bold</b> & <!-- not hidden -->",
        "a < b > c",
        "~~struck~~ [x] [^1]",
        r"$\nonsense{x}$",
        "[1]: see below",
        "#1 is first",
        "1) first",
    ] {
        assert_eq!(shown(text, 80), [text]);
    }
    for (text, expected) in [
        (r"\*not\*", "*not*"),
        ("kn*i*fe (*so*)", "knife (so)"),
        ("我**很**好", "我很好"),
    ] {
        assert_eq!(shown(text, 80), [expected]);
    }
}

#[test]
fn choices_are_as_written_but_for_code() {
    let line = short("*x* or `y`", 80).remove(0);
    assert_eq!(text_of(&line), "*x* or y");
}

#[test]
fn code_is_set_in_and_goes_on_with_a_sign() {
    let text = "Look:\n\n```\nx = 3\n    y = 'long line'\n\nz\n```\nAfter.";
    assert_eq!(
        shown(text, 12),
        [
            "Look:",
            "",
            "  x = 3",
            "      y = 'l",
            "  ↪ ong line",
            "  ↪ '",
            "  ",
            "  z",
            "",
            "After."
        ]
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

#[test]
fn in_words_leaves_code_and_tables_out_unless_there_is_nothing_else() {
    let code = "```\nx  = 1\n```";
    assert_eq!(in_words(&format!("A *b*\n\n{code}\n\nc `d`")), "A b c d");
    assert_eq!(in_words("A\n\n| x |\n|---|\n| 1 |"), "A");
    assert_eq!(in_words(code), "x = 1");
}

#[test]
fn what_a_link_or_a_picture_says_is_there() {
    let cases = [
        ("[the docs](https://a.b)", "the docs (https://a.b)"),
        ("[*the* docs](x \"more\")", "the docs (x, more)"),
        ("<https://a.b> and <me@a.b>", "https://a.b and me@a.b"),
        ("[](x)", "(x)"),
        ("![A *red* flag](flag.png)", "A red flag"),
        ("![](flag.png)", "(flag.png)"),
        ("&lt;&amp;&gt; &#27;[31m", "<&> ␛[31m"),
    ];
    for (text, expected) in cases {
        assert_eq!(shown(text, 80), [expected]);
    }
}

#[test]
fn formulas_are_unicode_on_the_screen_and_words_in_the_ear() {
    let text = r"Is $\frac{1}{2} \le x^2$ *and* $$\sqrt{2}$$ so?";
    assert_eq!(shown(text, 80), ["Is ½\u{a0}≤\u{a0}x² and", "√2", "so?"]);
    assert_eq!(shown("Then $a + b$ is", 8), ["Then", "a\u{a0}+\u{a0}b is"]);
    assert_eq!(plain("Is $x^2$?"), "Is x squared?");
    assert_eq!(plain(r"Is $\what$?"), r"Is $\what$?");
    assert_eq!(text_of(&short("$x^2$ or 2 * 3", 80)[0]), "x² or 2 * 3");
    assert_eq!(plain_short(r"`x` $\to$ `y`"), "“x” arrow to “y”");
    for as_written in ["$5 or $6", "__init__", "2 * 3 * 4", "a `b", "1. x", "a  b"] {
        assert_eq!(text_of(&short(as_written, 80)[0]), as_written);
    }
}

#[test]
fn what_stands_in_lists_stays_under_its_marker() {
    let text = "1. one\n   - in it\n     deep\n\n   more\n\n   ```\n   x\n   ```\n7. seven\n\n> quoted\n> words";
    assert_eq!(
        shown(text, 11),
        [
            "1. one",
            "   • in it",
            "     deep",
            "",
            "   more",
            "",
            "     x",
            "7. seven",
            "",
            "│ quoted",
            "│ words"
        ]
    );
    assert_eq!(
        plain(text),
        "1. one\n  - in it\n    deep\n  more\nCode:\n  x\n7. seven\nQuote:\nquoted\nwords"
    );
    assert_eq!(shown("1. a\n1. b\n1. c", 9), ["1. a", "2. b", "3. c"]);
    assert_eq!(shown("-\n- b", 9), ["• ", "• b"]);
    assert_eq!(shown("a\n\n***\n\nb", 5), ["a", "", "─────", "", "b"]);
}

const TABLE: &str =
    "| Animal | Legs | Why |\n|:--|--:|---|\n| a `hen` | 2 | two of them |\n| a *spider* | 8 | |";

#[test]
fn columns_are_as_wide_as_what_they_hold() {
    assert_eq!(
        shown(TABLE, 60),
        [
            "Animal    Legs  Why",
            "────────  ────  ───────────",
            "a hen        2  two of them",
            "a spider     8",
        ]
    );
    let header = &lines(TABLE, 60)[0];
    assert!(header.iter().any(|piece| piece.tone == Tone::Strong));
    assert_eq!(
        shown("|a|b|\n|:-:|---|\n|one|two|", 20),
        [" a   b", "───  ───", "one  two"]
    );
    assert_eq!(shown("| | |\n|---|---|\n|1|2|3|", 20), ["1  2; 3"]);
}

#[test]
fn a_narrow_table_wraps_its_widest_column_first() {
    assert_eq!(
        shown(TABLE, 23),
        [
            "Animal    Legs  Why",
            "────────  ────  ───────",
            "a hen        2  two of",
            "                them",
            "",
            "a spider     8",
        ]
    );
    assert_eq!(
        shown(TABLE, 14),
        [
            "Animal: a hen",
            "Legs: 2",
            "Why: two of",
            "them",
            "",
            "Animal: a",
            "spider",
            "Legs: 8",
            "Why:",
        ]
    );
}

#[test]
fn a_table_is_read_in_a_sentence_a_row() {
    assert_eq!(
        plain(TABLE),
        "A table with 2 rows and 3 columns.\n\
         Animal: a “hen”; Legs: 2; Why: two of them.\n\
         Animal: a spider; Legs: 8; Why: empty."
    );
    assert_eq!(plain("|a|\n|---|"), "A table with 0 rows and 1 column.\na.");
}

#[test]
fn code_is_read_with_its_language_and_its_end() {
    let cases = [
        (
            "```py\nx\ny\n```",
            "Code in Python:\n  x\n  y\nEnd of code.",
        ),
        ("```Brainfog\n+\n```", "Code in Brainfog:\n  +"),
        ("```text\n+\n```", "Code:\n  +"),
    ];
    for (text, expected) in cases {
        assert_eq!(plain(text), expected);
    }
}

#[test]
fn known_languages_have_their_tones() {
    let cases = [
        ("python", "def f(x): # why", "def", Tone::Keyword),
        ("python", "def f(x): # why", "f", Tone::Name),
        ("python", "def f(x): # why", "# why", Tone::Comment),
        ("python", "x = 'a' + 12", "'a'", Tone::Quoted),
        ("python", "x = 'a' + 12", "12", Tone::Constant),
        ("python", "x = 'a' + 12", "x = ", Tone::Plain),
        ("pycon", ">>> len('a')", ">>> ", Tone::Comment),
        ("console", "$ echo 'a'", "'a'", Tone::Quoted),
        ("console", "if it answers", "if it answers", Tone::Plain),
        ("rs", "let x = 1;", "let", Tone::Keyword),
        ("JavaScript", "let x = \"1\";", "\"1\"", Tone::Quoted),
        ("nobody knows", "let x = 1;", "let x = 1;", Tone::Block),
        ("kotlin", "val x = 1", "val x = 1", Tone::Block),
    ];
    for (language, code, part, tone) in cases {
        let line = lines(&format!("```{language}\n{code}\n```"), 80).remove(0);
        let found = line.iter().find(|piece| piece.text == part);
        assert_eq!(
            found.map(|piece| piece.tone),
            Some(tone),
            "{language} {line:?}"
        );
        assert_eq!(text_of(&line).trim_start(), code);
    }
}

#[test]
fn every_grammar_that_a_language_names_is_there() {
    for language in language::LANGUAGES {
        let known = language.grammar.is_empty() || highlight::knows(language.grammar);
        assert!(known, "{language:?}");
    }
}

#[test]
fn large_code_stays_in_one_tone() {
    for code in ["x = 1\n".repeat(401), format!("x = '{}'", "a".repeat(300))] {
        let first = lines(&format!("```python\n{code}\n```"), 400).remove(0);
        assert_eq!(first[1].tone, Tone::Block);
    }
}

#[test]
fn a_text_that_never_comes_to_rest_is_shown_as_written() {
    let text = "[a]: b\n".repeat(20);
    let letters = shown(&text, 80).concat();
    assert_eq!(letters.matches("[a]: b").count(), 20, "{letters}");
}

#[test]
fn a_line_of_code_keeps_how_far_it_is_set_in() {
    let shown = |text: &str| -> Vec<String> {
        let line = |line: &Line| line.iter().map(|piece| piece.text.as_str()).collect();
        short(text, 20).iter().map(line).collect()
    };
    assert_eq!(shown("`    total = 1`"), ["    total = 1"]);
    assert_eq!(shown("so `  x = 1`"), ["so   x = 1"]);
    assert_eq!(shown("  words"), ["words"]);
}

#[test]
fn a_line_that_ends_in_the_text_ends_on_the_screen() {
    let poem = "Roses are red,\nviolets are …";
    assert_eq!(shown(poem, 40), ["Roses are red,", "violets are …"]);
    assert_eq!(plain(poem), poem);
}
