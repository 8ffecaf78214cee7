use super::*;
use crate::exchange::draft::{Accepted, Kind, Picture, Question};

fn file(path: &str, text: &str) -> Picture {
    Picture {
        path: path.to_owned(),
        bytes: text.as_bytes().to_owned(),
    }
}

fn read(files: Vec<Picture>) -> Read {
    let input = Input {
        name: "pool".to_owned(),
        files,
        ..Input::default()
    };
    assert!(looks(&input));
    import(&input).unwrap()
}

const PROBLEM: &str = r#"{"id":"p","title":"Sums","body":"Simplify $$x^2$$:\\nnow\\n##figure.png","variabilization":{},
"oer":"from here","license":"CC BY 4.0","lesson":"6.1 Sums","courseName":"Algebra"}"#;

fn step(inner: &str) -> Vec<Picture> {
    let step = format!("{{\"id\":\"pa\",\"stepTitle\":\"What is it?\",\"stepBody\":\"\",{inner}}}");
    vec![
        file("p/p.json", PROBLEM),
        file("p/steps/pa/pa.json", &step),
        file("p/steps/pa/tutoring/paDefaultPathway.json", HINTS),
        file("p/figures/figure.png", "\u{89}PNG is not so"),
    ]
}

const HINTS: &str = r#"[{"type":"hint","title":"Hint","text":"Look at $$x$$."},
{"type":"scaffold","title":"First","text":"What is $$2^3$$?","hintAnswer":["$$8$$"],"problemType":"TextBox"},
{"type":"scaffold","title":"","text":"Which?","hintAnswer":["Sine"],"choices":["Sine","Cosine"],"subHints":[{"type":"hint","title":"","text":"Down"}]},
{"type":"hint","title":"Last","text":""}]"#;

fn one(inner: &str) -> Question {
    let mut read = read(step(inner));
    assert_eq!(read.left_out, [], "{inner}");
    read.draft.questions.remove(0)
}

fn key(question: &Question) -> String {
    match &question.kind {
        Kind::Choice(all) => {
            let all = all
                .iter()
                .map(|choice| format!("{}{}", if choice.correct { "*" } else { "" }, choice.text));
            all.collect::<Vec<_>>().join(" | ")
        }
        Kind::Number(key) => format!("#{}", key.value),
        Kind::Text(key) => key
            .accepted
            .iter()
            .map(Accepted::written)
            .collect::<Vec<_>>()
            .join(" | "),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_step_is_a_question_with_its_hints_and_its_problem() {
    let question = one(
        r#""problemType":"TextBox","answerType":"arithmetic","stepAnswer":["$$\\frac{1}{20}$$"]"#,
    );
    assert_eq!(question.prompt, "Simplify $x^2$:\n\nnow\n\nWhat is it?");
    assert_eq!(
        (question.id.as_deref(), question.called()),
        (Some("pa"), "What is it?")
    );
    assert_eq!(
        question.hints,
        [
            "Look at $x$.",
            "**First**\n\nWhat is $2^3$?",
            "The answer in the hint before is $8$.\n\nWhich?\n\n- Sine\n- Cosine",
            "Down",
            "The answer in the hint before is Sine.\n\n**Last**",
        ]
    );
    let read = read(step(
        r#""problemType":"TextBox","answerType":"string","stepAnswer":["x"]"#,
    ));
    assert_eq!(read.draft.title.as_deref(), Some("Sums"));
    assert_eq!(read.draft.questions[0].tags, ["6.1 Sums"]);
    assert_eq!(read.draft.license.as_deref(), Some("CC BY 4.0"));
    assert_eq!(read.draft.source.as_deref(), Some("from here"));
    assert_eq!(read.lost.len(), 1);
    assert!(
        read.lost[0].reason.contains("“figure.png”"),
        "{:?}",
        read.lost
    );
}

#[test]
fn answers_become_what_is_typed_or_picked() {
    for (inner, expected) in [
        (
            r#""problemType":"TextBox","answerType":"arithmetic","stepAnswer":["$$\\frac{7}{\\left(-4\\right)}$$"]"#,
            "#-1.75",
        ),
        (
            r#""problemType":"TextBox","answerType":"arithmetic","stepAnswer":["$$21q^2$$"]"#,
            "21q^2",
        ),
        (
            r#""problemType":"TextBox","answerType":"string","stepAnswer":["(7.30,9.15)","$$5$$"]"#,
            "(7.30,9.15) | 5",
        ),
        (
            r#""problemType":"MultipleChoice","answerType":"string","stepAnswer":["Around $$14$$"],"choices":["Around $$14$$","Around $$20$$","Around $$20$$"]"#,
            "*Around $14$ | Around $20$",
        ),
    ] {
        assert_eq!(key(&one(inner)), expected);
    }
}

#[test]
fn what_cannot_come_along_is_told_with_its_file() {
    for (inner, reason) in [
        (
            r#""problemType":"MultipleChoice","stepAnswer":["c"],"choices":["a","b"]"#,
            "none of its choices",
        ),
        (
            r#""problemType":"GridInput","stepAnswer":["1"]"#,
            "of the kind “GridInput”",
        ),
        (
            r#""problemType":"TextBox","stepAnswer":["$$\\sqrt[3]{2}$$"]"#,
            "cannot be typed",
        ),
        (
            r#""problemType":"TextBox","stepAnswer":["$$@{x}$$"],"variabilization":{"x":["1","2"]}"#,
            "drawn from lists",
        ),
        (r#""problemType":"TextBox","stepAnswer":[1]"#, "in line 1"),
    ] {
        let read = read(step(inner));
        assert_eq!(read.draft.questions, [], "{inner}");
        let [lost] = &read.left_out[..] else {
            panic!("{inner}")
        };
        assert!(lost.reason.contains(reason), "{}", lost.reason);
        assert_eq!(lost.file.as_deref(), Some("p/steps/pa/pa.json"));
    }
}

#[test]
fn a_folder_of_problems_and_the_folder_of_one_are_read() {
    let step = r#"{"id":"pa","stepTitle":"Q","problemType":"TextBox","answerType":"string","stepAnswer":["a"]}"#;
    let other = PROBLEM
        .replace("Sums", "More")
        .replace("6.1 More", "7.2 More");
    let pool = read(vec![
        file("p/p.json", PROBLEM),
        file("p/steps/pa/pa.json", step),
        file("q/q.json", &other),
        file("q/steps/qa/qa.json", step),
        file("q/steps/qb/qb.json", step),
        file("q/steps/qb/tutoring/other.json", "[]"),
    ]);
    let tags: Vec<&str> = pool
        .draft
        .questions
        .iter()
        .map(|question| &*question.tags[0])
        .collect();
    assert_eq!(tags, ["Sums", "More", "More"]);
    assert_eq!(pool.draft.title.as_deref(), Some("Algebra"));
    let alone = read(vec![
        file("p.json", PROBLEM),
        file("steps/pa/pa.json", step),
    ]);
    assert_eq!(
        alone.draft.questions[0].prompt.lines().next(),
        Some("Simplify $x^2$:")
    );
    let broken = read(vec![file("p.json", "{"), file("steps/pa/pa.json", step)]);
    assert!(broken.left_out[0].reason.contains("its problem’s file"));
}
