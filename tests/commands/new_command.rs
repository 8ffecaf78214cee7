//! `notyet new`, called as a teacher does: what it writes is a set that teaches, its teacher and its learners.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use crate::editor;
use std::collections::BTreeSet;

use crate::support::{self, Place, said};
use notyet::grading;
use notyet::phrases::plain::how_to_answer;
use notyet::quiz::read::read;
use notyet::quiz::{Kind, Question, Set};
use notyet::text::hurtful;
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use serde_json::Value;

/// Both ways to call it.
const BOTH: [&[&str]; 2] = [&["new", "sky.yaml"], &["new", "--minimal", "sky.yaml"]];

fn file(place: &Place, name: &str) -> String {
    std::fs::read_to_string(place.path().join(name)).unwrap()
}

/// The set that a call writes into a new place, with its text.
fn written(call: &[&str]) -> (Place, String, Set) {
    let place = Place::new();
    let output = place.run(call, "");
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{output:?}"
    );
    let text = file(&place, "sky.yaml");
    let set = read(text.as_bytes(), "sky.yaml").set.unwrap();
    (place, text, set)
}

/// A call that must end with status 1 and one clear line, which is given.
fn refused(place: &Place, call: &[&str]) -> String {
    let output = place.run(call, "");
    assert_eq!(output.status.code(), Some(1), "{call:?}");
    assert!(output.stdout.is_empty(), "{call:?}: {}", said(&output));
    let line = String::from_utf8(output.stderr).unwrap();
    assert_eq!(line.lines().count(), 1, "{line}");
    line.replace('\\', "/")
}

#[test]
fn what_it_writes_needs_no_mending_not_even_advice() {
    for call in BOTH {
        let (place, text, _) = written(call);
        for format in ["full", "short"] {
            let output = place.run(&["check", "--strict", "--format", format, "sky.yaml"], "");
            let nothing = if format == "full" {
                "1 file checked: nothing to mend.\n"
            } else {
                ""
            };
            assert_eq!(
                (output.status.code(), said(&output).as_str()),
                (Some(0), nothing)
            );
        }
        assert_eq!(editor::amiss(&editor::seen(&text).unwrap()), [""; 0]);
    }
}

#[test]
fn every_kind_is_shown_and_every_way_to_teach() {
    let (_, text, set) = written(BOTH[0]);
    let kinds: BTreeSet<&str> = set
        .questions
        .iter()
        .map(|question| question.kind.name())
        .collect();
    assert_eq!(kinds.len(), 8, "{kinds:?}");
    let all = |holds: fn(&Question) -> bool| set.questions.iter().all(holds);
    let some = |holds: fn(&Question) -> bool| set.questions.iter().any(holds);
    assert!(all(|question| question.hints.len() > 1
        && question.explanation.is_some()
        && question.id_written));
    assert!(some(|question| question.varied.is_some()) && some(|question| question.stretch));
    assert!(some(
        |question| matches!(&question.kind, Kind::Number(number) if number.tolerance.is_some() && number.unit.is_some())
    ));
    assert!(!set.misconceptions.is_empty() && !set.tags.is_empty());
    assert!(set.together.is_some() && set.description.is_some());
    let hurtful: Vec<&str> = hurtful::places(&text).map(|at| &text[at]).collect();
    assert_eq!(hurtful, [""; 0], "in the notes to the teacher");
    let notes: Vec<&str> = text
        .lines()
        .filter(|line| line.trim_start().starts_with('#'))
        .collect();
    assert!(notes.len() > 20);
    let longest = text
        .lines()
        .collect::<Vec<_>>()
        .split(|line| !line.trim_start().starts_with('#'))
        .map(<[&str]>::len)
        .max();
    assert!(
        longest <= Some(3),
        "more than three lines of notes in a row"
    );
}

#[test]
fn the_small_one_has_three_questions_and_hardly_any_notes() {
    let (_, text, set) = written(BOTH[1]);
    assert_eq!(set.questions.len(), 3);
    assert!(
        text.lines()
            .filter(|line| line.trim_start().starts_with('#'))
            .count()
            <= 2
    );
    assert!(text.lines().count() < 60);
}

/// The line of output that is a question's, and the question with the numbers that it was asked with.
fn asked(set: &Set, said: &str) -> Question {
    let lines: Vec<&str> = said.lines().collect();
    let matches = |question: &Question, at: usize| {
        let gaps = notyet::phrases::answer::with_gaps(question, &question.prompt);
        lines[at] == notyet::text::markup::plain(&gaps)
    };
    let drawn = |question: &Question| -> Vec<Question> {
        match &question.varied {
            None => vec![question.clone()],
            Some(varied) => (0..200)
                .map(|seed| {
                    varied
                        .draw(&mut Xoshiro256PlusPlus::seed_from_u64(seed))
                        .unwrap()
                        .question
                })
                .collect(),
        }
    };
    let all: Vec<Question> = set.questions.iter().flat_map(drawn).collect();
    let last = (0..lines.len())
        .rev()
        .find_map(|at| all.iter().find(|question| matches(question, at)));
    let question = last.unwrap_or_else(|| panic!("nothing is asked in\n{said}"));
    assert!(said.contains(&how_to_answer(question)), "{said}");
    question.clone()
}

/// The model answer as it is typed: what belongs into several gaps, a line for each.
fn answer(question: &Question) -> String {
    match &question.kind {
        Kind::Blanks(blanks) => {
            let lines = blanks
                .iter()
                .map(|blank| format!("{}\n", grading::model_blank(blank)));
            lines.collect()
        }
        _ => format!("{}\n", grading::model_answer(question)),
    }
}

/// What is said when these lines are typed by someone new, and the path of each question then.
fn practised(place: &Place, data: &str, typed: &str) -> (String, Vec<Value>) {
    let output = place.run(
        &[
            "practice", "--plain", "--seed", "7", "--data", data, "sky.yaml",
        ],
        typed,
    );
    assert!(output.status.success(), "{output:?}");
    let journey = ["journey", "--data", data, "--format", "json", "sky.yaml"];
    let journey: Value = serde_json::from_slice(&place.run(&journey, "").stdout).unwrap();
    let paths = journey[0]["questions"].as_array().unwrap();
    (said(&output), paths.clone())
}

#[test]
fn it_practises_from_the_first_question_to_the_mastery_of_all() {
    for call in BOTH {
        let (place, _, set) = written(call);
        let mut typed = String::new();
        // Each run begins anew and has a line more, so that what is asked next can be read from what was said.
        let end = (0..60).find_map(|run| {
            let (said, paths) = practised(&place, &format!("run-{run}"), &typed);
            let mastered = paths.iter().filter(|path| path["state"] == "mastered");
            if mastered.count() == set.questions.len() {
                return Some(said);
            }
            typed.push_str(&answer(&asked(&set, &said)));
            None
        });
        let said = end.unwrap_or_else(|| panic!("it does not end:\n{typed}"));
        for words in [": not yet", ": nearly", "not counted", "not in the list"] {
            assert!(!said.contains(words), "an answer was not taken:\n{said}");
        }
    }
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let place = Place::new();
    let before = file(&place, "fractions.yaml");
    for call in [
        &["new", "fractions.yaml"][..],
        &["new", "--minimal", "fractions"],
    ] {
        let line = refused(&place, call);
        assert!(
            line.starts_with("notyet: fractions.yaml is there already"),
            "{line}"
        );
        assert_eq!(file(&place, "fractions.yaml"), before);
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_not_followed() {
    let place = Place::new();
    std::os::unix::fs::symlink("elsewhere.yaml", place.path().join("link.yaml")).unwrap();
    assert!(refused(&place, &["new", "link.yaml"]).contains("is there already"));
    assert!(!place.path().join("elsewhere.yaml").exists());
}

#[test]
fn a_folder_that_is_not_there_is_named_and_not_made() {
    let place = Place::new();
    let line = refused(&place, &["new", "sets/new/first.yaml"]);
    assert!(line.contains("there is no folder sets/new;"), "{line}");
    assert!(!place.path().join("sets").exists());
    let line = refused(&place, &["new", "fractions.yaml/first.yaml"]);
    assert!(line.contains("fractions.yaml"), "{line}");
}

#[test]
fn a_folder_in_place_of_a_file_is_told() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("sets")).unwrap();
    for name in ["sets", "sets/", ".", "..", "nowhere/"] {
        let line = refused(&place, &["new", name]);
        assert!(line.contains("is a folder; name a file in it"), "{line}");
    }
}

#[test]
fn without_a_name_it_says_what_to_write() {
    let output = Place::new().run(&["new"], "");
    assert_eq!(output.status.code(), Some(2));
    let line = "notyet: name the file to write, such as: notyet new weather\n";
    assert_eq!(String::from_utf8_lossy(&output.stderr), line);
}

#[cfg(unix)]
#[test]
fn half_a_file_is_taken_away_again() {
    let place = Place::new();
    let mut shell = std::process::Command::new("sh");
    let call = format!(
        "ulimit -f 1; exec '{}' new full.yaml",
        env!("CARGO_BIN_EXE_notyet")
    );
    let output = shell
        .args(["-c", &call])
        .current_dir(place.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let line = String::from_utf8(output.stderr).unwrap();
    assert!(
        line.contains("full.yaml cannot be written: the file may not be so large"),
        "{line}"
    );
    assert!(!place.path().join("full.yaml").exists());
}

#[test]
fn the_file_s_name_gives_ending_title_and_id() {
    let place = Place::new();
    let mut cases = vec![
        (
            "capitals-of-africa",
            "capitals-of-africa.yaml",
            "Capitals of Africa",
            "capitals-of-africa",
        ),
        (
            "water_cycle.yml",
            "water_cycle.yml",
            "Water Cycle",
            "water-cycle",
        ),
        (
            "Übungen mit Äpfeln.yaml",
            "Übungen mit Äpfeln.yaml",
            "Übungen Mit Äpfeln",
            "ubungen-mit-apfeln",
        ),
        ("algebra.1", "algebra.1", "Algebra", "algebra"),
        ("yes.yaml", "yes.yaml", "Yes", "yes"),
        ("12.yaml", "12.yaml", "12", "12"),
        ("null", "null.yaml", "Null", "null"),
        ("3.10.yaml", "3.10.yaml", "3 10", "3-10"),
        ("Дроби.yaml", "Дроби.yaml", "Дроби", "set-72c01138"),
        ("--.yaml", "--.yaml", "My first set", "set"),
        (
            "it's & {co}.yaml",
            "it's & {co}.yaml",
            "It's & {co}",
            "its-co",
        ),
    ];
    if cfg!(unix) {
        cases.extend([
            ("a: b.yaml", "a: b.yaml", "A: B", "a-b"),
            (
                "say \"a\\b\".yaml",
                "say \"a\\b\".yaml",
                "Say \"a\\b\"",
                "say-a-b",
            ),
            ("# a\nb.yaml", "# a\nb.yaml", "# a B", "a-b"),
        ]);
    }
    for (named, expected, title, id) in cases {
        let output = place.run(&["new", "--", named], "");
        assert!(output.status.success(), "{named}: {output:?}");
        let first = notyet::text::safe::safe_lines(expected).into_owned();
        assert!(
            said(&output).starts_with(&format!("{first} is written: ")),
            "{}",
            said(&output)
        );
        let text = file(&place, expected);
        let set = read(text.as_bytes(), expected).set.unwrap();
        assert_eq!(
            (set.title.as_str(), set.id.as_str()),
            (title, id),
            "{named}"
        );
        let checked = place.run(&["check", "--strict", "--", expected], "");
        assert_eq!(
            said(&checked),
            "1 file checked: nothing to mend.\n",
            "{named}"
        );
        assert_eq!(
            editor::amiss(&editor::seen(&text).unwrap()),
            [""; 0],
            "{named}"
        );
    }
}

#[test]
fn two_lines_say_what_was_written_and_what_comes_next() {
    let place = Place::new();
    let said = said(&place.run(&["new", "sets and more"], ""));
    assert_eq!(said.lines().count(), 2, "{said}");
    for words in [
        "sets and more.yaml is written",
        "`notyet preview \"sets and more.yaml\"`",
        "`notyet check \"sets and more.yaml\"`",
    ] {
        assert!(said.contains(words), "{said}");
    }
    let odd = support::said(&place.run(&["new", "notes.txt"], ""));
    assert!(
        odd.lines().count() == 3 && odd.contains(".yaml or .yml"),
        "{odd}"
    );
    assert!(!place.data().exists(), "it keeps no record");
}

#[test]
fn an_editor_is_pointed_at_a_schema_that_is_there_and_at_no_other() {
    let modeline = "# yaml-language-server: $schema=quiz.schema.json\n";
    for (name, call) in [
        ("one.yaml", &["new", "one.yaml"][..]),
        ("two.yaml", &["new", "--minimal", "two.yaml"]),
    ] {
        let place = Place::new();
        place.run(call, "");
        let without = file(&place, name);
        let first = without.lines().next().unwrap();
        assert!(
            first.starts_with("# A question set for notyet.") || first.starts_with("title:"),
            "{first}"
        );
        assert!(
            without
                .lines()
                .all(|line| !line.starts_with("# yaml-language-server")),
            "{without}"
        );
        let place = Place::new();
        place.put("quiz.schema.json", &place.run(&["schema"], "").stdout);
        place.run(call, "");
        assert!(file(&place, name).starts_with(modeline));
        assert!(!file(&place, name).contains("notyet schema"));
        assert!(
            read(file(&place, name).as_bytes(), name)
                .diagnostics
                .is_empty()
        );
    }
}

#[test]
fn a_name_that_begins_with_a_dash_is_shown_as_it_can_be_typed() {
    let place = Place::new();
    let output = place.run(&["new", "--", "-sky"], "");
    let words = said(&output);
    assert!(words.contains("`notyet preview ./-sky.yaml`"), "{words}");
    assert!(words.contains("`notyet check ./-sky.yaml`"), "{words}");
    assert!(place.path().join("-sky.yaml").is_file());
}
