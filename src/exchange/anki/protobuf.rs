//! Messages as Anki keeps them (Protocol Buffers, `protobuf.dev/programming-guides/encoding`): the fields of one, without its schema.

/// The value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field<'m> {
    Number(u64),
    Bytes(&'m [u8]),
}

/// The fields of a message with their numbers, up to the first that is damaged.
pub(super) fn fields(mut message: &[u8]) -> impl Iterator<Item = (u64, Field<'_>)> {
    std::iter::from_fn(move || {
        let key = varint(&mut message)?;
        let field = match key & 7 {
            0 => Field::Number(varint(&mut message)?),
            1 => Field::Bytes(take(&mut message, 8)?),
            2 => {
                let length = usize::try_from(varint(&mut message)?).ok()?;
                Field::Bytes(take(&mut message, length)?)
            }
            5 => Field::Bytes(take(&mut message, 4)?),
            _ => return None,
        };
        Some((key >> 3, field))
    })
}

fn take<'m>(message: &mut &'m [u8], length: usize) -> Option<&'m [u8]> {
    let (part, rest) = message.split_at_checked(length)?;
    *message = rest;
    Some(part)
}

fn varint(message: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for place in 0..10 {
        let (first, rest) = message.split_first()?;
        *message = rest;
        number |= u64::from(first & 0x7f) << (7 * place).min(63);
        if first & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_come_up_to_the_first_that_is_damaged() {
        let message = [0x08, 0x96, 0x01, 0x12, 2, b'h', b'i', 0xfa, 0x0f, 9, b'x'];
        let all: Vec<_> = fields(&message).collect();
        assert_eq!(all, [(1, Field::Number(150)), (2, Field::Bytes(b"hi"))]);
        assert_eq!(fields(&[0xff; 20]).count(), 0);
    }
}
