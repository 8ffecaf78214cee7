//! Fields whose names are a teacher's own words: answers with what is said to them, and pairs.

use serde::{Serialize, Serializer};

use super::Block;

/// What is said to which answer.
pub(super) struct Map<'d>(pub(super) &'d [(String, String)]);

impl Map<'_> {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Map<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, say)| (key, Block(say))))
    }
}

/// What belongs together: `left: right`, or a list of pairs, where a left is long or has several lines.
pub(super) struct Pairs<'d>(pub(super) &'d [(String, String)]);

/// The most bytes that YAML lets stand before a colon without more signs (YAML 1.2, 7.4.3: 1024), and what still reads well.
const LONGEST_NAME: usize = 80;

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let name =
            |(left, _): &(String, String)| left.len() <= LONGEST_NAME && !left.contains('\n');
        if self.0.iter().all(name) {
            return to.collect_map(self.0.iter().map(|(left, right)| (left, Block(right))));
        }
        let pairs = self.0.iter();
        to.collect_seq(pairs.map(|(left, right)| [Block(left), Block(right)]))
    }
}
