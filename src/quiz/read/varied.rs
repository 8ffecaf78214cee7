//! Questions with fresh numbers at every showing. Such a question is kept as it was written; drawing one fills its texts
//! and formulas with the values drawn and reads the result as any other question. So whatever is held about questions is
//! held about each drawing, and this file knows no kinds.
//!
//! | in the question | becomes |
//! |---|---|
//! | `{v * t}` in a text | the value as a learner reads it |
//! | `= v * t` as an answer, a gap, a tolerance or a key of the feedback | the exact value |
//! | `> v * t` as a key of the feedback | the comparison with the exact value |
//! | `= v * t` as a choice | the value as a learner reads it |
//! | `/…/` | stays: braces in a pattern are the pattern's own |

use std::sync::Arc;

use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};

use super::fields::Fields;
use super::notes::Notes;
use super::question::{self, Surroundings};
use crate::diagnostic::{Code, Diagnostic, Severity, Span};
use crate::quiz::fill;
use crate::quiz::formula::{Broken, Values};
use crate::quiz::vary::{Halted, Vary, Work};
use crate::quiz::yaml::recovery::Lost;
use crate::quiz::yaml::{Node, Value};
use crate::quiz::{Question, Words};

mod answers;
mod braces;
mod check;
mod conditions;
mod fields;
mod names;
mod put;
mod torn;
mod undrawn;
mod unseen;

use put::Prepared;
pub(super) use undrawn::undrawn;

/// How many drawings are looked at for one that can be used, when a set is read. What breaks seldom is found by the rules.
const SAMPLES: u64 = 8;

/// The question as it was written, and what it takes to draw one from it.
#[derive(Debug, Clone)]
pub struct Varied {
    vary: Vary,
    /// Where the names, and each condition, are written.
    places: Places,
    /// The question's id, which its drawings have, too.
    id: String,
    prompt: Words,
    /// The hints, as they are written.
    hints: Arc<[String]>,
    written: Arc<Node<'static>>,
    /// The texts of it.
    prepared: Arc<Prepared>,
    surroundings: Arc<Surroundings>,
}

/// Where things are written that a draw may halt at.
#[derive(Debug, Clone, Default)]
struct Places {
    names: Vec<Span>,
    conditions: Vec<Span>,
}

/// One drawing of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The values drawn.
    pub values: Values,
    /// The question with them.
    pub question: Question,
}

/// Why a drawing cannot be used.
#[derive(Debug, Clone, PartialEq)]
pub struct BadVariant {
    /// The values drawn, as far as they were.
    pub values: Values,
    /// What is to be mended, with the place.
    pub diagnostics: Vec<Diagnostic>,
}

impl PartialEq for Varied {
    /// Two are equal when they draw the same from the same words.
    fn eq(&self, other: &Self) -> bool {
        self.vary == other.vary && self.prompt == other.prompt
    }
}

impl Varied {
    /// What is asked, without numbers: `{v} km/h` is `v km/h`. For names, where nothing is drawn.
    #[must_use]
    pub fn asks(&self) -> String {
        fill::bare(&self.prompt)
    }

    /// What is asked, for its author: `{v} km/h`, as it is written.
    #[must_use]
    pub fn asks_in_braces(&self) -> String {
        fill::in_braces(&self.prompt)
    }

    /// The hints, for their author: as they are written.
    pub fn hints_in_braces(&self) -> impl Iterator<Item = String> {
        self.hints.iter().map(|hint| fill::in_braces(hint))
    }

    /// What is asked with the values of a record, and nothing else of the question. `None` when it has other names by now, or cannot be
    /// filled with these.
    #[must_use]
    pub fn asks_with(&self, recorded: &Values) -> Option<String> {
        let values = self.vary.recall(recorded)?;
        let decimal = self.surroundings.language.decimal();
        let filled = fill::fill(&self.prompt, &values, decimal).ok()?;
        Some(filled.into_owned())
    }

    /// The fields that say what is right and what there is to pick from, as they are written, and where the numbers come from; in no
    /// order. For [`crate::quiz::fingerprint`].
    #[must_use]
    pub fn answers_as_written(&self) -> Vec<String> {
        answers::as_written(&self.written)
    }

    /// Takes the question's id, once every question has one.
    pub(super) fn take_id(&mut self, id: &str) {
        id.clone_into(&mut self.id);
    }

    /// What filling it once costs beside drawing, in units of [`Work`]. Measured: a byte of a question that is filled and read takes
    /// a quarter of a byte of a formula.
    #[must_use]
    pub fn cost(&self) -> u64 {
        let bytes = self.written.at.end - self.written.at.start;
        u64::try_from(bytes / 4).unwrap_or(u64::MAX)
    }

    /// Where the question is written.
    #[must_use]
    pub fn at(&self) -> Span {
        self.written.at
    }

    /// Draws values and gives the question with them; the same chance gives the same.
    ///
    /// # Errors
    ///
    /// When these values break the question, or none meet its conditions.
    pub fn draw(&self, chance: &mut impl Rng) -> Result<Variant, BadVariant> {
        self.draw_within(chance, &mut Work::of_one_draw())
    }

    /// The same within some work.
    ///
    /// # Errors
    ///
    /// As [`Self::draw`]; once the work is spent, the conditions count as never met.
    pub fn draw_within(
        &self,
        chance: &mut impl Rng,
        work: &mut Work,
    ) -> Result<Variant, BadVariant> {
        let values = self.values_within(chance, work)?;
        self.with_within(values, work)
    }

    /// All values there are, where they are no more than `most` and can all be worked out; as [`Vary::all`].
    #[must_use]
    pub fn all(&self, most: usize, work: &mut Work) -> Option<Vec<Values>> {
        self.vary.all(most, work)
    }

    /// Draws values alone, within some work.
    ///
    /// # Errors
    ///
    /// When none meet the conditions, or the work is spent.
    pub fn values_within(
        &self,
        chance: &mut impl Rng,
        work: &mut Work,
    ) -> Result<Values, BadVariant> {
        self.vary
            .draw_or_halt(chance, work)
            .map_err(|halt| self.halted(halt.drawn, halt.at, &halt.broken))
    }

    /// The question with values that were drawn, within some work.
    ///
    /// # Errors
    ///
    /// When these values break the question.
    pub fn with_within(&self, values: Values, work: &mut Work) -> Result<Variant, BadVariant> {
        work.spend(self.cost());
        let question = self.with(&values)?;
        Ok(Variant { values, question })
    }

    /// The question with values of a record. `None` when it has other names by now, or cannot be used with these.
    #[must_use]
    pub fn recall(&self, recorded: &Values) -> Option<Question> {
        self.with(&self.vary.recall(recorded)?).ok()
    }

    fn with(&self, values: &Values) -> Result<Question, BadVariant> {
        let (question, diagnostics) = self.read(values);
        let broken = diagnostics.iter().any(is_error);
        question.filter(|_| !broken).ok_or_else(|| BadVariant {
            values: values.clone(),
            diagnostics: diagnostics.into_iter().filter(is_error).collect(),
        })
    }

    /// The question with these values as far as it can be read, and all that there is to say of it.
    fn read(&self, values: &Values) -> (Option<Question>, Vec<Diagnostic>) {
        let mut notes = Notes::new(&self.surroundings.source, Lost::default());
        let decimal = self.surroundings.language.decimal();
        let filled = self.prepared.filled(&self.written, values, decimal);
        let filled = match filled {
            Ok(filled) => filled,
            Err(gap) => {
                let problem = broken(&notes, gap.at, values, &gap.reason);
                return (None, vec![problem.help(gap.help)]);
            }
        };
        let read = question::fixed(&mut notes, &filled, &self.surroundings);
        let question = read.map(|(mut question, _)| {
            if !question.id_written {
                question.id.clone_from(&self.id);
            }
            question
        });
        (question, notes.into_list())
    }

    fn halted(&self, values: Values, at: Halted, why: &Broken) -> BadVariant {
        let place = match at {
            Halted::Name(index) => self.places.names.get(index),
            Halted::Condition(index) => self.places.conditions.get(index),
        };
        let at = place.copied().unwrap_or(self.written.at);
        let notes = Notes::new(&self.surroundings.source, Lost::default());
        let problem = match why {
            // The numbers of the last try say nothing: no others would do.
            Broken::NeverMet => broken(&notes, at, &Values::new(), &why.to_string())
                .help("no numbers that are drawn meet this condition: change it, or what they are drawn from"),
            Broken::NothingToDraw => broken(&notes, at, &values, &why.to_string())
                .help("write the smaller number first, such as `1..5`; or leave these numbers out with `where`"),
            _ => broken(&notes, at, &values, &why.to_string()).help(LEAVE_OUT),
        };
        BadVariant {
            values,
            diagnostics: vec![problem],
        }
    }
}

/// Whether the numbers of this question are drawn.
pub(super) fn varies(fields: &Fields<'_, '_>) -> bool {
    fields.get("vary").is_some() || fields.get("where").is_some()
}

/// Reads a question whose numbers are drawn: one drawing of it, and with it how to draw others.
pub(super) fn question(
    notes: &mut Notes<'_>,
    node: &Node<'_>,
    fields: &Fields<'_, '_>,
    surroundings: &Arc<Surroundings>,
) -> Option<(Question, Option<Span>)> {
    let names::Read { names, sound } = names::read(notes, fields)?;
    let written = node.clone().into_owned();
    let prompt = fields.required(notes, "question", "write `question:` and what is asked");
    let prompt = prompt.and_then(|entry| notes.words("question", &entry.node));
    let readable = check::formulas(notes, &written, &names);
    let (vary, places) = sound.filter(|_| readable)?;
    let known = |name: &str| names.iter().any(|own| own == name);
    let varied = Varied {
        prepared: Arc::new(Prepared::of(&written, &known)),
        vary,
        places,
        id: String::new(),
        prompt: prompt?,
        hints: hints(fields),
        written: Arc::new(written),
        surroundings: Arc::clone(surroundings),
    };
    sample(notes, varied, fields)
}

/// The hints of a question, as they are written.
fn hints(fields: &Fields<'_, '_>) -> Arc<[String]> {
    let field = fields.get("hints").or_else(|| fields.get("hint"));
    let written = field.map_or(&[][..], |entry| match &entry.node.value {
        Value::List(items) => items,
        _ => std::slice::from_ref(&entry.node),
    });
    let texts = written.iter().filter_map(Node::text);
    texts.map(|text| text.text.clone().into_owned()).collect()
}

/// The first drawing that can be used; else what is amiss with the first one of all.
fn sample(
    notes: &mut Notes<'_>,
    varied: Varied,
    fields: &Fields<'_, '_>,
) -> Option<(Question, Option<Span>)> {
    let mut first = None;
    for seed in 0..SAMPLES {
        let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed);
        let (found, diagnostics) = match varied.vary.draw_or_halt(&mut chance, &mut notes.work) {
            Ok(values) => varied.read(&values),
            Err(halt) => {
                let bad = varied.halted(halt.drawn, halt.at, &halt.broken);
                (None, bad.diagnostics)
            }
        };
        if notes.work.is_spent() && found.is_none() {
            return too_much_work(notes, &varied);
        }
        if let Some(mut question) = found.filter(|_| !diagnostics.iter().any(is_error)) {
            add_all(notes, diagnostics);
            let id_at = fields.get("id").map(|entry| entry.node.at);
            let id_at = id_at.filter(|_| question.id_written);
            question.varied = Some(varied);
            return Some((question, id_at));
        }
        first.get_or_insert(diagnostics);
    }
    add_all(notes, first.unwrap_or_default());
    None
}

/// Reports that drawing takes too long in this set. It is said once: what comes after is not drawn.
fn too_much_work(notes: &mut Notes<'_>, varied: &Varied) -> Option<(Question, Option<Span>)> {
    let message = "drawing numbers that meet the conditions of this set takes too long";
    let problem = notes
        .problem(Code::TooLarge, varied.at(), message)
        .label("given up here");
    notes
        .add(problem.help("write ranges in which most numbers meet `where`, and shorter formulas"));
    None
}

fn add_all(notes: &mut Notes<'_>, diagnostics: Vec<Diagnostic>) {
    for diagnostic in diagnostics {
        notes.add(diagnostic);
    }
}

/// What to say of values with which something gives nothing.
fn broken(notes: &Notes<'_>, at: Span, values: &Values, reason: &str) -> Diagnostic {
    let message = if values.is_empty() {
        reason.to_owned()
    } else {
        format!("{}: {reason}", with(values))
    };
    notes
        .problem(Code::BadVariant, at, message)
        .label("breaks here")
}

/// What to do about numbers that break a question.
const LEAVE_OUT: &str = "leave these numbers out with `where`, or change what they are drawn from";

/// The values as a teacher reads them: `with v = 40, t = 2`.
pub(crate) fn with(values: &Values) -> String {
    let decimal = crate::text::number::Decimal::Point;
    let each = values
        .iter()
        .map(|(name, value)| format!("{name} = {}", fill::shown(value, decimal)));
    format!("with {}", each.collect::<Vec<_>>().join(", "))
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity() == Severity::Error
}
