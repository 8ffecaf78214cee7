//! A question bank as it is read: one question after the other, each in its category.

use super::{Category, category, question};
use crate::exchange::album::Album;
use crate::exchange::draft::{Kind, Question};
use crate::exchange::languages::Languages;
use crate::exchange::xml::{Behind, Element, Reader};
use crate::exchange::{Input, Lost, Read, Slip};
use crate::text::words::{shortened, single_spaced};

/// What was read so far.
pub(super) struct Bank {
    pub(super) read: Read,
    pub(super) album: Album,
    /// All that were named; the last one is that of the questions to come.
    pub(super) categories: Vec<Category>,
    /// Whether any question was found.
    pub(super) any: bool,
    pub(super) languages: Languages,
    /// The questions that have choices in an order of which the file says nothing, by their places.
    unsaid: Vec<usize>,
}

/// Where so many questions of which a file says no order have their one right choice first, and none has another, no order is meant.
const ALWAYS_FIRST: usize = 3;

impl Bank {
    pub(super) fn of(input: &Input) -> Self {
        Self {
            read: Read::default(),
            album: Album::of(&input.name),
            categories: vec![Category::default()],
            any: false,
            languages: Languages::of(&input.text, input.language.as_deref()),
            unsaid: Vec::new(),
        }
    }

    /// All that is in a `<quiz>`.
    pub(super) fn quiz(&mut self, reader: &mut Reader<'_>) -> Result<(), Slip> {
        while let Some(element) = reader.below()? {
            self.add(element);
        }
        Ok(())
    }

    fn add(&mut self, mut element: Element) {
        let others = if self.languages.any() {
            self.languages.settle(texts(&mut element))
        } else {
            None
        };
        if element.name != "question" {
            let what = format!("<{}>, which is no question", element.name);
            self.read.lost.push(Lost::at(element.line, "", what));
        } else if element.attribute("type") == Some("category") {
            self.categories.push(category(&element));
        } else {
            self.any = true;
            let place = self.categories.len() - 1;
            let path = &self.categories[place].path;
            let before = self.read.draft.questions.len();
            question::add(&element, path, &mut self.album, &mut self.read);
            if question::says_no_order(&element) {
                self.unsaid.extend(before..self.read.draft.questions.len());
            }
            if let (Some(others), Some(question)) = (others, self.read.draft.questions.get(before))
            {
                self.read.lost.push(Lost::of(question, others));
            }
        }
    }

    /// Has choices shuffled of which the right one always comes first, in a file that says nothing of it: nobody would have to read them.
    pub(super) fn mix_where_the_first_is_right(&mut self) {
        let questions = &mut self.read.draft.questions;
        let mut unsaid = self.unsaid.iter().filter_map(|place| questions.get(*place));
        if self.unsaid.len() >= ALWAYS_FIRST && unsaid.all(first_is_right) {
            for place in &self.unsaid {
                if let Some(question) = questions.get_mut(*place) {
                    question.shuffle = None;
                }
            }
        }
    }

    /// What stands behind `</quiz>`: where two files were put into one, a second quiz. What cannot be read there takes nothing from what was.
    pub(super) fn behind(&mut self, reader: &mut Reader<'_>) {
        loop {
            match reader
                .behind()
                .and_then(|behind| self.one_behind(behind, reader))
            {
                Ok(true) => {}
                Ok(false) => return,
                Err(slip) => {
                    let what = format!("all from here on, behind </quiz>: {}", slip.what);
                    return self.read.left_out.push(Lost::at(slip.line, "", what));
                }
            }
        }
    }

    /// Reads it; gives whether there was anything.
    fn one_behind(
        &mut self,
        behind: Option<Behind>,
        reader: &mut Reader<'_>,
    ) -> Result<bool, Slip> {
        match behind {
            None => return Ok(false),
            Some(Behind::Element(quiz)) if quiz.name == "quiz" => {
                self.categories.push(Category::default());
                self.quiz(reader)?;
            }
            Some(Behind::Element(mut element)) => {
                while let Some(child) = reader.below()? {
                    element.children.push(child);
                }
                self.add(element);
            }
            Some(Behind::Words(words, line)) => {
                let words = single_spaced(&words);
                let what = format!("“{}”, which stands behind </quiz>", shortened(&words));
                self.read.lost.push(Lost::at(line, "", what));
            }
        }
        Ok(true)
    }
}

/// All texts in an element and below it.
fn texts(element: &mut Element) -> Vec<&mut String> {
    let mut all = vec![&mut element.text];
    all.extend(element.children.iter_mut().flat_map(texts));
    all
}

/// Whether the first choice is right, and no other.
fn first_is_right(question: &Question) -> bool {
    match &question.kind {
        Kind::Choice(choices) | Kind::Select(choices) => {
            let right = choices.iter().map(|choice| choice.correct);
            right.eq((0..choices.len()).map(|place| place == 0))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::import;
    use super::*;
    use crate::exchange::Input;

    /// What was read of a quiz with one question and this behind it.
    fn with(behind: &str) -> Read {
        let first = question("One");
        let input = Input {
            text: format!("<?xml version=\"1.0\"?>\n<quiz>\n{first}\n</quiz>\n{behind}"),
            ..Input::default()
        };
        import(&input).unwrap()
    }

    fn question(text: &str) -> String {
        let text = format!("<questiontext format=\"html\"><text>{text}</text></questiontext>");
        format!(
            "<question type=\"truefalse\">{text}<answer fraction=\"100\"><text>true</text></answer></question>"
        )
    }

    fn prompts(read: &Read) -> Vec<&str> {
        let questions = read.draft.questions.iter();
        questions.map(|question| &*question.prompt).collect()
    }

    #[test]
    fn a_second_quiz_and_a_question_behind_the_first_are_read() {
        let two = question("Two");
        let category =
            "<question type=\"category\"><category><text>Hills</text></category></question>";
        for behind in [
            format!("\u{feff}<?xml version=\"1.0\"?>\n<quiz>{two}</quiz>\n"),
            format!("<!-- more -->\n{two}"),
        ] {
            let read = with(&behind);
            assert_eq!(prompts(&read), ["One", "Two"], "{behind}");
            assert_eq!((read.left_out, read.lost), (vec![], vec![]), "{behind}");
        }
        let read = with(&format!("<quiz>{category}{two}</quiz>"));
        let tags = read
            .draft
            .questions
            .iter()
            .map(|question| &question.tags[..]);
        assert_eq!(tags.collect::<Vec<_>>(), [&[][..], &["Hills".to_owned()]]);
    }

    #[test]
    fn where_the_right_choice_is_always_first_and_nothing_is_said_they_are_shuffled() {
        let ask = |texts: [&str; 2], said: &str| {
            let answers = texts.map(|text| {
                let fraction = if text == "right" { 100 } else { 0 };
                format!("<answer fraction=\"{fraction}\"><text>{text}</text></answer>")
            });
            let asked = "<questiontext><text>Q</text></questiontext>";
            format!(
                "<question type=\"multichoice\">{asked}{said}{}</question>",
                answers.concat()
            )
        };
        let (first, last) = (ask(["right", "no"], ""), ask(["no", "right"], ""));
        let off = ask(["right", "no"], "<shuffleanswers>false</shuffleanswers>");
        let stays = Some(false);
        for (questions, expected) in [
            (
                vec![&first, &first, &first, &off],
                vec![None, None, None, stays],
            ),
            (vec![&first, &first, &off], vec![stays, stays, stays]),
            (vec![&first, &first, &first, &last], vec![stays; 4]),
        ] {
            let text: String = questions.into_iter().cloned().collect();
            let input = Input {
                text: format!("<quiz>{text}</quiz>"),
                ..Input::default()
            };
            let read = import(&input).unwrap().draft.questions;
            let seen: Vec<_> = read.iter().map(|question| question.shuffle).collect();
            assert_eq!(seen, expected);
        }
    }

    #[test]
    fn what_else_stands_behind_is_told_with_its_line_and_takes_nothing() {
        for (behind, line, what) in [
            (
                "\n Some\nwords",
                6,
                "“Some words”, which stands behind </quiz>",
            ),
            ("<note>\n<b/></note>", 5, "<note>, which is no question"),
            (
                "<quiz>\n<question>",
                6,
                "behind </quiz>: the file ends within",
            ),
            ("</quiz>", 5, "behind </quiz>: this is no XML"),
        ] {
            let read = with(behind);
            assert_eq!(prompts(&read), ["One"], "{behind}");
            let told: Vec<_> = read.left_out.iter().chain(&read.lost).collect();
            let [lost] = &told[..] else {
                panic!("{behind}: {told:?}")
            };
            assert!(lost.reason.contains(what), "{behind}: {}", lost.reason);
            assert_eq!(lost.line, line, "{behind}");
        }
    }
}
