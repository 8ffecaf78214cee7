use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::exchange::draft::{Accepted, Blank, Compared, NumberKey, TextKey};
use crate::exchange::of_set;
use crate::quiz::read::read;
use crate::text::number;

mod in_order;

/// What an author may have typed elsewhere.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Zé]{1,6}",
        1 => "[ \\-:#\\[\\]{},\"'|>&*!%@`?\\\\/~=$<_.0-9]{1,4}",
        1 => Just("\n".to_owned()),
        1 => Just("\n\n".to_owned()),
        1 => Just(" ".to_owned()),
        1 => Just("yes".to_owned()),
        1 => Just("1/2".to_owned()),
        1 => Just("\t".to_owned()),
        1 => Just("\u{202e}\u{feff}\u{7}".to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

fn line() -> impl Strategy<Value = String> {
    words().prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<i32>().prop_map(|number| number.to_string()),
        (any::<i16>(), 0..1000_u16).prop_map(|(whole, part)| format!("{whole}.{part}")),
        (1..50_u8, 1..50_u8).prop_map(|(top, bottom)| format!("{top}/{bottom}")),
        "[0-9]{19,30}",
    ]
}

fn accepted() -> impl Strategy<Value = Vec<Accepted>> {
    let one = prop_oneof![
        4 => line().prop_map(Accepted::Text),
        1 => "[a-z]{1,4}.[*+]".prop_map(Accepted::Pattern),
    ];
    vec(one, 1..4)
}

/// Choices, at least one of them right.
fn choices() -> impl Strategy<Value = Vec<Choice>> {
    let one = (words(), any::<bool>(), option::of(words()));
    vec(one, 2..6).prop_map(|all| {
        let choices = all.into_iter().enumerate();
        let choices = choices.map(|(number, (text, correct, feedback))| Choice {
            text,
            correct: correct || number == 0,
            feedback,
        });
        choices.collect()
    })
}

fn kind() -> impl Strategy<Value = Kind> {
    let text = (accepted(), any::<bool>(), 0..3_u8).prop_map(|(accepted, strict, typos)| {
        Kind::Text(TextKey {
            accepted,
            strict: strict.then(|| "case".to_owned()).into_iter().collect(),
            typos,
        })
    });
    let tolerance = prop_oneof![Just("0.5"), Just("2%"), Just("1/3")];
    let number = (number(), option::of(tolerance), option::of(Just("km/h"))).prop_map(
        |(value, tolerance, unit)| {
            Kind::Number(NumberKey {
                value,
                tolerance: tolerance.map(str::to_owned),
                unit: unit.map(str::to_owned),
            })
        },
    );
    prop_oneof![
        choices().prop_map(|mut choices| {
            for choice in &mut choices[1..] {
                choice.correct = false;
            }
            Kind::Choice(choices)
        }),
        choices().prop_map(Kind::Select),
        any::<bool>().prop_map(Kind::TrueFalse),
        text,
        number,
        vec(words(), 2..6).prop_map(Kind::Order),
        (vec((words(), words()), 2..5), vec(words(), 0..2))
            .prop_map(|(pairs, decoys)| Kind::Match { pairs, decoys }),
        vec(
            prop_oneof![
                accepted().prop_map(Blank::Text),
                self::number().prop_map(Blank::Number)
            ],
            1..3
        )
        .prop_map(Kind::Blanks),
    ]
}

fn question() -> impl Strategy<Value = Question> {
    let told = vec((line(), words()), 0..3);
    let beside = (
        vec(words(), 0..3),
        option::of(words()),
        vec(line(), 0..2),
        any::<bool>(),
    );
    (words(), kind(), told, beside, option::of(line())).prop_map(
        |(prompt, kind, told, (hints, explanation, tags, stretch), id)| {
            let gaps = match &kind {
                Kind::Blanks(blanks) => " ___ and".repeat(blanks.len()),
                _ => String::new(),
            };
            let mut question = Question::new(prompt + &gaps, kind);
            // A choice has its feedback with it, and the keys of parts and numbers have forms of their own.
            if matches!(question.kind, Kind::Text(_)) {
                question.feedback = told;
            }
            if let Kind::Blanks(blanks) = &question.kind {
                let is_number = |blank: &Blank| matches!(blank, Blank::Number(_));
                let (numbers, texts) = (
                    blanks.iter().any(is_number),
                    blanks.iter().any(|blank| !is_number(blank)),
                );
                question.gaps = Compared {
                    tolerance: (numbers && stretch).then(|| "0.5".to_owned()),
                    strict: vec!["case".to_owned(); usize::from(texts && stretch)],
                    typos: u8::from(texts && stretch),
                };
            }
            Question {
                id,
                hints,
                explanation,
                tags,
                stretch,
                ..question
            }
        },
    )
}

/// The same with its numbers as their values are written anew.
fn canonical(mut question: Question) -> Question {
    let anew = |written: &mut String| {
        let (figures, sign) = written
            .strip_suffix('%')
            .map_or((&**written, ""), |rest| (rest, "%"));
        if let Some(value) = number::plain(figures) {
            *written = format!("{}{sign}", of_set::decimal(&value));
        }
    };
    match &mut question.kind {
        Kind::Number(key) => {
            anew(&mut key.value);
            key.tolerance.iter_mut().for_each(anew);
        }
        Kind::Blanks(blanks) => {
            for blank in blanks {
                if let Blank::Number(number) = blank {
                    anew(number);
                }
            }
        }
        Kind::Text(key) => {
            for accepted in &mut key.accepted {
                let written = accepted.written();
                let pattern = written
                    .strip_prefix('/')
                    .and_then(|rest| rest.strip_suffix('/'));
                if let Some(pattern) = pattern.filter(|inner| !inner.is_empty()) {
                    *accepted = Accepted::Pattern(pattern.to_owned());
                }
            }
        }
        _ => {}
    }
    Question {
        name: None,
        file: None,
        line: 0,
        ..question
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back_and_no_question_goes_without_a_word(
        questions in vec(question(), 1..5), title in option::of(words()), tags in vec(line(), 0..3), id in option::of(line()),
    ) {
        let count = questions.len();
        let draft = Draft { id, title, tags, questions, ..Draft::default() };
        let read_in = Read { draft, ..Read::default() };
        let fitted = fit(read_in, "Untitled");
        prop_assert_eq!(fitted.draft.questions.len() + fitted.left_out.len(), count);
        if fitted.draft.questions.is_empty() {
            return Ok(());
        }
        let reading = read(fitted.text.as_bytes(), "set.yaml");
        let set = reading.set;
        prop_assert!(set.is_some(), "{}\n{:#?}", fitted.text, reading.diagnostics);
        let (back, _) = of_set::draft(&set.unwrap(), |_| 0);
        let untitled = Some("Untitled".to_owned());
        prop_assert_eq!(back.title, fitted.draft.title.or(untitled));
        prop_assert_eq!(back.tags, fitted.draft.tags);
        prop_assert_eq!(back.id, fitted.draft.id);
        for (back, there) in back.questions.into_iter().zip(fitted.draft.questions) {
            prop_assert_eq!(canonical(back), canonical(there), "{}", fitted.text);
        }
    }
}

fn typed(prompt: &str, answer: &str) -> Question {
    let accepted = vec![Accepted::Text(answer.to_owned())];
    Question::new(
        prompt,
        Kind::Text(TextKey {
            accepted,
            ..TextKey::default()
        }),
    )
}

fn fitted(questions: Vec<Question>) -> Fitted {
    let draft = Draft {
        questions,
        ..Draft::default()
    };
    fit(
        Read {
            draft,
            ..Read::default()
        },
        "T",
    )
}

#[test]
fn a_question_that_does_not_pass_is_told_and_the_rest_can_be_practised() {
    let twice = |text: &str| Choice {
        text: text.to_owned(),
        ..Choice::default()
    };
    let mut right = twice("b");
    right.correct = true;
    let mut questions = vec![
        typed("One", "1"),
        Question::new("Two", Kind::Choice(vec![twice("a"), twice("a"), right])),
        typed("", "3"),
        typed("Four", "4"),
    ];
    for (number, question) in (1..).zip(&mut questions) {
        question.line = number * 10;
    }
    let fitted = fitted(questions);
    let told: Vec<_> = fitted
        .left_out
        .iter()
        .map(|lost| (lost.line, &*lost.name, &*lost.reason))
        .collect();
    assert_eq!(
        told,
        [
            (20, "Two", "two choices say the same"),
            (30, "", "nothing is asked")
        ]
    );
    assert!(
        proof::for_practice(fitted.text.as_bytes(), "set.yaml")
            .set
            .is_some()
    );
}

#[test]
fn what_is_told_of_others_in_the_line_of_a_question_that_goes_stays() {
    let mut questions = vec![typed("One", "1"), typed("Two", "")];
    for question in &mut questions {
        question.line = 1;
    }
    let told = |name: &str| Lost::at(1, name, "a sound");
    let mut read = Read {
        lost: vec![told("One"), told("Two")],
        ..Read::default()
    };
    read.draft.questions = questions;
    let fitted = fit(read, "T");
    assert_eq!(fitted.left_out.len(), 1, "{:?}", fitted.left_out);
    assert_eq!(fitted.lost, [told("One")]);
}

#[test]
fn a_question_that_is_a_picture_alone_asks_what_it_is_called() {
    let mut questions = vec![typed("", "1"), typed("", "2"), typed("", "3")];
    for (question, name) in questions.iter_mut().zip(["Circuit 1", ""]) {
        question.name = Some(name.to_owned());
        question.image = Some(("x/x.png".to_owned(), "two lamps".to_owned()));
    }
    let fitted = fitted(questions);
    let asked = fitted.draft.questions.iter();
    let asked: Vec<&str> = asked.map(|question| &*question.prompt).collect();
    assert_eq!(asked, ["Circuit 1", "two lamps"]);
    assert_eq!(fitted.left_out.len(), 1);
    assert!(
        fitted.lost[0]
            .reason
            .starts_with("words that ask something")
    );
}

#[test]
fn ids_become_slugs_and_no_two_are_alike() {
    let mut questions = vec![typed("One", "1"), typed("Two", "2"), typed("Three", "3")];
    for (question, id) in questions.iter_mut().zip(["Q 1", "q-1", "東"]) {
        question.id = Some(id.to_owned());
    }
    let fitted = fitted(questions);
    let ids: Vec<_> = fitted
        .draft
        .questions
        .iter()
        .map(|question| question.id.as_deref())
        .collect();
    assert_eq!(ids, [Some("q-1"), None, None]);
    assert_eq!(fitted.lost.len(), 2);
}

#[test]
fn what_a_set_has_no_room_for_is_told() {
    let many = |count: usize, words: usize| {
        let questions =
            (0..count).map(|number| typed(&format!("{number} {}", "word ".repeat(words)), "x"));
        fitted(questions.collect())
    };
    for (count, words) in [(MOST_QUESTIONS + 7, 1), (900, 1_000)] {
        let fitted = many(count, words);
        assert!(!fitted.left_out.is_empty());
        assert_eq!(fitted.draft.questions.len() + fitted.left_out.len(), count);
        assert!(
            fitted
                .found
                .iter()
                .all(|one| one.severity() != Severity::Error)
        );
    }
}

#[test]
fn a_question_that_alone_is_more_than_a_set_is_told_and_the_others_stay() {
    let mut huge = typed("Q", "x");
    huge.tags = vec!["a".repeat(MOST_BYTES)];
    let fitted = fitted(vec![huge, typed("R", "y")]);
    assert_eq!(fitted.draft.questions.len(), 1);
    let [left] = &fitted.left_out[..] else {
        panic!("{}", fitted.left_out.len())
    };
    assert!(left.reason.starts_with("it alone holds"), "{}", left.reason);
}

#[test]
fn braces_of_other_programs_are_letters_and_no_numbers_to_draw() {
    let key = NumberKey {
        value: "5".to_owned(),
        ..NumberKey::default()
    };
    let question = Question::new("What is {a} + {b} in `{c}`?", Kind::Number(key));
    let mut read = Read::default();
    read.draft.questions = vec![question];
    let fitted = fit(read, "T");
    assert_eq!(fitted.left_out, []);
    let prompt = &fitted.draft.questions[0].prompt;
    assert_eq!(prompt, r"What is \{a\} + \{b\} in `{c}`?");
    assert!(fitted.text.contains(prompt), "{}", fitted.text);
}
