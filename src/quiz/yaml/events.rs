//! The parser's events become our tree, within the format's bounds. The only file that names the YAML parser; it never
//! calls itself, so no nesting can exhaust the stack.

use std::borrow::Cow;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, options};

use super::slip::{Slip, Stop};
use super::{Entry, MOST_CHARACTERS, MOST_DEPTH, MOST_NODES, Node, Style, Text, Value, syntax};
use crate::diagnostic::{Diagnostic, Span};

/// Reads one document as a tree; `None` for a file without any content.
///
/// # Errors
///
/// The first slip of syntax or the first bound that is passed. Nothing after it was read.
pub fn tree(source: &str) -> Result<Option<Node<'_>>, Box<Diagnostic>> {
    let mut builder = Builder::new(source);
    for event in Parser::new_from_str_with_options(source, limits()) {
        let step = match event {
            Ok((event, span)) => builder.take(event, span),
            Err(error) => Err(builder.stopped(&error)),
        };
        if let Err(stop) = step {
            return Err(Box::new(syntax::explain(source, &stop)));
        }
    }
    Ok(builder.root)
}

/// Bounds a little above our own, so that ours speak first and the parser's hold where it looks ahead.
fn limits() -> Options {
    let mut options = options! {
        disallow_directives: true,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        flow_nesting_limit: MOST_DEPTH * 2,
        block_nesting_limit: MOST_DEPTH * 2,
    };
    options.set_emit_comments(false);
    options
}

/// A list or a group of fields that is still open.
enum Open<'s> {
    List(usize, Vec<Node<'s>>),
    Fields(usize, Vec<Entry<'s>>, Option<(Text<'s>, Span)>),
}

struct Builder<'s> {
    source: &'s str,
    open: Vec<Open<'s>>,
    root: Option<Node<'s>>,
    nodes: usize,
    documents: usize,
    /// The end of the last thing that was read well.
    last: usize,
}

impl<'s> Builder<'s> {
    fn new(source: &'s str) -> Self {
        Self {
            source,
            open: Vec::new(),
            root: None,
            nodes: 0,
            documents: 0,
            last: 0,
        }
    }

    fn take(&mut self, event: Event<'s>, place: granit_parser::Span) -> Result<(), Stop> {
        let range = place.byte_range().unwrap_or(self.last..self.last);
        let span = Span::new(range.start, range.end);
        if let Some(tag) = place.tag_start().and_then(|tag| tag.byte_offset()) {
            return Err(self.stop(Slip::FirstCharacter, tag));
        }
        match event {
            Event::DocumentStart(..) => self.document(span)?,
            Event::Alias(_) | Event::UnresolvedAlias(_) | Event::Anchor(..) => {
                return Err(self.stop(Slip::FirstCharacter, span.start));
            }
            Event::Scalar(text, style, ..) => self.scalar(text, style, span)?,
            Event::SequenceStart(..) => self.begin(Open::List(span.start, Vec::new()), span)?,
            Event::MappingStart(..) => {
                self.begin(Open::Fields(span.start, Vec::new(), None), span)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span)?,
            _ => {}
        }
        self.last = self.last.max(span.end);
        Ok(())
    }

    fn document(&mut self, span: Span) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents > 1 {
            return Err(self.stop(Slip::SecondDocument, span.start));
        }
        Ok(())
    }

    fn begin(&mut self, open: Open<'s>, span: Span) -> Result<(), Stop> {
        self.count(span)?;
        if self.open.len() >= MOST_DEPTH {
            return Err(self.stop(Slip::TooDeep, span.start));
        }
        self.open.push(open);
        Ok(())
    }

    fn scalar(&mut self, text: Cow<'s, str>, style: ScalarStyle, at: Span) -> Result<(), Stop> {
        self.count(at)?;
        if text.len() > MOST_CHARACTERS && text.chars().nth(MOST_CHARACTERS).is_some() {
            return Err(self.stop(Slip::TooLong, at.start));
        }
        if style == ScalarStyle::Plain && at.start == at.end {
            let at = self.empty_place(at.start);
            return self.place(Node {
                value: Value::Empty,
                at,
            });
        }
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        };
        let at = if style == Style::Block {
            self.block_place(at)
        } else {
            at
        };
        let value = Value::Text(Text { text, style });
        self.place(Node { value, at })
    }

    /// The colon, dash or comma beside which nothing stands.
    fn empty_place(&self, offset: usize) -> Span {
        let bytes = self.source.as_bytes();
        if bytes.get(offset) == Some(&b':') {
            return Span::new(offset, offset + 1);
        }
        match offset.checked_sub(1) {
            Some(before) if bytes[before] == b'-' => Span::new(before, offset),
            _ => Span::new(offset, offset),
        }
    }

    /// A block without the line breaks and blanks at its end.
    fn block_place(&self, at: Span) -> Span {
        let text = self.source.get(at.start..at.end).unwrap_or_default();
        Span::new(at.start, at.start + text.trim_end().len())
    }

    /// Puts a node where it belongs: the open list, the value of the waiting name, or a name.
    fn place(&mut self, node: Node<'s>) -> Result<(), Stop> {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Fields(_, entries, waiting)) => match (waiting.take(), node.value) {
                (Some((name, name_at)), value) => {
                    let node = Node { value, at: node.at };
                    entries.push(Entry {
                        name,
                        name_at,
                        node,
                    });
                }
                (None, Value::Text(name)) => *waiting = Some((name, node.at)),
                (None, _) => return Err(self.stop(Slip::NoName, node.at.start)),
            },
        }
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), Stop> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let node = match open {
            Open::List(start, items) => {
                let end = items.last().map_or(start, |item| item.at.end);
                Node {
                    value: Value::List(items),
                    at: self.whole(start, end, span),
                }
            }
            Open::Fields(start, entries, _) => {
                let end = entries.last().map_or(start, |entry| entry.node.at.end);
                Node {
                    value: Value::Fields(entries),
                    at: self.whole(start, end, span),
                }
            }
        };
        self.place(node)
    }

    /// Up to the closing bracket where there is one, else to the end of the last part.
    fn whole(&self, start: usize, end: usize, close: Span) -> Span {
        let closed = matches!(self.source.get(close.start..close.end), Some("]" | "}"));
        Span::new(start, if closed { close.end } else { end.max(start) })
    }

    fn count(&mut self, span: Span) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            return Err(self.stop(Slip::TooMany, span.start));
        }
        Ok(())
    }

    fn stop(&self, slip: Slip, at: usize) -> Stop {
        Stop {
            slip,
            at,
            last: self.last,
        }
    }

    fn stopped(&self, error: &ScanError) -> Stop {
        let at = error.marker().byte_offset().unwrap_or(self.last);
        self.stop(slip(error.kind()), at.min(self.source.len()))
    }
}

/// The slip that a teacher most likely made where the parser says `kind`.
fn slip(kind: &ErrorKind) -> Slip {
    use ErrorKind as K;
    match kind {
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabAtBlockScalarStart
        | K::TabInPlainScalar => Slip::Tab,
        K::MappingValueNotAllowed => Slip::Colon,
        K::SimpleKeyExpected | K::InvalidSimpleKey => Slip::NoColon,
        K::UnclosedQuotedScalar
        | K::DocumentIndicatorInQuotedScalar
        | K::InvalidQuotedScalarIndent => Slip::OpenQuote,
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => {
            Slip::AfterQuote
        }
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => Slip::Escape,
        K::UnexpectedCharacter { .. }
        | K::MissingAnchorOrAliasName
        | K::MappingKeyNotAllowed
        | K::BlockSequenceEntryNotAllowed => Slip::FirstCharacter,
        K::InvalidBlockScalarHeader | K::ZeroBlockScalarIndent => Slip::AfterBar,
        K::CommentNotSeparated | K::CommentInterceptedScalar => Slip::Comment,
        K::RecursionLimitExceeded => Slip::TooDeep,
        K::DirectiveDisallowed | K::MissingDocumentEndBeforeDirective => Slip::Percent,
        K::ExpectedDocumentStart | K::InvalidDocumentEnd => Slip::NotLinedUp,
        kind if is_bracket(kind) => Slip::Bracket,
        _ => Slip::NotLinedUp,
    }
}

/// Whether the parser stopped inside `[…]` or `{…}`.
fn is_bracket(kind: &ErrorKind) -> bool {
    use ErrorKind as K;
    matches!(
        kind,
        K::UnexpectedEofFlowSequence
            | K::UnexpectedEofFlowMapping
            | K::UnexpectedEofImplicitFlowMapping
            | K::ExpectedFlowMappingSeparator
            | K::ExpectedFlowSequenceSeparator
            | K::MisplacedFlowCollectionEnd
            | K::MismatchedFlowCollectionEnd { .. }
            | K::UnclosedFlowCollection { .. }
            | K::BlockEntryInFlowCollection
            | K::InvalidFlowScalarIndent
            | K::PlainScalarStartsWithDashFlowIndicator
            | K::UnexpectedEndOfPlainScalar
            | K::FlowMappingValueAdjacentCollection
            | K::InvalidColonPlacement
    )
}
