//! Answers that only who types them exactly so would get: each is told with the line to write, and what is meant is left alone.

use notyet::diagnostic::Code;

use crate::told::{assert_helped, helped};

/// Asserts that each of these answers is told of once, with these words of the help; with no words, that it is not.
pub(crate) fn assert_answers(question: &str, cases: &[(&str, &str)]) {
    let lines: Vec<String> = cases
        .iter()
        .map(|(answer, _)| format!("{question}\n    answer: {answer}\n"))
        .collect();
    let amiss: Vec<String> = cases
        .iter()
        .zip(&lines)
        .filter_map(|((answer, words), lines)| {
            let text = format!("title: T\nquestions:\n  - question: {lines}");
            let found = helped(&text, Code::AnswerHardToType);
            let same = match found.as_slice() {
                [] => words.is_empty(),
                [(_, help)] => !words.is_empty() && help.contains(words),
                _ => false,
            };
            (!same).then(|| format!("{answer}: {found:?} instead of {words:?}"))
        })
        .collect();
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

#[test]
fn an_answer_for_several_gaps_is_told_to_be_blanks() {
    assert_helped(
        Code::BlankCount,
        &[
            (
                "Plants take in ___ and give off ___.\n    answer: [carbon dioxide, oxygen]\n",
                &[("4:5", "    blanks: [carbon dioxide, oxygen]")],
            ),
            (
                "Plants take in ___.\n    answer: [carbon dioxide, CO2]\n",
                &[],
            ),
            ("___ and ___\n    answer: [a, b, c]\n", &[]),
            ("___ and ___\n    answer: [a, b]\n    kind: text\n", &[]),
        ],
    );
    assert_answers(
        "Plants take in ___ and give off ___.",
        &[
            (
                "carbon dioxide, oxygen",
                "    blanks: [carbon dioxide, oxygen]",
            ),
            ("water and oxygen", "    blanks: [water, oxygen]"),
            ("water oxygen", "    blanks: [water, oxygen]"),
            ("water", "blanks: ["),
            ("\"water\"", ""),
        ],
    );
    assert_answers("Plants take in ___.", &[("carbon dioxide", "")]);
}

#[test]
fn marks_that_no_learner_types_are_told_with_the_plain_text() {
    assert_answers(
        "Q?",
        &[
            ("$H_2O$", "    answer: H2O\n"),
            ("$\\pi$", "    answer: [π, pi]\n"),
            ("$\\frac{1}{2}$", "    answer: 1/2\n"),
            ("$x^2$", "    answer: [x², x^2]\n"),
            ("CO_2", "    answer: CO2\n"),
            ("H<sub>2</sub>O", "    answer: H2O\n"),
            ("CO~2~", "    answer: CO2\n"),
            ("<i>x</i>", "    answer: x\n"),
            ("x&nbsp;y", "    answer: x y\n"),
            ("_Homo sapiens_", "    answer: Homo sapiens\n"),
            ("\"*Homo sapiens*\"", "    answer: Homo sapiens\n"),
            ("\"**mitosis**\"", "    answer: mitosis\n"),
            ("\"`nucleus`\"", "    answer: nucleus\n"),
            ("[a, \"*b*\"]", "    answer: b\n"),
            ("[\"*b*\", b]", ""),
            ("\"**mitosis**\"\n    kind: text", ""),
            ("2*3*4", ""),
            ("my_name", ""),
            ("__init__", ""),
            ("/\\*a\\*/", ""),
        ],
    );
    assert_answers("How does Markdown write a bold b?", &[("\"**b**\"", "")]);
    assert_helped(
        Code::AnswerHardToType,
        &[(
            "Q ___\n    blanks: [\"*Homo sapiens*\"]\n",
            &[("4:14", "    blanks: [Homo sapiens]")],
        )],
    );
}

#[test]
fn several_answers_in_one_text_are_told_in_every_guise() {
    assert_answers(
        "Q?",
        &[
            ("Nucleus, cell nucleus", "answer: [Nucleus, cell nucleus]"),
            ("Nucleus or cell nucleus", "answer: [Nucleus, cell nucleus]"),
            (
                "Mitochondria, mitochondrion",
                "answer: [Mitochondria, mitochondrion]",
            ),
            ("Red/blue", "answer: [Red, blue]"),
            ("carbon dioxide or CO2", "answer: [carbon dioxide, CO2]"),
            ("DNA/RNA", "answer: [DNA, RNA]"),
            ("X-ray, x ray", "answer: [X-ray, x ray]"),
            ("2 and -2", "blanks: [2, -2]"),
            ("5;6", "blanks: [5, 6]"),
            ("xylem and phloem", "blanks: [xylem, phloem]"),
            ("nucleus (cell nucleus)", "answer: [nucleus, cell nucleus]"),
            ("(cell) nucleus", "answer: [nucleus, cell nucleus]"),
            ("colo(u)r", "answer: [color, colour]"),
            ("5 (five)", "answer: 5\n"),
            ("Oxygen (O2)", "answer: [Oxygen, O2]"),
            ("3/4 = 0.75", "answer: 3/4"),
            ("3/4 or 0.75", "answer: 3/4"),
            ("colou?r", "answer: /colou?r/"),
            ("/colou?r", "answer: /colou?r/"),
            ("a || b", "answer: [a, b]"),
            ("rot oder blau", "answer: [rot, blau]"),
            ("red\n      blue", "- red\n      - blue"),
            ("[40,000, 40 000]", "`answer: 40000`"),
            ("[3,5, 3.5]", "`answer: 3.5`"),
            ("\"xylem and phloem\"", ""),
            ("Romeo and Juliet", ""),
            ("Yes, please", ""),
            ("f(x)", ""),
            ("Ca(OH)2", ""),
            ("km/h", ""),
            ("[a, b]", ""),
        ],
    );
    let told = |language: &str, answer: &str| {
        let text = format!(
            "title: T\nlanguage: {language}\nquestions:\n  - question: Q\n    answer: {answer}\n"
        );
        helped(&text, Code::AnswerHardToType).len()
    };
    assert_eq!(told("es", "rojo o azul"), 1);
    assert_eq!(told("fr", "rouge ou bleu"), 1);
    assert_eq!(told("en", "rojo o azul"), 0);
}

#[test]
fn numbers_that_become_texts_are_told_as_numbers() {
    assert_answers(
        "Q?",
        &[
            ("37 ± 0.5", "answer: 37\n    tolerance: 0.5"),
            ("37 ± 0.5 °C", "tolerance: 0.5\n    unit: °C"),
            ("~37", "answer: 37\n    tolerance: 0.5"),
            ("about 37", "answer: 37\n    tolerance: 0.5"),
            ("approx. 5", "answer: 5\n    tolerance: 0.5"),
            ("ca. 10", "answer: 10\n    tolerance: 0.5"),
            ("≈5", "answer: 5\n    tolerance: 0.5"),
            ("36-37", "answer: 36.5\n    tolerance: 0.5"),
            ("36..37", "answer: 36.5\n    tolerance: 0.5"),
            ("between 36 and 37", "answer: 36.5\n    tolerance: 0.5"),
            ("5 to 6", "answer: 5.5\n    tolerance: 0.5"),
            ("<5", "answer: \"< 5\""),
            ("\">5\"", "answer: \"> 5\""),
            ("10^6", "answer: 1000000"),
            ("10⁶", "answer: 1000000"),
            ("4.5 × 10⁹", "answer: 4500000000"),
            ("7 + 3", "answer: 10"),
            ("7*3", "answer: 21"),
            ("√2", "answer: 1.414\n    tolerance: 0.001"),
            ("√9", "answer: 3\n"),
            ("±2", "blanks: [2, -2]"),
            ("5$", "answer: 5\n    unit: $"),
            ("25 per cent", "answer: 25"),
            ("4.5 billion years", "answer: 4500000000\n    unit: years"),
            ("2½ cups", "unit: cups"),
            ("3 hrs.", "answer: 3\n    unit: hrs"),
            ("3 kg 200 g", "answer: 3200\n    unit: g"),
            ("1 hour 30 minutes", "answer: 90\n    unit: minutes"),
            ("12 o'clock", "answer: 12\n    unit: o'clock"),
            ("five", "answer: 5\n    answer: [five, \"5\"]"),
            ("twenty-three", "answer: 23\n"),
            ("minus 5", "answer: -5\n"),
            ("x = 2", "blanks: [2]"),
            ("\"7 + 3\"", ""),
            ("\"five\"", ""),
            ("one", ""),
            ("1914-1918", ""),
            ("COVID-19", ""),
            ("y = 2x + 1", ""),
            ("C++", ""),
            ("5'", ""),
        ],
    );
    assert_answers("How do you spell 8?", &[("eight", "")]);
    assert_answers("How many moons has the Earth?", &[("one", "answer: 1\n")]);
}

#[test]
fn what_was_meant_to_be_picked_or_has_a_sign_too_many_is_told() {
    assert_answers(
        "Ice floats on water.",
        &[
            ("T", "answer: true"),
            ("correct", "answer: true"),
            ("right", "answer: true"),
            ("F", "answer: false"),
            ("Yes.", "choices: [Yes, No]"),
            (
                "true, because it is light",
                "answer: true\n    explanation:",
            ),
            ("true.", "answer: true"),
        ],
    );
    assert_answers(
        "Which one?",
        &[
            ("T", ""),
            ("right", ""),
            ("nucleus\"", "answer: nucleus"),
            ("nucleus]", "answer: nucleus"),
            ("ribosome’", "answer: ribosome"),
            ("5\"", ""),
            ("dogs’", ""),
            ("Plants make their sugar out of light.", "`/.*light.*/`"),
            ("Plants make sugar.", ""),
            ("\"Plants make their sugar out of light.\"", ""),
        ],
    );
    assert_answers(
        "Translate: Las plantas.",
        &[("The plants make sugar out of light.", "")],
    );
}

#[test]
fn a_unit_beside_a_text_is_told_once() {
    for (answer, words) in [
        ("5 cm", "answer: 5\n    unit: cm"),
        ("7 million", "in digits"),
    ] {
        let lines =
            format!("title: T\nquestions:\n  - question: Q\n    answer: {answer}\n    unit: cm\n");
        assert!(
            helped(&lines, Code::AnswerHardToType).is_empty(),
            "{answer}"
        );
        let found = helped(&lines, Code::UnknownField);
        assert!(found.len() == 1 && found[0].1.contains(words), "{found:?}");
    }
}

#[test]
fn numbers_that_are_the_same_are_told_in_choices_and_orders() {
    assert_helped(
        Code::DuplicateChoice,
        &[
            (
                "Q\n    choices: [½, 0.5, 2]\n    answer: 0.5\n",
                &[("4:15", "leave it out")],
            ),
            (
                "Q\n    order: [1/2, 0.5, 3/4]\n",
                &[("4:18", "leave one of them out")],
            ),
            ("Q\n    order: [2/4, 1/2, 0.5]\n", &[]),
            ("Q\n    order: [1/2, \"0.5\", 3/4]\n", &[]),
            ("Q\n    order: [1/4, 0.5, 3/4]\n", &[]),
        ],
    );
}

#[test]
fn feedback_to_the_answer_in_another_writing_is_told() {
    assert_helped(
        Code::FeedbackNeverShown,
        &[
            (
                "Q\n    answer: 3/4\n    feedback: {6/8: Make it simpler.}\n",
                &[("5:16", "`answer: \"3/4\"`")],
            ),
            ("Q\n    answer: 3/4\n    feedback: {3/4: Yes.}\n", &[]),
            (
                "Q\n    answer: \"3/4\"\n    feedback: {6/8: Make it simpler.}\n",
                &[],
            ),
            (
                "Q?\n    answer: organelle\n    feedback: {\"Membrane, cell membrane\": Look.}\n",
                &[("5:16", "write an entry for each answer")],
            ),
        ],
    );
}

#[test]
fn a_number_that_the_question_names_is_no_giveaway_in_a_hint() {
    assert_helped(
        Code::HintGivesAnswer,
        &[
            (
                "What is 4÷2?\n    answer: 2\n    hint: Divide 4 by 2.\n",
                &[],
            ),
            (
                "What is x in 2x = 4?\n    answer: 2\n    hint: Divide by 2.\n",
                &[],
            ),
            (
                "What is 9 - 4?\n    answer: 5\n    hint: It is 5.\n",
                &[("5:17", "say what")],
            ),
        ],
    );
}
