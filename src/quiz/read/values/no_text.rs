//! A list or fields where one text should stand, with what was most likely meant. It never looks at what is there otherwise.

use super::{Notes, here, what};
use crate::diagnostic::{Diagnostic, Span, boundary};
use crate::quiz::yaml::{self, Entry, Node, Value};
use crate::text::words::shortened;

/// A longer line than this is no help.
const LONGEST_LINE: usize = 160;

/// No further above what it holds the name of a field is looked for, in bytes.
const FARTHEST: usize = 400;

/// The most lines that are shown as they should be written.
const MOST_SHOWN: usize = 8;

impl Notes<'_> {
    /// What to say when something else than a text is there; `in_list` for an item in the list of `field`.
    pub(super) fn no_text(&self, field: &str, node: &Node<'_>, in_list: bool) -> Diagnostic {
        let one = matches!(&node.value, Value::Fields(entries) if entries.len() == 1);
        if let Some(told) = one
            .then(|| yaml::over_lines(self.source, node.at.start))
            .flatten()
        {
            return told;
        }
        let shown = shortened(field);
        let message = format!("in `{shown}` a text should stand here, and {}", here(node));
        let problem = self.wrong(node, message);
        let bracket = self
            .slice(node.at)
            .chars()
            .next()
            .filter(|sign| matches!(sign, '{' | '['));
        let label = match (bracket, &node.value) {
            (Some(bracket), _) => format!("begins with `{bracket}`"),
            (None, Value::Fields(entries)) if entries.len() == 1 => {
                "the colon makes this a field".to_owned()
            }
            (None, _) => what(node).to_owned(),
        };
        let quoted = || self.with(node.at, &yaml::in_quotes(self.slice(node.at)));
        let help = match (&node.value, bracket) {
            (Value::Fields(entries), Some(_)) => self.bare(field, entries, node, &quoted()),
            (Value::List(items), _) if !in_list && items.len() > 1 => {
                one_text(&self.lead(field, node), field, items, bracket.is_some())
            }
            (Value::List(items), None) if items.len() == 1 => {
                self.without_dash(field, node, &items[0], in_list)
            }
            (_, Some(_)) => format!("if it is meant as a text, put it in quotes:\n{}", quoted()),
            (Value::Fields(entries), None)
                if !in_list && matches!(&entries[..], [only] if is_named(field, only)) =>
            {
                let written = self.slice(self.first_line(entries[0].node.at));
                let lead = self.lead(field, node);
                format!("write the text behind the colon of `{shown}`:\n{lead}{shown}: {written}")
            }
            (Value::Fields(entries), None)
                if entries.len() == 1 && !self.slice(node.at).contains('\n') =>
            {
                let quoted = yaml::quoted_line(self.source, node.at.start);
                format!("put the whole text in quotes:\n{quoted}")
            }
            (Value::Fields(_), None) if !in_list => self.block(field, node),
            _ => "write one text".to_owned(),
        };
        problem.label(label).help(help)
    }

    /// The line that a stretch stands on, with something else in its place; no more of the file is looked at than such a line has.
    fn with(&self, at: Span, by: &str) -> String {
        let from = boundary(self.source, at.start.saturating_sub(LONGEST_LINE));
        let to = boundary(self.source, (at.end + LONGEST_LINE).min(self.source.len()));
        let before = self.source.get(from..at.start).unwrap_or_default();
        let after = self.source.get(at.end..to).unwrap_or_default();
        let begin = before.rfind('\n').map(|end| end + 1);
        let begin = begin.or_else(|| (from == 0).then_some(0));
        let after = after.split(['\n', '\r']).next().unwrap_or_default();
        match begin {
            Some(begin) if before.len() - begin + by.len() + after.len() <= LONGEST_LINE => {
                format!("{}{by}{}", &before[begin..], after.trim_end())
            }
            _ => by.to_owned(),
        }
    }

    /// The spaces before the name of the field that holds this: as many as in the file, where its line is found right above.
    fn lead(&self, field: &str, node: &Node<'_>) -> String {
        let from = boundary(self.source, node.at.start.saturating_sub(FARTHEST));
        let above = self.source.get(from..node.at.start).unwrap_or_default();
        let name = |line: &str| {
            let words = line.trim_start_matches([' ', '-']);
            let begins = words.strip_prefix(field)?.starts_with(':');
            begins.then_some(line.len() - words.len())
        };
        let column = above.lines().rev().find_map(name);
        " ".repeat(column.unwrap_or(4))
    }

    /// `{sat}`: a text in braces.
    fn bare(&self, field: &str, entries: &[Entry<'_>], node: &Node<'_>, quoted: &str) -> String {
        match entries {
            [only]
                if field == "answer"
                    && matches!(only.node.value, Value::Empty)
                    && yaml::stands_beside(self.source, node.at.start, &["vary"]) =>
            {
                let formula = format!("= {}", self.slice(only.name_at).trim());
                let formula = self.with(node.at, &formula);
                format!(
                    "an answer that is worked out begins with `=`, and its names stand without braces:\n{formula}\nif the braces belong to the text, put it in quotes:\n{quoted}"
                )
            }
            [only] if matches!(only.node.value, Value::Empty) => {
                let bare = self.with(node.at, self.slice(only.name_at));
                format!(
                    "write it without the braces:\n{bare}\nif they belong to the text, put it in quotes:\n{quoted}"
                )
            }
            _ => format!("if it is meant as a text, put it in quotes:\n{quoted}"),
        }
    }

    /// `- Look again.` below a field that has one text.
    fn without_dash(&self, field: &str, node: &Node<'_>, item: &Node<'_>, in_list: bool) -> String {
        let written = self.slice(self.first_line(item.at));
        if in_list || item.text().is_none() {
            return "write one text".to_owned();
        }
        format!(
            "write it without the dash:\n{}{}: {written}",
            self.lead(field, node),
            shortened(field)
        )
    }

    /// Lines with colons, as a text of several lines.
    fn block(&self, field: &str, node: &Node<'_>) -> String {
        let lead = self.lead(field, node);
        let lines = self.slice(node.at).lines().take(MOST_SHOWN).map(str::trim);
        let lines: String = lines.map(|line| format!("\n{lead}  {line}")).collect();
        format!(
            "if all of it is one text, write `|` behind the colon:\n{lead}{}: |{lines}",
            shortened(field)
        )
    }
}

/// Names that say no more than that a text follows.
const NAMED: &[&str] = &["text", "value", "content", "prompt", "title", "name"];

/// `text: What purrs?` below `question:`.
fn is_named(field: &str, only: &Entry<'_>) -> bool {
    let name = &*only.name.text;
    only.node.text().is_some() && (NAMED.contains(&name) || name == field)
}

/// Several texts as one.
fn one_text(lead: &str, field: &str, items: &[Node<'_>], in_brackets: bool) -> String {
    let texts: Option<Vec<&str>> = items
        .iter()
        .map(|item| item.text().map(|text| text.text.trim()))
        .collect();
    let ended = |text: &&str| text.ends_with(['.', '!', '?', '…']);
    let whole = texts.map(|texts| {
        let ended = texts.iter().take(texts.len() - 1).all(ended);
        texts.join(if ended || !in_brackets { " " } else { ", " })
    });
    let Some(whole) = whole.filter(|whole| whole.len() <= LONGEST_LINE && !whole.contains('\n'))
    else {
        return "write one text; for several lines or points write `|` behind the colon, and all of it below".to_owned();
    };
    let plain = !whole.contains([':', '#', '"', '\\']) && whole.starts_with(char::is_alphanumeric);
    let whole = if plain {
        whole
    } else {
        yaml::in_quotes(&whole)
    };
    let points = if in_brackets {
        ""
    } else {
        "\nto have them shown as points, write `|` behind the colon, and the list below it"
    };
    format!(
        "write them as one text:\n{lead}{}: {whole}{points}",
        shortened(field)
    )
}
