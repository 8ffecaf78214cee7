//! `notyet schema`, called as a teacher does.

use notyet::quiz::schema;

use crate::support::{Place, said};

#[test]
fn the_command_gives_the_schema_that_is_kept_and_makes_no_file() {
    let place = Place::new();
    let output = place.run(&["schema"], "");
    assert!(output.status.success() && output.stderr.is_empty());
    assert_eq!(said(&output), schema::TEXT);
    assert!(!place.data().exists());
}
