//! The way from answers that were not there yet to mastery, put in order for the eye: what came after each of them, and the same as
//! columns from left to right, to be drawn. It draws nothing.

use std::collections::BTreeMap;

use super::model::{Link, Stage};

/// What came after one place on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After<'a> {
    /// The place.
    pub stage: &'a Stage,
    /// How often something came after it.
    pub times: u64,
    /// What, and how often each, the most frequent first.
    pub next: Vec<(&'a Stage, u64)>,
}

/// What came after each place: the answers first, then help, then what was right; in each of these the most frequent first.
#[must_use]
pub fn after(flow: &[Link]) -> Vec<After<'_>> {
    let mut found = BTreeMap::<&Stage, Vec<(&Stage, u64)>>::new();
    for link in flow {
        found
            .entry(&link.from)
            .or_default()
            .push((&link.to, link.times));
    }
    let mut all: Vec<After<'_>> = found
        .into_iter()
        .map(|(stage, mut next)| {
            next.sort_by_key(|(to, times)| (std::cmp::Reverse(*times), *to));
            let times = next.iter().map(|(_, times)| times).sum();
            After { stage, times, next }
        })
        .collect();
    all.sort_by_key(|after| (column(after.stage), std::cmp::Reverse(after.times)));
    all
}

/// How many columns there are: answers, help, what was right, and where the way leads.
pub const COLUMNS: usize = 4;

/// Of what sort a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// An answer that was not there yet.
    NotYet,
    /// Help of any kind.
    Help,
    /// A right answer that did not make it mastered.
    GotIt,
    /// Mastered.
    Mastered,
    /// Where the way stands now.
    Here,
}

impl Sort {
    /// The sort of a place.
    #[must_use]
    pub const fn of(stage: &Stage) -> Self {
        match stage {
            Stage::NotYet(_) => Self::NotYet,
            Stage::Hint(_) | Stage::Unsure | Stage::Shown => Self::Help,
            Stage::GotIt => Self::GotIt,
            Stage::Mastered => Self::Mastered,
            Stage::Here => Self::Here,
        }
    }
}

/// What stands at a place of the picture.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// One place on the way.
    One(Stage),
    /// So many other answers together: the less frequent ones.
    Others(usize),
    /// The way led back: to another place of this sort.
    Again(Sort),
}

/// A place of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub what: What,
    /// In which column, from 0.
    pub column: usize,
    /// How often the way led through it.
    pub times: u64,
}

/// A way between two places of the picture, always from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ribbon {
    /// The place that it comes from.
    pub from: usize,
    /// The place that it leads to.
    pub to: usize,
    /// How often.
    pub times: u64,
}

/// Places and the ways between them. In each column the places stand from the top down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// The places, column by column.
    pub nodes: Vec<Node>,
    /// The ways.
    pub ribbons: Vec<Ribbon>,
}

/// The picture of a flow with so many answers by themselves; the others stand together. A way that leads back, or stays in its
/// column, ends in a place [`What::Again`] of the next one: so nothing is left out, and nothing goes round.
#[must_use]
pub fn picture(flow: &[Link], most: usize) -> Picture {
    let answers: Vec<&Stage> = after(flow)
        .into_iter()
        .map(|after| after.stage)
        .filter(|stage| Sort::of(stage) == Sort::NotYet)
        .collect();
    let others = answers.len().saturating_sub(most);
    let alone = &answers[..answers.len() - others];
    let place = |stage: &Stage| {
        if Sort::of(stage) == Sort::NotYet && !alone.contains(&stage) {
            What::Others(others)
        } else {
            What::One(stage.clone())
        }
    };
    let mut ways = BTreeMap::<[(usize, What); 2], u64>::new();
    for link in flow {
        let from = (column(&link.from), place(&link.from));
        let to = if column(&link.to) > from.0 {
            (column(&link.to), What::One(link.to.clone()))
        } else {
            (from.0 + 1, What::Again(Sort::of(&link.to)))
        };
        *ways.entry([from, to]).or_default() += link.times;
    }
    drawn(&ways)
}

fn drawn(ways: &BTreeMap<[(usize, What); 2], u64>) -> Picture {
    let mut through = BTreeMap::<(usize, What), [u64; 2]>::new();
    for ([from, to], times) in ways {
        through.entry(from.clone()).or_default()[0] += times;
        through.entry(to.clone()).or_default()[1] += times;
    }
    let mut nodes: Vec<Node> = through
        .into_iter()
        .map(|((column, what), [out, into])| Node {
            what,
            column,
            times: out.max(into),
        })
        .collect();
    nodes.sort_by(|one, other| order(one).cmp(&order(other)));
    let at = |(column, what): &(usize, What)| {
        let same = |node: &Node| node.column == *column && node.what == *what;
        nodes.iter().position(same)
    };
    let ribbons = ways
        .iter()
        .filter_map(|([from, to], times)| {
            Some(Ribbon {
                from: at(from)?,
                to: at(to)?,
                times: *times,
            })
        })
        .collect();
    Picture { nodes, ribbons }
}

/// Answers stand with the most frequent one on top; of all else the furthest stands on top, and what led back at the bottom.
fn order(node: &Node) -> impl Ord {
    let rank = match &node.what {
        What::One(Stage::Mastered) => 0,
        What::One(_) => 1,
        What::Again(Sort::GotIt) => 2,
        What::Others(_) => 3,
        What::Again(_) => 4,
    };
    let less = match node.what {
        What::One(Stage::NotYet(_)) => u64::MAX - node.times,
        _ => 0,
    };
    (node.column, rank, less, node.what.clone())
}

const fn column(stage: &Stage) -> usize {
    match Sort::of(stage) {
        Sort::NotYet => 0,
        Sort::Help => 1,
        Sort::GotIt => 2,
        Sort::Mastered | Sort::Here => COLUMNS - 1,
    }
}

#[cfg(test)]
mod tests;
