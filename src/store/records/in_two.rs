//! Which files hold what stands among the records of two learners, for the teacher who has to take one of them away.

use std::path::{Path, PathBuf};

use super::found::{Found, listed, name_of};
use super::page::Page;
use crate::report::fold::Doubled;
use crate::store::journals::{self, Journal};

/// Files of two learners that hold the same sittings.
#[derive(Debug, PartialEq, Eq)]
pub struct InTwo<'a> {
    /// Whose they are, and of whom they are left out.
    pub doubled: &'a Doubled,
    /// One that counts; it may have been taken away meanwhile.
    pub kept: Option<PathBuf>,
    /// Those of which sittings were left out.
    pub others: Vec<PathBuf>,
}

impl<'a> InTwo<'a> {
    pub(super) fn new(doubled: &'a Doubled, found: &Found) -> Self {
        Self {
            doubled,
            kept: holding(doubled, &doubled.owner, found).next(),
            others: holding(doubled, &doubled.learner, found).collect(),
        }
    }
}

/// The files of a learner that hold any of these sittings: those in the folder, else those beside the folders.
fn holding(doubled: &Doubled, learner: &str, found: &Found) -> impl Iterator<Item = PathBuf> {
    let mut folders = found.folders.iter();
    let mut files = match folders.find(|folder| name_of(folder) == learner) {
        Some(folder) => listed(folder).unwrap_or_default(),
        None => found.files.clone(),
    };
    files.sort();
    let mut page = Page::default();
    let mut holds =
        move |path: &PathBuf| journals::is_named_like_one(path) && is_in(path, &mut page, doubled);
    files.into_iter().filter(move |path| holds(path))
}

fn is_in(path: &Path, page: &mut Page, doubled: &Doubled) -> bool {
    let mut journal = Journal::default();
    if page.fill(path).is_ok() {
        journals::add(page.bytes(), &mut journal);
    }
    let mut records = journal.records.iter();
    records.any(|record| doubled.holds(record.entry.sitting))
}
