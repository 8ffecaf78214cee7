//! Ids written into the texts of sets.

#[path = "add_ids/layout.rs"]
mod layout;
#[path = "add_ids/text.rs"]
mod text;
