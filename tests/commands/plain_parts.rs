//! Gaps, orders and pairs in the plain face, as a learner types them.

use crate::support::{Place, said};

const PARTS: &str = r"title: Parts
shuffle: none
questions:
  - id: capitals
    question: The capital of Kenya is ___, and of Uganda ___.
    blanks: [Nairobi, Kampala]
    feedback:
      Mombasa: That is the biggest port. The capital lies inland.
      2 = Entebbe: The airport is there.
    hints: [Both lie high.]
    explanation: Both are inland.
  - id: events
    question: What came first?
    order: [The seed, The sprout, The leaf, The flower]
    feedback:
      The flower -> The leaf: What feeds the flower?
  - id: partners
    question: Who eats what?
    match:
      Cow: Grass
      Lion: Zebra
      Frog: Flies
    decoys: [Stones]
    feedback:
      Cow = Zebra: Does a cow hunt?
";

fn place() -> Place {
    let place = Place::new();
    place.write("parts.yaml", PARTS);
    place
}

#[track_caller]
fn practise(place: &Place, typed: &str, expected: &[&str]) -> String {
    let output = place.run(&["practice", "--plain", "--seed", "1", "parts.yaml"], typed);
    assert!(output.status.success());
    let said = said(&output);
    for words in expected {
        assert!(said.contains(words), "“{words}” is missing in:\n{said}");
    }
    said
}

/// Numbers by which the order question lists its items: the seed is fixed, so this is read once from the screen.
fn listed(said: &str, text: &str) -> String {
    let line = said
        .lines()
        .find(|line| line.ends_with(&format!(": {text}")));
    let line = line.unwrap_or_else(|| panic!("{text} is not listed in:\n{said}"));
    line.split(':').next().unwrap().to_owned()
}

#[test]
fn gaps_take_a_line_each_and_then_those_not_yet_in_place() {
    let place = place();
    let said = practise(
        &place,
        "Mombasa\nh\nEntebbe\n\nNairobi\nKampalla\nKampala\nq\n",
        &[
            "The capital of Kenya is (gap 1), and of Uganda (gap 2).\nType what belongs in gap 1. The others follow.",
            "Next, gap 2.\nHint 1 of 1: Both lie high.\nMombasa; Entebbe: not yet.\nNeither of the two is in place yet.\nThat is the biggest port. The capital lies inland.\nThe airport is there.\nTry gaps 1 and 2 once more, a line for each.",
            "Fill the gap first.",
            "Nairobi; Kampalla: nearly.\nOne of two is in place.\nGap 2: Look at the spelling.\nIn place: gap 1.\nTry gap 2 once more.",
            "Nairobi; Kampala: got it, after three tries and a hint.",
        ],
    );
    assert!(
        !said.contains("___"),
        "a gap has a name to be heard:\n{said}"
    );
    let record = place.lines().join("\n");
    assert!(
        record.contains(
            r#""response":"Nairobi; Kampalla","verdict":"nearly","parts":{"right":1,"of":2}"#
        ),
        "{record}"
    );
}

#[test]
fn all_gaps_may_stand_on_one_line_as_they_are_read_out() {
    practise(
        &place(),
        "Mombasa; Kampala\n=a; b; c\nNairobi\nq\n",
        &[
            "The others follow.\nMombasa; Kampala: not yet.",
            "a; b; c; Kampala: not yet.",
            "Nairobi; Kampala: got it, after three tries.",
        ],
    );
}

#[test]
fn an_answer_with_a_semicolon_is_one_line() {
    let place = Place::new();
    place.write(
        "parts.yaml",
        "title: Loops\nquestions:\n  - id: loop\n    question: for (___; ___)\n    blanks: [i = 0; i < n, i++]\n",
    );
    practise(
        &place,
        "i = 0; i < n\ni++\nq\n",
        &["Next, gap 2.\ni = 0; i < n; i++: got it."],
    );
}

#[test]
fn feedback_keys_may_hold_quotes_of_their_own() {
    let place = place();
    let quoted = PARTS
        .replace("2 = Entebbe:", "2 = \"Entebbe\":")
        .replace("Cow = Zebra:", "'\"Cow\" = \"Zebra\"':");
    assert_ne!(quoted, PARTS);
    place.write("parts.yaml", &quoted);
    practise(&place, "Nairobi\nEntebbe\nq\n", &["The airport is there."]);
    let output = place.run(&["check", "parts.yaml"], "");
    assert!(!said(&output).contains("never shown"), "{}", said(&output));
}

#[test]
fn an_order_is_its_numbers_and_what_is_in_place_stays() {
    let place = place();
    let first = practise(
        &place,
        "l\nq\n",
        &["Put them in order: type their numbers, such as 4 1 2 3."],
    );
    let [seed, sprout, leaf, flower] =
        ["The seed", "The sprout", "The leaf", "The flower"].map(|text| listed(&first, text));
    let place = self::place();
    practise(
        &place,
        &format!(
            "l\n{seed} {sprout} 9 {leaf}\n{seed} {sprout}\n{seed} {sprout} {flower} {leaf}\n{leaf} {flower}\nq\n"
        ),
        &[
            "“9” is not in the list. Give all the numbers from 1 to 4 in order, with spaces between. That was not counted as a try.",
            "Two items are not in your order yet. That was not counted as a try.",
            &format!(
                "{seed} {sprout} {flower} {leaf}: not yet.\nTwo of four are in place.\nWhat feeds the flower?\nIn place: first, The seed; second, The sprout."
            ),
            &format!("{seed} {sprout} {leaf} {flower}: got it. The second look did it."),
        ],
    );
}

#[test]
fn pairs_are_a_number_and_a_letter_each() {
    let place = place();
    let first = practise(
        &place,
        "l\nl\nq\n",
        &[
            "Partners:",
            "type each number with its letter, such as 1b 2a.",
        ],
    );
    let [grass, zebra, flies] = ["Grass", "Zebra", "Flies"].map(|text| listed(&first, text));
    let place = self::place();
    practise(
        &place,
        &format!("l\nl\n1x\n1{zebra}\n1{zebra} 2{grass} 3{flies}\n1{grass} 2{zebra}\nq\n"),
        &[
            "“1x” is no pair here.",
            "Two are still without a partner. That was not counted as a try.",
            &format!(
                "1{zebra} 2{grass} 3{flies}: not yet.\nOne of three is in place.\nDoes a cow hunt?\nIn place: Frog = Flies."
            ),
            &format!("1{grass} 2{zebra} 3{flies}: got it. The second look did it."),
        ],
    );
}

#[test]
fn an_answer_of_several_parts_is_shown_part_by_part() {
    practise(
        &place(),
        "s\ns\ns\ns\ns\ns\nq\n",
        &[
            "This belongs in the gaps:\n1. Nairobi\n2. Kampala\nBoth are inland.",
            "This is the order:\n1. The seed\n2. The sprout\n3. The leaf\n4. The flower",
            "This belongs together:\nCow = Grass\nLion = Zebra\nFrog = Flies",
        ],
    );
}
