//! What needs no disk, no terminal and no clock: tables of cases and properties of the parts from `text` to `report`, and what holds of
//! the sources and the shipped sets as a whole.

mod class_fold;
mod class_hostile;
mod class_ways;
mod contributing;
#[path = "../support/folded.rs"]
mod folded;
mod grading_properties;
mod layers;
#[path = "../support/letters.rs"]
mod letters;
mod mutants;
mod practice_carry;
mod practice_goals;
mod practice_properties;
mod practice_reworded;
mod practice_sitting;
mod practice_stuck;
#[path = "../bodies/reader.rs"]
mod reader;
mod reader_bounds;
mod reader_hostile;
mod reader_model;
mod reader_properties;
mod record_moved;
mod share_properties;
mod shipped_sets;
#[path = "../support/sittings.rs"]
mod sittings;
mod varied_answers;
mod voice;
