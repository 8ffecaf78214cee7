//! The plain face, used as a learner and as a script would.

use crate::support::{self, Place, said};
use notyet::journal::line;
use serde_json::json;

#[test]
fn from_not_yet_through_a_hint_to_got_it() {
    let place = Place::new();
    let output = place.run(
        &["practice", "--plain", "--seed", "1", "fractions.yaml"],
        "2/6\nh\n3/4\nq\n",
    );
    assert!(output.status.success());
    let said = said(&output);
    for words in [
        "2/6: not yet.\nAre a half and a quarter pieces of the same size?",
        "Hint 1 of 2: Draw a bar and cut it into quarters.",
        "3/4: got it, after two tries and a hint.",
        "One half is two quarters, so two quarters and one quarter make three quarters.",
    ] {
        assert!(said.contains(words), "“{words}” is missing in:\n{said}");
    }

    let lines = place.lines();
    assert!(lines.len() >= 5, "{lines:?}");
    assert!(
        lines.iter().all(|one| line::read(one).is_ok()),
        "a checksum does not fit: {lines:?}"
    );

    let mut question = place.journey("fractions.yaml")[0]["questions"][0].take();
    for step in question["path"].as_array_mut().unwrap() {
        assert!(step.as_object_mut().unwrap().remove("at").is_some());
    }
    let expected = json!({
        "id": "half-and-quarter", "state": "got-it", "recalls": 0, "tries": 2, "hints": 1, "days": 1,
        "path": [
            {"step": "answered", "showing": 1, "response": "2/6", "verdict": "not-yet",
             "misconception": "adds-tops-and-bottoms"},
            {"step": "hinted", "showing": 1, "hint": 1},
            {"step": "answered", "showing": 1, "response": "3/4", "verdict": "got-it"},
        ],
    });
    assert_eq!(question, expected);
}

#[test]
fn running_again_resumes_with_the_path_as_it_was() {
    let place = Place::new();
    place.run(
        &["--plain", "--seed", "1", "fractions.yaml"],
        "2/6\nh\n3/4\nq\n",
    );
    let before = place.journey("fractions.yaml")[0]["questions"][0]["path"].clone();
    let output = place.run(&["--plain", "--seed", "1", "fractions.yaml"], "q\n");
    assert!(
        said(&output).starts_with("Fractions, first steps. 1 got, 1 trying, 1 new.\n"),
        "{}",
        said(&output)
    );
    assert_eq!(
        place.journey("fractions.yaml")[0]["questions"][0]["path"],
        before
    );
    assert_eq!(
        std::fs::read_dir(place.journal()).unwrap().count(),
        2,
        "each sitting writes a file of its own"
    );
}

#[test]
fn choices_are_answered_by_number_or_by_words() {
    let place = Place::new();
    let by_number = place.run(
        &["--plain", "--seed", "1", "fractions.yaml"],
        "1\n2\n3\nq\n",
    );
    assert!(
        said(&by_number).contains("3/4: got it"),
        "{}",
        said(&by_number)
    );
    let by_words = Place::new().run(&["--plain", "fractions.yaml"], " 3/4 \nq\n");
    assert!(
        said(&by_words).contains("3/4: got it."),
        "{}",
        said(&by_words)
    );
}

#[test]
fn what_fits_nothing_is_told_and_is_no_try() {
    let place = Place::new();
    let said = said(&place.run(&["--plain", "fractions.yaml"], "9\n3/4\nmany\n\n1/4\nq\n"));
    assert!(
        said.contains("“9” is not in the list. Take a number from 1 to 3"),
        "{said}"
    );
    assert!(said.contains("This one takes a number"), "{said}");
    let tries = |question: usize| {
        place.journey("fractions.yaml")[0]["questions"][question]["tries"].clone()
    };
    assert_eq!((tries(0), tries(1)), (json!(1), json!(1)));
}

#[test]
fn the_same_answer_again_is_no_new_try() {
    let place = Place::new();
    let said = said(&place.run(&["--plain", "fractions.yaml"], "2/6\n2/6\nq\n"));
    assert!(
        said.contains("You have tried “2/6” here already."),
        "{said}"
    );
    assert_eq!(
        place.journey("fractions.yaml")[0]["questions"][0]["tries"],
        json!(1)
    );
}

#[test]
fn show_me_asks_for_a_guess_once_and_then_shows() {
    let said = said(&Place::new().run(&["--plain", "fractions.yaml"], "s\ns\nq\n"));
    let guess = said.find("Take a guess first").expect("asks for a guess");
    let answer = said.find("The answer is 3/4.").expect("shows the answer");
    assert!(guess < answer, "{said}");
    assert!(
        said[answer..].contains("comes back after some others"),
        "{said}"
    );
}

#[test]
fn i_dont_know_yet_opens_the_first_hint_and_is_no_try() {
    let place = Place::new();
    let said = said(&place.run(&["--plain", "fractions.yaml"], "d\nq\n"));
    assert!(said.contains("Hint 1 of 2: Draw a bar"), "{said}");
    let question = &place.journey("fractions.yaml")[0]["questions"][0];
    assert_eq!(
        (&question["tries"], &question["hints"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(question["path"][0]["step"], json!("unsure"));
}

#[test]
fn later_goes_on_and_comes_back() {
    let said = said(&Place::new().run(&["--plain", "fractions.yaml"], "l\nl\nl\nq\n"));
    let places: Vec<usize> = said
        .match_indices("What is 1/2 + 1/4?")
        .map(|(place, _)| place)
        .collect();
    assert_eq!(places.len(), 2, "{said}");
    assert!(
        said[places[0]..places[1]].contains("The capital of Kenya?"),
        "{said}"
    );
}

#[test]
fn an_equals_sign_makes_any_line_an_answer() {
    let place = Place::new();
    place.write("letters.yaml", "title: Letters\nquestions:\n  - question: Which letter is the symbol of hydrogen, in small?\n    id: h\n    answer: \"h\"\n");
    let said = said(&place.run(&["--plain", "letters.yaml"], "=h\n"));
    assert!(said.contains("h: got it."), "{said}");
}

#[test]
fn a_set_is_practised_to_mastery_and_ends_by_itself() {
    let place = Place::new();
    let right = "3/4\n1/4\nNairobi\n".repeat(2);
    let output = place.run(&["--plain", "fractions.yaml"], &right);
    assert!(output.status.success());
    assert!(
        said(&output).contains("Three mastered today.\nAll of them are yours now."),
        "{}",
        said(&output)
    );
    let states = place.journey("fractions.yaml")[0]["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["state"].clone())
        .collect::<Vec<_>>();
    assert_eq!(states, ["mastered", "mastered", "mastered"]);
}

#[test]
fn the_end_of_the_input_is_an_ordinary_end() {
    let place = Place::new();
    let output = place.run(&["--plain", "fractions.yaml"], "2/6");
    assert!(output.status.success());
    assert!(said(&output).contains("2/6: not yet."));
    assert!(
        place.lines().last().unwrap().contains("\"got-up\""),
        "{:?}",
        place.lines()
    );
}

#[test]
fn with_a_partner_recalls_wait() {
    let place = Place::new();
    let said = said(&place.run(
        &["--plain", "--with", "Ben", "fractions.yaml"],
        "3/4\nt\n1/4\nt Ben, Cleo\nq\n",
    ));
    assert!(
        said.contains("You practise with Ben and Cleo now."),
        "{said}"
    );
    let questions = &place.journey("fractions.yaml")[0]["questions"];
    assert_eq!(questions[0]["recalls"], json!(0));
    assert_eq!(questions[0]["path"][0]["with"], json!(["Ben"]));
    assert_eq!(questions[1]["recalls"], json!(1));
}

#[test]
fn the_same_seed_gives_the_same_sitting() {
    let typed = "2/6\nh\n3/4\n1/4\nMombasa\nNairobi\n";
    let said_with =
        |seed: &str| said(&Place::new().run(&["--plain", "--seed", seed, "fractions.yaml"], typed));
    assert_eq!(said_with("5"), said_with("5"));
    let orders: std::collections::BTreeSet<String> =
        ["1", "2", "3", "4", "5", "6"].map(said_with).into();
    assert!(orders.len() > 1, "choices are never shuffled");
}

#[test]
fn a_broken_set_gets_its_diagnostics_and_is_not_practised() {
    let place = Place::new();
    place.write(
        "broken.yaml",
        "title: Broken\nquestions:\n  - question: What is 1 + 1?\n    anwser: 2\n",
    );
    let output = place.run(&["--plain", "broken.yaml"], "2\n");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("unknown-field") && told.contains("answer"),
        "{told}"
    );
    assert!(place.lines().is_empty());
}

#[test]
fn a_set_that_is_not_there_is_told_with_the_nearest_name() {
    let output = Place::new().run(&["practice", "--plain", "geografy"], "");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("did you mean “geography”?"), "{told}");
}

#[test]
fn nothing_in_a_set_or_an_answer_reaches_the_terminal_as_a_command() {
    let place = Place::new();
    let output = place.run(
        &["--plain", "fractions.yaml"],
        "3/4\n1/4\n\u{1b}[31mred\u{7}\u{202e}abc\nq\n",
    );
    let said = said(&output);
    assert!(said.contains("not yet"), "{said}");
    let hostile = |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202e}';
    assert!(!said.contains(hostile), "{said:?}");
}

#[cfg(unix)]
#[test]
fn the_record_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.run(&["--plain", "fractions.yaml"], "q\n");
    let mode =
        |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&place.data()), 0o700);
    assert_eq!(mode(&place.journal()), 0o700);
    for entry in std::fs::read_dir(place.journal()).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
    }
}

#[test]
fn learners_are_kept_apart_and_named_by_slugs() {
    let place = Place::new();
    place.run(
        &["--plain", "--learner", "ana", "fractions.yaml"],
        "3/4\nq\n",
    );
    assert!(place.data().join("journal/ana").is_dir() && !place.journal().exists());
    let refused = place.run(&["--plain", "--learner", "../ana", "fractions.yaml"], "");
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("cannot name a learner"));
}

#[expect(clippy::disallowed_methods, reason = "a test looks at the disk")]
fn kept(file: &std::path::Path) -> String {
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn several_learners_are_asked_for_a_name_and_one_is_not() {
    let place = Place::new();
    let call = ["--plain", "fractions.yaml"];
    place.run(&[&call[..], &["--learner", "Zoë"]].concat(), "2/6\nq\n");
    let name = place.data().join("journal/zoe/name");
    assert_eq!(kept(&name), "Zoë\n");
    let again = place.run(&call, "q\n");
    assert!(said(&again).contains("1 trying, 2 new"), "the one there is");

    place.run(&[&call[..], &["--learner", "李雷"]].concat(), "q\n");
    for call in [&call[..], &["journey", "--format", "text"]] {
        let refused = place.run(call, "q\n");
        let words = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(1), "{words}");
        assert_eq!(words.lines().count(), 1, "{words}");
        for part in ["zoe (Zoë)", "(李雷)", "--learner "] {
            assert!(words.contains(part), "{part}: {words}");
        }
    }
    for name in ["李雷", "ZOË", "zoe"] {
        let output = place.run(&[&call[..], &["--learner", name]].concat(), "q\n");
        assert!(said(&output).contains("1 trying") || said(&output).contains("all new"));
    }
    assert_eq!(
        std::fs::read_dir(place.data().join("journal"))
            .unwrap()
            .count(),
        2
    );
}

#[test]
fn without_a_terminal_the_screens_say_what_to_do_instead() {
    for call in [&["practice", "fractions.yaml"][..], &[][..]] {
        let output = Place::new().run(call, "");
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("notyet practice --plain"));
    }
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_trouble() {
    use std::process::Stdio;
    let place = Place::new();
    let mut child = place
        .notyet(&["--plain", "fractions.yaml"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"2/6\n3/4\n").ok();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// A set of one question.
fn one(place: &Place, question: &str) {
    place.write(
        "one.yaml",
        &format!("title: One\nquestions:\n  - id: one\n    question: Which?\n{question}"),
    );
}

#[test]
fn select_says_what_is_in_place_and_keeps_it() {
    let place = Place::new();
    one(
        &place,
        "    choices: [Bat, Dolphin, Penguin]\n    answer: [Bat, Dolphin]\n    shuffle: false\n",
    );
    let said = said(&place.run(&["--plain", "one.yaml"], "3\n1 3\n2\nq\n"));
    let in_turn = [
        "Penguin: not yet.\nNeither of the two is in place yet.",
        "Bat; Penguin: not yet.\nOne of two is in place.\nIn place: Bat.",
        "Bat; Dolphin: got it",
    ];
    let places: Vec<_> = in_turn.iter().map(|words| said.find(words)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{said}"
    );
    assert!(!said.contains("ruled out"), "{said}");
}

#[test]
fn select_with_everything_and_more_says_so() {
    let place = Place::new();
    one(
        &place,
        "    choices: [Bat, Dolphin, Penguin]\n    answer: [Bat, Dolphin]\n    shuffle: false\n",
    );
    let said = said(&place.run(&["--plain", "one.yaml"], "1 2 3\nq\n"));
    assert!(
        said.contains("All that belong are there, and one too many."),
        "{said}"
    );
}

#[test]
fn choices_that_are_numbers_are_listed_with_marks() {
    let place = Place::new();
    one(
        &place,
        "    choices: [\"3\", \"1\", \"2\"]\n    answer: \"2\"\n    shuffle: false\n",
    );
    let said = said(&place.run(&["--plain", "one.yaml"], "7\n1\n#3\nq\n"));
    for words in [
        "#1: 3\n#2: 1\n#3: 2\n",
        "with their mark, from #1 to #3",
        "1: not yet.",
        "2: got it",
    ] {
        assert!(said.contains(words), "“{words}” is missing in:\n{said}");
    }
}

#[test]
fn t_is_an_answer_where_true_or_false_is_asked() {
    let place = Place::new();
    one(&place, "    answer: true\n");
    assert!(said(&place.run(&["--plain", "one.yaml"], "t\n")).contains("True: got it."));
}

#[test]
fn a_large_letter_is_the_command_where_it_can_be_no_answer() {
    let place = Place::new();
    assert!(said(&place.run(&["--plain", "fractions.yaml"], "H\nQ\n")).contains("Hint 1 of 2"));
    one(&place, "    answer: H\n");
    assert!(said(&place.run(&["--plain", "one.yaml"], "H\n")).contains("H: got it."));
}

#[test]
fn accents_and_capitals_are_named_when_they_alone_are_missing() {
    let place = Place::new();
    one(&place, "    answer: adiós\n");
    assert!(
        said(&place.run(&["--plain", "one.yaml"], "adios\n"))
            .contains("adios: nearly.\nLook at the accents.")
    );
    one(&place, "    answer: TIA\n    strict: [case]\n");
    assert!(
        said(&place.run(&["--plain", "one.yaml"], "Tia\n"))
            .contains("Look at capitals, spaces and signs.")
    );
}

#[test]
fn stopping_stops_all_sets_that_were_named() {
    let place = Place::new();
    let said = said(&place.run(&["--plain", "fractions.yaml", "geography"], "q\n3/4\n"));
    assert!(!said.contains("Maps, places"), "{said}");
    let through = "3/4\n1/4\nNairobi\n".repeat(2) + "q\n";
    let place = Place::new();
    let said = support::said(&place.run(&["--plain", "fractions.yaml", "geography"], &through));
    assert!(said.contains("Maps, places"), "{said}");
}

#[test]
fn a_plan_that_leaves_nothing_says_so() {
    let place = Place::new();
    let due = said(&place.run(&["--plain", "--only", "due", "fractions.yaml"], ""));
    assert!(due.contains("Nothing is worth another look yet."), "{due}");
    let tag = said(&place.run(&["--plain", "--tag", "nosuch", "fractions.yaml"], ""));
    assert!(
        tag.contains("No question here has the tag “nosuch”."),
        "{tag}"
    );
}

#[test]
fn the_hardest_won_is_won() {
    let place = Place::new();
    let shown_later = said(&place.run(
        &["--plain", "fractions.yaml"],
        "3/4\n1/4\nNairobi\n2/6\ns\nq\n",
    ));
    assert!(!shown_later.contains("Hardest won"), "{shown_later}");
}

#[test]
fn a_set_is_found_by_the_beginning_of_its_name() {
    let place = Place::new();
    assert!(said(&place.run(&["--plain", "Geog"], "q\n")).starts_with("Maps, places and seasons."));
    let several = place.run(&["--plain", "p"], "");
    assert_eq!(several.status.code(), Some(1));
}

#[test]
fn a_set_beside_comes_before_one_of_the_library_with_its_name() {
    let place = Place::new();
    place.write(
        "geography.yml",
        "title: My towns\nquestions:\n  - question: Q\n    answer: a\n",
    );
    let said = said(&place.run(&["--plain", "geography"], "q\n"));
    assert!(said.starts_with("My towns."), "{said}");
}

#[test]
fn choices_are_read_as_they_are_written() {
    let place = Place::new();
    one(
        &place,
        "    choices: [2*3*4, __init__, \"# of apples\", \"`x`\"]\n    answer: 2*3*4\n    shuffle: false\n",
    );
    let said = said(&place.run(&["--plain", "one.yaml"], "4\n2*3*4\n"));
    assert!(
        said.contains("1: 2*3*4\n2: __init__\n3: # of apples\n4: “x”\n"),
        "{said}"
    );
    assert!(
        said.contains("“x”: not yet.") && said.contains("2*3*4: got it"),
        "{said}"
    );
}

#[test]
fn feedback_to_a_right_answer_is_said() {
    let place = Place::new();
    one(
        &place,
        "    choices: [{text: a, correct: true, feedback: And it is a vowel.}, b]\n",
    );
    assert!(said(&place.run(&["--plain", "one.yaml"], "a\n")).contains("And it is a vowel."));
}

#[test]
fn a_broken_second_set_is_told_before_the_first_is_practised() {
    let place = Place::new();
    place.write("broken.yaml", "title: Broken\nquestions: []\n");
    let output = place.run(&["--plain", "fractions.yaml", "broken.yaml"], "3/4\nq\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(place.lines().is_empty());
}

#[test]
fn a_partner_or_a_plan_without_a_set_is_a_wrong_call() {
    let place = Place::new();
    let calls = [["--with", "Ben"], ["--tag", "x"], ["--goal", "all"]];
    for call in calls {
        assert_eq!(place.run(&call, "").status.code(), Some(2), "{call:?}");
    }
}

#[test]
fn a_folder_with_a_sets_name_does_not_hide_the_set() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("geography")).unwrap();
    assert!(
        said(&place.run(&["--plain", "geography"], "q\n")).starts_with("Maps, places and seasons.")
    );
}

#[test]
fn a_very_long_line_is_one_response() {
    let place = Place::new();
    one(&place, "    answer: a\n");
    let output = place.run(
        &["--plain", "one.yaml"],
        &format!("{}\na\n", "x".repeat(100_000)),
    );
    assert!(
        said(&output).ends_with("Come back any time.\n") && said(&output).contains("\na: got it")
    );
    assert_eq!(
        place.journey("one.yaml")[0]["questions"][0]["tries"],
        json!(2)
    );
}

#[test]
fn where_a_letter_is_an_answer_the_help_says_so_and_numbers_that_are_answers_have_a_mark() {
    let place = Place::new();
    place.write(
        "truth.yaml",
        "title: Truth\nquestions:\n  - {question: Is 2 even?, answer: true}\n",
    );
    let said = place.run(&["--plain", "truth.yaml"], "?\nt\n");
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("Here t alone is an answer: true."), "{said}");
    assert!(said.contains("True: got it."), "{said}");
    place.write(
        "sums.yaml",
        "title: Sums\nquestions:\n  - {question: Which?, choices: [\"1\", \"3\", \"5\", \"7\"], answer: [\"3\", \"7\"]}\n",
    );
    let said = place.run(&["--plain", "sums.yaml"], "q\n");
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(
        said.contains("type their numbers, such as #1 #3."),
        "{said}"
    );
}
