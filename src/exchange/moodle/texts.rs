//! A text of Moodle: its words, how they are marked, and the files that lie in it.

use std::borrow::Cow;

use crate::exchange::album::{Album, Shown, from_base64};
use crate::exchange::html::{self, FromHtml};
use crate::exchange::markdown;
use crate::exchange::xml::Element;

/// How a text is marked (`trans_format` of Moodle's importer).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Markup {
    Html,
    /// HTML where it has a tag, else plain; a line's end is one.
    Auto,
    Plain,
    Markdown,
}

fn markup(element: &Element) -> Markup {
    match element.attribute("format") {
        Some("html" | "1") => Markup::Html,
        Some("plain_text" | "2") => Markup::Plain,
        Some("markdown" | "4") => Markup::Markdown,
        _ => Markup::Auto,
    }
}

/// The raw words; old files have them in the element itself.
pub(super) fn raw(element: &Element) -> &str {
    element
        .child("text")
        .map_or(element.text.trim(), |text| text.text.trim())
}

/// What is read of one question beside its key.
pub(super) struct Texts<'a> {
    album: &'a mut Album,
    /// The question's picture, and what has no place.
    pub(super) shown: Shown,
}

impl<'a> Texts<'a> {
    pub(super) fn new(album: &'a mut Album) -> Self {
        Self {
            album,
            shown: Shown::default(),
        }
    }

    /// Tells something that has no place, once.
    pub(super) fn loses(&mut self, what: impl Into<String>) {
        let what = what.into();
        if !self.shown.lost.contains(&what) {
            self.shown.lost.push(what);
        }
    }

    /// What is asked, in Markdown; its first picture is the question's.
    pub(super) fn asked(&mut self, element: &Element) -> String {
        self.asked_in(element, raw(element))
    }

    /// The same, with other words in place of the element's own.
    pub(super) fn asked_in(&mut self, element: &Element, raw: &str) -> String {
        let Some(html) = as_html(markup(element), raw) else {
            return plainly(markup(element), raw);
        };
        let read = html::markdown(&html);
        let bytes = |name: &str| file(element, name).map(Cow::Owned);
        self.album.take(&read.pictures, bytes, &mut self.shown);
        self.words(read.lost, read.text)
    }

    /// A text in Markdown, such as feedback; nothing where it is empty.
    pub(super) fn told(&mut self, element: Option<&Element>) -> Option<String> {
        let element = element?;
        let text = match as_html(markup(element), raw(element)) {
            Some(html) => self.of_html(html::markdown(&html)),
            None => plainly(markup(element), raw(element)),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// A text on one line, without marks, such as a choice.
    pub(super) fn short(&mut self, element: &Element) -> String {
        match as_html(markup(element), raw(element)) {
            Some(html) => self.of_html(html::short(&html)),
            None => one_line(&markdown::formulas(raw(element))),
        }
    }

    /// The right side of a pair: plain in Matching, unless it has a format of its own, as in drag-and-drop matching.
    pub(super) fn on_the_right(&mut self, element: &Element) -> String {
        if markup(element) == Markup::Auto && !shows(element) {
            html::short_or_plain(raw(element))
        } else {
            self.short(element)
        }
    }

    /// A piece of HTML on one line.
    pub(super) fn short_html(&mut self, html: &str) -> String {
        self.of_html(html::short(html))
    }

    /// A piece of HTML in Markdown; nothing where it is empty.
    pub(super) fn long_html(&mut self, html: &str) -> Option<String> {
        let text = self.of_html(html::markdown(html));
        Some(text).filter(|text| !text.is_empty())
    }

    fn of_html(&mut self, read: FromHtml) -> String {
        for picture in &read.pictures {
            let name = picture.source.rsplit('/').next().unwrap_or_default();
            let name: String = name.chars().take(40).collect();
            self.loses(format!(
                "the picture “{name}”: here a picture stands with what is asked"
            ));
        }
        self.words(read.lost, read.text)
    }

    fn words(&mut self, lost: Vec<&'static str>, text: String) -> String {
        for what in lost {
            self.loses(what);
        }
        text
    }
}

/// A text that stands in no question, in Markdown.
pub(super) fn alone(element: &Element) -> String {
    match as_html(markup(element), raw(element)) {
        Some(html) => html::markdown(&html).text,
        None => plainly(markup(element), raw(element)),
    }
}

/// A typed answer: plain, on one line.
pub(super) fn typed(element: &Element) -> String {
    one_line(raw(element))
}

/// Whether a text shows or plays something beside its words.
pub(super) fn shows(element: &Element) -> bool {
    as_html(markup(element), raw(element)).is_some_and(|html| html::shows(&html))
}

fn as_html(markup: Markup, raw: &str) -> Option<Cow<'_, str>> {
    match markup {
        Markup::Html => Some(raw.into()),
        Markup::Auto if html::is_html(raw) => Some(raw.replace('\n', "<br>").into()),
        _ => None,
    }
}

fn plainly(markup: Markup, raw: &str) -> String {
    if markup == Markup::Markdown {
        return raw.to_owned();
    }
    // A line that ends, ends; a free line parts paragraphs.
    let paragraphs = raw.split("\n\n").map(|paragraph| {
        let lines = paragraph.lines().map(markdown::of_plain);
        lines.collect::<Vec<_>>().join("\\\n")
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The bytes of a file that lies in a text.
fn file(element: &Element, name: &str) -> Option<Vec<u8>> {
    let mut files = element.all("file");
    let file = files.find(|file| file.attribute("name") == Some(name))?;
    from_base64(&file.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_keeps_its_lines() {
        for (format, text, expected) in [
            ("plain_text", "a <b>\nc\n\n# d", "a <b>\\\nc\n\n\\# d"),
            ("moodle_auto_format", "a *b*\nc", "a \\*b\\*\\\nc"),
            ("moodle_auto_format", "<i>a</i>\nc", "*a*\\\nc"),
            ("markdown", "*a*", "*a*"),
        ] {
            let element = Element {
                attributes: vec![("format".to_owned(), format.to_owned())],
                text: text.to_owned(),
                ..Element::default()
            };
            assert_eq!(alone(&element), expected);
        }
    }
}
