//! `notyet check`, called as a teacher does.

mod support;

use support::{Place, said};

const GOOD: &str = "title: Good\nquestions:\n  - id: one\n    question: The capital of Kenya?\n    answer: Nairobi\n    hints: [It lies inland.]\n    explanation: It grew from a railway depot.\n";
const SLIP: &str = "title: Slip\nquestions:\n  - id: one\n    question: The capital of Kenya?\n    anwser: Nairobi\n";

#[test]
fn a_folder_is_walked_and_every_file_is_named() {
    let place = Place::new();
    std::fs::create_dir_all(place.path().join("sets/below/.hidden")).unwrap();
    place.write("sets/good.yaml", GOOD);
    place.write("sets/below/slip.yml", SLIP);
    place.write("sets/below/notes.txt", "no set");
    place.write("sets/below/.hidden/slip.yaml", SLIP);
    let output = place.run(&["check", "--format", "short", "sets"], "");
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output).replace('\\', "/");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(
        said.starts_with("sets/below/slip.yml:5:5: error[unknown-field]: "),
        "{said}"
    );
}

#[test]
fn the_status_says_whether_there_is_something_to_mend() {
    let place = Place::new();
    place.write("good.yaml", GOOD);
    place.write(
        "warned.yaml",
        &GOOD.replace("It lies inland.", "It is Nairobi."),
    );
    place.write("slip.yaml", SLIP);
    let status = |arguments: &[&str]| place.run(arguments, "").status.code();
    assert_eq!(status(&["check", "good.yaml"]), Some(0));
    assert_eq!(status(&["check", "warned.yaml"]), Some(0));
    assert_eq!(status(&["check", "--strict", "warned.yaml"]), Some(1));
    assert_eq!(status(&["check", "good.yaml", "slip.yaml"]), Some(1));
    assert_eq!(status(&["check", "nowhere.yaml"]), Some(1));
    assert_eq!(status(&["check"]), Some(2));
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_the_others_are_checked() {
    let place = Place::new();
    place.write("slip.yaml", SLIP);
    let said = said(&place.run(&["check", "nowhere.yaml", "slip.yaml"], ""));
    assert!(
        said.contains("nowhere.yaml: there is no such file"),
        "{said}"
    );
    assert!(said.contains("did you mean `answer`?"), "{said}");
    assert!(
        said.ends_with("2 files checked: 1 to mend, 1 file that cannot be read.\n"),
        "{said}"
    );
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let place = Place::new();
    place.write(
        "hostile.yaml",
        "title: \"a \u{1b}[31mred\"\nquestions:\n  - question: \u{202e}abc\n    \u{9b}x: 1\n",
    );
    for format in ["full", "short"] {
        let said = said(&place.run(&["check", "--format", format, "hostile.yaml"], ""));
        assert!(said.contains("control-character"), "{said}");
        assert!(
            !said.contains(
                |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202e}'
            ),
            "{said:?}"
        );
    }
}
