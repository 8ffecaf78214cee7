//! Dates, clock times and shares: `14/7`, `10.30`, `50/50` are read as numbers, and `8 a.m.`, `07:05` as texts that can be typed in
//! other ways. What is a fraction and what a date is told by the question: one that has numbers in it, or speaks of fractions, is left
//! alone.

use super::{Amiss, Field};
use crate::quiz::{Language, NumberKey, Question};
use crate::text::number;
use crate::text::words::shortened;

/// Words of a question that asks for a date.
const DATE: &[&str] = &[
    "what date",
    "which date",
    "what is the date",
    "what day",
    "which day",
    "birthday",
    "welchem tag",
    "welches datum",
    "welchem datum",
    "geburtstag",
    "qué día",
    "qué fecha",
    "cumpleaños",
    "quelle date",
    "quel jour",
];

/// Beginnings of a question that asks for a time.
const WHEN: &[&str] = &[
    "when ",
    "wann ",
    "¿cuándo ",
    "cuándo ",
    "quand ",
    "in which years",
    "seit wann",
];

/// Words of a question that asks for a clock time.
const CLOCK: &[&str] = &[
    "what time",
    "which time",
    "o\u{2019}clock",
    "o'clock",
    "on the clock",
    "wie spät",
    "uhrzeit",
    "wie viel uhr",
    "wieviel uhr",
    "qué hora",
    "quelle heure",
];

/// Words of a question that asks for a length of time, or for a number.
const LENGTH: &[&str] = &[
    "second", "minute", "sekunde", "segundo", "how long", "decimal", "dezimal",
];

/// Words of a question about fractions.
const FRACTION: &[&str] = &[
    "fraction",
    "half",
    "quarter",
    "third",
    "divid",
    "simpl",
    "improper",
    "mixed",
    "probab",
    "ratio",
    "part",
    "bruch",
    "brüche",
    "anteil",
    "teil",
    "kürz",
    "wahrschein",
    "verhältnis",
    "fracci",
    "quebrado",
    "numerator",
    "denominator",
    "÷",
    "slope",
    "equal",
];

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What is amiss with a number that is most likely a date, a time or a share.
pub(super) fn as_number(
    language: &Language,
    question: &Question,
    key: &NumberKey,
    field: Field<'_>,
) -> Option<Amiss> {
    let written = key.written.trim();
    if key.unit.is_some() || key.tolerance.is_some() || !written.contains(['/', '.']) {
        return None;
    }
    let asked = question.prompt.to_lowercase();
    if written.contains('.') {
        return clock(written, &asked, field);
    }
    let (one, other) = written.split_once('/')?;
    let (one, other): (u16, u16) = (one.parse().ok()?, other.parse().ok()?);
    let (one, other) = (u32::from(one), u32::from(other));
    let counts = asked.bytes().any(|byte| byte.is_ascii_digit());
    if FRACTION.iter().any(|word| asked.contains(word)) {
        return None;
    }
    let dated = DATE.iter().any(|words| asked.contains(words));
    let when = !counts && WHEN.iter().any(|words| asked.starts_with(words));
    let is_date = (1..=31).contains(&one) && (1..=12).contains(&other)
        || (1..=12).contains(&one) && (1..=31).contains(&other);
    let is_years = (1000..2200).contains(&one) && other < 100;
    let is_share = !counts && (one + other == 100 && one % 5 == 0 || written == "24/7");
    let what = if (dated || when) && (is_date || is_years) {
        "a date"
    } else if is_share {
        "a share"
    } else {
        return None;
    };
    let month = MONTHS
        .get(other as usize - usize::from(other > 0))
        .filter(|_| one > 12 && language.is_english());
    let line = match month.filter(|_| is_date && what == "a date") {
        Some(month) => field.list(&format!("\"{written}\", {one} {month}, {month} {one}")),
        None => field.line(&format!("\"{written}\"")),
    };
    let (twice, double) = (one * 2, other * 2);
    Some(Amiss {
        message: format!(
            "`{written}` is read as a fraction, so who types {twice}/{double} has got it, too"
        ),
        help: format!(
            "if {what} is meant, put it in quotes; in a list stand other ways to write it:\n    {line}\nif it is a fraction, write `kind: number` below"
        ),
    })
}

/// `10.30` where a time is asked for.
fn clock(written: &str, asked: &str, field: Field<'_>) -> Option<Amiss> {
    let about_time = CLOCK.iter().any(|words| asked.contains(words));
    if !about_time || LENGTH.iter().any(|word| asked.contains(word)) {
        return None;
    }
    let (hours, minutes) = time(written, '.')?;
    let list = field.list(&format!("\"{hours}:{minutes}\", \"{hours}.{minutes}\""));
    Some(Amiss {
        message: format!(
            "`{written}` is read as a number, so who types {hours}:{minutes} would not have got it"
        ),
        help: format!(
            "write a time in quotes, in all ways in which learners write it:\n    {list}\nif it is a number, write `kind: number` below"
        ),
    })
}

/// The hours and the minutes of `10.30`, as they are written.
fn time(written: &str, sign: char) -> Option<(&str, &str)> {
    let (hours, minutes) = written.split_once(sign)?;
    let below = |text: &str, most: u8| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        digits && text.len() <= 2 && text.parse::<u8>().is_ok_and(|number| number < most)
    };
    (below(hours, 25) && minutes.len() == 2 && below(minutes, 60)).then_some((hours, minutes))
}

/// What stands behind a clock time.
const BEHIND: &[&str] = &[
    "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "AM", "PM", "A.M.", "P.M.", "Uhr", "h", "hrs",
    "hours",
];

/// The day, the month and the year of `4 July 1776`, `July 4`, `4th of July`, as they are written.
fn day(written: &str) -> Option<(&str, &'static str, &str)> {
    let mut words: Vec<&str> = written
        .split([' ', ','])
        .filter(|word| !matches!(*word, "" | "of" | "the"))
        .collect();
    let month_of = |word: &str| {
        let word = word.trim_end_matches('.');
        let mut months = MONTHS.iter();
        months.find(|month| {
            let short = word.len() >= 3 && month.get(..3) == Some(word);
            word == **month || short || word == "Sept" && **month == "September"
        })
    };
    let at = words.iter().position(|word| month_of(word).is_some())?;
    let month = month_of(words.remove(at))?;
    let (day, rest) = words.split_first()?;
    let number = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| day.strip_suffix(end))
        .unwrap_or(day);
    let is_day = number
        .parse::<u8>()
        .is_ok_and(|number| (1..=31).contains(&number));
    let year = match rest {
        [] => "",
        [year] if year.len() == 4 && year.parse::<u16>().is_ok() => year,
        _ => return None,
    };
    (is_day && at < 2).then_some((number, month, year))
}

/// What is amiss with a date in words.
pub(super) fn in_words(written: &str, field: Field<'_>) -> Option<Amiss> {
    let (day, month, year) = day(written)?;
    let list = if year.is_empty() {
        format!("{day} {month}, {month} {day}")
    } else {
        format!("{day} {month} {year}, \"{month} {day}, {year}\", {month} {day} {year}")
    };
    Some(told_ways(written, "dates", &field.list(&list)))
}

/// What to say of a date or a time that can be typed in other ways.
fn told_ways(written: &str, what: &str, line: &str) -> Amiss {
    Amiss {
        message: format!(
            "a learner would have to type `{}` exactly so, and {what} are written in other ways, too",
            shortened(written)
        ),
        help: format!(
            "write those that count as a list:\n    {line}\nif it is to be typed exactly so, put it in quotes"
        ),
    }
}

/// What is amiss with a clock time that can be typed in other ways: `8 a.m.`, `10:30 Uhr`, `07:05`.
pub(super) fn as_text(written: &str, field: Field<'_>) -> Option<Amiss> {
    let behind = BEHIND.iter().find_map(|word| {
        let time = written.strip_suffix(word)?;
        Some((time.trim_end(), *word))
    });
    let ways = match behind {
        Some((hours, word)) if whole(hours) && !matches!(word, "h" | "hrs" | "hours") => {
            ways(hours, word)
        }
        Some((clock, word)) => {
            time(clock, ':').or_else(|| time(clock, '.'))?;
            ways(clock, word)
        }
        None => {
            let (hours, minutes) = time(written, ':')?;
            let hours = hours.strip_prefix('0').filter(|rest| !rest.is_empty())?;
            vec![format!("\"{written}\""), format!("\"{hours}:{minutes}\"")]
        }
    };
    Some(told_ways(written, "times", &field.list(&ways.join(", "))))
}

/// Whether this is an hour.
fn whole(text: &str) -> bool {
    number::plain(text).is_some()
        && text.len() <= 2
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How a time is written before or after noon, or on the clock of 24 hours.
fn ways(clock: &str, word: &str) -> Vec<String> {
    let half = match word.to_lowercase().as_bytes() {
        [b'a', ..] => ["am", "a.m."],
        [b'p', ..] => ["pm", "p.m."],
        _ => {
            let full = if clock.contains([':', '.']) {
                clock.replace('.', ":")
            } else {
                format!("{clock}:00")
            };
            let mut ways = vec![
                format!("{clock} {word}"),
                format!("\"{full}\""),
                format!("{full} {word}"),
            ];
            ways.dedup();
            return ways;
        }
    };
    let full = if clock.contains([':', '.']) {
        None
    } else {
        Some(format!("{clock}:00 {}", half[0]))
    };
    let short = half.iter().map(|half| format!("{clock} {half}"));
    short
        .chain([format!("{clock}{}", half[0])])
        .chain(full)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_words_are_told_from_other_words() {
        for (written, list) in [
            (
                "4 July 1776",
                "[4 July 1776, \"July 4, 1776\", July 4 1776]",
            ),
            ("July 4", "[4 July, July 4]"),
            ("the 4th of July", "[4 July, July 4]"),
            ("Nov 9, 1989", "[9 November 1989, "),
        ] {
            let help = in_words(written, Field::Answer).map(|amiss| amiss.help);
            assert!(
                help.as_ref().is_some_and(|help| help.contains(list)),
                "{written}: {help:?}"
            );
        }
        for written in [
            "May",
            "July 1776",
            "March 44 men",
            "4 Julys",
            "Marching 5",
            "12 May flies",
        ] {
            assert!(in_words(written, Field::Answer).is_none(), "{written}");
        }
    }

    #[test]
    fn times_are_told_from_numbers_with_units() {
        for written in [
            "8 a.m.",
            "8am",
            "10 Uhr",
            "07:05",
            "10:30 Uhr",
            "10.30 Uhr",
            "12:15 pm",
            "14:00 h",
        ] {
            assert!(as_text(written, Field::Answer).is_some(), "{written}");
        }
        for written in [
            "10:30",
            "2:1",
            "3:2",
            "5 h",
            "25:00 Uhr",
            "I am",
            "3:16",
            "Genesis 1:1",
            "0:30",
        ] {
            assert!(as_text(written, Field::Answer).is_none(), "{written}");
        }
    }
}
