//! One line of a document: what its number, its letter or its first word says that it is. It knows nothing of the lines around it.

/// What a line is.
pub(super) enum Line<'s> {
    /// A question; its text may stand on the next line.
    Asked(&'s str),
    /// A choice with a letter.
    Choice(&'s str),
    /// What stands behind a dash or a bullet.
    Item(&'s str),
    /// What is right.
    Answer(&'s str),
    /// A part with a name of our own.
    Said(&'static str, &'s str),
    /// The name of the whole.
    Title(&'s str),
    /// Nothing to read.
    Nothing,
    /// Any other words.
    Other(&'s str),
}

/// What stands before a question's number.
const ASKED: &[&str] = &[
    "question",
    "q",
    "no.",
    "nr.",
    "frage",
    "aufgabe",
    "pregunta",
    "ejercicio",
    "exercise",
    "task",
    "problem",
];
/// What stands before an answer.
const ANSWERED: &[&str] = &[
    "answer",
    "answers",
    "correct",
    "correct answer",
    "correct answers",
    "correct option",
    "right answer",
    "the correct answer",
    "the answer",
    "ans",
    "solution",
    "antwort",
    "antworten",
    "richtig",
    "richtige antwort",
    "richtige antworten",
    "lösung",
    "respuesta",
    "respuestas",
    "respuesta correcta",
    "respuestas correctas",
    "correcta",
    "solución",
];
/// What stands before the parts that have a name here, too.
const SAID: &[(&str, &str)] = &[
    ("explanation", "explanation"),
    ("reason", "explanation"),
    ("why", "explanation"),
    ("erklärung", "explanation"),
    ("begründung", "explanation"),
    ("explicación", "explanation"),
    ("hint", "hint"),
    ("tip", "hint"),
    ("hinweis", "hint"),
    ("tipp", "hint"),
    ("pista", "hint"),
];
/// What stands before the name of the whole, and above the questions.
const TITLES: &[&str] = &["title", "titel", "título", "quiz", "topic", "thema", "tema"];
const LISTS: &[&str] = &["questions", "fragen", "preguntas"];
/// Signs that begin an item.
const BULLETS: &[char] = &['-', '–', '—', '•', '◦', '▪', '●', '○', '*', '☐', '□'];

/// Whether the line is one of a set, however it is broken: then the file is no document.
pub(super) fn is_own(line: &str) -> bool {
    let words = line.trim_start_matches(|sign: char| !sign.is_alphabetic());
    ["question", "choices", "options", "kind"]
        .iter()
        .any(|name| {
            let rest = words
                .strip_prefix(name)
                .map(|rest| rest.trim_start_matches(['"', '\'', ' ']));
            rest.is_some_and(|rest| rest.starts_with([':', '=']))
        })
}

/// The words of a line without the stars around them, and without the sign of a heading.
pub(super) fn cleaned(line: &str) -> String {
    let plain = line.replace("**", "");
    let words = plain.trim().trim_start_matches(['#', '>']).trim();
    let inner = words
        .strip_prefix('*')
        .and_then(|inner| inner.strip_suffix('*'))
        .filter(|inner| !inner.starts_with(' '));
    inner.unwrap_or(words).to_owned()
}

/// What a cleaned line is.
pub(super) fn read(words: &str) -> Line<'_> {
    let ruled = words.chars().all(|sign| "-=_*~`".contains(sign));
    if words.is_empty() || ruled {
        return Line::Nothing;
    }
    if let Some(text) = numbered(words).or_else(|| named(words)) {
        return Line::Asked(text);
    }
    if let Some(text) = letter(words) {
        return Line::Choice(text);
    }
    if let Some((name, text)) = field(words) {
        let lower = name.to_lowercase();
        let lower = lower.as_str();
        if ANSWERED.contains(&lower) {
            return Line::Answer(text);
        }
        if let Some((_, ours)) = SAID.iter().find(|(said, _)| *said == lower) {
            return Line::Said(ours, text);
        }
        if TITLES.contains(&lower) && !text.is_empty() {
            return Line::Title(text);
        }
        if LISTS.contains(&lower) && text.is_empty() {
            return Line::Nothing;
        }
    }
    match item(words) {
        Some(inner) => letter(inner).map_or(Line::Item(inner), Line::Choice),
        None => Line::Other(words),
    }
}

/// The text behind `12.`, `12)` or `(12)`.
fn numbered(words: &str) -> Option<&str> {
    let rest = words.strip_prefix('(').unwrap_or(words);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest[digits..].strip_prefix(['.', ')', ':'])?;
    let text = after.trim_start();
    ((1..=3).contains(&digits) && text.len() < after.len()).then_some(text)
}

/// The text behind `Question 3:`; it may stand on the next line.
fn named(words: &str) -> Option<&str> {
    let lower = words.to_lowercase();
    let name = ASKED.iter().find(|name| {
        lower.starts_with(**name) && !lower[name.len()..].starts_with(char::is_alphabetic)
    })?;
    let rest = words
        .get(name.len()..)?
        .trim_start_matches([' ', '\t', '#']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest[digits..].trim_start();
    let text = after.trim_start_matches([':', '.', ')', '-', '–', '—']);
    let ends = text.len() < after.len() || after.is_empty();
    (digits > 0 && ends).then(|| text.trim())
}

/// The text behind `a)`, `B.` or `(c)`.
fn letter(words: &str) -> Option<&str> {
    let rest = words.strip_prefix('(').unwrap_or(words);
    let after = rest.strip_prefix(|sign: char| matches!(sign, 'a'..='h' | 'A'..='H'))?;
    let after = after.strip_prefix([')', '.'])?;
    let text = after.trim_start();
    (!text.is_empty() && text.len() < after.len()).then_some(text)
}

/// The place of the choice that `b`, `B)`, `(b)` or `b) Cow` names.
pub(super) fn lettered(written: &str) -> Option<usize> {
    let rest = written.strip_prefix('(').unwrap_or(written);
    let first = rest.chars().next().filter(char::is_ascii_alphabetic)?;
    let after = &rest[1..];
    let alone = matches!(after.trim_end_matches('.'), "" | ")");
    let place = u32::from(first.to_ascii_lowercase()) - u32::from('a');
    (alone || letter(written).is_some()).then_some(usize::try_from(place).ok()?)
}

/// The name before a colon, and the text behind it.
fn field(words: &str) -> Option<(&str, &str)> {
    let words = words.trim_start_matches(['✅', '✓', '✔', '→', '➡', '\u{fe0f}', ' ']);
    let words = item(words).unwrap_or(words);
    let (name, text) = words.split_once([':', '：'])?;
    Some((name.trim(), text.trim()))
}

/// The text behind a dash or a bullet.
fn item(words: &str) -> Option<&str> {
    let after = words.strip_prefix(BULLETS)?;
    let text = after.trim_start();
    (!text.is_empty() && text.len() < after.len()).then_some(text)
}
