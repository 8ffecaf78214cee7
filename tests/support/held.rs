//! A JSON Schema that values are held against. Nothing is fetched: the schemas of the drafts come with the crate.

use boon::{CompileError, Compiler, Draft, SchemaIndex, Schemas, ValidationError};
use serde_json::Value;

/// Where the schema lies, for its own references: nowhere.
const PLACE: &str = "held:schema";

/// A schema, ready to hold values against it.
pub(crate) struct Held {
    all: Schemas,
    whole: SchemaIndex,
}

impl Held {
    /// The schema, which is first held against the schema of the draft that it names; draft-07 if it names none. Formats are held, too.
    /// What is wrong with it is said in words.
    pub(crate) fn new(schema: Value) -> Result<Self, String> {
        let said = |error: CompileError| format!("{error:#}");
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V7);
        compiler.enable_format_assertions();
        compiler.add_resource(PLACE, schema).map_err(said)?;
        let mut all = Schemas::new();
        let whole = compiler.compile(PLACE, &mut all).map_err(said)?;
        Ok(Self { all, whole })
    }

    /// What the schema has against the value, as `place: words`.
    pub(crate) fn amiss(&self, value: &Value) -> Vec<String> {
        let mut found = Vec::new();
        if let Err(error) = self.all.validate(value, self.whole) {
            tell(&error, &mut found);
        }
        found
    }
}

/// The innermost reasons: what lies above them only says that they are there.
fn tell(error: &ValidationError<'_, '_>, found: &mut Vec<String>) {
    if error.causes.is_empty() {
        found.push(format!("{}: {}", error.instance_location, error.kind));
    }
    for cause in &error.causes {
        tell(cause, found);
    }
}
