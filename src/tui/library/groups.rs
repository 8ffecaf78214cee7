//! The sets in groups, by folder or by tag, with what was practised last before all others. It draws nothing.

use std::collections::{BTreeMap, HashSet};

use crate::phrases::shelf;
use crate::store::desk::Listing;
use crate::text::order;

/// How many sets that were practised last come before all groups.
const MOST_RECENT: usize = 5;

/// What the groups are made by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The folders of the files.
    Folder,
    /// The first tag of each set.
    Tag,
}

impl By {
    /// The other one.
    pub(super) const fn other(self) -> Self {
        match self {
            Self::Folder => Self::Tag,
            Self::Tag => Self::Folder,
        }
    }
}

/// What stands over a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// The place of its first set among those in sight.
    pub(super) before: usize,
    /// Its words.
    pub(super) words: String,
}

/// Whether there are groups by tag: whether any set has one.
pub(super) fn can_turn(listings: &[Listing]) -> bool {
    listings.iter().any(|listing| !listing.tags.is_empty())
}

/// These sets, which come with what was practised last first, in their groups. Where no file lies in a folder of its own, there is
/// nothing to group by folder, and they stay as they are.
pub(super) fn grouped(
    listings: &[Listing],
    shown: Vec<usize>,
    by: By,
) -> (Vec<usize>, Vec<Heading>) {
    let in_folder = |listing: &Listing| listing.folder.as_ref().is_some_and(|at| !at.is_empty());
    if by == By::Folder && !listings.iter().any(in_folder) {
        return (shown, Vec::new());
    }
    let practised = |place: &&usize| listings[**place].last_practised.is_some();
    let recent = shown.iter().filter(practised).take(MOST_RECENT);
    let recent: Vec<usize> = recent.copied().collect();
    let listed: HashSet<usize> = recent.iter().copied().collect();
    let mut groups: BTreeMap<(u8, String, String), (String, Vec<usize>)> = BTreeMap::new();
    for place in shown.into_iter().filter(|place| !listed.contains(place)) {
        let (rank, words) = group(&listings[place], by);
        let at = (rank, order::key(&words), words.to_lowercase());
        let group = groups.entry(at).or_default();
        if group.1.is_empty() {
            group.0 = words;
        }
        group.1.push(place);
    }
    let recent = (!recent.is_empty()).then(|| (shelf::practised_last().to_owned(), recent));
    let (mut found, mut headings) = (Vec::new(), Vec::new());
    for (words, sets) in recent.into_iter().chain(groups.into_values()) {
        let before = found.len();
        headings.push(Heading { before, words });
        found.extend(sets);
    }
    (found, headings)
}

/// The group of a set, and which of three places it has among all: own sets without a group of their own stand between those with
/// one and those that are built in.
fn group(listing: &Listing, by: By) -> (u8, String) {
    let named = match by {
        By::Folder => listing.folder.as_ref().filter(|folder| !folder.is_empty()),
        By::Tag => listing.tags.first(),
    };
    match (named, &listing.folder, by) {
        (Some(name), _, _) => (0, name.clone()),
        (None, _, By::Tag) => (1, shelf::without_a_tag().to_owned()),
        (None, Some(_), By::Folder) => (1, shelf::in_no_folder().to_owned()),
        (None, None, By::Folder) => (2, shelf::built_in().to_owned()),
    }
}

/// The line on which the set at this place begins, its heading included, where each set takes two lines and each heading one.
pub(super) fn line_of(headings: &[Heading], place: usize) -> usize {
    2 * place + headings.partition_point(|heading| heading.before < place)
}

/// The headings from the set at this place on.
pub(super) fn from(headings: &[Heading], place: usize) -> &[Heading] {
    &headings[headings.partition_point(|heading| heading.before < place)..]
}

/// How many questions are worth another look, and in how many sets. Two files of one set are one.
pub(super) fn due(listings: &[Listing]) -> (usize, usize) {
    let some = listings.iter().filter(|listing| listing.due > 0);
    let by_set: BTreeMap<&str, usize> = some
        .map(|listing| (listing.id.as_str(), listing.due))
        .collect();
    (by_set.values().sum(), by_set.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(title: &str, folder: Option<&str>, tags: &[&str], practised: bool) -> Listing {
        Listing {
            title: title.to_owned(),
            folder: folder.map(str::to_owned),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            last_practised: practised.then(|| "2026-11-02T08:00:00Z".parse().expect("a time")),
            ..Listing::default()
        }
    }

    fn shown(listings: &[Listing], by: By) -> Vec<String> {
        let (found, headings) = grouped(listings, (0..listings.len()).collect(), by);
        let mut headings = headings.into_iter().peekable();
        let mut lines = Vec::new();
        for (at, place) in found.into_iter().enumerate() {
            if let Some(heading) = headings.next_if(|heading| heading.before == at) {
                lines.push(format!("[{}]", heading.words));
            }
            lines.push(listings[place].title.clone());
        }
        assert_eq!(headings.next(), None);
        lines
    }

    #[test]
    fn sets_stand_in_their_groups_after_what_was_practised_last() {
        let listings = [
            listing("Rivers", Some("geography"), &["earth"], true),
            listing("Atoms", Some("physics"), &["Matter"], false),
            listing("Cells", None, &["life"], false),
            listing("Lakes", Some("geography"), &["earth"], false),
            listing("Mine", Some(""), &[], false),
            listing("Molecules", Some("physics"), &["matter"], false),
        ];
        assert_eq!(
            shown(&listings, By::Folder),
            [
                "[Practised last]",
                "Rivers",
                "[geography]",
                "Lakes",
                "[physics]",
                "Atoms",
                "Molecules",
                "[In no folder]",
                "Mine",
                "[Built in]",
                "Cells"
            ]
        );
        assert_eq!(
            shown(&listings, By::Tag),
            [
                "[Practised last]",
                "Rivers",
                "[earth]",
                "Lakes",
                "[life]",
                "Cells",
                "[Matter]",
                "Atoms",
                "Molecules",
                "[Without a tag]",
                "Mine"
            ]
        );
    }

    #[test]
    fn where_nothing_lies_in_a_folder_there_are_no_groups() {
        let listings = [
            listing("Mine", Some(""), &["a"], true),
            listing("Cells", None, &["b"], false),
        ];
        assert_eq!(shown(&listings, By::Folder), ["Mine", "Cells"]);
    }

    #[test]
    fn lines_count_the_headings_before_them() {
        let heading = |before| Heading {
            before,
            words: String::new(),
        };
        let headings = [heading(0), heading(2), heading(5)];
        let lines: Vec<usize> = (0..=6).map(|place| line_of(&headings, place)).collect();
        assert_eq!(lines, [0, 3, 5, 8, 10, 12, 15]);
        assert_eq!(from(&headings, 3), &headings[2..]);
        assert_eq!(from(&headings, 2), &headings[1..]);
    }
}
