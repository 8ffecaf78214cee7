//! What is worth another look: at the top of the library, on a set's screen, and in a sitting with nothing else.

use insta::{Settings, assert_snapshot};
use jiff::SignedDuration;
use notyet::practice::{Only, Plan};
use notyet::tui::app::{App, Next};
use notyet::tui::library::Library;
use notyet::tui::screen::Screen;
use notyet::tui::theme::{Theme, ThemeChoice};

use super::desk::Memory;
use super::learner::Learner;

const ORDINARY: (u16, u16) = (80, 24);
const SMALLEST: (u16, u16) = (40, 12);

/// A set with two questions that one right answer masters.
fn set(id: &str) -> String {
    format!(
        "id: {id}\ntitle: {id}\nmastery: {{recalls: 1}}\nquestions:\n  - {{id: a, question: Which letter comes first?, answer: a}}\n  - {{id: b, question: Which letter comes second?, answer: b}}\n"
    )
}

fn files() -> [(&'static str, String); 3] {
    [
        ("Arches.yaml", set("arches")),
        ("Bows.yaml", set("bows")),
        ("Canals.yaml", set("canals")),
    ]
}

/// A learner who mastered a question in two of three sets, two months ago.
fn back(size: (u16, u16)) -> Learner {
    let files = files();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let mut learner = Learner::of(Memory::with(&files), size);
    let _ = learner.press("Enter Enter a Enter Enter Esc Enter");
    let _ = learner.press("Down Enter Enter a Enter Enter Esc Enter");
    learner.desk.now += SignedDuration::from_hours(24 * 60);
    let _ = learner.press("J Esc");
    learner
}

macro_rules! looks {
    ($name:literal, $keys:expr) => {
        let mut settings = Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        for (size, named) in [(ORDINARY, "80x24"), (SMALLEST, "40x12")] {
            let mut learner = back(size);
            if !$keys.is_empty() {
                let _ = learner.press($keys);
            }
            settings.bind(|| assert_snapshot!(format!("{}_{named}", $name), learner.shown()));
        }
    };
}

#[test]
fn what_is_due_stands_at_the_top_of_the_library_and_on_the_set() {
    looks!("library_with_some_due", "");
    looks!("library_of_those_due", "d");
    looks!("a_set_with_some_due", "Enter");
}

#[test]
fn one_key_shows_the_sets_with_some_and_all_sets_again() {
    let mut learner = back(ORDINARY);
    learner.sees("Two are worth another look, in two sets.");
    learner.sees("canals");
    let _ = learner.press("d");
    learner.sees_no("canals");
    learner.sees("Sets with questions worth another look:");
    learner.sees("d all sets");
    let _ = learner.press("d");
    learner.sees("canals");
    learner.sees("d another look");
}

#[test]
fn where_there_are_none_the_key_says_so() {
    let mut learner = Learner::at(ORDINARY);
    learner.sees_no("another look");
    let _ = learner.press("d");
    learner.sees("Nothing is worth another look yet.");
    let _ = learner.press("d");
    learner.sees("Bridges");
}

#[test]
fn a_set_offers_those_alone_where_there_are_some() {
    let mut learner = back(ORDINARY);
    let _ = learner.press("Enter");
    learner.sees("d those alone");
    let _ = learner.press("d");
    learner.sees("Which letter comes first?");
    let _ = learner.press("a Enter Enter");
    learner.sees("What moved");
    let _ = learner.press("Enter Down Down Enter");
    learner.sees("canals");
    learner.sees_no("those alone");
    assert_eq!(learner.press("d"), Next::Wait);
}

#[test]
fn a_set_leaves_the_sight_of_those_due_once_it_has_none() {
    let mut learner = back(ORDINARY);
    let _ = learner.press("d Enter d a Enter Enter Enter");
    learner.sees("Sets with questions worth another look:");
    assert_eq!(
        learner.shown().matches("worth another look").count(),
        2,
        "{}",
        learner.shown()
    );
    let _ = learner.press("Enter d a Enter Enter Enter");
    learner.sees("Nothing is worth another look yet.");
}

#[test]
fn a_search_looks_among_those_in_sight() {
    let mut learner = back(ORDINARY);
    let _ = learner.press("d / s");
    learner.sees("bows");
    learner.sees_no("canals");
}

/// As `notyet --only` opens the library.
fn only(only: Only) -> Learner {
    let Learner { mut desk, .. } = back(ORDINARY);
    let library = Library::open(&mut desk).showing(Some(only));
    let plan = Plan {
        only: Some(only),
        tag: None,
    };
    let theme = Theme::new(ThemeChoice::Auto, false);
    let app = App::new(Screen::Library(Box::new(library)), plan, theme, ORDINARY);
    let mut learner = Learner::of(desk, ORDINARY);
    learner.app = app;
    learner
}

#[test]
fn the_library_can_begin_with_the_sets_of_one_standing() {
    let mut due = only(Only::Due);
    due.sees("Sets with questions worth another look:");
    due.sees_no("canals");
    let _ = due.press("Enter Enter a Enter Enter");
    due.sees("What moved");
    let mut new = only(Only::New);
    new.sees("Sets with new questions:");
    new.sees("canals");
    let _ = new.press("d");
    new.sees("Two are worth another look, in two sets.");
    let trying = only(Only::Trying);
    trying.sees("Sets with questions under way:");
    trying.sees("arches");
}

#[test]
fn all_sets_in_sight_count_with_all_their_questions_again() {
    let mut learner = only(Only::Due);
    let _ = learner.press("d Down Down Enter Enter");
    learner.sees("Which letter comes first?");
}
