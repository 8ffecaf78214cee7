//! `notyet class`: its formats, whose names are in them, what it says of what cannot be read, and its figures held against those of
//! another program.

#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

#[cfg(unix)]
use crate::terminal;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{FRACTIONS, Place, said};
use notyet::journal::{Event, line};

mod beside;

/// A class of three who practised one set; two answered 2/6 first.
fn class() -> Place {
    let place = Place::in_memory();
    place.write("fractions.yaml", FRACTIONS);
    for (learner, typed) in [
        ("quilla", "2/6\n3/4\nq\n"),
        ("brax", "2/6\nh\n3/4\nq\n"),
        ("Zoë", "1/8\nq\n"),
    ] {
        let output = place.run(
            &[
                "--plain",
                "--seed",
                "1",
                "--learner",
                learner,
                "fractions.yaml",
            ],
            typed,
        );
        assert!(output.status.success(), "{output:?}");
    }
    place
}

fn run(place: &Place, options: &[&str]) -> Output {
    place.run(&[&["class", "D/journal"], options].concat(), "")
}

fn report(place: &Place, options: &[&str]) -> String {
    let output = run(place, options);
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{output:?}"
    );
    said(&output)
}

fn in_a_line(output: &Output, status: i32) -> String {
    assert_eq!(output.status.code(), Some(status), "{output:?}");
    let words = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(
        words.starts_with("notyet: ") && words.lines().count() == 1,
        "{words}"
    );
    words
}

#[test]
fn words_say_what_the_ideas_and_the_questions_need() {
    let place = class();
    let text = report(&place, &["--sets", "."]);
    for words in [
        "Three learners, ",
        "adds-tops-and-bottoms",
        "Fractions, first steps\n====",
        "What is 1/2 + 1/4?",
        "3 met it, 2 got it, 0 mastered it.",
        "“2/6”: twice by two learners, right next twice",
        "Hint 1 (“Draw a bar and cut it into quarters.”): one learner opened it, one",
        "Zoë: What is 1/2 + 1/4?",
    ] {
        assert!(text.contains(words), "{words}\n---\n{text}");
    }
    let ids = report(&place, &[]);
    assert!(
        ids.contains("half-and-quarter") && !ids.contains("What is 1/2"),
        "{ids}"
    );
}

#[cfg(unix)]
#[test]
fn on_a_terminal_it_is_a_screen_and_the_terminal_is_given_back() {
    let place = class();
    place.write("D/journal/dan.zip", "x");
    let mut terminal = terminal::Terminal::notyet(&place, &["class", "D/journal", "--sets", "."]);
    terminal.sees("[look first");
    terminal.sees("named when you leave.");
    terminal.press("\t");
    terminal.sees("▸ What is 1/2 + 1/4?");
    terminal.press("\r");
    terminal.sees("After “2/6”, twice");
    terminal.press("q");
    terminal.sees("[questions");
    terminal.press("q");
    assert!(terminal.end().success());
    terminal.is_given_back();
    let mut words = terminal::Terminal::notyet(&place, &["class", "D/journal", "--format", "text"]);
    words.sees("Zoë: half-and-quarter");
    assert!(words.end().success());
}

#[test]
fn json_holds_the_whole_report() {
    let place = class();
    let json: serde_json::Value =
        serde_json::from_str(&report(&place, &["--format", "json", "--sets", "."])).unwrap();
    let question = &json["sets"][0]["questions"][0];
    assert_eq!(question["id"], "half-and-quarter");
    assert_eq!(
        (&question["learners"], &question["got_it"]),
        (&3.into(), &2.into())
    );
    assert_eq!(question["not_yet"][0]["told"], "said");
    assert_eq!(question["not_yet"][1]["told"], "nothing");
    assert_eq!(json["learners"][2]["name"], "Zoë");
    assert!(json["findings"].is_array() && json["weeks"].is_array());
}

#[test]
fn pages_and_tables_hold_no_name_unless_it_is_asked_for() {
    let place = class();
    let csv = report(&place, &["--format", "csv"]);
    assert_eq!(
        csv.lines().nth(1),
        Some("fractions,half-and-quarter,3,0,2,2/6,2,1/8,1,,,1,0")
    );
    let names = |text: &str| {
        ["quilla", "brax", "Zoë", "zoe"]
            .iter()
            .any(|name| text.contains(name))
    };
    let page = report(&place, &["--format", "html"]);
    assert!(page.starts_with("<!DOCTYPE html>") && !names(&page) && !names(&csv));
    assert_eq!(
        report(&place, &["--format", "html"]),
        page,
        "the names that stand for theirs stay"
    );
    let stand_for_theirs = "Names of trees stand for the learners' own";
    assert!(page.contains(stand_for_theirs), "that they do is said");
    let own = report(&place, &["--format", "html", "--names"]);
    assert!(names(&own) && !own.contains(stand_for_theirs));
    for format in ["text", "json"] {
        assert!(names(&report(&place, &["--format", format])));
        assert!(
            !names(&report(&place, &["--format", format, "--pseudonyms"])),
            "{format}"
        );
    }
    assert!(place.data().join("class.key").is_file());
    assert_eq!(
        run(&place, &["--names", "--pseudonyms"]).status.code(),
        Some(2)
    );
}

#[test]
fn the_goal_of_the_class_is_told_where_its_file_lies_in_or_around_the_records() {
    let place = class();
    place.write("D/class.yaml", "goal: {mastered: 500, by: 2026-12-18}\n");
    let text = report(&place, &[]);
    assert!(text.contains("500"), "{text}");
    place.write("D/journal/class.yaml", "goal: {mastered: 321}\n");
    let json: serde_json::Value =
        serde_json::from_str(&report(&place, &["--format", "json"])).unwrap();
    assert_eq!(json["goal"]["mastered"], 321);
    place.write("D/journal/class.yaml", "gaol: {}\n");
    assert!(in_a_line(&run(&place, &[]), 1).contains("class.yaml"));
}

#[test]
fn what_cannot_be_used_is_told_in_one_line() {
    let place = Place::new();
    assert!(in_a_line(&place.run(&["class"], ""), 2).contains("name the folder"));
    assert!(
        in_a_line(&place.run(&["class", "nowhere"], ""), 1).contains("there is no folder nowhere")
    );
    assert!(in_a_line(&place.run(&["class", "fractions.yaml"], ""), 1).contains("is a file"));
    assert!(in_a_line(&place.run(&["class", "."], ""), 1).contains("there is no record in"));
    let place = class();
    assert!(in_a_line(&run(&place, &["--sets", "nowhere"]), 1).contains("--sets"));
}

#[test]
fn damaged_lines_and_sets_with_slips_are_told_beside_the_report() {
    let place = class();
    place.write("slips.yaml", "title: Slips\nquestions: []\n");
    place.write("D/journal/quilla/torn.jsonl", "{\"v\":1,\"id\":\n");
    let output = run(&place, &["--sets", ".", "--format", "csv"]);
    assert!(output.status.success());
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("One line of the records could not be read"),
        "{told}"
    );
    assert!(told.contains("slips.yaml is not used"), "{told}");
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 3);
}

#[test]
fn a_second_set_under_the_same_id_is_told_and_the_first_is_used() {
    let place = class();
    std::fs::create_dir(place.path().join("sets")).unwrap();
    let set = |title: &str| format!("id: fractions\n{}", FRACTIONS.replace("first steps", title));
    place.write("sets/a.yaml", &set("one"));
    place.write("sets/b.yaml", &set("two"));
    let output = run(&place, &["--sets", "sets"]);
    assert!(output.status.success());
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    let told = told.replace('\\', "/");
    let begin = "sets/b.yaml is not used: it has the id “fractions” of sets/a.yaml";
    assert!(
        told.starts_with(begin) && told.lines().count() == 1,
        "{told}"
    );
    assert!(said(&output).contains("\nFractions, one\n=="), "{output:?}");
}

#[test]
fn built_in_sets_are_named_with_ones_own_and_a_folder_without_sets_is_told() {
    let place = class();
    for set in ["geography", "fractions"] {
        let output = place.run(&["--plain", "--learner", "quilla", set], "q\n");
        assert!(output.status.success(), "{output:?}");
    }
    let titles = |output: &Output| {
        let json: serde_json::Value = serde_json::from_str(&said(output)).unwrap();
        let sets = json["sets"].as_array().unwrap().iter();
        let titles = sets.map(|set| set["title"].as_str().unwrap_or("none").to_owned());
        titles.collect::<Vec<_>>()
    };
    let json = |sets: &[&str]| run(&place, &[&["--format", "json"], sets].concat());
    // What is one's own goes before what is built in under the same name.
    std::fs::create_dir(place.path().join("own")).unwrap();
    place.write(
        "own/fractions.yaml",
        &FRACTIONS.replace("first steps", "mine"),
    );
    let own = json(&["--sets", "own"]);
    assert_eq!(titles(&own)[0], "Fractions, mine", "{own:?}");
    assert_ne!(titles(&own)[1], "none");
    assert_eq!(titles(&json(&[])), ["none", "none"]);
    std::fs::create_dir(place.path().join("nothing")).unwrap();
    let nothing = json(&["--sets", "nothing"]);
    assert_ne!(titles(&nothing)[1], "none");
    let told = String::from_utf8(nothing.stderr).unwrap();
    assert!(
        told.starts_with("nothing: there is no .yaml or .yml file"),
        "{told}"
    );
}

#[test]
fn what_a_learner_answered_steers_no_terminal() {
    let place = class();
    let folder = place.data().join("journal").join("quilla");
    let files = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let file = files
        .into_iter()
        .find(|path| path.extension().is_some_and(|end| end == "jsonl"))
        .unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    let records = text.lines().filter_map(|text| line::read(text).ok());
    let mut hostile = records
        .into_iter()
        .find(|record| record.entry.event.name() == "answered")
        .unwrap();
    if let Event::Answered(answered) = &mut hostile.entry.event {
        answered.response = "\u{1b}]0;x\u{7}\u{1b}[2J\u{202e}<b>".to_owned();
    }
    hostile.id = uuid::Uuid::from_u128(1);
    hostile.seq += 100;
    place.write("D/journal/quilla/more.jsonl", &line::write(&hostile));
    for format in ["text", "html", "json"] {
        let text = report(&place, &["--format", format]);
        assert!(!text.contains(['\u{1b}', '\u{7}']), "{text}");
        assert!(format == "json" || text.contains("[2J"), "{text}");
    }
}

/// A maker of classes and another program for their table, with what that one gave: it was made with `DuckDB`, and kept.
struct Peer {
    folder: &'static str,
    makes: &'static str,
    of: &'static [&'static str],
    asks: &'static str,
    gave: &'static str,
}

const PEERS: [Peer; 2] = [
    Peer {
        folder: "benches",
        makes: "class_made.py",
        of: &["made", "12", "2", "6"],
        asks: "class_sql.py",
        gave: include_str!("class_command/made.csv"),
    },
    Peer {
        folder: "../shared/bench",
        makes: "class_gen.py",
        of: &["made", "4", "2", "6", "3"],
        asks: "class_duckdb.py",
        gave: include_str!("class_command/generated.csv"),
    },
];

#[test]
fn the_figures_are_those_of_another_program() {
    for peer in PEERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(peer.folder);
        let place = Place::in_memory();
        let python = |script: &str, arguments: &[&str]| {
            let mut python = Command::new("python3");
            python
                .arg(folder.join(script))
                .args(arguments)
                .current_dir(place.path());
            let output = python.output().ok();
            output.filter(|output| output.status.success())
        };
        if python(peer.makes, peer.of).is_none() {
            eprintln!("skipped: {} or python3 is not here", peer.makes);
            continue;
        }
        let output = place.run(&["class", "made", "--format", "csv"], "");
        assert!(
            output.status.success() && output.stderr.is_empty(),
            "{output:?}"
        );
        assert_eq!(said(&output), peer.gave, "{}", peer.asks);
        match python(peer.asks, &["made"]) {
            Some(other) => assert_eq!(said(&output), said(&other)),
            None => eprintln!("not held against DuckDB itself: python3 has no module duckdb here"),
        }
    }
}
