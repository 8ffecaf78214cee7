//! The only disk: journals, sets, settings.
//!
//! What it does for the two faces is the trait [`desk::Desk`], so that both can be tried without a disk; [`home::Home`] is
//! the one with a disk, [`rehearsal::Rehearsal`] the one of a set's author, which keeps nothing, and
//! [`bare::Bare`] one with nothing on it.
//!
//! | file | holds |
//! |---|---|
//! | `<data>/journal/<learner>/<writer>.jsonl` | what happened; see [`journals`] |
//! | `<data>/journal/<learner>/name` | how a learner is called, where that is more than a slug; see [`learners`] |
//! | `<data>/quizzes/*.yaml`, `./quizzes/*.yaml` | sets besides those built in; see [`sets`] |
//! | a class folder: `<learner>/*.jsonl` | what a class did; see [`records`], which tells of what else lies there |
//! | `<data>/class.key` | what pseudonyms are made with; see [`key`] |
//! | `<data>/sent/<learner>.*` | what was sent to an LRS; see [`sent`] |
//! | `class.yaml` | what a class wants to reach together; see [`class`] |
//! | the pictures beside a set | see [`pictures`] |
//! | a set that gets ids | the one file of a teacher's that is written; see [`rewrite`] |
//! | a set that a teacher begins, and a file that a learner gives away | see [`fresh`] |
//! | files of other programs, and folders of them | see [`foreign`] |
//! | a record that is taken away | see [`forget`] |
//! | `<data>/cache/*.json` | what the library showed last time; may be deleted |
//! | `<data>/settings.yaml` | how the program should look; see [`settings`] |

pub mod bare;
mod beside;
mod cache;
pub mod class;
pub mod cores;
pub mod desk;
pub mod foreign;
pub mod forget;
pub mod fresh;
pub mod home;
pub mod journals;
pub mod key;
pub mod learners;
mod moment;
mod opening;
pub mod pictures;
pub mod records;
pub mod rehearsal;
pub mod rewrite;
mod saving;
pub mod secret;
pub mod sent;
pub mod sets;
pub mod settings;
pub mod two;
pub mod watch;
mod writer;

pub use home::Home;
pub use moment::today;
