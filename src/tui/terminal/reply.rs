//! The terminal's background: how it is asked for, and how its answer is told from keys. The event source knows no such answer, and gives it
//! as Alt-`]` with letters behind it: they are gathered here, however late they come, so that no screen ever hears them. Nobody
//! waits for an answer: until it comes, if it comes, the screens have no colours.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::tui::theme::Rgb;

/// Asks for the colour of the background (xterm, "Operating System Commands", 11).
pub(super) const ASK: &[u8] = b"\x1b]11;?\x1b\\";

/// No answer is longer.
const LONGEST: usize = 32;

/// What a key is to the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// Nothing: it is a key.
    Key,
    /// A part of it.
    Part,
    /// Its end, and the colour that it tells.
    Whole(Rgb),
}

/// The answer, as far as it is heard.
#[derive(Debug, Clone, Default)]
pub(super) struct Reply {
    /// What was heard of it; nothing before it has begun.
    words: Option<String>,
    /// Whether the last sign of its end is still to come.
    closing: bool,
}

impl Reply {
    /// Takes a key.
    pub(super) fn hear(&mut self, key: KeyEvent) -> Heard {
        let modifiers = key.modifiers.difference(KeyModifiers::SHIFT);
        let (control, alt) = (KeyModifiers::CONTROL, KeyModifiers::ALT);
        let closing = std::mem::take(&mut self.closing);
        match (key.code, modifiers) {
            (KeyCode::Char(']'), only) if only == alt => self.begin(),
            (KeyCode::Char('\\'), only) if closing && only.is_empty() => Heard::Part,
            (KeyCode::Char('g'), only) if only == control => self.end(),
            (KeyCode::Char('\\'), only) if only == alt => self.end(),
            (KeyCode::Esc, _) if self.words.is_some() => {
                self.closing = true;
                self.end()
            }
            (KeyCode::Char(letter), only) if only.is_empty() => self.add(letter),
            _ => {
                self.words = None;
                Heard::Key
            }
        }
    }

    /// Begins an answer.
    pub(super) fn begin(&mut self) -> Heard {
        self.words = Some(String::new());
        Heard::Part
    }

    /// Whether an answer has begun that has no end yet.
    pub(super) const fn is_begun(&self) -> bool {
        self.words.is_some()
    }

    fn add(&mut self, letter: char) -> Heard {
        let Some(words) = &mut self.words else {
            return Heard::Key;
        };
        words.push(letter);
        if letter.is_ascii() && may_become_an_answer(words) {
            Heard::Part
        } else {
            self.words = None;
            Heard::Key
        }
    }

    fn end(&mut self) -> Heard {
        match self.words.take() {
            None => Heard::Key,
            Some(words) => colour(&words).map_or(Heard::Part, Heard::Whole),
        }
    }
}

fn may_become_an_answer(words: &str) -> bool {
    let begins = "11;rgb";
    let (known, rest) = words.split_at(words.len().min(begins.len()));
    let of_a_colour = |letter: char| letter.is_ascii_hexdigit() || ":/a".contains(letter);
    begins.starts_with(known) && rest.chars().all(of_a_colour) && words.len() <= LONGEST
}

/// The colour in `11;rgb:1e1e/1e1e/1e1e`: one to four hexadecimal digits a part (`XParseColor`); with `rgba` a fourth part is left out.
fn colour(words: &str) -> Option<Rgb> {
    let words = words.strip_prefix("11;rgb")?;
    let parts = words
        .strip_prefix(':')
        .or_else(|| words.strip_prefix("a:"))?;
    let mut parts = parts.split('/').map(part);
    Some(Rgb([parts.next()??, parts.next()??, parts.next()??]))
}

fn part(digits: &str) -> Option<u8> {
    let most = match digits.len() {
        length @ 1..=4 => (1_u32 << (4 * length)) - 1,
        _ => return None,
    };
    let level = u32::from_str_radix(digits, 16).ok()?;
    u8::try_from((level * 255 + most / 2) / most).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(letter: char, modifiers: KeyModifiers) -> KeyEvent {
        KeyEvent::new(KeyCode::Char(letter), modifiers)
    }

    /// What becomes of Alt-`]`, these letters, and an end.
    fn heard(words: &str, end: &[KeyEvent]) -> Vec<Heard> {
        let mut reply = Reply::default();
        let letters = words.chars().map(|letter| key(letter, KeyModifiers::NONE));
        let begin = [key(']', KeyModifiers::ALT)];
        let keys = begin.into_iter().chain(letters).chain(end.iter().copied());
        keys.map(|key| reply.hear(key)).collect()
    }

    #[test]
    fn an_answer_is_a_colour_and_no_keys() {
        let bell = [key('g', KeyModifiers::CONTROL)];
        let string_end = [key('\\', KeyModifiers::ALT)];
        let apart = [
            KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE),
            key('\\', KeyModifiers::NONE),
        ];
        for (words, expected) in [
            ("11;rgb:ffff/0000/8080", [255, 0, 128]),
            ("11;rgb:ff/00/80", [255, 0, 128]),
            ("11;rgb:f/0/8", [255, 0, 136]),
            ("11;rgb:Fff/000/7FF", [255, 0, 127]),
            ("11;rgba:1e1e/1e1e/1e1e/ffff", [30, 30, 30]),
        ] {
            for end in [&bell[..], &string_end, &apart] {
                let heard = heard(words, end);
                assert!(!heard.contains(&Heard::Key), "{words}: {heard:?}");
                assert!(
                    heard.contains(&Heard::Whole(Rgb(expected))),
                    "{words}: {heard:?}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_answer_is_keys_from_where_that_is_seen() {
        for (words, keys) in [
            ("h", 1),
            ("1h", 1),
            ("12", 1),
            ("11;rgb:x", 1),
            ("11;rgb:hello", 5),
        ] {
            let heard = heard(words, &[]);
            let seen = heard.iter().filter(|one| **one == Heard::Key).count();
            assert_eq!(seen, keys, "{words}: {heard:?}");
        }
        let long = heard(&format!("11;rgb:{}", "f".repeat(60)), &[]);
        assert_eq!(long.last(), Some(&Heard::Key));
        let broken = heard("11;rgb:ffff/00", &[key('g', KeyModifiers::CONTROL)]);
        assert!(broken.iter().all(|one| *one == Heard::Part), "{broken:?}");
    }

    #[test]
    fn keys_are_keys_before_and_after() {
        let mut reply = Reply::default();
        for letter in ['1', ']', '\\', 'g'] {
            assert_eq!(reply.hear(key(letter, KeyModifiers::NONE)), Heard::Key);
        }
        let escape = KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE);
        assert_eq!(reply.hear(escape), Heard::Key);
        assert_eq!(reply.hear(key('g', KeyModifiers::CONTROL)), Heard::Key);
    }
}
