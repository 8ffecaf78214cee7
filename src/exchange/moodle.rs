//! Moodle XML, in which Moodle gives away its question bank with all that belongs to a question. What it means here is what Moodle's own
//! importer makes of it (`question/format/xml/format.php`, and `format_multianswer` of `qtype_multianswer` for gaps).
//!
//! | file | holds |
//! |---|---|
//! | `bank` | one question after the other, and what stands behind them |
//! | `texts` | a text with its format and its files, as Markdown |
//! | `question` | what every question has, and what is left out |
//! | `usual` | what Moodle says by itself |
//! | `kinds` | choices, typed answers, numbers, pairs, orders |
//! | `calculated` | numbers that are drawn from data sets |
//! | `gaps` | words to be put into a text |
//! | `cloze` | the gaps of “Embedded answers”, as Moodle writes them |
//! | `export` | a question of ours, as Moodle XML |
//!
//! | in Moodle | here |
//! |---|---|
//! | `multichoice` with `single`, and without; `multichoiceset` | `choice`, `select` |
//! | `truefalse` | `true-false` |
//! | `shortanswer` | `text`; `usecase` is `strict: [case]`, a `*` makes a pattern |
//! | `numerical` | `number`, with `tolerance` and the first `unit` |
//! | `matching`, `ddmatch` | `match`; a pair without a left is a decoy |
//! | `ordering` | `order` |
//! | `gapselect`, `ddwtos` | `blanks`, with the words to choose from behind the text, group by group |
//! | `calculated`, `calculatedsimple`, `calculatedmulti` | `number` and `choice` with `vary`, as far as our formulas reach |
//! | `multianswer` (cloze) | `blanks`; with one gap, the kind of that gap |
//! | `generalfeedback` | `explanation` |
//! | `correctfeedback`, unless it says what Moodle always says | the beginning of `explanation` |
//! | `hint` | a hint |
//! | `idnumber`, `tags`, `coursetags` | `id`, `tags` |
//! | the one category of a file, its ID number, and what it says of itself | `title`, `id`, `description` |
//! | one of several categories | a tag |
//! | the first picture of what is asked | `image`, `alt` |
//!
//! Grades and penalties mean nothing here and go without a word, as do `shownumcorrect`, `clearwrong` and the numbering of choices: the
//! number of parts that are right is always told. All else that has no place is told.

use super::xml::{Element, Reader};
use super::{Format, Input, Lost, Read, Slip};
use bank::Bank;

mod bank;
mod calculated;
mod cloze;
mod export;
mod gaps;
mod kinds;
mod question;
mod texts;
mod usual;

/// The format.
pub const FORMAT: Format = Format {
    name: "moodle-xml",
    title: "Moodle XML",
    looks,
    import: Some(import),
    export: Some(export::export),
};

/// It begins as XML does, and its outermost element is `<quiz>`.
fn looks(input: &Input) -> bool {
    let text = input.text.trim_start();
    let begin: String = text.chars().take(4096).collect();
    text.starts_with('<') && begin.contains("<quiz")
}

/// A category, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Category {
    path: String,
    about: String,
    id: String,
}

fn import(input: &Input) -> Result<Read, Slip> {
    let mut reader = Reader::new(&input.text);
    let outermost = reader.outermost()?;
    if outermost.name != "quiz" {
        return Err(Slip::new(
            outermost.line,
            format!(
                "its outermost element is <{}>, and Moodle's is <quiz>",
                outermost.name
            ),
            "export the questions from Moodle as “Moodle XML format”",
        ));
    }
    let mut bank = Bank::of(input);
    bank.quiz(&mut reader)?;
    bank.behind(&mut reader);
    bank.mix_where_the_first_is_right();
    if !bank.any {
        return Err(Slip::new(
            0,
            "no question was found in it",
            "choose a category with questions when you export from Moodle",
        ));
    }
    titled(&mut bank.read, &bank.categories);
    bank.read.draft.language = bank.languages.of_set();
    bank.read.draft.pictures = bank.album.done();
    Ok(bank.read)
}

/// Where all questions are of one category, it is what the set is called.
fn titled(read: &mut Read, categories: &[Category]) {
    let mut named = categories.iter().filter(|one| !one.path.is_empty());
    let Some(first) = named.next() else {
        return;
    };
    let is_all = |tags: &[String]| tags.first() == Some(&first.path);
    let questions = &mut read.draft.questions;
    if named.all(|other| other.path == first.path) && questions.iter().all(|one| is_all(&one.tags))
    {
        for question in questions {
            question.tags.remove(0);
        }
        read.draft.title = Some(first.path.clone());
        read.draft.description = Some(first.about.clone()).filter(|about| !about.is_empty());
        read.draft.id = Some(first.id.clone()).filter(|id| !id.is_empty());
        return;
    }
    for category in categories {
        for (said, what) in [
            (&category.about, "what is said of the category"),
            (&category.id, "the ID number of the category"),
        ] {
            if !said.is_empty() {
                let what = format!("{what}: a tag is a word and no more");
                read.lost.push(Lost::at(0, &category.path, what));
            }
        }
    }
}

/// The category that an element names for the questions to come.
fn category(element: &Element) -> Category {
    let path = element
        .child("category")
        .map_or("", |category| category.words("text"));
    let about = element.child("info").map(texts::alone);
    let about = about.filter(|about| !usual::is_of_category(about));
    Category {
        path: super::category::named(path),
        about: about.unwrap_or_default(),
        id: element.words("idnumber").to_owned(),
    }
}

#[cfg(test)]
mod tests;
