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
/// With fewer lines than this, what is new comes before the beginning of the question, which was read a moment ago.
const BOTH: usize = 8;

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

/// What of a page is new to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct News {
    /// The line from which on it stands.
    pub(super) start: usize,
    /// The line before which it ends: what comes then was there before.
    pub(super) end: usize,
}

/// What is in sight of `reading` lines in the room for some of them.
pub(super) fn view(scroll: &mut Scroll, news: Option<News>, reading: usize, room: usize) -> View {
    scroll.page = room.saturating_sub(2).max(1);
    let news = news.filter(|news| news.start > 0 && news.start < reading);
    match news {
        Some(news) if scroll.follow && reading > room && folds(news, reading, room) => {
            let (view, end) = folded(news, reading, room);
            // The line before the first one left out says that there is more.
            scroll.after_fold = end.saturating_sub(1);
            view
        }
        _ => {
            if scroll.follow {
                // One line earlier, because the first one gives way to saying that there is more.
                let says = usize::from(room >= FEWEST);
                let newest = news.filter(|news| !has_room_beside(*news, reading, room));
                scroll.reading = newest.map_or(0, |news| news.start.saturating_sub(says));
                scroll.follow = false;
            }
            scroll.reading = scroll.reading.min(reading - room.min(reading));
            window(scroll.reading, reading, room)
        }
    }
}

/// The lines of the question's beginning on a folded page: two where what is new has room beside them, and more where all has.
fn head(news: News, reading: usize, room: usize) -> usize {
    let beside = |lines: usize, signs: usize| room.saturating_sub(lines + signs);
    let all = beside(reading - news.start, 1);
    let more = usize::from(news.end < reading);
    let new = beside(news.end.saturating_sub(news.start), 1 + more);
    let least = if room < BOTH { new.min(2) } else { 2 };
    all.max(least).min(news.start)
}

/// Whether folding leaves out more than its line takes; and whether there is room for that.
fn folds(news: News, reading: usize, room: usize) -> bool {
    room > FEWEST && !has_room_beside(news, reading, room)
}

/// Whether all that is before what is new has room beside it, where the line of a fold takes none.
fn has_room_beside(news: News, reading: usize, room: usize) -> bool {
    room > FEWEST && head(news, reading, room) + 1 >= news.start
}

/// The beginning of the question and what is new, and the first line after that.
fn folded(news: News, reading: usize, room: usize) -> (View, usize) {
    let new = reading - news.start;
    let head = head(news, reading, room);
    let tail = (room - 1 - head).min(new);
    let after = tail < new;
    let end = news.start + tail - usize::from(after);
    let mut pieces = vec![
        Piece::Lines(0..head),
        Piece::Before,
        Piece::Lines(news.start..end),
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

    fn news(start: usize, end: usize) -> News {
        News { start, end }
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
        let view = view(&mut follow(), Some(news(12, 16)), 16, 10);
        let pieces = [Piece::Lines(0..5), Piece::Before, Piece::Lines(12..16)];
        assert_eq!(view.pieces, pieces);
    }

    #[test]
    fn the_sign_stands_where_the_last_line_is_left_out() {
        let line = |text: &str| Line::of(Role::Text, text);
        let shown = |newest: usize| {
            let mut page = Page {
                above: ["a", "b", "c", "d"].map(line).to_vec(),
                below: ["said", "on", "hint", "it"].map(line).to_vec(),
                ..Page::default()
            };
            let view = view(&mut follow(), Some(news(newest, newest + 1)), 8, 5);
            let (rows, before) = view.lines(&mut page, vec![line("choice")]);
            let text = |row: &Line| row.spans.iter().map(|span| &*span.text).collect();
            let rows: Vec<String> = rows.iter().map(text).collect();
            assert_eq!(rows[before], "choice");
            rows.join(" ")
        };
        assert!(shown(4).starts_with("a b ▴ more: "), "{}", shown(4));
        assert!(shown(6).starts_with("a b choice ▴ more: "), "{}", shown(6));
        assert!(shown(6).ends_with(" hint it"), "{}", shown(6));
    }

    #[test]
    fn what_is_new_and_long_leaves_two_lines_of_the_question() {
        let mut scroll = follow();
        let folded = view(&mut scroll, Some(news(12, 40)), 40, 10);
        assert_eq!(seen(&folded), [0, 1, 12, 13, 14, 15, 16, 17]);
        assert!(folded.before && folded.after);
        scroll.turn(true, scroll.page);
        let on = view(&mut scroll, Some(news(12, 40)), 40, 10);
        assert_eq!(seen(&on).first(), Some(&18));
    }

    #[test]
    fn with_little_room_what_is_new_is_whole_before_the_question_is() {
        let head = |end, reading, room| {
            let view = view(&mut follow(), Some(news(4, end)), reading, room);
            seen(&view).iter().filter(|line| **line < 4).count()
        };
        assert_eq!(head(9, 9, 6), 0);
        assert_eq!(head(8, 8, 6), 1);
        assert_eq!(head(6, 6, 6), 4, "its sign would take as much room");
        assert_eq!(head(7, 9, 6), 1, "what was there before gives way");
        assert_eq!(head(12, 12, 8), 2);
    }

    #[test]
    fn a_question_of_few_lines_stays_whole_where_a_fold_would_save_none() {
        let view = view(&mut follow(), Some(news(3, 6)), 8, 7);
        assert_eq!(view.pieces, [Piece::Lines(0..6), Piece::After]);
    }

    #[test]
    fn in_little_room_what_is_new_comes_first() {
        let view = view(&mut follow(), Some(news(5, 9)), 9, 3);
        assert_eq!(seen(&view), [5]);
    }

    proptest! {
        #[test]
        fn nothing_is_left_out_without_a_line_that_says_so(reading in 1_usize..60, room in 3_usize..20, newest in 0_usize..60, new in 0_usize..20, turns in proptest::collection::vec(any::<bool>(), 0..8)) {
            let mut scroll = follow();
            for turn in turns {
                let view = view(&mut scroll, Some(news(newest, newest + new)), reading, room);
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
