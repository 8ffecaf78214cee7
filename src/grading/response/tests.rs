use proptest::prelude::*;

use super::super::build::*;
use super::*;

fn file_order(question: &Question) -> Vec<usize> {
    (0..question.choices().len()).collect()
}

fn picks(list: &[usize]) -> Response {
    Response::Select(list.iter().copied().collect())
}

fn nothing(what: &str) -> Result<Response, NotAResponse> {
    Err(no_such_choice(what))
}

#[test]
fn a_choice_is_named_by_its_place_in_the_list_or_its_text() {
    let question = choice(&["Nairobi", "Mombasa", "+`x = 1`"]);
    let cases = [
        ("1", 2),
        ("#1", 2),
        ("2.", 0),
        ("3)", 1),
        (" mombasa. ", 1),
        ("`x = 1`", 2),
        ("X = 1", 2),
    ];
    for (line, at) in cases {
        assert_eq!(
            read(&question, &[2, 0, 1], line),
            Ok(Response::Choice(at)),
            "{line}"
        );
    }
    for line in ["4", "0", "#0", "Kisumu", "1 2", "99999999999999999999999"] {
        assert_eq!(read(&question, &[2, 0, 1], line), nothing(line));
    }
    assert_eq!(read(&question, &[2, 0, 1], " "), Err(NotAResponse::Empty));
}

#[test]
fn a_choice_that_is_a_number_of_the_list_takes_that_number() {
    let question = choice(&["2", "+3", "7"]);
    assert!(!numbered_plainly(&question));
    let order = file_order(&question);
    assert_eq!(read(&question, &order, "2"), Ok(Response::Choice(0)));
    assert_eq!(read(&question, &order, "#2"), Ok(Response::Choice(1)));
    assert_eq!(read(&question, &order, "1"), nothing("1"));
    assert!(numbered_plainly(&choice(&["7", "+8", "9"])));
    for text in ["+1, 2", "1.", "**1**", "2!"] {
        assert!(!numbered_plainly(&select(&[text, "+b"])), "{text}");
    }
}

#[test]
fn choices_that_are_alike_but_not_equal_are_told_apart_to_the_letter() {
    let question = choice(&["A", "+a"]);
    let order = file_order(&question);
    assert_eq!(read(&question, &order, "a"), Ok(Response::Choice(1)));
    assert_eq!(read(&question, &order, "A"), Ok(Response::Choice(0)));
    assert_eq!(read(&question, &order, "a."), nothing("a."));
}

#[test]
fn several_choices_are_named_by_places_or_texts() {
    let question = select(&["+Paris", "Rome; Italy", "+a, b", "Oslo"]);
    let cases: &[(&str, &[usize])] = &[
        ("1 3", &[0, 2]),
        ("1,3", &[0, 2]),
        ("#1; 3", &[0, 2]),
        ("3", &[2]),
        ("paris", &[0]),
        ("Paris; oslo", &[0, 3]),
        ("Oslo；Rome; Italy", &[1, 3]),
        ("Rome; Italy; Paris;", &[0, 1]),
        ("a, b", &[2]),
        ("a, b;1", &[0, 2]),
    ];
    for (line, expected) in cases {
        let order = file_order(&question);
        assert_eq!(read(&question, &order, line), Ok(picks(expected)), "{line}");
    }
    for (line, what) in [
        ("1 5", "5"),
        ("Paris; Bern", "Bern"),
        ("Rome", "Rome"),
        (";", ";"),
        ("Paris Oslo", "Paris Oslo"),
    ] {
        let order = file_order(&question);
        assert_eq!(read(&question, &order, line), nothing(what), "{line}");
    }
}

#[test]
fn empty_pieces_of_a_line_are_nothing_however_many() {
    let question = select(&["+Paris", "+;;"]);
    let order = file_order(&question);
    let line = format!("{}paris{}", ";".repeat(50_000), "; ".repeat(50_000));
    assert_eq!(read(&question, &order, &line), Ok(picks(&[0])));
    assert_eq!(read(&question, &order, ";;"), Ok(picks(&[1])));
}

#[test]
fn places_are_those_of_the_list_that_was_shown() {
    let question = select(&["+a", "b", "+c"]);
    assert_eq!(read(&question, &[2, 1, 0], "1 2"), Ok(picks(&[1, 2])));
}

#[test]
fn one_of_two_is_read_in_short_and_in_full() {
    let question = question(Kind::TrueFalse(true));
    for line in [
        "true",
        "T",
        "TRUE.",
        "1",
        " t ",
        "Wahr",
        "w",
        "verdadero",
        "V",
    ] {
        assert_eq!(read(&question, &[], line), Ok(Response::TrueFalse(true)));
    }
    for line in ["false", "F", "2", "falsch", "Falso."] {
        assert_eq!(read(&question, &[], line), Ok(Response::TrueFalse(false)));
    }
    for line in ["yes", "3", "truth"] {
        let neither = Err(NotAResponse::NeitherTrueNorFalse);
        assert_eq!(read(&question, &[], line), neither);
    }
}

#[test]
fn model_answers_are_in_words() {
    assert_eq!(model_answer(&choice(&["a", "+b"])), "b");
    assert_eq!(model_answer(&select(&["+a", "b", "+c"])), "a; c");
    assert_eq!(model_answer(&question(Kind::TrueFalse(true))), "true");
    assert_eq!(model_answer(&text(&["/b.*/", "b"])), "b");
    assert_eq!(model_answer(&text(&["/b.*/"])), "/b.*/");
    assert_eq!(model_answer(&number("12", Some("km"))), "12 km");
    assert_eq!(model_answer(&number("75%", Some("%"))), "75%");
}

#[test]
fn picks_are_worded_by_their_texts_where_these_can_be_read_back() {
    let question = select(&["+a", "+a; b", "b"]);
    assert_eq!(words(&question, &picks(&[0])), "a");
    assert_eq!(words(&question, &picks(&[0, 2])), "#1 #3");
    assert_eq!(words(&choice(&["+1", "#1"]), &Response::Choice(1)), "#2");
}

proptest! {
    #[test]
    fn words_are_read_back(texts in prop::collection::btree_set("[aA1-3#;, .`é]{1,6}|[a-d]", 1..7), chosen in any::<u8>()) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let picked: Vec<usize> = (0..texts.len()).filter(|at| chosen & (1 << at) != 0).collect();
        let question = select(&texts);
        let order = file_order(&question);
        if !picked.is_empty() {
            let response = picks(&picked);
            prop_assert_eq!(read(&question, &order, &words(&question, &response)), Ok(response));
        }
        let question = choice(&texts);
        for at in order.clone() {
            let response = Response::Choice(at);
            prop_assert_eq!(read(&question, &order, &words(&question, &response)), Ok(response));
        }
    }

    #[test]
    fn every_choice_can_be_named_by_its_place(texts in prop::collection::vec("[0-9;, a#]{1,4}", 1..5)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let question = select(&texts);
        let order: Vec<usize> = (0..texts.len()).rev().collect();
        for (at, choice) in order.iter().enumerate() {
            let line = format!("#{}", at + 1);
            prop_assert_eq!(read(&question, &order, &line), Ok(picks(&[*choice])));
        }
    }

    #[test]
    fn what_is_typed_is_kept_as_it_is(line in "\\PC{0,20}[a-z]\\PC{0,20}") {
        let response = Response::Typed(line.clone());
        for question in [text(&["x"]), number("1", None)] {
            prop_assert_eq!(words(&question, &response), line.clone());
            prop_assert_eq!(read(&question, &[], &line), Ok(response.clone()));
        }
    }

    #[test]
    fn any_line_is_read_without_harm(line in any::<String>(), texts in prop::collection::vec(any::<String>(), 1..5)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let _ = read(&select(&texts), &[3, 0, 9], &line);
        let _ = read(&select(&texts), &[3, 0, 9], &line.replace(' ', ";"));
        let _ = read(&choice(&texts), &[], &line);
        let _ = read(&question(Kind::TrueFalse(true)), &[], &line);
    }
}
