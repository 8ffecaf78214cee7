//! Whatever is a set for the reader anywhere in this project is one for an editor: what is built in, what the README and the guide show,
//! and every text that some test takes for a set.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use crate::editor;
use std::fs;
use std::path::{Path, PathBuf};

use notyet::commands::new::{EVERY_KIND, FIRST};
use notyet::quiz::read::read;
use notyet::store::sets::BUILT_IN;

use crate::blocks::blocks;

fn assert_accepted(what: &str, text: &str) {
    let seen =
        editor::seen(text).unwrap_or_else(|| panic!("{what} is no YAML for an editor:\n{text}"));
    let amiss = editor::amiss(&seen);
    assert!(amiss.is_empty(), "{what}: {amiss:#?}\n{text}");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_built_in_set_is_accepted() {
    for (name, text) in BUILT_IN {
        assert_accepted(name, text);
    }
}

#[test]
fn every_template_is_accepted() {
    assert_accepted("every-kind.yaml", EVERY_KIND);
    assert_accepted("first.yaml", FIRST);
}

#[test]
fn every_set_in_the_readme_and_the_guide_is_accepted() {
    let mut accepted = 0;
    for page in ["README.md", "docs/teachers.md"] {
        let text = fs::read_to_string(root().join(page)).unwrap();
        let blocks = blocks(&text.replace("\r\n", "\n"));
        let is_set = |head: &str| matches!(head, "yaml" | "yaml first.yaml");
        for block in blocks.iter().filter(|block| is_set(&block.head)) {
            assert_accepted(page, &block.text);
            accepted += 1;
        }
    }
    assert!(accepted >= 9, "the sets were not found");
}

/// The texts between quotes in Rust code that may be sets, with what is escaped in them undone.
fn literals(code: &str) -> Vec<String> {
    let raw = code.split("r\"").chain(code.split("r#\"")).skip(1);
    let mut found: Vec<String> = raw
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect();
    // A quote as a character begins no text.
    let code = code.replace("'\"'", "").replace("'\\\"'", "");
    let mut letters = code.chars();
    while letters.by_ref().any(|letter| letter == '"') {
        let mut text = String::new();
        while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
            match letter {
                '\\' => match letters.next() {
                    Some('n') => text.push('\n'),
                    Some('t') => text.push('\t'),
                    Some(other) => text.push(other),
                    None => {}
                },
                other => text.push(other),
            }
        }
        found.push(text);
    }
    found.retain(|text| text.contains("questions:"));
    found
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_text_that_a_test_takes_for_a_set_is_accepted() {
    let mut files = Vec::new();
    rust_files(&root().join("tests"), &mut files);
    rust_files(&root().join("src"), &mut files);
    let mut sets = 0;
    for file in files {
        for text in literals(&fs::read_to_string(&file).unwrap()) {
            let reading = read(text.as_bytes(), "set.yaml");
            let Some(seen) = editor::seen(&text).filter(|_| reading.set.is_some()) else {
                continue;
            };
            // A text that says `null` is nothing for an editor: the one thing in which it is stricter.
            if !super::generated::holds_null(&seen) {
                assert_accepted(&file.display().to_string(), &text);
                sets += 1;
            }
        }
    }
    assert!(sets > 25, "the sets of the tests were not found: {sets}");
}
