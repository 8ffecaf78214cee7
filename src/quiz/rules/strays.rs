//! `mark-not-shown`: marks that a learner would see as they are written, though somebody meant them as marks.

use super::{Found, Place, Scope, feedbacks};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::{Kind, Question, Words};
use crate::text::markup::stray::{Sort, Stray, may_stray, strays, strays_in_short};

mod left_over;

/// Warns of them in all that learners read of the questions and of the set.
pub(super) fn marks(scope: &Scope<'_>, found: &mut Found) {
    let set = scope.set;
    let misconceptions = set.misconceptions.values();
    let shared = misconceptions.filter_map(|misconception| misconception.feedback.as_ref());
    for text in shared.chain(&set.together).chain(scope.loose) {
        in_text(text, scope.source, strays, found);
    }
    left_over::named_sign(&set.title, scope.source, found);
    for question in &set.questions {
        for text in long(question) {
            in_text(text, scope.source, strays, found);
        }
        let short = short(question);
        for text in &short {
            in_text(text, scope.source, strays_in_short, found);
        }
        left_over::marks(question, long(question), &short, scope.source, found);
    }
}

/// The texts of a question in which all of Markdown is read.
fn long(question: &Question) -> impl Iterator<Item = &Words> {
    let said = feedbacks(question).filter_map(|feedback| feedback.say.as_ref());
    std::iter::once(&question.prompt)
        .chain(said)
        .chain(&question.hints)
        .chain(&question.explanation)
}

/// Those in which nothing but code and formulas is marked.
fn short(question: &Question) -> Vec<&Words> {
    match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            choices.iter().map(|choice| &choice.text).collect()
        }
        Kind::Order(items) => items.iter().collect(),
        Kind::Match(matching) => {
            let lefts = matching.pairs.iter().map(|(left, _)| left);
            lefts.chain(&matching.rights).collect()
        }
        Kind::TrueFalse(_) | Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) => Vec::new(),
    }
}

fn in_text(text: &Words, source: &str, seek: fn(&str) -> Vec<Stray>, found: &mut Found) {
    if found.full() {
        return;
    }
    if let Some(problem) = joined_list(text, source) {
        found.push(problem);
    }
    if let Some(problem) = saved_otherwise(text, source) {
        found.push(problem);
    }
    if !may_stray(text) {
        return;
    }
    for stray in seek(text) {
        let place = Place::of(source, text);
        let start = text.find(&stray.written);
        let at = start.map_or_else(
            || super::first_line(source, text.at),
            |start| place.inside(&(start..start + stray.written.len())),
        );
        let (message, help) = told(&stray);
        let problem = Diagnostic::new(Code::MarkNotShown, at, message);
        found.push(problem.label("shown as it stands here").help(help));
    }
}

/// `schÃ¶n`: letters of a file that was saved as UTF-8 and opened as something else.
fn saved_otherwise(text: &Words, source: &str) -> Option<Diagnostic> {
    if text.is_ascii() {
        return None;
    }
    let (at, second) = text.match_indices('Ã').find_map(|(at, first)| {
        let second = text[at + first.len()..].chars().next()?;
        let byte = u8::try_from(u32::from(second)).ok()?;
        (0x80..=0xbf).contains(&byte).then_some((at, byte))
    })?;
    let meant = String::from_utf8(vec![0xc3, second]).ok()?;
    let place = Place::of(source, text);
    let length = 'Ã'.len_utf8() + char::from(second).len_utf8();
    let at = place.inside(&(at..at + length));
    let message = format!(
        "here most likely `{meant}` was meant: these letters were saved as UTF-8 and read as something else"
    );
    let problem = Diagnostic::new(Code::MarkNotShown, at, message);
    Some(problem.label("two signs for one letter").help(format!(
        "write `{meant}`; or open the file it came from as UTF-8, and copy it once more"
    )))
}

/// A list with numbers over lines of the file which are read as one: `1. Look. 2. Say.`
fn joined_list(text: &Words, source: &str) -> Option<Diagnostic> {
    let written = source.get(text.at.start..text.at.end)?;
    // Most texts are one line.
    memchr::memchr(b'\n', written.as_bytes())?;
    let numbered = |line: &&str| {
        let line = line.trim_start_matches([' ', '"', '\'']);
        let rest = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
        rest.len() < line.len() && (rest.starts_with(". ") || rest.starts_with(") "))
    };
    let in_file = written.lines().filter(numbered).count();
    if in_file < 2 || text.lines().filter(numbered).count() >= in_file {
        return None;
    }
    let before = written
        .split_inclusive('\n')
        .take_while(|line| !numbered(line));
    let start = before.map(str::len).sum::<usize>();
    let line = written[start..].lines().next()?;
    let begin = text.at.start + start + line.len() - line.trim_start().len();
    let at = Span::new(begin, begin + line.trim().len());
    let problem = Diagnostic::new(
        Code::MarkNotShown,
        at,
        "the lines of this list are read as one line of text",
    );
    let help = "write `|` behind the colon, and begin the text on the next line: so its lines stay as they are";
    Some(problem.label("its first line").help(help))
}

/// What is said of a mark, and what to write instead.
fn told(stray: &Stray) -> (String, String) {
    let written = &stray.written;
    match &stray.sort {
        Sort::Command(near) => {
            let help = match near {
                Some(near) => format!("did you mean `\\{near}`?"),
                None => "write the formula with signs, such as × or ≤, or between backticks".to_owned(),
            };
            (format!("`{written}` is not known in formulas"), help)
        }
        Sort::Formula => (
            format!("the formula `{written}` is not whole"),
            "close each brace `{` with `}`, and give a fraction two parts: `$\\frac{1}{2}$`".to_owned(),
        ),
        Sort::Bare => (
            format!("`{written}` stands outside of a formula"),
            format!("put the formula between dollars: `${written}$`"),
        ),
        Sort::Dollar => (
            "this dollar has no partner".to_owned(),
            "put the whole formula between two dollars, such as `$x^2 + 1$`; where money is meant, write `\\$`".to_owned(),
        ),
        Sort::Spaced => (
            "spaces beside its dollars keep this formula from being one".to_owned(),
            format!("write `${}$`", written.trim_matches('$').trim()),
        ),
        Sort::Brackets(inner) => (
            "formulas stand between dollars here".to_owned(),
            format!("write `${inner}$`"),
        ),
        Sort::Picture(description, address) => {
            let alt = match description.as_str() {
                "" => "what it shows",
                description => description,
            };
            let help = format!(
                "write two fields of the question, `image: {address}` and `alt: {alt}`"
            );
            ("a picture within a text is not shown".to_owned(), help)
        }
        Sort::Tag(name) => (
            "HTML is not read in texts".to_owned(),
            instead(name).to_owned(),
        ),
    }
}

/// What to write instead of a tag of HTML.
fn instead(name: &str) -> &'static str {
    match name {
        "b" | "strong" => "write `**words**` for strong words",
        "i" | "em" => "write `*words*` for words in italics",
        "sub" | "sup" => {
            "write `$H_2O$` or `$x^2$`, or the raised and lowered signs themselves: ₂ ²"
        }
        "br" | "p" | "div" => "leave an empty line where a new paragraph begins",
        "li" | "ul" | "ol" => "write a list: `- ` before each point, on lines of their own",
        "code" | "pre" => "put code between backticks",
        "!--" => "write notes for yourself behind ` # `, outside of texts in quotes",
        "img" => "write two fields of the question, `image:` and `alt:`",
        "table" | "td" | "tr" => "write a table: `|` between its columns",
        _ => "take it out, or put it between backticks when it belongs to the question",
    }
}
