//! Bytes to text that may be read: UTF-8, of a bearable size, without characters that could deceive or disturb. It never
//! refuses more than it must: what can still be read is handed on, so that all problems are named in one run.

use std::borrow::Cow;

use super::MOST_BYTES;
use crate::diagnostic::{Code, Diagnostic, Span};

/// After this many characters that may not be, the rest of the file is most likely no text at all.
const MOST_STRANGE: usize = 10;

/// Gives the text to be read, if there is any hope, and what is to be mended in it. Places are those of the lossy text.
pub fn check(bytes: &[u8], diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
    if bytes.len() > MOST_BYTES {
        diagnostics.push(too_large(bytes.len()));
        return None;
    }
    if let Some(wide) = wide(bytes) {
        diagnostics.push(not_so_wide(wide));
        return None;
    }
    if let Some(what) = no_text(bytes) {
        diagnostics.push(other_file(what));
        return None;
    }
    let text = text_of(bytes);
    if let (Cow::Owned(_), Err(error)) = (&text, std::str::from_utf8(bytes)) {
        diagnostics.push(not_utf8(bytes, error.valid_up_to()));
    }
    if let Some(old) = old_breaks(&text) {
        diagnostics.push(old);
        return None;
    }
    let strange = strange(&text);
    diagnostics.extend(
        strange
            .iter()
            .take(MOST_STRANGE)
            .map(|(at, c)| control(*at, *c)),
    );
    (strange.len() < MOST_STRANGE).then(|| without(text.into_owned(), &strange))
}

/// What to say of a file whose lines end as those of very old computers did, all of them.
fn old_breaks(text: &str) -> Option<Diagnostic> {
    let first = memchr::memchr(b'\r', text.as_bytes())?;
    if memchr::memchr(b'\n', text.as_bytes()).is_some() {
        return None;
    }
    let span = Span::new(first, first + 1);
    let message = "the lines of this file end in line breaks of an old kind";
    let told = Diagnostic::new(Code::ControlCharacter, span, message);
    Some(
        told.label("the first of them")
            .help("save the file with the line endings of Unix or Windows"),
    )
}

/// The text of these bytes, with a sign in place of what is no UTF-8. Where all is, it is found out quicker than by the lossy way.
#[must_use]
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

fn too_large(bytes: usize) -> Diagnostic {
    let megabytes = bytes.div_ceil(1024 * 1024);
    Diagnostic::new(
        Code::TooLarge,
        Span::default(),
        format!("this file has {megabytes} MiB; a question set may have 4 MiB"),
    )
    .help("split it into several sets")
}

/// The encoding with two or four bytes for each character that the file is saved in, whether its beginning says so or not.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(b"\xff\xfe\0\0") || begins(b"\0\0\xfe\xff") || among_nothing(bytes, 4) {
        return Some("UTF-32");
    }
    let two = begins(b"\xff\xfe") || begins(b"\xfe\xff") || among_nothing(bytes, 2);
    two.then_some("UTF-16")
}

/// Whether of so many of the first bytes each time one, the first or the last, is something, and the others are nothing.
fn among_nothing(bytes: &[u8], each: usize) -> bool {
    let first = &bytes[..bytes.len().min(64)];
    let alone = |place: usize| {
        let mut all = first.chunks_exact(each);
        all.all(|some| {
            let mut some = some.iter().enumerate();
            some.all(|(at, byte)| (*byte != 0) == (at == place))
        })
    };
    first.len() >= 8 && (alone(0) || alone(each - 1))
}

/// What a file is that begins like no text: teachers name a document by mistake.
fn no_text(bytes: &[u8]) -> Option<&'static str> {
    let beginnings: [(&[u8], &str); 11] = [
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"%PDF", "a PDF"),
        (
            b"PK\x03\x04",
            "a packed file, such as a document of a word processor or a spreadsheet",
        ),
        (b"\x1f\x8b", "a packed file"),
        (b"{\\rtf", "an RTF document, which a word processor writes"),
        (
            b"\xd0\xcf\x11\xe0",
            "an old document of a word processor or a spreadsheet",
        ),
        (b"<!DOCTYPE html", "a web page"),
        (b"<!doctype html", "a web page"),
        (b"<html", "a web page"),
    ];
    let found = beginnings
        .iter()
        .find(|(begins, _)| bytes.starts_with(begins));
    found.map(|(_, what)| *what)
}

fn other_file(what: &str) -> Diagnostic {
    Diagnostic::new(
        Code::NotUtf8,
        Span::default(),
        format!("this file is no plain text: it begins like {what}"),
    )
    .help("a question set is plain text: copy the words into a text editor, or save the document as “plain text” with the encoding UTF-8")
}

fn not_so_wide(encoding: &str) -> Diagnostic {
    let message = format!("this file is saved as {encoding}, not as UTF-8");
    let told = Diagnostic::new(Code::NotUtf8, Span::default(), message);
    let other = if encoding == "UTF-16" {
        " (some editors call UTF-16 “Unicode”)"
    } else {
        ""
    };
    told.help(format!(
        "save it again and choose the encoding UTF-8{other}"
    ))
}

fn not_utf8(bytes: &[u8], at: usize) -> Diagnostic {
    let byte = bytes[at];
    let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
    let message = "this file is not saved as UTF-8: a character here cannot be read";
    let diagnostic = Diagnostic::new(Code::NotUtf8, span, message);
    let advice = "open it in your editor, choose “save with encoding”, then UTF-8";
    // In Western languages, such letters stand alone or in twos among others; in Cyrillic or Greek ones, all of a word.
    let word = bytes[at..].iter().take_while(|byte| **byte >= 0xa0).count();
    if word > 2 {
        return diagnostic
            .label("perhaps Cyrillic or Greek letters, saved as Windows-1251 or -1253")
            .help(advice);
    }
    // From 0xA0 on, Latin-1 and Windows-1252, the usual culprits, agree with Unicode.
    if byte < 0xa0 {
        return diagnostic.label("here").help(advice);
    }
    diagnostic
        .label(format!("perhaps meant to be `{}`", char::from(byte)))
        .help(advice)
}

/// Whether a character that may not be can begin with this byte: the controls of ASCII, and what C1, the bidirectional controls and the
/// tag characters begin with.
const fn may_begin(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0b..=0x1f | 0x7f | 0xc2 | 0xe2 | 0xf3)
}

/// The places of all characters that may not stand in a set, up to the bound.
fn strange(text: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    for (number, some) in bytes.chunks(TOGETHER).enumerate() {
        // Many at once, which have none as a rule: then their places need not be looked at.
        if !some.iter().fold(false, |any, byte| any | may_begin(*byte)) {
            continue;
        }
        for (place, _) in (number * TOGETHER..)
            .zip(some)
            .filter(|(_, byte)| may_begin(**byte))
        {
            if bytes[place..].starts_with(b"\r\n") {
                continue;
            }
            let character = text[place..].chars().next();
            found.extend(character.filter(|c| may_not_be(*c)).map(|c| (place, c)));
            if found.len() == MOST_STRANGE {
                return found;
            }
        }
    }
    found
}

/// How many bytes are looked at together.
const TOGETHER: usize = 64;

/// Whether a character may not stand in a set: control characters (a tab and a line break, too), bidirectional embeddings, overrides and
/// isolates, tag characters.
#[must_use]
pub fn may_not_be(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}

fn control(at: usize, character: char) -> Diagnostic {
    let code = u32::from(character);
    let what = match code {
        0x0d => "a line break of an old kind".to_owned(),
        0x202a..=0x2069 => format!(
            "an invisible character (U+{code:04X}) that can turn the order of letters round"
        ),
        0xe0000.. => format!("an invisible character (U+{code:04X})"),
        _ => format!("a control character (U+{code:04X})"),
    };
    let span = Span::new(at, at + character.len_utf8());
    let help = if code == 0x0d {
        "save the file with the line endings of Unix or Windows"
    } else {
        "delete it; it may have come along when the text was copied"
    };
    Diagnostic::new(Code::ControlCharacter, span, format!("here is {what}"))
        .label("here")
        .help(help)
}

/// The text with spaces in place of the strange characters, so that all other places stay.
fn without(text: String, strange: &[(usize, char)]) -> String {
    if strange.is_empty() {
        return text;
    }
    let mut bytes = text.into_bytes();
    for (at, character) in strange {
        bytes[*at..at + character.len_utf8()].fill(b' ');
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
