//! What a kind of note shows on the two sides of its cards, as it is written in Anki: `{{Front}}` on the one, and
//! `{{FrontSide}}<hr id=answer>{{Back}}` on the other (`docs.ankiweb.net/templates/fields.html`). A kind that a teacher made may ask its second
//! field and not its first.

use std::ops::Range;

use super::note::{Field, Side};
use crate::exchange::html;

/// The two sides of a card.
#[derive(Debug, Clone, Default)]
pub(super) struct Card {
    /// Its place among the cards of its kind.
    pub(super) place: i64,
    front: Written,
    back: Written,
    /// Whether its front says something itself.
    words: bool,
}

impl Card {
    pub(super) fn new(place: i64, front: String, back: String) -> Self {
        let (front, back) = (Written::new(front), Written::new(back));
        let words = has_words(&front);
        Self {
            place,
            front,
            back,
            words,
        }
    }

    fn has_gaps(&self) -> bool {
        self.front.named().any(|named| named.is("cloze"))
    }
}

/// A side as it is written, with the fields that it names.
#[derive(Debug, Clone, Default)]
struct Written {
    text: String,
    named: Vec<(Range<usize>, Named)>,
}

/// A field that a side names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    name: String,
    /// What stands before it, `type:` or `hint:`, or a sign such as `#`, of which what follows hangs on.
    how: String,
}

impl Written {
    fn new(text: String) -> Self {
        let (mut named, mut at) = (Vec::new(), 0);
        while let Some(start) = text[at..].find("{{").map(|found| at + found) {
            let Some(end) = text[start..].find("}}").map(|found| start + found) else {
                break;
            };
            at = end + 2;
            let inner = text[start + 2..end].trim();
            let signs = inner.len() - inner.trim_start_matches(['#', '^', '/', '!']).len();
            let (how, name) = match signs {
                0 => inner.rsplit_once(':').unwrap_or(("", inner)),
                signs => inner.split_at(signs),
            };
            let (name, how) = (name.trim().to_owned(), how.to_owned());
            named.push((start..at, Named { name, how }));
        }
        Self { text, named }
    }

    fn named(&self) -> impl Iterator<Item = &Named> {
        self.named.iter().map(|(_, named)| named)
    }
}

impl Named {
    /// Whether it hangs on this field what follows, and the field itself is not shown.
    fn is_condition(&self) -> bool {
        self.how.starts_with(['#', '^', '/', '!'])
    }

    fn is(&self, how: &str) -> bool {
        self.how.split(':').any(|one| one.trim() == how)
    }

    /// Whether it is shown as it is.
    fn is_shown(&self) -> bool {
        let spoken = self.how.trim_start().starts_with("tts");
        !self.is_condition() && !spoken && !self.is("type") && !self.is("hint")
    }
}

/// The fields of a note in the order in which a card of it shows them: what is asked as one, the answer, and the rest, with the side on which
/// each stands. As they were, where no card shows any.
pub(super) fn in_order(cards: &[Card], fields: Vec<Field>) -> Vec<Field> {
    for card in cards {
        if let Some(places) = Places::of(card, &fields) {
            return places.take(card, cards, fields);
        }
    }
    fields
}

/// Which fields a card shows where.
#[derive(Default)]
struct Places {
    front: Vec<usize>,
    hints: Vec<usize>,
    back: Vec<usize>,
}

impl Places {
    /// Those of a card that has something on its front, and an answer to it.
    fn of(card: &Card, fields: &[Field]) -> Option<Self> {
        let find = |named: &Named| {
            let known = |field: &Field| field.name == named.name && !field.text.trim().is_empty();
            fields.iter().position(known)
        };
        let mut places = Self::default();
        let mut typed = None;
        for named in card.front.named() {
            let Some(place) = find(named) else {
                continue;
            };
            if named.is("type") {
                typed = typed.or(Some(place));
            } else if named.is("hint") && !places.hints.contains(&place) {
                places.hints.push(place);
            } else if named.is_shown() && !places.front.contains(&place) {
                places.front.push(place);
            }
        }
        let has_gaps = card.has_gaps();
        let behind = card.back.named();
        let behind = behind.filter(|named| named.is_shown() || named.is("type"));
        let behind = behind.filter_map(find);
        for place in typed.filter(|_| !has_gaps).into_iter().chain(behind) {
            let known = [&places.front, &places.hints, &places.back];
            if !known.iter().any(|all| all.contains(&place)) {
                places.back.push(place);
            }
        }
        let answered = has_gaps || !places.back.is_empty();
        (!places.front.is_empty() && answered).then_some(places)
    }

    fn take(self, card: &Card, cards: &[Card], fields: Vec<Field>) -> Vec<Field> {
        let has_gaps = card.has_gaps();
        let mut out = vec![Field {
            name: fields[self.front[0]].name.clone(),
            text: self.asked(card, &fields),
            side: Side::Unsaid,
        }];
        for (number, place) in self.back.iter().enumerate() {
            let is_answer = number == 0 && !has_gaps;
            let side = if is_answer { Side::Unsaid } else { Side::Back };
            out.push(Field {
                side,
                ..fields[*place].clone()
            });
        }
        for (place, field) in fields.into_iter().enumerate() {
            let side = if self.hints.contains(&place) {
                Side::Hint
            } else {
                Side::Unsaid
            };
            let taken = self.front.contains(&place) || self.back.contains(&place);
            if !taken && !is_switch(&field.name, cards) {
                out.push(Field { side, ..field });
            }
        }
        out
    }

    /// What is asked: the words of the card with its fields in them, where it has words of its own, else its fields below each other.
    fn asked(&self, card: &Card, fields: &[Field]) -> String {
        if card.words {
            return filled(&card.front, fields);
        }
        match self.front[..] {
            [one] => fields[one].text.clone(),
            ref several => {
                let texts = several.iter().map(|place| &fields[*place].text);
                texts.map(|text| format!("<div>{text}</div>")).collect()
            }
        }
    }
}

/// Whether a front says something itself, as `The capital of {{Country}}?` does. One with conditions, or that is a program, is not looked at.
fn has_words(front: &Written) -> bool {
    let program = ["<script", "<button", "<style"];
    let plain = !program.iter().any(|tag| front.text.contains(tag));
    if !plain || front.named().any(Named::is_condition) {
        return false;
    }
    let own = put(front, |_| "");
    html::short(&own).text.contains(char::is_alphanumeric)
}

fn filled(front: &Written, fields: &[Field]) -> String {
    put(front, |named| {
        let field = fields.iter().find(|field| field.name == named.name);
        let shown = field.filter(|_| named.is_shown());
        shown.map_or("", |field| &field.text)
    })
}

/// A side with something in the places of its fields.
fn put<'f>(side: &Written, field: impl Fn(&Named) -> &'f str) -> String {
    let (mut out, mut end) = (String::new(), 0);
    for (place, named) in &side.named {
        out.push_str(&side.text[end..place.start]);
        out.push_str(field(named));
        end = place.end;
    }
    out + &side.text[end..]
}

/// Whether a field says which cards there are, and nothing that a card shows, as Anki's own “Add Reverse”.
fn is_switch(name: &str, cards: &[Card]) -> bool {
    let all = cards.iter();
    let all = all.flat_map(|card| card.front.named().chain(card.back.named()));
    let mut all = all.filter(|named| named.name == name).peekable();
    all.peek().is_some() && all.all(Named::is_condition)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(front: &str, back: &str) -> Card {
        Card::new(0, front.to_owned(), back.to_owned())
    }

    fn ordered(cards: &[Card], fields: &[(&str, &str)]) -> Vec<(String, Side)> {
        let fields = fields.iter().map(|(name, text)| Field {
            name: (*name).to_owned(),
            text: (*text).to_owned(),
            ..Field::default()
        });
        let all = in_order(cards, fields.collect());
        all.into_iter()
            .map(|field| (field.text, field.side))
            .collect()
    }

    #[test]
    fn fields_come_in_the_order_in_which_a_card_shows_them() {
        let fields = [("A", "Paris"), ("Q", "Capital?"), ("E", "On the Seine")];
        let unsaid = |text: &str| (text.to_owned(), Side::Unsaid);
        let back = |text: &str| (text.to_owned(), Side::Back);
        for (front, behind, expected) in [
            (
                "{{Q}}",
                "{{FrontSide}}<hr id=answer>{{A}} {{E}}",
                vec![unsaid("Capital?"), unsaid("Paris"), back("On the Seine")],
            ),
            (
                "{{E}}{{Q}}",
                "{{E}}{{Q}}{{A}}",
                vec![
                    unsaid("<div>On the Seine</div><div>Capital?</div>"),
                    unsaid("Paris"),
                ],
            ),
            (
                "What is it? <b>{{text:Q}}</b>{{tts en_US:A}}",
                "{{A}}",
                vec![
                    unsaid("What is it? <b>Capital?</b>"),
                    unsaid("Paris"),
                    unsaid("On the Seine"),
                ],
            ),
            (
                "{{Q}}{{hint:E}}{{type:A}}",
                "{{E}}{{type:A}}",
                vec![
                    unsaid("Capital?"),
                    unsaid("Paris"),
                    ("On the Seine".to_owned(), Side::Hint),
                ],
            ),
            (
                "{{cloze:Q}}",
                "{{cloze:Q}}<br>{{E}}",
                vec![unsaid("Capital?"), back("On the Seine"), unsaid("Paris")],
            ),
            // A card that shows nothing of it says nothing.
            (
                "{{X}}",
                "{{Y}}",
                vec![unsaid("Paris"), unsaid("Capital?"), unsaid("On the Seine")],
            ),
        ] {
            assert_eq!(
                ordered(&[card(front, behind)], &fields),
                expected,
                "{front}"
            );
        }
    }

    #[test]
    fn a_card_that_a_note_does_not_have_is_passed_over_and_a_switch_is_no_text() {
        let cards = [
            card("{{Empty}}", "{{A}}"),
            card("{{#Add}}{{A}}{{/Add}}", "{{Q}}"),
        ];
        let fields = [("Q", "q"), ("A", "a"), ("Add", "y"), ("Empty", " ")];
        let glance: Vec<String> = ordered(&cards, &fields)
            .into_iter()
            .map(|(text, _)| text)
            .collect();
        assert_eq!(glance, ["a", "q", " "]);
    }
}
