//! Fields that stand below the dash of their question or choice, or further to the left: where the spaces at the start of the lines were
//! lost, or never there. It moves what belongs together, and leaves the dashes of the questions where they stand.

use super::super::lines::{Line, lines_from};
use super::super::mended::Fix;
use super::line::is_bar;
use super::{line, told};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;

/// The most lines of a question that are shown as they should be written.
const MOST_SHOWN: usize = 10;

/// What is moved, and what to say of it.
pub(super) struct Slipped {
    /// The spaces to put in.
    pub(super) fixes: Vec<Fix>,
    /// What to say.
    pub(super) told: Diagnostic,
}

/// A question, and what of it was seen so far; columns are those of the file.
struct Question {
    /// The number of its fixes' first.
    start: usize,
    dash: usize,
    /// Where its fields belong.
    column: usize,
    /// Where its fields stand, once one stands too far to the left.
    slipped: Option<usize>,
    /// The dash of the choice that these lines belong to, and where its fields belong.
    choice: Option<(usize, usize)>,
    /// The field of pairs above these lines.
    pairs: Option<usize>,
    /// Whether the line above is the name of such a pair alone.
    said: bool,
    /// The field whose text, below a `|`, these lines are.
    text: Option<usize>,
}

/// What is known of the lines so far.
#[derive(Default)]
struct Walk {
    question: Option<Question>,
    fixes: Vec<Fix>,
    /// The numbers of the lines whose fields are moved.
    moved: Vec<usize>,
    /// The first of them in a question, where that begins, and the number of its line.
    first: Option<(Span, usize, usize)>,
    /// The field whose text, below a `|`, these lines are.
    text: Option<usize>,
    /// Whether these lines are the misconceptions of the set.
    ideas: bool,
    /// Whether any stands at the left edge, where its question does.
    at_edge: bool,
    /// Whether any belongs to a choice.
    in_choice: bool,
}

/// Finds them; lines for which `skip` holds are no part of the set.
pub(super) fn find(source: &str, skip: impl Fn(usize) -> bool) -> Option<Slipped> {
    // Tabs and long dashes have columns of their own.
    let strange = |line: Line<'_>| {
        let cut = line::cut(line.text);
        cut.kind.is_some() || cut.strange_indent().is_some()
    };
    if lines_from(source, 0).any(|line| !line.is_blank() && strange(line)) {
        return None;
    }
    let mut walk = Walk::default();
    for (number, line) in (1..).zip(lines_from(source, 0)) {
        if !line.is_blank() && !skip(line.start) {
            walk.line(number, line);
        }
    }
    let (at, start, first) = walk.first?;
    // One alone is told for itself, but for a choice, where that says nothing of it.
    if walk.moved.len() < 2 && !walk.at_edge && !walk.in_choice {
        return None;
    }
    let told = Diagnostic::new(
        Code::YamlSyntax,
        at,
        "what belongs to a question or to a choice stands further to the right than its dash",
    );
    let others: Vec<usize> = walk
        .moved
        .into_iter()
        .filter(|line| *line != first)
        .collect();
    let help = format!(
        "put spaces before it, so that it is lined up like this{}:\n{}",
        told::also(&others),
        shown(source, start, &walk.fixes)
    );
    Some(Slipped {
        told: told.label("too far to the left").help(help),
        fixes: walk.fixes,
    })
}

impl Walk {
    fn line(&mut self, number: usize, line: Line<'_>) {
        let inside = self.text.is_some_and(|column| line.indent() > column);
        if inside {
            return;
        }
        let field = line.plain_field();
        let bar = field.is_some_and(|field| is_bar(field.value)) || is_bar(line.words());
        self.text = bar.then(|| line.column());
        let name = field.map_or("", |field| field.name);
        // The first one, and one whose dash stands where the one before has it, may begin with any field of one.
        let dash = self.question.as_ref().map(|question| question.dash);
        let any = dash.is_none_or(|dash| dash == line.indent());
        if line.is_item() && begins_question(name, any) {
            self.question = Some(Question {
                start: line.start,
                dash: line.indent(),
                column: line.column(),
                slipped: None,
                choice: None,
                pairs: None,
                said: false,
                text: None,
            });
            return;
        }
        let at_top =
            line.indent() == 0 && names::SET.contains(&name) && !names::QUESTION.contains(&name);
        let Some(question) = self.question.as_mut().filter(|_| !at_top) else {
            self.question = None;
            self.at_top(number, line, name);
            return;
        };
        let by = question.moved(line, name, self.at_edge);
        question.learn(line, name);
        if by == 0 {
            return;
        }
        let at_edge = line.indent() == 0 && question.dash == 0;
        let start = question.start;
        let of_choice = question
            .choice
            .is_some_and(|(dash, _)| dash == line.indent());
        self.fixes.push(Fix {
            at: line.start..line.start,
            text: " ".repeat(by),
        });
        if !line.is_item() && !name.is_empty() {
            self.at_edge |= at_edge;
            self.in_choice |= of_choice;
            self.moved.push(number);
            let at = line.body_at();
            self.first
                .get_or_insert((Span::new(at, at + name.len()), start, number));
        }
    }

    /// A line above the questions: misconceptions stand further to the right than their field.
    fn at_top(&mut self, number: usize, line: Line<'_>, name: &str) {
        let other = !name.is_empty() && !names::SET.contains(&name);
        if self.ideas && other && line.indent() == 0 && !line.is_item() {
            self.moved.push(number);
            self.fixes.push(Fix {
                at: line.start..line.start,
                text: "  ".to_owned(),
            });
        } else if line.indent() == 0 {
            self.ideas = name == "misconceptions" && ends(line);
        }
    }
}

impl Question {
    /// How many spaces this line of it lacks; `all` where the fields of another stand at the left edge.
    fn moved(&mut self, line: Line<'_>, name: &str, all: bool) -> usize {
        let column = line.indent();
        let of_question = names::QUESTION.contains(&name);
        let ours = names::only_in_question(name)
            || all
            || column > 0 && (of_question || column == self.dash);
        if !line.is_item() && !name.is_empty() && column < self.column && ours {
            self.slipped.get_or_insert(column);
        }
        // One that stands where it belongs was not moved with those above it.
        if !line.is_item() && of_question && column == self.column {
            self.slipped = None;
        }
        let of_choice = match name {
            "correct" | "misconception" => true,
            "feedback" => line
                .plain_field()
                .is_some_and(|field| !field.value.is_empty()),
            _ => false,
        };
        let in_choice = self
            .choice
            .filter(|(dash, _)| *dash == column && of_choice && !line.is_item());
        let inner = in_choice.map_or(0, |(dash, fields)| fields - dash);
        let alone = line.field().is_none() && !line.is_item();
        let Some(slipped) = self.slipped.filter(|slipped| *slipped <= column) else {
            let goes_on = all && alone && column <= self.dash;
            return if goes_on {
                self.column + 2 - column
            } else {
                inner
            };
        };
        let is_pair = self.pairs == Some(column) && line.field().is_some() && !of_question;
        let is_text = self.text == Some(column) && !of_question;
        let goes_on = column == slipped && alone;
        let deeper = if is_pair && self.said && names::FEEDBACK.contains(&name) {
            4
        } else if is_pair && !line.is_item() || is_text || goes_on {
            2
        } else {
            inner
        };
        self.column.saturating_sub(slipped) + deeper
    }

    /// Remembers what the line says of those below.
    fn learn(&mut self, line: Line<'_>, name: &str) {
        let column = line.indent();
        let pair = self.pairs == Some(column) && !names::QUESTION.contains(&name);
        self.said = pair && (ends(line) || self.said && names::FEEDBACK.contains(&name));
        if line.is_item() {
            self.choice = names::CHOICE
                .contains(&name)
                .then(|| (column, line.column()));
        } else if names::QUESTION.contains(&name)
            && (name != "feedback"
                || self
                    .choice
                    .is_none_or(|(dash, _)| dash != column || ends(line)))
        {
            self.choice = None;
            self.pairs = (names::is_pairs(name) && ends(line)).then_some(column);
            let value = line.plain_field().map_or("", |field| field.value);
            self.text = is_bar(value).then_some(column);
        }
    }
}

/// Whether nothing stands beside the name of the field.
fn ends(line: Line<'_>) -> bool {
    line.plain_field()
        .is_some_and(|field| field.value.is_empty())
}

/// Whether an item with this field begins a question, with `any` field of one.
fn begins_question(name: &str, any: bool) -> bool {
    matches!(name, "question" | "id" | "kind") || any && names::only_in_question(name)
}

/// The lines of the question that begins at `start`, mended.
fn shown(source: &str, start: usize, fixes: &[Fix]) -> String {
    let mut shown = String::new();
    for (place, line) in lines_from(source, start).take(MOST_SHOWN).enumerate() {
        let name = line.plain_field().map_or("", |field| field.name);
        let another = line.is_item() && begins_question(name, false) || line.body().is_empty();
        if place > 0 && another {
            break;
        }
        if place > 0 {
            shown.push('\n');
        }
        if let Ok(fix) = fixes.binary_search_by_key(&line.start, |fix| fix.at.start) {
            shown.push_str(&fixes[fix].text);
        }
        shown.push_str(line.text.trim_end());
    }
    shown
}
