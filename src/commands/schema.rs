//! `notyet schema`: the JSON Schema of the set format, for editors, or with `--record` that of the record, for programs that read it. It
//! reads nothing: the schemas are part of the program.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;

use super::output;
use crate::journal;
use crate::quiz::schema;

/// Which schema to print.
#[derive(Debug, Clone, Copy, Args)]
pub struct Schema {
    /// The schema of the record instead, for programs that read it
    #[arg(long)]
    pub record: bool,
}

/// Prints the schema.
///
/// # Errors
///
/// When standard output is closed.
pub fn run(call: Schema) -> anyhow::Result<ExitCode> {
    let mut output = output::standard();
    let text = if call.record {
        journal::schema::TEXT
    } else {
        schema::TEXT
    };
    output.write_all(text.as_bytes())?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test looks at the disk")]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::journal;
    use crate::quiz::schema::shape;

    /// Holds a file of the project to be as the types make it, or makes it so.
    fn is_current(file: &str, current: &str) {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        if std::env::var_os("NOTYET_UPDATE_SCHEMA").is_some() {
            fs::write(&file, current).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
        assert!(
            kept == current,
            "the format's types have changed; make the schema anew: NOTYET_UPDATE_SCHEMA=1 cargo test --lib schema"
        );
    }

    #[test]
    fn the_schema_that_is_kept_is_the_one_that_the_types_make() {
        is_current("quizzes/quiz.schema.json", &shape::text());
    }

    #[test]
    fn the_schema_of_the_record_is_the_one_that_the_types_make() {
        is_current(
            "src/journal/record.schema.json",
            &journal::schema::shape::text(),
        );
    }
}
