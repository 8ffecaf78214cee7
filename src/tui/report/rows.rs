//! The rows of the lists of a report: what each says, and what it opens.

use super::is_wide;
use crate::phrases::report_findings::counted_head;
use crate::phrases::{report_page as says, report_screen, report_text};
use crate::report::groups::groups;
use crate::report::names::number;
use crate::report::table::{HEADS, cells, is_number};
use crate::report::{Finding, Report, words};
use crate::text::markup::cut;
use crate::text::safe::safe;
use crate::text::width::columns as width;
use crate::text::wrap::wrap;
use crate::tui::list::mark;
use crate::tui::page::Line;
use crate::tui::theme::Role;

/// What a row opens, by places in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Nothing,
    Set(usize),
    Question(usize, usize),
    Idea(usize),
}

/// A row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// What stands over it: the first of a group has the group's name.
    head: Option<String>,
    says: Says,
    pub(super) target: Target,
}

#[derive(Debug, Clone)]
enum Says {
    /// A sentence or two, as many lines as they take.
    Words(String),
    /// Words, and below them what is to be overlooked first.
    Both(String, String),
    /// The cells of a table; where it is narrow, the first one and a sentence.
    Cells(Box<[String; HEADS.len()]>, String),
}

/// What to look at first.
pub(super) fn of_findings(report: &Report) -> Vec<Row> {
    let mut rows = Vec::new();
    for (head, findings) in groups(&report.findings) {
        let head = counted_head(head, findings.len());
        rows.extend(under(
            head,
            findings.iter().map(|finding| {
                let words = words::finding(report, finding);
                (Says::Words(words), target(report, finding))
            }),
        ));
    }
    if let Some(goal) = &report.goal {
        let [so_far, mastered] = [goal.so_far, goal.mastered].map(number);
        let words = says::goal(so_far, mastered, goal.by);
        let row = (Says::Words(words), Target::Nothing);
        rows.extend(under(says::GOAL.to_owned(), [row]));
    }
    rows
}

/// What a finding is about.
fn target(report: &Report, finding: &Finding) -> Target {
    let found = match finding {
        Finding::Idea { set, slug, .. } => {
            let found = report.ideas_of(set).find(|(_, idea)| idea.slug == *slug);
            found.map(|(at, _)| Target::Idea(at))
        }
        Finding::Lasting { set, .. } => {
            let at = report.sets.iter().position(|of| of.id == *set);
            at.map(Target::Set)
        }
        _ => finding.place().and_then(|(set, question)| {
            let (set, question) = report.place(set, question)?;
            Some(Target::Question(set, question))
        }),
    };
    found.unwrap_or(Target::Nothing)
}

/// The questions, under the titles of their sets.
pub(super) fn of_questions(report: &Report) -> Vec<Row> {
    let sets = report.sets.iter().enumerate();
    sets.flat_map(|(at, set)| {
        let questions = set.questions.iter().enumerate();
        under(
            set.name().to_owned(),
            questions.map(move |(place, question)| {
                let [met, got_it, mastered] =
                    [question.learners, question.got_it, question.mastered].map(number);
                let standing = report_screen::standing(met, got_it, mastered);
                let says = Says::Cells(Box::new(cells(question)), standing);
                (says, Target::Question(at, place))
            }),
        )
    })
    .collect()
}

/// The ideas, under the titles of their sets.
pub(super) fn of_ideas(report: &Report) -> Vec<Row> {
    let sets = report.sets.iter();
    sets.flat_map(|set| {
        under(
            set.name().to_owned(),
            report.ideas_of(&set.id).map(|(at, idea)| {
                let held = says::idea(number(idea.hold), number(idea.left));
                let says = Says::Both(idea.name().to_owned(), held);
                (says, Target::Idea(at))
            }),
        )
    })
    .collect()
}

/// The learners, by name and in no other order.
pub(super) fn of_learners(report: &Report) -> Vec<Row> {
    let learners = report.learners.iter();
    let rows = learners.map(|learner| {
        let places = learner.working_on.iter();
        let questions: Vec<String> = places
            .map(|place| report.asks_briefly(&place.set, &place.question))
            .collect();
        Row {
            head: None,
            says: Says::Words(report_text::under_way(
                &learner.name,
                learner.shared,
                &questions,
            )),
            target: Target::Nothing,
        }
    });
    rows.collect()
}

/// Rows, the first with this head.
fn under(head: String, rows: impl IntoIterator<Item = (Says, Target)>) -> Vec<Row> {
    let mut head = Some(head);
    let rows = rows.into_iter().map(|(says, target)| Row {
        head: head.take(),
        says,
        target,
    });
    rows.collect()
}

/// The columns of the mark, and of the sign at the right edge that a list goes on.
const MARK: usize = 2;
const SIGN: usize = 2;

impl Row {
    /// What stands over it, with an empty line before it unless it is the first.
    pub(super) fn head(&self, gap: bool, columns: usize) -> Vec<Line> {
        let Some(head) = &self.head else {
            return Vec::new();
        };
        let head = Line::of(Role::Title, cut(&safe(head), columns - SIGN));
        gap.then(Line::gap).into_iter().chain([head]).collect()
    }

    /// It as lines.
    pub(super) fn lines(&self, on: bool, columns: usize) -> Vec<Line> {
        let room = columns.saturating_sub(MARK + SIGN);
        match &self.says {
            Says::Words(words) => beside_mark(on, [(Role::Text, words)], room),
            Says::Both(words, more) => {
                beside_mark(on, [(Role::Text, words), (Role::Quiet, more)], room)
            }
            Says::Cells(cells, _) if is_wide(columns) => vec![row(cells, on, columns)],
            Says::Cells(cells, standing) => {
                let asks = cut(&safe(&cells[0]), room);
                beside_mark(on, [(Role::Text, &asks), (Role::Quiet, standing)], room)
            }
        }
    }
}

/// Words beside the mark, wrapped.
fn beside_mark<'a>(
    on: bool,
    words: impl IntoIterator<Item = (Role, &'a String)>,
    room: usize,
) -> Vec<Line> {
    let all = words.into_iter().flat_map(|(role, words)| {
        let wrapped = wrap(&safe(words), room);
        wrapped.into_iter().map(move |line| (role, line))
    });
    let lines = all.enumerate().map(|(at, (role, line))| {
        let role = if on && at == 0 { Role::Accent } else { role };
        mark(on && at == 0).and(role, line)
    });
    lines.collect()
}

/// The columns between two of the table.
const BETWEEN: usize = 2;
/// The most columns of an answer.
const ANSWER: usize = 12;

/// How wide each column is.
fn widths(columns: usize) -> [usize; HEADS.len()] {
    let mut widths = HEADS.map(width);
    widths[HEADS.len() - 1] = ANSWER;
    let others: usize = widths[1..].iter().map(|width| width + BETWEEN).sum();
    widths[0] = columns.saturating_sub(MARK + SIGN + others);
    widths
}

/// The names of the columns.
pub(super) fn table_head(columns: usize) -> Line {
    let mut names = HEADS.map(str::to_owned);
    report_screen::OFTEN.clone_into(&mut names[HEADS.len() - 1]);
    table_line(&names, columns, Line::of(Role::Quiet, "  "), Role::Quiet)
}

fn row(cells: &[String; HEADS.len()], on: bool, columns: usize) -> Line {
    let role = if on { Role::Accent } else { Role::Text };
    table_line(cells, columns, mark(on), role)
}

fn table_line(cells: &[String; HEADS.len()], columns: usize, lead: Line, first: Role) -> Line {
    let widths = widths(columns);
    let mut line = lead;
    for (place, (cell, room)) in cells.iter().zip(widths).enumerate() {
        let cell = cut(&safe(cell), room);
        let gap = " ".repeat(room - width(&cell));
        let between = if place == 0 { "" } else { "  " };
        let text = if is_number(place) {
            format!("{between}{gap}{cell}")
        } else {
            format!("{between}{cell}{gap}")
        };
        let role = match place {
            0 => first,
            _ if first == Role::Quiet => Role::Quiet,
            5 => Role::Quiet,
            _ => Role::Text,
        };
        line = line.and(role, text);
    }
    line
}
