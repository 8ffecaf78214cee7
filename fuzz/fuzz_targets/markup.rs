//! See `tests/bodies/markup.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/bodies/markup.rs"]
mod body;

fuzz_target!(|bytes: &[u8]| body::markup(&String::from_utf8_lossy(bytes)));
