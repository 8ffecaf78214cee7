//! What the fuzz targets hold, held for their seeds in every run, so that neither rots. The targets themselves are in `fuzz`.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::path::Path;

use notyet::exchange::FORMATS;

#[path = "bodies/exchange.rs"]
mod exchange;
#[path = "bodies/formula.rs"]
mod formula;
#[path = "bodies/grading.rs"]
mod grading;
#[path = "bodies/ids.rs"]
mod ids;
#[path = "bodies/markup.rs"]
mod markup;
#[path = "bodies/reader.rs"]
mod reader;

/// Does this with each seed of a target.
fn every_seed(target: &str, body: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut seeds = 0;
    for entry in fs::read_dir(folder).expect(target) {
        let path = entry.unwrap().path();
        println!("{}", path.display());
        body(&fs::read(path).unwrap());
        seeds += 1;
    }
    assert!(seeds >= 8, "{target} has {seeds} seeds");
}

#[test]
fn any_file_is_read_and_everything_said_of_it_can_be_drawn() {
    every_seed("reader", |bytes| {
        reader::reader(bytes);
        ids::ids(bytes);
    });
}

#[test]
fn any_line_is_judged_and_its_words_read_back() {
    every_seed("grading", |bytes| {
        grading::grading(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn any_formula_is_read_and_worked_out() {
    every_seed("formula", |bytes| {
        formula::formula(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn any_text_is_laid_out_and_read_aloud() {
    every_seed("markup", |bytes| {
        markup::markup(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn any_file_of_another_program_is_read_or_it_is_said_why_not() {
    let formats = FORMATS.iter().map(|format| format.name);
    for format in formats.chain(["package"]) {
        every_seed(format, |bytes| exchange::import(format, bytes));
        let targets = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
        let target = fs::read_to_string(targets.join(format!("{format}.rs"))).expect(format);
        assert!(target.contains(&format!("import(\"{format}\"")), "{format}");
    }
}
