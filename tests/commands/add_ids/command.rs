//! `notyet check --add-ids`, called as a teacher does.

use std::fs;
use std::path::Path;

use notyet::store::rewrite::replace;

use crate::support::{Place, said};

const TWO: &str = "title: Capitals\nquestions:\n  - question: The capital of Kenya?\n    answer: Nairobi\n  - question: The capital of France?\n    answer: Paris\n";
const TWO_WITH_IDS: &str = "title: Capitals\nquestions:\n  - id: the-capital-of-kenya\n    question: The capital of Kenya?\n    answer: Nairobi\n  - id: the-capital-of-france\n    question: The capital of France?\n    answer: Paris\n";
const BROKEN: &str =
    "title: Slips\nquestions:\n  - question: Q\n    anwser: a\n  - question: R: S\n    answer: b\n";

/// Calls it, and gives what it said and its exit status.
fn add_ids(place: &Place, files: &[&str]) -> (String, Option<i32>) {
    let arguments = [&["check", "--add-ids"], files].concat();
    let output = place.run(&arguments, "");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.is_empty(), "{told}");
    (said(&output), output.status.code())
}

fn bytes(place: &Place, name: &str) -> Vec<u8> {
    fs::read(place.path().join(name)).unwrap()
}

/// The names in a folder, those with a dot as well.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn ids_are_written_once_and_each_file_has_its_line() {
    let place = Place::new();
    place.write("two.yaml", TWO);
    let one = TWO_WITH_IDS.replace("  - id: the-capital-of-kenya\n    question", "  - question");
    place.write("one.yaml", &one);
    let files = ["two.yaml", "one.yaml"];
    let first = add_ids(&place, &files);
    assert_eq!(
        first,
        (
            "two.yaml: 2 ids written.\none.yaml: 1 id written.\n".to_owned(),
            Some(0)
        )
    );
    assert_eq!(bytes(&place, "two.yaml"), TWO_WITH_IDS.as_bytes());
    assert_eq!(bytes(&place, "one.yaml"), TWO_WITH_IDS.as_bytes());
    let again = add_ids(&place, &files);
    let there = "two.yaml: every question has its id.\none.yaml: every question has its id.\n";
    assert_eq!(again, (there.to_owned(), Some(0)));
    assert_eq!(bytes(&place, "two.yaml"), TWO_WITH_IDS.as_bytes());
    assert_eq!(
        names(place.path()),
        ["fractions.yaml", "one.yaml", "two.yaml"]
    );
}

#[test]
fn a_mark_and_the_line_breaks_of_windows_stay() {
    let place = Place::new();
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    place.write("two.yaml", &windows(TWO));
    assert_eq!(add_ids(&place, &["two.yaml"]).1, Some(0));
    assert_eq!(bytes(&place, "two.yaml"), windows(TWO_WITH_IDS).as_bytes());
}

#[test]
fn a_folder_is_walked_and_what_is_to_be_mended_is_left_as_it_was() {
    let place = Place::new();
    fs::create_dir_all(place.path().join("sets/below")).unwrap();
    place.write("sets/below/broken.yaml", BROKEN);
    place.write("sets/below/two.yml", TWO);
    let picture = TWO.replace("Nairobi\n", "Nairobi\n    image: no.png\n    alt: A map\n");
    place.write("sets/picture.yaml", &picture);
    let (said, status) = add_ids(&place, &["sets", "nowhere.yaml"]);
    assert_eq!(
        said.replace('\\', "/"),
        "sets/picture.yaml: left as it was: 1 to mend first (notyet check sets/picture.yaml).\n\
         sets/below/broken.yaml: left as it was: 2 to mend first (notyet check sets/below/broken.yaml).\n\
         sets/below/two.yml: 2 ids written.\n\
         nowhere.yaml: there is no such file: look at how its name is written, and in which folder it is.\n"
    );
    assert_eq!(status, Some(1));
    assert_eq!(bytes(&place, "sets/below/broken.yaml"), BROKEN.as_bytes());
    assert_eq!(bytes(&place, "sets/picture.yaml"), picture.as_bytes());
    assert_eq!(bytes(&place, "sets/below/two.yml"), TWO_WITH_IDS.as_bytes());
    assert_eq!(
        names(&place.path().join("sets/below")),
        ["broken.yaml", "two.yml"]
    );
}

#[test]
fn warnings_do_not_keep_ids_from_being_written() {
    let place = Place::new();
    let warned = |text: &str| format!("{text}    hint: It is Paris, simply.\n");
    place.write("two.yaml", &warned(TWO));
    let (said, status) = add_ids(&place, &["two.yaml"]);
    assert_eq!(
        (said.as_str(), status),
        ("two.yaml: 2 ids written.\n", Some(0))
    );
    assert_eq!(bytes(&place, "two.yaml"), warned(TWO_WITH_IDS).as_bytes());
}

#[test]
fn what_asks_for_two_things_at_once_is_a_wrong_call() {
    let place = Place::new();
    place.write("two.yaml", TWO);
    let with: [&[&str]; 4] = [
        &["--strict", "two.yaml"],
        &["--format", "short", "two.yaml"],
        &["--explain", "no-id"],
        &[],
    ];
    for arguments in with {
        let arguments = [&["check", "--add-ids"], arguments].concat();
        let status = place.run(&arguments, "").status.code();
        assert_eq!(status, Some(2), "{arguments:?}");
    }
    assert_eq!(bytes(&place, "two.yaml"), TWO.as_bytes());
}

#[test]
fn a_file_that_has_changed_since_it_was_read_is_left_as_it_is_now() {
    let place = Place::new();
    place.write("two.yaml", TWO);
    let path = place.path().join("two.yaml");
    let why = replace(&path, BROKEN.as_bytes(), TWO_WITH_IDS.as_bytes()).unwrap_err();
    assert_eq!(why, "it was changed in the meantime; try again");
    assert_eq!(bytes(&place, "two.yaml"), TWO.as_bytes());
    assert_eq!(names(place.path()), ["fractions.yaml", "two.yaml"]);
    replace(&path, TWO.as_bytes(), TWO_WITH_IDS.as_bytes()).unwrap();
    assert_eq!(bytes(&place, "two.yaml"), TWO_WITH_IDS.as_bytes());
}

#[test]
fn a_file_that_may_not_be_written_to_is_left_as_it_was() {
    let place = Place::new();
    place.write("two.yaml", TWO);
    let path = place.path().join("two.yaml");
    let permit = |readonly| {
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(readonly);
        fs::set_permissions(&path, permissions).unwrap();
    };
    permit(true);
    let (said, status) = add_ids(&place, &["two.yaml"]);
    permit(false);
    let why = "it may not be written to: look at its permissions";
    assert_eq!(said, format!("two.yaml: left as it was: {why}.\n"));
    assert_eq!(status, Some(1));
    assert_eq!(bytes(&place, "two.yaml"), TWO.as_bytes());
    assert_eq!(names(place.path()), ["fractions.yaml", "two.yaml"]);
}

#[test]
fn paths_stay_with_their_questions_when_words_change_after_ids_were_written() {
    let reworded = |text: &str| text.replace("The capital of Kenya?", "Kenya's capital is …");
    for (with_ids, tries) in [(true, 2), (false, 0)] {
        let place = Place::new();
        place.write("two.yaml", TWO);
        place.run(&["--plain", "two.yaml"], "Mombasa\nNairobi\nq\n");
        if with_ids {
            assert_eq!(add_ids(&place, &["two.yaml"]).1, Some(0));
        }
        let text = fs::read_to_string(place.path().join("two.yaml")).unwrap();
        place.write("two.yaml", &reworded(&text));
        let journey = place.journey("two.yaml");
        let kenya = &journey[0]["questions"][0];
        assert_eq!(kenya["tries"], tries, "{with_ids}: {journey}");
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn a_link_stays_a_link_and_what_it_leads_to_gets_the_ids() {
        let place = Place::new();
        fs::create_dir(place.path().join("shared")).unwrap();
        place.write("shared/two.yaml", TWO);
        symlink("shared/two.yaml", place.path().join("link.yaml")).unwrap();
        let (said, status) = add_ids(&place, &["link.yaml"]);
        assert_eq!(
            (said.as_str(), status),
            ("link.yaml: 2 ids written.\n", Some(0))
        );
        assert!(place.path().join("link.yaml").is_symlink());
        assert!(!place.path().join("shared/two.yaml").is_symlink());
        assert_eq!(bytes(&place, "shared/two.yaml"), TWO_WITH_IDS.as_bytes());
        assert_eq!(names(&place.path().join("shared")), ["two.yaml"]);
        assert_eq!(
            names(place.path()),
            ["fractions.yaml", "link.yaml", "shared"]
        );
    }

    #[test]
    fn permissions_are_kept() {
        let place = Place::new();
        for mode in [0o600, 0o640, 0o664, 0o755] {
            place.write("two.yaml", TWO);
            let path = place.path().join("two.yaml");
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(add_ids(&place, &["two.yaml"]).1, Some(0));
            let now = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(now & 0o7777, mode, "{mode:o}");
        }
    }

    #[test]
    fn in_a_folder_that_may_not_be_written_to_a_file_is_left_as_it_was() {
        let place = Place::new();
        let folder = place.path().join("locked");
        fs::create_dir(&folder).unwrap();
        place.write("locked/two.yaml", TWO);
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
        // Who may do anything may write here, too.
        let may = fs::write(folder.join("probe"), "").is_ok();
        let found = add_ids(&place, &["locked/two.yaml"]);
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        let (said, status, text) = if may {
            ("2 ids written", 0, TWO_WITH_IDS)
        } else {
            let why = "left as it was: its folder may not be written to: look at its permissions";
            (why, 1, TWO)
        };
        assert_eq!(found, (format!("locked/two.yaml: {said}.\n"), Some(status)));
        assert_eq!(bytes(&place, "locked/two.yaml"), text.as_bytes());
    }

    #[test]
    fn where_there_is_no_room_a_file_is_left_as_it_was_and_nothing_lies_beside_it() {
        let place = Place::new();
        let long = format!("{TWO}{}", "# a remark\n".repeat(2_000));
        place.write("two.yaml", &long);
        let program = env!("CARGO_BIN_EXE_notyet");
        let line = format!("ulimit -f 8; {program} check --add-ids two.yaml");
        let mut shell = Command::new("sh");
        let output = shell
            .args(["-c", &line])
            .current_dir(place.path())
            .output()
            .unwrap();
        let said = said(&output);
        let why = "the file may not grow any more";
        assert_eq!(said, format!("two.yaml: left as it was: {why}.\n"));
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(bytes(&place, "two.yaml"), long.as_bytes());
        assert_eq!(names(place.path()), ["fractions.yaml", "two.yaml"]);
    }

    #[test]
    fn a_name_of_a_file_reaches_the_terminal_as_words() {
        let place = Place::new();
        place.write("a\u{1b}[31m.yaml", TWO);
        let (said, status) = add_ids(&place, &["."]);
        assert_eq!(status, Some(0));
        assert!(said.contains("a␛[31m.yaml: 2 ids written.\n"), "{said:?}");
        assert!(!said.contains('\u{1b}'), "{said:?}");
    }
}
