//! What an editor makes of a set: YAML with its types, held against the schema.

use std::sync::LazyLock;

use notyet::quiz::schema;
use serde_json::{Map, Value};
use serde_yaml::Value as Yaml;

use crate::held::Held;

static SCHEMA: LazyLock<Held> = LazyLock::new(|| {
    let schema = serde_json::from_str(schema::TEXT).expect("the schema is JSON");
    Held::new(schema).expect("the schema is one")
});

/// The set as an editor sees it; `None` where it sees no YAML, and says so by itself.
pub(crate) fn seen(text: &str) -> Option<Value> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    json(serde_yaml::from_str(text).ok()?)
}

/// What the schema has against it, as `place: words`.
pub(crate) fn amiss(seen: &Value) -> Vec<String> {
    SCHEMA.amiss(seen)
}

fn json(value: Yaml) -> Option<Value> {
    Some(match value {
        Yaml::Null => Value::Null,
        Yaml::Bool(flag) => flag.into(),
        // JSON has no infinity: any number stands for it.
        Yaml::Number(number) => serde_json::to_value(number)
            .ok()
            .filter(Value::is_number)
            .unwrap_or(0.into()),
        Yaml::String(text) => text.into(),
        Yaml::Sequence(items) => items
            .into_iter()
            .map(json)
            .collect::<Option<Vec<Value>>>()?
            .into(),
        Yaml::Mapping(fields) => fields_of(fields)?,
        Yaml::Tagged(tagged) => json(tagged.value)?,
    })
}

/// Fields by their names; `None` where two names are one without their types, such as `true` and `"true"`.
fn fields_of(fields: serde_yaml::Mapping) -> Option<Value> {
    let count = fields.len();
    let fields = fields
        .into_iter()
        .map(|(name, value)| Some((name_of(&name)?, json(value)?)));
    let fields = fields.collect::<Option<Map<String, Value>>>()?;
    (fields.len() == count).then(|| fields.into())
}

/// The name of a field is a text, whatever YAML takes it for.
fn name_of(name: &Yaml) -> Option<String> {
    match json(name.clone())? {
        Value::String(text) => Some(text),
        Value::Array(_) | Value::Object(_) => None,
        other => Some(other.to_string()),
    }
}
