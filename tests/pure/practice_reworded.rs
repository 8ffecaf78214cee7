//! A sitting with a set that was mended since: paths that went on are none of what the sitting moved, and its entries make it again.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use notyet::grading::Response;
use notyet::journal::{Entry, Event};
use notyet::path::{Journey, Paths, State, fold, moved};
use notyet::practice::{Beginning, Command, Effect, Plan, Reworded, Sitting};
use notyet::quiz::{Set, read};
use uuid::Uuid;

const BEFORE: &str = "id: s\ntitle: S\nmastery: {recalls: 1}\nquestions:\n  - {question: Which river flows trough Paris?, answer: Seine}\n  - {question: The capital of Kenya?, answer: Nairobi}\n";

fn set(text: &str) -> Arc<Set> {
    let reading = read::read(text.as_bytes(), "s.yaml");
    Arc::new(reading.set.expect("a set"))
}

fn beginning(sitting: u128) -> Beginning {
    Beginning {
        sitting: Uuid::from_u128(sitting),
        seed: 1,
        offset: 0,
        with: Vec::new(),
        plan: Plan::default(),
    }
}

fn entries(effects: &[Effect]) -> Vec<Entry> {
    let entries = effects.iter().filter_map(|effect| match effect {
        Effect::Record(entry) => Some(entry.clone()),
        _ => None,
    });
    entries.collect()
}

fn at(time: &str) -> Timestamp {
    format!("2026-11-{time}Z").parse().unwrap()
}

/// The paths of one who answered both at once.
fn walked() -> Paths {
    let now = at("20T10:00:00");
    let (mut sitting, effects) = Sitting::begin(set(BEFORE), Paths::default(), beginning(1), now);
    let mut all = entries(&effects);
    for answer in ["Seine", "Nairobi"] {
        let response = Response::Typed(answer.to_owned());
        for command in [Command::Respond(response), Command::Next] {
            all.extend(entries(&sitting.handle(command, now)));
        }
    }
    let mut journey: Journey = fold(&all);
    journey.remove("s").unwrap()
}

#[test]
fn a_path_that_went_on_is_none_of_what_the_sitting_moved_and_is_rebuilt_with_it() {
    let now = set(&BEFORE.replace("trough", "through"));
    let paths = walked();
    let time = at("23T10:00:00");
    let (sitting, effects) = Sitting::begin(Arc::clone(&now), paths.clone(), beginning(2), time);
    assert!(effects.contains(&Effect::Reworded(1)), "{effects:?}");
    let names: Vec<String> = entries(&effects)
        .iter()
        .map(|it| it.event.name().to_owned())
        .collect();
    assert_eq!(names[..2], ["sat-down", "moved"]);
    assert_eq!(sitting.summary().mastered, Vec::<String>::new());
    assert_eq!(sitting.ground().mastered, 2);
    let rebuilt = Sitting::rebuild(now, paths, beginning(2), &entries(&effects));
    assert!(rebuilt.stands_like(&sitting));
    assert_eq!(rebuilt.summary(), sitting.summary());
}

#[test]
fn what_the_learner_says_is_recorded_and_what_nobody_asked_is_not() {
    let now = set(&BEFORE.replace(
        "The capital of Kenya?, answer: Nairobi",
        "The new capital of Kenya?, answer: Dodoma",
    ));
    let perhaps = moved::found(&now, &walked()).perhaps;
    let [one] = &perhaps[..] else {
        panic!("{perhaps:?}")
    };
    let strange = moved::Move {
        from: "a".into(),
        to: "b".into(),
    };
    for (same, state) in [(true, State::Mastered), (false, State::New)] {
        let said = [
            Reworded {
                one: one.clone(),
                same,
            },
            Reworded {
                one: strange.clone(),
                same,
            },
        ];
        let (sitting, effects) = Sitting::begin_knowing(
            Arc::clone(&now),
            walked(),
            beginning(2),
            &said,
            at("23T10:00:00"),
        );
        let told = entries(&effects).into_iter().map(|entry| entry.event);
        let told: Vec<Event> = told
            .filter(|event| matches!(event, Event::Moved { .. } | Event::KeptApart { .. }))
            .collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(sitting.paths_before().state(&one.to), state);
        let later = moved::found(&now, sitting.paths());
        assert_eq!(later, moved::Found::default(), "asked once");
    }
}

#[test]
fn what_is_told_later_under_the_old_id_goes_to_the_new_one() {
    let (from, to) = ("old".to_owned(), "new".to_owned());
    let entry = |event| Entry {
        at: at("23T10:00:00"),
        sitting: Uuid::from_u128(3),
        set: "s".into(),
        event,
    };
    let shown = |question: &str| Event::Shown {
        question: question.to_owned(),
        showing: 1,
        spaced: true,
        values: BTreeMap::new(),
        fingerprint: None,
    };
    let revealed = |question: &str| Event::ShownAnswer {
        question: question.to_owned(),
        showing: 1,
    };
    let told = [
        shown("old"),
        revealed("old"),
        Event::Moved {
            from: from.clone(),
            to: to.clone(),
        },
        revealed("old"),
        revealed("new"),
    ];
    let paths = fold(&told.map(entry)).remove("s").unwrap();
    assert_eq!(paths.get(&to).map(|path| path.steps.len()), Some(3));
    assert!(paths.get(&from).is_none());
}
