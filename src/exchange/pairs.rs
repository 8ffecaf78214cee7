//! Pairs as they are read: a side that is a picture or a sound has no words, and its pair no place here.

use super::draft::Kind;

/// The pairs of a question so far.
#[derive(Debug, Default)]
pub struct Pairs {
    whole: Vec<(String, String)>,
    decoys: Vec<String>,
    /// The words of pairs of which the other side has none.
    gone: Vec<String>,
}

impl Pairs {
    /// A left, or none for a decoy, and a right. `unseen`: a side without words shows or plays something.
    pub fn add(&mut self, left: String, right: String, unseen: bool) {
        match (left.is_empty(), right.is_empty()) {
            (true, _) | (_, true) if unseen => self.gone.push(left + &right),
            (true, _) => self.decoys.push(right),
            _ => self.whole.push((left, right)),
        }
    }

    /// The question's key; `lose` is told each pair that has no place.
    ///
    /// # Errors
    ///
    /// Why there is none, in a sentence without a full stop.
    pub fn done(self, lose: &mut dyn FnMut(String)) -> Result<Kind, String> {
        if !self.gone.is_empty() && self.whole.len() < 2 {
            return Err("its pairs are of pictures, and here words are put together".to_owned());
        }
        if self.whole.is_empty() {
            return Err("it has no pairs".to_owned());
        }
        for words in self.gone {
            lose(format!(
                "the pair of “{words}”: its other side is a picture, and here words are put together"
            ));
        }
        Ok(Kind::Match {
            pairs: self.whole,
            decoys: self.decoys,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(all: &[(&str, &str, bool)]) -> (Result<Kind, String>, Vec<String>) {
        let (mut pairs, mut lost) = (Pairs::default(), Vec::new());
        for (left, right, unseen) in all {
            pairs.add((*left).to_owned(), (*right).to_owned(), *unseen);
        }
        (pairs.done(&mut |what| lost.push(what)), lost)
    }

    #[test]
    fn a_pair_with_a_picture_is_told_and_no_decoy() {
        let (kind, lost) = done(&[
            ("a", "b", false),
            ("c", "d", false),
            ("", "e", false),
            ("", "f", true),
            ("g", "", true),
        ]);
        let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
        let expected = Kind::Match {
            pairs: vec![pair("a", "b"), pair("c", "d")],
            decoys: vec!["e".to_owned()],
        };
        assert_eq!(kind, Ok(expected));
        assert!(lost[0].starts_with("the pair of “f”") && lost[1].starts_with("the pair of “g”"));
    }

    #[test]
    fn too_few_pairs_of_words_make_no_question() {
        for (pairs, reason) in [
            (&[("a", "b", false), ("", "c", true)][..], "of pictures"),
            (&[("", "b", false)], "no pairs"),
        ] {
            assert!(done(pairs).0.unwrap_err().contains(reason));
        }
    }
}
