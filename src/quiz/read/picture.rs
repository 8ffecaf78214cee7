//! A question's picture: its path and what it shows. Whether the file is there is not known here: `store` looks.

use super::fields::Fields;
use super::notes::Notes;
use super::values;
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::yaml::{Entry, Node};
use crate::quiz::{Image, Words};
use crate::text::words::shortened;

/// The formats of pictures, by the ends of their files' names.
const ENDINGS: &[&str] = &["png", "jpg", "jpeg", "gif", "webp"];

/// Reads `image` and `alt`; `None` where there is no picture, or something about it is to be mended.
pub(super) fn image(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> Option<Image> {
    let alt = fields.get("alt");
    let Some(image) = fields.get("image") else {
        if let Some(alt) = alt.filter(|_| !fields.has("image")) {
            alt_alone(notes, alt);
        }
        return None;
    };
    let path = path(notes, &image.node);
    notes.pictures.extend(path.clone());
    let is_misspelled = alt.is_none() && fields.has("alt");
    let written = alt.filter(|alt| !values::is_empty(&alt.node));
    if written.is_none() && !is_misspelled {
        alt_missing(notes, &image.node);
    }
    let alt = written.and_then(|alt| notes.words("alt", &alt.node));
    Some(Image {
        path: path?,
        alt: alt?,
    })
}

fn alt_alone(notes: &mut Notes<'_>, alt: &Entry<'_>) {
    let problem = notes
        .problem(
            Code::UnknownField,
            alt.name_at,
            "`alt` says what a picture shows, and this question has no `image`",
        )
        .label("no picture beside this")
        .help("write `image:` and the file name of the picture, or delete `alt`");
    notes.add(problem);
}

fn alt_missing(notes: &mut Notes<'_>, image: &Node<'_>) {
    let problem = notes
        .problem(
            Code::AltMissing,
            image.at,
            "nothing says what this picture shows",
        )
        .label("not everyone can see it")
        .help("say what one has to see to answer the question, such as:\n    alt: A circle cut into four equal parts, one of them grey");
    notes.add(problem);
}

/// The path of a picture that lies beside the set or in a folder there.
fn path(notes: &mut Notes<'_>, node: &Node<'_>) -> Option<Words> {
    let words = notes.words("image", node)?;
    match not_beside(notes, node, &words).or_else(|| no_picture(notes, node, &words)) {
        None => Some(words),
        Some(problem) => {
            notes.add(problem);
            None
        }
    }
}

/// What to say of a path that may lead out of the set's folder on any system.
fn not_beside(notes: &Notes<'_>, node: &Node<'_>, path: &str) -> Option<Diagnostic> {
    let own = path.rsplit(['/', '\\', ':']).next().unwrap_or_default();
    let beside =
        format!("put the picture beside the set and write its file name:\n    image: {own}");
    let (message, label, help) = if path.contains("://") || path.starts_with("data:") {
        (
            "a picture is a file beside the set, and here is an address",
            "an address",
            beside,
        )
    } else if path.starts_with(['/', '\\', '~']) || path.contains(':') {
        (
            "the path of a picture begins in the folder of the set",
            "leads to somewhere else",
            beside,
        )
    } else if path.split(['/', '\\']).any(|part| part == "..") {
        (
            "a picture lies in the folder of the set or in one below it",
            "leads out of the set's folder",
            beside,
        )
    } else if path.contains('\\') {
        (
            "between folders stands `/`, which every system understands",
            "has a `\\`",
            format!("write:\n    image: {}", path.replace('\\', "/")),
        )
    } else {
        return None;
    };
    Some(notes.wrong(node, message).label(label).help(help))
}

/// What to say of a file that is no picture by its name.
fn no_picture(notes: &Notes<'_>, node: &Node<'_>, path: &str) -> Option<Diagnostic> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    if ending.is_some_and(|ending| ENDINGS.iter().any(|one| ending.eq_ignore_ascii_case(one))) {
        return None;
    }
    let message = format!("`{}` is no picture that can be shown", shortened(name));
    let endings = ENDINGS.join(", ");
    let problem = notes.wrong(node, message).label("another sort of file");
    Some(problem.help(format!(
        "save the picture in one of these formats: {endings}"
    )))
}
