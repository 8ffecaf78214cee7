//! Every kind of question, practised and told: what stands in the statements.

use serde_json::Value;

use super::made::{exported, practised};

const EXTENSION: &str = "https://notyet.invalid/xapi/";

fn verb(told: &Value) -> &str {
    let id = told["verb"]["id"].as_str().expect("a verb");
    id.rsplit('/').next().expect("its name")
}

/// The answers to a question: what each was in xAPI's terms and in the record's.
fn answers(told: &[Value], question: &str) -> Vec<(Value, Value, Value)> {
    let end = format!("/questions/{question}");
    let of = |one: &&Value| {
        let id = one["object"]["id"].as_str().expect("an id");
        verb(one) == "answered" && id.ends_with(&end)
    };
    let result = |one: &Value| {
        let result = &one["result"];
        let verdict = &result["extensions"][format!("{EXTENSION}verdict")];
        (
            result["response"].clone(),
            verdict.clone(),
            result["success"].clone(),
        )
    };
    told.iter().filter(of).map(result).collect()
}

#[test]
fn each_kind_is_told_in_its_own_terms() {
    let told = exported(&practised(), &[]);
    for (question, kind, not_yet, right) in [
        ("choice", "choice", Some("2-6"), "3-4"),
        ("select", "choice", Some("4"), "2[,]3"),
        ("truth", "true-false", Some("false"), "true"),
        ("text", "fill-in", Some("Mombasa"), "Nairobi"),
        ("number", "numeric", Some("0.5"), "0.25"),
        ("third", "fill-in", Some("0.33"), "1/3"),
        ("far", "numeric", Some("12"), "10.2"),
        ("blanks", "fill-in", Some("dog[,]5"), "cat[,]4"),
        (
            "order",
            "sequencing",
            Some("two[,]one[,]three"),
            "one[,]two[,]three",
        ),
        (
            "match",
            "matching",
            Some("france[.]rome[,]kenya[.]nairobi"),
            "france[.]paris[,]kenya[.]nairobi",
        ),
    ] {
        let found = answers(&told, question);
        assert_eq!(found.len(), 2, "{question}: {found:?}");
        assert_eq!(found[0].0.as_str(), not_yet, "{question}");
        assert_eq!(found[0].1, "not-yet", "{question}");
        assert_eq!(
            found[0].2,
            Value::Null,
            "{question}: it is no first-try grade"
        );
        let expected = (Value::from(right), Value::from("got-it"), Value::from(true));
        assert_eq!(found[1], expected, "{question}");
        let end = format!("/questions/{question}");
        let object = told
            .iter()
            .map(|one| &one["object"])
            .find(|object| object["id"].as_str().is_some_and(|id| id.ends_with(&end)));
        let definition = &object.expect("the question")["definition"];
        assert_eq!(definition["interactionType"], kind, "{question}");
    }
    assert!(!told.iter().any(|one| one.to_string().contains("\"score\"")));
}

#[test]
fn help_is_told_too() {
    let told = exported(&practised(), &[]);
    let objects = |wanted: &str| -> Vec<String> {
        let of = told.iter().filter(|one| verb(one) == wanted);
        of.map(|one| one["object"]["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let seen = objects("experienced");
    assert!(
        seen.iter().any(|id| id.ends_with("/choice/hints/1")),
        "{seen:?}"
    );
    assert!(
        seen.iter().any(|id| id.ends_with("/drawn/answer")),
        "{seen:?}"
    );
    assert!(objects("interacted")[0].ends_with("/questions/text"));
    assert_eq!(objects("mastered").len(), 1);
    assert!(objects("mastered")[0].ends_with("/questions/sum"));
    assert_eq!(objects("initialized").len(), 1);
    assert_eq!(objects("terminated").len(), 1);
    let after_hint = told.iter().find(|one| one["result"]["response"] == "3-4");
    let hints = &after_hint.expect("the answer after the hint")["context"]["extensions"];
    assert_eq!(hints[format!("{EXTENSION}hints")], 1);
}

#[test]
fn a_learner_stands_under_another_name_which_is_the_same_each_time() {
    let place = practised();
    let first = exported(&place, &[]);
    let again = exported(&place, &[]);
    assert_eq!(first, again);
    let account = |told: &[Value]| {
        let accounts: std::collections::BTreeSet<String> = told
            .iter()
            .map(|one| one["actor"]["account"]["name"].to_string())
            .collect();
        assert_eq!(accounts.len(), 1, "{accounts:?}");
        accounts.into_iter().next().expect("an account")
    };
    assert_ne!(account(&first), "\"me\"");
    let elsewhere = exported(&practised(), &[]);
    assert_ne!(
        account(&first),
        account(&elsewhere),
        "another key, another name"
    );
    let named = exported(
        &place,
        &["--as", "Ana B.", "--home", "https://school.example/"],
    );
    assert!(named.iter().all(|one| one["actor"]["name"] == "Ana B."));
    assert_ne!(
        account(&named),
        account(&first),
        "what was told before stays without a name"
    );
    let home = &named[0]["actor"]["account"]["homePage"];
    assert_eq!(home, "https://school.example");
    let ids =
        |told: &[Value]| -> Vec<String> { told.iter().map(|one| one["id"].to_string()).collect() };
    assert_eq!(ids(&named), ids(&first));
}
