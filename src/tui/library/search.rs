//! Which sets a few typed letters may mean: they need not stand side by side, and the likeliest set comes first.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::store::desk::Listing;

/// A set whose letters fit less well than this part of the best one's is none that was meant, unless it holds what is typed as it
/// stands. Two thirds: "cel" is Cells, and not the Fren-c-h R-e-vo-l-ution.
const PART_OF_BEST: (u32, u32) = (2, 3);

/// Those of these sets that may be meant, the likeliest first, in their order where they are as likely.
pub(super) fn ranked(listings: &[Listing], shown: Vec<usize>, sought: &str) -> Vec<usize> {
    let pattern = Pattern::new(
        sought,
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Fuzzy,
    );
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let plain = sought.to_lowercase();
    let mut found: Vec<(u32, bool, usize)> = Vec::new();
    for place in shown {
        let text = text(&listings[place]);
        let score = pattern.score(Utf32Str::new(&text, &mut letters), &mut matcher);
        let holds = text.to_lowercase().contains(&plain);
        if score.is_some() || holds {
            found.push((score.unwrap_or(0), holds, place));
        }
    }
    let best = found.iter().map(|(score, ..)| *score).max().unwrap_or(0);
    let (part, of) = PART_OF_BEST;
    found.retain(|(score, holds, _)| *holds || score * of >= best * part);
    found.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    found.into_iter().map(|(.., place)| place).collect()
}

/// What a set is found by.
fn text(listing: &Listing) -> String {
    let mut text = listing.title.clone();
    for more in listing.tags.iter().chain(&listing.folder) {
        text.push(' ');
        text.push_str(more);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sought: &str) -> Vec<String> {
        let listing = |title: &str, tags: &[&str], folder: &str| Listing {
            title: title.to_owned(),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            folder: Some(folder.to_owned()),
            ..Listing::default()
        };
        let listings = [
            listing("The French Revolution", &["history"], ""),
            listing("Cells", &["biology"], "year 9"),
            listing("Fractions", &["maths", "numbers"], ""),
            listing("Éclairs and other cakes", &[], "cooking"),
            listing("C++ [basics] !now", &[], ""),
        ];
        let all = (0..listings.len()).collect();
        let places = ranked(&listings, all, sought);
        places
            .into_iter()
            .map(|place| listings[place].title.clone())
            .collect()
    }

    #[test]
    fn a_few_letters_find_the_set_that_is_meant() {
        for (sought, title) in [
            ("cel", "Cells"),
            ("CELLS", "Cells"),
            ("frctns", "Fractions"),
            ("french rev", "The French Revolution"),
            ("rev fren", "The French Revolution"),
            ("bio", "Cells"),
            ("year 9", "Cells"),
            ("cooking", "Éclairs and other cakes"),
            ("eclair", "Éclairs and other cakes"),
            ("c++", "C++ [basics] !now"),
            ("!now", "C++ [basics] !now"),
        ] {
            let found = found(sought);
            assert_eq!(found.first().map(String::as_str), Some(title), "{sought}");
        }
        assert_eq!(found("cel"), ["Cells"]);
        assert!(found("zzz").is_empty());
    }
}
