//! When a record store wants to be asked again: `Retry-After` as seconds or as a date (RFC 9110, section 10.2.3). It reads no clock.

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;

/// After how many seconds to ask again. A date is held against the `Date` of the same reply, which is by the same clock; where there is none,
/// against what `now` says. One that is past asks for no wait; what is neither a number nor a date of HTTP asks for nothing.
#[must_use]
pub fn seconds(
    retry_after: &str,
    date: Option<&str>,
    now: impl FnOnce() -> Timestamp,
) -> Option<u64> {
    let wish = retry_after.trim();
    if let Ok(seconds) = wish.parse() {
        return Some(seconds);
    }
    let wanted = moment(wish)?;
    let from = date.and_then(moment).unwrap_or_else(now);
    let seconds = wanted.as_second().saturating_sub(from.as_second());
    Some(u64::try_from(seconds).unwrap_or(0))
}

/// A date of HTTP in the form that all servers have to write, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
fn moment(date: &str) -> Option<Timestamp> {
    DateTimeParser::new().parse_timestamp(date.trim()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_a_number_of_seconds_or_a_date() {
        let now = || "2026-11-29T12:00:00Z".parse().expect("a time");
        let date = "Sun, 29 Nov 2026 17:00:00 GMT";
        for (wish, date, expected) in [
            ("7", None, Some(7)),
            (" 0 ", Some(date), Some(0)),
            // The server's own clock counts, however far this one is from it.
            ("Sun, 29 Nov 2026 17:02:05 GMT", Some(date), Some(125)),
            ("Sun, 29 Nov 2026 12:00:30 GMT", None, Some(30)),
            ("Sun, 29 Nov 2026 12:00:30 GMT", Some("today"), Some(30)),
            ("Sun, 29 Nov 2026 11:59:00 GMT", None, Some(0)),
            ("Mon, 30 Nov 2026 00:00:00 GMT", Some(date), Some(7 * 3600)),
            ("soon", Some(date), None),
            ("-5", None, None),
            ("1.5", None, None),
            ("", Some(date), None),
        ] {
            assert_eq!(seconds(wish, date, now), expected, "{wish}");
        }
    }
}
