//! `notyet journey [SET…]`: the learner's paths, on a screen, as text, or as JSON for other programs.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::bail;
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::{Whose, is_terminal, sources};
use crate::grading::Verdict;
use crate::path::{Path, Paths, State, Step, StepKind};
use crate::phrases;
use crate::quiz::{Question, Set};
use crate::store::desk::Desk;
use crate::store::home::{Home, open_set};
use crate::text::markup;
use crate::text::safe::safe_lines;
use crate::tui;

/// Which paths to see, and how.
#[derive(Debug, Clone, Args)]
pub struct Journey {
    /// Sets: files, or names of the sets in the library; all with a path when none is given
    #[arg(value_name = "SET")]
    pub sets: Vec<PathBuf>,
    /// As text or JSON instead of a screen
    #[arg(long, value_enum)]
    pub format: Option<Format>,
}

/// How paths are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

/// Shows the paths.
///
/// # Errors
///
/// When a named set is not there, when the record cannot be read, or when there is no terminal for the screen.
pub fn run(journey: &Journey, whose: &Whose) -> anyhow::Result<ExitCode> {
    let Some(format) = journey.format else {
        return on_screen(journey, whose);
    };
    let desk = whose.desk(Vec::new(), None)?;
    let known = known_sets(journey, whose)?;
    let chosen = chosen(&desk, &known, journey.sets.is_empty());
    let mut output = io::BufWriter::new(io::stdout().lock());
    match format {
        Format::Json => {
            let sets: Vec<JsonSet<'_>> = chosen
                .iter()
                .map(|walk| json_set(walk, desk.learner()))
                .collect();
            writeln!(output, "{}", serde_json::to_string(&sets)?)?;
        }
        Format::Text => {
            for walk in &chosen {
                write!(output, "{}", safe_lines(&text(walk)))?;
            }
        }
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn on_screen(journey: &Journey, whose: &Whose) -> anyhow::Result<ExitCode> {
    if !is_terminal() {
        bail!("the screen needs a terminal; here, ask for text: notyet journey --format text");
    }
    let mut options = whose.screen_options()?;
    let named = sources(&journey.sets, whose)?;
    let one = named.len() == 1;
    let library = if named.is_empty() {
        whose.library()?
    } else {
        named
    };
    let (mut desk, ask_who) = whose.desk_to_ask(library, None)?;
    options.ask_who = ask_who;
    tui::journey(&mut desk, one.then_some(0), &options)?;
    Ok(ExitCode::SUCCESS)
}

/// The sets whose texts can be had: those named, else all of the library that need no author.
fn known_sets(journey: &Journey, whose: &Whose) -> anyhow::Result<Vec<Arc<Set>>> {
    if journey.sets.is_empty() {
        return Ok(whose
            .library()?
            .iter()
            .filter_map(|source| open_set(source).ok())
            .collect());
    }
    let mut known = Vec::new();
    for source in sources(&journey.sets, whose)? {
        match open_set(&source) {
            Ok(set) => known.push(set),
            Err(needs_author) => bail!("{}", phrases::shelf::how_to_mend(&needs_author.path)),
        }
    }
    Ok(known)
}

/// A set's paths with its questions' ids in order, and its texts where they are known.
struct Walk<'a> {
    id: &'a str,
    paths: Option<&'a Paths>,
    set: Option<&'a Set>,
    /// Whether the learner asked for this set by name.
    named: bool,
}

impl<'a> Walk<'a> {
    fn path(&self, question: &str) -> Option<&'a Path> {
        self.paths.and_then(|paths| paths.get(question))
    }

    /// The questions of the set in its order, then those with a path that the set no longer has. Unless the set was asked for
    /// by name, a question without a path is left out: the record does not say which file its set came from.
    fn questions(&self) -> Vec<&'a str> {
        let questions = self.set.iter().flat_map(|set| &set.questions);
        let in_set = questions.map(|question| question.id.as_str());
        let in_set: Vec<&str> = in_set
            .filter(|id| self.named || self.path(id).is_some())
            .collect();
        let walked = self
            .paths
            .iter()
            .flat_map(|paths| paths.iter())
            .map(|(id, _)| id);
        let gone: Vec<&str> = walked.filter(|id| !in_set.contains(id)).collect();
        in_set.into_iter().chain(gone).collect()
    }
}

fn chosen<'a>(desk: &'a Home, known: &'a [Arc<Set>], all: bool) -> Vec<Walk<'a>> {
    let journey = desk.journey();
    if all {
        let set_of = |id: &str| known.iter().find(|set| set.id == id).map(Arc::as_ref);
        let walk = |(id, paths): (&'a String, &'a Paths)| Walk {
            id,
            paths: Some(paths),
            set: set_of(id),
            named: false,
        };
        return journey.iter().map(walk).collect();
    }
    let walk = |set: &'a Arc<Set>| Walk {
        id: &set.id,
        paths: journey.get(&set.id),
        set: Some(set),
        named: true,
    };
    known.iter().map(walk).collect()
}

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
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    with: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<u32>,
    /// The numbers of the showing, where they were drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<&'a BTreeMap<String, String>>,
}

fn json_set<'a>(walk: &Walk<'a>, learner: &'a str) -> JsonSet<'a> {
    let questions = walk
        .questions()
        .into_iter()
        .map(|id| json_question(id, walk.path(id)))
        .collect();
    JsonSet {
        set: walk.id,
        learner,
        questions,
    }
}

fn json_question<'a>(id: &'a str, path: Option<&'a Path>) -> JsonQuestion<'a> {
    JsonQuestion {
        id,
        state: path.map_or(State::New, Path::state).name(),
        recalls: path.map_or(0, |path| path.recalls),
        tries: path.map_or(0, Path::tries),
        hints: path.map_or(0, Path::hints),
        days: path.map_or(0, |path| path.days.len()),
        path: path
            .iter()
            .flat_map(|path| path.steps.iter().map(|step| json_step(path, step)))
            .collect(),
    }
}

fn json_step<'a>(path: &'a Path, step: &'a Step) -> JsonStep<'a> {
    let mut json = JsonStep {
        step: step.kind.name(),
        showing: step.showing,
        response: None,
        verdict: None,
        with: &[],
        hint: None,
        values: path.numbers.get(&step.showing),
    };
    match &step.kind {
        StepKind::Answered {
            response,
            verdict,
            with,
            ..
        } => {
            json.response = Some(response);
            json.verdict = Some(*verdict);
            json.with = with;
        }
        StepKind::Hinted(number) => json.hint = Some(*number),
        _ => {}
    }
    json
}

/// What a question asks, with what its picture shows.
fn asked(question: &Question) -> String {
    let prompt = markup::plain(&phrases::answer::with_gaps(question, &question.asks()));
    let picture = question.image.as_ref();
    picture.map_or(prompt.clone(), |image| {
        format!("{prompt}\n{}", phrases::picture(&image.alt))
    })
}

/// A set's paths for people: no symbol without a word.
fn text(walk: &Walk<'_>) -> String {
    let title = walk.set.map_or(walk.id, |set| set.title.as_str());
    let recalls = walk.set.map_or(2, |set| set.mastery.recalls);
    let mut text = format!("{title}\n");
    for id in walk.questions() {
        let prompt = walk
            .set
            .and_then(|set| set.question(id))
            .map_or_else(|| id.to_owned(), asked);
        let path = walk.path(id);
        text.push_str(&format!(
            "\n{prompt}\n  {}\n",
            phrases::path::standing(path, recalls)
        ));
        if let Some(path) = path.filter(|path| !path.steps.is_empty()) {
            text.push_str(&format!("  {}\n", phrases::path::steps(path)));
        }
    }
    text.push('\n');
    text
}
