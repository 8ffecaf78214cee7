//! `notyet journey [SET…]`: the learner's paths, on a screen, in words, as a picture for the wall, or as JSON for other programs.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::bail;
use clap::{Args, ValueEnum};
use jiff::Timestamp;
use jiff::civil::Date;

use super::output;
use super::{Whose, is_terminal, sources};
use crate::path::which::Which;
use crate::path::{Path, Paths, local_day};
use crate::phrases;
use crate::quiz::{Question, Set};
use crate::store::desk::Desk;
use crate::store::home::{Home, open_set};
use crate::text::safe::safe_lines;
use crate::tui;

mod json;
mod poster;
mod text;

/// Which paths to see, and how.
#[derive(Debug, Clone, Args)]
pub struct Journey {
    /// Sets: files, or names of the sets in the library; all with a path when none is given
    #[arg(value_name = "SET")]
    pub sets: Vec<PathBuf>,
    /// As text, a picture or JSON instead of a screen
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// In words, line by line: the same as --format text
    #[arg(long, conflicts_with = "format")]
    pub plain: bool,
    /// Of these questions alone
    #[arg(long, value_enum)]
    pub only: Option<Only>,
    /// In words, each step with its time and with what is said to it
    #[arg(long)]
    pub steps: bool,
    /// In words, the ground covered week by week
    #[arg(long, conflicts_with_all = ["steps", "only"])]
    pub weeks: bool,
    /// Whose path it is, written on the picture of --format svg; without it, no name is
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

/// How paths are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
    /// For the wall: a picture, as wide as A4 paper
    Svg,
}

/// Questions of one standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// Shown, and no right answer yet
    Trying,
    /// Mastered, and worth another look now
    Due,
    /// Those that took the most steps on the way to a right answer, the proudest first
    Hardest,
}

impl Journey {
    fn which(&self) -> Which {
        match self.only {
            None => Which::All,
            Some(Only::Trying) => Which::Trying,
            Some(Only::Due) => Which::Due,
            Some(Only::Hardest) => Which::HardestWon,
        }
    }

    /// The format that is asked for, by its name or by what only that one has.
    fn format(&self) -> anyhow::Result<Option<Format>> {
        let in_words = self.plain || self.steps || self.weeks;
        let told = match self.format {
            None if in_words => Some(Format::Text),
            None if self.name.is_some() => Some(Format::Svg),
            told => told,
        };
        if in_words && told != Some(Format::Text) {
            bail!("--steps and --weeks are told in words: leave --format out, or ask for text");
        }
        if self.name.is_some() && told != Some(Format::Svg) {
            bail!("--name is for the picture: ask for it with --format svg");
        }
        Ok(told)
    }
}

/// Shows the paths.
///
/// # Errors
///
/// When a named set is not there, when the record cannot be read, or when there is no terminal for the screen.
pub fn run(journey: &Journey, whose: &Whose) -> anyhow::Result<ExitCode> {
    let Some(format) = journey.format()? else {
        return on_screen(journey, whose);
    };
    let mut desk = whose.desk(Vec::new(), None)?;
    let _ = desk.journey();
    for notice in desk.notices() {
        // Standard output is for the paths alone; where standard error is closed nobody is to be told.
        let _ = writeln!(io::stderr(), "{}", safe_lines(&notice));
    }
    let known = known_sets(journey, whose)?;
    let walks = chosen(&desk, &known, journey.sets.is_empty());
    let seen = Seen {
        which: journey.which(),
        now: desk.now(),
        today: local_day(desk.now(), desk.offset()),
    };
    let words = match format {
        Format::Json => json::written(&walks, seen, desk.learner())?,
        Format::Text if journey.weeks => text::weeks(&walks, seen),
        Format::Text => text::written(&walks, seen, journey.steps),
        Format::Svg => poster::drawn(&walks, seen, journey.name.as_deref()),
    };
    let mut output = output::standard();
    // JSON escapes every control itself, and must stay as it is.
    let is_json = format == Format::Json;
    let words = if is_json {
        words.into()
    } else {
        safe_lines(&words)
    };
    output.write_all(words.as_bytes())?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn on_screen(journey: &Journey, whose: &Whose) -> anyhow::Result<ExitCode> {
    if !is_terminal() {
        bail!("the screen needs a terminal; here, ask for text: notyet journey --plain");
    }
    let mut options = whose.screen_options()?;
    let named = sources(&journey.sets, whose)?;
    let one = named.len() == 1;
    let library = if named.is_empty() {
        whose.library()?
    } else {
        named
    };
    let (mut desk, ask_who) = whose.desk_to_ask(library, None)?;
    options.ask_who = ask_who;
    tui::journey(&mut desk, one.then_some(0), journey.which(), &options)?;
    Ok(ExitCode::SUCCESS)
}

/// The sets whose texts can be had: those named, else all of the library that need no author.
fn known_sets(journey: &Journey, whose: &Whose) -> anyhow::Result<Vec<Arc<Set>>> {
    if journey.sets.is_empty() {
        return Ok(whose
            .library()?
            .iter()
            .filter_map(|source| open_set(source).ok())
            .collect());
    }
    let mut known = Vec::new();
    for source in sources(&journey.sets, whose)? {
        match open_set(&source) {
            Ok(set) => known.push(set),
            Err(needs_author) => bail!("{}", phrases::shelf::how_to_mend(&needs_author.path)),
        }
    }
    Ok(known)
}

/// Which paths are to be seen, and when.
#[derive(Debug, Clone, Copy)]
struct Seen {
    which: Which,
    now: Timestamp,
    /// The learner's day.
    today: Date,
}

/// A set's paths with its questions' ids in order, and its texts where they are known.
struct Walk<'a> {
    id: &'a str,
    paths: Option<&'a Paths>,
    set: Option<&'a Set>,
    /// Whether the learner asked for this set by name.
    named: bool,
}

/// A question of a walk.
#[derive(Clone, Copy)]
struct Asked<'a> {
    id: &'a str,
    set: Option<&'a Set>,
    /// What it asks, where that is known.
    question: Option<&'a Question>,
    path: Option<&'a Path>,
}

impl<'a> Walk<'a> {
    fn path(&self, question: &str) -> Option<&'a Path> {
        self.paths.and_then(|paths| paths.get(question))
    }

    /// What it is called, as far as that is known.
    fn title(&self) -> &'a str {
        self.set.map_or(self.id, |set| set.title.as_str())
    }

    /// The questions to be seen, those that took the most steps first where these are asked for.
    fn seen(&self, seen: Seen) -> Vec<Asked<'a>> {
        let all = self.questions();
        let paths: Vec<Option<&Path>> = all.iter().map(|asked| asked.path).collect();
        let places = seen.which.of(&paths, seen.now);
        places.into_iter().map(|place| all[place]).collect()
    }

    /// The questions of the set in its order, then those with a path that the set no longer has. Unless the set was asked for
    /// by name, a question without a path is left out: the record does not say which file its set came from.
    fn questions(&self) -> Vec<Asked<'a>> {
        let in_set = self.set.iter().flat_map(|set| &set.questions);
        let in_set = in_set.map(|question| question.id.as_str());
        let in_set: Vec<&str> = in_set
            .filter(|id| self.named || self.path(id).is_some())
            .collect();
        let walked = self.paths.iter().flat_map(|paths| paths.iter());
        let walked = walked.map(|(id, _)| id);
        let gone: Vec<&str> = walked.filter(|id| !in_set.contains(id)).collect();
        let asked = |id: &'a str| Asked {
            id,
            set: self.set,
            question: self.set.and_then(|set| set.question(id)),
            path: self.path(id),
        };
        in_set.into_iter().chain(gone).map(asked).collect()
    }
}

fn chosen<'a>(desk: &'a Home, known: &'a [Arc<Set>], all: bool) -> Vec<Walk<'a>> {
    let journey = desk.journey();
    if all {
        let set_of = |id: &str| known.iter().find(|set| set.id == id).map(Arc::as_ref);
        let walk = |(id, paths): (&'a String, &'a Paths)| Walk {
            id,
            paths: Some(paths),
            set: set_of(id),
            named: false,
        };
        return journey.iter().map(walk).collect();
    }
    let walk = |set: &'a Arc<Set>| Walk {
        id: &set.id,
        paths: journey.get(&set.id),
        set: Some(set),
        named: true,
    };
    known.iter().map(walk).collect()
}
