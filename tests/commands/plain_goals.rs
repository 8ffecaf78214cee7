//! What rests, goals, partners and the goal of a class, line by line.

use crate::support::{Place, said};
use serde_json::json;

/// A set with one question that a learner falls for again and again, and one to come between.
const LETTERS: &str = "title: Letters\nmastery: {recalls: 2, apart: 1}\nquestions:\n  - id: a\n    question: Which comes first?\n    answer: a\n    explanation: The alphabet begins with a.\n  - id: b\n    question: Which comes second?\n    answer: b\n";

#[test]
fn a_question_that_goes_round_rests_with_a_kind_word_and_comes_again() {
    let place = Place::new();
    place.write("letters.yaml", LETTERS);
    // The fifth time with the same idea; the other one with another idea each time.
    let typed = "z\na\n1\nb\nz\na\n2\nb\nz\na\n3\nb\nz\na\n4\nb\nz\na\n5\nb\nq\n";
    let output = place.run(&["--plain", "letters.yaml"], typed);
    let first = said(&output);
    for line in [
        "This came up before. You can have the answer shown: then it rests until next time.\na: got it",
        "The alphabet begins with a.\nGot it. From memory two more times, with others between, and it is mastered.\nYou have stayed with it for a long time. It rests now until next time.\nTalk it over with somebody. Maybe it is the question that needs work.\n\n",
    ] {
        assert!(first.contains(line), "“{line}” is missing in:\n{first}");
    }
    assert_eq!(first.matches("It rests now").count(), 1, "{first}");
    assert!(
        first.contains("One rests until next time. Talk it over with somebody."),
        "{first}"
    );
    let path = &place.journey("letters.yaml")[0]["questions"][0]["path"];
    let last = path.as_array().and_then(|steps| steps.last());
    assert_eq!(last.map(|step| &step["step"]), Some(&json!("set-aside")));

    let again = said(&place.run(&["--plain", "--only", "trying", "letters.yaml"], "q\n"));
    assert!(again.contains("Which comes first?"), "{again}");
}

#[test]
fn a_shown_answer_that_rests_does_not_say_that_it_comes_back() {
    let place = Place::new();
    place.write("letters.yaml", LETTERS);
    let typed = "z\ns\n1\nb\nz\ns\n2\nb\nz\ns\n3\nb\nz\ns\n4\nb\nz\ns\nq\n";
    let said = said(&place.run(&["--plain", "letters.yaml"], typed));
    assert_eq!(
        said.matches("comes back after some others").count()
            + said.matches("you meet this question again").count(),
        4,
        "{said}"
    );
    assert!(said.contains("It rests now until next time."), "{said}");
}

#[test]
fn a_goal_is_told_at_the_beginning_when_it_is_reached_and_at_the_end() {
    let place = Place::new();
    let call = ["--plain", "--goal", "all", "fractions.yaml"];
    let said = said(&place.run(&call, "?\n3/4\n1/4\n?\nNairobi\nq\n"));
    let beginning = "Fractions, first steps. 3 questions, all new.\nYour goal: try every question once.\nType your answer";
    assert!(said.starts_with(beginning), "{said}");
    for line in [
        "Your goal: try every question once. So far, none of three.",
        "Your goal: try every question once. So far, two of three.",
        "That was your goal: every question has had a try. Stop here, or go on as long as you like.",
        "Your goal is reached: try every question once.",
    ] {
        let line = line.replace("That was your goal", "");
        assert_eq!(said.matches(&line).count(), 1, "“{line}” in:\n{said}");
    }
    let goals = place.lines();
    assert!(
        goals
            .iter()
            .any(|line| line.contains(r#""event":"goal-set","goal":"all""#)),
        "{goals:?}"
    );
}

#[test]
fn with_a_partner_a_goal_to_master_is_told_to_wait() {
    let place = Place::new();
    let call = [
        "--plain",
        "--with",
        "Ben",
        "--goal",
        "master=2",
        "fractions.yaml",
    ];
    let said = said(&place.run(&call, "q\n"));
    let line = "What you get together comes back when you are alone, and is mastered then. This sitting has no goal.";
    assert!(said.contains(line), "{said}");
}

#[test]
fn a_goal_that_is_not_reached_is_no_matter() {
    let place = Place::new();
    for (goal, line) in [
        ("master=2", "Your goal was to master two more. It can wait."),
        (
            "master 9",
            "Your goal was to master three more. It can wait.",
        ),
        (
            "10min",
            "Your goal was to practise for ten minutes. It can wait.",
        ),
        (
            "due",
            "Nothing is worth another look yet, so this sitting has no goal.",
        ),
    ] {
        let output = place.run(&["--plain", "--goal", goal, "fractions.yaml"], "2/6\nq\n");
        assert!(output.status.success());
        let said = said(&output);
        assert!(said.contains(line), "“{line}” is missing in:\n{said}");
    }
}

#[test]
fn words_that_are_no_goal_are_told_what_is_one() {
    let place = Place::new();
    for (goal, why) in [
        ("everything", "there is no such goal"),
        ("master", "a goal needs a whole number from 1 on"),
        ("0min", "a goal needs a whole number from 1 on"),
    ] {
        let output = place.run(&["--plain", "--goal", goal, "fractions.yaml"], "");
        assert_eq!(output.status.code(), Some(2));
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        let goals = format!("{why}. Goals are: all, master=3, due, 10min");
        assert!(told.contains(&goals), "{told}");
    }
}

#[test]
fn together_begins_with_what_to_expect() {
    let place = Place::new();
    let call = ["--plain", "--with", "Ben and Cleo", "fractions.yaml"];
    let ours = said(&place.run(&call, "2/6\nq\n"));
    let first = "You practise with Ben and Cleo now. What you get together comes back when you are alone.\nEach of you says what you think, and why, before anyone answers.";
    assert!(ours.contains(first), "{ours}");
    let text = said(&place.run(&["journey", "--format", "text"], ""));
    assert!(
        text.contains("“2/6”: not yet, together with Ben and Cleo"),
        "{text}"
    );

    let own = "title: Letters\ntogether: Whoever is younger reads it out.\nquestions:\n  - question: First?\n    answer: a\n";
    place.write("own.yaml", own);
    let theirs = said(&place.run(&["--plain", "own.yaml"], "t Ben; Ben & Ada\nq\n"));
    assert!(
        theirs.contains("You practise with Ben and Ada now."),
        "{theirs}"
    );
    assert!(
        theirs.contains("Whoever is younger reads it out."),
        "{theirs}"
    );
    let alone = said(&place.run(&["--plain", "--with", " , ", "own.yaml"], "q\n"));
    assert!(!alone.contains("You practise with"), "{alone}");
}

#[test]
fn the_goal_of_a_class_is_said_and_never_stops_a_sitting() {
    let place = Place::new();
    place.write("class.yaml", "goal: {mastered: 500, by: 2026-12-18}\n");
    let call = ["--plain", "fractions.yaml"];
    let told = said(&place.run(&call, "q\n"));
    let words = "The goal of your class: 500 mastered together by 18 December.\n";
    assert!(told.starts_with(words), "{told}");

    place.write("class.yaml", "gaol: {mastered: 500}\n");
    let output = place.run(&call, "q\n");
    assert!(output.status.success());
    let told = said(&output);
    let words = "class.yaml: it has no field “gaol”; did you mean “goal”?\nFractions";
    assert!(told.starts_with(words), "{told}");
}

#[test]
fn the_file_of_a_class_is_no_set() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("quizzes")).unwrap();
    place.write("quizzes/class.yaml", "goal: {mastered: 500}\n");
    place.write("quizzes/letters.yaml", LETTERS);
    let output = place.run(&["check", "quizzes"], "");
    assert!(said(&output).contains("\n1 file checked"), "{output:?}");
    let output = place.run(&["--plain"], "");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        told.contains("letters,") && !told.contains("class"),
        "{told}"
    );
}
