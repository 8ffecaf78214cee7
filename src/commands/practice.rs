//! `notyet`, `notyet SET…` and `notyet practice [SET…]`: the library, or a sitting.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};

use super::{Whose, colours_wanted, is_terminal, sources};
use crate::diagnostic::full;
use crate::phrases;
use crate::practice::{Only, Plan};
use crate::store::desk::NeedsAuthor;
use crate::store::home::open_set;
use crate::store::sets::Source;
use crate::{plain, tui};

/// How to practise.
#[derive(Debug, Clone, Args)]
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
    #[arg(long, value_name = "NAME", value_delimiter = ',', requires = "sets")]
    pub with: Vec<String>,
    /// Begin with these questions and leave the others
    #[arg(long, value_enum, requires = "sets")]
    pub only: Option<Standing>,
    /// Begin with the questions that have this tag
    #[arg(long, requires = "sets")]
    pub tag: Option<String>,
}

/// Where a question stands.
#[derive(Debug, Clone, Copy, ValueEnum)]
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
    for set in sets {
        let mut desk = whose.desk(Vec::new(), practice.seed)?;
        let (mut input, mut output) = (io::stdin().lock(), io::BufWriter::new(io::stdout().lock()));
        let (plan, with) = (practice.plan(), practice.with.clone());
        let ending = plain::practice(&mut desk, set, plan, with, &mut input, &mut output)?;
        if ending == plain::Ending::Stopped {
            break;
        }
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
    if !straight_to_the_set && (!practice.with.is_empty() || practice.plan() != Plan::default()) {
        bail!("--with, --only and --tag go with one set; name one, or leave them out");
    }
    let (mut desk, ask_who) = whose.desk_to_ask(library, practice.seed)?;
    options.ask_who = ask_who;
    if straight_to_the_set {
        tui::practice(
            &mut desk,
            0,
            practice.plan(),
            practice.with.clone(),
            &options,
        )?;
    } else {
        tui::library(&mut desk, &options)?;
    }
    Ok(ExitCode::SUCCESS)
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
    let colour = colours_wanted() && io::IsTerminal::is_terminal(&output);
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
