//! See `tests/bodies/formula.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/bodies/formula.rs"]
mod body;

fuzz_target!(|bytes: &[u8]| body::formula(&String::from_utf8_lossy(bytes)));
