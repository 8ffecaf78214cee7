//! Files that others have published, in formats for which nobody says what should come of them: each question comes along or is told,
//! and what comes along passes `notyet check`.

use std::path::Path;

use notyet::exchange::fit::fit;
use notyet::exchange::{self, Read};
use notyet::store::foreign;

use notyet::diagnostic::Severity;

/// What was read of a file or folder of others; nothing, and a word on it, where it is not here.
fn published(path: &str) -> Option<Read> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(path);
    if !path.exists() {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    }
    let (input, _) = foreign::input(&path).unwrap();
    Some(exchange::import(&input, None).unwrap())
}

/// How many came along and how many did not, after `check`.
fn counted(read: Read) -> (usize, usize) {
    let all = read.draft.questions.len() + read.left_out.len();
    let fitted = fit(read, "Title");
    let errors = fitted
        .found
        .iter()
        .filter(|one| one.severity() == Severity::Error);
    assert_eq!(errors.count(), 0, "{:#?}", fitted.found);
    let counts = (fitted.draft.questions.len(), fitted.left_out.len());
    assert_eq!(counts.0 + counts.1, all);
    for lost in &fitted.left_out {
        println!("{lost:?}");
    }
    counts
}

#[test]
fn notes_of_anki_in_text_come_along_or_are_told() {
    if let Some(read) = published("anki-text/inwaves_all-decks_60notes.txt") {
        let (came, left) = counted(read);
        assert_eq!(came + left, 60);
        assert!(came >= 6, "{came}");
    }
}

#[test]
fn the_problems_of_oatutor_come_along_or_are_told() {
    if let Some(read) = published("oatutor") {
        let hints: usize = read
            .draft
            .questions
            .iter()
            .map(|question| question.hints.len())
            .sum();
        assert!(hints > 100, "{hints}");
        let (came, left) = counted(read);
        assert_eq!(came + left, 36);
        assert!(came >= 35, "{came}");
    }
}
