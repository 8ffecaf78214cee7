//! What stands elsewhere in files of old and in those of other programs, and what questions have that few of them do.

use super::*;
use crate::exchange::draft::{Compared, Draft};

/// The beginning of a PNG.
const PICTURE: &str = "iVBORw0KGgo=";

fn asks(format: &str, text: &str, more: &str) -> String {
    format!(
        "<questiontext format=\"{format}\"><text><![CDATA[{text}]]></text>{more}</questiontext>"
    )
}

fn cloze(text: &str) -> Read {
    question("cloze", &asks("html", text, ""))
}

#[test]
fn files_of_old_are_read_as_moodle_reads_them() {
    let both = answer("100", "a", "") + &answer("0", "b", "");
    let read = one(question(
        "multichoice",
        &format!(
            "{both}<hint><hintcontent><text>Look</text></hintcontent></hint><coursetags><tag><text>c</text></tag></coursetags><image>cell.png</image><image_base64>{PICTURE}</image_base64>"
        ),
    ));
    assert_eq!(
        (read.hints, read.tags),
        (vec!["Look".to_owned()], vec!["c".to_owned()])
    );
    assert_eq!(read.image.unwrap().0, "bank-pictures/cell.png");
    for (kind, inner, expected) in [
        (
            "truefalse",
            answer("0", "Wahr", &said("no")) + &answer("100", "Falsch", ""),
            "Q {false} [true: no]",
        ),
        (
            "numerical",
            "<answer>23<fraction>1</fraction></answer>".to_owned(),
            "Q {number 23 None None}",
        ),
        (
            "multichoice",
            "<single>false</single>".to_owned()
                + &answer("33,33333", "a", "")
                + &answer("66,66667", "b", "")
                + &answer("-100", "c", ""),
            "Q {all *a *b c}",
        ),
        (
            "match",
            "<subquestion><text>a</text><answer><text>b</text></answer></subquestion>".to_owned(),
            "Q {match [(\"a\", \"b\")] []}",
        ),
        (
            "multichoiceset",
            answer("100", "a", "") + &answer("100", "b", "") + &answer("0", "c", ""),
            "Q {all *a *b c}",
        ),
        (
            "multichoice",
            both + &answer("0", "", "") + &answer("0", "<p></p>", ""),
            "Q {one *a b}",
        ),
    ] {
        assert_eq!(glance(&one(question(kind, &inner))), expected, "{kind}");
    }
    let gone = question(
        "multichoice",
        &(answer("100", "a", "") + &answer("0", "b", "") + "<image>gone.png</image>"),
    );
    assert!(gone.lost[0].reason.contains("“gone.png”, which is not"));
}

#[test]
fn a_text_without_a_format_has_that_of_what_is_asked() {
    let inner = |format: &str| {
        asks(format, "What *is* it?", "")
            + "<generalfeedback><text>So *it* is</text></generalfeedback><answer fraction=\"100\"><text>the **a** `b`</text></answer><answer fraction=\"0\"><text>c</text></answer>"
    };
    for (format, explanation, expected) in [
        ("markdown", "So *it* is", "What *is* it? {one *the a `b` c}"),
        (
            "html",
            "So \\*it\\* is",
            "What \\*is\\* it? {one *the **a** `b` c}",
        ),
        (
            "plain_text",
            "So \\*it\\* is",
            "What \\*is\\* it? {one *the **a** `b` c}",
        ),
    ] {
        let read = one(question("multichoice", &inner(format)));
        assert_eq!(glance(&read), expected, "{format}");
        assert_eq!(read.explanation.as_deref(), Some(explanation), "{format}");
    }
}

#[test]
fn a_picture_in_markdown_comes_along_and_one_among_choices_is_told() {
    let file = format!("<file name=\"c.png\" encoding=\"base64\">{PICTURE}</file>");
    let picture = "![a cell](@@PLUGINFILE@@/c.png)";
    let both = answer("100", "a", "") + &answer("0", "b", "");
    let text = asks("markdown", &format!("What is it?\n\n{picture}"), &file);
    let read = one(question("multichoice", &(text + &both)));
    assert_eq!(read.prompt, "What is it?");
    let image = ("bank-pictures/c.png".to_owned(), "a cell".to_owned());
    assert_eq!(read.image, Some(image));
    for choice in [
        format!("<answer fraction=\"0\" format=\"markdown\"><text>{picture}</text></answer>"),
        answer("0", "<img src='@@PLUGINFILE@@/c.png'>", ""),
    ] {
        let read = question("multichoice", &(both.clone() + &choice));
        assert!(
            read.left_out[0]
                .reason
                .contains("one of its choices is a picture")
        );
    }
}

#[test]
fn a_comma_that_may_part_thousands_is_not_guessed_at() {
    for (written, expected) in [
        ("3,14", Some("3.14")),
        ("0,125", Some("0.125")),
        ("1234,567", Some("1234.567")),
        ("1,000", None),
        ("-1,234,567", None),
    ] {
        let read = question("numerical", &answer("100", written, ""));
        let Some(value) = expected else {
            let told = read.left_out[0]
                .reason
                .contains("thousands in one language");
            assert!(told, "{written}");
            continue;
        };
        let glanced = glance(&one(read));
        assert_eq!(glanced, format!("Q {{number {value} None None}}"));
    }
}

#[test]
fn what_few_questions_have_is_told() {
    let both = answer("100", "a", "") + &answer("0", "b", "");
    let units = "<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>";
    for (kind, inner, what) in [
        (
            "multichoice",
            asks("html", "See <a href='@@PLUGINFILE@@/more.pdf'>this</a>", "") + &both,
            "the file “more.pdf”",
        ),
        (
            "ordering",
            answer("1", "a", "") + &answer("2", "b", &said("last")),
            "what is said to its single items",
        ),
        (
            "numerical",
            answer("100", "1", "")
                + units
                + "<unitgradingtype>1</unitgradingtype><showunits>0</showunits>",
            "that its unit has to be given",
        ),
        (
            "numerical",
            answer("100", "1", "") + "<instructions><text>In metres</text></instructions>",
            "its instructions “In metres”",
        ),
    ] {
        let read = question(kind, &inner);
        assert_eq!(read.draft.questions.len(), 1, "{kind}");
        let told = |lost: &Lost| lost.reason.contains(what);
        assert!(read.lost.iter().any(told), "{what}: {:?}", read.lost);
    }
    let free = answer("100", "1", "") + units + "<unitgradingtype>0</unitgradingtype>";
    assert_eq!(question("numerical", &free).lost, []);
}

#[test]
fn what_moodle_says_by_itself_is_no_explanation_in_any_language() {
    for (right, other) in [
        ("Your answer is correct.", "Your answer is incorrect."),
        ("<p>Die Antwort ist richtig.</p>", "Die Antwort ist falsch."),
        ("Respuesta correcta", "Respuesta incorrecta."),
        ("Ваш ответ верный.", "Ваш ответ неправильный."),
    ] {
        let inner = format!(
            "{}{}<correctfeedback format=\"html\"><text><![CDATA[{right}]]></text></correctfeedback><incorrectfeedback format=\"html\"><text>{other}</text></incorrectfeedback>",
            answer("100", "a", ""),
            answer("0", "b", "")
        );
        let read = question("multichoice", &inner);
        assert_eq!(read.lost, [], "{right}");
        assert_eq!(one(read).explanation, None, "{right}");
    }
}

#[test]
fn gaps_keep_how_they_are_compared_where_all_are_compared_alike() {
    let read = one(cloze(
        "{1:NM:=47:1#ok~%50%50:2#near~*#no} {1:NM:=3:1} {1:SAC:=Rome}",
    ));
    assert_eq!(read.gaps.tolerance.as_deref(), Some("1"));
    assert_eq!(read.gaps.strict, ["case"]);
    let told: Vec<&str> = read.feedback.iter().map(|(key, _)| &**key).collect();
    assert_eq!(told, ["1 = 47", "1 = < 48", "1 = <= 52", "1 = != 47"]);
    let read = cloze("{1:NM:=47:1} {1:NM:=3} {1:SAC:=Rome} {1:SA:=Oslo}");
    let told: Vec<&str> = read.lost.iter().map(|lost| &*lost.reason).collect();
    assert!(
        told[0].starts_with("that gap 1 accepts numbers up to 1 off"),
        "{told:?}"
    );
    assert!(
        told[1].starts_with("that capital letters matter in gap 3"),
        "{told:?}"
    );
    assert_eq!(one(read).gaps, Compared::default());
}

#[test]
fn what_is_said_in_any_gap_goes_to_each_in_which_it_fits() {
    let text = |text: &str| Blank::Text(vec![Accepted::Text(text.to_owned())]);
    let blanks = vec![
        text("Nairobi"),
        Blank::Number("47".to_owned()),
        text("Rome"),
    ];
    let mut asked = Question::new("___ ___ ___", Kind::Blanks(blanks));
    let said = ["Mombasa", "1 = Mombasa", "7", "/[a]/", "2 = > 50"];
    let said = said.map(|key| (key.to_owned(), format!("to {key}")));
    asked.feedback = said.to_vec();
    let draft = Draft {
        questions: vec![asked],
        ..Draft::default()
    };
    let written = export::export(&draft);
    let told: Vec<&str> = written.lost.iter().map(|lost| &*lost.reason).collect();
    assert_eq!(
        told,
        [
            "what is said to “/[a]/” in gap 1",
            "what is said to “> 50” in gap 2",
            "what is said to “/[a]/” in gap 3"
        ]
    );
    let input = Input {
        text: written.text,
        ..Input::default()
    };
    let back = one(import(&input).unwrap()).feedback;
    let back: Vec<String> = back
        .iter()
        .map(|(key, said)| format!("{key}: {said}"))
        .collect();
    assert_eq!(
        back,
        [
            "1 = Mombasa: to 1 = Mombasa",
            "2 = 7: to 7",
            "3 = Mombasa: to Mombasa"
        ]
    );
}

#[test]
fn words_to_choose_from_stand_group_by_group() {
    let word = |text: &str, group: u8| {
        format!("<selectoption><text>{text}</text><group>{group}</group></selectoption>")
    };
    let inner = asks("html", "The [[1]] on the [[2]]", "")
        + &[
            word("cat", 1),
            word("mat", 2),
            word("dog", 1),
            word("mat", 2),
        ]
        .concat();
    let read = one(question("gapselect", &inner));
    assert_eq!(read.prompt, "The _____ on the _____\n\n(cat · dog) (mat)");
}

#[test]
fn the_number_of_the_one_category_is_the_set_s_id_and_of_several_it_is_told() {
    let category = |name: &str, id: &str| {
        format!(
            "<question type=\"category\"><category><text>{name}</text></category><idnumber>{id}</idnumber></question>"
        )
    };
    let item = format!(
        "<question type=\"truefalse\"><questiontext><text>Q</text></questiontext>{}</question>",
        answer("100", "true", "")
    );
    let alone = quiz(&(category("Cells", "BIO-1") + &item));
    assert_eq!(alone.draft.id.as_deref(), Some("BIO-1"));
    let read = quiz(&(category("Cells", "BIO-1") + &item + &category("Rocks", "") + &item));
    assert_eq!(read.draft.id, None);
    assert_eq!((read.lost.len(), &*read.lost[0].name), (1, "Cells"));
}

#[test]
fn where_a_file_does_not_say_choices_stay_in_their_order_and_pairs_are_shuffled() {
    let choices = answer("100", "a", "") + &answer("0", "b", "");
    let pair = |left: &str| {
        format!(
            "<subquestion><text>{left}</text><answer><text>of {left}</text></answer></subquestion>"
        )
    };
    let pairs = pair("a") + &pair("b");
    for (said, of_choices, of_pairs) in [
        ("", Some(false), None),
        ("<shuffleanswers/>", Some(false), None),
        ("<shuffleanswers>true</shuffleanswers>", None, None),
        (
            "<shuffleanswers>0</shuffleanswers>",
            Some(false),
            Some(false),
        ),
    ] {
        let ask = |kind: &str, inner: &str| {
            one(question(kind, &(asks("html", "Q", "") + said + inner))).shuffle
        };
        assert_eq!(ask("multichoice", &choices), of_choices, "{said}");
        assert_eq!(ask("matching", &pairs), of_pairs, "{said}");
    }
}

#[test]
fn of_texts_in_several_languages_one_comes_along_and_the_others_are_told() {
    let both = "<span lang=\"de\" class=\"multilang\">Welcher Fluss?</span> <span lang=\"en\" class=\"multilang\">Which river?</span>";
    let inner = asks("html", &format!("<p>{both}</p>"), "")
        + &answer("100", "{mlang de}Nil{mlang}{mlang en}Nile{mlang}", "")
        + &answer("0", "{mlang de}Donau{mlang}{mlang en}Danube{mlang}", "");
    let text = format!("<quiz><question type=\"multichoice\">{inner}</question></quiz>");
    for (language, prompt, right, of_set) in [
        (None, "Welcher Fluss?", "Nil", Some("de")),
        (Some("en"), "Which river?", "Nile", None),
    ] {
        let input = Input {
            text: text.clone(),
            language: language.map(str::to_owned),
            ..Input::default()
        };
        let read = import(&input).unwrap();
        assert_eq!(read.draft.language.as_deref(), of_set);
        let [asked] = &read.draft.questions[..] else {
            panic!("{:?}", read.left_out)
        };
        assert_eq!(asked.prompt, prompt);
        let Kind::Choice(choices) = &asked.kind else {
            panic!("{:?}", asked.kind)
        };
        assert_eq!(choices[0].text, right);
        assert_eq!(read.lost.len(), 1, "{:?}", read.lost);
        assert!(read.lost[0].reason.contains("a set has one language"));
    }
}
