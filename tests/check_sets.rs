//! What teachers are told about their sets: slips of syntax, fields, rules; over own cases and over slips seen elsewhere.

#[path = "check_sets/documents.rs"]
mod documents;
#[path = "check_sets/drawing.rs"]
mod drawing;
#[path = "check_sets/elsewhere.rs"]
mod elsewhere;
#[path = "check_sets/fields.rs"]
mod fields;
#[path = "check_sets/first_answers.rs"]
mod first_answers;
#[path = "check_sets/first_time.rs"]
mod first_time;
#[path = "check_sets/giving.rs"]
mod giving;
#[path = "check_sets/habits.rs"]
mod habits;
#[path = "support/held.rs"]
mod held;
#[path = "check_sets/helped.rs"]
mod helped;
#[path = "check_sets/keys.rs"]
mod keys;
#[path = "check_sets/lists.rs"]
mod lists;
#[path = "check_sets/meant.rs"]
mod meant;
#[path = "check_sets/mistakes.rs"]
mod mistakes;
#[path = "check_sets/one_run.rs"]
mod one_run;
#[path = "check_sets/otherwise.rs"]
mod otherwise;
#[path = "check_sets/parts.rs"]
mod parts;
#[path = "check_sets/pasted.rs"]
mod pasted;
#[path = "check_sets/pictures.rs"]
mod pictures;
#[path = "check_sets/quotes.rs"]
mod quotes;
#[path = "check_sets/reached.rs"]
mod reached;
#[path = "check_sets/reaching.rs"]
mod reaching;
#[path = "check_sets/read_on.rs"]
mod read_on;
#[path = "check_sets/recovery.rs"]
mod recovery;
#[path = "check_sets/rules.rs"]
mod rules;
#[path = "check_sets/schema.rs"]
mod schema;
#[path = "check_sets/shapes.rs"]
mod shapes;
#[path = "check_sets/slips.rs"]
mod slips;
#[path = "check_sets/sources.rs"]
mod sources;
#[path = "check_sets/spread.rs"]
mod spread;
#[path = "check_sets/told.rs"]
mod told;
#[path = "check_sets/typed.rs"]
mod typed;
#[path = "check_sets/unseen.rs"]
mod unseen;
#[path = "check_sets/values.rs"]
mod values;
#[path = "check_sets/varied.rs"]
mod varied;
