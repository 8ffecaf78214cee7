use serde_json::{Value, json};

use super::*;

fn of_one(source: &str, diagnostic: Diagnostic) -> Value {
    let findings = findings("a.yaml", source, source.as_bytes(), &[diagnostic]);
    let log: Value = serde_json::from_str(&log(findings, &[], 1)).unwrap();
    log["runs"][0]["results"][0].clone()
}

fn region(source: &str, span: (usize, usize)) -> Value {
    let slip = Diagnostic::new(Code::WrongType, Span::new(span.0, span.1), "m");
    of_one(source, slip)["locations"][0]["physicalLocation"]["region"].clone()
}

#[test]
fn a_finding_has_its_rule_its_words_and_its_places() {
    let slip = Diagnostic::new(
        Code::DuplicateField,
        Span::new(9, 14),
        "`title` stands twice",
    )
    .label("here again")
    .help("delete one of them")
    .related(Span::new(0, 5), "here first");
    let found = of_one("title: A\ntitle: B\n", slip);
    let place = |region: Value| json!({"artifactLocation": {"uri": "a.yaml", "uriBaseId": "%SRCROOT%"}, "region": region});
    let first = json!({"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 6, "byteOffset": 0, "byteLength": 5});
    let again = json!({"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6, "byteOffset": 9, "byteLength": 5,
        "message": {"text": "here again"}});
    let index = Code::ALL
        .iter()
        .position(|code| *code == Code::DuplicateField);
    assert_eq!(
        found,
        json!({
            "ruleId": "duplicate-field",
            "ruleIndex": index,
            "level": "error",
            "message": {"text": "`title` stands twice.\ndelete one of them"},
            "locations": [{"physicalLocation": place(again)}],
            "relatedLocations": [{"physicalLocation": place(first), "message": {"text": "here first"}}],
        })
    );
}

#[test]
fn a_place_at_the_end_of_a_file_stands_on_a_line_that_is_there() {
    // Line, column, column behind, first byte.
    let cases = [
        ("", 0, [1, 1, 1, 0]),
        ("a\nb", 3, [2, 2, 2, 3]),
        ("a\nlmn\n", 6, [2, 5, 5, 6]),
        ("a\r\nlmn\r\n", 8, [2, 6, 6, 8]),
        ("\n", 1, [1, 2, 2, 1]),
        ("a\nlmn\n", 2, [2, 1, 1, 2]),
    ];
    for (source, at, [line, column, behind, byte]) in cases {
        let expected = json!({"startLine": line, "startColumn": column, "endLine": line, "endColumn": behind,
            "byteOffset": byte, "byteLength": 0});
        assert_eq!(region(source, (at, at)), expected, "{source:?}");
    }
}

#[test]
fn a_stretch_over_several_lines_ends_where_it_ends() {
    let within = json!({"startLine": 1, "startColumn": 2, "endLine": 2, "endColumn": 2, "byteOffset": 2, "byteLength": 6});
    assert_eq!(region("éa\r\n☃\n", (2, 8)), within);
    let whole = json!({"startLine": 1, "startColumn": 1, "endLine": 3, "endColumn": 1, "byteOffset": 0, "byteLength": 9});
    assert_eq!(region("éa\r\n☃\n", (0, 9)), whole);
}

#[test]
fn braces_are_doubled_and_a_question_needs_no_full_stop() {
    let cases = [
        (
            "`{v}` is no name",
            Some("write {{ for {"),
            "`{{v}}` is no name.\nwrite {{{{ for {{",
        ),
        ("is this meant?", None, "is this meant?"),
        ("one", None, "one."),
    ];
    for (said, help, expected) in cases {
        let mut slip = Diagnostic::new(Code::BadFormula, Span::default(), said);
        slip.help = help.map(str::to_owned);
        assert_eq!(of_one("", slip)["message"]["text"], expected);
    }
}

#[test]
fn every_code_is_a_rule_with_a_description_and_its_level() {
    let log: Value = serde_json::from_str(&log(Vec::new(), &[], 0)).unwrap();
    let driver = &log["runs"][0]["tool"]["driver"];
    assert_eq!(driver["name"], "notyet");
    let rules = driver["rules"].as_array().unwrap();
    assert_eq!(rules.len(), Code::ALL.len());
    for (rule, code) in rules.iter().zip(Code::ALL) {
        assert_eq!(rule["id"], code.name());
        let described = rule["shortDescription"]["text"].as_str().unwrap();
        assert!(
            described.ends_with('.') && !described.starts_with(' '),
            "{described}"
        );
        let words = message(explanation(*code).words);
        assert_eq!(rule["fullDescription"]["text"], words.text);
        assert_eq!(rule["help"]["text"], words.text);
    }
    let level = |code: Code| rules[index(code)]["defaultConfiguration"]["level"].clone();
    assert_eq!(level(Code::YamlSyntax), "error");
    assert_eq!(level(Code::HintGivesAnswer), "warning");
    assert_eq!(level(Code::NoHints), "note");
}

#[test]
fn what_cannot_be_read_is_told_of_and_the_run_was_not_successful() {
    let unreadable = [Unreadable {
        uri: "file:///a%20b.yaml".to_owned(),
        reason: "there is no such file".to_owned(),
    }];
    let log: Value = serde_json::from_str(&log(Vec::new(), &unreadable, 1)).unwrap();
    assert_eq!(
        log["runs"][0]["invocations"],
        json!([{"exitCode": 1, "executionSuccessful": false, "toolExecutionNotifications": [{
            "level": "error",
            "message": {"text": "there is no such file"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": "file:///a%20b.yaml"}}}],
        }]}])
    );
    assert_eq!(log["runs"][0]["results"], json!([]));
}
