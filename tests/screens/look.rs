//! What each screen looks like, on an ordinary terminal and on the smallest.

use super::learner::Learner;
use insta::{Settings, assert_snapshot};

const ORDINARY: (u16, u16) = (80, 24);
const SMALLEST: (u16, u16) = (40, 12);

/// A learner who has gone some way: keys, and choices in quotes.
fn after(size: (u16, u16), way: &[&str]) -> Learner {
    let mut learner = Learner::at(size);
    for step in way {
        match step.strip_prefix('=') {
            Some(words) => learner.choose(words),
            None => {
                let _ = learner.press(step);
            }
        }
    }
    learner
}

/// Takes a picture of both sizes.
macro_rules! looks {
    ($name:ident, $way:expr) => {
        #[test]
        fn $name() {
            let mut settings = Settings::clone_current();
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| {
                assert_snapshot!(
                    concat!(stringify!($name), "_80x24"),
                    after(ORDINARY, &$way).shown()
                );
                assert_snapshot!(
                    concat!(stringify!($name), "_40x12"),
                    after(SMALLEST, &$way).shown()
                );
            });
        }
    };
}

looks!(library, []);
looks!(library_while_searching, ["/", "build"]);
looks!(settings, [","]);
looks!(settings_with_the_last_one_changed, [",", "End", "Left"]);
looks!(a_set, ["Enter"]);
looks!(a_set_that_needs_its_author, ["Down", "Enter"]);
looks!(a_question, ["Enter", "Enter"]);
looks!(
    a_question_after_a_try_and_a_hint,
    ["Enter", "Enter", "=A flat", "Enter", "h"]
);
looks!(
    an_explanation,
    ["Enter", "Enter", "=A flat", "Enter", "=An arch", "Enter"]
);
looks!(
    several_to_pick,
    ["Enter", "Enter", "l", "=Deck", "=Mast", "Enter"]
);
looks!(
    true_or_false,
    ["Enter", "Enter", "l", "l", "=False", "Enter"]
);
looks!(
    a_typed_answer,
    ["Enter", "Enter", "l", "l", "l", "lintel", "Enter", "keys"]
);
looks!(
    what_else_can_be_done,
    ["Enter", "Enter", "l", "l", "l", "Tab", "j"]
);
looks!(who_is_here, ["Enter", "t", "Ben"]);
looks!(
    the_end,
    [
        "Enter", "Enter", "=A flat", "Enter", "h", "=An arch", "Enter", "q"
    ]
);
looks!(
    a_journey,
    ["Enter", "Enter", "=A flat", "Enter", "q", "Enter", "J"]
);
looks!(
    a_path,
    [
        "Enter", "Enter", "=A flat", "Enter", "h", "q", "Enter", "J", "Enter"
    ]
);
looks!(help_on_a_question, ["Enter", "Enter", "?"]);

#[test]
fn a_screen_that_is_too_small_asks_for_room() {
    assert_snapshot!(Learner::at((39, 12)).shown().trim(), @"notyet needs 40×12");
    assert_snapshot!(Learner::at((40, 11)).shown().trim(), @"notyet needs 40×12");
    assert_eq!(Learner::at((3, 1)).shown(), "no…");
}
