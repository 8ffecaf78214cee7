//! The ground covered, week by week, folded from paths alone: how many questions were begun, got, mastered and kept so far.
//! The numbers add up and never go back, and nothing here knows what day it is.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use jiff::Span;
use jiff::civil::Date;
use serde::Serialize;

use super::Path;

/// How many questions have come how far. Who is further counts for what lies before as well, so that `kept` ≤ `mastered` ≤
/// `got` ≤ `begun`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Covered {
    /// With a first answer, whatever it was.
    pub begun: usize,
    /// With a right answer.
    pub got: usize,
    /// Mastered.
    pub mastered: usize,
    /// Mastered, and recalled on a later day.
    pub kept: usize,
}

impl AddAssign for Covered {
    fn add_assign(&mut self, more: Self) {
        self.begun += more.begun;
        self.got += more.got;
        self.mastered += more.mastered;
        self.kept += more.kept;
    }
}

/// The ground covered by the end of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its first day.
    pub monday: Date,
    /// All that was covered by its end.
    pub so_far: Covered,
}

/// The days on which a question came further, each the first of its kind; `None` where it has not come so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Milestones {
    /// The first answer, whatever it was.
    pub begun: Option<Date>,
    /// The first right answer.
    pub got: Option<Date>,
    /// Mastered.
    pub mastered: Option<Date>,
    /// The first recall on a later day.
    pub kept: Option<Date>,
}

impl Milestones {
    /// Those of a path.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        Self {
            begun: path.begun_on,
            got: path.got_on,
            mastered: path.mastered_on,
            kept: path.kept_from,
        }
    }
}

/// What came anew in each week, over many questions. Taken apart and put together again in any order, it is the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Growth(BTreeMap<Date, Covered>);

impl Growth {
    /// Adds a question.
    pub fn add(&mut self, milestones: Milestones) {
        for (day, came) in each(milestones) {
            *self.0.entry(monday(day)).or_default() += came;
        }
    }

    /// Adds all that another one has.
    pub fn join(&mut self, other: Self) {
        for (monday, came) in other.0 {
            *self.0.entry(monday).or_default() += came;
        }
    }

    /// The weeks in which some question came further, in order.
    #[must_use]
    pub fn weeks(self) -> Vec<Week> {
        let mut so_far = Covered::default();
        let weeks = self.0.into_iter().map(|(monday, came)| {
            so_far += came;
            Week { monday, so_far }
        });
        weeks.collect()
    }
}

/// The weeks in which some question came further, in order.
#[must_use]
pub fn weeks<'a>(paths: impl IntoIterator<Item = &'a Path>) -> Vec<Week> {
    let mut growth = Growth::default();
    for path in paths {
        growth.add(Milestones::of(path));
    }
    growth.weeks()
}

/// One week after the other up to the one of the day `until`, also those in which nothing moved: from the first that has
/// something, but never more than `most`, the latest ones. What a clock that was ahead put after `until` counts in the last.
#[must_use]
pub fn row(weeks: &[Week], until: Date, most: usize) -> Vec<Week> {
    let Some(first) = weeks.first() else {
        return Vec::new();
    };
    let end = monday(until);
    let begin = first.monday.min(end);
    let back = (0..most).map_while(|back| {
        let span = Span::new().try_weeks(i64::try_from(back).ok()?).ok()?;
        let monday = end.checked_sub(span).ok()?;
        (monday >= begin).then_some(monday)
    });
    let week = |monday: Date| {
        let mut known = weeks.iter().rev();
        let known = known.find(|week| week.monday <= monday || monday == end);
        let so_far = known.map_or(Covered::default(), |week| week.so_far);
        Week { monday, so_far }
    };
    let mut row: Vec<Week> = back.map(week).collect();
    row.reverse();
    row
}

/// The days on which a question came further. Where clocks disagree, nothing comes before what it builds on.
fn each(milestones: Milestones) -> Vec<(Date, Covered)> {
    let nothing = Covered::default();
    let backwards = [
        (milestones.kept, Covered { kept: 1, ..nothing }),
        (
            milestones.mastered,
            Covered {
                mastered: 1,
                ..nothing
            },
        ),
        (milestones.got, Covered { got: 1, ..nothing }),
        (
            milestones.begun,
            Covered {
                begun: 1,
                ..nothing
            },
        ),
    ];
    let mut latest = None;
    let days = backwards.into_iter().filter_map(|(day, came)| {
        latest = match (day, latest) {
            (Some(day), Some(latest)) => Some(day.min(latest)),
            (day, latest) => day.or(latest),
        };
        Some((latest?, came))
    });
    days.collect()
}

/// The Monday of a day's week; the first day there is where there was none before it.
fn monday(day: Date) -> Date {
    let since = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(Span::new().days(since))
        .unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests;
