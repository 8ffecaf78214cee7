//! Numbers in braces that nothing draws: `What is {a} + {b}?` without `vary`, which a learner would read as it stands. Braces are
//! also code and sets, so it speaks only where everything in braces is a formula over names, and stands in a sentence as a word does.

use super::names::slipped;
use crate::quiz::fill::{self, Hole};
use crate::quiz::formula::Slip;
use crate::quiz::read::fields::Fields;
use crate::quiz::read::notes::Notes;
use crate::quiz::yaml::{Node, Style, Value};
use crate::text::number;

/// The most names that are shown as they should be written.
const MOST_SHOWN: usize = 6;

/// Words of questions about sets, in which `{a}` is one: English, German, Spanish and French.
const OF_SETS: [&str; 20] = [
    "set",
    "sets",
    "subset",
    "subsets",
    "element",
    "elements",
    "menge",
    "mengen",
    "teilmenge",
    "elemente",
    "elementen",
    "conjunto",
    "conjuntos",
    "subconjunto",
    "elemento",
    "elementos",
    "ensemble",
    "ensembles",
    "élément",
    "éléments",
];

/// Reports that nothing says what the numbers of this question are drawn from; gives whether it did.
pub(in crate::quiz::read) fn undrawn(notes: &mut Notes<'_>, fields: &Fields<'_, '_>) -> bool {
    let Some(entry) = fields.get("question") else {
        return false;
    };
    let Some(text) = entry.node.text().map(|text| &*text.text) else {
        return false;
    };
    let Some(holes) = numbers(text).filter(|holes| !holes.is_empty()) else {
        return false;
    };
    let key = fields.get("answer").or_else(|| fields.get("blanks"));
    if holes.len() < 2 && !key.is_some_and(|key| is_counted(&key.node)) {
        return false;
    }
    let slip = nothing_drawn(&holes);
    slipped(notes, entry.node.at, text, &slip);
    true
}

fn nothing_drawn(holes: &[Hole]) -> Slip {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in holes.iter().flat_map(|hole| hole.formula.names()) {
        if !names.contains(&name) && names.len() < MOST_SHOWN {
            names.push(name);
        }
    }
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let (verb, listed) = match quoted.split_last() {
        Some((last, [])) => ("is", last.clone()),
        Some((last, others)) => ("are", format!("{} and {last}", others.join(", "))),
        None => ("is", String::new()),
    };
    let drawn: Vec<String> = names.iter().map(|name| format!("{name}: 2..9")).collect();
    Slip {
        at: holes[0].at.clone(),
        message: format!("nothing says what {listed} {verb} drawn from"),
        help: format!(
            "write it below the question: `vary: {{{}}}`",
            drawn.join(", ")
        ),
    }
}

/// The formulas over names in a text; nothing where its braces are something else.
fn numbers(text: &str) -> Option<Vec<Hole>> {
    if !text.contains('{') || text.contains("{{") || is_of_sets(text) {
        return None;
    }
    let prose = without_code(text);
    let holes = fill::holes(&prose, &[]).ok()?;
    let sound = |hole: &Hole| hole.formula.names().next().is_some() && is_a_word(&prose, hole);
    holes.iter().all(sound).then_some(holes)
}

fn is_of_sets(text: &str) -> bool {
    let mut words = text.split(|sign: char| !sign.is_alphabetic());
    text.contains(['∈', '∉', '⊂', '⊆', '∪', '∩', '∅'])
        || words.any(|word| OF_SETS.contains(&word.to_lowercase().as_str()))
}

/// The text with spaces for what stands between backticks, so that places stay.
fn without_code(text: &str) -> String {
    let mut within = false;
    let blank = |sign: char| {
        within ^= sign == '`';
        let kept = !within && sign != '`' || sign == '\n';
        let signs = if kept { 1 } else { sign.len_utf8() };
        std::iter::repeat_n(if kept { sign } else { ' ' }, signs)
    };
    text.chars().flat_map(blank).collect()
}

/// Whether a hole stands in its sentence as a word or a number does, and not in a path or a program.
fn is_a_word(text: &str, hole: &Hole) -> bool {
    let before = text[..hole.at.start].chars().next_back();
    let after = text[hole.at.end..].chars().next();
    let begins = |sign: char| sign.is_whitespace() || "(+-−–*×·÷^=€£".contains(sign);
    let ends = |sign: char| sign.is_whitespace() || ".,;:?!)+-−–*×·÷^=%°²³€£".contains(sign);
    before.is_none_or(begins) && after.is_none_or(ends)
}

/// Whether an answer, or one of several, is a number or a formula.
fn is_counted(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Text(text) => {
            let written = text.text.trim();
            let number = text.style == Style::Plain && number::plain(written).is_some();
            number
                || written.starts_with('=')
                || numbers(written).is_some_and(|all| !all.is_empty())
        }
        Value::List(items) => items.iter().any(is_counted),
        // `{a + b}` without quotes is a group of fields.
        Value::Fields(entries) => entries
            .iter()
            .all(|entry| matches!(entry.node.value, Value::Empty)),
        Value::Empty => false,
    }
}
