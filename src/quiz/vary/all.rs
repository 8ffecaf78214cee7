//! All that can be drawn, where it is little: then nothing has to be left to chance.

use super::{Source, Steps, Vary, Work, units};
use crate::quiz::formula::{Value, Values};

impl Vary {
    /// Every draw that meets all conditions, in order: of the last name, each value comes with the same ones before it. `None` where there
    /// are more than `most` before the conditions are looked at, where there is none, where `work` is spent, and where one cannot be worked
    /// out, of which [`Self::draw`] says why.
    #[must_use]
    pub fn all(&self, most: usize, work: &mut Work) -> Option<Vec<Values>> {
        let mut draws = vec![Values::new()];
        for count in 0..=self.names.len() {
            for condition in self.conditions.iter().filter(|one| one.after == count) {
                work.spend(condition.cost().saturating_mul(units(draws.len())));
                let met: Result<Vec<bool>, _> = draws
                    .iter()
                    .map(|draw| condition.formula.holds(draw))
                    .collect();
                let mut met = met.ok()?.into_iter();
                draws.retain(|_| met.next() == Some(true));
            }
            let Some((name, source)) = self.names.get(count) else {
                break;
            };
            work.spend(source.cost().saturating_mul(units(draws.len())));
            if work.is_spent() {
                return None;
            }
            let mut longer = Vec::new();
            for draw in &draws {
                for value in source.all(draw, most - longer.len())? {
                    let mut draw = draw.clone();
                    draw.insert(name, value);
                    longer.push(draw);
                }
            }
            draws = longer;
        }
        (!draws.is_empty()).then_some(draws)
    }
}

impl Source {
    /// All its values, if they can be worked out and are not more than `most`. A word that is twice in a list is here once.
    fn all(&self, drawn: &Values, most: usize) -> Option<Vec<Value>> {
        let values = match self {
            Self::Range { from, to, step } => {
                let [from, to, step] = [from, to, step].map(|formula| formula.value(drawn).ok());
                let steps = Steps::of(&from?, &to?, &step?).ok()?;
                usize::try_from(steps.last())
                    .ok()
                    .filter(|last| *last < most)?;
                let values = (0..=steps.last()).map(|taken| steps.after(taken).ok());
                values.collect::<Option<Vec<_>>>()?
            }
            Self::List(values) if values.len() > most => return None,
            Self::List(values) => {
                let mut each: Vec<Value> = Vec::new();
                for value in values {
                    if !each.contains(value) {
                        each.push(value.clone());
                    }
                }
                each
            }
            Self::Formula(formula) => vec![formula.value(drawn).ok()?],
        };
        (values.len() <= most).then_some(values)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::vary;
    use super::*;

    #[test]
    fn all_draws_are_listed_in_order_where_they_are_few() {
        let all = |names, conditions, most| {
            let all = vary(names, conditions).all(most, &mut Work::of_one_draw())?;
            let written = all.iter().map(|values| {
                let recorded = values.recorded().map(|(_, value)| value);
                recorded.collect::<Vec<_>>().join(" ")
            });
            Some(written.collect::<Vec<_>>())
        };
        let listed = |draws: &[&str]| Some(draws.iter().map(|draw| (*draw).to_owned()).collect());
        let (two, sums): (&[_], &[_]) = (
            &[("a", "1..3"), ("b", "0..a step 2")],
            &[("a", "1..3"), ("b", "a - 1"), ("c", "1 / b")],
        );
        assert_eq!(
            all(two, &[], 5),
            listed(&["1 0", "2 0", "2 2", "3 0", "3 2"])
        );
        assert_eq!(all(two, &["b > 0"], 5), listed(&["2 2", "3 2"]));
        assert_eq!(all(sums, &["b != 0"], 5), listed(&["2 1 1", "3 2 1/2"]));
        assert_eq!(all(two, &[], 4), None, "too many");
        assert_eq!(
            all(two, &["b > 2"], 5),
            None,
            "drawing says that none meets it"
        );
        assert_eq!(
            all(sums, &[], 5),
            None,
            "drawing says that one is divided by 0"
        );
        let list = Source::list(["Ana", "Ben", "Ana"]);
        let words = Vary::new(vec![("who".to_owned(), list)], Vec::new());
        assert_eq!(words.all(3, &mut Work::of_one_draw()).unwrap().len(), 2);
        assert_eq!(words.all(2, &mut Work::of_one_draw()), None);
        assert_eq!(words.all(3, &mut Work::new(1)), None, "its work is spent");
    }
}
