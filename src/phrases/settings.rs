//! What is said of keys and settings.

use super::screen::{Doing, doing};

/// To the beginning of a word.
pub const WORD_LEFT: Doing = doing("word back", "Back by a word.");
/// To the end of a word.
pub const WORD_RIGHT: Doing = doing("word on", "On by a word.");
/// The word after the cursor.
pub const DELETE_WORD_AFTER: Doing = doing("delete word", "Take away the word after the cursor.");
/// All after the cursor.
pub const CLEAR_AFTER: Doing = doing("clear", "Take away all after the cursor.");
