//! One line, cut into what stands before its words, and what of it is not this format's. It knows nothing of the lines around it.

use std::ops::Range;

use crate::quiz::names;

/// What is not this format's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A tab before the words.
    Tab,
    /// A blank that does not break, or a wide one.
    Blank,
    /// A long dash instead of the short one.
    LongDash,
    /// A bullet or a star instead of a dash.
    Bullet,
    /// A number or a letter instead of a dash.
    Number,
    /// A dash without a space after it.
    NoSpace,
    /// A wide colon.
    WideColon,
    /// An equals sign for the colon of a field.
    Equals,
    /// A name of another language, or in capital letters, for this one of a field.
    Name(&'static str),
    /// Quotes around a field's name and its text together.
    Quotes,
    /// Stars or backticks around a field's name.
    Stars,
    /// A line of signs alone, or the fence of a program.
    Divider,
    /// Pairs that do not stand further to the right than their field.
    NotIndented,
}

impl Mark {
    /// Where in this part of a line the mark itself stands.
    pub(super) fn inside(self, part: &str) -> Range<usize> {
        let is_it = |c: char| match self {
            Self::Tab => c == '\t',
            Self::Blank => BLANKS.contains(&c),
            Self::WideColon => c == '：',
            Self::Equals => c == '=',
            _ => !is_blank(c),
        };
        let start = part.find(is_it).unwrap_or(0);
        let all = matches!(
            self,
            Self::Quotes | Self::Stars | Self::NotIndented | Self::Name(_)
        );
        let end = match part[start..].find(|c| !is_it(c)) {
            Some(end) if !all => start + end,
            _ => part.len(),
        };
        start..end
    }
}

/// Whether the line parts what stands above it from what stands below, for the eye: `-----`, `=====`, `***`; or is the fence with which
/// a program is shown elsewhere: three backticks, with or without a name.
pub(super) fn is_divider(line: &str) -> bool {
    let words = line.trim();
    if let Some(name) = words.strip_prefix("```") {
        return name.chars().all(char::is_alphanumeric);
    }
    let sign = words.chars().next();
    let alone =
        sign.is_some_and(|sign| "-=*~".contains(sign) && words.chars().all(|other| other == sign));
    // Three short dashes at the left edge begin a set, and one is an item.
    alone && words.len() > 1 && line.trim_end() != "---"
}

/// Blanks that word processors and keyboards for Chinese or Japanese put in.
const BLANKS: &[char] = &[
    '\u{a0}', '\u{2002}', '\u{2003}', '\u{2007}', '\u{2009}', '\u{202f}', '\u{3000}',
];
const LONG_DASHES: &[char] = &['–', '—', '‒', '―', '−', '－', '﹣'];
const BULLETS: &[char] = &['•', '◦', '▪', '●', '○', '‣', '■', '·', '➢', '✓'];
/// Signs that begin a list elsewhere, with a space after them.
const STARS: &[char] = &['*', '+'];

/// A line, in parts that follow each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut<'s> {
    /// All blanks and tabs at its start.
    pub(super) indent: &'s str,
    /// A dash, or what stands for one, with the blanks after it; may be empty.
    pub(super) marker: &'s str,
    /// What the marker is, when it is no dash with a space.
    pub(super) kind: Option<Mark>,
    /// The rest.
    pub(super) words: &'s str,
}

impl Cut<'_> {
    /// Whether there are blanks of another kind than spaces at the start.
    pub(super) fn strange_indent(&self) -> Option<Mark> {
        if self.indent.contains('\t') {
            return Some(Mark::Tab);
        }
        self.indent.contains(BLANKS).then_some(Mark::Blank)
    }
}

fn is_blank(character: char) -> bool {
    character == ' ' || character == '\t' || BLANKS.contains(&character)
}

/// Cuts a line.
pub(super) fn cut(line: &str) -> Cut<'_> {
    let rest = line.trim_start_matches(|c| is_blank(c) || c == '\u{feff}');
    let indent = &line[..line.len() - rest.len()];
    let (kind, sign) = sign(rest).unwrap_or_default();
    let words = rest[sign..].trim_start_matches(is_blank);
    Cut {
        indent,
        marker: &rest[..rest.len() - words.len()],
        kind,
        words,
    }
}

/// The sign that begins a list item, and how many bytes it has without the blanks after it.
fn sign(rest: &str) -> Option<(Option<Mark>, usize)> {
    let first = rest.chars().next()?;
    let after = &rest[first.len_utf8()..];
    let spaced = after.starts_with(is_blank);
    let (kind, length) = match first {
        '-' if after.is_empty() || after.starts_with(' ') => (None, 1),
        '-' if after.starts_with('\t') => (Some(Mark::Tab), 1),
        '-' if spaced => (Some(Mark::Blank), 1),
        '-' => (known(after).map(|_| Mark::NoSpace), 1),
        _ if LONG_DASHES.contains(&first) => (Some(Mark::LongDash), first.len_utf8()),
        _ if BULLETS.contains(&first) => (Some(Mark::Bullet), first.len_utf8()),
        _ if STARS.contains(&first) && spaced => (Some(Mark::Bullet), 1),
        _ => (Some(Mark::Number), number(rest)?),
    };
    // `-5` and the like are texts.
    (kind.is_some() || spaced || after.is_empty()).then_some((kind, length))
}

/// How long `1.`, `2)`, `(3)`, `a)` or `B.` is, with a blank after it.
fn number(rest: &str) -> Option<usize> {
    let open = usize::from(rest.starts_with('('));
    let inner = &rest[open..];
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(inner.starts_with(|c: char| c.is_ascii_alphabetic()));
    let length = match digits {
        0 => letter,
        1 | 2 => digits,
        _ => 0,
    };
    let after = inner[length..].strip_prefix([')', '.'])?;
    (length > 0 && after.starts_with(is_blank)).then_some(open + length + 1)
}

/// The field of the format that begins these words, with a colon or a wide one right after its name.
pub(super) fn known(words: &str) -> Option<&str> {
    let end = words.find([':', '：'])?;
    let name = words[..end].trim_end_matches(is_blank);
    names::known(name).then_some(name)
}

/// What is wrong in the words themselves, how many of their bytes are to be written anew, and how.
pub(super) fn in_words(words: &str, names_of_its_own: bool) -> Option<(Mark, usize, String)> {
    quoted(words)
        .or_else(|| starred(words))
        .or_else(|| blank_after_colon(words))
        .or_else(|| wide_colon(words, names_of_its_own))
}

/// `"question: What?"`, with nothing else in quotes.
fn quoted(words: &str) -> Option<(Mark, usize, String)> {
    let quote = words.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = words.trim_end().strip_prefix(quote)?.strip_suffix(quote)?;
    let (name, text) = inner.split_once(':')?;
    let spaces = text.len() - text.trim_start().len();
    let fits = names::known(name) && spaces > 0 && !inner.contains(quote);
    let length = 1 + name.len() + 1 + spaces;
    fits.then(|| (Mark::Quotes, length, format!("{name}: {quote}")))
}

/// `**question**: What?`, or `**question:** What?`, with the name as it is emphasised elsewhere.
fn starred(words: &str) -> Option<(Mark, usize, String)> {
    let sign = ["**", "*", "`", "__"]
        .into_iter()
        .find(|sign| words.starts_with(sign))?;
    let (name, after) = words[sign.len()..].split_once(sign)?;
    let after = match name.strip_suffix(':') {
        Some(_) => after,
        None => after.strip_prefix(':')?,
    };
    let name = name.trim_end_matches(':');
    let text = after.trim_start();
    let apart = text.is_empty() || text.len() < after.len();
    let space = if text.is_empty() { "" } else { " " };
    let length = words.len() - text.len();
    let right = format!("{name}:{space}");
    (names::known(name) && apart).then_some((Mark::Stars, length, right))
}

fn blank_after_colon(words: &str) -> Option<(Mark, usize, String)> {
    let name = known(words)?;
    let after = words[name.len()..].strip_prefix(':')?;
    let text = after.trim_start_matches(is_blank);
    let strange = after[..after.len() - text.len()].contains(BLANKS);
    strange.then(|| (Mark::Blank, words.len() - text.len(), format!("{name}: ")))
}

fn wide_colon(words: &str, names_of_its_own: bool) -> Option<(Mark, usize, String)> {
    let (name, text) = words.split_once('：')?;
    let name = name.trim_end_matches(is_blank);
    let own = names_of_its_own && !words.contains(": ") && !words.ends_with(':');
    if !names::known(name) && !own {
        return None;
    }
    let text = text.trim_start_matches(is_blank);
    let space = if text.is_empty() { "" } else { " " };
    let length = words.len() - text.len();
    Some((Mark::WideColon, length, format!("{name}:{space}")))
}

/// `title = Animals`, as settings of programs are written.
pub(super) fn equals(words: &str) -> Option<(Mark, usize, String)> {
    let (name, text) = words.split_once('=')?;
    let name = name.trim_end_matches(is_blank);
    let text = text.trim_start_matches(is_blank);
    let space = if text.is_empty() { "" } else { " " };
    let fits = names::known(name) && !text.starts_with('=');
    let length = words.len() - text.len();
    fits.then(|| (Mark::Equals, length, format!("{name}:{space}")))
}

/// `Pregunta: …`, `Answer: …`: a name that is meant as one of ours.
pub(super) fn named(words: &str) -> Option<(Mark, usize, String)> {
    let length = name_length(words);
    let name = words.get(..length)?.trim_end();
    let ours = names::meant(name)?;
    Some((Mark::Name(ours), name.len(), ours.to_owned()))
}

/// The fields that have other names than ours on more than one line. One alone is told for itself.
pub(super) fn names_of(source: &str) -> Vec<Mark> {
    let (mut once, mut again) = (Vec::new(), Vec::new());
    for (mark, ..) in source.lines().filter_map(|line| named(cut(line).words)) {
        if !once.contains(&mark) {
            once.push(mark);
        } else if !again.contains(&mark) {
            again.push(mark);
        }
    }
    again
}

/// How long the name before a colon and a space is.
pub(super) fn name_length(words: &str) -> usize {
    let colon = words.find(": ");
    colon.unwrap_or_else(|| words.trim_end().strip_suffix(':').map_or(0, str::len))
}

/// The line as it is read, with as many spaces after the dash as bring its words above those of the next line.
pub(super) fn padded(lead: &str, next: &str, rest: &str) -> String {
    let below = cut(next);
    let is_field = below.marker.is_empty() && known(below.words).is_some();
    let column = below.indent.chars().count();
    let plain = lead.len() + 2;
    match column.checked_sub(plain) {
        Some(more) if is_field && more <= 4 && !below.indent.contains('\t') => {
            format!("{lead}- {}{rest}", " ".repeat(more))
        }
        None if is_field && column + 1 == plain && lead.starts_with(' ') => {
            format!("{}- {rest}", &lead[1..])
        }
        _ => format!("{lead}- {rest}"),
    }
}

/// Whether this begins a text on the lines below.
pub(in crate::quiz::yaml) fn is_bar(value: &str) -> bool {
    let sign = value.split_whitespace().next().unwrap_or_default();
    sign.strip_prefix(['|', '>']).is_some_and(|rest| {
        rest.bytes()
            .all(|byte| matches!(byte, b'+' | b'-' | b'1'..=b'9'))
    })
}

/// The quote that a value opens and does not close.
pub(super) fn opened(value: &str) -> Option<char> {
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    (!value[1..].contains(quote)).then_some(quote)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_what_stands_for_a_dash() {
        for (line, marker, kind, words) in [
            ("  - cat", "- ", None, "cat"),
            ("  -", "-", None, ""),
            ("  – cat", "– ", Some(Mark::LongDash), "cat"),
            ("  —cat", "—", Some(Mark::LongDash), "cat"),
            ("  •\u{a0}cat", "•\u{a0}", Some(Mark::Bullet), "cat"),
            ("  * cat", "* ", Some(Mark::Bullet), "cat"),
            ("  *cat*", "", None, "*cat*"),
            ("  1. cat", "1. ", Some(Mark::Number), "cat"),
            ("  (b) cat", "(b) ", Some(Mark::Number), "cat"),
            ("  1.5 m", "", None, "1.5 m"),
            ("  1984. Why", "", None, "1984. Why"),
            ("  -\u{a0}cat", "-\u{a0}", Some(Mark::Blank), "cat"),
            ("  -id: q", "-", Some(Mark::NoSpace), "id: q"),
            ("  -5", "", None, "-5"),
            ("  é", "", None, "é"),
        ] {
            let cut = cut(line);
            let found = (cut.indent, cut.marker, cut.kind, cut.words);
            assert_eq!(found, ("  ", marker, kind, words), "{line}");
        }
    }

    #[test]
    fn words_are_mended_only_where_they_are_surely_a_field() {
        for (words, own, right) in [
            ("\"question: What?\"", false, Some("question: \"What?\"")),
            ("'hint: Look.'", false, Some("hint: 'Look.'")),
            ("\"12: noon\"", false, None),
            ("\"hint\": \"x\"", false, None),
            ("answer：cat", false, Some("answer: cat")),
            ("answer ： cat", false, Some("answer: cat")),
            ("hints：", false, Some("hints:")),
            ("dog：It barks.", false, None),
            ("dog：It barks.", true, Some("dog: It barks.")),
            ("answer:\u{a0}cat", false, Some("answer: cat")),
            ("answer: cat", false, None),
            ("**answer**: cat", false, Some("answer: cat")),
            ("**hints:**", false, Some("hints:")),
            ("`answer`: cat", false, Some("answer: cat")),
            ("**Note**: cat", false, None),
            ("**answer**", false, None),
        ] {
            let mended =
                in_words(words, own).map(|(_, length, text)| format!("{text}{}", &words[length..]));
            assert_eq!(mended.as_deref(), right, "{words}");
        }
    }
}
