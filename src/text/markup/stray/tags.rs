//! Tags of HTML that somebody meant as marks. In a sentence, `a < b` and `List<int>` are none.

/// Tags that stand alone.
const ALONE: [&str; 3] = ["br", "hr", "img"];

/// Tags around words.
const AROUND: [&str; 26] = [
    "b", "i", "u", "p", "s", "a", "em", "li", "ul", "ol", "td", "tr", "h1", "h2", "h3", "sub",
    "sup", "div", "pre", "code", "span", "font", "small", "strong", "center", "table",
];

/// The name of the tag, or remark, that begins `html`, with what to point at; `rest` is the text from there on.
pub(super) fn first(html: &str, rest: &str) -> Option<(&'static str, String)> {
    let html = html.trim();
    if html.starts_with("<!--") {
        let end = rest.find("-->").map_or(html.len(), |end| end + 3);
        return Some(("!--", line(&rest[..end.min(rest.len())])));
    }
    let tag = html.split_inclusive('>').next()?;
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner).trim_end();
    let (name, attributes) = inner.split_once(' ').unwrap_or((inner, ""));
    let lower = name.to_ascii_lowercase();
    let is = |one: &&&str| **one == lower.as_str();
    if !attributes.is_empty() && !attributes.contains('=') {
        return None;
    }
    if let Some(name) = ALONE.iter().find(is) {
        return Some((name, line(tag)));
    }
    let name = AROUND.iter().find(is)?;
    let close = format!("</{lower}>");
    let end = rest.to_ascii_lowercase().find(&close)? + close.len();
    Some((name, line(&rest[..end])))
}

/// What stands on the first line.
fn line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
