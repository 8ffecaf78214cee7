//! `notyet forget`: takes a learner's whole record away, once it has said what goes and the learner has said yes.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;

use super::output;
use super::{Titles, Whose, answer_to, record_of, titles};
use crate::path::extent::Extent;
use crate::path::fold;
use crate::phrases;
use crate::store::forget::{self, Found};
use crate::text::safe::safe_lines;

/// Whether to ask first.
#[derive(Debug, Clone, Args)]
#[command(
    after_help = "One set alone cannot be forgotten: the files of a record are only ever appended to, and hold all sets together."
)]
pub struct Forget {
    /// Take it away without asking
    #[arg(long)]
    pub yes: bool,
}

/// Says what goes, asks, and takes it away.
///
/// # Errors
///
/// When the record cannot be read or is refused, nobody says yes, or something of it cannot be taken away.
pub fn run(forget: &Forget, whose: &Whose) -> anyhow::Result<ExitCode> {
    let learner = whose.the_learner()?;
    let found = forget::look(&whose.data()?, &learner.slug)?;
    let mut output = output::standard();
    if found.is_empty() {
        let nothing = phrases::forget::nothing_there(&learner.name);
        write!(output, "{}\n{}", safe_lines(&nothing), stays(&found.others))?;
        output.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
    write!(
        output,
        "{}",
        safe_lines(&said(&found, &learner.name, &titles(whose)?)?)
    )?;
    output.flush()?;
    if !forget.yes {
        let answer = answer_to(&mut output, &phrases::forget::ask(&learner.name))?;
        let is_yes = |answer: &str| answer == learner.name || phrases::says_yes(answer);
        if !answer.as_deref().is_some_and(is_yes) {
            bail!("{}", phrases::forget::kept());
        }
    }
    let left = forget::remove(&found);
    if !left.is_empty() {
        bail!("{}", phrases::forget::left(&shown(&left)));
    }
    let done = phrases::forget::done(&learner.name, found.files.len());
    write!(output, "{}\n{}", safe_lines(&done), stays(&found.others))?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// What goes, in words.
fn said(found: &Found, name: &str, titles: &Titles) -> anyhow::Result<String> {
    let records = record_of(&found.folder)?.records;
    let extent = Extent::of(&fold(records.iter().map(|record| &record.entry)));
    let folder = found.folder.display().to_string();
    let goes = phrases::forget::what_goes(name, &folder, found.files.len());
    let title = |id: &str| titles.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let sets = phrases::share::sets(&extent, title);
    let since = phrases::share::since(extent.since);
    Ok(format!(
        "{goes}\n{sets}{since}{}\n",
        phrases::forget::for_good()
    ))
}

/// A line for each thing that is not the record's.
fn stays(others: &[(PathBuf, String)]) -> String {
    let others = shown(others);
    let line = |(path, why): &(String, String)| phrases::forget::stays(path, why) + "\n";
    safe_lines(&others.iter().map(line).collect::<String>()).into_owned()
}

fn shown(places: &[(PathBuf, String)]) -> Vec<(String, String)> {
    let shown = |(path, why): &(PathBuf, String)| (path.display().to_string(), why.clone());
    places.iter().map(shown).collect()
}
