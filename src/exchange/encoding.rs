//! Bytes to text: UTF-8 and UTF-16, and the two encodings in which spreadsheets and older programs of Western and of Cyrillic languages
//! save. It guesses between those two alone, and says what it guessed.

use std::borrow::Cow;

/// The text of a file, and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, with `\n` at the ends of its lines and no byte order mark.
    pub text: String,
    /// What was guessed, where it was not UTF-8 from end to end.
    pub guessed: Option<Guessed>,
}

/// How bytes were read that are no UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Guessed {
    /// All of the file in this encoding.
    Whole(&'static str),
    /// Some bytes of a file that is UTF-8 but for them, as Windows-1252: the lines in which they stand, from 1.
    Lines(Vec<usize>),
}

/// What Windows-1252 has where Latin-1 has controls (WHATWG Encoding Standard, index windows-1252); five places are free.
const WESTERN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The upper half of Windows-1251 up to the letters (WHATWG Encoding Standard, index windows-1251); from 0xC0 on it is the alphabet.
const CYRILLIC: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', 'ђ', '‘', '’',
    '“', '”', '•', '–', '—', '\u{98}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', '\u{a0}', 'Ў', 'ў', 'Ј',
    '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«', '¬', '\u{ad}', '®', 'Ї', '°', '±', 'І', 'і', 'ґ', 'µ',
    '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];

/// Reads the bytes of a file; `None` where they are no text.
#[must_use]
pub fn decoded(bytes: &[u8]) -> Option<Decoded> {
    let (text, guessed) = match utf16(bytes) {
        Some(text) => (Cow::Owned(text), Some(Guessed::Whole("UTF-16"))),
        None => eight_bits(bytes)?,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    // A file that was made to hurt, or no text: a nothing stands in none.
    (!text.contains('\0')).then(|| Decoded {
        text: lines(text),
        guessed,
    })
}

/// The text with `\n` at the ends of its lines.
fn lines(text: &str) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

/// UTF-16 that says so, or in which every other byte of the beginning is nothing.
fn utf16(bytes: &[u8]) -> Option<String> {
    let first = &bytes[..bytes.len().min(64)];
    let nothing = |from: usize| {
        let mut every_other = first.iter().skip(from).step_by(2);
        first.len() >= 8 && every_other.all(|byte| *byte == 0)
    };
    let big = match bytes {
        [0xff, 0xfe, ..] => false,
        [0xfe, 0xff, ..] => true,
        _ if nothing(1) && !nothing(0) => false,
        _ if nothing(0) && !nothing(1) => true,
        _ => return None,
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs
        .iter()
        .map(|pair| {
            if big {
                u16::from_be_bytes(*pair)
            } else {
                u16::from_le_bytes(*pair)
            }
        })
        .collect();
    rest.is_empty().then(|| String::from_utf16_lossy(&units))
}

/// UTF-8, else one of the encodings of one byte a letter.
fn eight_bits(bytes: &[u8]) -> Option<(Cow<'_, str>, Option<Guessed>)> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((Cow::Borrowed(text), None));
    }
    if bytes.contains(&0) {
        return None;
    }
    if let Some((text, lines)) = nearly_utf8(bytes) {
        return Some((Cow::Owned(text), Some(Guessed::Lines(lines))));
    }
    let cyrillic = is_cyrillic(bytes);
    let letter = |byte: &u8| match byte {
        0xc0.. if cyrillic => char::from_u32(0x0410 + u32::from(byte - 0xc0)).unwrap_or(' '),
        0x80.. if cyrillic => CYRILLIC[usize::from(byte - 0x80)],
        _ => western(*byte),
    };
    let name = if cyrillic {
        "Windows-1251"
    } else {
        "Windows-1252"
    };
    let text = bytes.iter().map(letter).collect();
    Some((Cow::Owned(text), Some(Guessed::Whole(name))))
}

/// UTF-8 with some bytes in it that came from elsewhere, as where lines of two files were put together: at least as many of its letters
/// beyond ASCII are UTF-8 as are none. In a text of one byte a letter, two that look like one of UTF-8 hardly ever stand side by side.
fn nearly_utf8(bytes: &[u8]) -> Option<(String, Vec<usize>)> {
    let (mut sound, mut odd, mut line) = (0, 0, 1);
    let mut lines: Vec<usize> = Vec::new();
    let mut text = String::with_capacity(bytes.len() + 16);
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid();
        sound += valid.chars().filter(|sign| !sign.is_ascii()).count();
        line += valid.matches('\n').count();
        text.push_str(valid);
        for byte in chunk.invalid() {
            odd += 1;
            text.push(western(*byte));
            if lines.last() != Some(&line) {
                lines.push(line);
            }
        }
    }
    (sound >= odd && sound > 0).then_some((text, lines))
}

fn western(byte: u8) -> char {
    match byte {
        0x80..0xa0 => WESTERN[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// In Western languages letters beyond ASCII stand alone or in twos among others; in Cyrillic ones, they are most of the letters.
fn is_cyrillic(bytes: &[u8]) -> bool {
    let mut stretches = bytes.split(|byte| *byte < 0xc0 && *byte != 0xa8 && *byte != 0xb8);
    stretches.any(|stretch| stretch.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_save_is_read_as_it_was_meant() {
        let utf16 = |text: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(order).collect()
        };
        let cases: [(Vec<u8>, &str, Option<&'static str>); 9] = [
            ("héé\r\nb\rc".into(), "héé\nb\nc", None),
            ("\u{feff}question".into(), "question", None),
            (
                utf16("\u{feff}Frage;Ä", u16::to_le_bytes),
                "Frage;Ä",
                Some("UTF-16"),
            ),
            (
                utf16("\u{feff}Вопрос", u16::to_be_bytes),
                "Вопрос",
                Some("UTF-16"),
            ),
            (
                utf16("question", u16::to_le_bytes),
                "question",
                Some("UTF-16"),
            ),
            (
                b"M\xfcller \x80 5 \x96 Z\xfcrich".into(),
                "Müller € 5 – Zürich",
                Some("Windows-1252"),
            ),
            (
                b"\xc2\xee\xef\xf0\xee\xf1;\xb8\xeb\xea\xe0 \xb9 1".into(),
                "Вопрос;ёлка № 1",
                Some("Windows-1251"),
            ),
            (
                b"na\xefve fa\xe7ade".into(),
                "naïve façade",
                Some("Windows-1252"),
            ),
            (Vec::new(), "", None),
        ];
        for (bytes, text, guessed) in cases {
            let read = decoded(&bytes).unwrap();
            assert_eq!(
                (&*read.text, read.guessed),
                (text, guessed.map(Guessed::Whole))
            );
        }
    }

    #[test]
    fn some_odd_bytes_leave_the_rest_utf8_and_have_their_lines() {
        let bytes = [
            "Füße\nZürich\n".as_bytes(),
            b"M\xfcller, Z\xfcge\n",
            "Öl – “x”\r\n".as_bytes(),
            b"5 \x80",
        ];
        let read = decoded(&bytes.concat()).unwrap();
        assert_eq!(read.text, "Füße\nZürich\nMüller, Züge\nÖl – “x”\n5 €");
        assert_eq!(read.guessed, Some(Guessed::Lines(vec![3, 5])));
        // One letter that looks like UTF-8, and more that do not.
        let read = decoded(b"\xc3\xbc b\xe4 c\xf6 d\xfc").unwrap();
        assert_eq!(read.guessed, Some(Guessed::Whole("Windows-1252")));
    }

    #[test]
    fn what_is_no_text_is_not_read() {
        for bytes in [&b"\x89PNG\x00\xff\xfe"[..], b"a\0b", b"\xff\0\0\xfe\xe4"] {
            assert_eq!(decoded(bytes), None);
        }
    }
}
