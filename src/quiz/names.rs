//! The names of the format's fields. It says nothing of what they hold.

/// What may stand at the left edge of a file.
pub const SET: &[&str] = &[
    "format",
    "id",
    "title",
    "description",
    "author",
    "license",
    "source",
    "language",
    "tags",
    "together",
    "mastery",
    "shuffle",
    "misconceptions",
    "questions",
];

/// What may stand in a question.
pub const QUESTION: &[&str] = &[
    "question",
    "id",
    "kind",
    "choices",
    "answer",
    "hints",
    "hint",
    "explanation",
    "feedback",
    "tags",
    "stretch",
    "shuffle",
    "strict",
    "typos",
    "tolerance",
    "unit",
    "image",
    "alt",
    "vary",
    "where",
    "blanks",
    "order",
    "match",
    "decoys",
];

/// What may stand in a choice.
pub const CHOICE: &[&str] = &["text", "correct", "feedback", "misconception"];

/// What may stand in a feedback entry.
pub const FEEDBACK: &[&str] = &["say", "misconception"];

/// What may stand in a misconception.
pub const MISCONCEPTION: &[&str] = &["name", "feedback"];

/// What may stand in `mastery`.
pub const MASTERY: &[&str] = &["recalls", "apart"];

/// The fields that may hold a list of texts, one of which is one answer, hint, item or tag. `questions` holds a list as well, of fields.
const LISTS: &[&str] = &[
    "choices", "answer", "hints", "blanks", "order", "decoys", "tags",
];

/// The fields that hold names of the teacher's own, each with what belongs to it.
const PAIRS: &[&str] = &["feedback", "match", "misconceptions", "vary"];

/// Whether a field of this name may hold a list of texts.
#[must_use]
pub fn is_list(name: &str) -> bool {
    LISTS.contains(&name)
}

/// Whether a field of this name holds names of the teacher's own.
#[must_use]
pub fn is_pairs(name: &str) -> bool {
    PAIRS.contains(&name)
}

/// Whether any part of a set has a field of this name.
#[must_use]
pub fn known(name: &str) -> bool {
    [SET, QUESTION, CHOICE, FEEDBACK, MISCONCEPTION, MASTERY]
        .iter()
        .any(|names| names.contains(&name))
}

/// Whether a field of this name stands in a question and never at the left edge.
#[must_use]
pub fn only_in_question(name: &str) -> bool {
    QUESTION.contains(&name) && !SET.contains(&name)
}
