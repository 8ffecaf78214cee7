//! The slips of syntax that teachers make, by name. It says nothing of where to look or what to write: `syntax` does.

/// A kind of slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// A tab where spaces should stand.
    Tab,
    /// A colon inside a text, or a field that is not lined up.
    Colon,
    /// A line without its colon.
    NoColon,
    /// A quote that is never closed.
    OpenQuote,
    /// Text after a closing quote.
    AfterQuote,
    /// A backslash in double quotes.
    Escape,
    /// A text that begins with a special character.
    FirstCharacter,
    /// Text after a `|` or `>`.
    AfterBar,
    /// A `#` without a space before it, or between the lines of a text.
    Comment,
    /// A line that begins with `%`.
    Percent,
    /// A bracket that is not closed, or something between brackets.
    Bracket,
    /// A field or an item too far to the left or right.
    NotLinedUp,
    /// A list or group where a field's name should stand.
    NoName,
    /// A second set in the same file.
    SecondDocument,
    /// Over the bound of nesting.
    TooDeep,
    /// Over the bound of parts.
    TooMany,
    /// Over the bound of characters.
    TooLong,
}

/// Why and where the reading of a text stopped.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    /// The slip.
    pub(super) slip: Slip,
    /// Where the parser stood, in bytes.
    pub(super) at: usize,
    /// The end of the last part that was read well.
    pub(super) last: usize,
}
