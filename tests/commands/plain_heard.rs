//! What a screen reader is given to read: a whole sitting with every kind of question, and the way that was gone, hold words and the
//! marks between them alone. A reader says nothing at an arrow, a frame or a star, or spells its name.

use notyet::phrases::tongue::Tongue;

use crate::support::{Place, said};

/// Every kind of question, in words that are letters and digits alone, so that all else is the program's.
const SET: &str = "title: Seven
together: Say it aloud
questions:
  - {id: a, kind: choice, question: Is it, choices: [{text: two, correct: true}, three, four], hints: [nought], explanation: five}
  - {id: b, question: Two and two, answer: 4, hints: [fingers, toes]}
  - {id: c, question: Which of them, choices: [one, two, three], answer: [one, two]}
  - {id: d, question: So it is, answer: true}
  - {id: e, question: The capital, answer: Nairobi, feedback: {Mombasa: A port}}
  - {id: f, question: From ___ to ___, blanks: [one, two]}
  - {id: g, question: In turn, order: [one, two, three]}
  - {id: h, question: Which to which, match: {one: eins, two: zwei}, decoys: [drei]}
  - {id: i, question: \"How far {n}\", vary: {n: [1, 2, 3]}, answer: = n, unit: km}
";

/// Tries of all sorts at whatever is asked, help, hints, a partner, an answer shown, later, and the end.
const TYPED: &[&str] = &[
    "?", "#2", "#1", "h", "h", "d", "", "t", "f", "3", "=x", "one, two", "2, 1, 3", "1a 2b",
    "5 km", "s", "s", "", "l",
];

/// What stands between words when one writes by hand.
const MARKS: &str = ".,;:!?¡¿'’“”„‘«»\"()#=%/+-–…";

fn is_heard(sign: char) -> bool {
    sign.is_alphanumeric() || sign == ' ' || sign == '\n' || MARKS.contains(sign)
}

fn assert_heard(said: &str, whence: &str) {
    assert!(said.lines().count() > 10, "{whence}: {said}");
    for line in said.lines() {
        let sign = line.chars().find(|sign| !is_heard(*sign));
        assert_eq!(sign, None, "{whence}: {line}");
    }
}

#[test]
fn nothing_but_words_and_the_marks_between_them_is_heard() {
    for (_, tongue) in Tongue::ALL {
        for voice in ["warm", "plain"] {
            let place = Place::new();
            place.write("seven.yaml", SET);
            let mut typed = TYPED.repeat(20).join("\n");
            typed.push_str("\nq\n");
            let call = ["--plain", "--seed", "1", "--lang", tongue];
            let call = [&call[..], &["--voice", voice, "seven.yaml"]].concat();
            let sitting = place.run(&call, &typed);
            assert_heard(&said(&sitting), &format!("{tongue}, {voice}"));
            let way = ["journey", "--plain", "--lang", tongue, "seven.yaml"];
            assert_heard(&said(&place.run(&way, "")), &format!("the way, {tongue}"));
        }
    }
}

#[test]
fn what_was_hardest_won_is_one_line_and_no_code() {
    let place = Place::new();
    let set = "title: Code\nquestions:\n  - question: |\n      What is shown?\n\n      ```python\n      a = 1\n      print(a)\n      ```\n    answer: 1\n";
    place.write("code.yaml", set);
    let sitting = said(&place.run(&["--plain", "code.yaml"], "2\n1\nq\n"));
    assert!(
        sitting.contains("Hardest won today: What is shown? (two tries)\n"),
        "{sitting}"
    );
}

#[test]
fn help_names_hints_where_there_are_some() {
    let place = Place::new();
    place.write("seven.yaml", SET);
    let asked = ["--plain", "--seed", "1", "seven.yaml"];
    let with = said(&place.run(&asked, "?\nq\n"));
    assert!(with.contains("h for a hint."), "{with}");
    let without = said(&place.run(&asked, "l\nl\n?\nq\n"));
    assert!(without.contains("s for: show me"), "{without}");
    assert!(!without.contains("h for a hint."), "{without}");
}
