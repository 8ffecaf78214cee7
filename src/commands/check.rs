//! `notyet check PATH…`: everything that is to be mended in sets, in one run.
//!
//! Exit status: 0 without errors; 1 with errors, or when something that was named cannot be read (with `--strict` also with
//! warnings); 2 for a wrong call. A watch ends with 0.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::output;
use super::{colours_wanted_on, with_ending, wrong_call};
use crate::store::cores::on_all;
use crate::store::sets;

mod add_ids;
mod explain;
mod found;
mod ids;
mod next;
mod one;
mod report;
mod watching;

pub use report::Report;

/// What to check, and how to say it.
#[derive(Debug, Clone, Default, Args)]
#[command(override_usage = "notyet check [OPTIONS] <FILE>...")]
pub struct Check {
    /// Files, or folders with `.yaml` and `.yml` files
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Say what a code such as unknown-field means, with an example
    #[arg(long, value_name = "CODE", conflicts_with_all = ["files", "format", "strict", "watch"])]
    pub explain: Option<String>,
    /// Write the missing ids into the files, and change nothing else
    #[arg(long, conflicts_with_all = ["explain", "format", "strict", "watch"])]
    pub add_ids: bool,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Full)]
    pub format: Format,
    /// Warnings count like errors for the exit status
    #[arg(long)]
    pub strict: bool,
    /// Check again whenever a file is saved, until Ctrl-C
    #[arg(long)]
    pub watch: bool,
}

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the line, a label under the exact words, and what to write instead
    #[default]
    Full,
    /// One line each
    Short,
    /// One JSON object a line, for editors
    Json,
    /// One SARIF 2.1.0 log, for CI
    Sarif,
}

impl Format {
    const fn is_for_people(self) -> bool {
        matches!(self, Self::Full | Self::Short)
    }
}

/// Checks the files, once or whenever one is saved, and says what is to be mended.
///
/// # Errors
///
/// When standard output is closed.
pub fn run(check: &Check) -> anyhow::Result<ExitCode> {
    if let Some(code) = &check.explain {
        return explain::run(code);
    }
    if check.files.is_empty() {
        return Ok(wrong_call(
            "name a file or a folder to check, such as: notyet check weather.yaml",
        ));
    }
    let check = &Check {
        files: meant(&check.files),
        ..check.clone()
    };
    if check.add_ids {
        return add_ids::run(&check.files);
    }
    if !check.watch {
        let report = report(check);
        report.write(&mut output::standard(), &mut io::stderr().lock())?;
        return Ok(report.status());
    }
    if !check.format.is_for_people() {
        return Ok(wrong_call("--watch goes with --format full or short"));
    }
    watching::run(check)
}

/// The files that are meant: a set may be named without its ending, as for a preview.
fn meant(named: &[PathBuf]) -> Vec<PathBuf> {
    let files = named.iter().map(|name| {
        let beside = with_ending(name).filter(|_| !name.exists());
        beside.unwrap_or_else(|| name.clone())
    });
    files.collect()
}

/// Checks the files once, on all cores.
#[must_use]
pub fn report(check: &Check) -> Report {
    let reached = sets::reached(&check.files);
    let colour = colours_wanted_on(&io::stdout());
    let checked = on_all(reached.len(), |at| {
        one::check(&reached[at], check.format, colour)
    });
    Report::new(checked, check)
}
