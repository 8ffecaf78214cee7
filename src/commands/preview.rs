//! `notyet preview SET`: a set before its author, as a learner would meet it. Nothing is recorded, and every save is seen.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;

use super::{Whose, is_terminal, sources};
use crate::store::rehearsal::Rehearsal;
use crate::tui;

/// What to preview.
#[derive(Debug, Clone, Args)]
pub struct Preview {
    /// A set: a file, or the name of a set in the library
    #[arg(value_name = "SET")]
    pub set: PathBuf,
    /// Draw every order from this number, so that it can be had again
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
}

/// Shows the set, and every later version of it, until its author leaves.
///
/// # Errors
///
/// When the set is not there, or there is no terminal for the screens.
pub fn run(preview: &Preview, whose: &Whose) -> anyhow::Result<ExitCode> {
    if !is_terminal() {
        bail!("the screens need a terminal");
    }
    let options = whose.screen_options()?;
    for source in sources(std::slice::from_ref(&preview.set), whose)? {
        let mut desk = Rehearsal::open(source, preview.seed);
        let draft = desk.draft().clone();
        tui::preview(&mut desk, draft, &options)?;
    }
    Ok(ExitCode::SUCCESS)
}
