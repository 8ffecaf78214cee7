//! Drawn names that no learner gets to see though the answer hangs on them, and names that nothing uses (`bad-variant`). It draws
//! nothing: it compares names.

use std::collections::BTreeSet;

use super::Varied;
use super::fields::{Part, field};
use super::put::{Made, made, mapped};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::fill;
use crate::quiz::formula::Formula;
use crate::quiz::vary::Source;
use crate::quiz::yaml::{Entry, Node, Value};

/// Names as they are used.
type Names = BTreeSet<String>;

/// Which names stand where in a question.
#[derive(Default)]
struct Used {
    /// In what a learner sees before answering.
    shown: Names,
    /// In what is right.
    right: Names,
    /// In what is said afterwards, and how far off an answer may be.
    said: Names,
}

impl Varied {
    /// Each name that must be seen and is not, and each that is drawn for nothing.
    #[must_use]
    pub(crate) fn unseen(&self) -> Vec<Diagnostic> {
        let Value::Fields(entries) = &self.written.value else {
            return Vec::new();
        };
        let mut used = Used::default();
        for entry in entries {
            let names = match field(&entry.name.text).map(|field| field.part) {
                // Whatever is drawn in choices and pairs is there to be seen.
                Some(Part::Asked | Part::Given) => &mut used.shown,
                Some(Part::Right) => &mut used.right,
                Some(Part::Said) => &mut used.said,
                None => continue,
            };
            self.collect(entry, names);
        }
        let picked = entries.iter().any(|entry| entry.name.text == "choices");
        let known = self.with_sources(&used.shown);
        let needed = self.with_sources(&used.right);
        let names = self.vary.names().iter().zip(&self.places.names);
        let unseen = names.filter_map(|((name, source), at)| {
            let drawn = !matches!(source, Source::Formula(_));
            if drawn
                && !picked
                && needed.contains(name)
                && !known.contains(name)
                && !self.is_bound(name)
            {
                return Some(hidden(name, *at));
            }
            let unused =
                !known.contains(name) && !needed.contains(name) && !used.said.contains(name);
            (unused && !self.is_used_by_others(name)).then(|| for_nothing(name, *at))
        });
        unseen.collect()
    }

    /// The names in the formulas of a field.
    fn collect(&self, entry: &Entry<'static>, names: &mut Names) {
        let alone = Node {
            value: Value::Fields(vec![entry.clone()]),
            at: entry.node.at,
        };
        let own: Vec<&str> = self
            .vary
            .names()
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        let known = |name: &str| own.contains(&name);
        let walked: Result<_, std::convert::Infallible> = mapped(&alone, &mut |text, _, sort| {
            match made(&text.text, sort, &known) {
                Made::AsIs => {}
                Made::Words => {
                    let holes = fill::holes(&text.text, &own).unwrap_or_default();
                    names.extend(holes.iter().flat_map(|hole| owned(&hole.formula)));
                }
                Made::Formula(_, formula) => {
                    names.extend(Formula::parse(formula).iter().flat_map(owned));
                }
            }
            Ok(text.borrowed())
        });
        debug_assert!(walked.is_ok());
    }

    /// These names and all that they are made from.
    fn with_sources(&self, names: &Names) -> Names {
        let mut all = names.clone();
        // A source uses names before it alone.
        for (name, source) in self.vary.names().iter().rev() {
            if all.contains(name) {
                all.extend(source.names().map(|(name, _)| name.to_owned()));
            }
        }
        all
    }

    /// Whether a condition may say what it is: one with `=` in it.
    fn is_bound(&self, name: &str) -> bool {
        let text = |at: &Span| self.surroundings.source.get(at.start..at.end);
        let written = self.places.conditions.iter().map(text);
        let conditions = self.vary.conditions().zip(written);
        let equals = |written: &str| {
            let others = written
                .replace("!=", "")
                .replace("<=", "")
                .replace(">=", "");
            others.contains('=')
        };
        let mut binding = conditions.filter(|(_, written)| written.is_none_or(equals));
        binding.any(|(formula, _)| formula.names().any(|(used, _)| used == name))
    }

    /// Whether another name is made from it, or a condition looks at it.
    fn is_used_by_others(&self, name: &str) -> bool {
        let sources = self
            .vary
            .names()
            .iter()
            .flat_map(|(_, source)| source.names());
        let conditions = self.vary.conditions().flat_map(Formula::names);
        sources.chain(conditions).any(|(used, _)| used == name)
    }
}

fn owned(formula: &Formula) -> Vec<String> {
    formula.names().map(|(name, _)| name.to_owned()).collect()
}

fn hidden(name: &str, at: Span) -> Diagnostic {
    let message =
        format!("the answer hangs on `{name}`, and a learner never sees what `{name}` is");
    Diagnostic::new(Code::BadVariant, at, message)
        .label(format!("`{name}` is drawn from this"))
        .help(format!(
            "write `{{{name}}}` in the question where the number is to stand"
        ))
}

fn for_nothing(name: &str, at: Span) -> Diagnostic {
    let message = format!("`{name}` is drawn, and nothing in this question uses it");
    let help = if name == "step" {
        "the step of a range stands behind it, without a comma and a colon: `2..10 step 2`"
            .to_owned()
    } else {
        format!(
            "write `{{{name}}}` in the question where the number is to stand, or leave `{name}` out of `vary`"
        )
    };
    Diagnostic::new(Code::BadVariant, at, message)
        .label(format!("`{name}` is drawn from this"))
        .help(help)
}
