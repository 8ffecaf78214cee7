//! Questions with fresh numbers, from the set to the path: drawn from the seed, kept for a retry, new at the next showing,
//! recorded, and read back with their numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::support::{self, Place, said};
use jiff::{SignedDuration, Timestamp};
use notyet::grading::{Response, Verdict};
use notyet::journal::{Entry, Event};
use notyet::path::{Paths, fold};
use notyet::practice::{Beginning, Command, Effect, Phase, Plan, Sitting};
use notyet::quiz::{Kind, Set, read};
use uuid::Uuid;

const TRAINS: &str = r#"title: Trains
questions:
  - id: how-far
    question: A train goes {v} km/h for {t} hours. How far does it get?
    vary: {v: 40..120 step 10, t: [2, 3, 4, 5]}
    where: v != 10 * t
    answer: = v * t
    unit: km
    feedback:
      "= v + t": Speed and time are not added.
      "> v * t": That is further than it gets.
    hints: [How far in one hour?]
    explanation: In one hour {v} km, in {t} hours {v * t} km.
  - id: who
    question: "{who} has {n} pens and gives one away. {who} has ___ left."
    vary: {who: [Ana, Ben], n: 3..9}
    blanks: [= n - 1]
"#;

fn trains() -> Arc<Set> {
    let reading = read::read(TRAINS.as_bytes(), "trains.yaml");
    Arc::new(
        reading
            .set
            .unwrap_or_else(|| panic!("{:?}", reading.diagnostics)),
    )
}

fn beginning(seed: u64) -> Beginning {
    Beginning {
        sitting: Uuid::from_u128(u128::from(seed) + 1),
        seed,
        offset: 0,
        with: Vec::new(),
        plan: Plan::default(),
    }
}

fn start() -> Timestamp {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

/// The effects' entries.
fn entries(effects: Vec<Effect>) -> Vec<Entry> {
    let records = effects.into_iter().filter_map(|effect| match effect {
        Effect::Record(entry) => Some(entry),
        _ => None,
    });
    records.collect()
}

/// The numbers of every showing of a question, in order.
fn shown(journal: &[Entry], id: &str) -> Vec<BTreeMap<String, String>> {
    let shown = journal.iter().filter_map(|entry| match &entry.event {
        Event::Shown {
            question, values, ..
        } if question == id => Some(values.clone()),
        _ => None,
    });
    shown.collect()
}

/// Practises so many showings, got at the first try or only after a slip; each slip is another one, as of one who is not stuck.
fn practise(seed: u64, showings: usize) -> (Sitting, Vec<Entry>) {
    let (mut sitting, effects) =
        Sitting::begin(trains(), Paths::default(), beginning(seed), start());
    let mut journal = entries(effects);
    let mut now = start();
    for number in 0..showings {
        now += SignedDuration::from_mins(11);
        let before = sitting.question().cloned();
        let slip = Response::Typed(number.to_string());
        let _ = sitting.handle(Command::Respond(slip), now);
        assert_eq!(
            sitting.question().cloned(),
            before,
            "a retry keeps the numbers"
        );
        journal.extend(entries(
            sitting.handle(Command::Respond(right(&sitting)), now),
        ));
        assert_eq!(sitting.phase(), Phase::Explaining);
        journal.extend(entries(sitting.handle(Command::Next, now)));
    }
    (sitting, journal)
}

fn right(sitting: &Sitting) -> Response {
    match &sitting.question().unwrap().kind {
        Kind::Number(key) => Response::Typed(key.written.value.clone()),
        _ => Response::Blanks(vec![notyet::grading::model_answer(
            sitting.question().unwrap(),
        )]),
    }
}

#[test]
fn the_next_showing_has_new_numbers_and_the_same_seed_the_same() {
    let (_, journal) = practise(7, 12);
    let numbers = shown(&journal, "how-far");
    assert!(numbers.len() >= 5, "{numbers:?}");
    let different: BTreeSet<_> = numbers.iter().collect();
    assert!(different.len() >= numbers.len() - 2, "{numbers:?}");
    assert_eq!(shown(&practise(7, 12).1, "how-far"), numbers);
    assert_ne!(shown(&practise(8, 12).1, "how-far"), numbers);
}

#[test]
fn what_is_drawn_is_what_is_asked_and_judged() {
    for seed in 0..50 {
        let (mut sitting, effects) =
            Sitting::begin(trains(), Paths::default(), beginning(seed), start());
        let values = &shown(&entries(effects), "how-far")[0];
        let [v, t] = ["v", "t"].map(|name| values[name].parse::<i64>().unwrap());
        assert!((40..=120).contains(&v) && v % 10 == 0 && (2..=5).contains(&t) && v != 10 * t);
        let question = sitting.question().unwrap();
        assert_eq!(
            question.prompt.value,
            format!("A train goes {v} km/h for {t} hours. How far does it get?")
        );
        let mut respond = |typed: String| {
            let effects = sitting.handle(Command::Respond(Response::Typed(typed)), start());
            assert!(effects.contains(&Effect::Judged));
            sitting.showing().unwrap().last.clone().unwrap()
        };
        assert_eq!(
            respond((v + t).to_string()).say,
            ["Speed and time are not added."]
        );
        assert_eq!(
            respond(format!("{} km", v * t + 1)).say,
            ["That is further than it gets."]
        );
        assert_eq!(respond(format!("{} km", v * t)).verdict, Verdict::GotIt);
        let explanation = sitting.question().unwrap().explanation.clone().unwrap();
        assert_eq!(
            explanation.value,
            format!("In one hour {v} km, in {t} hours {} km.", v * t)
        );
    }
}

#[test]
fn the_journal_alone_gives_the_sitting_back_with_its_numbers() {
    let (sitting, journal) = practise(3, 5);
    let (_, begun) = Sitting::begin(trains(), Paths::default(), beginning(3), start());
    let all: Vec<Entry> = entries(begun)
        .into_iter()
        .chain(journal.into_iter().skip(2))
        .collect();
    let rebuilt = Sitting::rebuild(trains(), Paths::default(), beginning(3), &all);
    assert_eq!(rebuilt.question(), sitting.question());
    let folded = &fold(&all)["trains"];
    let path = folded.get("how-far").unwrap();
    let numbers: Vec<_> = path.numbers.values().cloned().collect();
    assert_eq!(numbers, shown(&all, "how-far"));
}

#[test]
fn a_record_from_before_the_names_changed_is_shown_as_the_set_has_it() {
    let (_, effects) = Sitting::begin(trains(), Paths::default(), beginning(1), start());
    let mut journal = entries(effects);
    for entry in &mut journal {
        if let Event::Shown { values, .. } = &mut entry.event {
            *values = BTreeMap::from([("speed".to_owned(), "7".to_owned())]);
        }
    }
    let rebuilt = Sitting::rebuild(trains(), Paths::default(), beginning(1), &journal);
    let asked = &rebuilt.question().unwrap().prompt;
    assert!(
        asked.starts_with("A train goes ") && !asked.contains('{'),
        "{}",
        asked.value
    );
}

/// A sitting with one question, written with these lines.
fn one(question: &str, seed: u64) -> (Sitting, Vec<Entry>) {
    let text = format!("title: One\nquestions:\n{question}");
    let reading = read::read(text.as_bytes(), "one.yaml");
    let set = Arc::new(
        reading
            .set
            .unwrap_or_else(|| panic!("{:?}", reading.diagnostics)),
    );
    let (sitting, effects) = Sitting::begin(set, Paths::default(), beginning(seed), start());
    (sitting, entries(effects))
}

#[test]
fn a_question_without_an_id_is_answered_and_recorded_like_any_other() {
    let question = "  - question: What is {a} and {a}?\n    vary: {a: 2..9}\n    answer: = 2 * a\n    hint: Count.\n";
    let (mut sitting, mut journal) = one(question, 1);
    journal.extend(entries(sitting.handle(Command::Hint, start())));
    journal.extend(entries(
        sitting.handle(Command::Respond(Response::Typed("1".to_owned())), start()),
    ));
    journal.extend(entries(
        sitting.handle(Command::Respond(right(&sitting)), start()),
    ));
    assert_eq!(sitting.phase(), Phase::Explaining);
    let ids: BTreeSet<_> = journal
        .iter()
        .filter_map(|entry| entry.event.question())
        .collect();
    assert_eq!(ids, BTreeSet::from(["what-is-a-and-a"]));
    assert_eq!(sitting.path().unwrap().tries(), 2);
    let rebuilt = Sitting::rebuild(
        Arc::new(sitting.set().clone()),
        Paths::default(),
        beginning(1),
        &journal,
    );
    assert_eq!(rebuilt.phase(), Phase::Explaining);
}

#[test]
fn partners_are_listed_as_they_are_drawn() {
    let question = "  - id: q\n    question: Which?\n    vary: {a: 1..3, b: 1..3}\n    match: {one: '{a}', two: '{b}', three: '9'}\n";
    for seed in 0..30 {
        let (sitting, _) = one(question, seed);
        let mut listed = sitting.showing().unwrap().order.clone();
        listed.sort_unstable();
        let rights = sitting.question().unwrap().kind.listed();
        assert_eq!(listed, (0..rights).collect::<Vec<_>>(), "seed {seed}");
    }
}

#[test]
fn answers_are_shown_with_the_decimal_sign_of_the_language() {
    let place = Place::new();
    place.write(
        "halb.yaml",
        "title: Halb\nlanguage: de\nquestions:\n  - question: Was ist {a} / 2?\n    vary: {a: [3, 5, 7]}\n    answer: = a / 2\n",
    );
    let output = place.run(&["--plain", "--seed", "2", "halb.yaml"], "s\ns\nq\n");
    let said = said(&output);
    let answer = said
        .lines()
        .find(|line| line.starts_with("The answer is"))
        .unwrap();
    assert!(answer.ends_with(",5."), "{answer}");
}

#[test]
fn a_path_is_read_with_its_numbers() {
    let place = Place::new();
    place.write("trains.yaml", TRAINS);
    let typed = "1\nq\n";
    let output = place.run(&["--plain", "--seed", "5", "trains.yaml"], typed);
    let said = said(&output);
    let asked = said
        .lines()
        .find(|line| line.starts_with("A train goes"))
        .unwrap();
    let numbers: Vec<&str> = asked
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let journey = place.run(&["journey", "--format", "text", "trains.yaml"], "");
    let text = support::said(&journey);
    let line = format!(
        "  with t = {}, v = {}, “1”: not yet",
        numbers[1], numbers[0]
    );
    assert!(text.contains(&line), "“{line}” in\n{text}");
    assert!(text.contains(&format!("\n{asked}\n")), "{text}");
    // Another showing without an answer: what was done was done with the numbers of before.
    let _ = place.run(&["--plain", "--seed", "6", "trains.yaml"], "q\n");
    let journey = place.run(&["journey", "--format", "text", "trains.yaml"], "");
    assert_eq!(support::said(&journey), text);
    let step = &place.journey("trains.yaml")[0]["questions"][0]["path"][0];
    assert_eq!(
        step["values"],
        serde_json::json!({"v": numbers[0], "t": numbers[1]})
    );
    assert!(
        place
            .lines()
            .join("\n")
            .contains(r#""spaced":true,"values":{"t":""#)
    );
}
