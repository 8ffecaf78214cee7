//! Gaps, orders and pairs on the screens: answered with the keys that the foot names.

use super::desk::Memory;
use super::learner::Learner;
use insta::{Settings, assert_snapshot};

pub(super) const PARTS: &str = r"title: A garden
questions:
  - id: water
    question: Roots take up ___, and leaves take in ___.
    blanks: [water, [light, sunlight]]
    feedback:
      air: Which part of the plant meets the air?
    hints: [Look at both ends of the plant.]
  - id: growing
    question: How does a bean grow?
    order: [The seed swells, A root comes out, A leaf opens, It flowers]
    feedback:
      A leaf opens -> A root comes out: What does the plant drink with before it has leaves?
  - id: partners
    question: What does each part do?
    match:
      Root: Drinks
      Leaf: Makes sugar
      Flower: Makes seeds
    decoys: [Sings]
    feedback:
      Root = Sings: Listen closely.
";

fn learner(size: (u16, u16), way: &str) -> Learner {
    let mut learner = Learner::of(Memory::with(&[("garden.yaml", PARTS)]), size);
    let _ = learner.press("Enter Enter");
    if !way.is_empty() {
        let _ = learner.press(way);
    }
    learner
}

/// The label with which the screen lists this.
fn label(learner: &Learner, text: &str) -> String {
    let shown = learner.shown();
    let found = shown
        .lines()
        .find_map(|line| line.find(text).map(|at| &line[..at]));
    let before = found.unwrap_or_else(|| panic!("{text} in\n{shown}"));
    before.split_whitespace().next_back().unwrap().to_owned()
}

#[test]
fn where_it_is_narrow_no_sign_for_a_partner_takes_a_line_of_its_own() {
    let text = "title: T\nquestions: [{question: Q, match: {The Earth turns around its axis: a day, Short: a month, The Moon turns around the whole Earth and on: y}}]\n";
    let mut learner = Learner::of(Memory::with(&[("t.yaml", text)]), (40, 24));
    let _ = learner.press("Enter Enter");
    let shown = learner.shown();
    let bare = |line: &str| matches!(line.trim(), "= …" | "…" | "=");
    assert!(!shown.lines().any(bare), "{shown}");
    // Where there is room for it, it is there.
    for line in [
        "1  The Earth turns around its axis\n",
        "2  Short = …",
        "and on = …",
    ] {
        assert!(shown.contains(line), "{line:?} in\n{shown}");
    }
    let _ = learner.press("1 a");
    learner.sees("= ");
    learner.sees("1  The Earth turns around its axis");
}

#[test]
fn gaps_are_filled_in_the_sentence_one_after_the_other() {
    let mut learner = learner((80, 24), "air Enter");
    learner.sees("Roots take up air   , and leaves take in       .");
    assert_eq!(
        learner.recorded(),
        ["sat-down", "shown"],
        "the other gap is empty"
    );
    let _ = learner.press("lite Enter");
    learner.sees("Which part of the plant meets the air?");
    learner.sees("air; lite  ○ tried");
    learner.sees("Neither of the two is in place yet.");
    let _ = learner.press("water Enter ligth Enter");
    learner.sees("Roots take up water ✓");
    learner.sees("Gap 2: Look at the spelling.");
    let _ = learner.press("^u light Enter");
    learner.sees("Roots take up water, and leaves take in light.");
    learner.sees("Got it, after three tries.");
}

#[test]
fn the_question_with_gaps_stands_where_every_question_does() {
    let learner = learner((80, 24), "");
    let shown = learner.shown();
    let first = shown.lines().nth(3).unwrap_or_default();
    assert!(first.contains("Fill in what is missing."), "{shown}");
}

#[test]
fn on_the_smallest_screen_the_row_is_in_sight_when_one_is_there() {
    let mut learner = learner((40, 12), "air Enter light Enter Tab");
    learner.sees("▸hint");
    let _ = learner.press("Right");
    learner.sees("▸unsure");
}

#[test]
fn a_long_left_has_room_beside_short_partners() {
    let long = PARTS.replace("Root: Drinks", "The root far below in the dark: Drinks");
    let long = long.replace("Root = Sings", "The root far below in the dark = Sings");
    let mut learner = Learner::of(Memory::with(&[("garden.yaml", &long)]), (80, 24));
    let _ = learner.press("Enter Enter F5 F5");
    learner.sees("The root far below in the dark = …  ");
    let drinks = label(&learner, "Drinks");
    let _ = learner.press(&format!("1 {drinks}"));
    learner.sees("The root far below in the dark = Drinks  ");
}

#[test]
fn tab_goes_through_the_gaps_and_then_to_what_else_can_be_done() {
    let mut learner = learner((80, 24), "Tab x Up y");
    learner.sees("Roots take up y     , and leaves take in x     .");
    let _ = learner.press("Tab Tab");
    learner.sees("▸ hint");
    let _ = learner.press("Enter");
    learner.sees("Hint 1 of 1");
    let _ = learner.press("z");
    learner.sees("leaves take in xz");
}

#[test]
fn an_empty_gap_is_told_and_is_no_try() {
    let learner = learner((80, 24), "x Enter Enter");
    learner.sees("One gap is still empty. That was not counted as a try.");
    assert_eq!(learner.recorded(), ["sat-down", "shown"]);
}

/// Carries each item to its place by picking it up and naming the place.
fn carry(learner: &mut Learner, order: &[&str]) {
    for (place, text) in order.iter().enumerate() {
        let from = label(learner, text);
        let _ = learner.press(&format!("{from} Space {} Space", place + 1));
    }
}

#[test]
fn items_are_carried_into_order_and_stay_where_they_are_right() {
    let mut learner = learner((80, 24), "F5");
    let seed = "The seed swells";
    carry(
        &mut learner,
        &[seed, "A leaf opens", "A root comes out", "It flowers"],
    );
    let _ = learner.press("Enter");
    learner.sees("Two of four are in place.");
    learner.sees("What does the plant drink with before it has leaves?");
    learner.sees("1  The seed swells  ✓ in place");
    learner.sees("▸ 2  A leaf opens  ○ tried here");
    let _ = learner.press("1 J");
    learner.sees("1  The seed swells  ✓ in place");
    let _ = learner.press("2 J");
    learner.sees("▸ 3  A leaf opens");
    let _ = learner.press("Enter");
    learner.sees("Got it. The second look did it.");
}

#[test]
fn enter_puts_an_item_down_and_answers_only_then() {
    let mut learner = learner((80, 24), "F5 1 Space Down");
    learner.sees("↕ 2");
    learner.sees("↑↓ carry   Space put down");
    let before = learner.recorded().len();
    let _ = learner.press("Enter");
    learner.sees("▸ 2");
    assert_eq!(learner.recorded().len(), before);
    let _ = learner.press("Enter");
    assert_eq!(learner.recorded().len(), before + 1);
}

#[test]
fn enter_picks_up_as_long_as_nothing_was_moved() {
    let mut learner = learner((80, 24), "F5");
    learner.sees("Enter pick up");
    let before = learner.recorded().len();
    let _ = learner.press("Enter");
    learner.sees("Space put down");
    let _ = learner.press("Enter Enter Enter");
    assert_eq!(learner.recorded().len(), before, "no order, no try");
}

#[test]
fn pairs_are_joined_by_a_left_and_then_its_partner() {
    let mut learner = learner((80, 24), "F5 l");
    let [drinks, sugar, seeds, sings] =
        ["Drinks", "Makes sugar", "Makes seeds", "Sings"].map(|text| label(&learner, text));
    let _ = learner.press(&format!("1 {sings}"));
    learner.sees("1  Root = Sings");
    learner.sees("▸ 2  Leaf = …");
    let _ = learner.press(&format!("Enter {sugar} Enter {}", drinks.to_uppercase()));
    learner.sees("3  Flower = Drinks");
    learner.sees("Enter answer");
    let _ = learner.press("Enter");
    learner.sees("Listen closely.");
    learner.sees("2  Leaf = Makes sugar  ✓ in place");
    learner.sees("○ tried: Sings");
    let _ = learner.press(&format!("1 {drinks} 3 {seeds} Enter"));
    learner.sees("✓ Root = Drinks; Leaf = Makes sugar; Flower = Makes seeds");
}

#[test]
fn escape_leaves_the_partners_and_not_the_sitting() {
    let learner = learner((80, 24), "F5 l Enter Down Esc");
    learner.sees("▸ 1  Root = …");
    assert_eq!(learner.recorded().last(), Some(&"shown"));
}

#[test]
fn questions_of_several_parts_look_like_this() {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let ways = [
        ("gaps_after_a_try", "air Enter light Enter"),
        ("an_order_with_an_item_picked_up", "F5 2 Space Down"),
        ("pairs_while_a_partner_is_looked_for", "F5 l 1 b Enter Down"),
    ];
    settings.bind(|| {
        for (name, way) in ways {
            assert_snapshot!(format!("{name}_80x24"), learner((80, 24), way).shown());
            assert_snapshot!(format!("{name}_40x12"), learner((40, 12), way).shown());
        }
    });
}
