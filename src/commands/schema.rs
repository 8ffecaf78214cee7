//! `notyet schema`: the JSON Schema of the set format, for editors. It reads nothing: the schema is part of the program.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::quiz::schema;

/// Prints the schema.
///
/// # Errors
///
/// When standard output is closed.
pub fn run() -> anyhow::Result<ExitCode> {
    let mut output = io::stdout().lock();
    output.write_all(schema::TEXT.as_bytes())?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test looks at the disk")]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::quiz::schema::shape;

    #[test]
    fn the_schema_that_is_kept_is_the_one_that_the_types_make() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("quizzes/quiz.schema.json");
        let current = shape::text();
        if std::env::var_os("NOTYET_UPDATE_SCHEMA").is_some() {
            fs::write(&file, &current).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
        assert!(
            kept == current,
            "the format's types have changed; make the schema anew: NOTYET_UPDATE_SCHEMA=1 cargo test schema"
        );
    }
}
