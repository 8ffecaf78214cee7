//! What stands at the beginning of a line and is not this format's: tabs, long dashes, bullets and numbers of a word processor,
//! blanks that do not break, wide colons, quotes around a whole field. Each kind is told once, with all its lines, and is mended, so
//! that it hides nothing else. It looks at one line at a time, and leaves a text of several lines as it is.

use super::lines::{Line, lines_above, lines_from};
use super::mended::{Fix, Mended};
use crate::diagnostic::{Diagnostic, Span};
use crate::quiz::names;

mod around;
mod below;
mod columns;
mod line;
mod pushed;
mod slipped;
mod told;

use around::Around;
use below::Below;
pub(super) use line::is_bar;
use line::{Cut, Mark, name_length, opened, padded};
pub(super) use told::also;

/// The most lines that are mended so; a set has some hundreds of lines, and a page that was pasted as a whole as many.
const MOST_LINES: usize = 5_000;

/// The fields that hold a list beside those that hold one of texts.
const OTHER_LISTS: &[&str] = &["questions", "match", "where"];
/// Those of all lists whose items may well begin with a number of their own.
const NUMBERED: &[&str] = &["match", "answer", "where"];
/// Mends what is found in a file, and adds a diagnostic for each kind; gives whether anything was.
pub fn mend(mended: &mut Mended<'_>, source: &str, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let around = Around::find(source);
    diagnostics.extend(around.told.clone());
    let skip = |start| around.has(start);
    if let Some(slipped) = slipped::find(source, skip) {
        diagnostics.push(slipped.told);
        moved(mended, around, slipped.fixes);
        return true;
    }
    let with_equals = |line: &Line<'_>| line::equals(line.words()).is_some();
    let mut scan = Scan {
        around,
        // One alone is told for itself.
        equals: lines_from(source, 0).filter(with_equals).take(2).count() > 1,
        names: line::names_of(source),
        ..Scan::default()
    };
    let mut lines = lines_from(source, 0).enumerate().peekable();
    while let Some((number, line)) = lines.next() {
        let next = lines.peek().map_or("", |(_, next)| next.text);
        scan.line(number + 1, line, next);
        if scan.fixes.len() >= MOST_LINES {
            break;
        }
    }
    // What is found of other signs has columns of its own.
    if scan.fixes.is_empty()
        && let Some(pushed) = pushed::find(source, |start| scan.around.has(start))
    {
        diagnostics.push(pushed.told);
        moved(mended, scan.around, pushed.fixes);
        return true;
    }
    diagnostics.extend(scan.found.iter().map(told::told));
    let found = !(scan.fixes.is_empty() && scan.around.fixes.is_empty());
    if found {
        moved(mended, scan.around, scan.fixes);
    }
    found
}

/// Mends what was found, beside what stands around the set.
fn moved(mended: &mut Mended<'_>, around: Around, mut fixes: Vec<Fix>) {
    fixes.extend(around.fixes);
    fixes.sort_unstable_by_key(|fix| fix.at.start);
    mended.begin(fixes);
}

/// A kind of mark, where it stands first, and in which lines it stands again.
struct Found {
    mark: Mark,
    at: Span,
    /// What is found, as it is written, or the name of the field that it belongs to.
    written: String,
    /// The line to write instead of the first.
    right: String,
    again: Vec<usize>,
}

/// A field with nothing beside it.
struct Owner {
    name: String,
    column: usize,
}

/// What is known of the lines so far.
#[derive(Default)]
struct Scan {
    /// What stands around the set.
    around: Around,
    /// The lines so far, mended.
    above: String,
    fixes: Vec<Fix>,
    found: Vec<Found>,
    /// The field on the line above, when it waits for what stands below it.
    owner: Option<Owner>,
    /// The field whose pairs these lines are.
    pairs: Option<Owner>,
    /// The column of the innermost list.
    list: Option<usize>,
    /// Whether the pairs are to be moved to the right.
    moving: bool,
    /// Whether fields are written with an equals sign for the colon.
    equals: bool,
    /// The fields that have other names more than once.
    names: Vec<Mark>,
    /// The text, below a `|`, that these lines are.
    text: Option<Below>,
    /// The quote that was opened and not closed.
    quote: Option<char>,
    /// What stood before words that began with a tab, whether a dash followed, and the column they were given.
    tabs: Vec<(String, bool, usize)>,
}

/// A line with what was found on it.
struct Anew {
    marks: Vec<(Mark, Span, String)>,
    /// As it is shown.
    shown: String,
    /// As it is read: blanks keep the words in their column.
    read: String,
    /// How many bytes at its end are as they were.
    kept: usize,
}

/// The marks of one line, collected part by part.
struct Marks {
    /// Where the line begins.
    start: usize,
    at: usize,
    found: Vec<(Mark, Span, String)>,
}

impl Marks {
    fn new(start: usize) -> Self {
        Self {
            start,
            at: start,
            found: Vec::new(),
        }
    }

    /// The next part of the line, and what is found in it.
    fn part(&mut self, mark: Option<Mark>, part: &str) {
        if let Some(mark) = mark {
            let inside = mark.inside(part);
            let span = Span::new(self.at + inside.start, self.at + inside.end);
            self.found.push((mark, span, part[inside].to_owned()));
        }
        self.at += part.len();
    }
}

impl Scan {
    fn line(&mut self, number: usize, line: Line<'_>, next: &str) {
        // A file may be millions of blank lines.
        let open = self.quote.is_some() || self.text.is_some();
        if !open && line.is_blank() || self.is_text(line) || line.is_blank() {
            self.above.push_str(line.text);
            self.above.push('\n');
            return;
        }
        if self.around.has(line.start) {
            self.above.push('\n');
            return;
        }
        if line::is_divider(line.text) {
            return self.divider(number, line);
        }
        let anew = self.anew(line, next);
        let start = self.above.len();
        self.above.push_str(&anew.read);
        self.above.push('\n');
        if !anew.marks.is_empty() {
            let end = line.start + line.text.len() - anew.kept;
            self.fixes.push(Fix {
                at: line.start..end,
                text: anew.read[..anew.read.len() - anew.kept].to_owned(),
            });
        }
        for (mark, at, written) in anew.marks {
            self.remember(number, mark, at, written, &anew.shown);
        }
        self.learn(start);
    }

    /// Leaves out a line that parts the questions for the eye, or that was copied with them.
    fn divider(&mut self, number: usize, line: Line<'_>) {
        self.above.push('\n');
        let end = line.start + line.text.trim_end().len();
        self.fixes.push(Fix {
            at: line.body_at()..end,
            text: String::new(),
        });
        let written = line.text.trim().to_owned();
        let at = Span::new(line.body_at(), end);
        self.remember(number, Mark::Divider, at, written, "");
    }

    /// Adds a mark to those of its kind.
    fn remember(&mut self, number: usize, mark: Mark, at: Span, written: String, shown: &str) {
        match self.found.iter_mut().find(|found| found.mark == mark) {
            Some(found) => found.again.push(number),
            None => self.found.push(Found {
                mark,
                at,
                written,
                right: shown.to_owned(),
                again: Vec::new(),
            }),
        }
    }

    /// Whether the line belongs to a text of several lines, in which everything may stand.
    fn is_text(&mut self, line: Line<'_>) -> bool {
        // A field of the format on a line of its own says that the quote was never closed.
        let field = line.plain_field();
        if field.is_some_and(|field| names::known(field.name)) {
            self.quote = None;
        }
        if let Some(quote) = self.quote {
            if line.text.contains(quote) {
                self.quote = None;
            }
            return true;
        }
        let inside = self.text.as_mut().is_some_and(|text| text.holds(line));
        if !inside {
            self.text = None;
        }
        inside
    }

    /// The line as it should be written.
    fn anew(&mut self, line: Line<'_>, next: &str) -> Anew {
        let cut = self.cut(line);
        let own = self.pairs.is_some() || self.owner.as_ref().is_some_and(is_pairs);
        let words = line::in_words(cut.words, own);
        let equals = || line::equals(cut.words).filter(|_| self.equals && !self.goes_on(cut));
        let other = || line::named(cut.words).filter(|named| !own && self.is_named(cut, named.0));
        let words = words.or_else(equals).or_else(other);
        let field = words.is_some() || line::known(cut.words).is_some();
        let structure = field || own || !cut.marker.is_empty();
        let strange = cut.strange_indent();
        let strange = strange.filter(|mark| structure || *mark == Mark::Tab);
        let mut marks = Marks::new(line.start);
        marks.part(strange, cut.indent);
        marks.part(cut.kind, cut.marker);
        let mut rest = cut.words.to_owned();
        let mut kept = rest.len();
        if let Some((mark, length, text)) = &words {
            marks.part(Some(*mark), &cut.words[..*length]);
            kept -= length;
            rest.replace_range(..*length, text);
        }
        let lead = self.lead(cut, strange, &rest, &mut marks);
        let marker = if cut.kind.is_some() { "- " } else { cut.marker };
        let shown = format!("{lead}{marker}{rest}");
        Anew {
            read: match cut.kind {
                Some(_) if field => padded(&lead, next, &rest),
                _ => shown.clone(),
            },
            shown: shown.trim_end().to_owned(),
            marks: marks.found,
            kept,
        }
    }

    /// Whether this other name of a field is meant as it: in an item, what stands before a colon may be its text.
    fn is_named(&self, cut: Cut<'_>, name: Mark) -> bool {
        let begins = matches!(name, Mark::Name("question" | "id" | "text"));
        self.names.contains(&name) && (cut.marker.is_empty() || begins) && !self.goes_on(cut)
    }

    /// Whether a line can only go on with the text of the field above it.
    fn goes_on(&self, cut: Cut<'_>) -> bool {
        let (start, text) = (self.above.len(), "");
        let above = lines_above(&self.above, Line { start, text }).next();
        above.is_some_and(|above| {
            let filled = above.field().is_some_and(|field| !field.value.is_empty());
            filled && above.column() < cut.indent.chars().count()
        })
    }

    /// The line, in parts; a sign that is no dash here belongs to its words.
    fn cut<'l>(&self, line: Line<'l>) -> Cut<'l> {
        let mut cut = line::cut(line.text);
        if cut.kind.is_some() && !self.accepts(&cut) {
            cut.words = &line.text[cut.indent.len()..];
            (cut.marker, cut.kind) = ("", None);
        }
        cut
    }

    /// The blanks that should stand before a line.
    fn lead(
        &mut self,
        cut: Cut<'_>,
        strange: Option<Mark>,
        rest: &str,
        marks: &mut Marks,
    ) -> String {
        let mut lead = match strange {
            Some(Mark::Tab) => " ".repeat(self.tabbed(cut, rest)),
            Some(_) => " ".repeat(cut.indent.chars().count()),
            None => cut.indent.to_owned(),
        };
        let column = lead.trim_start_matches('\u{feff}').len();
        if let Some(owner) = self.moved(column, cut, rest) {
            let at = marks.start + cut.indent.len();
            let span = Span::new(at, at + name_length(rest));
            marks.found.insert(0, (Mark::NotIndented, span, owner));
            lead.push_str("  ");
        }
        lead
    }

    /// Whether a sign that begins this line is meant as a dash.
    fn accepts(&self, cut: &Cut<'_>) -> bool {
        if cut.kind == Some(Mark::NoSpace) || line::known(cut.words).is_some() {
            return true;
        }
        let numbered = cut.kind == Some(Mark::Number);
        let owned = self.owner.as_ref().is_some_and(|owner| {
            let name = owner.name.as_str();
            (names::is_list(name) || OTHER_LISTS.contains(&name))
                && !(numbered && NUMBERED.contains(&name))
                && cut.indent.chars().count() >= owner.column
        });
        owned || self.list == Some(cut.indent.chars().count())
    }

    /// The name of the field that this line, which stands as far to the left as it, is a pair of.
    fn moved(&mut self, indent: usize, cut: Cut<'_>, rest: &str) -> Option<String> {
        let owner = self.owner.as_ref().filter(|owner| is_pairs(owner));
        let begins = owner.is_some_and(|owner| owner.column == indent);
        let column = self.pairs.as_ref().map(|pairs| pairs.column);
        let goes_on = self.moving && column.is_some_and(|column| column <= indent);
        let deeper = goes_on && column.is_some_and(|column| column < indent);
        let top = indent == 0;
        let name = rest.get(..name_length(rest)).unwrap_or_default();
        let other = if top { names::SET } else { names::QUESTION };
        let pair = cut.marker.is_empty() && name_length(rest) > 0 && !other.contains(&name);
        self.moving = (begins || goes_on) && pair || deeper;
        let owner = self.owner.as_ref().or(self.pairs.as_ref());
        self.moving
            .then(|| owner.map(|owner| owner.name.clone()).unwrap_or_default())
    }

    /// Remembers what the line that begins at `start` says of those below.
    fn learn(&mut self, start: usize) {
        let Some(line) = lines_from(&self.above, start).next() else {
            return;
        };
        if line.is_item() {
            self.list = Some(line.indent());
        } else if self.list.is_some_and(|list| line.indent() < list) {
            self.list = None;
        }
        let field = line.plain_field();
        let value = field.map_or_else(|| line.words(), |field| field.value);
        let named = |name: &str| Owner {
            name: name.to_owned(),
            column: line.column(),
        };
        let owner = self.owner.take();
        self.pairs = match owner.filter(is_pairs) {
            Some(owner) => Some(owner),
            None => self
                .pairs
                .take()
                .filter(|pairs| line.column() > pairs.column),
        };
        let waits = value.is_empty() || value.starts_with('#');
        let ours = |name| names::meant(name).unwrap_or(name);
        self.owner = field.filter(|_| waits).map(|field| named(ours(field.name)));
        let bar = field.is_some() || line.is_item();
        self.text = (bar && is_bar(value)).then(|| Below::new(line.column()));
        self.quote = opened(value);
    }
}

fn is_pairs(owner: &Owner) -> bool {
    names::is_pairs(&owner.name)
}
