//! Which lines of a page are in sight when not all fit. What is read is the lines above what stays in sight, then those below it; a
//! line that says so stands wherever some are left out.
//!
//! When something new is to be read, the page is folded: the beginning of the question, then what stays, then what is new from its
//! beginning on. Reading back or on unfolds it into a window that moves over all lines.

use std::ops::Range;

use super::{Line, Page, Scroll};
use crate::phrases::screen::{more_after, more_before};
use crate::tui::foot::reading_names;
use crate::tui::theme::Role;

/// With fewer lines than this there is none to spare for saying that there is more.
const FEWEST: usize = 3;

/// What is in sight of what is read, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// These lines.
    Lines(Range<usize>),
    /// That some before are left out.
    Before,
    /// That some after are left out.
    After,
}

/// What of a page is read is in sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct View {
    /// In order.
    pub(super) pieces: Vec<Piece>,
    /// Whether any line before the last one in sight is left out.
    pub(super) before: bool,
    /// Whether any line after it is.
    pub(super) after: bool,
}

/// What is in sight of `reading` lines in the room for some of them.
pub(super) fn view(
    scroll: &mut Scroll,
    newest: Option<usize>,
    reading: usize,
    room: usize,
) -> View {
    scroll.page = room.saturating_sub(2).max(1);
    let newest = newest.filter(|newest| *newest > 0 && *newest < reading);
    match newest {
        Some(newest) if scroll.follow && reading > room && folds(newest, reading, room) => {
            let (view, end) = folded(newest, reading, room);
            // The line before the first one left out says that there is more.
            scroll.after_fold = end.saturating_sub(1);
            view
        }
        _ => {
            if scroll.follow {
                // One line earlier, because the first one gives way to saying that there is more.
                let says = usize::from(room >= FEWEST);
                scroll.reading = newest.unwrap_or(0).saturating_sub(says);
                scroll.follow = false;
            }
            scroll.reading = scroll.reading.min(reading - room.min(reading));
            window(scroll.reading, reading, room)
        }
    }
}

/// The lines of the question's beginning on a folded page: two, and more where what is new leaves room.
fn head(newest: usize, reading: usize, room: usize) -> usize {
    let least = 2.min(room.saturating_sub(FEWEST)).min(newest);
    (room - 1)
        .saturating_sub(reading - newest)
        .clamp(least, newest)
}

/// Whether folding leaves anything out; and whether there is room for its line.
fn folds(newest: usize, reading: usize, room: usize) -> bool {
    room > FEWEST && head(newest, reading, room) < newest
}

/// The beginning of the question and what is new, and the first line after that.
fn folded(newest: usize, reading: usize, room: usize) -> (View, usize) {
    let new = reading - newest;
    let head = head(newest, reading, room);
    let tail = (room - 1 - head).min(new);
    let after = tail < new;
    let end = newest + tail - usize::from(after);
    let mut pieces = vec![
        Piece::Lines(0..head),
        Piece::Before,
        Piece::Lines(newest..end),
    ];
    pieces.extend(after.then_some(Piece::After));
    let view = View {
        pieces,
        before: true,
        after,
    };
    (view, end)
}

fn window(start: usize, reading: usize, room: usize) -> View {
    let end = (start + room).min(reading);
    let (before, after) = (start > 0, end < reading);
    let says = room >= FEWEST;
    let lines = start + usize::from(before && says)..end - usize::from(after && says);
    let mut pieces = Vec::new();
    pieces.extend((before && says).then_some(Piece::Before));
    pieces.push(Piece::Lines(lines));
    pieces.extend((after && says).then_some(Piece::After));
    View {
        pieces,
        before,
        after,
    }
}

impl View {
    /// Whether the sign at this place of a folded page stands for lines that come after what stays in sight, such as what was said before
    /// a hint: then it stands there, too.
    fn leaves_out_after(&self, place: usize, split: usize) -> bool {
        let next = self.pieces.get(place + 1);
        place > 0 && matches!(next, Some(Piece::Lines(lines)) if lines.start > split)
    }

    /// The lines in sight, with what stays in sight between them; and how many lines come before that.
    pub(super) fn lines(&self, page: &mut Page, stays: Vec<Line>) -> (Vec<Line>, usize) {
        let [back, on] = reading_names(page.mode);
        let split = page.above.len();
        let mut all: Vec<Line> = std::mem::take(&mut page.above);
        all.append(&mut page.below);
        let mut rows: Vec<Line> = Vec::new();
        let mut stays = Some(stays);
        let mut before = 0;
        for (place, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Before => {
                    if self.leaves_out_after(place, split) {
                        before = put(&mut rows, &mut stays).unwrap_or(before);
                    }
                    rows.push(Line::of(Role::Key, more_before(&back)));
                }
                Piece::After => rows.push(Line::of(Role::Key, more_after(&on))),
                Piece::Lines(lines) => {
                    let (first, second) = (
                        lines.start.min(split)..lines.end.min(split),
                        lines.start.max(split)..lines.end.max(split),
                    );
                    rows.extend_from_slice(&all[first]);
                    if lines.end > split {
                        before = put(&mut rows, &mut stays).unwrap_or(before);
                    }
                    rows.extend_from_slice(&all[second]);
                }
            }
        }
        before = put(&mut rows, &mut stays).unwrap_or(before);
        (rows, before)
    }
}

fn put(rows: &mut Vec<Line>, stays: &mut Option<Vec<Line>>) -> Option<usize> {
    let before = rows.len();
    rows.extend(stays.take()?);
    Some(before)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn follow() -> Scroll {
        Scroll {
            follow: true,
            ..Scroll::default()
        }
    }

    fn seen(view: &View) -> Vec<usize> {
        let lines = view.pieces.iter().filter_map(|piece| match piece {
            Piece::Lines(lines) => Some(lines.clone()),
            _ => None,
        });
        lines.flatten().collect()
    }

    #[test]
    fn a_folded_page_begins_with_the_question_and_goes_on_with_what_is_new() {
        let view = view(&mut follow(), Some(12), 16, 10);
        let pieces = [Piece::Lines(0..5), Piece::Before, Piece::Lines(12..16)];
        assert_eq!(view.pieces, pieces);
    }

    #[test]
    fn the_sign_stands_where_the_last_line_is_left_out() {
        let line = |text: &str| Line::of(Role::Text, text);
        let shown = |newest: usize| {
            let mut page = Page {
                above: ["a", "b", "c"].map(line).to_vec(),
                below: ["said", "on", "hint", "it"].map(line).to_vec(),
                ..Page::default()
            };
            let view = view(&mut follow(), Some(newest), 7, 5);
            let (rows, before) = view.lines(&mut page, vec![line("choice")]);
            let text = |row: &Line| row.spans.iter().map(|span| &*span.text).collect();
            let rows: Vec<String> = rows.iter().map(text).collect();
            assert_eq!(rows[before], "choice");
            rows.join(" ")
        };
        assert!(shown(3).starts_with("a b ▴ more: "), "{}", shown(3));
        assert!(shown(5).starts_with("a b choice ▴ more: "), "{}", shown(5));
        assert!(shown(5).ends_with(" hint it"), "{}", shown(5));
    }

    #[test]
    fn what_is_new_and_long_leaves_two_lines_of_the_question() {
        let mut scroll = follow();
        let folded = view(&mut scroll, Some(12), 40, 10);
        assert_eq!(seen(&folded), [0, 1, 12, 13, 14, 15, 16, 17]);
        assert!(folded.before && folded.after);
        scroll.turn(true, scroll.page);
        let on = view(&mut scroll, Some(12), 40, 10);
        assert_eq!(seen(&on).first(), Some(&18));
    }

    #[test]
    fn in_little_room_what_is_new_comes_first() {
        let view = view(&mut follow(), Some(5), 9, 3);
        assert_eq!(seen(&view), [5]);
    }

    proptest! {
        #[test]
        fn nothing_is_left_out_without_a_line_that_says_so(reading in 1_usize..60, room in 3_usize..20, newest in 0_usize..60, turns in proptest::collection::vec(any::<bool>(), 0..8)) {
            let mut scroll = follow();
            for turn in turns {
                let view = view(&mut scroll, Some(newest), reading, room);
                let seen = seen(&view);
                let says = view.pieces.len() - view.pieces.iter().filter(|piece| matches!(piece, Piece::Lines(_))).count();
                prop_assert_eq!(seen.len() + says, room.min(reading));
                prop_assert_eq!(view.before || view.after, seen.len() < reading);
                scroll.turn(turn, scroll.page);
            }
        }

        #[test]
        fn every_line_can_be_read_by_paging_on_from_the_beginning(reading in 1_usize..60, room in 3_usize..20) {
            let mut scroll = follow();
            let mut read: Vec<usize> = Vec::new();
            for _ in 0..reading {
                read.extend(seen(&view(&mut scroll, None, reading, room)));
                scroll.turn(true, scroll.page);
            }
            prop_assert!((0..reading).all(|line| read.contains(&line)));
        }
    }
}
