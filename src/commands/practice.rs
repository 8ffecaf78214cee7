//! `notyet`, `notyet SET…` and `notyet practice [SET…]`: the library, or a sitting.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};

use super::output;
use super::{Whose, colours_wanted_on, is_terminal, sources};
use crate::diagnostic::full;
use crate::phrases;
use crate::practice::{Goal, Only, Plan, partners};
use crate::quiz::Set;
use crate::store::class;
use crate::store::desk::{Desk, Kept, NeedsAuthor};
use crate::store::home::{Home, open_set};
use crate::store::sets::Source;
use crate::{plain, tui};

/// How to practise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Practice {
    /// Sets: files, or names of the sets in the library
    #[arg(value_name = "SET")]
    pub sets: Vec<PathBuf>,
    /// Line by line: for screen readers, slow links and scripts
    #[arg(long)]
    pub plain: bool,
    /// Draw every order from this number, so that it can be had again
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
    /// Who practises with you
    #[arg(long, value_name = "NAME", requires = "sets")]
    pub with: Vec<String>,
    /// What to reach in this sitting: all (try every question once), master=3, due, 10min
    #[arg(long, value_parser = goal, requires = "sets")]
    pub goal: Option<Goal>,
    /// Begin with these questions and leave the others; without a set, in every set of the library that has some
    #[arg(long, value_enum)]
    pub only: Option<Standing>,
    /// Begin with the questions that have this tag
    #[arg(long, requires = "sets")]
    pub tag: Option<String>,
}

/// Where a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Standing {
    /// Mastered, and worth another look
    Due,
    /// Under way
    Trying,
    /// Not yet seen
    New,
}

impl From<Standing> for Only {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Due => Self::Due,
            Standing::Trying => Self::Trying,
            Standing::New => Self::New,
        }
    }
}

impl Practice {
    fn plan(&self) -> Plan {
        Plan {
            only: self.only.map(Only::from),
            tag: self.tag.clone(),
        }
    }

    fn with(&self) -> Vec<String> {
        partners::names(&self.with.join(","))
    }
}

fn goal(words: &str) -> Result<Goal, String> {
    words.parse().map_err(phrases::goal::not_a_goal)
}

/// Opens the library, or practises the sets.
///
/// # Errors
///
/// When a set needs its author or is not there, when there is no terminal for the screens, or when the record cannot be
/// read.
pub fn run(practice: &Practice, whose: &Whose) -> anyhow::Result<ExitCode> {
    if practice.plain {
        return line_by_line(practice, whose);
    }
    if !is_terminal() {
        bail!(
            "the screens need a terminal; here, practise line by line: notyet practice --plain SET"
        );
    }
    on_screens(practice, whose)
}

fn line_by_line(practice: &Practice, whose: &Whose) -> anyhow::Result<ExitCode> {
    if practice.sets.is_empty() && practice.only.is_some() {
        return over_the_library(practice, whose);
    }
    if practice.sets.is_empty() {
        bail!(
            "name the set to practise, such as: notyet practice --plain fractions. There are: {}",
            whose.names()?
        );
    }
    let sources = sources(&practice.sets, whose)?;
    let mut sets = Vec::new();
    for source in &sources {
        match open_set(source) {
            Ok(set) => sets.push(set),
            Err(needs_author) => return say_what_to_mend(&needs_author),
        }
    }
    let mut class_in_words = class_in_words(&sources, whose)?;
    for set in sets {
        let desk = whose.desk(Vec::new(), practice.seed)?;
        if one_set(practice, desk, set, class_in_words.take())? == plain::Ending::Stopped {
            break;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Practises one set line by line; `class` is what is told first.
fn one_set(
    practice: &Practice,
    mut desk: Home,
    set: Arc<Set>,
    class: Option<String>,
) -> anyhow::Result<plain::Ending> {
    let start = plain::Start {
        plan: practice.plan(),
        with: practice.with(),
        goal: practice.goal,
        notices: class.into_iter().collect(),
    };
    let (mut input, mut output) = (io::stdin().lock(), io::BufWriter::new(output::standard()));
    let ending = plain::practice(&mut desk, set, start, &mut input, &mut output);
    see_it_saved(&mut desk)?;
    Ok(ending?)
}

/// Practises each set of the library that has questions of this standing, one after the other. One that needs its author is left out:
/// nobody asked for it.
fn over_the_library(practice: &Practice, whose: &Whose) -> anyhow::Result<ExitCode> {
    let (sources, plan) = (whose.library()?, practice.plan());
    let mut class_in_words = class_in_words(&sources, whose)?;
    let mut practised = BTreeSet::new();
    for set in sources.iter().filter_map(|source| open_set(source).ok()) {
        let desk = whose.desk(Vec::new(), practice.seed)?;
        let begins = plan.begins_in(&set, &desk.paths(&set.id), desk.now());
        // Two files of one set are one.
        if !begins || !practised.insert(set.id.clone()) {
            continue;
        }
        if one_set(practice, desk, set, class_in_words.take())? == plain::Ending::Stopped {
            break;
        }
    }
    if let Some(only) = plan.only.filter(|_| practised.is_empty()) {
        writeln!(output::standard(), "{}", phrases::due::nowhere(only))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn on_screens(practice: &Practice, whose: &Whose) -> anyhow::Result<ExitCode> {
    let mut options = whose.screen_options()?;
    let named = sources(&practice.sets, whose)?;
    for source in &named {
        if let Err(needs_author) = open_set(source) {
            return say_what_to_mend(&needs_author);
        }
    }
    let library: Vec<Source> = if named.is_empty() {
        whose.library()?
    } else {
        named
    };
    let straight_to_the_set = practice.sets.len() == 1;
    let asks = !practice.with.is_empty() || practice.goal.is_some() || practice.tag.is_some();
    if !straight_to_the_set && asks {
        bail!("--with, --goal and --tag go with one set; name one, or leave them out");
    }
    let (mut desk, ask_who) = whose.desk_to_ask(library.clone(), practice.seed)?;
    options.ask_who = ask_who;
    let class = class::goal(&library, &whose.data()?, desk.learner());
    let ended = if straight_to_the_set {
        let start = tui::Start {
            plan: practice.plan(),
            with: practice.with(),
            goal: practice.goal,
        };
        tui::practice(&mut desk, 0, start, class, &options)
    } else {
        tui::library(&mut desk, practice.plan().only, class, &options)
    };
    if desk.standing() == Kept::Saving {
        // Nothing more can be done when standard error is closed.
        let _ = writeln!(io::stderr(), "{}", phrases::shelf::saving_the_last());
    }
    see_it_saved(&mut desk)?;
    ended?;
    Ok(ExitCode::SUCCESS)
}

/// The goal of the class, or why its file cannot be used.
fn class_in_words(sources: &[Source], whose: &Whose) -> anyhow::Result<Option<String>> {
    let class = class::goal(sources, &whose.data()?, &whose.the_learner()?.slug);
    Ok(match class {
        Ok(goal) => goal.map(|goal| {
            phrases::goal::of_the_class(goal.mastered, goal.by, goal.together, goal.own)
        }),
        Err(why) => Some(why),
    })
}

/// Waits for the record at the end. What cannot be saved is left where the system keeps what is for a while, so that nothing is lost
/// yet.
fn see_it_saved(desk: &mut Home) -> anyhow::Result<()> {
    let Kept::NotSaved(reason) = desk.settle() else {
        return Ok(());
    };
    let file = desk.leave_unsaved_in(&std::env::temp_dir());
    let file = file.map(|file| file.display().to_string());
    let folder = desk.folder().display().to_string();
    let told = phrases::shelf::left_unsaved(&folder, &reason, file.as_deref());
    bail!("{told}")
}

/// The same diagnostics as `notyet check` gives.
fn say_what_to_mend(needs_author: &NeedsAuthor) -> anyhow::Result<ExitCode> {
    let NeedsAuthor {
        path,
        source,
        diagnostics,
        unreadable,
    } = needs_author;
    if let Some(reason) = unreadable {
        bail!("{path}: {reason}");
    }
    let mut output = io::stderr().lock();
    let colour = colours_wanted_on(&output);
    write!(
        output,
        "{}",
        full::render(path, source, diagnostics, colour)
    )
    .context("standard error is closed")?;
    writeln!(output, "{}", phrases::shelf::how_to_mend(path))
        .context("standard error is closed")?;
    Ok(ExitCode::FAILURE)
}
