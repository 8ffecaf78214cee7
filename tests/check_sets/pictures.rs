//! Pictures, as far as a set's text tells of them.

use notyet::quiz::read::read;

use crate::told::{place, told};

/// A set with one question that has these fields.
fn with(fields: &str) -> String {
    format!("title: T\nquestions:\n  - question: Q\n{fields}    answer: a\n")
}

#[test]
fn a_picture_and_what_it_shows_are_read() {
    let text = with("    image: maps/Ankara.PNG\n    alt: \"A map: Ankara lies inland\"\n");
    let reading = read(text.as_bytes(), "set.yaml");
    let set = reading.set.expect("a whole set");
    let image = set.questions[0].image.as_ref().expect("a picture");
    assert_eq!(image.path.value, "maps/Ankara.PNG");
    assert_eq!(image.alt.value, "A map: Ankara lies inland");
    assert_eq!(reading.pictures, std::slice::from_ref(&image.path));
}

#[test]
fn one_without_the_other_is_told() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("no alt", "    image: a.png\n", &["4:12 alt-missing"]),
        (
            "an empty alt",
            "    image: a.png\n    alt:\n",
            &["4:12 alt-missing"],
        ),
        (
            "an alt of spaces",
            "    image: a.png\n    alt: '  '\n",
            &["4:12 alt-missing"],
        ),
        (
            "an alt that is a list",
            "    image: a.png\n    alt: [a, b]\n",
            &["5:10 wrong-type"],
        ),
        (
            "a misspelled alt",
            "    image: a.png\n    atl: A map\n",
            &["5:5 unknown-field"],
        ),
        ("no image", "    alt: A map\n", &["4:5 unknown-field"]),
        (
            "an empty image",
            "    image:\n    alt: A map\n",
            &["4:10 wrong-type"],
        ),
        (
            "a misspelled image",
            "    imgae: a.png\n    alt: A map\n",
            &["4:5 unknown-field"],
        ),
    ];
    for (what, fields, expected) in cases {
        assert_eq!(told(&with(fields)), *expected, "{what}");
    }
}

#[test]
fn a_path_stays_beside_the_set_on_every_system() {
    let amiss = [
        "/etc/picture.png",
        "~/picture.png",
        "../picture.png",
        "maps/../../picture.png",
        "'maps\\picture.png'",
        "'C:picture.png'",
        "'C:\\picture.png'",
        "'\\\\server\\picture.png'",
        "https://example.org/picture.png",
        "'data:image/png;base64,AAAA.png'",
        "picture",
        "picture.pdf",
        "maps.png/picture",
        ".png/..png/..",
    ];
    for path in amiss {
        let text = with(&format!("    image: {path}\n    alt: A map\n"));
        assert_eq!(told(&text), ["4:12 wrong-type"], "{path}");
    }
    for path in [
        "a.png",
        "a.JPG",
        "./a.jpeg",
        "b/c/a.gif",
        "a..b.webp",
        "a b.png",
    ] {
        let text = with(&format!("    image: {path}\n    alt: A map\n"));
        assert_eq!(told(&text), [""; 0], "{path}");
    }
}

#[test]
fn the_words_say_what_to_write() {
    let cases = [
        (
            "    image: 'maps\\a.png'\n    alt: A\n",
            "image: maps/a.png",
        ),
        (
            "    image: https://example.org/b/a.png\n    alt: A\n",
            "image: a.png",
        ),
        ("    image: a.png\n", "alt: "),
        (
            "    image: a.svg\n    alt: A\n",
            "png, jpg, jpeg, gif, webp",
        ),
    ];
    for (fields, help) in cases {
        let text = with(fields);
        let found = read(text.as_bytes(), "set.yaml").diagnostics;
        let first = &found[0];
        let said = first.help.as_deref().unwrap_or_default();
        assert!(said.contains(help), "{}: {said}", place(&text, first));
    }
}
