//! `notyet export SET --to FORMAT`: a set of ours for another program; with `--records`, a record. What the other format cannot hold is told on standard error.
//!
//! Exit status: 0 when at least one question was written, 1 when none was or the set needs its author.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;

use super::export_records::Chosen;
use super::import::{questions, told};
use super::output;
use super::{Whose, export_records, sources, wrong_call};
use crate::diagnostic::Lines;
use crate::exchange::{self, Written, of_set};
use crate::store::desk::NeedsAuthor;
use crate::store::foreign;
use crate::store::fresh;
use crate::store::home::open_set;
use crate::text::safe::safe_lines;

/// What to write, and how.
#[derive(Debug, Clone, Args)]
#[command(
    override_usage = "notyet export [OPTIONS] <SET> --to <FORMAT>\n       notyet export [OPTIONS] --records [--to xapi]"
)]
pub struct Export {
    /// The set: a file, or the name of one in the library
    #[arg(value_name = "SET")]
    pub set: Option<PathBuf>,
    /// The format to write
    #[arg(long, value_name = "FORMAT", value_parser = writable())]
    pub to: Option<String>,
    /// The file to write; one that is there is never touched (else it goes to standard output)
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// What you did, from your record, instead of a set
    #[arg(long, conflicts_with_all = ["set", "output"])]
    pub records: bool,
    #[command(flatten)]
    chosen: Chosen,
}

/// What a record is written in: statements of xAPI 1.0.3, for a learning record store.
const OF_RECORDS: &str = "xapi";

/// The names of the formats that can be written.
fn writable() -> clap::builder::PossibleValuesParser {
    let writable = exchange::FORMATS.iter();
    let writable = writable.filter(|format| format.export.is_some());
    writable
        .map(|format| format.name)
        .chain([OF_RECORDS])
        .collect::<Vec<_>>()
        .into()
}

/// Writes the set in the other format, or the record.
///
/// # Errors
///
/// When there is no such set, it needs its author, no question can be written, or the disk refuses; of a record, when there is nothing to
/// write, or a set, a name or an address cannot be used.
pub fn run(export: &Export, whose: &Whose) -> anyhow::Result<ExitCode> {
    if !export.records {
        return write_set(export, whose);
    }
    if export.to.as_deref().unwrap_or(OF_RECORDS) != OF_RECORDS {
        return Ok(wrong_call(
            "a record is written as xapi: notyet export --records --to xapi",
        ));
    }
    export_records::run(&export.chosen, whose)
}

fn write_set(export: &Export, whose: &Whose) -> anyhow::Result<ExitCode> {
    if export.chosen.is_any() {
        return Ok(wrong_call(
            "--set, --as and --home go with --records, which writes what you did",
        ));
    }
    if export.to.as_deref() == Some(OF_RECORDS) {
        return Ok(wrong_call(
            "xapi is what a record is written in: notyet export --records --to xapi",
        ));
    }
    let format = export.to.as_deref().and_then(exchange::named);
    let writer = format.and_then(|format| format.export);
    let (Some(set), Some(format), Some(writer)) = (&export.set, format, writer) else {
        return Ok(wrong_call(
            "name a set and a format, such as: notyet export weather.yaml --to gift",
        ));
    };
    if let Some(output) = &export.output {
        fresh::free(output)?;
    }
    let source = sources(std::slice::from_ref(set), whose)?.remove(0);
    let opened = match open_set(&source) {
        Ok(opened) => opened,
        Err(needs_author) => bail!("{}", why_not(&set.display().to_string(), needs_author)),
    };
    let text = source.bytes()?;
    let text = String::from_utf8_lossy(&text);
    let lines = Lines::new(&text);
    let (mut draft, mut lost) = of_set::draft(&opened, |at| lines.line_and_column(at).0);
    draft.pictures = foreign::pictures(&opened, &source);
    let mut written = writer(&draft);
    lost.append(&mut written.lost);
    written.lost = lost;
    let file = source.path().unwrap_or_else(|| source.name().into_owned());
    for lost in written.left_out.iter_mut().chain(&mut written.lost) {
        lost.file.get_or_insert_with(|| file.clone());
    }
    tell(&written, draft.questions.len(), format.title);
    if written.left_out.len() == draft.questions.len() {
        bail!("nothing is written");
    }
    if let Some(output) = &export.output {
        fresh::make_with(output, &written.text, &[])?;
    } else {
        let mut out = output::standard();
        out.write_all(written.text.as_bytes())?;
        out.flush()?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Why a set cannot be written.
fn why_not(name: &str, needs_author: NeedsAuthor) -> String {
    match needs_author.unreadable {
        Some(why) => format!("{name}: {why}"),
        None => {
            format!("{name} needs its author first: notyet check {name} says what is to be mended")
        }
    }
}

/// Says on standard error what was written and what was not.
fn tell(written: &Written, all: usize, title: &str) {
    let left = written.left_out.len();
    let mut said = match left {
        0 => format!("{} written as {title}.\n", questions(all)),
        _ => format!(
            "{} of {} written as {title}; left out:\n",
            all - left,
            questions(all)
        ),
    };
    told::left_out(&mut said, &written.left_out);
    if !written.lost.is_empty() {
        said.push_str("Of those that are written, this stays behind:\n");
        told::lost(&mut said, &written.lost);
    }
    // Where standard error is closed nobody is to be told.
    let _ = write!(io::stderr(), "{}", safe_lines(&said));
}
