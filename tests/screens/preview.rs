//! A set before its author: what a save changes on the screen and what it leaves, and where the author goes.

use std::sync::Arc;

use insta::{Settings, assert_snapshot};
use notyet::practice::Plan;
use notyet::quiz::{read, rules};
use notyet::store::desk::Draft;
use notyet::tui::app::{App, Next};
use notyet::tui::screen::Screen;
use notyet::tui::set::SetScreen;
use notyet::tui::theme::{Theme, ThemeChoice};

use super::desk::Memory;
use super::learner::{BRIDGES, Learner};

const NAME: &str = "bridges.yaml";
const ORDINARY: (u16, u16) = (80, 24);
const SMALLEST: (u16, u16) = (40, 12);

/// Two slips, in the third and the fourth question.
fn broken() -> String {
    BRIDGES
        .replace("    answer: true", "    anwser: true")
        .replace("    hint: It locks", "    hnt: It locks")
}

fn draft(text: &str) -> Draft {
    let mut reading = read::read(text.as_bytes(), NAME);
    if let Some(set) = &reading.set {
        reading.diagnostics.extend(rules::check(set, text));
    }
    Draft {
        path: NAME.to_owned(),
        source: text.to_owned(),
        set: reading.set.map(Arc::new),
        diagnostics: reading.diagnostics,
        unreadable: None,
        is_thorough: true,
    }
}

fn gone() -> Draft {
    Draft {
        path: NAME.to_owned(),
        unreadable: Some("there is no such file".to_owned()),
        is_thorough: true,
        ..Draft::default()
    }
}

/// An author before this text, on the set's first page.
fn author(text: &str, size: (u16, u16)) -> Learner {
    let mut learner = Learner::of(Memory::with(&[(NAME, text)]), size);
    let first = SetScreen::open(NAME, &learner.desk);
    let theme = Theme::new(ThemeChoice::Auto, false);
    let app = App::new(Screen::Set(Box::new(first)), Plan::default(), theme, size);
    learner.app = app.in_preview(draft(text));
    learner
}

fn save(learner: &mut Learner, saved: Draft) -> Next {
    learner.desk.saves.push_back(saved);
    learner.app.pass(&mut learner.desk)
}

fn after(size: (u16, u16), keys: &str, saved: Option<&str>) -> Learner {
    let mut learner = author(BRIDGES, size);
    let _ = learner.press(keys);
    if let Some(text) = saved {
        let _ = save(&mut learner, draft(text));
    }
    learner
}

fn looks(name: &str, keys: &str, saved: Option<&str>) {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (size, called) in [(ORDINARY, "80x24"), (SMALLEST, "40x12")] {
            assert_snapshot!(format!("{name}_{called}"), after(size, keys, saved).shown());
        }
    });
}

#[test]
fn what_a_preview_looks_like() {
    looks("preview_of_a_question", "Enter", None);
    looks("preview_of_a_broken_save", "Enter", Some(&broken()));
    looks("preview_of_everything", "Enter e", None);
    looks("preview_of_all_questions", "Enter g", None);
    looks("preview_of_what_check_says", "Enter c", Some(&broken()));
}

#[test]
fn a_save_changes_the_question_on_the_screen_and_leaves_the_learner_where_they_are() {
    let mut learner = after(ORDINARY, "Enter n n n lintel Enter F2 key", None);
    learner.sees("Not yet: lintel");
    learner.sees("It locks the arch.");
    let mended = BRIDGES
        .replace("What is the top stone", "How is the top stone")
        .replace(
            "questions:\n",
            "questions:\n  - {id: first, question: New?, answer: true}\n",
        );
    assert_eq!(save(&mut learner, draft(&mended)), Next::Draw);
    learner.sees("How is the top stone of an arch called?");
    learner.sees("Not yet: lintel");
    learner.sees("It locks the arch.");
    learner.sees("› key");
    learner.sees("Question 5 of 5.");
    let _ = learner.press("stone Enter");
    learner.sees("✓ keystone");
}

#[test]
fn what_is_said_to_a_try_is_what_the_set_says_now() {
    let mut learner = after(ORDINARY, "Enter", None);
    learner.choose("A flat plank");
    let _ = learner.press("Enter");
    learner.sees("A plank bends in its middle.");
    let _ = save(
        &mut learner,
        draft(&BRIDGES.replace("A plank bends in its middle.", "Stand on one.")),
    );
    learner.sees("A flat plank  ○ tried");
    learner.sees("Stand on one. Where does");
    learner.sees_no("bends");
}

#[test]
fn on_a_small_screen_what_is_to_be_mended_gives_way_to_the_question_once_it_was_seen() {
    for way in ["Down", "c Esc"] {
        let mut learner = after(SMALLEST, "Enter", Some(&broken()));
        learner.sees("▌ ! This save has two things to mend.");
        let _ = learner.press(way);
        learner.sees_no("▌");
        learner.sees("! 2 to mend");
        learner.sees("Which shape");
        let _ = save(&mut learner, draft(&broken().replace("hnt:", "hunt:")));
        learner.sees("▌ ! This save has two things to mend.");
    }
}

#[test]
fn a_broken_save_leaves_the_last_good_version_on_until_it_is_mended() {
    let mut learner = after(ORDINARY, "Enter", Some(&broken()));
    learner.sees("▌ ! This save has two things to mend. You see the last good version.");
    learner.sees("no field anwser");
    learner.sees("! 2 to mend");
    learner.choose("An arch");
    let _ = learner.press("Enter");
    learner.sees("✓ An arch");
    learner.sees("▌ ! This save has two things to mend.");
    let _ = learner.press("Enter");
    learner.sees("parts of a bridge");
    let _ = save(&mut learner, draft(BRIDGES));
    learner.sees_no("▌");
    learner.sees_no("to mend");
    learner.sees("parts of a bridge");
    let _ = save(&mut learner, gone());
    learner.sees("▌ ! The file cannot be read: there is no such file.");
    learner.choose("Deck");
    learner.sees("[x] Deck");
    let _ = save(&mut learner, draft(BRIDGES));
    learner.sees("[x] Deck");
    learner.sees_no("▌");
}

#[test]
fn what_is_to_be_mended_comes_into_sight_once_and_then_leaves_the_question_there() {
    let mut learner = after(SMALLEST, "Enter", Some(&broken()));
    learner.sees("▌ ! This save");
    let _ = learner.press("n");
    learner.sees("Which of these are parts of a bridge?");
    let _ = learner.press("p");
    learner.sees("a = \"arch\"");
    let _ = save(
        &mut learner,
        draft(&BRIDGES.replace("id: parts", "di: parts")),
    );
    learner.sees("▌ ! This save has one thing to mend.");
}

#[test]
fn what_can_be_practised_although_it_is_to_be_mended_is_practised() {
    let mut learner = after(ORDINARY, "Enter", None);
    let mut saved = draft(&BRIDGES.replace("Which shape", "What shape"));
    saved.diagnostics = draft(&broken()).diagnostics;
    let _ = save(&mut learner, saved);
    learner.sees("What shape carries");
    learner.sees("It can be practised as it is.");
}

#[test]
fn a_set_that_is_broken_at_the_beginning_waits_for_a_good_save() {
    for size in [ORDINARY, SMALLEST] {
        let mut learner = author(&broken(), size);
        learner.sees("Line 35: a question has no field");
        learner.sees("! 2 to mend");
        assert_eq!(learner.press("Enter g n e"), Next::Wait);
        let _ = learner.press("c");
        learner.sees("error[unknown-field]");
        let _ = learner.press("c");
        let _ = save(&mut learner, draft(BRIDGES));
        learner.sees("Why bridges stand.");
        let _ = learner.press("Enter");
        learner.sees("Which shape");
    }
}

#[test]
fn nothing_is_drawn_while_nothing_is_saved() {
    let mut learner = after(ORDINARY, "Enter", None);
    assert_eq!(learner.app.pass(&mut learner.desk), Next::Wait);
}

#[test]
fn the_questions_come_in_the_order_of_the_file_and_go_round() {
    let mut learner = after(ORDINARY, "Enter", None);
    let seen = |learner: &mut Learner, keys: &str, words: &str, at: usize| {
        let _ = learner.press(keys);
        learner.sees(words);
        learner.sees(&format!("Question {at} of 4."));
    };
    seen(&mut learner, "s s", "The answer is An arch.", 1);
    seen(&mut learner, "Enter", "parts of a bridge", 2);
    seen(&mut learner, "l", "A rope bridge", 3);
    seen(&mut learner, "n", "What is the top stone", 4);
    seen(&mut learner, "n", "› n", 4);
    seen(&mut learner, "F8", "Which shape", 1);
    seen(&mut learner, "p", "What is the top stone", 4);
    seen(&mut learner, "^p", "A rope bridge", 3);
    seen(&mut learner, "g 2 Enter", "parts of a bridge", 2);
    seen(&mut learner, "^g stone Enter", "What is the top stone", 4);
}

#[test]
fn the_list_is_searched_by_number_by_words_and_by_id() {
    let mut learner = after(ORDINARY, "Enter g", None);
    learner.sees("▸ 1  Which shape");
    let _ = learner.press("3");
    learner.sees("▸ 3  A rope bridge");
    learner.sees("1  Which shape");
    let _ = learner.press("^u PARTS");
    learner.sees("▸ 2  Which of these");
    learner.sees_no("Which shape");
    let _ = learner.press("x");
    learner.sees("No question has “PARTSx” in it.");
    assert_eq!(learner.press("Enter"), Next::Wait);
    let _ = save(&mut learner, draft(&BRIDGES.replace("A rope", "A PARTSx")));
    learner.sees("▸ 3  A PARTSx");
    let _ = learner.press("^u");
    learner.sees("▸ 3  A PARTSx");
    learner.sees("1  Which shape");
}

#[test]
fn everything_that_a_question_says_is_read_without_answering() {
    let mut learner = after((80, 40), "Enter e", None);
    learner.sees("All that question 1 of 4 says");
    for words in [
        "The answer is An arch.",
        "○ A flat plank",
        "A plank bends in its middle.",
        "No words of its own. What is said:",
        "Hint 1 of 2",
        "Think of a stone gate.",
        "An arch presses outwards",
    ] {
        learner.sees(words);
    }
    let _ = learner.press("n");
    learner.sees("All that question 2 of 4 says");
    learner.sees("A mast stands on a ship.");
    let _ = save(
        &mut learner,
        draft(&BRIDGES.replace("on a ship", "on a boat")),
    );
    learner.sees("A mast stands on a boat.");
    let _ = learner.press("g 4 Enter");
    learner.sees("All that question 4 of 4 says");
    learner.sees("The answer is keystone.");
    let _ = learner.press("e");
    learner.sees("Type your answer.");
}

#[test]
fn a_varied_question_says_its_feedback_with_the_numbers_on_the_screen_and_draws_others() {
    let text = "title: T\nquestions:\n  - question: How much is {a} + 1?\n    vary: {a: 10..99}\n    answer: = a + 1\n    feedback:\n      = a - 1: You took one from {a}.\n      \"> a + 1\": Too far.\n";
    let mut learner = author(text, (80, 40));
    let _ = learner.press("Enter");
    let number = |learner: &Learner| {
        let shown = learner.shown();
        let (_, rest) = shown.split_once("How much is ").expect("the question");
        rest[..2].parse::<u32>().expect("a number")
    };
    let first = number(&learner);
    let _ = learner.press("^o");
    learner.sees(&format!("With a = {first}"));
    learner.sees(&format!("The answer is {}.", first + 1));
    learner.sees(&format!("= a - 1, now {}", first - 1));
    learner.sees(&format!("You took one from {first}."));
    learner.sees(&format!("\"> a + 1\", now > {}", first + 1));
    let _ = learner.press("e");
    let mut others = (0..5).map(|_| {
        let _ = learner.press("^r");
        number(&learner)
    });
    assert!(others.any(|other| other != first));
}

#[test]
fn getting_up_leads_to_the_first_page_and_out_and_keeps_its_words() {
    let mut learner = after((80, 40), "Enter ?", None);
    learner.sees("Go back to the set's first page.");
    learner.sees("Preview: go to any question.");
    learner.sees_no("All is kept.");
    let _ = learner.press("Esc q");
    learner.sees("Enter start");
    learner.sees("Preview: nothing is recorded. 4 questions.");
    assert_eq!(learner.press("q"), Next::End);
}

#[test]
fn the_keys_of_an_author_do_nothing_for_a_learner() {
    let mut learner = Learner::at(ORDINARY);
    let _ = learner.press("Enter Enter");
    let before = learner.shown();
    for keys in ["n", "p", "g", "e", "c", "r", "F6", "F8", "F9", "F10"] {
        assert_eq!(learner.press(keys), Next::Wait, "{keys}");
    }
    assert_eq!(learner.shown(), before);
}
