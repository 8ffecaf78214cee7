//! See `tests/bodies/reader.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/bodies/reader.rs"]
mod body;

fuzz_target!(|bytes: &[u8]| {
    body::reader(bytes);
    body::ids(bytes);
});
