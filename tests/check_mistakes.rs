//! Each slip that teachers were seen to make is named once, at the place where a teacher would look, and nothing else is.

use notyet::diagnostic::{Severity, line_and_column};
use notyet::quiz::read::read;

#[test]
fn each_slip_is_named_once_where_a_teacher_would_look() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/yaml-mistakes");
    let Ok(expected) = std::fs::read_to_string(format!("{folder}/EXPECTED.tsv")) else {
        println!("skipped: {folder} is not there");
        return;
    };
    let mut amiss = Vec::new();
    for row in expected.lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let bytes = std::fs::read(format!("{folder}/{}", columns[0])).expect("the file of the row");
        let found = problems(&bytes);
        let place = columns[1].trim_start_matches("warn ");
        let right = match columns[2] {
            "-" => found.is_empty(),
            code => {
                let fits = |place: &str| found == [format!("{place} {code}")];
                place.split('/').any(fits)
            }
        };
        if !right {
            amiss.push(format!("{row}: {found:?}"));
        }
    }
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

/// Everything but advice, as `line:column code`.
fn problems(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let reading = read(bytes, "set.yaml");
    let told = reading
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity() != Severity::Advice);
    told.map(|diagnostic| {
        let (line, column) = line_and_column(&text, diagnostic.span.start);
        format!("{line}:{column} {}", diagnostic.code)
    })
    .collect()
}
