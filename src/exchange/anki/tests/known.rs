//! By what notes and texts of them are known.

use super::*;

#[test]
fn what_anki_calls_a_note_is_the_id_of_its_questions() {
    let text =
        "#html:true\n#guid column:1\nq-1\tOne?\tone\nZ{\t{{c1::A}} and {{c2::b}}\t\n\tTwo?\ttwo\n";
    let read = read(text);
    let ids = read.draft.questions.iter().map(|one| one.id.as_deref());
    let ids: Vec<Option<&str>> = ids.collect();
    assert_eq!(ids[0], Some("q-1"));
    let [first, second] = [ids[1].unwrap(), ids[2].unwrap()];
    assert_eq!(first.strip_suffix("-1"), second.strip_suffix("-2"));
    assert_eq!((ids[3], ids.len()), (None, 4));
}

#[test]
fn notes_without_a_head_are_known_by_the_tabs_in_every_line() {
    for (text, is) in [
        ("Kenya?\tNairobi\n\nEgypt?\tCairo\n", true),
        ("Kenya?\tNairobi\tafrica\n", true),
        ("question\tanswer\nKenya?\tNairobi\n", false),
        ("term\tdefinition\nKenya?\tNairobi\n", false),
        ("Kenya?\tNairobi\nEgypt?\n", false),
        ("Kenya?\tNairobi\nEgypt?\tCairo\tafrica\n", false),
        ("Kenya? {\n\t=Nairobi\n\t~Mombasa\n}\n", false),
        ("\tKenya?\tNairobi\n", false),
        ("Kenya?,Nairobi\n", false),
        ("6\" pipe?\tlong\n", true),
        ("Kenya?;Nairobi\n\"A; b\"\"c\"\"?\";yes\n", true),
        ("Kenya?;Nairobi\n", false),
        ("Kenya?;Nairobi\nEgypt?\n", false),
        ("Frage;Antwort\nKenia?;Nairobi\n", false),
        ("Kenya; {=Nairobi}\n\nEgypt; {=Cairo}\n", false),
        ("Q; r\nA. a; b\nB. c; d\nANSWER: A;\n", false),
        ("", false),
    ] {
        let input = Input {
            text: text.to_owned(),
            ..Input::default()
        };
        assert_eq!(looks(&input), is, "{text:?}");
    }
    assert_eq!(
        glance(&read("Kenya?\tNairobi\n").draft.questions[0]),
        "Kenya? = Nairobi"
    );
}

#[test]
fn a_front_that_is_a_picture_alone_is_told_as_one() {
    let read = read("#html:true\n<img src=\"flag.png\">\tKenya\nQ\ta\n");
    let reason = &read.left_out[0].reason;
    assert!(
        reason.contains("the picture “flag.png”, which is not in the file"),
        "{reason}"
    );
}

#[test]
fn a_number_with_a_comma_is_one_where_the_language_has_it_so_and_a_line_of_code_is_a_line() {
    let text = "#html:true\nHow much?\t3,5\nHow far?\t1.234,5 km\nA {{c1::0,5}} b\nCall?\t<pre>print(1)</pre>\n";
    for (language, expected) in [
        (
            Some("de"),
            [
                "How much? = #3.5",
                "How far? = #1234.5 km",
                "A _____ b = #0.5",
                "Call? = print(1)",
            ],
        ),
        (
            None,
            [
                "How much? = 3,5",
                "How far? = 1.234,5 km",
                "A _____ b = 0,5",
                "Call? = print(1)",
            ],
        ),
    ] {
        let input = Input {
            text: text.to_owned(),
            language: language.map(str::to_owned),
            ..Input::default()
        };
        let read = import(&input).unwrap();
        let all: Vec<String> = read.draft.questions.iter().map(glance).collect();
        assert_eq!(all, expected, "{:?}", read.left_out);
    }
}
