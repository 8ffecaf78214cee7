//! A set's screen: what it is about, what is new, under way and due, and what working together looks like. A set that needs its
//! author says what is to be mended.

use std::sync::Arc;

use super::class::ClassBar;
use super::foot::foot;
use super::goals::Goals;
use super::keys::{Action, Mode};
use super::library::with_bar;
use super::names::Names;
use super::page::{Line, Page, Wraps, indented};
use super::screen::Wish;
use super::theme::Role;
use crate::diagnostic::{Lines, Severity};
use crate::phrases;
use crate::practice::{Goal, Ground, Plan, Room};
use crate::quiz::Set;
use crate::store::desk::{Desk, NeedsAuthor};
use crate::text::markup::cut;

/// One set, before its questions.
#[derive(Debug, Clone)]
pub struct SetScreen {
    key: String,
    title: String,
    set: Result<Arc<Set>, NeedsAuthor>,
    ground: Ground,
    due: usize,
    with: Vec<String>,
    goal: Option<Goal>,
    class: Option<ClassBar>,
}

impl SetScreen {
    /// The screen of the set with this key.
    #[must_use]
    pub fn open(key: &str, desk: &dyn Desk) -> Self {
        let mut screen = Self {
            key: key.to_owned(),
            title: String::new(),
            set: desk
                .place_of(key)
                .map_or_else(|| Err(gone(key)), |place| desk.open(place)),
            ground: Ground::default(),
            due: 0,
            with: Vec::new(),
            goal: None,
            class: None,
        };
        screen.freshen(desk);
        screen
    }

    /// The same with the goal of the class.
    #[must_use]
    pub fn with_class(mut self, class: Option<ClassBar>) -> Self {
        self.class = class;
        self
    }

    /// What it is on the shelf.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Opens the set anew: another version of it is there.
    pub fn reopen(&mut self, desk: &dyn Desk) {
        if let Some(place) = desk.place_of(&self.key) {
            self.set = desk.open(place);
        }
        self.freshen(desk);
    }

    /// Looks at the record again.
    pub fn freshen(&mut self, desk: &dyn Desk) {
        let listing = desk
            .place_of(&self.key)
            .and_then(|place| desk.shelf().get(place));
        if let Some(listing) = listing {
            self.title.clone_from(&listing.title);
            self.ground = listing.ground;
            self.due = listing.due;
        }
    }

    /// The set, unless it needs its author.
    #[must_use]
    pub fn set(&self) -> Option<Arc<Set>> {
        self.set.as_ref().ok().cloned()
    }

    /// Who else is here.
    #[must_use]
    pub fn with(&self) -> &[String] {
        &self.with
    }

    /// Takes who else is here.
    pub fn practise_with(&mut self, names: Vec<String>) {
        self.with = names;
    }

    /// The screen that asks who is here.
    #[must_use]
    pub fn ask_names(&self) -> Names {
        let set = self.set.as_ref().ok();
        Names::ask(
            &self.with,
            set.and_then(|set| set.together.as_deref().cloned()),
        )
    }

    /// What the learner wants to reach.
    #[must_use]
    pub const fn goal(&self) -> Option<Goal> {
        self.goal
    }

    /// Takes what the learner wants to reach.
    pub fn aim_for(&mut self, goal: Option<Goal>) {
        self.goal = goal;
    }

    /// The screen that asks for a goal, with those that make sense in a sitting with this plan and
    /// these partners.
    #[must_use]
    pub fn ask_goal(&self, plan: &Plan, desk: &dyn Desk) -> Option<Goals> {
        let set = self.set.as_ref().ok()?;
        let room = Room::of(set, &desk.paths(&set.id), plan, desk.now());
        Some(Goals::ask(room.with(&self.with), self.goal))
    }

    /// What it listens for.
    #[must_use]
    pub fn mode(&self) -> Mode {
        if self.set.is_ok() {
            Mode::Set
        } else {
            Mode::NeedsAuthor
        }
    }

    /// Does what is asked.
    pub fn update(&mut self, action: &Action) -> Wish {
        match action {
            Action::Back => Wish::Back,
            _ if self.set.is_err() => Wish::Nothing,
            Action::Enter => Wish::Start,
            Action::Due if self.due > 0 => Wish::StartDue,
            Action::Journey => Wish::Journey(Some(self.key.clone())),
            Action::Together => Wish::AskNames,
            Action::Goal => Wish::AskGoal,
            _ => Wish::Nothing,
        }
    }

    /// What it says.
    #[must_use]
    pub fn page(&self, columns: usize, wraps: &mut Wraps) -> Page {
        match &self.set {
            Ok(set) => self.readable(set, columns, wraps),
            Err(needs) => self.broken(needs, columns, wraps),
        }
    }

    fn readable(&self, set: &Set, columns: usize, wraps: &mut Wraps) -> Page {
        let mut above = Vec::new();
        if let Some(description) = &set.description {
            above.extend(wraps.text(description, columns, Role::Text));
            above.push(Line::gap());
        }
        let author = set.author.as_ref().map(|author| author.as_str());
        let license = set.license.as_ref().map(|license| license.as_str());
        let by = phrases::screen::by(author, license);
        if !by.is_empty() {
            above.extend(wraps.short(&by, columns, Role::Quiet));
            above.push(Line::gap());
        }
        above.extend(self.standing(columns, wraps));
        if let Some(together) = self.expectations(set) {
            above.push(Line::gap());
            above.push(Line::of(Role::Hint, phrases::screen::together_head()));
            above.extend(indented(wraps.text(together, columns - 2, Role::Text), 2));
        }
        if let Some(class) = &self.class {
            above.push(Line::gap());
            above.extend(class.lines(columns, wraps));
        }
        Page {
            head: Line::of(Role::Title, cut(&self.title, columns)),
            above,
            foot: foot(Mode::Set, &self.actions()),
            ..Page::default()
        }
    }

    /// What the foot names: those alone that are worth another look, where there are some.
    fn actions(&self) -> Vec<Action> {
        let mut actions = vec![
            Action::Enter,
            Action::Goal,
            Action::Journey,
            Action::Together,
            Action::Back,
        ];
        if self.due > 0 {
            actions.insert(1, Action::Due);
            // Where not all fit, the way back has to.
            actions.swap(4, 5);
        }
        actions
    }

    /// What working together looks like: as the set says it, or in our own words once someone is here.
    fn expectations<'a>(&self, set: &'a Set) -> Option<&'a str> {
        let ours = (!self.with.is_empty()).then_some(phrases::screen::together());
        set.together.as_ref().map(|own| own.as_str()).or(ours)
    }

    fn standing(&self, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
        let mut lines = vec![with_bar(Line::default(), &self.ground, columns.min(24))];
        let ground = phrases::shelf::ground(&self.ground);
        lines.extend(wraps.short(&ground, columns, Role::Text));
        let due = phrases::sentence(&phrases::shelf::due(self.due));
        let due = (self.due > 0).then(|| format!("{due}."));
        let with = phrases::sentence(&phrases::screen::with(&self.with));
        let with = (!self.with.is_empty()).then_some(with);
        let goal = self.goal.map(|goal| match goal {
            // Mastery waits for right answers alone.
            Goal::Master(_) if !self.with.is_empty() => {
                phrases::goal::nothing_to_reach(goal, true).to_owned()
            }
            goal => phrases::goal::set(goal),
        });
        for words in [due, with, goal].into_iter().flatten() {
            lines.extend(wraps.short(&words, columns, Role::Accent));
        }
        lines
    }

    fn broken(&self, needs: &NeedsAuthor, columns: usize, wraps: &mut Wraps) -> Page {
        let mend = phrases::shelf::how_to_mend(&needs.path);
        let mut above = wraps.text(&mend, columns, Role::Text);
        above.push(Line::gap());
        if let Some(reason) = &needs.unreadable {
            above.extend(wraps.short(reason, columns, Role::Notice));
        }
        let errors = || {
            needs
                .diagnostics
                .iter()
                .filter(|found| found.severity() == Severity::Error)
        };
        if errors().next().is_some() {
            let head = phrases::screen::to_mend(errors().count());
            above.push(Line::of(Role::Notice, head));
        }
        // There may be a thousand of them in a file of megabytes.
        let places = Lines::new(&needs.source);
        for diagnostic in errors() {
            let (line, _) = places.line_and_column(diagnostic.span.start);
            let words = phrases::screen::on_line(line, &diagnostic.message);
            above.extend(indented(wraps.short(&words, columns - 2, Role::Text), 2));
            let help = diagnostic.help.as_deref().unwrap_or_default();
            above.extend(indented(advice(help, columns - 4, wraps), 4));
        }
        Page {
            head: Line::of(Role::Title, cut(&self.title, columns)),
            above,
            foot: foot(Mode::NeedsAuthor, &[Action::Back]),
            ..Page::default()
        }
    }
}

/// What to write instead. Lines of an example keep their spaces, which mean something in a set.
fn advice(help: &str, columns: usize, wraps: &mut Wraps) -> Vec<Line> {
    let (words, written) = help.split_once('\n').unwrap_or((help, ""));
    let mut lines = wraps.short(&phrases::sentence(words), columns, Role::Quiet);
    let written = written.lines().map(|line| {
        let line = cut(line, columns.saturating_sub(2));
        Line::of(Role::Text, format!("  {line}"))
    });
    lines.extend(written);
    lines
}

fn gone(key: &str) -> NeedsAuthor {
    NeedsAuthor {
        path: key.to_owned(),
        source: String::new(),
        diagnostics: Vec::new(),
        unreadable: Some(phrases::screen::gone().to_owned()),
    }
}
