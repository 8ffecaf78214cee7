//! What is counted of a question, over all learners.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::names::Names;
use super::way::{Kind, NOTHING, Standing, Step, Way};
use crate::report::{Stage, StuckWhy};

/// The counts of a question.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) learners: u64,
    /// Those of them of whom a summary alone is known.
    pub(super) told: u64,
    /// How many have given an answer.
    pub(super) begun: u64,
    pub(super) mastered: u64,
    pub(super) got_it: u64,
    pub(super) tries: u64,
    pub(super) hints_opened: u64,
    pub(super) shown_answers: u64,
    pub(super) unsure: u64,
    /// How many learners had their first right answer at which try.
    pub(super) firsts: BTreeMap<u32, u64>,
    /// Answers that were not there yet, and what is counted of each.
    pub(super) answers: Names,
    pub(super) of_answers: Vec<OfAnswer>,
    /// By the number of the hint, from 1.
    pub(super) hints: BTreeMap<u32, OfHint>,
    pub(super) came_back: u64,
    pub(super) kept: u64,
    /// How many learners' first answers were not there yet, and how many of them have got it since.
    pub(super) not_at_first: u64,
    pub(super) turned: u64,
    pub(super) stuck: BTreeMap<StuckWhy, u64>,
    pub(super) stuck_now: u64,
    pub(super) stuck_over: u64,
    /// How often one place on the way came after another.
    pub(super) links: HashMap<(Place, Place), u64, RandomState>,
}

/// What is counted of an answer that was not there yet.
#[derive(Debug, Clone, Default)]
pub(super) struct OfAnswer {
    pub(super) tries: u64,
    /// The numbers of the learners who gave it, each once, in order: of answers that are alike it has to be known who gave any of them.
    pub(super) by: Vec<u32>,
    pub(super) then_right: u64,
    /// The numbers of the ideas that were recorded behind it, each with when it was so last; mostly one.
    pub(super) ideas: Vec<(u32, i64)>,
}

/// What is counted of a hint.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct OfHint {
    pub(super) learners: u64,
    pub(super) turned: u64,
}

/// A place on the way, with the number of its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Place {
    NotYet(u32),
    Hint(u32),
    Unsure,
    Shown,
    GotIt,
    Mastered,
    Here,
}

impl Place {
    /// Where a step is; `None` for one that is no place.
    fn of(step: &Step) -> Option<Self> {
        Some(match step.kind {
            Kind::Answered { tried, .. } if tried.right => Self::GotIt,
            Kind::Answered { text, .. } => Self::NotYet(text),
            Kind::Hint(number) => Self::Hint(number),
            Kind::Unsure => Self::Unsure,
            Kind::ShownAnswer => Self::Shown,
            Kind::SetAside | Kind::Shown { .. } => return None,
        })
    }

    /// The same with the words of its answer.
    pub(super) fn stage(self, answers: &Names) -> Stage {
        match self {
            Self::NotYet(text) => Stage::NotYet(answers.word(text).to_owned()),
            Self::Hint(number) => Stage::Hint(number),
            Self::Unsure => Stage::Unsure,
            Self::Shown => Stage::Shown,
            Self::GotIt => Stage::GotIt,
            Self::Mastered => Stage::Mastered,
            Self::Here => Stage::Here,
        }
    }
}

impl OfAnswer {
    /// Takes in that an idea was recorded behind it.
    pub(super) fn recorded(&mut self, idea: u32, at: i64) {
        match self.ideas.iter_mut().find(|known| known.0 == idea) {
            Some(known) => known.1 = known.1.max(at),
            None => self.ideas.push((idea, at)),
        }
    }
}

impl Counts {
    /// The number of an answer.
    pub(super) fn answer(&mut self, text: &str) -> u32 {
        let number = self.answers.number(text);
        if number as usize == self.of_answers.len() {
            self.of_answers.push(OfAnswer::default());
        }
        number
    }

    /// Counts the figures of a learner's way.
    pub(super) fn add_figures(&mut self, way: &Way) {
        self.learners += 1;
        self.reach(way.standing());
        // What was answered is not known where a summary alone tells that something was.
        self.told += u64::from(way.standing().begun && !way.by_steps().begun);
        let (mut tries, mut first_right) = (0, None);
        for step in &way.steps {
            match step.kind {
                Kind::Answered { text, .. } => {
                    tries += 1;
                    if text == NOTHING {
                        first_right = first_right.or(Some(tries));
                    } else {
                        self.of_answers[text as usize].tries += 1;
                    }
                }
                Kind::Hint(_) => self.hints_opened += 1,
                Kind::ShownAnswer => self.shown_answers += 1,
                Kind::Unsure => self.unsure += 1,
                Kind::SetAside | Kind::Shown { .. } => {}
            }
        }
        self.tries += u64::from(tries);
        if let Some(tries) = first_right {
            *self.firsts.entry(tries).or_default() += 1;
        }
    }

    /// Counts how far a learner is.
    pub(super) fn reach(&mut self, standing: Standing) {
        self.begun += u64::from(standing.begun);
        self.got_it += u64::from(standing.got_it);
        self.mastered += u64::from(standing.mastered);
    }

    /// Counts the rest of the way of the learner with this number.
    pub(super) fn add_way(&mut self, way: &Way, learner: u32) {
        self.came_back += u64::from(way.came_back());
        self.kept += u64::from(way.won.kept_on.is_some());
        self.add_answers(&way.steps, learner);
        self.add_hints(&way.steps);
        self.add_links(way);
        self.add_turn(way);
        if let Some((why, over)) = &way.stuck {
            *self.stuck.entry(why.clone()).or_default() += 1;
            self.stuck_over += u64::from(*over);
            self.stuck_now += u64::from(!*over);
        }
    }

    fn add_answers(&mut self, steps: &[Step], learner: u32) {
        for (place, step) in steps.iter().enumerate() {
            let Kind::Answered { text, idea, .. } = step.kind else {
                continue;
            };
            let Some(answer) = self.of_answers.get_mut(text as usize) else {
                continue;
            };
            if answer.by.last() != Some(&learner) {
                answer.by.push(learner);
            }
            if idea != NOTHING {
                answer.recorded(idea, step.at);
            }
            let next = within(steps, place).find(|step| matches!(step.kind, Kind::Answered { .. }));
            answer.then_right += u64::from(next.is_some_and(Step::is_right));
        }
    }

    /// How many learners gave any of these answers.
    pub(super) fn gave<'a>(&self, answers: impl IntoIterator<Item = &'a str>) -> u64 {
        let numbers = answers
            .into_iter()
            .filter_map(|text| self.answers.find(text));
        let by = numbers.flat_map(|number| &self.of_answers[number as usize].by);
        by.collect::<BTreeSet<_>>().len() as u64
    }

    fn add_hints(&mut self, steps: &[Step]) {
        let mut seen = BTreeSet::new();
        for (place, step) in steps.iter().enumerate() {
            let Kind::Hint(number) = step.kind else {
                continue;
            };
            if !seen.insert(number) {
                continue;
            }
            let hint = self.hints.entry(number).or_default();
            hint.learners += 1;
            hint.turned += u64::from(within(steps, place).next().is_some_and(Step::is_right));
        }
    }

    fn add_turn(&mut self, way: &Way) {
        let mut answers = way.steps.iter().filter(|step| step.is_answer());
        if answers.next().is_some_and(|first| !first.is_right()) {
            self.not_at_first += 1;
            self.turned += u64::from(way.standing().got_it);
        }
    }

    /// From the first answer that is not there yet to mastery, or to where the way stands.
    fn add_links(&mut self, way: &Way) {
        let end = way.mastered_after.unwrap_or(way.steps.len());
        let mut from: Option<Place> = None;
        for (place, step) in way.steps[..end].iter().enumerate() {
            let Some(mut to) = Place::of(step) else {
                continue;
            };
            if Some(place + 1) == way.mastered_after {
                to = Place::Mastered;
            }
            match from {
                Some(from) => self.link(from, to),
                None if !matches!(to, Place::NotYet(_)) => continue,
                None => {}
            }
            from = Some(to);
        }
        if let Some(from) = from
            && from != Place::Mastered
        {
            self.link(from, Place::Here);
        }
    }

    fn link(&mut self, from: Place, to: Place) {
        *self.links.entry((from, to)).or_default() += 1;
    }

    /// The median of the tries up to the first right answer.
    pub(super) fn median(&self) -> Option<f64> {
        let total: u64 = self.firsts.values().sum();
        let at = |place: u64| {
            let mut before = 0;
            let found = self.firsts.iter().find(|(_, learners)| {
                before += **learners;
                before > place
            });
            found.map(|(tries, _)| f64::from(*tries))
        };
        let upper = at(total / 2)?;
        let lower = at((total - 1) / 2)?;
        Some(f64::midpoint(lower, upper))
    }
}

/// What came in the same showing after the step at this place; where it ends is seen when it is come to, for a showing may have many tries.
fn within(steps: &[Step], place: usize) -> impl Iterator<Item = &Step> {
    let showing = steps[place].showing;
    let after = steps[place + 1..].iter();
    after.take_while(move |step| step.showing == showing)
}
