//! A question of ours as Moodle XML. Texts are written as HTML, which Moodle's editor works on.

use crate::exchange::album::base64;
use crate::exchange::draft::{Choice, Draft, Kind, Picture, Question};
use crate::exchange::{Lost, Written};
use crate::text::markup::{escaped_html, html, one_line, short_html};
use crate::text::words::shortened;

mod gaps;
mod typed;

/// Writes the draft.
pub(super) fn export(draft: &Draft) -> Written {
    let mut written = Written::default();
    written
        .text
        .push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    if let Some(title) = &draft.title {
        let path = title.replace('/', "//");
        let about = draft.description.as_deref().unwrap_or_default();
        written.text.push_str("<question type=\"category\">\n");
        written.text.push_str(&format!(
            "  <category><text>$course$/top/{}</text></category>\n",
            escaped_html(&path)
        ));
        let id = draft.id.as_deref().unwrap_or_default();
        written.text.push_str(&format!(
            "  {}  <idnumber>{}</idnumber>\n</question>\n",
            long("info", "", about),
            escaped_html(id)
        ));
    }
    let mut holds: Vec<&str> = Vec::new();
    if draft.title.is_some() {
        holds.extend(["id", "title", "description"]);
    }
    if draft.shuffle.as_deref() == Some("none") {
        // It is said of each question.
        holds.push("shuffle");
    }
    written.leaves_behind(draft, &holds);
    for question in &draft.questions {
        let mut lost = Vec::new();
        match body(question, draft, &mut lost) {
            Ok(body) => {
                written.text.push_str(&body);
                let lost = lost.into_iter().map(|what| Lost::of(question, what));
                written.lost.extend(lost);
            }
            Err(reason) => written.left_out.push(Lost::of(question, reason)),
        }
    }
    written.text.push_str("</quiz>\n");
    written
}

/// The text between tags that nothing in it ends.
fn data(text: &str) -> String {
    format!(
        "<text><![CDATA[{}]]></text>",
        text.replace("]]>", "]]]]><![CDATA[>")
    )
}

/// An element with HTML in it. `more` are its attributes, with a space before each.
fn element(name: &str, more: &str, html: &str, inner: &str) -> String {
    format!(
        "<{name}{more} format=\"html\">{}{inner}</{name}>\n",
        data(html)
    )
}

fn long(name: &str, more: &str, text: &str) -> String {
    element(name, more, &html(text), "")
}

/// A choice or one side of a pair.
fn short(name: &str, more: &str, text: &str, inner: &str) -> String {
    element(name, more, &short_html(text), inner)
}

/// A typed answer, which is no HTML.
fn answer(fraction: &str, text: &str, inner: &str) -> String {
    format!(
        "  <answer fraction=\"{fraction}\" format=\"plain_text\"><text>{}</text>{inner}</answer>\n",
        escaped_html(text)
    )
}

fn feedback(said: Option<&String>) -> String {
    long("feedback", "", said.map_or("", String::as_str))
        .trim_end()
        .to_owned()
}

/// The kind's name, what is asked, and the fields of the kind; or why there is no place for it.
fn body(question: &Question, draft: &Draft, lost: &mut Vec<String>) -> Result<String, String> {
    let (kind, fields) = fields(question, draft.keeps_order(question), lost)?;
    let mut out = format!("<question type=\"{kind}\">\n");
    let name = question
        .name
        .clone()
        .unwrap_or_else(|| one_line(&question.prompt));
    out.push_str(&format!(
        "  <name><text>{}</text></name>\n",
        escaped_html(&shortened(&name))
    ));
    out.push_str(&format!("  {}", asked(question, draft, lost)));
    let explanation = question.explanation.as_deref().unwrap_or_default();
    out.push_str(&format!("  {}", long("generalfeedback", "", explanation)));
    if let Some(id) = &question.id {
        out.push_str(&format!("  <idnumber>{}</idnumber>\n", escaped_html(id)));
    }
    out.push_str(&fields);
    for hint in &question.hints {
        out.push_str(&format!("  {}", long("hint", "", hint)));
    }
    if !question.tags.is_empty() {
        let tags = question.tags.iter();
        let tags = tags.map(|tag| format!("<tag><text>{}</text></tag>", escaped_html(tag)));
        out.push_str(&format!("  <tags>{}</tags>\n", tags.collect::<String>()));
    }
    out.push_str("</question>\n");
    if question.stretch {
        lost.push("that it is a harder one (`stretch`)".to_owned());
    }
    Ok(out)
}

/// What is asked, with its gaps and its picture.
fn asked(question: &Question, draft: &Draft, lost: &mut Vec<String>) -> String {
    let mut text = match &question.kind {
        Kind::Blanks(blanks) => gaps::filled(question, blanks, lost),
        Kind::Choice(_)
        | Kind::Select(_)
        | Kind::TrueFalse(_)
        | Kind::Text(_)
        | Kind::Number(_)
        | Kind::Order(_)
        | Kind::Match { .. } => html(&question.prompt),
    };
    let Some((path, alt)) = &question.image else {
        return element("questiontext", "", &text, "");
    };
    let Some(picture) = draft.pictures.iter().find(|known| known.path == *path) else {
        lost.push("its picture, which is not there".to_owned());
        return element("questiontext", "", &text, "");
    };
    let name = path.rsplit('/').next().unwrap_or_default();
    text.push_str(&format!(
        "\n<p><img src=\"@@PLUGINFILE@@/{}\" alt=\"{}\"></p>",
        in_address(name),
        escaped_html(alt)
    ));
    element("questiontext", "", &text, &file(name, picture))
}

/// A name as it may stand in an address (RFC 3986, 2.3).
fn in_address(name: &str) -> String {
    let parts = name.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    });
    parts.collect()
}

fn file(name: &str, picture: &Picture) -> String {
    format!(
        "<file name=\"{}\" path=\"/\" encoding=\"base64\">{}</file>",
        escaped_html(name),
        base64(&picture.bytes)
    )
}

/// The kind of Moodle's, and what only it has.
fn fields(
    question: &Question,
    in_order: bool,
    lost: &mut Vec<String>,
) -> Result<(&'static str, String), String> {
    Ok(match &question.kind {
        Kind::Choice(all) => ("multichoice", shuffled(in_order) + &choices(all, true)),
        Kind::Select(all) => ("multichoice", shuffled(in_order) + &choices(all, false)),
        Kind::TrueFalse(right) => ("truefalse", truth(question, *right)),
        Kind::Text(key) => ("shortanswer", typed::words(question, key, lost)?),
        Kind::Number(key) => ("numerical", typed::number(question, key, lost)?),
        Kind::Blanks(blanks) => ("multianswer", gaps::fit(question, blanks)?),
        Kind::Order(items) => ("ordering", order(question, items, lost)),
        Kind::Match { pairs, decoys } => {
            let pairs = matched(question, pairs, decoys, lost);
            ("matching", shuffled(in_order) + &pairs)
        }
    })
}

fn shuffled(in_order: bool) -> String {
    format!("  <shuffleanswers>{}</shuffleanswers>\n", !in_order)
}

fn choices(all: &[Choice], single: bool) -> String {
    let right = all.iter().filter(|choice| choice.correct).count();
    let share = share(if single { 1 } else { right });
    let mut out = format!("  <single>{single}</single>\n");
    for choice in all {
        let fraction = match (choice.correct, single) {
            (true, _) => share,
            (false, true) => "0",
            (false, false) => "-100",
        };
        let fraction = format!(" fraction=\"{fraction}\"");
        let said = feedback(choice.feedback.as_ref());
        out.push_str(&format!(
            "  {}",
            short("answer", &fraction, &choice.text, &said)
        ));
    }
    out
}

/// One part of so many, in percent, as Moodle knows it (`question_bank::fraction_options_full`); of more than ten, a tenth.
fn share(right: usize) -> &'static str {
    match right {
        0 | 1 => "100",
        2 => "50",
        3 => "33.33333",
        4 => "25",
        5 => "20",
        6 => "16.66667",
        7 => "14.28571",
        8 => "12.5",
        9 => "11.11111",
        _ => "10",
    }
}

/// What is said to this answer.
fn said<'q>(question: &'q Question, key: &str) -> Option<&'q String> {
    let mut all = question.feedback.iter();
    all.find(|(known, _)| known == key).map(|(_, said)| said)
}

fn truth(question: &Question, right: bool) -> String {
    let answers = [true, false].map(|which| {
        let fraction = if which == right { "100" } else { "0" };
        let said = feedback(said(question, &which.to_string()));
        answer(fraction, &which.to_string(), &said)
    });
    answers.concat()
}

fn order(question: &Question, items: &[String], lost: &mut Vec<String>) -> String {
    if !question.feedback.is_empty() {
        lost.push("its feedback: Moodle has none for single items".to_owned());
    }
    let mut out =
        "  <layouttype>VERTICAL</layouttype>\n  <selecttype>ALL</selecttype>\n".to_owned();
    for (number, item) in items.iter().enumerate() {
        let fraction = format!(" fraction=\"{}\"", number + 1);
        out.push_str(&format!("  {}", short("answer", &fraction, item, "")));
    }
    out
}

fn matched(
    question: &Question,
    pairs: &[(String, String)],
    decoys: &[String],
    lost: &mut Vec<String>,
) -> String {
    if !question.feedback.is_empty() {
        lost.push("its feedback: Moodle has none for pairs".to_owned());
    }
    let pair = |left: &str, right: &str| {
        // Moodle reads no format on the right, and where it shows it, takes out whatever could be a tag.
        let shown = if right.contains(['<', '>', '&']) {
            escaped_html(right)
        } else {
            right.to_owned()
        };
        let right = format!("<answer><text>{}</text></answer>", escaped_html(&shown));
        format!("  {}", short("subquestion", "", left, &right))
    };
    let pairs = pairs.iter().map(|(left, right)| pair(left, right));
    let decoys = decoys.iter().map(|decoy| pair("", decoy));
    pairs.chain(decoys).collect()
}
