//! Breaks text into lines of a given width. It knows no markup, and it drops nothing but the spaces at a break.
//!
//! | part of the text | what becomes of it |
//! |---|---|
//! | `\n` | begins a new line, always |
//! | spaces between words | may break; a line never ends in them |
//! | a word wider than a line | breaks between what a reader sees as characters |
//! | spaces before a line's first word | stay, and its continuation lines have them too, up to 8 |

use unicode_segmentation::UnicodeSegmentation;

use super::width::columns;

/// The widest indentation that a continuation line takes over, in columns.
const INDENT: usize = 8;

/// The widest that one character is, in columns: indentation leaves room for it.
const CHARACTER: usize = 2;

/// The lines of `text`, none wider than `columns` columns where a single character fits; at least one line, without
/// their newlines. The text is to be safe for a terminal, see [`super::safe::safe_lines`].
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.split('\n') {
        wrap_line(line, columns.max(1), &mut lines);
    }
    lines
}

/// Wraps one line of the text onto the end of `lines`.
fn wrap_line(line: &str, room: usize, lines: &mut Vec<String>) {
    let line = line.trim_end_matches(' ');
    let words = line.trim_start_matches(' ');
    let widest = room.saturating_sub(CHARACTER);
    let indent = (line.len() - words.len()).min(widest);
    let mut filling = Filling {
        lines,
        current: " ".repeat(indent),
        width: indent,
        indent: " ".repeat(indent.min(INDENT)),
        room,
        begun: false,
    };
    let mut gap = 0;
    for word in words.split(' ') {
        // Two spaces in a row split off an empty word: they widen the gap before the next one.
        if word.is_empty() {
            gap += 1;
            continue;
        }
        filling.word(word, gap);
        gap = 1;
    }
    let last = filling.current;
    lines.push(last.trim_end_matches(' ').to_owned());
}

/// A line that is being filled.
struct Filling<'a> {
    lines: &'a mut Vec<String>,
    current: String,
    width: usize,
    indent: String,
    room: usize,
    /// Whether the line holds anything but its indentation.
    begun: bool,
}

impl Filling<'_> {
    /// Puts a word down, after `gap` spaces or on a new line.
    fn word(&mut self, word: &str, gap: usize) {
        let wide = columns(word);
        if self.begun && self.width + gap + wide <= self.room {
            self.current.push_str(&" ".repeat(gap));
            self.width += gap;
        } else if self.begun {
            self.next();
        }
        if self.width + wide <= self.room {
            self.put(word, wide);
        } else {
            self.pieces(word);
        }
    }

    /// Puts a word down that is wider than a line.
    fn pieces(&mut self, word: &str) {
        for cluster in word.graphemes(true) {
            let wide = columns(cluster);
            if self.begun && self.width + wide > self.room {
                self.next();
            }
            self.put(cluster, wide);
        }
    }

    fn put(&mut self, piece: &str, wide: usize) {
        self.current.push_str(piece);
        self.width += wide;
        self.begun = true;
    }

    fn next(&mut self) {
        let fresh = self.indent.clone();
        self.width = fresh.len();
        self.lines.push(std::mem::replace(&mut self.current, fresh));
        self.begun = false;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_breaks_at_spaces_and_keeps_its_lines() {
        let cases: &[(&str, usize, &[&str])] = &[
            ("", 10, &[""]),
            ("one two three", 7, &["one two", "three"]),
            ("one\n\ntwo ", 10, &["one", "", "two"]),
            ("a  b", 10, &["a  b"]),
            ("abcdefgh", 3, &["abc", "def", "gh"]),
            ("no abcdefgh", 5, &["no", "abcde", "fgh"]),
            ("  - one two three", 9, &["  - one", "  two", "  three"]),
            ("漢字漢字", 5, &["漢字", "漢字"]),
            ("ab", 0, &["a", "b"]),
            (
                "👩\u{200d}🔬👩\u{200d}🔬",
                2,
                &["👩\u{200d}🔬", "👩\u{200d}🔬"],
            ),
        ];
        for (text, room, expected) in cases {
            assert_eq!(wrap(text, *room), *expected, "{text}");
        }
    }

    #[test]
    fn a_deep_indentation_is_taken_over_up_to_eight_columns() {
        let lines = wrap("            deep words here", 18);
        assert_eq!(lines, ["            deep", "        words here"]);
    }

    proptest! {
        #[test]
        fn every_word_is_kept_and_no_line_is_too_wide(text in "[a-z漢é👩 \\n-]{0,120}", room in 1usize..40) {
            let lines = wrap(&text, room);
            let kept = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
            prop_assert_eq!(kept(&lines.concat()), kept(&text));
            for line in &lines {
                prop_assert!(columns(line) <= room.max(CHARACTER), "{:?}", line);
                prop_assert!(!line.ends_with(' '));
            }
        }

        #[test]
        fn any_text_is_wrapped(text in any::<String>(), room in 0usize..100) {
            prop_assert!(wrap(&text, room).len() > text.matches('\n').count());
        }
    }
}
