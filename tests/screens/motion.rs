//! What moves by itself: the newest step joins the path.

use notyet::tui::app::Next;
use notyet::tui::keys::Action;

use super::learner::Learner;

/// The first question of a set, where things may move, or may not; the first choice is picked.
fn answered(motion: bool) -> Learner {
    let mut learner = Learner::at((80, 24));
    learner.app = learner.app.with_motion(motion);
    let _ = learner.press("Enter Enter Down Enter");
    learner
}

fn path(learner: &Learner) -> String {
    let shown = learner.shown();
    let line = shown.lines().find(|line| line.contains("Your path:"));
    line.unwrap_or_default().trim().to_owned()
}

fn pass(learner: &mut Learner) -> Next {
    learner.app.pass(&mut learner.desk)
}

#[test]
fn the_newest_step_joins_the_path_and_rests() {
    let mut learner = answered(true);
    let _ = learner.press("h");
    let sign = path(&learner);
    assert!(sign.ends_with('→'), "{sign}");
    assert!(learner.app.patience(&learner.desk).is_some());

    assert_eq!(pass(&mut learner), Next::Draw);
    let coloured = path(&learner);
    assert_eq!(coloured, format!("{sign} hint"));
    let colours = learner.cells();
    assert_eq!(pass(&mut learner), Next::Draw);
    assert_eq!(path(&learner), coloured);
    assert_ne!(learner.cells(), colours);

    assert_eq!(learner.app.patience(&learner.desk), None);
    assert_eq!(pass(&mut learner), Next::Wait);
}

#[test]
fn a_key_ends_what_moves_even_one_that_does_nothing() {
    for action in [Action::Up, Action::Left] {
        let mut learner = answered(true);
        let _ = learner.press("h");
        assert_eq!(learner.act(&action), Next::Draw, "{action:?}");
        assert!(path(&learner).ends_with("hint"), "{action:?}");
        assert_eq!(learner.app.patience(&learner.desk), None);
    }
}

#[test]
fn without_motion_the_path_is_whole_at_once() {
    let mut learner = answered(false);
    let _ = learner.press("h");
    assert!(path(&learner).ends_with("hint"));
    assert_eq!(learner.app.patience(&learner.desk), None);
}

#[test]
fn what_adds_no_step_moves_nothing() {
    let mut learner = answered(true);
    let _ = pass(&mut learner);
    let _ = pass(&mut learner);
    // The same answer again is no new try.
    let _ = learner.press("Enter");
    assert_eq!(learner.app.patience(&learner.desk), None);
}
