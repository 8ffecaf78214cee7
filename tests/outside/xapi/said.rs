//! `notyet send` and `notyet export --records` as they are called: what they say, what they refuse, and where they go on.

use std::process::{Output, Stdio};

use notyet::commands::send::curl;

use super::made::{many_answers, practised};
use super::server::{Says, Server, status};
use crate::support::{Place, said};
#[cfg(unix)]
use crate::terminal::Terminal;

fn send(place: &Place, server: &Server, more: &[&str]) -> Output {
    let call = [&["send", "--lrs", &server.url], more].concat();
    let mut command = place.notyet(&call);
    command.env("NOTYET_LRS_KEY", "ana");
    command.env("NOTYET_LRS_SECRET", "very-secret");
    command.stdin(Stdio::null()).output().expect("the program")
}

fn line_of(output: &Output, status: i32) -> String {
    assert_eq!(output.status.code(), Some(status), "{output:?}");
    let words = String::from_utf8(output.stderr.clone()).expect("words");
    assert_eq!(words.lines().count(), 1, "{words}");
    words
}

#[test]
fn it_says_what_it_sends_and_sends_it_once() {
    if !curl::is_here() {
        println!("skipped: there is no curl here");
        return;
    }
    let place = practised();
    let server = Server::new(vec![]);
    let first = send(&place, &server, &["--set", "kinds.yaml", "--yes"]);
    assert!(first.status.success(), "{first:?}");
    let words = said(&first);
    for told in [
        &server.url,
        "In it:",
        "Not in it: a score",
        "Every kind: “quotes”",
        "statements are at",
    ] {
        assert!(words.contains(told), "{told} in {words}");
    }
    assert!(!words.contains("very-secret"));
    let stored = server.heard().stored.clone();
    assert!(stored.len() > 25, "{}", stored.len());
    let again = send(&place, &server, &["--yes"]);
    assert!(
        said(&again).contains("Nothing is left to send."),
        "{again:?}"
    );
    assert_eq!(
        server.heard().sizes.len(),
        1,
        "nothing was asked the second time"
    );
    // Without what was noted it is sent again, and stored once all the same.
    std::fs::remove_dir_all(place.data().join("sent")).expect("what was noted");
    assert!(send(&place, &server, &["--yes"]).status.success());
    assert_eq!(server.heard().stored, stored);
}

#[test]
fn of_which_sets_no_texts_are_known_is_said() {
    let place = practised();
    let missing = "the texts are not at hand";
    for (set, expected) in [(&[][..], true), (&["--set", "kinds.yaml"], false)] {
        let call = [&["export", "--records"], set].concat();
        let output = place.run(&call, "");
        let words = String::from_utf8_lossy(&output.stderr);
        assert_eq!(words.contains(missing), expected, "{words}");
        if curl::is_here() {
            let server = Server::new(vec![]);
            let words = said(&send(&place, &server, set));
            assert_eq!(words.contains(missing), expected, "{words}");
        }
    }
}

#[test]
fn without_a_terminal_or_a_yes_nothing_is_sent() {
    let place = practised();
    let server = Server::new(vec![]);
    if curl::is_here() {
        let told = line_of(&send(&place, &server, &[]), 1);
        assert!(told.contains("add --yes"), "{told}");
    }
    assert!(server.heard().sizes.is_empty());
    let nobody = Place::new();
    let told = line_of(&send(&nobody, &server, &["--yes"]), 1);
    assert!(told.contains("no question has come up"), "{told}");
}

#[test]
fn what_an_lrs_says_is_told_in_one_line_without_steering_the_terminal() {
    if !curl::is_here() {
        return;
    }
    let place = practised();
    let evil = "\u{1b}[2Jno\u{7}";
    for (says, expected) in [
        (status(401, "", evil), "does not let you in (HTTP 401)"),
        (status(404, "", evil), "there is no LRS at"),
        (status(200, "", evil), "is no LRS"),
        (
            status(307, "Location: https://x.example/\u{1b}[2J\r\n", ""),
            "points to",
        ),
    ] {
        let server = Server::new(vec![says]);
        let told = line_of(&send(&place, &server, &["--yes"]), 1);
        assert!(told.contains(expected), "{told}");
        assert!(told.contains("same call tries again"), "{told}");
        assert!(!told.contains('\u{1b}'), "{told:?}");
    }
}

#[test]
fn statements_that_are_not_taken_are_told_and_the_others_arrive() {
    if !curl::is_here() {
        return;
    }
    let place = Place::new();
    many_answers(&place, 2);
    let server = Server::new(vec![status(400, "", "no"), status(400, "", "no\u{1b}[2J")]);
    let output = send(&place, &server, &["--yes"]);
    let told = line_of(&output, 1);
    assert!(told.contains("one statement is not taken"), "{told}");
    let words = said(&output);
    assert!(
        words.contains("HTTP 400: no") && !words.contains('\u{1b}'),
        "{words}"
    );
    assert_eq!(server.heard().stored.len(), 1);
}

#[test]
fn where_none_is_taken_it_is_not_said_that_others_are_there() {
    if !curl::is_here() {
        return;
    }
    let place = Place::new();
    many_answers(&place, 2);
    let server = Server::new((0..3).map(|_| status(400, "", "no")).collect());
    let told = line_of(&send(&place, &server, &["--yes"]), 1);
    assert!(told.contains("takes none of it (HTTP 400: no)"), "{told}");
    assert!(told.contains("None of them is there yet"), "{told}");
    assert!(server.heard().stored.is_empty());
}

/// Stopped by Ctrl-C while the second batch is on its way: what was accepted is known the next time, and nothing is stored twice.
#[cfg(unix)]
#[test]
fn a_stopped_sending_goes_on_where_it_was() {
    if !curl::is_here() {
        return;
    }
    let place = Place::new();
    many_answers(&place, 600);
    let server = Server::new(vec![Says::Stores, Says::Silent]);
    let call = ["send", "--lrs", &server.url, "--yes"];
    let mut terminal = Terminal::notyet(&place, &call);
    terminal.sees("250 of 600 are there");
    server.hears(2);
    terminal.press("\u{3}");
    assert!(!terminal.end().success());
    let screen = terminal.screen.screen().contents().replace('\n', " ");
    assert!(screen.contains("stopped, as you wished"), "{screen}");
    assert!(screen.contains("the same call sends the rest"), "{screen}");
    let left = std::fs::read_dir(place.data().join("sent")).expect("what was noted");
    assert_eq!(left.count(), 1, "no batch is left behind");
    let rest = place.run(&call, "");
    assert!(rest.status.success(), "{rest:?}");
    assert!(
        said(&rest).contains("350 statements of what you did"),
        "{rest:?}"
    );
    let heard = server.heard();
    assert_eq!(heard.stored.len(), 600);
    assert!(heard.stored.values().all(|times| *times == 1));
}

#[cfg(unix)]
#[test]
fn on_a_terminal_it_asks_and_takes_the_answer() {
    if !curl::is_here() {
        return;
    }
    for (key, sends) in [("n", false), ("", false), ("y", true)] {
        let place = practised();
        let server = Server::new(vec![]);
        let mut terminal = Terminal::notyet(&place, &["send", "--lrs", &server.url]);
        terminal.sees("Type y or n:");
        assert!(server.heard().sizes.is_empty());
        terminal.press(&format!("{key}\r"));
        assert_eq!(terminal.end().success(), sends);
        assert_eq!(server.heard().sizes.is_empty(), !sends, "{key}");
    }
}

#[test]
fn credentials_and_addresses_that_are_not_safe_are_refused() {
    let place = practised();
    for (url, expected) in [
        ("http://lrs.example.org", "https"),
        ("https://ana:secret@lrs.example.org", "NOTYET_LRS_KEY"),
        ("lrs", "https://lrs.example.org/xapi"),
    ] {
        let output = place.run(&["send", "--lrs", url, "--yes"], "");
        let told = line_of(&output, 1);
        assert!(told.contains(expected), "{told}");
    }
    assert_eq!(place.run(&["send"], "").status.code(), Some(2));
    assert_eq!(place.run(&["export"], "").status.code(), Some(2));
    let home = ["export", "--records", "--home", "school"];
    assert!(line_of(&place.run(&home, ""), 1).contains("school"));
}

#[cfg(unix)]
#[test]
fn a_file_with_credentials_has_to_be_ones_own_alone() {
    use std::os::unix::fs::PermissionsExt;
    if !curl::is_here() {
        return;
    }
    let place = practised();
    let server = Server::new(vec![Says::HangsUp; 0]);
    place.write("key", "ana:secret\n");
    let file = place.path().join("key");
    let call = [
        "send",
        "--lrs",
        &server.url,
        "--yes",
        "--credentials",
        "key",
    ];
    let open = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(&file, open).expect("the mode");
    assert!(line_of(&place.run(&call, ""), 1).contains("chmod 600"));
    let own = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(&file, own).expect("the mode");
    assert!(place.run(&call, "").status.success());
    let head = server.heard().heads[0].clone();
    assert!(
        head.contains("Authorization: Basic YW5hOnNlY3JldA=="),
        "{head}"
    );
}

#[test]
fn what_was_noted_of_sending_goes_with_the_record() {
    if !curl::is_here() {
        return;
    }
    let place = practised();
    let server = Server::new(vec![]);
    assert!(send(&place, &server, &["--yes"]).status.success());
    let sent = place.data().join("sent");
    assert_eq!(std::fs::read_dir(&sent).expect("the folder").count(), 1);
    assert!(place.run(&["forget", "--yes"], "").status.success());
    assert_eq!(std::fs::read_dir(&sent).expect("the folder").count(), 0);
}
