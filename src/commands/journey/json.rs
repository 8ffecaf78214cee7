//! Paths for other programs: one array, an object a set.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Asked, Seen, Walk};
use crate::grading::Verdict;
use crate::path::{Path, State, Step, StepKind};

#[derive(Serialize)]
struct JsonSet<'a> {
    set: &'a str,
    learner: &'a str,
    questions: Vec<JsonQuestion<'a>>,
}

#[derive(Serialize)]
struct JsonQuestion<'a> {
    id: &'a str,
    state: &'static str,
    recalls: u32,
    tries: usize,
    hints: usize,
    days: usize,
    path: Vec<JsonStep<'a>>,
}

#[derive(Serialize)]
struct JsonStep<'a> {
    step: &'static str,
    showing: u32,
    /// In RFC 3339.
    at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
    /// The idea behind an answer, by slug.
    #[serde(skip_serializing_if = "Option::is_none")]
    misconception: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    with: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<u32>,
    /// The numbers of the showing, where they were drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<&'a BTreeMap<String, String>>,
}

/// The paths to be seen, on one line.
///
/// # Errors
///
/// When they cannot be written as JSON, which nothing in them should lead to.
pub(super) fn written(walks: &[Walk<'_>], seen: Seen, learner: &str) -> anyhow::Result<String> {
    let sets = walks.iter().map(|walk| JsonSet {
        set: walk.id,
        learner,
        questions: walk.seen(seen).into_iter().map(question).collect(),
    });
    let sets: Vec<JsonSet<'_>> = sets.collect();
    Ok(format!("{}\n", serde_json::to_string(&sets)?))
}

fn question(asked: Asked<'_>) -> JsonQuestion<'_> {
    let path = asked.path;
    JsonQuestion {
        id: asked.id,
        state: path.map_or(State::New, Path::state).name(),
        recalls: path.map_or(0, |path| path.recalls),
        tries: path.map_or(0, Path::tries),
        hints: path.map_or(0, Path::hints),
        days: path.map_or(0, |path| path.days.len()),
        path: path
            .iter()
            .flat_map(|path| path.steps.iter().map(|one| step(path, one)))
            .collect(),
    }
}

fn step<'a>(path: &'a Path, step: &'a Step) -> JsonStep<'a> {
    let mut json = JsonStep {
        step: step.kind.name(),
        showing: step.showing,
        at: step.at.to_string(),
        response: None,
        verdict: None,
        misconception: None,
        with: &[],
        hint: None,
        values: path.numbers.get(&step.showing),
    };
    match &step.kind {
        StepKind::Answered {
            response,
            verdict,
            misconception,
            with,
            ..
        } => {
            json.response = Some(response);
            json.verdict = Some(*verdict);
            json.misconception = misconception.as_deref();
            json.with = with;
        }
        StepKind::Hinted(number) => json.hint = Some(*number),
        _ => {}
    }
    json
}
