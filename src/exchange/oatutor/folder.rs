//! The files of a pool: problems, their steps, and the ways through a step's hints.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::exchange::draft::Picture;

/// A problem, with the files that it is made of.
#[derive(Debug, Default)]
pub(super) struct Problem<'f> {
    pub(super) title: String,
    pub(super) body: String,
    pub(super) license: String,
    pub(super) source: String,
    pub(super) lesson: String,
    pub(super) course: String,
    /// Whether its texts have names in them for which values are drawn.
    pub(super) varies: bool,
    /// Why it cannot be read.
    pub(super) amiss: Option<String>,
    pub(super) steps: Vec<StepFile<'f>>,
    pub(super) figures: Vec<&'f Picture>,
}

/// A step's file, and the one with the way through its hints.
#[derive(Debug)]
pub(super) struct StepFile<'f> {
    pub(super) file: &'f Picture,
    pub(super) pathway: Option<&'f Picture>,
}

/// A problem's own file. What it has beside this is for `OATutor`'s own pages.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct ProblemText {
    title: String,
    body: String,
    license: String,
    oer: String,
    lesson: String,
    course_name: String,
    variabilization: Map<String, Value>,
}

/// A step.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Step {
    pub(super) id: String,
    #[serde(rename = "stepTitle")]
    pub(super) title: String,
    #[serde(rename = "stepBody")]
    pub(super) body: String,
    pub(super) problem_type: String,
    pub(super) answer_type: String,
    #[serde(rename = "stepAnswer")]
    pub(super) answers: Vec<String>,
    pub(super) choices: Vec<String>,
    pub(super) variabilization: Map<String, Value>,
}

/// A hint, or a question on the way (a scaffold).
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Hint {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) text: String,
    #[serde(rename = "hintAnswer")]
    pub(super) answers: Vec<String>,
    pub(super) choices: Vec<String>,
    pub(super) sub_hints: Vec<Hint>,
}

/// Where a step's file lies: its problem's folder, and its own name.
pub(super) fn step(path: &str) -> Option<(&str, &str)> {
    let (before, rest) = if let Some(rest) = path.strip_prefix("steps/") {
        ("", rest)
    } else {
        let at = path.find("/steps/")?;
        (&path[..=at], &path[at + "/steps/".len()..])
    };
    let (folder, file) = rest.split_once('/')?;
    (file.strip_suffix(".json") == Some(folder)).then_some((before, folder))
}

/// All problems, in the order of their folders.
pub(super) fn problems(files: &[Picture]) -> Vec<Problem<'_>> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for file in files {
        let Some((place, _)) = step(&file.path) else {
            continue;
        };
        let at = *places.entry(place).or_insert_with(|| {
            problems.push(Problem::default());
            problems.len() - 1
        });
        problems[at].steps.push(StepFile {
            file,
            pathway: None,
        });
    }
    for file in files {
        sort(file, &places, &mut problems);
    }
    for problem in &mut problems {
        problem
            .steps
            .sort_by(|one, other| one.file.path.cmp(&other.file.path));
    }
    problems
}

type Places<'f> = std::collections::HashMap<&'f str, usize>;

/// Puts a file that is no step where it belongs.
fn sort<'f>(file: &'f Picture, places: &Places<'f>, problems: &mut [Problem<'f>]) {
    let path = &file.path;
    if step(path).is_some() {
        return;
    }
    let (place, rest) = match path.find("steps/").or_else(|| path.find("figures/")) {
        Some(at) => path.split_at(at),
        None => path.split_at(path.rfind('/').map_or(0, |at| at + 1)),
    };
    let Some(problem) = places.get(place).map(|at| &mut problems[*at]) else {
        return;
    };
    if rest.starts_with("figures/") {
        problem.figures.push(file);
    } else if let Some(inner) = rest.strip_prefix("steps/") {
        let Some((folder, name)) = inner.split_once("/tutoring/") else {
            return;
        };
        let usual = name == format!("{folder}DefaultPathway.json");
        let of = format!("{place}steps/{folder}/{folder}.json");
        let mut steps = problem.steps.iter_mut();
        if let Some(step) = steps.find(|step| step.file.path == of) {
            // The others are for experiments.
            if usual || step.pathway.is_none() {
                step.pathway = Some(file);
            }
        }
    } else if rest.strip_suffix(".json").is_some() {
        fill(problem, &file.bytes);
    }
}

fn fill(problem: &mut Problem, bytes: &[u8]) {
    match read::<ProblemText>(bytes) {
        Err(reason) => problem.amiss = Some(format!("its problem’s file {reason}")),
        Ok(text) => {
            problem.title = text.title;
            problem.body = text.body;
            problem.license = text.license;
            problem.source = text.oer;
            problem.lesson = text.lesson;
            problem.course = text.course_name;
            problem.varies = !text.variabilization.is_empty();
        }
    }
}

/// What a file says.
///
/// # Errors
///
/// Why it cannot be read, as words that follow its name.
pub(super) fn read<'d, T: Deserialize<'d>>(bytes: &'d [u8]) -> Result<T, String> {
    serde_json::from_slice(bytes).map_err(|error| {
        let line = error.line();
        format!("is not as OATutor writes it, in line {line}: {error}")
    })
}
