//! Reads a line of a journal straight into a [`Brief`], without making a record: for a report on a class, which reads millions of them.
//! It knows how this program writes lines and takes no liberties: whatever is not just so (an escape by number, an unknown field, white
//! space, another version) is left to [`super::line`], which reads every line there is. So it gives `None` for "read it the long way",
//! never for "damaged"; and what it does give is what the long way would.
//!
//! | of a line | is read |
//! |---|---|
//! | from `{"v":1` up to `sitting` | in the order in which it is written |
//! | the fields after it | in any order, each at most once |
//! | the checksum | as the long way does, before anything else |

use std::borrow::Cow;

use uuid::Uuid;

use super::brief::{Brief, Step, What};

mod cursor;
mod fields;
mod moment;

use cursor::Cursor;
use fields::{Fields, Named};
use moment::Moments;

/// The checksum at the end of a line: its field, eight digits, and what closes the line.
const TAIL: usize = CHECKSUM_FIELD.len() + 8 + CLOSING.len();
const CHECKSUM_FIELD: &str = ",\"crc\":\"";
const CLOSING: &str = "\"}";

/// Reads lines, and remembers of the last one what the next is likely to begin with.
#[derive(Debug, Default)]
pub struct Scanner {
    moments: Moments,
    /// The words from `learner` to the end of `sitting`, and the sitting.
    begun: Option<(String, Uuid)>,
}

impl Scanner {
    /// The record of a line in brief, given without its newline; `None` where the line has to be read the long way.
    pub fn read<'a>(&mut self, line: &'a str) -> Option<Brief<'a>> {
        let body = checked_body(line)?;
        let mut cursor = Cursor::new(body);
        cursor.pass("{\"v\":1,\"id\":\"")?;
        let id = uuid(cursor.take(36)?)?;
        cursor.pass("\",\"seq\":")?;
        let seq = cursor.number()?;
        cursor.pass(",\"at\":\"")?;
        let at = self.moments.read(cursor.take(24)?)?;
        let sitting = self.sitting(&mut cursor)?;
        let mut fields = Fields::default();
        while !cursor.is_at_end() {
            fields.read(&mut cursor)?;
        }
        Some(Brief {
            id,
            seq,
            at,
            sitting,
            set: fields.text(Named::Set)?,
            what: what(fields)?,
        })
    }

    /// The sitting; the same as that of the line before, mostly.
    fn sitting(&mut self, cursor: &mut Cursor<'_>) -> Option<Uuid> {
        if let Some((words, sitting)) = &self.begun
            && cursor.pass(words).is_some()
        {
            return Some(*sitting);
        }
        let rest = cursor.rest();
        cursor.pass("\",\"learner\":")?;
        cursor.text()?;
        cursor.pass(",\"sitting\":\"")?;
        let sitting = uuid(cursor.take(36)?)?;
        cursor.pass("\"")?;
        let words = &rest[..rest.len() - cursor.rest().len()];
        self.begun = Some((words.to_owned(), sitting));
        Some(sitting)
    }
}

/// The bytes before the checksum, if it fits them and the line ends with it.
fn checked_body(line: &str) -> Option<&str> {
    let end = line.len().checked_sub(TAIL)?;
    let (body, tail) = line.split_at_checked(end)?;
    let written = tail.strip_prefix(CHECKSUM_FIELD)?.strip_suffix(CLOSING)?;
    let mut checksum = 0;
    for byte in written.bytes() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            _ => return None,
        };
        checksum = checksum << 4 | u32::from(digit);
    }
    (crc32fast::hash(body.as_bytes()) == checksum).then_some(body)
}

/// An id in its usual form, of 36 characters; others are known to the long way.
fn uuid(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok()
}

/// What the fields say together.
fn what(mut fields: Fields<'_>) -> Option<What<'_>> {
    let step = match fields.text(Named::Event)? {
        "sat-down" => {
            return Some(What::SatDown {
                recalls: fields.mastery?,
                offset: fields.offset.unwrap_or(0),
            });
        }
        "got-up" => return Some(What::Other),
        "goal-set" => return fields.text(Named::Goal).map(|_| What::Other),
        "shown" => Step::Shown {
            spaced: fields.spaced.unwrap_or(false),
            values: None,
        },
        "answered" => Step::Answered {
            attempt: fields.small(Named::Try)?,
            hints: fields.small(Named::Hints).unwrap_or(0),
            alone: !fields.with,
            right: fields.right?,
            response: fields.response.take()?,
            misconception: fields.text(Named::Misconception),
        },
        "hinted" => Step::Hinted(fields.small(Named::Hint)?),
        "unsure" => Step::Unsure,
        "shown-answer" => Step::ShownAnswer,
        "set-aside" => Step::SetAside,
        _ => return None,
    };
    Some(What::At {
        question: fields.text(Named::Question)?,
        showing: fields.small(Named::Showing)?,
        step,
    })
}

/// A text with its escapes undone; `None` where one is by number.
fn unescaped(written: &str) -> Option<Cow<'_, str>> {
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(place) = rest.find('\\') {
        text.push_str(&rest[..place]);
        let escaped = rest.as_bytes().get(place + 1)?;
        text.push(match escaped {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            _ => return None,
        });
        rest = &rest[place + 2..];
    }
    text.push_str(rest);
    Some(Cow::Owned(text))
}

#[cfg(test)]
mod tests;
