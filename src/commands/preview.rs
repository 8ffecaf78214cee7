//! `notyet preview SET`: a set before its author, as a learner would meet it. Nothing is recorded, and every save is seen.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;

use super::output;
use super::{Whose, is_terminal, sources, wrong_call};
use crate::store::rehearsal::Rehearsal;
use crate::{plain, tui};

/// What to preview.
#[derive(Debug, Clone, Args)]
#[command(override_usage = "notyet preview [OPTIONS] <SET>")]
pub struct Preview {
    /// A set: a file, or the name of a set in the library
    #[arg(value_name = "SET")]
    pub set: Option<PathBuf>,
    /// Line by line: for screen readers, slow links and scripts
    #[arg(long)]
    pub plain: bool,
    /// Draw every order from this number, so that it can be had again
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
}

/// Shows the set, and every later version of it, until its author leaves.
///
/// # Errors
///
/// When the set is not there, when there is no terminal for the screens, or when a line cannot be read or written.
pub fn run(preview: &Preview, whose: &Whose) -> anyhow::Result<ExitCode> {
    let Some(set) = &preview.set else {
        return Ok(wrong_call(
            "name the set to preview, such as: notyet preview weather.yaml",
        ));
    };
    if !preview.plain && !is_terminal() {
        bail!(
            "the screens need a terminal; here, preview line by line: notyet preview --plain SET"
        );
    }
    for source in sources(std::slice::from_ref(set), whose)? {
        let mut desk = Rehearsal::open(source, preview.seed);
        let draft = desk.draft().clone();
        if preview.plain {
            let (mut input, mut output) =
                (io::stdin().lock(), io::BufWriter::new(output::standard()));
            plain::preview::preview(&mut desk, draft, &mut input, &mut output)?;
        } else {
            tui::preview(&mut desk, draft, &whose.screen_options()?)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
