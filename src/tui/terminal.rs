//! The terminal itself: taken, listened to, drawn to, and always given back: after an end, an error, a panic, a signal. It decides
//! nothing about what is shown.
//!
//! The interface thread sleeps until something is heard (`ears`): an idle program wakes up for nothing, and one with a set that is
//! being written looks at it whenever nothing was heard for a moment. A frame is one write
//! between the marks of a synchronised update; what the terminal is asked (`reply`) or told of the mouse goes with one.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyModifiers,
};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size, window_size,
};
use ratatui::crossterm::{cursor, execute, queue};

use super::app::{App, Next};
use super::canvas::Canvas;
use super::keys::Action;
use crate::store::desk::Desk;
use ears::{Ears, Heard};
use one_write::OneWrite;
use reply::Reply;

mod ears;
mod one_write;
mod reply;
#[cfg(unix)]
mod watch;

/// Whether the terminal is ours, so that it is given back once. Held while anything is written to it: a frame that is being sent
/// when another thread panics comes before the giving back, and none comes after it.
static OURS: Mutex<bool> = Mutex::new(false);

/// Whether the terminal reports the mouse, so that it does no more once it is given back.
static MOUSE: AtomicBool = AtomicBool::new(false);
/// Presses of buttons and the wheel, with their places as numbers of any size (xterm, modes 1000 and 1006); nothing of where the
/// mouse moves.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";

fn ours() -> MutexGuard<'static, bool> {
    OURS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How long a terminal that answers at all takes for it.
const ANSWERS: Duration = Duration::from_millis(100);
/// How long after the question an Esc may be the beginning of an answer, and how long its rest may take.
const SOON: Duration = Duration::from_secs(2);
const APART: Duration = Duration::from_millis(20);

type Screen = Canvas<CrosstermBackend<OneWrite>>;

type Hook = dyn Fn(&std::panic::PanicHookInfo<'_>) + Send + Sync;

/// The terminal while it is ours.
pub struct Terminal {
    screen: Screen,
    frame: OneWrite,
    ears: Ears,
    /// When the terminal was asked for its background, if it was.
    asked: Option<Instant>,
    reply: Reply,
    /// What was heard while the answer was looked for.
    held: Option<Heard>,
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
        let screen = screen(&frame, size()?);
        let ears = Ears::open()?;
        let hook_before = install_hook();
        let terminal = Self {
            screen,
            frame,
            ears,
            asked: None,
            reply: Reply::default(),
            held: None,
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
        self.ears.listen()?;
        loop {
            let mut next = match self.wait(app.patience(desk)) {
                Some(heard) => answer(heard, app, desk)?,
                None => app.pass(desk),
            };
            // What is waiting already is answered before anything is drawn.
            while next <= Next::Redraw
                && let Some(heard) = self.next()
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

    /// What is heard within this time, if anything.
    fn wait(&mut self, at_most: Option<Duration>) -> Option<Heard> {
        let held = self.held.take();
        let heard = held.or_else(|| self.ears.wait(at_most))?;
        Some(self.sift(heard))
    }

    /// What was heard already, if anything.
    fn next(&mut self) -> Option<Heard> {
        let held = self.held.take();
        let heard = held.or_else(|| self.ears.next())?;
        Some(self.sift(heard))
    }

    /// The same, but of the terminal's answer its colour alone: the keys that it is made of are kept from the screens.
    fn sift(&mut self, heard: Heard) -> Heard {
        let key = match &heard {
            Heard::Event(Event::Key(key)) if self.asked.is_some() => *key,
            _ => return heard,
        };
        if key.code == KeyCode::Esc && !self.reply.is_begun() && self.answers_apart() {
            return Heard::Nothing;
        }
        match self.reply.hear(key) {
            reply::Heard::Key => heard,
            reply::Heard::Part => Heard::Nothing,
            reply::Heard::Whole(colour) => Heard::Background(colour),
        }
    }

    /// Whether an Esc is the beginning of the answer, which came in two pieces: its second one follows at once. Asked in the first
    /// moments alone, so that Esc is as quick as ever.
    fn answers_apart(&mut self) -> bool {
        if self.asked.is_none_or(|then| then.elapsed() >= SOON) {
            return false;
        }
        let next = self.ears.wait(Some(APART));
        let is_bracket = matches!(&next, Some(Heard::Event(Event::Key(key)))
            if key.code == KeyCode::Char(']') && key.modifiers == KeyModifiers::NONE);
        if is_bracket {
            let _ = self.reply.begin();
        } else {
            self.held = next;
        }
        is_bracket
    }

    /// Waits for an answer that is under way, a short time at most: whatever has the terminal next would take it for keys.
    fn take_the_answer(&mut self) {
        while let Some(rest) = self
            .asked
            .and_then(|then| ANSWERS.checked_sub(then.elapsed()))
        {
            match self.wait(Some(rest)) {
                Some(Heard::Background(_) | Heard::End | Heard::Broken(_)) | None => {
                    self.asked = None;
                }
                Some(_) => {}
            }
        }
    }

    /// Gives the terminal back.
    pub fn leave(&mut self) {
        self.take_the_answer();
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

    /// Forgets what is on the screen.
    fn redraw(&mut self, app: &App) -> io::Result<()> {
        queue!(
            self.frame,
            BeginSynchronizedUpdate,
            Clear(ClearType::All),
            cursor::Hide
        )?;
        self.screen = screen(&self.frame, app.size());
        self.paint(app)
    }

    fn paint(&mut self, app: &App) -> io::Result<()> {
        let (sheet, theme) = app.sheet();
        self.screen.draw(sheet, theme)?;
        queue!(self.frame, EndSynchronizedUpdate)?;
        if MOUSE.swap(app.mouse(), Ordering::SeqCst) != app.mouse() {
            let mode = if app.mouse() { MOUSE_ON } else { MOUSE_OFF };
            self.frame.write_all(mode)?;
        }
        let asks = self.asked.is_none() && app.asks_for_background();
        if asks {
            // With the frame, so that nothing waits for it.
            self.frame.write_all(reply::ASK)?;
            self.asked = Some(now());
        }
        let ours = ours();
        if *ours {
            self.frame.send(&mut io::stdout())?;
        }
        Ok(())
    }

    /// Stops as the shell expects it, and comes back with a fresh screen.
    fn suspend(&mut self, app: &mut App) -> io::Result<()> {
        self.take_the_answer();
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

#[expect(
    clippy::disallowed_methods,
    reason = "this is the edge that waits for the terminal"
)]
fn now() -> Instant {
    Instant::now()
}

fn answer(heard: Heard, app: &mut App, desk: &mut dyn Desk) -> anyhow::Result<Next> {
    Ok(match heard {
        Heard::Event(Event::Key(key)) => match app.action(key) {
            Some(action) => app.update(&action, desk),
            None => Next::Wait,
        },
        Heard::Event(Event::Paste(text)) => app.update(&Action::Paste(text), desk),
        Heard::Event(Event::Mouse(mouse)) => app.point(mouse, desk),
        Heard::Event(Event::Resize(wide, tall)) => {
            app.measure(cell());
            app.resize((wide, tall))
        }
        Heard::Event(_) | Heard::Nothing => Next::Wait,
        Heard::Background(colour) => app.take_background(colour),
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

/// An empty screen of this size. It is not asked for again: an event tells of every change.
fn screen(frame: &OneWrite, size: (u16, u16)) -> Screen {
    Canvas::new(CrosstermBackend::new(frame.clone()), size)
}

/// The width and height of a cell in pixels, if the system knows it. The terminal is not asked.
#[must_use]
pub fn cell() -> Option<(u16, u16)> {
    let window = window_size().ok()?;
    let across = window.width.checked_div(window.columns)?;
    let down = window.height.checked_div(window.rows)?;
    (across > 0 && down > 0).then_some((across, down))
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
    let mouse = if MOUSE.swap(false, Ordering::SeqCst) {
        MOUSE_OFF
    } else {
        b""
    };
    let silenced = io::stdout().write_all(mouse);
    let written = execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    disable_raw_mode()?;
    silenced.and(written)
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
