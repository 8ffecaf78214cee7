//! `notyet class`: what it says of what lies in the folder of a class and is not read, of sets that are missing, and of learners who are
//! called alike.

use super::*;

#[test]
fn a_folder_in_which_no_record_is_found_is_told() {
    let place = class();
    std::fs::create_dir(place.data().join("journal/dan")).unwrap();
    place.write("D/journal/dan/shared.jsonl.txt", "{}");
    let output = run(&place, &["--format", "csv"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        output.status.success() && told.lines().count() == 1,
        "{told}"
    );
    assert!(
        told.contains("dan was left out: no file in it ends with .jsonl"),
        "{told}"
    );
    assert!(in_a_line(&place.run(&["class", "D"], ""), 1).contains("name D/journal in it"));
}

#[test]
fn what_is_packed_or_has_another_ending_is_told() {
    let place = class();
    let names = [
        "Ana.ZIP",
        "ben.jsonl.gz",
        "cleo.jsonl.txt",
        ".hidden.zip",
        "list.txt",
    ];
    for name in names {
        place.write(&format!("D/journal/{name}"), "x");
    }
    let output = run(&place, &[]);
    let told = String::from_utf8(output.stderr).unwrap();
    let told: Vec<&str> = told.lines().collect();
    assert_eq!(told.len(), 3, "{told:?}");
    for (line, name) in told.iter().zip(names) {
        assert!(line.contains(&format!("{name} was left out")), "{told:?}");
    }
}

#[test]
fn a_record_in_the_folders_of_two_learners_is_told_and_counts_once() {
    let place = class();
    let before = report(&place, &["--format", "csv"]);
    let learners = place.data().join("journal");
    let of_quilla = std::fs::read_dir(learners.join("quilla")).unwrap();
    let file = of_quilla
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some())
        .unwrap();
    std::fs::copy(file, learners.join("brax/mine.jsonl")).unwrap();
    let output = run(&place, &["--format", "csv"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("brax/mine.jsonl have sittings in common. They count once, for “quilla”: take the file away"),
        "{told}"
    );
    assert_eq!(told.lines().count(), 1, "{told}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), before);
}

/// Has a learner share so much of their record under this name into this file.
fn share(place: &Place, learner: &str, chosen: &str, level: &str, file: &str) {
    let who = ["share", file, "--yes", "--learner", learner, "--as", chosen];
    let output = place.run(&[&who[..], &["--level", level]].concat(), "");
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn learners_of_one_name_stand_with_their_folders() {
    let place = class();
    for learner in ["quilla", "brax", "Zoë"] {
        let folder = format!("C/{}", learner.replace('ë', "e").to_lowercase());
        std::fs::create_dir_all(place.path().join(&folder)).unwrap();
        let file = format!("{folder}/for-school");
        let chosen = if learner == "Zoë" { learner } else { "Ana" };
        share(&place, learner, chosen, "full", &file);
    }
    let text = said(&place.run(&["class", "C"], ""));
    for words in ["Ana, in brax (", "Ana, in quilla (", "  Zoë ("] {
        assert!(text.contains(words), "{words}\n---\n{text}");
    }
    let text = said(&place.run(&["class", "C", "--pseudonyms"], ""));
    assert!(!text.contains("Ana") && !text.contains("brax"), "{text}");
}

#[test]
fn a_table_is_the_same_whatever_else_is_asked_for() {
    let place = class();
    place.write(
        "fractions.yaml",
        &FRACTIONS.replace(
            "questions:",
            "questions:\n  - {id: zebra, question: Zebra?, answer: Z}",
        ),
    );
    let output = place.run(
        &[
            "--plain",
            "--learner",
            "quilla",
            "--only",
            "new",
            "fractions.yaml",
        ],
        "Z\nq\n",
    );
    assert!(output.status.success(), "{output:?}");
    let table = report(&place, &["--format", "csv"]);
    assert!(table.contains("zebra"), "{table}");
    let named = report(&place, &["--format", "csv", "--names", "--sets", "."]);
    assert_eq!(named, table);
}

#[test]
fn a_set_that_is_not_among_those_of_the_folder_is_told() {
    let place = class();
    std::fs::create_dir(place.path().join("own")).unwrap();
    place.write("own/first-steps.yaml", FRACTIONS);
    place.write("halves.yaml", FRACTIONS);
    let output = place.run(
        &["--plain", "--learner", "quilla", "halves.yaml"],
        "3/4\nq\n",
    );
    assert!(output.status.success(), "{output:?}");
    let output = run(&place, &["--sets", "own"]);
    let told = String::from_utf8(output.stderr).unwrap();
    // The set that is built in is known.
    assert!(
        told.starts_with("No set in own has the id “halves”: ") && told.lines().count() == 1,
        "{told}"
    );
}

#[test]
fn files_that_name_one_learner_and_have_nothing_in_common_are_told() {
    let place = class();
    std::fs::create_dir(place.path().join("C")).unwrap();
    share(&place, "quilla", "me", "path", "C/a");
    share(&place, "quilla", "me", "full", "C/b");
    share(&place, "Zoë", "Zoë", "path", "C/c");
    let told = || {
        let output = place.run(&["class", "C", "--format", "csv"], "");
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(told(), "", "what was handed in twice is of one");
    share(&place, "brax", "me", "path", "C/d");
    let told = told();
    assert!(
        told.contains("a.jsonl and C/d.jsonl name one learner, “me”, and count as one. If they"),
        "{told}"
    );
    assert_eq!(told.lines().count(), 1, "{told}");
}
