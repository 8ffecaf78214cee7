//! `notyet settings` in words: what is shown, what is changed, and what is told.
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;

use crate::support::{Place, said};

fn place_with(settings: &str) -> Place {
    let place = Place::new();
    fs::create_dir_all(place.data()).unwrap();
    place.write("D/settings.yaml", settings);
    place
}

fn kept(place: &Place) -> String {
    fs::read_to_string(place.data().join("settings.yaml")).unwrap()
}

#[test]
fn all_settings_are_shown_with_what_else_they_can_be() {
    let place = place_with("theme: dark\nlanguage: en\n");
    for arguments in [&["settings"][..], &["settings", "--plain"]] {
        let output = place.run(arguments, "");
        assert!(output.status.success());
        let said = said(&output);
        for line in [
            "theme: dark (or auto, light, mono, high-contrast)\n",
            "voice: warm (or plain, quiet)\n",
            "language: en (or auto, es, de)\n",
            "motion: on (or off)\n",
            "mouse: off (or on)\n",
            "pictures: auto (or kitty, iterm2, sixel, blocks, none)\n",
            "settings.yaml. To change one: notyet settings theme=dark\n",
        ] {
            assert!(said.contains(line), "“{line}” is missing in:\n{said}");
        }
        assert_eq!(output.stderr, b"");
    }
}

#[test]
fn a_setting_is_changed_and_counts_from_then_on() {
    let place = Place::new();
    let output = place.run(&["settings", "language=de", "voice=quiet"], "");
    assert!(output.status.success());
    assert_eq!(said(&output), "language is de now.\nvoice is quiet now.\n");
    assert_eq!(kept(&place), "language: de\nvoice: quiet\n");
    let output = place.run(&["settings", "theme=mono"], "");
    assert_eq!(said(&output), "theme ist jetzt mono.\n");
    assert_eq!(kept(&place), "language: de\nvoice: quiet\ntheme: mono\n");
}

#[cfg(unix)]
#[test]
fn a_new_file_is_its_owner_s_alone_and_a_known_one_stays_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let mode = |place: &Place| {
        let found = fs::metadata(place.data().join("settings.yaml")).unwrap();
        found.permissions().mode() & 0o777
    };
    place.run(&["settings", "theme=dark"], "");
    assert_eq!(mode(&place), 0o600);
    let file = place.data().join("settings.yaml");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    place.run(&["settings", "theme=light"], "");
    assert_eq!(mode(&place), 0o644);
    assert_eq!(kept(&place), "theme: light\n");
}

#[test]
fn on_and_off_can_be_said_as_in_the_file() {
    let place = Place::new();
    let output = place.run(&["settings", "motion=false", "mouse=yes"], "");
    assert!(output.status.success());
    assert_eq!(kept(&place), "motion: off\nmouse: on\n");
}

#[test]
fn either_all_that_are_named_are_changed_or_none() {
    let place = Place::new();
    for (word, words) in [
        (
            "them=dark",
            "there is no setting “them”. Did you mean “theme”?",
        ),
        ("theme=drak", "theme cannot be “drak”. Did you mean “dark”?"),
        ("mouse=3", "mouse cannot be “3”. There is: on, off."),
        (
            "dark",
            "“dark” sets nothing; write it like this: theme=dark",
        ),
        ("keys=h", "there is no setting “keys”."),
    ] {
        let output = place.run(&["settings", "voice=plain", word], "");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{word}");
        assert!(error.contains(words), "{word}: {error}");
        assert!(!place.data().join("settings.yaml").exists(), "{word}");
    }
}

#[test]
fn every_slip_is_told_in_one_go_and_stays_in_the_file() {
    let place = place_with("# mine\nthem: dark\nvoice: [quiet\nmotion: offf\nmouse: on\n");
    let output = place.run(&["settings"], "");
    assert!(output.status.success());
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    let lines: Vec<&str> = error.lines().collect();
    assert_eq!(lines.len(), 3, "{error}");
    for (line, words) in lines.iter().zip([
        "settings.yaml, line 2: there is no setting “them”. Did you mean “theme”?",
        "settings.yaml, line 3: this cannot be read.",
        "settings.yaml, line 4: motion cannot be “offf”. Did you mean “off”?",
    ]) {
        assert!(line.contains(words), "“{words}” is not in {line}");
    }
    assert!(said(&output).contains("mouse: on (or off)"));
    place.run(&["settings", "motion=off"], "");
    assert_eq!(
        kept(&place),
        "# mine\nthem: dark\nvoice: [quiet\nmotion: off\nmouse: on\n"
    );
}

#[test]
fn what_cannot_be_written_is_told_and_stays_as_it_was() {
    let place = place_with("{theme: dark\n");
    let output = place.run(&["settings", "theme=light"], "");
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        error.contains("settings.yaml: a setting cannot be put"),
        "{error}"
    );
    assert_eq!(kept(&place), "{theme: dark\n");
}

#[test]
fn the_file_of_the_settings_is_opened_once() {
    let place = place_with("theme: dark\n");
    let Some(calls) = opened(&place) else {
        println!("skipped: there is no strace here, or it may not trace");
        return;
    };
    assert_eq!(calls, 1);
}

/// How often a sitting opens the file.
fn opened(place: &Place) -> Option<usize> {
    let program = env!("CARGO_BIN_EXE_notyet");
    let output = std::process::Command::new("strace")
        .args(["-f", "-e", "trace=open,openat,openat2", program])
        .args(["--plain", "fractions.yaml"])
        .current_dir(place.path())
        .env("NOTYET_DATA", place.data())
        .stdin(std::process::Stdio::null())
        .output()
        .ok()?;
    let traced = String::from_utf8_lossy(&output.stderr).into_owned();
    traced
        .contains("fractions.yaml")
        .then(|| traced.matches("settings.yaml\"").count())
}
