//! Which set is meant, however the shelf is sorted; and sets that need a second look.

use super::desk::Memory;
use super::learner::{BRIDGES, BROKEN, Learner};
use notyet::tui::app::Next;
use notyet::tui::keys::Action;

/// Three sets that the shelf lists by title at first.
fn three_sets(size: (u16, u16)) -> Learner {
    let other = |id: &str, title: &str| {
        BRIDGES
            .replace("id: bridges", &format!("id: {id}"))
            .replace("title: Bridges", &format!("title: {title}"))
    };
    let (arches, canals) = (other("arches", "Arches"), other("canals", "Canals"));
    let files = [
        ("arches.yaml", arches.as_str()),
        ("bridges.yaml", BRIDGES),
        ("canals.yaml", canals.as_str()),
    ];
    Learner::of(Memory::with(&files), size)
}

#[test]
fn the_library_begins_with_a_set_that_can_be_practised() {
    let broken = BROKEN.replace("Tunnels", "Arches");
    let files = [("arches.yaml", &*broken), ("bridges.yaml", BRIDGES)];
    let mut learner = Learner::of(Memory::with(&files), (80, 24));
    let shown = learner.shown();
    assert!(shown.find("Arches") < shown.find("▸ Bridges"), "{shown}");
    let _ = learner.press("Up");
    learner.sees("▸ Arches");
}

#[test]
fn the_library_keeps_its_mark_on_the_set_one_comes_from() {
    let mut learner = three_sets((80, 24));
    let _ = learner.press("Down Down Enter Enter h q Enter");
    learner.sees("▸ Canals");
    let shown = learner.shown();
    assert!(shown.find("Canals") < shown.find("Arches"), "{shown}");
    let _ = learner.press("Down Enter");
    learner.sees("Arches");
    learner.sees("4 questions, all new");
}

#[test]
fn a_set_s_page_stays_that_set_s_when_the_shelf_is_sorted_anew() {
    let mut practised = three_sets((80, 24));
    let _ = practised.press("Down Down Enter Enter h q");
    let mut learner = three_sets((80, 24));
    let _ = learner.press("Down Down Enter");
    learner.sees("4 questions, all new");
    // Another program of the same learner has written meanwhile.
    learner.desk.record = practised.desk.record;
    let _ = learner.press("j Esc");
    learner.sees("Canals");
    learner.sees("1 trying, 3 new");
    let _ = learner.press("j");
    learner.sees("hint");
}

#[test]
fn the_mark_stays_on_a_set_that_others_have_moved_past() {
    let mut practised = three_sets((80, 24));
    let _ = practised.press("Down Enter Enter h q");
    let mut learner = three_sets((80, 24));
    let _ = learner.press("Enter");
    learner.desk.record = practised.desk.record;
    let _ = learner.press("j Esc");
    learner.sees("Arches");
    learner.sees("4 questions, all new");
    let _ = learner.press("Esc");
    learner.sees("▸ Arches");
    let shown = learner.shown();
    assert!(shown.find("Bridges") < shown.find("Arches"), "{shown}");
}

#[test]
fn a_search_takes_a_pasted_title_without_the_lines_around_it() {
    let mut learner = three_sets((80, 24));
    let _ = learner.press("/");
    let _ = learner.act(&Action::Paste("\n  Canals\r\n".to_owned()));
    learner.sees("Search: Canals▏");
    learner.sees("▸ Canals");
}

#[test]
fn nothing_found_is_told_to_its_last_word() {
    let mut learner = three_sets((40, 12));
    let _ = learner.press("/ many_words_of_a_title_nobody_has_written");
    learner.sees("No set has");
    learner.sees("title or tags.");
    learner.sees_no("Enter open");
}

#[test]
fn sets_with_the_same_title_are_told_apart_by_their_files() {
    let files = [
        ("one/bridges.yaml", BRIDGES),
        ("one/more.yaml", BRIDGES),
        (
            "tunnels.yaml",
            "title: Tunnels\nquestions: [{question: Deep?, answer: true}]\n",
        ),
    ];
    let learner = Learner::of(Memory::with(&files), (80, 24));
    learner.sees("Bridges  bridges.yaml");
    learner.sees("Bridges  more.yaml");
    learner.sees_no("tunnels.yaml");
}

#[test]
fn an_example_for_an_author_keeps_its_spaces() {
    let mut learner = Learner::of(Memory::with(&[("empty.yaml", "")]), (80, 24));
    let _ = learner.press("Enter");
    learner.sees("  questions:\n");
    learner.sees("    - question: What is 1/2 + 1/4?\n");
    learner.sees("      answer: 3/4\n");
    let shown = learner.shown();
    let column = |words: &str| {
        let line = shown.lines().find(|line| line.contains(words));
        line.and_then(|line| line.find(words)).expect("a column")
    };
    assert_eq!(column("answer: 3/4"), column("- question: What") + 2);
}

#[test]
fn the_help_of_a_set_that_needs_its_author_names_no_key_that_does_nothing() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("Down Enter ?");
    learner.sees("Go back.");
    for nothing in ["Start practising.", "t  ", "your paths", "PgUp", "↑"] {
        learner.sees_no(nothing);
    }
}

#[test]
fn a_journey_without_a_step_says_so_and_lists_what_is_new() {
    let mut learner = three_sets((40, 12));
    let _ = learner.press("J");
    learner.sees("Your paths appear here once you have");
    learner.sees(" begun.");
    let _ = learner.press("Esc Enter j");
    learner.sees(" begun.");
    learner.sees("· new       Which shape");
}

#[test]
fn a_journey_shows_the_paths_themselves() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("Enter Enter");
    learner.choose("A rope");
    let _ = learner.press("Enter h");
    learner.choose("An arch");
    let _ = learner.press("Enter q Enter J");
    learner.sees("○ A rope → ◇ hint → ✓ An arch");
    assert_eq!(learner.shown().matches("Your journey").count(), 1);
    let _ = learner.press("Enter");
    learner.sees("Bridges");
    assert_eq!(learner.shown().matches("Your journey").count(), 1);
}

#[test]
fn an_answer_to_what_cannot_be_seen_is_none() {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press("Enter Enter");
    let before = learner.recorded().len();
    let _ = learner.app.resize((39, 12));
    for key in ["Enter", "h", "q", "Esc", "?", "Down", "^z"] {
        assert_eq!(learner.press(key), Next::Wait, "{key}");
    }
    assert_eq!(learner.recorded().len(), before);
    assert_eq!(learner.press("^l"), Next::Redraw);
    let _ = learner.app.resize((80, 24));
    learner.sees("Which shape");
    let _ = learner.app.resize((80, 11));
    assert_eq!(learner.press("^c"), Next::End);
}

/// A set of one question with this title and tag, below a folder.
fn small(id: &str, title: &str, tag: &str) -> String {
    format!(
        "title: {title}\nid: {id}\ntags: [{tag}]\nquestions:\n  - id: q\n    question: Q\n    answer: a\n"
    )
}

#[test]
fn sets_in_folders_stand_in_groups_and_a_few_letters_find_one() {
    let files = [
        ("physics/motion.yaml", small("motion", "Motion", "forces")),
        (
            "physics/light.yaml",
            small("light", "Light and colour", "waves"),
        ),
        ("biology/cells.yaml", small("cells", "Cells", "life")),
        ("sounds.yaml", small("sounds", "Sounds", "waves")),
    ];
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    for size in [(80, 24), (40, 12)] {
        let mut learner = Learner::of(Memory::with(&files), size);
        learner.sees("biology\n");
        let shown = learner.shown();
        assert!(shown.find("Cells") < shown.find("physics"), "{shown}");
        let _ = learner.press("Tab");
        learner.sees("forces\n");
        learner.sees("▸ Cells");
        let _ = learner.act(&Action::Last);
        learner.sees("waves\n");
        let _ = learner.press("/ l g c o l");
        learner.sees("▸ Light and colour");
        learner.sees_no("Sounds");
        let _ = learner.press("Enter");
        learner.sees("1 question, new");
    }
}

#[test]
fn in_a_long_library_each_set_is_come_upon_in_its_turn() {
    let files: Vec<(String, String)> = (0..200)
        .map(|number| {
            let name = format!("folder {}/set-{number:03}.yaml", number / 30);
            (
                name,
                small(
                    &format!("set-{number:03}"),
                    &format!("Set {number:03}"),
                    "t",
                ),
            )
        })
        .collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    for size in [(80, 24), (40, 12), (200, 60)] {
        let mut learner = Learner::of(Memory::with(&files), size);
        for number in 0..200 {
            learner.sees(&format!("▸ Set {number:03}"));
            if number % 30 == 0 {
                learner.sees(&format!("folder {}\n", number / 30));
            }
            let _ = learner.press("Down");
        }
        for number in (0..200).rev() {
            learner.sees(&format!("▸ Set {number:03}"));
            let _ = learner.press("Up");
        }
        learner.sees("folder 0\n");
        let _ = learner.act(&Action::Last);
        learner.sees("▸ Set 199");
        // What is beside it is there, and there is no empty row among the sets.
        learner.sees("Set 198");
        let _ = learner.act(&Action::First);
        learner.sees("▸ Set 000");
        learner.sees("Set 001");
    }
}
