//! The id of a note's question, the same whenever the note comes again: so a path goes on when the note was reworded in between.

use sha2::{Digest, Sha256};

use crate::text::slug;

/// How many bytes of a hash stand for what Anki calls a note, each as two digits.
const BYTES: usize = 6;

/// What Anki calls the note, where that can be an id here, else digits that stand for it. With gaps, the questions of a note tell theirs apart
/// by the numbers of their cards.
pub(super) fn of(guid: &str, card: u32) -> Option<String> {
    let guid = guid.trim();
    let own = match guid {
        "" => return None,
        _ if slug::is_slug(guid) => guid.to_owned(),
        _ => hashed(guid),
    };
    let card = usize::try_from(card).ok().filter(|card| *card > 0);
    Some(card.map_or_else(|| own.clone(), |card| slug::numbered(&own, card)))
}

fn hashed(guid: &str) -> String {
    let digest = Sha256::digest(guid);
    let digits = digest.iter().take(BYTES).map(|byte| format!("{byte:02x}"));
    format!("anki-{}", digits.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_anki_calls_a_note_gives_an_id_that_stays() {
        for (guid, card, expected) in [
            ("", 0, None),
            (" half-and-quarter ", 0, Some("half-and-quarter")),
            ("half-and-quarter", 2, Some("half-and-quarter-2")),
            ("c%x0[Jk>q.", 0, Some("anki-c5c3f1cfa1bc")),
            ("c%x0[Jk>q.", 1, Some("anki-c5c3f1cfa1bc-1")),
            ("C%x0[Jk>q.", 0, Some("anki-096678e94da1")),
        ] {
            assert_eq!(of(guid, card).as_deref(), expected, "{guid} {card}");
        }
    }
}
