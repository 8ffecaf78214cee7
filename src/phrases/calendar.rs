//! Days as one says them in each language. It knows no clock.

use jiff::civil::Date;

use super::words::File;

const WORDS: File = File::Common;

/// `18 December`.
#[must_use]
pub fn day_and_month(date: Date) -> String {
    said("day-and-month", date)
}

/// `18 December 2026`.
#[must_use]
pub fn with_year(date: Date) -> String {
    said("with-year", date)
}

/// `18 Dec`.
#[must_use]
pub fn short(date: Date) -> String {
    said("short-day", date)
}

/// `Friday, 18 December 2026`.
#[must_use]
pub fn whole(date: Date) -> String {
    super::sentence(&said("whole-day", date))
}

fn said(key: &str, date: Date) -> String {
    let number = |number: i8| usize::try_from(number).unwrap_or_default();
    let year = date.year().to_string();
    let weekday = number(date.weekday().to_monday_one_offset());
    let values = [
        ("day", number(date.day()).into()),
        ("month", number(date.month()).into()),
        ("year", (&year).into()),
        ("weekday", weekday.into()),
    ];
    WORDS.say(key, &values)
}
