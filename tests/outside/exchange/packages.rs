//! `notyet import` of a package of Anki and of Moodle XML, as a teacher calls it.

use std::fs;

use super::told;
use crate::support::Place;

const PACKAGE: &[u8] = include_bytes!("packages/new.apkg");

#[test]
fn a_package_becomes_a_set_with_its_pictures_beside_it() {
    let place = Place::in_memory();
    place.put("words.apkg", PACKAGE);
    let output = place.run(&["import", "words.apkg", "-o", "kenya"], "");
    let told = told(&output);
    assert!(told.starts_with("400 questions came along.\n"), "{told}");
    // Its picture is none inside, which is told as `check` would tell it.
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(
        told.contains("what is in `words-pictures/map-1.png` is no picture"),
        "{told}"
    );
    let picture = place.path().join("words-pictures/map-1.png");
    assert!(fs::read(picture).unwrap().ends_with(b"a map of Kenya"));
    let set = fs::read_to_string(place.path().join("kenya.yaml")).unwrap();
    assert!(set.starts_with("title: Words/Kenya\nquestions:\n"), "{set}");
}

/// Packages that Anki itself wrote: `packages/by_anki.py`.
const BY_ANKI: [&[u8]; 2] = [
    include_bytes!("packages/today.apkg"),
    include_bytes!("packages/legacy.apkg"),
];

/// What comes of them.
const OF_ANKI: &str = "\
title: Kenya
questions:
  - question: The **capital** of Kenya?
    image: words-pictures/map-1.png
    alt: A map
    answer: Nairobi
    tags:
    - africa
    - towns::capitals

  - question: How many legs has a spider?
    answer: 8
    explanation: An insect has six.

  - question: dog
    answer: der Hund
    tags:
    - german

  - question: cat
    answer: die Katze
    tags:
    - german

  - question: 2 + 2?
    answer: 4

  - question: The _____ (a river) flows into the Indian Ocean.
    blanks:
    - Tana
    explanation: It is long.
    tags:
    - Rivers
    - rivers

  - question: The Tana flows into the _____.
    blanks:
    - Indian Ocean
    explanation: It is long.
    tags:
    - Rivers
    - rivers

  - question: Which one is a river?
    choices:
    - text: Tana
      correct: true
    - Kisumu
    tags:
    - Rivers

  - question: The longest one?
    answer: Nile
    hints:
    - It flows north.
    explanation: It is 6650 km long.
    tags:
    - Rivers
";

#[test]
fn a_package_that_anki_itself_wrote_comes_along() {
    let mut ids: Vec<Vec<String>> = Vec::new();
    for package in BY_ANKI {
        let place = Place::in_memory();
        place.put("words.apkg", package);
        let output = place.run(&["import", "words.apkg", "-o", "kenya"], "");
        let told = told(&output);
        assert_eq!(output.status.code(), Some(0), "{told}");
        for line in [
            "9 of 11 questions came along; left out:\n",
            ": its back is empty",
            ": its gaps are places in a picture",
            "2 notes have further cards in Anki",
        ] {
            assert!(told.contains(line), "{line}: {told}");
        }
        let set = fs::read_to_string(place.path().join("kenya.yaml")).unwrap();
        let is_id = |line: &&str| line.starts_with("    id: ");
        let rest = set.lines().filter(|line| !is_id(line));
        let rest: String = rest.map(|line| format!("{line}\n")).collect();
        assert_eq!(rest, OF_ANKI, "{told}");
        ids.push(set.lines().filter(is_id).map(str::to_owned).collect());
        let picture = fs::read(place.path().join("words-pictures/map-1.png")).unwrap();
        assert!(picture.starts_with(b"\x89PNG"));
    }
    // What Anki calls a note is the same in whatever it writes.
    assert_eq!(ids[0], ids[1]);
    assert_eq!(ids[0].len(), 9, "{ids:?}");
    let cards = ids[0]
        .iter()
        .filter(|id| id.starts_with("    id: anki-") && id.len() > 26);
    assert_eq!(cards.count(), 2, "a note with two cards: {ids:?}");
}

#[test]
fn an_archive_that_is_damaged_or_leads_out_of_itself_is_told() {
    let place = Place::in_memory();
    let outside: Vec<u8> = PACKAGE.to_vec();
    let mut outside = outside;
    for at in 0..outside.len() - 4 {
        if outside[at..].starts_with(b"meta") {
            outside[at..at + 4].copy_from_slice(b"../x");
        }
    }
    place.put("outside.apkg", &outside);
    place.put("cut.apkg", &PACKAGE[..PACKAGE.len() - 30]);
    for (file, what) in [
        (
            "outside.apkg",
            "a file in it is called “../x”, which leads out of it",
        ),
        ("cut.apkg", "cut off or damaged"),
    ] {
        let output = place.run(&["import", file, "-o", "x"], "");
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert!(told(&output).contains(what), "{}", told(&output));
        assert!(!place.path().join("x.yaml").exists());
    }
}

#[test]
fn xml_that_is_broken_is_told_with_its_line() {
    let place = Place::in_memory();
    place.write(
        "bank.xml",
        "<?xml version=\"1.0\"?>\n<quiz>\n<question type=\"truefalse\">\n</quiz>\n",
    );
    let output = place.run(&["import", "bank.xml", "-o", "x"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        told(&output).contains("bank.xml:4: this is no XML"),
        "{}",
        told(&output)
    );
    assert!(!place.path().join("x.yaml").exists());
}
