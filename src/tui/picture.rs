//! Pictures on the screen: an album holds the one of the question that is asked, and hangs it into a page where there is room.
//!
//! A picture is decoded when its question is first shown and encoded once for each size; drawing copies cells. What it shows is always
//! said in words beside it, so a picture that cannot be shown is left out and nothing else happens. It asks the terminal nothing.

use std::rc::Rc;

use super::page::sheet;
use super::page::{Line, Page, Wraps};
use super::theme::Role;
use crate::phrases;
use crate::quiz::Image;
use crate::store::desk::Desk;
use fit::{Fit, fit};
pub use means::{Means, Sight};
pub use painted::{Painted, Row};
use plate::Plate;

mod fit;
pub mod means;
mod painted;
#[cfg(feature = "pictures")]
mod palette;
#[cfg_attr(not(feature = "pictures"), path = "picture/no_plate.rs")]
mod plate;

/// With fewer lines a picture shows nothing.
const FEWEST: usize = 4;
/// The lines that what belongs to a question takes at least: what the picture shows, what to do, and two for what is said.
const BESIDE: usize = 4;
/// The lines around what a page says: its head, its foot and what sets them apart.
const AROUND: usize = 5;
/// A page from this height on leaves half of itself to a picture, a lower one a third of the screen.
const TALL: u16 = 36;
/// A page lower than this leaves nothing: a screen of 40×12 shows words alone.
const LOWEST: u16 = 16;

/// The picture of the question that is asked.
#[derive(Debug, Default)]
pub struct Album {
    sight: Sight,
    /// The key of the set whose pictures these are.
    set: String,
    held: Option<Held>,
}

/// A picture, and how it was painted last.
#[derive(Debug)]
struct Held {
    path: String,
    /// The words for what it shows.
    words: String,
    /// Nothing when it cannot be decoded.
    plate: Option<Plate>,
    painted: Option<(Sight, Fit, Option<Rc<Painted>>)>,
}

impl Album {
    /// An album for what a terminal can show.
    #[must_use]
    pub fn new(sight: Sight) -> Self {
        Self {
            sight,
            ..Self::default()
        }
    }

    /// Takes new measures of the terminal.
    pub fn measure(&mut self, cell: Option<(u16, u16)>) {
        self.sight.cell = cell;
    }

    /// Takes what has changed of what is known of the terminal.
    pub fn see(&mut self, change: impl FnOnce(&mut Sight)) {
        change(&mut self.sight);
    }

    /// Begins with the set of this key.
    pub fn open(&mut self, set: &str) {
        set.clone_into(&mut self.set);
        self.held = None;
    }

    /// Takes the picture of the question that is asked, if it has one.
    pub fn hold(&mut self, image: Option<&Image>, desk: &dyn Desk) {
        let image = image.filter(|_| self.sight.means().is_some());
        let Some(image) = image else {
            self.held = None;
            return;
        };
        let is_held = |held: &Held| held.path == image.path.value;
        if self.held.as_ref().is_some_and(is_held) {
            return;
        }
        let bytes = desk.picture(&self.set, &image.path);
        self.held = Some(Held {
            path: image.path.value.clone(),
            words: phrases::picture(&image.alt),
            plate: bytes.and_then(|bytes| Plate::develop(&bytes)),
            painted: None,
        });
    }

    /// Hangs the picture into a page for a screen of this size, where the page has a place for it and room.
    pub fn hang(&mut self, page: &mut Page, size: (u16, u16)) {
        let (Some(at), Some(held), Some(means)) =
            (page.picture, self.held.as_mut(), self.sight.means())
        else {
            return;
        };
        let most = (sheet::area(size).width, room(page, at, size));
        let Some(picture) = held.painted(self.sight, means, most) else {
            return;
        };
        let row = |row| Line {
            picture: Some(Row {
                picture: Rc::clone(&picture),
                row,
            }),
            ..Line::default()
        };
        let mut lines: Vec<Line> = (0..picture.rows()).map(row).collect();
        // Read where the picture is cut and cannot be painted.
        lines[0] = std::mem::take(&mut lines[0]).and(Role::Quiet, &held.words);
        lines.insert(0, Line::gap());
        let later = lines.len();
        page.newest = page
            .newest
            .map(|newest| newest + if newest > at { later } else { 0 });
        page.above.splice(at..at, lines);
    }
}

impl Held {
    /// The picture in at most these columns and lines; painted anew when something has changed.
    fn painted(&mut self, sight: Sight, means: Means, most: (u16, u16)) -> Option<Rc<Painted>> {
        let plate = self.plate.as_ref()?;
        if usize::from(most.1) < FEWEST {
            return None;
        }
        let fit = fit(plate.size(), most, means.cell(sight.cell));
        if !matches!(&self.painted, Some((before, same, _)) if *before == sight && *same == fit) {
            let painted = plate.paint(means, fit).map(Rc::new);
            self.painted = Some((sight, fit, painted));
        }
        self.painted
            .as_ref()
            .and_then(|(_, _, painted)| painted.clone())
    }
}

/// Puts what a picture shows into a page, and keeps the place before it for the picture.
pub fn put(page: &mut Page, image: Option<&Image>, columns: usize, wraps: &mut Wraps) {
    if let Some(image) = image {
        page.picture = Some(page.above.len());
        let words = phrases::picture(&image.alt);
        page.above.extend(wraps.short(&words, columns, Role::Quiet));
    }
}

/// The lines that a picture may take. What is asked, what stays in sight and a little of what is said keep their room, whatever that
/// is at the moment: a picture should not change its size while one looks at it.
fn room(page: &Page, at: usize, size: (u16, u16)) -> u16 {
    let height = sheet::area(size).height.min(sheet::ROWS);
    if height < LOWEST {
        return 0;
    }
    let most = if height >= TALL {
        height / 2
    } else {
        size.1 / 3
    };
    let solid = page.pinned.iter().filter(|line| !line.gap).count();
    let left = usize::from(height).saturating_sub(AROUND + at + solid + BESIDE);
    most.min(u16::try_from(left).unwrap_or(u16::MAX))
}
