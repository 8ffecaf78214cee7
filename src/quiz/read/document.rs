//! A document of questions, as word processors and chat programs write them, where a set should stand: `1. What purrs?`, `a) Cat`,
//! `Answer: a`. It says once for the whole file what to write, and shows the first questions so. It reads none of them.

use super::choices::marked;
use super::values::truth;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::yaml;
use crate::text::number;
use crate::text::words::in_line;

mod line;

use line::{Line, cleaned, is_own, lettered};

/// The most questions that are shown as they should be written.
const MOST_SHOWN: usize = 2;
/// The most choices of one that are shown.
const MOST_CHOICES: usize = 8;
/// Nobody types a larger one, in bytes; each line of it is looked at several times.
const LARGEST: usize = 256 * 1024;
/// A first line of more words is no title.
const MOST_IN_TITLE: usize = 12;

/// A question as far as its lines say what they are.
struct Question {
    at: Span,
    prompt: String,
    /// With whether a sign marks it as right.
    choices: Vec<(String, bool)>,
    answer: Option<String>,
    /// Names of our own, and texts.
    more: Vec<(&'static str, String)>,
}

/// A document as it is read.
#[derive(Default)]
struct Document {
    /// Whether the file has a title already.
    titled: bool,
    title: Option<String>,
    questions: Vec<Question>,
    /// Lines that say nothing known.
    others: usize,
}

/// What to say of a file that is such a document; `None` for any other.
pub(super) fn told(source: &str) -> Option<Diagnostic> {
    if source.len() > LARGEST || source.lines().any(is_own) {
        return None;
    }
    let mut document = Document::default();
    let mut start = 0;
    for line in source.split('\n') {
        document.line(start, line);
        start += line.len() + 1;
    }
    document.told()
}

impl Document {
    fn line(&mut self, start: usize, line: &str) {
        let words = cleaned(line);
        let read = line::read(&words);
        let Some(last) = self.questions.last_mut() else {
            match read {
                Line::Asked(text) => self.ask(start, line, text),
                Line::Title(text) => {
                    self.titled = line.starts_with("title:");
                    self.title = Some(text.to_owned());
                }
                Line::Other(text) if self.title.is_none() => self.title = Some(text.to_owned()),
                _ => {}
            }
            return;
        };
        match read {
            Line::Asked(text) => self.ask(start, line, text),
            Line::Choice(text) => last.choose(text),
            Line::Item(text) if last.answer.is_none() => last.choose(text),
            Line::Answer(text) => last.answer = Some(text.to_owned()),
            Line::Said(name, text) => last.more.push((name, text.to_owned())),
            Line::Other(text) if last.choices.is_empty() && last.answer.is_none() => {
                last.prompt.push(' ');
                last.prompt.push_str(text);
            }
            Line::Other(_) | Line::Item(_) => self.others += 1,
            Line::Title(_) | Line::Nothing => {}
        }
    }

    fn ask(&mut self, start: usize, line: &str, text: &str) {
        let body = line.trim();
        let at = start + line.len() - line.trim_start().len();
        self.questions.push(Question {
            at: Span::new(at, at + body.len()),
            prompt: text.to_owned(),
            choices: Vec::new(),
            answer: None,
            more: Vec::new(),
        });
    }

    fn told(&self) -> Option<Diagnostic> {
        let whole = |question: &&Question| question.choices.len() > 1 || question.answer.is_some();
        let first = self.questions.iter().find(whole)?;
        let count = self.questions.iter().filter(whole).count();
        // Half of them, and no more that is nothing of the kind: else it is something else.
        if count * 2 < self.questions.len() || self.others > self.questions.len() {
            return None;
        }
        let message = "questions stand here as in a document, and a set needs a name before each of their parts";
        let told = Diagnostic::new(Code::WrongType, first.at, message).label("the first question");
        let shown = self.questions.iter().filter(whole).take(MOST_SHOWN);
        let shown: String = shown.map(Question::written).collect();
        let others = match count.saturating_sub(MOST_SHOWN) {
            0 => String::new(),
            1 => ", and the other one in the same way".to_owned(),
            more => format!(", and the other {more} in the same way"),
        };
        Some(told.help(format!(
            "write them like this{others}:\n{}questions:{shown}",
            self.head()
        )))
    }

    /// The line of the title, where the file has none yet.
    fn head(&self) -> String {
        if self.titled {
            return String::new();
        }
        let short = |title: &&String| title.split_whitespace().count() <= MOST_IN_TITLE;
        let title = self.title.as_ref().filter(short);
        let title = title.map_or_else(|| "My first set".to_owned(), |title| yaml::written(title));
        format!("title: {title}\n")
    }
}

impl Question {
    fn choose(&mut self, text: &str) {
        let marked = marked::right(text);
        self.choices
            .push((marked.unwrap_or(text).to_owned(), marked.is_some()));
    }

    /// The question as a set has it.
    fn written(&self) -> String {
        let mut lines = vec![format!("question: {}", line_of(self.prompt.trim()))];
        if self.choices.len() > 1 {
            lines.push("choices:".to_owned());
            let shown = self.choices.iter().take(MOST_CHOICES);
            lines.extend(shown.map(|(text, _)| format!("  - {}", line_of(text))));
        }
        lines.push(self.answered());
        let more = self.more.iter();
        lines.extend(more.map(|(name, text)| format!("{name}: {}", line_of(text))));
        format!("\n  - {}", lines.join("\n    "))
    }

    /// The line with what is right.
    fn answered(&self) -> String {
        let written = self.answer.as_deref().unwrap_or_default().trim();
        if self.choices.len() > 1 {
            let right = self.right(written);
            return match right.as_slice() {
                [] => "answer: the text of the right choice".to_owned(),
                [one] => format!("answer: {}", line_of(one)),
                several => format!("answer: {}", yaml::bracketed(several)),
            };
        }
        if written.is_empty() {
            return "answer: what is right".to_owned();
        }
        if self.prompt.contains("___") {
            let gaps = self
                .prompt
                .split("___")
                .filter(|part| !part.starts_with('_'));
            let texts: Vec<&str> = written.split(',').map(str::trim).collect();
            let all = texts.len() + 1 == gaps.count();
            let texts = if all { texts } else { vec![written] };
            return format!("blanks: {}", yaml::bracketed(&texts));
        }
        if let Some(truth) = truth(written) {
            return format!("answer: {truth}");
        }
        if number::plain(written).is_some() {
            return format!("answer: {written}");
        }
        format!("answer: {}", line_of(written))
    }

    /// The texts of the choices that are right, as far as it is plain which they are.
    fn right<'q>(&'q self, written: &str) -> Vec<&'q str> {
        let text = |place: usize| self.choices.get(place).map(|(text, _)| text.as_str());
        let same = self
            .choices
            .iter()
            .find(|(text, _)| text.eq_ignore_ascii_case(written));
        if let Some((text, _)) = same {
            return vec![text];
        }
        if let Some(named) = lettered(written).and_then(text) {
            return vec![named];
        }
        let mut parts = vec![written];
        for sign in [",", ";", "&", "/", " and ", " und ", " y "] {
            parts = parts
                .into_iter()
                .flat_map(|part| part.split(sign))
                .collect();
        }
        let named: Option<Vec<&str>> = parts
            .into_iter()
            .map(|part| lettered(part.trim()).and_then(text))
            .collect();
        named.unwrap_or_else(|| {
            let marked = self.choices.iter().filter(|(_, right)| *right);
            marked.map(|(text, _)| text.as_str()).collect()
        })
    }
}

/// A text as it stands in a set, on one line.
fn line_of(text: &str) -> String {
    yaml::written(&in_line(text.trim()))
}
