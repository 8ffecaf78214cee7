//! Each slip that teachers were seen to make is named once, at the place where a teacher would look, and nothing else is.

use notyet::quiz::read::read;

use crate::told::told_of;

#[test]
#[expect(clippy::disallowed_methods, reason = "a test reads its cases")]
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
        let text = String::from_utf8_lossy(&bytes);
        let found = told_of(&text, &read(&bytes, "set.yaml").diagnostics);
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
