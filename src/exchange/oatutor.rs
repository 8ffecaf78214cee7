//! `OATutor`'s pool of content: a folder for each problem, with its steps and the ways through their hints. It is read, and not written.
//! What it means is what `OATutor` itself makes of it (`CAHLR/OATutor`, `src/components/problem-layout`).
//!
//! | file | holds |
//! |---|---|
//! | `folder` | which file is which, and what it says |
//! | `texts` | its texts, with TeX between `$$`, as Markdown |
//! | `question` | a step with its hints, as a question of ours |
//!
//! | in `OATutor` | here |
//! |---|---|
//! | a step | a question; what the problem says stands before what the step asks |
//! | `MultipleChoice` | `choice` |
//! | `TextBox` | `number` where the answer is one, else `text`; TeX becomes what is typed (`\frac{1}{2}` is `1/2`) |
//! | a hint | a hint |
//! | a scaffold, a question on the way | a hint that asks it; the hint after it begins with its answer, so that it can be thought about |
//! | `title` of the problem, `lesson` | tags; the set's title, where all problems have the same |
//! | `license`, `oer` | `license`, `source` |
//! | `##figure.gif` | `image`, where the file lies in `figures` |
//!
//! A scaffold is no question of its own, because it makes sense in its step alone; and what `OATutor` does not ask before somebody needs
//! it should not be asked of everyone here.

use super::album::Album;
use super::{Format, Input, Lost, Read, Slip};
use folder::Problem;

mod folder;
mod question;
mod texts;

/// The format.
pub const FORMAT: Format = Format {
    name: "oatutor",
    title: "OATutor",
    looks,
    import: Some(import),
    export: None,
};

/// A folder in which a step lies where steps do.
fn looks(input: &Input) -> bool {
    input
        .files
        .iter()
        .any(|file| folder::step(&file.path).is_some())
}

fn import(input: &Input) -> Result<Read, Slip> {
    let problems = folder::problems(&input.files);
    if problems.is_empty() {
        return Err(Slip::new(
            0,
            "no step of a problem was found in it",
            "name the folder of a problem, or one that holds such folders: steps lie in steps/NAME/NAME.json",
        ));
    }
    let mut read = Read::default();
    let mut album = Album::of(&input.name);
    for problem in &problems {
        for step in &problem.steps {
            question::add(problem, step, &mut album, &mut read);
        }
    }
    about(&problems, &mut read);
    read.draft.pictures = album.done();
    Ok(read)
}

/// One of the texts of a problem.
type Says = for<'p, 'f> fn(&'p Problem<'f>) -> &'p str;

/// What is said of the whole, from what is said of each problem.
fn about(problems: &[Problem], read: &mut Read) {
    let each = |field: Says| {
        let mut all: Vec<&str> = Vec::new();
        for said in problems.iter().map(field) {
            if !said.trim().is_empty() && !all.contains(&said) {
                all.push(said);
            }
        }
        all
    };
    let one = |all: &[&str]| match all {
        [one] => Some((*one).to_owned()),
        _ => None,
    };
    let titles = each(|problem| &problem.title);
    let shared = |field: Says| one(&each(field));
    read.draft.title = one(&titles)
        .map(|title| texts::short(&title))
        .or_else(|| shared(|problem| &problem.lesson))
        .or_else(|| shared(|problem| &problem.course));
    let joined = |all: &[&str]| Some(all.join("; ")).filter(|all| !all.is_empty());
    read.draft.license = joined(&each(|problem| &problem.license));
    let sources = each(|problem| &problem.source);
    let shown = sources.len().min(MOST_SOURCES);
    read.draft.source = joined(&sources[..shown]);
    if shown < sources.len() {
        let more = sources.len() - shown;
        read.lost.push(Lost::at(
            0,
            "",
            format!("{more} more of the pages that the problems were made from"),
        ));
    }
    for question in &mut read.draft.questions {
        let title = read.draft.title.as_ref();
        question.tags.retain(|tag| Some(tag) != title);
    }
}

/// The most pages that a set names as its source.
const MOST_SOURCES: usize = 10;

#[cfg(test)]
mod tests;
