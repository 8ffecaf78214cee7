use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::grading::Verdict;
use crate::path::{Step, StepKind};

/// Not that of a question of true or false.
const TYPED: Kind = Kind::Order(Vec::new());

/// A path of these answers, each in a showing of its own.
fn path(answers: &[&str]) -> Path {
    let step = |(showing, response): (u32, &&str)| Step {
        at: Timestamp::UNIX_EPOCH,
        offset: 0,
        showing,
        kind: StepKind::answered(response, Verdict::NotYet, false),
    };
    Path {
        steps: (1..).zip(answers).map(step).collect(),
        ..Path::default()
    }
}

fn text(line: &Line) -> String {
    line.spans.iter().map(|span| &*span.text).collect()
}

#[test]
fn the_newest_steps_are_kept_in_sight() {
    let path = path(&["one", "two", "three"]);
    for (columns, expected) in [
        (80, "○ one · ○ two · ○ three"),
        (23, "○ one · ○ two · ○ three"),
        (22, "… · ○ two · ○ three"),
        (19, "… · ○ two · ○ three"),
        (18, "… · ○ three"),
        (10, "… · ○ thr…"),
    ] {
        assert_eq!(text(&line(&TYPED, &path, columns)), expected, "{columns}");
    }
    assert_eq!(text(&line(&TYPED, &Path::default(), 20)), "");
    let blanks = self::path(&["本", " 日日a 本a ", " "]);
    assert_eq!(text(&line(&TYPED, &blanks, 20)), "… · ○ 日日a 本a · ○");
}

proptest! {
    #[test]
    fn no_line_is_wider_than_its_place(
        answers in prop::collection::vec("[a-z日本 ]{1,20}", 0..9), columns in 12..90_usize
    ) {
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        prop_assert!(line(&TYPED, &path(&answers), columns).columns() <= columns);
    }
}
