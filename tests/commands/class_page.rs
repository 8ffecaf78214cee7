//! The page of a report on a class, as text: what stands on it. What a browser makes of it is held by `class_page.mjs`, which takes the
//! page that is written here.
#![expect(clippy::disallowed_methods, reason = "the page is left for a browser")]

use crate::class;
use crate::whole_class;
use std::fs;
use std::path::Path;

use notyet::report::Report;
use notyet::report::html::page;

/// The page of a report, left for a browser.
fn left(name: &str, report: &Report) -> String {
    let page = page(report);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("class_pages");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name).with_extension("html"), &page).unwrap();
    page
}

#[test]
fn the_page_says_what_the_report_holds_and_is_left_for_a_browser() {
    let page = left("class", &class::report());
    for words in [
        "Three learners hold the idea “Adds the tops and the bottoms” now",
        "Two learners go round in circles at “<a href=\"#set-1-3\"><bdi>What is 1/3 + 1/3?</bdi></a>”",
        "Fractions, first steps",
        "8 met it, 8 got it, 7 mastered it",
        "After “2/6”, nine times: hint 1 (5)",
        "Your class together: 13 of 40 mastered by ",
        "One line of the records could not be read",
    ] {
        assert!(page.contains(words), "no “{words}”");
    }
}

#[test]
fn the_page_orders_nobody_and_counts_no_first_try() {
    let page = page(&class::report()).to_lowercase();
    let body = page.split("<body>").nth(1).unwrap();
    let after = |name: &str| body.find(&format!(">{name}<")).expect(name);
    assert!(after("ana") < after("ben") && after("ben") < after("cleo"));
    for word in ["first try", "score", "grade", "%", "rank of", "is behind"] {
        assert!(!body.contains(word), "{word}");
    }
}

#[test]
fn a_whole_class_none_and_one_of_texts_that_hurt_are_left_for_a_browser_too() {
    let whole = whole_class::report();
    assert_eq!(whole.learners.len(), 30);
    let questions = whole.sets.iter().map(|set| set.questions.len());
    assert_eq!(questions.collect::<Vec<_>>(), [10; 4]);
    let page = left("whole", &whole);
    for learner in &whole.learners {
        assert!(page.contains(&learner.name), "{}", learner.name);
    }
    assert!(left("empty", &Report::default()).contains("No records are in this folder yet."));
    left("one", &class::one());
    left("hostile", &class::hostile());
}
