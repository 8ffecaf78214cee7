//! A question: every field that one may have, and which of them go together.

use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use super::parts::{Choices, Conditions, Feedback, Gaps, Items, Pairs, Vary};
use super::values::{
    Answer, Distance, Flag, KindName, Picture, Slug, Strictly, Text, Texts, Whole,
};

/// One question. Its fields choose what the learner does.
#[derive(Default, JsonSchema)]
#[schemars(
    default,
    deny_unknown_fields,
    title = "Question",
    extend("required" = ["question"]),
    transform = go_together
)]
pub(super) struct Question {
    /// What is asked. It may have paragraphs, lists, tables, `code`, and formulas between dollar signs (Markdown). Each ___ is a gap
    /// to fill in, when there are `blanks`.
    #[schemars(extend("examples" = ["What is 1/2 + 1/4?", "The capital of Kenya is ___."]))]
    #[schemars(rename = "question")]
    asked: Text,
    /// A short name that belongs to this question for good. A learner's path is kept under it, so it stays when you change the words.
    /// No two questions of a set share one.
    #[schemars(extend("examples" = ["half-and-quarter", "capital-of-kenya"]))]
    id: Slug,
    /// What the learner does. Leave it out: `choices`, `answer`, `blanks`, `order` or `match` choose it. It is here to overrule them.
    kind: KindName,
    /// What the learner picks from. Mark the right one with `correct: true`, or name it in `answer`. Where several are right, the
    /// learner picks all that fit. Give the others feedback: that is where the learning is.
    #[schemars(extend("examples" = [[
        {"text": "3/4", "correct": true},
        {"text": "2/6", "feedback": "Are a half and a quarter pieces of the same size?"},
        "1/8"
    ]]))]
    choices: Choices,
    /// What is right. A number or a fraction is compared as a number; `true` or `false` is picked; any other text is typed, and its
    /// case, spaces and closing punctuation do not matter. A list holds all texts that are accepted, and /patterns/. Beside
    /// `choices`, it is the text of the right one.
    #[schemars(extend("examples" = ["Nairobi", "3/4"]))]
    answer: Answer,
    /// Hints, from a nudge to almost the answer. A learner who is stuck opens one after the other, so none of them gives the answer
    /// away.
    #[schemars(extend("examples" = [["Draw a bar and cut it into quarters.", "How many quarters is one half?"]]))]
    hints: Texts,
    /// One hint, for a learner who is stuck. With several, write `hints` and a list.
    #[schemars(extend("examples" = ["Draw a bar and cut it into quarters.", "It lies in the highlands."]))]
    hint: Text,
    /// Why the answer is so. Learners read it once they have got it, or asked to be shown. It is what teaches most.
    #[schemars(extend("examples" = [
        "One half is two quarters, so two quarters and one quarter make three quarters.",
        "Nairobi grew from a railway depot of 1899, far from the sea."
    ]))]
    explanation: Text,
    /// What to say to which answer: the answer, a colon, and what makes one look again. An answer is a text, a number, a /pattern/, or
    /// a comparison such as "> 100". For gaps also "2 = Kampala", for pairs "France = Berlin", for an order "B -> A".
    #[schemars(extend("examples" = [{"Mombasa": "That is the biggest port. The capital lies inland."}]))]
    feedback: Feedback,
    /// Words that this question goes by. A learner can begin with all questions that have one of them: `--tag`.
    #[schemars(extend("examples" = [["addition", "pictures"]]))]
    tags: Texts,
    /// Whether this is a harder one. The learner is told so, and that trying is what counts.
    #[schemars(extend("default" = false, "examples" = [true]))]
    stretch: Flag,
    /// Whether the choices come in another order each time. Write `false` where their order means something, such as sizes.
    #[schemars(extend("examples" = [false]))]
    shuffle: Flag,
    /// What matters to the letter in a typed text, where it would not otherwise.
    #[schemars(extend("examples" = [["case"]]))]
    strict: Strictly,
    /// How many slips of spelling are accepted in a typed text. With none, a near miss is said to be near, and can be mended.
    #[schemars(extend("default" = 0, "examples" = [1, 2]))]
    typos: Whole<0, 2>,
    /// How far off a number may be: by so much, or by a part of the answer.
    #[schemars(extend("examples" = [0.01, "2%"]))]
    tolerance: Distance,
    /// What the number is counted in. Learners may type it or leave it out.
    #[schemars(extend("examples" = ["km", "m/s"]))]
    unit: Text,
    /// A picture that belongs to the question: a file beside this one, or in a folder there. It needs `alt`.
    #[schemars(extend("examples" = ["circle.png", "pictures/map.jpg"]))]
    image: Picture,
    /// What the picture shows, in words, so that those who cannot see it can answer, too.
    #[schemars(extend("examples" = [
        "A circle cut into four equal parts, one of them orange",
        "A map of Kenya with four cities and no names"
    ]))]
    alt: Text,
    /// Fresh numbers each time the question is shown, so that it is understood and not remembered. Each name has a range, a list, or a
    /// formula over the names before it; `{name}` puts the value into any text of the question.
    #[schemars(extend("examples" = [{"v": "40..120 step 10", "t": [2, 3, 4]}]))]
    vary: Vary,
    /// What must hold for the fresh numbers: one condition, or a list of them.
    #[schemars(extend("examples" = ["v != 10 * t", "mod(v, t) = 0"]))]
    #[schemars(rename = "where")]
    conditions: Conditions,
    /// What belongs into the gaps: one item for each ___ in the question, in their order. An item is what `answer` may be: a text,
    /// a number, or a list of all that is accepted.
    #[schemars(extend("examples" = [["Nairobi", ["Kampala", "Kampala City"]]]))]
    blanks: Gaps,
    /// Items in their right order. The learner gets them mixed, and carries each to its place.
    #[schemars(extend("examples" = [["The seed takes up water", "A root comes out", "A leaf opens"]]))]
    order: Items,
    /// What belongs together: each left with its partner. The learner gets the partners mixed.
    #[schemars(extend("examples" = [{"correr": "run", "comer": "eat"}]))]
    #[schemars(rename = "match")]
    pairs: Pairs,
    /// More partners for `match`, which fit nothing. With them, the last pair is not found by itself.
    #[schemars(extend("examples" = [["buy", "sleep"]]))]
    decoys: Texts,
}

/// The fields that choose a kind by being there, besides `answer`. A question has one of them.
const CHOOSING: [&str; 4] = ["choices", "blanks", "order", "match"];

/// Adds what a field that is there asks of the others. All of it stands under `dependencies`: editors offer what they find in an `anyOf`
/// or `allOf` as if it were one more question to begin.
fn go_together(question: &mut Schema) {
    let mut all = Map::new();
    all.insert("question".to_owned(), something_is_right());
    all.insert("kind".to_owned(), json!({ "allOf": by_kind() }));
    for field in CHOOSING {
        all.insert(field.to_owned(), alone(field));
    }
    let nothing_marked = json!({
        "if": { "not": { "required": ["answer"] } },
        "then": { "properties": { "choices": one_is_right() } }
    });
    all["choices"]["allOf"] = json!([nothing_marked]);
    all.insert(
        "hint".to_owned(),
        without(
            &["hints"],
            "Put the text of `hint` into this list, and delete `hint`.",
        ),
    );
    for (field, needed, amiss) in NEEDS {
        all.insert(
            field.to_owned(),
            json!({ "required": [needed], "errorMessage": amiss }),
        );
    }
    question.insert("dependencies".to_owned(), all.into());
}

/// Fields that need another one, and what to say where it is missing.
const NEEDS: [(&str, &str, &str); 4] = [
    (
        "image",
        "alt",
        "A picture needs `alt`: what it shows, for everyone who cannot see it.",
    ),
    (
        "alt",
        "image",
        "`alt` says what a picture shows, and there is no `image`.",
    ),
    (
        "where",
        "vary",
        "`where` is a condition on fresh numbers, and there is no `vary`.",
    ),
    (
        "decoys",
        "match",
        "`decoys` are partners that fit nothing, and there is no `match`.",
    ),
];

fn something_is_right() -> Value {
    let amiss = "Write what is right: `answer`, `choices`, `blanks`, `order` or `match`.";
    let fields = ["answer"].into_iter().chain(CHOOSING);
    let ways: Vec<Value> = fields
        .map(|field| json!({ "required": [field], "errorMessage": amiss }))
        .collect();
    json!({ "anyOf": ways })
}

/// What a question that has this field has no use for.
fn alone(field: &str) -> Value {
    let mut foreign: Vec<&str> = CHOOSING
        .into_iter()
        .filter(|other| *other != field)
        .collect();
    foreign.push("unit");
    if field != "choices" {
        foreign.push("answer");
    }
    if field != "blanks" {
        foreign.extend(["strict", "typos", "tolerance"]);
    }
    without(&foreign, &format!("This has no use beside `{field}`."))
}

/// A group of fields that has none of these.
fn without(fields: &[&str], amiss: &str) -> Value {
    let none: Map<String, Value> = fields
        .iter()
        .map(|field| ((*field).to_owned(), false.into()))
        .collect();
    json!({ "properties": none, "errorMessage": amiss })
}

/// What each kind asks of the other fields.
fn by_kind() -> Value {
    let kind_is = |kinds: &[&str]| json!({ "properties": { "kind": { "enum": kinds } } });
    let needs = |field: &str, kinds: &[&str]| {
        let amiss = format!("A question of this kind needs `{field}`.");
        json!({ "if": kind_is(kinds), "then": { "required": [field], "errorMessage": amiss } })
    };
    let typed = ["true-false", "text", "number"];
    let no_use = without(&CHOOSING, "A question of this kind has no use for this.");
    json!([
        needs("choices", &["choice", "select"]),
        needs("blanks", &["blanks"]),
        needs("order", &["order"]),
        needs("match", &["match"]),
        needs("answer", &typed),
        { "if": kind_is(&typed), "then": no_use }
    ])
}

/// A list of choices of which one at least is marked.
fn one_is_right() -> Value {
    json!({
        "contains": {
            "type": "object",
            "required": ["correct"],
            "properties": {
                "correct": { "anyOf": [{ "const": true }, { "type": "string", "pattern": "^(?:[Tt]rue|TRUE)$" }] }
            }
        },
        "errorMessage": "None of these is marked as right: write `correct: true` inside one, or `answer:` and its text below them."
    })
}
