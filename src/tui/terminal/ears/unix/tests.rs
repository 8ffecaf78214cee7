//! What is heard when signals and keys come between two looks.

use std::cell::Cell;

use super::*;

/// What is heard where each look at the terminal says one of these, and a signal's flag is set from the first `Signal` on.
fn heard(looks: &[Woken]) -> (Option<Heard>, usize) {
    let (done, flag) = (Cell::new(0), Cell::new(false));
    let look = || {
        let woken = looks[done.replace(done.get() + 1)];
        flag.set(flag.get() || woken == Woken::Signal);
        woken
    };
    let flagged = || flag.get().then_some(Heard::Suspend);
    let heard = heard_now(flagged, look, |keys| keys.then_some(Heard::Nothing));
    (heard, done.get())
}

#[test]
fn a_signal_that_comes_between_its_flag_and_the_look_at_the_terminal_is_heard_at_once() {
    let (heard, looks) = heard(&[Woken::Signal]);
    assert!(matches!(heard, Some(Heard::Suspend)), "{heard:?}");
    assert_eq!(looks, 1);
}

#[test]
fn keys_are_read_and_a_terminal_that_is_gone_is_not() {
    assert!(matches!(heard(&[Woken::Keys]).0, Some(Heard::Nothing)));
    assert!(heard(&[Woken::TimeIsUp]).0.is_none());
    assert!(matches!(heard(&[Woken::Gone]).0, Some(Heard::End)));
}
