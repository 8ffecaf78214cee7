//! `notyet new FILE`: a set to begin with, which shows what the format can do and practises well as it is. It asks nothing, and
//! never touches a file that is there.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;

use super::output;
use super::{typed, wrong_call};
use crate::store::fresh;
use crate::text::safe::{safe, safe_lines};
use crate::text::slug;

/// The set that shows every kind of question, with notes for its teacher.
pub const EVERY_KIND: &str = include_str!("new/every-kind.yaml");
/// Three questions, for a teacher who knows the format.
pub const FIRST: &str = include_str!("new/first.yaml");

/// What both call themselves until they have a name of their own.
const TITLE: &str = "title: My first set\n";
const ID: &str = "id: my-first-set\n";

/// The notes on a schema that is not there yet.
const HOW_TO_POINT: &str = "# Some editors offer and explain every field while you type. For that, type: notyet schema > quiz.schema.json
# Then make this the first line: `# yaml-language-server: $schema=quiz.schema.json`

";

/// What the schema is called where it lies beside a set.
const SCHEMA: &str = "quiz.schema.json";

/// What to write.
#[derive(Debug, Clone, Args)]
#[command(override_usage = "notyet new [OPTIONS] <FILE>")]
pub struct New {
    /// The file to write; its name gives the set's title. Without an ending, it gets `.yaml`
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Write three questions and hardly any notes
    #[arg(long)]
    pub minimal: bool,
}

/// Writes the set, and says what can be done next.
///
/// # Errors
///
/// When the file is there already, its folder is not, the disk refuses, or standard output is closed.
pub fn run(new: &New) -> anyhow::Result<ExitCode> {
    let Some(file) = &new.file else {
        return Ok(wrong_call(
            "name the file to write, such as: notyet new weather",
        ));
    };
    let path = named(file)?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let template = if new.minimal { FIRST } else { EVERY_KIND };
    let schema = path.with_file_name(SCHEMA).is_file();
    let text = for_editors(&entitled(template, &stem), schema);
    fresh::make(&path, &text)?;
    let output = &mut output::standard();
    write!(output, "{}", safe_lines(&said(&path, new.minimal)))?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The file that is meant: with `.yaml`, when no ending is written.
fn named(file: &Path) -> anyhow::Result<PathBuf> {
    let shown = file.display();
    let is_folder = file.is_dir() || shown.to_string().ends_with(std::path::is_separator);
    if is_folder || file.file_name().is_none() {
        bail!(
            "{shown} is a folder; name a file in it, such as {}",
            file.join("first.yaml").display()
        );
    }
    Ok(match file.extension() {
        Some(_) => file.to_owned(),
        None => file.with_extension("yaml"),
    })
}

/// The set as editors need it: they are pointed at a schema that is there, never at one that is not, because they would complain.
fn for_editors(text: &str, schema: bool) -> String {
    if !schema {
        return text.to_owned();
    }
    let text = text.replacen(HOW_TO_POINT, "", 1);
    format!("# yaml-language-server: $schema={SCHEMA}\n{text}")
}

/// The template with a title and an id from the file's name.
fn entitled(template: &str, stem: &str) -> String {
    let title = format!("title: {}\n", written(&title(stem)));
    let id = format!("id: {}\n", written(&slug::name(stem, "set")));
    template.replacen(TITLE, &title, 1).replacen(ID, &id, 1)
}

/// Words that stay small in a title, unless they come first.
const SMALL: &[&str] = &[
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
];

/// What a set with this file's name is called: `capitals-of-africa` is Capitals of Africa.
pub(super) fn title(stem: &str) -> String {
    let stem = safe(stem);
    let between = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '_' | '.');
    let words = stem.split(between).filter(|word| !word.is_empty());
    let words: Vec<String> = words
        .enumerate()
        .map(|(number, word)| match number {
            1.. if SMALL.contains(&word) => word.to_owned(),
            _ => capital(word),
        })
        .collect();
    if words.is_empty() {
        return "My first set".to_owned();
    }
    words.join(" ")
}

/// The word with a capital at its beginning, where its first letter has one.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let mut upper = first.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => format!("{one}{}", letters.as_str()),
        _ => word.to_owned(),
    }
}

/// Words that YAML takes for something else than a text, in one of its versions.
const OTHERWISE: &[&str] = &["true", "false", "yes", "no", "on", "off", "y", "n", "null"];

/// A text as it is written in a set: in quotes, where it would else be read as something else, by this program or an editor.
fn written(text: &str) -> String {
    let is_word = |letter: char| {
        letter.is_alphabetic() || letter.is_ascii_digit() || matches!(letter, ' ' | '-')
    };
    let is_plain = text.starts_with(char::is_alphabetic)
        && text.chars().all(is_word)
        && !OTHERWISE.contains(&text.to_lowercase().as_str());
    if is_plain {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What was written, and what can be done next.
fn said(path: &Path, minimal: bool) -> String {
    let what = if minimal {
        "three questions to begin with"
    } else {
        "ten questions that show every kind, with notes on what each part does for learners"
    };
    let file = path.display().to_string();
    let typed = typed(&file);
    let mut said = format!(
        "{file} is written: {what}.\nPractise it with `notyet preview {typed}`; `notyet check {typed}` says what is to be mended.\n"
    );
    if !path
        .extension()
        .is_some_and(|ending| ending == "yaml" || ending == "yml")
    {
        said.push_str(
            "The library lists files that end in .yaml or .yml; this one is found by its name alone.\n",
        );
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::read::read;

    #[test]
    fn a_file_s_name_becomes_a_title() {
        for (stem, expected) in [
            ("capitals-of-africa", "Capitals of Africa"),
            ("the_water-cycle", "The Water Cycle"),
            ("of-mice-and-men", "Of Mice and Men"),
            ("übungen mit äpfeln", "Übungen Mit Äpfeln"),
            ("algebra.1", "Algebra 1"),
            ("DNA", "DNA"),
            ("ßa-ŉb", "ßa ŉb"),
            ("--", "My first set"),
            ("", "My first set"),
            ("東京", "東京"),
            ("a\u{202e}b\nc", "Ab C"),
        ] {
            assert_eq!(title(stem), expected, "{stem}");
        }
    }

    #[test]
    fn a_title_is_read_as_it_was_meant() {
        for stem in [
            "yes", "12", "a: b", "- a", "# a", "\"a\"", "'a'", "a\\b", "[a]", "{a}", "null", "~",
            "1e3", "True", "a #b", "&a", "*a", "!a", "%a", "@a", "`a`", "?", "3/4", "½", "a: b: c",
            "…", "a, b", "|", ">",
        ] {
            for template in [EVERY_KIND, FIRST] {
                let reading = read(entitled(template, stem).as_bytes(), "set.yaml");
                assert!(
                    reading.diagnostics.is_empty(),
                    "{stem}: {:?}",
                    reading.diagnostics
                );
                let set = reading.set.unwrap();
                assert_eq!(set.title.value, title(stem));
                let of_file = read(
                    b"title: T\nquestions: [{question: Q, answer: a}]\n",
                    &format!("{stem}.yaml"),
                );
                assert_eq!(set.id, of_file.set.unwrap().id, "{stem}");
            }
        }
    }

    #[test]
    fn both_templates_have_the_lines_that_are_replaced() {
        for template in [EVERY_KIND, FIRST] {
            assert_eq!(template.matches(TITLE).count(), 1);
            assert_eq!(template.matches(ID).count(), 1);
        }
        assert_eq!(EVERY_KIND.matches(HOW_TO_POINT).count(), 1);
        assert!(HOW_TO_POINT.contains(SCHEMA));
    }
}
