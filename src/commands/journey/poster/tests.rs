use jiff::Timestamp;
use proptest::prelude::*;
use roxmltree::Document;

use super::*;
use crate::grading::Verdict;
use crate::path::StepKind;

/// A poster of ways with these prompts and words, each of so many steps.
fn of(texts: &[String], steps: usize) -> Poster {
    let way = |text: &String| Way {
        prompt: clean(text),
        steps: (0..steps)
            .map(|place| Step {
                sort: Sort::NotYet,
                word: markup::cut(&clean(text), draw::WORD),
                day: (place % 3 == 0).then(|| "24 Nov".to_owned()),
            })
            .collect(),
        end: "mine".to_owned(),
        has_star: steps.is_multiple_of(2),
    };
    Poster {
        title: phrases::poster::title().to_owned(),
        below: texts.iter().map(|text| clean(text)).collect(),
        parts: vec![(
            texts.first().map(|text| clean(text)),
            texts.iter().map(way).collect(),
        )],
        words: texts.iter().map(|text| clean(text)).collect(),
    }
}

fn number(node: roxmltree::Node<'_, '_>, name: &str) -> Option<f64> {
    node.attribute(name)?.parse().ok()
}

/// Whether every sign and every text that begins somewhere does so on the paper.
fn is_on_paper(svg: &str) -> bool {
    let picture = Document::parse(svg).unwrap();
    let root = picture.root_element();
    let size: Vec<f64> = root
        .attribute("viewBox")
        .unwrap()
        .split(' ')
        .map(|side| side.parse().unwrap())
        .collect();
    let on = |value: Option<f64>, most: f64| value.is_none_or(|at| (0.0..=most).contains(&at));
    picture.descendants().all(|node| {
        ["x", "cx", "x1", "x2"]
            .iter()
            .all(|name| on(number(node, name), size[2]))
            && ["y", "cy", "y1", "y2"]
                .iter()
                .all(|name| on(number(node, name), size[3]))
    })
}

#[test]
fn more_steps_and_more_questions_make_it_taller_and_never_wider() {
    let height = |questions: usize, steps: usize| {
        let svg = draw::svg(&of(&vec!["What is it?".to_owned(); questions], steps));
        assert!(is_on_paper(&svg), "{svg}");
        let picture = Document::parse(&svg).unwrap();
        let root = picture.root_element();
        assert_eq!(root.attribute("width"), Some("210mm"));
        let height = root.attribute("height").unwrap();
        height.trim_end_matches("mm").parse::<f64>().unwrap()
    };
    assert!(height(1, 3) < height(1, 30));
    assert!(height(1, 30) < height(40, 30));
}

#[test]
fn a_long_title_is_wrapped_and_then_cut() {
    let title = "a title that goes on and on ".repeat(40);
    let svg = draw::svg(&of(&[title], 2));
    assert!(is_on_paper(&svg));
    let picture = Document::parse(&svg).unwrap();
    let texts = picture
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    for text in texts {
        assert!(text.text().unwrap().trim().len() < 90, "{text:?}");
    }
}

#[test]
fn the_line_ends_where_the_question_became_mine() {
    let kind = || StepKind::answered("r", Verdict::GotIt, true);
    let step = || crate::path::Step {
        at: Timestamp::UNIX_EPOCH,
        offset: 0,
        showing: 1,
        kind: kind(),
    };
    let path = Path {
        steps: vec![step(), step(), step()],
        mastered_on: Some("1970-01-01".parse().unwrap()),
        mastered_after: Some(2),
        ..Path::default()
    };
    let asked = Asked {
        id: "q",
        set: None,
        question: None,
        path: Some(&path),
    };
    let way = way(asked, &path);
    assert_eq!((way.steps.len(), way.end.as_str()), (2, "mine"));
    assert!(way.has_star);
}

#[test]
fn code_stays_off_the_wall_unless_it_is_all_there_is() {
    for (text, expected) in [
        (
            "What does `a` hold?\n\n```python\na = \"x\" # one\n```\n\nType **it**.",
            "What does a hold? Type it.",
        ),
        ("```text\n|--|--|\n```\n\nWhere?", "Where?"),
        ("```text\n|--|\n```", "|--|"),
    ] {
        assert_eq!(prose(text), expected);
    }
}

#[test]
fn nothing_walked_is_a_picture_as_well() {
    let walk = Walk {
        id: "s",
        paths: None,
        set: None,
        named: true,
    };
    let seen = Seen {
        which: crate::path::which::Which::All,
        now: Timestamp::UNIX_EPOCH,
        today: "1970-01-01".parse().unwrap(),
    };
    assert!(is_on_paper(&drawn(&[walk], seen, None)));
}

proptest! {
    #[test]
    fn whatever_the_words_are_it_is_well_formed_and_says_them(
        texts in prop::collection::vec("\\PC{0,40}|[\u{0}-\u{ff}]{0,40}|[<>&'\"\\]\u{fffe}\u{ffff}\u{202e}-]{0,12}", 0..4),
        steps in 0..30_usize,
    ) {
        let poster = of(&texts, steps);
        let svg = draw::svg(&poster);
        let picture = Document::parse(&svg);
        prop_assert!(picture.is_ok(), "{:?}: {svg}", picture.err());
        prop_assert!(is_on_paper(&svg));
        let picture = Document::parse(&svg).unwrap();
        let words = picture.descendants().find(|node| node.has_tag_name("desc"));
        let words = words.and_then(|words| words.text()).unwrap_or_default();
        prop_assert!(words.ends_with(&poster.words), "{words:?} {:?}", poster.words);
    }
}
