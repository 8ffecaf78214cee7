//! Notes in text, as Anki writes and reads them: lines that begin with `#` say how (`docs.ankiweb.net/importing/text-files.html`), then
//! comes a note a line, whose fields may stand in quotation marks.

use csv::{ReaderBuilder, StringRecord};

use super::note::{Field, Note};
use crate::exchange::{Slip, html};

/// The names that Anki itself gives to lines of the head. The last two say what becomes of notes that are there already, which means nothing here.
const KEYS: [&str; 12] = [
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
    "if matches",
    "match scope",
];

/// Whether it begins with such a head.
pub(super) fn is_one(text: &str) -> bool {
    let mut head = text.lines().take_while(|line| line.starts_with('#'));
    head.any(|text| line(text).is_some())
}

/// Whether it holds notes without any head, as older versions write them: in each line as many tabs as in the others, and words before the first.
pub(super) fn is_bare(text: &str) -> bool {
    is_parted(text, '\t')
}

/// The same with semicolons, which stand in other texts, too, but not one in every line.
pub(super) fn is_bare_with_semicolons(text: &str) -> bool {
    let several = text.lines().filter(|line| !line.trim().is_empty()).nth(1);
    several.is_some() && is_parted(text, ';')
}

/// Whether this sign stands in each line as often as in the others, outside of quotation marks, and behind words.
fn is_parted(text: &str, sign: char) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let mut counts = lines.map(|line| {
        let begins = line.starts_with(|first: char| !first.is_whitespace() && first != sign);
        // A single mark is one of inches, or of a field that goes on below.
        let is_quoted = line.matches('"').count() % 2 == 0;
        let outside = line.split('"').step_by(if is_quoted { 2 } else { 1 });
        let count: usize = outside.map(|part| part.matches(sign).count()).sum();
        count * usize::from(begins)
    });
    let first = counts.next().unwrap_or(0);
    first > 0 && counts.all(|count| count == first)
}

/// A line of the head: a name of Anki's and its value.
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
    /// Whether fields are HTML; where nothing says it, they are looked at.
    html: Option<bool>,
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
            "html" => self.html = value.trim().to_ascii_lowercase().parse().ok(),
            "tags" => value.trim().clone_into(&mut self.tags),
            "notetype" => value.trim().clone_into(&mut self.notetype),
            "deck" => value.trim().clone_into(&mut self.deck),
            "notetype column" => self.notetype_column = column()?,
            "deck column" => self.deck_column = column()?,
            "tags column" => self.tags_column = column()?,
            "guid column" => self.guid_column = column()?,
            "if matches" | "match scope" => {}
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
    let (head, skipped, body) = Head::read(text)?;
    let separator = head.separator.unwrap_or_else(|| likely(body));
    let reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .from_reader(body.as_bytes());
    // Bytes that are text already, and lines of any length: there is nothing that it would refuse.
    let records = reader.into_records().filter_map(Result::ok);
    let notes = records.filter_map(|record| {
        let line = record.position().map_or(0, csv::Position::line);
        head.note(&record, skipped + usize::try_from(line).unwrap_or(0))
    });
    let mut notes: Vec<Note> = notes.collect();
    if head.html.is_none() {
        let mut fields = notes.iter().flat_map(|note| &note.fields);
        let any = fields.any(|field| html::is_html(&field.text));
        for note in &mut notes {
            note.html = any;
        }
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

impl Head {
    /// The lines at the beginning of a text: what they say, how many they are, and what stands below them.
    fn read(text: &str) -> Result<(Self, usize, &str), Slip> {
        let mut head = Self::default();
        let (mut from, mut skipped) = (0, 0);
        for whole in text.split_inclusive('\n') {
            let said = whole.trim_end_matches('\n');
            // The first line of files of old names tags without a `#`. Another line with one is a remark.
            let old = said.strip_prefix("tags:").filter(|_| skipped == 0);
            if !said.starts_with('#') && old.is_none() {
                break;
            }
            skipped += 1;
            from += whole.len();
            let named = line(said).or(old.map(|tags| ("tags", tags)));
            if let Some((key, value)) = named {
                head.set(key, value)
                    .map_err(|(what, help)| Slip::new(skipped, what, help))?;
            }
        }
        Ok((head, skipped, &text[from..]))
    }

    /// The note of a line; nothing where all of its fields are empty.
    fn note(&self, record: &StringRecord, line: usize) -> Option<Note> {
        let cell = |place: Option<usize>| place.and_then(|place| record.get(place)).map(str::trim);
        let fields = record.iter().enumerate();
        let fields = fields.filter(|(place, _)| self.is_field(*place));
        let fields = fields.map(|(place, text)| Field {
            name: self.columns.get(place).cloned().unwrap_or_default(),
            text: text.to_owned(),
            ..Field::default()
        });
        let fields: Vec<Field> = fields.collect();
        if fields.iter().all(|field| field.text.trim().is_empty()) {
            return None;
        }
        let tags = [&*self.tags, cell(self.tags_column).unwrap_or_default()].join(" ");
        let kind = cell(self.notetype_column).unwrap_or(&self.notetype);
        Some(Note {
            line,
            guid: cell(self.guid_column).unwrap_or_default().to_owned(),
            cards: 0,
            fields,
            tags: tags.split_whitespace().map(str::to_owned).collect(),
            deck: super::deck(cell(self.deck_column).unwrap_or(&self.deck)),
            kind: kind.to_owned(),
            html: self.html.unwrap_or(false),
        })
    }
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
