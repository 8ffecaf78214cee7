//! How long a piece of work takes: the median, for machines are noisy.

use std::time::Instant;

/// The median of so many runs, in seconds.
pub(crate) fn median(runs: usize, mut run: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            #[expect(clippy::disallowed_methods, reason = "a measurement")]
            let begun = Instant::now();
            run();
            begun.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}
