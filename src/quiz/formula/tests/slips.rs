//! What a teacher is told, case by case.

use super::super::*;

/// The slip of this text, the words it is about in brackets.
fn slip(text: &str, read: Result<Formula, Slip>) -> String {
    let slip = read.expect_err(text);
    let at = &text[slip.at];
    format!("[{at}] {}: {}", slip.message, slip.help)
}

const ARITHMETIC: &[(&str, &str)] = &[
    (
        "",
        "[] there is no formula here: write one, such as `a + 1`",
    ),
    (
        " = ",
        "[ = ] there is no formula here: write one, such as `a + 1`",
    ),
    (
        "2a",
        "[2a] there is no sign between these two: write `2 * a` if they are multiplied",
    ),
    (
        "2 (a+b)",
        "[2 (] there is no sign between these two: write `2 * (…)` if they are multiplied",
    ),
    (
        "(a)(b)",
        "[)(] there is no sign between these two: write `(…) * (…)` if they are multiplied",
    ),
    (
        "max(2 3, 1)",
        "[2 3] there is no sign between these two: write `2 * 3` if they are multiplied",
    ),
    (
        "squrt(a)",
        "[squrt] there is no function `squrt`: did you mean `sqrt`?",
    ),
    (
        "SQRT(a)",
        "[SQRT] there is no function `SQRT`: did you mean `sqrt`?",
    ),
    (
        "a(b+1)",
        "[a] there is no function `a`: write `a * (…)` to multiply; the functions are abs, sqrt, round, floor, ceil, min, max, gcd, lcm, mod",
    ),
    (
        "a mod b",
        "[mod] `mod` is a function and needs brackets: write `mod(a, b)`",
    ),
    (
        "1 + min",
        "[min] `min` is a function and needs brackets: write `min(a, b)`",
    ),
    (
        "mod(a)",
        "[mod(a)] `mod` takes two numbers: write `mod(a, b)`",
    ),
    (
        "max(a)",
        "[max(a)] `max` takes two numbers or more: write `max(a, b)`",
    ),
    (
        "1 + abs(a, b)",
        "[abs(a, b)] `abs` takes one number: write `abs(a)`",
    ),
    ("(a + 1", "[(] this bracket is never closed: add `)`"),
    ("2 * (", "[(] this bracket is never closed: add `)`"),
    ("max(a, b", "[(] this bracket is never closed: add `)`"),
    (
        "a + 1)",
        "[)] this bracket was never opened: take it away, or add `(`",
    ),
    (
        ")",
        "[)] this bracket was never opened: take it away, or add `(`",
    ),
    (
        "()",
        "[()] nothing stands in these brackets: write a number or a name there",
    ),
    (
        "a +",
        "[+] nothing stands after `+`: write a number or a name there",
    ),
    (
        "a × ",
        "[×] nothing stands after `×`: write a number or a name there",
    ),
    (
        "a + * b",
        "[+] nothing stands after `+`: write a number or a name there",
    ),
    (
        "* b",
        "[*] nothing stands before `*`: write a number or a name there",
    ),
    (
        "max(a, )",
        "[,] nothing stands after `,`: write a number or a name there",
    ),
    (
        "1,5",
        "[,] a comma cannot stand here: write decimals with a point, such as `1.5`; only functions take several numbers",
    ),
    (
        "1..5",
        "[..] a range cannot stand here: a range is written alone, such as `1..10`",
    ),
    (
        "5.",
        "[.] `.` means nothing in a formula: a decimal has digits after its point, such as `0.5`",
    ),
    (
        "a ** 2",
        "[**] `**` means nothing in a formula: write `^` for a power",
    ),
    ("a²", "[²] `²` means nothing in a formula: write `^2`"),
    (
        "5 %",
        "[%] `%` means nothing in a formula: write `0.05` for 5 %, or `mod(a, b)` for a remainder",
    ),
    (
        "a 😀",
        "[😀] `😀` means nothing in a formula: a formula has numbers, names, `+ - * / ^ ( )` and functions",
    ),
    (
        "1 + (a > b)",
        "[(a > b)] a comparison stands where a number is wanted: write arithmetic here; comparisons belong to `where`",
    ),
    (
        "a = b",
        "[a = b] a comparison stands where a number is wanted: write arithmetic here; comparisons belong to `where`",
    ),
    (
        "-not a > b",
        "[-] nothing stands after `-`: write a number or a name there",
    ),
];

#[test]
fn a_slip_names_its_place_and_what_to_write() {
    for (text, expected) in ARITHMETIC {
        assert_eq!(slip(text, Formula::parse(text)), *expected, "{text}");
    }
}

const CONDITIONS: &[(&str, &str)] = &[
    (
        "a",
        "[a] a number stands where a comparison is wanted: compare it with something, such as `a > 0`",
    ),
    (
        "a > b and c",
        "[c] a number stands where a comparison is wanted: compare it with something, such as `a > 0`",
    ),
    (
        "not (a + 1)",
        "[(a + 1)] a number stands where a comparison is wanted: compare it with something, such as `a > 0`",
    ),
    (
        "a > 1 && b > 1",
        "[&] `&` means nothing in a formula: write `and`",
    ),
    ("a => 1", "[=>] `=>` means nothing in a formula: write `>=`"),
    (
        "a > ",
        "[>] nothing stands after `>`: write a number or a name there",
    ),
    (
        "(a > b) > c",
        "[(a > b)] a comparison stands where a number is wanted: write arithmetic here; comparisons belong to `where`",
    ),
    (
        "a > 1 b",
        "[1 b] there is no sign between these two: write `1 * b` if they are multiplied",
    ),
    (
        "or a > 1",
        "[or] nothing stands before `or`: write a number or a name there",
    ),
];

#[test]
fn a_slip_in_a_condition_names_its_place_too() {
    for (text, expected) in CONDITIONS {
        assert_eq!(slip(text, Formula::condition(text)), *expected, "{text}");
    }
}

#[test]
fn depth_and_length_are_bounded() {
    let deep = |count: usize| format!("{}1{}", "(".repeat(count), ")".repeat(count));
    assert!(Formula::parse(&deep(DEEPEST)).is_ok());
    assert!(Formula::parse(&deep(DEEPEST + 1)).is_err());
    for text in [
        "-".repeat(40) + "1",
        "2^".repeat(40) + "1",
        "abs(".repeat(40),
    ] {
        let slip = Formula::parse(&text).unwrap_err();
        assert!(slip.message.contains("32"), "{slip:?}");
    }
    assert!(Formula::condition(&("not ".repeat(40) + "1 > 0")).is_err());
    let long = "é".repeat(LONGEST + 1);
    assert_eq!(Formula::parse(&long).unwrap_err().at, 1000..1002);
    let slip = |text: &str| Formula::parse(text).unwrap_err().at;
    assert_eq!(slip(&"1+".repeat(249)), 497..498);
    assert_eq!(slip(&"1".repeat(101)), 0..101);
}
