//! See `tests/bodies/exchange.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/bodies/exchange.rs"]
mod body;

fuzz_target!(|bytes: &[u8]| body::import("package", bytes));
