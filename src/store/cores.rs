//! The same work for many things, on all cores. It knows nothing of the work.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `work` for each number below `count`, and gives the results in this order. A core takes the next number when it is done with
/// one, so that a large file holds up no other. A panic in the work is one of the caller.
pub fn on_all<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let one_core = || {
        let numbers = std::iter::from_fn(|| {
            let number = next.fetch_add(1, Ordering::Relaxed);
            (number < count).then_some(number)
        });
        let done: Vec<(usize, T)> = numbers.map(|number| (number, work(number))).collect();
        done
    };
    let mut done = thread::scope(|scope| {
        // This thread is a core of them.
        let others: Vec<_> = (1..cores.min(count))
            .map(|_| scope.spawn(one_core))
            .collect();
        let mut done = one_core();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
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
}
