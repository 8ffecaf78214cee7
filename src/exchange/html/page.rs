//! The Markdown that a text of HTML becomes, put together tag by tag. It knows no tags.

use std::borrow::Cow;

use super::{FromHtml, Seen};
use crate::exchange::markdown;
use table::Table;

mod apart;
mod table;

/// The words with one space wherever there is space between them, as a browser shows them.
fn spaced(text: &str) -> Cow<'_, str> {
    let other = |byte: u8| matches!(byte, b'\n' | b'\t' | b'\r' | 0xc);
    if !text.bytes().any(other) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let mut words = String::with_capacity(text.len());
    for (number, part) in text.split([' ', '\n', '\t', '\r', '\u{c}']).enumerate() {
        if number > 0 && !words.ends_with(' ') {
            words.push(' ');
        }
        words.push_str(part);
    }
    Cow::Owned(words)
}

/// What is open around the words.
enum Around {
    /// A list, with the number of its next item, where they are counted.
    List(Option<u64>),
    /// An item: what stands before its first line, until that is written, and before the others.
    Item(Option<String>, String),
    Quotation,
}

/// Words that are kept apart until their end comes.
enum Apart {
    /// Code within a line.
    Code,
    /// A block of code, with the name of its language.
    Preformatted(String),
    /// High or low words.
    Script(char),
}

/// What begins the address of a file that lies beside a text of Moodle's.
const BESIDE: &str = "@@PLUGINFILE@@";

/// A line that was broken on purpose.
const BREAK: &str = "\\\n";

/// The text so far.
pub(super) struct Page {
    /// Whether marks are written.
    marks: bool,
    out: FromHtml,
    /// The words of the block that is open.
    line: String,
    /// Whether the words next to come begin a block.
    begins: bool,
    around: Vec<Around>,
    apart: Vec<(Apart, String)>,
    marked: Vec<(&'static str, usize)>,
    links: Vec<(String, usize)>,
    /// Whether the last block written was of a list that goes on.
    tight: bool,
    table: Option<Table>,
}

impl Page {
    pub(super) fn new(marks: bool) -> Self {
        Self {
            marks,
            out: FromHtml::default(),
            line: String::new(),
            begins: true,
            around: Vec::new(),
            apart: Vec::new(),
            marked: Vec::new(),
            links: Vec::new(),
            tight: false,
            table: None,
        }
    }

    pub(super) fn done(mut self) -> FromHtml {
        while let Some((apart, _)) = self.apart.last() {
            match apart {
                Apart::Code => self.code_ends(),
                Apart::Preformatted(_) => self.preformatted_ends(),
                Apart::Script(_) => self.script_ends(),
            }
        }
        if self.table.is_some() {
            self.table_ends();
        }
        self.block_ends();
        self.out
    }

    pub(super) fn loses(&mut self, what: &'static str) {
        if !self.out.lost.contains(&what) {
            self.out.lost.push(what);
        }
    }

    /// Words as they stand between tags.
    pub(super) fn words(&mut self, text: &str) {
        if let Some((_, inner)) = self.apart.last_mut() {
            inner.push_str(text);
            return;
        }
        let spaced = spaced(text);
        let mut words = &*spaced;
        if self.line.is_empty() || self.line.ends_with([' ', '\n']) {
            words = words.trim_start_matches(' ');
        }
        if words.is_empty() {
            return;
        }
        let marked = if self.marks {
            markdown::fragment(words, self.begins)
        } else {
            markdown::formulas(words)
        };
        self.begins = false;
        self.line.push_str(&marked);
    }

    pub(super) fn line_break(&mut self) {
        if let Some((_, inner)) = self.apart.last_mut() {
            inner.push('\n');
        } else if self.table.is_some() || !self.marks {
            self.line.push(' ');
        } else if let Some(line) = self.line.strip_suffix(BREAK) {
            // A second one leaves a line free: a new paragraph.
            self.line.truncate(line.len());
            self.line.push_str("\n\n");
        } else if !self.line.trim().is_empty() && !self.line.ends_with("\n\n") {
            let line = self.line.trim_end().len();
            self.line.truncate(line);
            self.line.push_str(BREAK);
            self.begins = true;
        }
    }

    pub(super) fn mark(&mut self, mark: &'static str) {
        let open = self.marked.iter().any(|(open, _)| *open == mark);
        if self.marks && self.apart.is_empty() && !open {
            self.marked.push((mark, self.line.len()));
        }
    }

    /// Puts the marks around the words; spaces stay outside, as Markdown wants them.
    pub(super) fn unmark(&mut self, mark: &'static str) {
        let Some(at) = self.marked.iter().rposition(|(open, _)| *open == mark) else {
            return;
        };
        let (_, start) = self.marked.remove(at);
        let Some(inner) = self.line.get(start..).map(str::to_owned) else {
            return;
        };
        let words = inner.trim_matches([' ', '\n', '\\']);
        if words.is_empty() {
            return;
        }
        let begin = start + inner.find(words).unwrap_or(0);
        let rest = self.line[begin + words.len()..].to_owned();
        self.line.truncate(begin);
        self.line.push_str(&format!("{mark}{words}{mark}{rest}"));
    }

    pub(super) fn list_begins(&mut self, number: Option<u64>) {
        self.block_ends();
        self.around.push(Around::List(number));
    }

    pub(super) fn list_ends(&mut self) {
        self.block_ends();
        while let Some(around) = self.around.pop() {
            if matches!(around, Around::List(_)) {
                break;
            }
        }
        self.tight = self
            .around
            .iter()
            .any(|around| matches!(around, Around::List(_)));
    }

    pub(super) fn item_begins(&mut self) {
        self.item_ends();
        let lead = match self.around.last_mut() {
            Some(Around::List(Some(number))) => {
                let lead = format!("{number}. ");
                *number += 1;
                lead
            }
            _ => "- ".to_owned(),
        };
        let rest = " ".repeat(lead.len());
        self.around.push(Around::Item(Some(lead), rest));
    }

    pub(super) fn item_ends(&mut self) {
        self.block_ends();
        self.around
            .pop_if(|around| matches!(around, Around::Item(..)));
    }

    pub(super) fn quotation_begins(&mut self) {
        self.block_ends();
        self.around.push(Around::Quotation);
    }

    pub(super) fn quotation_ends(&mut self) {
        self.block_ends();
        self.around
            .pop_if(|around| matches!(around, Around::Quotation));
    }

    /// A heading is a paragraph in strong words: a question has no parts.
    pub(super) fn heading_begins(&mut self) {
        self.block_ends();
        self.mark("**");
    }

    pub(super) fn heading_ends(&mut self) {
        self.unmark("**");
        self.block_ends();
    }

    pub(super) fn link_begins(&mut self, address: String) {
        self.links.push((address, self.line.len()));
    }

    /// A link's address stands behind its words, unless they are the address.
    pub(super) fn link_ends(&mut self) {
        let Some((address, start)) = self.links.pop() else {
            return;
        };
        let words = self.line.get(start..).unwrap_or_default().trim();
        let web = address.starts_with("http://") || address.starts_with("https://");
        if web && !words.is_empty() && words != address {
            self.line.push_str(&format!(" ({address})"));
        }
        if address.starts_with(BESIDE) {
            self.out.files.push(address);
        }
    }

    pub(super) fn picture(&mut self, source: String, alt: String) {
        self.out.pictures.push(Seen { source, alt });
    }

    pub(super) fn table_begins(&mut self) {
        if self.table.is_none() {
            self.block_ends();
            self.table = Some(Table::default());
        }
    }

    pub(super) fn row_begins(&mut self) {
        self.cell_ends();
        if let Some(table) = &mut self.table {
            table.row();
        }
    }

    pub(super) fn cell_ends(&mut self) {
        if let Some(table) = &mut self.table {
            table.cell(&std::mem::take(&mut self.line));
            self.marked.clear();
        }
    }

    pub(super) fn table_ends(&mut self) {
        self.cell_ends();
        if let Some(table) = self.table.take() {
            self.line = table.written(self.marks);
            self.block_ends();
        }
    }

    /// Writes the open block, if there is anything in it.
    pub(super) fn block_ends(&mut self) {
        if self.table.is_some() {
            // Blocks within a cell become one line.
            if !self.line.is_empty() && !self.line.ends_with(' ') {
                self.line.push(' ');
            }
            return;
        }
        self.marked.clear();
        self.links.clear();
        self.begins = true;
        let block = std::mem::take(&mut self.line);
        let block = without_last_break(&block);
        if block.is_empty() {
            return;
        }
        if self.around.is_empty() && self.out.text.is_empty() && !block.contains('\n') {
            // Most texts are one line that stands in nothing.
            self.out.text.push_str(block);
            self.tight = false;
            return;
        }
        let begins_item = matches!(self.around.last(), Some(Around::Item(Some(_), _)));
        let between = match (self.out.text.is_empty(), self.tight && begins_item) {
            (true, _) => String::new(),
            (_, true) => "\n".to_owned(),
            _ => format!("\n{}\n", self.before().trim_end()),
        };
        self.out.text.push_str(&between);
        let text = self.led(block);
        self.out.text.push_str(&text);
        self.tight = !self.around.is_empty();
    }

    /// What stands before each line of the open block but the first.
    fn before(&self) -> String {
        let signs = self.around.iter().map(|around| match around {
            Around::List(_) => "",
            Around::Item(_, rest) => rest,
            Around::Quotation => "> ",
        });
        if self.marks {
            signs.collect()
        } else {
            String::new()
        }
    }

    /// The lines of a block, each with what stands before it.
    fn led(&mut self, block: &str) -> String {
        let rest = self.before();
        let mut first = String::new();
        for around in &mut self.around {
            match around {
                Around::List(_) => {}
                Around::Item(lead, rest) => {
                    first.push_str(&lead.take().unwrap_or_else(|| rest.clone()));
                }
                Around::Quotation => first.push_str("> "),
            }
        }
        if !self.marks {
            first.clear();
        }
        let lines = block.split('\n').enumerate().map(|(number, line)| {
            let before = if number == 0 { &first } else { &rest };
            format!("{before}{line}").trim_end().to_owned()
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// A block without the line break at its end. A backslash that the author wrote stays.
fn without_last_break(block: &str) -> &str {
    let block = block.trim_matches(' ');
    block.strip_suffix(BREAK).unwrap_or(block).trim()
}
