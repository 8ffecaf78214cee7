use proptest::prelude::*;

use super::*;
use crate::text::markup;

#[test]
fn html_becomes_the_markdown_that_an_author_would_write() {
    for (html, expected) in [
        (
            "<p>The sun rises in which direction?</p>",
            "The sun rises in which direction?",
        ),
        ("<p>One</p>\n<p>Two<br>three</p>", "One\n\nTwo\\\nthree"),
        ("a <b>bold </b>word, <em>so</em>", "a **bold** word, *so*"),
        (
            "H<sub>2</sub>O, x<sup>2</sup>, x<sup>ab</sup>, v<sub>max</sub>",
            "H₂O, x², x^(ab), v_(max)",
        ),
        ("use <code>a*b</code> &amp; &lt;p&gt;", "use `a*b` & <p>"),
        (
            "<pre><code class=\"language-python\">if x:\n    y = `1`\n</code></pre>",
            "```python\nif x:\n    y = `1`\n```",
        ),
        (
            "<ul><li>one<li>two <b>x</b></ul><p>end",
            "- one\n- two **x**\n\nend",
        ),
        (
            "<ol start=3><li>one<ul><li>in</li></ul></li><li>two</li></ol>",
            "3. one\n   - in\n4. two",
        ),
        (
            "<ol><li><p>one</p><p>more</p></li></ol>",
            "1. one\n\n   more",
        ),
        (
            "<blockquote>Said <i>so</i></blockquote>then",
            "> Said *so*\n\nthen",
        ),
        ("<h3>Part</h3>Words", "**Part**\n\nWords"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1<br>2</td><td><p>3</p></td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1 2 | 3 |",
        ),
        (
            "<table><tr><td>x|y</td><td>2</td></tr><tr><td><code>a|b</code></td><td>|c</td></tr></table>",
            "| x\\|y | 2 |\n| --- | --- |\n| `a\\|b` | \\|c |",
        ),
        (
            "see <a href=\"https://example.org/x\">this</a>",
            "see this (https://example.org/x)",
        ),
        ("<script>alert(1)</script>a<style>p{}</style>b", "ab"),
        ("\\(x^2 &lt; 3\\) and 2*3*4", "$x^2 < 3$ and 2*3*4"),
        ("<p>- no list</p>", "\\- no list"),
        ("  <span style='x'>a</span>\n  <font>b</font> ", "a b"),
        ("<b>unclosed", "unclosed"),
        ("<b></b><i> </i>", ""),
        ("a&nbsp;b", "a\u{a0}b"),
        ("a<br><br> <br>b<br>", "a\n\nb"),
        ("a<br>- b", "a\\\n\\- b"),
        ("\\", "\\\\"),
        ("<p>C:\\<br></p>", "C:\\\\"),
        ("a\\<b>b</b>", "a\\\\**b**"),
    ] {
        assert_eq!(markdown(html).text, expected, "{html}");
    }
}

#[test]
fn a_short_text_has_no_marks_but_code_and_formulas() {
    for (html, expected) in [
        ("<p>The <b>east</b>.</p>", "The east."),
        ("<p>one</p><p>two</p>", "one two"),
        ("<code>x*y</code> or $$x$$", "`x*y` or $x$"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("\\", "\\"),
        ("<p>C:\\</p>", "C:\\"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
    ] {
        assert_eq!(short(html).text, expected, "{html}");
    }
}

#[test]
fn tags_with_nothing_beside_them_are_what_a_plain_text_means() {
    for (text, expected) in [
        ("<p>a</p>", "a"),
        ("<p>", "<p>"),
        ("&nbsp;", "&nbsp;"),
        ("a < b", "a < b"),
        ("<img src='x.png'>", ""),
    ] {
        assert_eq!(short_or_plain(text), expected, "{text}");
    }
    assert!(shows("<p><img src='x.png'></p>") && !shows("<p></p>"));
}

#[test]
fn pictures_and_what_is_played_are_told() {
    let read = markdown(
        "<p>See <img src='@@PLUGINFILE@@/a.png' alt='a map'><audio src='x'></audio><audio></audio></p>",
    );
    assert_eq!(read.text, "See");
    assert_eq!(read.pictures[0].source, "@@PLUGINFILE@@/a.png");
    assert_eq!(read.pictures[0].alt, "a map");
    assert_eq!(read.lost, ["a sound"]);
}

#[test]
fn html_is_told_from_plain_text() {
    for html in [
        "<p>a",
        "a &amp; b",
        "</b>",
        "<!-- x -->",
        "&#228;",
        "a<br/>b",
    ] {
        assert!(is_html(html), "{html}");
    }
    for plain in [
        "a < b",
        "a & b",
        "a <",
        "1<2 & 3>2",
        "",
        "<",
        "&",
        "AT&T; so",
    ] {
        assert!(!is_html(plain) || plain == "AT&T; so", "{plain}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_text_is_read(html in "(<(/?(b|i|p|ul|ol|li|td|tr|table|pre|code|sup|a|h1|blockquote|br)>)| ?[a-z*_`|#-]{1,3}|\n|&lt;){0,24}") {
        let read = markdown(&html);
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        let there = short(&html);
        prop_assert_eq!(letters(&read.text), letters(&there.text), "{} {}", html, read.text);
        let _ = markup::lines(&read.text, 40);
    }
}
