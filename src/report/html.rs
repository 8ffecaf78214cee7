//! The report as one page for a browser and for paper: no script, nothing from elsewhere, and every chart beside its words.
//!
//! | file | draws |
//! |---|---|
//! | `findings` | what to look at first, and the goal of the class |
//! | `weeks` | the ground covered, as columns |
//! | `ideas` | the ideas behind answers, and the map of where they were met |
//! | `questions` | each question: its figures, its answers, its hints |
//! | `standing` | where a question stands, as a bar |
//! | `flow` | the way from answers to mastery, as bands |
//! | `colours` | the colours, and that each has its contrast |
//!
//! The charts are drawn here, and written with the crate `svg`. Of the crates for charts that were looked at, `plotters` writes a colour
//! into each shape, so that nothing could follow light, dark and paper, and has no place for a role, a title or a description; `charming`
//! draws with a script, in the browser or in an engine of its own.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::model::{Learner, Place, Report};
use super::names::number;
use crate::phrases::report_page as says;
use crate::phrases::tongue::{self, Tongue};
use crate::text::markup::cut;
use crate::text::safe::safe_lines;

mod colours;
mod findings;
mod flow;
mod ideas;
mod questions;
mod standing;
mod weeks;

/// How it looks. What is coloured stands in [`colours`].
const STYLE: &str = include_str!("html/style.css");

/// The page refuses whatever it does not hold itself, should anything ask for it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The whole page. All texts of records and sets in it are escaped, and hold no control and nothing that turns the direction of
/// letters. It is in English, whatever is spoken elsewhere: all of its words are, and none but those.
#[must_use]
pub fn page(report: &Report) -> String {
    let page = tongue::speaking(Tongue::English, || whole(report));
    // Over all of it at once, so that no text can be forgotten. Two signs more that no page may hold.
    safe_lines(&page.into_string()).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}

fn whole(report: &Report) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (says::TITLE) }
                style { (PreEscaped(colours::variables())) (PreEscaped(STYLE)) }
            }
            body {
                (head(report))
                (contents(report))
                main { (body(report)) }
                footer { p { (says::FOOT) } }
            }
        }
    }
}

fn head(report: &Report) -> Markup {
    let days = report.since.zip(report.until);
    html! {
        header {
            h1 { (says::TITLE) }
            p.about { (says::ABOUT) }
            p { (says::extent(report.learners.len(), days)) }
            @if report.damaged_lines > 0 {
                p { (says::damaged(number(report.damaged_lines))) }
            }
        }
    }
}

fn contents(report: &Report) -> Markup {
    html! {
        nav aria-label=(says::CONTENTS) {
            ul {
                li { a href="#findings" { (says::FINDINGS) } }
                @if report.goal.is_some() {
                    li { a href="#goal" { (says::GOAL) } }
                }
                li { a href="#ideas" { (says::IDEAS) } }
                @if !report.weeks.is_empty() {
                    li { a href="#weeks" { (says::WEEKS) } }
                }
                @for (place, set) in report.sets.iter().enumerate() {
                    li { a href={ "#" (questions::set_mark(place)) } { (words(set.name())) } }
                }
                li { a href="#learners" { (says::LEARNERS) } }
            }
        }
    }
}

fn body(report: &Report) -> Markup {
    html! {
        (findings::section(report))
        (ideas::section(report))
        (weeks::section(report))
        (questions::sections(report))
        (learners(report))
    }
}

fn learners(report: &Report) -> Markup {
    html! {
        section #learners aria-labelledby="learners-head" {
            h2 #learners-head { (says::LEARNERS) }
            @if report.learners.is_empty() {
                p { (says::NO_LEARNERS) }
            } @else {
                p.quiet { (says::LEARNERS_ABOUT) @if report.pseudonyms { " " (says::PSEUDONYMS) } }
                dl.learners {
                    @for learner in &report.learners { (learner_lines(report, learner)) }
                }
            }
        }
    }
}

fn learner_lines(report: &Report, learner: &Learner) -> Markup {
    html! {
        dt {
            (words(&learner.name))
            @if let Some(level) = learner.shared { " " span.quiet { (says::shared(level)) } }
        }
        @if learner.working_on.is_empty() {
            dd.quiet { (says::NOTHING_UNDER_WAY) }
        }
        @for place in &learner.working_on {
            dd { (link(report, place)) }
        }
    }
}

/// A question by what it asks, leading to where it stands on the page.
fn link(report: &Report, place: &Place) -> Markup {
    let text = words(&report.asks_briefly(&place.set, &place.question));
    match questions::mark(report, &place.set, &place.question) {
        Some(mark) => html! { a href={ "#" (mark) } { (text) } },
        None => text,
    }
}

/// The most columns of a text: one that is longer has no place on a page, and is whole in the other forms of the report.
const LONGEST: usize = 600;

/// A text from a record or a set: whatever way its letters run, they turn nothing around them.
fn words(text: &str) -> Markup {
    html! { bdi { (cut(text, LONGEST)) } }
}

/// A part of the page that scrolls by itself where the screen is narrow, and can be reached by keys for that.
fn scrolling(label: &str, inner: &Markup) -> Markup {
    html! {
        div.scrolls role="group" tabindex="0" aria-label=(label) { (inner) }
    }
}

#[cfg(test)]
mod tests;
