//! What stands after a colon, as the sort of thing a field asks for. It never changes a character of a text but the line
//! breaks below a `|` block's last line.

use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::yaml::{self, Node, Style, Text, Value};
use crate::quiz::{Words, names};
use crate::text::words::{in_line, shortened};

mod commas;
mod no_text;
mod remark;

/// What is there, in a teacher's words.
pub(super) fn what(node: &Node<'_>) -> &'static str {
    match &node.value {
        Value::Empty => "nothing",
        Value::Text(_) => "one text",
        Value::List(_) => "a list",
        Value::Fields(entries) if entries.len() == 1 => "a field",
        Value::Fields(_) => "several fields",
    }
}

/// The same as the end of a sentence: `here is a list`.
pub(super) fn here(node: &Node<'_>) -> String {
    let verb = match &node.value {
        Value::Fields(entries) if entries.len() != 1 => "are",
        _ => "is",
    };
    format!("here {verb} {}", what(node))
}

/// Names that say nothing but the place of an item.
const ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "last",
];
/// How many items of a list are shown as they should be written.
const MOST_SHOWN: usize = 8;

impl Notes<'_> {
    /// A problem of the wrong sort of thing in `field`.
    pub(super) fn wrong(&self, node: &Node<'_>, message: impl Into<String>) -> Diagnostic {
        self.problem(Code::WrongType, node.at, message)
    }

    /// Reports an empty field; gives whether it is one.
    pub(super) fn empty(&mut self, field: &str, node: &Node<'_>) -> bool {
        if !is_empty(node) {
            return false;
        }
        let problem = self
            .wrong(
                node,
                format!("nothing is written for `{}`", shortened(field)),
            )
            .label("nothing follows");
        let help = match self.behind_sign(node) {
            Some(quoted) => format!(
                "{}; if what stands behind the `#` is the text, put it in quotes:\n{quoted}",
                what_to_write(field)
            ),
            None => what_to_write(field),
        };
        self.add(problem.help(help));
        true
    }

    /// A text.
    pub(super) fn words(&mut self, field: &str, node: &Node<'_>) -> Option<Words> {
        if is_empty(node)
            && let Some(problem) = self.hidden(node)
        {
            self.add(problem);
            return None;
        }
        if self.empty(field, node) {
            return None;
        }
        self.filled(field, node, false)
    }

    /// A text in the list of `field`.
    pub(super) fn item(&mut self, field: &str, node: &Node<'_>) -> Option<Words> {
        if is_empty(node) {
            let problem = self.hidden(node).unwrap_or_else(|| {
                self.wrong(node, format!("an item of `{field}` is empty"))
                    .label("nothing follows")
                    .help("write something after the dash, or delete the line")
            });
            self.add(problem);
            return None;
        }
        self.filled(field, node, true)
    }

    /// A text that is not empty.
    fn filled(&mut self, field: &str, node: &Node<'_>, in_list: bool) -> Option<Words> {
        let Some(text) = node.text() else {
            let problem = self.no_text(field, node, in_list);
            self.add(problem);
            return None;
        };
        if text.style == Style::Plain {
            self.cut_by_comment(node.at);
            if let Some(slip) = yaml::swallowed(self.source, node.at) {
                self.add(slip);
                return None;
            }
        }
        if text.style == Style::Quoted
            && let Some(problem) = yaml::unmeant_backslash(self.source, node.at)
        {
            self.add(problem);
            return None;
        }
        Some(Words::new(kept(text), node.at))
    }

    /// A list with at least one item.
    pub(super) fn list<'n, 's>(
        &mut self,
        field: &str,
        node: &'n Node<'s>,
    ) -> Option<&'n [Node<'s>]> {
        if self.empty(field, node) {
            return None;
        }
        match &node.value {
            Value::List(items) if !items.is_empty() => {
                if let Some(problem) = self.semicolons(field, node, items) {
                    self.add(problem);
                    return None;
                }
                self.split_by_comma(field, node, items);
                return Some(items);
            }
            Value::List(_) => {
                let problem = self
                    .wrong(node, format!("the list of `{field}` is empty"))
                    .label("empty");
                self.add(problem.help(format!("put something into it, or delete `{field}`")));
            }
            Value::Text(text) if field == "questions" && text.style == Style::Block => {
                let message = "a sign behind `questions:` makes one text of all questions";
                let problem = self.wrong(node, message).label("one text");
                self.add(problem.help("delete the sign behind the colon:\nquestions:"));
            }
            Value::Text(text) => {
                let problem = self.text_for_list(field, node, text);
                self.add(problem);
            }
            _ => {
                let problem = self.fields_for_list(field, node);
                self.add(problem);
            }
        }
        None
    }

    /// Fields where a list should be, with the list to write.
    fn fields_for_list(&self, field: &str, node: &Node<'_>) -> Diagnostic {
        let Value::Fields(entries) = &node.value else {
            return self.wrong(node, format!("`{field}` should be a list"));
        };
        let mut items: Vec<String> = Vec::new();
        // `a: cat` counts its items; `cat: dog` says something with both sides.
        let counted = |name: &str| {
            name.len() <= 2 || names::CHOICE.contains(&name) || ORDINALS.contains(&name)
        };
        for entry in entries.iter().take(MOST_SHOWN) {
            let written = |at: Span| self.slice(self.first_line(at));
            items.push(match entry.node.value {
                Value::Text(_) if counted(&entry.name.text) => written(entry.node.at).to_owned(),
                Value::Text(_) => {
                    yaml::in_quotes(written(Span::new(entry.name_at.start, entry.node.at.end)))
                }
                _ => written(entry.name_at).to_owned(),
            });
        }
        let message = format!("`{field}` should be a list, and {}", here(node));
        self.wrong(node, message).label("not a list").help(format!(
            "begin each item with a dash and a space:\n{}",
            list_of(field, items.iter().map(String::as_str))
        ))
    }

    /// A text where a list should be, with the list to write.
    fn text_for_list(&self, field: &str, node: &Node<'_>, text: &Text<'_>) -> Diagnostic {
        let dash = text.text.starts_with('-') && !text.text.starts_with("--");
        if text.style == Style::Plain && dash {
            return yaml::dash_without_space(self.source, node.at.start);
        }
        // As it is written, as its lines may be the items; a text in quotes stands on one.
        let written = if text.style == Style::Quoted {
            &text.text
        } else {
            self.slice(node.at)
        };
        let written = without_stray_bracket(written);
        let inner = in_round_brackets(written);
        // A hint is a sentence, and may hold a comma.
        let signs: &[char] = match (field, inner) {
            ("hints", None) => &[';', '\n'],
            _ => &[',', ';', '\n'],
        };
        let written = inner.unwrap_or(written);
        let arrow = [" | ", " -> ", " → ", " > ", " => ", " < ", " / "]
            .into_iter()
            .filter(|sign| {
                matches!(
                    (*sign, field),
                    (" | ", _) | (_, "order") | (" / ", "choices")
                )
            })
            .find(|sign| written.contains(sign));
        let parts: Vec<&str> = match arrow {
            Some(arrow) => written.split(arrow).collect(),
            None => written.split(signs).collect(),
        };
        let items = parts
            .into_iter()
            .map(str::trim)
            .filter(|item| !item.is_empty());
        let written = list_of(field, items.take(MOST_SHOWN));
        self.wrong(
            node,
            format!("`{field}` should be a list, and here is one text"),
        )
        .label("one text")
        .help(format!(
            "begin each item with a dash and a space:\n{written}"
        ))
    }

    /// A list of texts.
    pub(super) fn words_list(&mut self, field: &str, node: &Node<'_>) -> Vec<Words> {
        let items = self.list(field, node).unwrap_or_default();
        let mut words = Vec::with_capacity(items.len());
        for item in items {
            if self.full() {
                break;
            }
            words.extend(self.item(field, item));
        }
        words
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, field: &str, node: &Node<'_>) -> Option<bool> {
        if self.empty(field, node) {
            return None;
        }
        let flag = node.text().and_then(|text| truth(&text.text));
        if flag.is_none() {
            let problem = self
                .wrong(node, format!("`{field}` should be `true` or `false`"))
                .label("neither");
            let meant = node.text().and_then(|text| meant(&text.text));
            self.add(problem.help(match meant {
                Some(meant) => format!("write `{field}: {meant}`"),
                None => format!("write `{field}: true` or `{field}: false`"),
            }));
        }
        flag
    }

    /// A whole number from `least` to `most`.
    pub(super) fn whole(
        &mut self,
        field: &str,
        node: &Node<'_>,
        least: u8,
        most: u8,
    ) -> Option<u8> {
        if self.empty(field, node) {
            return None;
        }
        let number = node.text().and_then(|text| text.text.parse::<u8>().ok());
        let fits = number.filter(|number| (least..=most).contains(number));
        if fits.is_none() {
            let message = format!("`{field}` should be a whole number from {least} to {most}");
            let problem = self.wrong(node, message).label("not one of these");
            // Whoever writes `yes` wants some, and not the least.
            let wanted = node
                .text()
                .and_then(|text| meant(&text.text).or(truth(&text.text)));
            let number = if wanted == Some(true) {
                least.max(1)
            } else {
                least
            };
            self.add(problem.help(format!(
                "write `{field}: {number}`, or another number from {least} to {most}"
            )));
        }
        fits
    }

    /// One of a few words, each of which stands for something.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        field: &str,
        node: &Node<'_>,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        if self.empty(field, node) {
            return None;
        }
        let written = node.text().map_or("", |text| &text.text);
        let found = words.iter().find(|(word, _)| *word == written);
        if found.is_none() {
            let all: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            let problem = self
                .wrong(
                    node,
                    format!("`{field}` cannot be `{}`", shortened(written)),
                )
                .label("none of the possible words")
                .help(format!("write one of {}", all.join(", ")));
            self.add(problem);
        }
        found.map(|(_, value)| *value)
    }
}

/// Whether nothing, or nothing that can be seen, is written.
pub(super) fn is_empty(node: &Node<'_>) -> bool {
    let is_blank = |text: &str| text.chars().all(char::is_whitespace);
    let blank = node.text().is_some_and(|text| is_blank(&text.text));
    blank || matches!(node.value, Value::Empty)
}

/// What people mean who write neither `true` nor `false`.
fn meant(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "x" | "1" | "on" | "ok" | "right" | "correct" | "ja" | "oui" | "si"
        | "sí" | "✓" | "✔" => Some(true),
        "no" | "n" | "0" | "off" | "nein" | "non" => Some(false),
        _ => None,
    }
}

/// `true` or `false` in any case, as people type them.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

/// The characters of a text, without the line breaks that end a block.
pub(super) fn kept(text: &Text<'_>) -> String {
    match text.style {
        Style::Block => text.text.trim_end_matches(['\n', ' ']).to_owned(),
        _ => text.text.clone().into_owned(),
    }
}

/// `one, two]`: a bracket that nothing opens belongs to no item.
fn without_stray_bracket(written: &str) -> &str {
    let trimmed = written.trim_end();
    match trimmed.strip_suffix([']', '}']) {
        Some(inner) if !inner.contains(['[', '{']) => inner,
        _ => written,
    }
}

/// The items of `(one, two)`, as lists are written in other places.
fn in_round_brackets(written: &str) -> Option<&str> {
    let inner = written.trim().strip_prefix('(')?.strip_suffix(')')?;
    (!inner.contains(['(', ')'])).then_some(inner)
}

/// What to do about a field that is empty; none that must be there is to be deleted.
fn what_to_write(field: &str) -> String {
    match field {
        "title" | "question" => format!("write it after `{field}:`"),
        "answer" => "write what is right after `answer:`".to_owned(),
        _ => format!(
            "write something after `{}:`, or delete the line",
            shortened(field)
        ),
    }
}

/// A list as a teacher would write it in a question.
pub(super) fn list_of<'a>(field: &str, items: impl Iterator<Item = &'a str>) -> String {
    let mut written = format!("    {field}:");
    for item in items {
        written.push_str("\n      - ");
        written.push_str(&in_line(item));
    }
    written
}
