//! A set's texts as HTML, for programs that read that. Formulas stay TeX, between `\(` and `\)`.

use pulldown_cmark::{Event, html};

use super::inline;
use super::source::{parser, settled};

/// A long text.
pub(super) fn long(text: &str) -> String {
    let Some(text) = settled(text) else {
        return escaped(text);
    };
    let events = parser(&text).map(|event| match event {
        Event::InlineMath(tex) => Event::Text(format!(r"\({tex}\)").into()),
        Event::DisplayMath(tex) => Event::Text(format!(r"\[{tex}\]").into()),
        // A line ends where its author ended it, here as there.
        Event::SoftBreak => Event::HardBreak,
        // Tags in a text of ours are words.
        Event::Html(words) | Event::InlineHtml(words) => Event::Text(words),
        other => other,
    });
    let mut out = String::with_capacity(text.len() * 5 / 4);
    html::push_html(&mut out, events);
    out.trim_end().to_owned()
}

/// A short text, such as a choice: on one line, with nothing marked but code and formulas.
pub(super) fn short(text: &str) -> String {
    let parts = inline::parts(text).into_iter().map(|part| match part {
        inline::Part::Words(words) => escaped(words),
        inline::Part::Code(code) => format!("<code>{}</code>", escaped(code)),
        inline::Part::Formula(tex) => escaped(&format!(r"\({tex}\)")),
    });
    parts.collect()
}

/// The same words, with no sign in them that is one of HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_becomes_html_that_reads_the_same() {
        for (text, expected) in [
            (
                "A *b* < c & 2*3*4",
                "<p>A <em>b</em> &lt; c &amp; 2*3*4</p>",
            ),
            ("Is <b>it</b>?", "<p>Is &lt;b&gt;it&lt;/b&gt;?</p>"),
            ("$x^2 < 4$ costs $5", r"<p>\(x^2 &lt; 4\) costs $5</p>"),
            (
                "Roses are red\nViolets are blue",
                "<p>Roses are red<br />\nViolets are blue</p>",
            ),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
            (
                "```python\na < b\n```",
                "<pre><code class=\"language-python\">a &lt; b\n</code></pre>",
            ),
        ] {
            assert_eq!(long(text), expected);
        }
    }

    #[test]
    fn in_a_short_text_code_and_formulas_alone_are_marked() {
        for (text, expected) in [
            ("2*3*4 < \"x\"", "2*3*4 &lt; &quot;x&quot;"),
            (
                "`a<b>` or $x^2$ or $5",
                r"<code>a&lt;b&gt;</code> or \(x^2\) or $5",
            ),
        ] {
            assert_eq!(short(text), expected);
        }
    }
}
