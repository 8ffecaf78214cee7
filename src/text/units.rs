//! What people count in, and a number with its unit as they write them together. It says nothing of what a unit is worth,
//! and what is as likely a word or a name as a unit is none.

use super::number::{self, Decimal};

/// Signs of units (SI Brochure, 9th edition, and what else schools use), and words for them that begin with a capital letter
/// in their language.
const UNITS: &[&str] = &[
    // Lengths, areas, volumes.
    "m",
    "km",
    "cm",
    "mm",
    "dm",
    "µm",
    "μm",
    "nm",
    "mi",
    "ft",
    "yd",
    "ha",
    "l",
    "L",
    "ml",
    "mL",
    "cl",
    "cL",
    "dl",
    "dL",
    "hl", // Masses.
    "g",
    "kg",
    "mg",
    "t",
    "lb",
    "lbs",
    "oz", // Times and speeds.
    "s",
    "min",
    "h",
    "ms",
    "hr",
    "hrs",
    "sec",
    "km/h",
    "kph",
    "mph",
    "kmh",
    "rpm",
    // Physics and chemistry.
    "N",
    "kN",
    "J",
    "kJ",
    "MJ",
    "W",
    "kW",
    "MW",
    "GW",
    "kWh",
    "V",
    "kV",
    "mV",
    "A",
    "mA",
    "Pa",
    "kPa",
    "hPa",
    "MPa",
    "bar",
    "K",
    "C",
    "F",
    "°C",
    "°F",
    "℃",
    "℉",
    "°",
    "Hz",
    "kHz",
    "MHz",
    "GHz",
    "mol",
    "Ω",
    "kΩ",
    "eV",
    "dB",
    "ppm",
    "cal",
    "kcal",
    "u", // Computers.
    "kB",
    "KB",
    "MB",
    "GB",
    "TB",
    "bit",
    "px", // Money.
    "€",
    "$",
    "£",
    "¥",
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "Euro",
    "Dollar", // German words.
    "Meter",
    "Kilometer",
    "Zentimeter",
    "Liter",
    "Gramm",
    "Kilogramm",
    "Tonnen",
    "Sekunden",
    "Minuten",
    "Stunden",
    "Tage",
    "Wochen",
    "Monate",
    "Jahre",
    "Grad",
    "Prozent",
];

/// Letters that, right after a number, are a unit more often than a name in algebra or a class of a school.
const CLOSE: &[&str] = &["m", "g", "l", "L", "s", "h", "N", "V", "W", "J", "t", "$"];

/// What stands before an amount of money.
const MONEY: &[char] = &['$', '€', '£', '¥'];

/// Words after a number that count nothing.
const NO_UNITS: &[&str] = &[
    "am", "pm", "ad", "bc", "bce", "ce", "noon", "midnight", "st", "nd", "rd", "th", "or", "and",
    "to", "times", "plus", "minus", "of", "in", "at", "is",
];

/// Whether this is a unit: a sign of the list, with a power or a quotient of them such as `m/s²`.
#[must_use]
pub fn is_unit(text: &str) -> bool {
    !text.is_empty() && text.split(['/', '·']).all(is_power_of_one)
}

fn is_power_of_one(text: &str) -> bool {
    let is_exponent = |sign: char| matches!(sign, '²' | '³' | '^' | '-' | '1'..='4');
    let base = text.trim().trim_end_matches(is_exponent);
    UNITS.contains(&base)
}

/// A number and what it is counted in, where a text is these two: `5 km`, `5kg`, `$5`, `37 °C`, `12 apples`, `4 square metres`.
#[must_use]
pub fn quantity(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    if let Some(amount) = text.strip_prefix(MONEY) {
        let sign = &text[..text.len() - amount.len()];
        return is_number(amount).then_some((amount.trim(), sign));
    }
    let of_number = |sign: char| {
        sign.is_ascii_digit()
            || is_part(sign)
            || sign.is_whitespace()
            || matches!(sign, '.' | ',' | '/' | '\'' | '+' | '-' | '−')
    };
    let end = text.find(|sign| !of_number(sign))?;
    let number = text[..end].trim_end();
    let (unit, apart) = (&text[end..], number.len() < end);
    // The point of a short form, as in `3 hrs.`
    let unit = unit.strip_suffix('.').unwrap_or(unit);
    let fits = if apart {
        is_unit(unit) || is_counted(unit)
    } else {
        is_close(unit)
    };
    (fits && is_number(number)).then_some((number, unit))
}

/// `½` and its like.
fn is_part(sign: char) -> bool {
    sign.is_numeric()
        && !sign.is_alphabetic()
        && !sign.is_ascii()
        && !matches!(sign, '²' | '³' | '¹')
}

/// Whether this is a number in any way of writing one.
fn is_number(text: &str) -> bool {
    let reads = |decimal| !number::readings(text, decimal).is_empty();
    text.starts_with(|first: char| {
        first.is_ascii_digit() || is_part(first) || "+-−. ".contains(first)
    }) && (reads(Decimal::Point) || reads(Decimal::Comma))
}

/// Whether it is a unit even without a space before it: `5a` may be algebra, and `2b` a class.
fn is_close(unit: &str) -> bool {
    is_unit(unit) && (unit.chars().nth(1).is_some() || CLOSE.contains(&unit) || !unit.is_ascii())
}

/// Whether after a number this says what is counted: a word in small letters, or one of a few phrases.
fn is_counted(text: &str) -> bool {
    let mut words = text.split(' ');
    let (first, second, third) = (words.next().unwrap_or_default(), words.next(), words.next());
    let is_word = |word: &str| {
        word.chars().nth(1).is_some()
            && word.chars().all(char::is_alphabetic)
            && word.starts_with(char::is_lowercase)
            && !NO_UNITS.contains(&word)
    };
    match (second, third, words.next()) {
        (None, ..) => is_word(first) || matches!(first, "o'clock" | "o’clock"),
        (Some("cent"), None, _) => first == "per",
        (Some(second), None, _) => {
            matches!(first, "square" | "cubic" | "degrees")
                && second.chars().all(char::is_alphabetic)
        }
        (Some("per" | "an" | "a"), Some(third), None) => {
            (is_word(first) || is_unit(first)) && third.chars().all(char::is_alphabetic)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_its_unit_is_told_from_a_name_with_a_number() {
        for (text, number, unit) in [
            ("5 km", "5", "km"),
            ("5kg", "5", "kg"),
            ("-3.5 °C", "-3.5", "°C"),
            ("37,5 °C", "37,5", "°C"),
            ("$5", "5", "$"),
            ("€ 3.50", "3.50", "€"),
            ("3.50 €", "3.50", "€"),
            ("1 500 m", "1 500", "m"),
            ("1/2 cup", "1/2", "cup"),
            ("9.81 m/s²", "9.81", "m/s²"),
            ("25 cm2", "25", "cm2"),
            ("12 apples", "12", "apples"),
            ("12 square metres", "12", "square metres"),
            ("60 km per hour", "60", "km per hour"),
            ("5 Meter", "5", "Meter"),
            ("5$", "5", "$"),
            ("25 per cent", "25", "per cent"),
            ("2½ cups", "2½", "cups"),
            ("3 hrs.", "3", "hrs"),
            ("12 o'clock", "12", "o'clock"),
        ] {
            assert_eq!(quantity(text), Some((number, unit)), "{text}");
        }
        for text in [
            "5",
            "km",
            "7 Up",
            "2 Samuel",
            "12 Angry Men",
            "3D",
            "2x",
            "5a",
            "4th",
            "1st",
            "9 am",
            "1789 AD",
            "H2O",
            "10 Downing Street",
            "24/7",
            "3x + 2",
            "$",
            "two km",
            "5 - 3",
            "1. e4",
            "0",
            "5 km or 6",
        ] {
            assert_eq!(quantity(text), None, "{text}");
        }
    }
}
