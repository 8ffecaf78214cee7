//! The same work for many things, on all cores. It knows nothing of the work.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

#[cfg(target_os = "linux")]
use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

/// Does `work` for each number below `count`, and gives the results in this order. A core takes the next number when it is done with
/// one, so that a large file holds up no other. A panic in the work is one of the caller.
pub fn on_all<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let done = on_each(count, || {
        let numbers = std::iter::from_fn(|| {
            let number = next.fetch_add(1, Ordering::Relaxed);
            (number < count).then_some(number)
        });
        numbers
            .map(|number| (number, work(number)))
            .collect::<Vec<(usize, T)>>()
    });
    let mut done: Vec<(usize, T)> = done.into_iter().flatten().collect();
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Runs `hand` on every core, this thread's among them, and at most so often; gives what each came to. A panic in it is one of the caller.
pub fn on_each<T: Send>(most: usize, hand: impl Fn() -> T + Sync) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let cores = cores.min(most);
    if cores < 2 {
        return vec![hand()];
    }
    let places = Places::gather(cores);
    let at_own_place = |number| {
        places.take(number);
        hand()
    };
    let at_own_place = &at_own_place;
    thread::scope(|scope| {
        let begin = |number| {
            let new = thread::Builder::new();
            new.spawn_scoped(scope, move || at_own_place(number))
        };
        // Where the system begins no more of them, those there are do it all.
        let others: Vec<_> = (1..cores).map_while(|number| begin(number).ok()).collect();
        // Those that wait here for this core can go to theirs.
        thread::yield_now();
        let mut done = vec![at_own_place(0)];
        for other in others {
            done.push(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    })
}

/// The cores that this thread may run on.
///
/// Linux in a virtual machine was seen to begin a thread on the core of the one that began it, and to leave it waiting there for two or
/// three milliseconds while another core had nothing to do: as long as all of the work may take. So each goes to a core of its own
/// once; after that the system moves it as it likes.
#[cfg(target_os = "linux")]
struct Places {
    all: Option<CpuSet>,
    /// How many go there.
    hands: usize,
}

#[cfg(target_os = "linux")]
impl Places {
    /// Goes to the first core, where the threads that this one begins will be born.
    fn gather(hands: usize) -> Self {
        let places = Self {
            all: sched_getaffinity(None).ok(),
            hands,
        };
        places.go_to(0);
        places
    }

    /// Goes to the core with this number, and may be moved from there.
    fn take(&self, number: usize) {
        self.go_to(number);
        if let Some(all) = &self.all {
            // Where it fails the thread stays on this core, which is slower and no less right.
            let _ = sched_setaffinity(None, all);
        }
    }

    fn go_to(&self, number: usize) {
        if let Some(core) = self.all.and_then(|all| only(all, number, self.hands)) {
            // Where it may not go it stays where it is.
            let _ = sched_setaffinity(None, &core);
        }
    }
}

/// The core for a hand, by its number: fewer hands than cores are spread over all, for neighbours often share what they compute with.
#[cfg(target_os = "linux")]
fn only(all: CpuSet, number: usize, hands: usize) -> Option<CpuSet> {
    let cores: Vec<usize> = (0..CpuSet::MAX_CPU)
        .filter(|core| all.is_set(*core))
        .collect();
    let mut only = CpuSet::new();
    only.set(*cores.get(number * cores.len() / hands.max(1))?);
    Some(only)
}

/// Elsewhere the system spreads threads by itself, as far as is known.
#[cfg(not(target_os = "linux"))]
struct Places;

#[cfg(not(target_os = "linux"))]
impl Places {
    const fn gather(_: usize) -> Self {
        Self
    }

    const fn take(&self, _: usize) {}
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::panic::catch_unwind;
    use std::sync::{Barrier, Mutex};

    use super::*;

    #[test]
    fn results_come_in_order_whoever_made_them() {
        for count in [0, 1, 2, 1000] {
            let expected: Vec<usize> = (0..count).map(|number| number * number).collect();
            assert_eq!(on_all(count, |number| number * number), expected);
        }
    }

    #[test]
    fn every_core_takes_part() {
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        // Nobody gets past before all are here: with fewer threads this would wait for ever.
        let meeting = Barrier::new(cores);
        let seen = Mutex::new(BTreeSet::new());
        on_all(cores, |_| {
            meeting.wait();
            seen.lock()
                .unwrap()
                .insert(format!("{:?}", thread::current().id()));
        });
        assert_eq!(seen.into_inner().unwrap().len(), cores);
    }

    #[test]
    fn a_panic_in_the_work_is_the_callers() {
        for broken in [0, 7, 99] {
            let panicked = catch_unwind(|| on_all(100, |number| assert_ne!(number, broken)));
            let said = panicked.unwrap_err().downcast::<String>().unwrap();
            assert!(said.contains(&format!("{broken}")), "{said}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn each_number_is_a_core_of_its_own() {
        let mut all = CpuSet::new();
        for core in [1, 3, 40, 50] {
            all.set(core);
        }
        let place = |number, hands| {
            let only = only(all, number, hands)?;
            (0..CpuSet::MAX_CPU).find(|core| only.is_set(*core))
        };
        assert_eq!(
            [0, 1, 2, 3].map(|number| place(number, 4)),
            [1, 3, 40, 50].map(Some)
        );
        assert_eq!([0, 1].map(|number| place(number, 2)), [1, 40].map(Some));
        assert_eq!(place(4, 4), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn all_may_run_everywhere_when_the_work_begins_and_ends() {
        let mine = || sched_getaffinity(None).unwrap();
        let before = mine();
        assert_eq!(on_each(8, mine), vec![before; on_each(8, || ()).len()]);
        assert_eq!(mine(), before);
    }
}
