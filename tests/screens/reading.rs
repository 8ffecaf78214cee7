//! What is in sight of a page that is longer than the screen, and the keys that the foot names.

use super::desk::Memory;
use super::learner::{BRIDGES, Learner};
use notyet::tui::app::Next;

const PYTHON: &str = include_str!("../../quizzes/python-basics.yaml");

/// A question whose prompt is a paragraph and a block of code.
fn long_prompt(size: (u16, u16)) -> Learner {
    let words = "The first sentence of all. ".repeat(8);
    let code: String = (1..=6).map(|line| format!("\n      step {line}")).collect();
    let long = BRIDGES
        .replace("Which shape", &format!("{words}Which shape"))
        .replace("\n      a = \"arch\"", &code)
        .replace(
            "Think of a stone gate.",
            &"Think of a stone gate. ".repeat(4),
        );
    let mut learner = Learner::of(Memory::with(&[("bridges.yaml", &long)]), size);
    let _ = learner.press("Enter Enter");
    learner
}

#[test]
fn what_is_new_and_the_beginning_of_the_question_stay_in_sight() {
    for size in [(80, 24), (40, 12)] {
        let mut learner = long_prompt(size);
        learner.sees("The first sentence of all.");
        learner.choose("A flat");
        let _ = learner.press("Enter");
        learner.sees(" The first sentence of all.");
        learner.sees("▴ more: PgUp");
        learner.sees("○ Not yet: A flat plank");
        let _ = learner.press("h");
        learner.sees("Hint 1 of 2");
        learner.sees("Think of a stone gate.");
        learner.sees("PgUp");
        assert_eq!(learner.press("PageUp"), Next::Draw);
        learner.sees("▾ more: PgDn");
        learner.sees_no("▴ more");
        for _ in 0..30 {
            let _ = learner.press("PageDown");
        }
        learner.sees("Your path:");
        learner.sees_no("▾ more");
    }
}

/// A list that is longer than the smallest screen.
const LONG_LIST: &str = "title: Lights\nshuffle: none\nquestions:\n  - question: Which of these make their own light?\n    choices:\n      - {text: The Sun, correct: true}\n      - {text: A flame, correct: true}\n      - {text: Sirius, correct: true}\n      - {text: The Moon, feedback: It is made of grey rock.}\n      - Venus\n      - A mirror\n      - The sea\n    hints: [Take it into a dark room. Close the door behind you and look., What is left?]\n";

#[test]
fn on_the_smallest_screen_a_list_gives_way_to_what_is_said_until_the_cursor_moves() {
    let mut learner = Learner::of(Memory::with(&[("lights.yaml", LONG_LIST)]), (40, 12));
    let _ = learner.press("Enter Enter");
    for choice in ["The Sun", "A flame", "Sirius", "The Moon", "Venus"] {
        learner.sees(choice);
    }
    let _ = learner.press("1 4 Enter");
    for words in [
        "○ Not yet: The Sun; The Moon",
        "One of three is in place.",
        "It is made of grey rock.",
        "▸ 4",
    ] {
        learner.sees(words);
    }
    learner.sees_no("A mirror");
    let _ = learner.press("Down");
    for choice in ["A flame", "The Moon", "▸ 5", "A mirror", "The sea"] {
        learner.sees(choice);
    }
    let _ = learner.press("h");
    learner.sees("Hint 1 of 2");
    learner.sees("Take it into a dark room. Close");
    learner.sees("door behind you and look.");
}

#[test]
fn on_the_smallest_screen_a_long_question_is_read_by_pages_and_not_by_lines() {
    let mut learner = long_prompt((40, 12));
    let mut pages = 1;
    while learner.press("PageDown") == Next::Draw {
        pages += 1;
        let read = learner.shown();
        let read = read.lines().skip(1).take_while(|line| !line.contains("▾"));
        assert!(
            read.count() >= 4,
            "a line at a time in\n{}",
            learner.shown()
        );
        learner.sees("▸");
    }
    assert!(pages < 8, "{pages} pages");
    let _ = learner.press("End");
    for choice in ["1  ", "2  ", "3  "] {
        learner.sees(choice);
    }
}

#[test]
fn a_path_keeps_its_steps_in_sight_however_long_its_answers_are() {
    let long = BRIDGES
        .replace(
            "A flat plank",
            "A flat plank that was laid down over the ditch",
        )
        .replace("An arch\n", "An arch of stones that lean on one another\n");
    let mut learner = Learner::of(Memory::with(&[("bridges.yaml", &long)]), (60, 24));
    let _ = learner.press("Enter Enter");
    learner.choose("A flat plank");
    let _ = learner.press("Enter h");
    learner.sees("Your path: A flat plank that was laid down ove… → hint");
    learner.choose("An arch");
    let _ = learner.press("Enter");
    learner.sees("Your path: A flat plank t… → hint → An arch of sto… ✓");
    let _ = learner.press("q");
    learner.sees("  A flat plank that w… → hint → An arch of stones t… ✓");
}

#[test]
fn every_line_of_a_long_question_can_be_read() {
    for size in [(80, 24), (40, 12)] {
        let mut learner = long_prompt(size);
        learner.choose("A flat");
        let _ = learner.press("Enter h PageUp");
        let mut seen = learner.shown();
        while learner.press("PageDown") == Next::Draw {
            seen.push_str(&learner.shown());
        }
        for line in 1..=6 {
            assert!(seen.contains(&format!("step {line}")), "{line} in {seen}");
        }
        for words in ["A plank bends", "Hint 1 of 2", "Your path:"] {
            assert!(seen.contains(words), "{words} in {seen}");
        }
    }
}

#[test]
fn no_code_of_a_shipped_set_is_lost_from_sight_without_a_word() {
    let mut learner = Learner::of(Memory::with(&[("python-basics.yaml", PYTHON)]), (80, 24));
    let _ = learner.press("Enter Enter");
    for _ in 0..16 {
        let first = learner
            .shown()
            .lines()
            .nth(3)
            .unwrap_or_default()
            .to_owned();
        let _ = learner.press("F3");
        assert_eq!(learner.shown().lines().nth(3), Some(first.as_str()));
        let _ = learner.press("F5");
    }
}

#[test]
fn on_the_smallest_screen_the_foot_names_every_way_to_go() {
    let mut learner = Learner::at((40, 12));
    let _ = learner.press("Enter Enter");
    for key in [
        "h hint",
        "d unsure",
        "s show",
        "l later",
        "q Esc end",
        "? help",
    ] {
        learner.sees(key);
    }
    let _ = learner.press("l");
    for key in [
        "Space pick",
        "d unsure",
        "s show",
        "l later",
        "q Esc end",
        "? help",
    ] {
        learner.sees(key);
    }
    let _ = learner.press("l l");
    for key in [
        "Tab more",
        "F2 hint",
        "F3 unsure",
        "F4 show",
        "F5 later",
        "Esc end",
        "F1 help",
    ] {
        learner.sees(key);
    }
    let _ = learner.press("wall Enter");
    for key in ["Tab more", "F5 later", "Esc end", "F1 help", "more: PgDn"] {
        learner.sees(key);
    }
    let _ = learner.press("Esc Esc /");
    learner.sees("Esc show all");
}

#[test]
fn a_typed_question_names_how_to_leave_it() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("Enter Enter l l l");
    learner.sees("Esc finish");
    learner.sees("Tab more");
}

#[test]
fn the_foot_names_the_keys_that_read_on_where_there_is_more() {
    let mut learner = long_prompt((40, 12));
    learner.sees("PgDn");
    learner.sees("q Esc end");
    learner.sees_no("PgUp");
    let _ = learner.press("PageDown");
    learner.sees("PgUp PgDn");
    let short = Learner::at((80, 24));
    short.sees_no("PgDn");
}

#[test]
fn help_names_reading_where_there_is_something_to_read() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("Enter ?");
    learner.sees_no("↑");
    learner.sees_no("PgUp");
    let _ = learner.press("Esc Enter h q Enter J Enter ?");
    learner.sees("Go back.");
    learner.sees_no("↑");
    let mut small = long_prompt((40, 12));
    let _ = small.press("s s ?");
    small.sees("Go on.");
    let _ = small.press("PageDown PageDown");
    small.sees("↓ j PgDn");
}

/// The row of the first key of the foot, from the top.
fn foot(learner: &Learner, key: &str) -> usize {
    let shown = learner.shown();
    shown
        .lines()
        .position(|line| line.contains(key))
        .expect(key)
}

#[test]
fn on_a_large_screen_the_keys_stand_near_the_text_and_stay_there_while_one_types() {
    let mut learner = Learner::at((120, 40));
    let _ = learner.press("Enter Enter");
    assert!(foot(&learner, "Enter answer") < 24, "{}", learner.shown());
    let titles: Vec<String> = (0..14).map(|n| format!("{n}.yaml")).collect();
    let texts: Vec<String> = (0..14)
        .map(|n| format!("title: Set {n}\nquestions:\n  - question: A {n}?\n    answer: b\n"))
        .collect();
    let files: Vec<(&str, &str)> = titles
        .iter()
        .map(String::as_str)
        .zip(texts.iter().map(String::as_str))
        .collect();
    let mut library = Learner::of(Memory::with(&files), (120, 40));
    let _ = library.press("/");
    let before = foot(&library, "Enter open");
    assert!(before > 24, "{}", library.shown());
    let _ = library.press("1 3");
    assert_eq!(foot(&library, "Enter open"), before, "{}", library.shown());
}
