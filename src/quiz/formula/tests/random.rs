//! Random formulas, worked out a second time by the plainest means: fractions of two `i128`.

use proptest::prelude::*;

use super::super::*;

/// A fraction in lowest terms, the lower part above zero.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Fraction(i128, i128);

/// What the plain means give.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Plain {
    Is(Fraction),
    DividedByZero,
    /// Too large for the plain means: nothing is known.
    Unknown,
}

use Plain::{DividedByZero, Is, Unknown};

fn fraction(above: Option<i128>, below: Option<i128>) -> Plain {
    let (Some(above), Some(below)) = (above, below) else {
        return Unknown;
    };
    if below == 0 {
        return DividedByZero;
    }
    let (mut a, mut b) = (above.unsigned_abs(), below.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let divisor = i128::try_from(a).unwrap() * below.signum();
    Is(Fraction(above / divisor, below / divisor))
}

fn add(left: Fraction, right: Fraction) -> Plain {
    let above = (left.0.checked_mul(right.1)).zip(right.0.checked_mul(left.1));
    let above = above.and_then(|(a, b)| a.checked_add(b));
    fraction(above, left.1.checked_mul(right.1))
}

fn times(left: Fraction, right: Fraction) -> Plain {
    fraction(left.0.checked_mul(right.0), left.1.checked_mul(right.1))
}

fn turned(number: Fraction) -> Plain {
    fraction(Some(number.1), Some(number.0))
}

fn negative(number: Fraction) -> Fraction {
    Fraction(-number.0, number.1)
}

fn floor(number: Fraction) -> Fraction {
    Fraction(number.0.div_euclid(number.1), 1)
}

fn power(base: Fraction, exponent: i8) -> Plain {
    let mut result = Is(Fraction(1, 1));
    for _ in 0..exponent.unsigned_abs() {
        result = result.then(|sofar| times(sofar, base));
    }
    if exponent < 0 {
        result.then(turned)
    } else {
        result
    }
}

impl Plain {
    fn then(self, next: impl FnOnce(Fraction) -> Plain) -> Plain {
        match self {
            Is(number) => next(number),
            other => other,
        }
    }
}

#[derive(Debug, Clone)]
enum Tree {
    /// A decimal in hundredths.
    Decimal(u16),
    Name(&'static str),
    Negative(Box<Tree>),
    Two(char, Box<Tree>, Box<Tree>),
    Power(Box<Tree>, i8),
    One(&'static str, Box<Tree>),
    Many(&'static str, Box<Tree>, Box<Tree>),
}

const NAMES: [(&str, i128, i128); 3] = [("a", 7, 1), ("größe", -3, 4), ("_n2", 0, 1)];

fn worked_out(tree: &Tree) -> Plain {
    match tree {
        Tree::Decimal(hundredths) => fraction(Some(i128::from(*hundredths)), Some(100)),
        Tree::Name(name) => {
            let (_, above, below) = NAMES.iter().find(|(other, ..)| other == name).unwrap();
            Is(Fraction(*above, *below))
        }
        Tree::Negative(part) => worked_out(part).then(|number| Is(negative(number))),
        Tree::Power(base, exponent) => worked_out(base).then(|base| power(base, *exponent)),
        Tree::One(name, part) => worked_out(part).then(|number| one(name, number)),
        Tree::Two(sign, left, right) => worked_out(left).then(|left| {
            worked_out(right).then(|right| match sign {
                '+' => add(left, right),
                '-' => add(left, negative(right)),
                '*' => times(left, right),
                _ => turned(right).then(|right| times(left, right)),
            })
        }),
        Tree::Many(name, left, right) => {
            worked_out(left).then(|left| worked_out(right).then(|right| many(name, left, right)))
        }
    }
}

fn one(name: &str, number: Fraction) -> Plain {
    match name {
        "abs" => Is(Fraction(number.0.abs(), number.1)),
        "floor" => Is(floor(number)),
        "ceil" => Is(negative(floor(negative(number)))),
        // Away from zero: up from the half above zero, down from it below.
        _ => {
            let size = add(Fraction(number.0.abs(), number.1), Fraction(1, 2));
            size.then(|size| times(floor(size), Fraction(number.0.signum(), 1)))
        }
    }
}

fn many(name: &str, left: Fraction, right: Fraction) -> Plain {
    let difference = add(left, negative(right));
    match name {
        "max" => difference.then(|d| Is(if d.0 > 0 { left } else { right })),
        "min" => difference.then(|d| Is(if d.0 < 0 { left } else { right })),
        _ => turned(right).then(|turned| {
            let often = times(left, turned).then(|quotient| Is(floor(quotient)));
            often
                .then(|often| times(right, often))
                .then(|whole| add(left, negative(whole)))
        }),
    }
}

fn trees() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        (0..2000_u16).prop_map(Tree::Decimal),
        (0..10_u16).prop_map(|whole| Tree::Decimal(whole * 100)),
        (0..NAMES.len()).prop_map(|index| Tree::Name(NAMES[index].0)),
    ];
    leaf.prop_recursive(5, 24, 2, |part| {
        let boxed = || part.clone().prop_map(Box::new);
        prop_oneof![
            boxed().prop_map(Tree::Negative),
            ("[-+*/]", boxed(), boxed()).prop_map(|(sign, left, right)| {
                Tree::Two(sign.chars().next().unwrap(), left, right)
            }),
            (boxed(), -3..4_i8).prop_map(|(base, exponent)| Tree::Power(base, exponent)),
            (
                prop::sample::select(&["abs", "floor", "ceil", "round"][..]),
                boxed()
            )
                .prop_map(|(name, part)| Tree::One(name, part)),
            (
                prop::sample::select(&["max", "min", "mod"][..]),
                boxed(),
                boxed()
            )
                .prop_map(|(name, left, right)| Tree::Many(name, left, right)),
        ]
    })
}

/// Writes a tree with the brackets that it needs, and by whim more brackets, spaces and typographic signs.
struct Writer {
    whims: Vec<u8>,
    out: String,
}

impl Writer {
    fn whim(&mut self) -> u8 {
        self.whims.pop().unwrap_or(1)
    }

    fn push(&mut self, text: &str) {
        self.out.push_str(text);
        let spaces = ["  ", "\n", " "];
        let whim = usize::from(self.whim());
        self.out.push_str(spaces.get(whim).unwrap_or(&""));
    }

    /// Writes a part that may not bind less than `wanted`.
    fn write(&mut self, tree: &Tree, wanted: u8) {
        let brackets = binding(tree) < wanted || self.whim() == 0;
        if brackets {
            self.push("(");
        }
        self.bare(tree);
        if brackets {
            self.push(")");
        }
    }

    fn bare(&mut self, tree: &Tree) {
        match tree {
            Tree::Decimal(hundredths) => self.decimal(*hundredths),
            Tree::Name(name) => self.push(name),
            Tree::Negative(part) => {
                self.sign('-');
                self.write(part, 3);
            }
            Tree::Two(sign, left, right) => {
                let own = binding(tree);
                self.write(left, own);
                self.sign(*sign);
                self.write(right, own + 1);
            }
            Tree::Power(base, exponent) => {
                self.write(base, 5);
                self.push("^");
                self.push(&exponent.to_string());
            }
            Tree::One(name, part) => {
                self.push(name);
                self.push("(");
                self.write(part, 0);
                self.push(")");
            }
            Tree::Many(name, left, right) => {
                self.push(name);
                self.push("(");
                self.write(left, 0);
                self.push(",");
                self.write(right, 0);
                self.push(")");
            }
        }
    }

    fn decimal(&mut self, hundredths: u16) {
        let (whole, part) = (hundredths / 100, hundredths % 100);
        match (whole, part) {
            (whole, 0) => self.push(&whole.to_string()),
            (0, part) if part % 2 == 0 => self.push(&format!(".{part:02}")),
            (whole, part) => self.push(&format!("{whole}.{part:02}")),
        }
    }

    fn sign(&mut self, sign: char) {
        let other = match (sign, self.whim()) {
            ('-', 0) => '−',
            ('*', 0) => '×',
            ('*', 2) => '·',
            ('/', 0) => '÷',
            _ => sign,
        };
        self.push(&other.to_string());
    }
}

fn binding(tree: &Tree) -> u8 {
    match tree {
        Tree::Two('+' | '-', ..) => 1,
        Tree::Two(..) => 2,
        Tree::Negative(_) => 3,
        Tree::Power(..) => 4,
        _ => 5,
    }
}

proptest! {
    #[test]
    fn what_was_written_is_what_is_worked_out(tree in trees(), whims in prop::collection::vec(0..12_u8, 0..200)) {
        let mut writer = Writer { whims, out: String::new() };
        writer.write(&tree, 0);
        let text = writer.out;
        prop_assume!(text.chars().count() <= LONGEST);
        let formula = Formula::parse(&text);
        prop_assert!(formula.is_ok(), "{text}: {formula:?}");
        let values: Values = NAMES
            .iter()
            .map(|(name, above, below)| (*name, Value::Exact(Rational::new((*above).into(), (*below).into()))))
            .collect();
        let found = formula.unwrap().value(&values);
        match worked_out(&tree) {
            Is(Fraction(above, below)) => {
                let expected = Value::Exact(Rational::new(above.into(), below.into()));
                prop_assert_eq!(found, Ok(expected), "{}", text);
            }
            DividedByZero => prop_assert_eq!(found, Err(Broken::DividedByZero), "{}", text),
            Unknown => {}
        }
    }
}
