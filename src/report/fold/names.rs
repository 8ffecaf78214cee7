//! Words as numbers: each is kept once, and numbered from 0 in the order in which it came.

use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::RandomState;

/// Words and their numbers.
#[derive(Debug, Default)]
pub(super) struct Names {
    numbers: HashMap<Arc<str>, u32, RandomState>,
    words: Vec<Arc<str>>,
    /// The one that was asked for last is mostly the next one, too.
    last: u32,
}

impl Names {
    /// The number of a word.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if self
            .words
            .get(self.last as usize)
            .is_some_and(|last| **last == *word)
        {
            return self.last;
        }
        self.last = match self.numbers.get(word) {
            Some(number) => *number,
            None => self.add(word),
        };
        self.last
    }

    /// The number of a word that is known.
    pub(super) fn find(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    fn add(&mut self, word: &str) -> u32 {
        let number = super::count_of(&self.words);
        let word: Arc<str> = word.into();
        self.words.push(Arc::clone(&word));
        self.numbers.insert(word, number);
        number
    }

    /// The word with a number.
    pub(super) fn word(&self, number: u32) -> &str {
        &self.words[number as usize]
    }

    /// All words, by number.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &**word)
    }
}
