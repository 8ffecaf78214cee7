//! Items that are carried into order. What is in place stays there, and the others are carried past it.

use super::Practice;
use super::answer::{Item, Mark, put_item};
use crate::grading::Response;
use crate::practice::Showing;
use crate::quiz::Words;
use crate::tui::keys::{Action, Mode};
use crate::tui::page::{Page, Wraps};

/// The order so far.
#[derive(Debug, Clone, Default)]
pub struct Sequence {
    /// Items by their places in the file, as they stand now.
    items: Vec<usize>,
    on: usize,
    held: bool,
    /// Whether anything was carried since the items were listed or judged.
    moved: bool,
}

impl Sequence {
    /// Items as they are first listed.
    #[must_use]
    pub fn new(listed: &[usize]) -> Self {
        Self {
            items: listed.to_vec(),
            ..Self::default()
        }
    }

    /// How many places there are.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.items.len()
    }

    /// What is listened for. An order in which nothing was moved is no answer of anybody's: Enter picks up.
    #[must_use]
    pub const fn mode(&self) -> Mode {
        match (self.held, self.moved) {
            (true, _) => Mode::Carrying,
            (false, true) => Mode::Ordered,
            (false, false) => Mode::Ordering,
        }
    }

    /// Does what is asked; says whether anything changed. `kept` are the places that stay as they are.
    pub fn update(&mut self, action: &Action, kept: &[usize]) -> bool {
        let before = (self.on, self.held, self.items.clone());
        let last = self.items.len().saturating_sub(1);
        match action {
            Action::CarryUp => self.carry(false, kept),
            Action::CarryDown => self.carry(true, kept),
            Action::Up if self.held => self.carry(false, kept),
            Action::Down if self.held => self.carry(true, kept),
            Action::Up => self.on = self.on.saturating_sub(1),
            Action::Down => self.on = (self.on + 1).min(last),
            Action::First => self.go(0, kept),
            Action::Last => self.go(last, kept),
            Action::Pick(place) if *place <= last => self.go(*place, kept),
            Action::Toggle | Action::Enter => self.held = !self.held && !kept.contains(&self.on),
            Action::Back => self.held = false,
            _ => {}
        }
        before != (self.on, self.held, self.items.clone())
    }

    /// What was judged stays as it was given.
    pub fn judged(&mut self, showing: &Showing) {
        if let Some(Response::Order(order)) = showing.tried.last().map(|tried| &tried.response) {
            self.items.clone_from(order);
        }
        self.held = false;
        self.moved = false;
        let kept = showing.kept();
        self.on = (0..self.items.len())
            .find(|place| !kept.contains(place))
            .unwrap_or(0);
    }

    /// Moves the cursor, and with it an item that is picked up.
    fn go(&mut self, place: usize, kept: &[usize]) {
        if !self.held {
            self.on = place;
            return;
        }
        while self.on != place {
            let before = self.on;
            self.carry(place > self.on, kept);
            let past = (self.on > place) == (before < place);
            if self.on == before || past {
                return;
            }
        }
    }

    /// Carries the item to the next place that is free to change.
    fn carry(&mut self, down: bool, kept: &[usize]) {
        if kept.contains(&self.on) {
            return;
        }
        let free = |place: &usize| !kept.contains(place);
        let to = if down {
            (self.on + 1..self.items.len()).find(free)
        } else {
            (0..self.on).rev().find(free)
        };
        if let Some(to) = to {
            self.items.swap(self.on, to);
            self.on = to;
            self.moved = true;
        }
    }
}

impl Practice {
    pub(super) fn put_sequence(
        &self,
        page: &mut Page,
        items: &[Words],
        showing: &Showing,
        columns: usize,
        wraps: &mut Wraps,
    ) {
        let sequence = &self.answer.sequence;
        let kept = showing.kept();
        for (place, index) in sequence.items.iter().enumerate() {
            let mark = if kept.contains(&place) {
                Some(Mark::InPlace)
            } else {
                showing
                    .was_tried_at(place, *index)
                    .then_some(Mark::TriedHere)
            };
            let on = place == sequence.on;
            let item = Item {
                place,
                text: items.get(*index).map_or("", |item| item.as_str()),
                mark,
                picked: None,
                sign: match (on, sequence.held) {
                    (true, true) => "↕ ",
                    (true, false) => "▸ ",
                    _ => "  ",
                },
            };
            put_item(page, &item, columns, wraps);
        }
    }

    /// The response that the order makes.
    pub(super) fn ordered(&self) -> Response {
        Response::Order(self.answer.sequence.items.clone())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_item_is_carried_past_what_is_in_place() {
        let mut sequence = Sequence::new(&[2, 1, 0, 3]);
        sequence.update(&Action::Toggle, &[1, 3]);
        assert!(sequence.update(&Action::Down, &[1, 3]));
        assert_eq!((sequence.items.clone(), sequence.on), (vec![0, 1, 2, 3], 2));
        assert!(
            !sequence.update(&Action::CarryDown, &[1, 3]),
            "nowhere to go"
        );
        assert!(sequence.update(&Action::Enter, &[1, 3]));
        assert_eq!(sequence.mode(), Mode::Ordered);
    }

    #[test]
    fn a_picked_up_item_goes_to_the_place_that_is_named() {
        let mut sequence = Sequence::new(&[0, 1, 2, 3]);
        sequence.update(&Action::Toggle, &[]);
        sequence.update(&Action::Pick(3), &[]);
        assert_eq!(sequence.items, [1, 2, 3, 0]);
        sequence.update(&Action::First, &[]);
        assert_eq!(sequence.items, [0, 1, 2, 3]);
    }

    proptest! {
        #[test]
        fn no_item_is_ever_lost(kept in proptest::collection::btree_set(0_usize..6, 0..6), moves in proptest::collection::vec(0_usize..8, 0..40)) {
            let kept: Vec<usize> = kept.into_iter().collect();
            let mut sequence = Sequence::new(&[5, 1, 2, 0, 4, 3]);
            let start = sequence.items.clone();
            let actions = [Action::Up, Action::Down, Action::Toggle, Action::CarryUp, Action::CarryDown, Action::First, Action::Last, Action::Pick(3)];
            for step in moves {
                sequence.update(&actions[step], &kept);
            }
            for place in &kept {
                prop_assert_eq!(sequence.items[*place], start[*place]);
            }
            let mut sorted = sequence.items.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, vec![0, 1, 2, 3, 4, 5]);
        }
    }
}
