//! `notyet check --explain CODE`: what a kind of slip is and why it matters, with an example of it and one without. It reads
//! no set.

use std::io::Write;
use std::process::ExitCode;

use super::super::output;
use crate::commands::nearest;
use crate::diagnostic::catalogue::explanation;
use crate::diagnostic::{Code, Severity};
use crate::text::safe::safe;
use crate::text::wrap::wrap;

/// Columns of the words: a line that is read at one glance, and that every terminal has.
const WIDTH: usize = 80;

/// Explains the code of this name, whatever its case and the spaces around it, also as it stands in a message:
/// `error[unknown-field]`. Exit status 2 where there is no such code.
///
/// # Errors
///
/// When standard output is closed.
pub(super) fn run(name: &str) -> anyhow::Result<ExitCode> {
    let in_brackets = name
        .split_once('[')
        .and_then(|(_, rest)| rest.split_once(']'));
    let name = in_brackets.map_or(name, |(code, _)| code).trim();
    let wanted = name.to_lowercase();
    let Some(code) = Code::ALL.iter().find(|code| code.name() == wanted) else {
        return Ok(super::wrong_call(&no_such_code(name, &wanted)));
    };
    output::standard().write_all(explained(*code).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// All that there is to say of a code.
fn explained(code: Code) -> String {
    let explanation = explanation(code);
    let matters = match code.severity() {
        Severity::Error => "the set cannot be practised until this is mended",
        Severity::Warning => "some learner will stumble over this",
        Severity::Advice => "the set would teach better with it",
    };
    let mut lines = vec![
        format!("{code} ({}: {matters})", code.severity()),
        String::new(),
    ];
    lines.extend(wrap(explanation.words, WIDTH));
    lines.extend(["", "For example, not like this:", ""].map(str::to_owned));
    lines.extend(explanation.wrong_lines().iter().map(|line| indented(line)));
    lines.extend(["", "but like this:", ""].map(str::to_owned));
    lines.extend(explanation.right.lines().map(indented));
    lines.join("\n") + "\n"
}

/// A line of an example, set apart from the words; an empty line stays empty.
fn indented(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!("    {line}")
    }
}

/// One line for a name that is no code: the nearest code, else all.
fn no_such_code(written: &str, wanted: &str) -> String {
    let names: Vec<String> = Code::ALL
        .iter()
        .map(|code| code.name().to_owned())
        .collect();
    let written = safe(written);
    match nearest(wanted, &names) {
        Some(near) => format!("there is no code “{written}”; did you mean “{near}”?"),
        None => format!(
            "there is no code “{written}”; the codes are: {}",
            names.join(", ")
        ),
    }
}
