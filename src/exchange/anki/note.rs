//! A note as a question of ours, and what of it has no place here.

use std::borrow::Cow;

use super::cloze;
use super::package::Media;
use super::picked::Picked;
use crate::exchange::album::{Album, Shown};
use crate::exchange::draft::{Choice, Kind, Question};
use crate::exchange::html;
use crate::exchange::{Lost, Read, markdown};
use crate::text::gaps;
use crate::text::words::single_spaced;
use typed::Untyped;

mod id;
mod listed;
mod typed;

/// A note.
#[derive(Debug, Clone, Default)]
pub(super) struct Note {
    /// The line where it begins, from 1; 0 where there are none.
    pub(super) line: usize,
    /// Anki's own name for it, which stays whatever becomes of its fields; empty where nothing says.
    pub(super) guid: String,
    /// How many cards Anki made of it; 0 where nothing says.
    pub(super) cards: usize,
    pub(super) fields: Vec<Field>,
    pub(super) tags: Vec<String>,
    pub(super) deck: String,
    /// What its kind is called.
    pub(super) kind: String,
    /// Whether its fields are HTML.
    pub(super) html: bool,
}

/// A field of a note.
#[derive(Debug, Clone, Default)]
pub(super) struct Field {
    /// What it is called; empty where nothing says.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) side: Side,
}

/// Where a card shows a field beside what is asked and the answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Side {
    /// Nothing says.
    #[default]
    Unsaid,
    /// On its back.
    Back,
    /// On its front, once that is asked for.
    Hint,
}

/// What all notes of a file are read with.
pub(super) struct Notes<'n> {
    pub(super) media: &'n Media<'n>,
    pub(super) album: &'n mut Album,
    pub(super) read: &'n mut Read,
    /// Whether `3,5` is a number.
    pub(super) decimal_comma: bool,
    /// Backs that are picked, once all of them are known.
    pub(super) picked: Vec<Picked>,
}

impl Note {
    /// Whether a field of it has gaps.
    pub(super) fn has_gaps(&self) -> bool {
        self.fields.iter().any(|field| cloze::has_gaps(&field.text))
    }

    /// Where one has gaps, this is what is asked, whatever stands before it.
    pub(super) fn gaps_first(&mut self) {
        let gaps = |field: &Field| cloze::has_gaps(&field.text);
        if let Some(place) = self.fields.iter().position(gaps) {
            self.fields[..=place].rotate_right(1);
        }
    }
}

impl Notes<'_> {
    /// Puts a note where it belongs: a question, or one for each of the cards that hide its gaps.
    pub(super) fn add(&mut self, note: &Note) {
        let front = note
            .fields
            .iter()
            .find(|field| !field.text.trim().is_empty());
        let cards = front.map_or_else(Vec::new, |front| cloze::cards(&front.text));
        if cards.is_empty() {
            // Where its gaps are none, it is said why.
            add(note, 0, self);
        }
        for card in cards {
            add(note, card, self);
        }
    }
}

/// Puts a card of a note where it belongs.
fn add(note: &Note, card: u32, notes: &mut Notes<'_>) {
    let mut reader = Reader {
        note,
        card,
        media: notes.media,
        album: notes.album,
        shown: Shown::default(),
        decimal_comma: notes.decimal_comma,
        picked: None,
    };
    let read = &mut *notes.read;
    match reader.question() {
        Ok(mut question) => {
            if let Some(mut picked) = reader.picked {
                picked.place = read.draft.questions.len();
                picked.deck.clone_from(&note.deck);
                notes.picked.push(picked);
            }
            let deck = Some(note.deck.clone()).filter(|deck| !deck.is_empty());
            question.tags = deck.into_iter().chain(note.tags.iter().cloned()).collect();
            question.image = reader.shown.image;
            let mut lost: Vec<String> = Vec::new();
            for what in reader.shown.lost {
                if !lost.contains(&what) {
                    lost.push(what);
                }
            }
            read.lost
                .extend(lost.into_iter().map(|what| Lost::of(&question, what)));
            read.draft.questions.push(question);
        }
        Err(reason) => {
            let first = note
                .fields
                .iter()
                .find(|field| !field.text.trim().is_empty());
            let name = first.map_or_else(String::new, |field| plain(&field.text, note.html));
            read.left_out.push(Lost::at(note.line, &name, reason));
        }
    }
}

/// A field on one line, to tell which note is meant.
fn plain(text: &str, is_html: bool) -> String {
    if is_html {
        return html::short(&tidied(text)).text;
    }
    single_spaced(text)
}

/// Parts of the names of fields that are neither front nor back and explain, in Anki's own notes and others.
const EXTRA: [&str; 6] = [
    "extra",
    "explanation",
    "note",
    "comment",
    "remark",
    "source",
];

fn is_extra(name: &str) -> bool {
    let name = name.to_lowercase();
    EXTRA.iter().any(|known| name.contains(known))
}

struct Reader<'r> {
    note: &'r Note,
    /// Which of its gaps are gaps.
    card: u32,
    media: &'r Media<'r>,
    album: &'r mut Album,
    shown: Shown,
    decimal_comma: bool,
    /// What is to be known of a back that is picked.
    picked: Option<Picked>,
}

impl Reader<'_> {
    fn question(&mut self) -> Result<Question, String> {
        let note = self.note;
        let in_picture = |field: &Field| field.text.contains("::image-occlusion:");
        if note.kind.to_lowercase().contains("occlusion") || note.fields.iter().any(in_picture) {
            return Err("its gaps are places in a picture".to_owned());
        }
        let mut fields = note
            .fields
            .iter()
            .filter(|field| !field.text.trim().is_empty());
        let front = fields.next().ok_or("its front is empty")?;
        let mut question = if cloze::has_gaps(&front.text) {
            self.gaps(front)?
        } else {
            // A field with a name of its own is no answer.
            let back = fields
                .next()
                .ok_or("its back is empty, so there is no answer to it")?;
            self.basic(front, back)?
        };
        if let (true, None) = (question.prompt.is_empty(), &self.shown.image)
            && !self.shown.lost.is_empty()
        {
            let lost = self.shown.lost.join("; ");
            return Err(format!("its front asks by nothing but this: {lost}"));
        }
        question.name = Some(plain(&front.text, note.html));
        question.line = note.line;
        question.id = id::of(&note.guid, self.card);
        let has_gaps = cloze::has_gaps(&front.text);
        for (number, field) in fields.enumerate() {
            // The back of a note with gaps says more about them, whatever it is called.
            let behind_gaps = has_gaps && number == 0;
            let is_back = field.name.is_empty() || field.name.eq_ignore_ascii_case("back");
            let is_hint = field.name.to_lowercase().contains("hint");
            if field.side == Side::Hint || is_hint {
                question.hints.extend(self.told(&field.text));
            } else if field.side == Side::Back || is_extra(&field.name) || behind_gaps && is_back {
                question.explanation = joined(question.explanation.take(), self.told(&field.text));
            } else {
                let name = match &*field.name {
                    "" => plain(&field.text, note.html).chars().take(30).collect(),
                    name => name.to_owned(),
                };
                self.shown.lost.push(format!("its field “{name}”"));
            }
        }
        Ok(question)
    }

    /// A front, and a back that is typed.
    fn basic(&mut self, front: &Field, back: &Field) -> Result<Question, String> {
        let (answer, more) = below(&back.text, self.note.html);
        if let Some(question) = self.listed(&front.text, answer, more) {
            return Ok(question);
        }
        let answer = match self.typed(answer) {
            Ok(answer) => answer,
            Err(Untyped::Not(reason)) => return Err(reason),
            Err(Untyped::Long(picked)) => {
                let right = Choice {
                    text: picked.text.clone(),
                    correct: true,
                    feedback: None,
                };
                self.picked = Some(picked);
                let mut question =
                    Question::new(self.asked(&front.text), Kind::Choice(vec![right]));
                question.explanation = more.and_then(|more| self.told(more));
                return Ok(question);
            }
        };
        let kind = typed::kind(answer, self.decimal_comma);
        let mut question = Question::new(self.asked(&front.text), kind);
        question.explanation = more.and_then(|more| self.told(more));
        Ok(question)
    }

    /// A front that ends with a list of what its back answers with.
    fn listed(&mut self, front: &str, answer: &str, more: Option<&str>) -> Option<Question> {
        let front = Some(tidied(front)).filter(|_| self.note.html)?;
        let (asked, kind) = listed::listed(&front, &tidied(answer))?;
        let mut question = Question::new(self.asked(asked), kind);
        question.explanation = more.and_then(|more| self.told(more));
        Some(question)
    }

    /// A text with the gaps of one card.
    fn gaps(&mut self, front: &Field) -> Result<Question, String> {
        let mut out = String::new();
        let mut blanks = Vec::new();
        for part in cloze::on_card(&front.text, self.card)? {
            let (answer, hint) = match part {
                cloze::Shown::Words(words) => {
                    out.push_str(words);
                    continue;
                }
                cloze::Shown::Gap(answer, hint) => (answer, hint),
            };
            gaps::put(&mut out);
            if let Some(hint) = hint.filter(|hint| !hint.trim().is_empty()) {
                out.push_str(&format!(" ({})", hint.trim()));
            }
            let answer = self.typed(&answer).map_err(Untyped::reason)?;
            blanks.push(typed::blank(answer, self.decimal_comma));
        }
        Ok(Question::new(self.asked(&out), Kind::Blanks(blanks)))
    }

    /// What is asked, with its picture.
    fn asked(&mut self, text: &str) -> String {
        let text = self.without_sounds(text);
        if !self.note.html {
            return markdown::of_plain(&text);
        }
        let read = html::markdown(&tidied(&text));
        let media = self.media;
        let bytes = |name: &str| media.bytes(name).map(Cow::Owned);
        self.album.take(&read.pictures, bytes, &mut self.shown);
        self.shown
            .lost
            .extend(read.lost.iter().map(|what| (*what).to_owned()));
        read.text
    }

    /// A text in Markdown; nothing where it is empty.
    fn told(&mut self, text: &str) -> Option<String> {
        let text = self.without_sounds(text);
        let told = if self.note.html {
            let read = html::markdown(&tidied(&text));
            self.loses_pictures(read.pictures.len());
            self.shown
                .lost
                .extend(read.lost.iter().map(|what| (*what).to_owned()));
            read.text
        } else {
            markdown::of_plain(&text)
        };
        Some(told).filter(|told| !told.is_empty())
    }

    fn loses_pictures(&mut self, count: usize) {
        if count > 0 {
            self.shown
                .lost
                .push("a picture that stands elsewhere than on the front".to_owned());
        }
    }

    /// Without `[sound:word.mp3]`, which is told.
    fn without_sounds(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("[sound:") {
            let Some((name, after)) = after.split_once(']') else {
                break;
            };
            self.shown.lost.push(format!("the sound “{name}”"));
            out.push_str(before);
            rest = after;
        }
        out + rest
    }
}

fn joined(one: Option<String>, other: Option<String>) -> Option<String> {
    match (one, other) {
        (Some(one), Some(other)) => Some(format!("{one}\n\n{other}")),
        (one, other) => one.or(other),
    }
}

/// The answer, and what stands below a line.
fn below(back: &str, is_html: bool) -> (&str, Option<&str>) {
    let at = is_html.then(|| back.find("<hr")).flatten();
    let Some(at) = at else {
        return (back, None);
    };
    let rest = &back[at..];
    let end = rest.find('>').map_or(rest.len(), |end| end + 1);
    (&back[..at], Some(&rest[end..]))
}

/// Anki's own brackets around TeX, as HTML has none; and its editor's spaces, which are no ones to keep.
fn tidied(html: &str) -> String {
    let pairs = [
        ("[$$]", r"\["),
        ("[/$$]", r"\]"),
        ("[$]", r"\("),
        ("[/$]", r"\)"),
        ("[latex]", ""),
        ("[/latex]", ""),
        ("&nbsp;", " "),
        ("\u{a0}", " "),
    ];
    let mut html = html.to_owned();
    for (from, to) in pairs {
        if html.contains(from) {
            html = html.replace(from, to);
        }
    }
    html
}
