//! The program as a learner and a teacher call it: arguments and lines in, words and a status out.

mod add_ids;
#[path = "../support/blocks.rs"]
mod blocks;
mod calls;
mod check_command;
#[path = "../support/class.rs"]
mod class;
mod class_command;
mod class_page;
#[path = "../screens/desk.rs"]
mod desk;
#[path = "../support/editor.rs"]
mod editor;
mod explain;
mod forget_command;
mod full_output;
mod handed_out;
#[path = "../support/held.rs"]
mod held;
mod journey_command;
mod new_command;
#[path = "../support/past.rs"]
mod past;
#[path = "../support/picture.rs"]
mod picture;
mod pictures;
mod plain_due;
mod plain_goals;
mod plain_heard;
mod plain_named;
mod plain_parts;
mod plain_practice;
mod plain_reworded;
mod preview_plain;
mod readme;
mod schema;
mod settings_command;
mod share_command;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/terminal.rs"]
mod terminal;
mod tongues;
mod varied_questions;
mod voices;
#[path = "../support/whole_class.rs"]
mod whole_class;
