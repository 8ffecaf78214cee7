//! A question read out: what is asked, what is listed, and the gaps one after the other. It judges nothing.

use std::io;

use super::Face;
use crate::grading::{self, NotAResponse, Response};
use crate::phrases;
use crate::practice::{Command, Effect, Showing, Sitting};
use crate::quiz::{Kind, Matching, Question};
use crate::text::markup;

/// The gaps, of so many, that are not in place yet.
pub(super) fn open_gaps(gaps: usize, showing: &Showing) -> Vec<usize> {
    let kept = showing.kept();
    (0..gaps).filter(|gap| !kept.contains(gap)).collect()
}

/// The line as one part, or as so many where it holds just as many with `;` between and no answer holds one itself.
fn parts<'l>(question: &Question, line: &'l str, gaps: usize) -> Vec<&'l str> {
    if grading::model_answer(question).contains("\\;") {
        return vec![line];
    }
    let parts: Vec<&str> = line.split(';').map(str::trim).collect();
    if gaps > 1 && parts.len() == gaps && parts.iter().all(|part| !part.is_empty()) {
        parts
    } else {
        vec![line]
    }
}

/// Whether this can stand in this gap.
fn check(sitting: &Sitting, gap: usize, typed: &str) -> Result<(), NotAResponse> {
    let Some(question) = sitting.question() else {
        return Ok(());
    };
    let judged = grading::grade_blank(sitting.set(), question, gap, typed);
    judged.map(drop).map_err(|reason| match reason {
        NotAResponse::Empty => reason,
        _ => NotAResponse::InBlank {
            blank: gap,
            reason: Box::new(reason),
        },
    })
}

impl Face<'_> {
    pub(super) fn ask(&mut self, sitting: &Sitting) -> io::Result<()> {
        let (Some(question), Some(showing)) = (sitting.question(), sitting.showing()) else {
            return Ok(());
        };
        self.gaps.clear();
        self.say("")?;
        self.say(&phrases::plain::before_question(
            sitting.path(),
            question.stretch,
        ))?;
        self.say(&markup::plain(&phrases::answer::with_gaps(
            question,
            &question.prompt,
        )))?;
        if let Some(image) = &question.image {
            self.say(&phrases::picture(&image.alt))?;
        }
        self.list(question, showing)?;
        self.say(&phrases::plain::how_to_answer(question))
    }

    /// What is there to choose from.
    fn list(&mut self, question: &Question, showing: &Showing) -> io::Result<()> {
        match &question.kind {
            Kind::Choice(choices) | Kind::Select(choices) => {
                let texts = choices.iter().map(|choice| choice.text.as_str());
                self.list_numbered(question, showing, &texts.collect::<Vec<_>>())
            }
            Kind::Order(items) => {
                let texts = items.iter().map(|item| item.as_str());
                self.list_numbered(question, showing, &texts.collect::<Vec<_>>())
            }
            Kind::Match(matching) => self.list_partners(matching, showing),
            Kind::TrueFalse(_) | Kind::Text(_) | Kind::Number(_) | Kind::Blanks(_) => Ok(()),
        }
    }

    fn list_numbered(
        &mut self,
        question: &Question,
        showing: &Showing,
        texts: &[&str],
    ) -> io::Result<()> {
        let mark = phrases::plain::mark(question);
        for (place, index) in showing.order.iter().enumerate() {
            let text = markup::plain_short(texts.get(*index).unwrap_or(&""));
            self.say(&format!("{mark}{}: {text}", place + 1))?;
        }
        Ok(())
    }

    fn list_partners(&mut self, matching: &Matching, showing: &Showing) -> io::Result<()> {
        for (place, (left, _)) in matching.pairs.iter().enumerate() {
            self.say(&format!("{}: {}", place + 1, markup::plain_short(left)))?;
        }
        self.say(phrases::plain::partners())?;
        for (place, index) in showing.order.iter().enumerate() {
            let text = matching
                .rights
                .get(*index)
                .map_or("", |right| right.as_str());
            let letter = grading::letter(place);
            self.say(&format!("{letter}: {}", markup::plain_short(text)))?;
        }
        Ok(())
    }

    /// What `q` does here.
    pub(super) fn stop(&self) -> &'static str {
        if self.stays {
            phrases::preview::STOP
        } else {
            phrases::plain::stop()
        }
    }

    /// What can be typed now, and what was tried.
    pub(super) fn help(&mut self, sitting: &Sitting) -> io::Result<()> {
        let Some(question) = sitting.question() else {
            return Ok(());
        };
        for line in phrases::plain::help(question, self.stop()) {
            self.say(&line)?;
        }
        if let Some(showing) = sitting
            .showing()
            .filter(|showing| !showing.tried.is_empty())
        {
            let tried: Vec<String> = showing
                .tried
                .iter()
                .map(|tried| phrases::response::spoken(question, &tried.response))
                .collect();
            self.say(&phrases::plain::tried_so_far(&tried))?;
        }
        if let Some(progress) = sitting.goal() {
            self.say(&phrases::plain::so_far(&progress))?;
        }
        self.output.flush()
    }

    /// Takes a line as what is in the next of these gaps, or in all of them with `;` between, as they are read out; once each has
    /// one, all of them are the response.
    pub(super) fn fill(
        &mut self,
        sitting: &mut Sitting,
        gaps: &[usize],
        line: &str,
    ) -> io::Result<()> {
        let Some(question) = sitting.question() else {
            return Ok(());
        };
        let all = question.kind.parts();
        let typed = self.gaps.len();
        let parts = parts(question, line, gaps.len() - typed.min(gaps.len()));
        for (part, gap) in parts.iter().zip(gaps.iter().skip(typed)) {
            if let Err(reason) = check(sitting, *gap, part) {
                return self.show(sitting, &[Effect::NotATry(reason)]);
            }
        }
        self.gaps.extend(parts.into_iter().map(str::to_owned));
        if let Some(next) = gaps.get(self.gaps.len()) {
            self.say(&phrases::plain::next_gap(*next))?;
            return self.output.flush();
        }
        let mut typed = vec![String::new(); all];
        for (gap, text) in gaps.iter().zip(std::mem::take(&mut self.gaps)) {
            typed[*gap] = text;
        }
        self.give(sitting, Command::Respond(Response::Blanks(typed)))
    }

    /// Says which gaps wait for another line, where there are several.
    pub(super) fn ask_for_open_gaps(
        &mut self,
        question: &Question,
        showing: &Showing,
    ) -> io::Result<()> {
        match &question.kind {
            Kind::Blanks(blanks) if blanks.len() > 1 => {
                let open = open_gaps(blanks.len(), showing);
                self.say(&phrases::plain::open_gaps(&open))
            }
            _ => Ok(()),
        }
    }
}
