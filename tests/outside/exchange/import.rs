//! `notyet import`: what a teacher has becomes a set, and what does not is told.

use std::fs;

use super::told;
use crate::support::{Place, said};

const GIFT: &str = "$CATEGORY: $course$/Africa

// [id:kenya]
::Kenya::The capital of Kenya? {
  =Nairobi#It lies inland.
  ~Mombasa#That is the port.
####It was a railway camp.}

Write about the Nile. {}

Is it a river? {T}
";

#[test]
fn a_file_becomes_a_set_that_can_be_practised() {
    let place = Place::in_memory();
    place.write("rivers.txt", GIFT);
    let output = place.run(&["import", "rivers.txt", "-o", "the-nile"], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(
        told(&output),
        "2 of 3 questions came along; left out:
  rivers.txt:9: “Write about the Nile.”: an essay, and no answer to it can be compared with another
the-nile.yaml is written. Practise it with `notyet preview the-nile.yaml`; `notyet check the-nile.yaml` says what could be better.
"
    );
    assert!(output.stdout.is_empty());
    assert_eq!(
        fs::read_to_string(place.path().join("the-nile.yaml")).unwrap(),
        "title: The Nile
questions:
  - question: The capital of Kenya?
    id: kenya
    choices:
    - text: Nairobi
      correct: true
      feedback: It lies inland.
    - text: Mombasa
      feedback: That is the port.
    explanation: It was a railway camp.
    tags:
    - Africa

  - question: Is it a river?
    answer: true
    tags:
    - Africa
"
    );
    let practised = place.run(&["--plain", "the-nile.yaml"], "Mombasa\nNairobi\nq\n");
    assert!(said(&practised).contains("That is the port."));
    let files: Vec<_> = fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert!(
        files
            .iter()
            .all(|name| !name.to_string_lossy().starts_with(".notyet")),
        "{files:?}"
    );
}

#[test]
fn without_a_file_to_write_the_set_goes_to_standard_output() {
    let place = Place::in_memory();
    place.write("a.txt", "Q?\nA. one\nB. two\nANSWER: A\n");
    place.write("b.txt", "R {=x}\n");
    let output = place.run(&["import", "a.txt", "b.txt"], "");
    assert_eq!(output.status.code(), Some(0));
    let set = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(
        set.starts_with("title: A\nquestions:\n  - question: Q?"),
        "{set}"
    );
    assert!(set.contains("  - question: R\n    answer: x\n"), "{set}");
    assert_eq!(told(&output), "2 questions came along.\n");
}

#[test]
fn what_is_there_is_never_touched() {
    let place = Place::in_memory();
    place.write("a.txt", "R {=x}\n");
    place.write("set.yaml", "mine");
    let output = place.run(&["import", "a.txt", "-o", "set"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        told(&output).contains("set.yaml is there already"),
        "{}",
        told(&output)
    );
    assert_eq!(
        fs::read_to_string(place.path().join("set.yaml")).unwrap(),
        "mine"
    );
}

#[test]
fn what_cannot_be_read_is_told_with_its_name_and_what_to_do() {
    let place = Place::in_memory();
    place.write("empty.txt", " \n");
    place.write("words.txt", "Words\nand words\n");
    place.put("picture.png", b"\x89PNG\0\0\xff");
    place.write("essays.txt", "One {}\n\nTwo {}\n");
    for (arguments, expected) in [
        (
            &["import", "none.txt"][..],
            "none.txt: there is no such file",
        ),
        (
            &["import", "empty.txt"],
            "empty.txt: there is nothing in it",
        ),
        (
            &["import", "words.txt"],
            "words.txt: nothing tells which format this is; say which with --from: ",
        ),
        (&["import", "picture.png"], "picture.png: this is no text"),
        (
            &["import", "words.txt", "--from", "aiken"],
            "no line “ANSWER:” says which choice is right",
        ),
        (
            &["import", "essays.txt", "-o", "x.yaml"],
            "no question came along, so nothing is written",
        ),
        (
            &["import", "essays.txt", "-o", "none/x.yaml"],
            "there is no folder none",
        ),
    ] {
        let output = place.run(arguments, "");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(
            told(&output).contains(expected),
            "{arguments:?}: {}",
            told(&output)
        );
        assert!(output.stdout.is_empty());
    }
    assert!(!place.path().join("x.yaml").exists());
    let output = place.run(&["import"], "");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn what_was_not_saved_as_utf_8_is_read_and_told() {
    let place = Place::in_memory();
    place.put(
        "alt.gift",
        b"Die Hauptstadt der Schweiz? {=Bern ~Z\xfcrich#Gr\xf6\xdfer}\n",
    );
    let output = place.run(&["import", "alt.gift"], "");
    assert!(
        told(&output).contains("it was read as Windows-1252"),
        "{}",
        told(&output)
    );
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("text: Zürich\n      feedback: Größer")
    );
}

#[test]
fn nothing_of_a_file_reaches_the_terminal_as_a_command() {
    let place = Place::in_memory();
    place.write(
        "a.gift",
        "::\u{1b}[31mred\u{202e}::Write {}\n\nQ\u{1b}]0;x\u{7} {=a\u{1b}[2J}\n",
    );
    let output = place.run(&["import", "a.gift"], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    let all = [output.stdout, output.stderr].concat();
    assert!(!all.contains(&0x1b) && !all.contains(&7));
}

#[test]
fn a_few_odd_letters_leave_a_file_utf8_and_have_their_lines() {
    let place = Place::in_memory();
    place.put(
        "zahlen.csv",
        b"question,answer\nWas ist gr\xc3\xb6\xc3\x9fer?,zehn\nWie viele?,zw\xf6lf\n",
    );
    let output = place.run(&["import", "zahlen.csv"], "");
    let told = told(&output);
    assert!(
        told.starts_with("zahlen.csv is saved as UTF-8, and some letters in line 3 are not"),
        "{told}"
    );
    let set = String::from_utf8(output.stdout).unwrap();
    assert!(set.contains("größer") && set.contains("zwölf"), "{set}");
}

#[test]
fn unequal_parts_of_the_credit_are_told_and_braces_are_letters() {
    let place = Place::in_memory();
    let text = |words: &str| format!("<text>{words}</text>");
    let answer = |part: u8, words: &str| {
        let words = text(words);
        format!("<answer fraction=\"{part}\">{words}</answer>")
    };
    let question = |kind: &str, asked: &str, inner: &str| {
        let asked = text(asked);
        format!("<question type=\"{kind}\"><questiontext>{asked}</questiontext>{inner}</question>")
    };
    let several = answer(70, "a") + &answer(30, "b") + &answer(0, "c");
    let several = question(
        "multichoice",
        "Which?",
        &format!("<single>false</single>{several}"),
    );
    let braces = question("numerical", "What is {a} + {b}?", &answer(100, "5"));
    place.write("bank.xml", &format!("<quiz>{several}{braces}</quiz>"));
    let output = place.run(&["import", "bank.xml"], "");
    let told = told(&output);
    assert!(told.starts_with("2 questions came along."), "{told}");
    assert!(told.contains("unequal parts (70%, 30%)"), "{told}");
    let set = String::from_utf8(output.stdout).unwrap();
    assert!(set.contains(r"What is \{a\} + \{b\}?"), "{set}");
}

/// A file of Moodle's with one picture.
fn with_picture(base64: &str) -> String {
    let file = format!("<file name=\"c.gif\" path=\"/\" encoding=\"base64\">{base64}</file>");
    let asked = "<![CDATA[<p>What is it?<img src=\"@@PLUGINFILE@@/c.gif\" alt=\"a dot\"></p>]]>";
    format!(
        "<quiz><question type=\"shortanswer\"><questiontext format=\"html\"><text>{asked}</text>{file}</questiontext><answer fraction=\"100\"><text>dot</text></answer></question></quiz>"
    )
}

const BLACK: &str = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const RED: &str = "R0lGODlhAQABAIAAAP8AAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

#[test]
fn another_picture_where_one_is_already_is_told_with_what_helps() {
    let place = Place::in_memory();
    place.write("bank.xml", &with_picture(BLACK));
    let call = ["import", "bank.xml", "-o", "bank"];
    assert_eq!(place.run(&call, "").status.code(), Some(0));
    fs::remove_file(place.path().join("bank.yaml")).unwrap();
    // The very same one is welcome.
    assert_eq!(place.run(&call, "").status.code(), Some(0));
    fs::remove_file(place.path().join("bank.yaml")).unwrap();
    place.write("bank.xml", &with_picture(RED));
    let output = place.run(&call, "");
    assert_eq!(output.status.code(), Some(1));
    let told = told(&output).replace('\\', "/");
    assert!(
        told.contains("another picture is at bank-pictures/c.gif already")
            && told.contains("into another folder"),
        "{told}"
    );
    assert!(!place.path().join("bank.yaml").exists());
    fs::create_dir(place.path().join("new")).unwrap();
    let output = place.run(&["import", "bank.xml", "-o", "new/bank"], "");
    assert_eq!(output.status.code(), Some(0), "the way that was told");
}

#[cfg(feature = "pictures")]
#[test]
fn a_picture_that_cannot_be_shown_is_told_by_the_import_as_check_does() {
    let place = Place::in_memory();
    place.write("bank.xml", &with_picture("R0lGODlh"));
    let output = place.run(&["import", "bank.xml", "-o", "bank"], "");
    assert_eq!(output.status.code(), Some(1));
    let told = told(&output);
    assert!(
        told.contains("bank.yaml is written, and this is to be mended"),
        "{told}"
    );
    assert!(told.contains("error[image-missing]"), "{told}");
}
