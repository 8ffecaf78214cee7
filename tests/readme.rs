//! Every command and every YAML block of the README is run.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use notyet::proof;
use notyet::quiz::read;
use notyet::text::safe::safe_lines;
use support::Place;

/// The `anwser` file of the README's second `check`.
const SLIPS: &str = "title: Capitals\nquestions:\n  - id: kenya\n    question: The capital of Kenya?\n    anwser: Nairobi\n  - id: france\n    question: Name this: the capital of France\n    answer: Paris\n";

/// Commands that a test cannot run from inside itself: one is this test run, the other is tried on a terminal in `screens_terminal.rs`.
const TRIED_ELSEWHERE: [&str; 2] = ["cargo run --release", "cargo test"];

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"))
        .unwrap()
        .replace("\r\n", "\n")
}

/// The fenced blocks of a language, in order.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    let parts = text.split(&fence).skip(1);
    parts
        .map(|part| part.split("```").next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_yaml_block_is_a_set_with_nothing_to_mend() {
    let blocks = blocks(&readme(), "yaml");
    assert!(blocks.len() >= 2);
    for block in blocks {
        let reading = read::read(block.as_bytes(), "block.yaml");
        assert!(
            reading.diagnostics.is_empty(),
            "{:#?}\n{block}",
            reading.diagnostics
        );
        let found = proof::for_author(block.as_bytes(), "block.yaml").diagnostics;
        assert!(found.is_empty(), "{found:#?}\n{block}");
    }
}

#[test]
fn the_first_yaml_block_practises_as_the_text_says() {
    let place = Place::new();
    place.write("first.yaml", &blocks(&readme(), "yaml")[0]);
    let output = place.run(
        &["--plain", "first.yaml"],
        "2/6\n3/4\n3/8\nMombasa\nNairobi\nq\n",
    );
    let said = support::said(&output);
    assert!(said.contains("The capital lies inland."), "{said}");
    assert!(said.contains("Nairobi: got it"), "{said}");
}

#[cfg(unix)]
#[test]
fn every_command_does_what_the_readme_shows() {
    let text = readme();
    let place = Place::new();
    fs::remove_file(place.path().join("fractions.yaml")).unwrap();
    place.write("first.yaml", &blocks(&text, "yaml")[0]);
    place.write("slips.yaml", SLIPS);
    let mut run = 0;
    for block in blocks(&text, "console") {
        let (command, shown) = block.strip_prefix("$ ").unwrap().split_once('\n').unwrap();
        if TRIED_ELSEWHERE.contains(&command) {
            continue;
        }
        let (status, shown) = match shown.strip_prefix("? 1\n") {
            Some(rest) => (1, rest),
            None => (0, shown),
        };
        assert_eq!(
            shell(&place, command),
            (status, shown.to_owned()),
            "{command}"
        );
        run += 1;
    }
    assert!(run >= 4, "the commands were not found");
}

/// Runs a command line as a person would, with the program on the path.
#[cfg(unix)]
fn shell(place: &Place, command: &str) -> (i32, String) {
    let program = Path::new(env!("CARGO_BIN_EXE_notyet")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell
        .args(["-c", command])
        .current_dir(place.path())
        .env("PATH", path)
        .env("NOTYET_DATA", place.data());
    let output = shell.env_remove("NOTYET_LEARNER").output().unwrap();
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (
        output.status.code().unwrap(),
        safe_lines(&String::from_utf8_lossy(&output.stdout)).into_owned(),
    )
}

#[test]
fn every_command_of_the_call_is_named() {
    let text = readme();
    for name in [
        "notyet practice",
        "notyet journey",
        "notyet check",
        "--learner",
        "--data",
        "--plain",
        "--theme",
    ] {
        assert!(text.contains(name), "{name}");
    }
}

#[test]
fn the_picture_is_there() {
    let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/question.svg");
    let svg = fs::read_to_string(picture).unwrap();
    let words = svg
        .split('<')
        .filter_map(|tag| Some(tag.split_once('>')?.1.trim()));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    assert!(
        words.join(" ").contains("Not yet: 2/6"),
        "the picture shows another moment: {words:?}"
    );
}
