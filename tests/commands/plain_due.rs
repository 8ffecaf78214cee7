//! Coming back, line by line: how many questions are worth another look, and a sitting over all sets with those alone.

use crate::past;
use crate::support::{self, Place, said};

const KENYA: &str = "the-capital-of-kenya";

#[test]
fn the_welcome_says_how_many_are_worth_another_look_and_they_come_first() {
    for (questions, words) in [
        (&[KENYA][..], "One is worth another look and comes first.\n"),
        (
            &[KENYA, "half-and-quarter"][..],
            "Two are worth another look and come first.\n",
        ),
        (&[][..], "all new.\nType your answer"),
    ] {
        let place = Place::new();
        past::mastered(&place.journal(), "fractions", questions);
        let said = said(&place.run(&["--plain", "fractions.yaml"], "q\n"));
        assert!(said.contains(words), "“{words}” is missing in:\n{said}");
        let first = said.find("Another look at a question you have mastered.");
        assert_eq!(first.is_some(), !questions.is_empty(), "{said}");
    }
}

#[test]
fn a_sitting_with_other_questions_does_not_speak_of_them() {
    let place = Place::new();
    past::mastered(&place.journal(), "fractions", &[KENYA]);
    let new = said(&place.run(&["--plain", "--only", "new", "fractions.yaml"], "q\n"));
    assert!(!new.contains("comes first"), "{new}");
    let due = said(&place.run(&["--plain", "--only", "due", "fractions.yaml"], "q\n"));
    assert!(due.contains("One is worth another look.\n"), "{due}");
}

#[test]
fn only_due_without_a_set_goes_through_every_set_that_has_some() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("quizzes")).unwrap();
    let set = |id: &str| {
        format!(
            "id: {id}\ntitle: Set {id}\nquestions:\n  - {{id: a, question: Q, answer: x}}\n  - {{id: b, question: R, answer: y}}\n"
        )
    };
    for id in ["one", "two", "three"] {
        place.write(&format!("quizzes/{id}.yaml"), &set(id));
    }
    place.write("quizzes/copy.yaml", &set("one"));
    place.write("quizzes/broken.yaml", "title: Broken\nquestions: []\n");
    past::mastered(&place.journal(), "one", &["a"]);
    past::mastered(&place.journal(), "two", &["a"]);
    let output = place.run(&["practice", "--plain", "--only", "due"], "x\nx\n");
    assert_eq!(output.status.code(), Some(0));
    let said = said(&output);
    assert_eq!(said.matches("Set one.").count(), 1, "{said}");
    assert_eq!(said.matches("Set two.").count(), 1, "{said}");
    assert_eq!(said.matches("x: got it").count(), 2, "{said}");
    assert!(
        !said.contains("Set three.") && !said.contains("\nR\n"),
        "{said}"
    );

    let again = support::said(&place.run(&["--plain", "--only", "due"], ""));
    assert_eq!(
        again,
        "Nothing is worth another look yet. What you have mastered comes back in time.\n"
    );
    let trying = support::said(&place.run(&["--plain", "--only", "trying"], ""));
    assert!(trying.starts_with("Nothing is under way."), "{trying}");
    let new = support::said(&place.run(&["--plain", "--only", "new"], "q\n"));
    assert!(!new.contains("Nothing is new"), "{new}");
}

#[test]
fn stopping_stops_all_sets_with_some() {
    let place = Place::new();
    past::mastered(&place.journal(), "fractions", &["half-and-quarter"]);
    let said = said(&place.run(&["--plain", "--only", "new"], "q\n"));
    assert_eq!(said.matches("Your path is kept").count(), 1, "{said}");
}
