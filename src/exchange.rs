//! Other formats, both ways: a text of theirs becomes a set of ours, and a set of ours a text of theirs. Text in, text out; it touches
//! no disk.
//!
//! | file | holds |
//! |---|---|
//! | [`draft`] | a set on its way, which all formats share |
//! | [`fit`] | what was read, made to pass `notyet check`, and written |
//! | [`mod@write`] | a draft as YAML of ours |
//! | [`of_set`] | a set of ours as a draft |
//! | [`markdown`] | plain texts as Markdown |
//! | [`html`] | HTML as Markdown |
//! | [`languages`] | texts in several languages: one stays |
//! | [`encoding`] | bytes to text: what spreadsheets and older programs write |
//! | [`aiken`] | Aiken: one right choice of several, and nothing else |
//! | [`csv`] | tables, as spreadsheets save them |
//! | [`gift`] | GIFT, Moodle's questions in plain text |
//! | [`moodle`] | Moodle XML, Moodle's questions with all that belongs to them |
//! | [`anki`] | Anki's notes in text and in packages |
//! | [`oatutor`] | `OATutor`'s folders of problems |
//! | [`xml`] | XML, one element after the other |
//! | [`archive`] | the files in an archive |
//! | [`album`] | pictures that come along |
//! | [`near`] | numbers with tolerances, and what is said near them |
//! | [`category`] | categories of Moodle's question bank |
//! | [`credit`] | answers that are worth a part of the credit |
//! | [`figures`] | numbers as other languages write them |
//! | [`pairs`] | pairs, of which each side has words |
//! | [`wildcard`] | typed answers in which a `*` stands for any signs |
//! | [`keyboard`] | formulas as they are typed |
//! | [`xapi`] | what a learner did, as statements for a learning record store; out alone |
//!
//! A format is one file or folder and one line in [`FORMATS`]. It gives a [`Format`]: its name, how its texts are known, and what
//! reads and writes it. What it reads is a [`Read`]: every question that was found is in its draft or in its `left_out`, none is dropped
//! without a word. What it cannot hold when it writes, it says in [`Written`].

use std::fmt;

use crate::quiz::Language;
use crate::text::number::Decimal;

pub mod aiken;
pub mod album;
pub mod anki;
pub mod archive;
pub mod category;
pub mod credit;
pub mod csv;
pub mod draft;
pub mod encoding;
pub mod figures;
pub mod fit;
pub mod gift;
pub mod html;
pub mod keyboard;
pub mod languages;
pub mod markdown;
pub mod moodle;
pub mod near;
pub mod oatutor;
pub mod of_set;
pub mod pairs;
pub mod wildcard;
pub mod write;
pub mod xapi;
pub mod xml;

pub use draft::Draft;

/// The formats, in the order in which a text is held against them: the most telling signs first.
pub const FORMATS: &[Format] = &[
    moodle::FORMAT,
    anki::FORMAT,
    oatutor::FORMAT,
    csv::FORMAT,
    aiken::FORMAT,
    gift::FORMAT,
];

/// One format.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it is called in words.
    pub title: &'static str,
    /// Whether this is most likely a text in it.
    pub looks: fn(&Input) -> bool,
    /// Reads it.
    pub import: Option<Reader>,
    /// Writes it.
    pub export: Option<Writer>,
}

/// Reads a text; [`Slip`] where nothing in it can be read.
pub type Reader = fn(&Input) -> Result<Read, Slip>;

/// Writes a draft.
pub type Writer = fn(&Draft) -> Written;

/// What is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// What the file or folder was called when it was named.
    pub name: String,
    /// The file's text, with `\n` at the ends of its lines; empty for a folder.
    pub text: String,
    /// For a folder, the files in it and below it, by their paths from it on, with `/` between folders.
    pub files: Vec<draft::Picture>,
    /// The language of the questions, where whoever imports them says it.
    pub language: Option<String>,
}

impl Input {
    /// Whether numbers have a decimal comma in the language that is said.
    #[must_use]
    pub fn has_decimal_comma(&self) -> bool {
        let language = self.language.as_deref().and_then(Language::new);
        language.is_some_and(|language| language.decimal() == Decimal::Comma)
    }
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Read {
    /// What came along.
    pub draft: Draft,
    /// Questions that did not.
    pub left_out: Vec<Lost>,
    /// What did not come along of questions that did.
    pub lost: Vec<Lost>,
}

/// What a format was given to write.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// Questions that the format cannot hold.
    pub left_out: Vec<Lost>,
    /// What it cannot hold of the others.
    pub lost: Vec<Lost>,
}

/// Something that did not come along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    /// The file, where it is not the one that is spoken of.
    pub file: Option<String>,
    /// The line where the question begins, from 1; 0 where nothing says.
    pub line: usize,
    /// What the question is called, or how it begins; empty where it is about the whole.
    pub name: String,
    /// What did not, and why: one sentence without a full stop.
    pub reason: String,
}

impl Lost {
    /// About this question.
    #[must_use]
    pub fn of(question: &draft::Question, reason: impl Into<String>) -> Self {
        Self {
            file: question.file.clone(),
            ..Self::at(question.line, question.called(), reason)
        }
    }

    /// About what stands in this line and is called so.
    #[must_use]
    pub fn at(line: usize, name: &str, reason: impl Into<String>) -> Self {
        Self {
            file: None,
            line,
            name: name.to_owned(),
            reason: reason.into(),
        }
    }
}

impl Written {
    /// Notes what the set itself says and the format does not hold.
    pub fn leaves_behind(&mut self, draft: &Draft, holds: &[&str]) {
        let said = draft.says_beside(holds);
        if !said.is_empty() {
            let reason = format!("what the set itself says: its {}", said.join(", "));
            self.lost.push(Lost::at(0, "", reason));
        }
    }
}

/// Why nothing could be read, for the person who named the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{what}; {help}", Place(.file, *.line))]
pub struct Slip {
    /// The file; whoever reads may leave it empty.
    pub file: String,
    /// The line, from 1; 0 for the whole.
    pub line: usize,
    /// What is amiss.
    pub what: String,
    /// What to do about it.
    pub help: String,
}

impl Slip {
    /// What is amiss in this line (0: in the whole), and what to do about it.
    #[must_use]
    pub fn new(line: usize, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            file: String::new(),
            line,
            what: what.into(),
            help: help.into(),
        }
    }
}

/// `file:line: `, as far as they are known.
pub struct Place<'a>(pub &'a str, pub usize);

impl fmt::Display for Place<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0, self.1) {
            ("", 0) => Ok(()),
            ("", line) => write!(out, "line {line}: "),
            (file, 0) => write!(out, "{file}: "),
            (file, line) => write!(out, "{file}:{line}: "),
        }
    }
}

/// The format of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format of this text, by what it holds; its name says nothing.
#[must_use]
pub fn recognised(input: &Input) -> Option<&'static Format> {
    let mut readable = FORMATS.iter().filter(|format| format.import.is_some());
    readable.find(|format| (format.looks)(input))
}

/// Reads a text, in this format or in the one that it is recognised to be in.
///
/// # Errors
///
/// When it is in no known format, or nothing in it can be read.
pub fn import(input: &Input, format: Option<&Format>) -> Result<Read, Slip> {
    let named = |slip: Slip| Slip {
        file: input.name.clone(),
        ..slip
    };
    if let Some(slip) = of_an_office(input) {
        return Err(named(slip));
    }
    let format = format
        .or_else(|| recognised(input))
        .ok_or_else(|| named(unknown(input)))?;
    let reader = format.import.ok_or_else(|| {
        let what = format!("{} can be written and not read", format.title);
        named(Slip::new(0, what, "name another format with --from"))
    })?;
    let mut read = reader(input).map_err(named)?;
    for question in &mut read.draft.questions {
        question.file.get_or_insert_with(|| input.name.clone());
    }
    for lost in read.left_out.iter_mut().chain(&mut read.lost) {
        lost.file.get_or_insert_with(|| input.name.clone());
    }
    Ok(read)
}

/// What is to be done with the file of an office program, which is an archive that no format here is in.
fn of_an_office(input: &Input) -> Option<Slip> {
    let file = |path: &str| input.files.iter().find(|file| file.path == path);
    let open = file("mimetype").filter(|_| file("content.xml").is_some());
    let is_open =
        |kind: &str| open.is_some_and(|kept| String::from_utf8_lossy(&kept.bytes).ends_with(kind));
    if file("xl/workbook.xml").is_some() || is_open("spreadsheet") {
        let help = "save the table as CSV there, and import that";
        return Some(Slip::new(0, "this is the file of a spreadsheet", help));
    }
    (file("word/document.xml").is_some() || is_open("text")).then(|| {
        let help = "save the text without formatting there, and import that";
        Slip::new(0, "this is the file of a word processor", help)
    })
}

fn unknown(input: &Input) -> Slip {
    if input.text.trim().is_empty() && input.files.is_empty() {
        return Slip::new(0, "there is nothing in it", "name a file with questions");
    }
    let readable = FORMATS.iter().filter(|format| format.import.is_some());
    let names: Vec<&str> = readable.map(|format| format.name).collect();
    Slip::new(
        0,
        "nothing tells which format this is",
        format!("say which with --from: {}", names.join(", ")),
    )
}

/// Puts several that were read into one, in their order; what is said of the whole comes from the first that says it.
#[must_use]
pub fn together(all: Vec<Read>) -> Read {
    let mut parts = all.into_iter();
    let mut whole = parts.next().unwrap_or_default();
    for part in parts {
        let (to, mut from) = (&mut whole.draft, part.draft);
        album::joined(to, &mut from);
        // What a later one is called is what its questions are found under.
        if to.title.is_some() && from.title != to.title {
            let title = from.title.take();
            for question in &mut from.questions {
                question.tags.splice(0..0, title.clone());
            }
        }
        to.id = to.id.take().or(from.id);
        to.title = to.title.take().or(from.title);
        to.description = to.description.take().or(from.description);
        to.author = to.author.take().or(from.author);
        to.license = to.license.take().or(from.license);
        to.source = to.source.take().or(from.source);
        to.language = to.language.take().or(from.language);
        to.together = to.together.take().or(from.together);
        to.shuffle = to.shuffle.take().or(from.shuffle);
        let new = from.tags.into_iter().filter(|tag| !to.tags.contains(tag));
        let new: Vec<String> = new.collect();
        to.tags.extend(new);
        to.questions.extend(from.questions);
        whole.left_out.extend(part.left_out);
        whole.lost.extend(part.lost);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_an_office_program_is_told_with_what_to_save_instead() {
        let sheet = "application/vnd.oasis.opendocument.spreadsheet";
        let words = "application/vnd.oasis.opendocument.text";
        for (files, what) in [
            (&[("xl/workbook.xml", "")][..], Some("spreadsheet")),
            (&[("word/document.xml", "")], Some("word processor")),
            (
                &[("mimetype", sheet), ("content.xml", "")],
                Some("spreadsheet"),
            ),
            (
                &[("mimetype", words), ("content.xml", "")],
                Some("word processor"),
            ),
            (&[("imsmanifest.xml", "")], None),
        ] {
            let files = files.iter().map(|(path, text)| draft::Picture {
                path: (*path).to_owned(),
                bytes: text.as_bytes().to_owned(),
            });
            let input = Input {
                files: files.collect(),
                ..Input::default()
            };
            for format in [None, named("csv")] {
                let slip = import(&input, format).unwrap_err();
                match what {
                    Some(what) => assert!(slip.what.ends_with(what), "{slip}"),
                    None => assert!(!slip.what.starts_with("this is the file"), "{slip}"),
                }
            }
        }
    }
}
