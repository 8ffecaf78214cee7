//! The order in which people look for names in a list: numbers by their value, and neither case nor accents count. It is the same in
//! every language.

use super::normal::strip_marks;

/// What a name is sorted by: of two names, the one with the smaller key comes first.
#[must_use]
pub fn key(name: &str) -> String {
    let bare = bare(name);
    let mut key = String::with_capacity(bare.len() + 8);
    let mut rest = bare.as_str();
    while let Some(start) = rest.find(|sign: char| sign.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|sign: char| !sign.is_ascii_digit());
        let (digits, after) = from.split_at(end.unwrap_or(from.len()));
        let digits = digits.trim_start_matches('0');
        key.push_str(before);
        // A number with more digits is larger; all begin alike, so that they stand where a digit does.
        key.push('0');
        key.extend(u32::try_from(digits.len()).ok().and_then(char::from_u32));
        key.push_str(digits);
        rest = after;
    }
    key.push_str(rest);
    key
}

fn bare(name: &str) -> String {
    if name.is_ascii() {
        name.to_ascii_lowercase()
    } else {
        strip_marks(name).to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_people_look_for_them() {
        let sorted = [
            "1. Plants",
            "2. Animals",
            "10. Rocks",
            "ägypten",
            "Berge",
            "Unit 2",
            "unit 2b",
            "Unit 010",
            "Unit 11",
            "Zellen",
            "Оkа",
        ];
        let mut names = sorted;
        names.reverse();
        names.sort_by_cached_key(|name| key(name));
        assert_eq!(names, sorted);
    }
}
