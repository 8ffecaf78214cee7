//! `notyet import FILE…`: questions that a teacher has in another program become a set of ours. What cannot come along is listed, and no
//! question is dropped without a word.
//!
//! The set goes to standard output, or to a file of its own; all that is to be told goes to standard error. Exit status: 0 when at least
//! one question came along, 1 when none did or the set still needs its author.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;

use super::new::title;
use super::output;
use super::{typed, wrong_call};
use crate::diagnostic::{Diagnostic, Severity, short};
use crate::exchange::encoding::Guessed;
use crate::exchange::fit::{Fitted, fit_by};
use crate::exchange::{self, Format};
use crate::quiz::Language;
use crate::store::home::check_source;
use crate::store::sets::Source;
use crate::store::{foreign, fresh, two};
use crate::text::safe::safe_lines;

pub(super) mod told;

/// What to read, and where the set goes.
#[derive(Debug, Clone, Args)]
#[command(override_usage = "notyet import [OPTIONS] <FILE>...")]
pub struct Import {
    /// The files to read; several become one set
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The format that they are in (else it is seen in what they hold)
    #[arg(long, value_name = "FORMAT", value_parser = readable())]
    pub from: Option<String>,
    /// The language of the questions, such as es or pt-BR, where they do not say; it decides how numbers are read
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub language: Option<String>,
    /// The file to write; one that is there is never touched (else the set goes to standard output)
    #[arg(short, long, value_name = "SET")]
    pub output: Option<PathBuf>,
}

/// The names of the formats that can be read.
fn readable() -> clap::builder::PossibleValuesParser {
    let readable = exchange::FORMATS.iter();
    let readable = readable.filter(|format| format.import.is_some());
    readable
        .map(|format| format.name)
        .collect::<Vec<_>>()
        .into()
}

/// A tag that is shaped like one.
fn language(tag: &str) -> Result<String, String> {
    let shaped = Language::new(tag).map(|_| tag.to_owned());
    shaped.ok_or_else(|| "a language is written as es, de or pt-BR".to_owned())
}

/// Reads the files and writes the set.
///
/// # Errors
///
/// When a file cannot be read, no question in them can come along, the file to write is there already, or the disk refuses.
pub fn run(import: &Import) -> anyhow::Result<ExitCode> {
    let Some(first) = import.files.first() else {
        return Ok(wrong_call(
            "name a file to import, such as: notyet import questions.gift -o questions.yaml",
        ));
    };
    let output = import.output.as_deref().map(with_ending);
    if let Some(output) = &output {
        // Before the work, not after it.
        fresh::free(output)?;
    }
    let named = output.as_deref().unwrap_or(first);
    let stem = named.file_stem().unwrap_or_default().to_string_lossy();
    let mut read = read(import)?;
    read.draft.language = read.draft.language.or_else(|| import.language.clone());
    let mut fitted = fit_by(read, &title(&stem), two::for_author);
    tell(&said(&fitted));
    if fitted.draft.questions.is_empty() {
        bail!("no question came along, so nothing is written");
    }
    if let Some(output) = output {
        fresh::make_with(&output, &fitted.text, &fitted.draft.pictures)?;
        look_at_pictures(&output, &mut fitted);
        tell(&written(&output, &fitted));
    } else {
        pictures_stay_behind(&fitted);
        let mut out = output::standard();
        out.write_all(fitted.text.as_bytes())?;
        out.flush()?;
    }
    Ok(ExitCode::from(u8::from(errors(&fitted).next().is_some())))
}

/// What has to be mended in what was written.
fn errors(fitted: &Fitted) -> impl Iterator<Item = &Diagnostic> {
    let found = fitted.found.iter();
    found.filter(|one| one.severity() == Severity::Error)
}

/// Adds what `notyet check` says of a set with its pictures beside it: whether one can be shown is seen in what is in it.
fn look_at_pictures(output: &Path, fitted: &mut Fitted) {
    if fitted.draft.pictures.is_empty() {
        return;
    }
    if let Ok((_, reading)) = check_source(&Source::File(output.to_owned())) {
        fitted.found = reading.diagnostics;
    }
}

/// The file that is meant: with `.yaml`, when no ending is written.
fn with_ending(file: &Path) -> PathBuf {
    match file.extension() {
        Some(_) => file.to_owned(),
        None => file.with_extension("yaml"),
    }
}

fn read(import: &Import) -> anyhow::Result<exchange::Read> {
    let format = import.from.as_deref().and_then(exchange::named);
    let language = import.language.as_ref();
    let read = import.files.iter().map(|file| one(file, format, language));
    Ok(exchange::together(read.collect::<anyhow::Result<_>>()?))
}

fn one(
    file: &Path,
    format: Option<&Format>,
    language: Option<&String>,
) -> anyhow::Result<exchange::Read> {
    let (mut input, guessed) = foreign::input(file).with_context(|| file.display().to_string())?;
    input.language = language.cloned();
    if let Some(guessed) = guessed {
        tell(&letters(&file.display().to_string(), &guessed));
    }
    Ok(exchange::import(&input, format)?)
}

/// How a file was read that is not UTF-8 from end to end.
fn letters(name: &str, guessed: &Guessed) -> String {
    const SHOWN: usize = 10;
    match guessed {
        Guessed::Whole(encoding) => format!(
            "{name} is not saved as UTF-8; it was read as {encoding}. Look whether its letters are right.\n"
        ),
        Guessed::Lines(lines) => {
            let shown: Vec<String> = lines.iter().take(SHOWN).map(usize::to_string).collect();
            let (word, more) = match lines.len() {
                1 => ("line", ""),
                count if count > SHOWN => ("lines", " and others"),
                _ => ("lines", ""),
            };
            format!(
                "{name} is saved as UTF-8, and some letters in {word} {}{more} are not; those were read as Windows-1252. Look whether they are right.\n",
                shown.join(", ")
            )
        }
    }
}

/// Says it on standard error. Where that is closed nobody is to be told.
fn tell(words: &str) {
    let _ = write!(io::stderr(), "{}", safe_lines(words));
}

/// What came along and what did not.
fn said(fitted: &Fitted) -> String {
    let (came, left) = (fitted.draft.questions.len(), fitted.left_out.len());
    let mut said = match left {
        0 => format!("{} came along.\n", questions(came)),
        _ => format!(
            "{came} of {} came along; left out:\n",
            questions(came + left)
        ),
    };
    told::left_out(&mut said, &fitted.left_out);
    if !fitted.lost.is_empty() {
        said.push_str("Of those that came along, there is no place here for:\n");
        told::lost(&mut said, &fitted.lost);
    }
    said
}

/// One question, two questions.
pub(super) fn questions(count: usize) -> String {
    match count {
        1 => "1 question".to_owned(),
        _ => format!("{count} questions"),
    }
}

/// What was written, what is left to do, and what can be done next.
fn written(output: &Path, fitted: &Fitted) -> String {
    let file = output.display().to_string();
    let typed = typed(&file);
    let errors: Vec<_> = errors(fitted).cloned().collect();
    if errors.is_empty() {
        return format!(
            "{file} is written. Practise it with `notyet preview {typed}`; `notyet check {typed}` says what could be better.\n"
        );
    }
    let lines = short::render(&file, &fitted.text, &errors);
    format!("{file} is written, and this is to be mended before it can be practised:\n{lines}")
}

fn pictures_stay_behind(fitted: &Fitted) {
    let count = fitted.draft.pictures.len();
    if count > 0 {
        tell(&format!(
            "{count} pictures are not written: name a file for the set with -o, and they come to lie beside it.\n"
        ));
    }
}
