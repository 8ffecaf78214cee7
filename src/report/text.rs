//! The report in words, for a terminal: what to look at first, a table of each set, a part for each question, the learners by name. It
//! holds no colour and moves no cursor; texts of records and sets in it still have to go through [`crate::text::safe`].

use super::groups::groups;
use super::model::{Finding, Learner, OfQuestion, OfSet, Report};
use super::names::{flow_in_words, number};
use super::sentences::{Fact, answers, facts, hints, standing};
use super::words;
use crate::phrases::{report_page as page, report_text as says};
use crate::text::safe::safe;
use crate::text::width::columns;
use crate::text::wrap::wrap;

mod table;

/// As wide as the text is.
pub const WIDTH: usize = 80;

/// So many findings of one kind are told first; the others stand with their questions, or in the table of ideas. What is about the class or
/// a set is told at once.
const OF_A_KIND: usize = 5;

/// So many places on the way of a question are told.
const PLACES: usize = 12;

/// The report in words.
#[must_use]
pub fn report(report: &Report) -> String {
    let mut lines = Lines::default();
    lines.paragraph(page::TITLE);
    let days = report.since.zip(report.until);
    lines.paragraph(&page::extent(report.learners.len(), days));
    findings(report, &mut lines);
    ideas(report, &mut lines);
    if let Some(week) = report.weeks.last() {
        lines.head(page::WEEKS);
        lines.paragraph(&page::covered_now(week.so_far));
    }
    for set in &report.sets {
        lines.head(set.name());
        for line in table::of(set) {
            lines.line(&line);
        }
        for question in &set.questions {
            of_question(report, set, question, &mut lines);
        }
    }
    learners(report, &mut lines);
    lines.text
}

fn findings(report: &Report, lines: &mut Lines) {
    lines.head(page::FINDINGS);
    if report.findings.is_empty() {
        return lines.paragraph(page::NO_FINDINGS);
    }
    for (head, found) in groups(&report.findings) {
        lines.paragraph(&format!("{head}:"));
        let same_kind = |one: &&Finding, next: &&Finding| {
            std::mem::discriminant(*one) == std::mem::discriminant(*next)
        };
        for kind in found.chunk_by(same_kind) {
            some_of_a_kind(report, kind, lines);
        }
    }
    if let Some(goal) = &report.goal {
        lines.paragraph(&format!("{}:", page::GOAL));
        let [so_far, mastered] = [goal.so_far, goal.mastered].map(number);
        lines.item(&page::goal(so_far, mastered, goal.by));
    }
}

fn some_of_a_kind(report: &Report, kind: &[&Finding], lines: &mut Lines) {
    let are_ideas = kind
        .iter()
        .all(|finding| matches!(finding, Finding::Idea { .. }));
    let stand_elsewhere = are_ideas || kind.iter().all(|finding| finding.place().is_some());
    let told = if stand_elsewhere {
        OF_A_KIND
    } else {
        kind.len()
    };
    for finding in kind.iter().take(told) {
        lines.item(&words::finding(report, finding));
        to_paste(finding, lines);
    }
    if let Some(more) = kind.len().checked_sub(told).filter(|more| *more > 0) {
        lines.item(&says::more_like_it(more, are_ideas));
    }
}

/// The ideas behind answers, set by set: a table each.
fn ideas(report: &Report, lines: &mut Lines) {
    if report.ideas.is_empty() {
        return;
    }
    lines.head(page::IDEAS);
    let of = |set: &OfSet| {
        let ideas = report.ideas_of(&set.id).map(|(_, idea)| idea);
        ideas.collect::<Vec<_>>()
    };
    let all = report.sets.iter().map(|set| (set, of(set)));
    let all: Vec<_> = all.filter(|(_, ideas)| !ideas.is_empty()).collect();
    for (place, (set, ideas)) in all.iter().enumerate() {
        if place > 0 {
            lines.gap();
        }
        if report.sets.len() > 1 {
            lines.paragraph(set.name());
        }
        for line in table::of_ideas(ideas.iter().copied()) {
            lines.line(&line);
        }
    }
}

/// The lines that a finding says to write.
fn to_paste(finding: &Finding, lines: &mut Lines) {
    if let Finding::NoFeedback { yaml, goes, .. } = finding {
        lines.item_more(&format!("{}:", words::to_paste(*goes)));
        for line in yaml.lines() {
            lines.line(&format!("      {}", safe(line)));
        }
    }
}

/// What was not told of a question first: its figures tell the rest.
fn silent_answers(report: &Report, set: &OfSet, question: &OfQuestion, lines: &mut Lines) {
    let silent = (report.findings.iter())
        .filter(|finding| matches!(finding, Finding::NoFeedback { .. }))
        .skip(OF_A_KIND);
    let place = Some((&*set.id, &*question.id));
    for finding in silent.filter(|finding| finding.place() == place) {
        lines.inner(&words::beside_its_question(report, finding));
        to_paste(finding, lines);
    }
}

fn of_question(report: &Report, set: &OfSet, question: &OfQuestion, lines: &mut Lines) {
    lines.gap();
    lines.paragraph(question.name());
    lines.inner(&format!("{}.", standing(question)));
    for fact in facts(report, set, question) {
        match fact {
            Fact::Sentence(words) => lines.inner(&words),
            Fact::Below(words) => lines.inner(&format!("  {words}")),
        }
    }
    for sentence in answers(report, set, question) {
        lines.inner(&sentence);
    }
    silent_answers(report, set, question, lines);
    for sentence in hints(question) {
        lines.inner(&sentence);
    }
    for sentence in flow_in_words(question).iter().take(PLACES) {
        lines.inner(sentence);
    }
}

fn learners(report: &Report, lines: &mut Lines) {
    lines.head(page::LEARNERS);
    if report.learners.is_empty() {
        return lines.paragraph(page::NO_LEARNERS);
    }
    lines.paragraph(page::LEARNERS_ABOUT);
    if report.pseudonyms {
        lines.paragraph(page::PSEUDONYMS);
    }
    for learner in &report.learners {
        of_learner(report, learner, lines);
    }
}

fn of_learner(report: &Report, learner: &Learner, lines: &mut Lines) {
    let questions = learner.working_on.iter();
    let questions: Vec<String> = questions
        .map(|place| report.asks(&place.set, &place.question).to_owned())
        .collect();
    lines.inner(&says::under_way(&learner.name, learner.shared, &questions));
}

/// Lines that are being written.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    fn head(&mut self, words: &str) {
        self.gap();
        let words = safe(words);
        self.paragraph(&words);
        self.line(&"=".repeat(columns(&words).min(WIDTH)));
    }

    fn paragraph(&mut self, words: &str) {
        self.wrapped(words, "", "");
    }

    fn inner(&mut self, words: &str) {
        self.wrapped(words, "  ", "    ");
    }

    fn item(&mut self, words: &str) {
        self.wrapped(words, "- ", "  ");
    }

    fn item_more(&mut self, words: &str) {
        self.wrapped(words, "  ", "  ");
    }

    fn wrapped(&mut self, words: &str, first: &str, others: &str) {
        let room = WIDTH - columns(others).max(columns(first));
        for (place, line) in wrap(&safe(words), room).iter().enumerate() {
            let indent = if place == 0 { first } else { others };
            self.line(&format!("{indent}{line}"));
        }
    }
}

#[cfg(test)]
mod tests;
