//! What is known of a sitting while its events are gone through: which answers are recalls.

use super::way::{Kind, Step};
use crate::quiz::Mastery;

/// What has to be known of a sitting with a set, as in [`crate::path`].
#[derive(Debug)]
pub(super) struct Seat {
    set: u32,
    pub(super) recalls: u8,
    pub(super) offset: i32,
    open: Option<Open>,
}

/// The showing that is open.
#[derive(Debug)]
struct Open {
    question: u32,
    showing: u32,
    spaced: bool,
    helped: bool,
}

/// The seat of a set; a new one where it has none.
pub(super) fn seat(seats: &mut Vec<Seat>, set: u32) -> &mut Seat {
    let known = seats.iter().position(|seat| seat.set == set);
    let place = known.unwrap_or_else(|| {
        seats.push(Seat::new(set));
        seats.len() - 1
    });
    &mut seats[place]
}

impl Seat {
    pub(super) fn new(set: u32) -> Self {
        Self {
            set,
            recalls: Mastery::default().recalls,
            offset: 0,
            open: None,
        }
    }

    pub(super) fn take(&mut self, question: u32, step: &mut Step) {
        let showing = step.showing;
        let open = self.open.as_mut();
        let open = open.filter(|open| open.question == question && open.showing == showing);
        match &mut step.kind {
            Kind::Shown { spaced, .. } => {
                self.open = Some(Open {
                    question,
                    showing,
                    spaced: *spaced,
                    helped: false,
                });
            }
            Kind::Answered { tried, recall, .. } => {
                let is_recall = open.is_some_and(|open| tried.is_recall(open.spaced, open.helped));
                *recall = is_recall.then_some(self.recalls);
            }
            Kind::Hint(_) | Kind::ShownAnswer => {
                if let Some(open) = open {
                    open.helped = true;
                }
            }
            Kind::Unsure | Kind::SetAside => {}
        }
    }
}
