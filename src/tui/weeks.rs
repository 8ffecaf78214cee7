//! The ground covered, week by week, as a plot of own cells: a column is a week, and what lies in it are all questions begun so
//! far, the furthest at the bottom. Each layer has its own cell as well as its colour, and below all of it stands in words.

use jiff::civil::Date;

use super::foot::foot;
use super::keys::{Action, Mode};
use super::page::sheet::NARROW;
use super::page::{Line, Page, Wraps};
use super::theme::Role;
use crate::path::Path;
use crate::path::weeks::{Covered, Week, row, weeks};
use crate::phrases;
use crate::phrases::report_page;
use crate::text::markup;
use crate::text::width::columns as wide;

/// The lines of the plot itself.
const ROWS: usize = 8;
/// The same where it stands over a list.
const ROWS_OVER: usize = 6;
/// The same where it is narrow, which a small screen is.
const ROWS_NARROW: usize = 5;

/// The cell of each layer, from the least far to the furthest: ever fuller.
const CELLS: [&str; 4] = ["░", "▒", "▓", "█"];
/// Their roles.
const ROLES: [Role; 4] = [Role::NotYet, Role::Hint, Role::GotIt, Role::GotIt];

/// The weeks of one set, or of all.
#[derive(Debug, Clone, PartialEq)]
pub struct Weeks {
    title: String,
    /// Those in which something moved, in order.
    moved: Vec<Week>,
    today: Date,
    /// Whether they are those of a class.
    of_a_class: bool,
}

impl Weeks {
    /// Of these paths, as seen on this day of the learner's.
    #[must_use]
    pub fn of<'a>(title: &str, paths: impl IntoIterator<Item = &'a Path>, today: Date) -> Self {
        Self {
            title: title.to_owned(),
            moved: weeks(paths),
            today,
            of_a_class: false,
        }
    }

    /// Of a class: the weeks in which something moved, in order, as seen on this day.
    #[must_use]
    pub fn of_a_class(title: &str, moved: Vec<Week>, today: Date) -> Self {
        Self {
            title: title.to_owned(),
            moved,
            today,
            of_a_class: true,
        }
    }

    /// What a column of the plot is, and what is said where there is none.
    fn words(&self) -> [&'static str; 2] {
        if self.of_a_class {
            [report_page::COLUMN, report_page::NO_LEARNERS]
        } else {
            [phrases::journey::column(), phrases::screen::no_paths()]
        }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let is_narrow = columns < usize::from(NARROW);
        let mut above = self.plot(columns, if is_narrow { ROWS_NARROW } else { ROWS });
        above.push(Line::gap());
        let [column, nothing] = self.words();
        if self.moved.is_empty() {
            above.extend(wraps.short(nothing, columns, Role::Text));
        } else {
            above.extend(wraps.short(column, columns, Role::Quiet));
            above.push(Line::gap());
        }
        for week in self.moved.iter().rev() {
            let words = phrases::journey::week(week, self.today);
            above.extend(wraps.short(&words, columns, Role::Text));
        }
        Page {
            head: self.head(columns),
            above,
            foot: foot(Mode::Weeks, &[Action::Back]),
            ..Page::default()
        }
    }

    /// The plot over a list, where there are weeks to compare.
    #[must_use]
    pub fn crown(&self, columns: usize) -> Vec<Line> {
        let mut lines = self.plot(columns, ROWS_OVER);
        lines.extend((!lines.is_empty()).then(Line::default));
        lines
    }

    fn head(&self, columns: usize) -> Line {
        let head = phrases::journey::weeks_title();
        let room = columns.saturating_sub(wide(head) + 2);
        Line::of(Role::Title, head).right(Role::Quiet, markup::cut(&self.title, room))
    }

    fn plot(&self, columns: usize, rows: usize) -> Vec<Line> {
        let Some(last) = self.moved.last() else {
            return Vec::new();
        };
        let most = last.so_far.begun;
        let scale = Scale::of(columns, rows, most);
        let weeks = row(&self.moved, self.today, scale.weeks);
        let broad = scale.breadth(weeks.len());
        let mut lines: Vec<Line> = (0..scale.rows)
            .rev()
            .map(|at| scale.line(&weeks, at, broad))
            .collect();
        lines.extend(scale.dates(&weeks, broad));
        lines.extend(legend(last.so_far, columns));
        lines
    }
}

/// How much room a plot has.
struct Scale {
    /// The questions that the highest column holds.
    most: usize,
    rows: usize,
    /// The columns before it, for a number and a space.
    lead: usize,
    /// The columns for weeks.
    room: usize,
    /// How many weeks fit.
    weeks: usize,
}

impl Scale {
    fn of(columns: usize, rows: usize, most: usize) -> Self {
        let lead = wide(&most.to_string()) + 1;
        let room = columns.saturating_sub(lead);
        Self {
            most,
            rows,
            lead,
            room,
            weeks: room / 3,
        }
    }

    /// The columns of each of so many weeks, without the one between.
    fn breadth(&self, weeks: usize) -> usize {
        (self.room / weeks.max(1)).saturating_sub(1).clamp(2, 5)
    }

    /// One line of the plot, counted from 0 at the bottom.
    fn line(&self, weeks: &[Week], at: usize, broad: usize) -> Line {
        let number = if at + 1 == self.rows {
            self.most.to_string()
        } else {
            String::new()
        };
        let lead = " ".repeat(self.lead - 1 - wide(&number));
        let mut line = Line::of(Role::Quiet, format!("{lead}{number} "));
        for week in weeks {
            line = match self.layer(week.so_far, at) {
                Some(layer) => line.and(ROLES[layer], CELLS[layer].repeat(broad)),
                None => line.and(Role::Quiet, " ".repeat(broad)),
            };
            line = line.and(Role::Quiet, " ");
        }
        line
    }

    /// What lies in a line of a week's column. What is there at all takes at least one line.
    fn layer(&self, so_far: Covered, at: usize) -> Option<usize> {
        let heights = layers(so_far).map(|count| (count * self.rows).div_ceil(self.most.max(1)));
        heights.iter().rposition(|height| at < *height)
    }

    /// The day on which each week begins, and below it its month where that is another one.
    fn dates(&self, weeks: &[Week], broad: usize) -> [Line; 2] {
        let lead = " ".repeat(self.lead);
        let (mut days, mut months) = (lead.clone(), lead);
        let mut month = None;
        for week in weeks {
            days.push_str(&format!("{:<1$} ", week.monday.day(), broad));
            if month != Some(week.monday.month()) && wide(&months) < wide(&days) {
                month = Some(week.monday.month());
                let before = wide(&days) - broad - 1;
                months.push_str(&" ".repeat(before.saturating_sub(wide(&months))));
                months.push_str(&week.monday.strftime("%b ").to_string());
            }
        }
        [days, months].map(|line| Line::of(Role::Quiet, line))
    }
}

/// From the least far to the furthest; each holds those that follow.
const fn layers(so_far: Covered) -> [usize; 4] {
    [so_far.begun, so_far.got, so_far.mastered, so_far.kept]
}

/// What each cell is, with how many there are now, the furthest first.
fn legend(so_far: Covered, columns: usize) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    let words = layers(so_far)
        .into_iter()
        .zip(phrases::journey::covered_words());
    for (layer, (count, word)) in words.enumerate().rev().filter(|(_, (count, _))| *count > 0) {
        let text = format!(" {count} {word}");
        let last = lines.len() - 1;
        let used = lines[last].columns();
        if used > 0 && used + 3 + 1 + wide(&text) > columns {
            lines.push(Line::default());
        }
        let last = lines.len() - 1;
        let line = std::mem::take(&mut lines[last]);
        let line = if line.spans.is_empty() {
            line
        } else {
            line.and(Role::Quiet, "   ")
        };
        lines[last] = line.and(ROLES[layer], CELLS[layer]).and(Role::Text, text);
    }
    lines
}
