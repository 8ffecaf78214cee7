//! Records that a program made, or a learner who tries all there is: each try is looked at once, where it would take minutes if it were
//! compared with all others.

use notyet::journal::Event;
use notyet::report::fold::{Depth, Ended, Fold};
use notyet::report::{csv, html, text};

use crate::folded::{BEGIN, answered, by_lines, record, report, sat_down, shown};

#[test]
fn a_way_of_many_thousand_tries_is_told_in_every_face() {
    const TRIES: usize = 20_000;
    let tries = (0..TRIES).map(|number| {
        let response = format!("x{number}");
        Event::Answered(answered("q", 1, &response, false))
    });
    let events = [sat_down(2, 0), shown("q", 1)].into_iter().chain(tries);
    let records: Vec<_> = (1..)
        .zip(events)
        .map(|(seq, event)| record(1, seq, BEGIN, "s", event))
        .collect();
    let mut fold = Fold::new(Depth::Whole);
    assert_eq!(by_lines(&mut fold, &records, "ana"), Ended::Counted);
    let report = report(&fold);
    assert_eq!(report.sets[0].questions[0].tries, TRIES as u64);
    assert_eq!(csv::table(&report).lines().count(), 2);
    assert!(text::report(&report).contains("x0"));
    assert!(html::page(&report).contains("x0"));
}
