//! Sets that go in and out: `notyet import` and `notyet export`, as a teacher calls them, and over files that others have published.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

#[path = "exchange/any.rs"]
mod any;
#[path = "exchange/any_more.rs"]
mod any_more;
#[path = "bodies/exchange.rs"]
mod body;
#[path = "exchange/export.rs"]
mod export;
#[path = "exchange/gift.rs"]
mod gift;
#[path = "exchange/import.rs"]
mod import;
#[path = "exchange/packages.rs"]
mod packages;
#[path = "exchange/published.rs"]
mod published;
#[path = "exchange/round.rs"]
mod round;
#[path = "exchange/round_more.rs"]
mod round_more;
mod support;

use std::process::Output;

/// What was said on standard error.
fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
