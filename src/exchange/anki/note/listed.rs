//! Questions whose answers stand in a list at the end of the front: choices, what is to be put in order, and pairs. So our own export writes
//! them, and so do many people by hand. What is on the back says which it is; where that does not fit the list, it is a list like any other.

use crate::exchange::draft::{Choice, Kind};
use crate::exchange::html;

/// What stands before the list, and what is to be done with it.
pub(super) fn listed<'f>(front: &'f str, back: &str) -> Option<(&'f str, Kind)> {
    let (before, items) = at_end(front)?;
    if items.len() < 2 {
        return None;
    }
    let answers = at_end(back).filter(|(before, _)| before.trim().is_empty());
    if let Some((_, answers)) = &answers {
        if back.trim_start().starts_with("<ol") && same(&items, answers) {
            return Some((before, Kind::Order(answers.clone())));
        }
        if let Some((before, lefts)) = at_end(before)
            && let Some(kind) = pairs(&lefts, &items, answers)
        {
            return Some((before, kind));
        }
    }
    let answers = match answers {
        Some((_, answers)) => answers,
        None => lines(back),
    };
    picked(&items, &answers).map(|kind| (before, kind))
}

/// The list that a text ends with, and what stands before it; nothing where its items hold more than words.
fn at_end(text: &str) -> Option<(&str, Vec<String>)> {
    let end = text.trim_end();
    let (name, inner) = ["ul", "ol"]
        .into_iter()
        .find_map(|name| Some((name, end.strip_suffix(&format!("</{name}>"))?)))?;
    let start = inner.rfind(&format!("<{name}"))?;
    let (_, list) = inner[start..].split_once('>')?;
    let nested = ["<ul", "<ol", "[sound:"];
    if nested.iter().any(|tag| list.contains(tag)) || html::shows(list) {
        return None;
    }
    let mut items = list.split("<li");
    let is_blank = items.next().is_some_and(|first| first.trim().is_empty());
    let items = items.map(|item| {
        let (_, words) = item.split_once('>')?;
        Some(html::short(words).text).filter(|words| !words.is_empty())
    });
    let items: Option<Vec<String>> = items.collect();
    items
        .filter(|_| is_blank)
        .map(|items| (&text[..start], items))
}

/// The lines of a back.
fn lines(back: &str) -> Vec<String> {
    let lines = back.split("<br>").flat_map(|line| line.split("<br/>"));
    let lines = lines.map(|line| html::short(line).text);
    lines.filter(|line| !line.is_empty()).collect()
}

fn same(one: &[String], other: &[String]) -> bool {
    let sorted = |all: &[String]| {
        let mut all = all.to_vec();
        all.sort();
        all
    };
    sorted(one) == sorted(other)
}

/// Choices, of which the answers are the right ones.
fn picked(items: &[String], answers: &[String]) -> Option<Kind> {
    if answers.is_empty() || !answers.iter().all(|answer| items.contains(answer)) {
        return None;
    }
    if same(items, &["true".to_owned(), "false".to_owned()])
        && let [answer] = answers
    {
        return Some(Kind::TrueFalse(answer == "true"));
    }
    let choices = items.iter().map(|item| Choice {
        text: item.clone(),
        correct: answers.contains(item),
        feedback: None,
    });
    let choices = choices.collect();
    Some(match answers {
        [_] => Kind::Choice(choices),
        _ => Kind::Select(choices),
    })
}

/// Pairs, each of which the back says as `left – right`.
fn pairs(lefts: &[String], rights: &[String], said: &[String]) -> Option<Kind> {
    if lefts.len() != said.len() {
        return None;
    }
    let pairs = lefts.iter().zip(said).map(|(left, said)| {
        let right = said.strip_prefix(left.as_str())?.strip_prefix(" – ")?;
        let right = rights.iter().find(|known| *known == right)?;
        Some((left.clone(), right.clone()))
    });
    let pairs: Vec<(String, String)> = pairs.collect::<Option<_>>()?;
    let alone = |right: &&String| !pairs.iter().any(|(_, known)| known == *right);
    let decoys = rights.iter().filter(alone).cloned().collect();
    Some(Kind::Match { pairs, decoys })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "Q?<ul><li>one</li> <li>two &amp; <b>three</b></li><li>four</li></ul>";

    fn glance(front: &str, back: &str) -> String {
        match listed(front, back) {
            None => "none".to_owned(),
            Some((before, Kind::Choice(all) | Kind::Select(all))) => {
                let all = all.iter().map(|choice| {
                    let star = if choice.correct { "*" } else { "" };
                    format!(" {star}{}", choice.text)
                });
                format!("{before}{}", all.collect::<String>())
            }
            Some((before, Kind::Order(items))) => format!("{before} {}", items.join(" < ")),
            Some((before, Kind::Match { pairs, decoys })) => {
                format!("{before} {pairs:?} {decoys:?}")
            }
            Some((before, kind)) => format!("{before} {kind:?}"),
        }
    }

    #[test]
    fn a_list_whose_items_the_back_names_is_more_than_a_list() {
        let truth = "Q?<ul><li>true</li><li>false</li></ul>";
        let both = "Q?<ul><li>a</li><li>b</li></ul><ul><li>x</li><li>y</li><li>z</li></ul>";
        for (front, back, expected) in [
            (LIST, "four", "Q? one two & three *four"),
            (
                LIST,
                "<i>one</i><br>two &amp; three",
                "Q? *one *two & three four",
            ),
            (
                LIST,
                "<ul><li>one</li><li>four</li></ul>",
                "Q? *one two & three *four",
            ),
            (
                LIST,
                "<ol><li>four</li><li>one</li><li>two &amp; three</li></ol>",
                "Q? four < one < two & three",
            ),
            (truth, "false", "Q? TrueFalse(false)"),
            (
                both,
                "<ul><li>a – y</li><li>b – x</li></ul>",
                "Q? [(\"a\", \"y\"), (\"b\", \"x\")] [\"z\"]",
            ),
            // A list like any other.
            (LIST, "five", "none"),
            (LIST, "", "none"),
            ("<ul><li>one</li><li>two</li></ul>Which?", "one", "none"),
            ("Q?<ul><li>one</li></ul>", "one", "none"),
            (
                "Q?<ul><li>one<ul><li>two</li></ul></li></ul>",
                "one",
                "none",
            ),
            (
                "Q?<ul><li>one</li><li><img src=\"a.png\"></li></ul>",
                "one",
                "none",
            ),
            ("Q?<ul>words<li>one</li><li>two</li></ul>", "one", "none"),
            ("Q? </ul>", "one", "none"),
        ] {
            assert_eq!(glance(front, back), expected, "{front} / {back}");
        }
    }
}
