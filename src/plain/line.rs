//! Lines in, and words for lines out: what a line means, and how responses and answers are read aloud.

use std::io::{self, BufRead, Read};

use crate::grading::{self, Response};
use crate::phrases;
use crate::practice::{Command, Showing, Tried, partners};
use crate::quiz::Kind;
use crate::text::markup;

/// A longer line is cut here, in bytes: twice what a text in a set may hold.
const LONGEST_LINE: u64 = 20_000;

/// The response as it is read aloud: in words, or in numbers and letters where the words would be long to hear again.
pub(super) fn echo(tried: &Tried, showing: &Showing) -> String {
    let place = |item: usize| showing.order.iter().position(|other| *other == item);
    match &tried.response {
        Response::Typed(_) | Response::Blanks(_) => tried.words.trim().to_owned(),
        Response::Order(order) => {
            let numbers = order
                .iter()
                .filter_map(|item| Some((place(*item)? + 1).to_string()));
            numbers.collect::<Vec<_>>().join(" ")
        }
        Response::Match(partners) => {
            let pairs = partners.iter().enumerate().filter_map(|(left, right)| {
                let letter = grading::letter(place((*right)?)?);
                Some(format!("{}{letter}", left + 1))
            });
            pairs.collect::<Vec<_>>().join(" ")
        }
        Response::TrueFalse(answer) => phrases::response::true_false(*answer).to_owned(),
        Response::Choice(_) | Response::Select(_) => markup::plain_short(&tried.words),
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
        _ => Command::Together(partners::names(line.strip_prefix("t ")?)),
    })
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
