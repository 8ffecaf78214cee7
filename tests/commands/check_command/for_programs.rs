//! `--format json`: what an editor gets.

use serde_json::Value;

use super::{GOOD, SLIP};
use crate::support::{Place, said};

/// What was found in these files, an object each.
fn found(place: &Place, files: &[&str]) -> Vec<Value> {
    let output = place.run(&[&["check", "--format", "json"], files].concat(), "");
    let said = said(&output);
    said.lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect()
}

#[test]
fn every_line_is_an_object_with_every_field_and_nothing_else_is_said() {
    let place = Place::new();
    place.write("good.yaml", GOOD);
    place.write("slip.yaml", SLIP);
    assert!(found(&place, &["good.yaml"]).is_empty());
    let found = found(&place, &["good.yaml", "slip.yaml", "fractions.yaml"]);
    let fields = [
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "start",
        "end",
        "severity",
        "code",
        "message",
        "help",
    ];
    for one in &found {
        let object = one.as_object().unwrap();
        assert_eq!(object.len(), fields.len(), "{one}");
        assert!(
            fields.iter().all(|field| object.contains_key(*field)),
            "{one}"
        );
    }
    let slip = found.iter().find(|one| one["path"] == "slip.yaml").unwrap();
    assert_eq!(slip["code"], "unknown-field");
    assert_eq!(slip["severity"], "error");
    assert!(
        slip["help"].as_str().unwrap().contains("`answer`"),
        "{slip}"
    );
    let severities: Vec<_> = found
        .iter()
        .map(|one| one["severity"].as_str().unwrap())
        .collect();
    assert!(severities.contains(&"advice"), "{severities:?}");
}

#[test]
fn bytes_are_those_of_the_file_on_the_disk_whatever_is_in_it() {
    let with = |title: &str| SLIP.replace("title: Slip", title);
    let latin_1 = |text: &str| -> Vec<u8> {
        let byte = |sign| u8::try_from(u32::from(sign)).unwrap();
        text.chars().map(byte).collect()
    };
    let cases: [(&str, Vec<u8>, u64); 6] = [
        ("plain", SLIP.into(), 5),
        ("a byte order mark", format!("\u{feff}{SLIP}").into(), 5),
        ("CRLF", SLIP.replace('\n', "\r\n").into(), 5),
        ("long characters", with("title: é☃🙂").into(), 5),
        ("Latin-1", latin_1(&with("title: Ä ö ü, ß")), 5),
        (
            "a character cut short",
            [b"# \xe2\x98\n".as_slice(), SLIP.as_bytes()].concat(),
            6,
        ),
    ];
    let place = Place::new();
    for (name, bytes, line) in cases {
        place.put("case.yaml", &bytes);
        let found = found(&place, &["case.yaml"]);
        let slip = found.iter().find(|one| one["code"] == "unknown-field");
        let slip = slip.unwrap_or_else(|| panic!("{name}: {found:?}"));
        let number = |field: &str| slip[field].as_u64().unwrap();
        let at = |field| usize::try_from(number(field)).unwrap();
        assert_eq!(&bytes[at("start")..at("end")], b"anwser", "{name}: {slip}");
        assert_eq!((number("line"), number("column")), (line, 5), "{name}");
        assert_eq!(
            (number("end_line"), number("end_column")),
            (line, 11),
            "{name}"
        );
    }
}

#[test]
fn what_is_not_utf_8_is_found_by_its_own_bytes() {
    let place = Place::new();
    let bytes = b"title: caf\xe9 au lait\nquestions: []\n";
    place.put("latin.yaml", bytes);
    let found = found(&place, &["latin.yaml"]);
    let slip = found.iter().find(|one| one["code"] == "not-utf8").unwrap();
    assert_eq!((&slip["start"], &slip["end"]), (&10.into(), &11.into()));
    assert_eq!(
        (&slip["column"], &slip["end_column"]),
        (&11.into(), &12.into())
    );
}
