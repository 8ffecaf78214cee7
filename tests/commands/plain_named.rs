//! Commands that are typed by their names where their letters were meant, and what is told of the letters.

use notyet::phrases::tongue::Tongue;

use crate::support::{Place, said};

const SET: &str = "title: Words
shuffle: none
questions:
  - {id: a, question: What helps, answer: a ladder, feedback: {Skip: To skip is to jump}, hints: [It has steps, It leans]}
  - {id: b, question: What helps here, answer: [hint, clue]}
  - {id: c, question: How many, answer: 4, hints: [Fingers]}
  - {id: d, question: 'Take ___ and ___', blanks: [help, rope], hints: [One is long]}
  - {id: e, question: Which of them, choices: [{text: stop, correct: true}, go]}
";

fn practise(lang: &str, typed: &str) -> (String, Place) {
    let place = Place::new();
    place.write("words.yaml", SET);
    let words = ["--plain", "--seed", "1", "--lang", lang, "words.yaml"];
    let output = place.run(&words, typed);
    assert!(output.status.success());
    (said(&output), place)
}

/// How many responses were kept.
fn answered(place: &Place) -> usize {
    let lines = place.lines();
    let kept = lines.iter().filter(|line| line.contains("\"answered\""));
    kept.count()
}

#[test]
fn a_name_is_no_try_and_its_letter_is_told() {
    for (typed, letter) in [
        ("hint", "Type h for a hint."),
        ("Hint!", "Type h for a hint."),
        ("I don’t know", "Type d for: I don't know yet."),
        ("show me", "Type s for: show me the answer."),
        ("later", "Type l for later"),
        ("quit", "Type q to stop."),
        ("help", "Type ? to read what can be typed."),
    ] {
        let (said, place) = practise("en", &format!("{typed}\nq\n"));
        assert!(said.contains(letter), "{typed}: {said}");
        let way = format!("If “{typed}” is your answer, type ={typed}.");
        assert!(said.contains(&way), "{typed}: {said}");
        assert_eq!(answered(&place), 0, "{typed}");
    }
}

#[test]
fn an_equals_sign_makes_it_an_answer() {
    let (said, place) = practise("en", "=hint\nq\n");
    assert!(said.contains("hint: not yet."), "{said}");
    assert_eq!(answered(&place), 1);
}

#[test]
fn what_there_is_something_to_say_to_is_an_answer() {
    // Feedback; right; right in its gap; a choice.
    let (said, place) = practise("en", "skip\nl\nhint\nl\nhelp\nrope\nstop\nq\n");
    assert!(said.contains("To skip is to jump"), "{said}");
    for right in ["hint: got it", "help; rope: got it", "stop: got it"] {
        assert!(said.contains(right), "{right}: {said}");
    }
    assert_eq!(answered(&place), 4);
}

#[test]
fn wherever_it_can_be_no_answer_the_letter_is_told_as_well() {
    // Where a number is asked, in a gap, and in a list.
    let (said, place) = practise("en", "l\nl\nhint\nl\nhint\nl\nhint\nq\n");
    assert_eq!(said.matches("Type h for a hint.").count(), 3, "{said}");
    assert_eq!(answered(&place), 0);
}

#[test]
fn each_language_has_its_own_names() {
    for (lang, typed, letter) in [
        ("de", "Tipp", "Tippe h für einen Tipp."),
        ("de", "Hilfe", "Tippe ?, um zu lesen"),
        ("de", "aufhören", "Tippe q zum Aufhören."),
        ("es", "pista", "Escribe h para una pista."),
        ("es", "no lo sé", "Escribe d para: todavía no lo sé."),
        ("es", "salir", "Escribe q para terminar."),
    ] {
        let (said, place) = practise(lang, &format!("{typed}\nq\n"));
        assert!(said.contains(letter), "{lang}: {said}");
        assert_eq!(answered(&place), 0, "{typed}");
    }
    // Whoever speaks another language has not lost the words of a keyboard.
    for (_, lang) in Tongue::ALL {
        let (_, place) = practise(lang, "quit\nq\n");
        assert_eq!(answered(&place), 0, "{lang}");
    }
}

#[test]
fn where_a_hint_or_the_answer_is_spoken_of_its_letter_is_told() {
    let (said, _) = practise("en", "a rope\nh\nh\nh\nl\nl\nd\nl\nq\n");
    assert!(said.contains("Two hints are ready. Type h."), "{said}");
    let open = "or have the answer shown.\nType s to see it.";
    assert!(said.contains(open), "{said}");
}
