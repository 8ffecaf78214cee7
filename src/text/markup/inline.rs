//! Marks within a paragraph: `` `code` ``, `**strong**`, `*emphasis*`. A mark without its partner stays as it was written.

use super::{Piece, Tone};

/// The runs of a paragraph.
pub(super) fn parse(text: &str) -> Vec<Piece> {
    runs(text, true)
}

/// The runs of a text in which nothing but code is marked.
pub(super) fn code_only(text: &str) -> Vec<Piece> {
    runs(text, false)
}

fn runs(text: &str, emphasis: bool) -> Vec<Piece> {
    let mut runs = Runs::default();
    let mut at = 0;
    while at < text.len() {
        let marked = marked(text, at, emphasis);
        at = match marked {
            Some((inner, tone, after)) => {
                runs.flush();
                runs.add_marked(inner, tone);
                after
            }
            None => runs.take_one(text, at, emphasis),
        };
    }
    runs.flush();
    runs.done
}

#[derive(Default)]
struct Runs {
    done: Vec<Piece>,
    plain: String,
}

impl Runs {
    fn flush(&mut self) {
        if !self.plain.is_empty() {
            let text = std::mem::take(&mut self.plain);
            self.done.push(Piece::new(text, Tone::Plain));
        }
    }

    /// Code may stand inside strong words and emphasis, and nothing else may.
    fn add_marked(&mut self, inner: &str, tone: Tone) {
        if tone == Tone::Code {
            self.done.push(Piece::new(inner, tone));
            return;
        }
        for mut piece in code_only(inner) {
            if piece.tone == Tone::Plain {
                piece.tone = tone;
            }
            self.done.push(piece);
        }
    }

    /// Takes one character as it is (a backslash gives way to the mark after it), or a whole run of marks that mark nothing.
    fn take_one(&mut self, text: &str, at: usize, escapes: bool) -> usize {
        let rest = &text[at..];
        let mut letters = rest.chars();
        let Some(first) = letters.next() else {
            return text.len();
        };
        if let Some(mark) = letters
            .next()
            .filter(|mark| escapes && first == '\\' && mark.is_ascii_punctuation())
        {
            self.plain.push(mark);
            return at + 1 + mark.len_utf8();
        }
        let length = if matches!(first, '*' | '_' | '`') {
            rest.chars().take_while(|c| *c == first).count()
        } else {
            first.len_utf8()
        };
        self.plain.push_str(&rest[..length]);
        at + length
    }
}

/// What is marked at `at`: the inner text, its tone, and where it ends.
fn marked(text: &str, at: usize, emphasis: bool) -> Option<(&str, Tone, usize)> {
    let rest = &text[at..];
    match rest.as_bytes().first()? {
        b'`' => code(text, at),
        b'*' if emphasis => between(text, at, '*'),
        b'_' if emphasis && !ends_in_letter(&text[..at]) => between(text, at, '_'),
        _ => None,
    }
}

/// Code ends at as many backticks as it began with; one space at each end belongs to the marks.
fn code(text: &str, at: usize) -> Option<(&str, Tone, usize)> {
    let length = run_length(&text[at..], '`');
    let begin = at + length;
    let mut search = begin;
    loop {
        let found = search + text[search..].find('`')?;
        let closing = run_length(&text[found..], '`');
        if closing == length {
            let inner = &text[begin..found];
            let trimmed = inner
                .strip_prefix(' ')
                .and_then(|inner| inner.strip_suffix(' '));
            let inner = trimmed
                .filter(|inner| !inner.trim().is_empty())
                .unwrap_or(inner);
            return Some((inner, Tone::Code, found + closing));
        }
        search = found + closing;
    }
}

/// One or two marks, with words right inside them.
fn between(text: &str, at: usize, mark: char) -> Option<(&str, Tone, usize)> {
    let length = run_length(&text[at..], mark);
    let tone = match length {
        1 => Tone::Emphasis,
        2 => Tone::Strong,
        _ => return None,
    };
    let begin = at + length;
    if text[begin..].starts_with(char::is_whitespace) {
        return None;
    }
    let mut search = begin;
    loop {
        let found = search + text[search..].find(mark)?;
        let closing = run_length(&text[found..], mark);
        let inner = &text[begin..found];
        let after = found + closing;
        let open_word = mark == '_' && text[after..].starts_with(char::is_alphanumeric);
        let fits = closing == length && !inner.is_empty() && !inner.ends_with(char::is_whitespace);
        if fits && !open_word {
            return Some((inner, tone, after));
        }
        search = after;
    }
}

fn run_length(text: &str, mark: char) -> usize {
    text.chars().take_while(|c| *c == mark).count()
}

fn ends_in_letter(text: &str) -> bool {
    text.ends_with(char::is_alphanumeric)
}
