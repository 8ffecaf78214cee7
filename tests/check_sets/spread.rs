//! Texts, lists, choices and misconceptions that stand otherwise than they should: each told once, with lines that hold as they stand.

use notyet::diagnostic::Code;

use crate::habits::assert_mended;
use crate::told::{assert_all_told, helped, told};

#[test]
fn texts_and_lists_are_written_where_they_belong() {
    assert_mended(&[
        (
            "    answer:\n      text: cat\n",
            "5:7 wrong-type",
            "    answer: cat",
            "    answer: cat\n",
        ),
        (
            "    answer: cat\n    hints: - Listen.\n           - Look.\n",
            "5:12 yaml-syntax",
            "    hints:\n      - Listen.\n      - Look.",
            "    answer: cat\n    hints:\n      - Listen.\n      - Look.\n",
        ),
        (
            "    choices: - cat - dog\n    answer: cat\n",
            "4:14 yaml-syntax",
            "    choices:\n      - cat\n      - dog",
            "    choices:\n      - cat\n      - dog\n    answer: cat\n",
        ),
        (
            "    answer: cat\n    explanation: It says so.\nAnd it purrs.\n",
            "6:1 yaml-syntax",
            "put 6 spaces before it",
            "    answer: cat\n    explanation: It says so.\n      And it purrs.\n",
        ),
        (
            "    answer: cat\n    hint: # Listen well\n",
            "5:9 wrong-type",
            "    hint: \"# Listen well\"",
            "    answer: cat\n    hint: \"# Listen well\"\n",
        ),
        (
            "    answer: 5\n    tolerance: ±0.1\n",
            "5:16 wrong-type",
            "    tolerance: 0.1",
            "    answer: 5\n    tolerance: 0.1\n",
        ),
        (
            "    answer: 5\n    tolerance: 5 percent\n",
            "5:16 wrong-type",
            "    tolerance: 5%",
            "    answer: 5\n    tolerance: 5%\n",
        ),
        (
            "    answer: cat\n    note: ask Tom\n",
            "5:5 unknown-field",
            "# note: ask Tom",
            "    answer: cat\n# note: ask Tom\n",
        ),
        (
            "    answer: cat\n    source: My book\n",
            "5:5 unknown-field",
            "above `questions:`",
            "    answer: cat\n",
        ),
    ]);
    assert_eq!(
        told("Animals\nquestions:\n  - question: What purrs?\n    answer: cat\n"),
        ["1:1 yaml-syntax"]
    );
    let found = helped(
        "Animals of the farm\nquestions:\n  - question: What purrs?\n    answer: cat\n",
        Code::YamlSyntax,
    );
    let title = "write:\ntitle: Animals of the farm";
    assert_eq!(found, [("1:1".to_owned(), title.to_owned())]);
}

#[test]
fn choices_are_one_list() {
    let list = "    choices:\n      - cat\n      - dog";
    let right = "    choices:\n      - cat\n      - dog\n    answer: cat\n";
    let marked = "    choices:\n      - text: cat\n        correct: true\n      - dog\n";
    assert_mended(&[
        (
            "    a: cat\n    b: dog\n    answer: a\n",
            "4:5 unknown-field",
            &format!("{list}\n    answer: cat"),
            right,
        ),
        (
            "    a) cat\n    b) dog\n    answer: cat\n",
            "4:5 yaml-syntax",
            list,
            right,
        ),
        (
            "    option1: cat\n    option2: dog\n    answer: cat\n",
            "4:5 unknown-field",
            list,
            right,
        ),
        (
            "    choice: cat\n    choice: dog\n    correct: cat\n",
            "4:5 unknown-field",
            list,
            right,
        ),
        (
            "    correct_answer: cat\n    incorrect_answers: [dog]\n",
            "4:5 unknown-field",
            &format!("{list}\n    answer: cat"),
            right,
        ),
        (
            "    answer: cat\n    distractors: [dog]\n",
            "5:5 unknown-field",
            list,
            right,
        ),
        (
            "    choices:\n      - correct: cat\n      - wrong: dog\n",
            "5:9 wrong-type",
            marked.trim_end(),
            marked,
        ),
        (
            "    choices:\n      - text: cat\n      - correct: true\n      - text: dog\n      - feedback: It barks.\n",
            "6:9 wrong-type",
            "      - text: cat\n        correct: true\n      - text: dog\n        feedback: It barks.",
            marked,
        ),
        (
            "    choices:\n      - cat (right)\n      - dog (wrong)\n",
            "5:9 no-right-choice",
            "take the signs out, and write below the choices:\n    answer: cat",
            right,
        ),
        (
            "    choices:\n      - \"**cat**\"\n      - dog\n",
            "5:9 no-right-choice",
            "    answer: cat",
            right,
        ),
        (
            "    choices:\n      - cat  # correct\n      - dog\n",
            "5:14 no-right-choice",
            "    answer: cat",
            right,
        ),
        (
            "    choices: [5, 6]\n    answer: 5.0\n",
            "5:13 answer-not-a-choice",
            "did you mean `5`?",
            "    choices: [5, 6]\n    answer: 5\n",
        ),
    ]);
}

#[test]
fn misconceptions_in_a_list_are_told_once() {
    let text = |ideas: &str| {
        format!(
            "title: Animals\nmisconceptions:\n{ideas}questions:\n  - question: What purrs?\n    answer: cat\n    feedback:\n      dog: {{say: Listen., misconception: size}}\n"
        )
    };
    let right = "write them like this:\nmisconceptions:\n  size: Looks at size only";
    for ideas in [
        "  - size: Looks at size only\n",
        "  - id: size\n    name: Looks at size only\n",
    ] {
        let text = text(ideas);
        assert_all_told(&[(ideas, &text, &[("3:3 wrong-type", right)])]);
    }
    assert_eq!(told(&text("  size: Looks at size only\n")), [""; 0]);
}

#[test]
fn what_belongs_together_is_moved_together() {
    let later = "    anwser: cat\n";
    for (lines, place, help) in [
        (
            "    hints:\n      - Listen.\n     - Look.\n     - Think.\n",
            "6:6 yaml-syntax",
            "put 6 spaces before it, here and in line 7:\n      - Look.",
        ),
        (
            "    hints:\n      - Listen.\n      -Look.\n",
            "6:7 yaml-syntax",
            "write:\n      - Look.",
        ),
        (
            "    choices:\n      - text: dog\n     - text: cat\n       correct: true\n",
            "6:6 yaml-syntax",
            "put 6 spaces before it, and move what belongs to it as far:\n      - text: cat",
        ),
        (
            "    choices:\n      - text: dog\n     - text: cat\n        correct: true\n",
            "6:6 yaml-syntax",
            "put 6 spaces before it:\n      - text: cat",
        ),
        (
            "    explanation: |\n    It says so.\n    And it purrs.\n",
            "5:5 yaml-syntax",
            "put all its lines two spaces further in than their field:\n      It says so.",
        ),
    ] {
        let text = format!("title: Animals\nquestions:\n  - question: What purrs?\n{lines}{later}");
        let last = format!("{}:5 unknown-field", text.lines().count());
        let meant = "did you mean `answer`?";
        assert_all_told(&[(lines, &text, &[(place, help), (&last, meant)])]);
    }
    assert_eq!(
        told(
            "title: Animals\ntogether: |\nSit together.\nquestions:\n  - question: What purrs?\n    answer: cat\n"
        ),
        ["3:1 yaml-syntax"]
    );
    let text = "title: Animals\nquestions:\n  question: What purrs?\n  answer: cat\n  - question: What barks?\n    anwser: dog\n";
    assert_all_told(&[(
        "the first question without its dash",
        text,
        &[
            (
                "3:3 yaml-syntax",
                "put a dash before its first field alone, and line up the others below it:\n  - question: What purrs?\n    answer: cat",
            ),
            ("6:5 unknown-field", "did you mean `answer`?"),
        ],
    )]);
}
