//! Texts of `OATutor`: plain, with TeX between two dollars on both sides, `\n` for a new line, and `##name` for a picture.

use crate::exchange::html::Seen;
use crate::exchange::{keyboard, markdown};
use crate::text::words::single_spaced;

/// A text in Markdown, and the pictures in it.
pub(super) fn long(text: &str) -> (String, Vec<Seen>) {
    let mut pictures = Vec::new();
    let mut out = String::new();
    for line in lines(text) {
        let mut words = String::new();
        for part in line.split("##") {
            if is_picture(part) {
                pictures.push(Seen {
                    source: part.trim().to_owned(),
                    alt: String::new(),
                });
            } else {
                words.push_str(part);
            }
        }
        let line = markdown::of_plain(&inline(&words));
        if line.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        out.push_str(&line);
    }
    (out, pictures)
}

/// A text on one line, without marks.
pub(super) fn short(text: &str) -> String {
    let line = lines(text).join(" ");
    let line = markdown::formulas(&inline(&line));
    single_spaced(&line)
}

/// An answer as it is typed; nothing where it has a form that a keyboard has not.
pub(super) fn typed(answer: &str) -> Option<String> {
    let mut out = String::new();
    for (number, part) in answer.split("$$").enumerate() {
        if number % 2 == 0 {
            out.push_str(part);
        } else {
            out.push_str(&keyboard::typed(part)?);
        }
    }
    let typed = single_spaced(&out);
    (!typed.is_empty() && answer.matches("$$").count().is_multiple_of(2)).then_some(typed)
}

/// The lines of a text. A backslash and an n within TeX are the beginning of a command.
fn lines(text: &str) -> Vec<String> {
    let mut whole = String::with_capacity(text.len());
    for (number, part) in text.split("$$").enumerate() {
        if number > 0 {
            whole.push_str("$$");
        }
        if number % 2 == 0 {
            whole.push_str(&part.replace("\\n", "\n"));
        } else {
            whole.push_str(part);
        }
    }
    whole.lines().map(str::to_owned).collect()
}

/// With formulas within the line.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let parts: Vec<&str> = text.split("$$").collect();
    if parts.len().is_multiple_of(2) {
        return text.to_owned();
    }
    for (number, part) in parts.iter().enumerate() {
        if number % 2 == 0 {
            out.push_str(part);
        } else if !part.trim().is_empty() {
            out.push_str(&format!("\\({}\\)", part.trim()));
        }
    }
    out
}

fn is_picture(part: &str) -> bool {
    let part = part.trim().to_lowercase();
    let endings = [".gif", ".png", ".jpg", ".jpeg", ".webp", ".svg"];
    !part.contains(char::is_whitespace) && endings.iter().any(|ending| part.ends_with(ending))
}
