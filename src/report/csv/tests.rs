use super::*;
use crate::report::{Answer, OfSet};

#[test]
fn a_field_is_quoted_where_it_has_to_be() {
    for (text, expected) in [
        ("3/4", "3/4"),
        ("a, b", "\"a, b\""),
        ("a \"move\"", "\"a \"\"move\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        ("cr\r", "\"cr\r\""),
        ("", ""),
        (" blank ", " blank "),
    ] {
        assert_eq!(field(text), expected);
    }
}

#[test]
fn a_question_is_a_line_with_three_answers_at_most() {
    let answer = |text: &str, tries| Answer {
        text: text.to_owned(),
        tries,
        ..Answer::default()
    };
    let question = |not_yet, median_tries| OfQuestion {
        id: "q".to_owned(),
        learners: 3,
        mastered: 1,
        median_tries,
        not_yet,
        hints_opened: 5,
        shown_answers: 6,
        ..OfQuestion::default()
    };
    let four = vec![
        answer("a", 9),
        answer("b", 8),
        answer("c", 7),
        answer("d", 6),
    ];
    let questions = vec![
        question(four, Some(1.5)),
        question(Vec::new(), Some(2.0)),
        question(Vec::new(), None),
    ];
    let report = Report {
        sets: vec![OfSet {
            id: "s".to_owned(),
            title: None,
            questions,
        }],
        ..Report::default()
    };
    let table = table(&report);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], HEAD);
    assert_eq!(
        lines[1..],
        [
            "s,q,3,1,1.5,a,9,b,8,c,7,5,6",
            "s,q,3,1,2,,,,,,,5,6",
            "s,q,3,1,,,,,,,,5,6"
        ]
    );
}
