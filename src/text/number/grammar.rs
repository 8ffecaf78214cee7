//! The grammar of numbers in ASCII signs. It knows one style at a time; which styles a language has is decided above.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::Rational;

/// The largest power of ten, up or down.
const EXPONENT: u32 = 60;

/// So many digits fit into a machine's word, whichever they are.
const SMALL: usize = 19;

/// Which sign stands before the tenths, and which may stand between thousands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// What stands before the tenths.
    pub(super) mark: char,
    /// What may stand between groups of three digits.
    pub(super) groups: &'static [char],
}

/// The readings of `text` in one style: a number with its sign and perhaps `%`.
pub(super) fn read(text: &str, style: Style) -> Vec<Rational> {
    let (text, percent) = match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    };
    let (text, negative) = match text.strip_prefix(['+', '-']) {
        Some(rest) => (rest.trim_start(), text.starts_with('-')),
        None => (text, false),
    };
    let mut numbers = match text.split_once('/') {
        Some((left, right)) => fractions(left.trim_end(), right.trim_start(), style),
        None => decimal(text, style).into_iter().collect(),
    };
    for number in &mut numbers {
        if negative {
            *number = -&*number;
        }
        if percent {
            *number /= BigInt::from(100);
        }
    }
    numbers
}

/// `3/4`, `1 1/2`, and `1 200/400`, which is both one and a half and three: the proper fraction is expected.
fn fractions(left: &str, right: &str, style: Style) -> Vec<Rational> {
    let Some(below) = whole(right, style).filter(|below| !below.is_zero()) else {
        return Vec::new();
    };
    let top = whole(left, style).map(|top| Rational::new(top, below.clone()));
    let mixed = mixed(left, &below, style);
    let proper = mixed.as_ref().is_some_and(|(_, proper)| *proper);
    let mixed = mixed.map(|(number, _)| number);
    let both = if proper { [mixed, top] } else { [top, mixed] };
    both.into_iter().flatten().collect()
}

/// A whole and a fraction, and whether the fraction is less than one.
fn mixed(left: &str, below: &BigInt, style: Style) -> Option<(Rational, bool)> {
    let (ones, top) = left.rsplit_once(' ')?;
    let (ones, top) = (whole(ones, style)?, digits(top)?);
    let proper = top < *below;
    Some((
        Rational::from_integer(ones) + Rational::new(top, below.clone()),
        proper,
    ))
}

/// `1500.25`, perhaps with `e-1`; thousands are not grouped beside an exponent.
fn decimal(text: &str, style: Style) -> Option<Rational> {
    match text.split_once(['e', 'E']) {
        Some((mantissa, power)) => {
            let bare = Style {
                groups: &[],
                ..style
            };
            Some(fixed(mantissa, bare)? * exponent(power)?)
        }
        None => fixed(text, style),
    }
}

/// Digits with at most one mark among, before or after them.
fn fixed(text: &str, style: Style) -> Option<Rational> {
    let (ones, tenths) = text.split_once(style.mark).unwrap_or((text, ""));
    if ones.is_empty() && tenths.is_empty() {
        return None;
    }
    let ones = if ones.is_empty() {
        BigInt::zero()
    } else {
        whole(ones, style)?
    };
    if tenths.is_empty() {
        return Some(Rational::from_integer(ones));
    }
    let places = u32::try_from(tenths.len()).ok()?;
    let below = BigInt::from(10).pow(places);
    Some(Rational::new(ones * &below + digits(tenths)?, below))
}

/// Ten to the power that is written, within its bound.
fn exponent(text: &str) -> Option<Rational> {
    let (down, text) = match text.strip_prefix(['+', '-']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    digits(text)?;
    let power = text
        .parse::<u32>()
        .ok()
        .filter(|power| *power <= EXPONENT)?;
    let ten = BigInt::from(10).pow(power);
    Some(if down {
        Rational::new(BigInt::one(), ten)
    } else {
        Rational::from_integer(ten)
    })
}

/// Digits, or digits in groups of three that the same sign keeps apart throughout.
fn whole(text: &str, style: Style) -> Option<BigInt> {
    let Some(separator) = text.chars().find(|sign| !sign.is_ascii_digit()) else {
        return digits(text);
    };
    if !style.groups.contains(&separator) || text.starts_with('0') {
        return None;
    }
    let mut groups = text.split(separator);
    let first = groups
        .next()
        .filter(|group| (1..=3).contains(&group.len()))?;
    let rest: Vec<&str> = groups.collect();
    if rest.iter().any(|group| group.len() != 3) {
        return None;
    }
    digits(&format!("{first}{}", rest.concat()))
}

/// ASCII digits and nothing else, at least one.
fn digits(text: &str) -> Option<BigInt> {
    // Most numbers are small, and those are read in a moment.
    if let Some(small) = small(text) {
        return Some(small.into());
    }
    let only = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    only.then(|| BigInt::parse_bytes(text.as_bytes(), 10))?
}

/// The number of at most 19 ASCII digits, if there is nothing else.
pub(super) fn small(text: &str) -> Option<u64> {
    let only = (1..=SMALL).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    only.then(|| text.parse().ok())?
}
