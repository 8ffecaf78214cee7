//! Nothing is cut off on the smallest screen without a sign, in any language: every line of every screen has room for all of its
//! words, or ends with `…`.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::SignedDuration;
use notyet::phrases::response;
use notyet::phrases::tongue::{Tongue, speak};
use notyet::practice::Plan;
use notyet::quiz::read;
use notyet::store::desk::Draft;
use notyet::store::learners::Learner as Known;
use notyet::store::settings::Setting;
use notyet::text::width::columns;
use notyet::tui::app::App;
use notyet::tui::keys::Mode;
use notyet::tui::screen::Screen;
use notyet::tui::set::SetScreen;
use notyet::tui::theme::{Theme, ThemeChoice};

use super::desk::Memory;
use super::learner::{BRIDGES, Learner};
use super::parts::PARTS;

/// The narrowest screen that is used, and the same with room for every line of a page.
const SIZES: [(u16, u16); 2] = [(40, 12), (40, 90)];

/// A set whose numbers are drawn and whose title has to be cut.
const TRIPS: &str = "title: Trips by bicycle, by boat and on foot through all of the valley\nquestions:\n  - question: How far do you come in {t} h at {v} km/h?\n    vary: {v: [4, 12], t: [2, 3]}\n    answer: = v * t\n    unit: km\n    hint: Every hour you come {v} km far.\n";

/// Ways through the screens of a learner, from the library on: keys, and choices in quotes.
const WAYS: &[&[&str]] = &[
    &["/", "build", "Esc", "Tab", "Tab", "Tab", ","],
    &["w", "NewName", "Esc"],
    // Every goal, with every number that it can have.
    &[
        "Enter", "g", "Down", "Right", "Right", "Down", "Right", "Down",
    ],
    &["Enter", "t", "Ben, Cleo", "Enter", "Enter", "h", "h"],
    // A choice, several, one of two, and a typed one with every action of its row.
    &[
        "Enter", "Enter", "=A flat", "Enter", "h", "d", "=A rope", "Enter", "=An arch", "Enter",
        "Enter", "=Deck", "=Mast", "Enter", "s", "s", "Enter", "2", "Enter", "1", "Enter", "Enter",
        "arch", "Enter", "Tab", "Right", "Right", "Right", "Right", "Right", "Esc", "arch",
        "Enter", "Tab", "Enter", "q",
    ],
    &["Enter", "g", "1", "Enter", "l", "l", "l", "l", "q"],
];

/// The same in the set with gaps, an order and pairs.
const PARTED: &[&[&str]] = &[&[
    "Enter", "Enter", "water", "Enter", "air", "Enter", "Tab", "Tab", "Right", "Esc", "F5",
    "Space", "Down", "Space", "Enter", "h", "s", "s", "Enter", "1", "a", "2", "b", "3", "c",
    "Enter", "q", "Enter",
]];

/// Lines that are wider than their place, each with where it was first seen.
type Cut = BTreeMap<String, String>;

fn see(learner: &Learner, told: &str, cut: &mut Cut) {
    let (lines, room) = learner.app.sheet().0.lines();
    for line in lines {
        let words: String = line.spans.iter().map(|span| &*span.text).collect();
        if columns(&words) > room {
            cut.entry(words).or_insert_with(|| told.to_owned());
        }
    }
}

/// Looks at the screen, and at the help of it.
fn look(learner: &mut Learner, told: &str, cut: &mut Cut) {
    see(learner, told, cut);
    let mode = learner.app.mode();
    if mode != Mode::Help {
        let _ = learner.press("F1");
        see(learner, &format!("{told}, help"), cut);
        let _ = learner.press("Esc");
        assert_eq!(learner.app.mode(), mode, "{told}");
    }
}

/// Goes a way, and looks at every screen on it.
fn go(mut learner: Learner, way: &[&str], tag: &str, cut: &mut Cut) -> Learner {
    look(&mut learner, tag, cut);
    for (place, step) in way.iter().enumerate() {
        match step.strip_prefix('=') {
            Some(words) => learner.choose(words),
            None => {
                let _ = learner.press(step);
            }
        }
        look(&mut learner, &format!("{tag}, {:?}", &way[..=place]), cut);
    }
    learner
}

#[track_caller]
fn nothing_is_cut(walk: impl Fn((u16, u16), &str, &mut Cut)) {
    let mut cut = Cut::new();
    for (tongue, tag) in Tongue::ALL {
        speak(tongue);
        for size in SIZES {
            walk(size, tag, &mut cut);
        }
    }
    speak(Tongue::English);
    assert!(cut.is_empty(), "{cut:#?}");
}

#[test]
fn every_screen_of_a_sitting_has_room_for_its_words() {
    nothing_is_cut(|size, tag, cut| {
        for way in WAYS {
            drop(go(Learner::at(size), way, tag, cut));
        }
        for way in PARTED {
            let desk = Memory::with(&[("garden.yaml", PARTS)]);
            drop(go(Learner::of(desk, size), way, tag, cut));
        }
        let desk = Memory::with(&[("trips.yaml", TRIPS)]);
        let way = [
            "Enter", "Enter", "7", "Enter", "Tab", "Esc", "F4", "Enter", "q", "Enter", "J", "Enter",
        ];
        drop(go(Learner::of(desk, size), &way, tag, cut));
    });
}

#[test]
fn all_that_can_be_done_at_a_typed_answer_has_room_on_one_line() {
    for (tongue, tag) in Tongue::ALL {
        speak(tongue);
        let mut learner = Learner::at(SIZES[0]);
        let _ = learner.press("Enter Enter l l l Tab");
        assert_eq!(learner.app.mode(), Mode::Row, "{tag}");
        let shown = learner.shown();
        let row = shown.lines().find(|line| line.starts_with(" ▸"));
        assert!(row.is_some_and(|row| !row.contains('…')), "{tag}: {shown}");
    }
    speak(Tongue::English);
}

/// One question of each kind, all of them stretch.
const STRETCHED: &str = "title: Seven
shuffle: none
questions:
  - {question: One, stretch: true, choices: [{text: yes it is, correct: true}, no]}
  - {question: Some, stretch: true, choices: [{text: a, correct: true}, {text: b, correct: true}, c]}
  - {question: Two, stretch: true, answer: true}
  - {question: Three, stretch: true, answer: word}
  - {question: Four, stretch: true, answer: 4}
  - {question: Five ___, stretch: true, blanks: [word]}
  - {question: Six, stretch: true, order: [a, b, c]}
  - {question: Seven, stretch: true, match: {a: x, b: y}}
";

#[test]
fn what_is_to_be_done_is_read_as_a_whole_and_so_is_that_it_is_a_stretch() {
    let set = read::read(STRETCHED.as_bytes(), "seven.yaml").set;
    let set = set.expect("it can be practised");
    for (tongue, tag) in Tongue::ALL {
        speak(tongue);
        let mut learner = Learner::of(Memory::with(&[("seven.yaml", STRETCHED)]), (40, 24));
        let _ = learner.press("Enter Enter");
        for question in &set.questions {
            let shown = learner.shown();
            let words = response::to_do(&question.kind);
            assert!(shown.contains(words), "{tag}: {words} in\n{shown}");
            let stretch = response::stretch();
            let is_named = |line: &str| line.trim_end().ends_with(stretch);
            assert!(shown.lines().any(is_named), "{tag}: {stretch} in\n{shown}");
            let _ = learner.press("F5");
        }
    }
    speak(Tongue::English);
}

#[test]
fn where_the_words_for_the_ground_have_no_room_its_bar_has() {
    let mut learner = Learner::of(Memory::with(&[("trips.yaml", TRIPS)]), (40, 12));
    let _ = learner.press("Enter Enter");
    let shown = learner.shown();
    let head = shown.lines().next().unwrap_or_default();
    assert!(head.ends_with("…  ░░░░░░░░░░"), "{shown}");
}

#[test]
fn every_value_of_every_setting_has_room() {
    nothing_is_cut(|size, tag, cut| {
        let mut learner = Learner::at(size);
        let _ = learner.press(",");
        for setting in Setting::ALL {
            // Another language would be spoken at once.
            let values = match setting.name() {
                "language" => Vec::new(),
                _ => setting.values(),
            };
            for _ in values {
                look(&mut learner, &format!("{tag}, {setting:?}"), cut);
                let _ = learner.press("Right");
            }
            let _ = learner.press("Down");
        }
    });
}

#[test]
fn every_screen_that_looks_back_has_room() {
    nothing_is_cut(|size, tag, cut| {
        let way = [
            "Enter", "Enter", "=A flat", "Enter", "h", "d", "=A rope", "Enter", "=An arch",
            "Enter", "q", "Enter",
        ];
        let mut learner = go(Learner::at(size), &way, tag, cut);
        for hours in [24, 24 * 90] {
            learner.desk.now += SignedDuration::from_hours(hours);
            let again = ["Enter", "Enter", "=An arch", "Enter", "q", "Enter"];
            learner = go(learner, &again, tag, cut);
        }
        learner.desk.now += SignedDuration::from_hours(24 * 365);
        let back = [
            "J", "f", "f", "f", "f", "Enter", "Esc", "w", "Esc", "Esc", "d", "Enter", "d",
        ];
        drop(go(learner, &back, tag, cut));
    });
}

#[test]
fn every_screen_of_those_who_share_a_computer_has_room() {
    nothing_is_cut(|size, tag, cut| {
        let mut desk = Memory::with(&[("bridges.yaml", BRIDGES)]);
        desk.learners = vec![Known::new("li"), Known::new("zoe")];
        let mut learner = Learner::of(desk, size);
        learner.app = learner.app.asking_who(&learner.desk);
        drop(go(learner, &["3", "Esc", "1", "w"], tag, cut));
    });
}

#[test]
fn every_screen_of_a_preview_has_room() {
    nothing_is_cut(|size, tag, cut| {
        let set = read::read(BRIDGES.as_bytes(), "bridges.yaml")
            .set
            .map(Arc::new);
        let draft = Draft {
            path: "bridges.yaml".to_owned(),
            source: BRIDGES.to_owned(),
            set,
            is_thorough: true,
            ..Draft::default()
        };
        let mut learner = Learner::of(Memory::with(&[("bridges.yaml", BRIDGES)]), size);
        let first = SetScreen::open("bridges.yaml", &learner.desk);
        let theme = Theme::new(ThemeChoice::Auto, false);
        let app = App::new(Screen::Set(Box::new(first)), Plan::default(), theme, size);
        learner.app = app.in_preview(draft);
        let way = [
            "Enter", "e", "e", "g", "Esc", "c", "c", "n", "n", "n", "F6", "F6", "q",
        ];
        drop(go(learner, &way, tag, cut));
    });
}
