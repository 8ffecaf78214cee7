//! What becomes of a text: ids come in, and not one other byte changes.

use notyet::diagnostic::{Span, boundary};
use notyet::quiz::add_ids::{NotAdded, WithIds, add_ids};
use notyet::quiz::{Set, read};
use notyet::store::sets::BUILT_IN;
use proptest::prelude::*;

use super::layout::layout;

/// Layouts of a question: the text, and the text with ids.
const LAYOUTS: &[(&str, &str, &str)] = &[
    (
        "a dash before the first field",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n",
        "title: T\nquestions:\n  - id: q\n    question: Q\n    answer: a\n",
    ),
    (
        "another field first",
        "title: T\nquestions:\n  - answer: a\n    question: Q\n",
        "title: T\nquestions:\n  - id: q\n    answer: a\n    question: Q\n",
    ),
    (
        "a dash at the left edge",
        "title: T\nquestions:\n- question: Q\n  answer: a\n",
        "title: T\nquestions:\n- id: q\n  question: Q\n  answer: a\n",
    ),
    (
        "a dash far to the right, and far from the field",
        "title: T\nquestions:\n      -   question: Q\n          answer: a\n",
        "title: T\nquestions:\n      -   id: q\n          question: Q\n          answer: a\n",
    ),
    (
        "a dash on a line of its own",
        "title: T\nquestions:\n  -\n    question: Q\n    answer: a\n",
        "title: T\nquestions:\n  -\n    id: q\n    question: Q\n    answer: a\n",
    ),
    (
        "remarks and empty lines all around",
        "# one\ntitle: T # two\nquestions: # three\n  # four\n  - # five\n\n    # six\n    question: Q  # seven\n    answer: a # eight\n  # nine\n",
        "# one\ntitle: T # two\nquestions: # three\n  # four\n  - # five\n\n    # six\n    id: q\n    question: Q  # seven\n    answer: a # eight\n  # nine\n",
    ),
    (
        "names in quotes",
        "\"title\": T\n'questions':\n  - \"question\": Q\n    'answer': a\n",
        "\"title\": T\n'questions':\n  - id: q\n    \"question\": Q\n    'answer': a\n",
    ),
    (
        "in braces",
        "title: T\nquestions:\n  - {question: Q, answer: a}\n",
        "title: T\nquestions:\n  - {id: q, question: Q, answer: a}\n",
    ),
    (
        "in braces with spaces",
        "title: T\nquestions:\n  - { question: Q, answer: a }\n",
        "title: T\nquestions:\n  - { id: q, question: Q, answer: a }\n",
    ),
    (
        "in braces without any",
        "title: T\nquestions:\n  - {\"question\":\"Q\",\"answer\":\"a\"}\n",
        "title: T\nquestions:\n  - {\"id\": \"q\", \"question\":\"Q\",\"answer\":\"a\"}\n",
    ),
    (
        "in braces on several lines",
        "title: T\nquestions:\n  - {\n      # a remark\n      question: Q,\n      answer: a,\n    }\n",
        "title: T\nquestions:\n  - {\n      # a remark\n      id: q, question: Q,\n      answer: a,\n    }\n",
    ),
    (
        "all on one line, without an end",
        "title: T\nquestions: [{question: Q, answer: a}, {question: R, answer: b}]",
        "title: T\nquestions: [{id: q, question: Q, answer: a}, {id: r, question: R, answer: b}]",
    ),
    (
        "more than one byte a letter before it on the line",
        "{title: Größe ☃ 🙂, questions: [{question: Größe?, answer: ☃}, {question: Q, answer: a}]}\n",
        "{title: Größe ☃ 🙂, questions: [{id: gro-e, question: Größe?, answer: ☃}, {id: q, question: Q, answer: a}]}\n",
    ),
    (
        "JSON",
        "{\n  \"title\": \"T\",\n  \"questions\": [\n    {\n      \"question\": \"Q\",\n      \"answer\": \"a\"\n    }\n  ]\n}\n",
        "{\n  \"title\": \"T\",\n  \"questions\": [\n    {\n      \"id\": \"q\", \"question\": \"Q\",\n      \"answer\": \"a\"\n    }\n  ]\n}\n",
    ),
    (
        "line breaks of Windows",
        "title: T\r\nquestions:\r\n  - question: Q\r\n    answer: a\r\n",
        "title: T\r\nquestions:\r\n  - id: q\r\n    question: Q\r\n    answer: a\r\n",
    ),
    (
        "line breaks of both kinds, each kept",
        "title: T\r\nquestions:\n  - question: Q\r\n    answer: a\n  - question: R\n    answer: b\r\n",
        "title: T\r\nquestions:\n  - id: q\r\n    question: Q\r\n    answer: a\n  - id: r\n    question: R\n    answer: b\r\n",
    ),
    (
        "a byte order mark, and no end of the last line",
        "\u{feff}title: T\nquestions:\n  - question: Q\n    answer: a",
        "\u{feff}title: T\nquestions:\n  - id: q\n    question: Q\n    answer: a",
    ),
    (
        "spaces at ends, tabs between, lines across",
        "title:   T  \nquestions:  \n  -  question:  >-\n      What is\n\n      it?\t\n     answer: \"a\n       b\"  \n\n\n",
        "title:   T  \nquestions:  \n  -  id: what-is-it\n     question:  >-\n      What is\n\n      it?\t\n     answer: \"a\n       b\"  \n\n\n",
    ),
    (
        "the markers of a document",
        "---\ntitle: T\nquestions:\n  - question: Q\n    answer: a\n...\n",
        "---\ntitle: T\nquestions:\n  - id: q\n    question: Q\n    answer: a\n...\n",
    ),
    (
        "questions before the title",
        "questions:\n  - question: Q\n    answer: a\ntitle: T\n",
        "questions:\n  - id: q\n    question: Q\n    answer: a\ntitle: T\n",
    ),
    (
        "a tab after the dash",
        "title: T\nquestions:\n  -\tquestion: Q\n    answer: a\n  -\t{\tquestion: R, answer: b}\n",
        "title: T\nquestions:\n  -\tid: q\n    question: Q\n    answer: a\n  -\t{\tid: r, question: R, answer: b}\n",
    ),
    (
        "names marked one by one",
        "title: T\nquestions:\n  - ? question\n    : Q\n    ? answer\n    : a\n",
        "title: T\nquestions:\n  - id: q\n    ? question\n    : Q\n    ? answer\n    : a\n",
    ),
    (
        "numbers that are drawn",
        "title: T\nquestions:\n  - question: What is {a} + {b}?\n    vary: {a: 2..9, b: 2..9}\n    answer: = a + b\n",
        "title: T\nquestions:\n  - id: what-is-a-b\n    question: What is {a} + {b}?\n    vary: {a: 2..9, b: 2..9}\n    answer: = a + b\n",
    ),
];

#[test]
fn ids_come_first_and_all_else_stays_as_it_was() {
    for (what, text, expected) in LAYOUTS {
        let found = add_ids(text.as_bytes(), "set.yaml").map(|with_ids| with_ids.text);
        assert_eq!(found.as_deref(), Ok(*expected), "{what}");
    }
}

/// Questions, one a line, and the ids that they have afterwards.
const IDS: &[(&str, &[&str], &[&str])] = &[
    (
        "two whose words give the same name",
        &["{question: Q?, answer: a}", "{question: q, answer: b}"],
        &["q", "q-2"],
    ),
    (
        "one that is written already, and others that would like it",
        &[
            "{question: Q, answer: a}",
            "{id: q, question: R, answer: b}",
            "{question: q., answer: c}",
        ],
        &["q-2", "q", "q-3"],
    ),
    (
        "names that look like something else",
        &[
            "{question: \"true\", answer: a}",
            "{question: 2026, answer: a}",
            "{question: \"null\", answer: a}",
            "{question: 1e3, answer: a}",
            "{question: \"~\", answer: a}",
            "{question: 0x1f, answer: a}",
            "{question: \"- -\", answer: a}",
        ],
        &[
            "true",
            "2026",
            "null",
            "1e3",
            "question",
            "0x1f",
            "question-2",
        ],
    ),
    (
        "words of other scripts",
        &[
            "{question: \"Дроби\", answer: a}",
            "{question: \"日本\", answer: b}",
        ],
        &["question-72c01138", "question-c7b7cdcc"],
    ),
];

/// The set that a text is.
fn set(text: &str) -> Set {
    let reading = read::read(text.as_bytes(), "set.yaml");
    reading
        .set
        .unwrap_or_else(|| panic!("{:?} in\n{text}", reading.diagnostics))
}

fn ids(set: &Set) -> Vec<&str> {
    set.questions.iter().map(|one| one.id.as_str()).collect()
}

#[test]
fn the_ids_are_those_that_the_questions_went_by() {
    for (what, questions, expected) in IDS {
        let text = format!("title: T\nquestions:\n  - {}\n", questions.join("\n  - "));
        assert_eq!(ids(&set(&text)), *expected, "{what}");
        let with_ids = add_ids(text.as_bytes(), "set.yaml").unwrap();
        let written = set(&with_ids.text);
        assert_eq!(ids(&written), *expected, "{what}");
        assert!(written.questions.iter().all(|one| one.id_written), "{what}");
    }
}

#[test]
fn the_id_of_the_set_is_left_alone() {
    let text = "title: T\nquestions:\n  - question: Q\n    answer: a\n";
    let with_ids = add_ids(text.as_bytes(), "My set.yaml").unwrap();
    let read = |text: &str| read::read(text.as_bytes(), "My set.yaml").set.unwrap();
    assert_eq!(read(text).id, "my-set");
    assert_eq!(read(&with_ids.text).id, "my-set");
    assert_eq!(with_ids.text.matches("id: ").count(), 1);
}

#[test]
fn a_text_with_something_to_mend_is_left_alone() {
    let cases: [(&str, &[u8], usize); 5] = [
        ("nothing", b"", 1),
        (
            "one of two questions",
            b"title: T\nquestions:\n  - question: Q\n    answer: a\n  - question: R\n    anwser: b\n",
            1,
        ),
        (
            "two slips",
            b"titel: T\nquestions:\n  - question: Q\n    anwser: a\n",
            2,
        ),
        (
            "a break in syntax",
            b"title: T\nquestions:\n  - question: Q: R\n    answer: a\n",
            1,
        ),
        (
            "not UTF-8",
            b"title: Caf\xe9\nquestions:\n  - question: Q\n    answer: a\n",
            1,
        ),
    ];
    for (what, bytes, errors) in cases {
        let found = add_ids(bytes, "set.yaml");
        assert_eq!(found, Err(NotAdded::ToMend(errors)), "{what}");
    }
}

#[test]
fn warnings_and_advice_keep_no_id_from_being_written() {
    let text = "title: T\nquestions:\n  - question: Q #1\n    answer: a\n";
    let with_ids = add_ids(text.as_bytes(), "set.yaml").unwrap();
    assert_eq!(with_ids.added.len(), 1);
}

#[test]
fn a_text_without_room_for_ids_is_left_alone() {
    let questions = "title: T\nquestions:\n  - question: Q\n    answer: a\n";
    let room = read_bound() - questions.len();
    let line = format!("#{}\n", "x".repeat(98));
    let remarks = line.repeat(room / line.len());
    let last = format!("#{}\n", "x".repeat(room % line.len()));
    let full = format!("{questions}{remarks}{}", &last[..room % line.len()]);
    assert_eq!(full.len(), read_bound());
    assert_eq!(set(&full).questions.len(), 1);
    let Err(NotAdded::ReadsOtherwise(why)) = add_ids(full.as_bytes(), "set.yaml") else {
        panic!("there is no room");
    };
    assert!(why.contains("a question set may have 4 MiB"), "{why}");
}

/// The most bytes of a set.
const fn read_bound() -> usize {
    notyet::quiz::yaml::MOST_BYTES
}

/// The text with what was put in taken out again.
fn taken_out(with_ids: &WithIds) -> String {
    let mut text = with_ids.text.clone();
    for added in with_ids.added.iter().rev() {
        text.replace_range(added.start..added.end, "");
    }
    text
}

/// Holds everything that is held about ids put into a text.
fn hold(text: &str) -> WithIds {
    let before = set(text);
    let with_ids =
        add_ids(text.as_bytes(), "set.yaml").unwrap_or_else(|why| panic!("{why:?} for\n{text}"));
    let after = set(&with_ids.text);
    let missing = before.questions.iter().filter(|one| !one.id_written);
    assert_eq!(with_ids.added.len(), missing.count(), "{}", with_ids.text);
    assert_eq!(taken_out(&with_ids), text);
    assert_eq!(ids(&after), ids(&before), "{}", with_ids.text);
    assert!(after.questions.iter().all(|one| one.id_written));
    assert_eq!(bare(after), bare(before), "{}", with_ids.text);
    let again = add_ids(with_ids.text.as_bytes(), "set.yaml").unwrap();
    assert_eq!(
        (again.text, again.added),
        (with_ids.text.clone(), Vec::new())
    );
    with_ids
}

/// All of a set that a learner meets: every field but places, the hash, and whether ids are written.
fn bare(mut set: Set) -> Set {
    set.content.clear();
    set.misconceptions
        .values_mut()
        .for_each(|one| one.at = Span::default());
    for question in &mut set.questions {
        question.at = Span::default();
        question.id_written = true;
    }
    set
}

#[test]
fn every_shipped_set_without_its_ids_gets_ids_again() {
    for (name, text) in BUILT_IN {
        let of_question = |line: &str| line.starts_with("  - id: ");
        let mut without = String::new();
        let mut begins = false;
        for line in text.split_inclusive('\n') {
            if of_question(line) {
                begins = true;
                continue;
            }
            let rest = line.strip_prefix("    ").filter(|_| begins);
            without.push_str(&rest.map_or(line.to_owned(), |rest| format!("  - {rest}")));
            begins = false;
        }
        let with_ids = hold(&without);
        assert_eq!(with_ids.added.len(), set(text).questions.len(), "{name}");
        let windows = hold(&without.replace('\n', "\r\n"));
        assert_eq!(windows.text, with_ids.text.replace('\n', "\r\n"), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn however_a_set_is_written_ids_are_all_that_changes(layout in layout()) {
        hold(&layout.text());
    }
    #[test]
    fn whatever_a_set_has_been_changed_to_ids_are_all_that_changes(
        layout in layout(), at in any::<proptest::sample::Index>(), removed in 0_usize..9, piece in piece(),
    ) {
        let mut text = layout.text();
        let start = boundary(&text, at.index(text.len()));
        let end = boundary(&text, start + removed);
        text.replace_range(start..end.max(start), &piece);
        if read::read(text.as_bytes(), "set.yaml").set.is_some() {
            hold(&text);
        }
    }
}

/// Pieces that change how what stands around them is read.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ \\-:#\\[\\]{},\"'|>?a\n\t]{0,4}",
        Just("\n  - question: Q\n    answer: a\n".to_owned()),
        Just("\n- {question: Q, answer: a}".to_owned()),
        Just("{question: Q, answer: a}, ".to_owned()),
        Just("id: x, ".to_owned()),
        Just("? ".to_owned()),
        Just("\r\n".to_owned()),
    ]
}
