//! Several learners who share a computer.

use super::desk::Memory;
use super::learner::{BRIDGES, Learner};
use notyet::store::learners::Learner as Known;
use notyet::tui::app::Next;

fn known() -> Vec<Known> {
    let known = |slug: &str, name: &str| Known {
        name: name.to_owned(),
        ..Known::new(slug)
    };
    vec![known("li", "李雷"), known("zoe", "Zoë")]
}

fn shared(size: (u16, u16)) -> Learner {
    let mut desk = Memory::with(&[("bridges.yaml", BRIDGES)]);
    desk.learners = known();
    "zoe".clone_into(&mut desk.learner);
    "Zoë".clone_into(&mut desk.learner_name);
    let mut learner = Learner::of(desk, size);
    learner.app = learner.app.asking_who(&learner.desk);
    learner
}

#[test]
fn the_one_who_practised_last_is_under_the_mark() {
    for size in [(40, 12), (80, 24)] {
        let mut learner = shared(size);
        learner.sees("Who is practising?");
        learner.sees("1 李 雷");
        learner.sees("▸ 2 Zoë");
        learner.sees("3 Someone new");
        let _ = learner.press("Enter");
        learner.sees("notyet");
        learner.sees("Zoë");
        assert_eq!(learner.desk.learner, "zoe");
    }
}

#[test]
fn a_digit_names_who_it_is_and_the_library_can_ask_again() {
    let mut learner = shared((80, 24));
    let _ = learner.press("1");
    assert_eq!(learner.desk.learner, "li");
    learner.sees("李 雷");
    let _ = learner.press("w");
    learner.sees("▸ 1 李 雷");
    let _ = learner.press("Esc");
    learner.sees("Bridges");
}

#[test]
fn someone_new_gives_a_name() {
    let mut learner = shared((40, 12));
    let _ = learner.press("3 ?! Enter");
    learner.sees("A name has a letter");
    let _ = learner.press("^u Ben Enter");
    assert_eq!(learner.desk.learner, "ben");
    learner.sees("Ben");
    learner.sees("Bridges");
    // Without a record yet, and under the mark all the same: Enter leads into nobody else's.
    let _ = learner.press("w");
    learner.sees("▸ 1 Ben");
    let _ = learner.press("Enter");
    assert_eq!(learner.desk.learner, "ben");
}

#[test]
fn a_name_that_someone_has_is_asked_about_first() {
    let mut learner = shared((40, 12));
    let _ = learner.press("3 zoË Enter");
    learner.sees("Zoë practises here already.");
    let _ = learner.press("2");
    learner.sees("What is your name?");
    let _ = learner.press("Enter");
    assert_eq!(learner.desk.learner, "zoe2");
    let mut learner = shared((40, 12));
    let _ = learner.press("3 li Enter");
    assert_eq!(learner.desk.learner, "zoe");
    let _ = learner.press("Enter");
    assert_eq!(learner.desk.learner, "li");
}

#[test]
fn whoever_gave_a_name_first_of_all_sees_it() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("w Enter Ana Enter");
    learner.sees("Bridges");
    learner.sees("Ana");
}

#[test]
fn nothing_is_seen_before_somebody_is_named() {
    let mut learner = shared((80, 24));
    let _ = learner.press("3 Esc");
    learner.sees("Who is practising?");
    learner.sees_no("Bridges");
    assert_eq!(learner.press("Esc"), Next::End);
}

#[test]
fn alone_nobody_is_asked_and_no_name_is_shown() {
    let learner = Learner::at((80, 24));
    learner.sees("Not knowing yet is where it starts.");
}
