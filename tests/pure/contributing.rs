//! The pages for those who add something name files, folders, names of the code and calls of the tests: each is there. A page that sends
//! somebody to a file that has moved is worse than none. Whether a page names everything, nobody but who follows it can say.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::path::{Path, PathBuf};

const PAGES: [&str; 4] = [
    "CONTRIBUTING.md",
    "docs/languages.md",
    "tests/README.md",
    "fuzz/README.md",
];

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What stands outside of blocks of code, cut at each backtick: every second piece is code.
fn pieces(page: &str) -> Vec<String> {
    let prose: String = page.split("\n```").step_by(2).collect();
    prose.split('`').map(str::to_owned).collect()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

fn in_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_'
}

/// Whether a text in code is a path in the project; one with a name that is to be chosen is none.
fn is_path(code: &str) -> bool {
    let mut parts = ["src/", "tests/", "docs/", "fuzz/", "quizzes/", ".ci/"].iter();
    parts.any(|part| code.starts_with(part))
        && code
            .chars()
            .all(|sign| in_name(sign) || "/.-".contains(sign))
        && !code.contains("NAME")
}

/// Whether a text in code is the name of a type or of a table.
fn is_name(code: &str) -> bool {
    code.starts_with(|sign: char| sign.is_ascii_uppercase())
        && code.len() > 2
        && code.chars().all(in_name)
        && code != "NAME"
}

fn has_word(text: &str, name: &str) -> bool {
    text.split(|sign| !in_name(sign)).any(|word| word == name)
}

/// Whether a module below this folder, or a test in it, is asked for by this word.
fn has_tests(folder: &str, asked: &str) -> bool {
    let tests_of = |text: &str| {
        let mut names = text.split("fn ").skip(1);
        names.any(|rest| rest.split('(').next().unwrap_or_default().contains(asked))
    };
    files(&project(folder)).iter().any(|path| {
        let mut parts = path.components();
        parts.any(|part| part.as_os_str().to_string_lossy().starts_with(asked))
            || fs::read_to_string(path).is_ok_and(|text| tests_of(&text))
    })
}

/// What is amiss with a call such as `cargo test --test pure voice`.
fn call_amiss(code: &str) -> Option<String> {
    let (_, call) = code.split_once("cargo test ")?;
    let mut words = call.split(' ').filter(|word| *word != "--");
    let folder = match words.next()? {
        "--lib" => "src".to_owned(),
        "--test" => format!("tests/{}", words.next()?),
        _ => return (!call.starts_with("--")).then(|| format!("`{code}` builds all tests")),
    };
    if !project(&folder).is_dir() {
        let file = project(&format!("{folder}.rs")).is_file();
        return (!file).then(|| format!("`{code}`: no such tests"));
    }
    let mut asked = words.filter(|word| !word.starts_with('-'));
    let missing = asked.find(|word| !has_tests(&folder, word))?;
    Some(format!("`{code}`: no tests for {missing}"))
}

/// The text of a page; the package holds the tests, and not every page.
fn page(name: &str) -> Option<String> {
    let text = fs::read_to_string(project(name)).ok();
    if text.is_none() {
        println!("skipped: {name} is not here");
    }
    text
}

#[test]
fn everything_that_is_named_to_those_who_add_something_is_there() {
    let sources: Vec<String> = files(&project("src"))
        .iter()
        .filter_map(|path| fs::read_to_string(path).ok())
        .collect();
    let (mut paths, mut names, mut amiss) = (0, 0, Vec::new());
    let pages = PAGES
        .into_iter()
        .filter_map(|name| Some((name, page(name)?)));
    for (page, text) in pages {
        let pieces = pieces(&text);
        for (place, code) in pieces.iter().enumerate().skip(1).step_by(2) {
            if is_path(code) {
                paths += 1;
                let there = project(code).exists();
                amiss.extend((!there).then(|| format!("{page}: there is no {code}")));
            } else if is_name(code) {
                names += 1;
                // `NAME` in `file`: in that one. Else anywhere in the code.
                let file = pieces.get(place + 2).filter(|file| is_path(file));
                let there = match file.filter(|_| pieces[place + 1] == " in ") {
                    Some(file) => {
                        fs::read_to_string(project(file)).is_ok_and(|text| has_word(&text, code))
                    }
                    None => sources.iter().any(|text| has_word(text, code)),
                };
                amiss.extend((!there).then(|| format!("{page}: nothing is called {code}")));
            }
            amiss.extend(call_amiss(code).map(|amiss| format!("{page}: {amiss}")));
        }
    }
    assert_eq!(amiss, [""; 0]);
    let whole = project("CONTRIBUTING.md").exists();
    assert!(!whole || (paths > 40 && names > 8), "{paths}, {names}");
}

#[test]
fn what_is_not_there_is_found() {
    assert!(is_path("src/quiz/kind.rs") && !is_path("quizzes/NAME.yaml") && !is_path("a b"));
    assert!(is_name("FORMATS") && !is_name("unwrap") && !is_name("NAME"));
    assert_eq!(call_amiss("cargo test --test pure voice"), None);
    for call in ["schema", "--test pure nothing-of-this", "--test nowhere"] {
        assert!(
            call_amiss(&format!("cargo test {call}")).is_some(),
            "{call}"
        );
    }
}
