//! The report on a class on its screens: four lists, and a page for each question and idea.

use insta::{Settings, assert_snapshot};
use notyet::practice::Plan;
use notyet::report::Report;
use notyet::tui::app::{App, Next};
use notyet::tui::keys::Mode;
use notyet::tui::report::Lists;
use notyet::tui::screen::Screen;
use notyet::tui::theme::{Theme, ThemeChoice};

use super::class;
use super::learner::Learner;
use super::whole_class;

const SMALLEST: (u16, u16) = (40, 12);
const ORDINARY: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (200, 60);

/// A teacher at this report.
pub(super) fn teacher(report: Report, size: (u16, u16)) -> Learner {
    let mut teacher = Learner::at(size);
    let lists = Lists::of(report, "2026-11-27".parse().unwrap());
    let theme = Theme::new(ThemeChoice::Auto, false);
    let first = Screen::Report(Box::new(lists));
    teacher.app = App::new(first, Plan::default(), theme, size);
    teacher
}

fn at(size: (u16, u16)) -> Learner {
    teacher(class::report(), size)
}

/// Takes a picture of each size after these keys.
fn looks(name: &str, report: fn() -> Report, keys: &str) {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (size, word) in [(SMALLEST, "40x12"), (ORDINARY, "80x24"), (LARGE, "200x60")] {
            let mut teacher = teacher(report(), size);
            if !keys.is_empty() {
                let _ = teacher.press(keys);
            }
            assert_snapshot!(format!("report_{name}_{word}"), teacher.shown());
        }
    });
}

#[test]
fn what_to_look_at_first_comes_first() {
    looks("findings", class::report, "");
}

#[test]
fn the_questions_are_a_table() {
    looks("questions", whole_class::report, "Right Down");
}

#[test]
fn ideas_and_learners_are_lists_of_their_own() {
    looks("ideas", class::report, "Tab Tab");
    looks("learners", class::report, "Left");
}

#[test]
fn a_question_has_a_page_with_its_flow() {
    looks("question", class::report, "Right Enter");
}

#[test]
fn an_idea_has_a_page_with_where_it_was_met() {
    looks("idea", class::report, "Enter");
}

#[test]
fn where_there_is_no_record_each_list_says_so() {
    let mut empty = teacher(Report::default(), ORDINARY);
    empty.sees("Nothing stands out yet.");
    for words in [
        "No question has come up yet.",
        "No answer has an idea beside it yet.",
        "No records are in this folder yet.",
    ] {
        let _ = empty.press("Tab");
        empty.sees(words);
        assert_eq!(empty.press("Enter"), Next::Wait);
        assert_eq!(empty.press("Down"), Next::Wait);
    }
    let _ = empty.press("w");
    empty.sees("No records are in this folder yet.");
}

#[test]
fn one_learner_is_a_report_as_well() {
    let mut teacher = teacher(class::one(), ORDINARY);
    teacher.sees("Nothing stands out yet.");
    let _ = teacher.press("Right Enter");
    teacher.sees("1 met it, 0 got it, 0 mastered it.");
    teacher.sees("After “2/6”, once");
}

#[test]
fn a_finding_leads_to_its_question_and_what_is_to_be_written() {
    let mut teacher = at(ORDINARY);
    for _ in 0..2 {
        let _ = teacher.press("Down");
    }
    teacher.sees("▸ Four learners answered “1/8”");
    let _ = teacher.press("Enter");
    assert_eq!(teacher.app.mode(), Mode::Subject);
    teacher.sees("What is 1/2 + 1/4?");
    let mut seen = teacher.shown();
    while teacher.press("PageDown") == Next::Draw {
        seen.push_str(&teacher.shown());
    }
    assert!(seen.contains("feedback:"), "{seen}");
    assert!(
        seen.contains("\"1/8\": Write here what this answer shows."),
        "{seen}"
    );
    let _ = teacher.press("Esc");
    teacher.sees("▸ Four learners answered “1/8”");
}

#[test]
fn that_learners_go_round_in_circles_is_said_once_on_a_page() {
    let mut teacher = at(LARGE);
    let _ = teacher.press("Down");
    teacher.sees("▸ Two learners go round in circles at");
    let _ = teacher.press("Enter");
    let page = teacher.shown();
    assert_eq!(page.matches("round in circles").count(), 1, "{page}");
}

#[test]
fn that_files_need_a_look_is_said_under_what_comes_first() {
    for size in [SMALLEST, ORDINARY] {
        let mut lists = Lists::of(class::report(), "2026-11-27".parse().unwrap());
        lists.more_is_told();
        let mut teacher = Learner::at(size);
        let theme = Theme::new(ThemeChoice::Auto, false);
        let first = Screen::Report(Box::new(lists));
        teacher.app = App::new(first, Plan::default(), theme, size);
        teacher.sees("Some files of the folder need a look");
        teacher.sees("▸ Three learners hold the idea");
        let _ = teacher.press("Right");
        assert!(!teacher.shown().contains("need a look"));
    }
}

#[test]
fn that_other_names_stand_for_theirs_takes_one_line() {
    let mut report = class::report();
    report.pseudonyms = true;
    let mut teacher = teacher(report, SMALLEST);
    let _ = teacher.press("Left");
    teacher.sees("Names of trees stand for their own.");
    teacher.sees("▸ Ana");
}

#[test]
fn arrows_lead_to_the_pages_beside_and_to_the_lists_beside() {
    let mut teacher = at(ORDINARY);
    let _ = teacher.press("Right Enter");
    teacher.sees("1 of 3");
    assert_eq!(teacher.press("Left"), Next::Wait, "there is none before");
    let _ = teacher.press("Right");
    teacher.sees("2 of 3");
    teacher.sees("How many halves make a whole?");
    let _ = teacher.press("n n n");
    teacher.sees("3 of 3");
    let _ = teacher.press("q");
    teacher.sees("[questions 3]");
    for list in ["ideas", "learners", "look first", "questions"] {
        let _ = teacher.press("Tab");
        teacher.sees(&format!("[{list}"));
    }
    let _ = teacher.press("Left");
    teacher.sees("[look first");
}

#[test]
fn how_it_lasts_leads_to_the_questions_of_the_set() {
    let mut teacher = at(ORDINARY);
    let _ = teacher.press("End Up Enter");
    teacher.sees("[questions 3]");
    teacher.sees("▸ What is 1/2 + 1/4?");
    assert_eq!(teacher.app.mode(), Mode::Report);
}

#[test]
fn the_weeks_are_those_of_the_class() {
    let mut teacher = at(ORDINARY);
    let _ = teacher.press("w");
    teacher.sees("Week by week");
    teacher.sees("with each");
    let _ = teacher.press("Esc");
    assert_eq!(teacher.press("Esc"), Next::End);
}

#[test]
fn every_row_of_every_list_is_reached_and_every_page_can_be_read() {
    for size in [SMALLEST, ORDINARY] {
        let mut teacher = teacher(whole_class::report(), size);
        for _ in 0..4 {
            loop {
                assert!(teacher.shown().contains('▸'), "{}", teacher.shown());
                let _ = teacher.press("Enter");
                if teacher.app.mode() == Mode::Subject {
                    while teacher.press("PageDown") == Next::Draw {}
                    let _ = teacher.press("Esc");
                }
                assert_eq!(teacher.app.mode(), Mode::Report);
                if teacher.press("Down") == Next::Wait {
                    break;
                }
            }
            let _ = teacher.press("Tab");
        }
    }
}

#[test]
fn texts_that_would_steer_a_terminal_do_not() {
    for size in [SMALLEST, ORDINARY] {
        let mut teacher = teacher(class::hostile(), size);
        for keys in ["Down", "Enter", "Esc", "Tab", "Enter", "Esc", "Tab", "Tab"] {
            let _ = teacher.press(keys);
            let shown = teacher.shown();
            assert!(
                !shown.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{2066}']),
                "{shown}"
            );
        }
    }
}

#[test]
fn nobody_is_ranked_on_a_screen() {
    let mut teacher = teacher(whole_class::report(), LARGE);
    let _ = teacher.press("Left");
    let shown = teacher.shown();
    let places: Vec<usize> = ["Aïcha", "Alma", "Amir", "Ana"]
        .iter()
        .map(|name| shown.find(name).expect(name))
        .collect();
    assert!(places.is_sorted(), "{shown}");
    assert!(!shown.contains('%'), "{shown}");
}
