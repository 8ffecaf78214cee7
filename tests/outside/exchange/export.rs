//! `notyet export`: a set for another program, and a word on what that cannot hold.

use std::fs;

use super::told;
use crate::support::Place;

#[test]
fn a_set_is_written_and_what_stays_behind_is_told() {
    let place = Place::new();
    let output = place.run(&["export", "fractions.yaml", "--to", "gift"], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(
        told(&output),
        "3 questions written as GIFT.
Of those that are written, this stays behind:
  fractions.yaml: the names of ideas (`misconceptions`); what is said to their answers comes along
  fractions.yaml:3: “What is 1/2 + 1/4?”: its hints
"
    );
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "// Fractions, first steps

// [id:half-and-quarter]
[markdown]What is 1/2 + 1/4? {
  =3/4
  ~2/6 #Are a half and a quarter pieces of the same size?
  ~1/8
####One half is two quarters, so two quarters and one quarter make three quarters.
}

[markdown]Write 0.25 as a fraction. {#
  =0.25:0
}

[markdown]The capital of Kenya? {
  =Nairobi
  =%0%Mombasa #That is the biggest port. The capital lies inland.
}

"
    );
}

#[test]
fn it_goes_to_a_file_that_is_not_there_yet() {
    let place = Place::new();
    let arguments = ["export", "fractions.yaml", "--to", "aiken", "-o", "out.txt"];
    let output = place.run(&arguments, "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert!(
        told(&output).contains("1 of 3 questions written as Aiken; left out:"),
        "{}",
        told(&output)
    );
    let written = fs::read_to_string(place.path().join("out.txt")).unwrap();
    assert_eq!(
        written,
        "What is 1/2 + 1/4?\nA. 3/4\nB. 2/6\nC. 1/8\nANSWER: A\n"
    );
    let again = place.run(&arguments, "");
    assert_eq!(again.status.code(), Some(1));
    assert!(told(&again).contains("is there already"));
}

#[test]
fn what_cannot_be_written_is_told() {
    let place = Place::new();
    place.write("broken.yaml", "title: T\nquestions:\n  - question: Q\n");
    place.write(
        "typed.yaml",
        "title: T\nquestions:\n  - question: Q\n    answer: a\n",
    );
    for (arguments, status, expected) in [
        (
            &["export", "broken.yaml", "--to", "gift"][..],
            1,
            "needs its author first",
        ),
        (
            &["export", "no-such-set", "--to", "gift"],
            1,
            "there is no file or set",
        ),
        (
            &["export", "typed.yaml", "--to", "aiken"],
            1,
            "nothing is written",
        ),
        (&["export", "typed.yaml"], 2, "name a set and a format"),
        (&["export", "typed.yaml", "--to", "word"], 2, "gift"),
        (&["export", "typed.yaml", "--to", "xapi"], 2, "--records"),
        (&["export", "--records", "--to", "gift"], 2, "--to xapi"),
        (
            &["export", "typed.yaml", "--to", "gift", "--as", "Ana"],
            2,
            "go with --records",
        ),
    ] {
        let output = place.run(arguments, "");
        assert_eq!(
            output.status.code(),
            Some(status),
            "{arguments:?}: {}",
            told(&output)
        );
        assert!(
            told(&output).contains(expected),
            "{arguments:?}: {}",
            told(&output)
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn how_gaps_are_compared_is_told_where_a_format_does_not_have_it() {
    let place = Place::in_memory();
    place.write(
        "gaps.yaml",
        "title: Gaps\nquestions:\n  - question: The ___ is long.\n    blanks: [Nile]\n    typos: 1\n",
    );
    for (format, what) in [
        ("moodle-xml", "slips of spelling are accepted (`typos`)"),
        ("gift", "slips of spelling that are accepted"),
        ("anki", "how strictly its answer is compared"),
    ] {
        let output = place.run(&["export", "gaps.yaml", "--to", format], "");
        assert_eq!(output.status.code(), Some(0), "{}", told(&output));
        assert!(told(&output).contains(what), "{format}: {}", told(&output));
    }
    let output = place.run(&["export", "gaps.yaml", "--to", "csv"], "");
    assert!(!told(&output).contains("spelling"), "{}", told(&output));
}

#[test]
fn what_the_set_says_of_all_its_questions_is_said_of_each_or_told() {
    let place = Place::in_memory();
    place.write(
        "set.yaml",
        "title: Kept\nid: kept-in-order\nshuffle: none\nquestions:\n  - question: Q?\n    choices: [{text: a, correct: true}, b]\n",
    );
    let output = place.run(&["export", "set.yaml", "--to", "moodle-xml"], "");
    let written = String::from_utf8_lossy(&output.stdout);
    for part in [
        "<idnumber>kept-in-order</idnumber>",
        "<shuffleanswers>false</shuffleanswers>",
    ] {
        assert!(written.contains(part), "{part}: {written}");
    }
    assert!(!told(&output).contains("stays behind"), "{}", told(&output));
    for (format, what) in [
        ("csv", "what the set itself says: its id, title\n"),
        ("gift", "what the set itself says: its id, shuffle\n"),
        ("anki", "what the set itself says: its id, shuffle\n"),
    ] {
        let output = place.run(&["export", "set.yaml", "--to", format], "");
        assert!(told(&output).contains(what), "{format}: {}", told(&output));
    }
}
