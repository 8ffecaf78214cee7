//! `text-cut-by-comment`: a `#` after a space hides the rest of a line, whether that was meant or not.

use super::Notes;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::yaml::{self, Node};

impl Notes<'_> {
    /// Warns when ` #` hides the rest of the line. A remark set apart by two spaces and followed by one is meant, and so is one in words
    /// behind a sentence that has ended.
    pub(super) fn cut_by_comment(&mut self, at: Span) {
        let rest = self.source.get(at.end..).unwrap_or_default();
        let remark = rest.trim_start_matches([' ', '\t']);
        let gap = rest.len() - remark.len();
        // The line's end is looked for only now: a set may be one line of thousands of texts.
        let Some(hidden) = remark.strip_prefix('#') else {
            return;
        };
        let remark = remark.split(['\n', '\r']).next().unwrap_or(remark);
        let ended = self.slice(at).ends_with(['.', '!', '?']);
        let in_words = hidden
            .strip_prefix(' ')
            .is_some_and(|words| words.starts_with(char::is_alphabetic));
        if gap == 0 || gap > 1 && hidden.starts_with([' ', '\t', '#']) || ended && in_words {
            return;
        }
        let start = at.end + gap;
        let span = Span::new(start, start + remark.trim_end().len());
        let quoted = yaml::quoted_line(self.source, at.start);
        let curly = self.slice(at).starts_with(['“', '„', '«', '‘', '”']);
        let (advice, meant) = if curly {
            ("write straight quotes, as curly ones do not count", "")
        } else {
            (
                "if it belongs to the text, put the whole text in quotes",
                "\nif it is a remark for yourself, write two spaces before the `#` and one behind it",
            )
        };
        let problem = self
            .problem(
                Code::TextCutByComment,
                span,
                "a `#` after a space hides the rest of the line",
            )
            .label("this is not read")
            .help(format!("{advice}:\n{quoted}{meant}"));
        self.add(problem);
    }

    /// The line of an empty field with the remark behind it in quotes.
    pub(super) fn behind_sign(&self, node: &Node<'_>) -> Option<String> {
        let rest = self.source.get(node.at.start..)?;
        let rest = rest.split(['\n', '\r']).next()?;
        let remark = rest.strip_prefix(':')?.trim_start();
        let words = remark.strip_prefix('#')?.trim();
        let at = node.at.start + rest.len() - remark.len();
        (!words.is_empty()).then(|| yaml::quoted_line(self.source, at))
    }

    /// What to say where a text is empty because a `#` hides it: `- #ff0000`. A remark set apart by a space is one.
    pub(super) fn hidden(&self, node: &Node<'_>) -> Option<Diagnostic> {
        let before = self.source.get(..node.at.start)?;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = self.source.get(start..)?.split(['\n', '\r']).next()?;
        let sign = line.find(" #")? + 1;
        let opens = line[..sign].trim_end().ends_with([':', '-']);
        let text = &line[sign + 1..];
        if !opens || text.is_empty() || text.starts_with([' ', '#']) {
            return None;
        }
        let at = start + sign;
        let span = Span::new(at, at + 1 + text.trim_end().len());
        let message = "a `#` after a space hides the rest of the line";
        let problem = self.problem(Code::WrongType, span, message);
        let quoted = yaml::quoted_line(self.source, at);
        Some(problem.label("this is not read").help(format!(
            "if it belongs to the text, put the text in quotes:\n{quoted}"
        )))
    }
}
