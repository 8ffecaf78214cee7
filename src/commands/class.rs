//! `notyet class FOLDER`: what a class did, from learners' records, for a teacher. It reads alone, on this machine alone, and writes
//! nothing but what it says, on a screen where there is a terminal; the one thing that it keeps is the key of its pseudonyms.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::output;
use super::{Whose, is_terminal, wrong_call};
use crate::phrases::{report_page, report_text};
use crate::report::fold::{Depth, Doubled, Fold};
use crate::report::model::Place;
use crate::report::names::number;
use crate::report::{Goal, Report, csv, findings, html, text};
use crate::store::bare::Bare;
use crate::store::class;
use crate::store::records::{self, InTwo, NoRecords, Records};
use crate::text::safe::safe_lines;
use crate::tui;

mod names;
mod progress;
mod sets;

use progress::Progress;
use sets::Sets;

/// Whose records to read, and how to say what they come to.
#[derive(Debug, Clone, Args)]
#[command(override_usage = "notyet class [OPTIONS] <FOLDER>")]
pub struct Class {
    /// The folder of the class: in it a folder for each learner, with what they shared or their journal
    #[arg(value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
    /// As text, a page, a table or JSON; without it, a screen where there is a terminal, else text
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// The folder of your sets, for their titles, their texts and the names of ideas, those built in with them; without it, ids are shown
    #[arg(long, value_name = "FOLDER")]
    pub sets: Option<PathBuf>,
    /// Call learners by their names also where pseudonyms are usual (html and csv)
    #[arg(long, conflicts_with = "pseudonyms")]
    pub names: bool,
    /// Call learners by names that stand for theirs, the same each time
    #[arg(long)]
    pub pseudonyms: bool,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For people, as a page for a browser and for paper
    Html,
    /// The figures of each question, for a spreadsheet
    Csv,
    /// For programs
    Json,
}

impl Class {
    /// Whether learners' own names are shown.
    const fn shows_names(&self) -> bool {
        match self.format {
            None | Some(Format::Text | Format::Json) => !self.pseudonyms,
            Some(Format::Html | Format::Csv) => self.names,
        }
    }
}

/// Reads the records and says what they come to.
///
/// # Errors
///
/// When there is no such folder or no record in it, or a set or `class.yaml` cannot be used.
pub fn run(class: &Class, whose: &Whose) -> anyhow::Result<ExitCode> {
    let Some(folder) = &class.folder else {
        return Ok(wrong_call(
            "name the folder of your class, such as: notyet class my-class",
        ));
    };
    let depth = match class.format {
        Some(Format::Csv) => Depth::Figures,
        _ => Depth::Whole,
    };
    let sets = class.sets.as_deref().map(Sets::of).transpose()?;
    let read = reading(folder, depth, Progress::new())?;
    let more_is_told = tell(&read);
    let report = report(class, folder, &read, sets, whose)?;
    // All that was counted is in the report.
    drop(read);
    let Some(format) = class
        .format
        .or_else(|| (!is_terminal()).then_some(Format::Text))
    else {
        tui::report(&mut Bare, report, more_is_told, &whose.screen_options()?)?;
        return Ok(ExitCode::SUCCESS);
    };
    let words = match format {
        Format::Csv => csv::table(&report),
        Format::Json => format!("{}\n", serde_json::to_string(&report)?),
        Format::Html => html::page(&report),
        Format::Text => safe_lines(&text::report(&report)).into_owned(),
    };
    let mut output = output::standard();
    output.write_all(words.as_bytes())?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Reads the records, and says how far that is.
fn reading(folder: &Path, depth: Depth, progress: Progress) -> Result<Records, NoRecords> {
    let read = records::read(folder, depth, &|done, all| progress.tell(done, all));
    progress.end();
    read
}

/// Says on standard error what was left out, and what counts as one and may be of two. Tells whether there is more to it than damaged
/// lines, which the report itself counts.
fn tell(read: &Records) -> bool {
    let path = |path: &Path| path.display().to_string();
    let refused = read.refused.iter();
    let refused = refused.map(|(file, why)| report_text::left_out(&path(file), why));
    let without = read.without.iter();
    let without = without.map(|folder| report_text::no_record_in(&path(folder)));
    let packed = read.packed.iter();
    let packed = packed.map(|file| report_text::not_read(&path(file)));
    let alike = read.alike().into_iter();
    let alike = alike.map(|alike| {
        report_text::perhaps_of_two(&path(&alike.first), &path(&alike.other), &alike.learner)
    });
    let doubled = read.in_two().into_iter().map(|files| in_two(&files));
    let told = refused.chain(without).chain(packed);
    let told: Vec<String> = told.chain(alike).chain(doubled).collect();
    let damaged = read.fold.damaged_lines();
    let damaged = (damaged > 0).then(|| report_page::damaged(number(damaged)));
    for notice in told.iter().chain(&damaged) {
        notify(notice);
    }
    !told.is_empty()
}

fn in_two(files: &InTwo<'_>) -> String {
    let path = |path: &PathBuf| path.display().to_string();
    let Doubled {
        owner,
        learner,
        is_named,
        is_all,
        ..
    } = files.doubled;
    let kept = files.kept.as_ref().map_or_else(|| owner.clone(), path);
    let others: Vec<String> = files.others.iter().map(path).collect();
    report_text::in_two(&kept, &others, [owner, learner], *is_named, *is_all)
}

/// A line on standard error.
fn notify(notice: &str) {
    // Where standard error is closed nobody is to be told.
    let _ = writeln!(io::stderr(), "{}", safe_lines(notice));
}

/// The whole report.
fn report(
    class: &Class,
    folder: &Path,
    read: &Records,
    sets: Option<Sets<'_>>,
    whose: &Whose,
) -> anyhow::Result<Report> {
    if class.format == Some(Format::Csv) {
        // There is no learner in it, so no name is asked for, and no key; and it names sets and questions by their ids.
        return Ok(read.fold.report(|_, _| String::new()));
    }
    let names = if class.shows_names() {
        names::own(read)
    } else {
        names::pseudonymous(&read.fold, whose)?
    };
    let mut report = read.fold.report(|name, _| names[name].clone());
    report.pseudonyms = !class.shows_names();
    if let Some(sets) = sets {
        sets.add_to(&mut report);
    }
    report.goal = goal(folder, &read.fold)?;
    let gave = |place: &Place, answers: &[&str]| read.fold.gave(place, answers.iter().copied());
    report.findings = findings::findings(&report, &read.fold.turned(), &gave);
    Ok(report)
}

fn goal(folder: &Path, fold: &Fold) -> anyhow::Result<Option<Goal>> {
    let wished = class::goal_around(folder).map_err(anyhow::Error::msg)?;
    Ok(wished.map(|(mastered, by)| Goal {
        mastered: mastered as u64,
        by,
        so_far: fold.mastered(),
    }))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::progress::tests::Paper;
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test writes to the disk")]
    fn how_far_the_reading_is_is_said_of_learners() {
        let folder = tempfile::tempdir().unwrap();
        for learner in ["ana", "ben", "zoe"] {
            let own = folder.path().join(learner);
            fs::create_dir(&own).unwrap();
            fs::write(own.join("a.jsonl"), "damaged on its way\n").unwrap();
        }
        let paper = Paper::default();
        let progress = Progress::shown_in(Some(paper.place()), Duration::ZERO);
        let read = reading(folder.path(), Depth::Whole, progress).unwrap();
        assert_eq!(read.fold.damaged_lines(), 3);
        let written = paper.written();
        assert!(written.contains(&report_text::reading(3, 3)), "{written}");
    }
}
