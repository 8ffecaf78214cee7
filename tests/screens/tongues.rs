//! The screens in every language: longer words must fit the smallest terminal, too.

use std::collections::BTreeSet;

use insta::{Settings, assert_snapshot};
use notyet::phrases::tongue::{Tongue, speak};

use super::learner::Learner;

const SMALLEST: (u16, u16) = (40, 12);

/// Ways to screens of every sort: keys, and choices in quotes.
const WAYS: &[&[&str]] = &[
    &[],
    &["/", "build"],
    &["Enter"],
    &["Down", "Enter"],
    &["Enter", "Enter"],
    &["Enter", "Enter", "h"],
    &["Enter", "Enter", "=A flat", "Enter", "=An arch", "Enter"],
    &["Enter", "Enter", "l", "=Deck", "=Mast"],
    &["Enter", "Enter", "=A flat", "Enter", "q"],
    &["Enter", "g"],
    &["Enter", "t"],
    &["j"],
    &[","],
];

fn shown(tongue: Tongue, way: &[&str]) -> String {
    speak(tongue);
    let mut learner = Learner::at(SMALLEST);
    for step in way {
        match step.strip_prefix('=') {
            Some(words) => learner.choose(words),
            None => {
                let _ = learner.press(step);
            }
        }
    }
    let shown = learner.shown();
    speak(Tongue::English);
    shown
}

/// The names of the keys on the last lines, which are the same in every language.
fn keys(shown: &str, lines: usize) -> BTreeSet<&str> {
    let foot = shown.trim_end().lines().rev().take(lines);
    let keys = foot.flat_map(|line| line.trim().split("  "));
    keys.filter_map(|key| key.trim().split(' ').next())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn no_key_falls_off_the_foot_of_the_smallest_screen_in_any_language() {
    for way in WAYS {
        let english = shown(Tongue::English, way);
        let wanted = keys(&english, 1);
        assert!(!wanted.is_empty(), "{english}");
        for (tongue, tag) in Tongue::ALL {
            let shown = shown(tongue, way);
            let has = keys(&shown, 2);
            // Where the page tells that it turns, its foot need not.
            let told = |key: &&&str| key.starts_with("Pg") && shown.contains(&format!(": {key}"));
            let missing: Vec<_> = wanted.difference(&has).filter(|key| !told(key)).collect();
            assert!(missing.is_empty(), "{tag}, {way:?}: {missing:?}\n{shown}");
        }
    }
}

#[test]
fn the_smallest_screen_speaks_every_language() {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (tongue, tag) in Tongue::ALL.into_iter().skip(1) {
            let after = |way: &[&str]| shown(tongue, way);
            assert_snapshot!(format!("question_{tag}_40x12"), after(WAYS[5]));
            assert_snapshot!(format!("ending_{tag}_40x12"), after(WAYS[8]));
        }
    });
}

#[test]
fn true_and_false_are_words_of_the_language_on_every_screen() {
    for (tongue, right, other) in [
        (Tongue::German, "Wahr", "Falsch"),
        (Tongue::Spanish, "Verdadero", "Falso"),
    ] {
        speak(tongue);
        let mut learner = Learner::at((80, 24));
        let _ = learner.press("Enter Enter l l 2 Enter");
        learner.sees(&format!(": {other}"));
        let _ = learner.press("Enter");
        learner.sees_no("false");
        let _ = learner.press("1 Enter");
        learner.sees(&format!("✓ {right}"));
        learner.sees(&format!("{other} → {right} ✓"));
        let _ = learner.press("q");
        learner.sees(&format!("{other} → {right} ✓"));
        let _ = learner.press("Enter J");
        learner.sees(&format!("○ {other} → ✓ {right}"));
        let _ = learner.press("Down Down Enter");
        learner.sees(right);
        learner.sees(other);
        learner.sees_no("true");
        learner.sees_no("false");
    }
    speak(Tongue::English);
}
