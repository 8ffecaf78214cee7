#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use tempfile::TempDir;

use super::*;
use crate::journal::{Answered, Entry, Event, Record, SatDown, line};
use crate::quiz::Mastery;

#[test]
fn what_stands_in_the_file_is_read() {
    let by = Some(jiff::civil::date(2026, 12, 18));
    let goal = |goal| Class {
        goal,
        records: None,
    };
    let cases = [
        ("", Class::default()),
        ("# nothing yet\n", Class::default()),
        (
            "goal: {mastered: 500, by: 2026-12-18}",
            goal(Some((500, by))),
        ),
        ("\u{feff}goal:\r\n  mastered: 3\r\n", goal(Some((3, None)))),
        (
            "records: ../records\n",
            Class {
                goal: None,
                records: Some("../records".into()),
            },
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(class(text), Ok(expected), "{text}");
    }
}

#[test]
fn what_cannot_be_used_is_told_with_what_to_write() {
    let cases = [
        (
            "gaol: {mastered: 5}",
            "it has no field “gaol”; did you mean “goal”?",
        ),
        (
            "rank: yes",
            "it has no field “rank”; there is goal and records",
        ),
        (
            "goal: {mastred: 5}",
            "the goal has no field “mastred”; did you mean “mastered”?",
        ),
        (
            "goal: {mastered: 5, until: x}",
            "the goal has no field “until”; there is mastered and by",
        ),
        ("goal: 500", LIKE_THIS),
        ("goal:", LIKE_THIS),
        ("goal: {by: 2026-12-18}", LIKE_THIS),
        ("- goal", LIKE_THIS),
        ("just words", LIKE_THIS),
        (
            "goal: {mastered: 500, by: soon}",
            "by has to be a day, such as 2026-12-18",
        ),
        (
            "goal: {mastered: 500, by: 2026-02-30}",
            "by has to be a day, such as 2026-12-18",
        ),
        (
            "records: [a]",
            "records has to be a folder, such as ../records",
        ),
        (
            "records: ''",
            "records has to be a folder, such as ../records",
        ),
        (
            "a: 1\ngoal: {mastered",
            "line 3 cannot be read. Write it like this: goal: {mastered: 500, by: 2026-12-18}",
        ),
        (
            "goal: {mastered: 1}\ngoal: {mastered: 2}",
            "line 1 cannot be read. Write it like this: goal: {mastered: 500, by: 2026-12-18}",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(class(text), Err(expected.to_owned()), "{text}");
    }
    for number in ["0", "-3", "2.5", "many", "500 questions", "1e99", "[5]"] {
        let said = class(&format!("goal: {{mastered: {number}}}")).unwrap_err();
        assert!(
            said.starts_with("mastered has to be a whole number"),
            "{said}"
        );
    }
}

#[test]
fn a_file_made_to_stop_a_sitting_is_refused_at_once() {
    let place = TempDir::new().unwrap();
    let file = place.path().join(NAME);
    let bomb = (1..20).fold("a0: &a0 [x, x, x]\n".to_owned(), |text, at| {
        let before = at - 1;
        format!("{text}a{at}: &a{at} [*a{before}, *a{before}, *a{before}, *a{before}]\n")
    });
    for text in [bomb, "{a: ".repeat(LONGEST), "{a: ".repeat(LONGEST / 4)] {
        std::fs::write(&file, text).unwrap();
        assert!(read(&file).is_err());
    }
    std::fs::write(&file, [0xff, 0xfe, 0x00]).unwrap();
    assert_eq!(read(&file), Err("it is not written in UTF-8".to_owned()));
}

/// The record of a learner who has mastered this many questions, and has begun one more.
fn record(learner: &str, mastered: usize) -> String {
    copy(learner, mastered, 1, 0)
}

/// The same by another number of recalls, in the copy of this number: shared twice, ids differ in their first digits.
fn copy(learner: &str, mastered: usize, recalls: u8, number: u128) -> String {
    let sat_down = Event::SatDown(SatDown {
        hash: String::new(),
        mastery: Mastery { recalls, apart: 0 },
        with: Vec::new(),
        program: "0".to_owned(),
        seed: 0,
        offset: 0,
    });
    let shown = |number: usize| Event::Shown {
        question: format!("q{number}"),
        showing: 1,
        spaced: true,
        values: std::collections::BTreeMap::new(),
        fingerprint: None,
    };
    let answered = |number: usize| {
        Event::Answered(Answered {
            question: format!("q{number}"),
            showing: 1,
            attempt: 1,
            response: "r".to_owned(),
            verdict: crate::grading::Verdict::GotIt,
            misconception: None,
            hints: 0,
            ms: 1,
            with: Vec::new(),
            parts: None,
        })
    };
    let answers = (0..mastered).flat_map(|number| [shown(number), answered(number)]);
    let events = std::iter::once(sat_down)
        .chain(answers)
        .chain([shown(mastered)]);
    let salt = u128::from(crc32fast::hash(learner.as_bytes())) << 20;
    let first_digits = number << 100;
    let lines = (1..).zip(events).map(|(seq, event)| {
        let entry = Entry {
            at: jiff::Timestamp::UNIX_EPOCH,
            sitting: uuid::Uuid::from_u128(first_digits + salt),
            set: "s".to_owned(),
            event,
        };
        let id = uuid::Uuid::from_u128(first_digits + salt + seq);
        let learner = learner.to_owned();
        line::write(&Record {
            id,
            seq: u64::try_from(seq).unwrap(),
            learner,
            entry,
        }) + "\n"
    });
    lines.collect()
}

fn write(place: &TempDir, name: &str, text: &str) {
    let file = place.path().join(name);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

fn together_in(place: &TempDir, set: &str) -> Option<ClassGoal> {
    let sets = [Source::File(place.path().join(set))];
    goal(&sets, &place.path().join("data"), "ana").unwrap()
}

#[test]
fn all_learners_of_the_class_folder_are_one_number() {
    let place = TempDir::new().unwrap();
    write(
        &place,
        "sets/class.yaml",
        "goal: {mastered: 50}\nrecords: ../class\n",
    );
    write(&place, "class/ana/1.jsonl", &record("me", 3));
    write(&place, "class/ben/1.jsonl", &record("mine", 4));
    write(&place, "class/ben/copy of 1.jsonl", &record("mine", 4));
    write(&place, "class/cleo.jsonl", &record("cleo", 5));
    write(&place, "class/dana.jsonl", &record("dana", 6));
    write(&place, "class/notes/read me.txt", "nothing");
    write(&place, "data/journal/ana/1.jsonl", &record("me", 2));
    let expected = ClassGoal {
        mastered: 50,
        by: None,
        together: Some(18),
        own: 2,
    };
    assert_eq!(together_in(&place, "sets/s.yaml"), Some(expected));
}

#[test]
fn a_learner_with_a_folder_and_a_file_beside_it_is_one() {
    let place = TempDir::new().unwrap();
    write(&place, "class/class.yaml", "goal: {mastered: 50}\n");
    let whole = record("ana", 4);
    // What was shared once, before the last day, and in a folder of its own since.
    let early: String = whole.split_inclusive('\n').take(5).collect();
    write(&place, "class/ana.jsonl", &early);
    write(&place, "class/ana/1.jsonl", &whole);
    write(&place, "class/ben.jsonl", &record("ben", 3));
    // Two recalls are asked for, and the second one seen is the first.
    write(&place, "class/cleo.jsonl", &copy("cleo", 3, 2, 1));
    write(&place, "class/cleo/1.jsonl", &copy("cleo", 3, 2, 2));
    let goal = together_in(&place, "class/s.yaml").expect("a goal");
    assert_eq!(goal.together, Some(7));
}

#[test]
fn without_a_record_of_the_class_the_learners_own_is_known() {
    let place = TempDir::new().unwrap();
    assert_eq!(together_in(&place, "sets/s.yaml"), None, "no class.yaml");
    for records in ["", "records: ../nowhere\n", "records: ../sets\n"] {
        write(
            &place,
            "sets/class.yaml",
            &format!("goal: {{mastered: 50}}\n{records}"),
        );
        write(&place, "data/journal/ana/1.jsonl", &record("ana", 2));
        let goal = together_in(&place, "sets/s.yaml").expect("a goal");
        assert_eq!((goal.together, goal.own), (None, 2), "{records}");
    }
    write(&place, "sets/class.yaml", "records: ../class\n");
    assert_eq!(together_in(&place, "sets/s.yaml"), None, "no goal in it");
}

#[test]
fn a_shared_data_folder_is_a_class_folder() {
    let place = TempDir::new().unwrap();
    write(&place, "data/class.yaml", "goal: {mastered: 50}\n");
    write(&place, "data/journal/ana/1.jsonl", &record("ana", 2));
    write(&place, "data/journal/ben/1.jsonl", &record("ben", 3));
    let goal = together_in(&place, "elsewhere/s.yaml").expect("a goal");
    assert_eq!((goal.together, goal.own), (Some(5), 2));
}

#[test]
fn the_file_is_named_where_it_cannot_be_used() {
    let place = TempDir::new().unwrap();
    write(&place, "sets/class.yaml", "gaol: 1\n");
    let file = place.path().join("sets/class.yaml");
    let sets = [Source::File(place.path().join("sets/s.yaml"))];
    let said = goal(&sets, place.path(), "ana").unwrap_err();
    assert_eq!(
        said,
        format!(
            "{}: it has no field “gaol”; did you mean “goal”?",
            file.display()
        )
    );
}

#[test]
fn a_set_that_is_called_like_the_file_of_a_class_is_none() {
    for (file, text, is) in [
        ("sets/class.yaml", "goal: {mastered: 5}\n", true),
        ("class.yaml", "# questions: none yet\n", true),
        (
            "class.yaml",
            "title: Class\nquestions:\n  - question: a\n",
            false,
        ),
        ("classes.yaml", "goal: {mastered: 5}\n", false),
    ] {
        assert_eq!(
            is_one(Path::new(file), text.as_bytes()),
            is,
            "{file} {text}"
        );
    }
}
