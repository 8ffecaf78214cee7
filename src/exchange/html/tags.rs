//! A text of HTML cut into tags and words, as forgiving as a browser is. It knows no tag but those whose words are no words for people.
//!
//! Crates that do this in full were measured: `html5gum` adds 400 KB to the program, and `htmd` brings 25 crates. What editors of other
//! programs write for a question needs little of that. The names of signs (`&auml;`) are in the program already, in its reader of Markdown.

use std::borrow::Cow;

use crate::text::entity;

/// A part of the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'h> {
    /// `<p class="x">`
    Begin(Tag<'h>),
    /// `</p>`: the name.
    End(Cow<'h, str>),
    /// Words between tags.
    Words(Cow<'h, str>),
}

/// A tag that opens.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tag<'h> {
    /// Its name, in small letters.
    pub(super) name: Cow<'h, str>,
    attributes: Attributes<'h>,
}

/// Names in small letters, and what they say.
type Attributes<'h> = Vec<(Cow<'h, str>, Cow<'h, str>)>;

impl Tag<'_> {
    /// What an attribute says; empty where it is not there.
    pub(super) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.trim())
    }
}

/// Tags whose words are no words for people.
const SILENT: [&str; 4] = ["script", "style", "head", "template"];

/// The parts of a text, in their order.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    if memchr::memchr2(b'<', b'&', html.as_bytes()).is_none() {
        // Most texts have neither a tag nor a sign by its name.
        let words = (!html.is_empty()).then_some(Piece::Words(Cow::Borrowed(html)));
        return words.into_iter().collect();
    }
    let mut pieces = Vec::new();
    let mut words = Cow::Borrowed("");
    let mut rest = html;
    // Behind the last `>` there is no tag, and looking for its end at each `<` would take long.
    let tail = html
        .rfind('>')
        .map_or(html.len(), |last| html.len() - last - 1);
    while let Some(place) = rest.find('<').filter(|place| rest.len() - place > tail) {
        // What stands before the first tag is not copied: `Cow` borrows what is added to nothing.
        words += &rest[..place];
        rest = &rest[place..];
        if let Some(after) = unseen(rest) {
            rest = after;
        } else if let Some((piece, after)) = tag(rest) {
            if !words.is_empty() {
                pieces.push(Piece::Words(decoded(std::mem::take(&mut words))));
            }
            rest = match &piece {
                Piece::Begin(tag) if SILENT.contains(&&*tag.name) => past_end(after, &tag.name),
                _ => after,
            };
            pieces.push(piece);
        } else {
            // A sign like others: `1 < 2`.
            words += "<";
            rest = &rest[1..];
        }
    }
    words += rest;
    if !words.is_empty() {
        pieces.push(Piece::Words(decoded(words)));
    }
    pieces
}

/// What stands behind a remark or a declaration that begins here.
fn unseen(rest: &str) -> Option<&str> {
    if let Some(remark) = rest.strip_prefix("<!--") {
        return Some(remark.split_once("-->").map_or("", |(_, after)| after));
    }
    let declares = rest.starts_with("<!") || rest.starts_with("<?");
    declares
        .then_some(rest)?
        .split_once('>')
        .map(|(_, after)| after)
}

/// What stands behind the tag that closes this one.
fn past_end<'h>(rest: &'h str, name: &str) -> &'h str {
    let closes = |(place, _): &(usize, &str)| {
        let named = rest.get(place + 2..place + 2 + name.len());
        named.is_some_and(|named| named.eq_ignore_ascii_case(name))
    };
    let end = rest.match_indices("</").find(closes);
    end.and_then(|(place, _)| rest[place..].split_once('>'))
        .map_or("", |(_, after)| after)
}

/// The tag that begins here, and what stands behind it.
fn tag(rest: &str) -> Option<(Piece<'_>, &str)> {
    let inner = &rest[1..];
    let (closing, inner) = inner
        .strip_prefix('/')
        .map_or((false, inner), |inner| (true, inner));
    if !inner.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
        return None;
    }
    let end = inner.find(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '>'))?;
    let name = small(&inner[..end]);
    let (attributes, after) = attributes(&inner[end..])?;
    let piece = if closing {
        Piece::End(name)
    } else {
        Piece::Begin(Tag { name, attributes })
    };
    Some((piece, after))
}

/// The attributes up to the end of the tag, and what stands behind it; nothing where it has no end.
fn attributes(mut rest: &str) -> Option<(Attributes<'_>, &str)> {
    let mut all = Vec::new();
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return Some((all, after));
        }
        let ends = |sign: char| sign.is_whitespace() || matches!(sign, '=' | '>' | '/');
        // An equals sign where a name should be is one of its letters.
        let first = rest.chars().next()?.len_utf8();
        let end = first + rest[first..].find(ends)?;
        let name = small(&rest[..end]);
        rest = rest[end..].trim_start();
        let Some(valued) = rest.strip_prefix('=') else {
            all.push((name, Cow::Borrowed("")));
            continue;
        };
        let (value, after) = value(valued.trim_start())?;
        all.push((name, decoded(Cow::Borrowed(value))));
        rest = after;
    }
}

/// A value, in quotes or without, and what stands behind it.
fn value(rest: &str) -> Option<(&str, &str)> {
    for quote in ['"', '\''] {
        if let Some(inner) = rest.strip_prefix(quote) {
            return inner.split_once(quote);
        }
    }
    let end = rest.find(|sign: char| sign.is_whitespace() || sign == '>')?;
    Some(rest.split_at(end))
}

/// A name in small letters, as most are written.
fn small(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

/// The text with its named and numbered signs as themselves.
fn decoded(text: Cow<'_, str>) -> Cow<'_, str> {
    if entity::place(&text).is_none() {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(place) = entity::place(rest) {
        out.push_str(&rest[..place.start]);
        let written = &rest[place.clone()];
        match entity::sign(written) {
            Some(sign) => out.push_str(&sign),
            None => out.push_str(written),
        }
        rest = &rest[place.end..];
    }
    Cow::Owned(out + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_words_are_told_apart() {
        let glance = |html: &str| {
            let pieces = pieces(html).into_iter().map(|piece| match piece {
                Piece::Begin(tag) => format!("<{}{:?}>", tag.name, tag.attributes),
                Piece::End(name) => format!("</{name}>"),
                Piece::Words(words) => words.into_owned(),
            });
            pieces.collect::<Vec<_>>().join("|")
        };
        for (html, expected) in [
            ("a<P>b</p >c", "a|<p[]>|b|</p>|c"),
            ("<br/><br />", "<br[]>|<br[]>"),
            (
                "<img src='a>b.png' ALT=\"x &amp; y\" hidden w=3>",
                "<img[(\"src\", \"a>b.png\"), (\"alt\", \"x & y\"), (\"hidden\", \"\"), (\"w\", \"3\")]>",
            ),
            ("1 < 2 <3 a<b", "1 < 2 <3 a<b"),
            ("a<!-- <p> -->b<!DOCTYPE html>c<?x?>", "abc"),
            ("a<!-- open", "a<!-- open"),
            (
                "<script>if (a<b) { '</p>' }</script>x<STYLE>p{}</style>y<script>z",
                "<script[]>|x|<style[]>|y|<script[]>",
            ),
            (
                "&auml;&#228;&#xe4;&lt;&nbsp;&nosuch; & &;",
                "äää<\u{a0}&nosuch; & &;",
            ),
            ("<p title=\"open>x", "<p title=\"open>x"),
            ("<p =a>x", "<p[(\"=a\", \"\")]>|x"),
        ] {
            assert_eq!(glance(html), expected, "{html}");
        }
    }
}
