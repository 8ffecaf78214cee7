//! The shape of a set, as types that `schemars` reads: a field's comment is what an editor shows for it. Nobody makes a value of them.
//!
//! Where a rule ties two fields together, it is written as JSON beside the type. Words of `yaml-language-server` (`errorMessage`,
//! `patternErrorMessage`, `enumDescriptions`) say in a teacher's words what it would say in its own; others pass over them.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use crate::quiz::read::MOST_QUESTIONS;
use crate::quiz::{Language, Mastery as Rule};

mod parts;
mod question;
mod values;
pub(crate) mod written;

use parts::{Mastery, Misconceptions};
use question::Question;
use values::{Format, LanguageTag, Shuffled, Slug, Text, Texts};

/// The schema as its file holds it.
pub(crate) fn text() -> String {
    let settings = SchemaSettings::draft07().with_transform(RecursiveTransform(on_one_line));
    let generator = settings.into_generator();
    written::pretty(&generator.into_root_schema_for::<QuestionSet>().to_value())
}

/// Makes one line of a description that runs over several in the code.
pub(crate) fn on_one_line(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
    }
}

/// A set of questions for notyet: one file.
#[derive(Default, JsonSchema)]
#[schemars(
    default,
    deny_unknown_fields,
    title = "Question set",
    extend("required" = ["title", "questions"])
)]
struct QuestionSet {
    /// The version of the format that this file is written in. You may leave it out.
    #[schemars(extend("default" = 1))]
    format: Format,
    /// A short name that belongs to this set for good. Each learner's path is kept under it, so it stays when you change the title or
    /// rename the file. Without it, it is made from the file's name.
    #[schemars(extend("examples" = ["fractions", "capitals-of-africa"]))]
    id: Slug,
    /// What the set is called. Learners find it in the library under this name.
    #[schemars(extend("examples" = ["Fractions, first steps", "Capitals of Africa"]))]
    title: Text,
    /// What the set is about, in a sentence or two. Learners read it before they start.
    #[schemars(extend("examples" = [
        "Add and compare fractions with bars, pizzas and number lines.",
        "Which city is the capital, and how do you remember it?"
    ]))]
    description: Text,
    /// Who wrote the set.
    #[schemars(extend("examples" = ["Ms Okafor's class", "Ana Silva"]))]
    author: Text,
    /// Under which terms others may use the set and change it.
    #[schemars(extend("examples" = ["CC-BY-4.0", "CC0-1.0"]))]
    license: Text,
    /// What the set was made from: a book, a page, a lesson.
    #[schemars(extend("examples" = ["Our textbook, chapter 4", "Lesson of 12 March"]))]
    source: Text,
    /// The language of the set, as a short name. It decides whether learners may type a decimal comma, and how capital and small
    /// letters are compared.
    #[schemars(extend("default" = Language::default().tag(), "examples" = ["de", "es-MX"]))]
    language: LanguageTag,
    /// Words under which the set is found, when a learner searches the library.
    #[schemars(extend("examples" = [["maths", "fractions"]]))]
    tags: Texts,
    /// What working together looks like here. It stands on the set's page, and is read first by those who practise with each other.
    #[schemars(extend("examples" = [
        "Take turns: one explains, the other draws.",
        "Say your idea to each other before you type it."
    ]))]
    together: Text,
    /// When a question counts as mastered. Leave it out, and it is mastered after two times right at the first try, with three other
    /// questions between them.
    #[schemars(extend("default" = {"recalls": (Rule::default().recalls), "apart": (Rule::default().apart)}))]
    mastery: Mastery,
    /// What comes in another order each time.
    #[schemars(extend("default" = "choices"))]
    shuffle: Shuffled,
    /// Ideas that lead to an answer which is not there yet, each under a short name. Name an idea once, and use it in many questions:
    /// each of them tells the learner the same, and you see which idea is behind the answers.
    #[schemars(extend("examples" = [{
        "adds-tops-and-bottoms": {
            "name": "Adds numerators and denominators",
            "feedback": "Are a half and a quarter pieces of the same size?"
        }
    }]))]
    misconceptions: Misconceptions,
    /// The questions, each with a dash before its first line. New ones are asked in this order, unless `shuffle` says otherwise.
    #[schemars(
        length(min = 1, max = MOST_QUESTIONS),
        extend(
            "examples" = [[{
                "question": "The capital of Kenya?",
                "answer": "Nairobi",
                "feedback": {"Mombasa": "That is the biggest port. The capital lies inland."},
                "hints": ["It lies in the highlands."],
                "explanation": "Nairobi grew from a railway depot of 1899, far from the sea."
            }]],
            "errorMessage" = "A list belongs here: begin each question with a dash and a space."
        )
    )]
    questions: Vec<Question>,
}
