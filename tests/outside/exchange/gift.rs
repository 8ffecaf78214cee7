//! GIFT files of other projects, with what they expect of them. Where they and Moodle's importer differ, Moodle's rule counts.

use std::fs;
use std::path::{Path, PathBuf};

use notyet::exchange::fit::fit;
use notyet::exchange::gift::parse::{self, Answer, Answers, Item, Markup, Number, Parsed, Text};
use notyet::exchange::{self, Input};
use notyet::proof;
use serde_json::{Value, json};

/// The files with this ending; none, and a word on it, where they are not here.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(folder);
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not here", folder.display());
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| {
        endings
            .iter()
            .any(|ending| file.to_string_lossy().ends_with(ending))
    });
    files.sort();
    files
}

/// A text without regard to how its lines are broken; the other project puts a space behind some gaps.
fn words(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace("_____ .", "_____.")
}

fn text(text: &Text) -> Value {
    let format = match text.markup {
        Markup::Moodle => "moodle",
        Markup::Html => "html",
        Markup::Plain => "plain",
        Markup::Markdown => "markdown",
    };
    json!({"format": format, "text": words(&text.written())})
}

fn told(told: Option<&Text>) -> Value {
    told.map_or(Value::Null, text)
}

/// A weight as it was written; nothing where it was not.
fn choice(answer: &Answer) -> Value {
    let weight = answer.weighted.then_some(answer.weight);
    json!({"text": text(&answer.text), "weight": weight, "feedback": told(answer.feedback.as_ref())})
}

fn number(number: &Number) -> Value {
    let value = number
        .value
        .as_deref()
        .map(|value| value.parse::<f64>().unwrap());
    json!({"number": value, "range": number.tolerance.parse::<f64>().ok(), "feedback": told(number.feedback.as_ref())})
}

/// What was read, as the other project writes it.
fn ours(item: &Item) -> Value {
    let (kind, rest) = match &item.answers {
        Answers::Description => ("Description", Value::Null),
        Answers::Essay => ("Essay", Value::Null),
        Answers::Choices { all, .. } => ("MC", all.iter().map(choice).collect()),
        Answers::Short(all) => ("Short", all.iter().map(choice).collect()),
        Answers::Truth(right, other, this) => (
            "TF",
            json!([right, told(other.as_ref()), told(this.as_ref())]),
        ),
        Answers::Pairs(pairs) => {
            let pairs = pairs.iter().map(|(left, right)| json!([text(left), right]));
            ("Matching", pairs.collect())
        }
        Answers::Numbers(all, others) => (
            "Numerical",
            json!([
                all.iter().map(number).collect::<Vec<_>>(),
                told(others.as_ref())
            ]),
        ),
    };
    let tags = (!item.tags.is_empty()).then_some(&item.tags);
    json!({
        "type": kind, "title": item.name, "id": item.id, "tags": tags, "stem": text(&item.stem),
        "embedded": item.embedded, "general": told(item.general.as_ref()), "rest": rest,
    })
}

/// A text of the other project's.
fn their_text(value: &Value) -> Value {
    match value.get("text").and_then(Value::as_str) {
        Some(text) => json!({"format": value["format"], "text": words(text)}),
        None => Value::Null,
    }
}

fn their_choice(value: &Value) -> Value {
    let weight = value["weight"].as_f64();
    json!({"text": their_text(&value["text"]), "weight": weight, "feedback": their_text(&value["feedback"])})
}

/// A number of theirs; one alone is not in a list there.
fn their_number(value: &Value) -> Value {
    let (inner, feedback) = match value.get("text") {
        Some(text) => (text, their_text(&value["feedback"])),
        None => (value, Value::Null),
    };
    let range = inner["range"].as_f64().unwrap_or(0.0);
    json!({"number": inner["number"].as_f64(), "range": range, "feedback": feedback})
}

/// The same of what the other project expects.
fn theirs(value: &Value) -> Value {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let rest = match value["type"].as_str().unwrap() {
        "MC" | "Short" => list(&value["choices"]).iter().map(their_choice).collect(),
        // They call the first one the true one, whatever the answer.
        "TF" => json!([
            value["isTrue"],
            their_text(&value["trueFeedback"]),
            their_text(&value["falseFeedback"])
        ]),
        "Matching" => {
            let pairs = list(&value["matchPairs"]);
            pairs
                .iter()
                .map(|pair| json!([their_text(&pair["subquestion"]), pair["subanswer"]]))
                .collect()
        }
        "Numerical" => {
            let mut all = match &value["choices"] {
                Value::Array(all) => all.clone(),
                one => vec![one.clone()],
            };
            let others = all.pop_if(|last| last["text"]["text"] == "*");
            let others = others.map_or(Value::Null, |others| their_text(&others["feedback"]));
            json!([all.iter().map(their_number).collect::<Vec<_>>(), others])
        }
        _ => Value::Null,
    };
    json!({
        "type": value["type"], "title": value["title"], "id": value["id"], "tags": value["tags"],
        "stem": their_text(&value["stem"]), "embedded": value["hasEmbeddedAnswers"],
        "general": their_text(&value["globalFeedback"]), "rest": rest,
    })
}

#[test]
fn each_file_is_read_as_is_expected_of_it() {
    for file in files("gift", &[".json"]) {
        let expected: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        let gift = fs::read_to_string(file.with_extension("gift")).unwrap();
        let expected = expected.as_array().unwrap();
        let read: Vec<Parsed> = parse::blocks(&gift).collect();
        let name = file.display();
        assert_eq!(read.len(), expected.len(), "{name}");
        for (read, expected) in read.iter().zip(expected) {
            match read {
                Parsed::Category(path) => {
                    let title = expected["title"].as_str().unwrap();
                    assert!(title.ends_with(path.as_str()), "{name}");
                }
                Parsed::Item(item) => assert_eq!(ours(item), theirs(expected), "{name}"),
                Parsed::Amiss(line, _, reason) => panic!("{name}:{line}: {reason}"),
            }
        }
    }
}

/// In what its own words say, each is of use: it becomes a set that can be practised, and what does not is told.
#[test]
fn each_file_becomes_a_set_or_every_question_of_it_is_told() {
    let files = [
        files("gift", &[".gift"]),
        files("gift-giftplay", &[".gift", ".txt"]),
    ]
    .concat();
    for file in files.iter().filter(|file| !file.ends_with("SOURCE.txt")) {
        let name = file.display().to_string();
        let text = fs::read_to_string(file).unwrap();
        let blocks = parse::blocks(&text).filter(|block| !matches!(block, Parsed::Category(_)));
        let count = blocks.count();
        let input = Input {
            name: name.clone(),
            text,
            ..Input::default()
        };
        if count == 0 {
            continue;
        }
        let read = exchange::import(&input, exchange::named("gift")).unwrap();
        let fitted = fit(read, "Title");
        assert_eq!(
            fitted.draft.questions.len() + fitted.left_out.len(),
            count,
            "{name}"
        );
        if !fitted.draft.questions.is_empty() {
            let reading = proof::for_practice(fitted.text.as_bytes(), "set.yaml");
            assert!(reading.set.is_some(), "{name}: {:?}", reading.diagnostics);
        }
    }
}

/// What the other project expects of its file with two feedbacks is not Moodle's way: the first is for whoever is not right yet.
#[test]
fn the_first_feedback_of_true_false_is_for_the_other_answer() {
    for file in files("gift", &["TFTwoFeedback.gift"]) {
        let gift = fs::read_to_string(file).unwrap();
        let told: Vec<Value> = parse::blocks(&gift)
            .map(|parsed| match parsed {
                Parsed::Item(item) => ours(&item)["rest"].clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        let said = |words: &str| json!({"format": "moodle", "text": words});
        let expected = [
            json!([false, said("feedback for true"), said("feedback for false")]),
            json!([true, said("feedback for true"), null]),
            json!([true, null, said("feedback for false")]),
        ];
        assert_eq!(told, expected);
    }
}
