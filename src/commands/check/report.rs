//! What a run has to say: on standard output, and aside on standard error what cannot be read, so that the output of `short`, `json`
//! and `sarif` holds nothing else. It checks nothing itself.

use std::io::{self, Write};
use std::process::ExitCode;

use super::found::Found;
use super::ids::Ids;
use super::next::Next;
use super::one::Checked;
use super::{Check, Format};
use crate::diagnostic::sarif;

/// What a run has to say.
#[derive(Debug)]
pub struct Report {
    /// Everything that was found, file by file.
    text: String,
    /// What is told aside.
    aside: String,
    found: Found,
    /// What can be called next.
    next: String,
    /// Whether the last line tells how much was found.
    is_summed_up: bool,
    strict: bool,
}

impl Report {
    pub(super) fn new(checked: Vec<Checked>, check: &Check) -> Self {
        let mut report = Self {
            text: String::new(),
            aside: String::new(),
            found: Found::default(),
            next: String::new(),
            is_summed_up: check.format == Format::Full || check.watch,
            strict: check.strict,
        };
        let (mut findings, mut unreadable) = (Vec::new(), Vec::new());
        let (mut next, mut ids) = (Next::default(), Ids::default());
        for one in checked {
            report.found.add(one.found);
            next.add(one.next);
            report.text.push_str(&one.text);
            if let Some((file, id)) = one.id {
                ids.add(id, &file);
            }
            findings.extend(one.findings);
            if let Some(trouble) = one.trouble {
                let is_file = one.found.files > 0;
                report.told(is_file && check.format == Format::Full, &trouble.line());
                unreadable.push(trouble.unreadable());
            }
        }
        for warning in ids.warnings() {
            report.found.warnings += 1;
            report.told(check.format == Format::Full, &warning);
        }
        if check.format == Format::Full {
            report.next = next.lines(&check.files);
        }
        if check.format == Format::Sarif {
            report.text = sarif::log(findings, &unreadable, report.exit_code());
        }
        report
    }

    /// A line among the others, or aside.
    fn told(&mut self, among_the_others: bool, line: &str) {
        let place = if among_the_others {
            &mut self.text
        } else {
            &mut self.aside
        };
        place.push_str(line);
    }

    /// What stands on standard output, the summary left out.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Writes all of it; how much was found comes last, and then what can be called next.
    ///
    /// # Errors
    ///
    /// When the output cannot be written. Nothing can be done about `aside`.
    pub fn write(&self, output: &mut impl Write, aside: &mut impl Write) -> io::Result<()> {
        output.write_all(self.text.as_bytes())?;
        output.flush()?;
        let _ = aside.write_all(self.aside.as_bytes());
        if let Some(summary) = self.found.summary().filter(|_| self.is_summed_up) {
            write!(output, "{summary}\n{}", self.next)?;
        }
        output.flush()
    }

    /// The exit status of the program.
    #[must_use]
    pub fn status(&self) -> ExitCode {
        ExitCode::from(self.exit_code())
    }

    fn exit_code(&self) -> u8 {
        u8::from(self.found.needs_mending(self.strict))
    }
}
