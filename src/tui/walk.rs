//! One question's whole path: every step in words, day by day, with its time, how long it took, who was there, and what the set
//! says to it as it is now. It moves nothing.

use super::foot::foot;
use super::journey::{head, role, step_role};
use super::keys::{Action, Mode};
use super::page::sheet::NARROW;
use super::page::{Line, Page, Wraps, indented};
use super::theme::Role;
use crate::path::{Path, State, again};
use crate::phrases;
use crate::phrases::journey::Told;
use crate::quiz::{Question, Set};

/// One question and its path.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    title: String,
    prompt: String,
    /// What its picture shows.
    alt: Option<String>,
    state: State,
    standing: String,
    effort: String,
    told: Vec<Told>,
    /// Why the answer is right, once it was reached.
    why: Option<String>,
}

impl Walk {
    /// The path of a question of a set.
    #[must_use]
    pub fn of(set: &Set, question: &Question, path: Option<&Path>) -> Self {
        let alt = question.image.as_ref().map(|image| image.alt.value.clone());
        Self {
            title: set.title.value.clone(),
            prompt: phrases::answer::asked(question, path),
            alt,
            state: path.map_or(State::New, Path::state),
            standing: phrases::path::standing(path, set.mastery.recalls),
            effort: path.map_or(String::new(), phrases::path::effort),
            told: path.map_or_else(Vec::new, |path| {
                phrases::journey::told(Some((set, question)), path)
            }),
            why: path.and_then(|path| why(question, path)),
        }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut above = wraps.text(&self.prompt, columns, Role::Text);
        if let Some(alt) = &self.alt {
            above.extend(wraps.short(&phrases::picture(alt), columns, Role::Quiet));
        }
        above.push(Line::gap());
        let standing = format!("{} {}", phrases::symbol(self.state), self.standing);
        above.extend(wraps.short(&standing, columns, role(self.state)));
        if self.told.is_empty() {
            above.push(Line::of(Role::Quiet, phrases::screen::no_steps()));
        } else {
            let effort = format!("{}.", phrases::sentence(&self.effort));
            above.extend(wraps.short(&effort, columns, Role::Quiet));
        }
        for told in &self.told {
            put_step(&mut above, told, columns, wraps);
        }
        if let Some(why) = &self.why {
            above.push(Line::gap());
            above.push(Line::of(Role::Hint, phrases::journey::why()));
            above.extend(indented(wraps.text(why, columns - 2, Role::Text), 2));
        }
        Page {
            head: head(&self.title, columns),
            above,
            foot: foot(Mode::Path, &[Action::Back]),
            ..Page::default()
        }
    }
}

/// The explanation with the numbers of the last showing.
fn why(question: &Question, path: &Path) -> Option<String> {
    let last = path.steps.last().filter(|_| path.got_it)?;
    let shown = again::as_shown(question, path, last.showing);
    shown.explanation.as_ref().map(|why| why.value.clone())
}

/// The columns before the words of a step: its time, and its sign.
const WORDS: usize = 10;

fn put_step(above: &mut Vec<Line>, told: &Told, columns: usize, wraps: &mut Wraps) {
    if let Some(day) = &told.day {
        above.push(Line::gap());
        above.extend(wraps.short(day, columns, Role::Hint));
    }
    if let Some(numbers) = &told.numbers {
        above.extend(indented(wraps.short(numbers, columns - 2, Role::Quiet), 2));
    }
    let mut lines = indented(wraps.short(&told.words, columns - WORDS, Role::Text), WORDS);
    if let Some(first) = lines.first_mut() {
        let lead = Line::of(Role::Quiet, format!("  {} ", told.time))
            .and(step_role(told.sort), format!("{} ", told.sort.sign()));
        first.spans.to_mut().splice(0..1, lead.spans);
    }
    above.extend(lines);
    let indent = if columns < usize::from(NARROW) {
        4
    } else {
        WORDS
    };
    if let Some(took) = &told.took {
        above.extend(indented(
            wraps.short(took, columns - indent, Role::Quiet),
            indent,
        ));
    }
    for say in &told.said {
        above.extend(indented(
            wraps.text(say, columns - indent, Role::Text),
            indent,
        ));
    }
}
