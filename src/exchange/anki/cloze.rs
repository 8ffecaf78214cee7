//! Gaps in a note: `{{c1::Nairobi}}`, or with a word that stands in the gap, `{{c1::Nairobi::a city}}`. One may lie within another:
//! `{{c1::the {{c2::Nile}}}}`.

/// A part of a text with gaps.
#[derive(Debug)]
enum Part<'t> {
    Words(&'t str),
    Gap(Gap<'t>),
}

/// A gap, with what is in it.
#[derive(Debug, Default)]
struct Gap<'t> {
    parts: Vec<Part<'t>>,
    hint: Option<&'t str>,
    /// The cards on which it is a gap; on the others what is in it stands there.
    cards: Vec<u32>,
    /// How many braces of its own words are open.
    braces: usize,
}

/// A part of a text as one card shows it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shown<'t> {
    Words(&'t str),
    /// A gap: what belongs into it, and the word that stands there.
    Gap(String, Option<&'t str>),
}

/// The deepest that gaps lie in one another.
const DEEPEST: usize = 8;

/// Whether there is a gap in it.
pub(super) fn has_gaps(text: &str) -> bool {
    let mut places = text.match_indices("{{c");
    places.any(|(place, _)| begins(text, place).is_some())
}

/// The numbers of the cards that Anki makes of a text, each hiding the gaps of its number alone; none where its gaps are none.
pub(super) fn cards(text: &str) -> Vec<u32> {
    let mut cards = Vec::new();
    numbers(&parts(text).unwrap_or_default(), &mut cards);
    cards.sort_unstable();
    cards.dedup();
    cards
}

fn numbers(parts: &[Part<'_>], cards: &mut Vec<u32>) {
    for part in parts {
        if let Part::Gap(gap) = part {
            cards.extend(&gap.cards);
            numbers(&gap.parts, cards);
        }
    }
}

/// What this card shows, in its order.
///
/// # Errors
///
/// Why its gaps are none, in a sentence without a full stop.
pub(super) fn on_card(text: &str, card: u32) -> Result<Vec<Shown<'_>>, &'static str> {
    let mut shown = Vec::new();
    show(parts(text)?, card, &mut shown);
    Ok(shown)
}

fn show<'t>(parts: Vec<Part<'t>>, card: u32, shown: &mut Vec<Shown<'t>>) {
    for part in parts {
        match part {
            Part::Words(words) => shown.push(Shown::Words(words)),
            Part::Gap(gap) if gap.cards.contains(&card) => {
                shown.push(Shown::Gap(words_of(&gap.parts), gap.hint));
            }
            Part::Gap(gap) => show(gap.parts, card, shown),
        }
    }
}

/// All words in these parts, with those of the gaps among them.
fn words_of(parts: &[Part<'_>]) -> String {
    let words = parts.iter().map(|part| match part {
        Part::Words(words) => (*words).to_owned(),
        Part::Gap(gap) => words_of(&gap.parts),
    });
    words.collect()
}

/// The text so far: what is whole, and the gaps that are open, the innermost last.
#[derive(Default)]
struct Reader<'t> {
    whole: Vec<Part<'t>>,
    open: Vec<Gap<'t>>,
}

impl<'t> Reader<'t> {
    fn words(&mut self, words: &'t str) {
        let Some(gap) = self.open.last_mut() else {
            self.whole.push(Part::Words(words));
            return;
        };
        let words = match words.split_once("::") {
            Some((words, hint)) => {
                gap.hint = Some(hint);
                words
            }
            None => words,
        };
        gap.parts.push(Part::Words(words));
    }

    /// The innermost gap ends.
    fn close(&mut self) {
        if let Some(gap) = self.open.pop() {
            let around = self.open.last_mut();
            let around = around.map_or(&mut self.whole, |gap| &mut gap.parts);
            around.push(Part::Gap(gap));
        }
    }
}

fn parts(text: &str) -> Result<Vec<Part<'_>>, &'static str> {
    let mut reader = Reader::default();
    let (mut from, mut at) = (0, 0);
    while let Some(place) = text[at..].find(['{', '}']).map(|found| at + found) {
        if let Some((cards, inner)) = begins(text, place) {
            if reader.open.len() == DEEPEST {
                return Err("its gaps lie too deep in one another");
            }
            reader.words(&text[from..place]);
            reader.open.push(Gap {
                cards,
                ..Gap::default()
            });
            (from, at) = (inner, inner);
            continue;
        }
        let closing = text[place..].bytes().take_while(|byte| *byte == b'}');
        let mut closing = closing.count();
        at = place + closing.max(1);
        if closing == 0
            && let Some(gap) = reader.open.last_mut()
        {
            gap.braces += 1;
        }
        // The last two of them end a gap; those before belong to what is in it: `{{c1::\frac{1}{2}}}`.
        let mut end = place;
        while let Some(gap) = reader.open.last_mut().filter(|_| closing > 0) {
            let own = gap.braces.min(closing.max(2) - 2);
            let own = if closing < 2 { closing } else { own };
            gap.braces = gap.braces.saturating_sub(own);
            (end, closing) = (end + own, closing - own);
            if closing >= 2 {
                reader.words(&text[from..end]);
                reader.close();
                (end, closing) = (end + 2, closing - 2);
                from = end;
            }
        }
    }
    if !reader.open.is_empty() {
        return Err("one of its gaps has no }} behind it");
    }
    reader.words(&text[from..]);
    Ok(reader.whole)
}

/// The cards of a gap that begins here, and where what is in it does.
fn begins(text: &str, place: usize) -> Option<(Vec<u32>, usize)> {
    let rest = text[place..].strip_prefix("{{c")?;
    let digits = rest.bytes();
    let digits = digits.take_while(|byte| byte.is_ascii_digit() || *byte == b',');
    let digits = digits.count();
    let is_one = digits > 0 && rest[digits..].starts_with("::");
    let cards = rest[..digits].split(',');
    let cards = cards.filter_map(|card| card.parse().ok()).collect();
    is_one.then_some((cards, place + "{{c".len() + digits + "::".len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A card as it is read: gaps in brackets, each with its word.
    fn glance(text: &str, card: u32) -> Result<String, &'static str> {
        let parts = on_card(text, card)?.into_iter();
        let parts = parts.map(|part| match part {
            Shown::Words(words) => words.to_owned(),
            Shown::Gap(answer, None) => format!("[{answer}]"),
            Shown::Gap(answer, Some(hint)) => format!("[{answer}|{hint}]"),
        });
        Ok(parts.collect())
    }

    #[test]
    fn a_card_shows_its_gaps_and_the_words_of_the_others() {
        for (text, card, expected) in [
            ("no {{gap}}", 1, Ok("no {{gap}}")),
            ("{{c1::a}} and {{c12::b::c d}}", 1, Ok("[a] and b")),
            ("{{c1::a}} and {{c12::b::c d}}", 12, Ok("a and [b|c d]")),
            (r"{{c1::\frac{1}{2}}} x", 1, Ok(r"[\frac{1}{2}] x")),
            (
                r"{{c2::\frac{1}{2}}} {{c1::x}}}",
                1,
                Ok(r"\frac{1}{2} [x]}"),
            ),
            ("{{c1::{}} and {{c1::}}}", 1, Ok("[{] and []}")),
            ("{{c1,2::x}}", 2, Ok("[x]")),
            ("{{c1::a", 1, Err("one of its gaps has no }} behind it")),
            ("{{c1::a {{c2::b}} c}} d", 1, Ok("[a b c] d")),
            ("{{c1::a {{c2::b}} c}} d", 2, Ok("a [b] c d")),
            (
                r"{{c1::a {{c2::\frac{1}{2}::half}}::all}}",
                1,
                Ok(r"[a \frac{1}{2}|all]"),
            ),
            (
                r"{{c1::a {{c2::\frac{1}{2}::half}}::all}}",
                2,
                Ok(r"a [\frac{1}{2}|half]"),
            ),
            ("{{c1::a {{c2::b}}}}", 2, Ok("a [b]")),
        ] {
            assert_eq!(
                glance(text, card).as_deref(),
                expected.as_ref().map(|text| &**text),
                "{text}"
            );
        }
        let deep = "{{c1::".repeat(100_000);
        assert!(glance(&deep, 1).unwrap_err().contains("too deep"));
    }

    #[test]
    fn a_card_hides_the_gaps_of_its_number() {
        for (text, expected) in [
            ("{{c2::a}} {{c1::b}} {{c2::c}}", &[1, 2][..]),
            ("{{c1,3::a}} {{c2::b}}", &[1, 2, 3]),
            ("none", &[]),
            ("{{c1::a {{c3::b}}}}", &[1, 3]),
            ("{{c1::a", &[]),
        ] {
            assert_eq!(cards(text), expected, "{text}");
        }
    }
}
