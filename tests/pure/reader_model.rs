//! What a teacher wrote is what the program holds, word for word.

use std::collections::BTreeSet;

use notyet::quiz::read::{Reading, read};
use notyet::quiz::{Accepted, Comparison, Key, Kind, Mastery, Pattern, Set, Shuffle, Tolerance};
use notyet::text::number;

fn set(text: &str) -> Set {
    let reading = read(text.as_bytes(), "first-steps.yaml");
    assert_eq!(errors(&reading), [""; 0]);
    reading.set.expect("a set without errors is a set")
}

fn errors(reading: &Reading) -> Vec<String> {
    reading
        .diagnostics
        .iter()
        .map(|diagnostic| format!("{}: {}", diagnostic.code, diagnostic.message))
        .collect()
}

const SMALL: &str = r"# yaml-language-server: $schema=./quiz.schema.json
title: Fractions, first steps
misconceptions:
  adds-tops-and-bottoms: {name: Adds tops and bottoms, feedback: What do the bottoms say?}
questions:
  - question: What is 1/2 + 1/4?
    choices:
      - text: 3/4
        correct: true
      - text: 2/6
        feedback: Are a half and a quarter pieces of the same size?
        misconception: adds-tops-and-bottoms
      - 1/8
    hints:
      - Draw a bar and cut it into quarters.
      - How many quarters is one half?
    explanation: One half is two quarters, so two quarters and one quarter make three quarters.

  - question: Write 0.25 as a fraction.
    answer: 1/4

  - question: The capital of Kenya?
    answer: Nairobi
    feedback:
      Mombasa: That is the biggest port. The capital lies inland.
";

#[test]
fn the_small_set_of_the_format_reads_into_exactly_this_model() {
    insta::assert_debug_snapshot!(set(SMALL));
}

#[test]
fn raw_characters_count_and_never_what_they_might_mean() {
    let set = set(
        "title: 007\nquestions:\n  - question: Which?\n    choices: [yes, no, on, 3.10, 1e3, ~, null, 0x1F]\n    answer: no\n",
    );
    assert_eq!(*set.title, "007");
    let texts: Vec<&str> = set.questions[0]
        .choices()
        .iter()
        .map(|choice| choice.text.as_str())
        .collect();
    assert_eq!(
        texts,
        ["yes", "no", "on", "3.10", "1e3", "~", "null", "0x1F"]
    );
    assert!(set.questions[0].choices()[1].correct);
}

#[test]
fn the_answer_chooses_the_kind() {
    for (answer, kind) in [
        ("1/4", "number"),
        ("12", "number"),
        ("-3", "number"),
        ("\"12\"", "text"),
        ("'1/4'", "text"),
        ("true", "true-false"),
        ("\"true\"", "text"),
        ("yes", "text"),
        ("no", "text"),
        ("off", "text"),
        ("Nairobi", "text"),
        ("[4, four]", "text"),
        ("/colou?r/", "text"),
    ] {
        let set = set(&format!(
            "title: T\nquestions:\n  - question: Q\n    answer: {answer}\n"
        ));
        assert_eq!(set.questions[0].kind.name(), kind, "{answer}");
    }
}

#[test]
fn slashes_make_a_pattern() {
    let set = set("title: T\nquestions:\n  - question: Q\n    answer: [grey, \"/gr[ae]y/\", /]\n");
    let Kind::Text(key) = &set.questions[0].kind else {
        panic!("a text question")
    };
    assert!(
        matches!(&*key.accepted[1], Accepted::Pattern(pattern) if pattern.source() == "gr[ae]y")
    );
    assert!(matches!(&*key.accepted[2], Accepted::Text(text) if text == "/"));
}

#[test]
fn ids_that_are_not_written_are_slugs_and_no_two_are_alike() {
    let set = set(
        "title: T\nquestions:\n  - {question: Why so?, answer: a}\n  - {question: Why so, answer: b}\n  - {id: why-so-2, question: X, answer: c}\n  - {question: Why so!, answer: d}\n  - {question: \"?\", answer: e}\n  - {question: Évora?, answer: f}\n",
    );
    let ids: Vec<&str> = set
        .questions
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "why-so", "why-so-3", "why-so-2", "why-so-4", "question", "evora"
        ]
    );
    assert!(set.questions[2].id_written && !set.questions[0].id_written);
    assert_eq!(set.id, "first-steps");
}

#[test]
fn sets_of_other_scripts_have_ids_of_their_own() {
    let text = b"title: T\nquestions:\n  - {question: Q, answer: a}\n";
    let id = |name: &str| read(text, name).set.expect("a set").id;
    let names = [
        "Дроби.yaml",
        "История.yaml",
        "История 1.yaml",
        "1.yaml",
        "分数.yaml",
        "set.yaml",
    ];
    let ids: BTreeSet<String> = names.iter().map(|name| id(name)).collect();
    assert_eq!(ids.len(), names.len(), "{ids:?}");
    assert_eq!(
        (id("1.yaml"), id("First steps.yaml")),
        ("1".to_owned(), "first-steps".to_owned())
    );
}

#[test]
fn a_question_put_before_others_changes_none_of_their_ids() {
    let ids = |prompts: &[&str]| {
        let questions = prompts
            .iter()
            .map(|prompt| format!("  - {{question: {prompt}, answer: a}}\n"));
        let set = set(&format!(
            "title: T\nquestions:\n{}",
            questions.collect::<String>()
        ));
        let ids = set.questions.into_iter().map(|question| question.id);
        ids.collect::<Vec<_>>()
    };
    let before = ids(&["Столица Кении", "首都は", "2 плюс 2"]);
    let after = ids(&[
        "Столица Перу",
        "Столица Кении",
        "首都",
        "首都は",
        "3 плюс 2",
        "2 плюс 2",
    ]);
    assert_eq!(
        [&after[1], &after[3], &after[5]],
        [&before[0], &before[1], &before[2]]
    );
}

#[test]
fn everything_at_the_top_is_kept() {
    let set = set(
        "format: 1\nid: rivers\ntitle: T\ndescription: D\nauthor: A\nlicense: L\nsource: S\nlanguage: de\ntags: [x, y]\ntogether: Talk\nmastery: {recalls: 5, apart: 0}\nshuffle: both\nquestions:\n  - {question: Q, answer: a}\n",
    );
    let words = [
        &set.description,
        &set.author,
        &set.license,
        &set.source,
        &set.together,
    ];
    let words: Vec<&str> = words
        .into_iter()
        .flatten()
        .map(|words| words.as_str())
        .collect();
    assert_eq!(words, ["D", "A", "L", "S", "Talk"]);
    assert_eq!(
        (set.id.as_str(), set.language.tag(), set.tags.len()),
        ("rivers", "de", 2)
    );
    assert_eq!(
        set.mastery,
        Mastery {
            recalls: 5,
            apart: 0
        }
    );
    assert_eq!(set.shuffle, Shuffle::Both);
}

#[test]
fn feedback_to_a_choice_goes_to_the_choice_and_the_rest_stays() {
    let set = set(
        "title: T\nmisconceptions: {m: M}\nquestions:\n  - question: Q\n    choices: [3/4, 2/6]\n    answer: 3/4\n    feedback:\n      2/6: {say: Look, misconception: m}\n      9/9: Never\n",
    );
    let question = &set.questions[0];
    let feedback = question.choices()[1]
        .feedback
        .as_ref()
        .expect("feedback of the second choice");
    assert_eq!(feedback.say.as_ref().map(|say| say.as_str()), Some("Look"));
    assert_eq!(
        feedback.misconception.as_ref().map(|slug| slug.as_str()),
        Some("m")
    );
    assert_eq!(question.feedback.len(), 1);
}

#[test]
fn every_form_of_key_is_told_from_the_others() {
    let of = |answer: &str, key: &str| {
        let set = set(&format!(
            "title: T\nquestions:\n  - question: Q\n    answer: {answer}\n    unit: km\n    feedback: {{ {key}: x }}\n"
        ));
        set.questions[0].feedback[0].0.value.clone()
    };
    let five = number::plain("5").expect("a number");
    assert_eq!(of("3", "5"), Key::Number(five.clone()));
    assert_eq!(of("3", "5 km"), Key::Number(five.clone()));
    assert_eq!(
        of("3", "\"> 5\""),
        Key::Comparison(Comparison::Greater, five.clone())
    );
    assert_eq!(
        of("3", "\"<= 5 km\""),
        Key::Comparison(Comparison::AtMost, five.clone())
    );
    assert_eq!(
        of("3", "\">= 5\""),
        Key::Comparison(Comparison::AtLeast, five.clone())
    );
    assert_eq!(
        of("3", "\"< 5\""),
        Key::Comparison(Comparison::Less, five.clone())
    );
    assert_eq!(
        of("3", "\"!= 5\""),
        Key::Comparison(Comparison::Other, five)
    );
    assert_eq!(of("3", "/5.*/"), Key::Pattern(Pattern::new("5.*")));
}

#[test]
fn the_key_of_a_number_is_exact() {
    let set = set(
        "title: T\nquestions:\n  - question: Q\n    answer: 0.75\n    tolerance: 2%\n    unit: m/s\n",
    );
    let Kind::Number(key) = &set.questions[0].kind else {
        panic!("a number question")
    };
    assert_eq!(Some(key.value.clone()), number::plain("3/4"));
    assert_eq!(key.written.as_str(), "0.75");
    assert_eq!(
        key.tolerance,
        number::plain("1/50").map(Tolerance::Relative)
    );
    assert_eq!(key.unit.as_ref().map(|unit| unit.as_str()), Some("m/s"));
}

#[test]
fn kind_overrules_what_the_fields_say() {
    for (fields, kind) in [
        ("kind: text\n    answer: 12", "text"),
        ("kind: number\n    answer: \"12\"", "number"),
        ("kind: true-false\n    answer: \"true\"", "true-false"),
        ("kind: select\n    choices: [a, b]\n    answer: a", "select"),
        ("choices: [a, b, c]\n    answer: [a, b]", "select"),
        ("choices: [\"true\", \"false\"]\n    answer: true", "choice"),
    ] {
        let set = set(&format!(
            "title: T\nquestions:\n  - question: Q\n    {fields}\n"
        ));
        assert_eq!(set.questions[0].kind.name(), kind, "{fields}");
    }
}

#[test]
fn a_block_ends_with_its_last_word() {
    let set = set(
        "title: T\nquestions:\n  - question: |\n      One\n\n      two\n\n    answer: >-\n      a\n      b\n",
    );
    assert_eq!(set.questions[0].prompt.as_str(), "One\n\ntwo");
    let Kind::Text(key) = &set.questions[0].kind else {
        panic!("a text question")
    };
    assert_eq!(key.accepted[0].value, Accepted::Text("a b".to_owned()));
}
