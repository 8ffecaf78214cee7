//! A question in sentences: what a terminal says of it, on a screen and as text. They hold texts of sets and records: whoever shows them
//! makes them safe.

use super::model::{OfQuestion, OfSet, Report, Told};
use super::names::{number, why};
use crate::phrases::{report_page as page, report_text as says};

/// So many answers of a question are told one by one.
const ANSWERS: usize = 8;

/// Something about a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A sentence.
    Sentence(String),
    /// What belongs to the sentence before.
    Below(String),
}

/// How many learners met it, got it and mastered it.
#[must_use]
pub fn standing(question: &OfQuestion) -> String {
    let counts = [question.learners, question.got_it, question.mastered];
    let [met, got_it, mastered] = counts.map(number);
    page::standing(met, got_it, mastered)
}

/// How many tries it took, what help was taken, where learners went round in circles, and how it lasts.
#[must_use]
pub fn facts(report: &Report, set: &OfSet, question: &OfQuestion) -> Vec<Fact> {
    let mut facts = Vec::new();
    let tries = question.median_tries.map(page::tries_to_right);
    facts.extend(tries.map(Fact::Sentence));
    if question.hints_opened + question.shown_answers + question.unsure > 0 {
        facts.extend(help(question).map(Fact::Sentence));
    }
    if let Some(stuck) = &question.stuck {
        let words = page::stuck(number(stuck.now), number(stuck.over));
        facts.push(Fact::Sentence(words));
        for (reason, times) in &stuck.why {
            let words = page::for_so_many(&why(report, &set.id, reason), number(*times));
            facts.push(Fact::Below(words));
        }
    }
    if question.mastered > 0 {
        let lasting = &question.lasting;
        let words = page::lasting(number(lasting.came_back), number(lasting.kept));
        facts.push(Fact::Sentence(words));
    }
    facts
}

/// What help was taken, as far as it is known.
#[must_use]
pub fn help(question: &OfQuestion) -> Option<String> {
    let times = [
        question.hints_opened,
        question.shown_answers,
        question.unsure,
    ];
    page::help(times.map(number), question.summaries == 0)
}

/// The answers that were not there yet, the most frequent ones one by one.
#[must_use]
pub fn answers(report: &Report, set: &OfSet, question: &OfQuestion) -> Vec<String> {
    let mut sentences = Vec::new();
    for answer in question.not_yet.iter().take(ANSWERS) {
        let counts = [answer.tries, answer.learners, answer.then_right].map(number);
        let idea = answer.misconception.as_deref();
        let idea = idea.map_or(String::new(), |slug| {
            format!("; {}", says::idea_behind(report.idea(&set.id, slug)))
        });
        let silent = if answer.told == Some(Told::Nothing) {
            format!("; {}", says::NOTHING_SAID)
        } else {
            String::new()
        };
        let words = says::answer(&answer.text, counts);
        sentences.push(format!("{words}{idea}{silent}."));
    }
    let more = question.not_yet.len().saturating_sub(ANSWERS);
    sentences.extend((more > 0).then(|| format!("{}.", says::other_answers(more))));
    sentences
}

/// The hints, each with how many opened it, and for how many it was the turn.
#[must_use]
pub fn hints(question: &OfQuestion) -> Vec<String> {
    let hints = question.hints.iter().map(|hint| {
        let [at, opened, turned] = [hint.number, hint.learners, hint.turned].map(number);
        says::hint(at, hint.text.as_deref(), opened, turned)
    });
    hints.collect()
}
