//! What stands around, above or between the questions and is no part of a set, and lines that lost their spaces: each is told once, and the
//! questions are read on, so that their own slips are told in the same run.

use crate::told::assert_all_told;

/// A question with a slip of its own, and what is told of that slip.
const LATER: &str = "  - question: What bark is loud?\n    anwser: dog\n";
const MEANT: &str = "did you mean `answer`?";

/// A set whose questions are these lines and the later one.
fn followed(lines: &str) -> String {
    format!("title: Animals\nquestions:\n{lines}{LATER}")
}

#[test]
fn a_text_that_goes_on_below_a_colon_is_told_once() {
    for (lines, told, help) in [
        (
            "  - question: Think of this:\n      how many legs has it?\n    answer: 4\n",
            "3:28 yaml-syntax",
            "put the whole text in quotes, on one line:\n  - question: \"Think of this: how many legs has it?\"",
        ),
        (
            "  - question: Think of this:\n    how many legs has it?\n    answer: 4\n",
            "3:28 yaml-syntax",
            "put the whole text in quotes, on one line:\n  - question: \"Think of this: how many legs has it?\"",
        ),
        (
            "  - question: What purrs?\n    explanation: Cats do this:\n      they purr.\n      Always.\n    answer: cat\n",
            "4:30 yaml-syntax",
            "put the whole text in quotes, on one line:\n    explanation: \"Cats do this: they purr. Always.\"",
        ),
        (
            "  - question: What purrs?\n    answer: cat\n    hints:\n      - Think of this:\n        who purrs?\n",
            "6:22 yaml-syntax",
            "put the whole text in quotes, on one line:\n      - \"Think of this: who purrs?\"",
        ),
        (
            "  - question: What purrs?\n    answer: cat\n    hints:\n      - Think of this:\n          who purrs?\n",
            "6:22 yaml-syntax",
            "put the whole text in quotes, on one line:\n      - \"Think of this: who purrs?\"",
        ),
        (
            "  - question: Think: how many\n      legs has it: four?\n    answer: 4\n",
            "3:20 yaml-syntax",
            "put the whole text in quotes, on one line:\n  - question: \"Think: how many legs has it: four?\"",
        ),
        (
            "  - question: What purrs?\n    answer: cat\n    feedback:\n      dog: Think of this:\n        it barks.\n",
            "6:25 yaml-syntax",
            "put the whole text in quotes, on one line:\n      dog: \"Think of this: it barks.\"",
        ),
        (
            "  - question: What purrs of these:\n      - lion\n      - cat\n    answer: cat\n",
            "3:34 yaml-syntax",
            "write `|` where the text begins, and all of it below:\n  - question: |\n      What purrs of these:\n\n      - lion\n      - cat",
        ),
    ] {
        let text = followed(lines);
        let later = format!("{}:5 unknown-field", text.lines().count());
        assert_all_told(&[(lines, &text, &[(told, help), (&later, MEANT)])]);
    }
}

#[test]
fn questions_that_stand_alone_are_read_on() {
    assert_all_told(&[
        (
            "a list alone",
            "- question: What purrs?\n  answer: cat\n- question: What barks?\n  anwser: dog\n",
            &[
                (
                    "1:1 wrong-type",
                    "write a title and the line `questions:` above them:\ntitle: My first set\nquestions:\n- question: What purrs?",
                ),
                ("4:3 unknown-field", MEANT),
            ],
        ),
        (
            "a list alone, with a slip that stops the reading",
            "- question: What purrs?\n  answer: [cat\n- question: What barks?\n  anwser: dog\n",
            &[
                (
                    "1:1 wrong-type",
                    "write a title and the line `questions:` above them:\ntitle: My first set\nquestions:\n- question: What purrs?",
                ),
                (
                    "2:11 yaml-syntax",
                    "put `]` after the last item:\n  answer: [cat]",
                ),
                ("4:3 unknown-field", MEANT),
            ],
        ),
        (
            "fields alone",
            "question: What purrs?\nanswer: cat\n\nquestion: What barks?\nanwser: dog\n",
            &[
                (
                    "1:1 wrong-type",
                    "write a title and `questions:` above it, a dash before its first field, and line up the others below:\ntitle: My first set\nquestions:\n  - question: What purrs?\n    answer: cat",
                ),
                ("5:1 unknown-field", MEANT),
            ],
        ),
        (
            "fields below a title",
            "title: Animals\nquestion: What purrs?\nanswer: cat\n",
            &[(
                "2:1 wrong-type",
                "write `questions:` above it, a dash before its first field, and line up the others below:\nquestions:\n  - question: What purrs?\n    answer: cat",
            )],
        ),
        (
            "fields below `questions`",
            "title: Animals\nquestions:\n  question: What purrs?\n  choices:\n    - cat\n    - dog\n  answer: cat\n  question: What barks?\n  anwser: dog\n",
            &[
                (
                    "3:3 wrong-type",
                    "put a dash before the first field of each, and line up its others below it:\nquestions:\n  - question: What purrs?\n    choices:\n      - cat\n      - dog\n    answer: cat",
                ),
                ("9:3 unknown-field", MEANT),
            ],
        ),
        (
            "a name above the whole set",
            "quiz:\n  title: Animals\n  questions:\n    - question: What purrs?\n      answer: cat\n    - question: What barks?\n      anwser: dog\n",
            &[
                (
                    "1:1 unknown-field",
                    "delete this line, and move all lines below it to the left edge:\ntitle: Animals\nquestions:",
                ),
                ("7:7 unknown-field", MEANT),
            ],
        ),
        (
            "a second list",
            "title: Animals\nquestions:\n  - question: What purrs?\n    answer: cat\nquestions:\n  - question: What barks?\n    anwser: dog\n",
            &[
                (
                    "5:1 duplicate-field",
                    "delete this line, so that the questions below it go on with those above",
                ),
                ("7:5 unknown-field", MEANT),
            ],
        ),
    ]);
}

#[test]
fn what_stands_below_three_dashes_is_read_on() {
    const HELP: &str = "delete this line, or move what follows into a file of its own";
    assert_all_told(&[
        (
            "between questions",
            "title: Animals\nquestions:\n  - question: What purrs?\n    answer: cat\n---\n  - question: What barks?\n    anwser: dog\n---\n  - question: What moos?\n    anwser: cow\n",
            &[
                ("5:1 second-document", HELP),
                ("7:5 unknown-field", MEANT),
                ("8:1 second-document", HELP),
                ("10:5 unknown-field", MEANT),
            ],
        ),
        (
            "above a second set",
            "title: Animals\nquestions:\n  - question: What purrs?\n    answer: cat\n---\ntitle: More\nquestions:\n  - question: What barks?\n    anwser: dog\n",
            &[
                (
                    "5:1 second-document",
                    "move what follows into a file of its own; or delete lines 5 to 7, and the questions below them go on with those above",
                ),
                ("9:5 unknown-field", MEANT),
            ],
        ),
        (
            "below the title",
            "---\ntitle: Animals\n---\n\nquestions:\n  - question: What barks?\n    anwser: dog\n",
            &[("3:1 second-document", HELP), ("7:5 unknown-field", MEANT)],
        ),
    ]);
}

#[test]
fn remarks_around_a_set_are_told_once() {
    let set = followed("  - question: What purrs?\n    answer: cat\n");
    let fenced = format!(
        "Sure! Here is a quiz about animals:\n\n```yaml\n{set}```\n\nLet me know if you want more!\n"
    );
    let above = format!("Sure! Here is a quiz.\n{set}");
    assert_all_told(&[
        (
            "with a fence",
            &fenced,
            &[
                (
                    "1:1 yaml-syntax",
                    "delete it, or begin it with `#`, here and in lines 3, 10 and 12:\n# Sure! Here is a quiz about animals:",
                ),
                ("9:5 unknown-field", MEANT),
            ],
        ),
        (
            "above it alone",
            &above,
            &[
                (
                    "1:1 yaml-syntax",
                    "delete it, or begin it with `#`:\n# Sure! Here is a quiz.",
                ),
                ("7:5 unknown-field", MEANT),
            ],
        ),
    ]);
}

#[test]
fn lines_that_lost_their_spaces_are_told_once() {
    assert_all_told(&[
        (
            "all lines",
            "title: Animals\nquestions:\n- question: What purrs?\nchoices:\n- text: cat\ncorrect: true\n- text: dog\nfeedback: It barks.\nhint: It is small.\n- question: What barks?\nanwser: dog\nfeedback:\ncat: It purrs.\n",
            &[
                (
                    "4:1 yaml-syntax",
                    "put spaces before it, so that it is lined up like this, here and in lines 6, 8, 9, 11, 12 and 13:\n- question: What purrs?\n  choices:\n  - text: cat\n    correct: true\n  - text: dog\n    feedback: It barks.\n  hint: It is small.",
                ),
                ("11:1 unknown-field", MEANT),
            ],
        ),
        (
            "all lines, misconceptions and a text of two lines among them",
            "title: Animals\nmisconceptions:\nsize: Looks at size\nquestions:\n- question: What purrs?\nanswer: cat\nfeedback:\ndog:\nsay: It barks.\nmisconception: size\nexplanation: |\nCats purr.\nThey do.\n",
            &[(
                "6:1 yaml-syntax",
                "put spaces before it, so that it is lined up like this, here and in lines 3, 7, 8, 9, 10 and 11:\n- question: What purrs?\n  answer: cat\n  feedback:\n    dog:\n      say: It barks.\n      misconception: size\n  explanation: |\n    Cats purr.\n    They do.",
            )],
        ),
        (
            "a text that shows such lines is left as it is",
            "title: Animals\nquestions:\n  - question: |\n      What is this?\n      - question: What purrs?\n      answer: cat\n      hint: It is small.\n    anwser: a set\n",
            &[("8:5 unknown-field", MEANT)],
        ),
        (
            "fields below their dash",
            "title: Animals\nquestions:\n  - question: What purrs?\n  answer: cat\n  - question: What barks?\n  anwser: dog\n",
            &[
                (
                    "4:3 yaml-syntax",
                    "put spaces before it, so that it is lined up like this, here and in line 6:\n  - question: What purrs?\n    answer: cat",
                ),
                ("6:3 unknown-field", MEANT),
            ],
        ),
        (
            "fields of choices below their dash",
            "title: Animals\nquestions:\n  - question: What purrs?\n    choices:\n      - text: cat\n      correct: true\n      - text: dog\n      feedback: It barks.\n",
            &[(
                "6:7 yaml-syntax",
                "put spaces before it, so that it is lined up like this, here and in line 8:\n  - question: What purrs?\n    choices:\n      - text: cat\n        correct: true\n      - text: dog\n        feedback: It barks.",
            )],
        ),
    ]);
}

#[test]
fn the_name_of_a_field_stands_without_stars() {
    let text = followed("  - **question**: What purrs?\n    **answer:** cat\n");
    assert_all_told(&[(
        "two names",
        &text,
        &[
            (
                "3:5 yaml-syntax",
                "write it alone, here and in line 4:\n  - question: What purrs?",
            ),
            ("6:5 unknown-field", MEANT),
        ],
    )]);
}
