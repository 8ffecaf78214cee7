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
    let places = Places::look(cores);
    let elsewhere = |number| {
        places.take(number);
        hand()
    };
    let elsewhere = &elsewhere;
    thread::scope(|scope| {
        let begin = |number| {
            let new = thread::Builder::new();
            new.spawn_scoped(scope, move || elsewhere(number))
        };
        // Where the system begins no more of them, those there are do it all.
        let others: Vec<_> = (0..cores - 1)
            .map_while(|number| begin(number).ok())
            .collect();
        // Those that wait here for this core can go to theirs.
        thread::yield_now();
        let mut done = vec![hand()];
        for other in others {
            done.push(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    })
}

/// The cores that this thread may run on, for those that it begins.
///
/// Linux in a virtual machine was seen to begin a thread on the core of the one that began it, and to leave it waiting there for two or
/// three milliseconds while another core had nothing to do: as long as all of the work may take. So each goes to another core once;
/// after that the system moves it as it likes. The thread that begins them stays where it is: a core that sleeps takes its time to wake.
#[cfg(target_os = "linux")]
struct Places {
    all: Option<CpuSet>,
    /// The core of the thread that looked.
    here: Option<usize>,
    /// How many go elsewhere.
    others: usize,
}

#[cfg(target_os = "linux")]
impl Places {
    fn look(hands: usize) -> Self {
        Self {
            all: sched_getaffinity(None).ok(),
            here: here(),
            others: hands - 1,
        }
    }

    /// Has the other thread with this number, from 0 on, go to a core, from where it may be moved.
    fn take(&self, number: usize) {
        let (Some(all), Some(here)) = (&self.all, self.here) else {
            return;
        };
        // Where it may not go it stays where it is; where it may not be moved again it stays there: slower, and no less right.
        if let Some(core) = other(all, here, number, self.others)
            && sched_setaffinity(None, &core).is_ok()
        {
            let _ = sched_setaffinity(None, all);
        }
    }
}

/// The core that this thread is on: the 39th field of what the kernel tells of it, the third being the first behind its name (proc(5)).
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "this is no file of anybody's")]
fn here() -> Option<usize> {
    let told = std::fs::read_to_string("/proc/thread-self/stat").ok()?;
    let (_, fields) = told.rsplit_once(')')?;
    fields.split_ascii_whitespace().nth(36)?.parse().ok()
}

/// The core for one of so many others, by its number: fewer than there are cores are spread over all, for neighbours often share what they
/// compute with.
#[cfg(target_os = "linux")]
fn other(all: &CpuSet, here: usize, number: usize, others: usize) -> Option<CpuSet> {
    let cores: Vec<usize> = (0..CpuSet::MAX_CPU)
        .filter(|core| all.is_set(*core) && *core != here)
        .collect();
    let mut other = CpuSet::new();
    other.set(*cores.get(number * cores.len() / others.max(1))?);
    Some(other)
}

/// Elsewhere the system spreads threads by itself, as far as is known.
#[cfg(not(target_os = "linux"))]
struct Places;

#[cfg(not(target_os = "linux"))]
impl Places {
    const fn look(_: usize) -> Self {
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
    fn each_other_goes_to_a_core_of_its_own() {
        let mut all = CpuSet::new();
        for core in [1, 3, 40, 50] {
            all.set(core);
        }
        let place = |number, others| {
            let other = other(&all, 3, number, others)?;
            (0..CpuSet::MAX_CPU).find(|core| other.is_set(*core))
        };
        assert_eq!(
            [0, 1, 2].map(|number| place(number, 3)),
            [1, 40, 50].map(Some)
        );
        assert_eq!([0, 1].map(|number| place(number, 2)), [1, 40].map(Some));
        assert_eq!(place(3, 3), None);
        assert!(sched_getaffinity(None).unwrap().is_set(here().unwrap()));
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
