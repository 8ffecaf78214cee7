//! What holds for every question of a kind, whatever its words and numbers: the key is accepted in every form that the format
//! allows, nothing else ever is, and "nearly" is said of near misses alone. Everything goes the learner's way: a set as a
//! teacher writes it, a line as a learner types it.

use std::collections::BTreeSet;

use notyet::grading::{self, Judgement, NotAResponse, Response, Verdict};
use notyet::quiz::{Question, Set, read};
use notyet::text::number::{Rational, plain};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

const CASES: u32 = 2_000;

fn set(question: &str) -> Set {
    let prompt = if question.contains("blanks:") {
        "Q ___ ___"
    } else {
        "Q"
    };
    let text = format!("title: T\nquestions:\n  - question: {prompt}\n{question}");
    let reading = read::read(text.as_bytes(), "set.yaml");
    let amiss = reading.diagnostics.clone();
    reading
        .set
        .unwrap_or_else(|| panic!("{amiss:?} in\n{text}"))
}

/// What a line typed by a learner is worth, the list being in this order.
fn judged(set: &Set, order: &[usize], line: &str) -> Result<Judgement, NotAResponse> {
    let question = &set.questions[0];
    grading::grade(set, question, &grading::read(question, order, line)?)
}

fn verdict(set: &Set, order: &[usize], line: &str) -> Option<Verdict> {
    judged(set, order, line)
        .ok()
        .map(|judgement| judgement.verdict)
}

fn in_file(question: &Question) -> Vec<usize> {
    (0..question.kind.listed()).collect()
}

/// So many different words, of letters that no form makes alike.
fn words(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<String>> {
    let word = "[a-z][a-z]{0,6}( [a-z]{2,6})?";
    proptest::collection::btree_set(word, count).prop_map(|words| words.into_iter().collect())
}

/// A list as a teacher writes it, each text in quotes.
fn list(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

/// The text with what never matters changed: case, spaces, closing signs.
fn in_another_form(text: &str, change: u8) -> String {
    let mut form = text.to_owned();
    if change & 1 == 1 {
        form = form.to_uppercase();
    }
    if change & 2 == 2 {
        form = form.replace(' ', "   ");
    }
    if change & 4 == 4 {
        form = format!("  {form}\t");
    }
    if change & 8 == 8 {
        form.push('.');
    }
    form
}

fn shuffled(count: usize) -> impl Strategy<Value = Vec<usize>> {
    Just((0..count).collect::<Vec<usize>>()).prop_shuffle()
}

/// Places from 0 as numbers from 1.
fn numbers(places: &[usize], between: &str) -> String {
    let numbers: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
    numbers.join(between)
}

fn position(order: &[usize], item: usize) -> usize {
    order.iter().position(|other| *other == item).unwrap()
}

fn lists() -> impl Strategy<Value = (Vec<String>, Vec<usize>)> {
    words(2..7).prop_flat_map(|words| {
        let count = words.len();
        (Just(words), shuffled(count))
    })
}

/// Whether `typed` is near to `meant` by a definition of its own: the same letters but for accents, or at most one slip from
/// four letters on, two from ten, and never another number.
fn is_near(typed: &str, meant: &str) -> bool {
    let form = |text: &str| {
        let words: Vec<&str> = text
            .trim_end_matches(['.', '!', '?'])
            .split_whitespace()
            .collect();
        words.join(" ").to_lowercase()
    };
    let bare = |text: &str| -> String {
        use unicode_normalization::UnicodeNormalization;
        text.nfd()
            .filter(|sign| !('\u{300}'..='\u{36f}').contains(sign))
            .collect()
    };
    let (typed, meant) = (form(typed), form(meant));
    let letters = meant.chars().filter(|sign| sign.is_alphanumeric()).count();
    let allowed = match letters {
        0..=3 => 0,
        4..=9 => 1,
        _ => 2,
    };
    bare(&typed) == bare(&meant) || strsim::damerau_levenshtein(&typed, &meant) <= allowed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn the_right_choice_is_accepted_by_number_or_words_and_no_other((texts, order) in lists(), right in any::<Index>(), change in 0_u8..16) {
        let right = right.index(texts.len());
        let set = set(&format!("    choices: {}\n    answer: \"{}\"\n", list(&texts), texts[right]));
        for (place, text) in texts.iter().enumerate() {
            let expected = Some(if place == right { Verdict::GotIt } else { Verdict::NotYet });
            let number = (position(&order, place) + 1).to_string();
            for line in [number.clone(), format!("#{number}"), format!("{number})"), in_another_form(text, change)] {
                prop_assert_eq!(verdict(&set, &order, &line), expected, "{}", line);
            }
        }
        let beyond = (texts.len() + 1).to_string();
        prop_assert_eq!(verdict(&set, &order, &beyond), None);
    }

    #[test]
    fn exactly_the_right_picks_are_accepted_in_any_order((texts, order) in lists(), rights in any::<Vec<bool>>(), picks in subsequence((0..6).collect::<Vec<usize>>(), 1..6), turn in any::<Index>(), change in 0_u8..8) {
        let is_right = |place: usize| place < 2 || rights.get(place).copied().unwrap_or(false);
        let rights: BTreeSet<usize> = (0..texts.len()).filter(|place| is_right(*place)).collect();
        let answer: Vec<String> = rights.iter().map(|place| texts[*place].clone()).collect();
        let set = set(&format!("    choices: {}\n    answer: {}\n", list(&texts), list(&answer)));
        let picks: Vec<usize> = picks.into_iter().filter(|place| *place < texts.len()).collect();
        prop_assume!(!picks.is_empty());
        for mut picks in [picks, rights.iter().copied().collect()] {
            let expected = Some(if picks.iter().copied().collect::<BTreeSet<_>>() == rights { Verdict::GotIt } else { Verdict::NotYet });
            let turn = turn.index(picks.len());
            picks.rotate_left(turn);
            let listed: Vec<usize> = picks.iter().map(|place| position(&order, *place)).collect();
            let by_words: Vec<String> = picks.iter().map(|place| in_another_form(&texts[*place], change)).collect();
            for line in [numbers(&listed, " "), numbers(&listed, ", "), by_words.join(";")] {
                prop_assert_eq!(verdict(&set, &order, &line), expected, "{}", line);
            }
        }
    }

    #[test]
    fn one_of_two_is_accepted_in_every_spelling(answer in any::<bool>()) {
        let set = set(&format!("    answer: {answer}\n"));
        for (value, lines) in [(true, ["true", "T", "1", "TRUE.", " t "]), (false, ["false", "F", "2", "False", "f"])] {
            for line in lines {
                let expected = if value == answer { Verdict::GotIt } else { Verdict::NotYet };
                prop_assert_eq!(verdict(&set, &[], line), Some(expected), "{}", line);
            }
        }
    }

    #[test]
    fn an_accepted_text_is_accepted_in_every_form(accepted in words(1..4), which in any::<Index>(), change in 0_u8..16) {
        let set = set(&format!("    answer: {}\n", list(&accepted)));
        let line = in_another_form(&accepted[which.index(accepted.len())], change);
        prop_assert_eq!(verdict(&set, &[], &line), Some(Verdict::GotIt), "{}", line);
    }

    #[test]
    fn another_text_is_never_accepted_and_nearly_only_when_it_is_near(meant in "[a-zéöñ]{1,12}( [a-z]{2,6})?", typed in "[a-zéöñ]{1,12}( [a-z]{2,6})?", slip in "[a-zé]", at in any::<Index>()) {
        let set = set(&format!("    answer: \"{meant}\"\n"));
        let mut slipped: Vec<char> = meant.chars().collect();
        let at = at.index(slipped.len());
        slipped.splice(at..at, slip.chars());
        for typed in [typed, slipped.into_iter().collect()] {
            if typed == meant {
                continue;
            }
            match verdict(&set, &[], &typed) {
                Some(Verdict::GotIt) => prop_assert!(false, "{typed} was accepted for {meant}"),
                Some(Verdict::Nearly) => prop_assert!(is_near(&typed, &meant), "{typed} is not near {meant}"),
                _ => {}
            }
        }
    }

    #[test]
    fn equal_numbers_are_accepted_however_they_are_written(top in -400_i64..400, below in 1_i64..60, more in 1_i64..9, unit in any::<bool>(), decimals in 0_i64..100_000) {
        let unit_line = if unit { "    unit: km/h\n" } else { "" };
        let set_of = |answer: &str| set(&format!("    answer: {answer}\n{unit_line}"));
        let fraction = set_of(&format!("{top}/{below}"));
        let (whole, rest) = (top.abs() / below, top.abs() % below);
        let sign = if top < 0 { "-" } else { "" };
        let mut lines = vec![format!("{top}/{below}"), format!("{}/{}", top * more, below * more), format!(" {top} / {below} ")];
        if whole > 0 && rest > 0 {
            lines.push(format!("{sign}{whole} {rest}/{below}"));
        }
        for line in lines.iter().flat_map(|line| [line.clone(), format!("{line} km/h"), format!("{line}km/h.")]) {
            let with_unit = line.contains("km");
            let expected = (unit || !with_unit).then_some(Verdict::GotIt);
            prop_assert_eq!(verdict(&fraction, &[], &line), expected, "{}", line);
        }
        let decimal = set_of(&format!("{}.{:03}", decimals / 1000, decimals % 1000));
        for line in [format!("{decimals}e-3"), format!("{decimals}/1000"), format!("{}.{:03}0", decimals / 1000, decimals % 1000), format!("{}.{}%", decimals / 10, decimals % 10)] {
            // A percentage is a number of its own only where no other unit is asked for.
            let expected = if unit && line.ends_with('%') { None } else { Some(Verdict::GotIt) };
            prop_assert_eq!(verdict(&decimal, &[], &line), expected, "{}", line);
        }
    }

    #[test]
    fn another_number_is_never_accepted(top in -400_i64..400, below in 1_i64..60, other_top in -400_i64..400, other_below in 1_i64..60) {
        prop_assume!(top * other_below != other_top * below);
        let set = set(&format!("    answer: {top}/{below}\n"));
        let line = format!("{other_top}/{other_below}");
        prop_assert_eq!(verdict(&set, &[], &line), Some(Verdict::NotYet), "{} for {}/{}", line, top, below);
    }

    #[test]
    fn a_tolerance_is_exact_to_its_edge(value in 1_i64..2_000, tolerance in 1_i64..200, off in -400_i64..400) {
        let exact = |hundredths: i64| Rational::new(hundredths.into(), 100.into());
        let written = |hundredths: i64| format!("{hundredths}/100");
        let set = set(&format!("    answer: {}\n    tolerance: {}\n", written(value), written(tolerance)));
        let within = plain(&written(off)).map(|off| off >= exact(-tolerance) && off <= exact(tolerance));
        let expected = if within == Some(true) { Verdict::GotIt } else { Verdict::NotYet };
        prop_assert_eq!(verdict(&set, &[], &written(value + off)), Some(expected));
    }

    #[test]
    fn gaps_are_accepted_when_each_is_and_only_then(texts in words(2..3), top in 1_i64..90, below in 2_i64..30, more in 1_i64..5, other in "[a-z]{1,8}", change in 0_u8..8) {
        let set = set(&format!("    blanks: [\"{}\", {top}/{below}]\n", texts[0]));
        let right = [in_another_form(&texts[0], change), format!("{}/{}", top * more, below * more)];
        let grade = |typed: [String; 2]| {
            let response = Response::Blanks(typed.to_vec());
            grading::grade(&set, &set.questions[0], &response).ok()
        };
        let judgement = grade(right.clone()).unwrap();
        prop_assert_eq!(judgement.verdict, Verdict::GotIt);
        let [text, number] = right;
        let off = grade([text.clone(), format!("{}/{below}", top + 1)]).unwrap();
        prop_assert_eq!(off.verdict, Verdict::NotYet);
        prop_assert_eq!(off.parts.unwrap().right, BTreeSet::from([0]));
        if other != texts[0] {
            let judgement = grade([other.clone(), number.clone()]).unwrap();
            match judgement.verdict {
                Verdict::GotIt => prop_assert!(false, "{other} was accepted for {}", texts[0]),
                Verdict::Nearly => prop_assert!(is_near(&other, &texts[0]), "{other} is not near {}", texts[0]),
                Verdict::NotYet => prop_assert_eq!(judgement.parts.unwrap().right, BTreeSet::from([1])),
            }
        }
        prop_assert!(grade([text, " ".to_owned()]).is_none());
        prop_assert!(grade([texts[0].clone(), "many".to_owned()]).is_none());
    }

    #[test]
    fn one_order_alone_is_accepted((texts, given) in lists(), listed in any::<prop::sample::Selector>(), change in 0_u8..8) {
        let set = set(&format!("    order: {}\n", list(&texts)));
        let mut order = in_file(&set.questions[0]);
        let turn = *listed.select(&order);
        order.rotate_left(turn);
        for given in [given, in_file(&set.questions[0])] {
            let expected = if given.is_sorted() { Verdict::GotIt } else { Verdict::NotYet };
            let places: Vec<usize> = given.iter().map(|item| position(&order, *item)).collect();
            let by_words: Vec<String> = given.iter().map(|item| in_another_form(&texts[*item], change)).collect();
            for line in [numbers(&places, " "), numbers(&places, ", "), by_words.join("; ")] {
                let judgement = judged(&set, &order, &line).unwrap();
                prop_assert_eq!(judgement.verdict, expected, "{}", line);
                let in_place = given.iter().enumerate().filter(|(place, item)| place == *item).count();
                prop_assert_eq!(judgement.parts.unwrap().right.len(), in_place);
            }
        }
        let missing = numbers(&(1..texts.len()).collect::<Vec<_>>(), " ");
        prop_assert!(judged(&set, &order, &missing).is_err());
    }

    #[test]
    fn pairs_are_accepted_in_any_order_and_spelling_and_no_others((texts, order) in lists(), given in proptest::collection::vec(any::<Index>(), 6), turn in any::<Index>(), change in 0_u8..8) {
        let lefts: Vec<String> = (0..texts.len()).map(|place| format!("left {place}")).collect();
        let pairs: Vec<String> = lefts.iter().zip(&texts).map(|(left, right)| format!("[\"{left}\", \"{right}\"]")).collect();
        let set = set(&format!("    match: [{}]\n    decoys: [decoy]\n", pairs.join(", ")));
        let mut order = order;
        order.push(texts.len());
        let given: Vec<usize> = given.iter().take(texts.len()).map(|partner| partner.index(order.len())).collect();
        for partners in [given, in_file(&set.questions[0])[..texts.len()].to_vec()] {
            let right = partners.iter().enumerate().filter(|(left, partner)| left == *partner).count();
            let expected = if right == texts.len() { Verdict::GotIt } else { Verdict::NotYet };
            let letter = |partner: &usize| grading::letter(position(&order, *partner));
            let mut short: Vec<String> = partners.iter().enumerate().map(|(left, partner)| format!("{}{}", left + 1, letter(partner))).collect();
            let turn = turn.index(short.len());
            short.rotate_left(turn);
            let rights = |partner: &usize| texts.get(*partner).map_or("decoy", String::as_str);
            let by_words: Vec<String> = partners.iter().enumerate().map(|(left, partner)| format!("{} = {}", in_another_form(&lefts[left], change), in_another_form(rights(partner), change))).collect();
            for line in [short.join(" "), short.join(", ").to_uppercase(), by_words.join("; ")] {
                let judgement = judged(&set, &order, &line);
                prop_assert!(judgement.is_ok(), "{}: {:?}", line, judgement);
                let judgement = judgement.unwrap();
                prop_assert_eq!(judgement.verdict, expected, "{}", line);
                prop_assert_eq!(judgement.parts.unwrap().right.len(), right);
            }
            prop_assert!(judged(&set, &order, &short[1..].join(" ")).is_err(), "one left has no partner");
        }
    }

    #[test]
    fn no_line_breaks_any_kind(line in any::<String>()) {
        for question in ["    choices: [a, b]\n    answer: a\n", "    answer: a\n", "    answer: 1/2\n", "    blanks: [a, 1]\n", "    order: [a, b]\n", "    match: {a: b, c: d}\n"] {
            let set = set(question);
            let order = in_file(&set.questions[0]);
            let accepted = verdict(&set, &order, &line) == Some(Verdict::GotIt);
            // Only a line with a letter or digit in it can be an answer here.
            prop_assert!(!accepted || line.chars().any(char::is_alphanumeric), "{:?} was accepted by\n{}", line, question);
        }
    }
}
