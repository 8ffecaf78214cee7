//! What a key costs on a large screen, in microseconds (medians): the question screen of a shipped set at 200 by 60, after an answer
//! that is not there yet and with two hints open. Run: `cargo bench --bench frame`.
//!
//! What is in it: the action to data and the page laid out (update); and painting the lines that are others than before, what of
//! them differs, and its encoding by the backend that the program uses, into memory (draw). What is not: reading
//! the key, the one write to the terminal, and the terminal's own work. A hint and a first screen, which change the most, are
//! measured too; and so is a question with a table and 40 lines of code, when it is first shown and after that.

#[path = "../tests/screens/desk.rs"]
mod desk;

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::time::Instant;

use desk::Memory;
use notyet::practice::Plan;
use notyet::store::sets::BUILT_IN;
use notyet::tui::app::App;
use notyet::tui::canvas::Canvas;
use notyet::tui::keys::{Action, Mode};
use notyet::tui::library::Library;
use notyet::tui::screen::Screen;
use notyet::tui::theme::{Theme, ThemeChoice};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const RUNS: usize = 2_001;
const SIZE: (u16, u16) = (200, 60);
/// What a key may take from update to the encoded frame.
const BUDGET: f64 = 450.0;
/// The same with a table and 40 lines of code on the page, after the first time.
const RICH_BUDGET: f64 = 600.0;

/// A frame in memory, gathered as the program gathers it.
#[derive(Clone, Default)]
struct Gathered(Rc<RefCell<Vec<u8>>>);

impl Write for Gathered {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

type Drawn = Canvas<CrosstermBackend<Gathered>>;

fn terminal(gathered: &Gathered, size: (u16, u16)) -> Drawn {
    Canvas::new(CrosstermBackend::new(gathered.clone()), size)
}

fn draw(screen: &mut Drawn, app: &App) {
    let (sheet, theme) = app.sheet();
    // Into memory: there is nothing that could go amiss.
    let _ = screen.draw(sheet, theme);
}

/// The microseconds of one run.
fn timed(run: impl FnOnce()) -> f64 {
    #[expect(clippy::disallowed_methods, reason = "a measurement")]
    let begun = Instant::now();
    run();
    begun.elapsed().as_secs_f64() * 1e6
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// A question of the set after an answer that is not there yet.
fn not_yet() -> Option<(App, Memory)> {
    (0..4).find_map(|place| {
        let files: Vec<_> = BUILT_IN
            .iter()
            .filter(|(name, _)| *name == "python-basics.yaml")
            .copied()
            .collect();
        let mut desk = Memory::with(&files);
        let first = Screen::Library(Box::new(Library::open(&mut desk)));
        let theme = Theme::new(ThemeChoice::Dark, false);
        let mut app = App::new(first, Plan::default(), theme, SIZE);
        for action in [
            Action::Enter,
            Action::Enter,
            Action::Pick(place),
            Action::Enter,
        ] {
            let _ = app.update(&action, &mut desk);
        }
        (app.mode() == Mode::PickOne).then_some((app, desk))
    })
}

/// A set of one question with a table and 40 lines of Python.
const RICH: &str = include_str!("rich.yaml");

/// Draws its question for the first time, and then moves about the choices.
fn rich(size: (u16, u16)) {
    let mut desk = Memory::with(&[("rich.yaml", RICH)]);
    let first = Screen::Library(Box::new(Library::open(&mut desk)));
    let theme = Theme::new(ThemeChoice::Dark, false);
    let mut app = App::new(first, Plan::default(), theme, size);
    let _ = app.update(&Action::Enter, &mut desk);
    let gathered = Gathered::default();
    let mut screen = terminal(&gathered, size);
    let opened = timed(|| {
        let _ = app.update(&Action::Enter, &mut desk);
        draw(&mut screen, &app);
    });
    if app.mode() != Mode::PickOne {
        println!("the question with a table and code was not shown");
        return;
    }
    let mut keys = Vec::new();
    for run in 0..RUNS {
        let action = [Action::Down, Action::Up][run % 2].clone();
        gathered.0.borrow_mut().clear();
        keys.push(timed(|| {
            let _ = app.update(&action, &mut desk);
            draw(&mut screen, &app);
        }));
    }
    let key = median(keys);
    let verdict = if key <= RICH_BUDGET { "within" } else { "over" };
    println!(
        "a table and 40 lines of code, {}x{}: {opened:.0} µs the first time, then a key {key:.0} µs, {verdict} the budget of \
         {RICH_BUDGET:.0} µs",
        size.0, size.1
    );
}

fn main() {
    // Before anything else: the first time is to hold the reading of the grammars.
    for size in [(80, 24), SIZE] {
        rich(size);
    }
    let Some((mut app, mut desk)) = not_yet() else {
        println!("no question of the set takes an answer that is not there yet");
        return;
    };
    let mut hints = Vec::new();
    for _ in 0..2 {
        hints.push(timed(|| _ = app.update(&Action::Hint, &mut desk)));
    }
    let gathered = Gathered::default();
    let mut screen = terminal(&gathered, SIZE);
    draw(&mut screen, &app);
    let (mut updates, mut paints, mut draws, mut keys) = (vec![], vec![], vec![], vec![]);
    let mut bytes = 0;
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
    for run in 0..RUNS {
        let action = if run % 2 == 0 {
            Action::Down
        } else {
            Action::Up
        };
        let update = timed(|| _ = app.update(&action, &mut desk));
        gathered.0.borrow_mut().clear();
        let draw = timed(|| draw(&mut screen, &app));
        bytes = gathered.0.borrow().len();
        let (sheet, theme) = app.sheet();
        paints.push(timed(|| sheet.paint(&mut buffer, theme)));
        updates.push(update);
        draws.push(draw);
        keys.push(update + draw);
    }
    let mut firsts = Vec::new();
    for _ in 0..RUNS / 10 {
        gathered.0.borrow_mut().clear();
        let mut fresh = terminal(&gathered, SIZE);
        firsts.push(timed(|| draw(&mut fresh, &app)));
    }
    let key = median(keys);
    println!(
        "update: a move among the choices      {:6.0} µs",
        median(updates)
    );
    println!(
        "paint: all of the page into a buffer      {:6.0} µs",
        median(paints)
    );
    println!(
        "draw: painted, compared, encoded      {:6.0} µs ({bytes} bytes)",
        median(draws)
    );
    println!(
        "draw: a first screen, all of it       {:6.0} µs ({} bytes)",
        median(firsts),
        gathered.0.borrow().len()
    );
    println!(
        "update: a hint, recorded in memory    {:6.0} µs (two of them)",
        median(hints)
    );
    let verdict = if key <= BUDGET { "within" } else { "over" };
    println!(
        "a key, update and draw                {key:6.0} µs, {verdict} the budget of {BUDGET:.0} µs"
    );
}
