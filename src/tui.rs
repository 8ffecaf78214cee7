//! The screens: one of the two faces over [`crate::practice`]. They know nothing of the plain face, grade nothing and store
//! nothing.
//!
//! A key becomes a named action ([`keys`]); the action changes plain data ([`app`], one file a screen); a screen says what is to be
//! read as a page of lines with roles ([`page`]); the page is laid out for the size once, and painted with a theme ([`theme`]).
//! Nothing is drawn unless something changed.

use anyhow::Context;

use crate::path::local_day;
use crate::path::which::Which;
use crate::practice::{Goal, Only, Plan};
use crate::report::Report;
use crate::store::class::ClassGoal;
use crate::store::desk::{Desk, Draft};

pub mod app;
pub mod canvas;
pub mod class;
pub mod ending;
pub mod explaining;
pub mod field;
pub mod foot;
pub mod goals;
pub mod help;
pub mod journey;
pub mod keys;
pub mod library;
pub mod list;
pub mod names;
pub mod page;
pub mod picture;
pub mod preview;
pub mod question;
pub mod report;
pub mod reworded;
pub mod screen;
pub mod set;
pub mod settings;
pub mod terminal;
pub mod theme;
pub mod walk;
pub mod weeks;
pub mod who;

use app::App;
pub use app::{Background, Looks};
use class::ClassBar;
use picture::Sight;
use picture::means::{PictureChoice, Surroundings};
use screen::Screen;
use theme::{Theme, ThemeChoice};

/// How the screens look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// What was asked for.
    pub theme: ThemeChoice,
    /// Whether colours are not wanted at all.
    pub no_colour: bool,
    /// How pictures are to be shown.
    pub pictures: PictureChoice,
    /// What the surroundings say of the terminal.
    pub surroundings: Surroundings,
    /// Whether anything may move by itself.
    pub motion: bool,
    /// Whether to ask first who is practising.
    pub ask_who: bool,
    /// The settings, to be seen and changed.
    pub looks: Looks,
}

/// How a sitting begins.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// Which questions to begin with.
    pub plan: Plan,
    /// Who else is here.
    pub with: Vec<String>,
    /// What the learner wants to reach.
    pub goal: Option<Goal>,
}

/// What a class wants to reach, if anything; or why its file cannot be used.
pub type Class = Result<Option<ClassGoal>, String>;

/// Shows the library, with the goal of the class, until the learner leaves; at first with the sets alone that have questions of one
/// standing, and with a plan for those. A terminal has to be there.
///
/// # Errors
///
/// When the terminal cannot be set up, read or written.
pub fn library(
    desk: &mut dyn Desk,
    only: Option<Only>,
    class: Class,
    options: &Options,
) -> anyhow::Result<()> {
    let library = library::Library::open(desk)
        .with_class(ClassBar::of(class))
        .showing(only);
    let plan = Plan { only, tag: None };
    run(Screen::Library(Box::new(library)), plan, desk, options)
}

/// Shows the screen of a set, by its place on the shelf, with the goal of the class, and what comes of it.
///
/// # Errors
///
/// As [`library()`].
pub fn practice(
    desk: &mut dyn Desk,
    listing: usize,
    start: Start,
    class: Class,
    options: &Options,
) -> anyhow::Result<()> {
    let mut screen =
        set::SetScreen::open(&key(listing, desk), desk).with_class(ClassBar::of(class));
    screen.practise_with(start.with);
    screen.aim_for(start.goal);
    run(Screen::Set(Box::new(screen)), start.plan, desk, options)
}

/// Shows the journey through one set, by its place on the shelf, or through all that were begun; at first with these paths of it.
///
/// # Errors
///
/// As [`library()`].
pub fn journey(
    desk: &mut dyn Desk,
    listing: Option<usize>,
    which: Which,
    options: &Options,
) -> anyhow::Result<()> {
    let key = listing.map(|place| key(place, desk));
    let journey = journey::Journey::open(key.as_deref(), desk).showing(which);
    run(
        Screen::Journey(Box::new(journey)),
        Plan::default(),
        desk,
        options,
    )
}

/// Shows a set to its author, who is writing it: the first one on the shelf of a desk that looks for saves. `draft` is what it
/// says at the beginning.
///
/// # Errors
///
/// As [`library()`].
pub fn preview(desk: &mut dyn Desk, draft: Draft, options: &Options) -> anyhow::Result<()> {
    let screen = set::SetScreen::open(&key(0, desk), desk);
    let app = |first, theme, size| App::new(first, Plan::default(), theme, size).in_preview(draft);
    run_with(Screen::Set(Box::new(screen)), app, desk, options)
}

/// Shows the settings, to be changed.
///
/// # Errors
///
/// As [`library()`].
pub fn settings(desk: &mut dyn Desk, options: &Options) -> anyhow::Result<()> {
    let first = App::settings_screen(&options.looks);
    run(first, Plan::default(), desk, options)
}

/// Shows the report on a class to its teacher. `more_is_told` is whether the terminal below the screens says what was left out.
///
/// # Errors
///
/// As [`library()`].
pub fn report(
    desk: &mut dyn Desk,
    report: Report,
    more_is_told: bool,
    options: &Options,
) -> anyhow::Result<()> {
    let today = report
        .until
        .unwrap_or_else(|| local_day(desk.now(), desk.offset()));
    let mut lists = report::Lists::of(report, today);
    if more_is_told {
        lists.more_is_told();
    }
    run(
        Screen::Report(Box::new(lists)),
        Plan::default(),
        desk,
        options,
    )
}

fn key(listing: usize, desk: &dyn Desk) -> String {
    let listing = desk.shelf().get(listing);
    listing.map_or_else(String::new, |listing| listing.key.clone())
}

fn run(first: Screen, plan: Plan, desk: &mut dyn Desk, options: &Options) -> anyhow::Result<()> {
    run_with(
        first,
        |first, theme, size| App::new(first, plan, theme, size),
        desk,
        options,
    )
}

fn run_with(
    first: Screen,
    app: impl FnOnce(Screen, Theme, (u16, u16)) -> App,
    desk: &mut dyn Desk,
    options: &Options,
) -> anyhow::Result<()> {
    let theme = Theme::new(options.theme, options.no_colour);
    let mut terminal = terminal::Terminal::enter().context("could not set up the terminal")?;
    let size =
        ratatui::crossterm::terminal::size().context("the terminal does not say its size")?;
    let sight = Sight {
        surroundings: options.surroundings,
        choice: options.pictures,
        has_colours: theme.has_colours(),
        sends_colours: !options.no_colour,
        cell: terminal::cell(),
    };
    let mut app = app(first, theme, size)
        .with_pictures(sight)
        .with_motion(options.motion)
        .with_settings(options.looks.clone());
    if options.ask_who {
        app = app.asking_who(desk);
    }
    let ended = terminal.run(&mut app, desk);
    terminal.leave();
    ended.context("could not go on with the terminal")
}
