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
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert!(
        told(&output).starts_with("400 questions came along.\n"),
        "{}",
        told(&output)
    );
    let picture = place.path().join("words-pictures/map-1.png");
    assert!(fs::read(picture).unwrap().ends_with(b"a map of Kenya"));
    let set = fs::read_to_string(place.path().join("kenya.yaml")).unwrap();
    assert!(set.starts_with("title: Words/Kenya\nquestions:\n"), "{set}");
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
