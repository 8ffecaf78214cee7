//! `hint-gives-answer`: a hint that holds the answer, word for word or as the same number. What the question itself says
//! gives nothing away.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};
use num_traits::Signed;

use super::{Found, Place};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::{Accepted, Blank, Kind, Language, Question, TextKey, Tolerance};
use crate::text::number::{self, Rational};
use crate::text::words::{WORD, stretches, stretches_of};
use numbers::{counts_places, grouped, may_hold_number, numbers};

mod arranged;
mod drawn;
mod elsewhere;
mod numbers;
mod said;

pub(super) use arranged::give_the_arrangement;
pub(crate) use drawn::DrawnHints;
pub(super) use elsewhere::{Known, give_it_elsewhere};

/// So many words of a longer answer are looked for: a hint that has them in a row has the answer. It bounds the work at
/// each word of a hint, whatever a file holds.
const MOST_WORDS: usize = 8;

/// Reports hints of this question that hold a right choice, an accepted text, or the number. Where numbers are drawn, one drawing
/// says nothing: the proof looks at many, through [`DrawnHints`].
pub(super) fn give_the_answer(known: &Known<'_>, source: &str, found: &mut Found) {
    let question = known.question;
    if question.varied.is_some() {
        return;
    }
    let of_truth = question
        .hints
        .iter()
        .enumerate()
        .filter_map(|(place, hint)| {
            let Kind::TrueFalse(right) = &question.kind else {
                return None;
            };
            Some((place, said::truth(hint, *right)?))
        });
    for (hint, inside) in of_truth.chain(away(&known.answers, question)) {
        if found.full() {
            return;
        }
        let at = Place::of(source, &question.hints[hint]).inside(&inside);
        found.push(problem(at));
    }
}

/// The hints that hold the answer, by their places, each with the stretch of it that does.
fn away(all: &Answers<'_>, question: &Question) -> Vec<(usize, Range<usize>)> {
    // Few hints have a word of an answer, so few questions are looked through for what they say themselves.
    let answers = LazyCell::new(|| {
        let mut answers = all.clone();
        answers.leave_out(&question.prompt);
        answers
    });
    let told = |hint: &str| {
        if !all.may_stand_in(hint) {
            return None;
        }
        let outright = || said::outright(all, hint);
        answers.place_in(hint).or_else(outright)
    };
    let hints = question.hints.iter().enumerate();
    hints
        .filter_map(|(place, hint)| Some((place, told(hint)?)))
        .collect()
}

/// What to say of a hint that holds the answer.
pub(crate) fn problem(at: Span) -> Diagnostic {
    Diagnostic::new(Code::HintGivesAnswer, at, "this hint holds the answer")
        .label("the answer")
        .help("say what to look at or what to do next, and leave the answer to the learner")
}

/// All that is right for this kind, as written; of a pattern, some of what fits it.
fn texts(kind: &Kind) -> Vec<Cow<'_, str>> {
    match kind {
        Kind::Choice(choices) | Kind::Select(choices) => choices
            .iter()
            .filter(|choice| choice.correct)
            .map(|choice| Cow::Borrowed(choice.text.as_str()))
            .collect(),
        Kind::Text(key) => accepted(key),
        Kind::Blanks(blanks) => blanks
            .iter()
            .flat_map(|blank| match &blank.value {
                Blank::Text(key) => accepted(key),
                Blank::Number(key) => vec![Cow::Borrowed(key.written.as_str())],
            })
            .collect(),
        // What is listed is there to be read: only its order, or who belongs to whom, is asked for.
        Kind::Order(_) | Kind::Match(_) | Kind::Number(_) | Kind::TrueFalse(_) => Vec::new(),
    }
}

fn accepted(key: &TextKey) -> Vec<Cow<'_, str>> {
    let texts = key.accepted.iter();
    texts
        .flat_map(|accepted| match &accepted.value {
            Accepted::Text(text) => vec![Cow::Borrowed(text.as_str())],
            Accepted::Pattern(pattern) => {
                let made = pattern.samples().into_iter();
                made.map(Cow::Owned).collect()
            }
        })
        .collect()
}

/// What a hint must not hold, in a shape that is looked through once for each of its words, however many answers there are.
#[derive(Clone)]
struct Answers<'a> {
    language: &'a Language,
    numbers: HashSet<Rational>,
    /// The number that is right, and how far off another may be that is right, too.
    near: Option<(Rational, Rational)>,
    /// The numbers that the question shows, where others are right that lie near.
    shown: HashSet<Rational>,
    /// Which number each word of an answer goes by.
    words: HashMap<String, usize>,
    /// How the words of answers begin, a bit for each beginning: most words of a hint begin otherwise, and are not looked up.
    begins: u64,
    /// The words with which answers end, and how these begin: where none of them stands, no answer does. `a hundred and sixty` begins
    /// with a word of most sentences.
    last: HashSet<usize>,
    last_begin: u64,
    /// From one beginning of answers to the next by a word: a tree, whose root is 0.
    next: HashMap<(usize, usize), usize>,
    /// The nodes of the tree at which an answer is complete.
    complete: HashSet<usize>,
}

impl<'a> Answers<'a> {
    fn of(language: &'a Language, kind: &Kind) -> Self {
        let mut answers = Self {
            language,
            numbers: HashSet::new(),
            near: None,
            shown: HashSet::new(),
            words: HashMap::new(),
            begins: 0,
            last: HashSet::new(),
            last_begin: 0,
            next: HashMap::new(),
            complete: HashSet::new(),
        };
        if let Kind::Number(key) = kind {
            answers.add_number(key.value.clone());
            answers.near = key.tolerance.as_ref().map(|tolerance| {
                let width = match tolerance {
                    Tolerance::Absolute(width) => width.clone(),
                    Tolerance::Relative(part) => part * key.value.abs(),
                };
                (key.value.clone(), width)
            });
        }
        for text in texts(kind) {
            answers.add(&text);
        }
        answers
    }

    fn add(&mut self, text: &str) {
        if let Some(number) = number::plain(text) {
            self.add_number(number);
            return;
        }
        self.add_words(text);
    }

    /// A number as it is written, and in English as it is said. One and two stand in most sentences, as a single letter does.
    fn add_number(&mut self, number: Rational) {
        let two = Rational::from_integer(2.into());
        if self.language.is_english() && (number > two || !number.is_integer()) {
            for said in number::said_in_english(&number) {
                self.add_words(&said);
            }
        }
        self.numbers.insert(number);
    }

    fn add_words(&mut self, text: &str) {
        let folded = words(text).map(|place| self.language.fold_case(&text[place]));
        let first: Vec<String> = folded.take(MOST_WORDS).collect();
        // A single letter stands in most sentences, and gives nothing away.
        let telling = first.len() > 1 || first.iter().any(|word| word.chars().nth(1).is_some());
        if !telling {
            return;
        }
        self.last_begin |= first.last().map_or(0, |word| beginning(word));
        let (mut node, mut last) = (0, 0);
        for word in first {
            let count = self.words.len();
            self.begins |= beginning(&word);
            let word = *self.words.entry(word).or_insert(count);
            last = word;
            let new = self.next.len() + 1;
            node = *self.next.entry((node, word)).or_insert(new);
        }
        self.last.insert(last);
        self.complete.insert(node);
    }

    /// Takes away the answers that this text holds.
    fn leave_out(&mut self, text: &str) {
        if self.has_numbers() {
            // The 2 of `4÷2` and of `2x` is there to be read, too.
            let inner = stretches(text, |sign| sign.is_ascii_digit())
                .filter_map(|place| number::plain(&text[place]));
            let whole = numbers(text).map(|(number, _)| number);
            for number in whole.chain(inner) {
                if self.numbers.remove(&number) {
                    for said in number::said_in_english(&number) {
                        self.leave_out_words(&said);
                    }
                }
                if self.near.is_some() {
                    self.shown.insert(number);
                }
            }
        }
        self.leave_out_words(text);
    }

    fn leave_out_words(&mut self, text: &str) {
        let words = self.words_of(text);
        let held: HashSet<usize> = (0..words.len())
            .flat_map(|start| self.beginnings(&words[start..]).map(|(node, _)| node))
            .collect();
        self.complete.retain(|node| !held.contains(node));
    }

    /// Whether this text has the last word of an answer, or what may be a number: only then can an answer stand in it.
    fn may_stand_in(&self, text: &str) -> bool {
        let of_numbers = self.has_numbers() && may_hold_number(text);
        let ends_answer = |place: Range<usize>| {
            let word = &text[place];
            let may_end = !word.is_ascii() || self.last_begin & beginning(word) != 0;
            may_end
                && self
                    .number_of(word)
                    .is_some_and(|word| self.last.contains(&word))
        };
        of_numbers || !self.words.is_empty() && words(text).any(ends_answer)
    }

    /// Where the first answer in this text stands.
    fn place_in(&self, text: &str) -> Option<Range<usize>> {
        let words = self.words_of(text);
        let of_words = (0..words.len()).find_map(|start| {
            let mut beginnings = self.beginnings(&words[start..]);
            let (_, end) = beginnings.find(|(node, _)| self.complete.contains(node))?;
            Some(words[start].1.start..end)
        });
        of_words.or_else(|| {
            if !self.has_numbers() {
                return None;
            }
            let mut numbers = numbers(text)
                .chain(grouped(text))
                .filter(|(number, _)| self.holds(number))
                .filter(|(_, place)| !counts_places(text, place.start));
            numbers.next().map(|(_, place)| place)
        })
    }

    fn has_numbers(&self) -> bool {
        !self.numbers.is_empty() || self.near.is_some()
    }

    /// Whether this number is right. One that is near enough is, too; up to two, numbers stand in most sentences.
    fn holds(&self, number: &Rational) -> bool {
        let two = Rational::from_integer(2.into());
        let near = || {
            let (value, width) = self.near.as_ref()?;
            let inside = (number - value).abs() <= *width;
            Some(inside && *number > two && !self.shown.contains(number))
        };
        self.numbers.contains(number) || near().unwrap_or(false)
    }

    /// Whether this is an answer and nothing else.
    fn is_one(&self, text: &str) -> bool {
        if number::plain(text).is_some_and(|number| self.holds(&number)) {
            return true;
        }
        let words = self.words_of(text);
        let end = words.last().map(|(_, place)| place.end);
        let mut beginnings = self.beginnings(&words);
        beginnings.any(|(node, last)| Some(last) == end && self.complete.contains(&node))
    }

    /// The beginnings of answers that these words begin with, each with the end of its last word.
    fn beginnings(
        &self,
        words: &[(Option<usize>, Range<usize>)],
    ) -> impl Iterator<Item = (usize, usize)> {
        let mut node = 0;
        words.iter().map_while(move |(word, place)| {
            node = *self.next.get(&(node, (*word)?))?;
            Some((node, place.end))
        })
    }

    /// The words of a text by the numbers they go by in the answers, with their places.
    fn words_of(&self, text: &str) -> Vec<(Option<usize>, Range<usize>)> {
        if self.words.is_empty() {
            return Vec::new();
        }
        words(text)
            .map(|place| (self.number_of(&text[place.clone()]), place))
            .collect()
    }

    /// The number that a word goes by in the answers.
    fn number_of(&self, word: &str) -> Option<usize> {
        if word.is_ascii() && self.begins & beginning(word) == 0 {
            return None;
        }
        self.words.get(&self.language.fold_case(word)).copied()
    }
}

/// The bit of how a word begins: its first letter, whatever its case; one for all that are not ASCII, and for `i`, which some
/// languages fold to such a letter.
fn beginning(word: &str) -> u64 {
    match word.bytes().next().map(|byte| byte.to_ascii_lowercase()) {
        Some(byte) if byte.is_ascii() && byte != b'i' => 1 << (byte % 63),
        _ => 1 << 63,
    }
}

/// The stretches of letters and digits.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    stretches_of(text, &WORD)
}
