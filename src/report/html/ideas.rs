//! The ideas behind answers, a table a set: how many hold each now, how many have left it, and the map of where it was met.

use maud::{Markup, html};

use super::{questions, scrolling, words};
use crate::phrases::report_page as says;
use crate::report::model::{Idea, OfQuestion, OfSet, Report};
use crate::report::names::brief;
use crate::text::markup::cut;

/// The most columns of what a question asks, where it stands upright over the map.
const UPRIGHT: usize = 20;

/// An idea, and how often it was met at each question of its set.
struct Row<'a> {
    idea: &'a Idea,
    met: Vec<u64>,
}

/// The part of the page about ideas.
pub(super) fn section(report: &Report) -> Markup {
    html! {
        section #ideas aria-labelledby="ideas-head" {
            h2 #ideas-head { (says::IDEAS) }
            @if report.ideas.is_empty() {
                p { (says::NO_IDEAS) }
            } @else {
                p.quiet { (says::CELL) }
                @for (place, set) in report.sets.iter().enumerate() { (of_set(report, place, set)) }
            }
        }
    }
}

fn of_set(report: &Report, place: usize, set: &OfSet) -> Markup {
    let row = |(_, idea)| Row {
        idea,
        met: set.questions.iter().map(|asked| met(asked, idea)).collect(),
    };
    let rows: Vec<Row> = report.ideas_of(&set.id).map(row).collect();
    if rows.is_empty() {
        return Markup::default();
    }
    let seen: Vec<usize> = (0..set.questions.len())
        .filter(|at| rows.iter().any(|row| row.met[*at] > 0))
        .collect();
    let most = rows.iter().flat_map(|row| &row.met).max();
    let most = most.copied().unwrap_or(0);
    let table = html! {
        table.map {
            caption { (words(set.name())) }
            (heads(set, place, &seen))
            tbody { @for row in &rows { (line(row, &seen, most)) } }
        }
    };
    scrolling(&format!("{}: {}", says::MAP, brief(set.name())), &table)
}

fn heads(set: &OfSet, place: usize, seen: &[usize]) -> Markup {
    html! {
        thead {
            tr {
                th scope="col" { (says::IDEA) }
                th.number scope="col" { (says::HOLD) }
                th.number scope="col" { (says::LEFT) }
                @for at in seen {
                    th.question scope="col" {
                        a href={ "#" (questions::question_mark(place, *at)) } {
                            (words(&cut(&brief(set.questions[*at].name()), UPRIGHT)))
                        }
                    }
                }
            }
        }
    }
}

fn line(row: &Row, seen: &[usize], most: u64) -> Markup {
    html! {
        tr {
            th scope="row" { (words(row.idea.name())) }
            td.number { strong { (row.idea.hold) } }
            td.number { (row.idea.left) }
            @for at in seen {
                @match row.met[*at] {
                    0 => td.cell {},
                    times => td class={ "cell met-" (shade(times, most)) } { (times) },
                }
            }
        }
    }
}

/// How often an answer of this idea was given at a question.
fn met(question: &OfQuestion, idea: &Idea) -> u64 {
    let answers = question.not_yet.iter();
    let answers = answers.filter(|answer| answer.misconception.as_ref() == Some(&idea.slug));
    answers.map(|answer| answer.tries).sum()
}

/// One of four shades: the fuller, the more often.
fn shade(times: u64, most: u64) -> u64 {
    (times * 4).div_ceil(most.max(1)).clamp(1, 4)
}
