//! A set of ours as a draft. What a learner would read stays: ideas become the words that are said to them, and numbers that are drawn
//! afresh become one drawing.

use num_traits::Zero;

use super::Lost;
use super::draft::{self, Accepted, Compared, Draft, NumberKey, TextKey};
use crate::quiz::{
    self, Blank, Comparison, Feedback, Key, Kind, Located, Question, Set, Shuffle, Strict,
    Tolerance, Words,
};
use crate::text::number::Rational;

/// The draft of this set, and what of it no draft holds. `line_of` tells the line of a byte of the set's file.
#[must_use]
pub fn draft(set: &Set, line_of: impl Fn(usize) -> usize) -> (Draft, Vec<Lost>) {
    let mut lost = Vec::new();
    if set.mastery != quiz::Mastery::default() {
        lost.push(Lost::at(0, "", "when a question is mastered (`mastery`)"));
    }
    if names_ideas(set) {
        let reason =
            "the names of ideas (`misconceptions`); what is said to their answers comes along";
        lost.push(Lost::at(0, "", reason));
    }
    let questions = set.questions.iter().map(|question| {
        let line = line_of(question.at.start);
        if question.varied.is_some() {
            let reason =
                "its numbers are drawn afresh at every showing; here it has those of one drawing";
            let name = question.prompt.lines().next().unwrap_or_default();
            lost.push(Lost::at(line, name, reason));
        }
        of_question(set, question, line)
    });
    let questions = questions.collect();
    let text = |words: &Option<Words>| words.as_ref().map(|words| words.value.clone());
    let tag = set.language.tag();
    let draft = Draft {
        id: set.id_written.then(|| set.id.clone()),
        title: Some(set.title.value.clone()),
        description: text(&set.description),
        author: text(&set.author),
        license: text(&set.license),
        source: text(&set.source),
        language: (tag != "en").then(|| tag.to_owned()),
        tags: values(&set.tags),
        together: text(&set.together),
        shuffle: shuffle(set.shuffle),
        questions,
        pictures: Vec::new(),
    };
    (draft, lost)
}

/// Whether any idea is named, declared or not.
fn names_ideas(set: &Set) -> bool {
    let named = |feedback: &Feedback| feedback.misconception.is_some();
    !set.misconceptions.is_empty()
        || set.questions.iter().any(|question| {
            let told = question.choices().iter();
            let told = told.filter_map(|choice| choice.feedback.as_ref());
            let keyed = question.feedback.iter().map(|(_, feedback)| feedback);
            told.chain(keyed).any(named)
        })
}

fn shuffle(shuffle: Shuffle) -> Option<String> {
    let name = match shuffle {
        Shuffle::Choices => return None,
        Shuffle::None => "none",
        Shuffle::Questions => "questions",
        Shuffle::Both => "both",
    };
    Some(name.to_owned())
}

fn values(words: &[Words]) -> Vec<String> {
    words.iter().map(|words| words.value.clone()).collect()
}

fn of_question(set: &Set, question: &Question, line: usize) -> draft::Question {
    let say = |feedback: &Feedback| set.say(feedback).map(str::to_owned);
    let told = question.feedback.iter();
    let told = told.filter_map(|(key, feedback)| Some((of_key(key, question)?, say(feedback)?)));
    draft::Question {
        name: None,
        file: None,
        line,
        id: question.id_written.then(|| question.id.clone()),
        prompt: question.prompt.value.clone(),
        kind: kind(question, &say),
        gaps: of_gaps(question),
        hints: values(&question.hints),
        explanation: question
            .explanation
            .as_ref()
            .map(|words| words.value.clone()),
        feedback: told.collect(),
        tags: values(&question.tags),
        stretch: question.stretch,
        shuffle: question.shuffle,
        image: question
            .image
            .as_ref()
            .map(|image| (image.path.value.clone(), image.alt.value.clone())),
        vary: None,
    }
}

fn kind(question: &Question, say: &impl Fn(&Feedback) -> Option<String>) -> draft::Kind {
    let choices = |choices: &[quiz::Choice]| {
        let choices = choices.iter().map(|choice| draft::Choice {
            text: choice.text.value.clone(),
            correct: choice.correct,
            feedback: choice.feedback.as_ref().and_then(say),
        });
        choices.collect()
    };
    match &question.kind {
        Kind::Choice(all) => draft::Kind::Choice(choices(all)),
        Kind::Select(all) => draft::Kind::Select(choices(all)),
        Kind::TrueFalse(right) => draft::Kind::TrueFalse(*right),
        Kind::Text(key) => draft::Kind::Text(TextKey {
            accepted: accepted(&key.accepted),
            strict: strict(key.strict),
            typos: key.typos,
        }),
        Kind::Number(key) => draft::Kind::Number(NumberKey {
            value: key.written.value.clone(),
            tolerance: key.tolerance.as_ref().map(tolerance),
            unit: key.unit.as_ref().map(|unit| unit.value.clone()),
        }),
        Kind::Blanks(blanks) => {
            draft::Kind::Blanks(blanks.iter().map(|blank| of_blank(blank)).collect())
        }
        Kind::Order(items) => draft::Kind::Order(values(items)),
        Kind::Match(matching) => draft::Kind::Match {
            pairs: matching
                .pairs
                .iter()
                .map(|(left, right)| (left.value.clone(), matching.rights[*right].value.clone()))
                .collect(),
            decoys: decoys(matching),
        },
    }
}

fn of_blank(blank: &Blank) -> draft::Blank {
    match blank {
        Blank::Text(key) => draft::Blank::Text(accepted(&key.accepted)),
        Blank::Number(key) => draft::Blank::Number(key.written.value.clone()),
    }
}

/// How its gaps are compared: the first text and the first number say it for all.
fn of_gaps(question: &Question) -> Compared {
    let mut compared = Compared::default();
    let Kind::Blanks(blanks) = &question.kind else {
        return compared;
    };
    for blank in blanks.iter().rev() {
        match &blank.value {
            Blank::Text(key) => {
                compared.strict = strict(key.strict);
                compared.typos = key.typos;
            }
            Blank::Number(key) => compared.tolerance = key.tolerance.as_ref().map(tolerance),
        }
    }
    compared
}

/// Rights that are nobody's partner.
fn decoys(matching: &quiz::Matching) -> Vec<String> {
    let partner = |place: usize| matching.pairs.iter().any(|(_, right)| *right == place);
    let rights = matching.rights.iter().enumerate();
    let decoys = rights.filter(|(place, _)| !partner(*place));
    decoys.map(|(_, right)| right.value.clone()).collect()
}

fn accepted(all: &[Located<quiz::Accepted>]) -> Vec<Accepted> {
    let all = all.iter().map(|one| match &one.value {
        quiz::Accepted::Text(text) => Accepted::Text(text.clone()),
        quiz::Accepted::Pattern(pattern) => Accepted::Pattern(pattern.source().to_owned()),
    });
    all.collect()
}

fn strict(strict: Strict) -> Vec<String> {
    let all = [
        (strict.case, "case"),
        (strict.accents, "accents"),
        (strict.punctuation, "punctuation"),
        (strict.spacing, "spacing"),
    ];
    let named = all.iter().filter(|(is, _)| *is);
    named.map(|(_, name)| (*name).to_owned()).collect()
}

fn tolerance(tolerance: &Tolerance) -> String {
    match tolerance {
        Tolerance::Absolute(by) => decimal(by),
        Tolerance::Relative(part) => {
            format!("{}%", decimal(&(part * Rational::from_integer(100.into()))))
        }
    }
}

/// The most digits behind the point.
const DIGITS: usize = 40;

/// The number with a decimal point, where it has an end, else as a fraction: what [`crate::text::number::plain`] reads back as the same.
#[must_use]
pub fn decimal(value: &Rational) -> String {
    let ten = Rational::from_integer(10.into());
    let mut scaled = value.clone();
    for digits in 0..=DIGITS {
        if scaled.is_integer() {
            let whole = scaled.to_integer().to_string();
            let (sign, figures) = whole
                .strip_prefix('-')
                .map_or(("", &*whole), |rest| ("-", rest));
            if digits == 0 {
                return whole;
            }
            let figures = format!("{figures:0>width$}", width = digits + 1);
            let (before, behind) = figures.split_at(figures.len() - digits);
            return format!("{sign}{before}.{behind}");
        }
        scaled *= &ten;
    }
    debug_assert!(!value.denom().is_zero());
    value.to_string()
}

/// A key as it is written in a set; `None` for one that was left out of it already.
fn of_key(key: &Located<Key>, question: &Question) -> Option<String> {
    Some(match &key.value {
        Key::Blank(place, inner) => format!("{} = {}", place + 1, simple(inner)?),
        Key::Pair(left, right) => {
            let Kind::Match(matching) = &question.kind else {
                return None;
            };
            let left = left.map(|place| matching.pairs[place].0.value.as_str());
            let right = right.map(|place| matching.rights[place].value.as_str());
            match (left, right) {
                (Some(left), Some(right)) => format!("{left} = {right}"),
                (one, other) => one.or(other)?.to_owned(),
            }
        }
        Key::Item(place) => item(question, *place)?.to_owned(),
        Key::Before(one, other) => {
            format!("{} -> {}", item(question, *one)?, item(question, *other)?)
        }
        other => simple(other)?,
    })
}

fn item(question: &Question, place: usize) -> Option<&str> {
    let Kind::Order(items) = &question.kind else {
        return None;
    };
    items.get(place).map(|item| item.value.as_str())
}

fn simple(key: &Key) -> Option<String> {
    Some(match key {
        Key::Text(text) => text.clone(),
        Key::Pattern(pattern) => format!("/{}/", pattern.source()),
        Key::Number(number) => decimal(number),
        Key::Comparison(comparison, number) => {
            let sign = match comparison {
                Comparison::Less => "<",
                Comparison::AtMost => "<=",
                Comparison::Greater => ">",
                Comparison::AtLeast => ">=",
                Comparison::Other => "!=",
            };
            format!("{sign} {}", decimal(number))
        }
        Key::TrueFalse(which) => which.to_string(),
        Key::Blank(..) | Key::Pair(..) | Key::Item(_) | Key::Before(..) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::number::plain;

    #[test]
    fn a_number_is_written_with_a_point_where_it_ends() {
        for (written, expected) in [
            ("3/4", "0.75"),
            ("-3/4", "-0.75"),
            ("1/3", "1/3"),
            ("12", "12"),
            ("0", "0"),
            ("-0.05", "-0.05"),
            ("1e-20", "0.00000000000000000001"),
            ("1e3", "1000"),
        ] {
            let value = plain(written).unwrap();
            assert_eq!(decimal(&value), expected);
            assert_eq!(plain(&decimal(&value)), Some(value));
        }
    }
}
