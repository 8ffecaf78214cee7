//! Sets in all the layouts that people and programs write them in.

use proptest::prelude::*;

/// How a set is written.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent habits of writing"
)]
pub(crate) struct Layout {
    mark: bool,
    windows: bool,
    /// Spaces before each dash.
    edge: usize,
    last_break: bool,
    on_one_line: bool,
    questions: Vec<Question>,
}

/// How one question is written.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent habits of writing"
)]
struct Question {
    asks: &'static str,
    id: bool,
    shape: Shape,
    quotes: Quotes,
    remark: bool,
    varied: bool,
    answer_first: bool,
}

#[derive(Debug, Clone, Copy)]
enum Shape {
    /// A dash, so many spaces, a field.
    Dash(usize),
    /// A dash on a line of its own.
    OwnLine,
    /// In braces on one line, with a space inside of them or without.
    Braces(bool),
    /// In braces on several lines.
    BracesOnLines,
}

#[derive(Debug, Clone, Copy)]
enum Quotes {
    None,
    Single,
    Double,
}

/// What is asked: words of which some give the same name, or one that looks like something else.
const ASKS: [&str; 9] = [
    "What is it",
    "What is it?",
    "what IS it",
    "true",
    "2026",
    "Größe ☃ 🙂",
    "日本",
    "?",
    "A longer question, whose name is cut somewhere behind the sixty-fourth letter of all of it",
];

pub(crate) fn layout() -> impl Strategy<Value = Layout> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let questions = proptest::collection::vec(question(), 1..7);
    (flags, 0..5_usize, questions).prop_map(
        |((mark, windows, last_break, on_one_line), edge, questions)| Layout {
            mark,
            windows,
            edge,
            last_break,
            on_one_line,
            questions,
        },
    )
}

fn question() -> impl Strategy<Value = Question> {
    let shape = prop_oneof![
        (1..4_usize).prop_map(Shape::Dash),
        Just(Shape::OwnLine),
        any::<bool>().prop_map(Shape::Braces),
        Just(Shape::BracesOnLines),
    ];
    let quotes = prop_oneof![
        Just(Quotes::None),
        Just(Quotes::Single),
        Just(Quotes::Double)
    ];
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let asks = proptest::sample::select(&ASKS[..]);
    let id = proptest::bool::weighted(0.2);
    (asks, id, shape, quotes, flags).prop_map(
        |(asks, id, shape, quotes, (remark, varied, answer_first))| Question {
            asks,
            id,
            shape,
            quotes,
            remark,
            varied,
            answer_first,
        },
    )
}

impl Layout {
    /// The file's text.
    pub(crate) fn text(&self) -> String {
        let mut text = if self.mark { "\u{feff}" } else { "" }.to_owned();
        text.push_str("# Größe ☃\ntitle: T 🙂\n");
        if self.on_one_line {
            let items: Vec<String> = self.numbered(|number, one| one.in_braces(number, false));
            text.push_str(&format!("questions: [{}]\n", items.join(", ")));
        } else {
            text.push_str("questions:\n");
            text.extend(self.numbered(|number, one| one.as_item(number, self.edge)));
        }
        if !self.last_break {
            text.truncate(text.trim_end().len());
        }
        if self.windows {
            text.replace('\n', "\r\n")
        } else {
            text
        }
    }

    fn numbered(&self, write: impl Fn(usize, &Question) -> String) -> Vec<String> {
        self.questions
            .iter()
            .enumerate()
            .map(|(number, one)| write(number, one))
            .collect()
    }
}

impl Question {
    /// The fields in their order, names as they are written.
    fn fields(&self, number: usize) -> Vec<String> {
        let asks = if self.varied {
            format!("{} {{a}}", self.asks)
        } else {
            self.asks.to_owned()
        };
        let mut fields = vec![
            ("question", format!("\"{asks}\"")),
            ("answer", "\"one: a\"".to_owned()),
        ];
        if self.answer_first {
            fields.reverse();
        }
        if self.id {
            fields.insert(1, ("id", format!("written-{number}")));
        }
        if self.varied {
            fields.push(("vary", "{a: 2..9}".to_owned()));
        }
        fields
            .iter()
            .map(|(name, value)| format!("{}: {value}", self.quotes.around(name)))
            .collect()
    }

    fn as_item(&self, number: usize, edge: usize) -> String {
        let before = " ".repeat(edge);
        let remark = if self.remark {
            "  # 🙂 {question: Q}"
        } else {
            ""
        };
        let fields = self.fields(number);
        let lines = |indent: usize, end: &str| {
            let indent = " ".repeat(indent);
            fields.join(&format!("{end}{remark}\n{indent}"))
        };
        match self.shape {
            Shape::Dash(gap) => {
                format!(
                    "{before}-{}{}{remark}\n",
                    " ".repeat(gap),
                    lines(edge + 1 + gap, "")
                )
            }
            Shape::OwnLine => {
                let indent = " ".repeat(edge + 3);
                format!("{before}-{remark}\n\n{indent}{}\n", lines(edge + 3, ""))
            }
            Shape::Braces(spaced) => {
                format!("{before}- {}{remark}\n", self.in_braces(number, spaced))
            }
            Shape::BracesOnLines => {
                let indent = " ".repeat(edge + 4);
                format!(
                    "{before}- {{{remark}\n{indent}{}\n{indent}}}\n",
                    lines(edge + 4, ",")
                )
            }
        }
    }

    fn in_braces(&self, number: usize, spaced: bool) -> String {
        let space = if spaced { " " } else { "" };
        format!("{{{space}{}{space}}}", self.fields(number).join(", "))
    }
}

impl Quotes {
    fn around(self, name: &str) -> String {
        match self {
            Self::None => name.to_owned(),
            Self::Single => format!("'{name}'"),
            Self::Double => format!("\"{name}\""),
        }
    }
}
