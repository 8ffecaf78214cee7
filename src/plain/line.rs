//! Lines in, and words for lines out: what a line means, and how responses and answers are read aloud.

use std::io::{self, BufRead, Read};

use crate::grading::{self, Response};
use crate::phrases;
use crate::practice::{Command, Tried};
use crate::quiz::{Kind, Question};
use crate::text::markup;

/// A longer line is cut here, in bytes: twice what a text in a set may hold.
const LONGEST_LINE: u64 = 20_000;

/// The response in words, as it is read aloud.
pub(super) fn echo(tried: &Tried) -> String {
    match tried.response {
        Response::Typed(_) => tried.words.trim().to_owned(),
        _ => markup::plain_short(&tried.words),
    }
}

/// The model answer, as it is read aloud.
pub(super) fn model_answer(question: &Question) -> String {
    match question.kind {
        Kind::TrueFalse(answer) => phrases::response::true_false(answer).to_owned(),
        Kind::Choice(_) | Kind::Select(_) => markup::plain_short(&grading::model_answer(question)),
        Kind::Text(_) | Kind::Number(_) => grading::model_answer(question),
    }
}

/// The command that a line is, for a question of this kind: `t` alone is an answer where true or false is asked.
pub(super) fn command(line: &str, kind: Option<&Kind>) -> Option<Command> {
    Some(match line {
        "h" => Command::Hint,
        "d" => Command::Unsure,
        "s" => Command::ShowMe,
        "l" => Command::Later,
        "q" => Command::Quit,
        "t" if matches!(kind, Some(Kind::TrueFalse(_))) => return None,
        "t" => Command::Together(Vec::new()),
        _ => Command::Together(split_names(line.strip_prefix("t ")?)),
    })
}

fn split_names(names: &str) -> Vec<String> {
    names
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The next line without its end; `None` at the end of the input. A line over the bound is cut, and its rest skipped.
pub(super) fn read_line(input: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let cut = bytes.last() != Some(&b'\n');
    if cut && bytes.len() as u64 == LONGEST_LINE {
        input.skip_until(b'\n')?;
    }
    let line = String::from_utf8_lossy(&bytes);
    Ok(Some(line.trim_end_matches(['\n', '\r']).to_owned()))
}
