//! A place in a line, and the few things that can be read there. Each gives `None` where something else stands.

use std::borrow::Cow;

use super::unescaped;

/// Marks, by its highest bit, the first of eight bytes that is a quote, a backslash or a control; what is marked behind it may be another.
/// A byte less than another borrows from the next when it is taken away ("Bit Twiddling Hacks", S. E. Anderson: a zero byte in a word).
const fn specials(eight: [u8; 8]) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let word = u64::from_le_bytes(eight);
    let quote = word ^ (ONES * b'"' as u64);
    let backslash = word ^ (ONES * b'\\' as u64);
    let control = word.wrapping_sub(ONES * b' ' as u64) & !word;
    let quote = quote.wrapping_sub(ONES) & !quote;
    let backslash = backslash.wrapping_sub(ONES) & !backslash;
    (quote | backslash | control) & (ONES << 7)
}

/// A place in a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(rest: &'a str) -> Self {
        Self { rest }
    }

    pub(super) const fn rest(self) -> &'a str {
        self.rest
    }

    pub(super) const fn is_at_end(self) -> bool {
        self.rest.is_empty()
    }

    /// Goes past these very words.
    pub(super) fn pass(&mut self, words: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(words)?;
        Some(())
    }

    /// The next bytes.
    pub(super) fn take(&mut self, bytes: usize) -> Option<&'a str> {
        let (taken, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(taken)
    }

    /// A text in quotes without an escape in it.
    pub(super) fn text(&mut self) -> Option<&'a str> {
        let end = self.stop()?;
        (self.rest.as_bytes()[end] == b'"').then(|| self.closed(end))
    }

    /// A text in quotes.
    pub(super) fn escaped(&mut self) -> Option<Cow<'a, str>> {
        let end = self.stop()?;
        if self.rest.as_bytes()[end] == b'"' {
            return Some(Cow::Borrowed(self.closed(end)));
        }
        let bytes = self.rest.as_bytes();
        let mut place = end;
        loop {
            match bytes.get(place)? {
                b'"' => break,
                b'\\' => place += 2,
                0..b' ' => return None,
                _ => place += 1,
            }
        }
        unescaped(self.closed(place))
    }

    /// Where, after the opening quote, the first sign stands that is not one of a plain text.
    fn stop(&self) -> Option<usize> {
        let bytes = self.rest.as_bytes();
        if bytes.first() != Some(&b'"') {
            return None;
        }
        let mut place = 1;
        while let Some(eight) = bytes.get(place..place + 8) {
            let special = specials(eight.try_into().ok()?);
            if special != 0 {
                place += special.trailing_zeros() as usize / 8;
                return (bytes[place] >= b' ').then_some(place);
            }
            place += 8;
        }
        let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..b' ');
        place += bytes[place..].iter().position(is_special)?;
        (bytes[place] >= b' ').then_some(place)
    }

    /// The text between the opening quote and the one at `end`.
    fn closed(&mut self, end: usize) -> &'a str {
        let text = &self.rest[1..end];
        self.rest = &self.rest[end + 1..];
        text
    }

    /// A whole number that is not negative, as JSON writes it.
    pub(super) fn number(&mut self) -> Option<u64> {
        let bytes = self.rest.as_bytes();
        let mut number: u64 = 0;
        let mut digits = 0;
        while let Some(digit) = bytes.get(digits).filter(|byte| byte.is_ascii_digit()) {
            let next = number.checked_mul(10)?;
            number = next.checked_add(u64::from(digit - b'0'))?;
            digits += 1;
        }
        if digits == 0 || (bytes[0] == b'0' && digits > 1) {
            return None;
        }
        self.rest = &self.rest[digits..];
        Some(number)
    }

    /// A whole number of any sign.
    pub(super) fn signed(&mut self) -> Option<i32> {
        let negative = self.pass("-").is_some();
        let number = i32::try_from(self.number()?).ok()?;
        match (negative, number) {
            (true, 0) => None,
            (true, number) => Some(-number),
            (false, number) => Some(number),
        }
    }

    pub(super) fn boolean(&mut self) -> Option<bool> {
        if self.pass("true").is_some() {
            return Some(true);
        }
        self.pass("false").map(|()| false)
    }

    /// A list of plain texts: whether anything is in it.
    pub(super) fn list(&mut self) -> Option<bool> {
        self.pass("[")?;
        if self.pass("]").is_some() {
            return Some(false);
        }
        loop {
            self.text()?;
            if self.pass("]").is_some() {
                return Some(true);
            }
            self.pass(",")?;
        }
    }
}
