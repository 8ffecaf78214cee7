//! Paths for people, in words alone: no symbol without one.

use super::{Asked, Seen, Walk};
use crate::path::weeks;
use crate::path::which::{Which, way};
use crate::phrases;
use crate::phrases::journey::Told;
use crate::text::markup;

/// The paths to be seen: each on a line, or with all its `steps`, each on its own.
pub(super) fn written(walks: &[Walk<'_>], seen: Seen, steps: bool) -> String {
    let is_all = seen.which == Which::All;
    let sets = walks.iter().map(|walk| (walk, walk.seen(seen)));
    let sets: Vec<(&Walk<'_>, Vec<Asked<'_>>)> = sets
        .filter(|(walk, asked)| walk.named && is_all || !asked.is_empty())
        .collect();
    if sets.is_empty() {
        return format!("{}\n", phrases::journey::nothing(seen.which));
    }
    let mut text = String::new();
    for (walk, asked) in &sets {
        text.push_str(&format!("{}\n", walk.title()));
        if let Some(shown) = phrases::journey::shown(seen.which) {
            text.push_str(&format!("{shown}\n"));
        }
        for one in asked {
            text.push_str(&question(*one, seen.which, steps));
        }
        text.push('\n');
    }
    // Of a set that was named, what is not known is gone.
    let unknown = sets
        .iter()
        .filter(|(walk, asked)| !walk.named && asked.iter().any(|asked| asked.question.is_none()));
    let unknown: Vec<&str> = unknown.map(|(walk, _)| walk.title()).collect();
    if !unknown.is_empty() {
        text.push_str(&format!(
            "{}\n",
            phrases::journey::texts_elsewhere(&unknown)
        ));
    }
    text
}

/// The ground covered, a line a week.
pub(super) fn weeks(walks: &[Walk<'_>], seen: Seen) -> String {
    let paths = walks.iter().flat_map(Walk::questions);
    let weeks = weeks::weeks(paths.filter_map(|asked| asked.path));
    if weeks.is_empty() {
        return format!("{}\n", phrases::screen::no_paths());
    }
    let lines = weeks
        .iter()
        .map(|week| phrases::journey::week(week, seen.today));
    lines.map(|line| format!("{line}\n")).collect()
}

fn question(asked: Asked<'_>, which: Which, steps: bool) -> String {
    let recalls = asked.set.map_or(2, |set| set.mastery.recalls);
    let standing = phrases::path::standing(asked.path, recalls);
    let mut text = format!("\n{}\n  {standing}\n", prompt(asked));
    let Some(path) = asked.path.filter(|path| !path.steps.is_empty()) else {
        return text;
    };
    if which == Which::HardestWon {
        let way = phrases::sentence(&phrases::journey::way(way(path)));
        text.push_str(&format!("  {way}.\n"));
    }
    if steps {
        let known = asked.set.zip(asked.question);
        for told in phrases::journey::told(known, path) {
            text.push_str(&step(&told));
        }
    } else {
        let kind = asked.question.map(|question| &question.kind);
        text.push_str(&format!("  {}\n", phrases::path::steps(kind, path)));
    }
    text
}

fn step(told: &Told) -> String {
    let mut text = String::new();
    for head in told.day.iter().chain(&told.numbers) {
        text.push_str(&format!("  {}\n", head.replace(" · ", ": ")));
    }
    text.push_str(&format!("    {}: {}", told.time, told.words));
    if let Some(took) = &told.took {
        text.push_str(&format!(", {took}"));
    }
    text.push('\n');
    for said in &told.said {
        for line in markup::plain(said).lines() {
            text.push_str(&format!("      {line}\n"));
        }
    }
    text
}

/// What a question asks, with what its picture shows; its id where its set is elsewhere.
fn prompt(asked: Asked<'_>) -> String {
    let Some(question) = asked.question else {
        return asked.id.to_owned();
    };
    let prompt = markup::plain(&phrases::answer::asked(question, asked.path));
    let picture = question.image.as_ref();
    picture.map_or(prompt.clone(), |image| {
        format!("{prompt}\n{}", phrases::picture(&image.alt))
    })
}
