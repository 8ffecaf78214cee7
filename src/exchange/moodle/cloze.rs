//! Answers embedded in a text, as Moodle's cloze questions write them: `{1:SHORTANSWER:=Nairobi#yes~%50%Mombasa#the port}`.

use std::ops::Range;

/// A gap in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Gap {
    /// Where it stands, in bytes, with its braces.
    pub(super) place: Range<usize>,
    pub(super) asks: Asks,
    pub(super) answers: Vec<Answer>,
}

/// What is to be done in a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// Words are typed; to the letter's case, if `strict`.
    Words {
        strict: bool,
    },
    Number,
    /// One choice is picked.
    One,
    /// All that fit are picked.
    Several,
}

/// An answer in a gap, as HTML.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Answer {
    pub(super) text: String,
    /// In percent of the gap's credit.
    pub(super) fraction: f64,
    pub(super) feedback: String,
}

/// All gaps of a text, in their order.
///
/// # Errors
///
/// Why a gap is none, in a sentence without a full stop.
pub(super) fn gaps(html: &str) -> Result<Vec<Gap>, String> {
    let mut gaps = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('{') {
        let start = at + found;
        let Some((asks, inner)) = head(&html[start + 1..]) else {
            if let Some(name) = unknown(&html[start + 1..]) {
                let number = gaps.len() + 1;
                return Err(format!(
                    "its gap {number} is of the kind “{name}”, which has no like here"
                ));
            }
            at = start + 1;
            continue;
        };
        let from = html.len() - inner.len();
        let length = length(inner)
            .ok_or_else(|| format!("its gap {} has no }} behind it", gaps.len() + 1))?;
        let answers = answers(&inner[..length]);
        at = from + length + 1;
        gaps.push(Gap {
            place: start..at,
            asks,
            answers,
        });
    }
    Ok(gaps)
}

/// `1:SHORTANSWER:` behind a brace, and what stands behind it.
fn head(text: &str) -> Option<(Asks, &str)> {
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let rest = rest.strip_prefix(':')?;
    let (name, inner) = rest.split_once(':')?;
    // `ANSWER_TYPE_DEF_REGEX` and the short names beside it.
    let asks = match name {
        "SHORTANSWER" | "SA" | "MW" => Asks::Words { strict: false },
        "SHORTANSWER_C" | "SAC" | "MWC" => Asks::Words { strict: true },
        "NUMERICAL" | "NM" => Asks::Number,
        "MULTICHOICE" | "MC" | "MULTICHOICE_S" | "MCS" | "MULTICHOICE_V" | "MCV"
        | "MULTICHOICE_H" | "MCH" | "MULTICHOICE_VS" | "MCVS" | "MULTICHOICE_HS" | "MCHS" => {
            Asks::One
        }
        "MULTIRESPONSE" | "MR" | "MULTIRESPONSE_H" | "MRH" | "MULTIRESPONSE_S" | "MRS"
        | "MULTIRESPONSE_HS" | "MRHS" => Asks::Several,
        _ => return None,
    };
    Some((asks, inner))
}

/// The name of a kind of gap that other programs know: `1:REGEXP:` behind a brace, and a key.
fn unknown(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let (name, inner) = rest.strip_prefix(':')?.split_once(':')?;
    let named = |sign: char| sign.is_ascii_uppercase() || sign == '_';
    let is_one = name.len() > 1 && name.chars().all(named);
    let key = inner.split('}').next().unwrap_or_default();
    (is_one && key.contains(['=', '~'])).then_some(name)
}

/// How long it is up to the closing brace, which no backslash stands before.
fn length(inner: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, sign) in inner.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '}' => return Some(at),
            _ => {}
        }
    }
    None
}

fn answers(inner: &str) -> Vec<Answer> {
    let parts = split(inner, '~')
        .into_iter()
        .filter(|part| !part.trim().is_empty());
    parts.map(answer).collect()
}

fn answer(part: &str) -> Answer {
    let part = part.trim_start();
    let (fraction, rest) = match part.strip_prefix('=') {
        Some(rest) => (100.0, rest),
        None => weight(part).unwrap_or((0.0, part)),
    };
    let halves = split(rest, '#');
    let (text, feedback) = match &halves[..] {
        [text] => (*text, ""),
        [text, ..] => (*text, &rest[text.len() + 1..]),
        [] => ("", ""),
    };
    Answer {
        text: plain(text).trim().to_owned(),
        fraction,
        feedback: plain(feedback).trim().to_owned(),
    }
}

/// `%50%` before an answer.
fn weight(part: &str) -> Option<(f64, &str)> {
    let (number, rest) = part.strip_prefix('%')?.split_once('%')?;
    Some((number.trim().replace(',', ".").parse().ok()?, rest))
}

/// The parts between signs that no backslash stands before, and that are no entity's beginning (`&#39;`).
fn split(text: &str, at: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut escaped, mut before) = (0, false, ' ');
    for (place, sign) in text.char_indices() {
        let entity = sign == '#' && before == '&';
        if sign == at && !escaped && !entity {
            parts.push(&text[from..place]);
            from = place + sign.len_utf8();
        }
        escaped = sign == '\\' && !escaped;
        before = sign;
    }
    parts.push(&text[from..]);
    parts
}

/// Without the backslashes before signs of the format.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match signs.peek() {
            Some(next) if sign == '\\' && "}#~/\"\\=%".contains(*next) => {
                out.extend(signs.next());
            }
            _ => out.push(sign),
        }
    }
    out
}

/// A text with a backslash before each sign of the format: what [`gaps`] reads back.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if "}#~\"\\".contains(sign) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glance(html: &str) -> String {
        let gaps = gaps(html).unwrap();
        let gaps = gaps.iter().map(|gap| {
            let answers = gap
                .answers
                .iter()
                .map(|answer| format!("{}={}#{}", answer.text, answer.fraction, answer.feedback));
            format!("{:?} {}", gap.asks, answers.collect::<Vec<_>>().join("|"))
        });
        gaps.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn gaps_are_read_as_moodle_reads_them() {
        for (html, expected) in [
            ("no {gap}", ""),
            (
                "{1:SHORTANSWER:=a#yes~%50%b#half~c}",
                "Words { strict: false } a=100#yes|b=50#half|c=0#",
            ),
            (
                "{:SAC:%100%A}{2:NM:=3.1:0.1}",
                "Words { strict: true } A=100#; Number 3.1:0.1=100#",
            ),
            ("{1:MC:no~=yes}", "One no=0#|yes=100#"),
            ("{1:MRH:=a~=b~c}", "Several a=100#|b=100#|c=0#"),
            (
                r"{1:SA:=\{a\}\~\#&#39;#b \# c}",
                "Words { strict: false } \\{a}~#&#39;=100#b # c",
            ),
        ] {
            assert_eq!(glance(html), expected);
        }
        assert!(gaps("{1:SA:=a").unwrap_err().contains("has no }"));
        let other = gaps("{1:SA:=a} {2:REGEXP:=a.*}").unwrap_err();
        assert!(
            other.contains("its gap 2 is of the kind “REGEXP”"),
            "{other}"
        );
    }
}
