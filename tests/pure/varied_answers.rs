//! For every question with fresh numbers in the shipped sets, 10,000 drawings: the answer, worked out here a second time in
//! another way, is accepted. A question that is not in the table fails the test.

use std::collections::HashSet;

use notyet::grading::{self, Verdict};
use notyet::quiz::formula::{Value, Values};
use notyet::quiz::vary::Work;
use notyet::quiz::{Question, Set, Variant, read};
use notyet::store::sets::BUILT_IN;
use num_traits::ToPrimitive;
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

const DRAWINGS: usize = 10_000;

/// The values of one drawing.
struct Drawn<'a>(&'a Variant);

impl Drawn<'_> {
    /// A whole number.
    fn n(&self, name: &str) -> i64 {
        let (top, below) = self.fraction(name);
        assert_eq!(below, 1, "{name} is {top}/{below}");
        top
    }

    /// A number as a fraction.
    fn fraction(&self, name: &str) -> (i64, i64) {
        match self.0.values.get(name) {
            Some(Value::Exact(number)) => {
                let parts = (number.numer().to_i64(), number.denom().to_i64());
                (parts.0.unwrap(), parts.1.unwrap())
            }
            other => panic!("{name} is {other:?}"),
        }
    }

    fn word(&self, name: &str) -> String {
        match self.0.values.get(name) {
            Some(Value::Words(words)) => words.clone(),
            other => panic!("{name} is {other:?}"),
        }
    }
}

/// The right response to a drawing, in words or as a fraction.
type Second = fn(&Drawn<'_>) -> String;

fn fraction(top: i64, below: i64) -> String {
    format!("{top}/{below}")
}

/// Added up hour by hour, minute by minute: no formula of the set's own.
const MOTION: &[(&str, Second)] = &[
    ("how-far", |d| {
        (0..d.n("t")).map(|_| d.n("v")).sum::<i64>().to_string()
    }),
    ("which-speed", |d| {
        let trips = [
            (3 * d.n("b"), "3 hours", 180),
            (2 * d.n("a"), "2 hours", 120),
            (d.n("c"), "half an hour", 30),
        ];
        let pairs = trips
            .map(|(km, time, minutes)| format!("{km} km in {time} = {} km/h", km * 60 / minutes));
        pairs.join("; ")
    }),
    ("minutes-needed", |d| {
        // The minutes after which v km/h have made s km: s = v·m/60, without rounding.
        let (top, below) = d.fraction("s");
        let minutes = (1..60).find(|minutes| d.n("v") * minutes * below == top * 60);
        minutes.expect("under an hour").to_string()
    }),
    ("parts-of-an-hour", |d| {
        format!(
            "{}; {}",
            fraction(d.n("v") * 30, 60),
            fraction(d.n("v") * 15, 60)
        )
    }),
    ("metres-in-each-second", |d| {
        fraction((0..60).map(|_| 60 * d.n("v")).sum(), 1000)
    }),
    ("slowest-first", |d| {
        let (c, a, b, far) = (d.n("c"), d.n("a"), d.n("b"), d.n("d"));
        // Metres in an hour.
        let mut movers = [
            (
                b * 3600,
                format!("A horse that does {b} metres in a second"),
            ),
            (
                far * 60_000,
                format!("A train that does {far} kilometres in a minute"),
            ),
            (c * 60, format!("A walker who does {c} metres in a minute")),
            (
                a * 1000,
                format!("A cyclist who does {a} kilometres in an hour"),
            ),
        ];
        movers.sort();
        movers.map(|(_, mover)| mover).join("; ")
    }),
    ("the-fastest-one", |d| {
        let (v, t) = (d.n("v"), d.n("t"));
        // Kilometres, and half hours; the speeds are compared crosswise.
        let half = |km: i64, below: i64| {
            if km % below == 0 {
                (km / below).to_string()
            } else {
                format!("{}.5", km / below)
            }
        };
        let trains = [
            (
                2 * t * v,
                2 * t,
                format!("One that goes {} km in {t} hours", t * v),
            ),
            (
                2 * (t + 3) * (v - 10),
                2 * (t + 3),
                format!("One that goes {} km in {} hours", (t + 3) * (v - 10), t + 3),
            ),
            (
                2 * (v - 20),
                2,
                format!("One that goes {} km in 1 hour", v - 20),
            ),
            (
                v - 10,
                1,
                format!("One that goes {} km in half an hour", half(v - 10, 2)),
            ),
        ];
        let faster = |one: &&(i64, i64, String), other: &&(i64, i64, String)| {
            (one.0 * other.1).cmp(&(other.0 * one.1))
        };
        trains.iter().max_by(faster).unwrap().2.clone()
    }),
    ("slow-then-fast", |d| {
        let way: i64 = (0..d.n("p"))
            .map(|_| d.n("a"))
            .chain((0..d.n("q")).map(|_| d.n("b")))
            .sum();
        fraction(way, d.n("p") + d.n("q"))
    }),
    ("there-and-back", |d| {
        let (s, a, b) = (d.n("s"), d.n("a"), d.n("b"));
        // Twice the way, through the hours there and back.
        fraction(2 * s * a * b, s * b + s * a)
    }),
    ("numbers-of-a-trip", |_| "The bus stood still.".to_owned()),
    ("two-pull-on-a-box", |d| {
        format!("{}; {}", -d.n("a") + d.n("b"), d.word("side"))
    }),
    ("steady-car", |d| format!("{} N", d.n("f"))),
    ("drifting-in-space", |d| d.n("v").to_string()),
    ("rock-on-the-moon", |d| {
        format!("{}; {}", d.n("m"), fraction(10 * d.n("m"), 6))
    }),
    ("stones-without-air", |d| {
        let (top, below) = d.fraction("t");
        fraction(top, below)
    }),
];

const FRACTIONS: &[(&str, Second)] = &[
    ("thirds-to-twelfths", |d| {
        let (a, b, k) = (d.n("a"), d.n("b"), d.n("k"));
        // The top that makes both fractions alike crosswise.
        let top = (1..100).find(|top| top * b == a * (k * b));
        top.expect("small pieces").to_string()
    }),
    ("three-quarters-of-twenty", |d| {
        let (a, b, n) = (d.n("a"), d.n("b"), d.n("n"));
        // Dealt out to b heaps one by one, of which a are red.
        let red = (0..n).filter(|apple| apple % b < a).count();
        red.to_string()
    }),
    ("pieces-for-both", |d| {
        let (p, q) = (d.n("p"), d.n("q"));
        let pieces = (1..1000).find(|pieces| pieces % p == 0 && pieces % q == 0);
        format!(
            "{}; {}",
            pieces.expect("p times q at most"),
            fraction(p + q, p * q)
        )
    }),
    ("where-is-five-thirds", |d| {
        // One step of 1/b after another, up to the last whole that is not beyond.
        let (t, b) = (d.n("t"), d.n("b"));
        let wholes = (1..=t).filter(|steps| steps % b == 0).count();
        format!("{wholes} and {}", wholes + 1)
    }),
    ("thirds-in-a-mixed-number", |d| {
        let wholes: i64 = (0..d.n("w")).map(|_| d.n("b")).sum();
        (wholes + d.n("r")).to_string()
    }),
    ("sum-of-two", |d| {
        let (a, b, c, below) = (d.n("a"), d.n("b"), d.n("c"), d.n("d"));
        fraction(a * below + c * b, b * below)
    }),
];

const WATER_CYCLE: &[(&str, Second)] = &[
    ("bottle-on-the-scale", |d| {
        // Gram by gram, from the first reading to the later one.
        let (first, later) = (d.n("m"), d.n("m") + d.n("d"));
        (first..later).count().to_string()
    }),
    ("salt-in-the-dish", |d| {
        let (top, below) = d.fraction("s");
        // The salt that was there is there: 35 g in each kilogram of sea water.
        assert_eq!(top * 1000, 35 * d.n("m") * below);
        fraction(top, below)
    }),
    ("room-in-the-gravel", |d| {
        let stones = (0..d.n("j")).find(|stones| stones + d.n("w") == d.n("j"));
        stones.expect("less than the jar").to_string()
    }),
];

const GEOGRAPHY: &[(&str, Second)] = &[
    ("noon-at-longitude-zero", |d| {
        // The Sun comes to a place in the east earlier: an hour for each 15 degrees.
        let hours = (0..24).find(|hours| hours * 15 == d.n("d"));
        format!("15; {}", 12 + hours.expect("whole hours"))
    }),
    ("lake-on-two-maps", |d| {
        // The lake itself in centimetres, laid out with the second map's.
        let lake = d.n("f") * d.n("n") * 100_000;
        fraction(lake, d.n("f") * 100_000)
    }),
];

const PROBABILITY: &[(&str, Second)] = &[
    ("red-from-the-bag", |d| {
        let bag = (0..d.n("r"))
            .map(|_| true)
            .chain((0..d.n("b")).map(|_| false));
        let (red, all) = bag.fold((0, 0), |(red, all), is_red| {
            (red + i64::from(is_red), all + 1)
        });
        fraction(red, all)
    }),
    ("bus-not-late", |d| {
        let late = (0..d.n("n")).map(|day| day < d.n("a"));
        fraction(
            late.filter(|late| !late).count().try_into().unwrap(),
            d.n("n"),
        )
    }),
    ("ways-to-a-sum", |d| {
        let pairs = (1..=6).flat_map(|red| (1..=6).map(move |blue| red + blue));
        let ways = pairs.filter(|sum| *sum == d.n("s")).count();
        format!("{ways}; {ways}/36")
    }),
    ("ball-kept-out", |d| {
        let mut bag = bag(d.n("r"), d.n("b"));
        bag.remove(0);
        share_of_true(&bag)
    }),
    ("ball-put-back", |d| share_of_true(&bag(d.n("g"), d.n("y")))),
    ("two-red-balls", |d| {
        let bag = bag(d.n("r"), d.n("b"));
        let firsts = 0..bag.len();
        let pairs = firsts.flat_map(|one| (0..bag.len()).map(move |two| (one, two)));
        let pairs = pairs.filter(|(one, two)| one != two);
        share_of_true(
            &pairs
                .map(|(one, two)| bag[one] && bag[two])
                .collect::<Vec<_>>(),
        )
    }),
];

/// A bag with these balls of the colour that is hoped for, and of the other.
fn bag(hoped: i64, other: i64) -> Vec<bool> {
    let hoped = (0..hoped).map(|_| true);
    hoped.chain((0..other).map(|_| false)).collect()
}

fn share_of_true(cases: &[bool]) -> String {
    format!(
        "{}/{}",
        cases.iter().filter(|case| **case).count(),
        cases.len()
    )
}

const PYTHON: &[(&str, Second)] = &[
    ("total-before-price", |d| {
        let total: i64 = (0..d.n("k")).map(|_| d.n("p")).sum();
        total.to_string()
    }),
    ("sweets-left", |d| {
        let mut sweets = d.n("s");
        while sweets >= d.n("f") {
            sweets -= d.n("f");
        }
        sweets.to_string()
    }),
    ("what-each-one-gives", |d| {
        let (a, b) = (d.n("a"), d.n("b"));
        // Shared out in full steps, and what is left over.
        let steps = (0..a).find(|steps| (steps + 1) * b > a).unwrap_or(0);
        let rest = a - steps * b;
        let hundredths = 100 * a / b;
        let exact = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        [
            format!("`{a} / {b}` = {}", exact.trim_end_matches('0')),
            format!("`{a} // {b}` = {steps}"),
            format!("`{a} % {b}` = {rest}"),
            format!("`\"{a}\" + \"{b}\"` = {a}{b}"),
        ]
        .join("; ")
    }),
    ("one-up-to-the-last", |d| {
        // The first end for which the loop has added all of them.
        let k = d.n("k");
        let end = (1..100).find(|end| (1..*end).sum::<i64>() == (1..=k).sum::<i64>());
        format!("{}; n", end.expect("some end"))
    }),
];

const TABLES: &[(&str, &[(&str, Second)])] = &[
    ("fractions", FRACTIONS),
    ("geography", GEOGRAPHY),
    ("motion", MOTION),
    ("probability", PROBABILITY),
    ("python-basics", PYTHON),
    ("water-cycle", WATER_CYCLE),
];

fn shipped() -> Vec<Set> {
    let read = |(name, text): &(&str, &str)| read::read(text.as_bytes(), name).set.expect(name);
    BUILT_IN.iter().map(read).collect()
}

fn second(set: &Set, question: &Question) -> Second {
    let table = TABLES.iter().find(|(id, _)| *id == set.id);
    let found = table.and_then(|(_, table)| table.iter().find(|(id, _)| *id == question.id));
    found
        .unwrap_or_else(|| panic!("{}, {}: no second computation", set.id, question.id))
        .1
}

fn written(values: &Values) -> String {
    let recorded = values.recorded().map(|(_, value)| value);
    recorded.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_second_computation_gives_the_answer_of_every_drawing() {
    let mut looked_at = 0;
    for set in shipped() {
        for question in &set.questions {
            let Some(varied) = &question.varied else {
                continue;
            };
            looked_at += 1;
            let second = second(&set, question);
            let mut chance = Xoshiro256PlusPlus::seed_from_u64(2026);
            let mut seen = HashSet::new();
            for _ in 0..DRAWINGS {
                let mut work = Work::of_one_draw();
                let values = varied.values_within(&mut chance, &mut work);
                let drawn = values.and_then(|values| {
                    // The same values make the same question.
                    let new = seen.insert(written(&values));
                    new.then(|| varied.with_within(values, &mut work))
                        .transpose()
                });
                let drawn =
                    drawn.unwrap_or_else(|bad| panic!("{}, {}: {bad:?}", set.id, question.id));
                let Some(variant) = drawn else { continue };
                let asked = varied.asks_with(&variant.values);
                assert_eq!(asked.as_deref(), Some(&**variant.question.prompt));
                let answer = second(&Drawn(&variant));
                assert_got_it(&set, &variant, &answer);
            }
        }
    }
    let listed: usize = TABLES.iter().map(|(_, table)| table.len()).sum();
    assert_eq!(
        looked_at, listed,
        "a table holds a question that no set has"
    );
}

#[track_caller]
fn assert_got_it(set: &Set, variant: &Variant, answer: &str) {
    let question = &variant.question;
    let in_file: Vec<usize> = (0..question.kind.listed()).collect();
    let place = || {
        format!(
            "{}, {} with {:?}: {answer}",
            set.id, question.id, variant.values
        )
    };
    let response = grading::read(question, &in_file, answer);
    let response = response.unwrap_or_else(|reason| panic!("{}: {reason:?}", place()));
    let judgement = grading::grade(set, question, &response);
    let judgement = judgement.unwrap_or_else(|reason| panic!("{}: {reason:?}", place()));
    assert_eq!(judgement.verdict, Verdict::GotIt, "{}", place());
    assert!(judgement.misconception.is_none(), "{}", place());
}
