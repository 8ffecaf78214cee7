//! A preview line by line: the same sitting in the file's order, the file read again before each question, nothing recorded.

use std::sync::Arc;

use crate::desk::Memory;
use crate::support::{FRACTIONS, Place, said};
use notyet::plain::preview::preview;
use notyet::quiz::read;
use notyet::store::desk::Draft;

fn draft(text: &str) -> Draft {
    let reading = read::read(text.as_bytes(), "fractions.yaml");
    Draft {
        path: "fractions.yaml".to_owned(),
        source: text.to_owned(),
        set: reading.set.map(Arc::new),
        diagnostics: reading.diagnostics,
        unreadable: None,
        is_thorough: true,
    }
}

/// What is said to these lines, when the file says these texts one after the other whenever it is read again.
fn heard(first: &str, saves: &[&str], typed: &str) -> String {
    let mut desk = Memory::with(&[("fractions.yaml", first)]);
    desk.saves.extend(saves.iter().map(|text| draft(text)));
    let mut output = Vec::new();
    preview(&mut desk, draft(first), &mut typed.as_bytes(), &mut output).expect("its end");
    String::from_utf8(output).expect("text")
}

/// Whether these words are there, one after the other.
#[track_caller]
fn in_order(heard: &str, words: &[&str]) {
    let mut rest = heard;
    for word in words {
        let at = rest.find(word);
        let at = at.unwrap_or_else(|| panic!("“{word}” is missing, or too early, in:\n{heard}"));
        rest = &rest[at + word.len()..];
    }
}

#[test]
fn the_questions_come_in_the_order_of_the_file_and_any_can_be_gone_to() {
    let heard = heard(FRACTIONS, &[], "3/4\nl\nn\np\ng 2\ng 9\nr\nq\n");
    in_order(
        &heard,
        &[
            "Fractions, first steps. Preview: nothing is recorded. 3 questions.",
            "Question 1 of 3.\n\nA new question.\nWhat is 1/2 + 1/4?",
            "3/4: got it.",
            "Question 2 of 3.\n",
            "Question 3 of 3.\n",
            "Question 1 of 3.\n",
            "Question 3 of 3.\n",
            "Question 2 of 3.\n",
            "The questions have the numbers 1 to 3.",
            "Question 2 of 3.\n",
        ],
    );
}

#[test]
fn a_question_is_found_by_words_and_of_several_the_numbers_are_said() {
    let heard = heard(FRACTIONS, &[], "g KENYA\ng fraction\ng\ng whale\nq\n");
    in_order(
        &heard,
        &[
            "Question 1 of 3.\n",
            // By its words, whatever their case.
            "Question 3 of 3.\n",
            "The capital of Kenya?",
            // By its words, where no other has them.
            "Question 2 of 3.\n",
            "Write 0.25 as a fraction.",
            "Type g and one of these numbers:\n1: What is 1/2 + 1/4?\n2: Write 0.25 as a fraction.\n3: The capital of Kenya?\n",
            "No question has “whale” in it.",
        ],
    );
}

#[test]
fn a_question_of_the_last_save_is_found() {
    let mended = FRACTIONS.replace("Write 0.25", "Put 0.25");
    let heard = heard(FRACTIONS, &[&mended], "g put\nq\n");
    in_order(&heard, &["Question 2 of 3.", "Put 0.25 as a fraction."]);
}

#[test]
fn the_help_says_what_holds_in_a_preview() {
    let heard = heard(FRACTIONS, &[], "?\nq\n");
    assert!(heard.contains("q to stop. A learner's path is kept then; in a preview nothing is."));
    assert!(!heard.contains("Everything is kept"), "{heard}");
}

#[test]
fn the_file_is_read_again_before_each_question() {
    let broken = FRACTIONS.replace("    answer: 1/4", "    anwser: 1/4");
    let mended = FRACTIONS.replace("Write 0.25", "Put 0.25");
    let heard = heard(FRACTIONS, &[&broken, &mended], "n\n2/4\nr\n1/4\nq\n");
    in_order(
        &heard,
        &[
            "This save has one thing to mend.",
            "no field `anwser`.",
            "Did you mean `answer`?",
            "The last good version goes on.",
            "Question 2 of 3.",
            "Write 0.25 as a fraction.",
            "2/4: not yet.",
            "Check finds nothing to mend",
            "Put 0.25 as a fraction.",
            "1/4: got it.",
        ],
    );
}

#[test]
fn a_set_that_is_broken_at_first_waits_for_a_good_save() {
    let broken = FRACTIONS.replace("title:", "titel:");
    let heard = heard(&broken, &[&broken, FRACTIONS], "\n\n3/4\n");
    assert_eq!(heard.matches("This save has one thing to mend.").count(), 2);
    in_order(
        &heard,
        &[
            "Save the file mended, then press Enter.",
            "Question 1 of 3.",
            "3/4: got it.",
        ],
    );
}

#[test]
fn everything_that_a_question_says_is_read_out_and_what_check_says() {
    let heard = heard(FRACTIONS, &[FRACTIONS], "e\nc\n?\n=e\n");
    in_order(
        &heard,
        &[
            "The answer is 3/4.",
            "\nRight: 3/4\n",
            "\nNot yet: 2/6\nAre a half and a quarter pieces of the same size?",
            "Hint 2 of 2\nHow many quarters is one half?",
            "One half is two quarters",
            "Check finds nothing to mend",
            "g and a number, or words of the question",
            "“e” is not in the list.",
        ],
    );
}

#[test]
fn what_check_says_of_a_save_is_not_taken_for_having_gone_on_with_it() {
    let mended = FRACTIONS.replace("Write 0.25", "Put 0.25");
    let heard = heard(FRACTIONS, &[&mended], "c\nn\nq\n");
    in_order(&heard, &["Question 2 of 3.", "Put 0.25 as a fraction."]);
}

#[test]
fn nothing_is_recorded() {
    let place = Place::new();
    let output = place.run(
        &["preview", "--plain", "fractions.yaml"],
        "2/6\nh\n3/4\nq\n",
    );
    assert!(output.status.success());
    assert!(said(&output).contains("3/4: got it, after two tries and a hint."));
    assert!(!place.data().exists(), "something was recorded");
}

#[test]
fn without_a_terminal_it_says_how_to_go_on() {
    let place = Place::new();
    let output = place.run(&["preview", "fractions.yaml"], "");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("notyet preview --plain SET"), "{told}");
    let output = place.run(&["preview", "--plain", "fractoins"], "");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("did you mean “fractions”?"), "{told}");
    let output = place.run(&["preview"], "");
    assert_eq!(output.status.code(), Some(2));
    let line = "notyet: name the set to preview, such as: notyet preview weather.yaml\n";
    assert_eq!(String::from_utf8_lossy(&output.stderr), line);
}

#[test]
fn what_check_has_to_say_is_said_from_the_start() {
    let place = Place::new();
    place.write(
        "w.yaml",
        "title: T\nquestions:\n  - id: a\n    question: Q\n    answer: water\n    hint: It is water.\n    explanation: E\n",
    );
    let said = said(&place.run(&["preview", "--plain", "w.yaml"], "q\n"));
    assert!(!said.contains("nothing to mend"), "{said}");
    assert!(said.contains("warning"), "{said}");
}
