//! Names that stand for learners' names: the same each time under one key, and nothing can be told from them without it. A name is a word
//! and a number, drawn by HMAC-SHA-256 (RFC 2104) of the learner's own; where two would be alike, both get more digits.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// How long a key is, in bytes.
pub const KEY: usize = 32;

/// The length of a block of SHA-256, in bytes.
const BLOCK: usize = 64;

/// Words that say nothing of anybody: trees.
const WORDS: [&str; 32] = [
    "Acacia", "Alder", "Almond", "Apple", "Ash", "Aspen", "Bamboo", "Banyan", "Baobab", "Beech",
    "Birch", "Cedar", "Cherry", "Cypress", "Ebony", "Elder", "Elm", "Fig", "Fir", "Ginkgo",
    "Hazel", "Juniper", "Larch", "Lemon", "Linden", "Maple", "Mulberry", "Oak", "Olive", "Pine",
    "Rowan", "Willow",
];

/// The most digits that a name gets: with so many none are alike.
const MOST_DIGITS: u32 = 15;

/// What each of these learners is called instead.
#[must_use]
pub fn pseudonyms<'a>(
    key: &[u8; KEY],
    learners: impl IntoIterator<Item = &'a str>,
) -> BTreeMap<&'a str, String> {
    let drawn: BTreeMap<&str, [u8; 32]> = (learners.into_iter())
        .map(|learner| (learner, authenticated(key, learner.as_bytes())))
        .collect();
    let mut named = BTreeMap::new();
    let mut open: Vec<&str> = drawn.keys().copied().collect();
    for digits in (3..=MOST_DIGITS).step_by(3) {
        let mut alike = BTreeMap::<String, Vec<&str>>::new();
        for learner in open.drain(..) {
            alike
                .entry(name(&drawn[learner], digits))
                .or_default()
                .push(learner);
        }
        for (name, learners) in alike {
            match learners[..] {
                [only] => drop(named.insert(only, name)),
                _ if digits == MOST_DIGITS => {
                    named.extend(learners.iter().map(|learner| (*learner, name.clone())));
                }
                _ => open.extend(learners),
            }
        }
    }
    named
}

/// What a learner is called where it is not known who else there is: with all digits, so that it begins like the name in a report made
/// with the same key. Of a million learners, two have the same with a chance of 1 in 70,000.
#[must_use]
pub fn pseudonym(key: &[u8; KEY], learner: &str) -> String {
    name(&authenticated(key, learner.as_bytes()), MOST_DIGITS)
}

fn name(drawn: &[u8; 32], digits: u32) -> String {
    let word = WORDS[usize::from(drawn[0]) % WORDS.len()];
    let number = u64::from_be_bytes(std::array::from_fn(|place| drawn[place + 1]));
    let number = number % 10u64.pow(MOST_DIGITS);
    // The first digits stay when there are more of them.
    let number = number / 10u64.pow(MOST_DIGITS - digits);
    let width = digits as usize;
    format!("{word} {number:0width$}")
}

/// HMAC-SHA-256.
fn authenticated(key: &[u8; KEY], text: &[u8]) -> [u8; 32] {
    let padded = |with: u8| {
        let mut block = [with; BLOCK];
        for (byte, of_key) in block.iter_mut().zip(key) {
            *byte ^= of_key;
        }
        block
    };
    let inner = Sha256::new().chain_update(padded(0x36)).chain_update(text);
    let outer = Sha256::new()
        .chain_update(padded(0x5c))
        .chain_update(inner.finalize());
    outer.finalize().into()
}

#[cfg(test)]
mod tests;
