//! HTML as Markdown: what editors of other programs write for a question. It knows the tags that a text of questions has a use for; of
//! all others the words stay, and the tags go.

use std::borrow::Cow;

use crate::text::entity;
use crate::text::words::single_spaced;
use page::Page;
use tags::{Piece, Tag};

mod mathml;
mod page;
mod tags;

/// What a text of HTML came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FromHtml {
    /// Its words, in Markdown, or without marks where a short text was asked for.
    pub text: String,
    /// The pictures in it, which are not in the text.
    pub pictures: Vec<Seen>,
    /// The addresses of files that lie beside it and that its links lead to.
    pub files: Vec<String>,
    /// What else was in it and has no place, in words, each once.
    pub lost: Vec<&'static str>,
}

/// A picture in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its address as it was written.
    pub source: String,
    /// What it shows; empty where nothing says.
    pub alt: String,
}

/// Whether a text has any tag or entity in it.
#[must_use]
pub fn is_html(text: &str) -> bool {
    if memchr::memchr2(b'<', b'&', text.as_bytes()).is_none() {
        // As in most.
        return false;
    }
    let last = text.rfind('>').unwrap_or(0);
    let tag = |(at, _): (usize, &str)| {
        let next = text[at + 1..].trim_start_matches('/').chars().next();
        at < last && next.is_some_and(|sign| sign.is_ascii_alphabetic() || sign == '!')
    };
    text.match_indices('<').any(tag) || entity::place(text).is_some()
}

/// A long text, such as what is asked: in Markdown.
#[must_use]
pub fn markdown(html: &str) -> FromHtml {
    read(html, Page::new(true))
}

/// A short text, such as a choice: on one line, and without marks but for code and formulas.
#[must_use]
pub fn short(html: &str) -> FromHtml {
    let mut read = read(html, Page::new(false));
    read.text = single_spaced(&read.text);
    read
}

/// A short text that its format takes for plain. Editors write tags into it all the same, and these go; where there is nothing beside them,
/// they are what is meant (`<p>`).
#[must_use]
pub fn short_or_plain(text: &str) -> String {
    let plain = single_spaced(&super::markdown::formulas(text));
    if !is_html(text) {
        return plain;
    }
    let words = short(text).text;
    if words.is_empty() && !text.contains("src=") {
        plain
    } else {
        words
    }
}

/// Whether it shows or plays something beside its words.
#[must_use]
pub fn shows(html: &str) -> bool {
    let read = short(html);
    !read.pictures.is_empty() || !read.lost.is_empty()
}

/// Tags that play or show something that a terminal cannot.
const PLAYED: [(&str, &str); 7] = [
    ("audio", "a sound"),
    ("video", "a film"),
    ("iframe", "a page within the text"),
    ("object", "an object within the text"),
    ("embed", "an object within the text"),
    ("svg", "a drawing within the text"),
    ("math", "a formula in MathML, of which the words stay"),
];

fn read(html: &str, mut page: Page) -> FromHtml {
    let html = with_formulas(html);
    let pieces = tags::pieces(&html);
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        at += 1;
        match piece {
            Piece::Begin(tag) if tag.name == "math" => {
                if let Some((tex, length)) = mathml::tex(&pieces[at..]) {
                    page.words(&format!("\\({tex}\\)"));
                    at += length;
                } else {
                    begin(&mut page, tag);
                }
            }
            Piece::Begin(tag) => begin(&mut page, tag),
            Piece::End(name) => end(&mut page, name),
            Piece::Words(words) => page.words(words),
        }
    }
    page.done()
}

/// `«math»…«/math»` as the tags that are meant: so an editor of formulas that many use in Moodle keeps them, that of `WIRIS`.
fn with_formulas(html: &str) -> Cow<'_, str> {
    const END: &str = "«/math»";
    let mut out = String::new();
    let mut rest = html;
    while let Some(start) = rest.find("«math") {
        let Some(end) = rest[start..].find(END).map(|end| start + end + END.len()) else {
            break;
        };
        out.push_str(&rest[..start]);
        for sign in rest[start..end].chars() {
            out.push(match sign {
                '«' => '<',
                '»' => '>',
                '¨' => '"',
                '§' => '&',
                '`' => '\'',
                sign => sign,
            });
        }
        rest = &rest[end..];
    }
    if out.is_empty() {
        return Cow::Borrowed(html);
    }
    Cow::Owned(out + rest)
}

fn begin(page: &mut Page, tag: &Tag<'_>) {
    match &*tag.name {
        "br" => page.line_break(),
        "b" | "strong" => page.mark("**"),
        "i" | "em" => page.mark("*"),
        "code" | "tt" | "kbd" | "samp" => page.code_begins(&language(tag)),
        "pre" => page.preformatted_begins(),
        "sup" => page.script_begins('^'),
        "sub" => page.script_begins('_'),
        "ul" => page.list_begins(None),
        "ol" => page.list_begins(Some(tag.attribute("start").parse().unwrap_or(1))),
        "li" => page.item_begins(),
        "blockquote" => page.quotation_begins(),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => page.heading_begins(),
        "hr" => page.block_ends(),
        "table" => page.table_begins(),
        "tr" => page.row_begins(),
        "td" | "th" => page.cell_ends(),
        "a" => page.link_begins(tag.attribute("href").to_owned()),
        "img" => page.picture(
            tag.attribute("src").to_owned(),
            tag.attribute("alt").to_owned(),
        ),
        name if ends_a_block(name) => page.block_ends(),
        name => {
            if let Some((_, what)) = PLAYED.iter().find(|(played, _)| *played == name) {
                page.loses(what);
            }
        }
    }
}

fn end(page: &mut Page, name: &str) {
    match name {
        "b" | "strong" => page.unmark("**"),
        "i" | "em" => page.unmark("*"),
        "code" | "tt" | "kbd" | "samp" => page.code_ends(),
        "pre" => page.preformatted_ends(),
        "sup" | "sub" => page.script_ends(),
        "ul" | "ol" => page.list_ends(),
        "li" => page.item_ends(),
        "blockquote" => page.quotation_ends(),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => page.heading_ends(),
        "table" => page.table_ends(),
        "td" | "th" => page.cell_ends(),
        "a" => page.link_ends(),
        name if ends_a_block(name) => page.block_ends(),
        _ => {}
    }
}

/// Tags that stand around a paragraph.
fn ends_a_block(name: &str) -> bool {
    let blocks = [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "figure",
        "figcaption",
        "dl",
        "dt",
        "dd",
        "center",
        "main",
        "address",
    ];
    blocks.contains(&name)
}

/// The language of `<code class="language-python">`.
fn language(tag: &Tag<'_>) -> String {
    let class = tag.attribute("class");
    let mut names = class.split_whitespace();
    let language = names.find_map(|name| name.strip_prefix("language-"));
    language.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests;
