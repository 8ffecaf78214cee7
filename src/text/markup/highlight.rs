//! The tones of code: what is a comment, a string, a number, a keyword or a name. The grammars are `syntect`'s; they are read when
//! the first code of a known language is shown, never at the start.

use std::str::FromStr;
use std::sync::LazyLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, ScopeStackOp, SyntaxReference, SyntaxSet};

use super::inline::join;
use super::language::{self, Language};
use super::{Line, Piece, Tone};

/// A longer block stays in one tone: no question needs as many lines, and the grammars look at each for about 20 µs.
const MOST_LINES: usize = 400;

/// A longer line stays in one tone, in bytes: the patterns of a grammar may look back and forth along it.
const LONGEST_LINE: usize = 300;

static GRAMMARS: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// The beginnings of scopes that have a tone; the first that fits is taken.
static TONES: LazyLock<Vec<(Scope, Tone)>> = LazyLock::new(|| {
    let known = [
        ("comment", Tone::Comment),
        ("meta.interpolation", Tone::Plain),
        ("string", Tone::Quoted),
        ("constant", Tone::Constant),
        ("keyword", Tone::Keyword),
        ("storage", Tone::Keyword),
        ("entity.name", Tone::Name),
        ("entity.other.attribute-name", Tone::Name),
        ("support.function", Tone::Name),
        ("support.type", Tone::Name),
        ("support.class", Tone::Name),
        ("variable.function", Tone::Name),
        ("variable.language", Tone::Keyword),
    ];
    let scope = |(name, tone)| Scope::from_str(name).ok().map(|scope| (scope, tone));
    known.into_iter().filter_map(scope).collect()
});

/// The code in the tones of its language; nothing where that is not known, or the code is larger than the bounds.
pub(super) fn lines(language: &str, code: &[String]) -> Option<Vec<Line>> {
    let language = language::of(language).filter(|language| !language.grammar.is_empty())?;
    let fits = code.len() <= MOST_LINES && code.iter().all(|line| line.len() <= LONGEST_LINE);
    let grammar = fits.then(|| GRAMMARS.find_syntax_by_extension(language.grammar))??;
    let mut reading = Reading::new(grammar);
    code.iter()
        .map(|line| toned_line(language, line, &mut reading))
        .collect()
}

/// In a session only what is typed is code; what answers is not.
fn toned_line(language: &Language, line: &str, reading: &mut Reading) -> Option<Line> {
    if language.prompts.is_empty() {
        return reading.line(line);
    }
    let typed = language
        .prompts
        .iter()
        .find_map(|prompt| Some((*prompt, line.strip_prefix(prompt)?)));
    let Some((prompt, typed)) = typed else {
        return Some(vec![Piece::new(line, Tone::Plain)]);
    };
    let mut toned = vec![Piece::new(prompt, Tone::Comment)];
    toned.extend(reading.line(typed)?);
    Some(toned)
}

struct Reading {
    state: ParseState,
    stack: ScopeStack,
}

impl Reading {
    fn new(grammar: &SyntaxReference) -> Self {
        Self {
            state: ParseState::new(grammar),
            stack: ScopeStack::new(),
        }
    }

    fn line(&mut self, line: &str) -> Option<Line> {
        let changes = self
            .state
            .parse_line(&format!("{line}\n"), &GRAMMARS)
            .ok()?;
        let mut toned = Line::new();
        let mut from = 0;
        for (at, change) in changes {
            self.add(line.get(from..at.min(line.len())), &mut toned);
            from = at.min(line.len());
            self.change(&change)?;
        }
        self.add(line.get(from..), &mut toned);
        Some(toned)
    }

    fn change(&mut self, change: &ScopeStackOp) -> Option<()> {
        self.stack.apply(change).ok()
    }

    fn add(&self, text: Option<&str>, toned: &mut Line) {
        let text = text.unwrap_or_default();
        let tone = match tone(&self.stack) {
            // `+` and `=` are in the way of nobody; `and` is a word of the language.
            Tone::Keyword if !text.contains(char::is_alphabetic) => Tone::Plain,
            tone => tone,
        };
        join(toned, text, tone);
    }
}

/// The tone of the innermost scope that has one.
fn tone(stack: &ScopeStack) -> Tone {
    let of = |scope: &Scope| {
        let known = TONES.iter().find(|(begins, _)| begins.is_prefix_of(*scope));
        known.map(|(_, tone)| *tone)
    };
    stack
        .scopes
        .iter()
        .rev()
        .find_map(of)
        .unwrap_or(Tone::Plain)
}

/// Whether there is a grammar of this name.
#[cfg(test)]
pub(super) fn knows(grammar: &str) -> bool {
    GRAMMARS.find_syntax_by_extension(grammar).is_some()
}
