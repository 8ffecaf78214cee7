//! Reads a line of a journal straight into a [`Brief`], without making a record: for a report on a class, which reads millions of them.
//! It knows how this program writes lines and takes no liberties: whatever is not just so (an escape by number, an unknown field, white
//! space, another version) is left to [`super::line`], which reads every line there is. So it gives `None` for "read it the long way",
//! never for "damaged"; and what it does give is what the long way would.
//!
//! | of a line | is read |
//! |---|---|
//! | its fields | in the order in which they are written, those that may be left out where they would stand; `event` may come before `set` |
//! | the minute; the learner, the sitting and the set; the question and its showing | as those of the line before, where they are the same signs |
//! | the checksum | as the long way does, before anything else |

use std::borrow::Cow;

use uuid::Uuid;

use super::brief::{Brief, Step, What};

mod before;
mod cursor;
mod moment;

use before::Before;
use cursor::{Cursor, Span};
use moment::Moments;

/// The checksum at the end of a line: its field, eight digits, and what closes the line.
const TAIL: usize = CHECKSUM_FIELD.len() + 8 + CLOSING.len();
const CHECKSUM_FIELD: &str = ",\"crc\":\"";
const CLOSING: &str = "\"}";

const DIGITS: &[u8; 16] = b"0123456789abcdef";

const SET: &str = ",\"set\":";

/// Reads lines, and remembers of the last one what the next is likely to have, too.
#[derive(Debug, Default)]
pub struct Scanner {
    moments: Moments,
    sittings: Before<Sitting>,
    showings: Before<Showing>,
}

/// What stands between `at` and `event`.
#[derive(Debug, Clone, Copy)]
struct Sitting {
    learner: Span,
    id: Uuid,
    /// The set, where it stands before the event.
    set: Option<Span>,
}

/// What stands between `event` and what is told of it.
#[derive(Debug, Clone, Copy)]
struct Showing {
    /// The set, where it stands behind the event.
    set: Option<Span>,
    question: Span,
    number: u32,
}

/// What the rest of a line is about.
#[derive(Debug, Clone, Copy)]
enum Kind {
    SatDown,
    GotUp,
    GoalSet,
    At(AtQuestion),
}

/// What happened at a question.
#[derive(Debug, Clone, Copy)]
enum AtQuestion {
    Shown,
    Answered,
    Hinted,
    Unsure,
    ShownAnswer,
    SetAside,
}

impl Scanner {
    /// The record of a line in brief, given without its newline; `None` where the line has to be read the long way.
    pub fn read<'a>(&mut self, line: &'a str) -> Option<Brief<'a>> {
        let mut cursor = Cursor::new(checked_body(line)?);
        cursor.pass("{\"v\":1,\"id\":\"")?;
        let id = uuid(cursor.take(36)?)?;
        cursor.pass("\",\"seq\":")?;
        let seq = cursor.number()?;
        cursor.pass(",\"at\":\"")?;
        let at = self.moments.read(cursor.take(24)?)?;
        let (words, sitting) = self.sittings.read(&mut cursor, sitting)?;
        let set = sitting.set.map(|set| set.of(words));
        let kind = cursor.field(",\"event\":", kind)?;
        let (set, what) = self.what(set, kind, &mut cursor)?;
        cursor.is_at_end().then_some(Brief {
            id,
            seq,
            at,
            learner: sitting.learner.of(words),
            sitting: sitting.id,
            set,
            what,
        })
    }

    /// The set and what happened, from the fields after `event`.
    fn what<'a>(
        &mut self,
        known: Option<&'a str>,
        kind: Kind,
        cursor: &mut Cursor<'a>,
    ) -> Option<(&'a str, What<'a>)> {
        if let Kind::At(kind) = kind {
            let (words, showing) = self.showings.read(cursor, showing)?;
            let what = What::At {
                question: showing.question.of(words),
                showing: showing.number,
                step: step(kind, cursor)?,
            };
            let set = showing.set.map(|set| set.of(words));
            return one_of(known, set).map(|set| (set, what));
        }
        let set = one_of(
            known,
            cursor.field_or(SET, None, |cursor| cursor.text().map(Some))?,
        )?;
        let what = match kind {
            Kind::SatDown => sat_down(cursor)?,
            Kind::GoalSet => cursor
                .field(",\"goal\":", Cursor::text)
                .map(|_| What::Other)?,
            Kind::GotUp | Kind::At(_) => What::Other,
        };
        Some((set, what))
    }
}

/// The set that was named; `None` where none was, or one twice.
fn one_of<'a>(before: Option<&'a str>, after: Option<&'a str>) -> Option<&'a str> {
    before.xor(after)
}

/// The bytes before the checksum, if it fits them and the line ends with it.
fn checked_body(line: &str) -> Option<&str> {
    let end = line.len().checked_sub(TAIL)?;
    let (body, tail) = line.split_at_checked(end)?;
    let written = tail.strip_prefix(CHECKSUM_FIELD)?.strip_suffix(CLOSING)?;
    let checksum = crc32fast::hash(body.as_bytes()).to_be_bytes();
    let mut digits = [0; 8];
    for (digits, byte) in digits.chunks_exact_mut(2).zip(checksum) {
        digits[0] = DIGITS[usize::from(byte >> 4)];
        digits[1] = DIGITS[usize::from(byte & 15)];
    }
    (written.as_bytes() == digits).then_some(body)
}

/// An id in its usual form, of 36 characters; others are known to the long way.
fn uuid(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok()
}

fn sitting(cursor: &mut Cursor<'_>) -> Option<Sitting> {
    let begun = *cursor;
    let learner = cursor.field("\",\"learner\":", |cursor| cursor.span_from(begun))?;
    cursor.pass(",\"sitting\":\"")?;
    let id = uuid(cursor.take(36)?)?;
    cursor.pass("\"")?;
    let set = cursor.field_or(SET, None, |cursor| cursor.span_from(begun).map(Some))?;
    Some(Sitting { learner, id, set })
}

fn showing(cursor: &mut Cursor<'_>) -> Option<Showing> {
    let begun = *cursor;
    Some(Showing {
        set: cursor.field_or(SET, None, |cursor| cursor.span_from(begun).map(Some))?,
        question: cursor.field(",\"question\":", |cursor| cursor.span_from(begun))?,
        number: cursor.field(",\"showing\":", Cursor::small)?,
    })
}

fn kind(cursor: &mut Cursor<'_>) -> Option<Kind> {
    let mut is = |name| cursor.pass(name).is_some();
    // Those that come most often first.
    Some(if is("\"answered\"") {
        Kind::At(AtQuestion::Answered)
    } else if is("\"shown\"") {
        Kind::At(AtQuestion::Shown)
    } else if is("\"hinted\"") {
        Kind::At(AtQuestion::Hinted)
    } else if is("\"shown-answer\"") {
        Kind::At(AtQuestion::ShownAnswer)
    } else if is("\"sat-down\"") {
        Kind::SatDown
    } else if is("\"got-up\"") {
        Kind::GotUp
    } else if is("\"unsure\"") {
        Kind::At(AtQuestion::Unsure)
    } else if is("\"set-aside\"") {
        Kind::At(AtQuestion::SetAside)
    } else if is("\"goal-set\"") {
        Kind::GoalSet
    } else {
        return None;
    })
}

fn sat_down<'a>(cursor: &mut Cursor<'_>) -> Option<What<'a>> {
    cursor.skip(",\"hash\":", Cursor::escaped)?;
    cursor.pass(",\"mastery\":")?;
    let recalls = cursor.field("{\"recalls\":", Cursor::tiny)?;
    cursor.field(",\"apart\":", Cursor::tiny)?;
    cursor.pass("}")?;
    cursor.skip(",\"with\":", Cursor::list)?;
    cursor.skip(",\"program\":", Cursor::escaped)?;
    cursor.skip(",\"seed\":", Cursor::number)?;
    let offset = cursor.field_or(",\"offset\":", 0, Cursor::signed)?;
    Some(What::SatDown { recalls, offset })
}

fn step<'a>(kind: AtQuestion, cursor: &mut Cursor<'a>) -> Option<Step<'a>> {
    match kind {
        AtQuestion::Answered => answered(cursor),
        AtQuestion::Shown => shown(cursor),
        AtQuestion::Hinted => hinted(cursor),
        AtQuestion::Unsure => Some(Step::Unsure),
        AtQuestion::ShownAnswer => Some(Step::ShownAnswer),
        AtQuestion::SetAside => Some(Step::SetAside),
    }
}

fn answered<'a>(cursor: &mut Cursor<'a>) -> Option<Step<'a>> {
    let attempt = cursor.field(",\"try\":", Cursor::small)?;
    let response = cursor.field(",\"response\":", Cursor::escaped)?;
    let right = cursor.field(",\"verdict\":", is_right)?;
    let misconception = cursor.field_or(",\"misconception\":", None, |cursor| {
        cursor.text().map(Some)
    })?;
    cursor.skip(",\"parts\":", parts)?;
    let hints = cursor.field_or(",\"hints\":", 0, Cursor::small)?;
    cursor.skip(",\"ms\":", Cursor::number)?;
    let is_with_others = cursor.field_or(",\"with\":", false, Cursor::list)?;
    Some(Step::Answered {
        attempt,
        hints,
        alone: !is_with_others,
        right,
        response,
        misconception,
    })
}

fn is_right(cursor: &mut Cursor<'_>) -> Option<bool> {
    if cursor.pass("\"got-it\"").is_some() {
        return Some(true);
    }
    let is_wrong = cursor
        .pass("\"not-yet\"")
        .or_else(|| cursor.pass("\"nearly\""));
    is_wrong.map(|()| false)
}

fn parts(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.field("{\"right\":", Cursor::small)?;
    cursor.field(",\"of\":", Cursor::small)?;
    cursor.pass("}")
}

/// Numbers that were drawn for it are left to the long way.
fn shown<'a>(cursor: &mut Cursor<'_>) -> Option<Step<'a>> {
    let spaced = cursor.field_or(",\"spaced\":", false, Cursor::boolean)?;
    cursor.skip(",\"fingerprint\":", Cursor::escaped)?;
    Some(Step::Shown {
        spaced,
        values: None,
    })
}

fn hinted<'a>(cursor: &mut Cursor<'_>) -> Option<Step<'a>> {
    let hint = cursor.field(",\"hint\":", Cursor::small)?;
    cursor.skip(",\"ms\":", Cursor::number)?;
    Some(Step::Hinted(hint))
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
