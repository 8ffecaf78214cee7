//! Out and in again, for the formats that hold more than others.

use notyet::exchange::draft::{
    Accepted, Blank, Choice, Draft, Kind, NumberKey, Picture, Question, TextKey,
};
use notyet::exchange::{self, Input};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::round::{question, several, there_and_back, words};

/// A text of several words, which begins as no list does.
fn sentence() -> impl Strategy<Value = String> {
    words().prop_map(|text| format!("So {text}"))
}

/// Texts of questions are read as Markdown, in which a number and a bracket begin a list.
fn as_sentences(question: &mut Question) {
    let so = |text: &str| format!("So {text}");
    question.prompt = so(&question.prompt);
    question.explanation = question.explanation.as_deref().map(so);
    for (_, said) in &mut question.feedback {
        *said = so(said);
    }
    if let Kind::Choice(choices) | Kind::Select(choices) = &mut question.kind {
        for choice in choices {
            choice.feedback = choice.feedback.as_deref().map(so);
        }
    }
}

fn gaps() -> impl Strategy<Value = Question> {
    let blank = prop_oneof![
        (-99..99_i32).prop_map(|value| Blank::Number(format!("{value}.5"))),
        several(1, 3).prop_map(|all| {
            Blank::Text(
                all.into_iter()
                    .map(|text| Accepted::Text(format!("{text} a")))
                    .collect(),
            )
        }),
    ];
    (vec((blank, option::of(sentence())), 2..4), sentence()).prop_map(|(blanks, prompt)| {
        let prompt = blanks
            .iter()
            .fold(prompt, |prompt, _| format!("{prompt} _____ and"));
        let told = blanks
            .iter()
            .enumerate()
            .filter_map(|(number, (blank, said))| {
                let other = match blank {
                    Blank::Number(_) => "1000",
                    Blank::Text(_) => "other words b",
                };
                Some((format!("{} = {other}", number + 1), said.clone()?))
            });
        let feedback = told.collect();
        let blanks = blanks.into_iter().map(|(blank, _)| blank).collect();
        Question {
            feedback,
            ..Question::new(prompt + " so on", Kind::Blanks(blanks))
        }
    })
}

/// Questions of every kind with all that Moodle has for them.
fn of_moodle() -> impl Strategy<Value = Question> {
    let order = several(2, 4).prop_map(|items| Question::new("Put in order", Kind::Order(items)));
    let all = prop_oneof![4 => question(), 1 => order, 1 => gaps()];
    (all, vec(sentence(), 0..3), any::<bool>()).prop_map(|(mut question, hints, more)| {
        as_sentences(&mut question);
        question.hints = hints;
        match &mut question.kind {
            Kind::Choice(_) | Kind::Select(_) | Kind::Match { .. } => {
                question.shuffle = more.then_some(false);
            }
            Kind::Text(key) if more => key.strict = vec!["case".to_owned()],
            Kind::Number(key) if more => key.unit = Some("km".to_owned()),
            Kind::Blanks(blanks) if more => {
                let is_number = |blank: &&Blank| matches!(blank, Blank::Number(_));
                let numbers = blanks.iter().filter(is_number).count();
                question.gaps.tolerance = (numbers > 0).then(|| "0.5".to_owned());
                let strict = usize::from(numbers < blanks.len());
                question.gaps.strict = vec!["case".to_owned(); strict];
            }
            _ => {}
        }
        question
    })
}

/// What is picked, put in order or together, without what is said to it.
fn picked() -> impl Strategy<Value = Kind> {
    let choices = (several(2, 5), 0..2_usize, any::<bool>()).prop_map(|(texts, right, both)| {
        let choices = texts.iter().enumerate();
        let choices =
            choices.map(|(place, text)| choice(text, place == right || both && place < 2));
        let choices = choices.collect();
        if both {
            Kind::Select(choices)
        } else {
            Kind::Choice(choices)
        }
    });
    let pairs =
        (several(2, 4), several(2, 4), option::of(words())).prop_map(|(lefts, rights, decoy)| {
            Kind::Match {
                pairs: lefts.into_iter().zip(rights).collect(),
                decoys: decoy.map(|decoy| decoy + " x").into_iter().collect(),
            }
        });
    prop_oneof![
        choices,
        pairs,
        several(2, 4).prop_map(Kind::Order),
        any::<bool>().prop_map(Kind::TrueFalse),
    ]
}

/// What a note holds: one answer that is typed, gaps with one each, or a list on its front.
fn of_anki() -> impl Strategy<Value = Question> {
    let short = "[a-z]{1,8}( [a-z<>]{1,5}){0,2}";
    let text = short.prop_map(|text| {
        Kind::Text(TextKey {
            accepted: vec![Accepted::Text(text)],
            ..TextKey::default()
        })
    });
    let number = (-99..99_i32, any::<bool>()).prop_map(|(value, counted)| {
        Kind::Number(NumberKey {
            value: format!("{value}.25"),
            unit: counted.then(|| "km".to_owned()),
            ..NumberKey::default()
        })
    });
    let basic = (sentence(), prop_oneof![text, number, picked()]);
    let basic = basic.prop_map(|(prompt, kind)| Question::new(prompt, kind));
    let gaps = (gaps(), "[a-z]{1,5}").prop_map(|(mut question, answer)| {
        question.feedback.clear();
        if let Kind::Blanks(blanks) = &mut question.kind {
            for blank in blanks {
                if let Blank::Text(all) = blank {
                    *all = vec![Accepted::Text(answer.clone())];
                }
            }
        }
        question
    });
    let tags = vec("[a-z]{1,6}", 0..3);
    (prop_oneof![basic, gaps], option::of(sentence()), tags).prop_map(
        |(question, explanation, tags)| Question {
            explanation,
            tags,
            ..question
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn moodle_xml_gives_back_what_it_was_given(questions in vec(of_moodle(), 1..4)) {
        let draft = Draft { questions, ..Draft::default() };
        let (text, back) = there_and_back(&draft, "moodle-xml");
        prop_assert_eq!(back, draft.questions, "{}", text);
    }

    #[test]
    fn notes_of_anki_give_back_what_they_were_given(questions in vec(of_anki(), 1..4)) {
        let draft = Draft { questions, ..Draft::default() };
        let (text, back) = there_and_back(&draft, "anki");
        prop_assert_eq!(back, draft.questions, "{}", text);
    }
}

#[test]
fn titles_pictures_and_texts_with_marks_come_back_from_moodle() {
    let mut question = Question::new(
        "Look at **this** `a < b` and $x^2 < 4$:\n\n- one\n- two\n\n```python\nprint(1)\n```\n\n| a | b |\n| --- | --- |\n| 1 | 2 |",
        Kind::TrueFalse(true),
    );
    question.image = Some(("set-pictures/a-map.png".to_owned(), "A \"map\"".to_owned()));
    let draft = Draft {
        title: Some("Sums and/or products".to_owned()),
        description: Some("About *them*".to_owned()),
        questions: vec![question],
        pictures: vec![Picture {
            path: "set-pictures/a-map.png".to_owned(),
            bytes: b"\x89PNG\r\n\x1a\n".to_vec(),
        }],
        ..Draft::default()
    };
    let format = exchange::named("moodle-xml").unwrap();
    let written = (format.export.unwrap())(&draft);
    assert_eq!((written.left_out.len(), written.lost.len()), (0, 0));
    let read = exchange::import(
        &Input {
            name: "set.xml".to_owned(),
            text: written.text.clone(),
            ..Input::default()
        },
        None,
    )
    .unwrap();
    let mut back = read.draft;
    for question in &mut back.questions {
        (question.line, question.file, question.name) = (0, None, None);
    }
    assert_eq!(back, draft, "{}", written.text);
}

#[test]
fn signs_of_ankis_gaps_come_back_from_it() {
    let gap = |text: &str| Blank::Text(vec![Accepted::Text(text.to_owned())]);
    let kinds = [
        ("What is {{c1::x}} for?", Kind::TrueFalse(true)),
        (
            "Not {{c1::x}}, but _____ and _____",
            Kind::Blanks(vec![gap("a::b}}"), gap("{c}")]),
        ),
    ];
    let questions = kinds.map(|(prompt, kind)| Question::new(prompt, kind));
    let draft = Draft {
        questions: questions.to_vec(),
        ..Draft::default()
    };
    let (text, back) = there_and_back(&draft, "anki");
    assert_eq!(back, draft.questions, "{text}");
}

fn choice(text: &str, correct: bool) -> Choice {
    Choice {
        text: text.to_owned(),
        correct,
        feedback: None,
    }
}

#[test]
fn signs_that_stand_alone_and_tags_that_are_meant_come_back_from_moodle() {
    let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
    let kinds = [
        Kind::Choice(vec![choice("\\", true), choice("/", false)]),
        Kind::Order(vec!["a\\".to_owned(), "\\".to_owned()]),
        Kind::Match {
            pairs: vec![pair("\\", "<p>"), pair("bold", "<b>x</b>"), pair("a", "\\")],
            decoys: vec!["&nbsp;".to_owned()],
        },
    ];
    let questions = kinds.map(|kind| Question::new("Which?", kind)).to_vec();
    let draft = Draft {
        questions,
        ..Draft::default()
    };
    let (text, back) = there_and_back(&draft, "moodle-xml");
    assert_eq!(back, draft.questions, "{text}");
}

#[test]
fn the_ends_of_lines_go_out_and_come_back() {
    let prompt = "Roses are red\nViolets are blue\n\n- one\n  and more\n- two";
    let answer = Kind::Text(TextKey {
        accepted: vec![Accepted::Text("so".to_owned())],
        ..TextKey::default()
    });
    let draft = Draft {
        questions: vec![Question::new(prompt, answer)],
        ..Draft::default()
    };
    let broken = "Roses are red\\\nViolets are blue\n\n- one\\\n  and more\n- two";
    for name in ["moodle-xml", "anki"] {
        let (text, back) = there_and_back(&draft, name);
        assert!(text.contains("Roses are red<br />"), "{text}");
        assert_eq!(back[0].prompt, broken, "{text}");
    }
}
