//! What is shown of a record, over made-up records: which level holds what, that each line reads back, and that the paths are the
//! same.

use std::collections::BTreeMap;

use crate::sittings::{Step, sitting};
use jiff::Timestamp;
use notyet::journal::{Answered, Event, Level, Record, in_order, line};
use notyet::path::share::{Sharing, shared};
use notyet::path::{Journey, Path, StepKind, fold};
use proptest::prelude::*;
use uuid::Uuid;

/// A sitting: how long after the one before, in seconds; the learner's offset in minutes; the seconds between two records; who is
/// there; what happens.
type Made = (i64, i32, i64, u8, Vec<Step>);

fn made() -> impl Strategy<Value = Vec<Made>> {
    let offsets = prop::sample::select(vec![0, 60, 120, -300, 540, -720, 840]);
    let steps = proptest::collection::vec((0..3u8, 0..7u8), 0..10);
    let one = (
        1..200_000i64,
        offsets,
        prop::sample::select(vec![1i64, 7, 900, 40_000]),
        0..3u8,
        steps,
    );
    proptest::collection::vec(one, 1..5)
}

/// The ids of real records: version 7, with chance in them that no day is in.
fn id(at: Timestamp, number: u128) -> Uuid {
    let millisecond = u64::try_from(at.as_millisecond()).unwrap();
    let mut random = [0x5a; 10];
    random[6..].copy_from_slice(&u32::try_from(number).unwrap().to_be_bytes());
    uuid::Builder::from_unix_timestamp_millis(millisecond, &random).into_uuid()
}

const BEGIN: i64 = 1_790_000_000;

/// The records of these sittings, one after the other.
fn records(made: &[Made]) -> Vec<Record> {
    let mut now = BEGIN;
    let mut all = Vec::new();
    for (number, (after, offset, gap, partner, steps)) in (1..).zip(made) {
        now += after;
        let begun = Timestamp::from_second(now).unwrap();
        for mut record in sitting(number, now, steps) {
            let at = Timestamp::from_millisecond(now * 1000 + 123).unwrap();
            record.id = id(at, all.len() as u128);
            record.entry.sitting = id(begun, 1000 + number);
            record.entry.at = at;
            settle(&mut record.entry.event, *offset, *partner);
            all.push(record);
            now += gap;
        }
        // What a newer program may have written.
        let mut unknown = all[all.len() - 1].clone();
        unknown.id = id(begun, 2000 + number);
        unknown.seq += 1;
        unknown.entry.event = Event::Unknown("sang-with-zora".into());
        all.push(unknown);
    }
    all
}

fn settle(event: &mut Event, offset_here: i32, partner: u8) {
    let names = |number: u8| (0..number).map(|number| format!("Zora {number}")).collect();
    match event {
        Event::SatDown(sat_down) => {
            sat_down.offset = offset_here;
            sat_down.seed = 987_654_321;
            sat_down.with = names(partner);
        }
        Event::Answered(Answered { response, with, .. }) => {
            *response = format!("said {response}");
            *with = names(partner);
        }
        _ => {}
    }
}

fn sharing(level: Level) -> Sharing {
    Sharing {
        name: "Ana B.".into(),
        learner: "ana-b".into(),
        level,
        today: "2027-01-01".parse().unwrap(),
    }
}

/// The lines of a file at this level.
fn lines(records: &[Record], level: Level) -> Vec<String> {
    let shown = shared(records, &sharing(level));
    shown.iter().map(line::write).collect()
}

/// What a reader of these lines has, whatever their order.
fn read_back(lines: &[String]) -> Vec<Record> {
    let read = lines.iter().rev().map(|text| line::read(text).expect(text));
    in_order(read.collect())
}

fn journey(records: &[Record]) -> Journey {
    fold(records.iter().map(|record| &record.entry))
}

/// All of a path that the day tells, in words: without times, without how long things took, and without who was there.
fn by_days(path: &Path) -> String {
    let step = |step: &notyet::path::Step| {
        let mut kind = step.kind.clone();
        if let StepKind::Answered { ms, with, .. } = &mut kind {
            *ms = 0;
            *with = vec![String::new(); with.len()];
        }
        format!("{} {} {kind:?}", step.showing, step.local().date())
    };
    let steps: Vec<String> = path.steps.iter().map(step).collect();
    let reviews: Vec<String> = path
        .reviews
        .iter()
        .map(|review| format!("{} {} {:?}", review.day, review.showing, review.outcome))
        .collect();
    format!(
        "{:?} {} {} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {reviews:?} {steps:?}",
        path.state(),
        path.recalls,
        path.showings,
        path.got_on,
        path.mastered_on,
        path.mastered_after,
        path.kept_from,
        path.kept_on,
        path.days,
        path.stuck(),
    )
}

fn all_by_days(journey: &Journey) -> BTreeMap<(String, String), String> {
    let paths = journey
        .iter()
        .flat_map(|(set, paths)| paths.iter().map(move |path| (set, path)));
    paths
        .map(|(set, (id, path))| ((set.clone(), id.to_owned()), by_days(path)))
        .collect()
}

/// The milliseconds since midnight in the time that a version 7 id begins with.
fn of_day(id: Uuid) -> u128 {
    (id.as_u128() >> 80) % 86_400_000
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_reads_back_under_the_chosen_name_and_no_partner_is_named(made in made()) {
        let records = records(&made);
        for level in [Level::Summary, Level::Path, Level::Full] {
            let lines = lines(&records, level);
            let read = read_back(&lines);
            prop_assert_eq!(&read, &in_order(shared(&records, &sharing(level))));
            prop_assert_eq!(read.len(), lines.len(), "an id is there twice");
            prop_assert!(read.iter().all(|record| record.learner == "ana-b"));
            let heads = read.iter().filter(|record| matches!(record.entry.event, Event::Shared(_)));
            prop_assert_eq!(heads.count(), 1);
            let is_head = lines[0].contains(r#""event":"shared""#);
            prop_assert!(is_head && lines[0].contains(r#""name":"Ana B.""#) && lines[0].contains(level.name()));
            let all = lines.concat();
            prop_assert!(!all.contains("Zora") && !all.contains("sang"), "{}", all);
        }
    }

    #[test]
    fn all_of_it_folds_to_the_same_paths(made in made()) {
        let records = records(&made);
        let shown = read_back(&lines(&records, Level::Full));
        let mut expected = records.clone();
        expected.retain(|record| !matches!(record.entry.event, Event::Unknown(_)));
        for record in &mut expected {
            if let Event::Answered(Answered { with, .. }) = &mut record.entry.event {
                let numbered = (1..).zip(with);
                numbered.for_each(|(number, name)| *name = format!("partner-{number}"));
            }
        }
        prop_assert_eq!(journey(&shown), journey(&expected));
    }

    #[test]
    fn paths_without_times_have_the_same_states_recalls_and_days(made in made()) {
        let records = records(&made);
        let shown = read_back(&lines(&records, Level::Path));
        prop_assert_eq!(all_by_days(&journey(&shown)), all_by_days(&journey(&records)));
    }

    #[test]
    fn sittings_at_the_same_moment_keep_their_order_without_times(
        begun in proptest::collection::vec((0..90_000i64, proptest::collection::vec((0..3u8, 0..7u8), 0..8)), 1..4),
    ) {
        let made = (1..).zip(&begun);
        let records = made.flat_map(|(number, (begun, steps))| sitting(number, BEGIN + begun, steps));
        let records = in_order(records.collect());
        let shown = read_back(&lines(&records, Level::Path));
        let events = |records: &[Record]| -> Vec<String> {
            let events = records.iter().filter(|record| record.entry.event.question().is_some());
            events.map(|record| format!("{:?}", record.entry.event.question())).collect()
        };
        prop_assert_eq!(events(&shown), events(&records));
        prop_assert_eq!(all_by_days(&journey(&shown)), all_by_days(&journey(&records)));
    }

    #[test]
    fn a_path_holds_no_time_of_the_day_and_not_how_long_anything_took(made in made()) {
        let records = records(&made);
        for level in [Level::Path, Level::Summary] {
            for text in lines(&records, level) {
                prop_assert!(!text.contains(r#""ms""#) && !text.contains("987654321"), "{}", text);
                let record = line::read(&text).unwrap();
                let midnight = record.entry.at.as_millisecond().rem_euclid(86_400_000);
                prop_assert!(midnight <= i64::try_from(records.len()).unwrap(), "{}", text);
                prop_assert_eq!((of_day(record.id), of_day(record.entry.sitting)), (0, 0));
                if let Event::SatDown(sat_down) = record.entry.event {
                    prop_assert_eq!(sat_down.offset % (24 * 60), 0);
                }
            }
        }
    }

    #[test]
    fn a_summary_holds_no_answer_and_says_how_far_each_question_is(made in made()) {
        let records = records(&made);
        let lines = lines(&records, Level::Summary);
        prop_assert!(!lines.concat().contains("said"));
        let journey = journey(&records);
        let paths: usize = journey.values().map(|paths| paths.iter().count()).sum();
        prop_assert_eq!(lines.len(), paths + 1);
        let read = read_back(&lines);
        prop_assert!(fold(read.iter().map(|record| &record.entry)).is_empty());
        for record in read {
            if let Event::Summary(summary) = record.entry.event {
                let path = journey[&record.entry.set].get(&summary.question).unwrap();
                prop_assert_eq!(&*summary.state, path.state().name());
                prop_assert_eq!((summary.recalls, summary.tries as usize), (path.recalls, path.tries()));
                prop_assert_eq!((summary.hints as usize, summary.days as usize), (path.hints(), path.days.len()));
                prop_assert_eq!(summary.since, path.days.first().copied());
            }
        }
    }

    #[test]
    fn what_is_shown_twice_is_one_record(made in made()) {
        let records = records(&made);
        for level in [Level::Summary, Level::Path, Level::Full] {
            let once = lines(&records, level);
            let half = lines(&records[..records.len().div_ceil(2)], level);
            let together = read_back(&[half, once.clone()].concat());
            if level != Level::Summary {
                prop_assert_eq!(journey(&together), journey(&read_back(&once)));
            }
            prop_assert_eq!(read_back(&[once.clone(), once.clone()].concat()), read_back(&once));
        }
    }
}

/// Across the date line to the west: the next sitting begins on the day before.
#[test]
fn a_day_that_comes_again_keeps_the_order_and_the_days() {
    let step = vec![(0, 0), (0, 6)];
    let made = vec![
        (1, 840, 1, 0, step.clone()),
        (3600, -720, 1, 0, step.clone()),
        (90_000, -720, 1, 0, step),
    ];
    let records = records(&made);
    let shown = shared(&records, &sharing(Level::Path));
    let days = |records: &[Record]| all_by_days(&journey(records));
    assert_eq!(
        days(&read_back(&lines(&records, Level::Path))),
        days(&records)
    );
    let times: Vec<Timestamp> = shown[1..].iter().map(|record| record.entry.at).collect();
    assert!(times.len() > 5 && times.is_sorted(), "{times:?}");
}
