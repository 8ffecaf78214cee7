//! What the names of columns mean: ours, what other tables call the same, and the same in a few languages.

use ::csv::StringRecord;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Question,
    Answer,
    Wrong,
    Choice,
    /// What to say to the cell on its left.
    Feedback,
    Left,
    Right,
    Hint,
    Explanation,
    Tags,
    Id,
    Kind,
    Tolerance,
    Unit,
    Strict,
    Typos,
    Stretch,
    Shuffle,
    Image,
    Alt,
    /// The number of the line, which says nothing.
    Number,
}

/// What columns are called that number the lines; many have no name at all.
const COUNT: [&str; 12] = [
    "",
    "#",
    "no",
    "no.",
    "nr",
    "nr.",
    "n°",
    "№",
    "number",
    "nummer",
    "question #",
    "question number",
];

/// What each is called, the name that is written first. A number or a letter behind a name says nothing.
pub(super) const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Question,
        &[
            "question",
            "question text",
            "prompt",
            "front",
            "term",
            "frage",
            "pregunta",
            "вопрос",
        ],
    ),
    (
        Column::Answer,
        &[
            "answer",
            "answers",
            "right",
            "right answer",
            "correct",
            "correct answer",
            "correct answers",
            "correct option",
            "antwort",
            "richtig",
            "richtige antwort",
            "respuesta",
            "correcta",
            "respuesta correcta",
            "ответ",
            "правильный ответ",
            "back",
            "definition",
        ],
    ),
    (
        Column::Wrong,
        &[
            "wrong",
            "wrong answer",
            "incorrect",
            "incorrect answer",
            "distractor",
            "falsch",
            "falsche antwort",
            "incorrecta",
            "respuesta incorrecta",
            "неправильный ответ",
            "неверный ответ",
        ],
    ),
    (
        Column::Choice,
        &[
            "choice",
            "choices",
            "option",
            "answer option",
            "auswahl",
            "opción",
            "opcion",
            "вариант",
        ],
    ),
    (
        Column::Feedback,
        &[
            "feedback",
            "rückmeldung",
            "comentario",
            "retroalimentación",
            "комментарий",
        ],
    ),
    (Column::Left, &["left", "links", "izquierda"]),
    (
        Column::Right,
        &["right", "right side", "partner", "rechts", "derecha"],
    ),
    (
        Column::Hint,
        &["hint", "hints", "hinweis", "tipp", "pista", "подсказка"],
    ),
    (
        Column::Explanation,
        &[
            "explanation",
            "answer explanation",
            "explain",
            "general feedback",
            "erklärung",
            "explicación",
            "объяснение",
        ],
    ),
    (
        Column::Tags,
        &[
            "tags",
            "tag",
            "category",
            "topic",
            "thema",
            "etiquetas",
            "tema",
            "тема",
        ],
    ),
    (Column::Id, &["id"]),
    (
        Column::Kind,
        &["kind", "type", "question type", "art", "tipo", "тип"],
    ),
    (Column::Tolerance, &["tolerance", "toleranz", "tolerancia"]),
    (Column::Unit, &["unit", "einheit", "unidad", "единица"]),
    (Column::Strict, &["strict"]),
    (Column::Typos, &["typos"]),
    (Column::Stretch, &["stretch"]),
    (Column::Shuffle, &["shuffle"]),
    (Column::Image, &["image", "bild", "imagen"]),
    (Column::Alt, &["alt"]),
];

/// Names of answers that do not say which: beside a column that does, they hold what there is to choose from.
const SAY_NOT_WHICH: [&str; 5] = ["answer", "answers", "antwort", "respuesta", "ответ"];

impl Column {
    /// The column of this name; what is said behind it, as in `Answer 1 - max 75 characters`, is left aside where it has to be.
    fn named(name: &str) -> Option<Self> {
        Self::called(name).or_else(|| Self::called(without_remark(name)))
    }

    fn called(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase().replace(['_', '-'], " ");
        let bare = without_number(&name);
        let all = NAMES.iter();
        let mut all =
            all.filter(|(_, names)| names.contains(&name.as_str()) || names.contains(&bare));
        all.next().map(|(column, _)| *column)
    }

    /// The name that is written.
    pub(super) fn name(self) -> &'static str {
        let found = NAMES.iter().find(|(column, _)| *column == self);
        found.map_or("", |(_, names)| names[0])
    }
}

/// `wrong 1`, `wrong1`, `option a` without what counts them.
fn without_number(name: &str) -> &str {
    let counted = name
        .trim_end_matches(|sign: char| sign.is_ascii_digit())
        .trim_end();
    match counted.rsplit_once(' ') {
        Some((rest, letter)) if letter.len() == 1 && letter != "#" => rest.trim_end(),
        _ => counted,
    }
}

/// `Correct answer(s) - choose at least one` without what stands behind the name.
fn without_remark(name: &str) -> &str {
    let ends = [" - ", " – ", "("]
        .iter()
        .filter_map(|sign| name.find(sign));
    name[..ends.min().unwrap_or(name.len())].trim_end()
}

/// Whether a column of answers is one of those that do not say which.
fn says_not_which(name: &str) -> bool {
    let name = without_remark(name).to_lowercase();
    SAY_NOT_WHICH.contains(&without_number(&name))
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    all: Vec<(String, Option<Column>)>,
    /// Whether `2,5` is a number: where the comma is free for it, or the language has it so.
    pub(super) decimal_comma: bool,
    /// Whether answers name choices by their places in all lines, also where a choice reads like one.
    pub(super) by_place: bool,
}

impl Columns {
    /// The columns that the first line names. A `right` beside a `left` is what belongs to it.
    pub(super) fn of(head: &StringRecord, decimal_comma: bool) -> Self {
        let mut all: Vec<(String, Option<Column>)> = head
            .iter()
            .map(|name| (name.trim().to_owned(), Column::named(name)))
            .collect();
        if all.iter().any(|(_, column)| *column == Some(Column::Left)) {
            for (name, column) in &mut all {
                if without_number(&name.to_lowercase()) == "right" {
                    *column = Some(Column::Right);
                }
            }
        }
        let mut columns = Self {
            all,
            decimal_comma,
            by_place: false,
        };
        columns.take_for_choices();
        columns
    }

    /// `Answer 1`, `Answer 2` and so on are choices where another column says which of them is right.
    fn take_for_choices(&mut self) {
        let is_answer = |column: &Option<Column>| *column == Some(Column::Answer);
        let answers = self.all.iter().filter(|(_, column)| is_answer(column));
        let (any, which): (Vec<_>, Vec<_>) = answers.partition(|(name, _)| says_not_which(name));
        if any.len() < 2 || which.is_empty() {
            return;
        }
        for (name, column) in &mut self.all {
            if is_answer(column) && says_not_which(name) {
                *column = Some(Column::Choice);
            }
        }
    }

    /// Whether a question and something to answer with are among them.
    pub(super) fn suffice(&self) -> bool {
        let has = |column| self.all.iter().any(|(_, known)| *known == Some(column));
        let answered = [Column::Answer, Column::Wrong, Column::Choice, Column::Left];
        has(Column::Question) && answered.into_iter().any(has)
    }

    /// Whether there are choices of which answers name the right ones.
    pub(super) fn have_choices(&self) -> bool {
        self.all
            .iter()
            .any(|(_, column)| *column == Some(Column::Choice))
    }

    /// How many are known.
    pub(super) fn known(&self) -> usize {
        self.all
            .iter()
            .filter(|(_, column)| column.is_some())
            .count()
    }

    /// Takes columns that number the lines for that, and for nothing that is lost.
    pub(super) fn pass_over_numbers(&mut self, lines: impl Iterator<Item = (usize, StringRecord)>) {
        let may = self.all.iter();
        let may =
            may.map(|(name, column)| column.is_none() && COUNT.contains(&&*name.to_lowercase()));
        let mut may: Vec<bool> = may.collect();
        let filled =
            |(_, record): &(usize, StringRecord)| record.iter().any(|cell| !cell.trim().is_empty());
        for (number, (_, record)) in (1_usize..).zip(lines.filter(filled)) {
            for (place, may) in may.iter_mut().enumerate() {
                let cell = record.get(place).unwrap_or_default().trim();
                *may &= cell.parse() == Ok(number);
            }
        }
        for ((_, column), _) in self.all.iter_mut().zip(may).filter(|(_, may)| *may) {
            *column = Some(Column::Number);
        }
    }

    /// Whether a line holds nothing but its number.
    pub(super) fn are_empty(&self, record: &StringRecord) -> bool {
        let number = |place: usize| {
            let column = self.all.get(place).and_then(|(_, column)| *column);
            column == Some(Column::Number)
        };
        let mut cells = record.iter().enumerate();
        cells.all(|(place, cell)| cell.trim().is_empty() || number(place))
    }

    /// The names of those that are not, but for empty ones.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &str> {
        let unknown = self.all.iter().filter(|(_, column)| column.is_none());
        unknown
            .map(|(name, _)| name.as_str())
            .filter(|name| !name.is_empty())
    }

    /// What stands in a line where the first line names nothing.
    pub(super) fn nameless<'r>(&self, record: &'r StringRecord) -> impl Iterator<Item = &'r str> {
        let unnamed = |place: usize| {
            let named = self.all.get(place);
            named.is_none_or(|(name, column)| name.is_empty() && column.is_none())
        };
        let cells = record.iter().map(str::trim).enumerate();
        cells
            .filter(move |(place, cell)| !cell.is_empty() && unnamed(*place))
            .map(|(_, cell)| cell)
    }

    /// The cells of a line that are not empty, each with its column.
    pub(super) fn cells<'r>(&self, record: &'r StringRecord) -> Vec<(Column, &'r str)> {
        let all = self.all.iter().zip(record.iter());
        let all = all.filter(|((_, column), _)| *column != Some(Column::Number));
        let known = all.filter_map(|((_, column), cell)| Some(((*column)?, super::meant(cell))));
        // An empty cell has a place: what stands on its right is feedback to nothing.
        known.collect()
    }
}
