//! `notyet share`: what it says before it writes, what stands in the file then, and when it writes nothing.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

#[cfg(unix)]
use crate::terminal;
use std::fs;
use std::process::Output;

use crate::support::{Place, said};
use notyet::journal::{Event, Record, line};

/// A place where two sets have steps, one of them with a partner.
fn practised() -> Place {
    let place = Place::new();
    place.write(
        "kenya.yaml",
        "title: Kenya\nid: kenya\nquestions:\n  - question: The capital?\n    answer: Nairobi\n",
    );
    for (arguments, typed) in [
        (["--plain", "fractions.yaml"], "2/6\nh\n3/4\nq\n"),
        (["--plain", "kenya.yaml"], "t Zora\nNairobi\nq\n"),
    ] {
        assert!(place.run(&arguments, typed).status.success());
    }
    place
}

fn failed_in_a_line(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(
        words.starts_with("notyet: ") && words.lines().count() == 1,
        "{words}"
    );
    words
}

fn records(place: &Place, file: &str) -> Vec<Record> {
    let text = fs::read_to_string(place.path().join(file)).unwrap();
    let read = text.lines().map(|text| line::read(text).expect(text));
    read.collect()
}

#[test]
fn each_level_is_written_under_the_chosen_name_and_says_before_what_it_holds() {
    let place = practised();
    for (level, answers) in [("summary", false), ("path", true), ("full", true)] {
        let arguments = ["share", level, "--level", level, "--as", "Ana B.", "--yes"];
        let output = place.run(&arguments, "");
        assert!(output.status.success(), "{output:?}");
        let words = said(&output);
        for told in [
            "“Ana B.”",
            level,
            "kenya: one question, one answer.",
            "Not in it:",
        ] {
            assert!(words.contains(told), "{told} in {words}");
        }
        let file = format!("{level}.jsonl");
        let records = records(&place, &file);
        assert!(records.iter().all(|record| record.learner == "ana-b"));
        let text = fs::read_to_string(place.path().join(&file)).unwrap();
        assert_eq!(text.contains("2/6"), answers);
        assert!(!text.contains("Zora"), "{text}");
        assert_eq!(text.contains("partner-1"), answers);
    }
    assert!(
        place.lines().concat().contains("Zora"),
        "the record itself stays as it is"
    );
}

#[test]
fn a_summary_is_what_is_written_where_no_level_is_named() {
    let place = practised();
    assert!(
        place
            .run(&["share", "--yes", "me.json"], "")
            .status
            .success()
    );
    let records = records(&place, "me.json");
    let Event::Shared(head) = &records[0].entry.event else {
        panic!("{:?}", records[0]);
    };
    assert_eq!((&*head.name, head.level.name()), ("me", "summary"));
    let summaries = records[1..]
        .iter()
        .filter_map(|record| match &record.entry.event {
            Event::Summary(summary) => {
                Some((&*record.entry.set, &*summary.question, summary.tries))
            }
            _ => None,
        });
    let tries: Vec<_> = summaries.map(|(set, _, tries)| (set, tries)).collect();
    assert_eq!(tries.len(), records.len() - 1);
    assert!(
        tries.contains(&("kenya", 1)) && tries.iter().any(|(_, tries)| *tries == 2),
        "{tries:?}"
    );
}

#[test]
fn the_sets_that_are_named_and_no_others_are_in_it() {
    let place = practised();
    for name in ["kenya", "kenya.yaml"] {
        let output = place.run(&["share", "-", "--level", "full", "--set", name], "");
        assert!(output.status.success(), "{output:?}");
        let lines = said(&output);
        let read: Vec<Record> = lines
            .lines()
            .map(|text| line::read(text).unwrap())
            .collect();
        assert!(read.len() > 3 && read[1..].iter().all(|record| record.entry.set == "kenya"));
    }
    let both = ["share", "-", "--set", "kenya", "--set", "fractions.yaml"];
    let lines = said(&place.run(&both, ""));
    assert!(lines.contains(r#""set":"kenya""#) && lines.contains("half-and-quarter"));
    place.write(
        "new.yaml",
        "title: New\nid: new\nquestions:\n  - question: Q\n    answer: a\n",
    );
    let words = failed_in_a_line(&place.run(&["share", "-", "--set", "new.yaml"], ""));
    assert!(words.contains("nothing of “new.yaml”"), "{words}");
}

#[test]
fn printing_writes_no_file_and_keeps_the_words_apart() {
    let place = practised();
    let before = fs::read_dir(place.path()).unwrap().count();
    for arguments in [&["share", "-"][..], &["share", "--show"]] {
        let output = place.run(arguments, "");
        assert!(output.status.success());
        assert!(said(&output).lines().all(|text| line::read(text).is_ok()));
        assert!(String::from_utf8_lossy(&output.stderr).contains("Not in it:"));
    }
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), before);
    let shown = said(&place.run(&["share", "a", "--show", "--yes"], ""));
    let text = fs::read_to_string(place.path().join("a.jsonl")).unwrap();
    assert!(shown.contains(&text), "{shown}");
}

#[test]
fn nothing_is_written_unasked_over_another_file_or_among_the_record() {
    let place = practised();
    let words = failed_in_a_line(&place.run(&["share", "a"], "y\n"));
    assert!(words.contains("--yes"), "{words}");
    assert!(!place.path().join("a.jsonl").exists());
    place.write("a.jsonl", "mine");
    failed_in_a_line(&place.run(&["share", "a", "--yes"], ""));
    assert_eq!(
        fs::read_to_string(place.path().join("a.jsonl")).unwrap(),
        "mine"
    );
    let own = place.journal().join("a.jsonl").display().to_string();
    let words = failed_in_a_line(&place.run(&["share", &own, "--yes"], ""));
    assert!(words.contains("your own record"), "{words}");
    failed_in_a_line(&place.run(&["share", "nowhere/a", "--yes"], ""));
    failed_in_a_line(&place.run(&["share", ".", "--yes"], ""));
    failed_in_a_line(&place.run(&["share", "b", "--as", "../b", "--yes"], ""));
    assert!(!place.path().join("b.jsonl").exists());
}

#[test]
fn where_nothing_was_practised_there_is_nothing_to_show() {
    let place = Place::new();
    let words = failed_in_a_line(&place.run(&["share", "a", "--yes"], ""));
    assert!(words.contains("nothing to show yet"), "{words}");
    assert_eq!(place.run(&["share"], "").status.code(), Some(2));
}

#[test]
fn a_class_counts_what_was_shown_to_it() {
    let place = Place::new();
    place.write(
        "one.yaml",
        "title: One\nid: one\nmastery: {recalls: 1}\nquestions:\n  - question: Q\n    answer: a\n",
    );
    place.run(&["--plain", "one.yaml"], "a\nq\n");
    fs::create_dir_all(place.path().join("records/ana")).unwrap();
    let goal = |place: &Place| said(&place.run(&["--plain", "one.yaml"], "q\n"));
    place.write("class.yaml", "goal: {mastered: 500}\nrecords: records\n");
    let mastered = place.journey("one.yaml")[0]["questions"][0]["state"].clone();
    assert_eq!(mastered, "mastered");
    let before = goal(&place);
    place.run(&["share", "records/ana/shown", "--yes"], "");
    let after = goal(&place);
    let told = after
        .lines()
        .find(|text| text.contains("500"))
        .expect(&after);
    assert!(!before.contains(told), "{before}\n{after}");
}

#[cfg(unix)]
#[test]
fn on_a_terminal_it_asks_and_takes_the_answer() {
    let english = ("en", "Type y or n:");
    for ((lang, asked), key, exists) in [
        (english, "n", false),
        (english, "", false),
        (english, "y", true),
        (("de", "Tippe j oder n:"), "j", true),
        (("es", "Escribe s o n:"), "sí", true),
        (("es", "Escribe s o n:"), "j", false),
    ] {
        let place = practised();
        let words = ["share", "ana", "--lang", lang];
        let mut terminal = terminal::Terminal::notyet(&place, &words);
        terminal.sees(asked);
        assert!(!place.path().join("ana.jsonl").exists());
        terminal.press(&format!("{key}\r"));
        assert_eq!(terminal.end().success(), exists);
        assert_eq!(place.path().join("ana.jsonl").exists(), exists, "{key}");
        let said = terminal.screen.screen().contents();
        let words = if exists {
            "Written to"
        } else {
            "nothing is written"
        };
        assert!(lang != "en" || said.contains(words), "{said}");
    }
}
