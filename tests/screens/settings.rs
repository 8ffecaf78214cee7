//! The screen of the settings: a change is seen and kept at once.

use notyet::phrases::tongue::{Tongue, speak};
use notyet::practice::Plan;
use notyet::store::settings::{Amiss, Rebinding, Setting, Settings, Slip};
use notyet::tui::app::{App, Looks, Next};
use notyet::tui::keys::{Keymap, Mode};
use notyet::tui::theme::Theme;

use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::desk::Memory;
use super::learner::Learner;
use super::parts::PARTS;

const ROOMY: (u16, u16) = (80, 24);

fn at_the_settings() -> Learner {
    let mut learner = Learner::at(ROOMY);
    let _ = learner.press(",");
    assert_eq!(learner.app.mode(), Mode::Settings);
    learner
}

fn with(looks: Looks) -> Learner {
    let mut learner = Learner::at(ROOMY);
    let first = App::settings_screen(&looks);
    let theme = Theme::new(looks.settings.theme, false);
    learner.app = App::new(first, Plan::default(), theme, ROOMY).with_settings(looks);
    learner
}

#[test]
fn every_value_of_every_setting_is_reached_by_either_arrow_and_kept() {
    for (key, turns_on) in [
        ("Right", true),
        ("Left", false),
        ("Enter", true),
        ("Space", true),
    ] {
        let mut learner = at_the_settings();
        let mut expected = Vec::new();
        let mut settings = Settings::default();
        for setting in Setting::ALL {
            for _ in setting.values() {
                let value = setting.turned(&settings, turns_on);
                setting.set(&mut settings, value);
                expected.push((setting, value.to_owned()));
                assert_eq!(learner.press(key), Next::Redraw, "{key} {setting:?}");
            }
            let _ = learner.press("Down");
        }
        assert_eq!(learner.desk.changes, expected);
    }
    speak(Tongue::English);
}

#[test]
fn the_theme_is_seen_at_once() {
    let mut learner = at_the_settings();
    let ground = |learner: &Learner| learner.cells()[(0, 0)].bg;
    let before = ground(&learner);
    let _ = learner.press("Left");
    learner.sees("‹ strong contrast ›");
    assert_ne!(ground(&learner), before);
}

#[test]
fn the_language_is_heard_at_once_and_below_as_well() {
    let mut learner = at_the_settings();
    let german = Tongue::ALL
        .iter()
        .position(|(tongue, _)| *tongue == Tongue::German);
    // Before all languages stands that of the surroundings.
    let steps = german.unwrap() + 1;
    let press = |learner: &mut Learner, key: &str, times: usize| {
        for _ in 0..times {
            let _ = learner.press(key);
        }
    };
    press(&mut learner, "Down", 2);
    press(&mut learner, "Right", steps);
    learner.sees("Einstellungen");
    learner.sees("‹ Deutsch ›");
    press(&mut learner, "Esc", 1);
    learner.sees("öffnen");
    press(&mut learner, ",", 1);
    press(&mut learner, "Down", 2);
    press(&mut learner, "Left", steps);
    // The language of these surroundings.
    learner.sees("as this computer");
    speak(Tongue::English);
}

#[test]
fn motion_is_off_where_it_is_and_on_where_the_terminal_is_near() {
    for near in [true, false] {
        let mut learner = with(Looks {
            near,
            ..Looks::default()
        });
        for key in ["Down", "Down", "Down", "Enter"] {
            let _ = learner.press(key);
        }
        learner.sees("‹ off ›");
        assert!(!learner.app.motion());
        let _ = learner.press("Enter");
        learner.sees("‹ on ›");
        assert_eq!(learner.app.motion(), near);
    }
}

#[test]
fn what_cannot_be_kept_is_told_and_counts_all_the_same() {
    let mut learner = at_the_settings();
    learner.desk.unkept = Some("the disk is full".to_owned());
    let _ = learner.press("Right");
    learner.sees("‹ light ›");
    learner.sees("could not be kept: the disk is full");
    learner.desk.unkept = None;
    let _ = learner.press("Right");
    learner.sees_no("could not be kept");
}

#[test]
fn slips_of_the_file_are_told_until_their_setting_has_a_value() {
    let slips = vec![
        Slip {
            line: 2,
            what: Amiss::NotAValue(Setting::Theme, "drak".to_owned()),
        },
        Slip {
            line: 3,
            what: Amiss::Unknown("voise".to_owned()),
        },
    ];
    let mut learner = with(Looks {
        slips,
        ..Looks::default()
    });
    learner.sees("settings.yaml, line 2: theme cannot be “drak”. Did you mean “dark”?");
    learner.sees("line 3: there is no setting “voise”. Did you mean “voice”?");
    let _ = learner.press("Right");
    learner.sees_no("drak");
    learner.sees("voise");
}

#[test]
fn the_library_says_until_the_first_key_that_something_could_not_be_used() {
    let mut learner = Learner::at(ROOMY);
    let slips = vec![Slip {
        line: 1,
        what: Amiss::Unreadable,
    }];
    let app = std::mem::replace(&mut learner.app, with(Looks::default()).app);
    learner.app = app.with_settings(Looks {
        slips,
        tells: true,
        ..Looks::default()
    });
    learner.sees("One line of settings.yaml cannot be used");
    let _ = learner.press("Down");
    learner.sees_no("settings.yaml");
}

#[test]
fn the_settings_say_it_once() {
    let slips = vec![Slip {
        line: 1,
        what: Amiss::Unreadable,
    }];
    let learner = with(Looks {
        slips,
        tells: true,
        ..Looks::default()
    });
    learner.sees("settings.yaml, line 1");
    learner.sees_no("cannot be used");
}

#[test]
fn escape_leads_back_and_out_where_nothing_is_below() {
    let mut learner = at_the_settings();
    assert_eq!(learner.press("Esc"), Next::Draw);
    assert_eq!(learner.app.mode(), Mode::Library);
    let mut alone = with(Looks::default());
    assert_eq!(alone.press("Esc"), Next::End);
}

/// Keys for actions, as `settings.yaml` would say them.
fn listen(keys: &[(&str, &str)]) {
    let lines = keys.iter().map(|(action, keys)| Rebinding {
        action: (*action).to_owned(),
        keys: keys.split(' ').map(str::to_owned).collect(),
        line: 1,
    });
    let (map, told) = Keymap::read(&lines.collect::<Vec<_>>());
    assert_eq!(told, []);
    Keymap::listen(map);
}

#[test]
fn the_foot_and_the_help_name_the_keys_as_they_are_bound() {
    listen(&[
        ("hint", "x"),
        ("help", "f12"),
        ("up", "u"),
        ("down", "m"),
        ("left", "("),
        ("right", ")"),
        ("back", "b"),
        ("page-down", "v"),
        ("page-up", "V"),
    ]);
    let mut learner = Learner::at(ROOMY);
    learner.sees("u m move");
    learner.sees("b leave");
    learner.sees("F12 help");
    let _ = learner.press("Enter Enter x");
    learner.sees("Think of a stone gate.");
    learner.sees("x hint");
    let _ = learner.press("?");
    learner.sees_no("Keys");
    let mut help = Learner::at((40, 12));
    for key in ["Enter", "Enter"] {
        let _ = help.press(key);
    }
    let _ = help.act(&notyet::tui::keys::Action::Help);
    help.sees("v");
    help.sees_no("PgDn");
    let _ = help.press("v v v v");
    help.sees_no("PgUp");
    let mut settings = Learner::at(ROOMY);
    let _ = settings.press(", )");
    settings.sees("‹ light ›");
    settings.sees("( ) change");
    Keymap::listen(None);
}

/// A click of the left button on the last of these words, or the wheel.
fn point(learner: &mut Learner, kind: MouseEventKind, words: &str) -> Next {
    let shown = learner.shown();
    let lines = shown.lines().enumerate();
    let found = lines.filter(|(_, line)| line.contains(words)).last();
    let (row, line) = found.expect(words);
    let before = line.split(words).next().unwrap_or_default();
    let event = MouseEvent {
        kind,
        column: u16::try_from(before.chars().count()).unwrap(),
        row: u16::try_from(row).unwrap(),
        modifiers: KeyModifiers::NONE,
    };
    learner.app.point(event, &mut learner.desk)
}

const CLICK: MouseEventKind = MouseEventKind::Down(MouseButton::Left);

/// At the library with the mouse switched on.
fn with_the_mouse(size: (u16, u16)) -> Learner {
    switched_on(Learner::at(size))
}

fn switched_on(mut learner: Learner) -> Learner {
    for key in [",", "Down", "Down", "Down", "Down", "Enter", "Esc"] {
        let _ = learner.press(key);
    }
    learner
}

#[test]
fn a_click_moves_the_mark_and_a_second_one_opens() {
    let mut learner = with_the_mouse(ROOMY);
    assert_eq!(point(&mut learner, CLICK, "Tunnels"), Next::Draw);
    learner.sees("▸ Tunnels");
    assert_eq!(point(&mut learner, CLICK, "Bridges"), Next::Draw);
    learner.sees("▸ Bridges");
    let _ = point(&mut learner, CLICK, "Bridges");
    learner.sees("Enter start");
    let _ = learner.press("Enter");
    // The mark is on the first one already: one click never answers.
    for choice in ["An arch", "A flat plank", "A rope"] {
        let _ = point(&mut learner, CLICK, choice);
        assert!(!learner.recorded().contains(&"answered"), "{choice}");
    }
    // Something else between two clicks makes the second one a first one.
    let _ = learner.press("h");
    let _ = point(&mut learner, CLICK, "A rope");
    assert!(!learner.recorded().contains(&"answered"));
    let _ = point(&mut learner, CLICK, "A rope");
    assert!(learner.recorded().contains(&"answered"));
}

#[test]
fn pairs_are_joined_by_clicks() {
    for size in [ROOMY, (40, 30)] {
        let garden = Learner::of(Memory::with(&[("garden.yaml", PARTS)]), size);
        let mut learner = switched_on(garden);
        let _ = learner.press("Enter Enter F5 l");
        learner.sees("Root = …");
        // What has no left yet is not picked.
        assert_eq!(point(&mut learner, CLICK, "Sings"), Next::Wait);
        let _ = point(&mut learner, CLICK, "Leaf");
        let _ = point(&mut learner, CLICK, "Makes sugar");
        learner.sees("Leaf = Makes sugar");
        let _ = point(&mut learner, CLICK, "Root");
        let _ = point(&mut learner, CLICK, "Drinks");
        learner.sees("Root = Drinks");
    }
}

#[test]
fn a_click_on_what_else_can_be_done_does_it() {
    let mut learner = with_the_mouse(ROOMY);
    let _ = learner.press("Enter Enter l l l Tab");
    let _ = point(&mut learner, CLICK, "don't know yet");
    assert!(
        learner.recorded().contains(&"unsure"),
        "{}",
        learner.shown()
    );
}

#[test]
fn a_click_on_a_key_of_the_foot_does_what_the_key_does() {
    let mut learner = with_the_mouse(ROOMY);
    let _ = point(&mut learner, CLICK, "help");
    learner.sees("Keys");
    let _ = point(&mut learner, CLICK, "back");
    let _ = point(&mut learner, CLICK, "open");
    let _ = point(&mut learner, CLICK, "start");
    learner.sees("Which shape carries a load");
    let _ = point(&mut learner, CLICK, "hint");
    learner.sees("Think of a stone gate.");
    let _ = point(&mut learner, CLICK, "A rope");
    let _ = point(&mut learner, CLICK, "answer");
    assert!(learner.recorded().contains(&"answered"));
}

#[test]
fn clicks_pick_and_put_back_where_several_fit() {
    let mut learner = with_the_mouse(ROOMY);
    let _ = learner.press("Enter Enter l");
    let _ = point(&mut learner, CLICK, "Deck");
    let _ = point(&mut learner, CLICK, "Pier");
    let _ = point(&mut learner, CLICK, "Pier");
    assert!(!learner.recorded().contains(&"answered"));
    let shown = learner.shown();
    let picked = shown
        .lines()
        .filter(|line| line.contains("[x]") || line.contains("[■]"));
    let boxes: Vec<&str> = shown.lines().filter(|line| line.contains('[')).collect();
    assert_eq!(picked.count(), 1, "{boxes:?}");
}

#[test]
fn the_wheel_moves_in_a_list_and_reads_on_in_a_text() {
    let mut learner = with_the_mouse(ROOMY);
    let _ = point(&mut learner, MouseEventKind::ScrollDown, "Bridges");
    learner.sees("▸ Tunnels");
    let _ = point(&mut learner, MouseEventKind::ScrollUp, "Bridges");
    learner.sees("▸ Bridges");
    let mut small = with_the_mouse((40, 12));
    let _ = small.press("F1");
    let before = small.shown();
    assert_eq!(
        point(&mut small, MouseEventKind::ScrollDown, "Keys"),
        Next::Draw
    );
    assert_ne!(small.shown(), before);
    let _ = point(&mut small, MouseEventKind::ScrollUp, "Keys");
    let _ = point(&mut small, MouseEventKind::ScrollUp, "Keys");
    assert_eq!(small.shown(), before);
}

#[test]
fn a_mouse_that_is_off_does_nothing_and_a_click_beside_everything_neither() {
    let mut learner = Learner::at(ROOMY);
    assert_eq!(point(&mut learner, CLICK, "Tunnels"), Next::Wait);
    let mut learner = with_the_mouse(ROOMY);
    assert_eq!(point(&mut learner, CLICK, "move"), Next::Wait);
    assert_eq!(
        point(&mut learner, MouseEventKind::Moved, "Tunnels"),
        Next::Wait
    );
}
