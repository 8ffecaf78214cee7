//! A question of Moodle as one of ours: what each kind has, and why some are left out.

use super::texts::{Texts, raw};
use super::{calculated, gaps, kinds, usual};
use crate::exchange::album::Album;
use crate::exchange::draft::{Compared, Kind, Question};
use crate::exchange::xml::Element;
use crate::exchange::{Lost, Read};
use crate::text::markup;
use crate::text::words::single_spaced;

/// What was read of a question's key.
pub(super) struct Keyed {
    pub(super) kind: Kind,
    pub(super) feedback: Vec<(String, String)>,
    /// How what is typed into gaps is compared.
    pub(super) gaps: Compared,
    /// What is asked, where it is not the question's text as it stands.
    pub(super) prompt: Option<String>,
}

impl Keyed {
    pub(super) fn new(kind: Kind, feedback: Vec<(String, String)>) -> Self {
        Self {
            kind,
            feedback,
            gaps: Compared::default(),
            prompt: None,
        }
    }
}

/// Puts the question where it belongs.
pub(super) fn add(element: &Element, category: &str, album: &mut Album, read: &mut Read) {
    let mut texts = Texts::new(album, element);
    match question(element, category, &mut texts) {
        Ok(question) => {
            let lost = texts.shown.lost.into_iter();
            read.lost
                .extend(lost.map(|reason| Lost::of(&question, reason)));
            read.draft.questions.push(question);
        }
        Err(reason) => {
            read.left_out
                .push(Lost::at(element.line, &name(element), reason));
        }
    }
}

/// The question, or why there is none.
fn question(element: &Element, category: &str, texts: &mut Texts) -> Result<Question, String> {
    let kind = element.attribute("type").unwrap_or_default();
    if !calculated::is_one(kind) {
        let keyed = keyed(element, kind, texts)?;
        return Ok(with_key(element, category, keyed, texts));
    }
    let mut calculated = calculated::marked(element)?;
    let keyed = calculated.keyed(texts)?;
    let mut question = with_key(&calculated.element, category, keyed, texts);
    question.name = Some(name(element));
    calculated.finish(&mut question, texts)?;
    Ok(question)
}

/// What every question has, with its key.
fn with_key(element: &Element, category: &str, keyed: Keyed, texts: &mut Texts) -> Question {
    let text = element.child("questiontext");
    let prompt = keyed
        .prompt
        .unwrap_or_else(|| text.map_or_else(String::new, |text| texts.asked(text)));
    let mut question = Question {
        name: Some(name(element)),
        line: element.line,
        id: Some(element.words("idnumber").to_owned()).filter(|id| !id.is_empty()),
        feedback: keyed.feedback,
        gaps: keyed.gaps,
        explanation: explanation(element, texts),
        ..Question::new(prompt, keyed.kind)
    };
    // Files of old have the words one element deeper.
    let hints = element.all("hint");
    let hints = hints.map(|hint| hint.child("hintcontent").unwrap_or(hint));
    question.hints = hints.filter_map(|hint| texts.told(Some(hint))).collect();
    texts.old_picture(element);
    question.tags = tags(element, category);
    question.image = texts.shown.image.take();
    if !is_shuffled(element, &question.kind) {
        question.shuffle = Some(false);
    }
    if truth(element.words("hidden")) == Some(true) {
        texts.loses("that it is hidden there");
    }
    question
}

/// What it is called there, else how it begins.
fn name(element: &Element) -> String {
    let name = element.child("name").map_or("", raw);
    if !name.is_empty() {
        return single_spaced(name);
    }
    let text = element.child("questiontext").map(super::texts::alone);
    markup::one_line(&text.unwrap_or_default())
}

/// `1` and `true`, `0` and `false`; nothing for anything else.
pub(super) fn truth(words: &str) -> Option<bool> {
    match words {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}

/// Whether what there is to choose from is shuffled. Where the file does not say, choices stay in their order and all else is shuffled
/// (`import_multichoice`, `import_calculated` and `import_match` of Moodle's importer).
fn is_shuffled(element: &Element, kind: &Kind) -> bool {
    let has_choices = matches!(kind, Kind::Choice(_) | Kind::Select(_) | Kind::Match { .. });
    let usual = !says_no_order(element);
    !has_choices || truth(element.words("shuffleanswers")).unwrap_or(usual)
}

/// Whether this is a question with choices that does not say whether they are shuffled.
pub(super) fn says_no_order(element: &Element) -> bool {
    let kind = element.attribute("type");
    let has_choices = matches!(
        kind,
        Some("multichoice" | "multichoiceset" | "calculatedmulti")
    );
    has_choices && truth(element.words("shuffleanswers")).is_none()
}

fn tags(element: &Element, category: &str) -> Vec<String> {
    // Tags of a course alone stand apart.
    let both = element.all("tags").chain(element.all("coursetags"));
    let own = both.flat_map(|tags| tags.all("tag"));
    let own = own.map(|tag| single_spaced(raw(tag)));
    let category = Some(category.to_owned()).filter(|category| !category.is_empty());
    category.into_iter().chain(own).collect()
}

/// What is shown when the question is done: what Moodle says to the right answer of any kind, then what it says to all.
fn explanation(element: &Element, texts: &mut Texts) -> Option<String> {
    let right = texts.told(element.child("correctfeedback"));
    let right = right.filter(|said| !usual::is_of_answers(said));
    let general = texts.told(element.child("generalfeedback"));
    for (name, what) in [
        (
            "partiallycorrectfeedback",
            "what is said to every answer that is partly right",
        ),
        (
            "incorrectfeedback",
            "what is said to every answer that is not right",
        ),
    ] {
        let said = texts.told(element.child(name));
        if said.is_some_and(|said| !usual::is_of_answers(&said)) {
            texts.loses(format!("{what}: here each answer has words of its own"));
        }
    }
    match (right, general) {
        (Some(right), Some(general)) => Some(format!("{right}\n\n{general}")),
        (right, general) => right.or(general),
    }
}

fn keyed(element: &Element, kind: &str, texts: &mut Texts) -> Result<Keyed, String> {
    match kind {
        "multichoice" | "multichoiceset" => kinds::choices(element, texts),
        "truefalse" => kinds::truth(element, texts),
        "shortanswer" => kinds::short(element, texts),
        "numerical" => kinds::numerical(element, texts),
        "matching" | "match" | "ddmatch" => kinds::matching(element, texts),
        "ordering" => kinds::ordering(element, texts),
        "gapselect" => gaps::listed(element, "selectoption", texts),
        "ddwtos" => gaps::listed(element, "dragbox", texts),
        "multianswer" | "cloze" => gaps::embedded(element, texts),
        other => Err(reason(other)),
    }
}

/// Why there is no place for a kind.
fn reason(kind: &str) -> String {
    let why = match kind {
        "essay" => "an essay, and no answer to it can be compared with another",
        "description" => {
            "a text without a question; put what it says into the questions that need it"
        }
        "random" | "randomsamatch" => {
            "it draws another question each time; export those themselves"
        }
        "stack" => "its answers are worked out by a computer algebra system",
        "coderunner" => "its answers are programs that have to be run",
        "ddimageortext" | "ddmarker" => "its answers are places in a picture",
        "missingtype" => "Moodle itself no longer knew its kind",
        "" => "nothing says which kind it is",
        other => {
            let other: String = other.chars().take(40).collect();
            return format!("it is of the kind “{other}”, which has no like here");
        }
    };
    why.to_owned()
}
