//! What is said to a try, and what is not said twice.

use super::desk::Memory;
use super::learner::{BRIDGES, Learner};

#[test]
fn the_same_answer_again_keeps_what_was_said_to_it_in_sight() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("Enter Enter");
    learner.choose("A flat");
    let _ = learner.press("Enter");
    learner.choose("A rope");
    let _ = learner.press("Enter");
    learner.sees("Not yet: A rope");
    learner.choose("A flat");
    let _ = learner.press("Enter");
    learner.sees("You have tried “A flat plank” here already.");
    learner.sees("Not yet: A flat plank");
    learner.sees("A plank bends in its middle.");
    let _ = learner.press("Enter");
    learner.sees("You have tried “A flat plank” here already.");
    learner.sees("A plank bends in its middle.");
}

#[test]
fn what_to_do_is_said_once() {
    let prompt = "Which of these are parts of a bridge?";
    for said in [
        "(Pick all that fit.)",
        "**Pick all that fit.**",
        "pick all that fit",
    ] {
        let set = BRIDGES.replace(prompt, &format!("\"{prompt} {said}\""));
        let mut learner = Learner::of(Memory::with(&[("bridges.yaml", &set)]), (80, 24));
        let _ = learner.press("Enter Enter l");
        let shown = learner.shown().to_lowercase();
        assert_eq!(shown.matches("pick all that fit").count(), 1, "{shown}");
    }
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("Enter Enter l");
    learner.sees("Pick all that fit.");
}
