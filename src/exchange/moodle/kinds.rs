//! Choices, typed answers, numbers, pairs and orders of Moodle.

use super::question::{Keyed, truth as is_true};
use super::texts::{Texts, typed};
use crate::exchange::credit::{self, Typed, Weighed};
use crate::exchange::draft::{Choice, Kind, TextKey};
use crate::exchange::figures;
use crate::exchange::near::{self, Near};
use crate::exchange::of_set::decimal;
use crate::exchange::pairs::Pairs;
use crate::exchange::xml::Element;
use crate::text::number;
use crate::text::words::{shortened, single_spaced};

/// The part of the grade that an answer gets, in percent.
pub(super) fn fraction(answer: &Element) -> f64 {
    // In files of old it is an element, of which 1 is all.
    if let Ok(whole) = answer.words("fraction").parse::<f64>() {
        return whole * 100.0;
    }
    // Where the server's language has a decimal comma, older Moodles wrote one.
    let written = answer.attribute("fraction").unwrap_or_default().trim();
    written.replace(',', ".").parse().unwrap_or(0.0)
}

pub(super) fn choices(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    // All or nothing is a kind of its own there, in a plugin, and the rule for several choices here.
    let of_several = element.attribute("type") == Some("multichoiceset");
    let single = is_true(element.words("single")).unwrap_or(!of_several);
    let mut answers = Vec::new();
    for answer in element.all("answer") {
        let choice = Choice {
            text: texts.short(answer),
            correct: false,
            feedback: texts.told(answer.child("feedback")),
        };
        if choice.text.is_empty() {
            if texts.shows(answer) {
                return Err(
                    "one of its choices is a picture, and choices are words here".to_owned(),
                );
            }
            if fraction(answer) <= 0.0 && choice.feedback.is_none() {
                // Moodle passes over a choice that was left blank.
                continue;
            }
        }
        answers.push(Weighed {
            choice,
            weight: fraction(answer),
        });
    }
    let kind = credit::choices(single, answers, &mut |what| texts.loses(what))?;
    Ok(Keyed::new(kind, Vec::new()))
}

pub(super) fn truth(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let mut right = None;
    let mut feedback = Vec::new();
    let named = |answer: &Element| typed(answer).to_lowercase().parse::<bool>();
    // In files of old the two are called in the language of who wrote them, and the first is that it is true.
    let old =
        element.all("answer").count() == 2 && element.all("answer").all(|it| named(it).is_err());
    for (place, answer) in element.all("answer").enumerate() {
        let Some(which) = named(answer).ok().or(old.then_some(place == 0)) else {
            let which = typed(answer);
            return Err(format!("its answer “{which}” is neither true nor false"));
        };
        if fraction(answer) > 0.0 {
            right = Some(which);
        }
        let said = texts.told(answer.child("feedback"));
        feedback.extend(said.map(|said| (which.to_string(), said)));
    }
    let right = right.ok_or("nothing says whether it is true or false")?;
    feedback.sort_by_key(|(which, _)| *which == right.to_string());
    Ok(Keyed::new(Kind::TrueFalse(right), feedback))
}

pub(super) fn short(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let answers = element.all("answer").map(|answer| Typed {
        text: typed(answer),
        weight: fraction(answer),
        feedback: texts.told(answer.child("feedback")),
    });
    let answers = answers.collect();
    let (accepted, feedback) = credit::typed(answers, &mut |what| texts.loses(what))?;
    let strict = is_true(element.words("usecase")) == Some(true);
    let key = TextKey {
        accepted,
        strict: strict.then(|| "case".to_owned()).into_iter().collect(),
        typos: 0,
    };
    Ok(Keyed::new(Kind::Text(key), feedback))
}

pub(super) fn numerical(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let mut numbers = Vec::new();
    for answer in element.all("answer") {
        let written = typed(answer);
        numbers.push(Near {
            value: value(&written)?,
            tolerance: tolerance(answer.words("tolerance"))?,
            weight: fraction(answer),
            feedback: texts.told(answer.child("feedback")),
        });
    }
    let (mut key, feedback) = near::key(numbers, &mut |what| texts.loses(what))?;
    key.unit = unit(element, texts);
    if let Some(said) = texts.told(element.child("instructions")) {
        texts.loses(format!("its instructions “{}”", shortened(&said)));
    }
    Ok(Keyed::new(Kind::Number(key), feedback))
}

/// The number that is written; nothing for `*`.
pub(super) fn value(written: &str) -> Result<Option<String>, String> {
    if written == "*" {
        return Ok(None);
    }
    if figures::may_be_thousands(written) {
        return Err(format!(
            "its answer “{written}” is a number of thousands in one language and a decimal in another: write it with a point, or without the comma"
        ));
    }
    // Exports of other languages have their own decimal sign.
    let value = written.replace(',', ".");
    match number::plain(&value) {
        Some(_) => Ok(Some(value)),
        None => Err(format!("its answer “{written}” is no number")),
    }
}

/// How far off an answer may be; nothing where it is exact.
pub(super) fn tolerance(written: &str) -> Result<Option<String>, String> {
    if written.is_empty() {
        return Ok(None);
    }
    let off = number::plain(&written.replace(',', "."));
    let off = off.ok_or_else(|| format!("its tolerance “{written}” is no number"))?;
    Ok(Some(decimal(&off)).filter(|off| off != "0"))
}

/// The unit that the number is written in; others, with their factors, have no place.
pub(super) fn unit(element: &Element, texts: &mut Texts) -> Option<String> {
    let units = element
        .child("units")
        .into_iter()
        .flat_map(|units| units.all("unit"));
    let mut own = None;
    for unit in units {
        let name = single_spaced(unit.words("unit_name"));
        let factor = number::plain(unit.words("multiplier"));
        if own.is_none() && factor == number::plain("1") {
            own = Some(name).filter(|name| !name.is_empty());
        } else {
            texts.loses(format!("the unit “{name}”: here a number has one"));
        }
    }
    // Its grading of units: 0 is none. Its way of asking for them: 3 is not at all.
    let is_graded = !matches!(element.words("unitgradingtype"), "" | "0");
    if own.is_some() && is_graded && element.words("showunits") != "3" {
        texts.loses("that its unit has to be given with the number: here it may be");
    }
    own
}

pub(super) fn matching(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    let mut pairs = Pairs::default();
    for pair in element.all("subquestion") {
        let right = pair.child("answer");
        let shows = texts.shows(pair) || right.is_some_and(|right| texts.shows(right));
        let right = right
            .map(|right| texts.on_the_right(right))
            .unwrap_or_default();
        pairs.add(texts.short(pair), right, shows);
    }
    let kind = pairs.done(&mut |what| texts.loses(what))?;
    Ok(Keyed::new(kind, Vec::new()))
}

pub(super) fn ordering(element: &Element, texts: &mut Texts) -> Result<Keyed, String> {
    // Which of the items are shown: 0 and ALL are all of them.
    if !matches!(element.words("selecttype"), "" | "0" | "ALL") {
        texts.loses("that a part of its items is drawn: here all of them are put in order");
    }
    let mut items = Vec::new();
    for answer in element.all("answer") {
        items.push(texts.short(answer));
        if texts.told(answer.child("feedback")).is_some() {
            texts.loses("what is said to its single items");
        }
    }
    if items.len() < 2 {
        return Err("it has nothing to be put in order".to_owned());
    }
    Ok(Keyed::new(Kind::Order(items), Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::super::import;
    use super::*;
    use crate::exchange::{Input, Read};

    fn matching(pairs: &[(&str, &str)]) -> Read {
        let pairs = pairs.iter().map(|(left, right)| {
            format!("<subquestion format=\"html\"><text><![CDATA[{left}]]></text><answer><text><![CDATA[{right}]]></text></answer></subquestion>")
        });
        let question = format!(
            "<question type=\"matching\"><questiontext><text>Q</text></questiontext>{}</question>",
            pairs.collect::<String>()
        );
        let input = Input {
            text: format!("<quiz>{question}</quiz>"),
            ..Input::default()
        };
        import(&input).unwrap()
    }

    const PICTURE: &str = "<img src=\"@@PLUGINFILE@@/x.png\">";

    #[test]
    fn the_partner_of_a_picture_is_told_and_no_decoy() {
        let read = matching(&[
            ("a", "1"),
            ("<p>b</p>", "2"),
            (PICTURE, "3"),
            ("<p></p>", "4"),
        ]);
        let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
        let expected = Kind::Match {
            pairs: vec![pair("a", "1"), pair("b", "2")],
            decoys: vec!["4".to_owned()],
        };
        assert_eq!(read.draft.questions[0].kind, expected);
        let told = |lost: &crate::exchange::Lost| lost.reason.contains("the pair of “3”");
        assert!(read.lost.iter().any(told), "{:?}", read.lost);
        let read = matching(&[("a", "1"), (PICTURE, "2"), (PICTURE, "3")]);
        assert!(read.left_out[0].reason.contains("pairs are of pictures"));
    }

    #[test]
    fn a_tag_on_the_right_is_what_is_meant() {
        let read = matching(&[("paragraph", "<p>"), ("bold", "<b>"), ("both", "<p>c</p>")]);
        let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
        let expected = Kind::Match {
            pairs: vec![
                pair("paragraph", "<p>"),
                pair("bold", "<b>"),
                pair("both", "c"),
            ],
            decoys: vec![],
        };
        assert_eq!(read.draft.questions[0].kind, expected);
    }
}
