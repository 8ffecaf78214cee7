//! Words that hurt a learner: those that call an answer or a person bad, and those that call a thing easy for everybody
//! but the reader. It says nothing of where a word is meant otherwise; whoever asks keeps that list.

use std::ops::Range;
use std::sync::LazyLock;

use super::words::{Together, stretches_of};

/// Words that hurt, in lower case. From research on productive failure (failure must be "lived … so that it permeates all
/// of our language") and from what users of other quizzes wrote of words that put them off.
pub const WORDS: &[&str] = &[
    "wrong",
    "wrongly",
    "incorrect",
    "incorrectly",
    "fail",
    "fails",
    "failed",
    "failing",
    "failure",
    "failures",
    "bad",
    "badly",
    "error",
    "errors",
    "mistake",
    "mistakes",
    "mistaken",
    "stupid",
    "dumb",
    "silly",
    "lazy",
    "careless",
    "idiot",
    "foolish",
    "easy",
    "easily",
    "obvious",
    "obviously",
    "simply",
    "just",
    "only",
    "trivial",
    "trivially",
    "lose",
    "loser",
    "poor",
    "weak",
    "terrible",
    "awful",
    "hopeless",
    "nonsense",
];

/// The same for what the program says in Spanish. `notyet check` does not read sets in it.
pub const SPANISH: &[&str] = &[
    "culpa",
    "débil",
    "equivocación",
    "equivocada",
    "equivocado",
    "equivocaste",
    "error",
    "errores",
    "estúpida",
    "estúpido",
    "fallado",
    "fallar",
    "fallas",
    "fallaste",
    "fallo",
    "fallos",
    "floja",
    "flojo",
    "fracasado",
    "fracasar",
    "fracaso",
    "fácil",
    "fáciles",
    "fácilmente",
    "horrible",
    "idiota",
    "imposible",
    "incorrecta",
    "incorrecto",
    "inútil",
    "lamentable",
    "mal",
    "mala",
    "malo",
    "meramente",
    "obvia",
    "obviamente",
    "obvio",
    "perdedor",
    "perdedora",
    "perder",
    "perezosa",
    "perezoso",
    "pobre",
    "simple",
    "simplemente",
    "solamente",
    "solo",
    "suspenso",
    "sólo",
    "terrible",
    "tonta",
    "tonto",
    "torpe",
    "trivial",
    "vago",
    "únicamente",
];

/// And in German.
pub const GERMAN: &[&str] = &[
    "bloß",
    "blöd",
    "doof",
    "dumm",
    "durchgefallen",
    "einfach",
    "fatal",
    "faul",
    "fehler",
    "fehlerhaft",
    "furchtbar",
    "gescheitert",
    "hoffnungslos",
    "idiot",
    "inkorrekt",
    "kinderleicht",
    "klar",
    "lediglich",
    "leicht",
    "leider",
    "mies",
    "mühelos",
    "natürlich",
    "nur",
    "offensichtlich",
    "peinlich",
    "scheitern",
    "schlecht",
    "schlimm",
    "schuld",
    "schwach",
    "selbstverständlich",
    "simpel",
    "trivial",
    "unfähig",
    "unmöglich",
    "unsinn",
    "verlieren",
    "verlierer",
    "vermasselt",
    "versagen",
    "versagt",
    "verkehrt",
];

/// The list of each language that the program speaks, by its tag (BCP 47).
pub const LISTS: &[(&str, &[&str])] = &[("en", WORDS), ("es", SPANISH), ("de", GERMAN)];

/// The stretches of `text` that are one of `words`, which are in lower case.
pub fn places_of(text: &str, hurtful: &[&str]) -> impl Iterator<Item = Range<usize>> {
    words(text).filter(|word| hurtful.contains(&text[word.clone()].to_lowercase().as_str()))
}

/// The stretches of `text`, in bytes, that are words of the list, whatever their case.
pub fn places(text: &str) -> impl Iterator<Item = Range<usize>> {
    let (lengths, by_letter) = (&*LENGTHS, &*BY_LETTER);
    words(text).filter(move |word| {
        let first = text.as_bytes()[word.start];
        let length = u32::try_from(word.len()).ok();
        // Most words are as long as none of the list that begins so.
        let has_length = length.and_then(|length| lengths[usize::from(first)].checked_shr(length));
        has_length.is_some_and(|bits| bits & 1 == 1)
            && place(first).is_some_and(|letter| {
                let mut of_letter = by_letter[letter].iter();
                of_letter.any(|hurtful| hurtful.eq_ignore_ascii_case(&text[word.clone()]))
            })
    })
}

/// The words of the list that begin with each letter.
static BY_LETTER: LazyLock<[Vec<&'static str>; 26]> = LazyLock::new(|| {
    std::array::from_fn(|letter| {
        let begins = |word: &&str| word.bytes().next().and_then(place) == Some(letter);
        WORDS.iter().copied().filter(begins).collect()
    })
});

/// By the byte that a word begins with, a bit for each length that a word of the list has that begins so.
static LENGTHS: LazyLock<[u32; 256]> = LazyLock::new(|| {
    std::array::from_fn(|byte| {
        let letter = u8::try_from(byte).ok().and_then(place);
        let words = letter.map_or(&[][..], |letter| &BY_LETTER[letter]);
        words.iter().fold(0, |bits, word| bits | 1 << word.len())
    })
});

/// The place in the alphabet, from 0, of a letter.
fn place(byte: u8) -> Option<usize> {
    let letter = byte.to_ascii_lowercase();
    letter
        .is_ascii_lowercase()
        .then(|| usize::from(letter - b'a'))
}

/// The stretches of letters, digits and inner apostrophes.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    static TOGETHER: Together = Together::new(b"'", |sign| sign.is_alphanumeric() || sign == '’');
    stretches_of(text, &TOGETHER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_hurt() {
        let text = "Not easy: Just unjust, WRONG. Justice, badge, wrongdoer.";
        let found: Vec<&str> = places(text).map(|place| &text[place]).collect();
        assert_eq!(found, ["easy", "Just", "WRONG"]);
    }

    #[test]
    fn the_lists_are_in_lower_case_and_without_repeats() {
        for (_, words) in LISTS {
            let mut sorted = words.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), words.len());
            assert!(words.iter().all(|word| *word == word.to_lowercase()));
        }
        assert!(WORDS.iter().all(|word| word.is_ascii()));
    }

    #[test]
    fn a_list_of_another_language_finds_its_words() {
        let found = |text, words| places_of(text, words).count();
        assert_eq!(found("Das ist EINFACH ein Fehler.", GERMAN), 2);
        assert_eq!(found("Es fácil; SÓLO falta esto.", SPANISH), 2);
        assert_eq!(found("Vielleicht, und Vereinfachen.", GERMAN), 0);
    }
}
