//! Responses of several parts in one line: what is in each gap, and pairs. It judges nothing.

use super::super::NotAResponse;
use super::list::{self, List};
use crate::quiz::{Kind, Matching, Question};

/// The letter of a partner's place in the list, from 0: `a` to `z`.
#[must_use]
pub fn letter(place: usize) -> char {
    u8::try_from(place)
        .ok()
        .filter(|place| *place < 26)
        .map_or(' ', |place| char::from(b'a' + place))
}

/// What is in each gap, from a line with `;` and perhaps a space between; `\;` and `\\` are signs of an answer's own.
pub(super) fn split(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == ';' {
            parts.push(String::new());
            signs.next_if_eq(&' ');
            continue;
        }
        let own = (sign == '\\').then(|| signs.next()).flatten();
        if let Some(last) = parts.last_mut() {
            last.push(own.unwrap_or(sign));
        }
    }
    parts
}

/// The line from which [`split`] gives these.
pub(super) fn joined(parts: &[String]) -> String {
    let escaped = |part: &String| part.replace('\\', "\\\\").replace(';', "\\;");
    parts.iter().map(escaped).collect::<Vec<_>>().join("; ")
}

/// The partners that a line gives: `1b 2a 3c`, or lefts and rights in words with `=` between. What is not named has none.
///
/// # Errors
///
/// Names the first part of the line that fits nothing, or a left that is there twice. A line of nothing but `;` is empty.
pub(super) fn pairs(
    matching: &Matching,
    rights: &List<'_>,
    line: &str,
) -> Result<Vec<Option<usize>>, NotAResponse> {
    let found =
        short(matching, rights, line).map_or_else(|| in_words(matching, rights, line), Ok)?;
    if found.is_empty() {
        return Err(NotAResponse::Empty);
    }
    let mut partners = vec![None; matching.pairs.len()];
    for (left, right) in found {
        if partners[left].replace(right).is_some() {
            return Err(NotAResponse::Twice {
                what: matching.pairs[left].0.value.clone(),
            });
        }
    }
    Ok(partners)
}

/// Pairs as a number and a letter, however they are set apart: `1b 2a`, `1-b, 2-a`, `1 b 2 a`.
fn short(matching: &Matching, rights: &List<'_>, line: &str) -> Option<Vec<(usize, usize)>> {
    let mut found = Vec::new();
    let mut rest = line.trim_start_matches(between);
    while !rest.is_empty() {
        let digits = rest.len()
            - rest
                .trim_start_matches(|sign: char| sign.is_ascii_digit())
                .len();
        let left = rest[..digits].parse::<usize>().ok()?.checked_sub(1)?;
        let after = rest[digits..].trim_start_matches(between);
        let sign = after.chars().next()?;
        let place = (0..26).find(|place| letter(*place) == sign.to_ascii_lowercase())?;
        let after = &after[sign.len_utf8()..];
        if left >= matching.pairs.len() || after.starts_with(char::is_alphabetic) {
            return None;
        }
        found.push((left, rights.at_place(place)?));
        rest = after.trim_start_matches(between);
    }
    (!found.is_empty()).then_some(found)
}

/// What may stand between a number and a letter, and between pairs.
fn between(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, ',' | ';' | '-' | '=' | ':' | '.' | ')' | '>' | '→')
}

/// Pairs in words: `France = Paris; Kenya = Nairobi`.
fn in_words(
    matching: &Matching,
    rights: &List<'_>,
    line: &str,
) -> Result<Vec<(usize, usize)>, NotAResponse> {
    let texts: Vec<&str> = matching
        .pairs
        .iter()
        .map(|(left, _)| left.as_str())
        .collect();
    let in_file: Vec<usize> = (0..texts.len()).collect();
    let lefts = List::of(texts, &in_file);
    let parts = line.split(list::is_semicolon);
    parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            pair(&lefts, rights, part).ok_or_else(|| NotAResponse::NoSuchPair {
                what: part.to_owned(),
            })
        })
        .collect()
}

fn pair(lefts: &List<'_>, rights: &List<'_>, part: &str) -> Option<(usize, usize)> {
    part.match_indices('=').find_map(|(at, sign)| {
        let (left, right) = (&part[..at], &part[at + sign.len()..]);
        Some((lefts.one(left.trim())?, rights.one(right.trim())?))
    })
}

/// Partners in words, and in the shortest way, each as the record may keep them.
pub(super) fn worded(question: &Question, partners: &[Option<usize>]) -> (String, String) {
    let Kind::Match(matching) = &question.kind else {
        return (String::new(), String::new());
    };
    let (mut words, mut short) = (Vec::new(), Vec::new());
    for (left, right) in partners.iter().enumerate() {
        let Some((right, text)) =
            right.and_then(|right| Some((right, matching.rights.get(right)?)))
        else {
            continue;
        };
        if let Some((left, _)) = matching.pairs.get(left) {
            words.push(format!("{} = {}", left.trim(), text.trim()));
        }
        short.push(format!("{}{}", left + 1, letter(right)));
    }
    (words.join("; "), short.join(" "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_in_gaps_stands_on_one_line() {
        assert_eq!(split("Nairobi; Kampala"), ["Nairobi", "Kampala"]);
        assert_eq!(split("a;;b"), ["a", "", "b"]);
        assert_eq!(split(r"int x\;; a\\b"), ["int x;", r"a\b"]);
        assert_eq!(split(""), [""]);
    }

    #[test]
    fn letters_are_those_of_the_alphabet() {
        assert_eq!((letter(0), letter(25), letter(26)), ('a', 'z', ' '));
    }

    proptest! {
        #[test]
        fn whatever_is_in_gaps_comes_back(parts in proptest::collection::vec("[a;\\\\ é]{0,5}", 1..5)) {
            prop_assert_eq!(split(&joined(&parts)), parts);
        }
    }
}
