//! Any one of the screens: what it listens for, what an action does to it and what it wishes, what it says. It asks no desk.

use super::ending::Ending;
use super::goals::Goals;
use super::help::{Has, Help};
use super::journey::Journey;
use super::keys::{Action, Mode};
use super::library::Library;
use super::names::Names;
use super::page::{Page, Wraps};
use super::preview::check::Check;
use super::preview::contents::Contents;
use super::preview::everything::Everything;
use super::question::Practice;
use super::report::Lists;
use super::report::subject::Subject;
use super::reworded::Reworded;
use super::set::SetScreen;
use super::settings::SettingsScreen;
use super::walk::Walk;
use super::weeks::Weeks;
use super::who::Who;
use crate::practice::{Command, Goal, Plan, Reworded as Said};
use crate::store::learners::Learner;
use crate::store::settings::Setting;

/// What a screen wishes after an action.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// Nothing: the screen is as it was.
    Nothing,
    /// To be drawn again.
    Draw,
    /// To be drawn again, from the beginning of what it says.
    DrawFromTop,
    /// A set's screen, by its key.
    Open(String),
    /// To practise the set that is open.
    Start,
    /// To practise what is worth another look in it, and nothing else.
    StartDue,
    /// The same with what was said of questions that were perhaps reworded, and with this plan.
    StartKnowing(Vec<Said>, Plan),
    /// All sets are in sight again, and all of their questions count.
    AllSets,
    /// The journey through one set, by its key, or through all.
    Journey(Option<String>),
    /// One question's whole path.
    Walk(Box<Walk>),
    /// The ground covered week by week.
    Weeks(Box<Weeks>),
    /// A page of the report on a class.
    Subject(Box<Subject>),
    /// Something of the sitting.
    Ask(Command),
    /// In a preview, the question at this place in the file.
    GoTo(usize),
    /// To be asked who is here.
    AskNames,
    /// These are here.
    Names(Vec<String>),
    /// To be asked for a goal.
    AskGoal,
    /// This goal, or none.
    Goal(Option<Goal>),
    /// To be asked who is practising.
    AskWho,
    /// From now on this one is practising.
    Practise(Box<Learner>),
    /// The settings.
    Settings,
    /// This setting is to have this value from now on.
    Change(Setting, &'static str),
    /// The keys of this screen.
    Help,
    /// Back to the screen before.
    Back,
}

impl Wish {
    /// [`Wish::Draw`] if something changed.
    #[must_use]
    pub const fn draw_if(changed: bool) -> Self {
        if changed { Self::Draw } else { Self::Nothing }
    }
}

/// A screen.
#[derive(Debug)]
pub enum Screen {
    /// All sets.
    Library(Box<Library>),
    /// One set.
    Set(Box<SetScreen>),
    /// A question or its explanation.
    Practice(Box<Practice>),
    /// The end of a sitting.
    End(Box<Ending>),
    /// All questions as lines.
    Journey(Box<Journey>),
    /// One question's path.
    Walk(Box<Walk>),
    /// The ground covered week by week.
    Weeks(Box<Weeks>),
    /// The report on a class, as lists.
    Report(Box<Lists>),
    /// A page of it.
    Subject(Box<Subject>),
    /// Who is here.
    Names(Box<Names>),
    /// A goal.
    Goals(Box<Goals>),
    /// A question that was perhaps reworded.
    Reworded(Box<Reworded>),
    /// Who is practising.
    Who(Box<Who>),
    /// The settings.
    Settings(Box<SettingsScreen>),
    /// Keys.
    Help(Help),
    /// In a preview: all questions.
    Contents(Box<Contents>),
    /// In a preview: everything that a question can say.
    Everything(Box<Everything>),
    /// In a preview: what `notyet check` says.
    Check(Check),
}

impl Screen {
    /// What it listens for.
    #[must_use]
    pub fn mode(&self) -> Mode {
        match self {
            Self::Library(library) => library.mode(),
            Self::Set(set) => set.mode(),
            Self::Practice(practice) => practice.mode(),
            Self::End(_) => Mode::End,
            Self::Journey(_) => Mode::Journey,
            Self::Walk(_) => Mode::Path,
            Self::Weeks(_) => Mode::Weeks,
            Self::Report(_) => Mode::Report,
            Self::Subject(_) => Mode::Subject,
            Self::Names(_) => Mode::Names,
            Self::Goals(_) => Mode::Goals,
            Self::Reworded(_) => Mode::Reworded,
            Self::Who(who) => who.mode(),
            Self::Settings(_) => Mode::Settings,
            Self::Help(_) => Mode::Help,
            Self::Contents(_) => Mode::Contents,
            Self::Everything(_) => Mode::Everything,
            Self::Check(_) => Mode::Check,
        }
    }

    /// What there is on it, as far as it decides which of its keys do something; `more` is whether it is longer than the screen.
    #[must_use]
    pub fn has(&self, more: bool) -> Has {
        let (hint, labels) = match self {
            Self::Practice(practice) => (practice.has_hint(), practice.labels()),
            Self::Goals(goals) => (false, goals.offered()),
            Self::Who(who) => (false, who.offered()),
            _ => (false, 0),
        };
        Has { more, hint, labels }
    }

    /// Does what is asked, as far as one screen can.
    pub fn update(&mut self, action: &Action) -> Wish {
        match self {
            Self::Library(library) => library.update(action),
            Self::Set(set) => set.update(action),
            Self::Practice(practice) => practice.update(action),
            Self::Journey(journey) => journey.update(action),
            Self::Report(lists) => lists.update(action),
            Self::Subject(subject) => subject.update(action),
            Self::Names(names) => names.update(action),
            Self::Goals(goals) => goals.update(action),
            Self::Reworded(reworded) => reworded.update(action),
            Self::Who(who) => who.update(action),
            Self::Settings(settings) => settings.update(action),
            Self::Contents(contents) => contents.update(action),
            Self::End(_)
            | Self::Walk(_)
            | Self::Weeks(_)
            | Self::Help(_)
            | Self::Everything(_)
            | Self::Check(_) => match action {
                Action::Enter | Action::Back => Wish::Back,
                _ => Wish::Nothing,
            },
        }
    }

    /// What it says in these columns; of a very long list, what can be in sight in so many rows.
    #[must_use]
    pub fn page(&self, columns: usize, rows: usize, wraps: &mut Wraps) -> Page {
        match self {
            Self::Library(library) => library.page(columns, rows, wraps),
            Self::Set(set) => set.page(columns, wraps),
            Self::Practice(practice) => practice.page(columns, wraps),
            Self::End(ending) => ending.page(columns, wraps),
            Self::Journey(journey) => journey.page(columns, wraps),
            Self::Walk(walk) => walk.page(columns, wraps),
            Self::Weeks(weeks) => weeks.page(columns, wraps),
            Self::Report(lists) => lists.page(columns, wraps),
            Self::Subject(subject) => subject.page(columns, wraps),
            Self::Names(names) => names.page(columns, wraps),
            Self::Goals(goals) => goals.page(columns, wraps),
            Self::Reworded(reworded) => reworded.page(columns, wraps),
            Self::Who(who) => who.page(columns, wraps),
            Self::Settings(settings) => settings.page(columns, wraps),
            Self::Help(help) => help.page(columns, wraps),
            Self::Contents(contents) => contents.page(columns, wraps),
            Self::Everything(everything) => everything.page(columns, wraps),
            Self::Check(check) => check.page(columns, wraps),
        }
    }
}
