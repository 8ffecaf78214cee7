//! See `tests/bodies/grading.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/bodies/grading.rs"]
mod body;

fuzz_target!(|bytes: &[u8]| body::grading(&String::from_utf8_lossy(bytes)));
