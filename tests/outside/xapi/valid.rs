//! Statements against the JSON Schema of xAPI by Rustici Software, where it lies beside the project.

use std::path::Path;

use boon::{Compiler, Draft, Format, SchemaIndex, Schemas};
use regex::Regex;
use serde_json::{Map, Value, json};

use super::made::{exported, practised};

const FOLDER: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../shared/data/xapi-tincan-schema"
);

/// An address with a scheme; what the schema has for it looks around, which the validator's patterns do not.
const ADDRESS: &str = r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>{}|\\^`\x22]+$";

/// All parts of the schema in one, each under its own id.
fn schema() -> Option<Value> {
    let entries = std::fs::read_dir(FOLDER).ok()?;
    let mut definitions = Map::new();
    for path in entries.map(|entry| entry.expect("a file").path()) {
        let name = path.file_stem()?.to_string_lossy().into_owned();
        let is_part = path.extension().is_some_and(|end| end == "json");
        if !is_part || name.starts_with("formats__") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a schema");
        let mut part: Value = serde_json::from_str(&text).expect("a schema");
        let fields = part.as_object_mut().expect("an object");
        fields.remove("$schema");
        if name == "extensions" {
            fields.insert("patternProperties".into(), json!({ADDRESS: {}}));
        }
        definitions.insert(name, part);
    }
    Some(json!({
        "$schema": "http://json-schema.org/draft-04/schema#",
        "definitions": definitions,
        "allOf": [{"$ref": "#statement"}],
    }))
}

/// Holds texts against a pattern.
macro_rules! by_pattern {
    ($name:literal, $pattern:expr) => {
        Format {
            name: $name,
            func: |value| match value.as_str() {
                Some(text) if !Regex::new($pattern).expect("a pattern").is_match(text) => {
                    Err(format!("{text} is no {}", $name).into())
                }
                _ => Ok(()),
            },
        }
    };
}

/// The formats that the schema names, as it has them, without looking around.
fn compiled(schema: Value) -> (Schemas, SchemaIndex) {
    let mut compiler = Compiler::new();
    compiler.set_default_draft(Draft::V4);
    compiler.enable_format_assertions();
    for format in [
        by_pattern!("iri", ADDRESS),
        by_pattern!(
            "uuid",
            r"^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
        ),
        by_pattern!("langtag", r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"),
        by_pattern!("iso_duration", r"^PT\d+(\.\d{1,2})?S$"),
        by_pattern!("iso_date", r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"),
    ] {
        compiler.register_format(format);
    }
    compiler
        .add_resource("held:xapi", schema)
        .expect("a schema");
    let mut all = Schemas::new();
    let whole = compiler.compile("held:xapi", &mut all).expect("a schema");
    (all, whole)
}

#[test]
fn every_statement_is_valid_against_the_schema() {
    let Some(schema) = schema() else {
        println!("skipped: there is no schema at {FOLDER}");
        return;
    };
    let (all, whole) = compiled(schema);
    let told = exported(&practised(), &["--as", "Zoë"]);
    assert!(told.len() > 25, "{}", told.len());
    for one in &told {
        if let Err(why) = all.validate(one, whole) {
            panic!("{why:#}\n{one:#}");
        }
    }
    // The schema does say no: to a part that it does not know, to a duration, to a type, to a pattern.
    let answered = told.iter().find(|one| one["result"]["success"] == true);
    let answered = answered.expect("an answer");
    for (place, value) in [
        ("/result/duration", json!("5 s")),
        ("/object/definition/interactionType", json!("essay")),
        ("/object/definition/correctResponsesPattern", json!("x")),
        ("/actor/account/homePage", json!("no address")),
        ("/id", json!("7")),
        ("/context", json!({"hints": 1})),
    ] {
        let mut changed = answered.clone();
        *changed.pointer_mut(place).expect(place) = value;
        assert!(all.validate(&changed, whole).is_err(), "{place}");
    }
    assert!(Path::new(FOLDER).is_dir());
}
