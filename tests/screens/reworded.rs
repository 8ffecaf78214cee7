//! A set that its teacher mends between two sittings: what is moved by itself, and what is asked about.

use insta::{Settings, assert_snapshot};
use notyet::journal::Event;
use notyet::store::desk::Desk;
use notyet::tui::app::Next;

use super::desk::Memory;
use super::learner::Learner;

const ORDINARY: (u16, u16) = (80, 24);
const SMALLEST: (u16, u16) = (40, 12);

const BEFORE: &str = "id: capitals\ntitle: Capitals\nquestions:\n  - {question: The capital of Kenya?, choices: [{text: Nairobi, correct: true}, Mombasa]}\n  - {question: Which sea lies west of Peru?, answer: Pacific}\n";

/// A learner who has met both questions, at the screen of the set as its teacher has changed it.
fn after(edits: &[(&str, &str)], size: (u16, u16)) -> Learner {
    let mut before = Learner::of(Memory::with(&[("capitals.yaml", BEFORE)]), size);
    let _ = before.press("Enter Enter");
    before.choose("Mombasa");
    let _ = before.press("Enter");
    before.choose("Nairobi");
    let _ = before.press("Enter Enter Pacific Enter q");
    let now = edits.iter().fold(BEFORE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    let mut desk = Memory::with(&[("capitals.yaml", now.as_str())]);
    desk.record = before.desk.record;
    desk.now = before.desk.now;
    let mut learner = Learner::of(desk, size);
    let _ = learner.press("Enter");
    learner
}

/// The words and the answer of the first question are others.
const BOTH: [(&str, &str); 2] = [
    ("The capital of Kenya?", "The new capital of Kenya?"),
    ("Mombasa]", "Mombasa, Kisumu]"),
];

fn moves(learner: &Learner) -> Vec<&str> {
    let events = learner.desk.record.iter().map(|entry| &entry.event);
    let moves =
        events.filter(|event| matches!(event, Event::Moved { .. } | Event::KeptApart { .. }));
    moves.map(Event::name).collect()
}

#[test]
fn a_word_that_was_mended_is_told_and_nothing_is_asked() {
    let mut learner = after(&[("lies west", "is west")], ORDINARY);
    let _ = learner.press("Enter");
    learner.sees("One question was reworded; its path goes on.");
    assert_eq!(moves(&learner), ["moved"]);
    let _ = learner.press("q Enter Enter j");
    learner.sees("◐ got it    Which sea is west of Peru?");
}

#[test]
fn what_may_be_one_question_is_asked_about_before_the_sitting() {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (size, named) in [(ORDINARY, "80x24"), (SMALLEST, "40x12")] {
        let mut learner = after(&BOTH, size);
        let _ = learner.press("Enter");
        settings.bind(|| {
            assert_snapshot!(
                format!("a_question_that_was_perhaps_reworded_{named}"),
                learner.shown()
            );
        });
    }
}

#[test]
fn the_same_question_goes_on_and_another_one_begins_its_own_path() {
    for (key, name, tries) in [("y", "moved", 3), ("n", "kept-apart", 1)] {
        let mut learner = after(&BOTH, ORDINARY);
        let sat_down = learner.recorded().len();
        let _ = learner.press("Enter");
        learner.sees("The same question in other words?");
        assert_eq!(
            learner.recorded().len(),
            sat_down,
            "nothing before it is said"
        );
        let _ = learner.press(key);
        learner.sees_no("The same question");
        assert_eq!(moves(&learner), [name]);
        let paths = learner.desk.paths("capitals");
        let tries_now = ["the-new-capital-of-kenya", "which-sea-lies-west-of-peru"]
            .map(|id| paths.get(id).map_or(0, notyet::path::Path::tries));
        assert_eq!(tries_now.iter().sum::<usize>(), tries);
        let _ = learner.press("q Enter Enter Enter");
        learner.sees_no("The same question");
        assert_eq!(moves(&learner), [name], "asked once");
    }
}

#[test]
fn going_back_says_nothing_and_it_is_asked_again() {
    let mut learner = after(&BOTH, ORDINARY);
    let _ = learner.press("Enter Esc");
    learner.sees("Capitals");
    assert!(moves(&learner).is_empty());
    let _ = learner.press("Enter");
    learner.sees("The same question in other words?");
    assert_eq!(
        learner.press("Enter"),
        Next::Wait,
        "a key that is pressed without reading says nothing"
    );
}
