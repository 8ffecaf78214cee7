//! Tables as other programs have them: the forms of quiz programs, and spreadsheets of other languages.

use super::*;

/// What was read, and what was told of it.
fn seen(table: &str) -> (Vec<String>, Vec<(usize, String)>) {
    assert!(looks(&input(table)), "{table}");
    let read = import(&input(table)).unwrap();
    let lost = read.lost.into_iter().chain(read.left_out);
    let lost = lost.map(|lost| (lost.line, lost.reason));
    let questions = read.draft.questions.iter().map(glance);
    (questions.collect(), lost.collect())
}

#[test]
fn names_that_stand_below_a_heading_are_found_and_numbers_of_lines_say_nothing() {
    let kahoot = ",,,,,,,\n,Quiz template,,,,,,\n,,,,,,,\n\
        ,Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,\
        Answer 4 - max 75 characters,\"Time limit (sec) – 5, 10 or 20\",Correct answer(s) - choose at least one\n\
        1,Capital?,Nairobi,Mombasa,,,20,1\n2,Primes?,2,3,4,9,30,\"1,2\"\n,,,,,,,\n3,,,,,,,\n";
    let (questions, lost) = seen(kahoot);
    assert_eq!(
        questions,
        ["Capital? {one *Nairobi Mombasa}", "Primes? {all *2 *3 4 9}"]
    );
    let [(2, above), (4, column)] = &lost[..] else {
        panic!("{lost:?}")
    };
    assert_eq!(
        above,
        "“Quiz template”, which stands above the names of the columns"
    );
    assert!(column.starts_with("the column “Time limit"), "{column}");
    let blooket = "\"Blooket\nImport Template\",,,,,,,\n\
        Question #,Question Text,Answer 1,Answer 2,\"Answer 3\n(Optional)\",\"Answer 4\n(Optional)\",\"Correct Answer(s)\n(Only include Answer #)\"\n\
        1,1+1?,1,2,3,,2\n";
    let (questions, lost) = seen(blooket);
    assert_eq!(questions, ["1+1? {one 1 *2 3}"]);
    assert_eq!(lost.len(), 1, "{lost:?}");
}

#[test]
fn what_numbers_no_lines_is_told() {
    let (questions, lost) = seen("No.,Question,Answer\n1,Q,a\n3,R,b\n");
    assert_eq!(questions, ["Q {text a}", "R {text b}"]);
    assert_eq!(lost, [(1, "the column “No.”".to_owned())]);
    let (_, lost) = seen("Points,Question,Answer\n1,Q,a\n2,R,b\n");
    assert_eq!(lost, [(1, "the column “Points”".to_owned())]);
}

#[test]
fn a_spreadsheet_says_in_its_language_what_is_true_and_how_many_thousands() {
    for (table, expected) in [
        (
            "Frage;Antwort;Rückmeldung\nQ;WAHR;ja",
            "Q {true} [true: ja]",
        ),
        ("Frage;Antwort\nQ;FALSCH", "Q {false}"),
        ("Pregunta;Respuesta\nQ;FALSO", "Q {false}"),
        (
            "Pregunta;Respuesta\nIn Spanish?;falso",
            "In Spanish? {text falso}",
        ),
        ("Frage;Antwort\nQ;1.234,50", "Q {number 1234.50 None None}"),
        (
            "Frage;Antwort\nQ;-1.234.567,5",
            "Q {number -1234567.5 None None}",
        ),
        ("Frage;Antwort\nQ;1.23,5", "Q {text 1.23,5}"),
        ("Frage;Antwort\nQ;1.234", "Q {number 1.234 None None}"),
        (
            "Question,Type,Option A,Option B,Option C,Correct Answer\nQ,Checkboxes,x,y,z,\"A;B\"",
            "Q {all *x *y z}",
        ),
    ] {
        assert_eq!(seen(table), (vec![expected.to_owned()], vec![]), "{table}");
    }
}

#[test]
fn a_kind_that_there_is_not_is_told_in_the_words_of_its_cell() {
    let (_, lost) = seen(
        "Question Text,Question Type,Option 1,Option 2,Correct Answer\nQ,\"Open-Ended\n(long)\",a,b,1\n",
    );
    let expected = "there is no kind of question called “Open-Ended (long)”";
    assert_eq!(lost, [(2, expected.to_owned())]);
}

#[test]
fn commas_are_decimal_ones_where_the_language_has_it_so() {
    for (language, expected) in [("de", "Q {number 2.5 None None}"), ("en", "Q {text 2,5}")] {
        let input = Input {
            text: "Question,Answer\nQ,\"2,5\"".to_owned(),
            language: Some(language.to_owned()),
            ..Input::default()
        };
        let read = import(&input).unwrap();
        assert_eq!(glance(&read.draft.questions[0]), expected);
    }
}
