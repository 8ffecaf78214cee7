//! The fields after `sitting`: which are known, and of what sort each is. What is none of them, or of another sort, or there twice, is
//! left to the long way.

use std::borrow::Cow;

use super::cursor::Cursor;

/// A field whose text or small number is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Set,
    Event,
    Goal,
    Question,
    Misconception,
    Showing,
    Try,
    Hint,
    Hints,
}

const TEXTS: usize = 5;
const NUMBERS: usize = 4;

/// What stood in the fields of a line.
#[derive(Debug, Default)]
pub(super) struct Fields<'a> {
    /// A bit for each field that has been read.
    seen: u32,
    texts: [Option<&'a str>; TEXTS],
    numbers: [Option<u32>; NUMBERS],
    pub(super) response: Option<Cow<'a, str>>,
    pub(super) spaced: Option<bool>,
    /// Whether the verdict says that it is right.
    pub(super) right: Option<bool>,
    /// Whether anybody else was there.
    pub(super) with: bool,
    /// The recalls that the rule asks for.
    pub(super) mastery: Option<u8>,
    pub(super) offset: Option<i32>,
}

impl<'a> Fields<'a> {
    pub(super) fn text(&self, name: Named) -> Option<&'a str> {
        self.texts[name as usize]
    }

    pub(super) fn small(&self, name: Named) -> Option<u32> {
        self.numbers[name as usize - TEXTS]
    }

    /// Reads one field with its value. The usual ones are known by their first letter, and looked for as a whole: that is quicker than to
    /// find where a name ends.
    pub(super) fn read(&mut self, cursor: &mut Cursor<'a>) -> Option<()> {
        let letter = cursor.rest().as_bytes().get(2).copied();
        let mut is = |words| cursor.pass(words).is_some();
        let bit = match letter {
            Some(b'e') if is(",\"event\":") => self.keep_text(Named::Event, cursor)?,
            Some(b'h') if is(",\"hints\":") => self.keep_number(Named::Hints, cursor)?,
            Some(b'm') if is(",\"ms\":") => cursor.number().map(|_| 14)?,
            Some(b'q') if is(",\"question\":") => self.keep_text(Named::Question, cursor)?,
            Some(b'r') if is(",\"response\":") => {
                self.response = Some(cursor.escaped()?);
                10
            }
            Some(b's') if is(",\"set\":") => self.keep_text(Named::Set, cursor)?,
            Some(b's') if is(",\"showing\":") => self.keep_number(Named::Showing, cursor)?,
            Some(b't') if is(",\"try\":") => self.keep_number(Named::Try, cursor)?,
            Some(b'v') if is(",\"verdict\":") => {
                self.right = Some(is_right(cursor)?);
                11
            }
            _ => self.read_other(cursor)?,
        };
        let bit = 1 << bit;
        let again = self.seen & bit != 0;
        self.seen |= bit;
        (!again).then_some(())
    }

    fn read_other(&mut self, cursor: &mut Cursor<'a>) -> Option<u32> {
        cursor.pass(",")?;
        let name = cursor.text()?;
        cursor.pass(":")?;
        Some(match name {
            "hint" => self.keep_number(Named::Hint, cursor)?,
            "misconception" => self.keep_text(Named::Misconception, cursor)?,
            "spaced" => {
                self.spaced = Some(cursor.boolean()?);
                12
            }
            "with" => {
                self.with = cursor.list()?;
                13
            }
            "goal" => self.keep_text(Named::Goal, cursor)?,
            other => self.read_rare(other, cursor)?,
        })
    }

    /// Fields of which little or nothing is kept: each has to be of its sort.
    fn read_rare(&mut self, name: &str, cursor: &mut Cursor<'a>) -> Option<u32> {
        let bit = match name {
            "parts" => {
                cursor.pass("{\"right\":")?;
                small(cursor)?;
                cursor.pass(",\"of\":")?;
                small(cursor)?;
                cursor.pass("}")?;
                15
            }
            "mastery" => {
                cursor.pass("{\"recalls\":")?;
                let recalls = u8::try_from(cursor.number()?).ok()?;
                cursor.pass(",\"apart\":")?;
                u8::try_from(cursor.number()?).ok()?;
                cursor.pass("}")?;
                self.mastery = Some(recalls);
                16
            }
            "hash" => cursor.escaped().map(|_| 17)?,
            "program" => cursor.escaped().map(|_| 18)?,
            "fingerprint" => cursor.escaped().map(|_| 19)?,
            "seed" => cursor.number().map(|_| 20)?,
            "offset" => {
                self.offset = Some(cursor.signed()?);
                21
            }
            _ => return None,
        };
        Some(bit)
    }

    fn keep_text(&mut self, name: Named, cursor: &mut Cursor<'a>) -> Option<u32> {
        self.texts[name as usize] = Some(cursor.text()?);
        Some(name as u32)
    }

    fn keep_number(&mut self, name: Named, cursor: &mut Cursor<'a>) -> Option<u32> {
        self.numbers[name as usize - TEXTS] = Some(small(cursor)?);
        Some(name as u32)
    }
}

fn is_right(cursor: &mut Cursor<'_>) -> Option<bool> {
    match cursor.text()? {
        "got-it" => Some(true),
        "not-yet" | "nearly" => Some(false),
        _ => None,
    }
}

fn small(cursor: &mut Cursor<'_>) -> Option<u32> {
    u32::try_from(cursor.number()?).ok()
}
