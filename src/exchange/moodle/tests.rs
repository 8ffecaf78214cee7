use super::*;
use crate::exchange::draft::{Accepted, Blank, Kind, Question};
mod elsewhere;

fn quiz(inner: &str) -> Read {
    import(&Input {
        name: "bank.xml".to_owned(),
        text: format!("<?xml version=\"1.0\"?>\n<quiz>\n{inner}\n</quiz>\n"),
        ..Input::default()
    })
    .unwrap()
}

/// A question of this type, whose text asks Q unless it has one.
fn question(kind: &str, inner: &str) -> Read {
    let text = if inner.contains("<questiontext") {
        ""
    } else {
        "<questiontext format=\"html\"><text><![CDATA[<p>Q</p>]]></text></questiontext>"
    };
    quiz(&format!(
        "<question type=\"{kind}\"><name><text>N</text></name>{text}{inner}</question>"
    ))
}

fn one(read: Read) -> Question {
    assert_eq!(read.left_out, []);
    let [question] = <[Question; 1]>::try_from(read.draft.questions).unwrap();
    question
}

fn answer(fraction: &str, text: &str, more: &str) -> String {
    format!(
        "<answer fraction=\"{fraction}\" format=\"html\"><text><![CDATA[{text}]]></text>{more}</answer>"
    )
}

fn said(text: &str) -> String {
    format!("<feedback format=\"html\"><text>{text}</text></feedback>")
}

/// A question's key at a glance.
fn glance(question: &Question) -> String {
    let key = match &question.kind {
        Kind::Choice(all) | Kind::Select(all) => {
            let name = if matches!(question.kind, Kind::Choice(_)) {
                "one"
            } else {
                "all"
            };
            let all = all.iter().map(|choice| {
                let star = if choice.correct { "*" } else { "" };
                let said = choice.feedback.iter().map(|said| format!("#{said}"));
                format!(" {star}{}{}", choice.text, said.collect::<String>())
            });
            format!("{name}{}", all.collect::<String>())
        }
        Kind::TrueFalse(right) => right.to_string(),
        Kind::Text(key) => {
            let all: Vec<String> = key.accepted.iter().map(Accepted::written).collect();
            format!("text {} {}", all.join("|"), key.strict.join(","))
        }
        Kind::Number(key) => format!("number {} {:?} {:?}", key.value, key.tolerance, key.unit),
        Kind::Blanks(all) => {
            let all = all.iter().map(|blank| match blank {
                Blank::Number(number) => number.clone(),
                Blank::Text(all) => {
                    let all: Vec<String> = all.iter().map(Accepted::written).collect();
                    format!("{all:?}")
                }
            });
            format!("blanks {}", all.collect::<Vec<_>>().join(" "))
        }
        Kind::Order(items) => format!("order {}", items.join(" ")),
        Kind::Match { pairs, decoys } => format!("match {pairs:?} {decoys:?}"),
    };
    let feedback = question
        .feedback
        .iter()
        .map(|(key, said)| format!(" [{key}: {said}]"));
    format!(
        "{} {{{}}}{}",
        question.prompt,
        key.trim_end(),
        feedback.collect::<String>()
    )
}

#[test]
fn each_kind_is_read_as_moodle_reads_it() {
    let pair = |left: &str, right: &str| {
        format!(
            "<subquestion format=\"html\"><text>{left}</text><answer><text>{right}</text></answer></subquestion>"
        )
    };
    for (kind, inner, expected) in [
        (
            "multichoice",
            format!(
                "<single>true</single>{}{}",
                answer("100", "<p>a</p>", &said("yes")),
                answer("0", "<b>b</b> x<sub>2</sub>", "")
            ),
            "Q {one *a#yes b x₂}",
        ),
        (
            "multichoice",
            format!(
                "<single>false</single>{}{}{}",
                answer("50", "a", ""),
                answer("50", "b", ""),
                answer("-100", "c", &said("no"))
            ),
            "Q {all *a *b c#no}",
        ),
        (
            "truefalse",
            answer("0", "true", &said("no")) + &answer("100", "false", &said("yes")),
            "Q {false} [true: no] [false: yes]",
        ),
        (
            "shortanswer",
            format!(
                "<usecase>1</usecase>{}{}{}",
                answer("100", "Nile", ""),
                answer("100", "the *", ""),
                answer("0", r"2 \* 3", &said("no"))
            ),
            "Q {text Nile|/the .*/ case} [2 * 3: no]",
        ),
        (
            "numerical",
            format!(
                "{}{}<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>",
                answer("100", "3.140", "<tolerance>0.0100000</tolerance>"),
                answer("0", "*", &said("no"))
            ),
            "Q {number 3.140 Some(\"0.01\") Some(\"m\")} [!= 3.140: no]",
        ),
        (
            "matching",
            pair("&lt;p&gt;a&lt;/p&gt;", "1") + &pair("b", "2") + &pair("", "3"),
            "Q {match [(\"a\", \"1\"), (\"b\", \"2\")] [\"3\"]}",
        ),
        (
            "ordering",
            answer("1", "x", "") + &answer("2", "y", ""),
            "Q {order x y}",
        ),
    ] {
        assert_eq!(glance(&one(question(kind, &inner))), expected, "{kind}");
    }
}

#[test]
fn gaps_are_read_as_moodle_reads_them() {
    let cloze = |text: &str| {
        format!(
            "<questiontext format=\"html\"><text><![CDATA[<p>{text}</p>]]></text></questiontext>"
        )
    };
    let word =
        |text: &str| format!("<selectoption><text>{text}</text><group>1</group></selectoption>");
    let drag = |text: &str| format!("<dragbox><text>{text}</text><group>1</group></dragbox>");
    for (kind, inner, expected) in [
        (
            "gapselect",
            format!(
                "{}{}{}",
                cloze("A [[2]] is [[1]]."),
                word("red"),
                word("hat")
            ),
            "A _____ is _____.\n\n(hat · red) {blanks [\"hat\"] [\"red\"]}",
        ),
        (
            "ddwtos",
            format!("{}{}{}", cloze("A [[1]]."), drag("hat"), drag("Cat")),
            "A _____.\n\n(Cat · hat) {blanks [\"hat\"]}",
        ),
        (
            "cloze",
            cloze("A {1:SA:=hat~=cap#yes} has {2:NM:=3.0#ok} and {1:MC:=a*~b#no}."),
            "A _____ has _____ and _____ (a* · b). {blanks [\"hat\", \"cap\"] 3.0 [\"a*\"]} [1 = cap: yes] [2 = 3.0: ok] [3 = b: no]",
        ),
        (
            "multianswer",
            cloze("The capital is {1:MULTICHOICE:~Mombasa#port~=Nairobi}!"),
            "The capital is _____! {one Mombasa#port *Nairobi}",
        ),
        (
            "multianswer",
            cloze("{1:MR:=a~=b~c}"),
            "_____ {all *a *b c}",
        ),
        (
            "multianswer",
            cloze("Pi: {1:NM:=3.1:0.1#ok~*#no}"),
            "Pi: _____ {number 3.1 Some(\"0.1\") None} [3.1: ok] [!= 3.1: no]",
        ),
        (
            "multianswer",
            cloze("{1:SAC:=Nile}"),
            "_____ {text Nile case}",
        ),
    ] {
        assert_eq!(glance(&one(question(kind, &inner))), expected, "{kind}");
    }
}

#[test]
fn what_stands_around_a_question_comes_along() {
    let png = "iVBORw0KGgo=";
    let read = quiz(&format!(
        "<question type=\"category\"><category><text>$course$/top/Sums/and//or</text></category><info format=\"html\"><text>About &lt;b&gt;it&lt;/b&gt;</text></info></question>
<question type=\"multichoice\"><name><text>The name</text></name>
<questiontext format=\"html\"><text><![CDATA[<p>Look: <img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"A hat\"></p>]]></text><file name=\"a b.png\" path=\"/\" encoding=\"base64\">{png}</file></questiontext>
<generalfeedback format=\"html\"><text>Why</text></generalfeedback><idnumber>H-1</idnumber><single>true</single><shuffleanswers>0</shuffleanswers>
<correctfeedback format=\"html\"><text>A hat it is.</text></correctfeedback><incorrectfeedback format=\"html\"><text>Your answer is incorrect.</text></incorrectfeedback>
{}{}<hint format=\"html\"><text>One</text><shownumcorrect/></hint><hint format=\"html\"><text></text></hint><tags><tag><text>hats</text></tag></tags></question>",
        answer("100", "a", ""),
        answer("0", "b", ""),
    ));
    assert_eq!(read.draft.title.as_deref(), Some("Sums/and/or"));
    assert_eq!(read.draft.description.as_deref(), Some("About **it**"));
    assert_eq!(read.lost, []);
    let question = &read.draft.questions[0];
    assert_eq!(
        (question.line, question.called(), question.id.as_deref()),
        (4, "The name", Some("H-1"))
    );
    assert_eq!(question.prompt, "Look:");
    let image = ("bank-pictures/a-b.png".to_owned(), "A hat".to_owned());
    assert_eq!(question.image, Some(image));
    assert_eq!(read.draft.pictures[0].bytes, b"\x89PNG\r\n\x1a\n");
    assert_eq!(question.explanation.as_deref(), Some("A hat it is.\n\nWhy"));
    assert_eq!(
        (&question.hints[..], &question.tags[..]),
        (&["One".to_owned()][..], &["hats".to_owned()][..])
    );
    assert_eq!(question.shuffle, Some(false));
}

#[test]
fn several_categories_are_tags() {
    let category = |path: &str| {
        format!("<question type=\"category\"><category><text>{path}</text></category></question>")
    };
    let item = format!(
        "<question type=\"truefalse\"><questiontext><text>Q</text></questiontext>{}</question>",
        answer("100", "true", "")
    );
    let read = quiz(&(category("$course$/One") + &item + &category("top/Two") + &item));
    let tags: Vec<&[String]> = read
        .draft
        .questions
        .iter()
        .map(|question| &question.tags[..])
        .collect();
    assert_eq!(tags, [["One"], ["Two"]]);
    assert_eq!(read.draft.title, None);
}

#[test]
fn what_cannot_come_along_is_told_with_its_line_and_its_name() {
    for (kind, inner, reason) in [
        ("essay", String::new(), "an essay"),
        ("description", String::new(), "a text without a question"),
        ("calculatedsimple", String::new(), "not in the file"),
        ("stack", String::new(), "computer algebra"),
        ("pmatch", String::new(), "of the kind “pmatch”"),
        (
            "multichoice",
            answer("0", "a", ""),
            "none of its choices is right",
        ),
        (
            "truefalse",
            answer("100", "maybe", ""),
            "neither true nor false",
        ),
        ("shortanswer", answer("100", "*", ""), "whatever is typed"),
        (
            "shortanswer",
            answer("50", "a", ""),
            "none of its answers is right",
        ),
        (
            "numerical",
            answer("100", "many", ""),
            "“many” is no number",
        ),
        ("numerical", answer("100", "*", ""), "any number"),
        (
            "numerical",
            answer("100", "1", "<tolerance>x</tolerance>"),
            "its tolerance",
        ),
        ("matching", String::new(), "no pairs"),
        ("ordering", String::new(), "nothing to be put in order"),
        (
            "gapselect",
            "<questiontext><text>[[7]]</text></questiontext>".to_owned(),
            "no word belongs",
        ),
        (
            "cloze",
            "<questiontext><text>no gap</text></questiontext>".to_owned(),
            "no gaps",
        ),
        (
            "cloze",
            "<questiontext><text>{1:SA:=a} {1:MR:=a~b}</text></questiontext>".to_owned(),
            "several choices",
        ),
    ] {
        let read = question(kind, &inner);
        assert_eq!(read.draft.questions, [], "{kind}");
        let [lost] = &read.left_out[..] else {
            panic!("{kind}")
        };
        assert!(lost.reason.contains(reason), "{kind}: {}", lost.reason);
        assert_eq!((lost.line, &*lost.name), (3, "N"));
    }
}

#[test]
fn what_has_no_place_of_a_question_is_told() {
    let right = answer("100", "a", "") + &answer("0", "b", "");
    for (kind, inner, what) in [
        (
            "multichoice",
            right.clone() + &answer("50", "c", ""),
            "50% of the credit for “c”",
        ),
        (
            "multichoice",
            right.clone() + &answer("100", "c", ""),
            "one of its 2 right choices was enough",
        ),
        (
            "multichoice",
            right.clone() + "<incorrectfeedback><text>Look again</text></incorrectfeedback>",
            "every answer that is not right",
        ),
        (
            "multichoice",
            right.clone() + "<hidden>1</hidden>",
            "hidden",
        ),
        (
            "multichoice",
            right + &answer("0", "<img src='@@PLUGINFILE@@/x.png'>c", ""),
            "the picture “x.png”",
        ),
        (
            "numerical",
            answer("100", "1", "") + &answer("100", "2", ""),
            "2 as a second right number",
        ),
        (
            "ordering",
            "<selecttype>RANDOM</selecttype>".to_owned()
                + &answer("1", "a", "")
                + &answer("2", "b", ""),
            "a part of its items",
        ),
        (
            "cloze",
            "<questiontext><text>{1:NM:=3:1} {1:NM:=4}</text></questiontext>".to_owned(),
            "up to 1 off",
        ),
    ] {
        let read = question(kind, &inner);
        assert_eq!(read.draft.questions.len(), 1, "{kind}");
        assert!(
            read.lost.iter().any(|lost| lost.reason.contains(what)),
            "{kind}: {:?}",
            read.lost
        );
    }
}

#[test]
fn another_document_is_refused() {
    for (text, what) in [
        ("<html></html>", "its outermost element is <html>"),
        ("<quiz></quiz>", "no question was found"),
        ("<!DOCTYPE quiz [<!ENTITY a \"aaaa\">]><quiz/>", "<!DOCTYPE"),
        ("<quiz><question>", "the file ends within"),
    ] {
        let input = Input {
            text: text.to_owned(),
            ..Input::default()
        };
        let slip = import(&input).unwrap_err();
        assert!(slip.what.contains(what), "{}", slip.what);
    }
}
