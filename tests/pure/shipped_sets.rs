//! The built-in sets: there, whole, and good teaching as far as a program can see it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use notyet::grading::{self, Response, Verdict};
use notyet::proof;
use notyet::quiz::{Key, Kind, Question, Set, read};
use notyet::store::sets::BUILT_IN;

fn sets() -> Vec<(&'static str, &'static str, Set)> {
    let read = |(name, text): &(&'static str, &'static str)| {
        let reading = read::read(text.as_bytes(), name);
        assert!(
            reading.diagnostics.is_empty(),
            "{name}: {:#?}",
            reading.diagnostics
        );
        (*name, *text, reading.set.unwrap())
    };
    BUILT_IN.iter().map(read).collect()
}

fn every_question(mut look: impl FnMut(&Set, &Question)) {
    for (_, _, set) in sets() {
        set.questions
            .iter()
            .for_each(|question| look(&set, question));
    }
}

#[test]
fn every_file_of_the_folder_is_built_in() {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("quizzes")).unwrap();
    let files: BTreeSet<String> = folder
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        // Beside the sets lies the schema for editors.
        .filter(|name| name != "quiz.schema.json")
        .collect();
    let built_in: BTreeSet<String> = BUILT_IN
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(files, built_in);
    assert!(built_in.len() >= 8);
}

#[test]
fn the_rules_find_nothing_to_mend_and_no_advice_to_give() {
    for (name, text, set) in sets() {
        let found = proof::for_author(text.as_bytes(), name).diagnostics;
        assert!(found.is_empty(), "{name}: {found:#?}");
        assert!(
            set.questions.len() >= 12,
            "{name} has {} questions",
            set.questions.len()
        );
        assert!(
            set.together.is_some() && set.description.is_some(),
            "{name}"
        );
        let ids: BTreeSet<&str> = set
            .questions
            .iter()
            .map(|question| question.id.as_str())
            .collect();
        assert_eq!(ids.len(), set.questions.len(), "{name}");
    }
}

#[test]
fn ids_of_sets_differ() {
    let ids: BTreeSet<String> = sets().into_iter().map(|(_, _, set)| set.id).collect();
    assert_eq!(ids.len(), BUILT_IN.len());
}

#[test]
fn every_question_has_an_id_two_or_three_hints_and_an_explanation() {
    every_question(|set, question| {
        let place = format!("{}, {}", set.id, question.id);
        assert!(question.id_written, "{place}");
        assert!(
            (2..=3).contains(&question.hints.len()),
            "{place}: {} hints",
            question.hints.len()
        );
        assert!(question.explanation.is_some(), "{place}");
    });
}

#[test]
fn every_choice_that_is_not_right_has_words_that_turn_the_learner() {
    every_question(|set, question| {
        for choice in question.choices().iter().filter(|choice| !choice.correct) {
            let said = choice
                .feedback
                .as_ref()
                .and_then(|feedback| set.say(feedback));
            assert!(
                said.is_some(),
                "{}, {}: {}",
                set.id,
                question.id,
                choice.text.value
            );
        }
    });
}

#[test]
fn every_model_answer_is_accepted() {
    every_question(|set, question| {
        let in_file: Vec<usize> = (0..question.kind.listed()).collect();
        let answer = match question.kind {
            Kind::TrueFalse(answer) => answer.to_string(),
            _ => grading::model_answer(question),
        };
        let response = grading::read(question, &in_file, &answer).expect(&answer);
        let judgement = grading::grade(set, question, &response).expect(&answer);
        assert_eq!(
            judgement.verdict,
            Verdict::GotIt,
            "{}, {}: {answer}",
            set.id,
            question.id
        );
    });
}

/// A response that the key speaks to, where one can be made from it.
fn that_meets(question: &Question, key: &Key) -> Option<Response> {
    Some(match (&question.kind, key) {
        (Kind::Blanks(blanks), Key::Blank(gap, key)) => {
            let mut typed: Vec<String> = blanks
                .iter()
                .map(|blank| grading::model_blank(blank))
                .collect();
            typed[*gap] = as_typed(key)?;
            Response::Blanks(typed)
        }
        (Kind::Blanks(blanks), key) => Response::Blanks(vec![as_typed(key)?; blanks.len()]),
        (Kind::Match(matching), Key::Pair(left, right)) => {
            let mut partners: Vec<usize> = matching.pairs.iter().map(|(_, right)| *right).collect();
            // One side is spoken to where nothing is said to just this pair.
            let has_its_own = |left: usize, right: usize| {
                let own = Key::Pair(Some(left), Some(right));
                question.feedback.iter().any(|(key, _)| key.value == own)
            };
            let open = |left: &usize| {
                let right = right.expect("a left or a right is named");
                partners[*left] != right && !has_its_own(*left, right)
            };
            let left = left.or_else(|| (0..partners.len()).find(open))?;
            let other = |right: &usize| partners[left] != *right && !has_its_own(left, *right);
            let right = right.or_else(|| (0..matching.rights.len()).find(other))?;
            partners[left] = right;
            Response::Match(partners.into_iter().map(Some).collect())
        }
        (Kind::Order(items), Key::Before(one, other)) => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            let item = order.remove(*one);
            order.insert(*other, item);
            Response::Order(order)
        }
        (Kind::Order(items), Key::Item(item)) => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            order.swap(*item, (*item + 1) % items.len());
            Response::Order(order)
        }
        (_, Key::TrueFalse(answer)) => Response::TrueFalse(*answer),
        (_, key) => Response::Typed(as_typed(key)?),
    })
}

fn as_typed(key: &Key) -> Option<String> {
    match key {
        Key::Text(text) => Some(text.clone()),
        Key::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[test]
fn every_answer_with_feedback_of_its_own_is_met_with_it() {
    every_question(|set, question| {
        for (key, feedback) in &question.feedback {
            let Some(response) = that_meets(question, &key.value) else {
                let is_pair = matches!(key.value, Key::Pair(..));
                assert!(
                    !is_pair,
                    "{}, {}: nobody meets {key:?}",
                    set.id, question.id
                );
                continue;
            };
            let place = format!("{}, {}: {response:?}", set.id, question.id);
            let judgement = grading::grade(set, question, &response).expect(&place);
            assert_ne!(judgement.verdict, Verdict::GotIt, "{place}");
            let say = set.say(feedback).unwrap_or_default().to_owned();
            assert!(judgement.say.contains(&say), "{place}: {:?}", judgement.say);
        }
    });
}

#[test]
fn every_misconception_is_met_in_more_than_one_place() {
    for (name, text, set) in sets() {
        for slug in set.misconceptions.keys() {
            let used = text.matches(&format!("misconception: {slug}")).count();
            assert!(used >= 2, "{name}: {slug} is used {used} times");
        }
    }
}

#[test]
fn each_set_mixes_kinds_and_lets_learners_type() {
    for (name, _, set) in sets() {
        let kinds: BTreeSet<&str> = set
            .questions
            .iter()
            .map(|question| question.kind.name())
            .collect();
        assert!(kinds.len() >= 3, "{name}: {kinds:?}");
        let typed = set
            .questions
            .iter()
            .filter(|question| matches!(question.kind, Kind::Text(_) | Kind::Number(_)));
        assert!(typed.count() >= 3, "{name}");
    }
}
