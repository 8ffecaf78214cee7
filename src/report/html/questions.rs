//! Each question of each set: how far it is in words, its way from answers to mastery, its answers and its hints.

use maud::{Markup, html};

use super::{flow, scrolling, standing, words};
use crate::phrases::report_page as says;
use crate::report::model::{Answer, Hint, OfQuestion, OfSet, Report, Told};
use crate::report::names::{number, why};
use crate::report::sentences::{help, standing as standing_in_words};

/// The mark that leads to a set, by its place in the report.
pub(super) fn set_mark(set: usize) -> String {
    format!("set-{}", set + 1)
}

/// The mark that leads to a question, by the places of its set and of itself.
pub(super) fn question_mark(set: usize, question: usize) -> String {
    format!("set-{}-{}", set + 1, question + 1)
}

/// The mark that leads to a question, by ids; `None` where it is not on the page.
pub(super) fn mark(report: &Report, set: &str, question: &str) -> Option<String> {
    let (set, question) = report.place(set, question)?;
    Some(question_mark(set, question))
}

/// The parts of the page about questions, one a set.
pub(super) fn sections(report: &Report) -> Markup {
    html! {
        @for (place, set) in report.sets.iter().enumerate() {
            @let head = format!("{}-head", set_mark(place));
            section id=(set_mark(place)) aria-labelledby=(head) {
                h2 id=(head) { (words(set.name())) }
                (standing::key())
                @for (at, question) in set.questions.iter().enumerate() {
                    (one(report, set, question, &question_mark(place, at)))
                }
            }
        }
    }
}

fn one(report: &Report, set: &OfSet, question: &OfQuestion, mark: &str) -> Markup {
    html! {
        details.question {
            summary {
                h3 { (words(question.name())) }
                p.quiet {
                    (standing::bar(question, most_learners(report)))
                    (standing_in_words(question))
                    @if let Some(stuck) = question.stuck.as_ref().filter(|stuck| stuck.now > 0) {
                        " " span.circles { (says::in_circles(number(stuck.now))) }
                    }
                }
            }
            // The mark is within, so that a link to it opens what is folded.
            div id=(mark) {
                (in_words(report, set, question))
                (flow::picture(question, mark))
                div.beside {
                    (answers(report, set, question))
                    (hints(question))
                }
            }
        }
    }
}

/// For how many learners the question came up that came up for the most: every bar of the page has its length by that.
fn most_learners(report: &Report) -> u64 {
    let questions = report.sets.iter().flat_map(|set| &set.questions);
    questions
        .map(|question| question.learners)
        .max()
        .unwrap_or(0)
}

fn in_words(report: &Report, set: &OfSet, question: &OfQuestion) -> Markup {
    let lasting = &question.lasting;
    html! {
        ul.words {
            @if let Some(median) = question.median_tries { li { (says::tries_to_right(median)) } }
            @if let Some(help) = help(question) { li { (help) } }
            @if question.mastered > 0 {
                li { (says::lasting(number(lasting.came_back), number(lasting.kept))) }
            }
            @if let Some(stuck) = &question.stuck {
                li {
                    (says::stuck(number(stuck.now), number(stuck.over)))
                    @if !stuck.why.is_empty() {
                        ul {
                            @for (reason, times) in &stuck.why {
                                li { (words(&says::for_so_many(&why(report, &set.id, reason), number(*times)))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn answers(report: &Report, set: &OfSet, question: &OfQuestion) -> Markup {
    if question.not_yet.is_empty() {
        return Markup::default();
    }
    let table = html! {
        table {
            caption { (says::ANSWERS) }
            thead {
                tr {
                    th scope="col" { (says::ANSWER) }
                    th.number scope="col" { (says::TRIES) }
                    th.number scope="col" { (says::HOW_MANY) }
                    th.number scope="col" { (says::THEN_RIGHT) }
                    th scope="col" { (says::IDEA) }
                    th scope="col" { (says::TOLD) }
                }
            }
            tbody {
                @for answer in &question.not_yet { (answer_row(report, set, answer)) }
            }
        }
    };
    scrolling(says::ANSWERS, &table)
}

fn answer_row(report: &Report, set: &OfSet, answer: &Answer) -> Markup {
    let idea = answer.misconception.as_deref();
    html! {
        tr {
            th.answer scope="row" { (words(&answer.text)) }
            td.number { (answer.tries) }
            td.number { (answer.learners) }
            td.number { (answer.then_right) }
            td.idea { (words(idea.map_or(says::NONE, |slug| report.idea(&set.id, slug)))) }
            td { (told(answer.told)) }
        }
    }
}

const fn told(told: Option<Told>) -> &'static str {
    match told {
        Some(Told::Said) => says::SAID,
        Some(Told::Nothing) => says::NOTHING_SAID,
        Some(Told::NoLongerAsked) => says::NO_LONGER,
        None => says::NONE,
    }
}

fn hints(question: &OfQuestion) -> Markup {
    if question.hints.is_empty() {
        return Markup::default();
    }
    let table = html! {
        table {
            caption { (says::HINTS) }
            thead {
                tr {
                    th scope="col" { (says::HINT) }
                    th.number scope="col" { (says::OPENED) }
                    th.number scope="col" { (says::TURNED) }
                }
            }
            tbody {
                @for hint in &question.hints { (hint_row(hint)) }
            }
        }
    };
    scrolling(says::HINTS, &table)
}

fn hint_row(hint: &Hint) -> Markup {
    html! {
        tr {
            th scope="row" {
                (hint.number)
                @if let Some(text) = &hint.text { ". " (words(text)) }
            }
            td.number { (hint.learners) }
            td.number { (hint.turned) }
        }
    }
}
