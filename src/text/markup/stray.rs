//! Marks in a text that its readers would see as they are written, though somebody meant them as marks: TeX that cannot be shown,
//! a dollar without its partner, a picture, a tag of HTML. It changes nothing, and it names one of each sort.
//!
//! Money, paths, patterns and programs hold the same signs. So a sign counts as a slip only where more than the sign speaks for it,
//! and never in code.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::source;
use crate::text::tex::{self, is_tex};

mod loose;
mod tags;

/// A mark that stays a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// As it stands in the text.
    pub written: String,
    /// What it is.
    pub sort: Sort,
}

/// What a stray mark is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sort {
    /// `$\fraq{1}{2}$`: a command that is not known, and the known one that is nearest, without its backslash.
    Command(Option<&'static str>),
    /// `$\frac{1}{2$`: a formula whose commands are known, and which cannot be shown.
    Formula,
    /// `\frac{1}{2}` outside of dollars.
    Bare,
    /// A dollar that opens or closes a formula, and has no partner.
    Dollar,
    /// `$ x^2 $`: spaces at the dollars.
    Spaced,
    /// `\(x^2\)` and `\[x^2\]`: the formula between them.
    Brackets(String),
    /// `![a map](map.png)`: the description and the address.
    Picture(String, String),
    /// `<br>`, `<sub>2</sub>`, a remark of HTML: the name of the tag, which is `!--` for the remark.
    Tag(&'static str),
}

/// Whether a text can have any: most have none of their signs, and need not be read.
#[must_use]
pub fn may_stray(text: &str) -> bool {
    let bytes = text.as_bytes();
    let sign = memchr::memchr3(b'$', b'\\', b'<', bytes);
    sign.is_some() || memchr::memchr(b'!', bytes).is_some() && text.contains("![")
}

/// The stray marks of a Markdown text.
#[must_use]
pub fn strays(text: &str) -> Vec<Stray> {
    if !may_stray(text) {
        return Vec::new();
    }
    let Some(settled) = source::settled(text) else {
        return Vec::new();
    };
    let mut seeker = Seeker {
        text: &settled,
        found: Vec::new(),
        loose: String::new(),
        pictures: Vec::new(),
        in_code: false,
    };
    for (event, range) in source::parser(&settled).into_offset_iter() {
        seeker.event(event, &range);
    }
    seeker.end_block();
    seeker.found
}

/// The stray marks of a short text such as a choice, in which nothing but code and formulas is marked.
#[must_use]
pub fn strays_in_short(text: &str) -> Vec<Stray> {
    if !may_stray(text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut outside = String::new();
    // What stands between backticks is code.
    for (place, piece) in text.split('`').enumerate() {
        if place % 2 == 1 {
            outside.push(loose::INLINE);
            continue;
        }
        let mut rest = piece;
        while let Some((before, tex, after)) = next_formula(rest) {
            outside.push_str(before);
            outside.push(loose::INLINE);
            found.extend(in_formula(tex, "$"));
            rest = after;
        }
        outside.push_str(rest);
    }
    loose::strays(&outside, &mut found);
    found
}

/// What stands before the first formula, the formula, and what stands after it.
fn next_formula(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + text[from..].find('$')?;
        let inner = &text[open + 1..];
        let close = inner.find('$')?;
        let (tex, after) = (&inner[..close], &inner[close + 1..]);
        let before = text[..open].chars().next_back();
        if is_tex(before, tex, after.chars().next()) {
            return Some((&text[..open], tex, after));
        }
        from = open + 1;
    }
}

struct Seeker<'a> {
    text: &'a str,
    found: Vec<Stray>,
    /// The words of the block so far, with signs that nobody writes for code and formulas.
    loose: String,
    /// Where the description of each picture that is open begins, and its address.
    pictures: Vec<(Range<usize>, String, String)>,
    in_code: bool,
}

impl Seeker<'_> {
    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Text(words) => {
                if let Some((_, description, _)) = self.pictures.last_mut() {
                    description.push_str(&words);
                } else if !self.in_code {
                    self.words(range);
                }
            }
            Event::InlineMath(tex) => self.formula(&tex, "$"),
            Event::DisplayMath(tex) => self.formula(tex.trim(), "$$"),
            Event::Code(_) => self.loose.push(loose::INLINE),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, range),
            Event::SoftBreak | Event::HardBreak => self.loose.push('\n'),
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            Event::Rule | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Image { dest_url, .. } => {
                let address = dest_url.to_string();
                self.pictures.push((range.clone(), String::new(), address));
            }
            Tag::CodeBlock(_) => {
                self.end_block();
                self.in_code = true;
            }
            Tag::Strong | Tag::Emphasis | Tag::Link { .. } => {}
            _ => self.end_block(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => {
                if let Some((range, description, address)) = self.pictures.pop() {
                    self.push(&self.text[range], Sort::Picture(description, address));
                }
            }
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link => {}
            _ => self.end_block(),
        }
    }

    /// The words as they are written: of a sign that has a backslash before it, that it was escaped is kept.
    fn words(&mut self, range: &Range<usize>) {
        let written = &self.text[range.clone()];
        let escaped = self.text[..range.start].ends_with('\\');
        let first = written.chars().next().filter(|_| escaped);
        match first.and_then(loose::escaped) {
            Some(sign) => {
                self.loose.push(sign);
                self.loose.push_str(&written[1..]);
            }
            None => self.loose.push_str(written),
        }
    }

    fn formula(&mut self, tex: &str, mark: &str) {
        self.loose.push(loose::INLINE);
        let found = in_formula(tex, mark);
        if let Some(stray) = found {
            self.keep(stray);
        }
    }

    fn html(&mut self, html: &str, range: &Range<usize>) {
        self.loose.push(loose::INLINE);
        if let Some((name, written)) = tags::first(html, &self.text[range.start..]) {
            self.push(&written, Sort::Tag(name));
        }
    }

    fn end_block(&mut self) {
        let words = std::mem::take(&mut self.loose);
        let mut found = Vec::new();
        loose::strays(&words, &mut found);
        for stray in found {
            self.keep(stray);
        }
    }

    fn push(&mut self, written: &str, sort: Sort) {
        self.keep(Stray {
            written: written.to_owned(),
            sort,
        });
    }

    /// One of each sort is enough to mend a text by.
    fn keep(&mut self, stray: Stray) {
        let sort = std::mem::discriminant(&stray.sort);
        if self
            .found
            .iter()
            .all(|one| std::mem::discriminant(&one.sort) != sort)
        {
            self.found.push(stray);
        }
    }
}

/// What keeps a formula from being shown.
fn in_formula(tex: &str, mark: &str) -> Option<Stray> {
    if tex::can_be_shown(tex) {
        return None;
    }
    let whole = |sort| Stray {
        written: format!("{mark}{tex}{mark}"),
        sort,
    };
    Some(match tex::unknown_command(tex) {
        Some((name, near)) => Stray {
            written: format!("\\{name}"),
            sort: Sort::Command(near),
        },
        None => whole(Sort::Formula),
    })
}

#[cfg(test)]
mod tests;
