//! Texts that fit a pattern: the plainest, never all. Nothing is compiled for them.

use regex_syntax::hir::{Class, ClassUnicodeRange, Hir, HirKind};

/// How many texts are made of a pattern: one for each of its first alternatives.
const SAMPLES: usize = 4;

/// The longest text that is made, in bytes.
const LONGEST: usize = 200;

/// How many parts of a pattern are looked at for one text.
const MOST_PARTS: usize = 2_000;

/// Makes texts that fit, as far as a pattern does not look at what surrounds them; none of a pattern that cannot be read.
pub(super) fn of(source: &str) -> Vec<String> {
    let Ok(parsed) = regex_syntax::parse(source) else {
        return Vec::new();
    };
    let mut made: Vec<String> = (0..SAMPLES)
        .filter_map(|which| {
            let mut making = Making {
                text: String::new(),
                which,
                repetitions: 0,
                parts: 0,
            };
            making.put(&parsed)?;
            Some(making.text)
        })
        .filter(|text| !text.trim().is_empty())
        .collect();
    made.dedup();
    made
}

/// A text in the making.
struct Making {
    text: String,
    /// Which alternative to take where there are several.
    which: usize,
    /// How many repetitions there were so far.
    repetitions: usize,
    /// How many parts were looked at: repetitions of nothing add no letter, and are parts all the same.
    parts: usize,
}

impl Making {
    /// Adds a text that fits.
    fn put(&mut self, part: &Hir) -> Option<()> {
        self.parts += 1;
        match part.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => self.text.push_str(std::str::from_utf8(&literal.0).ok()?),
            HirKind::Class(class) => self.text.push(letter(class)?),
            HirKind::Capture(group) => self.put(&group.sub)?,
            HirKind::Concat(parts) => parts.iter().try_for_each(|part| self.put(part))?,
            HirKind::Alternation(parts) => self.put(parts.get(self.which % parts.len().max(1))?)?,
            HirKind::Repetition(repeated) => {
                // What may be missing is there in some: the bits of the text's number say of which.
                let wanted = u32::from(self.which >> self.repetitions.min(8) & 1 == 1);
                self.repetitions += 1;
                let most = repeated.max.unwrap_or(u32::MAX);
                let times = repeated.min.max(wanted).min(most);
                (0..times).try_for_each(|_| self.put(&repeated.sub))?;
            }
        }
        (self.text.len() <= LONGEST && self.parts <= MOST_PARTS).then_some(())
    }
}

/// The plainest character of a class: a small letter, else a digit, else its first.
fn letter(class: &Class) -> Option<char> {
    let Class::Unicode(class) = class else {
        return None;
    };
    let has = |wanted: &char| {
        let mut ranges = class.iter();
        ranges.any(|range| range.start() <= *wanted && *wanted <= range.end())
    };
    ('a'..='z')
        .chain('0'..='9')
        .find(has)
        .or_else(|| class.iter().next().map(ClassUnicodeRange::start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plainest_texts_are_made() {
        for (pattern, expected) in [
            ("colou?r", vec!["color", "colour"]),
            ("abc|d|ef", vec!["abc", "d", "ef", "abc"]),
            (r"\d{3}-[A-F]+", vec!["000-A"]),
            (r"(?i)nai(ro)?bi", vec!["naibi", "nairobi"]),
            (r".*rain.*", vec!["rain", "arain"]),
            (r"\bword\b", vec!["word"]),
            (r"a{500}", vec![]),
            (r"a\Bb", vec!["ab"]),
            (r"a\b", vec!["a"]),
            (r"(", vec![]),
            (r" *", vec![]),
            (r"((((a|){900}){900}){900}){900}b", vec![]),
        ] {
            let mut made = of(pattern);
            made.dedup();
            let begins: Vec<&str> = made
                .iter()
                .map(String::as_str)
                .take(expected.len().max(1))
                .collect();
            assert_eq!(begins, expected, "{pattern}: {made:?}");
        }
    }
}
