//! A diagnostic as a teacher reads it: the line, a label under the exact words, what to write instead. It never shows more
//! of a line than fits, and never lets a control character through.

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet,
};

use super::lines::{Lines, Place};
use super::short::visible;
use super::{Diagnostic, Severity, Span, boundary};
use crate::text::safe::safe;
use crate::text::wrap::wrap;

/// Columns to draw within: an editor's usual width, and that of most terminals.
const WIDTH: usize = 100;
/// What stands before a line to be written, and a little space behind it, in columns.
const MARGIN: usize = 10;
/// The characters of a long line that are handed on, before and after the exact words; what does not fit is trimmed further.
const AROUND: usize = 200;
/// Two places at most so many lines apart are shown together.
const NEAR: usize = 6;

/// Draws all diagnostics of one file, an empty line after each.
///
/// `source` is the text that the places are about; for a file that is not UTF-8, as `String::from_utf8_lossy` gives it.
#[must_use]
pub fn render(path: &str, source: &str, diagnostics: &[Diagnostic], colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled().hyperlink(false)
    } else {
        Renderer::plain()
    };
    drawn(&renderer, WIDTH, path, source, diagnostics)
}

/// The same without colours, in so many columns.
#[must_use]
pub fn render_in(columns: usize, path: &str, source: &str, diagnostics: &[Diagnostic]) -> String {
    drawn(&Renderer::plain(), columns, path, source, diagnostics)
}

fn drawn(
    renderer: &Renderer,
    columns: usize,
    path: &str,
    source: &str,
    diagnostics: &[Diagnostic],
) -> String {
    if diagnostics.is_empty() {
        return String::new();
    }
    let lines = Lines::new(source);
    let path = safe(path);
    let mut drawn = String::new();
    for diagnostic in diagnostics {
        let written = written(diagnostic, columns);
        let longest = written.lines().map(|line| line.chars().count() + MARGIN);
        let wide = columns.max(longest.max().unwrap_or(0));
        let renderer = renderer.clone().term_width(wide);
        drawn.push_str(&renderer.render(&groups(&path, &lines, diagnostic, written)));
        drawn.push_str("\n\n");
    }
    drawn
}

/// The lines to write instead, in so many columns: a line of a file stays whole, so that it can be copied; words between are broken
/// into lines.
fn written(diagnostic: &Diagnostic, columns: usize) -> String {
    let help = diagnostic.help.as_deref().unwrap_or_default();
    let Some((_, written)) = help.split_once('\n') else {
        return String::new();
    };
    let line = |line: &str| {
        if is_of_file(line) {
            return vec![line.to_owned()];
        }
        wrap(line, columns.saturating_sub(MARGIN).max(20))
    };
    let lines = written.split('\n').flat_map(line);
    visible_lines(&lines.collect::<Vec<_>>().join("\n"))
}

/// Whether this is a line of a file: one that begins with spaces, a dash, a remark or the name of a field.
fn is_of_file(line: &str) -> bool {
    let first = line.split(' ').next().unwrap_or_default();
    first.is_empty() || matches!(first, "-" | "#") || first.ends_with(':')
}

/// The problem with its lines, and below it what to write instead.
fn groups<'a>(
    path: &'a str,
    lines: &Lines<'a>,
    diagnostic: &'a Diagnostic,
    written: String,
) -> Vec<Group<'a>> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO.with_name("advice"),
    };
    let title = level
        .primary_title(visible(&diagnostic.message))
        .id(diagnostic.code.name());
    let problem = title.elements(snippets(path, lines, diagnostic));
    let Some(help) = &diagnostic.help else {
        return vec![problem];
    };
    let Some((advice, _)) = help.split_once('\n') else {
        return vec![problem.element(Level::HELP.message(visible(help)))];
    };
    // What to write stands in lines of its own, so that its spaces can be counted.
    let written = Snippet::<Annotation>::source(written)
        .line_numbering(false)
        .fold(false);
    vec![
        problem,
        Level::HELP
            .secondary_title(visible(advice))
            .element(written),
    ]
}

/// The lines of the exact words and of the second place: together when they are near each other.
fn snippets<'a>(path: &'a str, lines: &Lines<'a>, diagnostic: &'a Diagnostic) -> Vec<Element<'a>> {
    let first = lines.place(diagnostic.span.start);
    let primary = AnnotationKind::Primary;
    let Some((span, words)) = &diagnostic.related else {
        return apart(path, first, primary, diagnostic.span, &diagnostic.label);
    };
    let second = lines.place(span.start);
    if first.line.abs_diff(second.line) <= NEAR && first.text.len().max(second.text.len()) <= AROUND
    {
        let top = first.line.min(second.line);
        let (source, starts_at) = lines.between(top, first.line.max(second.line));
        let range = |span: Span| {
            let span = lines.on_one_line(span);
            let shown = |at: usize| {
                let at = boundary(source, at.saturating_sub(starts_at));
                visible_lines(&source[..at]).len()
            };
            shown(span.start)..shown(span.end)
        };
        let primary = primary
            .span(range(diagnostic.span))
            .label(label(&diagnostic.label));
        let context = AnnotationKind::Context
            .span(range(*span))
            .label(label(words));
        let snippet = Snippet::source(visible_lines(source))
            .line_start(top)
            .path(path);
        return vec![snippet.annotation(primary).annotation(context).into()];
    }
    let mut elements = apart(path, first, primary, diagnostic.span, &diagnostic.label);
    elements.extend(apart(path, second, AnnotationKind::Context, *span, words));
    elements
}

/// One place with its line.
fn apart<'a>(
    path: &'a str,
    place: Place<'a>,
    kind: AnnotationKind,
    span: Span,
    words: &str,
) -> Vec<Element<'a>> {
    let (window, range, whole) = window(place, span);
    let snippet = Snippet::source(window)
        .line_start(place.line)
        .annotation(kind.span(range).label(label(words)));
    if whole {
        return vec![snippet.path(path).into()];
    }
    // The column in the shown part is not the column in the line.
    let origin = Origin::path(path)
        .line(place.line)
        .char_column(place.column);
    vec![origin.into(), snippet.into()]
}

/// Each line made safe, the line breaks kept.
fn visible_lines(text: &str) -> String {
    let line = |line: &str| visible(line.strip_suffix('\r').unwrap_or(line));
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn label(words: &str) -> Option<String> {
    (!words.is_empty()).then(|| visible(words))
}

/// The part of a place's line that can be shown, where in it the exact words stand, and whether it begins where the line does.
fn window(place: Place<'_>, span: Span) -> (String, std::ops::Range<usize>, bool) {
    let text = place.text;
    let wanted = place.at + span.end.saturating_sub(span.start).min(AROUND);
    let end = boundary(text, wanted).max(place.at);
    let from = boundary(text, place.at.saturating_sub(AROUND));
    let to = boundary(text, end + AROUND);
    let before = if from > 0 { "…" } else { "" };
    let after = if to < text.len() { "…" } else { "" };
    let lead = format!("{before}{}", visible(&text[from..place.at]));
    let words = visible(&text[place.at..end]);
    let range = lead.len()..lead.len() + words.len();
    let shown = format!("{lead}{words}{}{after}", visible(&text[end..to]));
    (shown, range, from == 0)
}

#[cfg(test)]
mod tests {
    use super::super::Code;
    use super::*;

    #[test]
    fn a_line_of_the_file_stays_whole_in_what_to_write_and_words_do_not() {
        let line = "description: \"One two three four five six seven eight nine ten eleven\"";
        let words = "or leave it out, which is as good as anything else that one could write here";
        let problem = Diagnostic::new(Code::YamlSyntax, Span::new(0, 5), "amiss");
        let problem = problem.help(format!("write:\n{line}\n{words}"));
        let drawn = render_in(50, "a.yaml", "title: x\n", &[problem]);
        assert!(drawn.contains(line), "{drawn}");
        assert!(!drawn.contains(words), "{drawn}");
    }
}
