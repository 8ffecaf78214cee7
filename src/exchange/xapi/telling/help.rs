//! What is told of help: hints, an answer that was shown, "I don't know yet", and a question that rests.

use serde_json::json;

use super::super::statement::{
    Activity, ContextActivities, Definition, Statement, Verb, Words, words_in,
};
use super::{Telling, seconds};
use crate::journal::{Event, Record};
use crate::text::markup::one_line;

impl Telling {
    /// The statement of an event that is help.
    pub(super) fn helped(&self, record: &Record) -> Vec<Statement> {
        match &record.entry.event {
            Event::Hinted {
                question,
                showing,
                hint,
                ms,
            } => {
                let mut told = self.hinted(record, question, *hint);
                told.context.add("showing", json!(showing));
                if *ms > 0 {
                    // What was read before it: the hint, the try or the question.
                    told.context.add("seconds-before", json!(seconds(*ms)));
                }
                vec![told]
            }
            Event::ShownAnswer { question, showing } => {
                vec![self.shown_answer(record, question, *showing)]
            }
            Event::Unsure { question, showing } => {
                vec![self.step(record, Verb::Interacted, question, *showing)]
            }
            Event::SetAside { question, showing } => {
                vec![self.step(record, Verb::Suspended, question, *showing)]
            }
            _ => Vec::new(),
        }
    }

    fn hinted(&self, record: &Record, question: &str, hint: u32) -> Statement {
        let set = &record.entry.set;
        let known = self.known(set, question);
        let text = known.and_then(|(known, question)| {
            let place = (hint as usize).checked_sub(1)?;
            // Where numbers are drawn its text is another each time.
            let text = question
                .hints
                .get(place)
                .filter(|_| question.varied.is_none())?;
            Some(words_in(known, &one_line(text)))
        });
        let part = format!("hints/{hint}");
        let mut told = self.part(record, question, &part, text.flatten());
        told.context.add("hint", json!(hint));
        told
    }

    fn shown_answer(&self, record: &Record, question: &str, showing: u32) -> Statement {
        let mut told = self.part(record, question, "answer", None);
        told.context.add("showing", json!(showing));
        told
    }

    /// Something that belongs to a question was seen.
    fn part(&self, record: &Record, question: &str, part: &str, text: Option<Words>) -> Statement {
        let mut told = self.of_question(record, Verb::Experienced, question);
        let id = format!("{}/{part}", told.object.id);
        let definition = text.map(|text| Definition {
            description: Some(text),
            ..Definition::default()
        });
        let whole = std::mem::replace(&mut told.object, Activity { id, definition });
        let set = std::mem::take(&mut told.context.activities.parent);
        told.context.activities = ContextActivities {
            parent: vec![Activity {
                definition: None,
                ..whole
            }],
            grouping: set,
        };
        told
    }

    fn step(&self, record: &Record, verb: Verb, question: &str, showing: u32) -> Statement {
        let mut told = self.of_question(record, verb, question);
        told.context.add("showing", json!(showing));
        // In the record's own word: others may say "interacted" of anything.
        told.context.add("event", json!(record.entry.event.name()));
        told
    }
}
