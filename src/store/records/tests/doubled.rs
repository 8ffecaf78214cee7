//! A file that was put among the records of another learner, too.

use super::*;

/// Who has records in common, the one first who does not keep them.
fn in_common(read: &Records) -> Vec<(&str, &str)> {
    let doubled = read.doubled.iter();
    doubled
        .map(|doubled| (&*doubled.learner, &*doubled.owner))
        .collect()
}

fn learners(read: &Records) -> Vec<String> {
    let report = read
        .fold
        .report(|name, chosen| chosen.unwrap_or(name).to_owned());
    report
        .learners
        .into_iter()
        .map(|learner| learner.name)
        .collect()
}

#[test]
fn it_counts_once_for_whom_it_names() {
    let folder = Folder::new();
    let zoe = lines(&records("zoe", 1));
    folder.put("ben/b.jsonl", lines(&records("ben", 2)));
    folder.put("ben/from zoe.jsonl", &zoe);
    folder.put("zoe/z.jsonl", &zoe);
    let read = folder.read().unwrap();
    assert_eq!(in_common(&read), [("ben", "zoe")]);
    assert_eq!(learners(&read), ["ben", "zoe"]);
    assert_eq!(figures(&read), "s,q,2,0,,2/6,2,,,,,0,0\n");
}

#[test]
fn it_is_whose_records_mostly_name_the_same_where_folders_are_called_otherwise() {
    let folder = Folder::new();
    let zoe = lines(&records("zoe", 1));
    folder.put(
        "Zoe Z/z.jsonl",
        format!("{zoe}{}", lines(&records("zoe", 3))),
    );
    folder.put(
        "Ben B/b.jsonl",
        lines(&[records("ben", 2), records("ben", 4)].concat()),
    );
    folder.put("Ben B/from zoe.jsonl", &zoe);
    let read = folder.read().unwrap();
    assert_eq!(in_common(&read), [("Ben B", "Zoe Z")]);
    assert_eq!(figures(&read), "s,q,2,0,,2/6,4,,,,,0,0\n");
}

#[test]
fn who_has_nothing_else_is_no_learner_of_the_class() {
    let folder = Folder::new();
    let sharing = Sharing {
        name: "Zoë".into(),
        learner: "zoe".into(),
        level: Level::Path,
        today: "2026-11-29".parse().unwrap(),
    };
    let handed_in = lines(&shared(&records("zoe", 1), &sharing));
    for place in ["1/a.jsonl", "2/b.jsonl", "3/c.jsonl"] {
        folder.put(place, &handed_in);
    }
    let read = folder.read().unwrap();
    assert_eq!(in_common(&read), [("2", "1"), ("3", "1")]);
    assert_eq!(learners(&read), ["Zoë"]);
}

#[test]
fn what_another_file_says_of_its_learner_is_not_said_of_this_one() {
    let folder = Folder::new();
    let sharing = |learner: &str, name: &str, today: &str| Sharing {
        name: name.into(),
        learner: learner.into(),
        level: Level::Full,
        today: today.parse().unwrap(),
    };
    let zoe = lines(&shared(
        &records("zoe", 1),
        &sharing("zoe", "Zoë", "2026-11-29"),
    ));
    let ben = lines(&shared(
        &records("ben", 2),
        &sharing("ben", "Ben", "2026-11-20"),
    ));
    folder.put("ben/b.jsonl", format!("{ben}{zoe}"));
    folder.put("zoe/z.jsonl", &zoe);
    let read = folder.read().unwrap();
    assert_eq!(learners(&read), ["Ben", "Zoë"]);
}

#[test]
fn it_counts_once_beside_the_folders_and_with_renamed_questions_as_well() {
    let folder = Folder::new();
    let mut ben = records("ben", 2);
    ben.push(Record {
        id: uuid::Uuid::from_u128(77),
        seq: 3,
        entry: Entry {
            event: Event::KeptApart {
                from: "old".into(),
                to: "q".into(),
            },
            ..ben[1].entry.clone()
        },
        ..ben[1].clone()
    });
    let zoe = lines(&records("zoe", 1));
    folder.put("ben/b.jsonl", format!("{}{zoe}", lines(&ben)));
    folder.put("all.jsonl", &zoe);
    let read = folder.read().unwrap();
    assert_eq!(in_common(&read), [("ben", "zoe")]);
    assert_eq!(figures(&read), "s,q,2,0,,2/6,2,,,,,0,0\n");
}

#[test]
fn learners_who_are_called_alike_have_nothing_in_common() {
    let folder = Folder::new();
    folder.put("1/a.jsonl", lines(&records("me", 1)));
    folder.put("2/a.jsonl", lines(&records("me", 2)));
    let read = folder.read().unwrap();
    assert_eq!(in_common(&read), []);
    assert_eq!(learners(&read).len(), 2);
}
