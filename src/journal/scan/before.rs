//! What a line has in common with the one before it: the same signs say the same, and are not read again.

use super::cursor::Cursor;

/// Words that were read last, and what they say.
#[derive(Debug)]
pub(super) struct Before<T> {
    words: String,
    said: Option<T>,
}

impl<T> Default for Before<T> {
    fn default() -> Self {
        Self {
            words: String::new(),
            said: None,
        }
    }
}

impl<T: Copy> Before<T> {
    /// The next words, and what they say: as before where they are the same, else as `read` reads them.
    pub(super) fn read<'a>(
        &mut self,
        cursor: &mut Cursor<'a>,
        read: impl FnOnce(&mut Cursor<'a>) -> Option<T>,
    ) -> Option<(&'a str, T)> {
        let begun = *cursor;
        if let Some(said) = self.said
            && cursor.pass(&self.words).is_some()
            // A number may go on; where words end with a quote no digit comes.
            && !cursor.is_at_digit()
        {
            return Some((begun.up_to(*cursor), said));
        }
        *cursor = begun;
        let said = read(cursor)?;
        let words = begun.up_to(*cursor);
        words.clone_into(&mut self.words);
        self.said = Some(said);
        Some((words, said))
    }
}
