use super::*;
use crate::exchange::album::Album;

/// What it becomes, and what is told.
fn vary(mut data: Data) -> Result<(String, Vec<String>), String> {
    let names: Vec<String> = data.sets.iter().map(|set| set.name.clone()).collect();
    for name in names {
        data.named(&name).unwrap();
    }
    let mut album = Album::of("x");
    let mut texts = Texts::new(&mut album, &Element::default());
    let (vary, _) = data.vary(&mut texts)?;
    let names = vary.names.iter().map(|(name, source)| match source {
        Source::Written(written) => format!("{name}: {written}"),
        Source::List(list) => format!("{name}: [{}]", list.join(", ")),
    });
    let mut lines: Vec<String> = names.collect();
    lines.extend(vary.conditions);
    Ok((lines.join("; "), texts.shown.lost))
}

#[test]
fn data_sets_become_lists_ranges_and_conditions() {
    for (sets, expected) in [
        (&[("a", &["3", "1", "3"][..])][..], "a: [1, 3]"),
        (&[("a", &["4", "1.5", "3", "2"])], "a: [1.5, 2, 3, 4]"),
        (&[("a", &["4", "1", "3", "2"])], "a: 1..4"),
        (&[("a", &["0.5", "1.5", "1", "2"])], "a: 0.5..2 step 0.5"),
        (
            &[("a", &["1", "2"]), ("b", &["5", "7"])],
            "a: [1, 2]; b: [5, 7]; a = 1 and b = 5 or a = 2 and b = 7",
        ),
        (
            &[("a", &["1", "1", "2", "2"]), ("b", &["5", "7", "5", "7"])],
            "a: [1, 2]; b: [5, 7]",
        ),
        (
            &[("a", &["1", "1", "2"]), ("b", &["5", "7", "8"])],
            "a: [1, 2]; b: [5, 7, 8]; b = 5 and a = 1 or b = 7 and a = 1 or b = 8 and a = 2",
        ),
        (
            &[
                ("a", &["1", "1", "2"]),
                ("b", &["5", "7", "7"]),
                ("c", &["0", "9", "9"]),
            ],
            "a: [1, 2]; b: [5, 7]; c: [0, 9]; a = 1 and b = 5 and c = 0 or a = 1 and b = 7 and c = 9 or a = 2 and b = 7 and c = 9",
        ),
    ] {
        let (said, lost) = vary(Data::of(sets)).unwrap();
        assert_eq!(said, expected);
        assert!(lost.is_empty(), "{lost:?}");
    }
}

#[test]
fn what_no_condition_can_say_is_drawn_from_the_ranges_and_told() {
    let numbers: Vec<String> = (1..=60).map(|number| number.to_string()).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let mut data = Data::of(&[("a", &numbers), ("b", &numbers)]);
    assert!(vary(Data::of(&[("a", &numbers), ("b", &numbers)])).is_err());
    let number = |text| number::plain(text).unwrap();
    for set in &mut data.sets {
        set.rule = Some(Rule {
            from: number("0.5"),
            to: number("100"),
            step: number("0.5"),
        });
    }
    let (said, lost) = vary(data).unwrap();
    assert_eq!(said, "a: 0.5..100 step 0.5; b: 0.5..100 step 0.5");
    assert!(lost[0].contains("in 60 items"), "{lost:?}");
}

#[test]
fn a_name_of_moodles_becomes_one_of_ours() {
    let data = Data::of(&[
        ("a", &["1"]),
        ("T-0", &["1"]),
        ("T.0", &["1"]),
        ("and", &["1"]),
        ("é", &["1"]),
    ]);
    let ours: Vec<&str> = data.sets.iter().map(|set| &*set.ours).collect();
    assert_eq!(ours, ["a", "T_0", "T_0_", "and_", "_"]);
}
