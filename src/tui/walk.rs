//! One question's whole path: every step in words, day by day. It moves nothing.

use super::foot::foot;
use super::journey::{head, role};
use super::keys::{Action, Mode};
use super::page::{Line, Page, Wraps, indented};
use super::theme::Role;
use crate::path::{Path, State, local_day};
use crate::phrases;

/// One question and its path.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    title: String,
    prompt: String,
    /// What its picture shows.
    alt: Option<String>,
    path: Option<Path>,
    recalls: u8,
    offset: i32,
}

impl Walk {
    /// The path of the question with this prompt; `recalls` are what its mastery takes, `offset` the learner's local time less
    /// UTC in minutes.
    #[must_use]
    pub fn new(title: &str, prompt: &str, path: Option<Path>, recalls: u8, offset: i32) -> Self {
        Self {
            title: title.to_owned(),
            prompt: prompt.to_owned(),
            alt: None,
            path,
            recalls,
            offset,
        }
    }

    /// The same with what the question's picture shows.
    #[must_use]
    pub fn with_picture(mut self, alt: Option<String>) -> Self {
        self.alt = alt;
        self
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        let mut above = wraps.text(&self.prompt, columns, Role::Text);
        if let Some(alt) = &self.alt {
            above.extend(wraps.short(&phrases::picture(alt), columns, Role::Quiet));
        }
        above.push(Line::gap());
        let state = self.path.as_ref().map_or(State::New, Path::state);
        let standing = phrases::path::standing(self.path.as_ref(), self.recalls);
        above.extend(wraps.short(
            &format!("{} {standing}", phrases::symbol(state)),
            columns,
            role(state),
        ));
        match &self.path {
            Some(path) if !path.steps.is_empty() => {
                self.put_steps(&mut above, path, columns, wraps);
            }
            _ => above.push(Line::of(Role::Quiet, phrases::screen::NO_STEPS)),
        }
        Page {
            head: head(&self.title, columns),
            above,
            foot: foot(Mode::Path, &[Action::Back]),
            ..Page::default()
        }
    }

    fn put_steps(&self, above: &mut Vec<Line>, path: &Path, columns: usize, wraps: &mut Wraps) {
        let effort = phrases::sentence(&phrases::path::effort(path));
        above.extend(wraps.short(&format!("{effort}."), columns, Role::Quiet));
        let mut day = None;
        let mut days = 0;
        let mut showing = None;
        for step in &path.steps {
            let date = local_day(step.at, self.offset);
            if day != Some(date) {
                day = Some(date);
                days += 1;
                above.push(Line::gap());
                above.push(Line::of(
                    Role::Hint,
                    phrases::screen::day(days, &date.to_string()),
                ));
            }
            let numbers = phrases::path::numbers(path, step.showing);
            if let Some(numbers) = numbers.filter(|_| showing != Some(step.showing)) {
                let numbers = format!("{}:", phrases::sentence(&numbers));
                above.extend(indented(wraps.short(&numbers, columns - 2, Role::Quiet), 2));
            }
            showing = Some(step.showing);
            let words = phrases::sentence(&phrases::path::step(step));
            above.extend(indented(wraps.short(&words, columns - 2, Role::Text), 2));
        }
    }
}
