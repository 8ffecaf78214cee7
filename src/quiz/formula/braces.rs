//! Formulas with braces around their names, as these stand in texts. It finds none that stand in a text rightly.

use super::Formula;

/// What to write after `=` for `{a} + {b}`: `a + b`; `None` where it is no formula with its braces taken as brackets.
pub(crate) fn without_braces(written: &str) -> Option<String> {
    let bracketed = written.replace('{', "(").replace('}', ")");
    Formula::parse(&bracketed).ok()?;
    // Without its brackets `{a + b} * 2` would be another number.
    Some(if as_factors(written) {
        written.replace(['{', '}'], "")
    } else {
        bracketed
    })
}

/// Whether each pair of braces holds one name or number alone.
fn as_factors(formula: &str) -> bool {
    let mut held = formula.split('{').skip(1);
    held.all(|after| {
        let inner = after.split('}').next().unwrap_or(after).trim();
        inner
            .chars()
            .all(|sign| sign.is_alphanumeric() || sign == '_')
    })
}
