//! The parts of the crate stand in an order; a part imports only parts above it. And the pure parts know no clock, no disk, no
//! terminal, no surroundings and no randomness of their own. And some crates are never taken in.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The order of DESIGN: each part may use those before it.
const ORDER: &[&str] = &[
    "text",
    "diagnostic",
    "quiz",
    "grading",
    "proof",
    "journal",
    "path",
    "practice",
    "phrases",
    "report",
    "exchange",
    "store",
    "tui",
    "plain",
    "commands",
    "cli",
];

/// The two faces: neither knows the other.
const FACES: [&str; 2] = ["tui", "plain"];

/// Everything up to and including this part is pure.
const LAST_PURE: &str = "exchange";

/// What a pure part may not name.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "Instant",
    "SystemTime",
    "Timestamp::now",
    "Zoned::now",
    "Utc::now",
    "rand::rng(",
    "rand::random",
    "SysRng",
    "ThreadRng",
    "crossterm",
    "ratatui",
    "signal_hook",
    "println!",
    "eprintln!",
];

/// What DESIGN never takes in, be it for tests or under another crate.
const NEVER: [&str; 4] = ["evalexpr", "fancy-regex", "noyalib", "serde_yml"];

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

/// The part a file belongs to: the first name below `src`.
fn part(path: &Path) -> String {
    let below = path
        .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .unwrap();
    let first = below
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The code of a file without its comments.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The parts that a file names through `crate::`, also inside a braced import.
fn imports(code: &str) -> BTreeSet<String> {
    let name = |text: &str| {
        text.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let mut found = BTreeSet::new();
    for (place, _) in code.match_indices("crate::") {
        let after = &code[place + "crate::".len()..];
        match after.strip_prefix('{') {
            Some(braced) => {
                let mut depth = 0;
                let mut start = true;
                for (at, letter) in braced.char_indices() {
                    match letter {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        _ if start && !letter.is_whitespace() => {
                            found.insert(name(&braced[at..]));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
            None => {
                found.insert(name(after));
            }
        }
    }
    found
}

#[test]
fn a_part_imports_only_parts_above_it() {
    let rank = |part: &str| ORDER.iter().position(|other| *other == part);
    let mut seen = BTreeSet::new();
    for (path, text) in sources() {
        let own = part(&path);
        if own == "lib" || own == "main" {
            continue;
        }
        let own_rank = rank(&own).unwrap_or_else(|| panic!("{own} has no place in the order"));
        seen.insert(own.clone());
        for import in imports(&code(&text)) {
            let import_rank =
                rank(&import).unwrap_or_else(|| panic!("{}: {import}?", path.display()));
            assert!(
                import_rank <= own_rank,
                "{}: {own} imports {import}, which lies below it",
                path.display()
            );
            let faces = FACES.contains(&own.as_str()) && FACES.contains(&import.as_str());
            assert!(
                !faces || own == import,
                "{}: one face knows the other",
                path.display()
            );
        }
    }
    assert_eq!(
        seen.len(),
        ORDER.len(),
        "a part of the order is gone: {seen:?}"
    );
}

#[test]
fn the_pure_parts_know_no_clock_disk_terminal_or_chance() {
    let last_pure = ORDER.iter().position(|part| *part == LAST_PURE).unwrap();
    let mut read = 0;
    for (path, text) in sources() {
        if !ORDER[..=last_pure].contains(&part(&path).as_str()) {
            continue;
        }
        read += 1;
        let code = code(&text);
        for word in IMPURE {
            assert!(
                !code.contains(word),
                "{}: a pure part names {word}",
                path.display()
            );
        }
    }
    assert!(read > 20, "the pure parts were not found");
}

#[test]
fn one_file_alone_names_the_yaml_parser() {
    let naming = sources()
        .into_iter()
        .filter(|(_, text)| code(text).contains("granit_parser"));
    let parts: BTreeSet<String> = naming.map(|(path, _)| path.display().to_string()).collect();
    assert!(!parts.is_empty());
    assert!(
        parts
            .iter()
            .all(|path| path.contains("quiz/yaml") || path.contains("quiz\\yaml")),
        "{parts:?}"
    );
}

/// The crates that a lock file names.
fn locked(lock: &str) -> BTreeSet<&str> {
    lock.lines()
        .filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
        .collect()
}

#[test]
fn the_crates_that_are_never_taken_in_are_not_locked() {
    let lock =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    let locked = locked(&lock);
    assert!(
        locked.contains("notyet") && locked.len() > 100,
        "{locked:?}"
    );
    for name in NEVER {
        assert!(!locked.contains(name), "see `cargo tree --invert {name}`");
    }
}

#[test]
fn the_map_in_the_crates_doc_has_every_part_in_order() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let places: Vec<_> = ORDER
        .iter()
        .map(|part| map.find(&format!("[`{part}`]")))
        .collect();
    assert!(places.iter().all(Option::is_some), "{places:?}");
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn imports_are_found_in_every_form() {
    let code = "use crate::text::{a, b}; use crate::{quiz, path::Path, grading::{self, Verdict}}; crate::store::x();";
    let names: Vec<_> = imports(code).into_iter().collect();
    assert_eq!(names, ["grading", "path", "quiz", "store", "text"]);
}
