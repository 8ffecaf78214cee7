//! The shape of a line, as types that `schemars` reads: a comment is what the schema says of an event or a field. Nobody makes a value of
//! them. What may be left out is an `Option`; what is left out is never written as `null`.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use crate::quiz::schema::shape::{on_one_line, written};

/// The schema as its file holds it.
pub(crate) fn text() -> String {
    let settings = SchemaSettings::draft07()
        .with_transform(RecursiveTransform(on_one_line))
        .with_transform(RecursiveTransform(never_null));
    let generator = settings.into_generator();
    written::pretty(&generator.into_root_schema_for::<Line>().to_value())
}

/// Takes `null` out of what a value can be.
fn never_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get("type") {
        let others = types.iter().filter(|kind| *kind != "null");
        if let [only] = &others.cloned().collect::<Vec<_>>()[..] {
            schema.insert("type".to_owned(), only.clone());
        }
    }
    let Some(Value::Array(ways)) = schema.get("anyOf") else {
        return;
    };
    let others = ways
        .iter()
        .filter(|way| way.get("type").is_none_or(|kind| kind != "null"));
    if let [Value::Object(only)] = &others.cloned().collect::<Vec<_>>()[..] {
        let only = only.clone();
        schema.remove("anyOf");
        for (name, value) in only {
            schema.insert(name, value);
        }
    }
}

/// One line of a notyet record (JSON Lines): something that happened in a sitting. Each line has an id of its own; lines with the same id
/// are the same event, so the union of files by id is their merge. The order within a sitting is that of seq. Whether a question is
/// mastered is never recorded: it follows from these events. A field or an event that this schema does not name is of a newer program.
#[derive(JsonSchema)]
#[schemars(title = "notyet record, version 1")]
#[expect(dead_code, reason = "read by schemars alone")]
struct Line {
    /// The version of the record.
    #[schemars(extend("const" = 1))]
    v: u32,
    /// The identity of this event (UUID). In a file that was given away without times of the day, the part that tells the time is that of
    /// the day's beginning.
    id: Id,
    /// Counts from 1 over all that one process of the program writes: the order within a sitting, also where the clock was turned back.
    #[schemars(range(min = 1))]
    seq: u64,
    /// When it happened, in UTC (RFC 3339, to the millisecond).
    #[schemars(extend("format" = "date-time"))]
    at: String,
    /// Whose record it is: a short name.
    learner: String,
    /// In which sitting it happened (UUID).
    sitting: Id,
    /// The id of the set of questions.
    set: String,
    /// CRC-32 (IEEE 802.3) of the bytes of the line before `,"crc"`, as eight hexadecimal digits. It is the last field.
    #[schemars(regex(pattern = "^[0-9a-f]{8}$"))]
    crc: String,
    #[schemars(flatten)]
    event: Event,
}

#[derive(JsonSchema)]
#[schemars(transparent)]
#[expect(dead_code, reason = "read by schemars alone")]
struct Id(#[schemars(extend("format" = "uuid"))] String);

#[derive(JsonSchema)]
#[schemars(tag = "event", rename_all = "kebab-case")]
#[expect(dead_code, reason = "read by schemars alone")]
enum Event {
    /// A learner began a sitting.
    SatDown {
        /// The content hash of the set.
        hash: String,
        /// The rule of mastery in this sitting.
        mastery: Mastery,
        /// Who else was practising here, by name. Left out where nobody was.
        with: Option<Vec<String>>,
        /// The version of the program.
        program: String,
        /// What the orders and numbers of this sitting are drawn from: a whole number up to 2^64 - 1. Left out where that is not known.
        seed: Option<u64>,
        /// The learner's local time less UTC, in minutes. Where it is left out, days are those of UTC.
        offset: Option<i32>,
    },
    /// A learner set a goal for the sitting.
    GoalSet {
        /// As it is typed: all, master=3, due, 10min.
        goal: String,
    },
    /// A question appeared.
    Shown {
        /// The id of the question.
        question: String,
        /// Which appearance of this question it is for this learner, from 1 over all sittings.
        showing: u32,
        /// Whether a right answer at the first try of this showing counts as a recall, because enough other questions came between.
        spaced: bool,
        /// The numbers that the question was shown with, by name. Left out where none are drawn.
        values: Option<BTreeMap<String, String>>,
        /// What the answers of the question look like, where its id is made from its text.
        fingerprint: Option<String>,
    },
    /// A try: one answer that was given.
    Answered {
        /// The id of the question.
        question: String,
        /// The showing it belongs to.
        showing: u32,
        /// Which try of this showing it is, from 1.
        r#try: u32,
        /// The answer in words, as it was given.
        response: String,
        /// What it is worth.
        verdict: Verdict,
        /// The idea behind it, by the short name in the set.
        misconception: Option<String>,
        /// How many of its parts are right, where it has several.
        parts: Option<Parts>,
        /// How many hints were open.
        hints: u32,
        /// Milliseconds since the showing began, or since the try before. Left out where that is not known.
        ms: Option<u64>,
        /// Who else was there, by name. Left out where nobody was.
        with: Option<Vec<String>>,
    },
    /// A hint was opened.
    Hinted {
        /// The id of the question.
        question: String,
        /// The showing it belongs to.
        showing: u32,
        /// Which hint, from 1.
        hint: u32,
        /// Milliseconds since the hint, try or showing before it. Left out where that is not known.
        ms: Option<u64>,
    },
    /// The learner said "I don't know yet". It is no try.
    Unsure {
        /// The id of the question.
        question: String,
        /// The showing it belongs to.
        showing: u32,
    },
    /// The answer was shown on request.
    ShownAnswer {
        /// The id of the question.
        question: String,
        /// The showing it belongs to.
        showing: u32,
    },
    /// The question rests until the next sitting.
    SetAside {
        /// The id of the question.
        question: String,
        /// The showing it belongs to.
        showing: u32,
    },
    /// A question was reworded and has another id: its path goes on under that one.
    Moved {
        /// The id it had.
        from: String,
        /// The id it has.
        to: String,
    },
    /// Two ids are those of two questions, as the learner said.
    KeptApart {
        /// The id that the set no longer has.
        from: String,
        /// The id that it has.
        to: String,
    },
    /// The sitting ended.
    GotUp {},
    /// The head of a file that a learner gave away. It is never in a learner's own record.
    Shared {
        /// The name that the learner chose to be shown.
        name: String,
        /// How much is shown.
        level: Level,
    },
    /// How far a question is, in a file that was given away without answers. It is never in a learner's own record.
    Summary {
        /// The id of the question.
        question: String,
        /// Where it stands.
        state: State,
        /// Recalls so far.
        recalls: u32,
        /// How often it has appeared.
        showings: u32,
        /// Answers over all showings.
        tries: u32,
        /// Hints opened over all showings.
        hints: u32,
        /// On how many of the learner's days there was a step.
        days: u32,
        /// The first of these days.
        #[schemars(extend("format" = "date"))]
        since: Option<String>,
    },
}

/// A question is mastered after so many recalls: right at the first try, without a hint and without partners, in a spaced showing.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "read by schemars alone")]
struct Mastery {
    /// How many recalls.
    recalls: u8,
    /// How many other questions have to come between two showings that count.
    apart: u8,
}

/// Parts of an answer.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "read by schemars alone")]
struct Parts {
    /// How many are right.
    right: u32,
    /// Of how many.
    of: u32,
}

/// What an answer is worth: right, the right idea in a form that is a near miss, or a step on the way.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
#[expect(dead_code, reason = "read by schemars alone")]
enum Verdict {
    GotIt,
    Nearly,
    NotYet,
}

/// How much is shown: how far each question is; each step with its day; or all but the names of partners.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
#[expect(dead_code, reason = "read by schemars alone")]
enum Level {
    Summary,
    Path,
    Full,
}

/// Where a question stands.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
#[expect(dead_code, reason = "read by schemars alone")]
enum State {
    New,
    Trying,
    GotIt,
    Mastered,
    Kept,
}
