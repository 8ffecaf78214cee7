//! A path as one looks back on it: its steps on a line that is read at a glance, its steps in whole words, day by day, and the
//! ground covered week by week. Where a question stands is said in [`super::path`].

use jiff::civil::{Date, DateTime};

use super::response::said;
use super::words::File;
use super::{calendar, sentence};
use crate::grading::Verdict;
use crate::path::again;
use crate::path::weeks::{Covered, Week};
use crate::path::which::Which;
use crate::path::{Path, Step, StepKind};
use crate::quiz::{Kind, Question, Set};
use crate::text::markup;

const WORDS: File = File::Journey;

/// What kind of step it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A try that was not there yet.
    NotYet,
    /// A near miss.
    Nearly,
    /// A hint.
    Hint,
    /// "I don't know yet".
    Unsure,
    /// The answer was shown.
    Shown,
    /// Set aside.
    Aside,
    /// A right answer on the way.
    GotIt,
    /// A recall: right at the first try, alone, with others between.
    Recall,
}

impl Sort {
    /// Of a step.
    #[must_use]
    pub const fn of(kind: &StepKind) -> Self {
        match kind {
            StepKind::Answered { recall: true, .. } => Self::Recall,
            StepKind::Answered { verdict, .. } => match verdict {
                Verdict::GotIt => Self::GotIt,
                Verdict::Nearly => Self::Nearly,
                Verdict::NotYet => Self::NotYet,
            },
            StepKind::Hinted(_) => Self::Hint,
            StepKind::Unsure => Self::Unsure,
            StepKind::ShownAnswer => Self::Shown,
            StepKind::SetAside => Self::Aside,
        }
    }

    /// The sign that stands before its words, never alone but for a recall, whose answer was seen before.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::NotYet => "○",
            Self::Nearly => "≈",
            Self::Hint => "◇",
            Self::Unsure => "~",
            Self::Shown => "□",
            Self::Aside => "‖",
            Self::GotIt | Self::Recall => "✓",
        }
    }
}

/// What stands before a step on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Before {
    /// Nothing: it is the first.
    Nothing,
    /// A step of the same showing.
    Step,
    /// An earlier showing on the same day.
    Showing,
    /// An earlier day of practice; the number of the new one, from 1 for the first.
    Day(usize),
}

impl Before {
    /// How it looks, with the spaces around it.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Step => " → ".to_owned(),
            Self::Showing => " · ".to_owned(),
            Self::Day(number) => {
                format!(" ┊ {} ", WORDS.say("day", &[("number", (*number).into())]))
            }
        }
    }
}

/// A step on a line: `○ 2/6`, `◇ hint`, `✓ 3/4`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// What stands before it.
    pub before: Before,
    /// What it was.
    pub sort: Sort,
    /// Its words; empty for a recall, which says the same again.
    pub word: String,
    /// Who was there, after the last step of a showing.
    pub with: String,
}

impl Stop {
    /// The sign and the words.
    #[must_use]
    pub fn text(&self) -> String {
        let step = format!("{} {}", self.sort.sign(), self.word);
        format!("{}{}", step.trim_end(), self.with)
    }
}

/// The steps of a path for one line; responses take at most `widest` columns each. `kind` is that of the question, where it is known.
#[must_use]
pub fn stops(kind: Option<&Kind>, path: &Path, widest: usize) -> Vec<Stop> {
    let mut last: Option<&Step> = None;
    let mut day = 1;
    let stops = path.steps.iter().enumerate().map(|(place, step)| {
        let before = match last {
            None => Before::Nothing,
            Some(last) if last.local().date() != step.local().date() => {
                day += 1;
                Before::Day(day)
            }
            Some(last) if last.showing == step.showing => Before::Step,
            Some(_) => Before::Showing,
        };
        last = Some(step);
        Stop {
            before,
            sort: Sort::of(&step.kind),
            word: word(kind, &step.kind, widest),
            with: with_after(&path.steps, place),
        }
    });
    stops.collect()
}

fn with_after(steps: &[Step], place: usize) -> String {
    let showing = steps[place].showing;
    if steps
        .get(place + 1)
        .is_some_and(|next| next.showing == showing)
    {
        return String::new();
    }
    let first = steps[..place]
        .iter()
        .rposition(|step| step.showing != showing);
    super::path::with(&steps[first.map_or(0, |before| before + 1)..=place])
}

fn word(asked: Option<&Kind>, kind: &StepKind, widest: usize) -> String {
    match kind {
        StepKind::Answered { recall: true, .. } => String::new(),
        StepKind::Answered { response, .. } => markup::cut(said(asked, response).trim(), widest),
        StepKind::Hinted(_) => WORDS.text("hint").to_owned(),
        StepKind::Unsure => WORDS.text("unsure").to_owned(),
        StepKind::ShownAnswer => WORDS.text("shown").to_owned(),
        StepKind::SetAside => WORDS.text("set-aside").to_owned(),
    }
}

/// A step of one question's path, in whole words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The head of its day, where a new one begins.
    pub day: Option<String>,
    /// The numbers of its showing, where it is the first of one whose numbers were drawn.
    pub numbers: Option<String>,
    /// The time of day, as on a clock: `11:20`.
    pub time: String,
    /// What it was.
    pub sort: Sort,
    /// What was done, with who else was there.
    pub words: String,
    /// How long it took, as far as that is known.
    pub took: Option<String>,
    /// What its author says to it, each in Markdown.
    pub said: Vec<String>,
}

/// Every step of a path, with what its set says to it as it is now, where the set is known.
#[must_use]
pub fn told(asked: Option<(&Set, &Question)>, path: &Path) -> Vec<Told> {
    let mut last: Option<&Step> = None;
    let mut days = 0;
    let kind = asked.map(|(_, question)| &question.kind);
    let steps = path.steps.iter().map(|step| {
        let date = step.local().date();
        let is_new_day = last.is_none_or(|last| last.local().date() != date);
        let is_new_showing = last.is_none_or(|last| last.showing != step.showing);
        last = Some(step);
        days += usize::from(is_new_day);
        let said = asked.map(|(set, question)| {
            let shown = again::as_shown(question, path, step.showing);
            again::said(set, &shown, step)
        });
        Told {
            day: is_new_day.then(|| day(days, date)),
            numbers: super::path::numbers(path, step.showing)
                .filter(|_| is_new_showing)
                .map(|numbers| format!("{}:", sentence(&numbers))),
            time: clock(step.local()),
            sort: Sort::of(&step.kind),
            words: sentence(&super::path::step(kind, step)),
            took: took(&step.kind),
            said: said.unwrap_or_default(),
        }
    });
    steps.collect()
}

/// The head of a day in a path, `number` from 1: `Day one · Monday, 23 November 2026`.
#[must_use]
pub fn day(number: usize, date: Date) -> String {
    let values = [("number", number.into())];
    let head = sentence(&WORDS.say("day-in-words", &values));
    format!("{head} · {}", calendar::whole(date))
}

fn clock(time: DateTime) -> String {
    time.strftime("%H:%M").to_string()
}

/// How long a try took. After an hour someone was elsewhere, so nothing is said then.
fn took(kind: &StepKind) -> Option<String> {
    let StepKind::Answered { ms, .. } = kind else {
        return None;
    };
    let seconds = usize::try_from(*ms / 1000).ok()?;
    let (key, number) = match seconds {
        1..=9 => ("after-a-few-seconds", seconds),
        10..=57 => ("after-seconds", (seconds + 2) / 5 * 5),
        58..=3569 => ("after-minutes", (seconds + 30) / 60),
        _ => return None,
    };
    Some(WORDS.say(key, &[("number", number.into())]))
}

/// The head of why the answer is right.
#[must_use]
pub fn why() -> &'static str {
    WORDS.text("why")
}

/// What is shown, for a row of choices.
#[must_use]
pub fn which(which: Which) -> &'static str {
    match which {
        Which::All => WORDS.text("which-all"),
        Which::Trying => WORDS.text("which-trying"),
        Which::Due => WORDS.text("which-due"),
        Which::HardestWon => WORDS.text("which-hardest"),
    }
}

/// The same where it is narrow.
#[must_use]
pub fn which_in_short(which: Which) -> &'static str {
    let key = match which {
        Which::All => "which-all",
        Which::Trying => "which-trying",
        Which::Due => "which-due",
        Which::HardestWon => "which-hardest",
    };
    let tight = WORDS.beside(key, "tight");
    tight.unwrap_or_else(|| self::which(which))
}

/// What is shown, for a listener; nothing where it is all.
#[must_use]
pub fn shown(which: Which) -> Option<&'static str> {
    match which {
        Which::All => None,
        Which::Trying => Some(WORDS.text("shown-trying")),
        Which::Due => Some(WORDS.text("shown-due")),
        Which::HardestWon => Some(WORDS.text("shown-hardest")),
    }
}

/// How long a way was, for one of the hardest won: `ten steps on the way`.
#[must_use]
pub fn way(steps: usize) -> String {
    WORDS.say("way", &[("steps", steps.into())])
}

/// The same where it is narrow: `ten steps`.
#[must_use]
pub fn way_in_short(steps: usize) -> String {
    WORDS.say("steps", &[("steps", steps.into())])
}

/// Said where nothing is there to be shown.
#[must_use]
pub fn nothing(which: Which) -> &'static str {
    match which {
        Which::All => super::screen::no_paths(),
        Which::Trying => WORDS.text("nothing-trying"),
        Which::Due => WORDS.text("nothing-due"),
        Which::HardestWon => WORDS.text("nothing-hardest"),
    }
}

/// Said at the end where some questions of these sets are not known: how to read them in words.
#[must_use]
pub fn texts_elsewhere(titles: &[&str]) -> String {
    let titles = titles.iter().map(|title| super::quoted(title));
    let titles = super::names(&titles.collect::<Vec<_>>());
    WORDS.say("texts-elsewhere", &[("titles", (&titles).into())])
}

/// So many sets are named that lie elsewhere.
const ELSEWHERE: usize = 3;

/// Where the paths are that go through sets of which the library has no file.
#[must_use]
pub fn paths_elsewhere(sets: &[String]) -> String {
    let mut named: Vec<String> = sets.iter().map(|id| super::quoted(id)).collect();
    if named.len() > ELSEWHERE {
        named.truncate(ELSEWHERE);
        named.push("…".to_owned());
    }
    let sets = super::names(&named);
    WORDS.say("paths-elsewhere", &[("sets", (&sets).into())])
}

/// The title of the ground covered over weeks.
#[must_use]
pub fn weeks_title() -> &'static str {
    WORDS.text("weeks-title")
}

/// What a column of the plot is.
#[must_use]
pub fn column() -> &'static str {
    WORDS.text("column")
}

/// The words of what is counted, from the least far to the furthest.
#[must_use]
pub fn covered_words() -> [&'static str; 4] {
    ["begun", "got-it", "mastered", "kept"].map(|key| WORDS.text(key))
}

/// What was covered by the end of a week: `Week of 16 November: 12 begun, 5 mastered so far.` The year is said where it is not
/// that of `today`.
#[must_use]
pub fn week(week: &Week, today: Date) -> String {
    let monday = if week.monday.year() == today.year() {
        calendar::day_and_month(week.monday)
    } else {
        calendar::with_year(week.monday)
    };
    let covered = covered(week.so_far);
    let values = [("monday", (&monday).into()), ("covered", (&covered).into())];
    WORDS.say("week", &values)
}

/// Numbers with their words, those that are there: `12 begun, 5 mastered`.
#[must_use]
pub fn covered(so_far: Covered) -> String {
    let numbers = [
        ("number-begun", so_far.begun),
        ("number-got", so_far.got),
        ("number-mastered", so_far.mastered),
        ("number-kept", so_far.kept),
    ];
    let numbers = numbers.iter().filter(|(_, number)| *number > 0);
    let words = numbers.map(|(key, number)| {
        let number = number.to_string();
        WORDS.say(key, &[("number", (&number).into())])
    });
    words.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
