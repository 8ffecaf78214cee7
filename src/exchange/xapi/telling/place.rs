//! What all statements share: who, in which sitting of which set, and the addresses of sets and questions.

use std::sync::Arc;

use serde_json::json;
use uuid::Uuid;

use super::super::interaction;
use super::super::statement::{
    Account, Activity, Actor, Context, ContextActivities, Definition, Extensions, MODULE,
    Statement, Verb, words_in,
};
use super::Telling;
use crate::journal::{Record, SatDown};
use crate::quiz::{Question, Set};
use crate::text::markup::one_line;

impl Telling {
    pub(super) fn sat_down(&self, record: &Record, sat_down: &SatDown) -> Statement {
        let mut told = self.of_set(record, Verb::Initialized);
        told.context
            .add("recalls-to-master", json!(sat_down.mastery.recalls));
        told.context
            .add("others-between", json!(sat_down.mastery.apart));
        if !sat_down.with.is_empty() {
            told.context.add("together", json!(true));
        }
        told
    }

    pub(super) fn of_set(&self, record: &Record, verb: Verb) -> Statement {
        let id = &record.entry.set;
        self.statement(record, verb, self.set_activity(id), Vec::new())
    }

    pub(super) fn of_question(&self, record: &Record, verb: Verb, question: &str) -> Statement {
        let set = &record.entry.set;
        let paths = self.whole.get(set);
        let id = paths.map_or(question, |paths| paths.standing(question));
        let definition = self
            .known(set, question)
            .map(|(known, question)| interaction::definition(known, question));
        let object = Activity {
            id: format!("{}/questions/{}", self.set_id(set), escaped(id)),
            definition,
        };
        self.statement(record, verb, object, vec![self.set_activity(set)])
    }

    fn statement(
        &self,
        record: &Record,
        verb: Verb,
        object: Activity,
        parent: Vec<Activity>,
    ) -> Statement {
        let entry = &record.entry;
        let set = self.set(&entry.set);
        let of_sitting = self.revision.as_ref();
        let of_sitting = of_sitting.filter(|(sitting, _)| *sitting == entry.sitting);
        let context = Context {
            registration: Some(entry.sitting).filter(|sitting| !sitting.is_nil()),
            activities: ContextActivities {
                parent,
                grouping: Vec::new(),
            },
            revision: of_sitting
                .map(|(_, revision)| revision.clone())
                .filter(|revision| !revision.is_empty()),
            platform: "notyet",
            language: set.map(|set| set.language.tag().to_owned()),
            extensions: Extensions::new(),
        };
        Statement {
            id: Uuid::new_v5(&record.id, verb.name().as_bytes()),
            actor: self.actor(),
            verb,
            object,
            result: None,
            context,
            timestamp: format!("{:.3}", entry.at),
        }
    }

    fn actor(&self) -> Actor {
        Actor {
            name: self.naming.name.clone(),
            account: Account {
                home_page: self.naming.home.clone(),
                name: self.naming.account.clone(),
            },
        }
    }

    fn set_activity(&self, id: &str) -> Activity {
        let definition = self.set(id).map(|set| Definition {
            name: words_in(set, &set.title),
            description: set
                .description
                .as_ref()
                .and_then(|text| words_in(set, &one_line(text))),
            kind: Some(MODULE),
            ..Definition::default()
        });
        Activity {
            id: self.set_id(id),
            definition,
        }
    }

    fn set_id(&self, set: &str) -> String {
        format!("{}/sets/{}", self.naming.home, escaped(set))
    }

    fn set(&self, id: &str) -> Option<&Arc<Set>> {
        self.sets.iter().find(|set| set.id == id)
    }

    /// A question by the id that its record has, or under which its path stands in the end.
    pub(super) fn known(&self, set: &str, question: &str) -> Option<(&Set, &Question)> {
        let known = self.set(set)?;
        let standing = self.whole.get(set).map(|paths| paths.standing(question));
        let found = standing.and_then(|id| known.question(id));
        Some((known, found.or_else(|| known.question(question))?))
    }
}

/// An id as a part of an address: all but letters, digits, `-`, `.`, `_` and `~` by their bytes (RFC 3986, section 2). Ids are slugs, but
/// a record may have been made by any program.
fn escaped(id: &str) -> String {
    let mut escaped = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}
