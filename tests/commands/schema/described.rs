//! The schema as a text: every field of the format is in it, with a word on what it does.

use std::collections::BTreeSet;

use notyet::quiz::read::read;
use notyet::quiz::{names, schema};
use notyet::store::sets::BUILT_IN;
use notyet::text::hurtful;
use serde_json::{Value, json};

use crate::held::Held;

/// The groups of fields, and what the format calls their fields.
const GROUPS: &[(&str, &[&str])] = &[
    ("/properties", names::SET),
    ("/properties/mastery/properties", names::MASTERY),
    ("/definitions/Question/properties", names::QUESTION),
    ("/definitions/Choice/properties", names::CHOICE),
    ("/definitions/Said/properties", names::FEEDBACK),
    (
        "/definitions/Misconception/properties",
        names::MISCONCEPTION,
    ),
];

fn schema() -> Value {
    serde_json::from_str(schema::TEXT).unwrap()
}

fn at<'s>(schema: &'s Value, pointer: &str) -> &'s Value {
    schema
        .pointer(pointer)
        .unwrap_or_else(|| panic!("{pointer}"))
}

/// Every field of every group, with its place.
fn each_field(mut look: impl FnMut(&str, &Value)) {
    let schema = schema();
    for (pointer, names) in GROUPS {
        for name in *names {
            let place = format!("{pointer}/{name}");
            look(&place, at(&schema, &place));
        }
    }
}

/// Every text under one of these names, wherever it stands.
fn texts(schema: &Value, of: &[&str], found: &mut Vec<String>) {
    let Value::Object(fields) = schema else {
        schema
            .as_array()
            .into_iter()
            .flatten()
            .for_each(|item| texts(item, of, found));
        return;
    };
    for (name, value) in fields {
        match value {
            Value::String(text) if of.contains(&name.as_str()) => found.push(text.clone()),
            Value::Array(items) if of.contains(&name.as_str()) => {
                found.extend(
                    items
                        .iter()
                        .filter_map(|item| item.as_str().map(str::to_owned)),
                );
            }
            _ => texts(value, of, found),
        }
    }
}

#[test]
fn it_is_a_schema_of_the_draft_that_it_names() {
    let schema = schema();
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    if let Err(error) = Held::new(schema) {
        panic!("{error}");
    }
}

#[test]
fn it_has_the_fields_of_the_format_and_no_others() {
    let schema = schema();
    for (pointer, names) in GROUPS {
        let fields = at(&schema, pointer).as_object().unwrap();
        let fields: BTreeSet<&str> = fields.keys().map(String::as_str).collect();
        assert_eq!(fields, names.iter().copied().collect(), "{pointer}");
        let group = at(&schema, pointer.trim_end_matches("/properties"));
        assert_eq!(group["additionalProperties"], json!(false), "{pointer}");
    }
}

#[test]
fn it_has_the_kinds_of_the_model_and_no_others() {
    let sets = BUILT_IN
        .iter()
        .map(|(name, text)| read(text.as_bytes(), name).set.unwrap());
    let kinds: BTreeSet<&str> = sets
        .flat_map(|set| set.questions)
        .map(|question| question.kind.name())
        .collect();
    let schema = schema();
    let known = at(&schema, "/definitions/Question/properties/kind/enum")
        .as_array()
        .unwrap();
    assert_eq!(
        known
            .iter()
            .map(|kind| kind.as_str().unwrap())
            .collect::<BTreeSet<_>>(),
        kinds
    );
    let does = at(
        &schema,
        "/definitions/Question/properties/kind/enumDescriptions",
    );
    assert_eq!(does.as_array().unwrap().len(), known.len());
}

#[test]
fn every_field_says_what_it_is_for_and_shows_how_it_is_written() {
    let mut seen = BTreeSet::new();
    each_field(|place, field| {
        let description = field["description"]
            .as_str()
            .unwrap_or_else(|| panic!("{place} says nothing"));
        assert!(
            description.ends_with('.') && description.len() > 15,
            "{place}: {description}"
        );
        assert!(!description.contains('\n'), "{place}: {description}");
        assert!(
            seen.insert(description.to_owned()),
            "{place} says what another field says: {description}"
        );
        let shown = ["examples", "default", "enum"]
            .iter()
            .any(|way| field.get(way).is_some());
        assert!(shown, "{place} shows nothing");
    });
    assert!(seen.len() > 45);
}

#[test]
fn what_is_shown_would_be_accepted() {
    let schema = schema();
    each_field(|place, field| {
        let mut alone = field.clone();
        alone["definitions"] = schema["definitions"].clone();
        let examples = field["examples"].as_array().cloned().unwrap_or_default();
        let alone = Held::new(alone).unwrap_or_else(|error| panic!("{place}: {error}"));
        for shown in examples.iter().chain(field.get("default")) {
            let amiss = alone.amiss(shown);
            assert!(amiss.is_empty(), "{place} shows {shown}: {amiss:?}");
        }
    });
}

#[test]
fn it_speaks_to_teachers_in_their_own_words() {
    let mut all = Vec::new();
    texts(
        &schema(),
        &[
            "description",
            "enumDescriptions",
            "errorMessage",
            "patternErrorMessage",
        ],
        &mut all,
    );
    assert!(all.len() > 90, "{}", all.len());
    for text in &all {
        let hurtful: Vec<&str> = hurtful::places(text).map(|at| &text[at]).collect();
        assert!(hurtful.is_empty(), "{hurtful:?} in “{text}”");
        for jargon in [
            "array", "object", "string", "boolean", "integer", "null", "mapping", "scalar",
            "schema", "!",
        ] {
            assert!(!text.contains(jargon), "“{jargon}” in “{text}”");
        }
    }
}

#[test]
fn fields_stand_in_the_order_of_the_format() {
    let group = |start: &str, names: &[&str], inside: &str| {
        let (_, text) = schema::TEXT.split_once(start).unwrap();
        let place = |name: &&str| text.find(&format!("\n{inside}\"{name}\": {{"));
        let places: Vec<_> = names.iter().map(place).collect();
        assert!(places.iter().all(Option::is_some), "{places:?}");
        assert!(places.is_sorted(), "{places:?}");
    };
    group("{", names::SET, "    ");
    group("\"Question\": {", names::QUESTION, "        ");
}
