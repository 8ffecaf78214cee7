//! One sitting as a state machine: a command in, effects out as data. It never does I/O, reads no clock and draws no
//! randomness of its own: the time comes with each command, and chance from the seed the sitting began with.
//!
//! A sitting changes in one way only: by an [`Entry`] of the record. A command is weighed, becomes entries, and the entries are
//! applied; so the state that is carried on is by construction the state that the journal gives back
//! ([`Sitting::rebuild`]).
//!
//! | state | commands that do something | leads to |
//! |---|---|---|
//! | asking | respond, hint, unsure, show me | asking, or explaining |
//! | asking | later | asking, the next question |
//! | explaining | next | asking, or ended |
//! | explaining | (nothing: a question that went round in circles, see [`crate::path::stuck`], is set aside at its end) | the same |
//! | asking, explaining | go to | asking, that question |
//! | any | aim, together, quit | the same, or ended |

use uuid::Uuid;

use crate::grading::{NotAResponse, Response};
use crate::journal::Entry;
use crate::path::moved::Move;

pub mod carry;
pub mod goal;
pub mod partners;
pub mod plan;
mod queue;
pub mod showing;
mod sitting;
pub mod summary;
mod turns;

pub use goal::{Goal, Progress, Room};
pub use plan::{Only, Plan};
pub use queue::TEN_MINUTES;
pub use showing::{Showing, Tried};
pub use sitting::Sitting;
pub use summary::{Ground, Summary};
pub use turns::Turns;

/// What a sitting begins with; nothing of it changes later but the partners.
#[derive(Debug, Clone, PartialEq)]
pub struct Beginning {
    /// The sitting's identity in the record.
    pub sitting: Uuid,
    /// What every order of this sitting is drawn from.
    pub seed: u64,
    /// The learner's local time less UTC, in minutes.
    pub offset: i32,
    /// Who else is practising here.
    pub with: Vec<String>,
    /// Which questions to begin with.
    pub plan: Plan,
}

/// What a learner said of a question that was perhaps reworded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reworded {
    /// The two ids.
    pub one: Move,
    /// Whether they are one question; else they are two.
    pub same: bool,
}

/// What a learner can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Submit a response.
    Respond(Response),
    /// Open one more hint.
    Hint,
    /// "I don't know yet."
    Unsure,
    /// "Show me."
    ShowMe,
    /// Put the question at the end of the queue.
    Later,
    /// Go on after the explanation.
    Next,
    /// Go to the question at this place in the file, from 0, past the queue: for the set's author. The one that is on is shown
    /// afresh.
    GoTo(usize),
    /// Say who is practising here; nobody means alone.
    Together(Vec<String>),
    /// Set a goal for this sitting.
    Aim(Goal),
    /// Get up.
    Quit,
}

/// What follows from a command, in order.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Make this durable before showing anything that comes after it.
    Record(Entry),
    /// So many questions were reworded since they were met; their paths go on.
    Reworded(usize),
    /// A question is on; see [`Sitting::showing`].
    Asked,
    /// The response was judged; see [`Showing::last`].
    Judged,
    /// This response was tried before in this showing: no new try.
    SameAgain,
    /// No response to this question: no try.
    NotATry(NotAResponse),
    /// This hint is open now, from 1.
    HintOpened(usize),
    /// All hints are open already, or there are none.
    NoHintLeft,
    /// "I don't know yet" was heard.
    Unsure {
        /// Whether a hint opens with it.
        hint_follows: bool,
    },
    /// A first guess helps, even when it is off: asked once in a showing.
    GuessFirst,
    /// The answer is shown; see [`Sitting::phase`].
    Revealed,
    /// The question waits at the end of the queue.
    PutOff,
    /// There is no other question to go to.
    NothingElse,
    /// An answer, or the idea behind it, goes round in circles: the question will rest once this showing has come to its end.
    GoesRound,
    /// The question rests for this sitting.
    SetAside,
    /// This is the goal now, as far as there is room for it; see [`Sitting::goal`].
    Aimed,
    /// There is nothing of this goal to reach here.
    NothingToReach(Goal),
    /// The goal is reached: told once.
    GoalReached,
    /// These are practising here now.
    Together,
    /// The sitting is over; see [`Sitting::summary`].
    Ended,
}

/// Where a sitting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// A question waits for a response.
    Asking,
    /// A question is answered or shown, and its explanation is up.
    Explaining,
    /// It is over.
    Ended,
}
