//! Which language the program speaks, and a whole sitting in each, as a learner hears it line by line.

use crate::support::{Place, said};

/// A set without words, so that all words are the program's.
const BARE: &str = "title: \"7\"
questions:
  - id: a
    kind: choice
    question: \"1 + 1\"
    choices:
      - text: \"2\"
        correct: true
      - text: \"3\"
      - text: \"4\"
    hints: [\"0\"]
  - id: b
    kind: number
    question: \"2 + 2\"
    answer: 4
";

fn heard(place: &Place, more: &[&str], typed: &str) -> String {
    let call = [&["--plain", "--seed", "1", "bare.yaml"], more].concat();
    let output = place.run(&call, typed);
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    said(&output)
}

fn place() -> Place {
    let place = Place::new();
    place.write("bare.yaml", BARE);
    place
}

/// Two tries, a hint, "I don't know yet", the help, the answer shown, later, and the end.
const TYPED: &str = "3\n4\n?\nh\nd\n2\nseven\n5\ns\ns\nq\n";

#[test]
fn a_whole_sitting_is_in_spanish() {
    snapbox::assert_data_eq!(
        heard(&place(), &["--lang", "es"], TYPED),
        snapbox::file!["tongues/es.txt"]
    );
}

#[test]
fn a_whole_sitting_is_in_german() {
    snapbox::assert_data_eq!(
        heard(&place(), &["--lang", "de"], TYPED),
        snapbox::file!["tongues/de.txt"]
    );
}

#[test]
fn true_and_false_are_words_of_the_language_wherever_a_learner_reads_them() {
    for (tag, right, other) in [
        ("en", "True", "False"),
        ("de", "Wahr", "Falsch"),
        ("es", "Verdadero", "Falso"),
    ] {
        let place = Place::new();
        place.write(
            "bare.yaml",
            "title: \"7\"\nquestions:\n  - {id: a, question: \"1 < 2\", answer: true}\n",
        );
        let heard = heard(&place, &["--lang", tag], "2\n2\n?\n1\nq\n");
        let journey = |more: &[&str]| {
            let call = [&["journey", "--lang", tag, "bare.yaml"], more].concat();
            said(&place.run(&call, ""))
        };
        let said = [
            heard,
            journey(&["--format", "text"]),
            journey(&["--format", "text", "--steps"]),
            journey(&["--format", "svg"]),
        ];
        for said in said {
            assert!(
                said.contains(right) && said.contains(other),
                "{tag}: {said}"
            );
            // Of an answer, and not of what can be typed.
            for own in [
                "false:",
                "far: false",
                "“false”",
                "„false“",
                "«false»",
                ">false<",
            ] {
                assert!(!said.contains(own), "{tag}: {said}");
            }
        }
        // What other programs read is the record's own.
        let json = journey(&["--format", "json"]);
        assert!(
            json.contains("\"false\"") && json.contains("\"true\""),
            "{json}"
        );
    }
}

/// The first words that are heard, with a locale in the surroundings and a setting.
fn begins(locale: &str, settings: Option<&str>, more: &[&str]) -> String {
    let place = place();
    if let Some(settings) = settings {
        std::fs::create_dir_all(place.data()).unwrap();
        place.write("D/settings.yaml", settings);
    }
    let mut command = place.notyet(&["--plain", "bare.yaml"]);
    command.args(more).env("LC_ALL", locale);
    command.stdin(std::process::Stdio::null());
    said(&command.output().unwrap())
}

#[test]
fn what_is_told_comes_before_the_settings_and_these_before_the_surroundings() {
    let (english, spanish, german) = ("2 questions, all new", "2 preguntas", "2 Fragen");
    for (locale, settings, more, words) in [
        ("de_AT.UTF-8", None, &[][..], german),
        ("es_MX", None, &[], spanish),
        ("C", None, &[], english),
        ("tlh_KX.UTF-8", None, &[], english),
        ("de_AT.UTF-8", Some("language: es\n"), &[], spanish),
        ("de_AT.UTF-8", Some("voice: plain\n"), &[], german),
        (
            "de_AT.UTF-8",
            Some("language: es\n"),
            &["--lang", "en"],
            english,
        ),
    ] {
        let heard = begins(locale, settings, more);
        assert!(
            heard.contains(words),
            "{locale} {settings:?} {more:?}: {heard}"
        );
    }
}

#[test]
fn a_language_that_is_not_spoken_is_told_with_those_that_are() {
    let output = place().run(&["--lang", "xx", "bare.yaml"], "");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2));
    for words in ["xx", "--lang", "en, es, de"] {
        assert!(error.contains(words), "“{words}” is missing in: {error}");
    }
}

#[test]
fn the_language_of_the_program_leaves_the_set_and_authors_texts_as_they_are() {
    let place = place();
    let german = place.run(&["check", "bare.yaml", "--lang", "de"], "");
    let english = place.run(&["check", "bare.yaml"], "");
    assert_eq!(german.stdout, english.stdout);
    assert_eq!(german.stderr, english.stderr);
}
