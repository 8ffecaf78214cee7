//! Gaps that are filled in place, in the sentence. What is right stays; a near miss stays to be mended.

use std::ops::Range;

use super::Practice;
use super::answer::tried_lines;
use crate::grading::Response;
use crate::practice::Showing;
use crate::quiz::Question;
use crate::text::gaps;
use crate::text::markup::Tone;
use crate::text::width::columns as wide;
use crate::tui::field::Field;
use crate::tui::keys::Action;
use crate::tui::page::{Line, Page, Span, Spans, Wraps};
use crate::tui::theme::Role;

/// The least columns of a gap, and by how many it grows: so few changes of width that a sentence seldom wraps anew.
const STEP: usize = 6;

/// Columns that are left for what stands beside a gap without a space, such as brackets: a gap is never broken over two lines.
const BESIDE: usize = 8;

/// What stands after what is in place.
const MARK: [char; 2] = [' ', '✓'];

/// Signs for private use stand for gaps while the text around them is wrapped: the first one for the first gap.
const FIRST_SIGN: u32 = 0xE000;

/// What is in the gaps so far.
#[derive(Debug, Clone, Default)]
pub struct Gaps {
    fields: Vec<Field>,
    on: usize,
}

impl Gaps {
    /// So many empty gaps.
    #[must_use]
    pub fn new(count: usize) -> Self {
        Self {
            fields: vec![Field::default(); count],
            on: 0,
        }
    }

    /// What is in each gap.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        let fields = self.fields.iter();
        fields.map(|field| field.text().to_owned()).collect()
    }

    /// Does what is asked within the gaps; says whether anything changed.
    pub fn update(&mut self, action: &Action, kept: &[usize]) -> bool {
        let to = match action {
            Action::Up => (0..self.on).rev().find(|gap| !kept.contains(gap)),
            Action::Down => self.after(kept),
            _ => {
                let field = self.fields.get_mut(self.on);
                return field.is_some_and(|field| field.update(action));
            }
        };
        self.go(to)
    }

    /// Goes to the next open gap; says whether there is one.
    pub fn go_on(&mut self, kept: &[usize]) -> bool {
        let next = self.after(kept);
        self.go(next)
    }

    /// Goes to the next gap with nothing in it, from here on round; says whether there is one beside this.
    pub fn go_to_empty(&mut self) -> bool {
        let count = self.fields.len();
        let others = (1..count).map(|step| (self.on + step) % count);
        let empty = others
            .clone()
            .find(|gap| self.fields[*gap].text().trim().is_empty());
        self.go(empty)
    }

    /// What was judged: right gaps are kept as they are, near ones stay, and the others are empty again.
    pub fn judged(&mut self, showing: &Showing) {
        let parts = showing
            .last
            .as_ref()
            .and_then(|judgement| judgement.parts.as_ref());
        let Some(parts) = parts else { return };
        for (gap, field) in self.fields.iter_mut().enumerate() {
            if !parts.right.contains(&gap) && !parts.near.contains_key(&gap) {
                *field = Field::default();
            }
        }
        self.on = (0..self.fields.len())
            .find(|gap| !parts.right.contains(gap))
            .unwrap_or(0);
    }

    fn after(&self, kept: &[usize]) -> Option<usize> {
        (self.on + 1..self.fields.len()).find(|gap| !kept.contains(gap))
    }

    fn go(&mut self, to: Option<usize>) -> bool {
        self.on = to.unwrap_or(self.on);
        to.is_some()
    }

    fn width(&self, gap: usize, kept: bool, columns: usize) -> usize {
        let text = self.fields.get(gap).map_or("", Field::text);
        let needed = wide(text) + MARK.len();
        let cells = if kept {
            needed
        } else {
            needed.div_ceil(STEP) * STEP
        };
        cells.min(columns.saturating_sub(BESIDE)).max(1)
    }
}

impl Practice {
    /// The whole question, with its gaps as fields in it.
    pub(super) fn put_gaps(
        &self,
        page: &mut Page,
        question: &Question,
        showing: &Showing,
        columns: usize,
        wraps: &mut Wraps,
    ) {
        let gaps = &self.answer.gaps;
        let kept = showing.kept();
        // Signs of the author's own that would look like gaps are shown as what cannot be shown.
        let own = |letter: char| gap_of(letter.encode_utf8(&mut [0; 4])).is_some();
        let prompt = question.prompt.replace(own, "\u{fffd}");
        let signs = gaps::filled(&prompt, |gap| {
            let cells = gaps.width(gap, kept.contains(&gap), columns);
            String::from(sign(gap)).repeat(cells)
        });
        page.focus = 0..0;
        for line in wraps.text(&signs, columns, Role::Text) {
            self.put_line_with_gaps(page, line, &kept);
        }
        page.pinned.extend(tried_lines(showing, columns));
        if let Some(row) = self.row_line(columns) {
            page.focus = page.pinned.len()..page.pinned.len() + 1;
            page.pinned.push(row);
        }
    }

    fn put_line_with_gaps(&self, page: &mut Page, line: Line, kept: &[usize]) {
        let row = page.pinned.len();
        let spans = line.spans;
        let mut shown = Line {
            spans: Spans::default(),
            ..line
        };
        for span in &spans {
            for piece in pieces(&span.text) {
                match gap_of(&span.text[piece.clone()]) {
                    Some(gap) => {
                        if gap == self.answer.gaps.on && self.answer.row.is_none() {
                            page.cursor = Some((row, shown.columns() + self.at(gap, piece.len())));
                            page.focus = row..row + 1;
                        }
                        let cells = span.text[piece].chars().count();
                        shown
                            .spans
                            .to_mut()
                            .push(self.gap_span(gap, cells, kept.contains(&gap)));
                    }
                    None => shown.spans.to_mut().push(Span {
                        text: span.text[piece].into(),
                        ..span.clone()
                    }),
                }
            }
        }
        page.pinned.push(shown);
    }

    /// The column of the cursor within a gap.
    fn at(&self, gap: usize, bytes: usize) -> usize {
        let cells = bytes / sign(gap).len_utf8();
        let field = self.answer.gaps.fields.get(gap);
        field.map_or(0, |field| field.window(cells).1)
    }

    fn gap_span(&self, gap: usize, cells: usize, kept: bool) -> Span {
        let field = self.answer.gaps.fields.get(gap);
        let text = field.map_or("", |field| field.window(cells).0);
        let mark: String = if kept {
            MARK.iter().collect()
        } else {
            String::new()
        };
        let filled = cells.saturating_sub(wide(text) + wide(&mark));
        Span {
            text: format!("{text}{mark}{}", " ".repeat(filled)).into(),
            role: if kept { Role::GotIt } else { Role::Field },
            tone: Tone::Plain,
        }
    }

    /// The response that the gaps make.
    pub(super) fn filled(&self) -> Response {
        Response::Blanks(self.answer.gaps.texts())
    }
}

fn sign(gap: usize) -> char {
    let offset = u32::try_from(gap).unwrap_or(0);
    char::from_u32(FIRST_SIGN + offset).unwrap_or('_')
}

/// The gap that a stretch of signs stands for.
fn gap_of(text: &str) -> Option<usize> {
    let first = u32::from(text.chars().next()?);
    let offset = first
        .checked_sub(FIRST_SIGN)
        .filter(|offset| *offset < 26)?;
    usize::try_from(offset).ok()
}

/// The stretches of a text that are all one gap, or hold none.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let gap = gap_of(letter.encode_utf8(&mut [0; 4]));
        let end = at + letter.len_utf8();
        match pieces.last_mut() {
            Some(last) if before == Some(gap) => last.end = end,
            _ => pieces.push(at..end),
        }
        before = Some(gap);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(gaps: &mut Gaps, text: &str) {
        for letter in text.chars() {
            gaps.update(&Action::Type(letter), &[]);
        }
    }

    #[test]
    fn enter_goes_round_to_the_next_empty_gap() {
        let mut gaps = Gaps::new(3);
        typed(&mut gaps, "one");
        assert!(gaps.go_to_empty());
        assert!(gaps.go_on(&[]), "past the second without a word");
        typed(&mut gaps, "three");
        assert!(gaps.go_to_empty());
        typed(&mut gaps, "two");
        assert!(!gaps.go_to_empty(), "all are filled");
        assert_eq!(gaps.texts(), ["one", "two", "three"]);
    }

    #[test]
    fn gaps_in_place_are_stepped_over() {
        let mut gaps = Gaps::new(3);
        assert!(gaps.update(&Action::Down, &[1]));
        assert_eq!(gaps.on, 2);
        assert!(!gaps.update(&Action::Down, &[1]));
        assert!(gaps.update(&Action::Up, &[1]));
        assert_eq!(gaps.on, 0);
    }

    #[test]
    fn signs_of_gaps_are_told_from_text() {
        let text = format!("a {0}{0}{1}.", sign(0), sign(1));
        let found: Vec<Option<usize>> = pieces(&text)
            .into_iter()
            .map(|piece| gap_of(&text[piece]))
            .collect();
        assert_eq!(found, [None, Some(0), Some(1), None]);
    }
}
