//! `class.yaml`: what a class wants to reach together, and how far all have come. It says what all have done and never what one has, and
//! it never stops a sitting: a file that cannot be read is told, and left aside.
//!
//! ```yaml
//! goal: {mastered: 500, by: 2026-12-18}
//! records: ../records
//! ```
//!
//! | looked for, the first that is there | |
//! |---|---|
//! | beside the sets | in the folder of a set that was named, else in `./quizzes` |
//! | in the data folder | in it, in its `quizzes`, in its `journal` |
//!
//! The **class folder** holds the records: a folder a learner with their `.jsonl` files in it, or `.jsonl` files, which belong to the
//! learners named in them. It is `records`, from where `class.yaml` lies; else `journal` beside it; else the folder of `class.yaml` itself. What counts is every question
//! of any set that a learner has mastered. Where no record can be read there, the learner's own alone is known, and the goal is said in
//! words.

use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde_yaml::{Mapping, Value};

use super::sets::{self, Source};
use super::{journals, records};
use crate::report::fold::{Depth, Fold};

/// The name of the file.
pub const NAME: &str = "class.yaml";

/// Why such a file cannot be practised, and what to do.
pub(super) const NO_SET: &str = "this is the file of a class, which says what all want to reach together, and no set: name a set";

/// A longer file is none of ours, in bytes: reading one takes a time that grows with its square.
const LONGEST: usize = 16 * 1024;

/// What a class wants to reach together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassGoal {
    /// So many questions mastered, over all learners.
    pub mastered: usize,
    /// By this day.
    pub by: Option<Date>,
    /// How many are; `None` where no record of the class can be read.
    pub together: Option<usize>,
    /// How many of them this learner has.
    pub own: usize,
}

/// What stands in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Class {
    goal: Option<(usize, Option<Date>)>,
    records: Option<PathBuf>,
}

/// The goal of the class that this learner belongs to; `None` where there is no `class.yaml`, or no goal in it.
///
/// # Errors
///
/// One sentence for a person when the file cannot be used: what, where, what to do.
pub fn goal(sets: &[Source], data: &Path, learner: &str) -> Result<Option<ClassGoal>, String> {
    let Some(file) = places(sets, data).into_iter().find(|file| file.exists()) else {
        return Ok(None);
    };
    let class = read(&file).map_err(|why| format!("{}: {why}", file.display()))?;
    let Some((mastered, by)) = class.goal else {
        return Ok(None);
    };
    let own = journals::folder(data, learner);
    Ok(Some(ClassGoal {
        mastered,
        by,
        together: together(&class_folder(&file, &class)),
        own: mastered_in(&own).unwrap_or(0),
    }))
}

/// What the class whose records lie in this folder wants to reach together: how many questions mastered, and by when. `class.yaml` lies in
/// it, or in the folder around it where it says that its records are here.
///
/// # Errors
///
/// One sentence for a person when the file cannot be used: what, where, what to do.
pub fn goal_around(folder: &Path) -> Result<Option<(usize, Option<Date>)>, String> {
    let read = |file: &Path| read(file).map_err(|why| format!("{}: {why}", file.display()));
    let inside = folder.join(NAME);
    if inside.exists() {
        return Ok(read(&inside)?.goal);
    }
    let Ok(here) = folder.canonicalize() else {
        return Ok(None);
    };
    let around = here.parent().map(|around| around.join(NAME));
    let Some(around) = around.filter(|file| file.exists()) else {
        return Ok(None);
    };
    let class = read(&around)?;
    let is_ours = class_folder(&around, &class)
        .canonicalize()
        .is_ok_and(|records| records == here);
    Ok(class.goal.filter(|_| is_ours))
}

/// Whether this is the file of a class, and no set that is called like one: it names no questions.
#[must_use]
pub fn is_one(path: &Path, bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    is_named_so(path) && !lines.any(|line| line.starts_with(b"questions:"))
}

fn is_named_so(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == NAME)
}

/// Looks at a file for its author: `None` where it is none of a class, else whether it can be used.
#[must_use]
pub fn look(path: &Path) -> Option<Result<(), String>> {
    let source = Source::File(path.to_owned());
    let bytes = is_named_so(path).then(|| source.bytes().ok())??;
    is_one(path, &bytes).then(|| read(path).map(drop))
}

/// Where the file may lie, the first that counts first.
fn places(sets: &[Source], data: &Path) -> Vec<PathBuf> {
    let folder = |source: &Source| match source {
        Source::File(path) => Some(path.parent().unwrap_or(Path::new("")).to_owned()),
        Source::BuiltIn(_) => None,
    };
    let mut folders: Vec<PathBuf> = sets.iter().filter_map(folder).collect();
    folders.push(PathBuf::from("quizzes"));
    folders.extend([data.to_owned(), data.join("quizzes"), data.join("journal")]);
    folders.iter().map(|folder| folder.join(NAME)).collect()
}

/// The class folder.
fn class_folder(file: &Path, class: &Class) -> PathBuf {
    let beside = file.parent().unwrap_or(Path::new(""));
    let journal = beside.join("journal");
    match &class.records {
        Some(records) => beside.join(records),
        None if journal.is_dir() => journal,
        None if beside.as_os_str().is_empty() => PathBuf::from("."),
        None => beside.to_owned(),
    }
}

/// How many questions all learners of a class folder have mastered, as `notyet class` counts them; `None` where there is no record that can
/// be read.
fn together(folder: &Path) -> Option<usize> {
    let read = records::read(folder, Depth::Figures, &|_, _| ()).ok()?;
    mastered(&read.fold)
}

/// How many questions one learner has mastered, by their folder; `None` where it holds no record.
fn mastered_in(folder: &Path) -> Option<usize> {
    let records = journals::read(folder).ok()?.records;
    let mut fold = Fold::new(Depth::Figures);
    if !records.is_empty() {
        fold.exact(records, "");
    }
    mastered(&fold)
}

fn mastered(fold: &Fold) -> Option<usize> {
    (fold.learners() > 0).then(|| usize::try_from(fold.mastered()).unwrap_or(usize::MAX))
}

fn read(file: &Path) -> Result<Class, String> {
    let bytes = Source::File(file.to_owned()).bytes();
    let bytes = bytes.map_err(|error: io::Error| sets::why_unreadable(&error))?;
    if bytes.len() > LONGEST {
        return Err("it is too long for what can stand in it".to_owned());
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| "it is not written in UTF-8".to_owned())?;
    class(text)
}

/// What the text says.
fn class(text: &str) -> Result<Class, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_yaml::from_str(text).map_err(|error| {
        let line = error.location().map_or(1, |place| place.line());
        format!("line {line} cannot be read. Write it like this: goal: {{mastered: 500, by: 2026-12-18}}")
    })?;
    let fields = match &value {
        Value::Null => return Ok(Class::default()),
        Value::Mapping(fields) => fields,
        _ => return Err(LIKE_THIS.to_owned()),
    };
    known(fields, "it", &["goal", "records"])?;
    Ok(Class {
        goal: fields.get("goal").map(goal_of).transpose()?,
        records: fields.get("records").map(folder_of).transpose()?,
    })
}

const LIKE_THIS: &str = "write the goal like this: goal: {mastered: 500, by: 2026-12-18}";

fn goal_of(value: &Value) -> Result<(usize, Option<Date>), String> {
    let Value::Mapping(fields) = value else {
        return Err(LIKE_THIS.to_owned());
    };
    known(fields, "the goal", &["mastered", "by"])?;
    let mastered = fields.get("mastered").ok_or(LIKE_THIS)?;
    let whole = mastered.as_u64().and_then(|it| usize::try_from(it).ok());
    let mastered = whole.filter(|it| *it > 0).ok_or(
        "mastered has to be a whole number from 1 on: how many questions all together have mastered",
    )?;
    Ok((mastered, fields.get("by").map(day_of).transpose()?))
}

fn day_of(value: &Value) -> Result<Date, String> {
    let day = value.as_str().and_then(|words| words.parse().ok());
    day.ok_or_else(|| "by has to be a day, such as 2026-12-18".to_owned())
}

fn folder_of(value: &Value) -> Result<PathBuf, String> {
    let folder = value.as_str().filter(|words| !words.trim().is_empty());
    folder
        .map(PathBuf::from)
        .ok_or_else(|| "records has to be a folder, such as ../records".to_owned())
}

/// Names the first field that is not one of these.
fn known(fields: &Mapping, whose: &str, known: &[&str]) -> Result<(), String> {
    let names = fields.keys().map(|name| match name {
        Value::String(name) => name.clone(),
        other => serde_yaml::to_string(other)
            .unwrap_or_default()
            .trim()
            .to_owned(),
    });
    let Some(unknown) = names
        .into_iter()
        .find(|name| !known.contains(&name.as_str()))
    else {
        return Ok(());
    };
    let near = known
        .iter()
        .min_by_key(|name| strsim::damerau_levenshtein(&unknown, name));
    let near = near.filter(|name| strsim::damerau_levenshtein(&unknown, name) <= 2);
    Err(match near {
        Some(near) => format!("{whose} has no field “{unknown}”; did you mean “{near}”?"),
        None => format!(
            "{whose} has no field “{unknown}”; there is {}",
            known.join(" and ")
        ),
    })
}

#[cfg(test)]
mod tests;
