//! The parts of a statement as xAPI 1.0.3 names them (xAPI-Data, sections 2.4 and following). It never leaves out nor adds a part by
//! itself: what is `None` or empty is not written, since a statement may hold no empty value.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::quiz::Set;

/// What a set is: more than one interaction, and no assessment.
pub(super) const MODULE: &str = "http://adlnet.gov/expapi/activities/module";
/// What a question is (xAPI-Data, section 2.4.4.1, "Interaction Activities").
pub(super) const INTERACTION: &str = "http://adlnet.gov/expapi/activities/cmi.interaction";

/// A text, by language tag.
pub(super) type Words = BTreeMap<String, String>;
/// What is told beyond xAPI's own, by address.
pub(super) type Extensions = BTreeMap<String, Value>;

/// A text in the language of a set; nothing where it is empty.
pub(super) fn words_in(set: &Set, text: &str) -> Option<Words> {
    let text = text.trim();
    (!text.is_empty()).then(|| Words::from([(set.language.tag().to_owned(), text.to_owned())]))
}

/// One thing that a learner did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement {
    /// Its identity: the same record gives the same.
    pub id: Uuid,
    /// Who.
    pub actor: Actor,
    /// Did what.
    pub(super) verb: Verb,
    /// With what.
    pub object: Activity,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) result: Option<ResultOf>,
    pub(super) context: Context,
    pub(super) timestamp: String,
}

/// A learner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Actor {
    /// The name, where it is to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What stands for the learner.
    pub account: Account,
}

/// What stands for a learner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Where it means somebody.
    #[serde(rename = "homePage")]
    pub home_page: String,
    /// Whom it means there.
    pub name: String,
}

/// What was done: ADL's verbs, so that an LRS knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Answered,
    Experienced,
    Initialized,
    Interacted,
    Mastered,
    Suspended,
    Terminated,
}

impl Verb {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Experienced => "experienced",
            Self::Initialized => "initialized",
            Self::Interacted => "interacted",
            Self::Mastered => "mastered",
            Self::Suspended => "suspended",
            Self::Terminated => "terminated",
        }
    }
}

impl Serialize for Verb {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let id = format!("http://adlnet.gov/expapi/verbs/{}", self.name());
        json!({"id": id, "display": {"en": self.name()}}).serialize(serializer)
    }
}

/// A set, a question, a hint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Activity {
    /// Its address, which need lead nowhere.
    pub id: String,
    /// What it is, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) definition: Option<Definition>,
}

/// What an activity is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Definition {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<Words>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<Words>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) interaction_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) correct_responses_pattern: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) choices: Vec<Component>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) source: Vec<Component>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) target: Vec<Component>,
}

/// Something listed in a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Component {
    pub(super) id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<Words>,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(super) struct ResultOf {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) completion: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) response: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) duration: Option<String>,
    #[serde(skip_serializing_if = "Extensions::is_empty")]
    pub(super) extensions: Extensions,
}

impl ResultOf {
    pub(super) fn add(&mut self, name: &str, value: Value) {
        self.extensions.insert(extension(name), value);
    }
}

/// Where it happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Context {
    /// The sitting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) registration: Option<Uuid>,
    #[serde(
        rename = "contextActivities",
        skip_serializing_if = "ContextActivities::is_empty"
    )]
    pub(super) activities: ContextActivities,
    /// What the set's file held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) revision: Option<String>,
    pub(super) platform: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<String>,
    #[serde(skip_serializing_if = "Extensions::is_empty")]
    pub(super) extensions: Extensions,
}

impl Context {
    pub(super) fn add(&mut self, name: &str, value: Value) {
        self.extensions.insert(extension(name), value);
    }
}

/// What it is a part of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct ContextActivities {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) parent: Vec<Activity>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) grouping: Vec<Activity>,
}

impl ContextActivities {
    fn is_empty(&self) -> bool {
        self.parent.is_empty() && self.grouping.is_empty()
    }
}

fn extension(name: &str) -> String {
    format!("{}{name}", super::EXTENSIONS)
}
