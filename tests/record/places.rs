//! What stands where the record should be: links, pipes, folders, other people's. It is refused in one clear line, and nothing
//! hangs. And the record is its owner's alone under any umask.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::support::Place;
use crate::terminal::Terminal;

/// Makes something that is in the way.
type Making = fn(&Path);

fn pipe(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn link(path: &Path) {
    let elsewhere = path.ancestors().nth(3).unwrap().join("elsewhere");
    fs::create_dir_all(&elsewhere).unwrap();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    symlink(elsewhere, path).unwrap();
}

fn file(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, "").unwrap();
}

fn sitting(place: &Place) -> Output {
    place.run(&["--plain", "fractions.yaml"], "2/6\nq\n")
}

#[test]
fn what_stands_in_the_place_of_a_folder_is_refused_in_one_line() {
    const LINK: &str = "this is a symbolic link; name the folder that holds the record with --data";
    const FILE: &str = "a file stands where the folder of the record should be; take it away";
    let cases: [(&str, Making, &str); 8] = [
        ("D", pipe, FILE),
        ("D", file, FILE),
        ("D/journal", pipe, FILE),
        ("D/journal", file, FILE),
        ("D/journal", link, LINK),
        ("D/journal/me", pipe, FILE),
        ("D/journal/me", file, FILE),
        ("D/journal/me", link, LINK),
    ];
    for (name, make, reason) in cases {
        let place = Place::in_memory();
        make(&place.path().join(name));
        let output = sitting(&place);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}: {told}");
        assert_eq!(told.lines().count(), 1, "{told}");
        let path = place.path().join(name).display().to_string();
        assert!(told.contains(&format!("{path}: {reason}")), "{told}");
        assert!(
            output.stdout.is_empty(),
            "nothing is practised that cannot be kept"
        );
    }
}

#[test]
fn a_data_folder_may_be_a_link() {
    let place = Place::in_memory();
    fs::create_dir(place.path().join("real")).unwrap();
    symlink(place.path().join("real"), place.data()).unwrap();
    assert!(sitting(&place).status.success());
    assert!(place.path().join("real/journal/me").is_dir());
}

#[test]
fn what_is_no_file_of_mine_among_the_journals_is_left_out_with_a_word() {
    let place = Place::in_memory();
    assert!(sitting(&place).status.success());
    let before = place.journey("fractions.yaml");
    pipe(&place.journal().join("pipe.jsonl"));
    fs::create_dir(place.journal().join("folder.jsonl")).unwrap();
    symlink("/dev/zero", place.journal().join("link.jsonl")).unwrap();
    symlink("nowhere", place.journal().join("gone.jsonl")).unwrap();
    let output = place.run(&["journey", "--format", "text"], "");
    let told = String::from_utf8(output.stderr).unwrap();
    for (name, reason) in [
        ("pipe", "it is not a regular file"),
        ("folder", "it is not a regular file"),
        ("link", "it is a symbolic link"),
        ("gone", "it is a symbolic link"),
    ] {
        let words = format!("{name}.jsonl was left out of your record: {reason}.");
        assert_eq!(told.matches(&words).count(), 1, "{told}");
    }
    assert_eq!(told.lines().count(), 4, "{told}");
    assert_eq!(place.journey("fractions.yaml"), before);
    let output = sitting(&place);
    assert!(output.status.success(), "the sitting goes on all the same");
}

#[test]
fn other_people_s_files_and_folders_are_refused() {
    let place = Place::in_memory();
    assert!(sitting(&place).status.success());
    let theirs = place.journal().join("theirs.jsonl");
    fs::write(&theirs, "").unwrap();
    if chown(&theirs, Some(12345), None).is_err() {
        println!("skipped: files cannot be given away here");
        return;
    }
    let output = place.run(&["journey", "--format", "text"], "");
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("theirs.jsonl was left out of your record: it belongs to someone else."),
        "{told}"
    );
    for folder in [place.journal(), place.data().join("journal")] {
        chown(&folder, Some(12345), None).unwrap();
        let output = sitting(&place);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1));
        let words = format!(
            "{}: this folder belongs to someone else; name one of your own with --data",
            folder.display()
        );
        assert!(told.contains(&words), "{told}");
        chown(&folder, Some(rustix::process::geteuid().as_raw()), None).unwrap();
    }
}

#[test]
fn pipes_in_the_place_of_what_is_remembered_and_of_settings_are_never_waited_for() {
    let place = Place::new();
    pipe(&place.data().join("cache/sets.json"));
    pipe(&place.data().join("cache/ground-me.json"));
    let mut terminal = Terminal::notyet(&place, &[]);
    terminal.sees("Enter open");
    terminal.press("\x03");
    assert!(terminal.end().success());
    pipe(&place.data().join("settings.yaml"));
    let mut terminal = Terminal::notyet(&place, &[]);
    assert_eq!(terminal.end().exit_code(), 1);
    terminal.sees("settings.yaml: it is not a regular file. Mend it, or take it away.");
}

/// All files and folders below this one, and itself.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut all = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        all.extend(if path.is_dir() {
            below(&path)
        } else {
            vec![path]
        });
    }
    all
}

#[test]
fn under_any_umask_the_record_is_its_owners_alone() {
    for umask in ["0000", "0022", "0077", "0777"] {
        let place = Place::in_memory();
        let script = format!(
            "umask {umask}; exec '{}' --plain fractions.yaml",
            env!("CARGO_BIN_EXE_notyet")
        );
        let mut shell = Command::new("sh");
        shell.args(["-c", &script]).current_dir(place.path());
        shell
            .env("NOTYET_DATA", place.data())
            .env("LC_ALL", "C")
            .env_remove("NOTYET_LEARNER");
        let output = shell.stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        let all = below(&place.data());
        assert!(
            all.iter()
                .any(|path| path.starts_with(place.journal()) && path.is_file())
        );
        for path in all {
            let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o7777;
            let expected = if path.is_dir() { 0o700 } else { 0o600 };
            assert_eq!(mode, expected, "{umask}: {}: {mode:o}", path.display());
        }
    }
}
