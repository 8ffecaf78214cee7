//! Markdown of Moodle's: the same as ours, but for pictures, which stand in no text here.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::exchange::html::{self, FromHtml, Seen};

/// A text without the pictures in it, and those.
pub(super) fn without_pictures(markdown: &str) -> FromHtml {
    let mut read = FromHtml::default();
    if !markdown.contains("![") && !markdown.contains('<') {
        markdown.clone_into(&mut read.text);
        return read;
    }
    let (mut end, mut open) = (0, None);
    for (event, place) in Parser::new(markdown).into_offset_iter() {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) if open.is_none() => {
                read.text.push_str(&markdown[end..place.start]);
                end = place.end;
                open = Some(Seen {
                    source: dest_url.into_string(),
                    alt: String::new(),
                });
            }
            Event::End(TagEnd::Image) => read.pictures.extend(open.take()),
            Event::Text(words) | Event::Code(words) => {
                if let Some(seen) = &mut open {
                    seen.alt.push_str(&words);
                }
            }
            Event::Html(tag) | Event::InlineHtml(tag) if tag.contains("<img") => {
                read.text.push_str(&markdown[end..place.start]);
                end = place.end;
                read.pictures.extend(html::markdown(&tag).pictures);
            }
            _ => {}
        }
    }
    read.text.push_str(&markdown[end..]);
    let text = std::mem::take(&mut read.text);
    text.trim().clone_into(&mut read.text);
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_go_and_all_else_stays() {
        for (markdown, text, pictures) in [
            ("*a* ![b", "*a* ![b", &[][..]),
            ("a < b and `![c](d)`", "a < b and `![c](d)`", &[]),
            (
                "What is it?\n\n![a *cell*](@@PLUGINFILE@@/c.png)",
                "What is it?",
                &[("@@PLUGINFILE@@/c.png", "a cell")],
            ),
            (
                "![](x.png)See <img src=\"y.png\" alt=\"y\"> here",
                "See  here",
                &[("x.png", ""), ("y.png", "y")],
            ),
        ] {
            let read = without_pictures(markdown);
            assert_eq!(read.text, text);
            let seen = read.pictures.iter();
            let seen: Vec<_> = seen.map(|one| (&*one.source, &*one.alt)).collect();
            assert_eq!(seen, pictures, "{markdown}");
        }
    }
}
