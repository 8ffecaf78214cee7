//! A set, a record, names, settings and a disk that try to steer the terminal: whichever way one goes through the screens, no sign of
//! theirs is on any of them that is not seen.

use std::collections::HashSet;

use notyet::tui::app::Next;
use notyet::tui::keys::{Action, Mode};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

use super::desk::Memory;
use super::learner::Learner;

/// What steers, as YAML writes it: C0 with an ESC sequence and a title, C1, DEL, an override, an isolate, a mark of bytes, a tag.
const STEERS: &str = r"\e]0;owned\a\e[2J\x9B31m\x7F\u202E\u2066\uFEFF\U000E0041\r";

/// A thousand marks on one letter.
fn marks() -> String {
    format!("e{}", "\u{301}".repeat(1_000))
}

/// A set in which every text begins with a thousand marks, its questions from this one on. What steers is no set at all, and its
/// author is told.
fn set(from: usize) -> String {
    let x = marks();
    // YAML has keys of 1,024 signs at most.
    let key = "e\u{301}".repeat(9);
    let text = format!(
        r#"
title: "{x} title"
id: hostile
description: "{x} description"
author: "{x} author"
license: "{x} licence"
tags: ["{x} tag"]
together: "{x} together"
questions:
  - id: one
    question: |
      {x} **one** `{x}` [{x}](https://x.example/{x})

      | {x} | b |
      |---|---|
      | 1 | {x} |

      ```python
      {x}
      ```
    image: x.png
    alt: "{x} alt"
    choices:
      - {{text: "{x} right", correct: true}}
      - {{text: "{x} other", feedback: "{x} feedback"}}
    hints: ["{x} hint", "{x} hint again"]
    explanation: "{x} explanation"
  - id: many
    question: "{x} many"
    choices: [{{text: "{x} a", correct: true}}, {{text: "{x} b", correct: true}}, "{x} c"]
  - id: typed
    question: "{x} typed"
    answer: "{x} word"
    feedback: {{"{key} slip": "{x} said"}}
    hint: "{x} hint"
  - id: number
    question: "{x} number"
    answer: 4
    unit: "km"
  - id: gaps
    question: "{x} one ___ two ___"
    blanks: ["{x} g", "{x} h"]
  - id: order
    question: "{x} order"
    order: ["{x} 1", "{x} 2", "{x} 3"]
  - id: pairs
    question: "{x} pairs"
    match: {{"{key} l": "{x} r", "{key} m": "{x} s"}}
    decoys: ["{x} d"]
"#
    );
    let mut parts = text.split("  - id: ");
    let head = parts.next().unwrap_or_default();
    let mut questions: Vec<&str> = parts.collect();
    let turn = from % questions.len();
    questions.rotate_left(turn);
    questions.iter().fold(head.to_owned(), |text, question| {
        text + "  - id: " + question
    })
}

/// The same as a program holds it, for what does not come from YAML.
fn steering() -> String {
    format!(
        "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{7f}\u{202e}\u{2066}\u{feff}\u{e0041}\r{}",
        marks()
    )
}

fn learner(size: (u16, u16), from: usize) -> Learner {
    let broken = format!("title: \"{STEERS}\"\nquestions:\n  - \"{STEERS}x\": \"{STEERS}\"\n");
    let mut desk = Memory::with(&[("hostile.yaml", &set(from)), ("broken.yaml", &broken)]);
    let _ = desk
        .pictures
        .insert("x.png".to_owned(), steering().into_bytes());
    desk.notices = vec![steering()];
    desk.learner_name = steering();
    Learner::of(desk, size)
}

/// Signs that a reader does not see, and characters of more than anybody writes.
fn steers(symbol: &str) -> bool {
    let unseen = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}' | '\u{2028}')
    };
    symbol.chars().any(unseen) || symbol.chars().count() > 16
}

#[track_caller]
fn holds_nothing_that_steers(learner: &Learner, way: &[&str]) {
    let cells = learner.cells();
    let bad = cells.content.iter().find(|cell| steers(cell.symbol()));
    let last = &way[way.len().saturating_sub(8)..];
    let screen = (learner.app.mode(), last);
    assert!(bad.is_none(), "{screen:?}:\n{}", learner.shown());
}

const KEYS: [&str; 33] = [
    "Enter", "Enter", "Enter", "Down", "Down", "Up", "Tab", "Space", "Left", "Right", "Esc", "h",
    "h", "d", "s", "s", "l", "t", "g", "w", "j", "J", "f", ",", "?", "1", "2", "a", "F2", "F5",
    "PageDown", "/", "paste",
];

/// Goes about at random, and gives the screens that were seen.
fn walk(size: (u16, u16), seed: usize) -> HashSet<Mode> {
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed as u64);
    let (mut person, mut way, mut modes) = (learner(size, seed), Vec::new(), HashSet::new());
    for _ in 0..400 {
        let key = KEYS[chance.random_range(0..KEYS.len())];
        way.push(key);
        if chance.random_range(0..50) == 0 {
            person.desk.full = Some(steering());
        }
        let next = match key {
            "paste" => person.act(&Action::Paste(steering())),
            key => person.press(key),
        };
        holds_nothing_that_steers(&person, &way);
        let _ = modes.insert(person.app.mode());
        if next == Next::End {
            person = learner(size, way.len());
            way.clear();
        }
    }
    modes
}

#[test]
fn whatever_way_one_goes_nothing_steers_the_terminal() {
    let mut seen = HashSet::new();
    for seed in 0..10 {
        let size = if seed % 2 == 0 { (40, 12) } else { (100, 30) };
        seen.extend(walk(size, seed));
    }
    for mode in [
        Mode::Library,
        Mode::Search,
        Mode::Set,
        Mode::NeedsAuthor,
        Mode::PickOne,
        Mode::PickMany,
        Mode::Typing,
        Mode::Gaps,
        Mode::Ordering,
        Mode::Lefts,
        Mode::Explaining,
        Mode::Journey,
        Mode::Path,
        Mode::Names,
        Mode::Goals,
        Mode::Help,
        Mode::Settings,
    ] {
        assert!(seen.contains(&mode), "{mode:?} was not come by");
    }
}
