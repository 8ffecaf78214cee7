//! Questions whose words were mended since a learner met them.

use super::{count, sentence};

/// Said quietly when their paths go on.
#[must_use]
pub fn go_on(number: usize) -> String {
    match number {
        1 => "One question was reworded; its path goes on.".to_owned(),
        more => format!(
            "{} questions were reworded; their paths go on.",
            sentence(&count(more))
        ),
    }
}
