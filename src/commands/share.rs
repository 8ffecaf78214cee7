//! `notyet share FILE`: what a learner chooses to show of the record, in a file of its own. It says first what the file holds, and
//! never writes over anything; what becomes of the file is the learner's affair.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;

use super::output;
use super::{Titles, Whose, answer_to, record_of, source, titles, wrong_call};
use crate::journal::{Event, Level, Record, line};
use crate::path::extent::Extent;
use crate::path::fold;
use crate::path::share::{Sharing, shared};
use crate::phrases;
use crate::store::home::open_set;
use crate::store::learners::{self, Learner};
use crate::store::{fresh, journals, today};
use crate::text::safe::safe_lines;

/// What to show, and to which file.
#[derive(Debug, Clone, Args)]
#[command(override_usage = "notyet share [OPTIONS] <FILE>")]
pub struct Share {
    /// The file to write, or - to print it; without an ending, it gets `.jsonl`
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// How much to show
    #[arg(long, value_enum, default_value_t)]
    pub level: Level,
    /// The name to show (else the one that is shown here)
    #[arg(long = "as", value_name = "NAME")]
    pub name: Option<String>,
    /// Of this set alone: its file, or its name in the library; may be given again for more sets
    #[arg(long = "set", value_name = "SET")]
    pub sets: Vec<PathBuf>,
    /// Print each line of the file, too, before it is written
    #[arg(long)]
    pub show: bool,
    /// Write it without asking
    #[arg(long)]
    pub yes: bool,
}

/// Where it goes.
enum Target {
    Printed,
    File(PathBuf),
}

/// Says what the file holds, and writes it if that is wished.
///
/// # Errors
///
/// When there is nothing to show, a set or a name cannot be used, the file cannot be made, or nobody says yes.
pub fn run(share: &Share, whose: &Whose) -> anyhow::Result<ExitCode> {
    let target = match &share.file {
        Some(file) if file.as_os_str() == "-" => Target::Printed,
        Some(file) => Target::File(named(file)?),
        None if share.show => Target::Printed,
        None => {
            return Ok(wrong_call(
                "name the file to write, such as: notyet share for-school",
            ));
        }
    };
    let learner = whose.the_learner()?;
    let folder = journals::folder(&whose.data()?, &learner.slug);
    if let Target::File(path) = &target {
        fresh::free(path)?;
        if journals::holds(&folder, path) {
            bail!(
                "{}",
                phrases::share::among_your_own(&folder.display().to_string())
            );
        }
    }
    let sharing = share.sharing(&learner)?;
    let records = chosen(&share.sets, record_of(&folder)?.records, whose)?;
    let words = said(&records, &sharing, &titles(whose)?);
    let lines: Vec<String> = shared(&records, &sharing).iter().map(line::write).collect();
    match target {
        Target::Printed => print(&words, &lines),
        Target::File(path) => share.write(&path, &words, &lines),
    }
}

/// The file that is meant: with `.jsonl`, when no ending is written.
fn named(file: &Path) -> anyhow::Result<PathBuf> {
    let shown = file.display();
    let is_folder = file.is_dir() || shown.to_string().ends_with(std::path::is_separator);
    if is_folder || file.file_name().is_none() {
        let inside = file.join("me.jsonl");
        bail!(
            "{shown} is a folder; name a file in it, such as {}",
            inside.display()
        );
    }
    Ok(match file.extension() {
        Some(_) => file.to_owned(),
        None => file.with_extension("jsonl"),
    })
}

impl Share {
    fn sharing(&self, learner: &Learner) -> anyhow::Result<Sharing> {
        let name = self.name.as_deref().unwrap_or(&learner.name);
        // Nobody else is known where the file goes: the slug is of this name alone.
        let shown = learners::named(name, &[]).with_context(|| phrases::share::no_name(name))?;
        Ok(Sharing {
            name: shown.name,
            learner: shown.slug,
            level: self.level,
            today: today(),
        })
    }

    fn write(&self, path: &Path, words: &str, lines: &[String]) -> anyhow::Result<ExitCode> {
        let file = path.display().to_string();
        let mut output = output::standard();
        output.write_all(safe_lines(words).as_bytes())?;
        if self.show {
            write!(output, "\n{}\n", safe_lines(&text(lines)))?;
        }
        output.flush()?;
        if !self.yes {
            if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
                bail!("{}", phrases::share::nobody_to_ask());
            }
            let answer = answer_to(&mut output, &phrases::share::write_it(&file))?;
            if !answer.as_deref().is_some_and(phrases::is_yes) {
                bail!("{}", phrases::share::not_written());
            }
        }
        fresh::make(path, &text(lines))?;
        let written = phrases::share::written(&file, lines.len());
        writeln!(output, "{}", safe_lines(&written))?;
        output.flush()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The records of the sets that were named; all where none was.
///
/// # Errors
///
/// When nothing has been practised, or nothing of a set that was named.
pub(super) fn chosen(
    sets: &[PathBuf],
    mut records: Vec<Record>,
    whose: &Whose,
) -> anyhow::Result<Vec<Record>> {
    let practised = |id: &str| {
        let of = |record: &&Record| record.entry.set == id;
        records.iter().filter(of).any(is_practice)
    };
    let mut ids = Vec::new();
    for name in sets {
        let id = set_id(name, whose, practised)?;
        if !practised(&id) {
            bail!(
                "{}",
                phrases::share::nothing_of(&name.display().to_string())
            );
        }
        ids.push(id);
    }
    if !records.iter().any(is_practice) {
        bail!("{}", phrases::share::nothing_yet());
    }
    records.retain(|record| sets.is_empty() || ids.contains(&record.entry.set));
    Ok(records)
}

/// Whether it belongs to a question that has come up.
fn is_practice(record: &Record) -> bool {
    let event: &Event = &record.entry.event;
    event.question().is_some()
}

/// The id of a set by its name: one in the record, else the one in a file or in the library.
fn set_id(name: &Path, whose: &Whose, known: impl Fn(&str) -> bool) -> anyhow::Result<String> {
    let written = name.to_string_lossy();
    if known(&written) {
        return Ok(written.into_owned());
    }
    match open_set(&source(name, &whose.library()?)?) {
        Ok(set) => Ok(set.id.clone()),
        Err(needs_author) => bail!("{}", phrases::shelf::how_to_mend(&needs_author.path)),
    }
}

/// What the file holds and what not, in words.
fn said(records: &[Record], sharing: &Sharing, titles: &Titles) -> String {
    let lines = [
        phrases::share::what_it_shows(sharing.level, &sharing.name),
        phrases::share::what_is_in_it(sharing.level).to_owned(),
        phrases::share::what_is_not(sharing.level).to_owned(),
    ];
    let [shows, holds, lacks] = lines;
    let sets = said_of_sets(records, titles);
    format!("{shows}\n{sets}{holds}\n{lacks}\n")
}

/// How much there is of each set, and since when, in words.
pub(super) fn said_of_sets(records: &[Record], titles: &Titles) -> String {
    let extent = Extent::of(&fold(records.iter().map(|record| &record.entry)));
    let title = |id: &str| titles.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let sets = phrases::share::sets(&extent, title);
    format!("{sets}{}", phrases::share::since(extent.since))
}

fn text(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// The lines alone on standard output; the words beside them.
fn print(words: &str, lines: &[String]) -> anyhow::Result<ExitCode> {
    // Where standard error is closed nobody is to be told.
    let _ = write!(io::stderr(), "{}", safe_lines(words));
    let mut output = output::standard();
    let text = text(lines);
    // On a terminal nothing in it may steer; elsewhere it stays as it is, to the byte.
    let shown = if output.is_terminal() {
        safe_lines(&text)
    } else {
        text.into()
    };
    output.write_all(shown.as_bytes())?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
