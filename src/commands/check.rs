//! `notyet check FILE…`: everything that is to be mended in sets, in one run.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::colours_wanted;
use crate::diagnostic::{Diagnostic, Severity, full, short};
use crate::store::home::check_source;
use crate::store::sets::{self, Source};
use crate::text::safe::safe_lines;

mod add_ids;
mod explain;

/// What to check, and how to say it.
#[derive(Debug, Clone, Args)]
pub struct Check {
    /// Files, or folders with `.yaml` and `.yml` files
    #[arg(value_name = "FILE", required_unless_present = "explain")]
    pub files: Vec<PathBuf>,
    /// Say what a code such as unknown-field means, with an example
    #[arg(long, value_name = "CODE", conflicts_with = "files")]
    pub explain: Option<String>,
    /// Write the missing ids into the files, and change nothing else
    #[arg(long, conflicts_with_all = ["explain", "format", "strict"])]
    pub add_ids: bool,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Full)]
    pub format: Format,
    /// Warnings count like errors for the exit status
    #[arg(long)]
    pub strict: bool,
}

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the line, a label under the exact words, and what to write instead
    Full,
    /// One line each
    Short,
}

/// What was found in all files.
#[derive(Debug, Default)]
struct Found {
    errors: usize,
    warnings: usize,
    advice: usize,
    unreadable: usize,
}

/// Checks the files; exit status 0 without errors, 1 with errors (with `--strict`: or warnings).
///
/// # Errors
///
/// When standard output is closed.
pub fn run(check: &Check) -> anyhow::Result<ExitCode> {
    if let Some(code) = &check.explain {
        return explain::run(code);
    }
    if check.add_ids {
        return add_ids::run(&check.files);
    }
    let files = sets::files(&check.files);
    let mut output = io::BufWriter::new(io::stdout().lock());
    let colour = colours_wanted() && io::stdout().is_terminal();
    let mut found = Found::default();
    if files.is_empty() {
        anyhow::bail!("there is no .yaml or .yml file in what was named");
    }
    for file in &files {
        match check_source(&Source::File(file.clone())) {
            Ok((source, diagnostics)) => {
                found.add(&diagnostics);
                write!(
                    output,
                    "{}",
                    rendered(check.format, file, &source, &diagnostics, colour)
                )?;
            }
            Err(reason) => {
                found.unreadable += 1;
                writeln!(
                    output,
                    "{}",
                    safe_lines(&format!("{}: {reason}", file.display()))
                )?;
            }
        }
    }
    if check.format == Format::Full {
        writeln!(output, "{}", found.summary(files.len()))?;
    }
    output.flush()?;
    Ok(found.status(check.strict))
}

fn rendered(
    format: Format,
    file: &Path,
    source: &str,
    diagnostics: &[Diagnostic],
    colour: bool,
) -> String {
    let path = file.display().to_string();
    match format {
        Format::Full => full::render(&path, source, diagnostics, colour),
        Format::Short => short::render(&path, source, diagnostics),
    }
}

impl Found {
    fn add(&mut self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            match diagnostic.severity() {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Advice => self.advice += 1,
            }
        }
    }

    fn status(&self, strict: bool) -> ExitCode {
        let failed = self.errors + self.unreadable > 0 || (strict && self.warnings > 0);
        if failed {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        }
    }

    fn summary(&self, files: usize) -> String {
        let mut parts = Vec::new();
        let kinds = [
            (self.errors, "to mend", "to mend"),
            (self.warnings, "warning", "warnings"),
            (self.advice, "piece of advice", "pieces of advice"),
            (
                self.unreadable,
                "file that cannot be read",
                "files that cannot be read",
            ),
        ];
        for (number, one, many) in kinds.iter().filter(|(number, ..)| *number > 0) {
            parts.push(format!(
                "{number} {}",
                if *number == 1 { one } else { many }
            ));
        }
        let mut line = format!(
            "{files} {} checked: ",
            if files == 1 { "file" } else { "files" }
        );
        let words = if parts.is_empty() {
            "nothing to mend".to_owned()
        } else {
            parts.join(", ")
        };
        let _ = write!(line, "{words}.");
        line
    }
}
