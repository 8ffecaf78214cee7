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
