//! Where fresh numbers come from, as the guide writes it: `vary: {a: 1..9, b: [2, 3]}` on one line where there is room, and `where` below.
//! Names, numbers, ranges and conditions are all that there is in it, and none of them needs quotes.

use serde::{Serialize, Serializer};

use crate::exchange::draft::{Source, Vary};

/// What stands in the place of the sources until [`lines`] are put there: the writer of YAML knows no lists on one line.
pub(super) const HERE: &str = "here";

/// The line with that, as it stands in a question.
pub(super) const LINE: &str = "  vary: here";

/// The longest line with all names.
const LONGEST: usize = 100;

/// The lines of `vary`, as they stand in a question.
pub(super) fn lines(vary: &Vary) -> Vec<String> {
    let names = vary.names.iter().map(|(name, source)| match source {
        Source::Written(written) => format!("{name}: {written}"),
        Source::List(list) => format!("{name}: [{}]", list.join(", ")),
    });
    let names: Vec<String> = names.collect();
    let whole = format!("  vary: {{{}}}", names.join(", "));
    if whole.len() <= LONGEST {
        return vec![whole];
    }
    let names = names.into_iter().map(|name| format!("    {name}"));
    std::iter::once("  vary:".to_owned()).chain(names).collect()
}

/// One condition, or a list of them.
pub(super) struct Conditions<'d>(&'d [String]);

impl<'d> Conditions<'d> {
    /// Those of this `vary`, where there are any.
    pub(super) fn of(vary: &'d Vary) -> Option<Self> {
        (!vary.conditions.is_empty()).then_some(Self(&vary.conditions))
    }
}

impl Serialize for Conditions<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            [one] => one.serialize(to),
            all => all.serialize(to),
        }
    }
}
