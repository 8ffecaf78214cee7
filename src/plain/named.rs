//! A command that is typed by its name, such as `hint`, where its letter was meant: no try is made of it, and the letter is told. It
//! stays an answer where it is one.

use std::io;

use super::{Face, asking};
use crate::grading::{self, Judgement, Response, Verdict};
use crate::phrases;
use crate::practice::Sitting;
use crate::quiz::Kind;

impl Face<'_> {
    /// Tells the letter of the command that this line names; whether there was one to tell.
    pub(super) fn told_of_a_letter(&mut self, sitting: &Sitting, line: &str) -> io::Result<bool> {
        let said = phrases::plain::asked_by_name(line, self.stop());
        let Some(said) = said.filter(|_| !self.says_something(sitting, line)) else {
            return Ok(false);
        };
        self.say(&said)?;
        self.output.flush()?;
        Ok(true)
    }

    /// Whether the line is an answer here about which there is something to say: what is in a list, or a text that is right, near or
    /// has feedback.
    fn says_something(&self, sitting: &Sitting, line: &str) -> bool {
        let (Some(question), Some(showing)) = (sitting.question(), sitting.showing()) else {
            return false;
        };
        let set = sitting.set();
        if let Kind::Blanks(blanks) = &question.kind {
            let open = asking::open_gaps(blanks.len(), showing);
            let gap = open.get(self.gaps.len());
            let judged = gap.map(|gap| grading::grade_blank(set, question, *gap, line));
            return judged.is_some_and(|judged| judged.is_ok_and(|judged| is_told(&judged)));
        }
        let Ok(response) = grading::read(question, &showing.order, line) else {
            return false;
        };
        let is_listed = !matches!(response, Response::Typed(_));
        let judged = || grading::grade(set, question, &response);
        is_listed || judged().is_ok_and(|judged| is_told(&judged))
    }
}

fn is_told(judged: &Judgement) -> bool {
    judged.verdict != Verdict::NotYet || !judged.say.is_empty()
}
