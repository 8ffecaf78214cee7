//! The screen of the settings in a real terminal: what is changed there is in the file, and counts the next time.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "a test looks at the disk")]

use std::fs;

use crate::support::Place;
use crate::terminal::Terminal;

#[test]
fn what_is_changed_on_the_screen_is_in_the_file() {
    let place = Place::new();
    fs::create_dir_all(place.data()).unwrap();
    place.write(
        "D/settings.yaml",
        "# mine\ntheme: dark # at night\nvioce: quiet\n",
    );
    let mut terminal = Terminal::notyet(&place, &["settings"]);
    terminal.sees("‹ dark ›");
    terminal.sees("settings.yaml, line 3: there is no setting “vioce”. Did you mean “voice”?");
    terminal.press("l");
    terminal.sees("‹ no colours ›");
    terminal.press("j ");
    terminal.sees("‹ plain ›");
    terminal.press("q");
    assert!(terminal.end().success());
    terminal.is_given_back();
    let kept = fs::read_to_string(place.data().join("settings.yaml")).unwrap();
    assert_eq!(
        kept,
        "# mine\ntheme: mono # at night\nvioce: quiet\nvoice: plain\n"
    );
    let mut again = Terminal::notyet(&place, &["fractions.yaml"]);
    again.sees("One line of settings.yaml cannot be used");
    again.press("q");
    assert!(again.end().success());
}

#[test]
fn keys_of_the_settings_count_and_what_cannot_be_done_of_them_is_told() {
    let place = Place::new();
    fs::create_dir_all(place.data()).unwrap();
    let keys = "keys:\n  hint: x\n  lator: y\n  quit: [q, ctrl-c]\n";
    place.write("D/settings.yaml", keys);
    let told = place.run(&["settings", "--plain"], "");
    let told = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(
        told.ends_with(
            "settings.yaml, line 3: there is no action “lator”. Did you mean “later”?\n"
        ),
        "{told}"
    );
    let mut terminal = Terminal::notyet(&place, &["fractions.yaml"]);
    terminal.sees("One line of settings.yaml cannot be used");
    terminal.press("\r");
    terminal.sees("x hint");
    terminal.press("x");
    terminal.sees("Draw a bar and cut it into quarters.");
    terminal.press("\u{3}");
    terminal.sees("Your path is kept.");
    terminal.press("\u{3}");
    assert!(terminal.end().success());
    terminal.is_given_back();
}
