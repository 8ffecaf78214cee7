//! Paths that go on under another id: no step is lost, nothing that was won is, and files of several machines fold to the same paths in any
//! order.

use std::collections::BTreeSet;

use crate::sittings::{reworded_sittings, sitting};
use notyet::journal::{Event, Record, in_order};
use notyet::path::{Journey, Path, fold};
use proptest::prelude::*;

fn journey(records: Vec<Record>) -> Journey {
    fold(in_order(records).iter().map(|record| &record.entry))
}

/// What no move may change: how many steps and recalls, on which days, and whether anything was got.
fn sums(journey: &Journey) -> (usize, u32, BTreeSet<String>, bool) {
    let paths = || {
        journey
            .values()
            .flat_map(|paths| paths.iter().map(|(_, path)| path))
    };
    let days = paths().flat_map(|path: &Path| path.days.iter().map(ToString::to_string));
    (
        paths().map(|path| path.steps.len()).sum(),
        paths().map(|path| path.recalls).sum(),
        days.collect(),
        paths().any(|path| path.got_it),
    )
}

fn is_of_a_move(record: &Record) -> bool {
    matches!(
        record.entry.event,
        Event::Moved { .. } | Event::KeptApart { .. }
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn moves_lose_no_step_and_fold_alike_in_any_order(sittings in reworded_sittings(), order in any::<u64>()) {
        let made = sittings.iter().enumerate();
        let files: Vec<Vec<Record>> = made
            .map(|(number, (begun, steps))| sitting(number as u128 + 1, *begun, steps))
            .collect();
        let whole = journey(files.concat());
        let mut unmoved = files.concat();
        unmoved.retain(|record| !is_of_a_move(record));
        prop_assert_eq!(sums(&whole), sums(&journey(unmoved)));

        let mut turn = order;
        let mut shuffled = files.concat();
        shuffled.sort_by_cached_key(|_| {
            turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            turn
        });
        // And one file twice, as a sync folder leaves it.
        shuffled.extend(files[0].clone());
        prop_assert_eq!(journey(shuffled), whole);
    }
}
