//! The terminal itself: taken, listened to, drawn to, and always given back: after an end, an error, a panic, a signal. It decides
//! nothing about what is shown.
//!
//! The interface thread sleeps until something is heard (`ears`): an idle program wakes up for nothing, and one with a set that is
//! being written looks at it whenever nothing was heard for a moment. A frame is one write
//! between the marks of a synchronised update.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste, Event};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size, window_size,
};
use ratatui::crossterm::{cursor, execute, queue};
use ratatui::layout::Rect;
use ratatui::{TerminalOptions, Viewport};

use super::app::{App, Next};
use super::keys::Action;
use crate::store::desk::Desk;
use ears::{Ears, Heard};
use one_write::OneWrite;

mod ears;
mod one_write;

/// Whether the terminal is ours, so that it is given back once. Held while anything is written to it: a frame that is being sent
/// when another thread panics comes before the giving back, and none comes after it.
static OURS: Mutex<bool> = Mutex::new(false);

fn ours() -> MutexGuard<'static, bool> {
    OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

type Screen = ratatui::Terminal<CrosstermBackend<OneWrite>>;

type Hook = dyn Fn(&std::panic::PanicHookInfo<'_>) + Send + Sync;

/// The terminal while it is ours.
pub struct Terminal {
    screen: Screen,
    frame: OneWrite,
    ears: Ears,
    hook_before: Arc<Hook>,
}

impl std::fmt::Debug for Terminal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Terminal").finish_non_exhaustive()
    }
}

impl Terminal {
    /// Takes the terminal.
    ///
    /// # Errors
    ///
    /// When it cannot be set up; it is then as it was.
    pub fn enter() -> io::Result<Self> {
        let frame = OneWrite::new();
        let screen = screen(&frame, size()?)?;
        let ears = Ears::open()?;
        let hook_before = install_hook();
        let terminal = Self {
            screen,
            frame,
            ears,
            hook_before,
        };
        take()?;
        Ok(terminal)
    }

    /// Listens and draws until the end.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be read or written.
    pub fn run(&mut self, app: &mut App, desk: &mut dyn Desk) -> anyhow::Result<()> {
        self.draw(app)?;
        loop {
            let mut next = match self.ears.wait(desk.next_look()) {
                Some(heard) => answer(heard, app, desk)?,
                None => app.look(desk),
            };
            // What is waiting already is answered before anything is drawn.
            while next <= Next::Redraw
                && let Some(heard) = self.ears.next()
            {
                next = next.max(answer(heard, app, desk)?);
            }
            match next {
                Next::Wait => {}
                Next::Draw => self.draw(app)?,
                Next::Redraw => self.redraw(app)?,
                Next::Suspend => self.suspend(app)?,
                Next::End => break,
            }
        }
        Ok(())
    }

    /// Gives the terminal back.
    pub fn leave(&mut self) {
        // A terminal that cannot be given back is gone, and nobody is left to be told.
        let _ = give_back();
        self.ears.close();
        let before = Arc::clone(&self.hook_before);
        if !thread::panicking() {
            std::panic::set_hook(Box::new(move |panic| before(panic)));
        }
    }

    fn draw(&mut self, app: &App) -> io::Result<()> {
        queue!(self.frame, BeginSynchronizedUpdate)?;
        self.paint(app)
    }

    /// Forgets what is on the screen. (The library's own way asks the terminal where its cursor is, and waits for the answer.)
    fn redraw(&mut self, app: &App) -> io::Result<()> {
        queue!(self.frame, BeginSynchronizedUpdate, Clear(ClearType::All))?;
        self.screen = screen(&self.frame, app.size())?;
        self.paint(app)
    }

    fn paint(&mut self, app: &App) -> io::Result<()> {
        self.screen.draw(|frame| app.draw(frame))?;
        queue!(self.frame, EndSynchronizedUpdate)?;
        let ours = ours();
        if *ours {
            self.frame.send(&mut io::stdout())?;
        }
        Ok(())
    }

    /// Stops as the shell expects it, and comes back with a fresh screen.
    fn suspend(&mut self, app: &mut App) -> io::Result<()> {
        give_back()?;
        if !self.ears.stop()? {
            // A shell that logs out ends what it has stopped; the terminal is not ours to take then.
            return Ok(());
        }
        take()?;
        app.measure(cell());
        let _ = app.resize(size()?);
        self.redraw(app)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.leave();
    }
}

fn answer(heard: Heard, app: &mut App, desk: &mut dyn Desk) -> anyhow::Result<Next> {
    Ok(match heard {
        Heard::Event(Event::Key(key)) => match app.action(key) {
            Some(action) => app.update(&action, desk),
            None => Next::Wait,
        },
        Heard::Event(Event::Paste(text)) => app.update(&Action::Paste(text), desk),
        Heard::Event(Event::Resize(wide, tall)) => {
            app.measure(cell());
            app.resize((wide, tall))
        }
        Heard::Event(_) => Next::Wait,
        Heard::Suspend => Next::Suspend,
        Heard::End => {
            app.get_up(desk);
            Next::End
        }
        Heard::Broken(error) => {
            app.get_up(desk);
            return Err(error.into());
        }
    })
}

/// A screen of this size. The library would ask the system for the size before each frame; here an event tells of every change.
fn screen(frame: &OneWrite, size: (u16, u16)) -> io::Result<Screen> {
    let options = TerminalOptions {
        viewport: Viewport::Fixed(area(size)),
    };
    ratatui::Terminal::with_options(CrosstermBackend::new(frame.clone()), options)
}

/// The width and height of a cell in pixels, if the system knows it. The terminal is not asked.
#[must_use]
pub fn cell() -> Option<(u16, u16)> {
    let window = window_size().ok()?;
    let across = window.width.checked_div(window.columns)?;
    let down = window.height.checked_div(window.rows)?;
    (across > 0 && down > 0).then_some((across, down))
}

const fn area((wide, tall): (u16, u16)) -> Rect {
    Rect::new(0, 0, wide, tall)
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    *ours() = true;
    let taken = execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        cursor::Hide
    );
    if taken.is_err() {
        give_back()?;
    }
    taken
}

/// Gives the terminal back, once.
fn give_back() -> io::Result<()> {
    let mut ours = ours();
    if !std::mem::replace(&mut *ours, false) {
        return Ok(());
    }
    let written = execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    disable_raw_mode()?;
    written
}

/// A panic, in whatever thread, gives the terminal back before its message: the program ends with it. So it does where a panic
/// unwinds one thread alone, as in a test: the interface would go on without its terminal, and nobody could leave it.
fn install_hook() -> Arc<Hook> {
    let before: Arc<Hook> = Arc::from(std::panic::take_hook());
    let kept = Arc::clone(&before);
    let interface = thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        let _ = give_back();
        before(panic);
        if thread::current().id() != interface {
            std::process::abort();
        }
    }));
    kept
}
