use std::collections::{HashMap, HashSet};

use proptest::prelude::*;

use super::super::reply::Reply;
use super::*;

/// An LRS that stores, in a world whose time is a list of waits.
#[derive(Default)]
struct Pretended {
    /// What to answer instead, one for each request, before it behaves.
    script: VecDeque<Heard>,
    /// Statements that it never takes.
    refused: HashSet<Uuid>,
    /// Statements that it has with other words.
    taken: HashSet<Uuid>,
    /// The most statements that it takes at once.
    room: Option<usize>,
    stored: HashMap<Uuid, usize>,
    noted: Vec<Uuid>,
    waits: Vec<u64>,
    sizes: Vec<usize>,
    unable_to_note: bool,
}

fn status(status: u16) -> Heard {
    Heard::Reply(Reply {
        status,
        ..Reply::default()
    })
}

impl World for Pretended {
    fn post(&mut self, body: &str) -> Heard {
        let sent: Vec<serde_json::Value> = serde_json::from_str(body).unwrap();
        let ids: Vec<Uuid> = sent
            .iter()
            .map(|it| it["id"].as_str().unwrap().parse().unwrap())
            .collect();
        self.sizes.push(ids.len());
        if let Some(heard) = self.script.pop_front() {
            return heard;
        }
        if self.room.is_some_and(|room| ids.len() > room) {
            return status(413);
        }
        if ids.iter().any(|id| self.refused.contains(id)) {
            return status(400);
        }
        if ids.iter().any(|id| self.taken.contains(id)) {
            return status(409);
        }
        for id in &ids {
            *self.stored.entry(*id).or_default() += 1;
        }
        Heard::Reply(Reply {
            status: 200,
            body: serde_json::to_string(&ids).unwrap(),
            ..Reply::default()
        })
    }

    fn wait(&mut self, how_long: Duration) {
        self.waits.push(how_long.as_secs());
    }

    fn note(&mut self, accepted: &[Uuid]) -> Result<(), String> {
        if self.unable_to_note {
            return Err("the disk is full".to_owned());
        }
        self.noted.extend(accepted);
        Ok(())
    }

    fn hear(&mut self, _: News) {}
}

fn parcels(count: u128) -> impl Iterator<Item = Parcel> {
    (1..=count).map(|number| {
        let id = Uuid::from_u128(number);
        Parcel {
            id,
            json: format!("{{\"id\":\"{id}\"}}"),
        }
    })
}

#[test]
fn all_arrive_in_batches_and_are_noted() {
    let mut world = Pretended::default();
    let outcome = deliver(parcels(600), &mut world).unwrap();
    assert_eq!(outcome.accepted, 600);
    assert_eq!(world.sizes, [250, 250, 100]);
    assert_eq!(world.noted.len(), 600);
    assert_eq!(deliver(parcels(0), &mut world).unwrap(), Outcome::default());
    assert_eq!(
        world.sizes.len(),
        3,
        "nothing is sent where there is nothing"
    );
}

#[test]
fn a_batch_has_no_more_bytes_than_it_may_unless_one_statement_has() {
    let long = |number: u128, length: usize| {
        let id = Uuid::from_u128(number);
        let filler = "x".repeat(length);
        Parcel {
            id,
            json: format!("{{\"id\":\"{id}\",\"x\":\"{filler}\"}}"),
        }
    };
    let half = MOST_BYTES / 2 - 100;
    let parcels = [
        long(1, half),
        long(2, half),
        long(3, MOST_BYTES),
        long(4, 1),
    ];
    let mut world = Pretended::default();
    deliver(parcels.into_iter(), &mut world).unwrap();
    assert_eq!(world.sizes, [2, 1, 1]);
}

#[test]
fn a_busy_lrs_is_asked_again_after_longer_and_longer() {
    let mut world = Pretended {
        script: [429, 500, 502, 503, 504, 408, 425].map(status).into(),
        ..Pretended::default()
    };
    deliver(parcels(3), &mut world).unwrap();
    assert_eq!(world.waits, [1, 2, 4, 8, 16, 32, 60]);
    assert_eq!(world.noted.len(), 3);
}

#[test]
fn it_waits_as_long_as_the_lrs_asks_within_reason() {
    let asks = |seconds| {
        Heard::Reply(Reply {
            status: 429,
            retry_after: Some(seconds),
            ..Reply::default()
        })
    };
    let mut world = Pretended {
        script: [asks(7), asks(0), asks(86_400)].into(),
        ..Pretended::default()
    };
    deliver(parcels(1), &mut world).unwrap();
    assert_eq!(world.waits, [7, 0, 300]);
}

#[test]
fn a_silent_lrs_is_given_up_and_what_was_accepted_is_told() {
    let silence = || Heard::Silence("nothing came".to_owned());
    let mut world = Pretended::default();
    let mut accepted = parcels(300).collect::<Vec<_>>();
    let second = accepted.split_off(250);
    deliver(accepted.into_iter(), &mut world).unwrap();
    world.script = std::iter::repeat_with(silence).take(20).collect();
    let (outcome, stop) = deliver(second.into_iter(), &mut world).unwrap_err();
    assert_eq!(outcome.accepted, 0);
    assert_eq!(stop, Stop::Unreachable(8, "nothing came".to_owned()));
    assert_eq!(world.waits.len(), 7, "no wait after the last try");
    assert_eq!(world.noted.len(), 250);
}

#[test]
fn a_host_that_was_never_found_is_given_up_soon() {
    let lost = || Heard::NoSuchName("no such host".to_owned());
    let mut world = Pretended {
        script: std::iter::repeat_with(lost).take(20).collect(),
        ..Pretended::default()
    };
    let (_, stop) = deliver(parcels(1), &mut world).unwrap_err();
    assert_eq!(stop, Stop::NoSuchName("no such host".to_owned()));
    assert_eq!(world.waits, [1, 2]);
}

#[test]
fn a_host_that_was_found_before_is_waited_for() {
    let lost = || Heard::NoSuchName("no such host".to_owned());
    let mut world = Pretended {
        script: [status(503), lost(), lost(), lost(), lost()].into(),
        ..Pretended::default()
    };
    assert_eq!(deliver(parcels(1), &mut world).unwrap().accepted, 1);
    assert_eq!(world.waits, [1, 2, 4, 8, 16]);
}

#[test]
fn what_no_wait_would_mend_stops_at_once() {
    for (heard, expected) in [
        (status(401), Stop::NotLetIn(401)),
        (status(404), Stop::NotThere(404)),
        (status(200), Stop::NoLrs),
        (
            Heard::Distrust("who?".into()),
            Stop::Distrust("who?".into()),
        ),
    ] {
        let mut world = Pretended {
            script: [heard].into(),
            ..Pretended::default()
        };
        let (_, stop) = deliver(parcels(3), &mut world).unwrap_err();
        assert_eq!(stop, expected);
        assert_eq!((world.sizes.len(), world.noted.len()), (1, 0));
    }
}

#[test]
fn too_much_at_once_makes_all_later_batches_smaller() {
    let mut world = Pretended {
        room: Some(70),
        ..Pretended::default()
    };
    assert_eq!(deliver(parcels(600), &mut world).unwrap().accepted, 600);
    let refused = world.sizes.iter().filter(|size| **size > 70);
    assert_eq!(refused.copied().collect::<Vec<_>>(), [250, 125, 125]);
    world.room = Some(0);
    let (outcome, stop) = deliver(parcels(9), &mut world).unwrap_err();
    assert_eq!((outcome.accepted, outcome.not_taken), (0, 5));
    assert_eq!(stop, Stop::NothingTaken("HTTP 413".to_owned()));
}

#[test]
fn the_one_that_is_not_taken_is_found_and_the_others_arrive() {
    let bad = Uuid::from_u128(33);
    let mut world = Pretended {
        refused: [bad].into(),
        ..Pretended::default()
    };
    let outcome = deliver(parcels(400), &mut world).unwrap();
    assert_eq!((outcome.accepted, outcome.not_taken), (399, 1));
    assert!(
        !world.noted.contains(&bad),
        "it is sent again the next time"
    );
    assert!(world.sizes.len() <= 20, "{:?}", world.sizes);
}

#[test]
fn where_none_of_a_few_is_taken_nothing_is_and_it_is_not_said_that_others_are_there() {
    for count in 1..5 {
        let mut world = Pretended {
            refused: (1..5).map(Uuid::from_u128).collect(),
            ..Pretended::default()
        };
        let (outcome, stop) = deliver(parcels(count), &mut world).unwrap_err();
        assert_eq!(outcome.accepted, 0);
        assert_eq!(outcome.not_taken as u128, count);
        assert_eq!(stop, Stop::NothingTaken("HTTP 400".to_owned()));
    }
}

#[test]
fn what_is_there_with_other_words_stays_and_is_not_sent_again() {
    let mut world = Pretended {
        taken: [Uuid::from_u128(5), Uuid::from_u128(200)].into(),
        ..Pretended::default()
    };
    let outcome = deliver(parcels(250), &mut world).unwrap();
    assert_eq!((outcome.accepted, outcome.with_other_words), (250, 2));
    assert_eq!((world.noted.len(), world.stored.len()), (250, 248));
}

#[test]
fn what_cannot_be_noted_stops_it() {
    let mut world = Pretended {
        unable_to_note: true,
        ..Pretended::default()
    };
    let (outcome, stop) = deliver(parcels(600), &mut world).unwrap_err();
    assert_eq!(outcome.accepted, 250);
    assert_eq!(stop, Stop::NotNoted("the disk is full".to_owned()));
}

proptest! {
    /// Whatever the LRS says in between, and however often the sending is begun anew with what is not noted, each statement that it
    /// takes is stored once.
    #[test]
    fn each_statement_is_stored_once(
        answers in prop::collection::vec(prop::sample::select(vec![200u16, 401, 404, 413, 429, 500, 0]), 0..40),
        refused in prop::collection::hash_set(1u128..=300, 0..4),
        room in 1usize..300,
        count in 1u128..=300,
    ) {
        let heard = |code: u16| if code == 0 { Heard::Silence(String::new()) } else { status(code) };
        let refused: HashSet<Uuid> = refused.into_iter().map(Uuid::from_u128).collect();
        let mut world = Pretended {
            script: answers.into_iter().map(heard).collect(),
            refused: refused.clone(),
            room: Some(room),
            ..Pretended::default()
        };
        for _ in 0..60 {
            let noted: HashSet<Uuid> = world.noted.iter().copied().collect();
            let rest = parcels(count).filter(|parcel| !noted.contains(&parcel.id));
            let _ = deliver(rest, &mut world);
        }
        let wanted: HashSet<Uuid> = parcels(count).map(|it| it.id).filter(|id| !refused.contains(id)).collect();
        let stored: HashSet<Uuid> = world.stored.keys().copied().collect();
        prop_assert_eq!(&stored, &wanted);
        prop_assert!(world.stored.values().all(|times| *times == 1));
        let noted: HashSet<Uuid> = world.noted.iter().copied().collect();
        prop_assert_eq!(noted.len(), world.noted.len());
        prop_assert_eq!(noted, wanted);
    }
}
