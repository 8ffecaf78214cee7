//! Standard output. What cannot be written there is told as that, whatever command it is of; a pipe that was closed stays known as one.

use std::fmt;
use std::io::{self, ErrorKind, IsTerminal, StdoutLock, Write};

use crate::phrases;

/// Standard output, taken by who writes to it.
#[derive(Debug)]
pub struct Output(StdoutLock<'static>);

/// Takes standard output.
#[must_use]
pub fn standard() -> Output {
    Output(io::stdout().lock())
}

impl Output {
    /// Whether it is a terminal.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        self.0.is_terminal()
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes).map_err(unwritten)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush().map_err(unwritten)
    }
}

/// The same error as one of standard output. What is only put off is no error of it.
#[must_use]
pub fn unwritten(error: io::Error) -> io::Error {
    if error.kind() == ErrorKind::Interrupted {
        return error;
    }
    io::Error::new(error.kind(), Unwritten(error))
}

/// That standard output could not be written, and why.
#[derive(Debug)]
struct Unwritten(io::Error);

impl fmt::Display for Unwritten {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let full = [
            ErrorKind::StorageFull,
            ErrorKind::QuotaExceeded,
            ErrorKind::FileTooLarge,
        ];
        let is_full = full.contains(&self.0.kind());
        let said = phrases::plain::unwritten(&self.0.to_string(), is_full);
        formatter.write_str(&said)
    }
}

// The reason is among its words.
impl std::error::Error for Unwritten {}
