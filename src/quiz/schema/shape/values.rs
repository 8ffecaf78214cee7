//! What stands after a colon: a text, a list of texts, one word of a few. Each takes what the reader takes, in every style of writing.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::quiz::yaml::MOST_CHARACTERS;

/// Gives a type a schema that stands wherever it is used, without a name of its own.
macro_rules! written_as {
    ($name:ident, $schema:expr) => {
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let schema: fn(&mut SchemaGenerator) -> Schema = $schema;
                schema(generator)
            }
        }
    };
}
pub(super) use written_as;

/// A text as most are written.
struct Words;

impl JsonSchema for Words {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Text",
            "type": ["string", "number"],
            "pattern": "\\S",
            "maxLength": MOST_CHARACTERS,
            "patternErrorMessage": "Nothing is written here.",
            "errorMessage": "A text belongs here. If it begins with a bracket or holds a colon, put it in quotes."
        })
    }
}

/// `true` and `false`, where they are a text like any other. They are what is left when all other types are taken away: as a `type` of
/// their own, editors would offer both wherever a text is begun.
struct Boolean;

impl JsonSchema for Boolean {
    fn schema_name() -> Cow<'static, str> {
        "TrueOrFalseAsText".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "true or false, as text",
            "not": { "type": ["string", "number", "object", "array", "null"] }
        })
    }
}

/// The ways to write one text.
pub(super) fn one_text(generator: &mut SchemaGenerator) -> Vec<Schema> {
    vec![
        generator.subschema_for::<Words>(),
        generator.subschema_for::<Boolean>(),
    ]
}

/// A list of texts, not empty.
pub(super) fn list_of_texts(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "title": "List",
        "type": "array",
        "items": { "anyOf": one_text(generator) },
        "minItems": 1,
        "errorMessage": "A list belongs here: begin each item with a dash and a space."
    })
}

/// The ways to write one text, or a list of them.
pub(super) fn one_or_more(generator: &mut SchemaGenerator) -> Vec<Schema> {
    let mut ways = one_text(generator);
    ways.push(list_of_texts(generator));
    ways
}

/// One text.
#[derive(Default)]
pub(super) struct Text;
written_as!(
    Text,
    |generator| json_schema!({ "anyOf": one_text(generator) })
);

/// A list of texts.
#[derive(Default)]
pub(super) struct Texts;
written_as!(Texts, list_of_texts);

/// What is right: a text or a list of them. Here `true` and `false` are offered.
#[derive(Default)]
pub(super) struct Answer;
written_as!(Answer, |generator| json_schema!({
    "anyOf": [generator.subschema_for::<Words>(), { "type": "boolean" }, list_of_texts(generator)]
}));

/// A short name for good.
#[derive(Default)]
pub(super) struct Slug;
written_as!(Slug, |_| json_schema!({
    "anyOf": [
        slug(),
        { "title": "Digits", "not": { "type": ["string", "object", "array", "null"] } }
    ]
}));

/// The shape of a slug, for texts and for names of fields.
pub(super) fn slug() -> Value {
    json!({
        "title": "short-name",
        "type": "string",
        "pattern": format!("^[a-z0-9-]{{1,{}}}$", crate::text::slug::LONGEST),
        "errorMessage": "Write small letters a to z, digits and -, such as half-and-quarter."
    })
}

/// What the second way of writing it is called where the first is a number or a boolean.
const IN_QUOTES: &str = "The same in quotes";

/// `true` or `false`. Listed, because a `type` that does not fit is told with all others: "boolean | string".
#[derive(Default)]
pub(super) struct Flag;
written_as!(Flag, |_| json_schema!({
    "anyOf": [
        { "title": "true or false", "enum": [true, false], "errorMessage": "Write true or false." },
        { "title": IN_QUOTES, "type": "string", "pattern": "^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$" }
    ]
}));

/// A whole number from `LEAST` to `MOST`. They are listed, so that an editor offers them.
#[derive(Default)]
pub(super) struct Whole<const LEAST: u8, const MOST: u8>;

impl<const LEAST: u8, const MOST: u8> JsonSchema for Whole<LEAST, MOST> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("From{LEAST}To{MOST}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let all: Vec<u8> = (LEAST..=MOST).collect();
        let written: Vec<String> = all.iter().map(u8::to_string).collect();
        json_schema!({
            "anyOf": [
                {
                    "title": "Whole number",
                    "enum": all,
                    "errorMessage": format!("Write a whole number from {LEAST} to {MOST}.")
                },
                { "title": IN_QUOTES, "type": "string", "pattern": format!("^\\+?0*(?:{})$", written.join("|")) }
            ]
        })
    }
}

/// The version of the format.
#[derive(Default)]
pub(super) struct Format;
written_as!(Format, |_| json_schema!({
    "anyOf": [
        {
            "title": "Whole number",
            "enum": [1],
            "errorMessage": "Write 1, or leave the line out. A newer set needs a newer notyet."
        },
        { "title": IN_QUOTES, "type": "string", "pattern": "^\\+?0*1$" }
    ]
}));

/// The short name of a language.
#[derive(Default)]
pub(super) struct LanguageTag;
written_as!(LanguageTag, |_| json_schema!({
    "type": "string",
    "pattern": "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$",
    "errorMessage": "Write the short name of a language, such as en, de or es-MX."
}));

/// How far off an answer may be. The texts are taken loosely: fractions, signs of other scripts and formulas are for the reader.
#[derive(Default)]
pub(super) struct Distance;
written_as!(Distance, |_| json_schema!({
    "anyOf": [
        {
            "title": "Number",
            "type": ["number"],
            "minimum": 0,
            "errorMessage": "Write a number such as 0.01, or a part of the answer such as 2%."
        },
        { "title": "Part of the answer", "type": "string", "pattern": "^[^A-Za-z]*[^A-Za-z\\s][^A-Za-z]*$|[0-9={]" }
    ]
}));

/// What an editor says of a name that is none of a picture.
const NO_PICTURE: &str =
    "Write the name of a picture beside this file: png, jpg, gif or webp, with / between folders.";

/// The file of a picture: how the whole is written, and that no folder is `..`. In one pattern, that would take looking ahead, which
/// not every reader of patterns can.
#[derive(Default)]
pub(super) struct Picture;
written_as!(Picture, |_| json_schema!({
    "type": "string",
    "pattern": "^(?:[^/\\\\~:][^\\\\:]*)?\\.(?:[pP][nN][gG]|[jJ][pP][eE]?[gG]|[gG][iI][fF]|[wW][eE][bB][pP])$",
    "allOf": [
        { "pattern": "^(?:(?:\\.?|\\.?[^./][^/]*|\\.\\.[^/]+)/)*[^/]*$", "patternErrorMessage": NO_PICTURE }
    ],
    "maxLength": MOST_CHARACTERS,
    "patternErrorMessage": NO_PICTURE,
    "errorMessage": "The name of a picture beside this file belongs here."
}));

/// Words that each stand for something, with what they do.
fn words(all: &[(&str, &str)], amiss: &str) -> Schema {
    let (words, does): (Vec<&str>, Vec<&str>) = all.iter().copied().unzip();
    json_schema!({ "enum": words, "enumDescriptions": does, "errorMessage": amiss })
}

/// What is shuffled in the whole set.
#[derive(Default)]
pub(super) struct Shuffled;
written_as!(Shuffled, |_| words(
    &[
        ("none", "Everything comes in the order of the file."),
        (
            "choices",
            "The choices of each question come in another order each time."
        ),
        (
            "questions",
            "New questions come in another order each time."
        ),
        (
            "both",
            "Choices and new questions come in another order each time."
        ),
    ],
    "Write none, choices, questions or both.",
));

/// The kinds of questions.
#[derive(Default)]
pub(super) struct KindName;
written_as!(KindName, |_| words(
    &[
        ("choice", "The learner picks one of the choices."),
        (
            "select",
            "The learner picks all choices that fit. Those that are right stay."
        ),
        ("true-false", "The learner picks true or false."),
        (
            "text",
            "The learner types a text. Case, spaces and closing punctuation do not matter."
        ),
        (
            "number",
            "The learner types a number, a fraction or a percentage."
        ),
        (
            "blanks",
            "The learner fills the gaps in the question. Those that are right stay."
        ),
        (
            "order",
            "The learner carries items into their order. Those in place stay."
        ),
        (
            "match",
            "The learner finds the partner of each. Pairs that are right stay."
        ),
    ],
    "There is no such kind of question. Delete the line, and the other fields choose the kind.",
));

/// What is compared to the letter.
#[derive(Default)]
pub(super) struct Strictly;
written_as!(Strictly, |_| json_schema!({
    "type": "array",
    "items": words(
        &[
            ("case", "Capital and small letters are told apart."),
            ("accents", "A missing accent makes it another word, not nearly the same one."),
            ("punctuation", "Signs at the end matter."),
            ("spacing", "Each space matters."),
        ],
        "Write case, accents, punctuation or spacing.",
    ),
    "minItems": 1,
    "errorMessage": "A list belongs here, such as [case]."
}));
