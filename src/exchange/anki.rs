//! Anki: notes as it writes them in text, both ways, and its packages (`.apkg`, `.colpkg`), to read. A note is a question; cards, of
//! which Anki makes several of a note, and when they were due, are not looked at.
//!
//! | file | holds |
//! |---|---|
//! | `text` | notes in text, with `#separator` and other lines before them |
//! | `package` | the files of a package: the collection, and what pictures are called |
//! | `sqlite` | tables of the collection, and the values of their rows |
//! | `protobuf` | what today's packages keep in them |
//! | `sides` | which fields a card asks, and which it answers with |
//! | `note` | a note as a question of ours |
//! | `cloze` | gaps: `{{c1::Nairobi::a city}}` |
//! | `picked` | backs that nobody types, among others like them |
//! | `often` | what many notes lose alike |
//! | `export` | questions of ours as notes in text |
//!
//! | in Anki | here |
//! |---|---|
//! | a note with a front and a back | `text`, or `number` where the back is one |
//! | a back that nobody types to the letter (of several lines, longer than 60 signs, a formula) | `choice`, with the backs of other notes; where there are none like it, left out, and told |
//! | what stands on the back below a line (`<hr>`) | `explanation` |
//! | a note with gaps | `blanks`, one for each of Anki's cards: the gaps of its number, with the others filled |
//! | `{{c1::Nairobi::a city}}` | `_____ (a city)` |
//! | the fields Extra, Back Extra, Explanation, Notes, Hint | `explanation`, `hints` |
//! | a list at the end of the front whose items the back names | `choices`, `order`, `match` |
//! | tags | tags |
//! | the one deck of all notes | `title` |
//! | several decks below one | `title`, and what is below it a tag |
//! | one of several decks | a tag |
//! | the fields that the first card of a note asks and answers with | `question`, `answer`; others on its back: `explanation` |
//! | what Anki calls a note (`guid`) | `id` |
//! | the first picture on the front | `image`, `alt` |
//! | sounds, films, other fields | told |

use super::album::Album;
use super::{Format, Input, Lost, Read, Slip, aiken, csv, gift};
use note::Note;

mod cloze;
mod export;
mod note;
mod often;
mod package;
mod picked;
mod protobuf;
mod sides;
mod sqlite;
mod text;

/// The format.
pub const FORMAT: Format = Format {
    name: "anki",
    title: "Anki",
    looks,
    import: Some(import),
    export: Some(export::export),
};

/// A package has a collection in it; a text says how its notes are separated, or has tabs between fields in every line, and no names above
/// them. Semicolons say as much where it looks like nothing else.
fn looks(input: &Input) -> bool {
    let text = &input.text;
    let elsewhere = |others: &[Format]| others.iter().any(|other| (other.looks)(input));
    package::is_one(&input.files)
        || text::is_one(text)
        || text::is_bare(text) && !elsewhere(&[csv::FORMAT])
        || text::is_bare_with_semicolons(text)
            && !elsewhere(&[csv::FORMAT, aiken::FORMAT, gift::FORMAT])
}

fn import(input: &Input) -> Result<Read, Slip> {
    let mut album = Album::of(&input.name);
    let (mut notes, media) = if input.files.is_empty() {
        (text::notes(&input.text)?, package::Media::default())
    } else {
        let what = |what: String| {
            Slip::new(
                0,
                what,
                "export the deck from Anki again, as a package or as notes in plain text",
            )
        };
        package::notes(&input.files).map_err(what)?
    };
    if notes.is_empty() {
        return Err(Slip::new(
            0,
            "there is no note in it",
            "choose a deck with notes when you export from Anki",
        ));
    }
    for note in &mut notes {
        note.gaps_first();
    }
    let mut read = Read::default();
    let title = below_one(&mut notes);
    read.draft.title = Some(title).filter(|title| !title.is_empty());
    read.lost.extend(other_cards(&notes));
    let mut all = note::Notes {
        media: &media,
        album: &mut album,
        read: &mut read,
        decimal_comma: input.has_decimal_comma(),
        picked: Vec::new(),
    };
    for note in &notes {
        all.add(note);
    }
    let picked = all.picked;
    picked::settle(&picked, &mut read);
    often::together(&mut read);
    read.draft.pictures = album.done();
    Ok(read)
}

/// The deck in which all notes are, or that all their decks are below; what is left of the name of each is its deck from then on.
fn below_one(notes: &mut [Note]) -> String {
    let first = notes.first().map(|note| note.deck.clone());
    let first = first.unwrap_or_default();
    let parts = |deck: &str| deck.split('/').map(str::to_owned).collect::<Vec<_>>();
    let mut common = parts(&first);
    for note in &*notes {
        let own = note.deck.split('/');
        let alike = common
            .iter()
            .zip(own)
            .take_while(|(one, other)| one == other);
        let alike = alike.count();
        common.truncate(alike);
    }
    let common = common.join("/");
    if !common.is_empty() {
        for note in notes {
            let rest = note.deck[common.len()..].trim_start_matches('/');
            note.deck = rest.to_owned();
        }
    }
    common
}

/// Told of notes that Anki asks in several ways: a note with gaps has a question for each card, and another one has one.
fn other_cards(notes: &[Note]) -> Option<Lost> {
    // A text does not say how many cards there are; Anki's own kind of note with two does, by its name.
    let both_ways = |note: &Note| note.cards == 0 && note.kind.contains("and reversed");
    let several = notes
        .iter()
        .filter(|note| note.cards > 1 && !note.has_gaps() || both_ways(note));
    let count = several.count();
    let notes = match count {
        0 => return None,
        1 => "1 note has a further card".to_owned(),
        _ => format!("{count} notes have further cards"),
    };
    let reason =
        format!("{notes} in Anki, such as one the other way round: here each is asked once");
    Some(Lost::at(0, "", reason))
}

/// A deck below another, `Languages::French`, with a slash between them; today's collections have a sign of their own there.
fn deck(name: &str) -> String {
    name.replace("::", "/")
        .replace('\u{1f}', "/")
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests;
