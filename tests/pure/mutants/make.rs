//! Broken sets as people and machines break them: each is a shipped set with a few changes, drawn from its number alone, so that
//! mutant 4711 is the same everywhere.

use notyet::store::sets::BUILT_IN;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

/// How many there are.
pub(crate) const MUTANTS: u64 = 10_000;

/// What is put in where it does not belong.
const PIECES: &[&[u8]] = &[
    b"\t",
    b"\r",
    b"\0",
    b"\x1b[31m",
    b"\x7f",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xe9",
    b"\xff\xfe",
    b"\xc2\x85",
    b"\xe2\x80\xae",
    b"&a ",
    b"*a",
    b"!x ",
    b"<<: *a\n",
    b"%",
    b"@",
    b"`",
    b"[",
    b"]",
    b"{",
    b"}",
    b": ",
    b":",
    b" #",
    b"#",
    b"- ",
    b"? ",
    b"|\n",
    b">\n",
    b"\"",
    b"'",
    b"\\",
    b",",
    b"---\n",
    b"...\n",
    b"/(a+)+$/",
    b"= 1 / 0",
    b"{a}",
    b"1..1000000",
    b"$",
    b"___",
    b"\xf0\x9f\x99\x82",
    b"999999999999999999999",
];

/// The name and the bytes of a mutant.
pub(crate) fn mutant(number: u64) -> (&'static str, Vec<u8>) {
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(number);
    let (name, text) = BUILT_IN[below(&mut chance, BUILT_IN.len())];
    (name, changed(text, &mut chance))
}

/// The text with one to four changes.
pub(crate) fn changed(text: &str, chance: &mut Xoshiro256PlusPlus) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=below(chance, 4) {
        change(&mut bytes, chance);
    }
    bytes
}

/// A number from 0, below `end`; 0 where there is none.
pub(crate) fn below(chance: &mut Xoshiro256PlusPlus, end: usize) -> usize {
    chance.random_range(0..end.max(1))
}

/// A stretch of at most `most` bytes.
fn stretch(chance: &mut Xoshiro256PlusPlus, length: usize, most: usize) -> std::ops::Range<usize> {
    let start = below(chance, length);
    start..(start + below(chance, most + 1)).min(length)
}

fn change(bytes: &mut Vec<u8>, chance: &mut Xoshiro256PlusPlus) {
    match below(chance, 16) {
        0..=2 => {
            let at = below(chance, bytes.len());
            let piece = PIECES[below(chance, PIECES.len())];
            bytes.splice(at..at, piece.iter().copied());
        }
        3 => drop(bytes.splice(stretch(chance, bytes.len(), 6), [])),
        4 => drop(bytes.splice(stretch(chance, bytes.len(), 400), [])),
        5 => again(bytes, chance),
        6 => swap(bytes, chance),
        7 => bytes.truncate(below(chance, bytes.len())),
        8 => drop(bytes.splice(..below(chance, bytes.len()), [])),
        9 => spliced(bytes, chance),
        10 => any_byte(bytes, chance),
        11 => other_digits(bytes, chance),
        12 => without(bytes, chance, b"\"'"),
        13 => without(bytes, chance, b":,[]{}-"),
        _ => lines(bytes, chance),
    }
}

/// A stretch stands there twice, or very often.
fn again(bytes: &mut Vec<u8>, chance: &mut Xoshiro256PlusPlus) {
    let twice = stretch(chance, bytes.len(), 200);
    let times = [1, 1, 1, 50][below(chance, 4)];
    let copy = bytes[twice.clone()].repeat(times);
    bytes.splice(twice.end..twice.end, copy);
}

fn swap(bytes: &mut [u8], chance: &mut Xoshiro256PlusPlus) {
    if !bytes.is_empty() {
        let (one, other) = (below(chance, bytes.len()), below(chance, bytes.len()));
        bytes.swap(one, other);
    }
}

fn any_byte(bytes: &mut [u8], chance: &mut Xoshiro256PlusPlus) {
    let at = below(chance, bytes.len());
    if let Some(byte) = bytes.get_mut(at) {
        *byte = chance.random();
    }
}

/// From somewhere on, another set goes on.
fn spliced(bytes: &mut Vec<u8>, chance: &mut Xoshiro256PlusPlus) {
    let (_, other) = BUILT_IN[below(chance, BUILT_IN.len())];
    bytes.truncate(below(chance, bytes.len()));
    bytes.extend(&other.as_bytes()[below(chance, other.len())..]);
}

/// Every digit of a stretch is another, mostly a larger one.
fn other_digits(bytes: &mut [u8], chance: &mut Xoshiro256PlusPlus) {
    let digit = b"0199"[below(chance, 4)];
    let some = stretch(chance, bytes.len(), 3_000);
    for byte in bytes[some].iter_mut().filter(|byte| byte.is_ascii_digit()) {
        *byte = digit;
    }
}

/// A stretch without some signs.
fn without(bytes: &mut Vec<u8>, chance: &mut Xoshiro256PlusPlus, signs: &[u8]) {
    let some = stretch(chance, bytes.len(), 600);
    let kept = bytes[some.clone()]
        .iter()
        .filter(|byte| !signs.contains(byte));
    let kept: Vec<u8> = kept.copied().collect();
    bytes.splice(some, kept);
}

/// Some lines are moved, dropped, joined, or indented otherwise.
fn lines(bytes: &mut Vec<u8>, chance: &mut Xoshiro256PlusPlus) {
    let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(Vec::from).collect();
    let (one, other) = (below(chance, lines.len()), below(chance, lines.len()));
    let some = stretch(chance, lines.len(), 12);
    let between: &[u8] = match below(chance, 8) {
        0 => b"\r\n",
        1 => b"\r",
        _ => b"\n",
    };
    match below(chance, 6) {
        0 => lines.swap(one, other),
        1 => drop(lines.remove(one)),
        2 => lines.insert(other, lines[one].clone()),
        3 => lines[some]
            .iter_mut()
            .for_each(|line| drop(line.splice(0..0, *b" "))),
        4 => lines[some]
            .iter_mut()
            .for_each(|line| drop(line.splice(0..0, *b"\t"))),
        _ => lines[some].iter_mut().for_each(|line| {
            line.drain(..line.len().min(1));
        }),
    }
    *bytes = lines.join(between);
}
