//! Tree to model, collecting every problem. It compiles no pattern and judges no teaching: `rules` does that, apart, so that
//! a library of sets is read in a moment.

use foldhash::{HashMap, HashMapExt};

use super::yaml::mended::Mended;
use super::yaml::{self, Node, bytes, marks, recovery};
use super::{Set, Words};
use crate::diagnostic::{Code, Diagnostic, Severity, Span};

mod answer;
mod blanks;
mod choice_names;
mod choices;
mod dashes;
mod document;
mod feedback;
mod fields;
mod identity;
mod kind;
mod labelled;
mod loose;
mod matching;
mod misconceptions;
mod notes;
mod order;
mod pairs;
mod picture;
mod question;
mod question_names;
mod set;
mod spread;
mod top;
mod values;
pub mod varied;

pub use feedback::key as feedback_key;
use notes::Notes;

/// The most questions of a set.
pub const MOST_QUESTIONS: usize = 5_000;
/// The most choices of a question: one for each letter.
pub const MOST_CHOICES: usize = 26;
/// The most gaps, items to order, or things to match of a question: one for each letter, as with choices.
pub const MOST_PARTS: usize = 26;

/// What came of reading a text.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The set, when no diagnostic is an error.
    pub set: Option<Set>,
    /// What could be read of it, when one is: for the rules, and never for practice.
    pub rest: Option<Rest>,
    /// The title, when one could be read, also of a broken set.
    pub title: Option<String>,
    /// The paths of all pictures, also of a broken set: whether they are there, the disk alone knows.
    pub pictures: Vec<Words>,
    /// Everything that is to be mended, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// What could be read of a set in which something must be mended.
#[derive(Debug, Clone)]
pub struct Rest {
    /// The set without what could not be read.
    pub set: Set,
    /// Words for learners in questions that could not be read.
    pub loose: Vec<Words>,
    /// Whether every question could be read.
    pub whole: bool,
}

impl Rest {
    /// A set that could be read as a whole, though something must be mended in it.
    pub(crate) const fn whole(set: Set) -> Self {
        Self {
            set,
            loose: Vec::new(),
            whole: true,
        }
    }
}

/// Reads the bytes of a set's file. `name` is the file's name without its folder: the default for `id` is made from it.
///
/// Places are in bytes of the text as `String::from_utf8_lossy` gives it, which is the file itself when it is UTF-8.
#[must_use]
pub fn read(bytes: &[u8], name: &str) -> Reading {
    let mut reading = Reading::default();
    if let Some(text) = bytes::check(bytes, &mut reading.diagnostics) {
        read_text(&text, name, bytes, &mut reading);
    }
    let diagnostics = &mut reading.diagnostics;
    diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
    if !diagnostics.iter().any(is_error) {
        reading.set = reading.rest.take().map(|rest| rest.set);
    }
    reading
}

/// Reads what can be read of a text, if need be after its slips of syntax are mended.
fn read_text(text: &str, name: &str, bytes: &[u8], reading: &mut Reading) {
    let before = reading.diagnostics.len();
    let first = match yaml::tree(text) {
        Ok(root) => {
            let notes = Notes::new(text, recovery::Lost::default());
            read_tree(notes, root.as_ref(), name, bytes, reading);
            None
        }
        Err(slip) => Some(*slip),
    };
    let told = &reading.diagnostics[before..];
    if first.is_none() && !told.iter().any(is_error) {
        return;
    }
    if let Some(told) = document::told(text) {
        reading.diagnostics.truncate(before);
        reading.diagnostics.push(told);
        return;
    }
    let mut mended = Mended::new(text);
    let mut found = Vec::new();
    let large = |one: &Diagnostic| one.code == Code::TooLarge;
    // Over a bound, no sign in the file matters.
    let marks = !told.iter().chain(&first).any(large) && marks::mend(&mut mended, text, &mut found);
    if first.is_none() && !marks {
        return;
    }
    // What was said of a text with such marks in it was said of something that nobody meant.
    reading.diagnostics.truncate(before);
    reading.diagnostics.append(&mut found);
    *reading = Reading {
        diagnostics: std::mem::take(&mut reading.diagnostics),
        ..Reading::default()
    };
    read_mended(mended, first.filter(|_| !marks), name, bytes, reading);
}

/// Reads a text in which something is mended; `first` is the slip that is known to be in it still.
fn read_mended(
    mut mended: Mended<'_>,
    first: Option<Diagnostic>,
    name: &str,
    bytes: &[u8],
    reading: &mut Reading,
) {
    let Some(lost) = recovery::mend(&mut mended, first, &mut reading.diagnostics) else {
        return;
    };
    if let Ok(mut root) = yaml::tree(mended.text()) {
        if let Some(root) = &mut root {
            mended.place_all(root);
        }
        let told = reading.diagnostics.len();
        let corrected = lost.slipped.clone();
        let notes = Notes::new(mended.source(), lost);
        read_tree(notes, root.as_ref(), name, bytes, reading);
        let of_corrected = |one: &Diagnostic| corrected.contains(&line_of(mended.source(), one));
        let mut place = 0;
        reading.diagnostics.retain(|one| {
            place += 1;
            place <= told || !of_corrected(one)
        });
    }
}

/// Where the line begins that a diagnostic is about.
fn line_of(text: &str, diagnostic: &Diagnostic) -> usize {
    let before = text.get(..diagnostic.span.start).unwrap_or(text);
    before.rfind('\n').map_or(0, |end| end + 1)
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity() == Severity::Error
}

fn read_tree(
    mut notes: Notes<'_>,
    root: Option<&Node<'_>>,
    name: &str,
    bytes: &[u8],
    reading: &mut Reading,
) {
    let (set, title) = set::set(&mut notes, root, name, bytes);
    reading.title = title;
    reading.pictures = std::mem::take(&mut notes.pictures);
    let loose = std::mem::take(&mut notes.loose);
    let whole = notes.unread == 0 && !notes.lost.questions && !notes.full();
    reading.rest = set.map(|set| Rest { set, loose, whole });
    reading.diagnostics.append(&mut notes.into_list());
}

/// Reports that `field` holds more than a question may have; `at` is the first one too many.
fn too_many(notes: &mut Notes<'_>, field: &str, count: usize, at: Span) {
    let message = format!("`{field}` has {count} items; it may have {MOST_PARTS}");
    let problem = notes.problem(Code::TooLarge, at, message).label("too many");
    notes.add(problem.help("leave some out, or make two questions of it"));
}

/// Reports texts that say the same where each must be told from the others.
fn twice<'a>(
    notes: &mut Notes<'_>,
    texts: impl IntoIterator<Item = &'a Words>,
    message: &'static str,
) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    let cut = notes.cut.last().copied();
    for text in texts {
        if cut.is_some_and(|cut| (cut.start..cut.end).contains(&text.at.start)) {
            continue;
        }
        let Some(first) = seen.insert(text.trim(), text.at) else {
            continue;
        };
        let problem = notes
            .problem(Code::DuplicateChoice, text.at, message)
            .label("here again")
            .related(first, "here first")
            .help("change one of them, or leave it out");
        notes.add(problem);
    }
}
