//! One question of a report, or one idea, as a page to read; a key leads to the ones beside it.

use std::rc::Rc;

use super::flow;
use crate::phrases::{report_page as says, report_screen};
use crate::report::names::{brief, no_flow, number};
use crate::report::sentences::{Fact, answers, facts, hints, standing};
use crate::report::{Finding, Idea, OfQuestion, OfSet, Report, words};
use crate::text::markup::cut;
use crate::text::safe::safe;
use crate::text::width::columns as wide;
use crate::text::wrap::wrap;
use crate::tui::foot::foot;
use crate::tui::keys::{Action, Mode};
use crate::tui::page::{Line, Page, Wraps};
use crate::tui::screen::Wish;
use crate::tui::theme::Role;

/// What a page is about, by places in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Question(usize, usize),
    Idea(usize),
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    report: Rc<Report>,
    /// All of its kind, in the order of the report.
    all: Vec<Of>,
    /// Which of them it is.
    at: usize,
}

impl Subject {
    /// The page of a question, by the places of its set and of itself.
    pub(super) fn question(report: &Rc<Report>, set: usize, question: usize) -> Self {
        let sets = report.sets.iter().enumerate();
        let all: Vec<Of> = sets
            .flat_map(|(set, of)| (0..of.questions.len()).map(move |at| Of::Question(set, at)))
            .collect();
        Self::among(report, all, Of::Question(set, question))
    }

    /// The page of an idea, by its place. Beside it stand those of its set.
    pub(super) fn idea(report: &Rc<Report>, idea: usize) -> Self {
        let sets = report.sets.iter();
        let all = sets.flat_map(|set| report.ideas_of(&set.id).map(|(at, _)| Of::Idea(at)));
        Self::among(report, all.collect(), Of::Idea(idea))
    }

    fn among(report: &Rc<Report>, all: Vec<Of>, of: Of) -> Self {
        Self {
            report: Rc::clone(report),
            at: all.iter().position(|other| *other == of).unwrap_or(0),
            all,
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        let before = self.at;
        match action {
            Action::Back | Action::Enter => return Wish::Back,
            Action::Left => self.at = before.saturating_sub(1),
            Action::Right => self.at = (before + 1).min(self.all.len().saturating_sub(1)),
            _ => return Wish::Nothing,
        }
        if self.at == before {
            // The arrows turn pages and nothing else, also where there is none beside.
            Wish::Nothing
        } else {
            Wish::DrawFromTop
        }
    }

    /// The keys that do something here.
    const fn keys(&self) -> &'static [Action] {
        match self.all.len() {
            0 | 1 => &[Action::Back],
            _ => &[Action::Right, Action::Back],
        }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut text = Text {
            report: &self.report,
            columns,
            wraps,
            lines: Vec::new(),
        };
        let title = match self.all.get(self.at) {
            Some(Of::Question(set, question)) => {
                let set = &self.report.sets[*set];
                text.of_question(set, &set.questions[*question]);
                set.name()
            }
            Some(Of::Idea(idea)) => {
                let idea = &self.report.ideas[*idea];
                text.of_idea(idea);
                self.report.title(&idea.set)
            }
            None => "",
        };
        let place = report_screen::place(self.at, self.all.len());
        let room = columns.saturating_sub(wide(&place) + 2);
        Page {
            head: Line::of(Role::Title, cut(&safe(&brief(title)), room)).right(Role::Quiet, place),
            above: text.lines,
            foot: foot(Mode::Subject, self.keys()),
            ..Page::default()
        }
    }
}

/// A page that is being written.
struct Text<'a, 'w> {
    report: &'a Report,
    columns: usize,
    wraps: &'w mut Wraps,
    lines: Vec<Line>,
}

impl Text<'_, '_> {
    fn of_question(&mut self, set: &OfSet, question: &OfQuestion) {
        self.words(Role::Title, question.name(), 0);
        self.lines.push(Line::gap());
        self.standing(question);
        for fact in facts(self.report, set, question) {
            match fact {
                Fact::Sentence(words) => self.words(Role::Text, &words, 0),
                Fact::Below(words) => self.words(Role::Quiet, &words, 2),
            }
        }
        self.findings(set, question);
        self.head(says::FLOW);
        if question.flow.is_empty() {
            self.words(Role::Quiet, no_flow(question), 2);
        }
        self.lines.extend(flow::lines(&question.flow, self.columns));
        if !question.not_yet.is_empty() {
            self.head(says::ANSWERS);
            for sentence in answers(self.report, set, question) {
                self.item(&sentence);
            }
        }
        if !question.hints.is_empty() {
            self.head(says::HINTS);
            for sentence in hints(question) {
                self.item(&sentence);
            }
        }
    }

    /// How far learners are, in words and as a bar of them all.
    fn standing(&mut self, question: &OfQuestion) {
        self.words(Role::Text, &format!("{}.", standing(question)), 0);
        let met = number(question.learners).max(1);
        let longest = self.columns.min(BAR);
        let ends = [question.mastered, question.got_it, question.learners];
        let ends = ends.map(|end| number(end) * longest / met);
        let starts = [0, ends[0], ends[1]];
        let mut bar = Line::default();
        for ((start, end), (cell, role)) in starts.iter().zip(ends).zip(PARTS) {
            bar = bar.and(role, cell.repeat(end.saturating_sub(*start)));
        }
        self.lines.push(bar);
        let mut key = Line::default();
        for ((cell, role), word) in PARTS.iter().zip(says::PARTS) {
            key = key
                .and(*role, *cell)
                .and(Role::Quiet, format!(" {word}   "));
        }
        self.lines.push(key);
    }

    /// What stands out at this question, with what is to be written. Where learners go round in circles is among its facts.
    fn findings(&mut self, set: &OfSet, question: &OfQuestion) {
        let all = self.report.findings.iter();
        let place = Some((set.id.as_str(), question.id.as_str()));
        let found = all.filter(|finding| finding.place() == place);
        let found = found.filter(|finding| !matches!(finding, Finding::Stuck { .. }));
        let found: Vec<&Finding> = found.collect();
        if found.is_empty() {
            return;
        }
        self.head(says::FINDINGS);
        for finding in found {
            self.item(&words::beside_its_question(self.report, finding));
            if let Finding::NoFeedback { yaml, goes, .. } = finding {
                self.words(Role::Quiet, &format!("{}:", words::to_paste(*goes)), 4);
                for line in yaml.lines() {
                    // Not wrapped: it is to be marked and pasted.
                    self.lines
                        .push(Line::of(Role::Field, "").and(Role::Text, format!("      {line}")));
                }
            }
        }
    }

    fn of_idea(&mut self, idea: &Idea) {
        self.words(Role::Title, idea.name(), 0);
        self.lines.push(Line::gap());
        let held = says::idea(number(idea.hold), number(idea.left));
        let held = format!("{}.", crate::phrases::sentence(&held));
        self.words(Role::Text, &held, 0);
        self.head(report_screen::WHERE_MET);
        let set = self.report.set(&idea.set);
        let questions = set.into_iter().flat_map(|set| &set.questions);
        for question in questions.filter(|question| idea.questions.contains(&question.id)) {
            self.item(question.name());
            let answers = question.not_yet.iter();
            let of_it = answers.filter(|answer| answer.misconception.as_ref() == Some(&idea.slug));
            for answer in of_it {
                let words = report_screen::given(&brief(&answer.text), number(answer.tries));
                self.words(Role::NotYet, &words, 4);
            }
        }
    }

    fn head(&mut self, words: &str) {
        self.lines.push(Line::gap());
        let lines = self.wraps.short(words, self.columns, Role::Hint);
        self.lines.extend(lines);
    }

    fn item(&mut self, words: &str) {
        let room = self.columns.saturating_sub(4);
        for (at, line) in wrap(&safe(words), room).into_iter().enumerate() {
            let sign = if at == 0 { "  - " } else { "    " };
            self.lines
                .push(Line::of(Role::Quiet, sign).and(Role::Text, line));
        }
    }

    fn words(&mut self, role: Role, words: &str, indent: usize) {
        let room = self.columns.saturating_sub(indent);
        for line in wrap(&safe(words), room) {
            let lead = " ".repeat(indent);
            self.lines.push(Line::of(Role::Text, lead).and(role, line));
        }
    }
}

/// The most columns of the bar of a question.
const BAR: usize = 40;

/// The cells of its parts and their roles: mastered, got it, not yet.
const PARTS: [(&str, Role); 3] = [("█", Role::GotIt), ("▓", Role::Hint), ("░", Role::NotYet)];
