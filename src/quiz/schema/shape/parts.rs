//! The parts of sets and questions that have fields of their own: choices, feedback, misconceptions, pairs, fresh numbers.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::values::{
    Flag, Slug, Text, Whole, list_of_texts, one_or_more, one_text, slug, written_as,
};
use crate::quiz::Mastery as Rule;
use crate::quiz::read::{MOST_CHOICES, MOST_PARTS};
use crate::quiz::vary::MOST_NAMES;
use std::borrow::Cow;

/// When a question counts as mastered.
#[derive(Default, JsonSchema)]
#[schemars(
    default,
    deny_unknown_fields,
    inline,
    title = "Mastery",
    extend("errorMessage" = "Write {recalls: 2, apart: 3}, or one of the two.")
)]
pub(super) struct Mastery {
    /// How many times a question must be right at the first try, alone and without a hint, before it is mastered.
    #[schemars(extend("default" = Rule::default().recalls, "examples" = [1, 3]))]
    recalls: Whole<1, 5>,
    /// How many other questions come between two of these times. The more, the better it lasts.
    #[schemars(extend("default" = Rule::default().apart, "examples" = [0, 5]))]
    apart: Whole<0, 10>,
}

/// One choice that says more than its text.
#[derive(Default, JsonSchema)]
#[schemars(
    default,
    deny_unknown_fields,
    title = "Choice",
    extend(
        "required" = ["text"],
        "errorMessage" = "A choice is a text (in quotes, if it holds a colon), or `text:` with `correct:`, `feedback:` and `misconception:`."
    )
)]
pub(super) struct Choice {
    /// What the choice says.
    #[schemars(extend("examples" = ["3/4", "It gets warmer"]))]
    text: Text,
    /// Whether this choice is right.
    #[schemars(extend("default" = false, "examples" = [true]))]
    correct: Flag,
    /// What the learner reads after picking this one. Good feedback makes one look again: it shows where the answer leads, or asks a
    /// question. It does not tell what is right.
    #[schemars(extend("examples" = [
        "Are a half and a quarter pieces of the same size?",
        "Then it would be larger than the whole. Can that be?"
    ]))]
    feedback: Text,
    /// The idea that leads to this choice: its short name under `misconceptions`. What is said to it there is said here, too.
    #[schemars(extend("examples" = ["adds-tops-and-bottoms", "bigger-bottom-bigger-fraction"]))]
    misconception: Slug,
}

/// What the learner picks from.
#[derive(Default)]
pub(super) struct Choices;

written_as!(Choices, |generator| {
    let mut ways = vec![generator.subschema_for::<Choice>()];
    ways.extend(one_text(generator));
    json_schema!({
        "type": "array",
        "items": { "anyOf": ways },
        "minItems": 1,
        "maxItems": MOST_CHOICES,
        "errorMessage": "A list belongs here: begin each choice with a dash and a space."
    })
});

/// What is said to an answer, with the idea behind it.
#[derive(Default, JsonSchema)]
#[schemars(
    default,
    deny_unknown_fields,
    title = "Feedback",
    extend("minProperties" = 1, "errorMessage" = "Write what to say, or `say:` and `misconception:` below it.")
)]
pub(super) struct Said {
    /// What the learner reads after this answer.
    #[schemars(extend("examples" = ["That is the biggest port. The capital lies inland.", "Count the sides once more."]))]
    say: Text,
    /// The idea that leads to this answer: its short name under `misconceptions`.
    #[schemars(extend("examples" = ["biggest-city-is-capital", "adds-tops-and-bottoms"]))]
    misconception: Slug,
}

/// What is said to which answer.
#[derive(Default)]
pub(super) struct Feedback;

written_as!(Feedback, |generator| {
    let mut ways = vec![generator.subschema_for::<Said>()];
    ways.extend(one_text(generator));
    json_schema!({
        "type": "object",
        "additionalProperties": { "anyOf": ways },
        "errorMessage": "To which answer? Write the answer, a colon and what to say."
    })
});

/// An idea that answers reveal, with what the learner reads.
#[derive(Default, JsonSchema)]
#[schemars(
    default,
    deny_unknown_fields,
    title = "Misconception",
    extend("errorMessage" = "Write what the idea is, or `name:` and `feedback:` below it.")
)]
pub(super) struct Misconception {
    /// What the idea is, in a few words. You read it, learners do not.
    #[schemars(extend("examples" = ["Adds numerators and denominators", "Takes the biggest city for the capital"]))]
    name: Text,
    /// What the learner reads after an answer with this idea, unless the question has something more exact to say.
    #[schemars(extend("examples" = [
        "Are a half and a quarter pieces of the same size?",
        "Is the biggest city always the one where the government sits?"
    ]))]
    feedback: Text,
}

/// The ideas by their short names.
#[derive(Default)]
pub(super) struct Misconceptions;

written_as!(Misconceptions, |generator| {
    let mut ways = vec![generator.subschema_for::<Misconception>()];
    ways.extend(one_text(generator));
    json_schema!({
        "type": "object",
        "propertyNames": slug(),
        "additionalProperties": { "anyOf": ways },
        "errorMessage": "Give each idea a short name: write the name, a colon and what the idea is."
    })
});

/// What belongs into each gap.
#[derive(Default)]
pub(super) struct Gaps;
written_as!(Gaps, |generator| json_schema!({
    "type": "array",
    "items": { "anyOf": one_or_more(generator) },
    "minItems": 1,
    "maxItems": MOST_PARTS,
    "errorMessage": "A list belongs here, with one item for each ___ in the question."
}));

/// Items in their order.
#[derive(Default)]
pub(super) struct Items;
written_as!(Items, |generator| json_schema!({
    "type": "array",
    "items": { "anyOf": one_text(generator) },
    "minItems": 2,
    "maxItems": MOST_PARTS,
    "errorMessage": "A list belongs here: the items in their right order, each with a dash and a space."
}));

/// What belongs together. The types stand in brackets because editors would else tell them one by one, with no word on what to write.
#[derive(Default)]
pub(super) struct Pairs;
written_as!(Pairs, |generator| json_schema!({
    "anyOf": [
        {
            "title": "Pairs",
            "type": ["object"],
            "additionalProperties": { "anyOf": one_text(generator) },
            "minProperties": 2,
            "maxProperties": MOST_PARTS,
            "errorMessage": "Write each pair on a line of its own: the left, a colon, and its partner."
        },
        {
            "title": "List of pairs",
            "type": "array",
            "items": pair(generator),
            "minItems": 2,
            "maxItems": MOST_PARTS
        }
    ]
}));

/// `- France: Paris`, or `- [France, Paris]`.
fn pair(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "anyOf": [
            {
                "title": "Pair",
                "type": ["object"],
                "additionalProperties": { "anyOf": one_text(generator) },
                "minProperties": 1,
                "maxProperties": 1,
                "errorMessage": "A pair has two sides: write the left, a colon, and its partner."
            },
            {
                "title": "Pair in brackets",
                "type": "array",
                "items": { "anyOf": one_text(generator) },
                "minItems": 2,
                "maxItems": 2
            }
        ]
    })
}

/// Where fresh numbers come from.
#[derive(Default)]
pub(super) struct Vary;
written_as!(Vary, |generator| json_schema!({
    "type": "object",
    "propertyNames": {
        "title": "name",
        "pattern": r"^[^\s0-9!-/:-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*$",
        "patternErrorMessage": "A name begins with a letter; letters, digits and _ follow."
    },
    "additionalProperties": { "anyOf": one_or_more(generator) },
    "maxProperties": MOST_NAMES,
    "errorMessage": "Write each name, a colon, and what its value is drawn from."
}));

/// What must hold for the fresh numbers.
#[derive(Default)]
pub(super) struct Conditions;
written_as!(Conditions, |generator| {
    let mut ways = one_text(generator);
    let mut list = list_of_texts(generator);
    list.insert("maxItems".to_owned(), MOST_NAMES.into());
    ways.push(list);
    json_schema!({ "anyOf": ways })
});
