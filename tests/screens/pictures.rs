//! What becomes of a question's picture on a screen.

use std::fmt::Write as _;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use notyet::tui::app::Next;
use notyet::tui::picture::Sight;
use notyet::tui::picture::means::{PictureChoice, Surroundings};
use proptest::prelude::*;
use ratatui::buffer::Cell;
use ratatui::style::Color;

use super::cost::written_for;
use super::desk::Memory;
use super::learner::Learner;
use super::picture::{png, png_of};

const SET: &str = "title: Flags\nshuffle: none\nquestions:\n  - id: one\n    question: Whose flag is this?\n    image: flags/a.png\n    alt: A flag, red above and blue below\n    choices:\n      - {text: Nobody's, correct: true}\n      - Everybody's\n      - Somebody's\n    hints: [One., \"{LONG}\"]\n    explanation: It is a made-up one.\n  - id: two\n    question: Is there another?\n    answer: true\n";

/// A terminal of which this is all that is known.
fn sight(choice: PictureChoice) -> Sight {
    Sight {
        surroundings: Surroundings::of(|name| (name == "COLORTERM").then(|| "truecolor".into())),
        choice,
        has_colours: true,
        sends_colours: true,
        cell: Some((8, 16)),
    }
}

/// A learner at the question with the picture: red above, blue below.
fn at_the_picture(size: (u16, u16), sight: Sight) -> Learner {
    let flag = png(
        240,
        160,
        |_, y| if y < 80 { [200, 0, 0] } else { [0, 0, 200] },
    );
    at_the_bytes(size, sight, flag)
}

fn at_the_bytes(size: (u16, u16), sight: Sight, bytes: Vec<u8>) -> Learner {
    let long = "Look at it from the left to the right and back again. ".repeat(8);
    let set = SET.replace("{LONG}", long.trim_end());
    let mut desk = Memory::with(&[("flags.yaml", &set)]);
    desk.pictures.insert("flags/a.png".to_owned(), bytes);
    let mut learner = Learner::of(desk, size).with_pictures(sight);
    let _ = learner.press("Enter Enter");
    learner.sees("Whose flag");
    learner
}

/// What is more in the colours of cells, line by line, where they are the picture's: red, or blue.
fn colours(learner: &Learner) -> Vec<String> {
    let cells = learner.cells();
    let rows = cells.content.chunks(usize::from(cells.area.width));
    let letter = |cell: &Cell| match cell.bg {
        Color::Rgb(red, 0, blue) => Some(if red > blue { 'r' } else { 'b' }),
        Color::Indexed(160) => Some('r'),
        Color::Indexed(20) => Some('b'),
        _ => None,
    };
    let of_row = |row: &[Cell]| row.iter().filter_map(letter).collect::<String>();
    rows.map(of_row).filter(|row| !row.is_empty()).collect()
}

#[test]
fn a_picture_stands_under_the_question_in_half_blocks_with_its_words_below() {
    let learner = at_the_picture((80, 24), sight(PictureChoice::Auto));
    let (red, blue) = ("r".repeat(24), "b".repeat(24));
    let expected = [vec![red; 4], vec![blue; 4]].concat();
    assert_eq!(colours(&learner), expected);
    learner.sees("Picture: A flag, red above and blue below");
    for words in [
        "Nobody's",
        "Everybody's",
        "Somebody's",
        "Two hints are ready",
    ] {
        learner.sees(words);
    }
}

#[test]
fn on_a_tall_screen_it_is_taller_and_never_larger_than_it_is() {
    let learner = at_the_picture((200, 60), sight(PictureChoice::Auto));
    let rows = colours(&learner);
    assert_eq!((rows.len(), rows[0].len()), (20, 60));
    let small = png(30, 16, |_, _| [200, 0, 0]);
    let learner = at_the_bytes((200, 60), sight(PictureChoice::Auto), small);
    let rows = colours(&learner);
    assert_eq!((rows.len(), rows[0].len()), (8, 30));
}

#[test]
fn with_few_colours_the_palette_is_used() {
    let few = Sight {
        surroundings: Surroundings::default(),
        ..sight(PictureChoice::Auto)
    };
    let learner = at_the_picture((80, 24), few);
    assert!(colours(&learner).len() >= 7);
    let cells = learner.cells();
    let is_rgb = |colour| matches!(colour, Color::Rgb(..));
    assert!(
        cells
            .content
            .iter()
            .all(|cell| !is_rgb(cell.bg) && !is_rgb(cell.fg))
    );
}

#[test]
fn where_it_cannot_be_shown_its_words_are() {
    let mono = Sight {
        has_colours: false,
        ..sight(PictureChoice::Auto)
    };
    let cases = [
        ("small", (40, 12), sight(PictureChoice::Auto)),
        ("mono", (80, 24), mono),
        ("none wanted", (80, 24), sight(PictureChoice::None)),
        ("nothing known", (80, 24), Sight::default()),
    ];
    for (what, size, sight) in cases {
        let learner = at_the_picture(size, sight);
        assert!(colours(&learner).is_empty(), "{what}");
        learner.sees("Picture: A flag");
        learner.sees("Somebody's");
    }
}

#[test]
fn a_broken_picture_shows_its_words_and_nothing_else_happens() {
    let whole = png(60, 40, |_, _| [200, 0, 0]);
    let cases: [(&str, Vec<u8>); 6] = [
        ("nothing", Vec::new()),
        ("no picture", b"GIF89a".to_vec()),
        ("cut", whole[..whole.len() / 2].to_vec()),
        ("far too large", png_of(65_000, 65_000, &[])),
        ("large", png_of(16_000, 16_000, &whole)),
        ("without a side", png_of(0, 40, &whole)),
    ];
    for (what, bytes) in cases {
        let mut learner = at_the_bytes((80, 24), sight(PictureChoice::Auto), bytes);
        assert!(colours(&learner).is_empty(), "{what}");
        learner.sees("Picture: A flag");
        learner.choose("Nobody's");
        let _ = learner.press("Enter");
        learner.sees("✓ Nobody's");
    }
}

#[test]
fn it_stays_with_the_explanation_and_goes_with_the_question() {
    let mut learner = at_the_picture((80, 24), sight(PictureChoice::Auto));
    learner.choose("Nobody's");
    let _ = learner.press("Enter");
    learner.sees("It is a made-up one.");
    assert_eq!(colours(&learner).len(), 8);
    let _ = learner.press("Enter");
    learner.sees("Is there another?");
    assert!(colours(&learner).is_empty());
}

#[test]
fn what_is_cut_of_it_can_be_read_back() {
    let mut learner = at_the_picture((80, 24), sight(PictureChoice::Auto));
    let _ = learner.press("Down Enter h h");
    let cut = colours(&learner).len();
    assert!(cut < 8, "{cut}: {}", learner.shown());
    let _ = learner.press("PageUp PageUp");
    assert_eq!(colours(&learner).len(), 8, "{}", learner.shown());
}

#[test]
fn moving_beside_a_picture_writes_little_and_never_the_picture() {
    for choice in [
        PictureChoice::Blocks,
        PictureChoice::Kitty,
        PictureChoice::Iterm2,
        PictureChoice::Sixel,
    ] {
        let mut learner = at_the_picture((80, 24), sight(choice));
        let written = written_for(&mut learner, "Down");
        assert!(
            (1..=150).contains(&written.len()),
            "{choice:?}: {} bytes",
            written.len()
        );
    }
}

/// What the screen is sent when it is drawn for the first time.
fn sent(learner: &Learner) -> String {
    let cells = learner.cells();
    let mut sent = String::new();
    for cell in &cells.content {
        let _ = write!(sent, "{}", cell.symbol());
    }
    sent
}

#[test]
fn each_means_sends_what_its_terminal_understands() {
    let cases = [
        (PictureChoice::Kitty, "\u{1b}_Gq=2,i=", '\u{10eeee}'),
        (PictureChoice::Iterm2, "\u{1b}]1337;File=inline=1;", '\u{7}'),
        (PictureChoice::Sixel, "\u{1b}P", '\\'),
    ];
    for (choice, begins, ends) in cases {
        let sent = sent(&at_the_picture((80, 24), sight(choice)));
        assert!(
            sent.contains(begins) && sent.contains(ends),
            "{choice:?}: {sent:.300}"
        );
        assert_eq!(sent.matches(begins).count(), 1, "{choice:?}");
    }
}

#[test]
fn a_picture_that_would_stay_behind_has_the_screen_cleared() {
    let cases = [
        (PictureChoice::Blocks, Next::Draw),
        (PictureChoice::Kitty, Next::Draw),
        (PictureChoice::Iterm2, Next::Redraw),
        (PictureChoice::Sixel, Next::Redraw),
    ];
    for (choice, expected) in cases {
        for key in ["l", "?"] {
            let mut learner = at_the_picture((80, 24), sight(choice));
            assert_eq!(learner.press("Down"), Next::Draw, "{choice:?}");
            assert_eq!(learner.press(key), expected, "{choice:?} {key}");
        }
    }
}

#[test]
fn one_in_a_single_piece_that_is_cut_leaves_its_words() {
    let mut learner = at_the_picture((80, 24), sight(PictureChoice::Sixel));
    let _ = learner.press("Down Enter h h");
    assert!(!sent(&learner).contains("\u{1b}P"));
    learner.sees("Picture: A flag");
}

/// A picture in each of the formats.
fn in_each_format() -> Vec<(ImageFormat, Vec<u8>)> {
    let formats = [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
    ];
    let shade = |x: u32, y: u32| {
        image::Rgb([x, y, x ^ y].map(|value| u8::try_from(value * 4).unwrap_or(u8::MAX)))
    };
    let shades = DynamicImage::from(RgbImage::from_fn(40, 40, shade));
    let written = formats.map(|format| {
        let mut bytes = Cursor::new(Vec::new());
        shades.write_to(&mut bytes, format).expect("a picture");
        (format, bytes.into_inner())
    });
    written.into()
}

/// How many cells stand for a picture.
fn painted(learner: &Learner) -> usize {
    let cells = learner.cells();
    let is_painted = |cell: &&Cell| matches!(cell.bg, Color::Rgb(..));
    cells.content.iter().filter(is_painted).count()
}

#[test]
fn every_format_is_shown() {
    for (format, bytes) in in_each_format() {
        let learner = at_the_bytes((80, 24), sight(PictureChoice::Auto), bytes);
        assert_eq!(painted(&learner), 16 * 8, "{format:?}");
    }
}

#[test]
fn what_a_picture_shows_is_said_on_its_path() {
    let mut learner = at_the_picture((80, 24), sight(PictureChoice::Auto));
    let _ = learner.press("q Enter J Enter");
    learner.sees("Whose flag is this?");
    learner.sees("Picture: A flag, red above and blue below");
    assert!(colours(&learner).is_empty());
}

proptest! {
    #[test]
    fn no_bytes_stop_the_program(format in 0_usize..4, cut in 20_u8..101, changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12)) {
        let mut bytes = in_each_format().swap_remove(format).1;
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        bytes.truncate(bytes.len() * usize::from(cut) / 100);
        let learner = at_the_bytes((80, 24), sight(PictureChoice::Auto), bytes);
        learner.sees("Picture: A flag");
    }
}
