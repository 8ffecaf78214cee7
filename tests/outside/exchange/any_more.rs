//! Whatever stands in XML, in notes or in a package, what the fuzz targets hold holds.

use crate::body;
use notyet::exchange::archive;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The kinds of Moodle that are read, and one that is not.
const KINDS: [&str; 13] = [
    "multichoice",
    "truefalse",
    "shortanswer",
    "numerical",
    "matching",
    "ddmatch",
    "ordering",
    "gapselect",
    "ddwtos",
    "cloze",
    "calculated",
    "calculatedmulti",
    "essay",
];

/// Pieces of which texts of Moodle and of Anki are made.
fn piece() -> impl Strategy<Value = String> {
    let known = select(vec![
        "<p><b>x</b>",
        "<li>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<br>",
        "<pre><code>",
        "</code>",
        "<img src=\"@@PLUGINFILE@@/a.png\" alt=\"x\">",
        "<img src=\"data:image/png;base64,iVBORw0KGgo=\">",
        "{1:SA:=a~%50%b#c}",
        "{2:NM:=3:0.1~*#x}",
        "{1:MC:a~=b}",
        "{1:MRH:=a~=b}",
        "{1:SA:",
        "{a}",
        "{={a}*{b}}",
        "{={a}/0}",
        "pow({a},2)",
        "{b}+",
        "pi()",
        "\\(x^{a+1}\\)",
        "\u{10ff2c}0",
        "}",
        "[[1]]",
        "[[2]]",
        "[[",
        "{{c1::Nile::river}}",
        "{{c2::\\frac{1}{2}}}",
        "{{c1::",
        "}}",
        "[sound:a.mp3]",
        "<hr>",
        "\\(x^2\\)",
        "[$]x[/$]",
        "$\\frac{1}{2}$",
        "true",
        "false",
        "3.14",
        "*",
        "\\*",
        "___",
        "&lt;",
        "&nbsp;",
        "\t",
        "\n",
        "\"",
        "#",
        "]]>",
    ]);
    prop_oneof![
        4 => known.prop_map(str::to_owned),
        2 => "[a-z]{1,5} ?",
        1 => any::<char>().prop_map(String::from),
    ]
}

fn text() -> impl Strategy<Value = String> {
    vec(piece(), 0..6).prop_map(|pieces| pieces.concat())
}

/// Numbers for two names.
const SETS: &str = "<dataset_definitions><dataset_definition><name><text>a</text></name><dataset_items><dataset_item><number>1</number><value>2</value></dataset_item>
<dataset_item><number>2</number><value>0.5</value></dataset_item></dataset_items></dataset_definition><dataset_definition><name><text>b</text></name>
<dataset_items><dataset_item><number>1</number><value>3</value></dataset_item><dataset_item><number>2</number><value>-4</value></dataset_item></dataset_items>
</dataset_definition></dataset_definitions>";

/// A question of Moodle, well-formed as XML, whatever it says.
fn question() -> impl Strategy<Value = String> {
    let data = |text: &str| {
        format!(
            "<text><![CDATA[{}]]></text>",
            text.replace("]]>", "]]]]><![CDATA[>")
        )
    };
    let format = select(vec!["html", "moodle_auto_format", "plain_text", "markdown"]);
    let answer = (
        select(vec!["100", "0", "50", "-100", "x", "33.33333"]),
        text(),
        text(),
    );
    (select(KINDS.to_vec()), format, text(), vec(answer, 0..4)).prop_map(move |(kind, format, asked, answers)| {
        let answers = answers.iter().map(|(fraction, text, said)| {
            let (text, said) = (data(text), data(said));
            format!(
                "<answer fraction=\"{fraction}\" format=\"{format}\">{text}<feedback>{said}</feedback><tolerance>0.1</tolerance></answer>
<subquestion format=\"{format}\">{text}<answer>{said}</answer></subquestion><selectoption>{text}</selectoption><dragbox>{said}</dragbox><hint>{said}</hint>"
            )
        });
        let answers: String = answers.collect();
        format!("<question type=\"{kind}\"><questiontext format=\"{format}\">{}</questiontext>{answers}{SETS}</question>\n", data(&asked))
    })
}

/// The collection of an older package.
fn collection() -> Vec<u8> {
    let files = archive::files(include_bytes!("packages/old.apkg")).unwrap();
    let mut files = files.into_iter();
    let found = files.find(|file| file.path == "collection.anki2");
    found.unwrap().bytes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_question_of_moodle_comes_along_or_it_is_said_why_not(questions in vec(question(), 0..4)) {
        body::import("moodle-xml", format!("<quiz>\n{}</quiz>", questions.concat()).as_bytes());
    }

    #[test]
    fn any_pieces_of_xml_are_read_or_it_is_said_why_not(questions in vec(question(), 0..3), at in any::<Index>(), piece in piece()) {
        let mut text = format!("<quiz>\n{}</quiz>", questions.concat());
        let mut place = at.index(text.len());
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        text.insert_str(place, &piece);
        body::import("moodle-xml", text.as_bytes());
    }

    #[test]
    fn any_notes_come_along_or_it_is_said_why_not(
        html in any::<bool>(),
        column in select(vec!["", "#tags column:2\n", "#deck column:1\n", "#columns:Front\tBack\tHint\n", "#separator:|\n"]),
        notes in vec((text(), text(), text()), 0..5),
    ) {
        let notes = notes.iter().map(|(front, back, more)| format!("{front}\t{back}\t{more}\n"));
        let text = format!("#html:{html}\n{column}{}", notes.collect::<String>());
        body::import("anki", text.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_collection_is_read_or_it_is_said_why_not(changes in vec((any::<Index>(), any::<u8>()), 1..12), cut in any::<Index>(), is_cut in any::<bool>()) {
        let mut bytes = collection();
        for (at, byte) in changes {
            let place = at.index(bytes.len());
            bytes[place] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        body::import("package", &bytes);
    }
}
