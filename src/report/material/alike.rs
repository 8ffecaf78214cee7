//! Which answers to a question the same lines would do for: “Mombasa” and “mombasa”, 50 and “50 km/h”, two orders in which the same two
//! items have changed places. It is tried: the lines are taken as written, and whoever hears them is one of them.

use super::wants;
use crate::diagnostic::Span;
use crate::grading::{Response, grade};
use crate::phrases::report_text::WRITE_HERE;
use crate::quiz::{Feedback, Located, Question, Set, feedback_key};
use crate::report::model::Wants;

/// So many lines of a question are tried with the answers that follow.
const MOST: usize = 20;
/// With so many answers, the most frequent ones: each line costs a look at each answer.
const ANSWERS: usize = 100;

/// The lines that could be written so far, each with the question as it would be.
#[derive(Default)]
pub(super) struct Lines {
    written: Vec<(Wants, Question)>,
    asked: usize,
}

impl Lines {
    /// What could be written for an answer to which the set says nothing; `None` where nothing can be that answers to this alone. Whoever
    /// asks begins with the answer that is given most.
    pub(super) fn of(
        &mut self,
        set: &Set,
        question: &Question,
        response: &Response,
    ) -> Option<Wants> {
        self.asked += 1;
        let known = self
            .written
            .iter()
            .take(if self.asked > ANSWERS { 0 } else { MOST });
        let mut heard = known.filter(|(_, taught)| {
            grade(set, taught, response).is_ok_and(|judged| !judged.say.is_empty())
        });
        if let Some((wants, _)) = heard.next() {
            return Some(wants.clone());
        }
        let wants = wants::of(set, question, response)?;
        if self.written.len() < MOST
            && let Wants::Key { key, .. } = &wants
        {
            let taught = taught(question, key);
            self.written.push((wants.clone(), taught));
        }
        Some(wants)
    }
}

/// The question with this key in its feedback, and no other.
fn taught(question: &Question, key: &str) -> Question {
    let key = feedback_key(key.to_owned(), Some(&question.kind));
    let nowhere = Span::default();
    let feedback = Feedback {
        say: Some(Located::new(WRITE_HERE.to_owned(), nowhere)),
        misconception: None,
    };
    Question {
        feedback: vec![(Located::new(key, nowhere), feedback)],
        ..question.clone()
    }
}
