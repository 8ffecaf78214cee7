use super::*;
use crate::report::model::{Answer, Idea, Link, OfQuestion, OfSet, Stage};

/// What a record or a set may hold to steer a browser or a reader.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onclick='alert(1)",
    "</style></svg></bdi><b>",
    "&lt;i&gt; & <!-- -->",
    "a\u{1b}[31mb\u{0}\u{7}\u{9b}",
    "safe\u{202e}evil\u{2066}\u{FFFE}",
    "]]><?xml ?>",
];

/// A report with this text in every place that a text can come to.
fn with(text: &str) -> Report {
    let text = || text.to_owned();
    let flow = Link {
        from: Stage::NotYet(text()),
        to: Stage::GotIt,
        times: 2,
    };
    let place = Place {
        set: text(),
        question: text(),
    };
    let question = OfQuestion {
        id: text(),
        text: Some(text()),
        learners: 2,
        not_yet: vec![Answer {
            text: text(),
            tries: 2,
            misconception: Some(text()),
            ..Answer::default()
        }],
        hints: vec![crate::report::Hint {
            number: 1,
            text: Some(text()),
            ..crate::report::Hint::default()
        }],
        flow: vec![flow],
        stuck: Some(crate::report::Stuck {
            now: 1,
            over: 0,
            why: vec![(crate::report::StuckWhy::SameAnswer(text()), 1)],
        }),
        ..OfQuestion::default()
    };
    Report {
        findings: vec![crate::report::Finding::NoFeedback {
            set: text(),
            question: text(),
            answer: text(),
            alike: 0,
            learners: 2,
            yaml: text(),
            goes: crate::report::Goes::Question,
        }],
        sets: vec![OfSet {
            id: text(),
            title: Some(text()),
            questions: vec![question],
        }],
        ideas: vec![Idea {
            set: text(),
            slug: text(),
            name: Some(text()),
            hold: 2,
            ..Idea::default()
        }],
        learners: vec![Learner {
            name: text(),
            shared: None,
            working_on: vec![place],
        }],
        ..Report::default()
    }
}

/// The names of all elements of a page, in order, and of their attributes.
fn skeleton(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let body = page.split("<body>").nth(1).unwrap();
    for tag in body.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap();
        let outside = tag.split('"').step_by(2);
        let bare: String = outside.collect::<Vec<_>>().join("\"\"");
        found.push(bare.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    found
}

#[test]
fn no_text_becomes_an_element_or_an_attribute() {
    let harmless = skeleton(&page(&with("harmless")));
    assert!(harmless.len() > 100, "{harmless:?}");
    for text in HOSTILE {
        assert_eq!(skeleton(&page(&with(text))), harmless, "{text:?}");
    }
}

#[test]
fn no_control_and_nothing_that_turns_letters_is_on_the_page() {
    for text in HOSTILE {
        let page = page(&with(text));
        let steers = |sign: char| {
            (sign.is_control() && sign != '\n')
                || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
                || matches!(sign, '\u{FFFE}' | '\u{FFFF}')
        };
        let found: Vec<char> = page.chars().filter(|sign| steers(*sign)).collect();
        assert!(found.is_empty(), "{text:?}: {found:?}");
    }
}

#[test]
fn the_page_has_no_script_and_asks_for_nothing_from_elsewhere() {
    let page = page(&with("harmless"));
    for word in [
        "<script", "src=", "url(", "@import", "<link", "http://", "https://", "<iframe",
    ] {
        let places: Vec<&str> = page.matches(word).collect();
        // The name of the language of pictures is a name, and nobody fetches it.
        let names = page.matches("http://www.w3.org/2000/svg").count();
        let allowed = if word == "http://" { names } else { 0 };
        assert_eq!(places.len(), allowed, "{word}");
    }
}

#[test]
fn every_link_leads_to_a_place_on_the_page_and_no_two_places_have_one_name() {
    let page = page(&with("harmless"));
    let values = |name: &str| -> Vec<String> {
        let start = format!(" {name}=\"");
        let pieces = page.split(&start).skip(1);
        pieces
            .map(|piece| piece.split('"').next().unwrap().to_owned())
            .collect()
    };
    let ids = values("id");
    let unique: std::collections::BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "{ids:?}");
    let links = values("href");
    assert!(links.len() > 5, "{links:?}");
    for link in links {
        let place = link.strip_prefix('#').expect("a place on the page");
        assert!(ids.iter().any(|id| id == place), "{link}");
    }
    for name in ["aria-labelledby", "aria-describedby"] {
        for place in values(name) {
            assert!(ids.contains(&place), "{place}");
        }
    }
}

#[test]
fn an_empty_report_is_a_whole_page() {
    let page = page(&Report::default());
    assert!(page.contains(says::NO_FINDINGS));
    assert!(page.contains(says::NO_IDEAS));
    assert!(page.contains(says::NO_LEARNERS));
    assert!(page.ends_with("</html>"));
}

#[test]
fn where_there_is_no_way_to_draw_it_is_said_what_there_was() {
    let told = |change: fn(&mut OfQuestion)| {
        let mut report = with("harmless");
        let question = &mut report.sets[0].questions[0];
        question.flow.clear();
        change(question);
        page(&report)
    };
    let none = "No answer was “not yet” here.";
    assert!(told(|question| question.not_yet.clear()).contains(none));
    let after = told(|_| {});
    assert!(!after.contains(none) && after.contains("came after the question was mastered."));
    let unknown = told(|question| {
        question.not_yet.clear();
        question.summaries = 1;
    });
    assert!(unknown.contains("No answer that was shared was “not yet” here."));
    assert!(!unknown.contains("No hints were opened"), "nobody knows");
}

#[test]
fn the_page_is_the_same_whatever_language_is_spoken() {
    let mut report = with("harmless");
    report.since = "2026-10-02".parse().ok();
    report.until = "2026-12-11".parse().ok();
    let english = page(&report);
    assert!(english.contains("October"));
    for (other, tag) in Tongue::ALL {
        let page = tongue::speaking(other, || page(&report));
        assert!(page == english, "{tag}");
    }
}

#[test]
fn no_element_has_two_attributes_of_one_name() {
    for tag in skeleton(&page(&with("harmless"))) {
        let names = tag
            .split_whitespace()
            .filter_map(|part| part.split_once('='));
        let names: Vec<&str> = names.map(|(name, _)| name).collect();
        let unique: std::collections::BTreeSet<&&str> = names.iter().collect();
        assert_eq!(names.len(), unique.len(), "{tag}");
    }
}

#[test]
fn a_text_without_an_end_has_one_on_the_page() {
    let length = |letters: usize| page(&with(&"9".repeat(letters))).len();
    let [long, longer] = [10_000, 100_000].map(length);
    assert!(long > length(10));
    // The lines to paste alone are whole.
    assert_eq!(longer - long, 90_000);
}
