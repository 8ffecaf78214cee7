//! A package of Anki: an archive with a collection, pictures under numbers, and a list of what those are called. Three kinds are about:
//! `collection.anki2` (to 2.1.27), `collection.anki21` beside it, and `collection.anki21b`, packed with Zstandard and with what was JSON
//! in tables of its own (from 2.1.50 on). Where there are several, the older ones hold one note that asks for a newer Anki
//! (`rslib/src/import_export/package`, `rslib/src/storage/schema15.sql`, `proto/anki/import_export.proto`).

use std::collections::HashMap;

use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use serde_json::Value as Json;

use super::note::{Field, Note};
use super::protobuf::{self, Field as Proto};
use super::sides::{self, Card};
use super::sqlite::{Database, Value};
use crate::exchange::archive::MOST_BYTES;
use crate::exchange::draft::Picture;

/// The collections, the newest kind first.
const COLLECTIONS: [&str; 3] = [
    "collection.anki21b",
    "collection.anki21",
    "collection.anki2",
];

/// Whether these are the files of a package.
pub(super) fn is_one(files: &[Picture]) -> bool {
    files.iter().any(|file| COLLECTIONS.contains(&&*file.path))
}

/// The pictures of a package, by what they are called.
#[derive(Debug, Default)]
pub(super) struct Media<'f> {
    files: HashMap<String, &'f Picture>,
    packed: bool,
}

impl Media<'_> {
    /// The bytes of the file of this name.
    pub(super) fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        let file = self.files.get(name)?;
        if self.packed {
            return unpacked(&file.bytes, MOST_PICTURE).ok();
        }
        Some(file.bytes.clone())
    }
}

/// The notes of a package, and its pictures.
///
/// # Errors
///
/// Why it cannot be read, in words.
pub(super) fn notes(files: &[Picture]) -> Result<(Vec<Note>, Media<'_>), String> {
    let find = |name: &str| files.iter().find(|file| file.path == name);
    let collection = COLLECTIONS.iter().find_map(|name| find(name));
    let collection = collection.ok_or("no collection of Anki is in it")?;
    let packed = collection.path.ends_with('b');
    let bytes = if packed {
        unpacked(&collection.bytes, MOST_BYTES)?
    } else {
        collection.bytes.clone()
    };
    let notes = rows(&Database::open(&bytes)?)?;
    Ok((notes, media(files, packed)))
}

/// A picture of more bytes is none here.
const MOST_PICTURE: usize = 16 * 1024 * 1024;

/// What Zstandard packed, if it is no more than `most` bytes.
fn unpacked(bytes: &[u8], most: usize) -> Result<Vec<u8>, String> {
    const AT_ONCE: usize = 1 << 20;
    let damaged = |_| "something in it is damaged".to_owned();
    let mut rest = bytes;
    let mut decoder = FrameDecoder::new();
    decoder.reset(&mut rest).map_err(damaged)?;
    let mut out = Vec::new();
    loop {
        let done = decoder
            .decode_blocks(&mut rest, BlockDecodingStrategy::UptoBytes(AT_ONCE))
            .map_err(damaged)?;
        out.extend(decoder.collect().unwrap_or_default());
        if out.len() > most {
            return Err(format!(
                "unpacked, something in it has more than {} MiB",
                most >> 20
            ));
        }
        if done {
            return Ok(out);
        }
    }
}

/// What a kind of note is called, and its fields.
#[derive(Debug, Default)]
struct Kind {
    name: String,
    fields: Vec<(i64, String)>,
    cards: Vec<Card>,
}

fn rows(collection: &Database<'_>) -> Result<Vec<Note>, String> {
    let mut kinds = kinds_of_json(collection)?;
    let mut decks = decks_of_json(collection)?;
    kinds_of_tables(collection, &mut kinds)?;
    if let Some(table) = collection.table("decks")? {
        for [id, name] in table.select(["id", "name"]) {
            decks.extend(id.whole().map(|id| (id, name.text().to_owned())));
        }
    }
    for kind in kinds.values_mut() {
        kind.cards.sort_by_key(|card| card.place);
    }
    // A note lies in the decks of its cards; the first counts.
    let mut places: HashMap<i64, (i64, usize)> = HashMap::new();
    if let Some(table) = collection.table("cards")? {
        for [note, deck] in table.select(["nid", "did"]) {
            if let (Some(note), Some(deck)) = (note.whole(), deck.whole()) {
                places.entry(note).or_insert((deck, 0)).1 += 1;
            }
        }
    }
    let table = collection
        .table("notes")?
        .ok_or("there are no notes in its collection")?;
    let mut notes = Vec::new();
    for [id, guid, kind, fields, tags] in table.select(["id", "guid", "mid", "flds", "tags"]) {
        let kind = kind.whole().and_then(|kind| kinds.get(&kind));
        let place = id.whole().and_then(|id| places.get(&id));
        let deck = place.and_then(|(deck, _)| decks.get(deck));
        notes.push(Note {
            cards: place.map_or(0, |(_, cards)| *cards),
            guid: guid.text().to_owned(),
            ..note(kind, fields.text(), tags, deck)
        });
    }
    Ok(notes)
}

fn note(kind: Option<&Kind>, fields: &str, tags: &Value, deck: Option<&String>) -> Note {
    let fields = fields.split('\u{1f}').zip(0..).map(|(text, place)| {
        let mut names = kind.iter().flat_map(|kind| &kind.fields);
        let name = names.find(|(known, _)| *known == place);
        Field {
            name: name.map_or_else(String::new, |(_, name)| name.clone()),
            text: text.to_owned(),
            ..Field::default()
        }
    });
    let cards = kind.map_or(&[][..], |kind| &kind.cards);
    Note {
        line: 0,
        guid: String::new(),
        cards: 0,
        fields: sides::in_order(cards, fields.collect()),
        tags: tags.text().split_whitespace().map(str::to_owned).collect(),
        deck: deck.map_or_else(String::new, |deck| super::deck(deck)),
        kind: kind.map_or_else(String::new, |kind| kind.name.clone()),
        html: true,
    }
}

/// A column of the one row of `col`, which holds JSON in older collections.
fn json(collection: &Database<'_>, column: &str) -> Result<Json, String> {
    let Some(table) = collection.table("col")? else {
        return Ok(Json::Null);
    };
    let row = table.select([column]).next();
    let text = row.map_or("", |[text]| text.text());
    Ok(serde_json::from_str(text).unwrap_or(Json::Null))
}

fn kinds_of_json(collection: &Database<'_>) -> Result<HashMap<i64, Kind>, String> {
    let mut kinds = HashMap::new();
    let models = json(collection, "models")?;
    for (id, model) in models.as_object().into_iter().flatten() {
        let Ok(id) = id.parse() else {
            continue;
        };
        let fields = model["flds"].as_array().into_iter().flatten().zip(0..);
        let fields = fields.map(|(field, place)| {
            let name = field["name"].as_str().unwrap_or_default().to_owned();
            (field["ord"].as_i64().unwrap_or(place), name)
        });
        let cards = model["tmpls"].as_array().into_iter().flatten().zip(0..);
        let cards = cards.map(|(card, place)| {
            let side = |name: &str| card[name].as_str().unwrap_or_default().to_owned();
            let place = card["ord"].as_i64().unwrap_or(place);
            Card::new(place, side("qfmt"), side("afmt"))
        });
        let kind = Kind {
            name: model["name"].as_str().unwrap_or_default().to_owned(),
            fields: fields.collect(),
            cards: cards.collect(),
        };
        kinds.insert(id, kind);
    }
    Ok(kinds)
}

fn decks_of_json(collection: &Database<'_>) -> Result<HashMap<i64, String>, String> {
    let decks = json(collection, "decks")?;
    let decks = decks.as_object().into_iter().flatten();
    let decks =
        decks.filter_map(|(id, deck)| Some((id.parse().ok()?, deck["name"].as_str()?.to_owned())));
    Ok(decks.collect())
}

fn kinds_of_tables(
    collection: &Database<'_>,
    kinds: &mut HashMap<i64, Kind>,
) -> Result<(), String> {
    if let Some(table) = collection.table("notetypes")? {
        for [id, name] in table.select(["id", "name"]) {
            if let Some(id) = id.whole() {
                name.text()
                    .clone_into(&mut kinds.entry(id).or_default().name);
            }
        }
    }
    if let Some(table) = collection.table("fields")? {
        for [kind, place, name] in table.select(["ntid", "ord", "name"]) {
            if let (Some(kind), Some(place)) = (kind.whole(), place.whole()) {
                let fields = &mut kinds.entry(kind).or_default().fields;
                fields.push((place, name.text().to_owned()));
            }
        }
    }
    if let Some(table) = collection.table("templates")? {
        for [kind, place, config] in table.select(["ntid", "ord", "config"]) {
            if let (Some(kind), Some(place)) = (kind.whole(), place.whole()) {
                let cards = &mut kinds.entry(kind).or_default().cards;
                cards.push(card(place, config.blob()));
            }
        }
    }
    Ok(())
}

/// A card from its message: 1 is what its front shows, 2 what its back does (`proto/anki/notetypes.proto`).
fn card(place: i64, config: &[u8]) -> Card {
    let side = |number: u64| {
        let mut fields = protobuf::fields(config);
        match fields.find(|(known, _)| *known == number) {
            Some((_, Proto::Bytes(side))) => String::from_utf8_lossy(side).into_owned(),
            _ => String::new(),
        }
    };
    Card::new(place, side(1), side(2))
}

/// What the pictures are called: JSON from number to name, or a message with a name for each number in turn.
fn media(files: &[Picture], packed: bool) -> Media<'_> {
    let by_number: HashMap<&str, &Picture> = files.iter().map(|file| (&*file.path, file)).collect();
    let list = by_number.get("media").map_or(&[][..], |list| &list.bytes);
    let mut named = HashMap::new();
    if packed {
        let list = unpacked(list, MOST_BYTES).unwrap_or_default();
        let entries = protobuf::fields(&list).filter(|(number, _)| *number == 1);
        for ((_, entry), number) in entries.zip(0..) {
            let number: usize = number;
            let Proto::Bytes(entry) = entry else {
                continue;
            };
            let name = protobuf::fields(entry).find(|(field, _)| *field == 1);
            if let Some((_, Proto::Bytes(name))) = name
                && let Some(file) = by_number.get(&*number.to_string())
            {
                named.insert(String::from_utf8_lossy(name).into_owned(), *file);
            }
        }
    } else {
        let list: HashMap<String, String> = serde_json::from_slice(list).unwrap_or_default();
        for (number, name) in list {
            if let Some(file) = by_number.get(&*number) {
                named.insert(name, *file);
            }
        }
    }
    Media {
        files: named,
        packed,
    }
}
