//! The way from answers that were not there yet to mastery: bands from left to right, as broad as the way was taken. The colours are
//! classes, so that they follow light, dark and paper.

use maud::{Markup, PreEscaped, html};
use svg::Document;
use svg::node::element::{Description, Path, Rectangle, Text, Title};

use crate::phrases::report_page as says;
use crate::report::flow::{Node, Picture, Ribbon, Sort, What, picture as drawn};
use crate::report::model::{OfQuestion, Stage};
use crate::report::names::{flow_in_words, no_flow, what};
use crate::text::markup::cut;

const WIDTH: f64 = 800.0;
/// The left edges of the columns; the words of the first one stand before it.
const COLUMNS: [f64; 4] = [190.0, 370.0, 530.0, 650.0];
/// How broad a place is.
const BAR: f64 = 12.0;
/// How high the places of the fullest column are together, without what lies between them.
const HEIGHT: f64 = 190.0;
/// How high one time is at the most: of one learner there is a band and no block.
const EACH: f64 = 24.0;
/// The least room for a place: its words need it.
const LEAST: f64 = 22.0;
/// Between one place and the next.
const GAP: f64 = 10.0;
/// Above the first place.
const TOP: f64 = 12.0;
/// The most columns of words.
const WORDS: usize = 22;
/// How many answers stand by themselves.
const ANSWERS: usize = 6;

/// The picture of a question's flow, with its words.
pub(super) fn picture(question: &OfQuestion, mark: &str) -> Markup {
    if question.flow.is_empty() {
        return html! { p.quiet { (no_flow(question)) } };
    }
    let sentences = flow_in_words(question);
    html! {
        figure {
            figcaption { h4 { (says::FLOW) } }
            div.scrolls role="group" tabindex="0" aria-label=(says::FLOW) {
                (PreEscaped(svg(&drawn(&question.flow, ANSWERS), mark, &sentences.join(" "))))
            }
            details {
                summary { (says::FLOW_IN_WORDS) }
                ul { @for sentence in &sentences { li { bdi { (sentence) } } } }
            }
        }
    }
}

/// Where a place stands.
struct Spot {
    x: f64,
    y: f64,
    height: f64,
    /// How much of it has a band already, on its right and on its left.
    taken: [f64; 2],
}

fn svg(picture: &Picture, mark: &str, words: &str) -> String {
    let scale = scale(picture);
    let (mut spots, height) = spots(picture, scale);
    let id = |part: &str| format!("{mark}-{part}");
    let document = Document::new()
        .set("class", "flow")
        .set("viewBox", format!("0 0 {WIDTH} {height}"))
        .set("role", "img")
        .set("aria-labelledby", id("title"))
        .set("aria-describedby", id("words"))
        .add(Title::new(says::FLOW).set("id", id("title")))
        .add(
            Description::new()
                .set("id", id("words"))
                .add(svg::node::Text::new(words)),
        );
    let document = bands(picture, &mut spots, scale)
        .into_iter()
        .fold(document, Document::add);
    let places = picture.nodes.iter().zip(&spots);
    places
        .fold(document, |document, (node, spot)| {
            document.add(bar(node, spot)).add(label(node, spot))
        })
        .to_string()
}

fn size(times: u64) -> f64 {
    // As many as that are drawn as many: a class has thousands at the most.
    f64::from(u32::try_from(times).unwrap_or(u32::MAX))
}

fn of_column(picture: &Picture, column: usize) -> impl Iterator<Item = &Node> {
    let nodes = picture.nodes.iter();
    nodes.filter(move |node| node.column == column)
}

/// How high one time is, so that the fullest column is no higher than [`HEIGHT`].
fn scale(picture: &Picture) -> f64 {
    let sums = (0..COLUMNS.len()).map(|column| {
        let times = of_column(picture, column).map(|node| node.times);
        size(times.sum())
    });
    (HEIGHT / sums.fold(1.0, f64::max)).min(EACH)
}

/// Where each place stands, and how high the picture is.
fn spots(picture: &Picture, scale: f64) -> (Vec<Spot>, f64) {
    let room = |node: &Node| (size(node.times) * scale).max(LEAST) + GAP;
    let highs = (0..COLUMNS.len()).map(|column| of_column(picture, column).map(room).sum());
    let highest = highs.fold(0.0, f64::max);
    let mut next = [0, 1, 2, 3].map(|column| {
        let high: f64 = of_column(picture, column).map(room).sum();
        TOP + (highest - high) / 2.0
    });
    let nodes = picture.nodes.iter();
    let spots = nodes.map(|node| {
        let height = size(node.times) * scale;
        let y = next[node.column] + (LEAST - height).max(0.0) / 2.0;
        next[node.column] += room(node);
        Spot {
            x: COLUMNS[node.column],
            y,
            height,
            taken: [0.0; 2],
        }
    });
    (spots.collect(), highest + 2.0 * TOP)
}

/// The bands. On each side of a place they stand in the order of the places that they lead to or come from, so that few cross.
fn bands(picture: &Picture, spots: &mut [Spot], scale: f64) -> Vec<Path> {
    let mut order: Vec<&Ribbon> = picture.ribbons.iter().collect();
    order.sort_by_key(|ribbon| (ribbon.from, ribbon.to));
    let mut starts = vec![0.0; order.len()];
    for (start, ribbon) in starts.iter_mut().zip(&order) {
        let spot = &mut spots[ribbon.from];
        *start = spot.y + spot.taken[0];
        spot.taken[0] += size(ribbon.times) * scale;
    }
    let bands = order.iter().zip(starts).map(|(ribbon, start)| {
        let spot = &mut spots[ribbon.to];
        let end = spot.y + spot.taken[1];
        let height = size(ribbon.times) * scale;
        spot.taken[1] += height;
        let to = spot.x;
        let from = spots[ribbon.from].x + BAR;
        band((from, start), (to, end), height).set(
            "class",
            format!("band {}", class(&picture.nodes[ribbon.to])),
        )
    });
    bands.collect()
}

fn band((from, start): (f64, f64), (to, end): (f64, f64), height: f64) -> Path {
    let middle = f64::midpoint(from, to);
    let [below_start, below_end] = [start, end].map(|y| y + height);
    Path::new().set(
        "d",
        format!(
            "M{from:.1} {start:.1}C{middle:.1} {start:.1} {middle:.1} {end:.1} {to:.1} {end:.1}V{below_end:.1}C{middle:.1} {below_end:.1} {middle:.1} {below_start:.1} {from:.1} {below_start:.1}Z"
        ),
    )
}

fn bar(node: &Node, spot: &Spot) -> Rectangle {
    Rectangle::new()
        .set("class", format!("bar {}", class(node)))
        .set("x", spot.x)
        .set("y", format!("{:.1}", spot.y))
        .set("width", BAR)
        .set("height", format!("{:.1}", spot.height.max(2.0)))
}

/// What it is and how often: before the first column, behind the others.
fn label(node: &Node, spot: &Spot) -> Text {
    let words = what(&node.what);
    let is_first = node.column == 0;
    let words = format!("{}: {}", cut(&words, WORDS), node.times);
    let (x, anchor) = if is_first {
        (spot.x - 6.0, "end")
    } else {
        (spot.x + BAR + 6.0, "start")
    };
    Text::new(words)
        .set("x", x)
        .set("y", format!("{:.1}", spot.y + spot.height / 2.0 + 4.5))
        .set("text-anchor", anchor)
}

/// What a place is coloured as.
fn class(node: &Node) -> &'static str {
    match &node.what {
        What::One(Stage::Mastered) => "mastered",
        What::One(stage) => sort(Sort::of(stage)),
        What::Others(_) => "not-yet",
        What::Again(again) => sort(*again),
    }
}

const fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::NotYet => "not-yet",
        Sort::Help => "help",
        Sort::GotIt => "got",
        Sort::Mastered => "mastered",
        Sort::Here => "here",
    }
}
