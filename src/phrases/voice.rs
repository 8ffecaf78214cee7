//! How much the program says beside what is needed. `warm` speaks as one who sits beside the learner; `plain` says what happened;
//! `quiet` says what is needed to go on and nothing else. None of them is ever colder than "not yet".

use clap::ValueEnum;

/// How much the program says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Voice {
    /// As one who sits beside the learner
    #[default]
    Warm,
    /// What happened
    Plain,
    /// What is needed to go on
    Quiet,
}

impl Voice {
    /// All, with the names they are asked for by.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Warm, "warm"),
        (Self::Plain, "plain"),
        (Self::Quiet, "quiet"),
    ];

    /// The words of this voice.
    #[must_use]
    pub const fn pick<T: Copy>(self, warm: T, plain: T, quiet: T) -> T {
        match self {
            Self::Warm => warm,
            Self::Plain => plain,
            Self::Quiet => quiet,
        }
    }
}
