//! `notyet journey` as words, as a picture and as JSON: which paths, in which order, with what beside them; and nothing in any of
//! them that steers a terminal or breaks the picture.

use crate::support::{Place, said};
use roxmltree::{Document, Node};

/// A place where two questions have steps: the first took a try and a hint, the second was seen and not answered.
fn walked() -> Place {
    let place = Place::new();
    let typed = "2/6\nh\n3/4\nd\nq\n";
    let output = place.run(&["--plain", "--seed", "1", "fractions.yaml"], typed);
    assert!(output.status.success());
    place
}

fn journey(place: &Place, options: &[&str]) -> String {
    let arguments = [&["journey"], options].concat();
    let output = place.run(&arguments, "");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{options:?}: {error}");
    said(&output)
}

#[test]
fn plain_is_text() {
    let place = walked();
    let text = journey(&place, &["--format", "text", "fractions.yaml"]);
    assert_eq!(text, journey(&place, &["--plain", "fractions.yaml"]));
    assert!(
        text.contains("“2/6”: not yet; hint 1; “3/4”: got it"),
        "{text}"
    );
    assert!(!text.contains(['○', '◇', '✓', '→', '·']), "{text}");
}

#[test]
fn each_choice_shows_its_own_and_says_what_it_is() {
    let place = walked();
    for (only, there, gone) in [
        (
            "trying",
            "Trying: no right answer yet.\n\nWrite 0.25",
            "1/2 + 1/4",
        ),
        (
            "hardest",
            "Hardest won: the longest ways first.\n\nWhat is 1/2 + 1/4?\n  Got it. From memory two more times, with others between, and it is mastered.\n  Two steps on the way.\n",
            "0.25",
        ),
    ] {
        let text = journey(&place, &["--plain", "--only", only, "fractions.yaml"]);
        assert!(text.contains(there), "{only}: {text}");
        assert!(!text.contains(gone), "{only}: {text}");
    }
    assert_eq!(
        journey(&place, &["--plain", "--only", "due", "fractions.yaml"]),
        "Nothing needs another look now. What is yours may rest.\n"
    );
    let json = journey(
        &place,
        &["--format", "json", "--only", "hardest", "fractions.yaml"],
    );
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[0]["questions"].as_array().unwrap().len(), 1);
    assert_eq!(json[0]["questions"][0]["id"], "half-and-quarter");
}

#[test]
fn without_a_record_it_says_that_paths_will_be_here() {
    let place = Place::new();
    assert_eq!(
        journey(&place, &["--plain"]),
        "Your paths appear here once you have begun.\n"
    );
    assert_eq!(journey(&place, &["--format", "json"]), "[]\n");
}

#[test]
fn steps_are_told_with_their_day_and_with_what_is_said_to_them() {
    let place = walked();
    let text = journey(&place, &["--steps", "fractions.yaml"]);
    for words in [
        "  Day one: ",
        ": “2/6”: not yet\n      Are a half and a quarter pieces of the same size?\n",
        ": Hint 1\n      Draw a bar and cut it into quarters.\n",
        ": “3/4”: got it\n",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn weeks_are_told_in_words() {
    let place = walked();
    let text = journey(&place, &["--weeks"]);
    assert!(text.starts_with("Week of "), "{text}");
    assert!(text.ends_with(": 1 begun, 1 got so far.\n"), "{text}");
    assert_eq!(text.lines().count(), 1);
    assert_eq!(
        journey(&Place::new(), &["--weeks", "--plain"]),
        "Your paths appear here once you have begun.\n"
    );
}

#[test]
fn json_has_times_and_the_idea_behind_an_answer() {
    let place = walked();
    let path = &place.journey("fractions.yaml")[0]["questions"][0]["path"];
    assert_eq!(path[0]["misconception"], "adds-tops-and-bottoms");
    assert!(path[2].get("misconception").is_none(), "{path}");
    for step in path.as_array().unwrap() {
        let at = step["at"].as_str().unwrap();
        at.parse::<jiff::Timestamp>().unwrap();
        assert!(at.ends_with('Z'), "{at}");
    }
}

#[test]
fn a_set_from_elsewhere_says_how_to_read_its_questions() {
    let place = walked();
    let elsewhere = journey(&place, &["--plain"]);
    let how = "To read them in words, name it: notyet journey FILE --format text\n";
    assert!(
        elsewhere.contains("\nwrite-0-25-as-a-fraction\n"),
        "{elsewhere}"
    );
    assert!(elsewhere.ends_with(how), "{elsewhere}");
    assert!(!journey(&place, &["--plain", "fractions.yaml"]).contains(how));
}

#[test]
fn what_does_not_go_together_is_said() {
    let place = walked();
    for (options, words) in [
        (&["--steps", "--format", "json"][..], "leave --format out"),
        (&["--weeks", "--format", "svg"], "leave --format out"),
        (&["--name", "Ana", "--plain"], "--format svg"),
        (&[], "notyet journey --plain"),
    ] {
        let output = place.run(&[&["journey"], options].concat(), "");
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{options:?}");
        assert!(error.contains(words), "{options:?}: {error}");
    }
    let twice = place.run(&["journey", "--plain", "--format", "json"], "");
    assert_eq!(twice.status.code(), Some(2));
}

#[test]
fn the_picture_says_all_of_itself_in_words_and_holds_nothing_from_elsewhere() {
    let place = walked();
    let svg = journey(&place, &["--format", "svg", "fractions.yaml"]);
    let picture = Document::parse(&svg).unwrap();
    let texts = |name: &str| {
        let nodes = picture.descendants().filter(|node| node.has_tag_name(name));
        nodes.filter_map(|node| node.text()).collect::<String>()
    };
    assert_eq!(texts("title").trim(), "From not yet to mine");
    let words = texts("desc");
    assert!(
        words
            .contains("What is 1/2 + 1/4?\n“2/6”: not yet; hint 1; “3/4”: got it. So far: got it."),
        "{words}"
    );
    assert!(!svg.contains("The path of"), "{svg}");
    for elsewhere in ["href", "<script", "<style", "url(", "@import", "<image"] {
        assert!(!svg.contains(elsewhere), "{elsewhere}");
    }
    assert!(!svg.contains('%'), "{svg}");
    let named = journey(&place, &["--name", "Ana", "fractions.yaml"]);
    assert!(named.contains("The path of Ana"), "{named}");
}

#[test]
fn without_a_step_the_picture_is_one_that_waits() {
    let svg = journey(&Place::new(), &["--format", "svg", "fractions.yaml"]);
    assert!(Document::parse(&svg).is_ok());
    assert!(svg.contains("The first step will stand here."), "{svg}");
}

/// A set and answers that try to be more than words.
const HOSTILE: &str = r#"
title: "</text><script>alert(1)</script> & \"quotes\" \u202Edrow]]>"
id: hostile
questions:
  - id: one
    question: "<b>1</b> &amp; <!-- & --> '\"?"
    answer: "yes"
    feedback: {"<no>": "</desc><g onload='x'> &#27;"}
"#;

#[test]
fn hostile_words_stay_words_in_every_format() {
    let place = Place::new();
    place.write("hostile.yaml", HOSTILE);
    let typed = "=<no>\n=a\u{1b}[31m\u{202e}\u{9b}b\u{fffe}\u{7}</desc>&\n=yes\nq\n";
    let output = place.run(&["--plain", "hostile.yaml"], typed);
    assert!(output.status.success());
    let name = "Ana\u{1b}]0;x\u{7}<&\u{202e}\u{ffff}";
    for options in [
        &["--plain"][..],
        &["--steps"],
        &["--weeks"],
        &["--only", "hardest", "--plain"],
        &["--format", "json"],
        &["--format", "svg", "--name", name],
    ] {
        let text = journey(&place, &[options, &["hostile.yaml"]].concat());
        let is_json = options.contains(&"json");
        let steers = |sign: char| {
            (sign.is_control() && sign != '\n' && !is_json)
                || sign < ' ' && sign != '\n'
                || (sign == '\u{202e}' && !is_json)
        };
        assert!(!text.contains(steers), "{options:?}: {text:?}");
    }
    let svg = journey(&place, &["--format", "svg", "--name", name, "hostile.yaml"]);
    let picture = Document::parse(&svg).expect(&svg);
    let tags = picture.descendants().filter(Node::is_element);
    for tag in tags.map(|node| node.tag_name().name()) {
        assert!(
            [
                "svg", "title", "desc", "rect", "g", "text", "circle", "polygon", "line", "path"
            ]
            .contains(&tag),
            "{tag}"
        );
    }
    assert!(svg.contains("&lt;script&gt;"), "{svg}");
}
