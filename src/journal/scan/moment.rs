//! Points in time as they are written in the record, `2026-11-23T10:20:57.123Z`, in milliseconds since 1970. Those of one
//! minute come one after the other, so its beginning is worked out once.

const MILLISECONDS_A_DAY: i64 = 24 * 60 * 60 * 1000;

/// The last minute that was read, and when it began.
#[derive(Debug, Default)]
pub(super) struct Moments {
    last: Option<([u8; 16], i64)>,
}

impl Moments {
    /// The moment of these 24 characters; `None` where it is written in another way, or is none.
    pub(super) fn read(&mut self, text: &str) -> Option<i64> {
        let (minute, rest) = text.as_bytes().split_first_chunk()?;
        let begins = match self.last {
            Some((last, begins)) if last == *minute => begins,
            _ => {
                let begins = minute_begins(minute)?;
                self.last = Some((*minute, begins));
                begins
            }
        };
        let rest: &[u8; 8] = rest.try_into().ok()?;
        let [b':', s, ss, b'.', t, tt, ttt, b'Z'] = *rest else {
            return None;
        };
        let (seconds, thousandths) = (digits([s, ss])?, digits([t, tt, ttt])?);
        (seconds < 60).then_some(begins + seconds * 1000 + thousandths)
    }
}

/// When a minute begins, written as `2026-11-23T10:20`.
fn minute_begins(minute: &[u8; 16]) -> Option<i64> {
    let (day, time) = minute.split_first_chunk()?;
    let [b'T', h, hh, b':', m, mm] = *time else {
        return None;
    };
    let (hours, minutes) = (digits([h, hh])?, digits([m, mm])?);
    let is_time = hours < 24 && minutes < 60;
    is_time.then_some(begins(day)? + (hours * 60 + minutes) * 60_000)
}

fn digits<const COUNT: usize>(signs: [u8; COUNT]) -> Option<i64> {
    let mut number = 0;
    for sign in signs {
        if !sign.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(sign - b'0');
    }
    Some(number)
}

/// When a day begins in UTC. Days before 1970 are left to the long way.
fn begins(day: &[u8; 10]) -> Option<i64> {
    let [y, yy, yyy, yyyy, b'-', m, mm, b'-', d, dd] = *day else {
        return None;
    };
    let year = digits([y, yy, yyy, yyyy])?;
    let (month, day) = (digits([m, mm])?, digits([d, dd])?);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let february = if is_leap { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let before = usize::try_from(month - 1).ok()?;
    let length = months.get(before)?;
    if !(1..=*length).contains(&day) || !(1970..9999).contains(&year) {
        return None;
    }
    let leaps = |year: i64| year / 4 - year / 100 + year / 400;
    let years = (year - 1970) * 365 + leaps(year - 1) - leaps(1969);
    let days = years + months[..before].iter().sum::<i64>() + day - 1;
    Some(days * MILLISECONDS_A_DAY)
}
