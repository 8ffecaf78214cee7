//! Whatever Markdown and TeX stand in a text: it can be laid out in any width, and read aloud.

use notyet::text::{markup, safe, tex};

/// Lays the text out, wide and as narrow as can be, and reads it aloud.
pub(crate) fn markup(text: &str) {
    let text = safe::safe_lines(text);
    for width in [0, 1, 7, 80] {
        let _ = markup::lines(&text, width);
        let _ = markup::short(&text, width);
        let _ = markup::cut(&text, width);
    }
    let _ = markup::plain(&text);
    let _ = markup::plain_short(&text);
    assert!(!markup::one_line(&text).contains('\n'));
    let _ = tex::shown(&text);
    let _ = tex::aloud(&text);
}
