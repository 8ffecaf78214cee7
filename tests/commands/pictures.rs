//! Pictures beside a set on the disk: what a teacher is told of them, and what is said of them line by line.

use std::fs;

use crate::picture::png;
use crate::support::{Place, said};
use notyet::phrases::voice::Voice;
use notyet::store::Home;
use notyet::store::desk::Desk;
use notyet::store::home::{Setup, check_source};
use notyet::store::pictures::MOST_BYTES;
use notyet::store::sets::{BUILT_IN, Source};

const SET: &str = "title: T\nquestions:\n  - id: one\n    question: Which capital is marked?\n    image: maps/a.png\n    alt: A map with a mark in Anatolia\n    answer: Ankara\n    hint: It lies inland.\n    explanation: It does.\n";

/// A place with the set, and a folder for its pictures.
fn place() -> Place {
    let place = Place::new();
    place.write("set.yaml", SET);
    fs::create_dir(place.path().join("maps")).expect("a folder");
    place
}

/// What is told of the set, as a code, a message and help.
fn told(place: &Place) -> Vec<String> {
    let source = Source::File(place.path().join("set.yaml"));
    let (text, reading) = check_source(&source).expect("a set");
    let told = reading.diagnostics.iter().map(|found| {
        assert_eq!(&text[found.span.start..found.span.end], "maps/a.png");
        let help = found.help.as_deref().unwrap_or_default();
        format!("{}: {}; {help}", found.code, found.message)
    });
    told.collect()
}

#[test]
fn a_picture_that_is_there_is_not_told_of() {
    let place = place();
    place.put("maps/a.png", &png(4, 3, |_, _| [9, 9, 9]));
    assert_eq!(told(&place), [""; 0]);
}

#[test]
fn a_picture_that_is_not_there_is_told_with_the_name_that_was_meant() {
    let place = place();
    let told_first = told(&place);
    assert!(told_first[0].starts_with("image-missing: the picture `maps/a.png` is not there; put"));
    place.put("maps/A.PNG", &png(4, 3, |_, _| [9, 9, 9]));
    // Where small and large letters are the same to the disk, it is there now.
    let then = told(&place);
    assert!(
        then.iter()
            .all(|told| told.ends_with("did you mean `A.PNG`?"))
    );
}

#[test]
fn what_is_no_file_or_too_large_is_told() {
    let place = place();
    fs::create_dir(place.path().join("maps/a.png")).expect("a folder");
    assert!(told(&place)[0].contains("`maps/a.png` is no file"));
    fs::remove_dir(place.path().join("maps/a.png")).expect("a folder");
    let bytes = usize::try_from(MOST_BYTES).expect("a size") + 1;
    place.put("maps/a.png", &vec![0; bytes]);
    assert!(told(&place)[0].contains("takes 11 MiB; a picture may take 10 MiB"));
}

#[cfg(feature = "pictures")]
#[test]
fn what_is_no_picture_inside_or_has_too_many_pixels_is_told() {
    let place = place();
    place.put("maps/a.png", b"<svg></svg>");
    assert!(told(&place)[0].contains("no picture that can be shown"));
    place.put("maps/a.png", &crate::picture::png_of(40_000, 40_000, &[]));
    assert!(told(&place)[0].contains("40000 × 40000 pixels"));
}

#[test]
fn a_pipe_is_never_opened() {
    #[cfg(unix)]
    {
        let place = place();
        let made = std::process::Command::new("mkfifo")
            .arg(place.path().join("maps/a.png"))
            .status();
        assert!(made.expect("mkfifo").success());
        assert!(told(&place)[0].contains("is no file"));
    }
}

#[test]
fn pictures_are_told_of_in_a_set_that_has_other_slips() {
    let place = place();
    place.write("set.yaml", &SET.replace("hint:", "hnit:"));
    let source = Source::File(place.path().join("set.yaml"));
    let (_, reading) = check_source(&source).expect("a set");
    let codes: Vec<&str> = reading
        .diagnostics
        .iter()
        .map(|found| found.code.name())
        .collect();
    assert!(
        codes.contains(&"unknown-field") && codes.contains(&"image-missing"),
        "{codes:?}"
    );
}

#[test]
fn the_desk_hands_out_the_bytes_of_a_picture_beside_its_set() {
    let place = place();
    let bytes = png(4, 3, |_, _| [9, 9, 9]);
    place.put("maps/a.png", &bytes);
    let set = place.path().join("set.yaml");
    let setup = Setup {
        data: place.data(),
        learner: notyet::store::learners::Learner::new("me"),
        seed: None,
        voice: Voice::default(),
        sources: vec![Source::File(set.clone())],
    };
    let desk = Home::open(setup).expect("a desk");
    let key = set.display().to_string();
    assert_eq!(desk.picture(&key, "maps/a.png"), Some(bytes));
    assert_eq!(desk.picture(&key, "maps/b.png"), None);
    assert_eq!(desk.picture("elsewhere", "maps/a.png"), None);
}

#[test]
fn sets_that_are_built_in_have_no_pictures() {
    for (index, (name, _)) in BUILT_IN.iter().enumerate() {
        let (_, reading) = check_source(&Source::BuiltIn(index)).expect("a set");
        let found = reading.diagnostics;
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn line_by_line_what_a_picture_shows_is_said_after_the_question() {
    let place = place();
    place.put("maps/a.png", &png(4, 3, |_, _| [9, 9, 9]));
    let said = said(&place.run(&["practice", "--plain", "set.yaml"], "q\n"));
    let expected = "Which capital is marked?\nPicture: A map with a mark in Anatolia\n";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn the_journey_as_text_says_what_a_picture_shows() {
    let place = place();
    place.put("maps/a.png", &png(4, 3, |_, _| [9, 9, 9]));
    let said = said(&place.run(&["journey", "--format", "text", "set.yaml"], ""));
    let expected = "Which capital is marked?\nPicture: A map with a mark in Anatolia\n  New";
    assert!(said.contains(expected), "{said}");
}
