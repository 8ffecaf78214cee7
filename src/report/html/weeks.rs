//! The ground covered, week by week: a column is a week, and in it lie all of the learners' questions that were begun, the furthest at the
//! bottom. Beside the last column stands what each layer is.

use maud::{Markup, PreEscaped, html};
use svg::Document;
use svg::node::element::{Description, Line, Rectangle, Text, Title};

use super::scrolling;
use crate::path::weeks::{Covered, Week, row};
use crate::phrases::journey::covered;
use crate::phrases::report_page as says;
use crate::report::model::Report;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 260.0;
/// Where the columns begin and end, from the left and from the top.
const LEFT: f64 = 44.0;
const RIGHT: f64 = 590.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 216.0;
/// The most weeks: half a year.
const MOST: usize = 26;
/// The broadest column.
const BROADEST: f64 = 60.0;
/// From one word beside the last column to the next.
const STEP: f64 = 17.0;
/// The colours of the layers, from the furthest to the least far.
const LAYERS: [&str; 4] = ["kept", "mastered", "got", "not-yet"];

/// The part of the page about weeks; nothing where nothing moved.
pub(super) fn section(report: &Report) -> Markup {
    let moved: Vec<Week> = report.weeks.iter().map(|week| (*week).into()).collect();
    let Some(last) = moved.last() else {
        return Markup::default();
    };
    let weeks = row(&moved, report.until.unwrap_or(last.monday), MOST);
    let words: Vec<String> = weeks.iter().map(in_words).collect();
    html! {
        section #weeks aria-labelledby="weeks-head" {
            h2 #weeks-head { (says::WEEKS) }
            p { (says::covered_now(last.so_far)) }
            figure {
                (scrolling(says::WEEKS, &PreEscaped(svg(&weeks, &words.join("; ")))))
                figcaption.quiet { (says::COLUMN) }
                details {
                    summary { (says::NUMBERS) }
                    (scrolling(says::NUMBERS, &table(&weeks)))
                }
            }
        }
    }
}

fn in_words(week: &Week) -> String {
    format!("{} {}: {}", says::WEEK, day(week), covered(week.so_far))
}

fn day(week: &Week) -> String {
    crate::phrases::poster::day(week.monday)
}

fn table(weeks: &[Week]) -> Markup {
    html! {
        table {
            thead {
                tr {
                    th scope="col" { (says::WEEK) }
                    @for word in says::COVERED { th.number scope="col" { (word) } }
                }
            }
            tbody {
                @for week in weeks {
                    tr {
                        th scope="row" { (day(week)) }
                        @for count in layers(week.so_far) { td.number { (count) } }
                    }
                }
            }
        }
    }
}

/// From the furthest to the least far; each lies in those that follow.
const fn layers(so_far: Covered) -> [usize; 4] {
    [so_far.kept, so_far.mastered, so_far.got, so_far.begun]
}

fn svg(weeks: &[Week], words: &str) -> String {
    let most = weeks
        .iter()
        .map(|week| week.so_far.begun)
        .max()
        .unwrap_or(0);
    let up = (BOTTOM - TOP) / size(most.max(1));
    let mut document = Document::new()
        .set("class", "weeks")
        .set("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .set("role", "img")
        .set("aria-labelledby", "weeks-title")
        .set("aria-describedby", "weeks-words")
        .add(Title::new(says::WEEKS).set("id", "weeks-title"))
        .add(
            Description::new()
                .set("id", "weeks-words")
                .add(svg::node::Text::new(words)),
        );
    let stride = (RIGHT - LEFT) / size(weeks.len().max(1));
    let broad = (stride * 0.8).min(BROADEST);
    let end = LEFT + stride * size(weeks.len().saturating_sub(1)) + broad;
    for mark in (0..=most).step_by(step(most)) {
        let y = BOTTOM - size(mark) * up;
        document =
            document
                .add(rule(y, end))
                .add(text(&mark.to_string(), LEFT - 6.0, y + 4.0, "end"));
    }
    for (at, week) in weeks.iter().enumerate() {
        let x = LEFT + stride * size(at);
        document = column(document, week.so_far, (x, broad), up);
        // Where they stand close, each second or third day is enough.
        let every = weeks.len().div_ceil(9).max(1);
        if at % every == 0 {
            document = document.add(text(&day(week), x, BOTTOM + 18.0, "start"));
        }
    }
    let last = weeks.last().map(|week| week.so_far).unwrap_or_default();
    legend(document, last, end + 12.0, up).to_string()
}

/// From one line of the scale to the next: 1, 2 or 5, or so many tens, hundreds and so on, with four lines over the ground at the most.
fn step(most: usize) -> usize {
    let mut tens = 1;
    loop {
        for step in [1, 2, 5].map(|digit: usize| digit.saturating_mul(tens)) {
            if most / step <= 4 {
                return step;
            }
        }
        tens = tens.saturating_mul(10);
    }
}

fn column(document: Document, so_far: Covered, (x, broad): (f64, f64), up: f64) -> Document {
    let mut below = 0;
    let layers = layers(so_far).into_iter().zip(LAYERS);
    layers.fold(document, |document, (count, class)| {
        let high = size(count.saturating_sub(below)) * up;
        let top = BOTTOM - size(count) * up;
        below = below.max(count);
        if high <= 0.0 {
            return document;
        }
        document.add(
            Rectangle::new()
                .set("class", format!("bar {class}"))
                .set("x", format!("{x:.1}"))
                .set("y", format!("{top:.1}"))
                .set("width", format!("{broad:.1}"))
                .set("height", format!("{high:.1}")),
        )
    })
}

/// The words beside the last column, each at the height of its layer, or above the one before where that is near.
fn legend(document: Document, last: Covered, x: f64, up: f64) -> Document {
    let mut lowest = BOTTOM + 4.0;
    let mut below = 0;
    let layers = layers(last).into_iter().zip(says::COVERED).zip(LAYERS);
    layers.fold(document, |document, ((count, word), class)| {
        if count <= below {
            return document;
        }
        let middle = BOTTOM - f64::midpoint(size(count), size(below)) * up + 4.0;
        below = count;
        let y = middle.min(lowest);
        lowest = y - STEP;
        document
            .add(
                Rectangle::new()
                    .set("class", format!("bar {class}"))
                    .set("x", format!("{x:.1}"))
                    .set("y", format!("{:.1}", y - 9.0))
                    .set("width", 10)
                    .set("height", 10),
            )
            .add(text(&format!("{count} {word}"), x + 15.0, y, "start"))
    })
}

/// A line of the scale, up to where the words beside the last column stand.
fn rule(y: f64, end: f64) -> Line {
    Line::new()
        .set("class", "rule")
        .set("x1", LEFT)
        .set("y1", format!("{y:.1}"))
        .set("x2", format!("{end:.1}"))
        .set("y2", format!("{y:.1}"))
}

fn text(words: &str, x: f64, y: f64, anchor: &str) -> Text {
    Text::new(words)
        .set("x", format!("{x:.1}"))
        .set("y", format!("{y:.1}"))
        .set("text-anchor", anchor)
}

fn size(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_the_scale_runs_through_the_words_beside_the_last_column() {
        let week = Week {
            monday: jiff::civil::date(2026, 11, 30),
            so_far: Covered {
                begun: 8,
                ..Covered::default()
            },
        };
        let (one, many) = (svg(&[week], ""), svg(&[week; MOST], ""));
        let ends = |svg: &str, end: f64| svg.matches(&format!(r#"x2="{end:.1}""#)).count();
        assert_eq!(ends(&one, LEFT + BROADEST), 5, "{one}");
        let stride = (RIGHT - LEFT) / size(MOST);
        assert_eq!(ends(&many, RIGHT - 0.2 * stride), 5, "{many}");
    }

    #[test]
    fn the_scale_has_round_numbers_and_four_lines_at_the_most() {
        for (most, expected) in [
            (0, 1),
            (1, 1),
            (4, 1),
            (5, 2),
            (17, 5),
            (25, 10),
            (946, 200),
            (1_000, 500),
            (usize::MAX, 5_000_000_000_000_000_000),
        ] {
            assert_eq!(step(most), expected, "{most}");
        }
    }
}
