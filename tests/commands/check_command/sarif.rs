//! `--format sarif`: every log is one by the public schema of the format, and says what the other formats say.

use serde_json::Value;

use super::{GOOD, SLIP};
use crate::held::Held;
use crate::support::{Place, said};

const SCHEMA: &str = include_str!("../../schemas/sarif-2.1.0.json");

fn held() -> Held {
    // As published, the pattern of a language has a bracket too many, and some readers of patterns take none of it.
    assert!(SCHEMA.contains("{2}]?$"));
    let schema = serde_json::from_str(&SCHEMA.replace("{2}]?$", "{2}$")).unwrap();
    Held::new(schema).unwrap()
}

/// The run of the log over these paths, once it has been held against the schema.
fn run(place: &Place, paths: &[&str]) -> Value {
    let output = place.run(&[&["check", "--format", "sarif"], paths].concat(), "");
    let said = said(&output);
    assert_eq!(said.lines().count(), 1, "{said}");
    let log: Value = serde_json::from_str(&said).unwrap();
    let amiss = held().amiss(&log);
    assert!(amiss.is_empty(), "{amiss:#?}");
    log["runs"][0].clone()
}

#[test]
fn the_schema_tells_a_log_from_what_is_none() {
    let place = Place::new();
    place.write("slip.yaml", SLIP);
    let output = place.run(&["check", "--format", "sarif", "slip.yaml"], "");
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    let held = held();
    assert_eq!(held.amiss(&log), [""; 0]);
    let breaks: [(&str, Value); 5] = [
        ("/version", "2.2".into()),
        ("/runs/0/columnKind", "bytes".into()),
        ("/runs/0/results/0/level", "advice".into()),
        (
            "/runs/0/results/0/locations/0/physicalLocation/region/startLine",
            0.into(),
        ),
        (
            "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri",
            "a b.yaml".into(),
        ),
    ];
    for (place, value) in breaks {
        let mut broken = log.clone();
        *broken.pointer_mut(place).expect(place) = value;
        let amiss = held.amiss(&broken);
        let there = |one: &String| one.starts_with(&format!("{place}: "));
        assert!(amiss.iter().any(there), "{place}: {amiss:?}");
    }
}

#[test]
fn a_log_without_findings_says_that_the_run_went_well() {
    let place = Place::new();
    place.write("good.yaml", GOOD);
    let run = run(&place, &["good.yaml"]);
    assert_eq!(run["results"], Value::Array(Vec::new()));
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    assert_eq!(run["invocations"][0]["exitCode"], 0);
    assert_eq!(run["tool"]["driver"]["name"], "notyet");
    assert_eq!(run["tool"]["driver"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(run["columnKind"], "unicodeCodePoints");
}

#[test]
fn every_slip_is_a_result_with_its_rule_and_its_place() {
    let place = Place::new();
    let text =
        "\u{feff}title: Ä\r\ntitle: B\r\nquestions:\r\n  - question: Whole?\r\n    answer: ja\r\n";
    place.write("twice.yaml", text);
    place.write("slip.yaml", SLIP);
    let run = run(&place, &["twice.yaml", "slip.yaml", "fractions.yaml"]);
    let results = run["results"].as_array().unwrap();
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_eq!(
            rules[index]["defaultConfiguration"]["level"],
            result["level"]
        );
    }
    let levels: Vec<_> = results
        .iter()
        .map(|one| one["level"].as_str().unwrap())
        .collect();
    assert!(
        levels.contains(&"error") && levels.contains(&"note"),
        "{levels:?}"
    );
    let twice = results
        .iter()
        .find(|one| one["ruleId"] == "duplicate-field")
        .unwrap();
    let related = &twice["relatedLocations"][0]["physicalLocation"];
    assert_eq!(related["artifactLocation"]["uri"], "twice.yaml");
    for (physical, line) in [
        (&twice["locations"][0]["physicalLocation"], 2),
        (related, 1),
    ] {
        let region = &physical["region"];
        assert_eq!(
            (&region["startLine"], &region["startColumn"]),
            (&line.into(), &1.into())
        );
        let number = |field: &str| usize::try_from(region[field].as_u64().unwrap()).unwrap();
        let stretch = &text.as_bytes()[number("byteOffset")..][..number("byteLength")];
        assert!(stretch.starts_with(b"title"), "{region}");
    }
    let slip = results
        .iter()
        .find(|one| one["ruleId"] == "unknown-field")
        .unwrap();
    let words = slip["message"]["text"].as_str().unwrap();
    assert!(
        words.contains("`anwser`") && words.contains("did you mean `answer`?"),
        "{words}"
    );
}

#[test]
fn what_cannot_be_read_is_a_notification() {
    let place = Place::new();
    place.write("slip.yaml", SLIP);
    std::fs::create_dir(place.path().join("no sets")).unwrap();
    let run = run(&place, &["slip.yaml", "nowhere ü.yaml", "no sets"]);
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert_eq!(invocation["exitCode"], 1);
    let told = invocation["toolExecutionNotifications"].as_array().unwrap();
    let expected = [
        (
            "nowhere%20%C3%BC.yaml",
            "nowhere ü.yaml: there is no such file",
        ),
        ("no%20sets", "no sets: there is no .yaml or .yml file"),
    ];
    assert_eq!(told.len(), expected.len());
    for (one, (uri, words)) in told.iter().zip(expected) {
        let location = &one["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(location["uri"], uri);
        let text = one["message"]["text"].as_str().unwrap();
        assert!(text.starts_with(words), "{text}");
    }
    assert_eq!(run["results"].as_array().unwrap().len(), 1);
}

#[test]
fn odd_names_become_uris_that_lead_back_to_the_file() {
    let place = Place::new();
    std::fs::create_dir_all(place.path().join("Größe 1")).unwrap();
    place.write("Größe 1/Brüche #2.yaml", SLIP);
    let there = std::fs::canonicalize(place.path()).unwrap();
    let absolute = there.join("Größe 1/Brüche #2.yaml");
    let relative = "Gr%C3%B6%C3%9Fe%201/Br%C3%BCche%20%232.yaml";
    let calls = [
        ("Größe 1", "%SRCROOT%"),
        ("./Größe 1/Brüche #2.yaml", "%SRCROOT%"),
        ("Größe 1/../Größe 1/Brüche #2.yaml", ""),
        (absolute.to_str().unwrap(), ""),
    ];
    for (call, base) in calls {
        let run = run(&place, &[call]);
        let location = &run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
        let uri = location["uri"].as_str().unwrap();
        if base.is_empty() {
            assert!(
                uri.starts_with("file:///") && uri.ends_with(relative),
                "{uri}"
            );
            assert!(
                location["uriBaseId"].is_null() && !uri.contains(".."),
                "{location}"
            );
        } else {
            assert_eq!(
                (uri, location["uriBaseId"].as_str()),
                (relative, Some(base))
            );
            assert!(run["originalUriBaseIds"][base].is_object());
        }
    }
}

#[test]
fn a_file_of_every_kind_of_trouble_gives_a_log() {
    let place = Place::new();
    place.put(
        "latin.yaml",
        b"title: caf\xe9\nquestions:\n  - question: Q\n",
    );
    place.put("utf16.yaml", b"\xff\xfet\0i\0");
    place.put("bytes.yaml", &[0, 159, 146, 150, 27, 7]);
    place.write("empty.yaml", "");
    place.write("syntax.yaml", "title: \"open\nquestions: [");
    place.write("formula.yaml", "title: F\nquestions:\n  - question: What is {w} + {0}?\n    vary: {v: 1..5}\n    answer: = v + w\n");
    let run = run(&place, &["."]);
    let results = run["results"].as_array().unwrap();
    for name in ["latin", "utf16", "bytes", "empty", "syntax", "formula"] {
        let uri = format!("{name}.yaml");
        let in_it = |one: &&Value| {
            one.pointer("/locations/0/physicalLocation/artifactLocation/uri")
                == Some(&uri.clone().into())
        };
        assert!(results.iter().any(|one| in_it(&one)), "{name}");
    }
}
