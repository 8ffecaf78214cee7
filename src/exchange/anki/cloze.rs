//! Gaps in a note: `{{c1::Nairobi}}`, or with a word that stands in the gap, `{{c1::Nairobi::a city}}`.

use std::ops::Range;

/// A gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gap<'t> {
    /// Where it stands, in bytes, with its braces.
    pub(super) place: Range<usize>,
    pub(super) answer: &'t str,
    pub(super) hint: Option<&'t str>,
    /// The cards on which it is a gap; on the others its answer stands there.
    pub(super) cards: Vec<u32>,
}

/// Whether there is a gap in it.
pub(super) fn has_gaps(text: &str) -> bool {
    next(text, 0).is_some()
}

/// The numbers of the cards that Anki makes of a text, each hiding the gaps of its number alone; none where its gaps are none.
pub(super) fn cards(text: &str) -> Vec<u32> {
    let mut cards: Vec<u32> = gaps(text)
        .unwrap_or_default()
        .into_iter()
        .flat_map(|gap| gap.cards)
        .collect();
    cards.sort_unstable();
    cards.dedup();
    cards
}

/// All gaps, in their order.
///
/// # Errors
///
/// Why they are none, in a sentence without a full stop.
pub(super) fn gaps(text: &str) -> Result<Vec<Gap<'_>>, &'static str> {
    let mut gaps = Vec::new();
    let mut at = 0;
    while let Some((start, inner)) = next(text, at) {
        let rest = &text[inner..];
        let end = rest
            .find("}}")
            .ok_or("one of its gaps has no }} behind it")?;
        let end = end + extra(&rest[end..]);
        let whole = &rest[..end];
        if has_gaps(whole) {
            return Err("one of its gaps has another gap in it");
        }
        let (answer, hint) = match whole.split_once("::") {
            Some((answer, hint)) => (answer, Some(hint)),
            None => (whole, None),
        };
        at = inner + end + 2;
        let cards = text[start + 3..inner - 2].split(',');
        gaps.push(Gap {
            place: start..at,
            answer,
            hint,
            cards: cards.filter_map(|card| card.parse().ok()).collect(),
        });
    }
    Ok(gaps)
}

/// How many braces before the last two belong to what is in the gap: `{{c1::\frac{1}{2}}}`.
fn extra(text: &str) -> usize {
    let braces = text.bytes().take_while(|byte| *byte == b'}').count();
    braces.saturating_sub(2)
}

/// Where the next gap begins, and what is in it.
fn next(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        let start = at + text[at..].find("{{c")?;
        let rest = &text[start + 3..];
        let digits = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_digit() || *byte == b',')
            .count();
        if digits > 0 && rest[digits..].starts_with("::") {
            return Some((start, start + 3 + digits + 2));
        }
        at = start + 3;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_found_with_their_answers_and_hints() {
        for (text, expected) in [
            ("no {{gap}}", Ok(vec![])),
            (
                "{{c1::a}} and {{c12::b::c d}}",
                Ok(vec![("a", None), ("b", Some("c d"))]),
            ),
            (r"{{c1::\frac{1}{2}}}", Ok(vec![(r"\frac{1}{2}", None)])),
            ("{{c1,2::x}}", Ok(vec![("x", None)])),
            ("{{c1::a", Err("one of its gaps has no }} behind it")),
            (
                "{{c1::a {{c2::b}} c}}",
                Err("one of its gaps has another gap in it"),
            ),
        ] {
            let gaps = gaps(text);
            let glance = gaps.map(|gaps| {
                gaps.iter()
                    .map(|gap| (gap.answer, gap.hint))
                    .collect::<Vec<_>>()
            });
            assert_eq!(glance, expected, "{text}");
        }
    }

    #[test]
    fn a_card_hides_the_gaps_of_its_number() {
        for (text, expected) in [
            ("{{c2::a}} {{c1::b}} {{c2::c}}", &[1, 2][..]),
            ("{{c1,3::a}} {{c2::b}}", &[1, 2, 3]),
            ("none", &[]),
            ("{{c1::a", &[]),
        ] {
            assert_eq!(cards(text), expected, "{text}");
        }
    }
}
