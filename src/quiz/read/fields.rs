//! A group of fields: which are there, which are there twice, which the format does not have. It never looks at values.

use foldhash::{HashMap, HashMapExt};

use super::notes::Notes;
use super::{spread, values};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;
use crate::quiz::yaml::{Entry, Node, Value};
use crate::text::words::shortened;

/// The most items that are shown as they should be written.
const MOST_SHOWN: usize = 8;

/// The fields of one thing.
pub(super) struct Fields<'n, 's> {
    entries: &'n [Entry<'s>],
    /// The name of the first field, or the empty brackets: where a missing field is said to be missing.
    pub(super) start: Span,
    /// From the first name to the last value.
    pub(super) whole: Span,
    /// Fields that an unknown one was most likely meant to be, so that they are not reported as missing, too.
    meant: Vec<&'static str>,
    /// Those of them that are read in its place, so that what is to be mended in them is told in the same run.
    read_as: Vec<(&'static str, &'n Entry<'s>)>,
}

/// What is said of a field that the format does not have; gives the names it was most likely meant to be.
pub(super) type Unknown = fn(&mut Notes<'_>, &Fields<'_, '_>, &Entry<'_>) -> Vec<&'static str>;

impl<'n, 's> Fields<'n, 's> {
    /// The fields of `node`, when it is a group of fields.
    pub(super) fn of(node: &'n Node<'s>) -> Option<Self> {
        let Value::Fields(entries) = &node.value else {
            return None;
        };
        let start = entries.first().map_or(node.at, |entry| entry.name_at);
        Some(Self {
            entries,
            start,
            whole: node.at,
            meant: Vec::new(),
            read_as: Vec::new(),
        })
    }

    /// Reports fields that are there twice, and those not among `names` through `unknown`.
    pub(super) fn check(
        mut self,
        notes: &mut Notes<'_>,
        names: &[&'static str],
        unknown: Unknown,
    ) -> Self {
        self.twice(notes);
        for entry in self.entries {
            if !notes.full() && !names.contains(&&*entry.name.text) {
                let mut meant = unknown(notes, &self, entry);
                if let [one] = meant[..]
                    && is_spelled_like(&entry.name.text, one)
                {
                    self.read_as.push((one, entry));
                }
                self.meant.append(&mut meant);
            }
        }
        self
    }

    /// Reports names that are there twice.
    pub(super) fn twice(&self, notes: &mut Notes<'_>) {
        if self.are_few_and_differ() {
            return;
        }
        let mut seen: HashMap<&str, Span> = HashMap::with_capacity(self.entries.len());
        let entries = self.entries.iter();
        let again: Vec<(Span, &Entry<'_>)> = entries
            .filter_map(|entry| Some((seen.insert(&entry.name.text, entry.name_at)?, entry)))
            .collect();
        if let [(_, second), _, ..] = again[..]
            && again.iter().any(|(_, entry)| entry.name.text == "question")
        {
            let problem = no_dash(notes, second);
            notes.add(problem);
            return;
        }
        let mut listed: Vec<&str> = Vec::new();
        for (first, entry) in again {
            if notes.full() {
                return;
            }
            // One list of all is one problem.
            let name = &*entry.name.text;
            if spread::repeats(name) || listed.contains(&name) {
                continue;
            }
            if name == "hint" || names::is_list(name) {
                listed.push(name);
            }
            let problem = notes
                .problem(
                    Code::DuplicateField,
                    entry.name_at,
                    format!("`{name}` is here twice"),
                )
                .label("here again")
                .related(first, "here first")
                .help(self.both(notes, entry));
            notes.add(problem);
        }
    }

    /// Whether there are no more fields than can be compared with each other in no time, and no two of one name: so it nearly is.
    fn are_few_and_differ(&self) -> bool {
        const FEW: usize = 12;
        let name = |entry: &'n Entry<'s>| &*entry.name.text;
        let mut entries = self.entries.iter().enumerate();
        self.entries.len() <= FEW
            && entries.all(|(place, entry)| {
                let mut before = self.entries[..place].iter();
                before.all(|other| name(other) != name(entry))
            })
    }

    /// What to write where a field is there twice.
    pub(super) fn both(&self, notes: &Notes<'_>, second: &Entry<'_>) -> String {
        let name = &*second.name.text;
        if name == "question" && self.get("answer").or_else(|| self.get("choices")).is_some() {
            return "keep one of the two; or, if a new question begins here, put a dash before it, as before the first".to_owned();
        }
        if name == "questions" {
            return "delete this line, so that the questions below it go on with those above"
                .to_owned();
        }
        let other = if name == "hint" { "hints" } else { name };
        let all = self.entries.iter();
        let all = all.filter(|entry| entry.name.text == name || entry.name.text == other);
        let items = all.flat_map(|entry| items(notes, &entry.node));
        let list = match name {
            "hint" | "hints" => "hints",
            _ if names::is_list(name) => name,
            _ => return "keep one of the two".to_owned(),
        };
        let written = values::list_of(list, items.take(MOST_SHOWN));
        let count = self.entries.iter().filter(|entry| entry.name.text == name);
        let all = if count.count() > 2 { "all" } else { "both" };
        format!("make one list of {all}:\n{written}")
    }

    /// All fields in the order of the file.
    pub(super) fn all(&self) -> &'n [Entry<'s>] {
        self.entries
    }

    /// The field of this name; the first one, when it is there twice; else a misspelled one, once it was told.
    pub(super) fn get(&self, name: &str) -> Option<&'n Entry<'s>> {
        let found = self.entries.iter().find(|entry| entry.name.text == name);
        found.or_else(|| {
            let mut others = self.read_as.iter();
            others
                .find(|(ours, _)| *ours == name)
                .map(|(_, entry)| *entry)
        })
    }

    /// Whether the field is there, or another was most likely meant to be it.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some() || self.meant.contains(&name)
    }

    /// The field of this name, reported as missing when neither it nor anything meant to be it is there.
    pub(super) fn required(
        &self,
        notes: &mut Notes<'_>,
        name: &str,
        help: &str,
    ) -> Option<&'n Entry<'s>> {
        let found = self.get(name);
        if found.is_none() && !self.has(name) && !notes.lost.fields.iter().any(|lost| lost == name)
        {
            let problem = notes
                .problem(
                    Code::MissingField,
                    self.start,
                    format!("`{name}` is missing"),
                )
                .label(format!("no `{name}` beside this"))
                .help(help);
            notes.add(problem);
        }
        found
    }
}

/// What a field holds, item by item, as it is written.
fn items<'n>(notes: &'n Notes<'_>, node: &Node<'_>) -> Vec<&'n str> {
    let written = |node: &Node<'_>| notes.slice(notes.first_line(node.at));
    match &node.value {
        Value::List(items) => items.iter().take(MOST_SHOWN).map(written).collect(),
        Value::Empty => Vec::new(),
        _ => vec![written(node)],
    }
}

/// A second question among the fields of the first: what begins it lacks its dash.
fn no_dash(notes: &Notes<'_>, second: &Entry<'_>) -> Diagnostic {
    let message = format!(
        "a second question begins at `{}`, without a dash before it",
        second.name.text
    );
    let problem = notes
        .problem(Code::DuplicateField, second.name_at, message)
        .label("here again");
    let start = notes.source[..second.name_at.start]
        .rfind('\n')
        .map_or(0, |end| end + 1);
    let before = &notes.source[start..second.name_at.start];
    let line = notes.source[second.name_at.start..]
        .lines()
        .next()
        .unwrap_or_default();
    match before.strip_suffix("  ") {
        Some(indent) if indent.trim().is_empty() => problem.help(format!(
            "a new question begins with a dash:\n{indent}- {line}"
        )),
        _ => problem.help("a new question begins with a dash, as the first one does"),
    }
}

/// Says that the format has no such field, with the nearest of `names`.
pub(super) fn unknown(
    notes: &mut Notes<'_>,
    entry: &Entry<'_>,
    of: &str,
    names: &[&'static str],
) -> Vec<&'static str> {
    let name = &*entry.name.text;
    let near = nearest(name, names.iter().copied());
    let problem = notes
        .problem(
            Code::UnknownField,
            entry.name_at,
            format!("{of} has no field `{}`", shortened(name)),
        )
        .label("unknown field");
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("{of} may have: {}", names.join(", ")),
    };
    notes.add(problem.help(help));
    near.into_iter().collect()
}

/// Whether a name that the format does not have is nothing but this one misspelled, or in another language: then it holds what that does.
fn is_spelled_like(name: &str, ours: &'static str) -> bool {
    // What a kind or a hard question is called elsewhere has a name of its own, too; and of `hint1` and `hint2` each is one of a list.
    let word = name.chars().all(char::is_alphabetic) && !matches!(ours, "kind" | "stretch");
    let same = names::meant(name) == Some(ours) || name == "options";
    word && (same || nearest(name, [ours].into_iter()).is_some())
}

/// The candidate that `word` was most likely meant to be: at most a third of its letters differ.
pub(super) fn nearest<'c>(
    word: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Option<&'c str> {
    const LONGEST: usize = 80;
    let word = word.to_lowercase();
    let length = word.chars().count();
    if length > LONGEST {
        return None;
    }
    candidates
        .filter(|candidate| candidate.len() <= LONGEST * 2)
        .map(|candidate| {
            (
                strsim::osa_distance(&word, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(distance, candidate)| {
            *distance <= (length.max(candidate.chars().count()) / 3).max(1) && *distance < length
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
