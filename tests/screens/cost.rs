//! What drawing costs: how much is written for a small change.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use notyet::tui::canvas::Canvas;
use ratatui::backend::CrosstermBackend;

use super::learner::Learner;

/// The marks around a frame: synchronised update on and off.
const MARKS: usize = 16;

#[derive(Clone, Default)]
struct Written(Rc<RefCell<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The bytes that the last of these keys has written, at 80 by 24.
fn bytes_for(way: &str, last: &str) -> usize {
    let mut learner = Learner::at((80, 24));
    let _ = learner.press(way);
    let bytes = written_for(&mut learner, last).len();
    bytes + MARKS
}

/// What this key writes on a screen of 80 by 24 that shows what was there before.
pub(super) fn written_for(learner: &mut Learner, last: &str) -> Vec<u8> {
    let written = Written::default();
    let mut canvas = Canvas::new(CrosstermBackend::new(written.clone()), (80, 24));
    draw(&mut canvas, learner);
    written.0.borrow_mut().clear();
    let _ = learner.press(last);
    draw(&mut canvas, learner);
    written.0.take()
}

fn draw(canvas: &mut Canvas<CrosstermBackend<Written>>, learner: &Learner) {
    let (sheet, theme) = learner.app.sheet();
    canvas.draw(sheet, theme).expect("a screen");
}

#[test]
fn moving_in_a_list_writes_little() {
    for (way, place) in [
        ("Down Up", "library"),
        ("Enter Enter", "choices"),
        ("Enter j", "journey"),
    ] {
        let bytes = bytes_for(way, "Down");

        assert!((MARKS + 1..=150).contains(&bytes), "{place}: {bytes} bytes");
    }
}

#[test]
fn typing_a_letter_writes_little() {
    let bytes = bytes_for("Enter Enter l l l", "k");
    assert!(bytes <= 150, "{bytes} bytes");
}
