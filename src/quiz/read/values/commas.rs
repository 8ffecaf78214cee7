//! `comma-splits-text`: a comma between `[` and `]` that was meant as a part of a text: in a sentence, or in a decimal.

use super::Notes;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::quiz::names;
use crate::quiz::yaml::{Node, Style};

/// In longer lists nothing is looked for.
const MOST_ITEMS: usize = 100;

/// Words before a comma with which a sentence begins, and which are no text of a list.
const OPEN: &[&str] = &[
    "First", "Second", "Then", "Next", "Now", "Finally", "Remember", "Careful", "Yes", "No",
    "Well", "If", "When", "Before", "After", "Zuerst", "Dann", "Jetzt", "Wenn", "Primero", "Luego",
    "Ahora", "Si", "Cuando", "Sí", "Ja", "Nein", "Oui",
];

/// What never stands alone, and belongs to the name before it.
const BELONG: &[&str] = &[
    "D.C.", "Jr.", "Sr.", "Inc.", "Ltd.", "Esq.", "Ph.D.", "M.D.",
];

/// Verbs with which a short answer ends: `Yes, I do.`
const SHORT: &[&str] = &[
    "do",
    "don't",
    "don’t",
    "am",
    "did",
    "didn't",
    "didn’t",
    "can",
    "can't",
    "can’t",
    "have",
    "haven't",
    "haven’t",
    "had",
    "hadn't",
    "hadn’t",
    "will",
    "won't",
    "won’t",
    "would",
    "was",
    "wasn't",
    "wasn’t",
    "not",
    "could",
    "should",
    "must",
];

/// Words that carry a hint on, where in other lists they may begin a text.
const ON_IN_HINTS: &[&str] = &[
    "then", "and", "or", "as", "while", "until", "before", "after", "like", "with", "not",
    "instead", "even", "if", "when", "where", "dann", "und", "oder", "bis", "wenn", "nicht",
    "luego", "y", "o", "pero", "hasta",
];

/// Words that carry a sentence on, and begin none of a list.
const ON: &[&str] = &[
    "because", "since", "although", "which", "who", "whose", "so", "but", "weil", "denn", "porque",
    "pero",
];

/// Whether learners read the texts of this field as sentences, or type them as numbers.
fn is_read(field: &str) -> bool {
    names::is_list(field) && field != "tags"
}

impl Notes<'_> {
    /// Warns where a list in brackets has one text in two pieces.
    pub(super) fn split_by_comma(&mut self, field: &str, node: &Node<'_>, items: &[Node<'_>]) {
        if !(2..=MOST_ITEMS).contains(&items.len())
            || !is_read(field)
            || !self.slice(node.at).starts_with('[')
        {
            return;
        }
        let problem = self
            .decimal_in_two(field, items)
            .or_else(|| self.quantity_in_two(field, items))
            .or_else(|| self.sentence_in_two(field, items));
        // A list that is read twice is told once.
        if let Some(problem) = problem.filter(|_| !self.cut.contains(&node.at)) {
            self.cut.push(node.at);
            self.add(problem);
        }
    }

    /// Warns where the list of a name has decimals in two pieces: `a: [1,5, 2,5]`.
    pub(in crate::quiz::read) fn cut_decimals(
        &mut self,
        name: &str,
        node: &Node<'_>,
        items: &[Node<'_>],
    ) {
        let listed =
            (2..=MOST_ITEMS).contains(&items.len()) && self.slice(node.at).starts_with('[');
        if let Some(problem) = listed.then(|| self.decimal_in_two(name, items)).flatten() {
            self.add(problem);
        }
    }

    /// `[cat; dog]`: the wrong sign between the items of a list in brackets.
    pub(super) fn semicolons(
        &self,
        field: &str,
        node: &Node<'_>,
        items: &[Node<'_>],
    ) -> Option<Diagnostic> {
        let [only] = items else { return None };
        let text = self.plain(only).filter(|_| is_read(field))?;
        let parts: Vec<&str> = text.split(';').map(str::trim).collect();
        let ended = parts.iter().any(|part| part.is_empty() || ends(part));
        // A hint is a sentence, and may hold a semicolon.
        if parts.len() < 2 || field == "hints" || ended || !self.slice(node.at).starts_with('[') {
            return None;
        }
        let message = "between `[` and `]` a comma stands between two items";
        let problem = self.problem(Code::WrongType, only.at, message);
        Some(problem.label("one item").help(format!(
            "write commas:\n    {field}: [{}]",
            parts.join(", ")
        )))
    }

    /// `[0,75, 0,5]`: pairs of digits without a space after the comma, beside commas with one; in an answer also `[0,75]`.
    fn decimal_in_two(&self, field: &str, items: &[Node<'_>]) -> Option<Diagnostic> {
        let close = |pair: &[Node<'_>]| self.between(&pair[0], &pair[1]) == ",";
        if !items.windows(2).any(close) || items.windows(3).any(|row| row.windows(2).all(close)) {
            return None;
        }
        let thousands = self.thousands(items);
        let (mut list, mut pairs) = (Vec::new(), Vec::new());
        let mut rest = items;
        while let [item, after @ ..] = rest {
            let pair = rest.get(..2).filter(|pair| close(pair));
            let joined = pair.and_then(|pair| self.pair(pair));
            rest = joined.map_or(after, |_| &rest[2..]);
            match joined {
                Some((ones, tenths)) => {
                    let point = if thousands { "" } else { "." };
                    list.push(format!("{ones}{point}{tenths}"));
                    pairs.push((ones, item.at.start, item.at.end + 1 + tenths.len()));
                }
                None => list.push(self.slice(item.at).to_owned()),
            }
        }
        let (_, start, end) = *pairs.first()?;
        let zero = pairs.iter().any(|(ones, ..)| matches!(*ones, "0" | "-0"));
        let in_list = list.len() > 1 && (zero || pairs.len() > 1);
        let in_answer = zero && field == "answer";
        if !(in_list || in_answer) {
            return None;
        }
        let list = match list.as_slice() {
            [one] => one.clone(),
            all => format!("[{}]", all.join(", ")),
        };
        let message = "this comma makes two numbers of one";
        let problem = self.problem(Code::CommaSplitsText, Span::new(start, end), message);
        let lead = if thousands {
            "in a file a number has nothing between thousands"
        } else {
            "in a file a number has a point before its decimals"
        };
        let help = format!("{lead}:\n    {field}: {list}");
        Some(problem.label("two numbers").help(help))
    }

    /// `[10 m/s, 1,000 m/min]`, `[$500, $1,000]`: a number with its unit or its thousands in two pieces, among commas with a space behind.
    fn quantity_in_two(&self, field: &str, items: &[Node<'_>]) -> Option<Diagnostic> {
        let texts: Option<Vec<&str>> = items.iter().map(|item| self.plain(item)).collect();
        let texts = texts?;
        let cut = |place: usize| {
            let close = self.between(&items[place], &items[place + 1]) == ",";
            close && cuts(texts[place], texts[place + 1])
        };
        let pieces: Vec<bool> = (0..items.len() - 1).map(cut).collect();
        let first = pieces.iter().position(|piece| *piece)?;
        let mut list: Vec<String> = Vec::new();
        for (place, item) in items.iter().enumerate() {
            let before = place.checked_sub(1).is_some_and(|before| pieces[before]);
            let whole = pieces.get(place).is_some_and(|piece| *piece);
            if before {
                continue;
            }
            list.push(if whole {
                let whole = Span::new(item.at.start, items[place + 1].at.end);
                format!("\"{}\"", self.slice(whole))
            } else {
                self.slice(item.at).to_owned()
            });
        }
        // All in pieces, or among others that a space sets apart.
        let spaced = (0..items.len() - 1).any(|place| {
            !pieces[place] && self.between(&items[place], &items[place + 1]).len() > 1
        });
        if !spaced {
            return None;
        }
        let at = Span::new(items[first].at.start, items[first + 1].at.end);
        let message = "this comma makes two texts of one";
        let problem = self.problem(Code::CommaSplitsText, at, message);
        let list = list.join(", ");
        let help = format!("put a text that holds a comma in quotes:\n    {field}: [{list}]");
        Some(problem.label("two texts").help(help))
    }

    /// Whether all numbers that a comma cuts are written as thousands are: `1,000`.
    fn thousands(&self, items: &[Node<'_>]) -> bool {
        let cut = items
            .windows(2)
            .filter(|pair| self.between(&pair[0], &pair[1]) == ",");
        cut.filter_map(|pair| self.pair(pair)).all(|(ones, rest)| {
            let unsigned = ones.trim_start_matches('-');
            rest.len() == 3 && (1..=3).contains(&unsigned.len()) && !unsigned.starts_with('0')
        })
    }

    /// `[First, look at the map.]`: what carries a sentence on stands apart from its beginning.
    fn sentence_in_two(&self, field: &str, items: &[Node<'_>]) -> Option<Diagnostic> {
        let texts: Vec<Option<&str>> = items.iter().map(|item| self.plain(item)).collect();
        let second = (1..texts.len()).find(|place| {
            goes_on(&texts, *place)
                || belongs(&texts, *place)
                || field == "hints" && carries_on(&texts, *place)
        })?;
        let run = texts[second..]
            .iter()
            .take_while(|text| text.is_some_and(goes_small));
        let ended = run.clone().position(|text| text.is_some_and(ends));
        let end = second + ended.unwrap_or(0);
        let at = Span::new(items[second].at.start, items[second].at.end);
        let message = "a comma between `[` and `]` begins a new text, and this reads as the rest of the one before";
        let problem = self.problem(Code::CommaSplitsText, at, message);
        let whole = Span::new(items[second - 1].at.start, items[end].at.end);
        let quoted = format!("\"{}\"", self.slice(whole).replace('"', "'"));
        let slice = |item: &Node<'_>| self.slice(item.at).to_owned();
        let before = items[..second - 1].iter().map(slice);
        let list = before
            .chain([quoted])
            .chain(items[end + 1..].iter().map(slice));
        let list = list.collect::<Vec<_>>().join(", ");
        let help = format!("put a text that holds a comma in quotes:\n    {field}: [{list}]");
        Some(problem.label("a text of its own").help(help))
    }

    /// A text that stands in the file just so, without quotes: not one that is drawn.
    fn plain<'n>(&self, node: &'n Node<'_>) -> Option<&'n str> {
        let text = node.text().filter(|text| text.style == Style::Plain)?;
        (self.slice(node.at) == text.text).then_some(&text.text)
    }

    /// The digits of two numbers that may be one: the first may have a sign.
    fn pair<'n>(&self, pair: &'n [Node<'_>]) -> Option<(&'n str, &'n str)> {
        let (ones, tenths) = (self.plain(&pair[0])?, self.plain(&pair[1])?);
        let unsigned = ones.strip_prefix('-').unwrap_or(ones);
        (is_digits(unsigned) && is_digits(tenths)).then_some((ones, tenths))
    }

    /// What stands between two items.
    fn between(&self, one: &Node<'_>, other: &Node<'_>) -> &str {
        self.slice(Span::new(one.at.end, other.at.start))
    }
}

/// Whether a comma between these cuts a number: its thousands, or its decimals where a unit stands behind them.
fn cuts(before: &str, after: &str) -> bool {
    let ones = before.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let sign = before[..before.len() - ones.len()].trim();
    let length = after.bytes().take_while(u8::is_ascii_digit).count();
    let unit = &after[length..];
    let amount = is_digits(ones) && sign.chars().count() <= 1 && !unit.starts_with(['.', '/']);
    let thousands = length == 3 && ones.len() <= 3 && !ones.starts_with('0');
    let decimals = length > 0 && !unit.trim().is_empty() && sign.len() <= 1;
    amount && (thousands || decimals)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether this text carries on the sentence of the one before: a sentence begins in a capital letter, and ends in a full stop.
fn goes_on(texts: &[Option<&str>], place: usize) -> bool {
    let (Some(before), Some(text)) = (texts[place - 1], texts[place]) else {
        return false;
    };
    if ends(before) || !before.starts_with(char::is_uppercase) || !goes_small(text) {
        return false;
    }
    let word = text.split(' ').next().unwrap_or_default();
    let carried_on = ON.contains(&word) && text.contains(' ');
    if carried_on || opens(before) && text.contains(' ') {
        return true;
    }
    // What comes in small letters up to a full stop belongs to it.
    let mut rest = texts[place..]
        .iter()
        .map_while(|text| text.filter(|text| goes_small(text)));
    rest.any(ends)
}

/// Whether this is the end of a name, or of a short answer: `Washington, D.C.`, `Yes, I do.` Where the same stands in the list in
/// full, or in letters of its own, it is one more way to write it.
fn belongs(texts: &[Option<&str>], place: usize) -> bool {
    let (Some(before), Some(text)) = (texts[place - 1], texts[place]) else {
        return false;
    };
    let mut others = texts
        .iter()
        .enumerate()
        .filter(|(other, _)| other + 1 != place);
    let alone = others.all(|(_, text)| text.is_none_or(|text| !text.contains(before)));
    let capital = before == "Washington" && matches!(text, "DC" | "D. C.");
    let named = (capital || BELONG.contains(&text))
        && before.starts_with(char::is_uppercase)
        && !ends(before);
    let words: Vec<&str> = text.trim_end_matches(['.', '!']).split(' ').collect();
    let short = matches!(words.as_slice(), ["I", .., last] if words.len() <= 3 && SHORT.contains(last))
        || matches!(words.as_slice(), ["I'm" | "I’m", "not"]);
    named && alone || short && matches!(before, "Yes" | "No" | "Yes!" | "No!")
}

/// Whether this hint goes on with the one before it: `Look at the map, then turn it`.
fn carries_on(texts: &[Option<&str>], place: usize) -> bool {
    let (Some(before), Some(text)) = (texts[place - 1], texts[place]) else {
        return false;
    };
    let word = text.split(' ').next().unwrap_or_default();
    !ends(before)
        && before.starts_with(char::is_uppercase)
        && before.contains(' ')
        && text.contains(' ')
        && ON_IN_HINTS.contains(&word)
}

/// Whether a text is the beginning of a sentence up to its comma: `First`, `If it is hot`.
fn opens(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    let clause = matches!(
        first,
        "If" | "When" | "Before" | "After" | "Wenn" | "Si" | "Cuando"
    );
    OPEN.contains(&first) && clause == words.next().is_some()
}

/// Whether a text begins in a small letter.
fn goes_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// Whether a text ends as a sentence does.
fn ends(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '…'])
}
