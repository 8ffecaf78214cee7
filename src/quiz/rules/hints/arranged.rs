//! `hint-gives-answer`, where items are put in order or matched: a hint that names all of them in the right order, or one pair in a sentence
//! of its own. The items themselves are there to be read.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt};

use super::super::{Found, Place};
use super::{MOST_WORDS, beginning, said, words};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::{Kind, Language, Question, Set};

/// In longer lists nothing is looked for.
const MOST_ITEMS: usize = 26;

/// No more hints of a question are looked at.
const MOST_HINTS: usize = 20;

/// Of fewer items, their order cannot be told from their being named.
const FEWEST_ITEMS: usize = 3;

/// Reports hints of this question that arrange its items.
pub(in super::super) fn give_the_arrangement(
    set: &Set,
    question: &Question,
    source: &str,
    found: &mut Found,
) {
    if question.varied.is_some() || question.hints.is_empty() {
        return;
    }
    let Some(arrangement) = Arrangement::of(&set.language, &question.kind) else {
        return;
    };
    for hint in question.hints.iter().take(MOST_HINTS) {
        let told = arrangement.place_in(hint);
        // What the question itself says gives nothing away.
        if let Some(inside) = told.filter(|_| arrangement.place_in(&question.prompt).is_none()) {
            let at = Place::of(source, hint).inside(&inside);
            found.push(problem(at, arrangement.what()));
        }
    }
}

/// What a hint must not arrange.
enum Arrangement<'a> {
    /// Items that have an order.
    Order(Items<'a>),
    /// Those of both sides, and for each on the left its own on the right.
    Pairs(Items<'a>, Items<'a>, Vec<usize>),
}

impl<'a> Arrangement<'a> {
    /// `None` where there is none, or no hint can be told to hold it.
    fn of(language: &'a Language, kind: &Kind) -> Option<Self> {
        match kind {
            Kind::Order(items) => {
                let number = FEWEST_ITEMS..=MOST_ITEMS;
                let items = items.iter().map(|item| item.as_str());
                let items = items.take(MOST_ITEMS + 1).collect::<Vec<_>>();
                let known = number.contains(&items.len());
                Some(Self::Order(Items::of(language, &items).filter(|_| known)?))
            }
            Kind::Match(matching) => {
                let (lefts, own): (Vec<_>, Vec<_>) = matching
                    .pairs
                    .iter()
                    .map(|(left, right)| (left.as_str(), *right))
                    .unzip();
                let rights = matching.rights.iter().map(|right| right.as_str());
                let rights: Vec<_> = rights.collect();
                if lefts.len() + rights.len() > 2 * MOST_ITEMS {
                    return None;
                }
                let (lefts, rights) = (Items::of(language, &lefts)?, Items::of(language, &rights)?);
                Some(Self::Pairs(lefts, rights, own))
            }
            Kind::Choice(_)
            | Kind::Select(_)
            | Kind::TrueFalse(_)
            | Kind::Text(_)
            | Kind::Number(_)
            | Kind::Blanks(_) => None,
        }
    }

    const fn what(&self) -> &'static str {
        match self {
            Self::Order(_) => "the order of all items",
            Self::Pairs(..) => "what belongs together",
        }
    }

    /// Where a text holds it.
    fn place_in(&self, text: &str) -> Option<Range<usize>> {
        match self {
            Self::Order(items) => in_order(items, text),
            Self::Pairs(lefts, rights, own) => pair(lefts, rights, own, text),
        }
    }
}

fn problem(at: Span, what: &str) -> Diagnostic {
    Diagnostic::new(Code::HintGivesAnswer, at, format!("this hint says {what}"))
        .label("the answer")
        .help("say what to look at or what to do next, and leave the answer to the learner")
}

/// Where all items stand in their order.
fn in_order(items: &Items<'_>, text: &str) -> Option<Range<usize>> {
    let places = items.places(text);
    let mut inside: Option<Range<usize>> = None;
    for item in 0..items.words.len() {
        let from = inside.as_ref().map_or(0, |inside| inside.end);
        let (_, place) = places
            .iter()
            .find(|(other, place)| *other == item && place.start >= from)?;
        let start = inside.map_or(place.start, |inside| inside.start);
        inside = Some(start..place.end);
    }
    inside
}

/// Where a sentence names one on the left and one on the right, and these belong together. A sentence that asks says nothing.
fn pair(lefts: &Items<'_>, rights: &Items<'_>, own: &[usize], text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let end = said::sentence(rest);
        let (sentence, after) = rest.split_at(end);
        let asks = after.starts_with(['?', '？']);
        let (left, right) = (lefts.places(sentence), rights.places(sentence));
        if let ([(left, at)], [(right, other)]) = (&left[..], &right[..])
            && own[*left] == *right
            && (at.end <= other.start || other.end <= at.start)
            && !asks
        {
            let inside = at.start.min(other.start)..at.end.max(other.end);
            return Some(start + inside.start..start + inside.end);
        }
        start += end + after.chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// Items by the words they are made of.
struct Items<'a> {
    language: &'a Language,
    /// The words of each, folded.
    words: Vec<Vec<String>>,
    /// Which of them begin with a word.
    begin: HashMap<String, Vec<usize>>,
    /// How these words begin, a bit for each: most words of a text begin otherwise, and are not looked up.
    begins: u64,
}

impl<'a> Items<'a> {
    /// `None` where one is a single sign, which stands in most sentences, or has no words.
    fn of(language: &'a Language, items: &[&str]) -> Option<Self> {
        let mut begin: HashMap<String, Vec<usize>> = HashMap::new();
        let mut begins = 0;
        let mut all = Vec::with_capacity(items.len());
        for (number, item) in items.iter().enumerate() {
            let folded = words(item).take(MOST_WORDS);
            let folded: Vec<String> = folded
                .map(|place| language.fold_case(&item[place]))
                .collect();
            let first = folded.first()?;
            if folded.len() == 1 && first.chars().nth(1).is_none() {
                return None;
            }
            begins |= beginning(first);
            begin.entry(first.clone()).or_default().push(number);
            all.push(folded);
        }
        Some(Self {
            language,
            words: all,
            begin,
            begins,
        })
    }

    /// Which of them stand in a text, in the order of the text.
    fn places(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let of_text: Vec<Range<usize>> = words(text).collect();
        let folded = |place: &Range<usize>| self.language.fold_case(&text[place.clone()]);
        let mut places = Vec::new();
        for (at, place) in of_text.iter().enumerate() {
            let word = &text[place.clone()];
            if word.is_ascii() && self.begins & beginning(word) == 0 {
                continue;
            }
            for item in self.begin.get(&folded(place)).into_iter().flatten() {
                let own = &self.words[*item];
                let there = of_text.get(at..at + own.len());
                let same = there
                    .filter(|there| there.iter().map(folded).eq(own.iter().map(String::as_str)));
                if let Some(last) = same.and_then(|there| there.last()) {
                    places.push((*item, place.start..last.end));
                }
            }
        }
        places
    }
}
