//! The terminal itself: taken, listened to, drawn to, and always given back: after an end, an error, a panic, a signal. It decides
//! nothing about what is shown.
//!
//! The interface thread sleeps until something is heard (`ears`): an idle program wakes up for nothing. A frame is one write
//! between the marks of a synchronised update.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::anyhow;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste, Event};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use ratatui::crossterm::{cursor, execute, queue};

use super::app::{App, Next};
use super::keys::{self, Action};
use crate::store::desk::Desk;
use ears::{Ears, Heard};
use one_write::OneWrite;

mod ears;
mod one_write;

/// Whether the terminal is ours, so that it is given back once.
static OURS: AtomicBool = AtomicBool::new(false);

type Hook = dyn Fn(&std::panic::PanicHookInfo<'_>) + Send + Sync;

/// The terminal while it is ours.
pub struct Terminal {
    screen: ratatui::Terminal<CrosstermBackend<OneWrite>>,
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
        let screen = ratatui::Terminal::new(CrosstermBackend::new(frame.clone()))?;
        let ears = Ears::open()?;
        let hook_before = install_hook(&ears);
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
        while let Some(heard) = self.ears.wait() {
            let mut next = answer(heard, app, desk)?;
            // What is waiting already is answered before anything is drawn.
            while let Some(heard) = self.ears.next().filter(|_| next <= Next::Redraw) {
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
        let before = Arc::clone(&self.hook_before);
        if !std::thread::panicking() {
            std::panic::set_hook(Box::new(move |panic| before(panic)));
        }
    }

    fn draw(&mut self, app: &App) -> io::Result<()> {
        queue!(self.frame, BeginSynchronizedUpdate)?;
        self.paint(app)
    }

    /// Forgets what is on the screen. (The library's own way asks the terminal where its cursor is, and would wait for the
    /// answer that the keys' thread takes.)
    fn redraw(&mut self, app: &App) -> io::Result<()> {
        queue!(self.frame, BeginSynchronizedUpdate, Clear(ClearType::All))?;
        self.screen = ratatui::Terminal::new(CrosstermBackend::new(self.frame.clone()))?;
        self.paint(app)
    }

    fn paint(&mut self, app: &App) -> io::Result<()> {
        self.screen.draw(|frame| app.draw(frame))?;
        queue!(self.frame, EndSynchronizedUpdate)?;
        self.frame.send(&mut io::stdout())
    }

    /// Stops as the shell expects it, and comes back with a fresh screen.
    fn suspend(&mut self, app: &mut App) -> io::Result<()> {
        give_back()?;
        ears::stop()?;
        take()?;
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
        Heard::Event(Event::Key(key)) => match keys::action(app.mode(), key) {
            Some(action) => app.update(&action, desk),
            None => Next::Wait,
        },
        Heard::Event(Event::Paste(text)) => app.update(&Action::Paste(text), desk),
        Heard::Event(Event::Resize(wide, tall)) => app.resize((wide, tall)),
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
        Heard::Panicked(message) => {
            app.get_up(desk);
            return Err(anyhow!(message));
        }
    })
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    OURS.store(true, Ordering::SeqCst);
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
    if !OURS.swap(false, Ordering::SeqCst) {
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

/// A panic of the interface thread gives the terminal back before its message; one of another thread becomes an ordinary end with
/// its message, as the interface is still alive.
fn install_hook(ears: &Ears) -> Arc<Hook> {
    let before: Arc<Hook> = Arc::from(std::panic::take_hook());
    let kept = Arc::clone(&before);
    let interface = std::thread::current().id();
    let mouth = ears.mouth();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() == interface {
            let _ = give_back();
            before(panic);
        } else {
            let _ = mouth.send(Heard::Panicked(panic.to_string()));
        }
    }));
    kept
}
