//! The signs of the picture: one a kind of step, told apart by their shapes, so that it may be printed without colours. Every
//! colour has a contrast of at least 4.5 to 1 on the paper (WCAG 2.2, contrast minimum).

use svg::node::element::{Circle, Group, Line, Path, Polygon, Rectangle, Text};

use crate::phrases::journey::Sort;

/// The ground: the white of warm paper.
pub(super) const PAPER: &str = "#fffaf2";
/// What is read.
pub(super) const INK: &str = "#2e2722";
/// What may be overlooked, and the way itself.
pub(super) const QUIET: &str = "#6b5f55";
/// Answers on the way.
pub(super) const NOT_YET: &str = "#9a5b00";
/// Help.
pub(super) const HELP: &str = "#1f5f99";
/// What was got.
pub(super) const GOT: &str = "#2a6b3c";
/// The star.
pub(super) const STAR: &str = "#9c3d16";

/// The sign of a step, with its middle here.
pub(super) fn step(sort: Sort, x: i32, y: i32) -> Group {
    let group = Group::new();
    match sort {
        Sort::NotYet => group.add(ring(x, y, 9, NOT_YET)),
        Sort::Nearly => group.add(ring(x, y, 9, NOT_YET)).add(dot(x, y, 4, NOT_YET)),
        Sort::Unsure => group.add(ring(x, y, 9, QUIET)).add(question_mark(x, y)),
        Sort::Hint => group.add(diamond(x, y)),
        Sort::Shown => group.add(square(x, y)),
        Sort::Aside => group.add(bar(x - 4, y)).add(bar(x + 4, y)),
        Sort::GotIt => group.add(dot(x, y, 10, GOT)).add(tick(x, y)),
        Sort::Recall => group
            .add(ring(x, y, 14, GOT))
            .add(dot(x, y, 10, GOT))
            .add(tick(x, y)),
    }
}

fn dot(x: i32, y: i32, radius: i32, colour: &str) -> Circle {
    Circle::new()
        .set("cx", x)
        .set("cy", y)
        .set("r", radius)
        .set("fill", colour)
}

fn ring(x: i32, y: i32, radius: i32, colour: &str) -> Circle {
    dot(x, y, radius, PAPER)
        .set("stroke", colour)
        .set("stroke-width", 3)
}

fn question_mark(x: i32, y: i32) -> Text {
    Text::new("?")
        .set("x", x)
        .set("y", y + 5)
        .set("text-anchor", "middle")
        .set("font-size", 13)
        .set("font-weight", "bold")
        .set("fill", QUIET)
}

fn diamond(x: i32, y: i32) -> Polygon {
    let corners = [(x, y - 11), (x + 11, y), (x, y + 11), (x - 11, y)];
    outlined(Polygon::new().set("points", points(&corners)), HELP)
}

fn outlined(polygon: Polygon, colour: &str) -> Polygon {
    polygon
        .set("fill", PAPER)
        .set("stroke", colour)
        .set("stroke-width", 3)
}

fn square(x: i32, y: i32) -> Rectangle {
    Rectangle::new()
        .set("x", x - 8)
        .set("y", y - 8)
        .set("width", 16)
        .set("height", 16)
        .set("fill", PAPER)
        .set("stroke", HELP)
        .set("stroke-width", 3)
}

fn bar(x: i32, y: i32) -> Line {
    Line::new()
        .set("x1", x)
        .set("y1", y - 9)
        .set("x2", x)
        .set("y2", y + 9)
        .set("stroke", QUIET)
        .set("stroke-width", 4)
}

fn tick(x: i32, y: i32) -> Path {
    Path::new()
        .set("d", format!("M {} {} l 4 4 l 7 -8", x - 5, y + 1))
        .set("fill", "none")
        .set("stroke", PAPER)
        .set("stroke-width", 3)
        .set("stroke-linecap", "round")
        .set("stroke-linejoin", "round")
}

/// The star of what is mine.
pub(super) fn star(x: i32, y: i32) -> Polygon {
    // Five points of radius 14 and five of 6, each a tenth of a turn further.
    const CORNERS: [(i32, i32); 10] = [
        (0, -14),
        (4, -5),
        (13, -4),
        (6, 2),
        (8, 11),
        (0, 6),
        (-8, 11),
        (-6, 2),
        (-13, -4),
        (-4, -5),
    ];
    let corners = CORNERS.map(|(right, down)| (x + right, y + down));
    Polygon::new()
        .set("points", points(&corners))
        .set("fill", STAR)
}

fn points(corners: &[(i32, i32)]) -> String {
    let corners = corners.iter().map(|(x, y)| format!("{x},{y}"));
    corners.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::colour::{LEAST, contrast, of_page};

    #[test]
    fn every_colour_has_its_contrast_on_the_paper() {
        for colour in [INK, QUIET, NOT_YET, HELP, GOT, STAR] {
            let contrast = contrast(of_page(colour), of_page(PAPER));
            assert!(contrast >= LEAST, "{colour}: {contrast:.2}");
        }
    }
}
