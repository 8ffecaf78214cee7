//! The fields of a question in whose texts drawn numbers may stand: how they are read, and which part of the question they are. What is
//! filled, what must be seen and what two versions are compared by all follow from this one table.

use super::put::Sort;

/// How the texts of a field stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// All texts in it, however deep, are of this sort.
    Deep(Sort),
    /// So are the names of fields in it.
    WithNames(Sort),
    /// Texts, or fields of which some are texts.
    Choices,
    /// Answers, and what is said to them.
    Feedback,
}

/// Which part of a question a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// What is asked, which may be said in other words and ask the same.
    Asked,
    /// What a learner sees to answer with.
    Given,
    /// What is right.
    Right,
    /// What is said afterwards, and how far off an answer may be.
    Said,
}

/// A field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) part: Part,
}

const fn deep(name: &'static str, sort: Sort, part: Part) -> Field {
    let shape = Shape::Deep(sort);
    Field { name, shape, part }
}

const FIELDS: [Field; 14] = [
    deep("question", Sort::Words, Part::Asked),
    deep("alt", Sort::Words, Part::Asked),
    deep("unit", Sort::Words, Part::Given),
    deep("order", Sort::Words, Part::Given),
    deep("decoys", Sort::Words, Part::Given),
    Field {
        name: "match",
        shape: Shape::WithNames(Sort::Words),
        part: Part::Given,
    },
    Field {
        name: "choices",
        shape: Shape::Choices,
        part: Part::Given,
    },
    deep("answer", Sort::Exact, Part::Right),
    deep("blanks", Sort::Exact, Part::Right),
    deep("tolerance", Sort::Exact, Part::Said),
    Field {
        name: "feedback",
        shape: Shape::Feedback,
        part: Part::Said,
    },
    deep("hint", Sort::Words, Part::Said),
    deep("hints", Sort::Words, Part::Said),
    deep("explanation", Sort::Words, Part::Said),
];

/// The field of this name, if drawn numbers may stand in it.
pub(super) fn field(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.name == name)
}
