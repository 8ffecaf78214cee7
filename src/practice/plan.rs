//! Which questions a sitting begins with.

/// A learner's choice of questions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Of one standing.
    pub only: Option<Only>,
    /// With this tag.
    pub tag: Option<String>,
}

/// Questions of one standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// Mastered ones that are worth another look.
    Due,
    /// Those under way.
    Trying,
    /// Those never shown.
    New,
}
