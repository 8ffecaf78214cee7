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

/// Files with the sittings of these numbers, each under a name: who has records in common, and what is known of it.
fn told(files: &[Handed]) -> Vec<String> {
    let folder = Folder::new();
    for (file, named, sittings) in files {
        let records = sittings.iter().flat_map(|sitting| {
            let mut records = records("me", *sitting);
            for record in &mut records {
                (*named).clone_into(&mut record.learner);
            }
            records
        });
        folder.put(file, lines(&records.collect::<Vec<_>>()));
    }
    let read = folder.read().unwrap();
    let told = read.doubled.iter().map(|doubled| {
        let named = if doubled.is_named { "" } else { "?" };
        let all = if doubled.is_all { ", all" } else { "" };
        format!("{} to {}{named}{all}", doubled.learner, doubled.owner)
    });
    told.collect()
}

/// A file, the name in its records, and the numbers of its sittings.
type Handed = (&'static str, &'static str, &'static [u128]);

#[test]
fn it_is_of_whoever_is_named_in_it_else_of_who_would_have_nothing_else() {
    let cases: [(&[Handed], &[&str]); 11] = [
        // All practise without a name, each on a computer of their own.
        (
            &[
                ("Zoe Young/z.jsonl", "me", &[1]),
                ("Ben Cole/b.jsonl", "me", &[2]),
                ("Ben Cole/z.jsonl", "me", &[1]),
            ],
            &["Ben Cole to Zoe Young?"],
        ),
        // The folder has a capital, or the whole name.
        (
            &[("Zoe/z.jsonl", "zoe", &[1]), ("Ben/z.jsonl", "zoe", &[1])],
            &["Ben to Zoe, all"],
        ),
        (
            &[
                ("Ben Cole/b.jsonl", "ben", &[2]),
                ("Ben Cole/z.jsonl", "zoe", &[1, 3]),
                ("Zoe Young/z.jsonl", "zoe", &[1, 3]),
            ],
            &["Ben Cole to Zoe Young"],
        ),
        (
            &[
                ("ann/a.jsonl", "ann-b", &[1]),
                ("ann b/a.jsonl", "ann-b", &[1]),
            ],
            &["ann to ann b, all"],
        ),
        // Folders are called by numbers: it is of whose others are named so.
        (
            &[
                ("1/a.jsonl", "ben", &[2]),
                ("1/b.jsonl", "zoe", &[1]),
                ("2/z.jsonl", "zoe", &[1, 3]),
            ],
            &["1 to 2"],
        ),
        // One computer, no names: the first shares as Zoe, and later the second all of it as Ben.
        (
            &[
                ("zoe/z.jsonl", "zoe", &[1, 2]),
                ("ben/b.jsonl", "ben", &[1, 2, 3, 4]),
            ],
            &["ben to zoe"],
        ),
        // A copy names her, another one nobody.
        (
            &[
                ("zoe/z.jsonl", "me", &[1]),
                ("zoe/za.jsonl", "zoe", &[1]),
                ("ben/b.jsonl", "me", &[1]),
            ],
            &["ben to zoe, all"],
        ),
        (
            &[
                ("zoe/z.jsonl", "zoe", &[1]),
                ("zoe/za.jsonl", "me", &[1]),
                ("ben/b.jsonl", "me", &[1]),
            ],
            &["ben to zoe, all"],
        ),
        // A file beside the folders names nobody.
        (
            &[("Zoe Young/z.jsonl", "me", &[1]), ("me.jsonl", "me", &[1])],
            &["me to Zoe Young?, all"],
        ),
        // Three have it.
        (
            &[
                ("a/z.jsonl", "zoe", &[1]),
                ("b/z.jsonl", "zoe", &[1]),
                ("zoe/z.jsonl", "zoe", &[1]),
            ],
            &["a to zoe, all", "b to zoe, all"],
        ),
        // Each handed in what is the other's as well as their own.
        (
            &[
                ("ben/b.jsonl", "ben", &[2]),
                ("ben/z.jsonl", "zoe", &[1]),
                ("zoe/z.jsonl", "zoe", &[1]),
                ("zoe/b.jsonl", "ben", &[2]),
            ],
            &["ben to zoe", "zoe to ben"],
        ),
    ];
    for (files, expected) in cases {
        assert_eq!(told(files), expected, "{files:?}");
    }
}

#[test]
fn the_files_that_hold_it_are_named() {
    let folder = Folder::new();
    let zoe = lines(&records("zoe", 1));
    let kept = folder.put("zoe/z.jsonl", &zoe);
    folder.put("zoe/other.jsonl", lines(&records("zoe", 2)));
    folder.put("ben/b.jsonl", lines(&records("ben", 3)));
    let one = folder.put("ben/from zoe.jsonl", &zoe);
    let other = folder.put("ben/from zoe too.jsonl", &zoe);
    let beside = folder.put(
        "old.jsonl",
        lines(&[records("cleo", 4), records("cleo", 2)].concat()),
    );
    let read = folder.read().unwrap();
    let found: Vec<_> = read
        .in_two()
        .into_iter()
        .map(|files| (files.kept, files.others))
        .collect();
    let of_two = (Some(folder.path().join("zoe/other.jsonl")), vec![beside]);
    assert_eq!(found, [(Some(kept), vec![other, one]), of_two]);
}

#[test]
fn a_learner_keeps_what_a_summary_tells_and_not_what_that_of_another_does() {
    let folder = Folder::new();
    let sharing = |learner: &str, level| Sharing {
        name: learner.to_uppercase(),
        learner: learner.into(),
        level,
        today: "2026-11-29".parse().unwrap(),
    };
    let mut others = records("zoe", 5);
    for record in &mut others {
        "other".clone_into(&mut record.entry.set);
    }
    let zoe = lines(&shared(&records("zoe", 1), &sharing("zoe", Level::Path)));
    folder.put("zoe/z.jsonl", &zoe);
    folder.put("ben/z.jsonl", &zoe);
    folder.put(
        "ben/s.jsonl",
        lines(&shared(&others, &sharing("zoe", Level::Summary))),
    );
    folder.put(
        "ben/b.jsonl",
        lines(&shared(&records("ben", 2), &sharing("ben", Level::Summary))),
    );
    let read = folder.read().unwrap();
    assert_eq!(learners(&read), ["BEN", "ZOE"]);
    assert_eq!(figures(&read), "s,q,2,0,,2/6,1,,,,,0,0\n");
}

#[test]
fn who_is_called_like_the_other_keeps_what_was_said_of_the_own_file() {
    let folder = Folder::new();
    let as_me = |name: &str| Sharing {
        name: name.into(),
        learner: "me".into(),
        level: Level::Path,
        today: "2026-11-29".parse().unwrap(),
    };
    let shared = |number, name| lines(&shared(&records("me", number), &as_me(name)));
    folder.put("Ana/a.jsonl", shared(1, "Ana"));
    folder.put("Zoe/a.jsonl", shared(1, "Ana"));
    folder.put("Zoe/z.jsonl", shared(2, "Zoe"));
    let read = folder.read().unwrap();
    assert_eq!(in_common(&read), [("Zoe", "Ana")]);
    let report = read.fold.report(|name, _| name.to_owned());
    let levels: Vec<_> = report
        .learners
        .iter()
        .map(|learner| learner.shared)
        .collect();
    assert_eq!(levels, [Some("path"); 2]);
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
fn who_has_nothing_else_is_no_learner_either_where_a_question_was_renamed() {
    let folder = Folder::new();
    let mut zoe = records("zoe", 1);
    zoe.push(Record {
        id: uuid::Uuid::from_u128(77),
        seq: 3,
        entry: Entry {
            event: Event::Moved {
                from: "q".into(),
                to: "new".into(),
            },
            ..zoe[1].entry.clone()
        },
        ..zoe[1].clone()
    });
    folder.put("zoe/z.jsonl", lines(&zoe));
    folder.put("ben/z.jsonl", lines(&zoe));
    let read = folder.read().unwrap();
    assert_eq!(learners(&read), ["zoe"]);
    assert_eq!(figures(&read), "s,new,1,0,,2/6,1,,,,,0,0\n");
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
