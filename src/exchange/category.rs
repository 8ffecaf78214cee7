//! Categories of Moodle's question bank by their paths, as its formats write them: `$course$/top/Sums/Products`.

/// A slash within a name, while the others are looked at: a sign that no text may have (Unicode, 23.5).
const SLASH: char = '\u{10ff2b}';

/// What a path says, without Moodle's own parts of it: `Sums/Products`. A slash within a name is written twice there.
#[must_use]
pub fn named(path: &str) -> String {
    let path = path.trim().replace("//", &SLASH.to_string());
    let parts = path.split('/').map(str::trim);
    let own = |part: &&str| part.starts_with('$') && part.ends_with('$') || *part == "top";
    let named = parts.skip_while(own).filter(|part| !part.is_empty());
    named.collect::<Vec<_>>().join("/").replace(SLASH, "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_what_comes_after_moodles_own_parts() {
        for (path, expected) in [
            ("$course$/top/Sums/Products", "Sums/Products"),
            ("$cat1$/Sums//Products / top", "Sums/Products/top"),
            (" top/ ", ""),
            ("Sums", "Sums"),
        ] {
            assert_eq!(named(path), expected, "{path}");
        }
    }
}
