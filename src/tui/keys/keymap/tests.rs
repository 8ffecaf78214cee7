//! Tables of what is asked for in the settings: which keys count then, and what is told.

use proptest::prelude::*;
use ratatui::crossterm::event::{KeyEvent, KeyModifiers};

use super::*;
use crate::tui::keys::{action, author_action, author_keys};

/// Lines such as `hint: x, F2`, each on a line of its own from 1.
fn asked(lines: &[&str]) -> Vec<Rebinding> {
    let lines = lines.iter().enumerate();
    lines
        .map(|(place, line)| {
            let (action, keys) = line.split_once(':').unwrap();
            let keys = keys.split(' ').filter(|key| !key.is_empty());
            Rebinding {
                action: action.to_owned(),
                keys: keys.map(str::to_owned).collect(),
                line: place + 1,
            }
        })
        .collect()
}

/// What is told when these are asked for; they count until the end of the test.
fn listen(lines: &[&str]) -> Vec<(usize, String)> {
    let (map, told) = Keymap::read(&asked(lines));
    Keymap::listen(map);
    told
}

fn event(key: Key) -> KeyEvent {
    let modifiers = match (key.control, key.alt) {
        (true, _) => KeyModifiers::CONTROL,
        (_, true) => KeyModifiers::ALT,
        _ => KeyModifiers::NONE,
    };
    KeyEvent::new(key.code, modifiers)
}

fn pressed(mode: Mode, key: &str) -> Option<Action> {
    action(mode, event(key_named(key).unwrap()))
}

#[test]
fn every_name_names_one_thing_and_is_found_again() {
    for (place, (name, known)) in ACTIONS.iter().enumerate() {
        assert_eq!(action_named(name), Some(known));
        assert_eq!(name_of(known), Some(*name));
        let same = |(other, action): &(&str, Action)| other == name || action == known;
        assert!(!ACTIONS[..place].iter().any(same), "{name}");
    }
    for (place, (name, code)) in KEYS.iter().enumerate() {
        assert_eq!(key_named(name).map(|key| key.code), Some(*code));
        let same = |(other, known): &(&str, KeyCode)| other == name || known == code;
        assert!(!KEYS[..place].iter().any(same), "{name}");
    }
}

#[test]
fn every_action_of_a_table_can_be_named() {
    for mode in Mode::ALL {
        for binding in in_tables(mode) {
            let action = &binding.action;
            assert!(name_of(action).is_some(), "{mode:?} {action:?}");
        }
    }
}

#[test]
fn keys_are_named_as_people_write_them() {
    for (name, shown) in [
        ("h", "h"),
        ("H", "H"),
        ("é", "é"),
        ("?", "?"),
        ("-", "-"),
        ("space", "Space"),
        ("Esc", "Esc"),
        ("F2", "F2"),
        ("page-down", "PgDn"),
        ("ctrl-c", "Ctrl-C"),
        ("Ctrl-X", "Ctrl-X"),
        ("alt-left", "Alt-←"),
        ("ctrl--", "Ctrl--"),
    ] {
        let key = key_named(name).map(Key::name);
        assert_eq!(key.as_deref(), Some(shown), "{name}");
    }
    for name in [
        "",
        " ",
        "hh",
        "ctrl-",
        "ctrl-alt-x",
        "ctrl-m",
        "alt-]",
        "ctrl-i",
        "f13",
        "\u{1b}",
    ] {
        assert_eq!(key_named(name), None, "{name:?}");
    }
}

#[test]
fn a_key_that_is_asked_for_takes_the_place_of_the_one_before() {
    assert_eq!(listen(&["hint:x", "quit:q ctrl-c", "later:h"]), []);
    for (mode, key, expected) in [
        (Mode::PickOne, "x", Some(Action::Hint)),
        (Mode::PickOne, "h", Some(Action::Later)),
        (Mode::PickOne, "l", None),
        (Mode::PickOne, "f2", None),
        (Mode::PickOne, "ctrl-c", Some(Action::Quit)),
        (Mode::PickOne, "esc", None),
        (Mode::PickOne, "d", Some(Action::Unsure)),
        (Mode::Library, "ctrl-c", Some(Action::Leave)),
        (Mode::Library, "esc", Some(Action::Back)),
        // Letters are text, or partners, there: what it had stays.
        (Mode::Typing, "x", Some(Action::Type('x'))),
        (Mode::Typing, "f2", Some(Action::Hint)),
        (Mode::Typing, "f5", Some(Action::Later)),
        (Mode::Typing, "ctrl-c", Some(Action::Quit)),
        (Mode::Partners, "x", Some(Action::Pick(23))),
        (Mode::Partners, "f2", Some(Action::Hint)),
    ] {
        assert_eq!(pressed(mode, key), expected, "{mode:?} {key}");
    }
    Keymap::listen(None);
    assert_eq!(pressed(Mode::PickOne, "x"), None);
    assert_eq!(pressed(Mode::PickOne, "h"), Some(Action::Hint));
}

#[test]
fn two_actions_can_change_places() {
    assert_eq!(listen(&["hint:l", "later:h"]), []);
    assert_eq!(pressed(Mode::PickOne, "l"), Some(Action::Hint));
    assert_eq!(pressed(Mode::PickOne, "h"), Some(Action::Later));
}

#[test]
fn what_cannot_be_done_is_told_and_leaves_the_keys_as_they_are() {
    for (lines, expected) in [
        (
            &["hnit:x"][..],
            "there is no action “hnit”. Did you mean “hint”?",
        ),
        (
            &["dance:x"],
            "there is no action “dance”. docs/settings.md names all of them.",
        ),
        (
            &["hint:spcae"],
            "there is no key “spcae”. Did you mean “space”?",
        ),
        (
            &["hint:ctrl-m"],
            "there is no key “ctrl-m”. Write a letter, or a name such as space, esc, f2, ctrl-x or alt-x.",
        ),
        (
            &["hint:Control+X"],
            "there is no key “Control+X”. Did you mean “ctrl-x”?",
        ),
        (&["hint:"], "hint needs a key. It keeps its own."),
        (
            &["hint:enter"],
            "Enter is the last key of enter, so hint keeps its own. Give enter another one first.",
        ),
        (
            &["hint:x", "later:y x"],
            "x is for hint already, so later keeps its own.",
        ),
        (
            &["hint:1"],
            "1 picks what has this label, so hint keeps its own.",
        ),
        (
            &["unsure:ctrl-z"],
            "Ctrl-Z is the last key of suspend, so unsure keeps its own. Give suspend another one first.",
        ),
    ] {
        let told = listen(lines);
        assert_eq!(told, [(lines.len(), expected.to_owned())]);
        assert_eq!(pressed(Mode::PickOne, "d"), Some(Action::Unsure));
        assert_eq!(pressed(Mode::PickOne, "l"), Some(Action::Later));
        assert_eq!(pressed(Mode::PickOne, "enter"), Some(Action::Enter));
        let hint = if lines.len() == 2 { "x" } else { "h" };
        assert_eq!(
            pressed(Mode::PickOne, hint),
            Some(Action::Hint),
            "{lines:?}"
        );
    }
}

#[test]
fn a_key_is_given_when_its_action_has_another_one() {
    assert_eq!(listen(&["enter:f9", "hint:enter"]), []);
    assert_eq!(pressed(Mode::PickOne, "enter"), Some(Action::Hint));
    assert_eq!(pressed(Mode::PickOne, "f9"), Some(Action::Enter));
    assert_eq!(pressed(Mode::Typing, "enter"), Some(Action::Hint));
}

#[test]
fn an_author_s_keys_change_and_stay_beside_those_of_a_learner() {
    let lines = ["contents:x", "check:n f3", "question-after:s", "hint:e"];
    assert_eq!(listen(&lines), []);
    let pressed = |mode, key: &str| author_action(mode, event(key_named(key).unwrap()));
    for (mode, key, expected) in [
        (Mode::PickOne, "x", Some(Action::Contents)),
        (Mode::PickOne, "g", None),
        (Mode::PickOne, "n", Some(Action::Check)),
        // Where a learner's key does something, the author's keeps its own.
        (Mode::PickOne, "s", Some(Action::ShowMe)),
        (Mode::PickOne, "f8", Some(Action::After)),
        (Mode::Explaining, "s", Some(Action::After)),
        (Mode::PickOne, "e", Some(Action::Hint)),
        (Mode::PickOne, "f6", Some(Action::Everything)),
        // Letters are text there.
        (Mode::Typing, "x", Some(Action::Type('x'))),
        (Mode::Typing, "f9", Some(Action::Contents)),
        (Mode::Typing, "f3", Some(Action::Unsure)),
        (Mode::Typing, "f10", Some(Action::Check)),
    ] {
        assert_eq!(pressed(mode, key), expected, "{mode:?} {key}");
    }
    assert_eq!(
        super::super::action(Mode::PickOne, event(key_named("x").unwrap())),
        None
    );
    for (lines, expected) in [
        (
            &["contents:x", "check:x"][..],
            "x is for contents already, so check keeps its own.",
        ),
        (
            &["contents:r ctrl-r"],
            "r is the last key of afresh, so contents keeps its own. Give afresh another one first.",
        ),
        (
            &["contents:ctrl-r"],
            "Ctrl-R is the last key of afresh, so contents keeps its own. Give afresh another one first.",
        ),
        (
            &["contents:?"],
            "? is for help already, so contents keeps its own.",
        ),
        (
            &["contents:enter"],
            "Enter is for enter already, so contents keeps its own.",
        ),
    ] {
        assert_eq!(
            listen(lines),
            [(lines.len(), expected.to_owned())],
            "{lines:?}"
        );
    }
    assert_eq!(listen(&["contents:r ctrl-r", "afresh:g ctrl-g"]), []);
}

fn a_key() -> impl Strategy<Value = String> {
    let named = (0..KEYS.len()).prop_map(|place| KEYS[place].0.to_owned());
    prop_oneof![named, "[a-zA-Z0-9?,/]", "(ctrl|alt)-[a-z]"]
}

proptest! {
    /// The promises of the table above, whatever is asked for.
    #[test]
    fn no_key_asks_for_two_things_and_no_action_is_left_without_one(
        lines in prop::collection::vec(
            (0..ACTIONS.len(), prop::collection::vec(a_key(), 1..4)),
            0..6,
        )
    ) {
        let lines: Vec<Rebinding> = lines
            .into_iter()
            .enumerate()
            .map(|(line, (place, keys))| Rebinding {
                action: ACTIONS[place].0.to_owned(),
                keys,
                line,
            })
            .collect();
        let (map, _) = Keymap::read(&lines);
        Keymap::listen(map);
        for mode in Mode::ALL {
            let keys: Vec<Key> = bindings(mode).flat_map(|one| one.keys.iter().copied()).collect();
            for (place, key) in keys.iter().enumerate() {
                prop_assert!(!keys[..place].contains(key), "{:?} {}", mode, key.name());
                prop_assert!(!is_text(mode, *key), "{:?} {}", mode, key.name());
            }
            for binding in in_tables(mode).filter(|one| one.action != Action::Leave) {
                let mut now = bindings(mode);
                let has = now.any(|one| one.action == binding.action && !one.keys.is_empty());
                prop_assert!(has, "{:?} {:?}", mode, binding.action);
            }
            let authors: Vec<Key> = author_keys(mode).flat_map(|(_, keys)| keys).collect();
            for (place, key) in authors.iter().enumerate() {
                prop_assert!(!authors[..place].contains(key), "{:?} {}", mode, key.name());
                prop_assert!(!keys.contains(key), "{:?} {}", mode, key.name());
            }
        }
    }
}
