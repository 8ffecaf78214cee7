//! Fields that stand further to the right than the question they belong to, below a field that already has its text. It moves what
//! belongs together, and leaves one line alone, which is told for itself.

use super::super::lines::{Line, lines_from};
use super::super::mended::Fix;
use super::line::{self, is_bar, opened};
use super::told;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;

/// What is moved, and what to say of it.
pub(super) struct Pushed {
    /// The spaces to take out.
    pub(super) fixes: Vec<Fix>,
    /// What to say.
    pub(super) told: Diagnostic,
}

/// What is known of the lines so far.
#[derive(Default)]
struct Walk {
    /// Where the fields of the question belong.
    column: Option<usize>,
    /// Whether the line above is a field of it with a text, below which nothing can stand.
    filled: bool,
    /// The column that the fields below were pushed to.
    pushed: Option<usize>,
    /// By how much those of the question before were.
    shift: Option<usize>,
    /// The field whose text, below a `|`, these lines are.
    text: Option<usize>,
    fixes: Vec<Fix>,
    /// The numbers of the lines whose fields are moved.
    moved: Vec<usize>,
    first: Option<(Span, usize, String)>,
}

/// Finds them; lines for which `skip` holds are no part of the set.
pub(super) fn find(source: &str, skip: impl Fn(usize) -> bool) -> Option<Pushed> {
    let mut walk = Walk::default();
    for (number, line) in (1..).zip(lines_from(source, 0)) {
        let cut = line::cut(line.text);
        // Tabs and long dashes have columns of their own.
        if !line.is_blank() && (cut.kind.is_some() || cut.strange_indent().is_some()) {
            return None;
        }
        if !line.is_blank() && !skip(line.start) {
            walk.line(number, line);
        }
    }
    let (at, spaces, right) = walk.first?;
    if walk.moved.len() < 2 {
        return None;
    }
    let message = "this field is not lined up with what stands above it";
    let told = Diagnostic::new(Code::YamlSyntax, at, message);
    let lead = right.len() - right.trim_start().len();
    let help = format!(
        "put {lead} spaces before it{}:\n{right}",
        told::also(&walk.moved[1..])
    );
    Some(Pushed {
        told: told
            .label(format!("{spaces} spaces before this"))
            .help(help),
        fixes: walk.fixes,
    })
}

impl Walk {
    fn line(&mut self, number: usize, line: Line<'_>) {
        if self.text.is_some_and(|column| line.indent() > column) {
            self.take_out(line);
            return;
        }
        let field = line.plain_field();
        let name = field.map_or("", |field| field.name);
        let value = field.map_or("", |field| field.value);
        self.text = is_bar(value).then(|| line.column());
        let begins = line.is_item() && matches!(name, "id" | "question" | "kind");
        if begins {
            self.column = Some(line.column());
            self.pushed = None;
        } else if let Some(column) = self.column {
            if line.indent() < column {
                self.column = None;
                self.pushed = None;
            } else {
                self.inside(number, line, column, name);
            }
        }
        let own = self.column == Some(line.column()) || self.pushed == Some(line.column());
        let plain = !value.is_empty() && !value.starts_with('#') && !is_bar(value);
        self.filled = own && plain && opened(value).is_none() && !name.is_empty();
    }

    /// A line of the question whose fields belong into `column`.
    fn inside(&mut self, number: usize, line: Line<'_>, column: usize, name: &str) {
        // A misspelled one stands as those before it do.
        let shift = line.indent().checked_sub(column);
        let habit = self.shift.is_some() && self.shift == shift && names::is_misspelled(name);
        let ours = (names::QUESTION.contains(&name) || habit) && !line.is_item();
        let right = line.indent() > column;
        if ours && !right {
            self.pushed = None;
        }
        if ours && right && self.filled && self.pushed.is_none() {
            self.pushed = Some(line.indent());
            self.shift = shift;
        }
        let Some(pushed) = self.pushed.filter(|pushed| *pushed <= line.indent()) else {
            return;
        };
        if ours && line.indent() == pushed {
            self.moved.push(number);
            let at = line.body_at();
            let right = format!("{}{}", " ".repeat(column), line.body());
            self.first
                .get_or_insert((Span::new(at, at + name.len()), pushed, right));
        }
        self.take_out(line);
    }

    /// Takes out of a line the spaces that are too many.
    fn take_out(&mut self, line: Line<'_>) {
        if let (Some(pushed), Some(column)) = (self.pushed, self.column) {
            self.fixes.push(Fix {
                at: line.start..line.start + (pushed - column),
                text: String::new(),
            });
        }
    }
}
