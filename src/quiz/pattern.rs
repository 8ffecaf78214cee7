//! A teacher's `/pattern/`: compiled when first needed, within a bound, in linear time. It never decides what a response
//! is worth; it says whether one fits.

use std::sync::OnceLock;

use regex::{Error, Regex, RegexBuilder};
use regex_syntax::ParserBuilder;

mod sample;

/// The most memory that one compiled pattern may take, in bytes: 1 MiB. Measured: `\w{1,20}` fits, and takes six
/// milliseconds to compile, and `\w{1,50}` does not. A set may hold thousands.
const SIZE: usize = 1 << 20;

/// The most memory for the states that matching keeps, in bytes, a pattern: 1 MiB.
const STATES: usize = 1 << 20;

/// Up to how much memory, in bytes, a pattern counts as how many plain ones. Measured: `.*rain.*` takes less than 4 KiB,
/// and 70 microseconds; `\w+` and 700 letters less than 64 KiB, and a millisecond.
const WEIGHTS: [(usize, usize); 2] = [(1 << 12, 1), (1 << 16, 10)];

/// As how many plain ones the others count: `\w{1,20}` takes some milliseconds.
const LARGEST: usize = 500;

/// How deeply a pattern's groups may nest.
const NESTING: u32 = 50;

/// A regular expression that the whole of a response must fit.
#[derive(Debug, Clone)]
pub struct Pattern {
    source: String,
    /// Compiled with case made alike.
    any_case: OnceLock<Result<Regex, String>>,
    /// Compiled with case as it is.
    this_case: OnceLock<Result<Regex, String>>,
    /// See [`Pattern::weight`]: found once, as it takes as long as compiling.
    weight: OnceLock<usize>,
}

impl Pattern {
    /// Takes what stands between the slashes. Nothing is compiled yet.
    #[must_use]
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            any_case: OnceLock::new(),
            this_case: OnceLock::new(),
            weight: OnceLock::new(),
        }
    }

    /// What stands between the slashes.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether the pattern can be used.
    ///
    /// # Errors
    ///
    /// Says in a few plain words what is amiss with it, without a place and without a full stop.
    pub fn check(&self) -> Result<(), String> {
        // What is compiled is let go: a check of thousands is not to hold them all.
        compile(&self.source, false).map(drop)
    }

    /// How long the pattern takes to prepare, in plain patterns such as `colou?r`: 1, 10 or 500.
    #[must_use]
    pub fn weight(&self) -> usize {
        *self.weight.get_or_init(|| self.weighed())
    }

    fn weighed(&self) -> usize {
        // As it is used, to fit a whole text: words that are looked for within texts take longer to prepare. Measured, in microseconds:
        // `colou?r` 12 and else 57, `granite.*` 38 and 97; `.*rain.*`, 40, makes no difference.
        let whole = format!(r"\A(?:{})\z", self.source);
        let fits =
            |size: usize| !matches!(build(&whole, false, size), Err(Error::CompiledTooBig(_)));
        let found = WEIGHTS.iter().find(|(size, _)| fits(*size));
        found.map_or(LARGEST, |(_, weight)| *weight)
    }

    /// Some of the plainest texts that fit, where they need not look at what surrounds them. Nothing is compiled for them.
    #[must_use]
    pub fn samples(&self) -> Vec<String> {
        sample::of(&self.source)
    }

    /// Whether the whole of `text` fits. Nothing fits a pattern that cannot be used.
    #[must_use]
    pub fn matches(&self, text: &str, case_sensitive: bool) -> bool {
        self.compiled(case_sensitive)
            .as_ref()
            .is_ok_and(|regex| regex.is_match(text))
    }

    fn compiled(&self, case_sensitive: bool) -> &Result<Regex, String> {
        let slot = if case_sensitive {
            &self.this_case
        } else {
            &self.any_case
        };
        slot.get_or_init(|| compile(&self.source, case_sensitive))
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

/// The pattern as one that only the whole of a text fits.
fn compile(source: &str, case_sensitive: bool) -> Result<Regex, String> {
    let build = |pattern: &str| build(pattern, case_sensitive, SIZE);
    // Alone first: the brackets that are put around it below would make `a)(b` look sound. To read it is enough, and takes far less.
    let mut parser = ParserBuilder::new()
        .case_insensitive(!case_sensitive)
        .nest_limit(NESTING)
        .build();
    let read = parser.parse(source);
    read.map_err(|error| of_syntax(&error.to_string()))?;
    // A comment at the end, under `(?x)`, would swallow the closing bracket: it ends at the newline.
    build(&format!(r"\A(?:{source})\z"))
        .or_else(|_| build(&format!("\\A(?:{source}\n)\\z")))
        .map_err(|error| reason(&error))
}

/// A regular expression of at most so many bytes.
fn build(pattern: &str, case_sensitive: bool, size: usize) -> Result<Regex, Error> {
    RegexBuilder::new(pattern)
        .case_insensitive(!case_sensitive)
        .size_limit(size)
        .dfa_size_limit(STATES)
        .nest_limit(NESTING)
        .build()
}

/// The crate's words for what is amiss, and words for a teacher.
const PLAIN: &[(&str, &str)] = &[
    ("unclosed group", "a `(` in it is never closed"),
    ("unopened group", "a `)` in it has no `(` before it"),
    ("unclosed character class", "a `[` in it is never closed"),
    (
        "repetition operator missing expression",
        "a `*`, `+` or `?` has nothing before it to repeat",
    ),
    (
        "invalid character class range",
        "a range between `[` and `]` runs backwards, as in `[z-a]`",
    ),
    (
        "invalid repetition count range",
        "the larger number stands first between `{` and `}`",
    ),
    ("unclosed counted repetition", "a `{` in it is never closed"),
    (
        "repetition quantifier expects a valid decimal",
        "between `{` and `}` stand numbers, as in `{2,5}`",
    ),
    (
        "unrecognized escape sequence",
        "a backslash stands before a letter with which it means nothing",
    ),
    ("incomplete escape sequence", "it ends in a backslash"),
    (
        "look-around",
        "`(?=`, `(?!` and their like are not known here",
    ),
    (
        "backreferences are not supported",
        "`\\1` and its like are not known here",
    ),
    (
        "unrecognized flag",
        "the letters behind `(?` mean nothing here",
    ),
    (
        "Unicode property not found",
        "the name between `\\p{` and `}` is not known",
    ),
];

/// What is amiss, in a few words. The crate draws the pattern and an arrow, and says the reason in its last line.
fn reason(error: &Error) -> String {
    match error {
        Error::Syntax(drawn) => of_syntax(drawn),
        _ => "it is too big: write fewer or smaller repetitions".to_owned(),
    }
}

/// The same for a pattern that cannot be read.
fn of_syntax(drawn: &str) -> String {
    let last = drawn.rsplit("error: ").next().unwrap_or(drawn).trim();
    let plain = PLAIN.iter().find(|(words, _)| last.starts_with(words));
    plain.map_or(last, |(_, plain)| plain).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_whole_text_must_fit() {
        let pattern = Pattern::new("a|ab");
        assert!(pattern.matches("ab", false));
        assert!(pattern.matches("A", false));
        assert!(!pattern.matches("A", true));
        assert!(!pattern.matches("abc", false));
        assert!(!pattern.matches("xa", false));
        assert!(!pattern.matches("ab\n", false));
    }

    #[test]
    fn a_comment_at_the_end_does_not_break_it() {
        assert!(Pattern::new("(?x) a b # two letters").matches("ab", false));
    }

    #[test]
    fn what_is_amiss_is_said_in_a_few_plain_words() {
        let cases = [
            ("(", "a `(` in it is never closed"),
            ("a)(b", "a `)` in it has no `(` before it"),
            ("[z", "a `[` in it is never closed"),
            ("*a", "nothing before it to repeat"),
            ("[z-a]", "runs backwards"),
            ("a{2,1}", "the larger number stands first"),
            ("a{2", "a `{` in it is never closed"),
            ("a{x}", "stand numbers"),
            (r"\y", "means nothing"),
            ("a\\", "ends in a backslash"),
            ("(?=a)", "not known here"),
            (r"(a)\1", r"`\1` and its like"),
            (r"\p{x}", "is not known"),
            (r"\w{1000}", "too big"),
            (&"(".repeat(100), ""),
        ];
        for (source, expected) in cases {
            let said = Pattern::new(source).check().unwrap_err();
            assert!(said.contains(expected), "{source}: {said}");
            assert!(!said.contains('\n') && said.len() < 120, "{said}");
            assert!(!Pattern::new(source).matches("a", false));
        }
    }

    #[test]
    fn common_sizes_are_within_the_bound() {
        for source in [
            r"\w{1,20}",
            r"(\w+ ){1,5}\w+",
            r".*rain.*",
            r"\p{L}{2,20}",
            r"colou?r(s|ed)?",
        ] {
            assert_eq!(Pattern::new(source).check(), Ok(()), "{source}");
        }
    }

    #[test]
    fn a_pattern_weighs_what_it_takes_to_prepare() {
        for (source, expected) in [
            ("colou?r", 1),
            (".*rain.*", 1),
            ("a(", 1),
            (r"\w+", 10),
            (&"a".repeat(700), 10),
            (r"\w{1,20}", 500),
            (r"(\w+ ){1,5}\w+", 500),
        ] {
            assert_eq!(Pattern::new(source).weight(), expected, "{source}");
        }
    }

    proptest! {
        #[test]
        fn any_pattern_is_checked_and_tried_without_harm(source in "[a-c()\\[\\]|*+?{}0-9\\\\.^$#x-]{0,30}", text in any::<String>()) {
            let pattern = Pattern::new(source);
            let sound = pattern.check().is_ok();
            prop_assert!(sound || !pattern.matches(&text, false));
        }
    }
}
