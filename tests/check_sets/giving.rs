//! What gives an answer away, contradicts it, or asks for more or less than it. What is well and looks alike is left alone.

use notyet::diagnostic::Code;

use crate::told::{assert_helped, helped};

#[test]
fn an_answer_that_is_said_outright_is_told() {
    let choices =
        "    choices:\n      - text: Nairobi\n        correct: true\n      - text: Mombasa\n";
    assert_helped(
        Code::HintGivesAnswer,
        &[
            (
                "Is Nairobi or Mombasa the capital?\n    answer: Nairobi\n    hint: It is Nairobi.\n",
                &[("5:17", "say what")],
            ),
            (
                "Is Nairobi or Mombasa the capital?\n    answer: Nairobi\n    hint: Where does Nairobi lie?\n",
                &[],
            ),
            (
                "Is 0.5 or 0.25 larger?\n    answer: 0.5\n    hints: [It is not 0.5., How far is it from 0.25 to 0.5?]\n",
                &[],
            ),
            (
                "Q\n    answer: Nairobi\n    feedback:\n      Mombasa: No, the answer is Nairobi.\n      Kisumu: Look at Nairobi, too.\n      Nairobi: It is Nairobi.\n",
                &[("6:34", "leads")],
            ),
            (
                "Q\n    answer: 11\n    feedback:\n      14: It should be 11.\n      9: That is 11 less 2.\n      \"!= 11\": It is 11.\n",
                &[("6:24", "leads"), ("8:22", "leads")],
            ),
            (
                &format!("Q?\n{choices}        feedback: Nairobi is right.\n"),
                &[("8:19", "leads")],
            ),
            (
                &format!(
                    "Q?\n{choices}        feedback: That lies at the sea. Nairobi lies inland.\n"
                ),
                &[],
            ),
        ],
    );
}

#[test]
fn words_for_a_picture_must_not_hold_the_answer() {
    let alt = |alt: &str| {
        format!("What is this?\n    answer: giraffe\n    image: a.png\n    alt: {alt}\n")
    };
    assert_helped(
        Code::HintGivesAnswer,
        &[
            (&alt("A giraffe in the grass"), &[("6:12", "a long neck")]),
            (&alt("A tall animal"), &[]),
            (&alt("A lion, a giraffe and a zebra"), &[]),
            (
                "How many are there?\n    answer: 3\n    image: a.png\n    alt: 3 apples, three pears\n",
                &[],
            ),
            (
                "Is it a giraffe?\n    choices: [giraffe, zebra]\n    answer: giraffe\n    image: a.png\n    alt: A giraffe beside a zebra\n",
                &[],
            ),
        ],
    );
}

#[test]
fn feedback_that_says_the_contrary_is_told() {
    let choices = |say: &str, mark: &str| {
        format!(
            "Q\n    choices:\n      - text: a cat\n        {mark}feedback: {say}\n      - a dog\n    answer: a dog\n"
        )
    };
    let right = |say: &str| format!("Q\n    answer: cat\n    feedback:\n      cat: {say}\n");
    assert_helped(
        Code::FeedbackMismatch,
        &[
            (&choices("Correct!", ""), &[("6:19", "correct: true")]),
            (&choices("¡Muy bien! Sigue.", ""), &[("6:19", "")]),
            (&choices("Right, but what about its tail?", ""), &[]),
            (&choices("Right! Now look at its tail.", ""), &[]),
            (&choices("Good question.", ""), &[]),
            (
                &right("Not yet. Look again."),
                &[("6:12", "another answer")],
            ),
            (&right("No dog has such ears."), &[]),
            (&right("Correct!"), &[]),
            (
                "Q\n    answer: cat\n    feedback: {dog: Genau!}\n",
                &[("5:21", "the list")],
            ),
            (
                "Q\n    answer: 5\n    feedback: {6: Well done!}\n",
                &[("5:19", "`answer:`")],
            ),
            (
                "Q\n    answer: true\n    feedback: {false: Richtig.}\n",
                &[("5:23", "")],
            ),
            ("Q\n    answer: cat\n    feedback: {/.*/: Correct!}\n", &[]),
        ],
    );
}

#[test]
fn a_choice_must_not_be_called_by_its_place() {
    let hint = |choices: &str, hint: &str| {
        format!("Which?\n    choices: [{choices}]\n    answer: cat\n    hint: {hint}\n")
    };
    assert_helped(
        Code::ChoiceDependsOnOrder,
        &[
            (&hint("cat, dog", "Not B."), &[("6:11", "by its words")]),
            (
                &hint("cat, dog", "Look at answer A again."),
                &[("6:19", "")],
            ),
            (
                &hint("cat, dog", "The second option barks."),
                &[("6:15", "")],
            ),
            (&hint("cat, vitamin B", "Not B."), &[]),
            (&hint("cat, dog", "Not a bird."), &[]),
            (&hint("cat, dog", "Plan B."), &[]),
            (
                &format!("{}    shuffle: false\n", hint("cat, dog", "Not B.")),
                &[],
            ),
        ],
    );
}

#[test]
fn numbers_out_of_order_are_told() {
    assert_helped(
        Code::ChoiceDependsOnOrder,
        &[
            (
                "Q\n    order: [1/2, 1/4, 3/4]\n",
                &[("4:18", "- 1/4\n      - 1/2\n      - 3/4")],
            ),
            (
                "From smallest to largest.\n    order: [3 km, 2 km, 1 km]\n",
                &[("4:19", "- 1 km")],
            ),
            ("From largest to smallest.\n    order: [3, 2, 1]\n", &[]),
            ("Q\n    order: [3, 2, 1]\n", &[]),
            ("Q\n    order: [1, 2, 3]\n", &[]),
            ("Q\n    order: [\"1\", \"3\", \"2\"]\n", &[]),
            ("Q\n    order: [1 km, 3 m, 2 cm]\n", &[]),
            ("Q\n    order: [Monday, 5, Tuesday]\n", &[]),
            (
                "Q\n    order: [1945 - the end, 1914 - the start, 1939 - another]\n",
                &[("4:29", "- 1914 - the start\n      - 1939")],
            ),
            (
                "Q\n    order: [The start (1914), Another (1939), The end (1945)]\n",
                &[],
            ),
            ("Q\n    order: [0,5, 1/4, 0,75]\n", &[]),
        ],
    );
}

#[test]
fn an_answer_takes_as_much_as_is_asked_for() {
    assert_helped(
        Code::Guessable,
        &[
            (
                "Name three planets.\n    answer: [Mars, Venus, Earth]\n",
                &[("4:14", "with 3 that are right")],
            ),
            (
                "Nenne zwei Farben.\n    answer: [rot, blau]\n",
                &[("4:14", "___, ___")],
            ),
            ("Name a planet.\n    answer: [Mars, Venus, Earth]\n", &[]),
            (
                "Name two planets.\n    answer: [\"Mars, Venus\", Venus and Mars]\n",
                &[],
            ),
            (
                "Write two thirds as a percentage.\n    answer: [66%, 67%]\n",
                &[],
            ),
            ("Which one?\n    answer: .\n", &[]),
        ],
    );
    assert_helped(
        Code::AnswerHardToType,
        &[
            (
                "The flag is ___ and ___, in any order.\n    blanks: [red, [yellow, gold]]\n",
                &[("4:14", "blanks: [[red, yellow, gold], [red, yellow, gold]]")],
            ),
            ("The flag is ___ and ___.\n    blanks: [red, yellow]\n", &[]),
            (
                "In any order, ___ and ___.\n    blanks: [[a b, c d], [a b, c d]]\n",
                &[],
            ),
            (
                "Plants ___ down.\n    blanks:\n      - sat/lay\n",
                &[("5:9", "- [sat, lay]")],
            ),
            (
                "One ___ two ___.\n    blanks: [sat/lay, x]\n",
                &[("4:14", "blanks: [[sat, lay], x]")],
            ),
        ],
    );
}

#[test]
fn a_question_that_is_asked_twice_is_told() {
    let twice = |second: &str| {
        let text = format!(
            "title: T\nquestions:\n  - question: Which?\n    answer: cat\n  - question: Which?\n{second}"
        );
        helped(&text, Code::DuplicateQuestion).len()
    };
    assert_eq!(twice("    answer: cat\n"), 1);
    assert_eq!(twice("    answer: cat\n    hint: Look.\n"), 1);
    assert_eq!(twice("    answer: dog\n"), 0);
    assert_eq!(twice("    choices: [cat, dog]\n    answer: cat\n"), 0);
    assert_eq!(
        twice("    answer: cat\n    image: a.png\n    alt: A cat\n"),
        0
    );
}

#[test]
fn a_hint_that_holds_a_large_number_in_groups_holds_the_answer() {
    assert_helped(
        Code::HintGivesAnswer,
        &[
            (
                "Q\n    answer: 1000\n    hints: [\"It is 1,000.\", It is 1 000 m.]\n",
                &[("5:20", ""), ("5:35", "")],
            ),
            (
                "Q\n    answer: 1000\n    hints: [\"It is 1,0,0,0.\", Take 1 and 000, \"10,00\"]\n",
                &[],
            ),
        ],
    );
}
