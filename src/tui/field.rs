//! One line that is typed: inserting, deleting and moving by what a reader sees as one character. It never holds more than
//! [`MOST`] characters, never a line feed, and nothing that turns the order of letters round.
//!
//! What is written from right to left stands in the order in which it is typed, with the cursor at its place in that order. Terminals
//! that turn such text round (those on VTE, Konsole) do the same with the cursor; the others show what is typed, letter for letter. To
//! turn it round here would have the first kind turn it back.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::keys::Action;
use crate::text::safe::{steers, with_few_marks};

/// The most characters a field takes.
pub const MOST: usize = 1_000;

/// A line that is being typed, with a cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// In bytes, always between two graphemes.
    cursor: usize,
}

impl Field {
    /// A field with this text, the cursor at its end.
    #[must_use]
    pub fn with(text: &str) -> Self {
        let mut field = Self::default();
        field.insert(text);
        field
    }

    /// What is typed so far.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Does what is asked, if it is for a field; says whether anything changed.
    pub fn update(&mut self, action: &Action) -> bool {
        let before = (self.text.clone(), self.cursor);
        match action {
            Action::Type(letter) => self.insert(letter.encode_utf8(&mut [0; 4])),
            Action::Paste(text) => self.insert(text),
            Action::Left => self.cursor = self.before(),
            Action::Right => self.cursor = self.after(),
            Action::First => self.cursor = 0,
            Action::Last => self.cursor = self.text.len(),
            Action::Backspace => self.take_away(self.before(), self.cursor),
            Action::Delete => self.take_away(self.cursor, self.after()),
            Action::WordLeft => self.cursor = self.word_start(),
            Action::WordRight => self.cursor = self.word_end(),
            Action::DeleteWord => self.take_away(self.word_before(), self.cursor),
            Action::DeleteWordAfter => self.take_away(self.cursor, self.word_end()),
            Action::Clear => self.take_away(0, self.cursor),
            Action::ClearAfter => self.take_away(self.cursor, self.text.len()),
            _ => {}
        }
        before != (self.text.clone(), self.cursor)
    }

    /// The part that fits `columns` with the cursor in it, and the cursor's column in that part.
    #[must_use]
    pub fn window(&self, columns: usize) -> (&str, usize) {
        let room = columns.saturating_sub(1).max(1);
        let mut start = self.cursor;
        let mut ahead = 0;
        for (at, cluster) in self.text[..self.cursor].grapheme_indices(true).rev() {
            if ahead + cluster.width() > room {
                break;
            }
            ahead += cluster.width();
            start = at;
        }
        let mut end = self.cursor;
        let mut wide = ahead;
        for cluster in self.text[self.cursor..].graphemes(true) {
            wide += cluster.width();
            if wide > columns {
                break;
            }
            end += cluster.len();
        }
        (&self.text[start..end], ahead)
    }

    fn insert(&mut self, text: &str) {
        let room = MOST.saturating_sub(self.text.chars().count());
        let clean: String = text
            .replace("\r\n", "\n")
            .chars()
            .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
            .filter(|letter| !steers(*letter))
            .take(room)
            .collect();
        // A mark that a dead key or an input method sends behind its letter becomes one character with it, where there is one.
        let ahead: String = self.text[..self.cursor]
            .chars()
            .chain(clean.chars())
            .nfc()
            .collect();
        let behind = &self.text[self.cursor..];
        // Nobody writes a hundred marks on one letter, and a terminal would have to draw them.
        let ahead = with_few_marks(&ahead);
        let whole: String = ahead.chars().chain(behind.chars()).nfc().collect();
        let whole = with_few_marks(&whole);
        if whole.chars().count() <= MOST {
            self.text = whole;
            // A mark that joins the character after it must not leave the cursor inside one.
            self.cursor = self.boundary_from(ahead.len());
        }
    }

    fn boundary_from(&self, at: usize) -> usize {
        let mut starts = self.text.grapheme_indices(true).map(|(start, _)| start);
        starts.find(|start| *start >= at).unwrap_or(self.text.len())
    }

    fn take_away(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.cursor = self.boundary_from(from);
    }

    fn before(&self) -> usize {
        let mut clusters = self.text[..self.cursor].grapheme_indices(true);
        clusters.next_back().map_or(0, |(start, _)| start)
    }

    fn after(&self) -> usize {
        let mut clusters = self.text[self.cursor..].graphemes(true);
        self.cursor + clusters.next().map_or(0, str::len)
    }

    /// The beginning of the word that the cursor is in or behind, as Unicode divides words (UAX 29).
    fn word_start(&self) -> usize {
        let mut ahead = self.text[..self.cursor].unicode_word_indices();
        ahead.next_back().map_or(0, |(start, _)| start)
    }

    /// The end of the word that the cursor is in or before.
    fn word_end(&self) -> usize {
        let mut words = self.text[self.cursor..].unicode_word_indices();
        let end = words
            .next()
            .map(|(start, word)| self.cursor + start + word.len());
        end.map_or(self.text.len(), |end| self.boundary_from(end))
    }

    fn word_before(&self) -> usize {
        let ahead = self.text[..self.cursor].trim_end();
        ahead.rfind(' ').map_or(0, |space| space + 1)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(actions: &[Action]) -> Field {
        let mut field = Field::default();
        for action in actions {
            field.update(action);
        }
        field
    }

    #[test]
    fn letters_go_in_where_the_cursor_is() {
        let field = typed(&[
            Action::Type('a'),
            Action::Type('c'),
            Action::Left,
            Action::Type('b'),
        ]);
        assert_eq!((field.text(), field.cursor), ("abc", 2));
    }

    #[test]
    fn what_is_seen_as_one_character_goes_as_one() {
        let mut field = Field::with("ne\u{301}e");
        field.update(&Action::Left);
        field.update(&Action::Backspace);
        assert_eq!(field.text(), "ne");
        let mut field = Field::with("a👩‍🏫");
        field.update(&Action::Backspace);
        assert_eq!(field.text(), "a");
    }

    #[test]
    fn each_key_of_a_line_does_what_it_does_in_a_shell() {
        // The bar is the cursor.
        let cases = [
            ("one two|", Action::WordLeft, "one |two"),
            ("one |two", Action::WordLeft, "|one two"),
            ("|one, two", Action::WordRight, "one|, two"),
            ("one|, two", Action::WordRight, "one, two|"),
            ("one |two three", Action::DeleteWord, "|two three"),
            ("one| two three", Action::DeleteWordAfter, "one| three"),
            ("one |two", Action::Clear, "|two"),
            ("one |two", Action::ClearAfter, "one |"),
            ("one |two", Action::First, "|one two"),
            ("one |two", Action::Last, "one two|"),
            ("|שלום עולם", Action::WordRight, "שלום| עולם"),
            ("a|👩‍👩‍👧", Action::Right, "a👩‍👩‍👧|"),
            ("a👩‍👩‍👧|", Action::Backspace, "a|"),
            ("한|국", Action::Backspace, "|국"),
            ("|\u{1112}\u{1161}\u{11ab}b", Action::Delete, "|b"),
            ("नि|", Action::Backspace, "|"),
            ("e|", Action::Type('\u{301}'), "é|"),
            ("q|x", Action::Type('\u{301}'), "q\u{301}|x"),
            ("a|", Action::Type('\u{202e}'), "a|"),
        ];
        for (before, action, after) in cases {
            let (ahead, behind) = before.split_once('|').expect("a cursor");
            let mut field = Field {
                text: format!("{ahead}{behind}"),
                cursor: ahead.len(),
            };
            field.update(&action);
            let mut shown = field.text.clone();
            shown.insert(field.cursor, '|');
            assert_eq!(shown, after, "{before} {action:?}");
        }
    }

    #[test]
    fn words_and_all_before_the_cursor_go_at_once() {
        let mut field = Field::with("one two  ");
        field.update(&Action::DeleteWord);
        assert_eq!(field.text(), "one ");
        field.update(&Action::Clear);
        assert_eq!(field.text(), "");
        assert!(!field.update(&Action::Backspace), "nothing left to change");
    }

    #[test]
    fn what_is_pasted_is_text_on_one_line_and_bounded() {
        let mut field = Field::default();
        field.update(&Action::Paste(format!("a\nb\tc\r{}", "x".repeat(2_000))));
        assert!(
            field.text().starts_with("a b c x"),
            "{}",
            &field.text()[..9]
        );
        assert_eq!(field.text().chars().count(), MOST);
    }

    #[test]
    fn a_letter_takes_a_few_marks_and_no_more() {
        let mut field = Field::default();
        field.update(&Action::Paste(format!("a{}b", "\u{301}".repeat(500))));
        field.update(&Action::Paste("\u{301}".repeat(500)));
        assert!(field.text().starts_with('á') && field.text().contains('b'));
        assert!(
            field.text().chars().count() <= 2 * (1 + 8),
            "{:?}",
            field.text()
        );
    }

    #[test]
    fn the_window_follows_the_cursor() {
        let mut field = Field::with("0123456789");
        assert_eq!(field.window(5), ("6789", 4));
        field.update(&Action::First);
        assert_eq!(field.window(5), ("01234", 0));
    }

    proptest! {
        #[test]
        fn the_cursor_stays_between_characters(text in "\\PC{0,20}", moves in proptest::collection::vec(0_usize..15, 0..30), letter in any::<char>()) {
            let mut field = Field::with(&text);
            for choice in moves {
                let action = [Action::Left, Action::Right, Action::Backspace, Action::Delete, Action::DeleteWord, Action::First, Action::Type('é'), Action::Type(letter), Action::Type('\u{301}'), Action::Type('\u{200d}'), Action::WordLeft, Action::WordRight, Action::DeleteWordAfter, Action::ClearAfter, Action::Paste(text.clone())];
                field.update(&action[choice]);
                prop_assert!(field.cursor == field.boundary_from(field.cursor));
                prop_assert!(field.text.chars().count() <= MOST && !field.text.chars().any(steers));
            }
        }
    }
}
