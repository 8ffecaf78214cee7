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

/// Where a text stands in words that were read, in bytes: it is in the same place wherever the same words are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    from: usize,
    length: usize,
}

impl Span {
    /// The text in the same words.
    pub(super) fn of(self, words: &str) -> &str {
        &words[self.from..self.from + self.length]
    }
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

    /// What stands between this place and one further on.
    pub(super) fn up_to(self, other: Self) -> &'a str {
        &self.rest[..self.rest.len() - other.rest.len()]
    }

    pub(super) fn is_at_digit(self) -> bool {
        self.rest
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_digit())
    }

    pub(super) const fn is_at_end(self) -> bool {
        self.rest.is_empty()
    }

    /// Goes past these very words.
    pub(super) fn pass(&mut self, words: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(words)?;
        Some(())
    }

    /// The value of the field that is named here, with all that stands around the name.
    pub(super) fn field<T>(
        &mut self,
        name: &str,
        value: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        self.pass(name)?;
        value(self)
    }

    /// The value of a field that may be left out, or what that means.
    pub(super) fn field_or<T>(
        &mut self,
        name: &str,
        left_out: T,
        value: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        match self.pass(name) {
            Some(()) => value(self),
            None => Some(left_out),
        }
    }

    /// Goes past a field that may be left out, and of which nothing is kept.
    pub(super) fn skip<T>(
        &mut self,
        name: &str,
        value: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<()> {
        self.field_or(name, (), |cursor| value(cursor).map(drop))
    }

    /// The next bytes.
    pub(super) fn take(&mut self, bytes: usize) -> Option<&'a str> {
        let (taken, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(taken)
    }

    /// Where a text in quotes without an escape in it stands, from an earlier place on.
    pub(super) fn span_from(&mut self, begun: Self) -> Option<Span> {
        let from = begun.up_to(*self).len() + 1;
        let length = self.text()?.len();
        Some(Span { from, length })
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

    pub(super) fn small(&mut self) -> Option<u32> {
        u32::try_from(self.number()?).ok()
    }

    pub(super) fn tiny(&mut self) -> Option<u8> {
        u8::try_from(self.number()?).ok()
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
