//! The values of a row of `SQLite` (2.1).

use std::borrow::Cow;

use super::{DAMAGED, Damaged};

/// A value of a row.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::exchange::anki) enum Value<'d> {
    Null,
    Whole(i64),
    Real(f64),
    Text(Cow<'d, str>),
    Blob(Cow<'d, [u8]>),
}

impl Value<'_> {
    pub(in crate::exchange::anki) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }

    pub(in crate::exchange::anki) fn blob(&self) -> &[u8] {
        match self {
            Self::Blob(bytes) => bytes,
            _ => &[],
        }
    }

    pub(in crate::exchange::anki) fn whole(&self) -> Option<i64> {
        match self {
            Self::Whole(number) => Some(*number),
            _ => None,
        }
    }
}

/// The most columns of a table of Anki's is 18.
const MOST_COLUMNS: usize = 64;

/// The values of a row (2.1).
pub(super) fn record(payload: Cow<'_, [u8]>) -> Result<Vec<Value<'_>>, Damaged> {
    match payload {
        Cow::Borrowed(bytes) => values(bytes),
        Cow::Owned(bytes) => Ok(values(&bytes)?.into_iter().map(owned).collect()),
    }
}

fn owned(value: Value<'_>) -> Value<'static> {
    match value {
        Value::Null => Value::Null,
        Value::Whole(number) => Value::Whole(number),
        Value::Real(number) => Value::Real(number),
        Value::Text(text) => Value::Text(text.into_owned().into()),
        Value::Blob(bytes) => Value::Blob(bytes.into_owned().into()),
    }
}

fn values(bytes: &[u8]) -> Result<Vec<Value<'_>>, Damaged> {
    let mut rest = bytes;
    let head = usize::try_from(varint(&mut rest)?).map_err(|_| DAMAGED)?;
    let before = bytes.len() - rest.len();
    let mut types = bytes.get(before..head).ok_or(DAMAGED)?;
    let mut body = bytes.get(head..).ok_or(DAMAGED)?;
    let mut values = Vec::new();
    while !types.is_empty() && values.len() < MOST_COLUMNS {
        values.push(value(varint(&mut types)?, &mut body)?);
    }
    Ok(values)
}

fn value<'d>(kind: i64, body: &mut &'d [u8]) -> Result<Value<'d>, Damaged> {
    let mut take = |length: usize| -> Result<&'d [u8], Damaged> {
        let (part, rest) = body.split_at_checked(length).ok_or(DAMAGED)?;
        *body = rest;
        Ok(part)
    };
    Ok(match kind {
        0 => Value::Null,
        8 => Value::Whole(0),
        9 => Value::Whole(1),
        1..=4 => Value::Whole(whole(take(usize::try_from(kind).unwrap_or(0))?)),
        5 => Value::Whole(whole(take(6)?)),
        6 => Value::Whole(whole(take(8)?)),
        7 => {
            let bits = whole(take(8)?);
            Value::Real(f64::from_bits(bits.cast_unsigned()))
        }
        12.. => {
            let length = usize::try_from((kind - 12) / 2).map_err(|_| DAMAGED)?;
            let bytes = take(length)?;
            if kind % 2 == 0 {
                Value::Blob(bytes.into())
            } else {
                Value::Text(String::from_utf8_lossy(bytes))
            }
        }
        _ => return Err(DAMAGED),
    })
}

/// A number in two's complement, the most telling byte first.
fn whole(bytes: &[u8]) -> i64 {
    let negative = bytes.first().is_some_and(|first| first & 0x80 != 0);
    let start = if negative { -1 } else { 0 };
    bytes
        .iter()
        .fold(start, |number: i64, byte| (number << 8) | i64::from(*byte))
}

/// A number of one to nine bytes (1.6).
pub(super) fn varint(bytes: &mut &[u8]) -> Result<i64, Damaged> {
    let mut number: i64 = 0;
    for place in 0..9 {
        let (first, rest) = bytes.split_first().ok_or(DAMAGED)?;
        *bytes = rest;
        if place == 8 {
            return Ok((number << 8) | i64::from(*first));
        }
        number = (number << 7) | i64::from(first & 0x7f);
        if first & 0x80 == 0 {
            break;
        }
    }
    Ok(number)
}
