//! One file checked, and what was found written as it was asked for: all that can be done for a file without the others.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::Format;
use super::found::Found;
use super::next::Next;
use crate::diagnostic::sarif::{self, Finding, Unreadable};
use crate::diagnostic::{Diagnostic, full, json, short};
use crate::store::class;
use crate::store::home::check_source;
use crate::store::sets::{self, Reached, Source};
use crate::text::safe::safe;

/// What came of one file or folder.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// What is to be written of it.
    pub(super) text: String,
    /// For a log, what was found.
    pub(super) findings: Vec<Finding>,
    pub(super) found: Found,
    /// The file of a set, and its id.
    pub(super) id: Option<(PathBuf, String)>,
    /// What can be done about it.
    pub(super) next: Next,
    /// Why it cannot be read.
    pub(super) trouble: Option<Trouble>,
}

/// Something that cannot be read.
#[derive(Debug)]
pub(super) struct Trouble {
    path: PathBuf,
    /// Why, and what to do.
    why: String,
}

impl Trouble {
    /// In one line for a terminal.
    pub(super) fn line(&self) -> String {
        safe(&self.words()).into_owned() + "\n"
    }

    /// For a log.
    pub(super) fn unreadable(&self) -> Unreadable {
        Unreadable {
            uri: uri(&self.path),
            reason: self.words(),
        }
    }

    fn words(&self) -> String {
        format!("{}: {}", self.path.display(), self.why)
    }
}

/// Checks what was reached.
pub(super) fn check(reached: &Reached, format: Format, colour: bool) -> Checked {
    match reached {
        Reached::File(path) => match class::look(path) {
            None => set(path, format, colour),
            Some(Ok(())) => Checked {
                text: well_of_class(path, format),
                found: Found::in_file(&[]),
                ..Checked::default()
            },
            Some(Err(why)) => unreadable_file(path, why),
        },
        Reached::Nothing { folder, why } => unreadable(
            folder,
            why.clone(),
            Found {
                folders: 1,
                ..Found::default()
            },
        ),
    }
}

/// Checks what a file holds as a set.
fn set(path: &Path, format: Format, colour: bool) -> Checked {
    let source = Source::File(path.to_owned());
    match check_source(&source) {
        Ok((text, reading)) => {
            let set = reading.set.as_ref();
            let set = set.or(reading.rest.as_ref().map(|rest| &rest.set));
            let id = set.map(|set| (path.to_owned(), set.id.clone()));
            let checked = read(path, &source, &text, &reading.diagnostics, format, colour);
            Checked { id, ..checked }
        }
        Err(why) => unreadable_file(path, why),
    }
}

/// For people alone: that the file of a class is no set, and can be used.
fn well_of_class(path: &Path, format: Format) -> String {
    let name = path.display().to_string();
    match format {
        Format::Full => format!(
            "{}: this is the file of a class, and no set; it can be used as it is\n",
            safe(&name)
        ),
        Format::Short | Format::Json | Format::Sarif => String::new(),
    }
}

fn read(
    path: &Path,
    source: &Source,
    text: &str,
    diagnostics: &[Diagnostic],
    format: Format,
    colour: bool,
) -> Checked {
    let mut checked = Checked {
        found: Found::in_file(diagnostics),
        next: Next::in_file(path, diagnostics),
        ..Checked::default()
    };
    if diagnostics.is_empty() {
        return checked;
    }
    let name = path.display().to_string();
    match format {
        Format::Full => checked.text = full::render(&name, text, diagnostics, colour),
        Format::Short => checked.text = short::render(&name, text, diagnostics),
        Format::Json => {
            checked.text = json::render(&name, text, &bytes_behind(source, text), diagnostics);
        }
        Format::Sarif => {
            let bytes = bytes_behind(source, text);
            checked.findings = sarif::findings(&uri(path), text, &bytes, diagnostics);
        }
    }
    checked
}

fn unreadable_file(path: &Path, why: String) -> Checked {
    let found = Found {
        files: 1,
        unreadable: 1,
        ..Found::default()
    };
    unreadable(path, why, found)
}

fn unreadable(path: &Path, why: String, found: Found) -> Checked {
    let path = path.to_owned();
    Checked {
        found,
        trouble: Some(Trouble { path, why }),
        ..Checked::default()
    }
}

/// What a text was read from. It is read again only where the file may not be UTF-8; should it have changed since, the bytes of
/// the text that was checked are the best there is.
fn bytes_behind<'t>(source: &Source, text: &'t str) -> Cow<'t, [u8]> {
    let own = Cow::Borrowed(text.as_bytes());
    if !text.contains(char::REPLACEMENT_CHARACTER) {
        return own;
    }
    let again = source.bytes().ok();
    again
        .filter(|bytes| String::from_utf8_lossy(bytes) == text)
        .unwrap_or(own)
}

fn uri(path: &Path) -> String {
    sarif::uri(&sets::without_parents(path))
}
