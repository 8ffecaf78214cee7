//! The last words of a run: what can be called next, so that nobody has to know it by heart. It finds nothing itself.

use std::path::{Path, PathBuf};

use super::super::typed;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::text::safe::safe;

/// More names than these would hide the rest of the call.
const MOST_NAMES: usize = 3;

/// What was found that something can be done about, in one file or in all.
#[derive(Debug, Default)]
pub(super) struct Next {
    /// Each once, as they were found.
    codes: Vec<Code>,
    /// Files that lack ids and can get them: nothing is to be mended there first.
    without_ids: Vec<PathBuf>,
}

impl Next {
    /// In one file.
    pub(super) fn in_file(path: &Path, diagnostics: &[Diagnostic]) -> Self {
        let mut next = Self::default();
        next.take(diagnostics.iter().map(|one| one.code));
        let is_sound = diagnostics
            .iter()
            .all(|one| one.severity() != Severity::Error);
        if is_sound && next.codes.contains(&Code::NoId) {
            next.without_ids.push(path.to_owned());
        }
        next
    }

    pub(super) fn add(&mut self, other: Self) {
        self.take(other.codes.into_iter());
        self.without_ids.extend(other.without_ids);
    }

    fn take(&mut self, codes: impl Iterator<Item = Code>) {
        for code in codes {
            if !self.codes.contains(&code) {
                self.codes.push(code);
            }
        }
    }

    /// What can be called next, on a line each; `named` are the files and folders of this call.
    pub(super) fn lines(&self, named: &[PathBuf]) -> String {
        let mut lines = String::new();
        if !self.without_ids.is_empty() {
            let files = self.files_to_name(named);
            lines.push_str(&format!(
                "`notyet check --add-ids {files}` writes the missing ids.\n"
            ));
        }
        if let Some((code, others)) = self.codes.split_first() {
            let as_well = if others.is_empty() {
                ""
            } else {
                " So it does for each name in brackets."
            };
            lines.push_str(&format!(
                "`notyet check --explain {code}` says more, with an example.{as_well}\n"
            ));
        }
        lines
    }

    /// The files without ids as they are called: by themselves, or by the folder that was named.
    fn files_to_name(&self, named: &[PathBuf]) -> String {
        let files = match &self.without_ids[..] {
            one @ [_] => one,
            _ if named.len() <= MOST_NAMES => named,
            _ => return "FILE…".to_owned(),
        };
        let shown = files
            .iter()
            .map(|file| typed(&safe(&file.display().to_string())));
        shown.collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;

    /// Files with the codes that are found in them.
    type Files<'f> = &'f [(&'f str, &'f [Code])];

    /// What is said of files with these codes, called by these names.
    fn said(files: Files<'_>, named: &[&str]) -> String {
        let mut next = Next::default();
        for (path, codes) in files {
            let found: Vec<Diagnostic> = codes
                .iter()
                .map(|code| Diagnostic::new(*code, Span { start: 0, end: 0 }, "said"))
                .collect();
            next.add(Next::in_file(Path::new(path), &found));
        }
        let named: Vec<PathBuf> = named.iter().map(PathBuf::from).collect();
        next.lines(&named)
    }

    #[test]
    fn ids_are_offered_where_they_can_be_written_and_one_code_is_explained() {
        const IDS: &[Code] = &[Code::NoId, Code::NoId];
        let cases: [(Files<'_>, &[&str], &str); 6] = [
            (&[("a.yaml", &[])], &["a.yaml"], ""),
            (
                &[("a b.yaml", IDS)],
                &["sets"],
                "`notyet check --add-ids \"a b.yaml\"` writes the missing ids.\n\
                 `notyet check --explain no-id` says more, with an example.\n",
            ),
            (
                &[("s/a.yaml", IDS), ("s/b.yaml", IDS)],
                &["s"],
                "`notyet check --add-ids s` writes the missing ids.\n\
                 `notyet check --explain no-id` says more, with an example.\n",
            ),
            (
                &[("a", IDS), ("b", IDS)],
                &["a", "b", "c", "d"],
                "`notyet check --add-ids FILE…` writes the missing ids.\n\
                 `notyet check --explain no-id` says more, with an example.\n",
            ),
            (
                &[("a.yaml", &[Code::NoId, Code::MissingField])],
                &["a.yaml"],
                "`notyet check --explain no-id` says more, with an example. So it does for each name in brackets.\n",
            ),
            (
                &[("a", &[Code::NoHints]), ("b", &[Code::NoHints])],
                &["a", "b"],
                "`notyet check --explain no-hints` says more, with an example.\n",
            ),
        ];
        for (files, named, expected) in cases {
            assert_eq!(said(files, named), expected, "{files:?}");
        }
    }
}
