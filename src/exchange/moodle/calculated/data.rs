//! Data sets of Moodle: each wildcard with a list of numbers, of which one item after the other is taken, the same for all wildcards. In a set
//! they are `vary` and `where`.
//!
//! | the data sets | become |
//! |---|---|
//! | one wildcard | the list of its numbers; a range, where they are one |
//! | several, in all the ways that there are | a list each |
//! | several, in a few of them | a list each, and a condition that says which numbers go together |
//! | several, in more of them | the ranges from which Moodle drew its lists, where all numbers are of these; that is told |

use crate::exchange::draft::{Source, Vary};
use crate::exchange::moodle::texts::{Texts, raw};
use crate::exchange::of_set::decimal;
use crate::exchange::xml::Element;
use crate::quiz::formula::{self, Formula, LONGEST, Rational, Value, Values};
use crate::quiz::vary::{MOST, MOST_NAMES};
use crate::text::number;

/// The data sets of a question.
#[derive(Debug)]
pub(super) struct Data {
    sets: Vec<DataSet>,
}

/// The numbers of one wildcard.
#[derive(Debug)]
struct DataSet {
    /// What Moodle calls it.
    name: String,
    /// What it is called here.
    ours: String,
    /// By their items, in their order; all data sets of a question have as many.
    values: Vec<Rational>,
    /// What the numbers were drawn from.
    rule: Option<Rule>,
    used: bool,
}

/// A range of numbers with so many places behind the point.
#[derive(Debug)]
struct Rule {
    from: Rational,
    to: Rational,
    step: Rational,
}

/// In how many of all ways at least, one in so many, drawn numbers have to go together: each draw is tried a thousand times.
const SELDOM: usize = 50;

/// The most that a drawing may cost, in bytes of formulas, before ranges are better, where there are some: `notyet check` draws each question
/// two hundred times, and of those at this cost it takes a hundred in a set.
const CHEAP: usize = 800;

impl Data {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// What is amiss with them, in a sentence without a full stop.
    pub(super) fn read(element: &Element) -> Result<Self, String> {
        let all = element.child("dataset_definitions").into_iter();
        let all = all.flat_map(|all| all.all("dataset_definition"));
        let mut data = Self { sets: Vec::new() };
        for set in all {
            let name = set.child("name").map_or("", raw);
            let ours = data.name_for(name);
            data.sets.push(DataSet {
                name: name.to_owned(),
                ours,
                values: values(set, name)?,
                rule: rule(set),
                used: false,
            });
        }
        // Of data sets of several lengths Moodle takes as many items as the shortest has.
        let count = data.sets.iter().map(|set| set.values.len()).min();
        let Some(count) = count.filter(|count| *count > 0) else {
            return Err("its numbers are not in the file".to_owned());
        };
        for set in &mut data.sets {
            set.values.truncate(count);
        }
        Ok(data)
    }

    /// A name of ours that no other data set has.
    fn name_for(&self, name: &str) -> String {
        let fits = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
        let mut ours: String = name
            .chars()
            .map(|sign| if fits(sign) { sign } else { '_' })
            .collect();
        let taken = |ours: &str| self.sets.iter().any(|set| set.ours == ours);
        while formula::check_name(&ours).is_err() || taken(&ours) {
            if ours.starts_with(|sign: char| sign.is_ascii_digit()) || ours.len() > 60 {
                "n".clone_into(&mut ours);
            }
            ours.push('_');
        }
        ours
    }

    /// Whether there is one of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.sets.iter().any(|set| set.name == name)
    }

    /// What it is called here; notes that it is used.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub(super) fn named(&mut self, name: &str) -> Result<&str, String> {
        let set = self.sets.iter_mut().find(|set| set.name == name);
        let set = set.ok_or_else(|| format!("no numbers are given for {{{name}}}"))?;
        set.used = true;
        Ok(&set.ours)
    }

    /// What a formula gives for each item.
    ///
    /// # Errors
    ///
    /// For which item it gives nothing, and why.
    pub(super) fn worked_out(&self, written: &str) -> Result<Vec<Value>, String> {
        let formula = Formula::parse(written).map_err(|slip| slip.to_string())?;
        let values = self.items().enumerate().map(|(item, values)| {
            let value = formula.value(&values);
            value.map_err(|broken| {
                format!("{written} gives no number for item {}: {broken}", item + 1)
            })
        });
        values.collect()
    }

    /// Whether something holds of what a formula gives, for each item.
    ///
    /// # Errors
    ///
    /// As [`Self::worked_out`].
    pub(super) fn all(
        &self,
        written: &str,
        holds: impl Fn(&Rational) -> bool,
    ) -> Result<bool, String> {
        let values = self.worked_out(written)?;
        Ok(values.iter().all(|value| match value {
            Value::Exact(number) => holds(number),
            _ => false,
        }))
    }

    /// Whether a condition holds for each item.
    pub(super) fn always(&self, condition: &str) -> bool {
        let Ok(condition) = Formula::condition(condition) else {
            return false;
        };
        self.items()
            .all(|values| condition.holds(&values) == Ok(true))
    }

    /// The numbers of each item.
    fn items(&self) -> impl Iterator<Item = Values> {
        let count = self.sets.first().map_or(0, |set| set.values.len());
        (0..count).map(|item| {
            let of_set = |set: &DataSet| (set.ours.clone(), Value::Exact(set.values[item].clone()));
            self.sets.iter().map(of_set).collect()
        })
    }

    /// Where the numbers that are used come from; and whether they are drawn from ranges in place of items.
    ///
    /// # Errors
    ///
    /// Why no set can say it.
    pub(super) fn vary(&self, texts: &mut Texts) -> Result<(Vary, bool), String> {
        let used: Vec<&DataSet> = self.sets.iter().filter(|set| set.used).collect();
        if used.is_empty() {
            return Err("none of its numbers is used in it".to_owned());
        }
        if used.len() > MOST_NAMES {
            return Err(format!(
                "it has {} drawn numbers, and a question here has {MOST_NAMES}",
                used.len()
            ));
        }
        let lists: Vec<Vec<&Rational>> = used.iter().map(|set| distinct(&set.values)).collect();
        let ranges = ranges(&used);
        let together = Together::of(&used, &lists);
        let together = together.filter(|it| it.cost() <= CHEAP || ranges.is_none());
        if let Some(Together { conditions, .. }) = together {
            let names = used.iter().zip(&lists);
            let names = names.map(|(set, list)| (set.ours.clone(), source(list)));
            let names = names.collect();
            return Ok((Vary { names, conditions }, false));
        }
        let items = used[0].values.len();
        let names = ranges.ok_or_else(|| {
            format!("its {items} items are more than a condition here can say, and no ranges give the same numbers")
        })?;
        texts.loses(format!(
            "which of its numbers go together, in {items} items: here they are drawn one by one from the ranges that the items were drawn from"
        ));
        let conditions = Vec::new();
        Ok((Vary { names, conditions }, true))
    }

    /// Data sets for tests: each name with its values.
    #[cfg(test)]
    pub(super) fn of(sets: &[(&str, &[&str])]) -> Self {
        let mut data = Self { sets: Vec::new() };
        for (name, values) in sets {
            let ours = data.name_for(name);
            let values = values.iter().map(|value| number::plain(value).unwrap());
            data.sets.push(DataSet {
                name: (*name).to_owned(),
                ours,
                values: values.collect(),
                rule: None,
                used: false,
            });
        }
        data
    }
}

/// The numbers of a data set, by the numbers of their items.
fn values(set: &Element, name: &str) -> Result<Vec<Rational>, String> {
    let items = set.child("dataset_items").into_iter();
    let items = items.flat_map(|items| items.all("dataset_item"));
    let mut values = Vec::new();
    for item in items {
        let written = item.words("value");
        let value = number::plain(written)
            .ok_or_else(|| format!("“{written}” among the numbers of {{{name}}} is no number"))?;
        let number: u32 = item.words("number").parse().unwrap_or(u32::MAX);
        values.push((number, value));
    }
    values.sort_by_key(|(number, _)| *number);
    Ok(values.into_iter().map(|(_, value)| value).collect())
}

/// What the numbers of a data set were drawn from: evenly, between two ends, with so many places (`generate_dataset_item`).
fn rule(set: &Element) -> Option<Rule> {
    let words = |name: &str| set.child(name).map(raw);
    if words("distribution") != Some("uniform") {
        return None;
    }
    let places: i32 = words("decimals")?.parse().ok()?;
    let step = Rational::from_integer(10.into()).pow(-places.clamp(0, 12));
    let end = |name: &str| {
        let end = number::plain(words(name)?)?;
        Some((end / &step).round() * &step)
    };
    let (from, to) = (end("minimum")?, end("maximum")?);
    let few = (&to - &from) / &step < Rational::from_integer(MOST.into());
    (from < to && few).then_some(Rule { from, to, step })
}

impl Rule {
    fn has(&self, value: &Rational) -> bool {
        *value >= self.from && *value <= self.to && ((value - &self.from) / &self.step).is_integer()
    }

    fn written(&self) -> String {
        range(&self.from, &self.to, &self.step)
    }
}

fn range(from: &Rational, to: &Rational, step: &Rational) -> String {
    let (from, to, step) = (decimal(from), decimal(to), decimal(step));
    match &*step {
        "1" => format!("{from}..{to}"),
        _ => format!("{from}..{to} step {step}"),
    }
}

/// Each number once, the smallest first.
fn distinct(values: &[Rational]) -> Vec<&Rational> {
    let mut distinct: Vec<&Rational> = values.iter().collect();
    distinct.sort();
    distinct.dedup();
    distinct
}

/// A list of numbers; a range where they are one.
fn source(list: &[&Rational]) -> Source {
    if let [first, second, .., last] = list {
        let step = *second - *first;
        if list.len() > 3 && list.windows(2).all(|two| two[1] - two[0] == step) {
            return Source::Written(range(first, last, &step));
        }
    }
    Source::List(list.iter().map(|value| decimal(value)).collect())
}

/// The range of each name, where all its numbers are of one.
fn ranges(used: &[&DataSet]) -> Option<Vec<(String, Source)>> {
    let range = |set: &&DataSet| {
        let rule = set.rule.as_ref()?;
        let fits = set.values.iter().all(|value| rule.has(value));
        fits.then(|| (set.ours.clone(), Source::Written(rule.written())))
    };
    used.iter().map(range).collect()
}

/// What must hold of the numbers so that they are those of one item.
struct Together {
    conditions: Vec<String>,
    /// Of how many drawings one meets them.
    seldom: usize,
}

impl Together {
    /// Nothing where it cannot be said.
    fn of(used: &[&DataSet], lists: &[Vec<&Rational>]) -> Option<Self> {
        let mut ways: Vec<Vec<&Rational>> = (0..used[0].values.len())
            .map(|item| used.iter().map(|set| &set.values[item]).collect())
            .collect();
        ways.sort();
        ways.dedup();
        let all = lists.iter().map(Vec::len);
        let seldom = all.fold(1_usize, usize::saturating_mul) / ways.len();
        if seldom > SELDOM {
            return None;
        }
        if seldom == 1 && lists.iter().map(Vec::len).product::<usize>() == ways.len() {
            let conditions = Vec::new();
            return Some(Self { conditions, seldom });
        }
        // Where each number of one name stands in one way alone, what goes with it can be said name by name.
        let first = lists.iter().position(|list| list.len() == ways.len());
        let together: Vec<Vec<usize>> = match first {
            Some(first) => (0..used.len())
                .filter(|other| *other != first)
                .map(|other| vec![first, other])
                .collect(),
            None => vec![(0..used.len()).collect()],
        };
        let conditions = together.iter().map(|places| condition(used, &ways, places));
        let conditions = conditions.collect::<Option<_>>()?;
        Some(Self { conditions, seldom })
    }

    /// What a drawing costs on average, in bytes of formulas.
    fn cost(&self) -> usize {
        let conditions: usize = self.conditions.iter().map(String::len).sum();
        self.seldom * conditions
    }
}

/// `a = 1 and b = 2 or a = 3 and b = 4`, if it is not too long.
fn condition(used: &[&DataSet], ways: &[Vec<&Rational>], places: &[usize]) -> Option<String> {
    let way = |way: &Vec<&Rational>| {
        let each = places.iter();
        let each = each.map(|place| format!("{} = {}", used[*place].ours, decimal(way[*place])));
        each.collect::<Vec<_>>().join(" and ")
    };
    let ways: Vec<String> = ways.iter().map(way).collect();
    let condition = ways.join(" or ");
    let fits = condition.len() <= LONGEST && Formula::condition(&condition).is_ok();
    fits.then_some(condition)
}

#[cfg(test)]
mod tests;
