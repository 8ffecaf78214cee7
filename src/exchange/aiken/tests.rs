use super::*;

fn read(text: &str) -> Read {
    import(&Input {
        text: text.to_owned(),
        ..Input::default()
    })
    .unwrap()
}

/// How a question reads at a glance: a star before what is right.
fn glance(question: &Question) -> String {
    let (Kind::Choice(choices) | Kind::Select(choices)) = &question.kind else {
        panic!("{question:?}");
    };
    let choices = choices.iter().map(|choice| {
        let star = if choice.correct { "*" } else { "" };
        format!("{star}{}", choice.text)
    });
    let choices: Vec<String> = choices.collect();
    format!(
        "{}: {} | {}",
        question.line,
        question.prompt,
        choices.join(" | ")
    )
}

#[test]
fn questions_are_read_as_they_are_meant() {
    for (text, expected) in [
        (
            "Q?\nA. one\nB. two\nANSWER: B\n",
            vec!["1: Q? | one | *two"],
        ),
        ("Q?\nA) one\nB) two\nANSWER:A", vec!["1: Q? | *one | two"]),
        (
            "\n\nQ?\n\nA. one\nB. two\n\nAnswer: b",
            vec!["3: Q? | one | *two"],
        ),
        (
            "Q\nmore\nA. one\n   and on\nB. two\nANSWER: A",
            vec!["1: Q\nmore | *one and on | two"],
        ),
        (
            "Q\nA. one\nB. two\nC. three\nANSWER: A, C",
            vec!["1: Q | *one | two | *three"],
        ),
        (
            "Which fit?\na) this\nA. one, i.e.\na. o. two\nB. two\nANSWER: A",
            vec!["1: Which fit?\na) this | *one, i.e. a. o. two | two"],
        ),
        (
            "1 *x* 2\nA. *x*\nB. two\nANSWER: A",
            vec!["1: 1 \\*x\\* 2 | **x* | two"],
        ),
        (
            "Q\nA. one\nB. two\nANSWER: B) two\n",
            vec!["1: Q | one | *two"],
        ),
        (
            "Q\nA. one\nB. two\nANSWER: B\nA. Smith wrote it?\nA. yes\nB. no\nANSWER: A",
            vec!["1: Q | one | *two", "5: A. Smith wrote it? | *yes | no"],
        ),
    ] {
        let read = read(text);
        let all: Vec<String> = read.draft.questions.iter().map(glance).collect();
        assert_eq!(all, expected);
        assert_eq!(read.left_out, []);
    }
}

#[test]
fn what_is_not_whole_is_told_with_its_line() {
    for (text, line, reason) in [
        (
            "Q?\nA. one\nB. two\nANSWER: C\n",
            1,
            "no choice has the letter",
        ),
        (
            "Q?\nA. one\nB. two\nANSWER:\n",
            1,
            "no choice has the letter",
        ),
        (
            "Q?\nA. one\nB. two\n\nR?\nA. x\nB. y\nANSWER: A",
            1,
            "no line “ANSWER:”",
        ),
        (
            "R?\nA. x\nB. y\nANSWER: A\n\nLost words",
            6,
            "no line “ANSWER:”",
        ),
        ("Q?\nA. one\nB.\nANSWER: A\n", 1, "its choice B is empty"),
        (
            "Q?\nA. one\nA. two\nANSWER: A\n",
            1,
            "two of its choices have the letter A",
        ),
        (
            "ANSWER: A\nR?\nA. x\nB. y\nANSWER: A\n",
            1,
            "below no question",
        ),
        (
            "R?\nA. x\nB. y\nANSWER: A\nANSWER: B\n",
            5,
            "below no question",
        ),
        (
            "Q?\na. one\nb. two\nANSWER: A\n",
            1,
            "“a. one” is no choice",
        ),
        ("Q?\nA.one\nB.two\nANSWER: B\n", 1, "“A.one” is no choice"),
        (
            "Q?\nA. one\nb) two\nC. three\nANSWER: A\n",
            1,
            "“b) two” is no choice",
        ),
        (
            "Q?\nA. one\nB. two\nC.three\nANSWER: C\n",
            1,
            "“C.three” is no choice",
        ),
    ] {
        let read = read(text);
        assert_eq!(read.left_out.len(), 1, "{text}");
        assert_eq!(read.left_out[0].line, line, "{text}");
        assert!(read.left_out[0].reason.contains(reason), "{text}");
    }
}

#[test]
fn what_explains_an_answer_stands_behind_it() {
    for (behind, expected, prompts) in [
        ("Explanation: a *b*\nand c\n", "a \\*b\\*\nand c", 1),
        ("\nfeedback : so\n\nR\nA. x\nB. y\nANSWER: A", "so", 2),
        ("Rationale:\nIt is.\n", "It is.", 1),
        ("Reason: so\nR\nA. x\nB. y\nANSWER: A", "so", 2),
    ] {
        let read = read(&format!("Q\nA. one\nB. two\nANSWER: A\n{behind}"));
        let first = &read.draft.questions[0];
        assert_eq!(first.explanation.as_deref(), Some(expected), "{behind}");
        assert_eq!(read.draft.questions.len(), prompts, "{behind}");
        assert_eq!(read.left_out, [], "{behind}");
    }
    // Another word with a colon is a question.
    let read = read("Q\nA. one\nB. two\nANSWER: A\nHint: think\nA. x\nB. y\nANSWER: A");
    assert_eq!(read.draft.questions[1].prompt, "Hint: think");
}

#[test]
fn it_is_known_by_its_answers() {
    let looks = |text: &str| {
        looks(&Input {
            text: text.to_owned(),
            ..Input::default()
        })
    };
    assert!(looks("Q\nA. x\nB) y\n\nANSWER: A"));
    // Its choices are none, and it says so.
    assert!(looks("Q\na) x\nb) y\nanswer: b"));
    for other in [
        "",
        "Q {=a}",
        "Question: Answer: yes",
        "ANSWER: A",
        "Q\nANSWER: A",
    ] {
        assert!(!looks(other), "{other}");
    }
}

#[test]
fn what_is_written_is_read_back_and_the_rest_is_told() {
    let text =
        "What is **x**?\nA. one\nB. two\nANSWER: B\n\nIs it so?\nA. True\nB. False\nANSWER: B\n";
    let mut draft = read(text).draft;
    assert_eq!(export(&draft).text, text);
    assert_eq!(export(&draft).lost, []);
    draft.questions[0].hints = vec!["Look.".to_owned()];
    draft
        .questions
        .push(Question::new("Typed", Kind::Order(vec!["a".to_owned()])));
    let written = export(&draft);
    assert_eq!(written.text, text);
    assert_eq!(written.left_out[0].name, "Typed");
    assert!(written.lost[0].reason.contains("hints"));
    for prompt in [
        "What does it print?\n\n```python\nx = 1\nprint(x)\n```",
        "**x**?",
    ] {
        draft.questions[0].prompt = prompt.to_owned();
        let told = export(&draft).lost.remove(0).reason;
        assert!(told.contains("lines, marks and formulas"), "{told}");
    }
}
