use crate::exchange::fit::{Fitted, fit};
use crate::exchange::{self, Input};

/// A data set with these numbers, drawn from 1 to 10 with this many places.
fn set(name: &str, places: u8, values: &[&str]) -> String {
    let items = values.iter().enumerate().map(|(number, value)| {
        format!(
            "<dataset_item><number>{}</number><value>{value}</value></dataset_item>",
            number + 1
        )
    });
    format!(
        "<dataset_definition><status><text>private</text></status><name><text>{name}</text></name><type>calculated</type>
<distribution><text>uniform</text></distribution><minimum><text>1</text></minimum><maximum><text>10.0</text></maximum>
<decimals><text>{places}</text></decimals><itemcount>{}</itemcount><dataset_items>{}</dataset_items></dataset_definition>",
        values.len(),
        items.collect::<String>()
    )
}

fn answer(fraction: &str, formula: &str, tolerance: &str, said: &str) -> String {
    format!(
        "<answer fraction=\"{fraction}\"><text>{formula}</text>{tolerance}<feedback format=\"html\"><text>{said}</text></feedback></answer>"
    )
}

/// A part in a hundred; shown with two places.
const PART: &str = "<tolerance>0.01</tolerance><tolerancetype>1</tolerancetype><correctanswerformat>1</correctanswerformat><correctanswerlength>2</correctanswerlength>";
const EXACT: &str = "<tolerance>0</tolerance><tolerancetype>2</tolerancetype><correctanswerformat>1</correctanswerformat><correctanswerlength>2</correctanswerlength>";

fn read(kind: &str, text: &str, inner: &str, sets: &[String]) -> Fitted {
    let text = format!(
        "<quiz><question type=\"{kind}\"><name><text>N</text></name><questiontext format=\"html\"><text><![CDATA[{text}]]></text></questiontext>
{inner}<dataset_definitions>{}</dataset_definitions></question></quiz>",
        sets.concat()
    );
    let input = Input {
        name: "bank.xml".to_owned(),
        text,
        ..Input::default()
    };
    fit(exchange::import(&input, None).unwrap(), "T")
}

/// What is written of the question; nothing is lost but what is told.
fn yaml(fitted: &Fitted, told: &[&str]) -> String {
    let left: Vec<&str> = fitted.left_out.iter().map(|lost| &*lost.reason).collect();
    assert_eq!(left, [""; 0]);
    let lost: Vec<&str> = fitted.lost.iter().map(|lost| &*lost.reason).collect();
    assert_eq!(lost.len(), told.len(), "{lost:?}");
    for (lost, told) in lost.iter().zip(told) {
        assert!(lost.contains(told), "{lost}");
    }
    fitted.text.clone()
}

#[test]
fn a_calculated_question_draws_its_numbers_here_too() {
    let inner = [
        answer("100", "{v}*{t}", PART, "Yes, {={v}*{t}} km."),
        answer("0", "{v}+{t}", EXACT, "Speed and time are not added."),
        answer("0", "*", EXACT, "In each hour it is {v} km."),
        "<generalfeedback format=\"html\"><text>{v} times {t}.</text></generalfeedback>".to_owned(),
        "<hint format=\"html\"><text>How far in one hour?</text></hint>".to_owned(),
        "<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>"
            .to_owned(),
    ];
    let sets = [
        set("v", 0, &["2", "3", "4", "2"]),
        set("t", 1, &["1.5", "2", "2", "2"]),
    ];
    let text = "<p>A train goes {v} km/h for {t} h, {like} this. How far?</p>";
    let fitted = read("calculated", text, &inner.concat(), &sets);
    let expected = "title: T
questions:
  - question: A train goes {v} km/h for {t} h, {{like}} this. How far?
    vary: {v: [2, 3, 4], t: [1.5, 2]}
    where:
    - v = 2 and t = 1.5 or v = 2 and t = 2 or v = 3 and t = 2 or v = 4 and t = 2
    - v + t != v * t
    answer: = v * t
    tolerance: 1%
    unit: km
    feedback:
      = v + t: Speed and time are not added.
      '!= v * t': In each hour it is {v} km.
    hints:
    - How far in one hour?
    explanation: |
      Yes, {v * t} km.

      {v} times {t}.
";
    assert_eq!(yaml(&fitted, &["v + t is the right answer, too"]), expected);
}

#[test]
fn calculated_choices_show_what_is_worked_out() {
    let inner = [
        "<single>true</single><shuffleanswers>1</shuffleanswers>".to_owned(),
        answer("100", "{={a}/{b}} m", EXACT, ""),
        answer("0", "{={a}*{b}} m", EXACT, "Not times."),
        answer("0", "{a} m", EXACT, ""),
    ];
    let sets = [set("a", 0, &["5", "7"]), set("b", 0, &["3", "6"])];
    let fitted = read("calculatedmulti", "{a} by {b}?", &inner.concat(), &sets);
    let expected = "title: T
questions:
  - question: '{a} by {b}?'
    vary: {a: [5, 7], b: [3, 6]}
    where: a = 5 and b = 3 or a = 7 and b = 6
    choices:
    - text: '{round(a / b, 2)} m'
      correct: true
    - text: '{a * b} m'
      feedback: Not times.
    - '{a} m'
";
    assert_eq!(yaml(&fitted, &[]), expected);
}

#[test]
fn formulas_of_tex_keep_their_braces() {
    let inner = answer("100", "{a}/2", EXACT, "");
    let text = "<p>\\( \\frac{{a}}{2} + x^{a} \\) or {b}?</p>";
    let fitted = read(
        "calculatedsimple",
        text,
        &inner,
        &[set("a", 0, &["2", "4"])],
    );
    let yaml = yaml(&fitted, &[]);
    let asks = yaml.lines().nth(2).unwrap();
    assert_eq!(asks, "  - question: $\\frac{{a}}{2} + x^{a}$ or {{b}}?");
    let text = "<p>\\( x^{a+1} \\) for {a}?</p>";
    let fitted = read("calculated", text, &inner, &[set("a", 0, &["2", "4"])]);
    assert!(
        fitted.left_out[0].reason.contains("braces"),
        "{:?}",
        fitted.left_out
    );
}

#[test]
fn a_circle_is_not_a_fraction_of_sixteen_digits() {
    let inner = answer("100", "pi()*pow({r},2)", PART, "");
    let fitted = read("calculated", "{r}?", &inner, &[set("r", 0, &["2", "5"])]);
    let yaml = yaml(&fitted, &[]);
    assert!(
        yaml.contains("answer: = round(3.141592653589793 * r ^ 2, 6)\n"),
        "{yaml}"
    );
}

#[test]
fn what_a_set_says_otherwise_is_told() {
    let factor = PART.replace("tolerancetype>1", "tolerancetype>3");
    let inner = answer("100", "{a}*{b}", &factor, "") + "<synchronize>1</synchronize>";
    let numbers =
        |from: usize| (from..from + 50).map(|number| format!("{}.{}", 1 + number % 9, number % 10));
    let (a, b): (Vec<String>, Vec<String>) = (numbers(0).collect(), numbers(7).collect());
    let a: Vec<&str> = a.iter().map(String::as_str).collect();
    let b: Vec<&str> = b.iter().map(String::as_str).collect();
    let fitted = read(
        "calculated",
        "{a} {b}",
        &inner,
        &[set("a", 1, &a), set("b", 1, &b)],
    );
    let yaml = yaml(&fitted, &["a factor", "in 50 items", "the same numbers"]);
    assert!(
        yaml.contains("vary: {a: 1..10 step 0.1, b: 1..10 step 0.1}\n"),
        "{yaml}"
    );
}

#[test]
fn what_no_formula_here_says_is_left_out_with_the_reason() {
    let one = [set("a", 0, &["2", "3"])];
    for (formula, tolerance, sets, reason) in [
        ("sin({a})", PART, &one[..], "has sin"),
        ("{a}^2", PART, &one, "bits"),
        ("{b}", PART, &one, "{b}"),
        ("1/({a}-2)", PART, &one, "item 1: something is divided by 0"),
        ("sqrt({a})", EXACT, &one, "nobody can type it exactly"),
        ("{a}", PART, &[], "not in the file"),
        ("{a}", PART, &[set("a", 0, &["x"])], "is no number"),
    ] {
        let fitted = read(
            "calculated",
            "Q",
            &answer("100", formula, tolerance, ""),
            sets,
        );
        assert!(fitted.draft.questions.is_empty(), "{}", fitted.text);
        let told = &fitted.left_out[0].reason;
        assert!(told.contains(reason), "{formula}: {told}");
    }
}
