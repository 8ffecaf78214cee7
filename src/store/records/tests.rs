use std::fs;

use super::*;
use crate::journal::{Answered, Entry, Event, Level, line};
use crate::path::share::{Sharing, shared};
use crate::report::csv;
use tempfile::TempDir;

mod doubled;

/// A class folder that is put together by hand.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn put(&self, file: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a test puts files on the disk")]
        fs::write(&path, bytes).unwrap();
        path
    }

    fn read(&self) -> Result<Records, NoRecords> {
        read(self.path(), Depth::Whole, &|_, _| {})
    }
}

fn records(learner: &str, number: u128) -> Vec<Record> {
    let events = [
        Event::Shown {
            question: "q".into(),
            showing: 1,
            spaced: true,
            values: BTreeMap::new(),
            fingerprint: None,
        },
        Event::Answered(Answered {
            question: "q".into(),
            showing: 1,
            attempt: 1,
            response: "2/6".into(),
            verdict: crate::grading::Verdict::NotYet,
            misconception: None,
            hints: 0,
            ms: 5,
            with: Vec::new(),
            parts: None,
        }),
    ];
    let record = |(seq, event): (u64, Event)| Record {
        id: uuid::Uuid::from_u128(number << 32 | u128::from(seq)),
        seq,
        learner: learner.into(),
        entry: Entry {
            at: jiff::Timestamp::from_second(1_790_000_000 + i64::try_from(seq).unwrap()).unwrap(),
            sitting: uuid::Uuid::from_u128(number),
            set: "s".into(),
            event,
        },
    };
    (1..).zip(events).map(record).collect()
}

fn lines(records: &[Record]) -> String {
    records
        .iter()
        .map(|record| format!("{}\n", line::write(record)))
        .collect()
}

fn figures(records: &Records) -> String {
    let table = csv::table(&records.fold.report(|name, _| name.to_owned()));
    table
        .lines()
        .skip(1)
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn a_folder_is_a_learner_and_a_record_seen_twice_counts_once() {
    let folder = Folder::new();
    let ana = records("ana", 1);
    folder.put("ana/a.jsonl", lines(&ana));
    folder.put("ana/copy of a.jsonl", lines(&ana));
    folder.put("ana/a.txt", lines(&records("ana", 9)));
    folder.put("ben/b.jsonl", lines(&records("ben", 2)));
    folder.put("empty/readme.txt", "nothing");
    folder.put("class.yaml", "goal: {mastered: 5}");
    let read = folder.read().unwrap();
    assert_eq!(figures(&read), "s,q,2,0,,2/6,2,,,,,0,0\n");
    assert_eq!((read.fold.learners(), read.fold.damaged_lines()), (2, 0));
}

#[test]
fn damaged_lines_are_counted_and_lose_no_other() {
    let folder = Folder::new();
    let ana = lines(&records("ana", 1));
    let (first, second) = ana.trim_end().split_once('\n').unwrap();
    let mut bytes = format!(
        "\r\n{first}\r\ntorn {{\"v\":1,\n{}",
        second.replace("2/6", "2/7")
    )
    .into_bytes();
    bytes.extend(b"\n\xff\xfe\n");
    // Two that ran into one another: each is whole.
    bytes.extend(format!("{first}{second}").into_bytes());
    folder.put("ana/a.jsonl", &bytes);
    let read = folder.read().unwrap();
    assert_eq!(read.fold.damaged_lines(), 5);
    assert_eq!(figures(&read), "s,q,1,0,,2/6,1,,,,,0,0\n");
}

#[test]
fn files_beside_the_folders_belong_to_the_learners_named_in_them() {
    let folder = Folder::new();
    let both = [records("ana", 1), records("ben", 2)].concat();
    folder.put("all.jsonl", lines(&both));
    folder.put("cleo/c.jsonl", lines(&records("cleo", 3)));
    let read = folder.read().unwrap();
    assert_eq!(read.fold.learners(), 3);
    assert_eq!(figures(&read), "s,q,3,0,,2/6,3,,,,,0,0\n");
}

#[test]
fn a_learner_with_a_folder_and_files_beside_it_is_one_and_what_is_in_both_counts_once() {
    let folder = Folder::new();
    let ana = lines(&records("ana", 1));
    let more = lines(&records("ana", 5));
    folder.put("ana/a.jsonl", format!("{ana}torn\n"));
    folder.put("ana/name", "Ana B.\n");
    folder.put("ana.jsonl", format!("{ana}{more}"));
    folder.put("ben/b.jsonl", lines(&records("ben", 2)));
    let read = folder.read().unwrap();
    assert_eq!((read.fold.learners(), read.fold.damaged_lines()), (2, 1));
    assert_eq!(figures(&read), "s,q,2,0,,2/6,3,,,,,0,0\n");
    assert_eq!(read.names["ana"], "Ana B.");
}

#[test]
fn a_folder_with_something_in_it_that_is_no_record_is_told() {
    let folder = Folder::new();
    folder.put("ana/a.jsonl", lines(&records("ana", 1)));
    let misnamed = folder.put("ben/shared.jsonl.txt", lines(&records("ben", 2)));
    let deeper = folder.put("cleo/journal/cleo/a.jsonl", lines(&records("cleo", 3)));
    folder.put("quizzes/fractions.yaml", "title: Fractions");
    folder.put(".stfolder/mark", "");
    folder.put("dan/.DS_Store", "");
    fs::create_dir(folder.path().join("empty")).unwrap();
    let read = folder.read().unwrap();
    let expected = [misnamed.parent(), deeper.ancestors().nth(3)].map(Option::unwrap);
    assert_eq!(read.without, expected);
    assert_eq!((read.fold.learners(), read.refused.len()), (1, 0));
}

#[test]
fn what_is_packed_beside_records_is_told_wherever_it_lies() {
    let folder = Folder::new();
    folder.put("ana/a.jsonl", lines(&records("ana", 1)));
    let packed = folder.put("ana/week 2.ZIP", "PK");
    folder.put("ana/name", "Ana B.");
    folder.put("ana/notes.txt", "read me");
    let misnamed = folder.put("ben/b.jsonl.txt", lines(&records("ben", 2)));
    folder.put("ben/b.jsonl", lines(&records("ben", 3)));
    let beside = folder.put("cleo.jsonl.gz", "x");
    let read = folder.read().unwrap();
    assert_eq!(read.packed, [packed, misnamed, beside]);
    assert!(read.without.is_empty() && read.refused.is_empty());
}

#[test]
fn a_renamed_question_is_read_a_second_time_the_long_way() {
    let folder = Folder::new();
    let mut ana = records("ana", 1);
    let mut moved = ana[1].clone();
    moved.id = uuid::Uuid::from_u128(77);
    moved.seq = 3;
    moved.entry.event = Event::Moved {
        from: "q".into(),
        to: "new".into(),
    };
    ana.push(moved);
    folder.put("ana/a.jsonl", lines(&ana));
    folder.put("ben/b.jsonl", lines(&records("ben", 2)));
    let read = folder.read().unwrap();
    assert_eq!(
        figures(&read),
        "s,new,1,0,,2/6,1,,,,,0,0\ns,q,1,0,,2/6,1,,,,,0,0\n"
    );
}

#[test]
fn names_stand_beside_the_record_or_in_what_was_shared() {
    let folder = Folder::new();
    folder.put("zoe/a.jsonl", lines(&records("zoe", 1)));
    folder.put("zoe/name", "Zoë\n");
    let sharing = Sharing {
        name: "Ana B.".into(),
        learner: "ana-b".into(),
        level: Level::Path,
        today: "2026-11-29".parse().unwrap(),
    };
    folder.put(
        "handed-in/ana.jsonl",
        lines(&shared(&records("ana", 2), &sharing)),
    );
    let read = folder.read().unwrap();
    assert_eq!(
        read.names,
        BTreeMap::from([("zoe".to_owned(), "Zoë".to_owned())])
    );
    let chosen = read
        .fold
        .report(|_, chosen| chosen.unwrap_or("none").to_owned());
    let names: Vec<&str> = chosen
        .learners
        .iter()
        .map(|learner| &*learner.name)
        .collect();
    assert_eq!(names, ["Ana B.", "none"]);
}

#[test]
fn where_there_is_no_record_it_is_said_what_to_do() {
    let folder = Folder::new();
    let told = |path: &Path| {
        read(path, Depth::Whole, &|_, _| {})
            .unwrap_err()
            .to_string()
    };
    assert!(told(folder.path()).contains("is empty; put a folder for each learner"));
    assert!(told(&folder.path().join("nowhere")).starts_with("there is no folder"));
    let file = folder.put("a.txt", "text");
    assert!(told(&file).contains("is a file; name the folder"));
    assert!(told(folder.path()).starts_with("there is no record in"));
    fs::create_dir(folder.path().join("ana")).unwrap();
    assert!(told(folder.path()).starts_with("there is no record in"));
    folder.put("journal/ana/a.jsonl", lines(&records("ana", 1)));
    let journal = folder.path().join("journal");
    let further = format!("name {} in it", journal.display());
    assert!(told(folder.path()).ends_with(&further));
    assert_eq!(
        read(&journal, Depth::Whole, &|_, _| {})
            .unwrap()
            .fold
            .learners(),
        1
    );
}

#[cfg(unix)]
#[test]
fn what_learners_hand_in_may_belong_to_them() {
    let folder = Folder::new();
    let file = folder.put("ana/a.jsonl", lines(&records("ana", 1)));
    let somebody = Some(12_345);
    if std::os::unix::fs::chown(file, somebody, somebody).is_err() {
        eprintln!("skipped: a file cannot be given away here");
        return;
    }
    let read = folder.read().unwrap();
    assert_eq!((read.fold.learners(), read.refused.len()), (1, 0));
}

#[test]
fn what_is_too_long_for_a_record_is_told_and_not_read() {
    let folder = Folder::new();
    folder.put("ben/b.jsonl", lines(&records("ben", 2)));
    let long = folder.put("ana/a.jsonl", lines(&records("ana", 1)));
    let long = fs::OpenOptions::new().write(true).open(long).unwrap();
    // It takes no room on the disk: what lies beyond the lines was never written.
    long.set_len(page::LONGEST + 1).unwrap();
    let read = folder.read().unwrap();
    assert_eq!(read.fold.learners(), 1);
    assert_eq!(read.refused[0].1, "it is too long for a record");
}

#[cfg(unix)]
#[test]
fn links_are_refused_and_told() {
    let folder = Folder::new();
    let elsewhere = Folder::new();
    let secret = elsewhere.put("secret.jsonl", lines(&records("ana", 1)));
    folder.put("ben/b.jsonl", lines(&records("ben", 2)));
    std::os::unix::fs::symlink(&secret, folder.path().join("ben/c.jsonl")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("ana")).unwrap();
    let read = folder.read().unwrap();
    assert_eq!(read.fold.learners(), 1);
    let told: Vec<String> = read
        .refused
        .iter()
        .map(|(path, why)| format!("{} {why}", path.display()))
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told.iter()
            .all(|told| told.ends_with("it is a symbolic link")),
        "{told:?}"
    );
}
