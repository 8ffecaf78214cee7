//! What keys do on the screens, and what is recorded before anything is shown.

use super::desk::Memory;
use super::learner::{BRIDGES, Learner};
use notyet::tui::app::Next;
use notyet::tui::help;
use notyet::tui::keys::{Action, Mode, author_keys, bindings, does};

fn at_the_first_question() -> Learner {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("Enter Enter");
    learner
}

fn at_the_typed_question() -> Learner {
    let mut learner = at_the_first_question();
    let _ = learner.press("l l l");
    learner.sees("What is the top stone");
    learner
}

#[test]
fn every_action_of_a_screen_is_on_its_help() {
    for mode in Mode::ALL {
        let rows = help::rows(mode, help::Has::ALL);
        for binding in bindings(mode) {
            let long = does(mode, &binding.action).map(notyet::phrases::screen::Doing::long);
            let row = rows.iter().find(|(_, words)| Some(words.as_str()) == long);
            let (names, _) = row.unwrap_or_else(|| panic!("{mode:?}: {:?}", binding.action));
            for key in binding.keys.iter() {
                assert!(
                    names.split(' ').any(|name| name == key.name()),
                    "{mode:?}: {}",
                    key.name()
                );
            }
        }
    }
}

#[test]
fn every_action_of_an_author_s_is_on_the_help_of_a_preview() {
    for mode in Mode::ALL {
        let rows = help::author_rows(mode);
        for (action, keys) in author_keys(mode) {
            let long = does(mode, action).map(notyet::phrases::screen::Doing::long);
            let row = rows.iter().find(|(_, words)| Some(words.as_str()) == long);
            let (names, _) = row.unwrap_or_else(|| panic!("{mode:?}: {action:?}"));
            let expected: Vec<String> = keys.iter().map(|key| key.name()).collect();
            assert_eq!(*names, expected.join(" "), "{mode:?}: {action:?}");
        }
    }
}

#[test]
fn help_shows_the_keys_of_the_screen_below_and_goes_back_to_it() {
    let mut learner = at_the_first_question();
    let _ = learner.press("?");
    learner.sees("Open one more hint.");
    let _ = learner.press("Esc");
    learner.sees("Which shape");
}

#[test]
fn what_was_tried_stays_and_says_so_and_is_no_new_try() {
    let mut learner = at_the_first_question();
    learner.choose("A rope");
    let _ = learner.press("Enter");
    learner.sees("A rope  ○ tried");
    learner.sees("Not yet: A rope");
    let before = learner.recorded().len();
    let _ = learner.press("Enter");
    learner.sees("You have tried “A rope” here already.");
    assert_eq!(learner.recorded().len(), before);
}

#[test]
fn feedback_stands_right_under_the_choices() {
    let mut learner = at_the_first_question();
    learner.choose("A flat plank");
    let _ = learner.press("Enter");
    let shown = learner.shown();
    let last_choice = shown.rfind("○ tried").expect("tried");
    let feedback = shown.find("A plank bends").expect("feedback");
    let between = shown[last_choice..feedback].lines().count();
    assert!(feedback > last_choice && between <= 6, "{shown}");
}

#[test]
fn hints_open_one_by_one_and_then_say_that_they_are_all_open() {
    let mut learner = at_the_first_question();
    learner.sees("Two hints are ready. Press h.");
    let _ = learner.press("h");
    learner.sees("Hint 1 of 2");
    learner.sees("A hint is ready.");
    let _ = learner.press("h");
    learner.sees("It is round at the top.");
    let _ = learner.press("h");
    learner.sees("All hints are open.");
}

#[test]
fn not_knowing_yet_is_heard_and_opens_a_hint() {
    let mut learner = at_the_first_question();
    let _ = learner.press("d");
    learner.sees("Good to know where you are. Here is a hint.");
    learner.sees("Think of a stone gate.");
    assert_eq!(
        learner.recorded(),
        ["sat-down", "shown", "unsure", "hinted"]
    );
}

#[test]
fn the_answer_is_shown_after_a_guess_was_asked_for_once() {
    let mut learner = at_the_first_question();
    let _ = learner.press("s");
    learner.sees("Take a guess first");
    let _ = learner.press("s");
    learner.sees("The answer is An arch.");
    learner.sees("An arch presses outwards");
    let _ = learner.press("Enter");
    learner.sees("parts of a bridge");
}

#[test]
fn letters_are_an_answer_where_one_types() {
    let mut learner = at_the_typed_question();
    let _ = learner.press("hdslq?");
    learner.sees("› hdslq?");
    let _ = learner.press("F2");
    learner.sees("It locks the arch.");
    learner.sees("› hdslq?");
}

#[test]
fn the_row_of_actions_takes_letters_and_gives_the_field_back() {
    let mut learner = at_the_typed_question();
    let _ = learner.press("key Tab h");
    learner.sees("It locks the arch.");
    let _ = learner.press("stone Enter");
    learner.sees("✓ keystone");
}

#[test]
fn a_near_miss_stays_in_the_field_to_be_mended() {
    let mut learner = at_the_typed_question();
    let _ = learner.press("keystoen Enter");
    learner.sees("≈ Nearly: keystoen");
    learner.sees("Look at the spelling.");
    learner.sees("› keystoen");
}

#[test]
fn paste_is_text_and_never_keys() {
    let mut learner = at_the_typed_question();
    let _ = learner.act(&Action::Paste("key\nq\u{1b}[A".to_owned()));
    learner.sees("› key q[A");
    let mut choices = at_the_first_question();
    assert_eq!(choices.act(&Action::Paste("q\n".to_owned())), Next::Wait);
    choices.sees("Which shape");
}

#[test]
fn right_picks_stay_in_place() {
    let mut learner = at_the_first_question();
    let _ = learner.press("l");
    learner.choose("Deck");
    learner.choose("Mast");
    let _ = learner.press("Enter");
    learner.sees("[x] Deck  ✓ in place");
    learner.sees("[ ] Mast  ○ tried");
    learner.sees("One of two is in place.");
    learner.choose("Deck");
    learner.sees("[x] Deck");
    learner.choose("Pier");
    let _ = learner.press("Enter");
    learner.sees("✓ Deck; Pier");
}

#[test]
fn the_record_comes_before_the_screen_and_not_saved_is_said_until_it_is() {
    let mut learner = at_the_first_question();
    learner.desk.full = Some("the disk is full".to_owned());
    let _ = learner.press("h");
    learner.sees("Not saved: the disk is full.");
    let _ = learner.press("?");
    learner.sees("Not saved: the disk is full.");
    learner.desk.full = None;
    let _ = learner.press("Esc h");
    learner.sees_no("Not saved");
}

#[test]
fn leaving_at_once_still_ends_the_sitting_in_the_record() {
    let mut learner = at_the_first_question();
    assert_eq!(learner.press("^c"), Next::End);
    assert_eq!(learner.recorded().last(), Some(&"got-up"));
}

#[test]
fn escape_leads_to_the_same_ending_as_finishing_and_then_back() {
    for way in ["Esc", "q", "s s Esc"] {
        let mut learner = at_the_first_question();
        let _ = learner.press(way);
        assert_eq!(learner.app.mode(), Mode::End, "{way}");
        assert_eq!(learner.recorded().last(), Some(&"got-up"));
        let _ = learner.press("Esc");
        learner.sees("○ under way");
        assert_eq!(learner.press("Esc"), Next::End);
    }
}

#[test]
fn escape_where_one_types_ends_and_in_the_row_goes_back_to_the_field() {
    let mut learner = at_the_typed_question();
    let _ = learner.press("key Tab Esc");
    learner.sees("› key");
    learner.sees("Tab more");
    let _ = learner.press("Esc");
    assert_eq!(learner.app.mode(), Mode::End);
}

#[test]
fn an_end_where_nothing_was_tried_says_of_nothing_that_it_moved() {
    let mut learner = at_the_first_question();
    let _ = learner.press("q");
    learner.sees_no("What moved");
    learner.sees("Four to go.");
    learner.sees("Your path is kept.");
}

#[test]
fn what_a_question_cannot_do_is_neither_in_the_row_nor_on_the_help() {
    let mut learner = at_the_typed_question();
    let _ = learner.press("Tab");
    learner.sees("▸ hint");
    let _ = learner.press("F1");
    learner.sees("Open one more hint.");
    learner.sees("It is no try, and a hint opens.");
    let _ = learner.press("Esc Enter Tab");
    learner.sees("▸ don't know yet");
    learner.sees_no("hint  ");
    let _ = learner.press("Left");
    learner.sees("▸ don't know yet");
    let _ = learner.press("End");
    learner.sees("▸ finish");
    let _ = learner.press("F1");
    learner.sees_no("Open one more hint.");
    learner.sees("Say “I don't know yet”. It is no try.");
    learner.sees_no("a hint opens");
}

#[test]
fn help_names_the_labels_of_the_question_below() {
    let labels = |mut learner: Learner| {
        let _ = learner.press("F1");
        let shown = learner.shown();
        let row = shown.lines().find(|line| line.contains("label."));
        row.map(|row| row.split_whitespace().next().unwrap_or_default().to_owned())
    };
    assert_eq!(labels(at_the_first_question()).as_deref(), Some("1-3"));
    let mut two = at_the_first_question();
    let _ = two.press("l l");
    assert_eq!(labels(two).as_deref(), Some("1-2"));
    assert_eq!(labels(at_the_typed_question()), None);
}

#[test]
fn a_control_letter_is_not_the_letter() {
    let mut learner = at_the_first_question();
    assert_eq!(learner.press("^q"), Next::Wait);
    learner.sees("Which shape");
}

#[test]
fn partners_are_named_and_seen() {
    let mut learner = at_the_first_question();
    let _ = learner.press("t");
    learner.sees("Build one from paper");
    let _ = learner.press("Ben, Space Cleo Enter");
    learner.sees("with Ben and Cleo");
    let _ = learner.press("t ^u Enter");
    learner.sees_no("with Ben");
}

#[test]
fn the_search_finds_titles_and_tags() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("/ TUNN");
    learner.sees("Tunnels");
    learner.sees_no("Bridges");
    let _ = learner.press("^u build");
    learner.sees("Bridges");
    let _ = learner.press("x");
    learner.sees("No set has “buildx” in its title or tags.");
    let _ = learner.press("Esc");
    learner.sees("Tunnels");
}

#[test]
fn a_set_that_needs_its_author_says_what_to_do_and_starts_nothing() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("Down Enter");
    learner.sees("tunnels.yaml says what to mend.");
    assert_eq!(learner.press("Enter"), Next::Wait);
    assert!(learner.recorded().is_empty());
}

#[test]
fn keys_that_change_nothing_draw_nothing() {
    let mut learner = at_the_first_question();
    for key in ["Up", "PageDown", "PageUp", "7", "x", "Left", "Tab"] {
        assert_eq!(learner.press(key), Next::Wait, "{key}");
    }
}

#[test]
fn the_end_shows_what_moved_and_leads_back_to_the_library() {
    let mut learner = at_the_first_question();
    learner.choose("A rope");
    let _ = learner.press("Enter h");
    learner.choose("An arch");
    let _ = learner.press("Enter q");
    learner.sees("What moved");
    learner.sees("Hardest won today:");
    learner.sees("A rope → hint → An arch ✓");
    let _ = learner.press("Enter");
    learner.sees("1 got, 3 new");
}

#[test]
fn what_is_to_be_told_of_the_record_is_told_once() {
    let mut desk = Memory::with(&[("bridges.yaml", BRIDGES)]);
    desk.notices = vec!["One line of the record could not be read.".to_owned()];
    let mut learner = Learner::of(desk, (80, 24));
    learner.sees("One line of the record could not be read.");
    let _ = learner.press("Enter Esc");
    learner.sees_no("could not be read");
}

#[test]
fn a_text_longer_than_the_screen_is_read_on_and_back_while_the_choices_stay() {
    let long = BRIDGES.replace("Which shape", &"Stone upon stone. ".repeat(40));
    let mut learner = Learner::of(Memory::with(&[("bridges.yaml", &long)]), (40, 12));
    let _ = learner.press("Enter Enter");
    learner.sees("▾");
    for _ in 0..20 {
        let _ = learner.press("PageDown");
        learner.sees("1  ");
        learner.sees("Enter ok");
        learner.sees("q Esc end");
    }
    learner.sees("carries a load");
    learner.sees_no("▾");
    assert_eq!(learner.press("PageDown"), Next::Wait);
    assert_eq!(learner.press("PageUp"), Next::Draw);
}

#[test]
fn texts_of_a_set_cannot_steer_the_terminal() {
    let mut desk = Memory::with(&[("bridges.yaml", BRIDGES)]);
    desk.full = Some("no\u{1b}[31m room\u{202e}".to_owned());
    let mut learner = Learner::of(desk, (80, 24));
    let _ = learner.press("Enter Enter");
    learner.sees("Not saved: no␛[31m room.");
}

#[test]
fn the_cursor_of_a_long_list_stays_in_sight() {
    let first = "title: Many\nquestions:\n  - question: Which?\n    choices:\n";
    let mut many = first.to_owned() + "      - {text: c0, correct: true}\n";
    for number in 1..26 {
        many.push_str("      - c");
        many.push_str(&number.to_string());
        many.push('\n');
    }
    let mut learner = Learner::of(Memory::with(&[("many.yaml", &many)]), (40, 12));
    let _ = learner.press("Enter Enter");
    for _ in 0..25 {
        learner.sees("▸ ");
        let _ = learner.press("Down");
    }
    learner.sees("▸ Q");
    let _ = learner.press("1");
    learner.sees("▸ 1");
    let _ = learner.press("Q");
    learner.sees("▸ Q");
}

#[test]
fn the_path_of_a_question_that_comes_back_does_not_give_its_answer_away() {
    let mut learner = at_the_first_question();
    learner.choose("A flat plank");
    let _ = learner.press("Enter");
    learner.sees("Your path: A flat plank");
    learner.choose("An arch");
    let _ = learner.press("Enter");
    learner.sees("Your path: A flat plank → An arch ✓");
    let _ = learner.press("Enter q Enter Enter Enter");
    learner.sees("Which shape carries");
    learner.sees("Your path: ○ → ✓");
}
