//! A goal for one sitting: a short list of those that make sense now, each by one key. It sets nothing by itself.

use std::mem::discriminant;

use super::foot::{foot, key_name};
use super::keys::{Action, Mode, label};
use super::list::moved;
use super::page::{Line, Page, Wraps};
use super::screen::Wish;
use super::theme::Role;
use crate::phrases;
use crate::practice::{Goal, Room};
use crate::text::width::columns as wide;

/// More to master than a sitting is likely to hold is not offered at first, but can be asked for.
const MASTER_AT_FIRST: u32 = 3;
/// Minutes that are offered at first, that a key adds, and at most.
const MINUTES: (u32, u32, u32) = (10, 5, 60);

/// The columns before a goal: cursor, label and a gap.
const LEAD: usize = 5;

/// The goals that make sense, and the one the cursor is on.
#[derive(Debug, Clone)]
pub struct Goals {
    room: Room,
    /// No goal comes last.
    offers: Vec<Option<Goal>>,
    cursor: usize,
}

impl Goals {
    /// Asks, with what there is to reach, and the goal that was set before.
    #[must_use]
    pub fn ask(room: Room, before: Option<Goal>) -> Self {
        let (minutes, ..) = MINUTES;
        let all = [
            Goal::All,
            Goal::Master(MASTER_AT_FIRST),
            Goal::Due,
            Goal::Minutes(minutes),
        ];
        let offers = all.into_iter().filter_map(|goal| room.take(goal));
        let mut offers: Vec<Option<Goal>> = offers.map(Some).collect();
        offers.push(None);
        let same = |offer: &Option<Goal>| {
            let kinds = (*offer, before);
            matches!(kinds, (Some(one), Some(other)) if discriminant(&one) == discriminant(&other))
        };
        let set = offers.iter().position(same);
        if let Some(place) = set {
            offers[place] = before.and_then(|goal| room.take(goal));
        }
        let cursor = set.unwrap_or(0);
        Self {
            room,
            offers,
            cursor,
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        let last = self.offers.len() - 1;
        let before = (self.cursor, self.offers[self.cursor]);
        match action {
            Action::Back => return Wish::Back,
            Action::Enter => return Wish::Goal(self.offers[self.cursor]),
            Action::Pick(place) if *place <= last => return Wish::Goal(self.offers[*place]),
            Action::Left => self.turn(false),
            Action::Right => self.turn(true),
            _ => self.cursor = moved(self.cursor, last, action),
        }
        Wish::draw_if(before != (self.cursor, self.offers[self.cursor]))
    }

    /// Makes the number of the goal under the cursor larger or smaller, within what makes sense.
    fn turn(&mut self, up: bool) {
        let (_, step, most) = MINUTES;
        let turned = |number: u32, step: u32| {
            if up {
                number + step
            } else {
                number.saturating_sub(step).max(step.min(number))
            }
        };
        let goal = match self.offers[self.cursor] {
            Some(Goal::Master(number)) => Goal::Master(turned(number, 1)),
            Some(Goal::Minutes(number)) => {
                Goal::Minutes(turned(number, step).min(most.max(number)))
            }
            _ => return,
        };
        self.offers[self.cursor] = self.room.take(goal);
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut above = wraps.short(phrases::goal::goals_about(), columns, Role::Quiet);
        above.push(Line::gap());
        let offers = self.offers.iter().enumerate();
        let has_number = matches!(
            self.offers[self.cursor],
            Some(Goal::Master(_) | Goal::Minutes(_))
        );
        let number = has_number.then_some(Action::Right);
        let actions: Vec<Action> = [Action::Down, Action::Enter]
            .into_iter()
            .chain(number)
            .chain([Action::Back])
            .collect();
        let mut page = Page {
            head: Line::of(Role::Title, phrases::goal::goals_title()),
            above,
            foot: foot(Mode::Goals, &actions),
            ..Page::default()
        };
        for (place, offer) in offers {
            let start = page.pinned.len();
            let lines = self.lines(place, *offer, columns, wraps);
            page.pinned.extend(lines);
            if place == self.cursor {
                page.focus = start..page.pinned.len();
            }
        }
        page
    }

    fn lines(
        &self,
        place: usize,
        offer: Option<Goal>,
        columns: usize,
        wraps: &mut Wraps,
    ) -> Vec<Line> {
        let on = place == self.cursor;
        let words = offer.map_or_else(
            || phrases::goal::no_goal().to_owned(),
            |goal| phrases::goal::offered(goal, &self.room),
        );
        let has_number = matches!(offer, Some(Goal::Master(_) | Goal::Minutes(_)));
        let keys = format!("  {}", less_and_more());
        let beside = if has_number { wide(&keys) } else { 0 };
        let role = if on { Role::Title } else { Role::Text };
        let mut lines = wraps.short(&words, columns.saturating_sub(LEAD + beside), role);
        if let Some(first) = lines.first_mut().filter(|_| on && has_number) {
            *first = std::mem::take(first).and(Role::Key, keys);
        }
        for (number, line) in lines.iter_mut().enumerate() {
            let lead = if number == 0 {
                Line::of(Role::Accent, if on { "▸ " } else { "  " })
                    .and(Role::Key, label(place).to_string())
                    .and(Role::Text, "  ")
            } else {
                Line::of(Role::Text, " ".repeat(LEAD))
            };
            line.spans.to_mut().splice(0..0, lead.spans);
            line.place = Some(place);
        }
        lines
    }

    /// How many are offered.
    #[must_use]
    pub const fn offered(&self) -> usize {
        self.offers.len()
    }
}

/// The keys that make the number smaller and larger.
fn less_and_more() -> String {
    let keys = [Action::Left, Action::Right].map(|action| key_name(Mode::Goals, &action));
    keys.map(Option::unwrap_or_default).join(" ")
}
