//! Tables of keys: what they ask for, and what they never do.

use ratatui::crossterm::event::KeyEventState;

use super::*;

fn press(code: KeyCode, modifiers: KeyModifiers) -> KeyEvent {
    KeyEvent::new(code, modifiers)
}

fn letter(letter: char) -> KeyEvent {
    press(KeyCode::Char(letter), KeyModifiers::NONE)
}

fn key(code: KeyCode) -> KeyEvent {
    press(code, KeyModifiers::NONE)
}

#[test]
fn letters_are_commands_where_choices_are_picked() {
    for (typed, expected) in [
        ('h', Action::Hint),
        ('d', Action::Unsure),
        ('s', Action::ShowMe),
        ('l', Action::Later),
        ('t', Action::Together),
        ('q', Action::Quit),
        ('j', Action::Down),
        ('k', Action::Up),
        ('?', Action::Help),
        ('1', Action::Pick(0)),
        ('9', Action::Pick(8)),
        ('A', Action::Pick(9)),
        ('Q', Action::Pick(25)),
    ] {
        assert_eq!(
            action(Mode::PickOne, letter(typed)),
            Some(expected.clone()),
            "{typed}"
        );
        assert_eq!(
            action(Mode::PickMany, letter(typed)),
            Some(expected),
            "{typed}"
        );
    }
    assert_eq!(action(Mode::PickOne, letter('R')), None);
    assert_eq!(
        (label(25), label(26)),
        ('Q', ' '),
        "no key picks what has no label"
    );
    assert_eq!(action(Mode::PickOne, letter(' ')), None);
    assert_eq!(action(Mode::PickMany, letter(' ')), Some(Action::Toggle));
}

#[test]
fn letters_are_text_where_an_answer_is_typed() {
    for mode in [Mode::Typing, Mode::Search, Mode::Names] {
        for typed in "hdsltqjk?/1A é=".chars() {
            assert_eq!(
                action(mode, letter(typed)),
                Some(Action::Type(typed)),
                "{mode:?} {typed}"
            );
        }
    }
    assert_eq!(action(Mode::Row, letter('h')), Some(Action::Hint));
    assert_eq!(
        action(Mode::Typing, key(KeyCode::Tab)),
        Some(Action::Switch)
    );
    assert_eq!(action(Mode::Gaps, key(KeyCode::BackTab)), Some(Action::Up));
}

#[test]
fn function_keys_work_on_every_question() {
    for mode in [Mode::PickOne, Mode::PickMany, Mode::Typing, Mode::Row] {
        for (number, expected) in [
            (1, Action::Help),
            (2, Action::Hint),
            (3, Action::Unsure),
            (4, Action::ShowMe),
            (5, Action::Later),
        ] {
            assert_eq!(
                action(mode, key(KeyCode::F(number))),
                Some(expected),
                "{mode:?} F{number}"
            );
        }
    }
}

#[test]
fn a_letter_with_ctrl_is_not_the_letter() {
    let with = |letter, modifiers| action(Mode::PickOne, press(KeyCode::Char(letter), modifiers));
    assert_eq!(with('q', KeyModifiers::CONTROL), None);
    assert_eq!(with('q', KeyModifiers::ALT), None);
    assert_eq!(with('l', KeyModifiers::CONTROL), Some(Action::Redraw));
    assert_eq!(with('?', KeyModifiers::SHIFT), Some(Action::Help));
}

#[test]
fn ctrl_c_leaves_from_everywhere() {
    for mode in Mode::ALL {
        let event = press(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert_eq!(action(mode, event), Some(Action::Leave), "{mode:?}");
    }
}

#[test]
fn releases_ask_for_nothing() {
    let release = KeyEvent {
        kind: KeyEventKind::Release,
        state: KeyEventState::NONE,
        ..key(KeyCode::Enter)
    };
    assert_eq!(action(Mode::PickOne, release), None);
    let repeat = KeyEvent {
        kind: KeyEventKind::Repeat,
        ..key(KeyCode::Down)
    };
    assert_eq!(action(Mode::PickOne, repeat), Some(Action::Down));
}

#[test]
fn no_key_asks_for_two_things_in_one_mode() {
    for mode in Mode::ALL {
        let keys: Vec<Key> = bindings(mode)
            .flat_map(|binding| binding.keys.iter())
            .copied()
            .collect();
        for (place, key) in keys.iter().enumerate() {
            assert!(
                !keys[..place].contains(key),
                "{mode:?}: {} twice",
                key.name()
            );
        }
    }
}

#[test]
fn no_bound_letter_is_a_label() {
    for mode in [Mode::PickOne, Mode::PickMany] {
        for key in bindings(mode).flat_map(|binding| binding.keys.iter()) {
            if let KeyCode::Char(letter) = key.code {
                assert_eq!(labelled(letter), None, "{mode:?} {letter}");
            }
        }
    }
}

#[test]
fn an_author_s_key_never_takes_a_learner_s_away() {
    for mode in Mode::ALL {
        for key in bindings(mode).flat_map(|binding| binding.keys.iter()) {
            let modifiers = if key.control {
                KeyModifiers::CONTROL
            } else if key.alt {
                KeyModifiers::ALT
            } else {
                KeyModifiers::NONE
            };
            let event = press(key.code, modifiers);
            assert_eq!(author_action(mode, event), action(mode, event), "{mode:?}");
        }
    }
}

#[test]
fn an_author_s_keys_work_on_every_question() {
    let questions = [
        Mode::PickOne,
        Mode::PickMany,
        Mode::Typing,
        Mode::Gaps,
        Mode::Ordering,
        Mode::Carrying,
        Mode::Ordered,
        Mode::Lefts,
        Mode::Partners,
        Mode::Paired,
        Mode::Row,
        Mode::Explaining,
    ];
    for mode in questions {
        let actions: Vec<&Action> = author_keys(mode).map(|(action, _)| action).collect();
        assert_eq!(actions.len(), 6, "{mode:?}");
        for (expected, keys) in author_keys(mode) {
            assert!(!keys.is_empty(), "{mode:?} {expected:?}");
            for key in keys {
                let modifiers = if key.control {
                    KeyModifiers::CONTROL
                } else {
                    KeyModifiers::NONE
                };
                let found = author_action(mode, press(key.code, modifiers));
                assert_eq!(found.as_ref(), Some(expected), "{mode:?} {}", key.name());
            }
        }
    }
}

#[test]
fn an_author_s_letters_are_text_where_an_answer_is_typed() {
    for mode in [Mode::Typing, Mode::Gaps, Mode::Contents, Mode::Names] {
        for typed in "pngecr".chars() {
            let found = author_action(mode, letter(typed));
            assert_eq!(found, Some(Action::Type(typed)), "{mode:?} {typed}");
        }
    }
    let partner = author_action(Mode::Partners, letter('c'));
    assert_eq!(partner, Some(Action::Pick(2)));
    assert_eq!(
        author_action(Mode::PickOne, letter('n')),
        Some(Action::After)
    );
    assert_eq!(action(Mode::PickOne, letter('n')), None);
}

#[test]
fn every_action_that_a_key_asks_for_has_words() {
    for mode in Mode::ALL {
        for binding in bindings(mode) {
            assert!(
                does(mode, &binding.action).is_some(),
                "{mode:?} {:?}",
                binding.action
            );
        }
    }
}
