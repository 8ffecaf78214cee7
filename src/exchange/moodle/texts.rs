//! A text of Moodle: its words, how they are marked, and the files that lie in it.

use std::borrow::Cow;

use crate::exchange::album::{self, Album, Shown, from_base64};
use crate::exchange::html::{self, FromHtml, Seen};
use crate::exchange::markdown;
use crate::exchange::xml::Element;
use crate::text::words::{shortened, single_spaced};

mod marked;

/// How a text is marked (`trans_format` of Moodle's importer).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Markup {
    Html,
    /// HTML where it has a tag, else plain; a line's end is one.
    Auto,
    Plain,
    Markdown,
}

/// How this element is marked; where it does not say, as `usual`.
fn markup(element: &Element, usual: Markup) -> Markup {
    match element.attribute("format") {
        Some("html" | "1") => Markup::Html,
        Some("plain_text" | "2") => Markup::Plain,
        Some("markdown" | "4") => Markup::Markdown,
        Some(_) => Markup::Auto,
        None => usual,
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
    /// How texts are marked that do not say so: as what is asked is, where that is no HTML.
    usual: Markup,
    /// The question's picture, and what has no place.
    pub(super) shown: Shown,
}

impl<'a> Texts<'a> {
    pub(super) fn new(album: &'a mut Album, question: &Element) -> Self {
        let asked = question.child("questiontext");
        let usual = asked.map_or(Markup::Auto, |asked| markup(asked, Markup::Auto));
        Self {
            album,
            usual: match usual {
                Markup::Html => Markup::Auto,
                other => other,
            },
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
        let (read, text) = self.read(element, raw);
        let bytes = |name: &str| file(element, name).map(Cow::Owned);
        self.album.take(&read.pictures, bytes, &mut self.shown);
        self.beside(read);
        text
    }

    /// The picture that files of old have beside what is asked (`image` and `image_base64`).
    pub(super) fn old_picture(&mut self, question: &Element) {
        let name = question.words("image");
        if name.is_empty() {
            return;
        }
        let seen = Seen {
            source: name.to_owned(),
            alt: String::new(),
        };
        let bytes = |_: &str| {
            let bytes = from_base64(question.words("image_base64"))?;
            (!bytes.is_empty()).then_some(Cow::Owned(bytes))
        };
        self.album.take(&[seen], bytes, &mut self.shown);
    }

    /// A text in Markdown, such as feedback; nothing where it is empty.
    pub(super) fn told(&mut self, element: Option<&Element>) -> Option<String> {
        let element = element?;
        let (read, text) = self.read(element, raw(element));
        self.without_pictures(read);
        Some(text).filter(|text| !text.is_empty())
    }

    /// A text in Markdown, and what was in it beside its words.
    fn read(&self, element: &Element, raw: &str) -> (FromHtml, String) {
        let markup = markup(element, self.usual);
        let mut read = match as_html(markup, raw) {
            Some(html) => html::markdown(&html),
            None if markup == Markup::Markdown => marked::without_pictures(raw),
            None => FromHtml {
                text: plainly(raw),
                ..FromHtml::default()
            },
        };
        let text = std::mem::take(&mut read.text);
        (read, text)
    }

    /// A text on one line, without marks, such as a choice.
    pub(super) fn short(&mut self, element: &Element) -> String {
        let markup = markup(element, self.usual);
        match as_html(markup, raw(element)) {
            Some(html) => self.of_html(html::short(&html)),
            None if markup == Markup::Markdown => {
                let read = marked::without_pictures(raw(element));
                let text = markdown::short(&read.text);
                self.without_pictures(read);
                text
            }
            None => single_spaced(&markdown::formulas(raw(element))),
        }
    }

    /// The right side of a pair: plain in Matching, unless it has a format of its own, as in drag-and-drop matching.
    pub(super) fn on_the_right(&mut self, element: &Element) -> String {
        if markup(element, Markup::Auto) == Markup::Auto && !self.shows(element) {
            html::short_or_plain(raw(element))
        } else {
            self.short(element)
        }
    }

    /// Whether a text shows or plays something beside its words.
    pub(super) fn shows(&self, element: &Element) -> bool {
        let markup = markup(element, self.usual);
        match as_html(markup, raw(element)) {
            Some(html) => html::shows(&html),
            None => {
                markup == Markup::Markdown
                    && !marked::without_pictures(raw(element)).pictures.is_empty()
            }
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

    fn of_html(&mut self, mut read: FromHtml) -> String {
        let text = std::mem::take(&mut read.text);
        self.without_pictures(read);
        text
    }

    /// Tells what was in a text that has no place for pictures.
    fn without_pictures(&mut self, read: FromHtml) {
        for picture in &read.pictures {
            let name = album::name(&picture.source);
            let name = shortened(&name);
            self.loses(format!(
                "the picture “{name}”: here a picture stands with what is asked"
            ));
        }
        self.beside(read);
    }

    /// Tells what was in a text beside words and pictures.
    fn beside(&mut self, read: FromHtml) {
        for what in read.lost {
            self.loses(what);
        }
        for address in read.files {
            let name = album::name(&address);
            let name = shortened(&name);
            self.loses(format!("the file “{name}”, to which a link leads"));
        }
    }
}

/// A text that stands in no question, in Markdown.
pub(super) fn alone(element: &Element) -> String {
    let markup = markup(element, Markup::Auto);
    match as_html(markup, raw(element)) {
        Some(html) => html::markdown(&html).text,
        None if markup == Markup::Markdown => marked::without_pictures(raw(element)).text,
        None => plainly(raw(element)),
    }
}

/// A typed answer: plain, on one line.
pub(super) fn typed(element: &Element) -> String {
    single_spaced(raw(element))
}

fn as_html(markup: Markup, raw: &str) -> Option<Cow<'_, str>> {
    match markup {
        Markup::Html => Some(raw.into()),
        Markup::Auto if html::is_html(raw) => Some(raw.replace('\n', "<br>").into()),
        _ => None,
    }
}

/// A plain text in Markdown.
fn plainly(raw: &str) -> String {
    // A line that ends, ends; a free line parts paragraphs.
    let paragraphs = raw.split("\n\n").map(|paragraph| {
        let lines = paragraph.lines().map(markdown::of_plain);
        lines.collect::<Vec<_>>().join("\\\n")
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
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
