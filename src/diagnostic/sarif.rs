//! All diagnostics of a run as one log in the Static Analysis Results Interchange Format (SARIF) 2.1.0, for CI and editors. It never
//! looks at a file, and lets no text reach a terminal as a command.
//!
//! Where the standard leaves a choice:
//!
//! - The rules are all codes, so that a code keeps its index; each has the explanation of the catalogue, which some readers ask for.
//! - A message is what was found, a full stop, and on the next line what to write instead; braces are doubled (3.11.5).
//! - Columns are characters; bytes are those of the file; both give the same stretch (3.30.1).
//! - A relative path is meant from `%SRCROOT%`, the folder in which the program was called.
//! - A file that could not be read is a notification of the run, and the run was not successful then; slips in sets are its results.

use super::catalogue::explanation;
use super::json::written;
use super::region::{Region, Regions};
use super::{Code, Diagnostic, Severity, Span};
use model::{
    ArtifactLocation, BaseIds, Configuration, Driver, Invocation, Level, Location, Log, Message,
    Notification, PhysicalLocation, Rule, Run, Tool,
};

mod model;
mod uri;

pub use model::Finding;
pub use uri::uri;

/// The folder that relative paths begin in, by the name that most readers of such logs know.
const ROOT: &str = "%SRCROOT%";

/// A file or folder that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its place, as [`uri`] gives it.
    pub uri: String,
    /// Why, and what to do.
    pub reason: String,
}

/// The findings of one file; `uri` is its place as [`uri()`] gives it.
///
/// `source` is the text that the places are about, and `bytes` is what it was read from: the same, unless the file is not UTF-8.
#[must_use]
pub fn findings(uri: &str, source: &str, bytes: &[u8], diagnostics: &[Diagnostic]) -> Vec<Finding> {
    let place = Place {
        uri,
        source,
        regions: Regions::new(source, bytes),
    };
    let finding = |diagnostic| place.finding(diagnostic);
    diagnostics.iter().map(finding).collect()
}

/// The log of a run that ends with this exit status.
#[must_use]
pub fn log(findings: Vec<Finding>, unreadable: &[Unreadable], exit_code: u8) -> String {
    let invocation = Invocation {
        exit_code,
        execution_successful: unreadable.is_empty(),
        tool_execution_notifications: unreadable.iter().map(notification).collect(),
    };
    let driver = Driver {
        name: "notyet",
        version: env!("CARGO_PKG_VERSION"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: Code::ALL.iter().map(|code| rule(*code)).collect(),
    };
    written(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver },
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: BaseIds::new(ROOT, "The folder in which notyet was called."),
            invocations: [invocation],
            results: findings,
        }],
    })
}

/// Where one file lies, and its text.
struct Place<'s> {
    uri: &'s str,
    source: &'s str,
    regions: Regions<'s>,
}

impl Place<'_> {
    fn finding(&self, diagnostic: &Diagnostic) -> Finding {
        let mut location = self.location(diagnostic.span);
        if !diagnostic.label.is_empty() {
            location.label(message(&diagnostic.label));
        }
        let related = diagnostic.related.iter().map(|(span, words)| {
            let mut location = self.location(*span);
            location.message = (!words.is_empty()).then(|| message(words));
            location
        });
        Finding {
            rule_id: diagnostic.code.name(),
            rule_index: index(diagnostic.code),
            level: level(diagnostic.severity()),
            message: message(&words(diagnostic)),
            locations: [location],
            related_locations: related.collect(),
        }
    }

    fn location(&self, span: Span) -> Location {
        let region = self.at_the_end(self.regions.region(span));
        Location::new(artifact(self.uri), Some(region.into()))
    }

    /// A place behind the last character of a file that ends with a line break stands on its last line, behind the break
    /// (3.30.2, example 8), and not on a line that is not there.
    fn at_the_end(&self, region: Region) -> Region {
        let is_place = (region.line, region.column) == (region.end_line, region.end_column);
        let Some(last) = self.source.strip_suffix('\n') else {
            return region;
        };
        let behind = self
            .regions
            .region(Span::new(self.source.len(), self.source.len()));
        if !is_place || region != behind {
            return region;
        }
        let before = self.regions.region(Span::new(last.len(), last.len()));
        Region {
            line: before.line,
            column: before.column + 1,
            end_line: before.line,
            end_column: before.column + 1,
            ..region
        }
    }
}

/// What was found, and what to write instead.
fn words(diagnostic: &Diagnostic) -> String {
    let said = &diagnostic.message;
    let stop = if said.ends_with(['.', '!', '?', '…']) {
        ""
    } else {
        "."
    };
    let help = diagnostic.help.iter().map(|help| format!("\n{help}"));
    format!("{said}{stop}{}", help.collect::<String>())
}

fn message(text: &str) -> Message {
    Message {
        text: text.replace('{', "{{").replace('}', "}}"),
    }
}

fn artifact(uri: &str) -> ArtifactLocation {
    ArtifactLocation {
        uri: uri.to_owned(),
        uri_base_id: (!uri.starts_with("file:")).then_some(ROOT),
    }
}

fn notification(unreadable: &Unreadable) -> Notification {
    Notification {
        level: Level::Error,
        message: message(&unreadable.reason),
        locations: [Location::new(artifact(&unreadable.uri), None)],
    }
}

fn rule(code: Code) -> Rule {
    Rule {
        id: code.name(),
        short_description: message(code.meaning()),
        full_description: message(explanation(code).words),
        help: message(explanation(code).words),
        default_configuration: Configuration {
            level: level(code.severity()),
        },
    }
}

/// The place of a code among the rules.
fn index(code: Code) -> usize {
    let place = Code::ALL.iter().position(|one| *one == code);
    place.unwrap_or_default()
}

fn level(severity: Severity) -> Level {
    match severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Advice => Level::Note,
    }
}

impl Location {
    fn new(artifact_location: ArtifactLocation, region: Option<model::Region>) -> Self {
        Self {
            physical_location: PhysicalLocation {
                artifact_location,
                region,
            },
            message: None,
        }
    }

    /// Puts words at the exact place.
    fn label(&mut self, words: Message) {
        if let Some(region) = &mut self.physical_location.region {
            region.message = Some(words);
        }
    }
}

impl From<Region> for model::Region {
    fn from(region: Region) -> Self {
        Self {
            start_line: region.line,
            start_column: region.column,
            end_line: region.end_line,
            end_column: region.end_column,
            byte_offset: region.start,
            byte_length: region.end - region.start,
            message: None,
        }
    }
}

#[cfg(test)]
mod tests;
