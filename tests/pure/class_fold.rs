//! What a class did, over made-up records: that the quick way from lines and the exact one from paths come to the same report, in
//! whatever order records, copies and learners come. By hand it is tried in `class_ways.rs`.

use std::collections::BTreeMap;

use crate::folded::{BEGIN, answered, by_lines, record, report, sat_down};
use notyet::grading::Verdict;
use notyet::journal::{Event, Level, Record};
use notyet::path::share::{Sharing, shared};
use notyet::report::Report;
use notyet::report::fold::{Depth, Ended, Fold};
use proptest::prelude::*;

/// What happens at one step: which question of which set, what, and how many seconds later (a clock may be turned back).
type Made = (u8, u8, u8, i64);

fn sittings() -> impl Strategy<Value = Vec<(i64, i32, Vec<Made>)>> {
    let step = (
        0..2u8,
        0..3u8,
        0..16u8,
        prop_oneof![9 => 1..90i64, 1 => -500..500i64],
    );
    let offsets = prop::sample::select(vec![0, 60, -300, 840]);
    let one = (
        0..400_000i64,
        offsets,
        proptest::collection::vec(step, 0..40),
    );
    proptest::collection::vec(one, 1..5)
}

/// What happens at a step, where the question was shown so often before.
fn event(question: String, what: u8, showing: &mut u32) -> Event {
    let at = |what, showing| Event::Answered(answered(&question, showing, what, false));
    match what {
        0..4 => {
            *showing += 1;
            let values = BTreeMap::from([("a".to_owned(), showing.to_string())]);
            Event::Shown {
                question,
                showing: *showing,
                spaced: what > 0,
                values: if what == 1 { values } else { BTreeMap::new() },
                fingerprint: None,
            }
        }
        4..8 => {
            let mut right = answered(&question, *showing, "3/4", true);
            right.attempt = if what == 4 { 2 } else { 1 };
            if what == 5 {
                right.with.push("ben".to_owned());
            }
            Event::Answered(right)
        }
        8 => at("1/8", *showing),
        9 => at("a \"move\"", *showing),
        10 | 11 => {
            let mut mixed_up = answered(&question, *showing, "2/6", false);
            mixed_up.misconception = Some(format!("idea-{what}"));
            mixed_up.verdict = if what == 10 {
                Verdict::Nearly
            } else {
                Verdict::NotYet
            };
            Event::Answered(mixed_up)
        }
        12 => Event::Hinted {
            question,
            showing: *showing,
            hint: *showing % 2 + 1,
            ms: 0,
        },
        13 => Event::Unsure {
            question,
            showing: *showing,
        },
        14 => Event::ShownAnswer {
            question,
            showing: *showing,
        },
        _ => Event::SetAside {
            question,
            showing: *showing,
        },
    }
}

/// The records of a learner.
fn records(made: &[(i64, i32, Vec<Made>)]) -> Vec<Record> {
    let mut all = Vec::new();
    let mut showings = BTreeMap::<(u8, u8), u32>::new();
    let mut begun = BEGIN;
    for (number, (after, offset, steps)) in (1..).zip(made) {
        begun += after;
        let mut at = begun;
        let mut events = vec![
            ("s0".to_owned(), sat_down(2, *offset)),
            ("s1".to_owned(), sat_down(1, *offset)),
        ];
        for (set, question, what, _) in steps {
            let showing = showings.entry((*set, *question)).or_default();
            events.push((
                format!("s{set}"),
                event(format!("q{question}"), *what, showing),
            ));
        }
        let gaps = [1, 1].into_iter().chain(steps.iter().map(|step| step.3));
        for (seq, ((set, event), gap)) in (1..).zip(events.into_iter().zip(gaps)) {
            at += gap;
            all.push(record(number, seq, at, &set, event));
        }
    }
    all
}

proptest! {
    #[test]
    fn lines_and_paths_come_to_the_same_report(made in sittings(), seed in any::<u64>()) {
        let records = records(&made);
        let mut exact = Fold::new(Depth::Whole);
        exact.exact(records.clone(), "ana");
        // Shuffled, and some of them twice.
        let mut mixed = records.clone();
        mixed.extend(records.iter().filter(|record| record.seq % 3 == seed % 3).cloned());
        mixed.sort_by_key(|record| (record.id.as_u128() ^ u128::from(seed)).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        for records in [&records, &mixed] {
            let mut quick = Fold::new(Depth::Whole);
            prop_assert_eq!(by_lines(&mut quick, records, "ana"), Ended::Counted);
            prop_assert_eq!(report(&quick), report(&exact));
        }
    }

    #[test]
    fn learners_may_be_folded_in_any_order_and_by_any_hand(made in proptest::collection::vec(sittings(), 1..5), split in 0..16u8) {
        let names = ["ana", "ben", "cleo", "dan"];
        let mut one = Fold::new(Depth::Whole);
        let mut hands = [Fold::new(Depth::Whole), Fold::new(Depth::Whole)];
        for (place, made) in made.iter().enumerate() {
            let _ = by_lines(&mut one, &records(made), names[place]);
        }
        for (place, made) in made.iter().enumerate().rev() {
            let hand = &mut hands[usize::from(split >> place & 1)];
            let _ = by_lines(hand, &records(made), names[place]);
        }
        let [mut all, other] = hands;
        all.join(other);
        prop_assert_eq!(report(&all), report(&one));
        prop_assert_eq!(all.mastered(), one.mastered());
    }

    #[test]
    fn figures_alone_are_the_same_figures(made in sittings()) {
        let records = records(&made);
        let [whole, figures] = [Depth::Whole, Depth::Figures].map(|depth| {
            let mut fold = Fold::new(depth);
            let _ = by_lines(&mut fold, &records, "ana");
            notyet::report::csv::table(&report(&fold))
        });
        prop_assert_eq!(whole, figures);
    }

    #[test]
    fn what_a_learner_shared_counts_as_their_own_record_does(made in sittings()) {
        let records = notyet::journal::in_order(records(&made));
        let mut own = Fold::new(Depth::Whole);
        let _ = by_lines(&mut own, &records, "ana");
        let sharing = |level| Sharing {
            name: "Ana".into(),
            learner: "ana".into(),
            level,
            today: "2026-11-29".parse().unwrap(),
        };
        let full = shared(&records, &sharing(Level::Full));
        let mut given = Fold::new(Depth::Whole);
        let _ = by_lines(&mut given, &[records.clone(), full.clone()].concat(), "ana");
        let without = |fold: &Fold| Report { learners: Vec::new(), ..report(fold) };
        prop_assert_eq!(without(&given), without(&own));
        // A path stands on the same days, and beside the record it is a copy.
        let path = shared(&records, &sharing(Level::Path));
        let mut both = Fold::new(Depth::Figures);
        let _ = by_lines(&mut both, &[path, full].concat(), "ana");
        let tries = |fold: &Fold| {
            let report = report(fold);
            let questions = report.sets.into_iter().flat_map(|set| set.questions);
            questions.map(|question| (question.id, question.tries, question.hints_opened)).collect::<Vec<_>>()
        };
        prop_assert_eq!(tries(&both), tries(&own));
    }
}
