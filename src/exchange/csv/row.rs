//! A line of a table as a question.

use ::csv::StringRecord;

use super::columns::{Column, Columns};
use crate::exchange::draft::{Blank, Compared, Kind, NumberKey, Question, TextKey};
use crate::exchange::{Lost, Read, figures};
use crate::text::gaps;
use crate::text::words::{shortened, single_spaced};
use words::{accepted, truth, truth_of_ours};

pub(super) mod choices;
mod unused;
pub(super) mod words;

/// What a kind whose answer is typed is called.
const TYPED: [&str; 5] = ["text", "short-answer", "open", "fill-in-the-blank", "sa"];

/// Puts the question of a line where it belongs.
pub(super) fn add(record: &StringRecord, columns: &Columns, line: usize, read: &mut Read) {
    let row = Row::of(record, columns);
    let mut lost: Vec<String> = nameless(record, columns).into_iter().collect();
    match row.question(line, &mut lost) {
        Ok(question) => {
            let lost = lost.into_iter().map(|reason| Lost::of(&question, reason));
            read.lost.extend(lost);
            read.draft.questions.push(question);
        }
        Err(reason) => {
            let first = row.one(Column::Question).lines().next().unwrap_or_default();
            read.left_out.push(Lost::at(line, first, reason));
        }
    }
}

/// What stands in columns without a name.
fn nameless(record: &StringRecord, columns: &Columns) -> Option<String> {
    let cells = columns.nameless(record);
    let cells: Vec<String> = cells
        .map(|cell| format!("“{}”", shortened(&single_spaced(cell))))
        .collect();
    let all = cells.join(", ");
    (!cells.is_empty()).then(|| format!("{all}, above which the first line has no name"))
}

/// The columns whose cells can be told something.
fn told_columns(kind: &Kind) -> &'static [Column] {
    match kind {
        Kind::Choice(_) | Kind::Select(_) => &[Column::Answer, Column::Wrong, Column::Choice],
        // An item and a pair have no feedback of their own.
        Kind::Order(_) | Kind::Match { .. } => &[],
        Kind::TrueFalse(_) | Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) => {
            &[Column::Answer, Column::Wrong]
        }
    }
}

/// The cells of a line.
pub(super) struct Row<'r> {
    /// All that is not empty, with the feedback on its right.
    cells: Vec<(Column, &'r str, Option<&'r str>)>,
    /// Whether `2,5` is a number.
    decimal_comma: bool,
    /// Whether answers name choices by their places.
    by_place: bool,
}

impl<'r> Row<'r> {
    pub(super) fn of(record: &'r StringRecord, columns: &Columns) -> Self {
        let mut all: Vec<(Column, &str, Option<&str>)> = Vec::new();
        for (column, cell) in columns.cells(record) {
            match all.last_mut() {
                Some((_, _, feedback @ None)) if column == Column::Feedback => {
                    *feedback = Some(cell).filter(|cell| !cell.is_empty());
                }
                _ => all.push((column, cell, None)),
            }
        }
        all.retain(|(column, cell, feedback)| {
            // An empty left has a right behind it.
            !cell.is_empty() || feedback.is_some() || *column == Column::Left
        });
        let mut row = Self {
            cells: all,
            decimal_comma: columns.decimal_comma,
            by_place: columns.by_place,
        };
        row.take_for_answers();
        row
    }

    /// The kind that a cell names.
    fn named_kind(&self) -> String {
        let named = self.one(Column::Kind).to_lowercase();
        named.replace([' ', '_', '/'], "-")
    }

    fn all(&self, column: Column) -> impl Iterator<Item = (&'r str, Option<&'r str>)> {
        let cells = self
            .cells
            .iter()
            .filter(move |(known, cell, _)| *known == column && !cell.is_empty());
        cells.map(|(_, cell, feedback)| (*cell, *feedback))
    }

    fn texts(&self, column: Column) -> Vec<String> {
        self.all(column).map(|(cell, _)| cell.to_owned()).collect()
    }

    fn one(&self, column: Column) -> &'r str {
        self.all(column).next().map_or("", |(cell, _)| cell)
    }

    fn optional(&self, column: Column) -> Option<String> {
        Some(self.one(column).to_owned()).filter(|cell| !cell.is_empty())
    }

    /// The parts of a cell that lists several, such as tags.
    fn listed(&self, column: Column) -> Vec<String> {
        let cells = self
            .all(column)
            .flat_map(|(cell, _)| cell.split([',', ';', '\n']));
        cells
            .map(|part| part.trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect()
    }

    fn question(&self, line: usize, lost: &mut Vec<String>) -> Result<Question, String> {
        let prompt = self.one(Column::Question);
        if prompt.is_empty() {
            return Err(
                "nothing is asked: its cell in the column of questions is empty".to_owned(),
            );
        }
        let mut feedback = Vec::new();
        let kind = self.kind(prompt, &mut feedback, lost)?;
        let mut question = Question::new(prompt, kind);
        question.line = line;
        question.id = self.optional(Column::Id);
        question.hints = self.texts(Column::Hint);
        question.explanation =
            Some(self.texts(Column::Explanation).join("\n\n")).filter(|text| !text.is_empty());
        question.feedback = feedback;
        if matches!(question.kind, Kind::Blanks(_)) {
            question.gaps = self.compared();
        }
        question.tags = self.listed(Column::Tags);
        question.stretch = truth(self.one(Column::Stretch)) == Some(true);
        question.shuffle = truth(self.one(Column::Shuffle));
        question.image = self.image(prompt, lost);
        self.stray(told_columns(&question.kind), lost);
        self.unused(&question.kind, lost);
        Ok(question)
    }

    fn image(&self, prompt: &str, lost: &mut Vec<String>) -> Option<(String, String)> {
        let path = self.optional(Column::Image)?;
        let alt = self.optional(Column::Alt).unwrap_or_else(|| {
            lost.push(
                "a word on what its picture shows: write it into the column `alt`".to_owned(),
            );
            prompt.lines().next().unwrap_or_default().to_owned()
        });
        Some((path, alt))
    }

    /// Feedback that stands beside nothing, or beside something that is told nothing: only the cells of `told` are.
    fn stray(&self, told: &[Column], lost: &mut Vec<String>) {
        let stray = self.cells.iter().filter(|(column, cell, feedback)| {
            let beside = feedback.is_some() && (cell.is_empty() || !told.contains(column));
            beside || *column == Column::Feedback && !cell.is_empty()
        });
        let stray = stray.map(|(column, cell, feedback)| {
            if *column == Column::Feedback {
                cell
            } else {
                feedback.as_ref().unwrap_or(cell)
            }
        });
        lost.extend(
            stray.map(|said| format!("the feedback “{said}”, which stands beside no answer")),
        );
    }

    /// The kind that is named, else the one that the cells make.
    fn kind(
        &self,
        prompt: &str,
        feedback: &mut Vec<(String, String)>,
        lost: &mut Vec<String>,
    ) -> Result<Kind, String> {
        let answers = self.texts(Column::Answer);
        let named = self.named_kind();
        let has = |column| self.all(column).next().is_some();
        let kind = match &*named {
            "" if has(Column::Left) => "match",
            "" if has(Column::Choice) => "choices",
            "" => self.usual(prompt, &answers),
            "choice" | "multiple-choice" | "single-choice" | "mc" | "dropdown" | "drop-down" => {
                "choices"
            }
            "select" | "multiple-answer" | "multiple-select" | "multiple-response" | "checkbox"
            | "checkboxes" | "ms" | "mr" => "select",
            "true-false" | "true-or-false" | "tf" => "true-false",
            named if TYPED.contains(&named) => "text",
            "number" | "numeric" | "numerical" => "number",
            "blanks" | "order" | "match" => &named,
            _ => {
                let named = single_spaced(self.one(Column::Kind));
                return Err(format!(
                    "there is no kind of question called “{}”",
                    shortened(&named)
                ));
            }
        };
        if answers.is_empty() && !matches!(kind, "match") {
            return Err("it has no answer".to_owned());
        }
        match kind {
            "choices" | "select" => return self.choices(kind == "select", lost),
            "match" => return self.pairs(),
            "order" => return Ok(Kind::Order(answers)),
            _ => {}
        }
        self.told(kind, feedback, lost);
        self.typed(kind, &answers)
    }

    /// What the cells make, where no kind is named.
    fn usual(&self, prompt: &str, answers: &[String]) -> &'static str {
        let wrong = self.texts(Column::Wrong);
        let right = answers.first().and_then(|answer| truth_of_ours(answer));
        let other =
            |wrong: &String| right.is_some() && truth_of_ours(wrong) == right.map(|right| !right);
        let several = answers.len() > 1;
        match () {
            () if !several && right.is_some() && wrong.iter().all(other) => "true-false",
            () if !wrong.is_empty() => "choices",
            () if several && gaps::gaps(prompt).count() == answers.len() => "blanks",
            () if !several
                && answers
                    .first()
                    .is_some_and(|answer| self.decimal(answer).is_some()) =>
            {
                "number"
            }
            () => "text",
        }
    }

    /// What is said to answers that are typed, or to one of two. A wrong one without feedback says nothing there.
    fn told(&self, kind: &str, feedback: &mut Vec<(String, String)>, lost: &mut Vec<String>) {
        for (cell, said) in self.all(Column::Answer).chain(self.all(Column::Wrong)) {
            feedback.extend(said.map(|said| (self.key(kind, cell), said.to_owned())));
        }
        let silent = self
            .all(Column::Wrong)
            .filter(|(wrong, said)| said.is_none() && truth_of_ours(wrong).is_none());
        lost.extend(
            silent.map(|(wrong, _)| {
                format!("“{wrong}”, which is typed and has no feedback beside it")
            }),
        );
    }

    fn typed(&self, kind: &str, answers: &[String]) -> Result<Kind, String> {
        let first = &answers[0];
        let alone = |what: &str| match answers {
            [_] => Ok(()),
            _ => Err(format!(
                "{what} has one answer, and here are {}",
                answers.len()
            )),
        };
        match kind {
            "true-false" => {
                alone("a question of true or false")?;
                let right = truth(first)
                    .ok_or_else(|| format!("its answer “{first}” is neither true nor false"))?;
                Ok(Kind::TrueFalse(right))
            }
            "number" => {
                alone("a question for a number")?;
                let value = self
                    .decimal(first)
                    .ok_or_else(|| format!("its answer “{first}” is no number"))?;
                let tolerance = self.compared().tolerance;
                let unit = self.optional(Column::Unit);
                Ok(Kind::Number(NumberKey {
                    value,
                    tolerance,
                    unit,
                }))
            }
            "blanks" => Ok(Kind::Blanks(
                answers.iter().map(|answer| self.blank(answer)).collect(),
            )),
            _ => {
                let Compared { strict, typos, .. } = self.compared();
                let lines = answers.iter().flat_map(|answer| answer.lines());
                Ok(Kind::Text(TextKey {
                    accepted: lines.filter_map(accepted).collect(),
                    strict,
                    typos,
                }))
            }
        }
    }

    /// How what is typed is compared with its key.
    fn compared(&self) -> Compared {
        let tolerance = self.optional(Column::Tolerance);
        Compared {
            tolerance: tolerance.map(|tolerance| self.decimal(&tolerance).unwrap_or(tolerance)),
            strict: self.listed(Column::Strict),
            typos: self.one(Column::Typos).parse().unwrap_or(0),
        }
    }

    /// A cell as a key of feedback: a number, also behind `>` and behind `1 =`, as a set has it.
    fn key(&self, kind: &str, cell: &str) -> String {
        if let ("true-false", Some(which)) = (kind, truth(cell)) {
            return which.to_string();
        }
        let at = cell.rfind([' ', '=', '<', '>']).map_or(0, |at| at + 1);
        let number = self.decimal(&cell[at..]);
        match number.filter(|_| matches!(kind, "number" | "blanks")) {
            Some(number) => format!("{}{number}", &cell[..at]),
            None => cell.to_owned(),
        }
    }

    /// What belongs into a gap; lines of a cell are as many texts.
    fn blank(&self, cell: &str) -> Blank {
        match self.decimal(cell) {
            Some(number) => Blank::Number(number),
            None => Blank::Text(cell.lines().filter_map(accepted).collect()),
        }
    }

    /// A number as a set has it.
    fn decimal(&self, written: &str) -> Option<String> {
        figures::decimal(written, self.decimal_comma)
    }

    fn pairs(&self) -> Result<Kind, String> {
        let (mut pairs, mut decoys, mut left) = (Vec::new(), Vec::new(), "");
        for (column, cell, _) in &self.cells {
            match column {
                Column::Left if left.is_empty() => left = cell,
                Column::Left => return Err(format!("“{left}” has nothing that belongs to it")),
                Column::Right if left.is_empty() => decoys.push((*cell).to_owned()),
                Column::Right => {
                    pairs.push((std::mem::take(&mut left).to_owned(), (*cell).to_owned()));
                }
                _ => {}
            }
        }
        if !left.is_empty() {
            return Err(format!("“{left}” has nothing that belongs to it"));
        }
        Ok(Kind::Match { pairs, decoys })
    }
}
