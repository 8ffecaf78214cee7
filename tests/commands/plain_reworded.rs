//! A set that its teacher mends between two sittings: what becomes of the paths, line by line.

use crate::support::{self, Place, said};
use serde_json::json;

const BEFORE: &str = "id: rivers\ntitle: Rivers\nmastery: {recalls: 1}\nquestions:\n  - {question: Which river flows trough Paris?, answer: Seine}\n  - {question: Which sea does the Nile flow into?, answer: Mediterranean}\n";
const QUIET: &str = "One question was reworded; its path goes on.\n";

/// A place where both questions were answered at once.
fn practised() -> Place {
    let place = Place::in_memory();
    place.write("rivers.yaml", BEFORE);
    place.run(
        &["--plain", "rivers.yaml"],
        "Loire\nSeine\nMediterranean\nq\n",
    );
    place
}

#[test]
fn the_path_of_a_question_whose_word_was_mended_goes_on() {
    let place = practised();
    let old = place.journey("rivers.yaml")[0]["questions"][0].clone();
    place.write("rivers.yaml", &BEFORE.replace("trough", "through"));
    let first = said(&place.run(&["--plain", "rivers.yaml"], "q\n"));
    assert!(first.starts_with("Rivers. 1 mastered, 1 got.\n"), "{first}");
    assert_eq!(first.matches(QUIET).count(), 1, "{first}");
    assert!(!first.contains("mastered today"), "{first}");
    let new = &place.journey("rivers.yaml")[0]["questions"][0];
    assert_eq!(new["id"], json!("which-river-flows-through-paris"));
    assert_eq!(new["path"], old["path"]);
    let again = said(&place.run(&["--plain", "rivers.yaml"], "q\n"));
    assert!(!again.contains(QUIET), "{again}");
    let moves = place.lines();
    let moves = moves
        .iter()
        .filter(|line| line.contains(r#""event":"moved""#));
    assert_eq!(moves.count(), 1);
}

#[test]
fn what_may_be_another_question_begins_a_path_and_nothing_is_asked() {
    let place = practised();
    let now = BEFORE
        .replace("flows trough", "flows right through")
        .replace("Seine", "Marne");
    place.write("rivers.yaml", &now);
    let said = said(&place.run(&["--plain", "rivers.yaml"], "Marne\nq\n"));
    assert!(
        said.contains("Marne: got it") && !said.contains("reworded"),
        "{said}"
    );
    assert!(!place.lines().iter().any(|line| line.contains("moved")));
}

#[test]
fn a_fingerprint_is_recorded_where_the_id_is_made_from_the_text_alone() {
    let place = Place::in_memory();
    place.write("fractions.yaml", support::FRACTIONS);
    place.run(&["--plain", "fractions.yaml"], "3/4\n1/4\nq\n");
    let shown = place.lines();
    let shown = shown
        .iter()
        .filter(|line| line.contains(r#""event":"shown""#));
    for line in shown {
        let named = line.contains("half-and-quarter");
        assert_eq!(line.contains(r#","fingerprint":""#), !named, "{line}");
    }
}

#[test]
fn a_preview_records_no_move() {
    let place = practised();
    let before = place.lines().len();
    place.write("rivers.yaml", &BEFORE.replace("trough", "through"));
    let output = place.run(&["preview", "--plain", "rivers.yaml"], "q\n");
    assert!(!said(&output).contains("reworded"));
    assert_eq!(place.lines().len(), before);
}
