//! Folds the records of a class into its report, one learner after the other. While a learner is folded their events are held; after
//! that only what is counted of each question is left, and which sittings were read. It touches no disk: whoever reads the records
//! hands them over in brief ([`crate::journal::brief`]), and folds of several threads are put together with [`Fold::join`], in any order.
//!
//! | file | holds |
//! |---|---|
//! | `names` | the ids of sets, questions, answers and ideas, as numbers |
//! | `learner` | the events of one learner, put in order |
//! | `seat` | which answers of a sitting are recalls |
//! | `way` | a learner's steps at one question, and what they led to |
//! | `exact` | the same, from paths folded by [`crate::path`]: for the records in which questions were renamed |
//! | `circles` | where a way went round in circles |
//! | `doubled` | sittings that stand in the records of two learners |
//! | `heads` | what files that were given away say of who gave them |
//! | `told` | what is counted of a summary that was shared |
//! | `count` | what is counted of a question |
//! | `ideas` | who holds which idea |
//! | `join` | two folds become one |
//! | `written` | the report of all that was counted |

use std::collections::HashSet;

use uuid::Uuid;

use crate::journal::brief::{Brief, What};
use crate::journal::line;
use crate::journal::scan::Scanner;
use crate::journal::{Damage, Record, Shared, Summary};
use crate::path::weeks::Growth;

mod circles;
mod count;
mod doubled;
mod exact;
mod heads;
mod ideas;
mod join;
mod learner;
mod names;
mod seat;
mod told;
mod way;
mod written;

use count::Counts;
pub use doubled::Doubled;
use doubled::OfSitting;
use heads::Heads;
use ideas::Ideas;
use learner::Events;
use names::Names;
use way::Standing;

/// How much is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The figures of the table alone.
    Figures,
    /// All of the report.
    Whole,
}

/// What has been counted so far.
#[derive(Debug)]
pub struct Fold {
    depth: Depth,
    /// Lent to each line that is read.
    scanner: Option<Box<Scanner>>,
    sets: Names,
    /// By the number of each set: its questions by number, and its ideas.
    of_sets: Vec<OfSet>,
    /// By the number of each question: whose it is, and what was counted.
    questions: Vec<OfQuestion>,
    learners: Vec<OfLearner>,
    growth: Growth,
    /// The first and the last day, in days since 1970.
    days: Option<(i32, i32)>,
    damaged: u64,
    events: Events,
    present: Present,
    /// The sittings that are not those of the learner who is being folded: from [`Fold::leave_out`] to the end of the learner, by
    /// whichever way.
    left_out: HashSet<u128>,
}

#[derive(Debug, Default)]
struct OfSet {
    /// The number of each of its questions among all.
    questions: Vec<u32>,
    names: Names,
    ideas: Ideas,
}

#[derive(Debug)]
struct OfQuestion {
    set: u32,
    /// Its number in the set.
    name: u32,
    counts: Counts,
}

/// Whose records were folded.
#[derive(Debug)]
struct OfLearner {
    name: String,
    /// The name that was chosen, and how much was shared, where a file that was given away says so.
    shared: Option<Shared>,
    /// The numbers of the questions that are under way.
    working_on: Vec<u32>,
    /// How many questions are mastered.
    mastered: u64,
    /// The numbers of the questions that are counted, and how far each is; until the end of the learner.
    reached: Vec<(u32, Standing)>,
    /// The sittings that were read.
    sittings: Vec<OfSitting>,
}

/// What is known of the learner who is being folded, besides events.
#[derive(Debug, Default)]
struct Present {
    heads: Heads,
    told: Vec<Heard>,
    renamed: bool,
}

impl Present {
    /// Leaves out what files say of those whose records were left out, unless some that were not name them as well.
    fn leave_out(&mut self, names: impl Fn(&str) -> bool) {
        let Self { heads, told, .. } = self;
        heads.leave_out(names);
        told.retain(|heard| !heads.is_foreign(&heard.learner));
    }
}

/// A summary, as it was read.
#[derive(Debug)]
struct Heard {
    set: u32,
    at: i64,
    /// The slug in it.
    learner: String,
    summary: Summary,
}

/// How a learner's records were folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Ended {
    /// All that was taken is counted.
    Counted,
    /// Nothing is: there was no record.
    Empty,
    /// Nothing is counted: questions were renamed, so all records of the learner have to be given to [`Fold::exact`].
    Renamed,
}

impl Fold {
    /// A fold of nothing.
    #[must_use]
    pub fn new(depth: Depth) -> Self {
        Self {
            depth,
            scanner: None,
            sets: Names::default(),
            of_sets: Vec::new(),
            questions: Vec::new(),
            learners: Vec::new(),
            growth: Growth::default(),
            days: None,
            damaged: 0,
            events: Events::default(),
            present: Present::default(),
            left_out: HashSet::new(),
        }
    }

    /// Takes a line of the learner who is being folded, without its newline.
    ///
    /// # Errors
    ///
    /// When it is no record. Nothing is counted of it, and not that it is damaged.
    pub fn line(&mut self, text: &str) -> Result<(), Damage> {
        let mut scanner = self.scanner.take().unwrap_or_default();
        let brief = scanner.read(text);
        self.scanner = Some(scanner);
        match brief {
            Some(brief) => self.take(&brief),
            None => self.take(&Brief::of(&line::read(text)?)),
        }
        Ok(())
    }

    /// Takes a record of the learner who is being folded.
    pub fn take(&mut self, brief: &Brief<'_>) {
        match &brief.what {
            What::Renamed => self.present.renamed = true,
            What::Shared(shared) => self.present.heads.take(brief.learner, brief.at, shared),
            What::Summary(summary) => {
                let set = self.set(brief.set);
                self.present.told.push(Heard {
                    set,
                    at: brief.at,
                    learner: brief.learner.to_owned(),
                    summary: (*summary).clone(),
                });
            }
            _ => self.take_event(brief),
        }
    }

    /// Counts damaged lines.
    pub fn damaged(&mut self, lines: u64) {
        self.damaged += lines;
    }

    /// How many lines were damaged.
    #[must_use]
    pub const fn damaged_lines(&self) -> u64 {
        self.damaged
    }

    /// How many learners were folded.
    #[must_use]
    pub fn learners(&self) -> usize {
        self.learners.len()
    }

    /// Ends the learner who is being folded, and is ready for the next one, who is called `name`.
    pub fn end(&mut self, name: &str) -> Ended {
        let mut present = std::mem::take(&mut self.present);
        let mut events = std::mem::take(&mut self.events);
        present.leave_out(|learner| events.has_named(learner));
        let is_empty = events.is_empty() && present.told.is_empty() && present.heads.is_empty();
        let ended = match (is_empty, present.renamed) {
            (_, true) => Ended::Renamed,
            (true, false) => Ended::Empty,
            (false, false) => {
                self.count_events(&mut events, name, present);
                Ended::Counted
            }
        };
        events.clear();
        self.events = events;
        if ended != Ended::Renamed {
            self.left_out.clear();
        }
        ended
    }

    /// The number of a set.
    fn set(&mut self, id: &str) -> u32 {
        let number = self.sets.number(id);
        if number as usize == self.of_sets.len() {
            self.of_sets.push(OfSet::default());
        }
        number
    }

    /// The number of a question.
    fn question(&mut self, set: u32, id: &str) -> u32 {
        let of_set = &mut self.of_sets[set as usize];
        let name = of_set.names.number(id);
        if let Some(number) = of_set.questions.get(name as usize) {
            return *number;
        }
        let number = count_of(&self.questions);
        of_set.questions.push(number);
        self.questions.push(OfQuestion {
            set,
            name,
            counts: Counts::default(),
        });
        number
    }
}

/// Which of several copies of a record it is. A file that was given away without times of the day has ids that begin with the day alone;
/// the rest is drawn by chance and stays (see [`crate::path::share`]).
#[must_use]
pub fn identity(id: Uuid) -> u128 {
    const VERSION_AND_VARIANT: u128 = 0xf000_c000_0000_0000_0000;
    id.as_u128() & (u128::MAX >> 48) & !VERSION_AND_VARIANT
}

/// A length as a number of ours; nothing here grows beyond it.
fn count_of<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// A record with the identity that all of its copies share, also those that were shared at different levels.
#[must_use]
fn known_by_identity(mut record: Record) -> Record {
    record.id = Uuid::from_u128(identity(record.id));
    record.entry.sitting = Uuid::from_u128(identity(record.entry.sitting));
    record
}
