//! Answers of several parts in which an item, or a pair, is where feedback says: orders and pairs.

use super::Seeking;
use crate::grading::Response;
use crate::quiz::{Key, Matching};

/// Up to so many items, every order is tried: 720 of them.
const ALL_ORDERS: usize = 6;

/// Whether feedback is heard to any order of so many items; `None` when there are too many orders to say.
pub(super) fn in_order(seeking: &Seeking<'_>, key: &Key, items: usize) -> Option<bool> {
    let hears = |order: Vec<usize>| seeking.hears_to(&Response::Order(order));
    let likely: Vec<Vec<usize>> = match *key {
        Key::Before(one, other) if one > other => {
            vec![
                moved(items, one, other),
                moved(items, other, one),
                swapped(items, one, other),
            ]
        }
        Key::Item(item) => (0..items)
            .filter(|other| *other != item)
            .map(|other| swapped(items, item, other))
            .collect(),
        _ => return Some(false),
    };
    if likely.into_iter().any(hears) {
        return Some(true);
    }
    (items <= ALL_ORDERS).then(|| orders(items).into_iter().any(hears))
}

/// The right order with one item carried to the place of another.
fn moved(items: usize, from: usize, to: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..items).collect();
    let item = order.remove(from);
    order.insert(to, item);
    order
}

/// The right order with two items in each other's place.
fn swapped(items: usize, one: usize, other: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..items).collect();
    order.swap(one, other);
    order
}

/// Every order of so many items.
fn orders(items: usize) -> Vec<Vec<usize>> {
    (0..items).fold(vec![Vec::new()], |shorter, item| {
        let with = |order: &Vec<usize>| {
            let order = order.clone();
            (0..=order.len()).map(move |place| {
                let mut longer = order.clone();
                longer.insert(place, item);
                longer
            })
        };
        shorter.iter().flat_map(with).collect()
    })
}

/// Whether feedback is heard to any pair.
pub(super) fn in_pairs(seeking: &Seeking<'_>, key: &Key, matching: &Matching) -> bool {
    let Key::Pair(left, right) = key else {
        return false;
    };
    let all = |one: &Option<usize>, count: usize| one.map_or(0..count, |one| one..one + 1);
    let mut lefts = all(left, matching.pairs.len());
    lefts.any(|left| {
        let mut rights = all(right, matching.rights.len());
        rights.any(|right| seeking.hears_to(&Response::Match(paired(matching, left, right))))
    })
}

/// All pairs as they belong together, but for one.
fn paired(matching: &Matching, left: usize, right: usize) -> Vec<Option<usize>> {
    let mut partners: Vec<Option<usize>> = matching
        .pairs
        .iter()
        .map(|(_, right)| Some(*right))
        .collect();
    if let Some(partner) = partners.get_mut(left) {
        *partner = Some(right);
    }
    partners
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_order_is_made_once() {
        for (items, count) in [(0, 1), (1, 1), (3, 6), (5, 120)] {
            let all = orders(items);
            let each: BTreeSet<&Vec<usize>> = all.iter().collect();
            assert_eq!((all.len(), each.len()), (count, count));
        }
    }
}
