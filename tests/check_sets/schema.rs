//! Which slips an editor can show by the schema alone, while a teacher types. Every case of every table is decided here.

use notyet::diagnostic::{Code, Severity};
use notyet::quiz::read::read;

#[path = "../support/editor.rs"]
mod editor;

/// Problems that no schema sees: they compare texts at two places, or read what stands in one.
const UNSEEN_CODES: &[Code] = &[
    Code::AnswerNotAChoice,
    Code::BadFormula,
    Code::BadPattern,
    Code::BadVariant,
    Code::BlankCount,
    Code::DuplicateChoice,
    Code::DuplicateId,
    Code::UnknownMisconception,
];

/// Cases of other problems that it does not see, each by its name.
const UNSEEN: &[&str] = &[
    // Whether an answer is a number hangs on its quotes, which an editor takes away.
    "tolerance of a text",
    "typos of a number",
    "a number that is none",
    // These hang on which choice is meant.
    "a choice's feedback",
    "two ways to say what is right",
    "several right where one may be",
    // An editor reads what the quotes make of a text, and not the quotes.
    "a tab in a formula",
    "a line break in a formula, and more",
    "in an answer",
    "in a path",
    "around an answer",
    "around one of two answers, and in quotes",
];

/// What is to be said where the schema sees a slip that it should not, or the other way round; nothing where it is as decided.
pub(crate) fn undecided(what: &str, text: &str) -> Option<String> {
    let reading = read(text.as_bytes(), "set.yaml");
    let errors = reading
        .diagnostics
        .iter()
        .filter(|one| one.severity() == Severity::Error);
    let codes: Vec<Code> = errors.map(|error| error.code).collect();
    // Of YAML that is none, an editor speaks before it looks at any schema.
    if codes.contains(&Code::YamlSyntax) {
        return None;
    }
    let amiss = editor::amiss(&editor::seen(text)?);
    let expected = UNSEEN.contains(&what) || codes.iter().all(|code| UNSEEN_CODES.contains(code));
    (amiss.is_empty() != expected).then(|| format!("{what}: the schema says {amiss:?} of\n{text}"))
}

#[test]
fn every_case_that_is_called_unseen_is_there() {
    let tables = [
        include_str!("fields.rs"),
        include_str!("parts.rs"),
        include_str!("quotes.rs"),
        include_str!("slips.rs"),
        include_str!("values.rs"),
        include_str!("varied.rs"),
    ];
    for what in UNSEEN {
        let named = format!("\"{what}\"");
        assert!(tables.iter().any(|table| table.contains(&named)), "{what}");
    }
}
