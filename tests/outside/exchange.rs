//! Sets that go in and out: `notyet import` and `notyet export`, as a teacher calls them, and over files that others have published.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

mod any;
mod any_more;
mod export;
mod gift;
mod import;
mod packages;
mod published;
mod round;
mod round_more;

use std::process::Output;

/// What was said on standard error.
fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
