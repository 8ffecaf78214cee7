//! See `tests/bodies/reader.rs` and `tests/bodies/ids.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/bodies/ids.rs"]
mod ids;
#[path = "../../tests/bodies/reader.rs"]
mod reader;

fuzz_target!(|bytes: &[u8]| {
    reader::reader(bytes);
    ids::ids(bytes);
});
