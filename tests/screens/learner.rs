//! A learner at the screens, without a terminal: presses keys and reads what is shown.

use notyet::practice::Plan;
use notyet::tui::app::{App, Next};
use notyet::tui::canvas::Canvas;
use notyet::tui::keys::Action;
use notyet::tui::library::Library;
#[cfg(feature = "pictures")]
use notyet::tui::picture::Sight;
use notyet::tui::screen::Screen;
use notyet::tui::theme::{Theme, ThemeChoice};
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::desk::Memory;

/// A set with a question of each kind that has a place of its own on the screen.
pub(super) const BRIDGES: &str = r#"
id: bridges
title: Bridges
description: Why bridges stand. For everyone who has ever crossed one.
author: Ana
license: CC0-1.0
tags: [building]
together: Build one from paper between two books before you answer.
questions:
  - id: arch
    question: |
      Which shape carries a load to its **two ends**?

      ```text
      a = "arch"
      ```
    choices:
      - text: An arch
        correct: true
      - text: A flat plank
        feedback: A plank bends in its middle. Where does `a` send the load?
      - A rope
    hints:
      - Think of a stone gate.
      - It is round at the top.
    explanation: An arch presses outwards, so its ends hold it.
  - id: parts
    question: Which of these are parts of a bridge?
    choices:
      - {text: Deck, correct: true}
      - {text: Pier, correct: true}
      - {text: Mast, feedback: A mast stands on a ship.}
  - id: rope
    question: A rope bridge can carry a person.
    answer: true
  - id: stone
    question: What is the top stone of an arch called?
    answer: keystone
    hint: It locks the arch.
"#;

/// A set that cannot be read.
pub(super) const BROKEN: &str =
    "title: Tunnels\nquestions:\n  - question: How deep?\n    chioces: [a, b]\n";

/// Someone at the screens.
pub(super) struct Learner {
    pub(super) desk: Memory,
    pub(super) app: App,
    size: (u16, u16),
}

impl Learner {
    /// At the library with these two sets.
    pub(super) fn at(size: (u16, u16)) -> Self {
        let files = [("bridges.yaml", BRIDGES), ("tunnels.yaml", BROKEN)];
        Self::of(Memory::with(&files), size)
    }

    /// At the library of this desk.
    pub(super) fn of(mut desk: Memory, size: (u16, u16)) -> Self {
        let library = Screen::Library(Box::new(Library::open(&mut desk)));
        let theme = Theme::new(ThemeChoice::Auto, false);
        let app = App::new(library, Plan::default(), theme, size);
        Self { desk, app, size }
    }

    /// The same on a terminal that can show pictures.
    #[cfg(feature = "pictures")]
    pub(super) fn with_pictures(self, sight: Sight) -> Self {
        Self {
            app: self.app.with_pictures(sight),
            ..self
        }
    }

    /// Does one action.
    pub(super) fn act(&mut self, action: &Action) -> Next {
        self.app.update(action, &mut self.desk)
    }

    /// Presses keys, named with spaces between: `Enter`, `Tab`, `F2`, `^c`, or typed characters.
    pub(super) fn press(&mut self, keys: &str) -> Next {
        let mut next = Next::Wait;
        for name in keys.split(' ') {
            for event in events(name) {
                next = match self.app.action(event) {
                    Some(action) => self.act(&action),
                    None => Next::Wait,
                };
            }
        }
        next
    }

    /// What is shown, cell by cell.
    pub(super) fn cells(&self) -> Buffer {
        let backend = TestBackend::new(self.size.0, self.size.1);
        let mut canvas = Canvas::new(backend, self.size);
        let (sheet, theme) = self.app.sheet();
        let Ok(()) = canvas.draw(sheet, theme);
        canvas.backend().buffer().clone()
    }

    /// What is shown, line by line.
    pub(super) fn shown(&self) -> String {
        let buffer = self.cells();
        let rows = buffer.content.chunks(usize::from(self.size.0));
        let lines = rows.map(|row| {
            row.iter()
                .map(ratatui::buffer::Cell::symbol)
                .collect::<String>()
        });
        lines
            .map(|line| line.trim_end().to_owned())
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Whether this is shown.
    #[track_caller]
    pub(super) fn sees(&self, words: &str) {
        let shown = self.shown();
        assert!(shown.contains(words), "no “{words}” in\n{shown}");
    }

    /// Whether this is not shown.
    #[track_caller]
    pub(super) fn sees_no(&self, words: &str) {
        let shown = self.shown();
        assert!(!shown.contains(words), "“{words}” in\n{shown}");
    }

    /// The names of what was recorded.
    pub(super) fn recorded(&self) -> Vec<&str> {
        self.desk
            .record
            .iter()
            .map(|entry| entry.event.name())
            .collect()
    }

    /// Moves the cursor to a choice with these words.
    pub(super) fn choose(&mut self, words: &str) {
        let shown = self.shown();
        let line = shown
            .lines()
            .find(|line| line.contains(words))
            .expect("the choice is shown");
        let label = line
            .trim_start_matches(['▸', ' '])
            .chars()
            .next()
            .expect("a label");
        let _ = self.press(&label.to_string());
    }
}

fn events(name: &str) -> Vec<KeyEvent> {
    let plain = |code| vec![KeyEvent::new(code, KeyModifiers::NONE)];
    match name {
        "Enter" => plain(KeyCode::Enter),
        "Tab" => plain(KeyCode::Tab),
        "Esc" => plain(KeyCode::Esc),
        "Up" => plain(KeyCode::Up),
        "Down" => plain(KeyCode::Down),
        "Left" => plain(KeyCode::Left),
        "Right" => plain(KeyCode::Right),
        "End" => plain(KeyCode::End),
        "Space" => plain(KeyCode::Char(' ')),
        "PageDown" => plain(KeyCode::PageDown),
        "PageUp" => plain(KeyCode::PageUp),
        "F1" => plain(KeyCode::F(1)),
        "F2" => plain(KeyCode::F(2)),
        "F3" => plain(KeyCode::F(3)),
        "F5" => plain(KeyCode::F(5)),
        "F6" => plain(KeyCode::F(6)),
        "F8" => plain(KeyCode::F(8)),
        "F9" => plain(KeyCode::F(9)),
        "F10" => plain(KeyCode::F(10)),
        _ => typed(name),
    }
}

fn typed(name: &str) -> Vec<KeyEvent> {
    let held = name.strip_prefix('^').filter(|rest| !rest.is_empty());
    let (letters, modifiers) = held.map_or((name, KeyModifiers::NONE), |rest| {
        (rest, KeyModifiers::CONTROL)
    });
    letters
        .chars()
        .map(|letter| KeyEvent::new(KeyCode::Char(letter), modifiers))
        .collect()
}
