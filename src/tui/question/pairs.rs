//! Pairs that are found by picking a left, then its partner. Pairs that are right stay; the others come apart again.

use super::Practice;
use super::answer::{Mark, add_mark, blank};
use crate::grading::{self, Response};
use crate::phrases;
use crate::practice::Showing;
use crate::quiz::Matching;
use crate::text::markup::cut;
use crate::text::width::columns as wide;
use crate::tui::keys::{Action, Mode, label};
use crate::tui::list::moved;
use crate::tui::page::{Line, Page, Wraps};
use crate::tui::theme::Role;

/// From so many columns on, lefts and partners stand side by side.
const SIDE_BY_SIDE: usize = 60;
/// Cursor, label and a gap.
const LEAD: usize = 5;

/// The pairs so far.
#[derive(Debug, Clone, Default)]
pub struct Pairs {
    /// The partner of each left, by its place in the file.
    partners: Vec<Option<usize>>,
    /// The left that the cursor is on.
    on: usize,
    /// The place in the list of partners, while one is looked for.
    looking: Option<usize>,
    /// How many partners are listed.
    listed: usize,
}

impl Pairs {
    /// So many lefts without a partner, and so many partners in the list.
    #[must_use]
    pub fn new(lefts: usize, listed: usize) -> Self {
        Self {
            partners: vec![None; lefts],
            listed,
            ..Self::default()
        }
    }

    /// How many lefts there are.
    #[must_use]
    pub const fn lefts(&self) -> usize {
        self.partners.len()
    }

    /// How many partners are listed.
    #[must_use]
    pub const fn listed(&self) -> usize {
        self.listed
    }

    /// What is listened for.
    #[must_use]
    pub fn mode(&self) -> Mode {
        match self.looking {
            Some(_) => Mode::Partners,
            None if self.partners.iter().all(Option::is_some) => Mode::Paired,
            None => Mode::Lefts,
        }
    }

    /// Does what is asked; says whether anything changed. `order` are the partners as they are listed, `kept` the lefts whose pair
    /// stays.
    pub fn update(&mut self, action: &Action, order: &[usize], kept: &[usize]) -> bool {
        let before = (self.on, self.looking, self.partners.clone());
        match self.looking {
            Some(at) => self.update_partners(action, at, order, kept),
            None => self.update_lefts(action, kept),
        }
        before != (self.on, self.looking, self.partners.clone())
    }

    /// What was judged: right pairs stay, the others come apart.
    pub fn judged(&mut self, showing: &Showing) {
        let kept = showing.kept();
        for (left, partner) in self.partners.iter_mut().enumerate() {
            if !kept.contains(&left) {
                *partner = None;
            }
        }
        self.looking = None;
        self.on = 0;
        self.go_to_open();
    }

    fn update_lefts(&mut self, action: &Action, kept: &[usize]) {
        let last = self.partners.len().saturating_sub(1);
        match action {
            Action::Pick(place) if *place <= last => {
                self.on = *place;
                self.look(kept);
            }
            Action::Toggle | Action::Enter => self.look(kept),
            _ => self.on = moved(self.on, last, action),
        }
    }

    /// Goes to the partners, unless this pair stays.
    fn look(&mut self, kept: &[usize]) {
        if !kept.contains(&self.on) {
            self.looking = Some(0);
        }
    }

    fn update_partners(&mut self, action: &Action, at: usize, order: &[usize], kept: &[usize]) {
        let last = self.listed.saturating_sub(1);
        match action {
            Action::Pick(place) if *place <= last => self.join(order[*place], kept),
            Action::Enter => self.join(order[at], kept),
            Action::Back => self.looking = None,
            _ => self.looking = Some(moved(at, last, action)),
        }
    }

    fn join(&mut self, right: usize, kept: &[usize]) {
        if let Some(partner) = self
            .partners
            .get_mut(self.on)
            .filter(|_| !kept.contains(&self.on))
        {
            *partner = Some(right);
        }
        self.looking = None;
        self.go_to_open();
    }

    /// To the next left without a partner, from here on round; stays where there is none.
    fn go_to_open(&mut self) {
        let count = self.partners.len();
        let mut round = (0..count).map(|step| (self.on + step) % count);
        self.on = round
            .find(|left| self.partners[*left].is_none())
            .unwrap_or(self.on);
    }
}

impl Practice {
    pub(super) fn put_pairs(
        &self,
        page: &mut Page,
        matching: &Matching,
        showing: &Showing,
        columns: usize,
        wraps: &mut Wraps,
    ) {
        let beside = columns >= SIDE_BY_SIDE;
        let room = if beside {
            room_of_lefts(matching, columns)
        } else {
            columns
        };
        let of_partners = if beside { columns - room } else { columns };
        let looking = self.answer.pairs.looking;
        let mut lefts = self.lefts_in(matching, showing, room, wraps);
        let mut partners = partners_in(matching, showing, looking, of_partners, wraps);
        match looking {
            Some(_) => picked_by_clicks(&mut partners, of_partners),
            None => picked_by_clicks(&mut lefts, room),
        }
        let (in_lefts, in_partners) = (
            focus(&lefts, self.answer.pairs.on),
            focus(&partners, looking.unwrap_or(0)),
        );
        let lefts: Vec<Line> = lefts.into_iter().flatten().collect();
        let partners: Vec<Line> = partners.into_iter().flatten().collect();
        let below = if beside { 0 } else { lefts.len() + 1 };
        page.focus = match looking {
            Some(_) => in_partners.start + below..in_partners.end + below,
            None => in_lefts,
        };
        if beside {
            page.pinned.extend(side_by_side(lefts, partners, room));
        } else {
            page.pinned.extend(lefts);
            // A line that stays: the focus counts on it.
            page.pinned.push(Line::default());
            page.pinned.extend(partners);
        }
    }

    /// Each left as a block of lines.
    fn lefts_in(
        &self,
        matching: &Matching,
        showing: &Showing,
        columns: usize,
        wraps: &mut Wraps,
    ) -> Vec<Vec<Line>> {
        let all = 0..matching.pairs.len();
        all.map(|left| self.left(matching, showing, left, columns, wraps))
            .collect()
    }

    fn left(
        &self,
        matching: &Matching,
        showing: &Showing,
        left: usize,
        columns: usize,
        wraps: &mut Wraps,
    ) -> Vec<Line> {
        let pairs = &self.answer.pairs;
        let right = pairs.partners.get(left).copied().flatten();
        let partner = right.and_then(|right| matching.rights.get(right));
        let words = matching.pairs[left].0.trim();
        let room = columns.saturating_sub(LEAD + 1);
        let mut lines = match partner {
            Some(partner) => {
                wraps.short(&format!("{words} = {}", partner.trim()), room, Role::Text)
            }
            None => open(words, room, wraps),
        };
        if showing.kept().contains(&left) {
            add_mark(&mut lines, Mark::InPlace, room);
        } else if let Some(tried) = tried(matching, showing, left) {
            // One line each: what was tried must not push out of sight what is said to it.
            lines.push(Line::of(Role::Tried, cut(&tried, room)));
        }
        let on = left == pairs.on;
        let sign = match (on, pairs.looking) {
            (true, None) => "▸ ",
            (true, Some(_)) => "• ",
            _ => "  ",
        };
        led(lines, sign, label(left), on && pairs.looking.is_none())
    }

    /// The response that the pairs make.
    pub(super) fn paired(&self) -> Response {
        Response::Match(self.answer.pairs.partners.clone())
    }
}

/// The columns of the lefts beside their partners: half of all, and more where a left with its partner needs it and the partners leave
/// it. It stays the same whatever is joined.
fn room_of_lefts(matching: &Matching, columns: usize) -> usize {
    let widest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
    let lefts = widest(&mut matching.pairs.iter().map(|(left, _)| wide(left)));
    let rights = widest(&mut matching.rights.iter().map(|right| wide(right)));
    let needed = LEAD + lefts + " = ".len() + rights + 1;
    let left_over = columns.saturating_sub(LEAD + rights + 1);
    needed.min(left_over).max(columns / 2)
}

/// A left without a partner: with a sign that it waits for one, unless that would need a line of its own.
fn open(words: &str, room: usize, wraps: &mut Wraps) -> Vec<Line> {
    let waiting = wraps.short(&format!("{words} = …"), room, Role::Text);
    if waiting.len() == 1 {
        return waiting;
    }
    let alone = wraps.short(words, room, Role::Text);
    if alone.len() < waiting.len() {
        alone
    } else {
        waiting
    }
}

/// The partners that were tried with this left.
fn tried(matching: &Matching, showing: &Showing, left: usize) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for tried in &showing.tried {
        if let Response::Match(partners) = &tried.response {
            let right = partners.get(left).copied().flatten();
            let name = right.and_then(|right| matching.rights.get(right));
            names.extend(
                name.map(|name| name.trim())
                    .filter(|name| !names.contains(name)),
            );
        }
    }
    (!names.is_empty()).then(|| format!("○ {} {}", phrases::screen::tried_with(), names.join(", ")))
}

/// Each partner as a block of lines, in the order in which they are listed.
fn partners_in(
    matching: &Matching,
    showing: &Showing,
    looking: Option<usize>,
    columns: usize,
    wraps: &mut Wraps,
) -> Vec<Vec<Line>> {
    let all = showing.order.iter().enumerate();
    let partner = |(place, right): (usize, &usize)| {
        let text = matching.rights.get(*right);
        let text = text.map_or("", |right| right.as_str());
        let lines = wraps.short(text, columns.saturating_sub(LEAD), Role::Text);
        let on = looking == Some(place);
        let sign = if on { "▸ " } else { "  " };
        led(lines, sign, grading::letter(place), on)
    };
    all.map(partner).collect()
}

/// The lines with the cursor's sign and a label before the first one.
fn led(mut lines: Vec<Line>, sign: &str, label: char, on: bool) -> Vec<Line> {
    for (number, line) in lines.iter_mut().enumerate() {
        let lead = if number == 0 {
            Line::of(Role::Accent, sign)
                .and(if on { Role::Cursor } else { Role::Key }, label.to_string())
                .and(Role::Text, "  ")
                .spans
        } else {
            blank(LEAD)
        };
        line.spans.to_mut().splice(0..0, lead);
    }
    lines
}

/// What may be picked now is picked by a click, too.
fn picked_by_clicks(blocks: &mut [Vec<Line>], columns: usize) {
    for (place, block) in blocks.iter_mut().enumerate() {
        for line in block {
            line.acts.push((0..columns, Action::Pick(place)));
        }
    }
}

/// The lines of one block among all.
fn focus(blocks: &[Vec<Line>], on: usize) -> std::ops::Range<usize> {
    let start = blocks.iter().take(on).map(Vec::len).sum();
    start..start + blocks.get(on).map_or(0, Vec::len)
}

fn side_by_side(lefts: Vec<Line>, rights: Vec<Line>, room: usize) -> Vec<Line> {
    let count = lefts.len().max(rights.len());
    let (mut lefts, mut rights) = (lefts.into_iter(), rights.into_iter());
    let rows = (0..count).map(|_| {
        let left = lefts.next().unwrap_or_default();
        let padding = room.saturating_sub(left.columns());
        let mut row = left.and(Role::Text, " ".repeat(padding));
        let right = rights.next().unwrap_or_default();
        row.spans.to_mut().extend(right.spans);
        let acts = right.acts.into_iter();
        row.acts
            .extend(acts.map(|(at, action)| (at.start + room..at.end + room, action)));
        row
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(pairs: &mut Pairs, actions: &[Action]) {
        for action in actions {
            pairs.update(action, &[2, 0, 1], &[]);
        }
    }

    #[test]
    fn a_left_then_its_partner_make_a_pair() {
        let mut pairs = Pairs::new(3, 3);
        press(&mut pairs, &[Action::Pick(1)]);
        assert_eq!(pairs.mode(), Mode::Partners);
        press(&mut pairs, &[Action::Down, Action::Enter]);
        assert_eq!(pairs.partners, [None, Some(0), None]);
        assert_eq!((pairs.mode(), pairs.on), (Mode::Lefts, 2));
        press(&mut pairs, &[Action::Enter, Action::Pick(0)]);
        press(&mut pairs, &[Action::Toggle, Action::Back]);
        assert_eq!(pairs.mode(), Mode::Lefts, "back without a pair");
        press(&mut pairs, &[Action::Pick(0), Action::Pick(2)]);
        assert_eq!(pairs.partners, [Some(1), Some(0), Some(2)]);
        assert_eq!(pairs.mode(), Mode::Paired);
    }

    #[test]
    fn a_pair_in_place_is_not_picked() {
        let mut pairs = Pairs::new(2, 2);
        pairs.partners[0] = Some(1);
        pairs.update(&Action::Pick(0), &[0, 1], &[0]);
        assert_eq!(pairs.mode(), Mode::Lefts);
    }

    #[test]
    fn two_lists_stand_side_by_side() {
        let line = |text: &str| Line::of(Role::Text, text);
        let rows = side_by_side(vec![line("a")], vec![line("x"), line("y")], 4);
        let columns: Vec<usize> = rows.iter().map(Line::columns).collect();
        assert_eq!(columns, [5, 5]);
    }
}
