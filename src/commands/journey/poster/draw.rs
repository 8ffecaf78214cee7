//! Where all stands on the picture. It is as wide as A4 paper, 210 mm in 840 units, and as tall as it needs to be. Letters are
//! taken to be as wide as in a wide font, because nobody knows which one there is.

use svg::Document;
use svg::node::element::{Description, Group, Line, Rectangle, Text, Title};

use super::sign::{self, GOT, INK, PAPER, QUIET, STAR};
use super::{Poster, Step, Way};
use crate::phrases;
use crate::phrases::journey::Sort;
use crate::text::markup::cut;
use crate::text::width::columns;
use crate::text::wrap::wrap;

/// A4 is 210 mm wide; a unit is a quarter of a millimetre.
const WIDTH: i32 = 840;
const MARGIN: i32 = 60;
const RIGHT: i32 = WIDTH - MARGIN;
/// From one step to the next.
const STRIDE: i32 = 62;
/// From one line of steps to the next.
const ROW: i32 = 76;
/// The most columns of a step's word.
pub(super) const WORD: usize = 8;

/// The most lines of one text.
const LINES: usize = 3;

const SERIF: &str = "Georgia, 'DejaVu Serif', 'Times New Roman', serif";
const SANS: &str = "'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif";

/// The sizes of letters: 8, 11, 16 and 29 points on paper.
const SMALL: i32 = 11;
const BODY: i32 = 16;
const HEAD: i32 = 22;
const LARGE: i32 = 40;

/// The picture.
pub(super) fn svg(poster: &Poster) -> String {
    let mut sheet = Sheet::default();
    sheet.head(poster);
    for (title, ways) in &poster.parts {
        sheet.set(title.as_deref());
        for way in ways {
            sheet.way(way);
        }
    }
    sheet.legend(poster);
    let height = sheet.y + MARGIN;
    let paper = Rectangle::new()
        .set("width", WIDTH)
        .set("height", height)
        .set("fill", PAPER);
    let words = format!("{}\n{}", poster.below.join("\n"), poster.words);
    let document = Document::new()
        .set("width", "210mm")
        .set("height", format!("{}mm", f64::from(height) / 4.0))
        .set("viewBox", (0, 0, WIDTH, height))
        .set("role", "img")
        .set("aria-labelledby", "title")
        .set("aria-describedby", "words")
        .set("font-family", SANS)
        .add(Title::new(&poster.title).set("id", "title"))
        .add(
            Description::new()
                .set("id", "words")
                .add(svg::node::Text::new(words)),
        )
        .add(paper);
    let document = sheet.drawn.into_iter().fold(document, Document::add);
    format!("{document}\n")
}

/// What is drawn so far, and where the next thing stands.
#[derive(Default)]
struct Sheet {
    drawn: Vec<Group>,
    y: i32,
}

impl Sheet {
    fn add(&mut self, group: Group) {
        self.drawn.push(group);
    }

    /// Lines of text; the first one's letters stand on the line `size` further down.
    fn text(&mut self, text: &str, (size, colour, font): (i32, &str, &str)) {
        for line in lines(text, RIGHT - MARGIN, size) {
            self.y += size * 5 / 4;
            let line = letters(&line, MARGIN, self.y, size)
                .set("fill", colour)
                .set("font-family", font);
            self.add(Group::new().add(line));
        }
    }

    fn head(&mut self, poster: &Poster) {
        self.y = MARGIN - 20;
        self.text(&poster.title, (LARGE, INK, SERIF));
        self.y += 10;
        for (place, line) in poster.below.iter().enumerate() {
            let is_last = place + 1 == poster.below.len();
            let size = if is_last { BODY } else { HEAD };
            let colour = if is_last { QUIET } else { INK };
            self.text(line, (size, colour, SERIF));
            self.y += 4;
        }
        self.y += 20;
    }

    fn set(&mut self, title: Option<&str>) {
        if let Some(title) = title {
            self.y += 16;
            self.text(title, (HEAD, INK, SERIF));
            self.y += 6;
        }
    }

    /// A question and its line of steps, on several rows where it is long.
    fn way(&mut self, way: &Way) {
        self.y += 14;
        self.text(&way.prompt, (BODY, INK, SANS));
        let mut walk = Walk {
            group: Group::new(),
            x: MARGIN + 16,
            y: self.y + 40,
            came_from: None,
            is_first_row: true,
        };
        for step in &way.steps {
            walk.step(step);
        }
        walk.end(way);
        self.y = walk.y + 26;
        self.add(walk.group);
    }

    /// What the signs mean, those that are there.
    fn legend(&mut self, poster: &Poster) {
        self.y += 34;
        let edge = rule(MARGIN, RIGHT, self.y).set("stroke", QUIET);
        self.add(Group::new().add(edge));
        self.y += 34;
        let ways = || poster.parts.iter().flat_map(|(_, ways)| ways);
        let has = |sort: &Sort| ways().any(|way| way.steps.iter().any(|step| step.sort == *sort));
        let mut x = MARGIN + 16;
        for sort in SORTS.into_iter().filter(has) {
            let words = phrases::poster::meaning(sort);
            x = self.room_in_legend(x, words);
            let text = letters(words, x + 20, self.y + 5, SMALL + 2).set("fill", INK);
            let sign = sign::step(sort, x, self.y);
            self.add(Group::new().add(sign).add(text));
            x += 20 + long(words, SMALL + 2) + 34;
        }
        if ways().any(|way| way.has_star) {
            let words = phrases::poster::star();
            x = self.room_in_legend(x, words);
            let text = letters(words, x + 20, self.y + 5, SMALL + 2).set("fill", INK);
            self.add(Group::new().add(sign::star(x, self.y)).add(text));
        }
        self.y += 30;
        self.text(phrases::poster::foot(), (SMALL + 2, QUIET, SERIF));
    }

    /// Where the next entry of the legend stands: on a new row where it has no room in this one.
    fn room_in_legend(&mut self, x: i32, words: &str) -> i32 {
        if x + 20 + long(words, SMALL + 2) <= RIGHT {
            return x;
        }
        self.y += 34;
        MARGIN + 16
    }
}

/// The order of the legend.
const SORTS: [Sort; 8] = [
    Sort::NotYet,
    Sort::Nearly,
    Sort::Unsure,
    Sort::Hint,
    Sort::Shown,
    Sort::Aside,
    Sort::GotIt,
    Sort::Recall,
];

/// A line of steps while it is drawn.
struct Walk {
    group: Group,
    /// Where the next step stands.
    x: i32,
    y: i32,
    /// Where the step before stands, in this row.
    came_from: Option<i32>,
    is_first_row: bool,
}

impl Walk {
    fn add(&mut self, node: impl Into<Box<dyn svg::Node>>) {
        let group = std::mem::take(&mut self.group);
        self.group = group.add(node);
    }

    fn step(&mut self, step: &Step) {
        if self.x > RIGHT - 16 {
            self.wrap();
        }
        self.go(self.x);
        if let Some(day) = &step.day {
            let day = letters(day, self.x, self.y - 20, SMALL)
                .set("text-anchor", "middle")
                .set("fill", QUIET);
            self.add(day);
        }
        self.add(sign::step(step.sort, self.x, self.y));
        if !step.word.is_empty() {
            let word = letters(&step.word, self.x, self.y + 27, SMALL)
                .set("text-anchor", "middle")
                .set("fill", INK);
            self.add(word);
        }
        self.came_from = Some(self.x);
        self.x += STRIDE;
    }

    /// Where it has led so far: beside the last step, or under it where there is no room beside.
    fn end(&mut self, way: &Way) {
        if self.x > RIGHT - 16 {
            self.wrap();
        }
        let x = self.x;
        let (beside, colour) = if way.has_star {
            self.go(x);
            self.add(sign::star(x, self.y));
            (x + 22, STAR)
        } else {
            self.go(x - 16);
            (x - 24, GOT)
        };
        let words = if beside + long(&way.end, BODY) <= RIGHT {
            letters(&way.end, beside, self.y + 6, BODY)
        } else {
            self.y += 40;
            letters(&way.end, RIGHT, self.y + 8, BODY).set("text-anchor", "end")
        };
        self.add(words.set("fill", colour).set("font-weight", "bold"));
    }

    /// The way from the step before, or from the row before, to here.
    fn go(&mut self, x: i32) {
        let from = match self.came_from {
            Some(before) => before + 16,
            None if self.is_first_row => return,
            None => MARGIN - 16,
        };
        self.add(road(from, x - 16, self.y));
    }

    fn wrap(&mut self) {
        let from = self.came_from.map_or(MARGIN, |before| before + 16);
        self.add(road(from, RIGHT + 16, self.y));
        self.x = MARGIN + 16;
        self.y += ROW;
        self.came_from = None;
        self.is_first_row = false;
    }
}

fn rule(from: i32, to: i32, y: i32) -> Line {
    Line::new()
        .set("x1", from)
        .set("y1", y)
        .set("x2", to.max(from))
        .set("y2", y)
}

fn road(from: i32, to: i32, y: i32) -> Line {
    rule(from, to, y)
        .set("stroke", QUIET)
        .set("stroke-width", 2)
}

fn letters(text: &str, x: i32, y: i32, size: i32) -> Text {
    Text::new(text)
        .set("x", x)
        .set("y", y)
        .set("font-size", size)
}

/// A text on lines that are not longer than this; what has no room on them is left out.
fn lines(text: &str, room: i32, size: i32) -> Vec<String> {
    let fit = usize::try_from(room * 100 / (size * WIDEST)).unwrap_or(1);
    let mut lines = wrap(text, fit);
    if lines.len() > LINES {
        let more = lines.split_off(LINES - 1);
        lines.push(cut(&more.join(" "), fit));
    }
    lines
}

/// How long a text is at the most.
fn long(text: &str, size: i32) -> i32 {
    let columns = i32::try_from(columns(text)).unwrap_or(i32::MAX / 1000);
    columns.saturating_mul(size * WIDEST) / 100
}

/// The columns of letters in hundredths of their size, in a wide font (`DejaVu Sans`, in ordinary texts).
const WIDEST: i32 = 60;
