//! Tables of files: what is read of them, what is told, and what is left when one setting is written.

use proptest::prelude::*;

use super::reading::loaded;
use super::writing::changed;
use super::*;

fn read(text: &str) -> Loaded {
    loaded(text.as_bytes())
}

/// Each slip as its line and what is told of it.
fn told(text: &str) -> Vec<(usize, String)> {
    let slips = read(text).slips.into_iter();
    slips.map(|slip| (slip.line, slip.what.say())).collect()
}

fn set(settings: &[(Setting, &str)]) -> Settings {
    let mut all = Settings::default();
    for (setting, value) in settings {
        assert!(setting.set(&mut all, value), "{setting:?} {value}");
    }
    all
}

#[test]
fn every_setting_has_every_value_it_names() {
    for setting in Setting::ALL {
        assert_eq!(Setting::named(setting.name()), Some(setting));
        let at_first = setting.of(&Settings::default());
        assert!(setting.values().contains(&at_first), "{setting:?}");
        for value in setting.values() {
            let settings = set(&[(setting, value)]);
            assert_eq!(setting.of(&settings), value);
            let text = format!("{}: {value}\n", setting.name());
            assert_eq!(read(&text).settings, settings, "{text}");
        }
        assert!(!setting.set(&mut Settings::default(), "no such value"));
    }
}

#[test]
fn turning_on_and_back_goes_round_all_values() {
    for setting in Setting::ALL {
        let mut settings = Settings::default();
        let mut seen = Vec::new();
        for _ in setting.values() {
            let next = setting.turned(&settings, true);
            let before = setting.of(&settings);
            setting.set(&mut settings, next);
            assert_eq!(setting.turned(&settings, false), before);
            seen.push(next);
        }
        seen.sort_unstable();
        let mut all = setting.values();
        all.sort_unstable();
        assert_eq!(seen, all);
        assert_eq!(settings, Settings::default());
    }
}

#[test]
fn whatever_way_it_is_written_it_is_read() {
    let expected = set(&[(Setting::Theme, "dark"), (Setting::Motion, "off")]);
    for text in [
        "theme: dark\nmotion: off\n",
        "theme: dark\r\nmotion: off\r\n",
        "\u{feff}theme: dark\nmotion: off",
        "---\n# mine\ntheme: \"dark\"   # at night\n\n'motion': false\n",
        "{theme: dark, motion: off}\n",
        "{\ntheme: dark,\nmotion: off\n}\n",
        "theme: dark\nmotion: no\nvoice:\n",
        "theme:\n  dark\nmotion: off\nkeys:\n",
    ] {
        let loaded = read(text);
        assert_eq!(loaded.settings, expected, "{text}");
        assert_eq!(loaded.slips, [], "{text}");
    }
    for text in ["", "\n", "# nothing\n", "---\n", "\u{feff}"] {
        assert_eq!(read(text), Loaded::default(), "{text:?}");
    }
}

#[test]
fn all_slips_are_told_with_their_lines_and_the_rest_counts() {
    let text = "them: dark\nvoice: quiet\nmotion: offf\ntheme: [dark\n\nlanguage: en\nlanguage: de\nkeys: h\nmouse: [on]\nzzz: 1\nno settings at all\n";
    let loaded = read(text);
    let expected = set(&[(Setting::Voice, "quiet"), (Setting::Language, "en")]);
    assert_eq!(loaded.settings, expected);
    let lines: Vec<(usize, Amiss)> = loaded
        .slips
        .into_iter()
        .map(|slip| (slip.line, slip.what))
        .collect();
    let expected = [
        (1, Amiss::Unknown("them".into())),
        (3, Amiss::NotAValue(Setting::Motion, "offf".into())),
        (5, Amiss::Unreadable),
        (7, Amiss::Twice("language".into(), 6)),
        (8, Amiss::NotKeys),
        (9, Amiss::NotAValue(Setting::Mouse, "[on]".into())),
        (10, Amiss::Unknown("zzz".into())),
        (11, Amiss::Unreadable),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_slip_says_what_may_be_meant_or_all_that_there_is() {
    for (text, expected) in [
        (
            "them: dark",
            "there is no setting “them”. Did you mean “theme”?",
        ),
        ("kes: {}", "there is no setting “kes”. Did you mean “keys”?"),
        (
            "lang: de",
            "there is no setting “lang”. Did you mean “language”?",
        ),
        (
            "colour: red",
            "there is no setting “colour”. There is: theme, voice, language, motion, mouse, pictures, keys.",
        ),
        (
            "theme: lihgt",
            "theme cannot be “lihgt”. Did you mean “light”?",
        ),
        ("motion: 3", "motion cannot be “3”. There is: on, off."),
    ] {
        assert_eq!(told(text), [(1, expected.to_owned())], "{text}");
    }
}

#[test]
fn what_is_no_text_or_too_long_is_told_once() {
    for bytes in [vec![0xff, 0xfe], vec![b'#'; 20_000]] {
        let loaded = loaded(&bytes);
        assert_eq!(loaded.settings, Settings::default());
        let slips: Vec<Amiss> = loaded.slips.into_iter().map(|slip| slip.what).collect();
        assert_eq!(slips, [Amiss::NoText]);
    }
}

#[test]
fn keys_are_read_with_their_lines() {
    for text in [
        "theme: dark\nkeys:\n  hint: h\n  quit: [q, ctrl-c]\n  later:\n  # no\n  show-me: 1\n",
        "theme: dark\nkeys:\n  'hint': h\n  quit:\n  - q\n  - ctrl-c\n  later: ~\n  show-me: '1'\n",
    ] {
        let loaded = read(text);
        assert_eq!(loaded.slips, []);
        let keys: Vec<(&str, String)> = loaded
            .keys
            .iter()
            .map(|one| (one.action.as_str(), one.keys.join(" ")))
            .collect();
        let expected = [
            ("hint", "h"),
            ("quit", "q ctrl-c"),
            ("later", ""),
            ("show-me", "1"),
        ];
        assert_eq!(
            keys,
            expected.map(|(action, keys)| (action, keys.to_owned()))
        );
        assert_eq!((loaded.keys[0].line, loaded.keys[1].line), (3, 4));
    }
    let in_one_line = read("keys: {hint: h, quit: q}\n");
    let lines: Vec<usize> = in_one_line.keys.iter().map(|one| one.line).collect();
    assert_eq!(lines, [1, 1]);
}

#[test]
fn writing_a_setting_leaves_all_else_as_it_is() {
    for (was, now) in [
        ("", "theme: light\n"),
        ("theme: dark\n", "theme: light\n"),
        ("theme: dark", "theme: light\n"),
        ("voice: quiet", "voice: quiet\ntheme: light\n"),
        (
            "# mine\n\ntheme: dark # at night\n# more\nvoice: quiet\n",
            "# mine\n\ntheme: light # at night\n# more\nvoice: quiet\n",
        ),
        (
            "\u{feff}voice: quiet\r\ntheme: dark\r\n",
            "\u{feff}voice: quiet\r\ntheme: light\r\n",
        ),
        (
            "them: dark\nkeys:\n  hint: h # mine\n",
            "them: dark\nkeys:\n  hint: h # mine\ntheme: light\n",
        ),
        ("theme:\n  dark\nvoice: [\n", "theme: light\nvoice: [\n"),
        ("'theme': dark\n", "theme: light\n"),
        ("theme: nonsense\n", "theme: light\n"),
        (
            "{theme: dark, keys: {hint: h}}\n",
            "theme: light\nkeys:\n  hint: h\n",
        ),
    ] {
        let written = changed(was.as_bytes(), Setting::Theme, "light");
        assert_eq!(written.as_deref(), Some(now), "{was:?}");
    }
    assert_eq!(changed(b"{theme: ", Setting::Theme, "light"), None);
    assert_eq!(changed(&[0xff], Setting::Theme, "light"), None);
}

fn a_line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "# [a-z: ]{0,8}",
        "(theme|voice|motion|mouse): (dark|quiet|on|off|x)",
        "(keys|other):",
        "  [a-z]{1,4}: [a-z\\[\\]{},]{0,4}",
        "[a-z:\\-\\[\\]{}\"'# ]{0,12}",
    ]
}

proptest! {
    #[test]
    fn whatever_stands_there_a_written_setting_counts_and_the_others_stay(
        lines in prop::collection::vec(a_line(), 0..8),
        place in 0..Setting::ALL.len(),
        turns in 0..6_usize,
    ) {
        let was = lines.join("\n");
        let setting = Setting::ALL[place];
        let values = setting.values();
        let value = values[turns % values.len()];
        if let Some(now) = changed(was.as_bytes(), setting, value) {
            let (before, after) = (read(&was), read(&now));
            prop_assert_eq!(setting.of(&after.settings), value);
            for other in Setting::ALL.into_iter().filter(|one| *one != setting) {
                prop_assert_eq!(other.of(&before.settings), other.of(&after.settings));
            }
        }
    }
}
