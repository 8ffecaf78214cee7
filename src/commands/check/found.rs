//! How much was found, and what that means for the exit status.

use crate::diagnostic::{Diagnostic, Severity};

/// What was found, in one file or in all.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Files that were named or found.
    pub(super) files: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) advice: usize,
    /// Files that cannot be read.
    pub(super) unreadable: usize,
    /// Folders in which there is nothing to check.
    pub(super) folders: usize,
}

impl Found {
    /// In one file.
    pub(super) fn in_file(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| {
            let those = diagnostics.iter().filter(|one| one.severity() == severity);
            those.count()
        };
        Self {
            files: 1,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            advice: count(Severity::Advice),
            ..Self::default()
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.files += other.files;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.advice += other.advice;
        self.unreadable += other.unreadable;
        self.folders += other.folders;
    }

    /// Whether something must be mended; with `strict`, whether something should.
    pub(super) const fn needs_mending(self, strict: bool) -> bool {
        self.errors + self.unreadable + self.folders > 0 || (strict && self.warnings > 0)
    }

    /// All of it in one line; `None` when there was no file.
    pub(super) fn summary(self) -> Option<String> {
        let kinds = [
            (self.errors, "to mend", "to mend"),
            (self.warnings, "warning", "warnings"),
            (self.advice, "piece of advice", "pieces of advice"),
            (
                self.unreadable,
                "file that cannot be read",
                "files that cannot be read",
            ),
            (
                self.folders,
                "folder with nothing to check",
                "folders with nothing to check",
            ),
        ];
        let told = kinds.iter().filter(|(number, ..)| *number > 0);
        let told: Vec<String> = told
            .map(|(number, one, many)| counted(*number, one, many))
            .collect();
        let told = if told.is_empty() {
            "nothing to mend".to_owned()
        } else {
            told.join(", ")
        };
        let files = counted(self.files, "file", "files");
        (self.files > 0).then(|| format!("{files} checked: {told}."))
    }
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_told_in_one_line() {
        let none = Found::default();
        let cases = [
            (none, None),
            (Found { folders: 1, ..none }, None),
            (
                Found { files: 1, ..none },
                Some("1 file checked: nothing to mend."),
            ),
            (
                Found {
                    files: 2,
                    errors: 1,
                    warnings: 1,
                    advice: 1,
                    unreadable: 1,
                    folders: 1,
                },
                Some(
                    "2 files checked: 1 to mend, 1 warning, 1 piece of advice, 1 file that cannot be read, \
                     1 folder with nothing to check.",
                ),
            ),
            (
                Found {
                    files: 9,
                    errors: 2,
                    warnings: 2,
                    advice: 2,
                    unreadable: 2,
                    folders: 2,
                },
                Some(
                    "9 files checked: 2 to mend, 2 warnings, 2 pieces of advice, 2 files that cannot be read, \
                     2 folders with nothing to check.",
                ),
            ),
        ];
        for (found, expected) in cases {
            assert_eq!(found.summary().as_deref(), expected);
        }
    }

    #[test]
    fn errors_and_what_cannot_be_read_need_mending_and_warnings_when_strict() {
        let none = Found {
            files: 1,
            advice: 1,
            ..Found::default()
        };
        let cases = [
            (none, false, false),
            (
                Found {
                    warnings: 1,
                    ..none
                },
                false,
                true,
            ),
            (Found { errors: 1, ..none }, true, true),
            (
                Found {
                    unreadable: 1,
                    ..none
                },
                true,
                true,
            ),
            (Found { folders: 1, ..none }, true, true),
        ];
        for (found, usually, strictly) in cases {
            assert_eq!(found.needs_mending(false), usually, "{found:?}");
            assert_eq!(found.needs_mending(true), strictly, "{found:?}");
        }
    }
}
