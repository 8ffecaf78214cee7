//! Sets that have one id: what no file shows alone. Mostly one began as a copy of the other, or two in different folders are called alike.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};

use crate::text::safe::safe;

/// The sets of a run by their ids, each with the first file that has it.
#[derive(Debug, Default)]
pub(super) struct Ids {
    known: BTreeMap<String, PathBuf>,
    /// The files whose ids are other files', too.
    again: Vec<(PathBuf, String)>,
}

impl Ids {
    /// Takes in the set of a file.
    pub(super) fn add(&mut self, id: String, file: &Path) {
        match self.known.entry(id) {
            Entry::Vacant(place) => {
                place.insert(file.to_owned());
            }
            Entry::Occupied(first) => self.again.push((file.to_owned(), first.key().clone())),
        }
    }

    /// A warning for each file that is not the first with its id, in one line.
    pub(super) fn warnings(&self) -> impl Iterator<Item = String> {
        self.again.iter().map(|(file, id)| {
            let words = format!(
                "warning: {} has the id “{id}” of {}; records name sets by their ids, so what is learned in one would count in the other. \
                 Write another id into one of them, such as `id: {}`.",
                file.display(),
                self.known[id].display(),
                self.free(id),
            );
            safe(&words).into_owned() + "\n"
        })
    }

    /// An id like this that none of the sets has.
    fn free(&self, id: &str) -> String {
        let mut numbered = (2..).map(|number| format!("{id}-{number}"));
        let free = numbered.find(|id| !self.known.contains_key(id));
        free.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_after_the_first_with_an_id_is_told_with_an_id_that_is_free() {
        let mut ids = Ids::default();
        for (id, file) in [
            ("quiz", "week1/quiz.yaml"),
            ("quiz-2", "b.yaml"),
            ("quiz", "week2/quiz.yaml"),
            ("other", "c.yaml"),
            ("quiz", "week\u{1b}3.yaml"),
        ] {
            ids.add(id.to_owned(), Path::new(file));
        }
        let told: Vec<String> = ids.warnings().collect();
        let [second, third] = &told[..] else {
            panic!("{told:?}")
        };
        for words in [
            "week2/quiz.yaml has the id “quiz” of week1/quiz.yaml",
            "`id: quiz-3`",
        ] {
            assert!(second.contains(words), "{second}");
        }
        assert!(third.contains("week␛3.yaml"), "{third}");
    }
}
