//! Slips of teachers who have seen one set before they write their own: habits from other formats, signs in place of the colon, parts that
//! divide a set. Each is told once, with lines that hold when they are written as they stand.

use notyet::diagnostic::Severity;
use notyet::proof;
use notyet::quiz::read::read;

use crate::told::{assert_all_told, told};

/// A set of one question, whose lines these are.
fn question(lines: &str) -> String {
    format!("title: Animals\nquestions:\n  - question: What purrs?\n{lines}")
}

/// Asserts that a question's lines are told this alone, and that nothing is amiss once the lines from there on are these.
pub(crate) fn assert_mended(cases: &[(&str, &str, &str, &str)]) {
    for (lines, place, help, instead) in cases {
        let text = question(lines);
        let found = read(text.as_bytes(), "set.yaml").diagnostics;
        let all: Vec<String> = told(&text);
        assert_eq!(all, [(*place).to_owned()], "{text}");
        let found = found
            .iter()
            .find(|one| one.severity() != Severity::Advice)
            .and_then(|one| one.help.as_deref());
        assert!(
            found.is_some_and(|found| found.contains(help)),
            "{found:?} has not {help:?} for\n{text}"
        );
        let text = question(instead);
        let rest = proof::for_author(text.as_bytes(), "set.yaml").diagnostics;
        let errors: Vec<_> = rest
            .iter()
            .filter(|one| one.severity() == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:#?} for\n{text}");
    }
}

#[test]
fn parts_of_a_set_become_one_list() {
    let later = "      - question: What barks?\n        anwser: dog\n";
    let text = format!(
        "title: Animals\nsections:\n  - title: Cats\n    questions:\n      - question: What purrs?\n        answer: cat\n  - title: Dogs\n    questions:\n{later}"
    );
    assert_all_told(&[(
        "sections",
        &text,
        &[
            (
                "2:1 unknown-field",
                "write all questions below one `questions:`; where a part begins, a remark may say so:\nquestions:\n  # Cats\n  - question: What purrs?",
            ),
            ("10:9 unknown-field", "did you mean `answer`?"),
        ],
    )]);
    let text = format!("title: Animals\nquestions:\n  - title: Dogs\n    questions:\n{later}");
    assert_eq!(told(&text), ["3:5 wrong-type", "6:9 unknown-field"]);
    let text = format!("quiz:\n  - title: Dogs\n    questions:\n{later}");
    assert_all_told(&[(
        "a list of one set",
        &text,
        &[
            (
                "1:1 unknown-field",
                "delete this line and the dash below it, and move all other lines to the left edge:\ntitle: Dogs\nquestions:",
            ),
            ("5:9 unknown-field", "did you mean `answer`?"),
        ],
    )]);
}

#[test]
fn a_set_is_no_list_item() {
    let questions = "questions:\n  - question: What barks?\n    anwser: dog\n";
    let below = questions.replace('\n', "\n  ");
    for (text, places) in [
        (
            format!("- title: Animals\n  {}", below.trim_end()),
            ["1:1 wrong-type", "4:7 unknown-field"],
        ),
        (
            format!("- title: Animals\n- {}", below.trim_end()),
            ["1:1 wrong-type", "4:7 unknown-field"],
        ),
        (
            format!("- title: Animals\n{questions}"),
            ["1:1 yaml-syntax", "4:5 unknown-field"],
        ),
    ] {
        assert_eq!(told(&text), places, "{text}");
    }
}

#[test]
fn fields_too_far_to_the_right_are_told_once() {
    let text = "title: Animals\nquestions:\n  - question: What purrs?\n      answer: cat\n      hints:\n        - Listen.\n      explanation: So.\n  - question: What barks?\n      anwser: dog\n      hint: Listen.\n";
    assert_all_told(&[(
        "two questions",
        text,
        &[
            (
                "4:7 yaml-syntax",
                "put 4 spaces before it, here and in lines 5, 7, 9 and 10:\n    answer: cat",
            ),
            ("9:7 unknown-field", "did you mean `answer`?"),
        ],
    )]);
}

#[test]
fn a_second_set_with_a_title_is_moved_or_joined() {
    let text = "title: Animals\nquestions:\n  - question: What purrs?\n    answer: cat\n---\ntitle: More\nquestions:\n  - question: What barks?\n    answer: dog\n";
    assert_all_told(&[(
        "with a title",
        text,
        &[(
            "5:1 second-document",
            "move what follows into a file of its own; or delete lines 5 to 7, and the questions below them go on with those above",
        )],
    )]);
    let joined: String = text
        .lines()
        .enumerate()
        .filter(|(place, _)| !(4..7).contains(place))
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    assert_eq!(told(&joined), [""; 0]);
    let text = "title: Animals\nquestions:\n  - question: What purrs?\n    answer: cat\n...\n    hint: Listen.\n  - question: What barks?\n    anwser: dog\n";
    assert_all_told(&[(
        "three dots",
        text,
        &[
            (
                "5:1 second-document",
                "delete this line, or put `#` before it",
            ),
            ("8:5 unknown-field", "did you mean `answer`?"),
        ],
    )]);
}

#[test]
fn brackets_are_closed_where_they_should_be() {
    assert_mended(&[
        (
            "    choices:\n      - {text: cat, correct: true\n      - dog\n",
            "5:9 yaml-syntax",
            "      - {text: cat, correct: true}",
            "    choices:\n      - {text: cat, correct: true}\n      - dog\n",
        ),
        (
            "    answer: [cat, a cat\n    hints: [Listen., Look.]\n",
            "4:13 yaml-syntax",
            "    answer: [cat, a cat]",
            "    answer: [cat, a cat]\n    hints: [Listen., Look.]\n",
        ),
        (
            "    choices: [cat, dog)\n    answer: cat\n",
            "4:14 yaml-syntax",
            "    choices: [cat, dog]",
            "    choices: [cat, dog]\n    answer: cat\n",
        ),
        (
            "    choices: [cat, dog]]\n    answer: cat\n",
            "4:24 yaml-syntax",
            "    choices: [cat, dog]",
            "    choices: [cat, dog]\n    answer: cat\n",
        ),
        (
            "    answer: [\"cat\", \"a cat\n",
            "4:21 yaml-syntax",
            "    answer: [\"cat\", \"a cat\"]",
            "    answer: [\"cat\", \"a cat\"]\n",
        ),
        (
            "    choices: [cat; dog; eel]\n    answer: cat\n",
            "4:15 wrong-type",
            "    choices: [cat, dog, eel]",
            "    choices: [cat, dog, eel]\n    answer: cat\n",
        ),
        (
            "    choices: [cat dog eel]\n    answer: cat\n",
            "5:13 answer-not-a-choice",
            "    choices: [cat, dog, eel]",
            "    choices: [cat, dog, eel]\n    answer: cat\n",
        ),
        (
            "    choices: cat / dog / eel]\n    answer: cat\n",
            "4:14 wrong-type",
            "      - cat\n      - dog\n      - eel",
            "    choices:\n      - cat\n      - dog\n      - eel\n    answer: cat\n",
        ),
        (
            "    answer: cat\n    explanation: {{cats}} purr\n",
            "5:19 yaml-syntax",
            "    explanation: \"{{cats}} purr\"",
            "    answer: cat\n    explanation: \"{{cats}} purr\"\n",
        ),
    ]);
}

#[test]
fn signs_of_other_formats_stand_for_no_colon() {
    assert_mended(&[
        (
            "    answer; cat\n",
            "4:5 yaml-syntax",
            "    answer: cat",
            "    answer: cat\n",
        ),
        (
            "    answer - cat\n",
            "4:5 yaml-syntax",
            "    answer: cat",
            "    answer: cat\n",
        ),
        (
            "    answer -> cat\n",
            "4:5 yaml-syntax",
            "    answer: cat",
            "    answer: cat\n",
        ),
        (
            "    answer = cat\n    hint = Listen.\n    explanation = So.\n",
            "4:12 yaml-syntax",
            "here and in lines 5 and 6:\n    answer: cat",
            "    answer: cat\n    hint: Listen.\n    explanation: So.\n",
        ),
        (
            "    \"answer\": \"cat\",\n    \"hint\": \"Listen.\"\n",
            "4:20 yaml-syntax",
            "    \"answer\": \"cat\"",
            "    \"answer\": \"cat\"\n    \"hint\": \"Listen.\"\n",
        ),
    ]);
    assert_eq!(
        told(
            "title = Animals\nquestions:\n  - id = q\n    question = What purrs?\n    answer = cat\n"
        ),
        ["1:7 yaml-syntax"]
    );
    assert_eq!(
        told("title: Animals\nquestions:\n  － question: What purrs?\n    answer: cat\n"),
        ["3:3 yaml-syntax"]
    );
}

#[test]
fn feedback_with_a_colon_in_it_is_put_in_quotes() {
    assert_mended(&[
        (
            "    answer: cat\n    feedback:\n      dog: Think of this: it barks.\n      eel: And this?\n",
            "6:25 yaml-syntax",
            "      dog: \"Think of this: it barks.\"",
            "    answer: cat\n    feedback:\n      dog: \"Think of this: it barks.\"\n      eel: And this?\n",
        ),
        (
            "    choices: [cat, dog]\n    answer: cat\n    feedback:\n      dog: Listen: it barks.\n",
            "7:18 yaml-syntax",
            "      dog: \"Listen: it barks.\"",
            "    choices: [cat, dog]\n    answer: cat\n    feedback:\n      dog: \"Listen: it barks.\"\n",
        ),
        (
            "    answer: cat\n    feedback:\n      *: Think again.\n",
            "6:7 yaml-syntax",
            "      /.*/: Think again.",
            "    answer: cat\n    feedback:\n      /.*/: Think again.\n",
        ),
        (
            "    answer: cat\n    feedback:\n      `dog`: It barks.\n",
            "6:7 yaml-syntax",
            "      \"`dog`\": It barks.",
            "    answer: cat\n    feedback:\n      \"`dog`\": It barks.\n",
        ),
        (
            "    answer: cat\n    feedback:\n      - answer: dog\n        say: It barks.\n      - answer: eel\n        say: It swims.\n",
            "6:7 wrong-type",
            "    feedback:\n      dog: It barks.\n      eel: It swims.",
            "    answer: cat\n    feedback:\n      dog: It barks.\n      eel: It swims.\n",
        ),
        (
            "    answer: cat\n    feedback:\n      dog - It barks.\n      eel - It swims.\n",
            "6:7 wrong-type",
            "    feedback:\n      dog: It barks.\n      eel: It swims.",
            "    answer: cat\n    feedback:\n      dog: It barks.\n      eel: It swims.\n",
        ),
        (
            "    answer: cat\n    feedback:\n      dog It barks.\n      eel: It swims.\n",
            "6:7 yaml-syntax",
            "      dog: It barks.",
            "    answer: cat\n    feedback:\n      dog: It barks.\n      eel: It swims.\n",
        ),
    ]);
}

#[test]
fn a_colon_in_a_text_takes_no_misspelled_field_into_it() {
    let text = "title: Animals\nquestions:\n  - question: Tell me: what purrs?\n    anwser: cat\n";
    assert_all_told(&[(
        "a slip in each of two lines",
        text,
        &[
            (
                "3:22 yaml-syntax",
                "put the whole text in quotes:\n  - question: \"Tell me: what purrs?\"",
            ),
            ("4:5 unknown-field", "did you mean `answer`?"),
        ],
    )]);
}

#[test]
fn one_field_too_far_to_the_left_moves_no_others() {
    let text = "title: Animals\nquestions:\n  - question: What purrs?\n   answer: cat\n    hint: Listen.\n    explanation: So.\n";
    assert_all_told(&[(
        "one of four",
        text,
        &[(
            "4:4 yaml-syntax",
            "put 4 spaces before it:\n    answer: cat",
        )],
    )]);
    let text = "title: Animals\nquestions:\n  - question: What purrs?\n   answer: cat\n    hint: Listen.\n   explanation: So.\n";
    assert_all_told(&[(
        "two of four",
        text,
        &[(
            "4:4 yaml-syntax",
            "put spaces before it, so that it is lined up like this, here and in line 6:\n  - question: What purrs?\n    answer: cat\n    hint: Listen.\n    explanation: So.",
        )],
    )]);
}
