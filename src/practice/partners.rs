//! Who practises together, as a learner types it. It knows nobody.

use crate::text::words::single_spaced;

/// The most names that are taken.
const MOST: usize = 12;

/// The names in a line: with commas, semicolons, `&` or "and" between. None means alone; a name that comes twice is taken once.
#[must_use]
pub fn names(line: &str) -> Vec<String> {
    let line = line.replace(" and ", ",");
    let mut names: Vec<String> = Vec::new();
    for name in line.split([',', ';', '&']) {
        let name = single_spaced(name);
        if !name.is_empty() && !names.contains(&name) && names.len() < MOST {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_between_commas_or_and() {
        assert_eq!(names(" Ben, Cleo and  Dana ;"), ["Ben", "Cleo", "Dana"]);
        assert_eq!(names("Sandy"), ["Sandy"]);
        assert_eq!(names("Ana Lena,  Ana\tLena & Ben"), ["Ana Lena", "Ben"]);
        assert!(names("  , ").is_empty());
    }

    #[test]
    fn a_whole_school_is_not_taken_down() {
        let many: Vec<String> = (0..40).map(|number| format!("n{number}")).collect();
        assert_eq!(names(&many.join(",")).len(), MOST);
    }
}
