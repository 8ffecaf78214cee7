//! Which files are checked, and what is said of those that cannot be.
#![expect(clippy::disallowed_methods, reason = "a test writes to the disk")]

use super::{GOOD, SLIP, aside};
use crate::support::{Place, said};

#[test]
fn a_folder_is_walked_and_every_file_is_named() {
    let place = Place::new();
    std::fs::create_dir_all(place.path().join("sets/below/.hidden")).unwrap();
    place.write("sets/good.yaml", GOOD);
    place.write("sets/below/slip.yml", SLIP);
    place.write("sets/below/SHOUTED.YAML", SLIP);
    place.write("sets/below/notes.txt", "no set");
    place.write("sets/below/.#slip.yaml", "no set");
    place.write("sets/below/.hidden/slip.yaml", SLIP);
    let output = place.run(&["check", "--format", "short", "sets"], "");
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output).replace('\\', "/");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    for (line, name) in lines.iter().zip(["SHOUTED.YAML", "slip.yml"]) {
        let begin = format!("sets/below/{name}:5:5: error[unknown-field]: ");
        assert!(line.starts_with(&begin), "{said}");
    }
}

#[test]
fn two_sets_with_one_id_are_a_warning() {
    let place = Place::new();
    for week in ["week1", "week2"] {
        std::fs::create_dir_all(place.path().join(week)).unwrap();
        place.write(&format!("{week}/quiz.yaml"), GOOD);
    }
    place.write("slip.yaml", &format!("id: quiz\n{SLIP}"));
    let output = place.run(&["check", "--strict", "week1", "week2"], "");
    assert_eq!(output.status.code(), Some(1));
    let words = said(&output).replace('\\', "/");
    let told = "warning: week2/quiz.yaml has the id “quiz” of week1/quiz.yaml";
    assert!(words.starts_with(told), "{words}");
    assert!(words.contains("2 files checked: 1 warning."), "{words}");
    // Also where one of them cannot be practised yet, and aside where programs read.
    let output = place.run(&["check", "--format", "json", "slip.yaml", "week1"], "");
    assert!(!said(&output).contains("warning: "), "{output:?}");
    let told = aside(&output).replace('\\', "/");
    assert!(
        told.starts_with("warning: week1/quiz.yaml has the id “quiz” of slip.yaml"),
        "{told}"
    );
    let alone = place.run(&["check", "week2"], "");
    assert_eq!(said(&alone), "1 file checked: nothing to mend.\n");
}

#[test]
fn a_file_that_is_named_is_read_whatever_its_name() {
    let place = Place::new();
    for name in ["slip", "slip.txt", ".slip"] {
        place.write(name, SLIP);
        let said = said(&place.run(&["check", "--format", "short", name], ""));
        assert!(said.starts_with(&format!("{name}:5:5: ")), "{said}");
    }
}

#[test]
fn the_file_of_a_class_is_looked_at_as_one_and_is_no_set() {
    let place = Place::new();
    place.write("class.yaml", "goal: {mastered: 500}\n");
    let output = place.run(&["check", "class.yaml"], "");
    assert_eq!(output.status.code(), Some(0));
    let words = said(&output);
    assert!(
        words.starts_with("class.yaml: this is the file of a class"),
        "{words}"
    );
    assert!(
        words.contains("1 file checked: nothing to mend."),
        "{words}"
    );
    let json = place.run(&["check", "--format", "json", "class.yaml"], "");
    assert_eq!((json.status.code(), said(&json)), (Some(0), String::new()));
    for call in [
        &["--plain", "class.yaml"][..],
        &["export", "class.yaml", "--to", "gift"],
    ] {
        let output = place.run(call, "");
        assert_eq!(output.status.code(), Some(1), "{call:?}");
        let told = aside(&output);
        let begin = "notyet: class.yaml: this is the file of a class";
        assert!(
            told.starts_with(begin) && told.lines().count() == 1,
            "{told}"
        );
    }
    place.write("class.yaml", "gaol: {mastered: 500}\n");
    let output = place.run(&["check", "class.yaml"], "");
    assert_eq!(output.status.code(), Some(1));
    let words = said(&output);
    assert!(
        words.contains("it has no field “gaol”; did you mean “goal”?"),
        "{words}"
    );
    place.write("class.yaml", GOOD);
    let words = said(&place.run(&["check", "class.yaml"], ""));
    assert!(!words.contains("the file of a class"), "{words}");
}

#[test]
fn a_set_may_be_named_without_its_ending() {
    let place = Place::new();
    place.write("slip.yaml", SLIP);
    place.write("other.yml", SLIP);
    place.write("both", GOOD);
    place.write("both.yaml", SLIP);
    let call = [
        "check", "--format", "short", "slip", "other", "both", "none",
    ];
    let output = place.run(&call, "");
    let said = said(&output);
    let names: Vec<_> = said
        .lines()
        .filter_map(|line| line.split(':').next())
        .collect();
    assert_eq!(names, ["slip.yaml", "other.yml"]);
    assert!(aside(&output).starts_with("none: there is no such file"));
}

#[test]
fn a_file_that_is_reached_twice_is_checked_once() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("sets")).unwrap();
    place.write("sets/a.yaml", SLIP);
    place.write("sets/b.yaml", SLIP);
    let calls: [&[&str]; 4] = [
        &["sets", "sets"],
        &["sets/b.yaml", "sets"],
        &["sets", "./sets/../sets/a.yaml"],
        &["sets/a.yaml", "sets/b.yaml", "sets/b.yaml", "sets/a.yaml"],
    ];
    for call in calls {
        let said = said(&place.run(&[&["check"], call].concat(), ""));
        assert!(
            said.contains("\n2 files checked: 2 to mend.\n"),
            "{call:?}: {said}"
        );
    }
    let said = said(&place.run(&["check", "--format", "short", "sets/b.yaml", "sets"], ""));
    assert!(
        said.starts_with("sets/b.yaml:"),
        "where it was named first: {said}"
    );
}

#[test]
fn many_files_are_told_of_in_their_order() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("sets")).unwrap();
    for number in 0..300 {
        place.write(&format!("sets/{number:03}.yaml"), SLIP);
    }
    let said = said(&place.run(&["check", "--format", "short", "sets"], ""));
    let names: Vec<_> = said.lines().map(|line| &line[5..8]).collect();
    assert_eq!(names.len(), 300);
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn a_folder_with_nothing_to_check_gets_one_line() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("empty")).unwrap();
    place.write("good.yaml", GOOD);
    for format in ["full", "short", "json"] {
        let output = place.run(&["check", "--format", format, "empty"], "");
        assert_eq!(said(&output), "", "{format}");
        let aside = aside(&output);
        assert!(
            aside.starts_with("empty: there is no .yaml or .yml file"),
            "{aside}"
        );
        assert_eq!(aside.lines().count(), 1, "{aside}");
    }
    let output = place.run(&["check", "empty", "good.yaml"], "");
    assert_eq!(
        said(&output),
        "1 file checked: 1 folder with nothing to check.\n"
    );
}

#[test]
fn what_cannot_be_read_is_told_aside_where_the_output_is_for_programs() {
    let place = Place::new();
    place.write("slip.yaml", SLIP);
    for format in ["short", "json", "sarif"] {
        let output = place.run(
            &["check", "--format", format, "a.yaml", "slip.yaml", "b.yaml"],
            "",
        );
        let aside = aside(&output);
        let lines: Vec<&str> = aside.lines().collect();
        assert_eq!(lines.len(), 2, "{aside}");
        for (line, name) in lines.iter().zip(["a.yaml", "b.yaml"]) {
            let begin = format!("{name}: there is no such file: look at");
            assert!(line.starts_with(&begin), "{aside}");
        }
        assert_eq!(said(&output).lines().count(), 1, "{format}");
    }
}

#[test]
fn a_file_over_the_bound_is_told_of_with_its_true_size() {
    let place = Place::new();
    let file = std::fs::File::create(place.path().join("large.yaml")).unwrap();
    file.set_len(70 * 1024 * 1024).unwrap();
    place.write("none.yaml", "");
    let said = said(&place.run(
        &["check", "--format", "short", "large.yaml", "none.yaml"],
        "",
    ));
    assert!(said.contains("large.yaml:1:1: error[too-large]"), "{said}");
    assert!(said.contains("70 MiB"), "{said}");
    assert!(said.contains("none.yaml:1:1: error["), "{said}");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named_for_what_it_is_and_never_waited_for() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    use std::process::Command;
    let place = Place::new();
    let path = |name: &str| place.path().join(name);
    std::fs::create_dir(path("sets")).unwrap();
    let made = Command::new("mkfifo").arg(path("sets/pipe.yaml")).status();
    assert!(made.unwrap().success());
    let _socket = UnixListener::bind(path("sets/socket.yaml")).unwrap();
    symlink("/dev/zero", path("sets/device.yaml")).unwrap();
    symlink("nowhere.yaml", path("sets/broken.yaml")).unwrap();
    place.write("sets/slip.yaml", SLIP);
    let output = place.run(&["check", "sets"], "");
    let said = said(&output);
    let expected = [
        "sets/broken.yaml: this is a link to “nowhere.yaml”, and no file is there: make it lead to the set, or delete it\n",
        "sets/device.yaml: this is a device, and a set is a file: save the set as a .yaml file and name that\n",
        "sets/pipe.yaml: this is a pipe, and a set is a file: save the set as a .yaml file and name that\n",
        "sets/socket.yaml: this is a socket, and a set is a file: save the set as a .yaml file and name that\n",
        "5 files checked: 1 to mend, 4 files that cannot be read.\n",
    ];
    for line in expected {
        assert!(said.contains(line), "{line} in {said}");
    }
    assert_eq!(output.status.code(), Some(1));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf_8_is_read_and_shown_as_well_as_it_can_be() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new();
    let name = OsStr::from_bytes(b"caf\xe9.yaml");
    std::fs::write(place.path().join(name), SLIP).unwrap();
    let mut command = place.notyet(&["check", "--format", "short"]);
    let output = command.arg(name).output().unwrap();
    assert!(
        said(&output).starts_with("caf\u{fffd}.yaml:5:5: "),
        "{}",
        said(&output)
    );
}
