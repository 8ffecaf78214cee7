//! What a learner did, on a disk: nothing whose result was shown is lost, whoever pulls a plug.

mod damage;
mod disk_faults;
mod kills;
mod merging;
mod places;
mod remembered;
#[path = "../support/sittings.rs"]
mod sittings;
mod slow_disk;
mod stored;
#[path = "../support/strace.rs"]
mod strace;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/terminal.rs"]
mod terminal;
