//! XML, one element after the other below the outermost: each is read whole and handed out, so that a large file takes the room of one
//! of its questions. A document that declares entities of its own is refused, and nothing is ever fetched.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader as Events, XmlVersion};

use super::Slip;

/// How deep elements may lie in one another: formats of questions have seven or eight.
const MOST_DEPTH: usize = 64;
/// The most elements of one question.
const MOST_ELEMENTS: usize = 50_000;

/// An element and all that is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name, without the name of a space before it.
    pub name: String,
    /// Its attributes, in their order.
    pub attributes: Vec<(String, String)>,
    /// The words directly in it.
    pub text: String,
    /// The elements directly in it.
    pub children: Vec<Element>,
    /// The line where it begins, from 1.
    pub line: usize,
}

impl Element {
    /// The first element of this name in it.
    #[must_use]
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All elements of this name in it.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The words of the first element of this name in it; empty where there is none.
    #[must_use]
    pub fn words(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.trim())
    }

    /// An attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// What stands behind the outermost element, where nothing should.
#[derive(Debug, PartialEq, Eq)]
pub enum Behind {
    /// An element, without what is in it: [`Reader::below`] reads that.
    Element(Element),
    /// Words, and the line where they begin.
    Words(String, usize),
}

/// Reads a document.
pub struct Reader<'t> {
    text: &'t str,
    events: Events<&'t [u8]>,
    /// Up to where lines were counted, in bytes, and how many.
    counted: (usize, usize),
}

impl<'t> Reader<'t> {
    /// A reader at the beginning of this text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut events = Events::from_str(text);
        events.config_mut().expand_empty_elements = true;
        Self {
            text,
            events,
            counted: (0, 1),
        }
    }

    /// The outermost element, without what is in it.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn outermost(&mut self) -> Result<Element, Slip> {
        loop {
            match self.event()? {
                Event::Start(tag) => return self.element(&tag),
                Event::Eof => {
                    return Err(Slip::new(
                        0,
                        "there is no element in it",
                        "name a file of XML",
                    ));
                }
                _ => {}
            }
        }
    }

    /// The next element below the outermost; nothing where that one ends.
    ///
    /// # Errors
    ///
    /// Where it is no XML, ends too early, or is built to take all memory.
    pub fn below(&mut self) -> Result<Option<Element>, Slip> {
        let mut open: Vec<Element> = Vec::new();
        let mut count = 0;
        loop {
            match self.event()? {
                Event::Start(tag) => {
                    count += 1;
                    if open.len() >= MOST_DEPTH || count > MOST_ELEMENTS {
                        return Err(self.slip(
                            format!("more than {MOST_DEPTH} elements lie in one another, or {MOST_ELEMENTS} in one question"),
                            "no program writes questions so; export them again",
                        ));
                    }
                    open.push(self.element(&tag)?);
                }
                Event::End(_) => {
                    let Some(done) = open.pop() else {
                        return Ok(None);
                    };
                    match open.last_mut() {
                        Some(around) => around.children.push(done),
                        None => return Ok(Some(done)),
                    }
                }
                Event::Text(words) => add(&mut open, &words.xml10_content()),
                Event::CData(words) => add(&mut open, &words.xml10_content()),
                Event::GeneralRef(named) => {
                    let sign = self.sign(&named)?;
                    add(&mut open, sign.encode_utf8(&mut [0; 4]));
                }
                Event::Eof => {
                    let name = open.first().map_or("", |element| &element.name);
                    return Err(self.slip(
                        format!("the file ends within <{name}>"),
                        "it was cut off; export it again",
                    ));
                }
                _ => {}
            }
        }
    }

    /// What stands behind the outermost element, once that has ended; nothing at the end of the file.
    ///
    /// # Errors
    ///
    /// Where it is no XML.
    pub fn behind(&mut self) -> Result<Option<Behind>, Slip> {
        loop {
            let from = self.at();
            let words = match self.event()? {
                Event::Start(tag) => return Ok(Some(Behind::Element(self.element(&tag)?))),
                Event::Text(words) => words.xml10_content().into_owned(),
                Event::CData(words) => words.xml10_content().into_owned(),
                Event::GeneralRef(named) => self.sign(&named)?.to_string(),
                Event::Eof => return Ok(None),
                _ => continue,
            };
            // A second file may begin with a mark of its own.
            let unseen = |sign: char| sign.is_whitespace() || sign == '\u{feff}';
            let seen = words.trim_matches(unseen);
            if !seen.is_empty() {
                let before = words.len() - words.trim_start_matches(unseen).len();
                let line = self.line(from + before);
                return Ok(Some(Behind::Words(seen.to_owned(), line)));
            }
        }
    }

    fn event(&mut self) -> Result<Event<'t>, Slip> {
        match self.events.read_event() {
            Ok(Event::DocType(_)) => Err(self.slip(
                "it declares a document type (<!DOCTYPE), which may hold a bomb".to_owned(),
                "take that line out",
            )),
            Ok(event) => Ok(event),
            Err(error) => {
                let at = usize::try_from(self.events.error_position()).unwrap_or(0);
                let line = self.line(at);
                Err(Slip::new(
                    line,
                    format!("this is no XML: {error}"),
                    "export it again, or mend it in an editor",
                ))
            }
        }
    }

    fn element(&mut self, tag: &BytesStart<'_>) -> Result<Element, Slip> {
        let line = self.line(self.at().saturating_sub(tag.len()));
        let mut attributes = Vec::new();
        for attribute in tag.attributes().with_checks(false) {
            let read = attribute.ok().and_then(|attribute| {
                let value = attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .ok()?
                    .into_owned();
                Some((attribute.key.local_name().as_ref().to_owned(), value))
            });
            let Some(read) = read else {
                return Err(self.slip(
                    "an attribute is not written as XML wants it".to_owned(),
                    "write it as name=\"value\"",
                ));
            };
            attributes.push(read);
        }
        Ok(Element {
            name: tag.local_name().as_ref().to_owned(),
            attributes,
            line,
            ..Element::default()
        })
    }

    /// The sign that a reference stands for: `&lt;`, `&#955;`.
    fn sign(&mut self, named: &BytesRef<'_>) -> Result<char, Slip> {
        let sign = match &**named {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => named.resolve_char_ref().ok().flatten(),
        };
        sign.ok_or_else(|| {
            self.slip(
                format!("&{};, which XML does not know", &**named),
                "write the sign itself",
            )
        })
    }

    fn at(&self) -> usize {
        usize::try_from(self.events.buffer_position()).unwrap_or(self.text.len())
    }

    /// A slip where the reader is.
    fn slip(&mut self, what: String, help: &str) -> Slip {
        let line = self.line(self.at());
        Slip::new(line, what, help)
    }

    /// The line of a byte, from 1. Lines are counted once, as bytes come in their order.
    fn line(&mut self, at: usize) -> usize {
        let at = at.min(self.text.len());
        let (from, line) = self.counted;
        let bytes = self.text.as_bytes().get(from..at).unwrap_or_default();
        let line = line + memchr::memchr_iter(b'\n', bytes).count();
        self.counted = (from.max(at), line);
        line
    }
}

fn add(open: &mut [Element], words: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Result<Vec<Element>, Slip> {
        let mut reader = Reader::new(text);
        reader.outermost()?;
        let mut all = Vec::new();
        while let Some(element) = reader.below()? {
            all.push(element);
        }
        Ok(all)
    }

    #[test]
    fn elements_come_with_their_words_attributes_and_lines() {
        let text = "<?xml version=\"1.0\"?>\n<!-- c -->\n<q:quiz>\n <a x=\"1 &lt; 2\">t &amp; &#955;<b/>u</a>\n<c><![CDATA[<p>&lt;]]></c></q:quiz>";
        let all = whole(text).unwrap();
        let [a, c] = &all[..] else { panic!("{all:?}") };
        assert_eq!(
            (a.name.as_str(), a.line, a.text.as_str()),
            ("a", 4, "t & λu")
        );
        assert_eq!(a.attribute("x"), Some("1 < 2"));
        assert!(a.child("b").is_some());
        assert_eq!((c.line, c.text.as_str()), (5, "<p>&lt;"));
    }

    #[test]
    fn what_is_broken_or_built_to_hurt_is_refused_with_its_line() {
        let deep = format!("<q>\n{}", "<a>".repeat(100_000));
        let wide = format!("<q>\n<x>{}</x></q>", "<a/>".repeat(100_000));
        let long = format!("<q>\n<{}", "a".repeat(100_000));
        for (text, line, what) in [
            ("<q>\n<a>", 2, "the file ends within <a>"),
            ("<q>\n<a></b></q>", 2, "this is no XML"),
            (
                "<q>\n<a>&bomb;</a></q>",
                2,
                "&bomb;, which XML does not know",
            ),
            ("<!DOCTYPE q [<!ENTITY a \"b\">]>\n<q/>", 1, "<!DOCTYPE"),
            ("<q>\n<a x=1>", 2, "an attribute"),
            (&*deep, 2, "lie in one another"),
            (&*wide, 2, "lie in one another"),
            (&*long, 2, "this is no XML"),
            ("words", 0, "there is no element"),
        ] {
            let slip = whole(text).unwrap_err();
            assert!(slip.what.contains(what), "{}", slip.what);
            assert_eq!(slip.line, line, "{what}");
        }
    }
}
