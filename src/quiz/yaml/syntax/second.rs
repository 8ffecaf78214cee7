//! A line that ends the set in the middle of the file: `---`, or `...`. It looks at no more of what follows than where its questions begin.

use super::super::lines::{Line, line_at, lines_above, lines_from};
use super::characters;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;

/// What follows where a set has ended already, at `at`.
pub(super) fn document(source: &str, at: usize) -> Diagnostic {
    let line = line_at(source, at);
    let dots = lines_above(source, line)
        .next()
        .filter(|above| above.text.trim_end() == "..." && !line.text.starts_with("---"));
    if let Some(dots) = dots {
        let told = Diagnostic::new(
            Code::SecondDocument,
            Span::new(dots.start, dots.start + 3),
            "three dots alone on a line end the set, and here more follows",
        );
        return told
            .label("everything below is left out")
            .help("delete this line, or put `#` before it");
    }
    let told = Diagnostic::new(
        Code::SecondDocument,
        characters(source, at, 3),
        "a second set begins here, but one file holds one set",
    )
    .label("everything from here on is left out");
    match own_fields(source, line) {
        Own::None => told.help("delete this line, or move what follows into a file of its own"),
        Own::Up(last) => {
            let number = |start: usize| source[..start].matches('\n').count() + 1;
            told.help(format!(
                "move what follows into a file of its own; or delete lines {} to {}, and the questions below them go on with those above",
                number(line.start),
                number(last)
            ))
        }
        Own::Others => told.help("move what follows into a file of its own"),
    }
}

/// The fields of a set of its own below the line that begins one.
enum Own {
    /// There are none.
    None,
    /// Each is one line; the last is `questions`, which begins here.
    Up(usize),
    /// Some are more than one line, or no questions follow.
    Others,
}

fn own_fields(source: &str, marker: Line<'_>) -> Own {
    let above: Vec<&str> = lines_from(source, 0)
        .take_while(|line| line.start < marker.start)
        .filter_map(name_at_edge)
        .collect();
    let mut again = false;
    let mut long = false;
    let below = lines_from(source, marker.start).skip(1);
    for line in below.filter(|line| !line.is_blank()) {
        match name_at_edge(line) {
            Some("questions") if above.contains(&"questions") && !long => {
                return Own::Up(line.start);
            }
            Some("questions") | None if !again => return Own::None,
            Some("questions") => return Own::Others,
            Some(name) => again |= above.contains(&name),
            None => long = true,
        }
    }
    Own::Others
}

/// The name of the field of a set that this line begins.
fn name_at_edge(line: Line<'_>) -> Option<&str> {
    let field = line.plain_field()?;
    let at_edge = line.indent() == 0 && !line.is_item();
    (at_edge && names::SET.contains(&field.name)).then_some(field.name)
}
