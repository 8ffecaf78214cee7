//! Notes in text, as Anki writes and reads them: lines that begin with `#` say how (`docs.ankiweb.net/importing/text-files.html`), then
//! comes a note a line, whose fields may stand in quotation marks.

use csv::ReaderBuilder;

use super::note::{Field, Note};
use crate::exchange::Slip;

/// The names that Anki itself gives to lines of the head.
const KEYS: [&str; 10] = [
    "separator",
    "html",
    "tags",
    "columns",
    "notetype",
    "deck",
    "notetype column",
    "deck column",
    "tags column",
    "guid column",
];

/// Whether the first line is one of such a head.
pub(super) fn is_one(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    line(first).is_some()
}

fn line(text: &str) -> Option<(&'static str, &str)> {
    let (key, value) = text.strip_prefix('#')?.split_once(':')?;
    let key = key.trim().to_ascii_lowercase();
    let known = KEYS.iter().find(|known| **known == key)?;
    Some((known, value))
}

/// What the head says.
#[derive(Debug, Default)]
struct Head {
    separator: Option<u8>,
    html: bool,
    tags: String,
    columns: Vec<String>,
    notetype: String,
    deck: String,
    /// Which columns, from 0, hold something else than a field.
    notetype_column: Option<usize>,
    deck_column: Option<usize>,
    tags_column: Option<usize>,
    guid_column: Option<usize>,
}

impl Head {
    fn set(&mut self, key: &str, value: &str) -> Result<(), (String, &'static str)> {
        let column = || {
            let number = value.trim().parse::<usize>().ok();
            let place = number.and_then(|number| number.checked_sub(1));
            let what = format!("“{}” is no number of a column", value.trim());
            place.map(Some).ok_or((what, "write a number from 1 on"))
        };
        match key {
            "separator" => self.separator = Some(separator(value)?),
            "html" => self.html = value.trim().eq_ignore_ascii_case("true"),
            "tags" => value.trim().clone_into(&mut self.tags),
            "notetype" => value.trim().clone_into(&mut self.notetype),
            "deck" => value.trim().clone_into(&mut self.deck),
            "notetype column" => self.notetype_column = column()?,
            "deck column" => self.deck_column = column()?,
            "tags column" => self.tags_column = column()?,
            "guid column" => self.guid_column = column()?,
            _ => {
                let separator = self.separator.unwrap_or(b'\t');
                let names = value.split(char::from(separator));
                self.columns = names.map(|name| name.trim().to_owned()).collect();
            }
        }
        Ok(())
    }

    fn is_field(&self, column: usize) -> bool {
        let others = [
            self.notetype_column,
            self.deck_column,
            self.tags_column,
            self.guid_column,
        ];
        !others.contains(&Some(column))
    }
}

fn separator(value: &str) -> Result<u8, (String, &'static str)> {
    // A tab is white itself.
    let named = match value.trim().to_ascii_lowercase().as_str() {
        "tab" | "\\t" => Some(b'\t'),
        "" if value.contains('\t') => Some(b'\t'),
        "" if value.contains(' ') => Some(b' '),
        "comma" => Some(b','),
        "semicolon" => Some(b';'),
        "space" => Some(b' '),
        "pipe" => Some(b'|'),
        "colon" => Some(b':'),
        other => match other.as_bytes() {
            [sign] => Some(*sign),
            _ => None,
        },
    };
    let what = || format!("“{}” is no sign that separates fields", value.trim());
    named.ok_or_else(|| (what(), "write Tab, Comma, Semicolon, Space, Pipe or Colon"))
}

/// The notes of a text.
pub(super) fn notes(text: &str) -> Result<Vec<Note>, Slip> {
    let mut head = Head::default();
    let (mut from, mut skipped) = (0, 0);
    for whole in text.split_inclusive('\n') {
        let Some((key, value)) = line(whole.trim_end_matches('\n')) else {
            break;
        };
        skipped += 1;
        from += whole.len();
        head.set(key, value)
            .map_err(|(what, help)| Slip::new(skipped, what, help))?;
    }
    let body = &text[from..];
    let separator = head.separator.unwrap_or_else(|| likely(body));
    let reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .from_reader(body.as_bytes());
    let mut notes = Vec::new();
    // Bytes that are text already, and lines of any length: there is nothing that it would refuse.
    for record in reader.into_records().filter_map(Result::ok) {
        let line = record.position().map_or(0, csv::Position::line);
        let line = skipped + usize::try_from(line).unwrap_or(0);
        let cell = |place: Option<usize>| place.and_then(|place| record.get(place)).map(str::trim);
        let fields = record
            .iter()
            .enumerate()
            .filter(|(place, _)| head.is_field(*place));
        let fields = fields.map(|(place, text)| Field {
            name: head.columns.get(place).cloned().unwrap_or_default(),
            text: text.to_owned(),
            ..Field::default()
        });
        let fields: Vec<Field> = fields.collect();
        if fields.iter().all(|field| field.text.trim().is_empty()) {
            continue;
        }
        let tags = [&*head.tags, cell(head.tags_column).unwrap_or_default()].join(" ");
        notes.push(Note {
            line,
            cards: 0,
            fields,
            tags: tags.split_whitespace().map(str::to_owned).collect(),
            deck: super::deck(cell(head.deck_column).unwrap_or(&head.deck)),
            kind: cell(head.notetype_column)
                .unwrap_or(&head.notetype)
                .to_owned(),
            html: head.html,
        });
    }
    if let Some(last) = notes.last()
        && is_open(body, last.line - skipped)
    {
        return Err(Slip::new(
            last.line,
            "a quotation mark opens a field here, and none closes it",
            "write \" behind the field, or \"\" for a quotation mark within it",
        ));
    }
    Ok(notes)
}

/// Whether the note that begins in this line, the last one, ends within quotation marks.
fn is_open(body: &str, line: usize) -> bool {
    let last = body
        .lines()
        .skip(line.saturating_sub(1))
        .collect::<Vec<_>>();
    let several = last.iter().filter(|line| !line.trim().is_empty()).count() > 1;
    let marks: usize = last.iter().map(|line| line.matches('"').count()).sum();
    several && marks % 2 == 1
}

/// What separates fields where nothing says it, as Anki guesses.
fn likely(body: &str) -> u8 {
    let first = body
        .lines()
        .find(|line| !line.starts_with('#'))
        .unwrap_or_default();
    let found = ['\t', ';', ',']
        .into_iter()
        .find(|sign| first.contains(*sign));
    match found {
        Some(';') => b';',
        Some(',') => b',',
        _ => b'\t',
    }
}
