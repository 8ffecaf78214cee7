//! Points in time as they are written in the record, `2026-11-23T10:20:57.123Z`, in milliseconds since 1970. Those of one day come one
//! after the other, so its beginning is worked out once.

const MILLISECONDS_A_DAY: i64 = 24 * 60 * 60 * 1000;

/// The last day that was read, and when it began.
#[derive(Debug, Default)]
pub(super) struct Moments {
    day: String,
    begins: i64,
}

impl Moments {
    /// The moment of these 24 characters; `None` where it is written in another way, or is none.
    pub(super) fn read(&mut self, text: &str) -> Option<i64> {
        let (day, time) = text.split_at_checked(10)?;
        if day != self.day {
            self.begins = begins(day.as_bytes())?;
            day.clone_into(&mut self.day);
        }
        let time: &[u8; 14] = time.as_bytes().try_into().ok()?;
        let [b'T', _, _, b':', _, _, b':', _, _, b'.', _, _, _, b'Z'] = time else {
            return None;
        };
        let (hours, minutes) = (digits(&time[1..3])?, digits(&time[4..6])?);
        let (seconds, thousandths) = (digits(&time[7..9])?, digits(&time[10..13])?);
        let is_time = hours < 24 && minutes < 60 && seconds < 60;
        let since = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
        is_time.then_some(self.begins + since)
    }
}

fn digits(bytes: &[u8]) -> Option<i64> {
    let mut number = 0;
    for byte in bytes {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(byte - b'0');
    }
    Some(number)
}

/// When a day begins in UTC. Days before 1970 are left to the long way.
fn begins(day: &[u8]) -> Option<i64> {
    let [_, _, _, _, b'-', _, _, b'-', _, _] = day else {
        return None;
    };
    let (year, month, day) = (digits(&day[..4])?, digits(&day[5..7])?, digits(&day[8..])?);
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
