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

/// Names of fields in other languages.
const TRANSLATED: &[(&str, &str)] = &[
    ("titel", "title"),
    ("título", "title"),
    ("titulo", "title"),
    ("titre", "title"),
    ("fragen", "questions"),
    ("preguntas", "questions"),
    ("sprache", "language"),
    ("idioma", "language"),
    ("langue", "language"),
    ("beschreibung", "description"),
    ("descripción", "description"),
    ("descripcion", "description"),
    ("autor", "author"),
    ("autorin", "author"),
    ("auteur", "author"),
    ("frage", "question"),
    ("pregunta", "question"),
    ("antwort", "answer"),
    ("lösung", "answer"),
    ("respuesta", "answer"),
    ("réponse", "answer"),
    ("reponse", "answer"),
    ("auswahl", "choices"),
    ("antworten", "choices"),
    ("opciones", "choices"),
    ("choix", "choices"),
    ("hinweis", "hint"),
    ("tipp", "hint"),
    ("pista", "hint"),
    ("indice", "hint"),
    ("hinweise", "hints"),
    ("tipps", "hints"),
    ("pistas", "hints"),
    ("indices", "hints"),
    ("erklärung", "explanation"),
    ("explicación", "explanation"),
    ("explicacion", "explanation"),
    ("explication", "explanation"),
    ("rückmeldung", "feedback"),
    ("retroalimentación", "feedback"),
    ("einheit", "unit"),
    ("unidad", "unit"),
    ("unité", "unit"),
    ("bild", "image"),
    ("imagen", "image"),
];

/// The field that this name of another language, in any case, stands for.
#[must_use]
pub fn translated(name: &str) -> Option<&'static str> {
    // None is longer, and every line of a broken file is asked for.
    const LONGEST: usize = 24;
    if name.len() > LONGEST {
        return None;
    }
    let lower = name.to_lowercase();
    let found = TRANSLATED.iter().find(|(other, _)| *other == lower);
    found.map(|(_, ours)| *ours)
}

/// The field that this name is meant as: one of another language, or ours in capital letters.
#[must_use]
pub fn meant(name: &str) -> Option<&'static str> {
    translated(name).or_else(|| {
        let mut ours = [SET, QUESTION, CHOICE].into_iter().flatten();
        let found = ours.find(|ours| name.eq_ignore_ascii_case(ours))?;
        (*found != name).then_some(*found)
    })
}

/// Whether a name is nearly one of those of a question.
#[must_use]
pub fn is_misspelled(name: &str) -> bool {
    let most = name.len() / 4;
    let mut names = QUESTION.iter();
    names.any(|known| (1..=most.max(1)).contains(&strsim::osa_distance(name, known)))
}
