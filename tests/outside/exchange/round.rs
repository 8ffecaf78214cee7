//! Out and in again: what a format can hold comes back as it was.

use notyet::exchange::draft::{Accepted, Choice, Draft, Kind, NumberKey, Question, TextKey};
use notyet::exchange::{self, Input};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Words with signs that some format has a use for. What begins or ends in a space, or is no word at all, no format keeps.
pub(crate) fn words() -> impl Strategy<Value = String> {
    "[a-zA-Zé0-9][a-zé ~=#{}:>.,;\"'|%&/!?()-]{0,12}[a-z0-9]".prop_map(|text| {
        // A sign that is written by its name is read as that sign, and an arrow parts a pair.
        let text = text.replace('&', "and").replace('>', "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// The same, none like another.
pub(crate) fn several(least: usize, most: usize) -> impl Strategy<Value = Vec<String>> {
    vec(words(), least..=most).prop_map(|all| {
        let all = all.into_iter().enumerate();
        all.map(|(number, text)| format!("{text} {number}"))
            .collect()
    })
}

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    (several(2, 5), vec(option::of(words()), 5), 0..2_usize).prop_map(|(texts, feedback, right)| {
        let choices = texts.into_iter().zip(feedback).enumerate();
        let choices = choices.map(|(number, (text, feedback))| Choice {
            text,
            correct: number == right,
            feedback,
        });
        choices.collect()
    })
}

fn kind() -> impl Strategy<Value = (Kind, Vec<(String, String)>)> {
    let alone = |kind: Kind| (kind, Vec::new());
    let typed = (several(1, 3), several(0, 2), words()).prop_map(|(accepted, told, say)| {
        let accepted = accepted
            .into_iter()
            .map(|text| Accepted::Text(format!("{text} a")))
            .collect();
        let key = TextKey {
            accepted,
            ..TextKey::default()
        };
        (
            Kind::Text(key),
            told.into_iter().map(|text| (text, say.clone())).collect(),
        )
    });
    let near = option::of((-9..9_i32, 1..9_i32));
    let number = (-999..999_i32, 0..99_u8, option::of(1..9_u8), words(), near).prop_map(
        |(whole, part, off, say, near)| {
            let value = format!("{whole}.{part:02}1");
            let mut told = vec![("7".to_owned(), say.clone())];
            if let Some((from, width)) = near {
                let from = whole + from;
                told.push((format!("< {from}"), say.clone()));
                told.push((format!("<= {}", from + width), format!("{say} near")));
            }
            told.push((format!("!= {value}"), say));
            let tolerance = off.map(|off| format!("0.{off}"));
            (
                Kind::Number(NumberKey {
                    value,
                    tolerance,
                    unit: None,
                }),
                told,
            )
        },
    );
    let truth = (any::<bool>(), option::of(words())).prop_map(|(right, say)| {
        let told = say.map(|say| ((!right).to_string(), say));
        (Kind::TrueFalse(right), told.into_iter().collect())
    });
    prop_oneof![
        choices().prop_map(Kind::Choice).prop_map(alone),
        choices()
            .prop_map(|mut choices| {
                choices[0].correct = true;
                choices[1].correct = true;
                Kind::Select(choices)
            })
            .prop_map(alone),
        typed,
        number,
        truth,
        (several(2, 4), several(2, 4), several(0, 2)).prop_map(move |(lefts, rights, decoys)| {
            let pairs = lefts.into_iter().zip(rights).collect();
            let decoys = decoys.into_iter().map(|decoy| decoy + " x").collect();
            alone(Kind::Match { pairs, decoys })
        }),
    ]
}

pub(crate) fn question() -> impl Strategy<Value = Question> {
    (
        words(),
        kind(),
        option::of(words()),
        option::of("[a-z]{3,8}"),
        several(0, 2),
    )
        .prop_map(
            |(prompt, (kind, feedback), explanation, id, tags)| Question {
                id,
                feedback,
                explanation,
                tags,
                ..Question::new(prompt, kind)
            },
        )
}

/// Written in this format and read again, without the lines where they stood.
pub(crate) fn there_and_back(draft: &Draft, name: &str) -> (String, Vec<Question>) {
    let format = exchange::named(name).unwrap();
    let written = (format.export.unwrap())(draft);
    assert_eq!(written.left_out, [], "{}", written.text);
    let input = Input {
        text: written.text.clone(),
        ..Input::default()
    };
    assert_eq!(
        exchange::recognised(&input).map(|format| format.name),
        Some(name),
        "{}",
        written.text
    );
    let read = exchange::import(&input, None).unwrap();
    assert_eq!(read.left_out, [], "{}", written.text);
    let questions = read.draft.questions.into_iter();
    let questions = questions.map(|question| Question {
        line: 0,
        file: None,
        name: None,
        ..question
    });
    (written.text, questions.collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn gift_gives_back_what_it_was_given(questions in vec(question(), 1..4)) {
        let draft = Draft { questions, ..Draft::default() };
        let (text, back) = there_and_back(&draft, "gift");
        prop_assert_eq!(back, draft.questions, "{}", text);
    }

    #[test]
    fn a_table_gives_back_what_it_was_given_with_what_is_right_first(
        questions in vec((question(), several(0, 2), any::<bool>()), 1..4),
    ) {
        let questions = questions.into_iter().map(|(mut question, hints, stretch)| {
            if let Kind::Choice(choices) | Kind::Select(choices) = &mut question.kind {
                choices.sort_by_key(|choice| !choice.correct);
            }
            for tag in &mut question.tags {
                *tag = tag.replace([',', ';'], "");
            }
            Question { hints, stretch, ..question }
        });
        let draft = Draft { questions: questions.collect(), ..Draft::default() };
        let (text, back) = there_and_back(&draft, "csv");
        prop_assert_eq!(back, draft.questions, "{}", text);
    }

    #[test]
    fn aiken_gives_back_questions_and_choices(questions in vec((words(), choices()), 1..4)) {
        let questions = questions.into_iter().map(|(prompt, mut choices)| {
            for choice in &mut choices {
                choice.feedback = None;
            }
            Question::new(format!("The {prompt}"), Kind::Choice(choices))
        });
        let draft = Draft { questions: questions.collect(), ..Draft::default() };
        let (text, back) = there_and_back(&draft, "aiken");
        prop_assert_eq!(back, draft.questions, "{}", text);
    }
}
