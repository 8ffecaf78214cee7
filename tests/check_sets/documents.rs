//! Documents of questions, as they are written in a word processor or by a chat program, where a set should be: one message for the whole
//! file, which shows the first questions as they should stand.

use notyet::quiz::read::read;

use crate::told::{place, told};

/// The only message on this file, as its place and its help.
fn only(text: &str) -> (String, String) {
    let found = read(text.as_bytes(), "set.yaml").diagnostics;
    assert_eq!(found.len(), 1, "{found:#?}\nfor\n{text}");
    let help = found[0].help.clone().unwrap_or_default();
    (place(text, &found[0]), help)
}

/// The set that a help shows.
fn shown(help: &str) -> &str {
    help.split_once(":\n").map_or("", |(_, set)| set)
}

#[test]
fn a_document_is_told_once_and_shown_as_a_set() {
    for (what, text, at, set) in [
        (
            "numbers, letters with tabs, and a title",
            "Biology – Chapter 3\n\n1.\tWhat is the powerhouse of the cell?\na)\tNucleus\nb)\tMitochondrion\nAnswer: b)\n\n2.\tWhich are plant cells' own?\na)\tCell wall\nb)\tChloroplast\nc)\tRibosome\nCorrect answers: a), b)\n\n3.\tWhat is DNA: a base?\nAnswer: no\n",
            "3:1 wrong-type",
            "title: Biology – Chapter 3\nquestions:\n  - question: What is the powerhouse of the cell?\n    choices:\n      - Nucleus\n      - Mitochondrion\n    answer: Mitochondrion\n  - question: Which are plant cells' own?\n    choices:\n      - Cell wall\n      - Chloroplast\n      - Ribosome\n    answer: [Cell wall, Chloroplast]",
        ),
        (
            "a chat program's headings and stars",
            "# Quiz: Plants\n\n**Question 1:** What gas do plants take in?\n\nA. Oxygen\nB. Carbon dioxide\n\n**Answer:** B. Carbon dioxide\n**Explanation:** They make sugar: out of it.\n\n---\n\n**Question 2:** What do they give off?\n\n- A) Oxygen\n- B) Nitrogen\n\n✅ **Correct answer: A**\n",
            "3:1 wrong-type",
            "title: Plants\nquestions:\n  - question: What gas do plants take in?\n    choices:\n      - Oxygen\n      - Carbon dioxide\n    answer: Carbon dioxide\n    explanation: \"They make sugar: out of it.\"\n  - question: What do they give off?\n    choices:\n      - Oxygen\n      - Nitrogen\n    answer: Oxygen",
        ),
        (
            "numbered below `questions`",
            "title: Animals\nquestions:\n  1. Which one flies?\n     a) Bat\n     b) Cow\n     Answer: a\n  2. Which one swims?\n     a) Fish\n     b) Cow\n     Answer: a\n",
            "3:3 wrong-type",
            "questions:\n  - question: Which one flies?\n    choices:\n      - Bat\n      - Cow\n    answer: Bat\n  - question: Which one swims?\n    choices:\n      - Fish\n      - Cow\n    answer: Fish",
        ),
        (
            "German, with the right one marked",
            "Frage 1: Was ist die Hauptstadt von Österreich?\n- Wien (richtig)\n- Graz\n\nFrage 2: Wie heißt ihr Fluss?\nAntwort: Donau\n",
            "1:1 wrong-type",
            "title: My first set\nquestions:\n  - question: Was ist die Hauptstadt von Österreich?\n    choices:\n      - Wien\n      - Graz\n    answer: Wien\n  - question: Wie heißt ihr Fluss?\n    answer: Donau",
        ),
        (
            "a gap, a number, true or false, and one without an answer",
            "1) A cat says ____.\nAnswer: meow\n2) 2 + 2 = ?\nAnswer: 4\n3) Cats bark.\nAnswer: False\n4) Which barks?\na) cat\nb) dog\n",
            "1:1 wrong-type",
            "title: My first set\nquestions:\n  - question: A cat says ____.\n    blanks: [meow]\n  - question: 2 + 2 = ?\n    answer: 4",
        ),
        (
            "true or false, and one without an answer",
            "1) Cats bark.\nAnswer: False\n2) Which barks?\na) cat\nb) dog\n",
            "1:1 wrong-type",
            "title: My first set\nquestions:\n  - question: Cats bark.\n    answer: false\n  - question: Which barks?\n    choices:\n      - cat\n      - dog\n    answer: the text of the right choice",
        ),
    ] {
        let (place, help) = only(text);
        assert_eq!((place.as_str(), shown(&help)), (at, set), "{what}");
    }
}

#[test]
fn what_is_shown_is_a_good_set() {
    let text = "1. What purrs?\na) A cat: meow\nb) “Dog” #2\nAnswer: a\n2. Which one has 4 legs?\nA) Cow\nB) - none\nAnswer: A, B\n3. x\nAnswer: y\n";
    let (_, help) = only(text);
    assert!(help.starts_with("write them like this, and the other one in the same way:\n"));
    let set = shown(&help);
    assert_eq!(told(set), Vec::<String>::new(), "{set}");
}

#[test]
fn what_is_a_set_is_no_document_however_it_is_broken() {
    for text in [
        "title: T\nquestions:\n  1. question: What purrs?\n     answer: cat\n  2. question: What barks?\n     answer: dog\n",
        "title: T\nquestions:\n  - question: |\n      1. Which?\n      a) cat\n      b) dog\n   answer: a\n",
        "My notes:\n1. Buy milk\n2. Sleep\n3. Think about it\n",
    ] {
        let found = read(text.as_bytes(), "set.yaml").diagnostics;
        let document = |one: &&notyet::diagnostic::Diagnostic| one.message.contains("document");
        assert_eq!(found.iter().find(document), None, "{text}");
    }
}

#[test]
fn what_is_larger_than_anyone_types_is_not_looked_through() {
    let asked = |count: usize| "1. What purrs?\na) Cat\nb) Cow\nAnswer: a\n\n".repeat(count);
    let is_one = |text: &str| {
        let found = read(text.as_bytes(), "set.yaml").diagnostics;
        found[0].message.contains("as in a document")
    };
    assert!(is_one(&asked(2_000)));
    assert!(!is_one(&asked(8_000)));
}
