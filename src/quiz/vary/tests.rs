use std::collections::BTreeSet;

use num_traits::ToPrimitive;
use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

use super::*;

fn chance(seed: u64) -> impl Rng {
    Xoshiro256PlusPlus::seed_from_u64(seed)
}

/// A question's names and conditions, as a teacher writes them.
pub(super) fn vary(names: &[(&str, &str)], conditions: &[&str]) -> Vary {
    let names = names
        .iter()
        .map(|(name, source)| ((*name).to_owned(), Source::parse(source).unwrap()));
    let conditions = conditions
        .iter()
        .map(|text| Formula::condition(text).unwrap());
    Vary::new(names.collect(), conditions.collect())
}

fn exact(text: &str) -> Value {
    Value::Exact(number::plain(text).unwrap())
}

/// Every value that a name takes in many draws.
fn reached(vary: &Vary, name: &str) -> BTreeSet<String> {
    let mut chance = chance(1);
    (0..2_000)
        .map(|_| vary.draw(&mut chance).unwrap())
        .map(|values| match values.get(name).unwrap() {
            Value::Exact(number) => number.to_string(),
            Value::Near(number) => number.to_string(),
            Value::Words(words) => words.clone(),
        })
        .collect()
}

fn set(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn every_value_of_a_range_is_drawn_and_no_other() {
    let cases: [(&str, &[&str]); 8] = [
        ("2..5", &["2", "3", "4", "5"]),
        ("= 2 .. 4", &["2", "3", "4"]),
        ("40..70 step 10", &["40", "50", "60", "70"]),
        ("40..69 step 10", &["40", "50", "60"]),
        ("0.5..1.5 step 1/4", &["1/2", "3/4", "1", "5/4", "3/2"]),
        ("-2..1", &["-2", "-1", "0", "1"]),
        ("7..7", &["7"]),
        ("(1 + 1)..2 * 2 step (1)", &["2", "3", "4"]),
    ];
    for (source, expected) in cases {
        assert_eq!(
            reached(&vary(&[("a", source)], &[]), "a"),
            set(expected),
            "{source}"
        );
    }
}

#[test]
fn every_value_of_a_range_is_equally_likely() {
    let vary = vary(&[("a", "1..4")], &[]);
    let mut counts = [0_u32; 4];
    let mut chance = chance(7);
    for _ in 0..4_000 {
        let drawn = vary.draw(&mut chance).unwrap();
        let index = (1..5).position(|value| drawn.get("a") == Some(&value.into()));
        counts[index.unwrap()] += 1;
    }
    // Six standard deviations of a fair draw, about 27 each.
    assert!(
        counts.iter().all(|count| count.abs_diff(1_000) < 165),
        "{counts:?}"
    );
}

#[test]
fn a_list_holds_numbers_and_words() {
    let list = Source::list(["Ana", "2", "1/3", "0.5", " ", "2a"]);
    let words = |text: &str| Value::Words(text.to_owned());
    let expected = [
        words("Ana"),
        exact("2"),
        exact("1/3"),
        exact("0.5"),
        words(" "),
        words("2a"),
    ];
    assert_eq!(list, Source::List(expected.to_vec()));
    let vary = Vary::new(vec![("who".to_owned(), list)], Vec::new());
    let expected = set(&["Ana", "2", "1/3", "1/2", " ", "2a"]);
    assert_eq!(reached(&vary, "who"), expected);
}

#[test]
fn a_name_builds_on_those_before_it() {
    let vary = vary(&[("a", "2..9"), ("b", "1..a - 1"), ("c", "= a * b")], &[]);
    for seed in 0..200 {
        let drawn = vary.draw(&mut chance(seed)).unwrap();
        let holds = Formula::condition("1 <= b < a and c = a * b").unwrap();
        assert_eq!(holds.holds(&drawn), Ok(true), "{drawn:?}");
        assert_eq!(drawn.names().collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}

#[test]
fn conditions_hold_in_every_draw() {
    let vary = vary(&[("a", "1..9"), ("b", "1..9")], &["a != b", "a + b > 4"]);
    for seed in 0..200 {
        let drawn = vary.draw(&mut chance(seed)).unwrap();
        for condition in vary.conditions() {
            assert_eq!(condition.holds(&drawn), Ok(true), "{drawn:?}");
        }
    }
}

#[test]
fn a_condition_keeps_the_names_after_it_from_harm() {
    let vary = vary(&[("a", "1..2"), ("b", "0..1"), ("c", "a / b")], &["b != 0"]);
    for seed in 0..50 {
        assert!(vary.draw(&mut chance(seed)).is_ok());
    }
}

#[test]
fn the_same_chance_draws_the_same() {
    let vary = vary(&[("a", "1..1000"), ("b", "1..a")], &["a > 10"]);
    let draw = || vary.draw(&mut chance(3)).unwrap();
    assert_eq!(draw(), draw());
}

#[test]
fn what_cannot_be_drawn_says_why_and_where() {
    type Case<'c> = (&'c [(&'c str, &'c str)], &'c [&'c str], &'c str, Halted);
    let cases: [Case<'_>; 12] = [
        (
            &[("a", "5..1")],
            &[],
            "there is nothing to draw from",
            Halted::Name(0),
        ),
        (
            &[("a", "1..5 step 0")],
            &[],
            "the step of a range is not above 0",
            Halted::Name(0),
        ),
        (
            &[("a", "5..1 step -1")],
            &[],
            "the step of a range is not above 0",
            Halted::Name(0),
        ),
        (
            &[("a", "1..1000001")],
            &[],
            "a range has more than 1,000,000 numbers",
            Halted::Name(0),
        ),
        (
            &[("a", "0..10^99 step 10^-99")],
            &[],
            "a range has more than 1,000,000 numbers",
            Halted::Name(0),
        ),
        (
            &[("a", "0..sqrt(2)")],
            &[],
            "a range needs exact numbers",
            Halted::Name(0),
        ),
        (
            &[("a", "1..2"), ("b", "1 / (a - a)")],
            &[],
            "something is divided by 0",
            Halted::Name(1),
        ),
        (
            &[("b", "a + 1"), ("a", "1..2")],
            &[],
            "there is no value for `a`",
            Halted::Name(0),
        ),
        (
            &[("a", "1..9")],
            &["a > 0", "a > 10"],
            "`where` is never met in 1,000 tries",
            Halted::Condition(1),
        ),
        (
            &[],
            &["1 > 2"],
            "`where` is never met in 1,000 tries",
            Halted::Condition(0),
        ),
        (
            &[("a", "1..9")],
            &["x > 10"],
            "there is no value for `x`",
            Halted::Condition(0),
        ),
        (
            &[("a", "1..9")],
            &["1 / 0 > a"],
            "something is divided by 0",
            Halted::Condition(0),
        ),
    ];
    for (names, conditions, expected, at) in cases {
        let halt = vary(names, conditions)
            .draw_or_halt(&mut chance(5), &mut Work::of_one_draw())
            .expect_err(expected);
        assert_eq!(
            (halt.to_string().as_str(), halt.at),
            (expected, at),
            "{names:?}"
        );
    }
    assert!(
        vary(&[("a", "1..1000000")], &[])
            .draw(&mut chance(5))
            .is_ok()
    );
    let empty = Vary::new(vec![("a".to_owned(), Source::List(Vec::new()))], Vec::new());
    assert_eq!(empty.draw(&mut chance(5)), Err(Broken::NothingToDraw));
}

#[test]
fn a_halt_tells_the_numbers_that_did_it() {
    let vary = vary(&[("a", "3..3"), ("b", "a - 3"), ("c", "a / b")], &[]);
    let halt = vary
        .draw_or_halt(&mut chance(5), &mut Work::of_one_draw())
        .unwrap_err();
    let expected: Values = [("a", 3.into()), ("b", 0.into())].into_iter().collect();
    assert_eq!((halt.drawn, halt.broken), (expected, Broken::DividedByZero));
}

#[test]
fn a_source_that_is_not_understood_names_its_place() {
    let cases = [
        ("", "", "there is no formula here"),
        ("1..", "..", "nothing stands after `..`"),
        ("..5", "..", "nothing stands before `..`"),
        ("= ..5", "..", "nothing stands before `..`"),
        ("1..5 step", "step", "nothing stands after `step`"),
        (
            "1..5 step 2 step 3",
            "2 step",
            "there is no sign between these two",
        ),
        ("1..5..9", "..", "a range cannot stand here"),
        ("1..2a", "2a", "there is no sign between these two"),
        ("(1..5)", "(", "this bracket is never closed"),
        (
            "1..a = 2",
            "a = 2",
            "a comparison stands where a number is wanted",
        ),
    ];
    for (text, at, message) in cases {
        let slip = Source::parse(text).expect_err(text);
        assert_eq!(
            (&text[slip.at], slip.message.as_str()),
            (at, message),
            "{text}"
        );
    }
}

#[test]
fn a_name_may_be_called_step() {
    let vary = vary(&[("step", "2..2"), ("a", "0..step step step / 2")], &[]);
    assert_eq!(reached(&vary, "a"), set(&["0", "1", "2"]));
}

#[test]
fn a_source_knows_its_names_and_their_places() {
    let text = "a..b + 1 step a";
    let source = Source::parse(text).unwrap();
    let names: Vec<_> = source.names().map(|(name, at)| (name, at.start)).collect();
    assert_eq!(names, [("a", 0), ("b", 3), ("a", 14)]);
    assert_eq!(Source::list(["a"]).names().count(), 0);
}

#[test]
fn what_was_drawn_once_is_recalled_in_order() {
    let vary = vary(&[("a", "1..2"), ("b", "a + 1")], &["a > 0"]);
    let recorded = [("b", 30.into()), ("old", 1.into()), ("a", 7.into())];
    let recorded: Values = recorded.into_iter().collect();
    let recalled = vary.recall(&recorded).unwrap();
    let expected: Values = [("a", 7.into()), ("b", 30.into())].into_iter().collect();
    assert_eq!(recalled, expected);
    let less: Values = [("a", Value::from(7))].into_iter().collect();
    assert_eq!(vary.recall(&less), None);
}

proptest! {
    #[test]
    fn a_draw_lies_in_its_range_a_whole_count_of_steps_from_its_beginning(
        from in -1000..1000_i64, length in 0..1000_i64, step in 1..50_i64, below in 1..20_i64, seed: u64,
    ) {
        let to = from + length;
        let source = format!("{from}/{below}..{to}/{below} step {step}/{below}");
        let drawn = vary(&[("a", &source)], &[]).draw(&mut chance(seed)).unwrap();
        let Some(Value::Exact(value)) = drawn.get("a") else { panic!("no number") };
        let steps = (value * number::Rational::from_integer(below.into())
            - number::Rational::from_integer(from.into())) / number::Rational::from_integer(step.into());
        prop_assert!(steps.is_integer());
        let steps = steps.to_integer().to_i64().unwrap();
        prop_assert!((0..=length / step).contains(&steps), "{source}: {value}");
    }

    #[test]
    fn any_source_is_read_and_drawn_from_without_harm(text in prop_oneof![
        "\\PC{0,40}",
        proptest::collection::vec("(step|\\.\\.|[0-9]{1,3}|[ab]|[-+*/^() =])", 0..12).prop_map(|parts| parts.concat()),
    ]) {
        match Source::parse(&text) {
            Ok(source) => {
                let sources = vec![("a".to_owned(), Source::list(["2"])), ("b".to_owned(), source)];
                let _ = Vary::new(sources, Vec::new()).draw(&mut chance(1));
            }
            Err(slip) => prop_assert!(text.get(slip.at.clone()).is_some(), "{slip:?}"),
        }
    }
}

#[test]
fn conditions_that_are_never_met_are_given_up_once_the_work_is_spent() {
    let long = format!("a + {}", vec!["a"; 100].join(" + "));
    let vary = vary(&[("a", "1..9"), ("b", &long)], &["b = 0"]);
    let mut work = Work::new(5_000);
    let halt = vary.draw_or_halt(&mut chance(5), &mut work).unwrap_err();
    assert_eq!(halt.broken, Broken::NeverMet);
    assert!(work.is_spent());
    let halt = vary.draw_or_halt(&mut chance(5), &mut work).unwrap_err();
    assert_eq!(halt.broken, Broken::NeverMet, "and not tried once more");
}
