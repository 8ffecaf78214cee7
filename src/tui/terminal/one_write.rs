//! A writer that gathers a whole frame and sends it in one write. It never sends by itself.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

/// Gathers what is written until [`OneWrite::send`]. Clones gather into the same frame: one is given to what draws, one kept.
#[derive(Debug, Clone)]
pub(super) struct OneWrite {
    gathered: Rc<RefCell<Vec<u8>>>,
}

impl OneWrite {
    /// Nothing gathered yet.
    pub(super) fn new() -> Self {
        Self {
            gathered: Rc::new(RefCell::new(Vec::with_capacity(64 * 1024))),
        }
    }

    /// Sends what is gathered, in one write where the terminal takes it.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub(super) fn send(&self, out: &mut impl Write) -> io::Result<()> {
        let mut gathered = self.gathered.borrow_mut();
        let sent = out.write_all(&gathered).and_then(|()| out.flush());
        gathered.clear();
        sent
    }
}

impl Write for OneWrite {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.gathered.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: the frame may have more to come.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Counted {
        writes: usize,
        bytes: Vec<u8>,
    }

    impl Write for Counted {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.writes += 1;
            self.bytes.extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_frame_is_one_write() -> io::Result<()> {
        let (mut out, frame) = (Counted::default(), OneWrite::new());
        let mut writer = frame.clone();
        writer.write_all(b"one ")?;
        writer.flush()?;
        writer.write_all(b"frame")?;
        frame.send(&mut out)?;
        frame.send(&mut out)?;
        assert_eq!((out.writes, out.bytes.as_slice()), (1, &b"one frame"[..]));
        Ok(())
    }
}
