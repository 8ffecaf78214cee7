//! How the program speaks: every phrase and every shipped set is read against the words that hurt.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::path::{Path, PathBuf};

use notyet::commands::new::{EVERY_KIND, FIRST};
use notyet::phrases::tongue::Tongue;
use notyet::quiz::{Set, Words, read};
use notyet::store::sets::BUILT_IN;
use notyet::text::hurtful;

/// Places where a word of the list is meant otherwise, looked at one by one: the sentence it stands in.
const MEANT_OTHERWISE: &[&str] = &[];

/// What a catalogue's comments and names of messages are not: its words.
fn said(catalogue: &str) -> impl Iterator<Item = &str> {
    let lines = catalogue.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(" = ").map_or(line, |(_, words)| words))
}

#[test]
fn no_language_says_a_word_that_hurts_or_an_exclamation_mark() {
    for (_, tag) in Tongue::ALL {
        let mut lists = hurtful::LISTS.iter();
        let (_, list) = lists.find(|(known, _)| *known == tag).expect(tag);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/phrases/words")
            .join(tag);
        let mut read = 0;
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            for words in said(&fs::read_to_string(&path).unwrap()) {
                read += 1;
                let found: Vec<&str> = hurtful::places_of(words, list)
                    .map(|at| &words[at])
                    .collect();
                let place = path.display();
                assert!(found.is_empty(), "{place}: {found:?} in “{words}”");
                assert!(!words.contains(['!', '¡']), "{place}: “{words}”");
            }
        }
        assert!(read > 400, "the words were not found: {tag}, {read}");
    }
}

fn phrase_files() -> Vec<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![source.join("phrases.rs")];
    let folder = fs::read_dir(source.join("phrases")).unwrap();
    files.extend(
        folder
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|it| it == "rs")),
    );
    files
}

/// The texts between quotes in the code of a file, up to its tests; comments left out.
fn literals(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap();
    let code: String = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let mut found = Vec::new();
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            // A quote as a character is no text.
            '\'' if letters.peek() == Some(&'"') => {
                letters.next();
                letters.next();
            }
            '"' => {
                let mut text = String::new();
                while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
                    if letter == '\\' {
                        text.extend(letters.next().filter(|escaped| *escaped != '\n'));
                    } else {
                        text.push(letter);
                    }
                }
                found.push(text);
            }
            _ => {}
        }
    }
    found
}

fn assert_kind(text: &str, place: &str) {
    let hurtful: Vec<&str> = hurtful::places(text).map(|at| &text[at]).collect();
    assert!(
        hurtful.is_empty() || MEANT_OTHERWISE.contains(&text),
        "{place}: {hurtful:?} in “{text}”"
    );
}

#[test]
fn no_phrase_holds_a_word_that_hurts_or_an_exclamation_mark() {
    let mut read = 0;
    for file in phrase_files() {
        for text in literals(&fs::read_to_string(&file).unwrap()) {
            read += 1;
            assert_kind(&text, &file.display().to_string());
            // Alone it is a sign, as for a set that needs its author.
            assert!(
                text == "!" || !text.contains('!'),
                "{}: {text}",
                file.display()
            );
        }
    }
    assert!(read > 50, "the phrases were not found: {read}");
}

#[test]
fn literals_are_found() {
    let code =
        "// \"not\"\nfn a() { f(\"one \\\"two\\\"\"); g('\"', \"three\") }\n#[cfg(test)] \"no\"";
    assert_eq!(literals(code), ["one \"two\"", "three"]);
}

/// Every text of a set that a learner or a teacher may read.
fn texts(set: &Set) -> Vec<&Words> {
    let mut texts: Vec<&Words> = vec![&set.title];
    texts.extend(set.description.iter().chain(&set.together));
    for misconception in set.misconceptions.values() {
        texts.push(&misconception.name);
        texts.extend(&misconception.feedback);
    }
    for question in &set.questions {
        texts.push(&question.prompt);
        texts.extend(question.image.as_ref().map(|image| &image.alt));
        texts.extend(question.hints.iter().chain(&question.explanation));
        texts.extend(
            question
                .feedback
                .iter()
                .filter_map(|(_, feedback)| feedback.say.as_ref()),
        );
        for choice in question.choices() {
            texts.push(&choice.text);
            texts.extend(
                choice
                    .feedback
                    .iter()
                    .filter_map(|feedback| feedback.say.as_ref()),
            );
        }
    }
    texts
}

#[test]
fn no_shipped_set_holds_a_word_that_hurts_or_an_exclamation_mark() {
    let begun = [("every-kind.yaml", EVERY_KIND), ("first.yaml", FIRST)];
    for (name, text) in begun.iter().chain(BUILT_IN) {
        let set = read::read(text.as_bytes(), name).set.expect(name);
        for text in texts(&set) {
            assert_kind(text, name);
            let code = text.contains('`');
            assert!(code || !text.contains('!'), "{name}: {}", text.value);
        }
    }
}
