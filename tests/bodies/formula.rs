//! Whatever a teacher writes where numbers are drawn: it is arithmetic or a slip with its place, and it can be worked out or
//! it is said why not.

use std::sync::LazyLock;

use notyet::quiz::fill;
use notyet::quiz::formula::{Formula, Slip, Value, Values};
use notyet::quiz::vary::{Source, Vary};
use notyet::text::number::{Decimal, Rational};
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

static VALUES: LazyLock<Values> = LazyLock::new(|| {
    let mut values = Values::new();
    values.insert("a", Value::from(0));
    values.insert("b", Value::Exact(Rational::new((-7).into(), 3.into())));
    values.insert("x", Value::from(12));
    values.insert("n", Value::Near(std::f64::consts::SQRT_2));
    values.insert("w", Value::Words("red".to_owned()));
    values
});

/// Reads the text as everything that it could be, and works it out.
pub(crate) fn formula(text: &str) {
    match Formula::parse(text) {
        Ok(formula) => arithmetic(text, &formula),
        Err(slip) => in_bounds(text, &slip),
    }
    match Formula::condition(text) {
        Ok(formula) => drop(formula.holds(&VALUES)),
        Err(slip) => in_bounds(text, &slip),
    }
    match Source::parse(text) {
        Ok(source) => drawn(source),
        Err(slip) => in_bounds(text, &slip),
    }
    if let Err(slip) = fill::holes(text, &["a", "b", "x", "n", "w"]) {
        in_bounds(text, &slip);
    }
    let _ = fill::fill(text, &VALUES, Decimal::Comma);
    let _ = fill::bare(text);
    let _ = Value::from_recorded(text);
}

/// The value can be recorded and shown; names lie where they are said to be.
fn arithmetic(text: &str, formula: &Formula) {
    for (name, at) in formula.names() {
        assert_eq!(text.get(at), Some(name));
    }
    let Ok(value) = formula.value(&VALUES) else {
        return;
    };
    let recorded = value.recorded();
    let back = Value::from_recorded(&recorded);
    assert_eq!(back.as_ref(), Some(&value), "{recorded:?}");
    let _ = fill::shown(&value, Decimal::Point);
    let _ = fill::exact(&value);
}

/// The same chance draws the same.
fn drawn(source: Source) {
    let vary = Vary::new(vec![("y".to_owned(), source)], Vec::new());
    let draw = || vary.draw(&mut Xoshiro256PlusPlus::seed_from_u64(1));
    assert_eq!(draw(), draw());
}

fn in_bounds(text: &str, slip: &Slip) {
    assert!(text.get(slip.at.clone()).is_some(), "{slip:?}");
    assert!(!slip.message.is_empty() && !slip.help.is_empty());
}
