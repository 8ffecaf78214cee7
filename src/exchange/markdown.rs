//! Texts of other formats as Markdown, and Markdown as plain text. A short text of ours, such as a choice, knows no marks but
//! `` `code` `` and `$formulas$` (see [`crate::text::markup`]), so what comes to stand in one loses its other marks.

use pulldown_cmark::{Event, Options, Parser, TagEnd};

use crate::diagnostic::boundary;
use crate::text::gaps;
use crate::text::markup;
use crate::text::tex::is_tex;
use crate::text::words::single_spaced;

pub use braces::braces_as_letters;

mod braces;

/// Whether a sign may be a mark of Markdown, wherever it stands.
const fn may_mark(sign: u8) -> bool {
    matches!(
        sign,
        b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'$' | b'|' | b'~'
    )
}

/// A plain text as Markdown that reads the same: as it is where nothing in it is a mark, else with a backslash before each. What is a
/// formula stays one: `$x^2$`, `$$x^2$$`, `\(x^2\)` and `\[x^2\]`.
#[must_use]
pub fn of_plain(text: &str) -> String {
    let text = text.trim();
    if memchr::memchr(b'\n', text.as_bytes()).is_none() {
        return fragment(text, true);
    }
    let lines = text
        .split('\n')
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("\n");
    fragment(&lines, true)
}

/// A part of a plain text as Markdown, with the spaces around it; `begins` where a block begins with it.
#[must_use]
pub fn fragment(text: &str, begins: bool) -> String {
    if is_plain(text, begins) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for part in parts(text) {
        match part {
            Part::Words(words) => out.push_str(&escaped(words, begins && out.is_empty())),
            Part::Formula(tex, dollars) => out.push_str(&format!("{dollars}{tex}{dollars}")),
        }
    }
    out
}

/// Whether no sign of a text can be a mark, as in most: that is seen at a glance.
fn is_plain(text: &str, begins: bool) -> bool {
    const MARKS: [bool; 256] = {
        let mut marks = [false; 256];
        let mut byte = 0_u8;
        while byte.is_ascii() {
            marks[byte as usize] = may_mark(byte) || byte == b'&';
            byte += 1;
        }
        marks
    };
    let opens = |line: &str| opens_at(line).is_some();
    let marked = text.bytes().any(|byte| MARKS[usize::from(byte)]);
    let opened = begins && opens(text) || text.split('\n').skip(1).any(opens);
    !marked && !opened
}

/// A short text with its formulas between dollars: one that is displayed elsewhere, too.
#[must_use]
pub fn formulas(text: &str) -> String {
    let parts = parts(text).into_iter().map(|part| match part {
        Part::Words(words) => words.to_owned(),
        Part::Formula(tex, _) => format!("${tex}$"),
    });
    parts.collect()
}

/// A part of a plain text.
#[derive(Debug, PartialEq, Eq)]
enum Part<'t> {
    Words(&'t str),
    /// TeX, and the dollars that stand on both sides of it.
    Formula(&'t str, &'static str),
}

/// What opens a formula, what closes it, and the dollars that do here.
const BRACKETS: [(&str, &str, &str); 3] = [
    ("$$", "$$", "$$"),
    ("\\(", "\\)", "$"),
    ("\\[", "\\]", "$$"),
];

/// Words and formulas, in their order.
fn parts(text: &str) -> Vec<Part<'_>> {
    if memchr::memchr2(b'$', b'\\', text.as_bytes()).is_none() {
        let words = (!text.is_empty()).then_some(Part::Words(text));
        return words.into_iter().collect();
    }
    let mut parts = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(found) = text[at..].find(['$', '\\']) {
        let place = at + found;
        let Some((tex, dollars, end)) = formula(text, place) else {
            at = place + 1;
            continue;
        };
        if from < place {
            parts.push(Part::Words(&text[from..place]));
        }
        parts.push(Part::Formula(tex, dollars));
        (from, at) = (end, end);
    }
    if from < text.len() {
        parts.push(Part::Words(&text[from..]));
    }
    parts
}

/// The longest formula that is looked for, in bytes: without an end, each opening would be looked after to the end of the text.
const LONGEST: usize = 4_000;

/// The formula that begins here, its dollars, and where it ends.
pub(super) fn formula(text: &str, place: usize) -> Option<(&str, &'static str, usize)> {
    let near = &text[place..boundary(text, place + LONGEST)];
    for (open, close, dollars) in BRACKETS {
        let Some(rest) = near.strip_prefix(open) else {
            continue;
        };
        let tex = &rest[..rest.find(close)?];
        let end = place + open.len() + tex.len() + close.len();
        let sound = !tex.trim().is_empty() && !tex.contains("\n\n") && !tex.contains('$');
        return sound.then(|| (tex.trim(), dollars, end));
    }
    let rest = near.strip_prefix('$')?;
    let tex = &rest[..rest.find('$')?];
    let end = place + tex.len() + 2;
    let (before, after) = (
        text[..place].chars().next_back(),
        text[end..].chars().next(),
    );
    is_tex(before, tex, after).then_some((tex, "$", end))
}

/// Words with a backslash before each mark, where they would not read the same without. Most texts have nothing to put one before; the others
/// are laid out to see, which takes far longer.
fn escaped(words: &str, begins: bool) -> String {
    let lines = words.split('\n').enumerate();
    let lines = lines.map(|(number, text)| line(text, begins || number > 0));
    let marked = lines.collect::<Vec<_>>().join("\n");
    let inner = words.trim();
    let same = marked == words || reads_as_it_is(inner) && !(begins && begins_a_block(inner));
    // What comes behind a last backslash is not known here: a mark, or the end of the line.
    let same = same && !inner.ends_with('\\');
    if same { words.to_owned() } else { marked }
}

/// Code within a line, between as many backticks as it needs.
#[must_use]
pub fn code(text: &str) -> String {
    let ticks = "`".repeat(longest_run(text, '`') + 1);
    let space = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{ticks}{space}{text}{space}{ticks}")
}

/// A short text of ours as Markdown: its code and its formulas stay, and no other sign is a mark.
#[must_use]
pub fn of_short(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in parts(text) {
        match part {
            Part::Formula(tex, _) => out.push_str(&format!("${tex}$")),
            Part::Words(words) => {
                let ticks = words.matches('`').count();
                for (number, piece) in words.split('`').enumerate() {
                    // Between two backticks stands code; a backtick without a partner is a letter.
                    let closed = number % 2 == 0 || ticks > number;
                    match (number % 2, closed) {
                        (1, true) => out.push_str(&code(piece)),
                        (0, _) => out.push_str(&guarded(piece, out.is_empty())),
                        _ => out.push_str(&format!("\\`{}", guarded(piece, false))),
                    }
                }
            }
        }
    }
    out
}

/// Words with a backslash before whatever any reader of Markdown takes for a mark.
fn guarded(words: &str, begins: bool) -> String {
    let opens = opens_at(words).filter(|_| begins);
    let mut out = String::with_capacity(words.len());
    for (at, sign) in words.char_indices() {
        if matches!(sign, '\\' | '*' | '_' | '[' | ']' | '<') || opens == Some(at) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// Markdown as a short text of ours: on one line, with its code and its formulas, and without all other marks.
#[must_use]
pub fn short(markdown: &str) -> String {
    let settled = markup::for_others(markdown);
    let mut out = String::with_capacity(markdown.len());
    for event in Parser::new_ext(&settled, Options::ENABLE_MATH) {
        match event {
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => {
                out.push_str(&words);
            }
            Event::Code(words) => out.push_str(&code(&words)),
            Event::InlineMath(tex) | Event::DisplayMath(tex) => {
                out.push_str(&format!("${}$", tex.trim()));
            }
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                out.push(' ');
            }
            _ => {}
        }
    }
    single_spaced(&out)
}

/// How often a sign stands in a row at most.
#[must_use]
pub fn longest_run(text: &str, sign: char) -> usize {
    let runs = text.split(|other| other != sign);
    runs.map(str::len).max().unwrap_or(0) / sign.len_utf8()
}

/// The signs that Unicode has high and low (Superscripts and Subscripts, and Latin-1).
const HIGH: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const LOW: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
const LEVEL: &str = "0123456789+-=()ni";

/// Words that stand high (`^`) or low (`_`).
#[must_use]
pub fn script(sign: char, words: &str) -> String {
    let signs = if sign == '^' { HIGH } else { LOW };
    let of = |letter: char| {
        let letter = if letter == '−' { '-' } else { letter };
        let place = LEVEL.chars().position(|level| level == letter)?;
        signs.chars().nth(place)
    };
    let all: Option<String> = words.chars().map(of).collect();
    all.unwrap_or_else(|| match words.chars().nth(1) {
        None => format!("{sign}{words}"),
        Some(_) => format!("{sign}({words})"),
    })
}

/// Whether what is seen of a Markdown text is the text itself.
fn reads_as_it_is(text: &str) -> bool {
    let seen = markup::lines(text, usize::from(u16::MAX));
    // A list, a heading or code would be set apart; each of them begins at the edge, where its sign stands in the text, too.
    let plain = seen
        .iter()
        .flatten()
        .all(|piece| piece.tone == markup::Tone::Plain);
    let whole = seen.iter().all(|line| !line.is_empty());
    plain && whole && markup::one_line(text) == single_spaced(text)
}

/// Whether a line begins as a list, a heading, a quotation or code does.
fn begins_a_block(text: &str) -> bool {
    text.split('\n')
        .any(|line| opens_at(line).is_some() || line.starts_with("    "))
}

/// Where a backslash is to stand in a line that would begin a block.
fn opens_at(line: &str) -> Option<usize> {
    let start = line.len() - line.trim_start().len();
    let rest = &line[start..];
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(behind) = rest.strip_prefix(['#', '-', '+', '=', '>', '~', '*']) {
        // `-5` is a number.
        let number = rest.starts_with(['-', '+']) && digits(behind) > 0;
        return Some(start).filter(|_| !number);
    }
    let digits = digits(rest);
    let behind = rest[digits..].strip_prefix(['.', ')'])?;
    // So is `0.25`.
    let list = behind.is_empty() || behind.starts_with(char::is_whitespace);
    (digits > 0 && list).then_some(start + digits)
}

/// One line with a backslash before what may be a mark.
fn line(text: &str, begins: bool) -> String {
    let opens = opens_at(text).filter(|_| begins);
    let mut out = String::with_capacity(text.len() + 8);
    // In order, as the signs are: a text may have thousands of gaps.
    let mut gaps = gaps::gaps(text).peekable();
    let last_end = text.rfind(';');
    for (at, sign) in text.char_indices() {
        let entity = sign == '&' && last_end.is_some_and(|end| at < end);
        while gaps.next_if(|gap| gap.end <= at).is_some() {}
        let in_gap = gaps.peek().is_some_and(|gap| gap.contains(&at));
        if !in_gap && (u8::try_from(sign).is_ok_and(may_mark) || opens == Some(at) || entity) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_plain_text_keeps_its_words() {
        for (plain, markdown) in [
            (
                "Grant is _____ in Grant's tomb.",
                "Grant is _____ in Grant's tomb.",
            ),
            ("2*3*4 = 24", "2*3*4 = 24"),
            ("It costs $5 - $10.", "It costs $5 - $10."),
            ("the *args of f", "the *args of f"),
            ("a *b* c", "a \\*b\\* c"),
            ("# One", "\\# One"),
            ("1. One\n2. Two", "1\\. One\n2\\. Two"),
            ("- a", "\\- a"),
            ("0.25 of *it*", "0.25 of \\*it\\*"),
            ("-5 and *b*", "-5 and \\*b\\*"),
            ("use `x`", "use \\`x\\`"),
            (" spaces around ", "spaces around"),
            ("Two\nlines", "Two\nlines"),
            (
                "Two\nlines with a _____ in them",
                "Two\nlines with a _____ in them",
            ),
            ("A ___ and *b*", "A ___ and \\*b\\*"),
            ("Two\n- lines", "Two\n\\- lines"),
            ("&lt; is a sign", "\\&lt; is a sign"),
            ("If \\(x_1 < 2\\) then *y*", "If $x_1 < 2$ then \\*y\\*"),
            ("\\[x^2\\] and $$y$$ and $z$", "$$x^2$$ and $$y$$ and $z$"),
        ] {
            assert_eq!(of_plain(plain), markdown);
        }
    }

    #[test]
    fn a_short_text_goes_out_as_markdown_and_comes_back() {
        for (short, markdown) in [
            ("2*3*4", "2\\*3\\*4"),
            ("the `*args` of f_x", "the `*args` of f\\_x"),
            ("$x_1 * 2$ [m]", "$x_1 * 2$ \\[m\\]"),
            ("a ` b", "a \\` b"),
            ("- 3", "\\- 3"),
            ("1. one", "1\\. one"),
            ("<b>", "\\<b>"),
            ("C:\\x", "C:\\\\x"),
        ] {
            assert_eq!(of_short(short), markdown);
            assert_eq!(self::short(markdown), short);
        }
        assert_eq!(self::short("**The** *east*,\n\nor `x`"), "The east, or `x`");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn whatever_a_plain_text_is_its_words_are_seen(text in "([a-z0-9*_`#>+.)(!&;$\\[\\]|~=<\\\\-]{1,4} ?){1,6}") {
            prop_assume!(parts(&text).iter().all(|part| matches!(part, Part::Words(_))));
            let markdown = of_plain(&text);
            prop_assert_eq!(markup::one_line(&markdown), single_spaced(&text), "{}", markdown);
        }
    }
}
