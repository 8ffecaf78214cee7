//! `notyet check --add-ids FILE…`: writes the ids that are missing into sets, one line a file. It changes nothing else, and
//! leaves a set alone in which something is to be mended first.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::super::output;
use crate::diagnostic::Severity;
use crate::quiz::add_ids::{NotAdded, add_ids};
use crate::store::home::check_source;
use crate::store::rewrite;
use crate::store::sets::{self, Source, why_unreadable};
use crate::text::safe::safe;

/// Writes the ids; exit status 0 when every question of every file has one now, else 1.
///
/// # Errors
///
/// When standard output is closed, or no file was named.
pub(super) fn run(files: &[PathBuf]) -> anyhow::Result<ExitCode> {
    let files = sets::files(files);
    if files.is_empty() {
        anyhow::bail!("there is no .yaml or .yml file in what was named");
    }
    let mut output = output::standard();
    let mut status = ExitCode::SUCCESS;
    for file in &files {
        let outcome = add_to(file).unwrap_or_else(|reason| {
            status = ExitCode::FAILURE;
            reason
        });
        let line = format!("{}: {outcome}.", file.display());
        writeln!(output, "{}", safe(&line))?;
    }
    Ok(status)
}

/// Writes the ids that are missing in one file, and says what was done, or why nothing was; both without a full stop.
fn add_to(file: &Path) -> Result<String, String> {
    let source = Source::File(file.to_owned());
    let (_, reading) = check_source(&source)?;
    let is_error = |severity| severity == Severity::Error;
    let errors = reading
        .diagnostics
        .iter()
        .filter(|found| is_error(found.severity()));
    let errors = errors.count();
    if errors > 0 {
        return Err(to_mend(errors, file));
    }
    let was = source.bytes().map_err(|error| why_unreadable(&error))?;
    let with_ids = add_ids(&was, &source.name()).map_err(|why| match why {
        NotAdded::ToMend(errors) => to_mend(errors, file),
        NotAdded::ReadsOtherwise(why) => format!("left as it was: with the ids, {why}"),
    })?;
    if with_ids.added.is_empty() {
        return Ok("every question has its id".to_owned());
    }
    rewrite::replace(file, &was, with_ids.text.as_bytes())
        .map_err(|why| format!("left as it was: {why}"))?;
    Ok(match with_ids.added.len() {
        1 => "1 id written".to_owned(),
        several => format!("{several} ids written"),
    })
}

fn to_mend(errors: usize, file: &Path) -> String {
    let file = file.display();
    format!("left as it was: {errors} to mend first (notyet check {file})")
}
