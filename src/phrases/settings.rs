//! What is said of keys and settings.

use super::screen::{Doing, doing};
use super::words::File;

const WORDS: File = File::Settings;

/// To the beginning of a word.
pub const WORD_LEFT: Doing = doing(WORDS, "word-left");
/// To the end of a word.
pub const WORD_RIGHT: Doing = doing(WORDS, "word-right");
/// The word after the cursor.
pub const DELETE_WORD_AFTER: Doing = doing(WORDS, "delete-word-after");
/// All after the cursor.
pub const CLEAR_AFTER: Doing = doing(WORDS, "clear-after");
