//! Where fresh numbers come from: each name with its source, and the conditions that a draw must meet. The chance is
//! handed in; it keeps nothing between two draws, and it writes no text.

use std::ops::Range;

use rand::{Rng, RngExt};

use super::formula::{Broken, Formula, Parser, Sign, Slip, Token, Value, Values, scan};
use crate::text::number;

mod all;
mod otherwise;
mod steps;

pub(in crate::quiz) use otherwise::{no_commas, otherwise, range_in_list, words_alone};
use steps::Steps;

/// How often a draw is begun again until every condition holds.
pub const TRIES: u32 = 1_000;

/// What may still be spent on drawing, so that conditions which are hardly ever met take no time that is felt: a unit is a byte
/// of a formula worked out once. Measured: a million units take 0.02 s where draws are tried again, 0.2 s where texts are filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work(u64);

impl Work {
    /// So many units.
    #[must_use]
    pub const fn new(units: u64) -> Self {
        Self(units)
    }

    /// For a draw of one question.
    #[must_use]
    pub const fn of_one_draw() -> Self {
        Self(1_000_000)
    }

    /// Whether nothing is left.
    #[must_use]
    pub const fn is_spent(&self) -> bool {
        self.0 == 0
    }

    /// Takes so many units away.
    pub const fn spend(&mut self, units: u64) {
        self.0 = self.0.saturating_sub(units);
    }
}

/// The most names of a question: one for each letter. Its conditions may be as many.
pub const MOST_NAMES: usize = 26;

/// What one try costs beside its formulas: drawing, and keeping the values.
const TRY: u64 = 10;

/// The most numbers in one range.
pub const MOST: u32 = 1_000_000;

/// Where the value of one name comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// `from..to step step`: both ends may be drawn, `to` where a step lands on it.
    Range {
        /// The first number.
        from: Formula,
        /// The last number, or more.
        to: Formula,
        /// From one number to the next; 1 where none is written.
        step: Formula,
    },
    /// One of these.
    List(Vec<Value>),
    /// Worked out from the names before it.
    Formula(Formula),
}

impl Source {
    /// Reads `40..120 step 10`, `1..a - 1`, or a formula, with or without one `=` before it.
    ///
    /// # Errors
    ///
    /// The first slip, with its place in `text`.
    pub fn parse(text: &str) -> Result<Self, Slip> {
        if let Some(slip) = otherwise(text) {
            return Err(slip);
        }
        let tokens = scan(text, 0..text.len())?;
        let dots = tokens.iter().position(|token| token.sign == Sign::Dots);
        let Some(dots) = dots else {
            return Parser::new(text, &tokens)
                .arithmetic(0..text.len())
                .map(Self::Formula);
        };
        let (from, after) = (&tokens[..dots], &tokens[dots + 1..]);
        let (to, step) = match step_in(after) {
            Some(index) => (&after[..index], Some((&after[index], &after[index + 1..]))),
            None => (after, None),
        };
        let dots = &tokens[dots].at;
        Ok(Self::Range {
            from: side(text, from, dots, "before")?,
            to: side(text, to, dots, "after")?,
            step: match step {
                Some((word, step)) => side(text, step, &word.at, "after")?,
                None => Formula::parse("1")?,
            },
        })
    }

    /// A list: what reads as a plain number is one, everything else is words.
    pub fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Self {
        let value = |item: T| match number::plain(item.as_ref()) {
            Some(number) => Value::Exact(number),
            None => Value::Words(item.as_ref().to_owned()),
        };
        Self::List(items.into_iter().map(value).collect())
    }

    /// Every name that the source uses, with its bytes in the text it was read from.
    pub fn names(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        let formulas = match self {
            Self::Range { from, to, step } => [Some(from), Some(to), Some(step)],
            Self::List(_) => [None, None, None],
            Self::Formula(formula) => [Some(formula), None, None],
        };
        formulas.into_iter().flatten().flat_map(Formula::names)
    }

    /// One value, each as likely as any other.
    fn draw(&self, drawn: &Values, chance: &mut impl Rng) -> Result<Value, Broken> {
        match self {
            Self::Range { from, to, step } => {
                let [from, to, step] = [from, to, step].map(|formula| formula.value(drawn));
                let steps = Steps::of(&from?, &to?, &step?)?;
                steps.after(chance.random_range(0..=steps.last()))
            }
            Self::List(values) if values.is_empty() => Err(Broken::NothingToDraw),
            Self::List(values) => Ok(values[chance.random_range(0..values.len())].clone()),
            Self::Formula(formula) => formula.value(drawn),
        }
    }

    /// What one value costs.
    fn cost(&self) -> u64 {
        units(match self {
            Self::Range { from, to, step } => from.size() + to.size() + step.size(),
            Self::List(_) => 1,
            Self::Formula(formula) => formula.size(),
        })
    }
}

/// Where the word `step` stands, after something that it can follow: `step` alone is a name like any other.
fn step_in(tokens: &[Token<'_>]) -> Option<usize> {
    let follows = |index: usize| {
        matches!(
            tokens[index].sign,
            Sign::Number(_) | Sign::Name(_) | Sign::Close
        )
    };
    let is_step = |index: &usize| tokens[*index].sign == Sign::Name("step");
    (1..tokens.len())
        .filter(is_step)
        .find(|index| follows(*index - 1))
}

/// The formula on one side of `..` or `step`.
fn side(text: &str, tokens: &[Token<'_>], of: &Range<usize>, which: &str) -> Result<Formula, Slip> {
    if tokens.is_empty() {
        let written = &text[of.clone()];
        return Err(Slip::new(
            of.clone(),
            format!("nothing stands {which} `{written}`"),
            "write a range such as `1..10` or `40..120 step 10`",
        ));
    }
    Parser::new(text, tokens).arithmetic(of.clone())
}

/// A question's names with their sources, and its conditions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vary {
    names: Vec<(String, Source)>,
    conditions: Vec<Condition>,
    /// What one try costs, in units of [`Work`].
    cost: u64,
}

/// A condition, and after how many names everything in it is known.
#[derive(Debug, Clone, PartialEq)]
struct Condition {
    formula: Formula,
    after: usize,
}

impl Condition {
    /// What looking at it costs.
    fn cost(&self) -> u64 {
        units(self.formula.size())
    }
}

/// Why a draw came to a halt, with what had been drawn by then.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{broken}")]
pub struct Halt {
    /// Why.
    pub broken: Broken,
    /// Where.
    pub at: Halted,
    /// The values of the names before, of the last try.
    pub drawn: Values,
}

/// Where a draw came to a halt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Halted {
    /// At the source of this name, counted from 0.
    Name(usize),
    /// At this condition, counted from 0. When it is never met: the one that the last try did not meet.
    Condition(usize),
}

impl Vary {
    /// Names in the order in which they are drawn, and the conditions on them.
    #[must_use]
    pub fn new(names: Vec<(String, Source)>, conditions: Vec<Formula>) -> Self {
        let after = |formula: &Formula| {
            let place = |(name, _): (&str, _)| names.iter().rposition(|(other, _)| other == name);
            // A name that is nowhere leaves the condition for the end, where it breaks.
            let places = formula
                .names()
                .map(|name| place(name).map_or(names.len(), |place| place + 1));
            places.max().unwrap_or(0)
        };
        let conditions: Vec<Condition> = conditions
            .into_iter()
            .map(|formula| Condition {
                after: after(&formula),
                formula,
            })
            .collect();
        let cost = cost(&names, &conditions);
        Self {
            names,
            conditions,
            cost,
        }
    }

    /// The names and their sources, in order.
    #[must_use]
    pub fn names(&self) -> &[(String, Source)] {
        &self.names
    }

    /// The conditions, in order.
    pub fn conditions(&self) -> impl Iterator<Item = &Formula> {
        self.conditions.iter().map(|condition| &condition.formula)
    }

    /// Draws a value for every name, in order, again and again until every condition holds, [`TRIES`] times at most.
    ///
    /// A condition is looked at as soon as its names are drawn, so that `b != 0` keeps a later `a / b` from harm.
    /// The same chance gives the same values.
    ///
    /// # Errors
    ///
    /// Says why there are no values, at the first thing that cannot be worked out.
    pub fn draw(&self, chance: &mut impl Rng) -> Result<Values, Broken> {
        self.draw_or_halt(chance, &mut Work::of_one_draw())
            .map_err(|halt| halt.broken)
    }

    /// The same as [`Self::draw`], for who must also be told where it broke, and with which numbers.
    ///
    /// # Errors
    ///
    /// Says why there are no values, where, and what had been drawn. Once `work` is spent, the conditions count as never met.
    pub fn draw_or_halt(
        &self,
        chance: &mut impl Rng,
        work: &mut Work,
    ) -> Result<Values, Box<Halt>> {
        let mut unmet = None;
        for _ in 0..TRIES {
            if work.is_spent() {
                break;
            }
            work.spend(self.cost);
            let mut drawn = Values::new();
            match self.once(&mut drawn, chance) {
                Ok(None) => return Ok(drawn),
                Ok(Some(condition)) => unmet = Some((condition, drawn)),
                Err((broken, at)) => return Err(Box::new(Halt { broken, at, drawn })),
            }
        }
        let (condition, drawn) = unmet.unwrap_or_default();
        Err(Box::new(Halt {
            broken: Broken::NeverMet,
            at: Halted::Condition(condition),
            drawn,
        }))
    }

    /// One try: the first condition that does not hold, if any.
    fn once(
        &self,
        drawn: &mut Values,
        chance: &mut impl Rng,
    ) -> Result<Option<usize>, (Broken, Halted)> {
        for count in 0..=self.names.len() {
            for (index, condition) in self.conditions.iter().enumerate() {
                if condition.after != count {
                    continue;
                }
                match condition.formula.holds(drawn) {
                    Ok(true) => {}
                    Ok(false) => return Ok(Some(index)),
                    Err(broken) => return Err((broken, Halted::Condition(index))),
                }
            }
            let Some((name, source)) = self.names.get(count) else {
                break;
            };
            let value = source.draw(drawn, chance);
            drawn.insert(name, value.map_err(|broken| (broken, Halted::Name(count)))?);
        }
        Ok(None)
    }

    /// Recorded values for the names of this question, in its order: what was drawn once is taken as it was, whatever
    /// the sources say by now. `None` when one is missing, because the question has other names since.
    #[must_use]
    pub fn recall(&self, recorded: &Values) -> Option<Values> {
        let names = self.names.iter();
        names
            .map(|(name, _)| Some((name.as_str(), recorded.get(name)?.clone())))
            .collect()
    }
}

/// What one try of these costs.
fn cost(names: &[(String, Source)], conditions: &[Condition]) -> u64 {
    let sources = names.iter().map(|(_, source)| source.cost());
    let conditions = conditions.iter().map(Condition::cost);
    TRY + sources.chain(conditions).sum::<u64>()
}

/// So many bytes as units of [`Work`].
fn units(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX / 2)
}

#[cfg(test)]
mod tests;
