//! A page up and down in lists that are longer than the screen: the mark goes as far as is in sight, and passes nothing over.

use std::collections::BTreeSet;

use notyet::tui::app::Next;
use notyet::tui::keys::Mode;

use super::desk::Memory;
use super::learner::Learner;
use super::report::teacher;
use super::whole_class;

const SIZES: [(u16, u16); 2] = [(40, 12), (80, 24)];
const SETS: usize = 60;

/// Sets, or questions, with these names.
fn named(number: usize) -> String {
    format!("Number-{number:02}")
}

/// At the library of many sets with one question, in folders.
fn among_sets(size: (u16, u16)) -> Learner {
    let files = (0..SETS).map(|number| {
        let title = named(number);
        let text = format!("title: {title}\nquestions: [{{question: Two and two, answer: 4}}]\n");
        (format!("{title}.yaml"), text)
    });
    let files: Vec<(String, String)> = files.collect();
    let files = files.iter().map(|(name, text)| (&**name, &**text));
    Learner::of(Memory::with(&files.collect::<Vec<_>>()), size)
}

/// At the library with one set of many questions.
fn among_questions(size: (u16, u16)) -> Learner {
    let mut text = "title: Numbers\nquestions:\n".to_owned();
    for number in 0..SETS {
        text.push_str(&format!("  - {{question: {}, answer: 4}}\n", named(number)));
    }
    Learner::of(Memory::with(&[("numbers.yaml", &text)]), size)
}

/// All names that are shown.
fn shown(learner: &Learner) -> Vec<String> {
    let shown = learner.shown();
    let words = shown.split_whitespace();
    let names = words.filter(|word| word.starts_with("Number-"));
    names.map(str::to_owned).collect()
}

/// What the mark is on.
fn marked(learner: &Learner) -> String {
    let shown = learner.shown();
    let line = shown.lines().find(|line| line.contains('▸'));
    let words = line.expect("a mark").split_whitespace();
    let mut names = words.filter(|word| word.starts_with("Number-"));
    names.next().expect("a name").to_owned()
}

/// Goes through the list from its beginning to its end and back.
fn goes_through(learner: &mut Learner) {
    let mode = learner.app.mode();
    let mut seen: BTreeSet<String> = shown(learner).into_iter().collect();
    assert_eq!(marked(learner), named(0), "{mode:?}");
    let mut pages = 0;
    loop {
        let before = shown(learner);
        if learner.press("PageDown") != Next::Draw {
            break;
        }
        pages += 1;
        // What was in sight last, is in sight now.
        let on = marked(learner);
        assert!(
            pages > 1 || before.last() == Some(&on),
            "{mode:?}: {before:?} {on}"
        );
        seen.extend(shown(learner));
    }
    assert_eq!(seen.len(), SETS, "{mode:?}");
    assert_eq!(marked(learner), named(SETS - 1), "{mode:?}");
    assert!(pages > 1 && pages < SETS / 2, "{mode:?}: {pages} pages");
    while learner.press("PageUp") == Next::Draw {
        pages -= 1;
    }
    assert_eq!((marked(learner), pages), (named(0), 0), "{mode:?}");
}

#[test]
fn long_lists_are_paged_through() {
    for size in SIZES {
        goes_through(&mut among_sets(size));
        let mut searching = among_sets(size);
        let _ = searching.press("/ Number");
        assert_eq!(searching.app.mode(), Mode::Search);
        goes_through(&mut searching);
        let mut journey = among_questions(size);
        let _ = journey.press("Enter Enter 4 Enter q Enter Enter j");
        assert_eq!(journey.app.mode(), Mode::Journey);
        goes_through(&mut journey);
    }
}

#[test]
fn the_help_of_a_list_names_the_keys_that_page() {
    for (way, words) in [("?", "PgUp"), ("/ F1", "PgDn"), ("J ?", "PgDn")] {
        let mut learner = among_questions((80, 40));
        let _ = learner.press(way);
        assert_eq!(learner.app.mode(), Mode::Help, "{way}");
        learner.sees(words);
    }
}

#[test]
fn a_search_begins_where_the_mark_was_and_leaves_it_on_what_was_found() {
    let mut learner = among_sets((80, 24));
    let _ = learner.press("j j /");
    assert_eq!(marked(&learner), named(2));
    let _ = learner.press("Number-42 Esc");
    assert_eq!(marked(&learner), named(42));
}

#[test]
fn entries_of_any_height_are_come_upon() {
    for size in SIZES {
        let mut teacher = teacher(whole_class::report(), size);
        let mut one_by_one: BTreeSet<String> = lines(&teacher).collect();
        while teacher.press("Down") == Next::Draw {
            one_by_one.extend(lines(&teacher));
        }
        while teacher.press("PageUp") == Next::Draw {}
        let mut by_pages: BTreeSet<String> = lines(&teacher).collect();
        while teacher.press("PageDown") == Next::Draw {
            by_pages.extend(lines(&teacher));
        }
        let missing: Vec<&String> = one_by_one.difference(&by_pages).collect();
        assert!(missing.is_empty(), "{size:?}: {missing:#?}");
    }
}

/// What each line says, apart from the signs of a list.
fn lines(teacher: &Learner) -> impl Iterator<Item = String> + use<> {
    let shown = teacher.shown();
    let lines: Vec<String> = shown
        .lines()
        .map(|line| line.trim_matches(['▸', '▴', '▾', ' ']).to_owned())
        .collect();
    lines.into_iter()
}
