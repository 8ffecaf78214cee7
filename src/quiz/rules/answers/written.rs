//! Numbers as people write them elsewhere, and as they are written in a file: `1,500`, `3,5`, `5 km`, `5,-`, `10.000`.

use super::{Amiss, Field, Scope, large};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::{NumberKey, Question};
use crate::text::number::{self, Decimal};
use crate::text::units;
use crate::text::words::shortened;

/// A number as nobody writes one in a file, or a number with its unit.
pub(super) fn of_number(scope: &Scope<'_>, written: &str, field: Field<'_>) -> Option<Amiss> {
    let decimal = scope.set.language.decimal();
    if let Some(number) = as_in_file(written, decimal).or_else(|| large::in_digits(written)) {
        return Some(Amiss {
            message: format!(
                "`{}` is read as a text, not as a number",
                shortened(written)
            ),
            help: format!(
                "in a file a number has digits, a point before its decimals, and nothing between thousands:\n    {}\nif it is to be typed exactly so, put it in quotes",
                field.line(&number)
            ),
        });
    }
    let (number, unit) = large::with_unit(written)
        .or_else(|| large::in_two_units(written))
        .or_else(|| price(written))
        .or_else(|| {
            // `20° C`
            let apart = written
                .strip_suffix(" C")
                .and_then(|rest| rest.strip_suffix('°'));
            if let Some(number) = apart.filter(|number| number::plain(number).is_some()) {
                return Some((number.trim().to_owned(), "°C"));
            }
            let (number, unit) = units::quantity(written)?;
            let number = as_in_file(number, decimal).unwrap_or_else(|| number.to_owned());
            Some((number, unit))
        })?;
    Some(apart(written, &number, unit, field))
}

/// `3 Stände` where the question asks how many: nouns of German begin with a capital letter, and so do names.
pub(super) fn counted(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    let (number, things) = written.split_once(' ')?;
    let one_word = things.chars().all(char::is_alphabetic);
    if !one_word || number::plain(number).is_none() || prompt.contains(written) {
        return None;
    }
    let asked = prompt.to_lowercase();
    let many = ["how many", "wie viel", "wieviel", "cuánt"];
    let fits = many.iter().any(|many| asked.contains(many));
    fits.then(|| apart(written, number, things, field))
}

/// What to write for a number with its unit.
fn apart(written: &str, number: &str, unit: &str, field: Field<'_>) -> Amiss {
    let unit_line = match field {
        Field::Answer => format!("{}\n    unit: {unit}", field.line(number)),
        Field::Gap { .. } => format!(
            "{}\nand the unit behind the gap, `___ {unit}`",
            field.line(number)
        ),
    };
    Amiss {
        message: format!(
            "`{}` is read as a text, and who types {number} would not have got it",
            shortened(written)
        ),
        help: format!(
            "for a number write it alone, and its unit apart:\n    {unit_line}\nif it is to be typed exactly so, put it in quotes"
        ),
    }
}

/// Currencies that stand behind a price without cents.
const CURRENCIES: &[&str] = &["€", "EUR", "Euro", "CHF", "Fr", "Fr.", "kr"];

/// `5,-`, `5.– CHF`: a price without cents, and its unit.
fn price(written: &str) -> Option<(String, &str)> {
    let (number, rest) = written.split_once([',', '.'])?;
    let rest = rest.strip_prefix(['-', '–', '—'])?;
    let unit = rest.trim_start_matches(['-', '–', '—']).trim();
    let unit = if unit.is_empty() { "€" } else { unit };
    let known = number::plain(number).is_some() && CURRENCIES.contains(&unit);
    known.then(|| (number.to_owned(), unit.trim_end_matches('.')))
}

/// A number that is written as people write one elsewhere, as it is written in a file; `None` for one that is read as it stands,
/// and for what is no number. Where both can be meant, the set's language decides.
fn as_in_file(written: &str, decimal: Decimal) -> Option<String> {
    if number::plain(written).is_some() {
        return None;
    }
    let reads = |decimal| !number::readings(written, decimal).is_empty();
    let ends_in_digit = written.ends_with(|last: char| last.is_ascii_digit());
    let grouped = || {
        written.replace(
            |sign: char| sign.is_whitespace() || ",'’".contains(sign),
            "",
        )
    };
    let with_comma = || {
        let plain = written.replace(
            |sign: char| sign.is_whitespace() || ".'’".contains(sign),
            "",
        );
        plain.replace(',', ".")
    };
    if !ends_in_digit || written.contains('/') {
        return None;
    }
    match decimal {
        Decimal::Comma if reads(Decimal::Comma) => Some(with_comma()),
        _ if reads(Decimal::Point) => Some(grouped()),
        _ => reads(Decimal::Comma).then(with_comma),
    }
}

/// Units without the signs that belong to them.
const UNSIGNED: &[(&str, &str)] = &[
    ("kmh", "km/h"),
    ("Kmh", "km/h"),
    ("kmph", "km/h"),
    ("kph", "km/h"),
    ("km/hr", "km/h"),
    ("mps", "m/s"),
    ("qm", "m²"),
    ("sqm", "m²"),
    ("qkm", "km²"),
    ("cbm", "m³"),
    ("Celsius", "°C"),
    ("celsius", "°C"),
    ("degrees Celsius", "°C"),
    ("Grad Celsius", "°C"),
];

/// `unit: kmh`: who types `km/h` would be told that it is another unit.
pub(super) fn unit(key: &NumberKey) -> Option<Diagnostic> {
    let unit = key.unit.as_ref()?;
    let (_, right) = UNSIGNED.iter().find(|(one, _)| *one == unit.trim())?;
    let message = format!(
        "who types `{right}` would be told that `{}` is asked for",
        unit.trim()
    );
    let problem = Diagnostic::new(Code::AnswerHardToType, unit.at, message);
    let help = format!("write the unit with its signs:\n    unit: {right}");
    Some(problem.label("without its signs").help(help))
}

/// Words of a question after which a whole number comes.
const HOW_MANY: &[&str] = &[
    "wie viele",
    "wieviele",
    "cuántos",
    "cuántas",
    "combien de",
    "quanti ",
    "quante ",
];

/// `10.000`, or `40.075`, where the comma is decimal: a file's point is always one before decimals. Who says how far off an answer
/// may be means a decimal.
pub(super) fn thousands(
    scope: &Scope<'_>,
    question: &Question,
    key: &NumberKey,
) -> Option<Diagnostic> {
    let written = key.written.as_str();
    if scope.set.language.decimal() == Decimal::Point || !written.contains('.') {
        return None;
    }
    let stands = scope.source.get(key.written.at.start..key.written.at.end) == Some(written);
    let mut groups = written.split('.');
    let first = groups.next()?.trim_start_matches(['-', '+']);
    let grouped =
        groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    let whole = written.ends_with("00") || {
        let asked = question.prompt.to_lowercase();
        let counted = HOW_MANY.iter().any(|words| asked.contains(words));
        let long = (2..=3).contains(&first.len());
        (counted || long) && first != "0" && key.tolerance.is_none()
    };
    if !stands || !grouped || !whole {
        return None;
    }
    let short = if written.ends_with('0') {
        written.trim_end_matches('0').trim_end_matches('.')
    } else {
        written
    };
    let right = written.replace('.', "");
    let (message, label, meant) = if short == written {
        (
            format!(
                "`{written}` is read as a number a little above {first}, with a point before its decimals"
            ),
            format!("not {right}"),
            "if the decimals are meant, say how far off an answer may be, such as `tolerance: 0.001`".to_owned(),
        )
    } else {
        (
            format!("`{written}` is read as {short}, with a point before its decimals"),
            format!("this is {short}"),
            format!("or `{short}`, if that is meant"),
        )
    };
    let help = format!("nothing stands between thousands in a file: write `{right}`; {meant}");
    let problem = Diagnostic::new(Code::AnswerHardToType, key.written.at, message);
    Some(problem.label(label).help(help))
}
