//! Markdown to blocks: CommonMark with tables and TeX. It drops nothing but marks: HTML stays as it was written, a link has its
//! address behind it, and a picture is told by its description.

use std::mem::take;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd};

use super::block::{Block, Content, Lead};
use super::inline::join;
use super::source;
use super::table::Table;
use super::{Piece, Tone};
use crate::text::safe::safe;
use crate::text::tex;
use crate::text::width::columns;

/// A formula of at most so many columns is not broken at its spaces: it fits on half of the narrowest page.
const UNBROKEN: usize = 19;

/// For whom a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Who sees it: formulas in Unicode.
    Seen,
    /// Who hears it: formulas in words.
    Heard,
}

impl Reading {
    /// A formula; nothing where a part of it is not known. A short one that is seen stays on one line.
    pub(super) fn formula(self, tex: &str) -> Option<String> {
        match self {
            Self::Seen => tex::shown(tex).map(|shown| match columns(&shown) {
                0..=UNBROKEN => shown.replace(' ', "\u{a0}"),
                _ => shown,
            }),
            Self::Heard => tex::aloud(tex),
        }
    }
}

/// The blocks of a text.
pub(super) fn parse(text: &str, reading: Reading) -> Vec<Block> {
    let Some(text) = source::settled(text) else {
        return as_written(text);
    };
    let mut reader = Reader::new(&text, reading);
    for (event, range) in source::parser(&text).into_offset_iter() {
        reader.event(event, &range);
    }
    reader.close();
    reader.blocks
}

/// A text that does not come to rest as Markdown: its paragraphs without any marks.
fn as_written(text: &str) -> Vec<Block> {
    let paragraphs = text.split("\n\n").filter(|part| !part.trim().is_empty());
    let block = |part: &str| Block {
        leads: Vec::new(),
        content: Content::Words(vec![Piece::new(part.trim(), Tone::Plain)]),
    };
    paragraphs.map(block).collect()
}

struct Reader<'a> {
    text: &'a str,
    reading: Reading,
    blocks: Vec<Block>,
    leads: Vec<Lead>,
    /// The written and the shown number of the last item, for each list that is open.
    numbers: Vec<(u64, u64)>,
    runs: Vec<Piece>,
    strong: usize,
    emphasis: usize,
    /// Address, title and where the words begin, for each link or picture that is open.
    links: Vec<(String, String, usize)>,
    code: Option<(String, String)>,
    table: Option<Table>,
    /// Where the last cell ends.
    cell_end: usize,
}

impl<'a> Reader<'a> {
    const fn new(text: &'a str, reading: Reading) -> Self {
        Self {
            text,
            reading,
            blocks: Vec::new(),
            leads: Vec::new(),
            numbers: Vec::new(),
            runs: Vec::new(),
            strong: 0,
            emphasis: 0,
            links: Vec::new(),
            code: None,
            table: None,
            cell_end: 0,
        }
    }

    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.put(&safe(&code), Tone::Code),
            Event::InlineMath(tex) => self.formula(&tex, "$"),
            Event::DisplayMath(tex) => {
                self.break_line();
                self.formula(&tex, "$$");
                self.break_line();
            }
            Event::Html(html) => self.put(&html, Tone::Plain),
            Event::InlineHtml(html) => self.put(&html, self.tone()),
            // Who ends a line below a `|` means it; what YAML folds has no line ends left.
            Event::SoftBreak | Event::HardBreak => self.put("\n", self.tone()),
            Event::Rule => {
                self.close();
                self.push(Content::Rule);
            }
            // Not switched on.
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link {
                dest_url, title, ..
            }
            | Tag::Image {
                dest_url, title, ..
            } => {
                let from = length(&self.runs);
                self.links
                    .push((safe(&dest_url).into(), safe(&title).into(), from));
            }
            Tag::TableCell | Tag::TableHead => {}
            Tag::TableRow => self.table.iter_mut().for_each(Table::begin_row),
            _ => {
                self.close();
                self.start_block(tag, range);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Heading { .. } => self.strong += 1,
            Tag::BlockQuote(_) => self.leads.push(Lead::Quote),
            Tag::List(_) => self.numbers.push((u64::MAX, 0)),
            Tag::Item => {
                let marker = self.marker(range);
                self.leads.push(Lead::Item(marker));
            }
            Tag::CodeBlock(kind) => self.code = Some((language(&kind), String::new())),
            Tag::Table(sides) => self.table = Some(Table::new(sides)),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Strong => self.strong -= 1,
            TagEnd::Emphasis => self.emphasis -= 1,
            TagEnd::Link | TagEnd::Image => self.end_link(tag),
            TagEnd::TableCell => {
                let cell = take(&mut self.runs);
                self.table
                    .iter_mut()
                    .for_each(|table| table.add(cell.clone()));
                self.cell_end = range.end;
            }
            TagEnd::TableHead | TagEnd::TableRow => self.end_row(range),
            _ => self.end_block(tag),
        }
    }

    fn end_block(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Item => {
                self.close();
                if matches!(self.leads.last(), Some(Lead::Item(_))) {
                    self.push(Content::Words(Vec::new()));
                }
                self.leads.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.leads.pop();
            }
            TagEnd::List(_) => {
                self.numbers.pop();
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.push(Content::Table(table));
                }
            }
            TagEnd::Heading(_) => {
                self.close();
                self.strong -= 1;
            }
            _ => self.close(),
        }
    }

    /// A letter more than the header has cells for is no reason to leave it out.
    fn end_row(&mut self, range: &Range<usize>) {
        let rest = self.text.get(self.cell_end..range.end).unwrap_or_default();
        let rest = rest.trim_matches(['|', ' ', '\n', '\r', '\t']);
        if let Some(table) = self.table.as_mut().filter(|_| !rest.is_empty()) {
            table.add_rest(&safe(&rest.replace('|', ";")));
        }
    }

    fn end_code(&mut self) {
        if let Some((language, code)) = self.code.take() {
            let lines = code.lines().map(|line| line.replace('\t', "    "));
            let lines = lines.collect();
            self.push(Content::Code { language, lines });
        }
    }

    /// A link's address follows its words where they differ, and a picture has its description, or else its address.
    fn end_link(&mut self, tag: TagEnd) {
        let Some((address, title, from)) = self.links.pop() else {
            return;
        };
        let words: String = self.runs.iter().map(|run| run.text.as_str()).collect();
        let words = words.get(from..).unwrap_or_default();
        let told = matches!(tag, TagEnd::Image) && !words.is_empty();
        let mut more = Vec::new();
        if !told && words != address && !address.is_empty() {
            more.push(address);
        }
        if !title.is_empty() {
            more.push(title);
        }
        if !more.is_empty() {
            let space = if words.is_empty() { "" } else { " " };
            self.put(&format!("{space}({})", more.join(", ")), self.tone());
        }
    }

    /// The marker of an item as it was written. Where all items have the same number, as some write them, they are counted.
    fn marker(&mut self, range: &Range<usize>) -> String {
        let written = self.text[range.clone()].trim_start();
        let digits = written.bytes().take_while(u8::is_ascii_digit).count();
        let Ok(number) = written[..digits].parse::<u64>() else {
            return "-".to_owned();
        };
        let end = written[digits..].chars().next().unwrap_or('.');
        let Some((last, shown)) = self.numbers.last_mut() else {
            return written[..=digits].to_owned();
        };
        let counted = if *last == number { *shown + 1 } else { number };
        (*last, *shown) = (number, counted);
        format!("{counted}{end}")
    }

    fn text(&mut self, text: &CowStr<'_>) {
        match &mut self.code {
            Some((_, code)) => code.push_str(text),
            None => self.put(&single_spaced(&safe(text)), self.tone()),
        }
    }

    fn formula(&mut self, tex: &str, mark: &str) {
        let tone = self.tone();
        match self.reading.formula(tex) {
            Some(formula) => self.put(&formula, tone),
            None => self.put(&format!("{mark}{}{mark}", tex.trim()), tone),
        }
    }

    fn put(&mut self, text: &str, tone: Tone) {
        join(&mut self.runs, text, tone);
    }

    fn break_line(&mut self) {
        if self
            .runs
            .last()
            .is_some_and(|run| !run.text.ends_with('\n'))
        {
            self.put("\n", self.tone());
        }
    }

    const fn tone(&self) -> Tone {
        match (self.strong, self.emphasis) {
            (0, 0) => Tone::Plain,
            (0, _) => Tone::Emphasis,
            _ => Tone::Strong,
        }
    }

    /// Ends the paragraph that is open.
    fn close(&mut self) {
        let mut runs = take(&mut self.runs);
        if let Some(last) = runs.last_mut() {
            last.text
                .truncate(last.text.trim_end_matches([' ', '\n']).len());
            self.push(Content::Words(runs));
        }
    }

    fn push(&mut self, content: Content) {
        self.blocks.push(Block {
            leads: self.leads.clone(),
            content,
        });
        self.leads = self.leads.iter().map(Lead::later).collect();
    }
}

fn length(runs: &[Piece]) -> usize {
    runs.iter().map(|run| run.text.len()).sum()
}

fn language(kind: &CodeBlockKind<'_>) -> String {
    match kind {
        CodeBlockKind::Fenced(info) => {
            let first = info.split([' ', ',', '{']).next();
            safe(first.unwrap_or_default()).into_owned()
        }
        CodeBlockKind::Indented => String::new(),
    }
}

/// Several spaces in a row are one, as in every other reader of Markdown.
fn single_spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign != ' ' || !out.ends_with(' ') {
            out.push(sign);
        }
    }
    out
}
