//! Every command and every set in the README and the guides is run.
//!
//! | a block that begins with | is |
//! |---|---|
//! | `yaml` | a whole set, with nothing to mend and no advice |
//! | `yaml` or `text` and a file's name | that file, for the commands below it; they say what is to be mended in it |
//! | `console` | a command and what it says; it could not do what it was asked where it shows an error |
//! | anything else | not tried |
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::blocks::blocks;
use crate::support::{self, Place, said};
use notyet::diagnostic::Code;
use notyet::proof;
use notyet::text::safe::safe_lines;

/// The `anwser` file of the README's second `check`.
const SLIPS: &str = "title: Capitals\nquestions:\n  - id: kenya\n    question: The capital of Kenya?\n    anwser: Nairobi\n  - id: france\n    question: Name this: the capital of France\n    answer: Paris\n";

/// Commands that a test cannot run from inside itself: one is this test run, the other is tried on a terminal in `tests/terminal/screens.rs`.
const TRIED_ELSEWHERE: [&str; 2] = ["cargo run --release", "cargo test"];

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

fn readme() -> String {
    read(&project("README.md"))
}

fn guide() -> String {
    read(&project("docs/teachers.md"))
}

/// The README and every guide beside it.
fn pages() -> Vec<(String, String)> {
    let guides = fs::read_dir(project("docs")).unwrap();
    let guides = guides.map(|entry| entry.unwrap().path());
    let pages = guides.filter(|path| path.extension().is_some_and(|end| end == "md"));
    let all = pages.chain([project("README.md")]);
    all.map(|path| (path.display().to_string(), read(&path)))
        .collect()
}

#[test]
fn every_yaml_block_is_a_set_with_nothing_to_mend() {
    let mut sets = 0;
    for (page, text) in pages() {
        let blocks = blocks(&text);
        for block in blocks.iter().filter(|block| block.head == "yaml") {
            let found = proof::for_author(block.text.as_bytes(), "block.yaml").diagnostics;
            assert!(found.is_empty(), "{page}: {found:#?}\n{}", block.text);
            sets += 1;
        }
    }
    assert!(sets >= 8, "the sets were not found");
}

#[test]
fn the_first_set_practises_as_the_text_says() {
    let place = Place::new();
    let blocks = blocks(&readme());
    let first = blocks.iter().find(|block| block.head == "yaml first.yaml");
    place.write("first.yaml", &first.unwrap().text);
    let output = place.run(
        &["--plain", "first.yaml"],
        "2/6\n3/4\n3/8\nMombasa\nNairobi\nq\n",
    );
    let said = said(&output);
    assert!(said.contains("The capital lies inland."), "{said}");
    assert!(said.contains("Nairobi: got it"), "{said}");
}

#[cfg(unix)]
#[test]
fn every_command_does_what_the_page_shows() {
    let mut all = 0;
    for (page, text) in pages() {
        let place = Place::new();
        fs::remove_file(place.path().join("fractions.yaml")).unwrap();
        place.write("slips.yaml", SLIPS);
        let mut run = 0;
        for block in blocks(&text) {
            match block.head.split_once(' ') {
                Some(("yaml" | "text", name)) => place.write(name, &block.text),
                None if block.head == "console" => run += try_commands(&place, &block.text, &page),
                _ => {}
            }
        }
        assert!(run >= 1, "{page}: the commands were not found");
        all += run;
    }
    assert!(all >= 9, "only {all} commands were found");
}

/// Runs the commands of a block, each with the lines below it as what it says, and counts them.
#[cfg(unix)]
fn try_commands(place: &Place, block: &str, page: &str) -> usize {
    let commands = block.strip_prefix("$ ").unwrap().split("\n$ ");
    let commands = commands.map(|command| command.split_once('\n').unwrap_or((command, "")));
    let here = commands.filter(|(command, _)| !TRIED_ELSEWHERE.contains(command));
    here.map(|(command, shown)| {
        let status = i32::from(shown.contains("error["));
        let expected = (status, shown.trim_end().to_owned());
        let (status, said) = shell(place, command);
        assert_eq!(
            (status, said.trim_end().to_owned()),
            expected,
            "{page}: {command}"
        );
    })
    .count()
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
    let output = shell
        .env("LC_ALL", "C")
        .env_remove("NOTYET_LEARNER")
        .output()
        .unwrap();
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (
        output.status.code().unwrap(),
        safe_lines(&String::from_utf8_lossy(&support::without_waiting(
            &output.stdout,
        )))
        .into_owned(),
    )
}

/// What the program says of a call.
fn help(arguments: &[&str]) -> String {
    said(&Place::new().run(&[arguments, &["--help"]].concat(), ""))
}

/// The first word of each line that begins so far from the left.
fn first_words(help: &str, indent: &str) -> Vec<String> {
    let lines = help.lines().filter_map(|line| line.strip_prefix(indent));
    let lines = lines.filter(|line| !line.starts_with(' '));
    let words = lines.filter_map(|line| line.split_whitespace().next());
    words.map(str::to_owned).collect()
}

/// The commands of the program.
fn commands() -> Vec<String> {
    let help = help(&[]);
    let (_, after) = help.split_once("\nCommands:\n").unwrap();
    let (list, _) = after.split_once("\n\n").unwrap();
    let mut commands = first_words(list, "  ");
    commands.retain(|command| command != "help");
    commands
}

#[test]
fn every_command_of_the_call_is_named() {
    let (readme, commands) = (readme(), commands());
    assert!(commands.len() >= 6, "{commands:?}");
    for command in commands {
        assert!(readme.contains(&format!("notyet {command}")), "{command}");
    }
}

#[test]
fn every_option_of_the_call_is_named() {
    let text: String = pages().into_iter().map(|(_, text)| text).collect();
    let calls = commands();
    let helps = calls.iter().map(|command| help(&[command]));
    let options: Vec<String> = helps
        .chain([help(&[])])
        .flat_map(|help| first_words(&help, "      "))
        .filter(|word| word.starts_with("--"))
        .collect();
    for option in ["--add-ids", "--explain", "--format", "--strict", "--watch"] {
        assert!(options.iter().any(|found| found == option), "{options:?}");
    }
    for option in options {
        assert!(text.contains(&option), "{option}");
    }
}

#[test]
fn every_code_stands_in_the_table_of_the_guide() {
    let guide = guide();
    let rows = guide.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| `")?.split(" | ");
        let code = cells.next()?.strip_suffix('`')?;
        let severity = cells.next()?;
        let is_one = ["error", "warning", "advice"].contains(&severity);
        is_one.then(|| (code.to_owned(), severity.to_owned()))
    });
    let codes = Code::ALL.iter();
    let expected = codes.map(|code| (code.to_string(), code.severity().to_string()));
    assert_eq!(
        rows.collect::<Vec<_>>(),
        expected.collect::<Vec<_>>(),
        "the table says otherwise than the program"
    );
}

#[test]
fn every_link_within_the_project_leads_to_something() {
    for (page, text) in pages() {
        let folder = Path::new(&page).parent().unwrap();
        let targets = text.split("](").skip(1);
        let targets = targets.filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.starts_with("http")) {
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let path = match file {
                "" => PathBuf::from(&page),
                file => folder.join(file),
            };
            assert!(path.is_file(), "{page}: {target}");
            let is_there = heading.is_empty() || headings(&read(&path)).contains(&heading.into());
            assert!(is_there, "{page}: {target}");
        }
    }
}

/// The headings of a page, as links name them.
fn headings(page: &str) -> Vec<String> {
    let headings = page.lines().filter(|line| line.starts_with('#'));
    let named = headings.map(|line| line.trim_start_matches('#').trim().to_lowercase());
    let letters = |heading: String| {
        let kept = heading.chars().filter_map(|letter| match letter {
            ' ' | '-' => Some('-'),
            letter => letter.is_alphanumeric().then_some(letter),
        });
        kept.collect()
    };
    named.map(letters).collect()
}

#[test]
fn the_picture_of_a_journey_is_one() {
    let svg = read(&project("docs/journey.svg"));
    let words = [
        "The path of Ana",
        "What is 1/2 + 1/4?",
        "mine, kept for 14 days",
    ];
    for word in words {
        assert!(svg.contains(word), "the picture shows another path: {word}");
    }
}

#[test]
fn the_picture_is_there() {
    let svg = read(&project("docs/question.svg"));
    let words = svg
        .split('<')
        .filter_map(|tag| Some(tag.split_once('>')?.1.trim()));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    assert!(
        words.join(" ").contains("Not yet: 2/6"),
        "the picture shows another moment: {words:?}"
    );
}
