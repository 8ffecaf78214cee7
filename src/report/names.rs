//! What things are called in a report: a title where the set is at hand, else the id; and the places of the way to mastery in words.

use super::flow::{Sort, What};
use super::model::{Idea, OfQuestion, OfSet, Report, Stage, StuckWhy};
use crate::phrases::report_page as says;
use crate::text::markup::cut;

impl Report {
    /// The set with this id.
    #[must_use]
    pub fn set(&self, id: &str) -> Option<&OfSet> {
        self.sets.iter().find(|set| set.id == id)
    }

    /// Where a question stands: the places of its set and of itself; `None` where it has not come up.
    #[must_use]
    pub fn place(&self, set: &str, question: &str) -> Option<(usize, usize)> {
        let at = self.sets.iter().position(|other| other.id == set)?;
        let mut questions = self.sets[at].questions.iter();
        let found = questions.position(|other| other.id == question)?;
        Some((at, found))
    }

    /// A question by ids; `None` where it has not come up.
    #[must_use]
    pub fn question(&self, set: &str, question: &str) -> Option<&OfQuestion> {
        let (set, question) = self.place(set, question)?;
        Some(&self.sets[set].questions[question])
    }

    /// The ideas of a set, each with its place among all.
    pub fn ideas_of<'a>(&'a self, set: &str) -> impl Iterator<Item = (usize, &'a Idea)> {
        let ideas = self.ideas.iter().enumerate();
        ideas.filter(move |(_, idea)| idea.set == set)
    }

    /// What a set is called.
    #[must_use]
    pub fn title<'a>(&'a self, set: &'a str) -> &'a str {
        self.set(set).map_or(set, OfSet::name)
    }

    /// What a question asks.
    #[must_use]
    pub fn asks<'a>(&'a self, set: &str, question: &'a str) -> &'a str {
        let found = self.question(set, question);
        found.map_or(question, OfQuestion::name)
    }

    /// What a question asks, as it stands within a sentence.
    #[must_use]
    pub fn asks_briefly(&self, set: &str, question: &str) -> String {
        without_stop(brief(self.asks(set, question)))
    }

    /// The number of the last hint of a question.
    #[must_use]
    pub fn last_hint(&self, set: &str, question: &str) -> Option<u64> {
        let hints = &self.question(set, question)?.hints;
        hints.last().map(|hint| hint.number)
    }

    /// What an idea is called.
    #[must_use]
    pub fn idea<'a>(&'a self, set: &str, slug: &'a str) -> &'a str {
        let found = self.ideas_of(set).find(|(_, idea)| idea.slug == slug);
        found.map_or(slug, |(_, idea)| idea.name())
    }
}

impl OfSet {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.id)
    }
}

impl OfQuestion {
    /// What it asks.
    #[must_use]
    pub fn name(&self) -> &str {
        self.text.as_deref().unwrap_or(&self.id)
    }
}

impl Idea {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.slug)
    }
}

/// The most columns of a text within a sentence.
const BRIEF: usize = 70;

/// The most columns of what an idea is called within a sentence: it is what the sentence is about.
const NAME: usize = 140;

/// A text of a record or a set as it stands within a sentence: on one line, and cut where it is long.
#[must_use]
pub fn brief(text: &str) -> String {
    cut(&on_one_line(text), BRIEF)
}

/// The name of an idea as it stands within a sentence.
#[must_use]
pub fn idea_name(text: &str) -> String {
    without_stop(cut(&on_one_line(text), NAME))
}

/// The text without a full stop at its end: the sentence around it has its own.
fn without_stop(mut text: String) -> String {
    if text.ends_with('.') && !text.ends_with("..") {
        text.pop();
    }
    text
}

fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A place on the way, in words.
#[must_use]
pub fn stage(stage: &Stage) -> String {
    match stage {
        Stage::NotYet(text) => says::answer(&brief(text)),
        Stage::Hint(number) => says::hint(*number),
        Stage::Unsure => says::UNSURE.to_owned(),
        Stage::Shown => says::SHOWN.to_owned(),
        Stage::GotIt => says::GOT_IT.to_owned(),
        Stage::Mastered => says::MASTERED.to_owned(),
        Stage::Here => says::HERE.to_owned(),
    }
}

/// A place of the picture, in words.
#[must_use]
pub fn what(what: &What) -> String {
    match what {
        What::One(one) => stage(one),
        What::Others(number) => says::others(*number),
        What::Again(Sort::NotYet) => says::NOT_YET_AGAIN.to_owned(),
        What::Again(Sort::Help) => says::HELP_AGAIN.to_owned(),
        What::Again(_) => says::GOT_IT_AGAIN.to_owned(),
    }
}

/// What went round in circles, in words.
#[must_use]
pub fn why(report: &Report, set: &str, why: &StuckWhy) -> String {
    match why {
        StuckWhy::SameIdea(slug) => says::same_idea(&brief(report.idea(set, slug))),
        StuckWhy::SameAnswer(text) => says::same_answer(&brief(text)),
        StuckWhy::Shown => says::SHOWN_AGAIN.to_owned(),
        StuckWhy::Long => says::LONG.to_owned(),
    }
}

/// A count as the phrases take it.
#[must_use]
pub fn number(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// What is said of a question that has no flow.
#[must_use]
pub const fn no_flow(question: &OfQuestion) -> &'static str {
    says::no_flow(!question.not_yet.is_empty(), question.summaries > 0)
}

/// What came after each place on the way, a sentence a place.
#[must_use]
pub fn flow_in_words(question: &OfQuestion) -> Vec<String> {
    let after = super::flow::after(&question.flow).into_iter();
    let sentences = after.map(|after| {
        let next: Vec<(String, usize)> = after
            .next
            .iter()
            .map(|(to, times)| (stage(to), number(*times)))
            .collect();
        says::after(&stage(after.stage), number(after.times), &next)
    });
    sentences.collect()
}
