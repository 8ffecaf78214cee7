//! The small raised and lowered signs of Unicode.

const RAISED: &str = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁWᵂβᵝγᵞδᵟθᶿφᵠχᵡ∘°°°′′";

const LOWERED: &str = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ";

/// The text raised; nothing where a sign of it has no raised form.
pub(super) fn raised(text: &str) -> Option<String> {
    text.chars().map(|sign| in_pairs(RAISED, sign)).collect()
}

/// The text lowered; nothing where a sign of it has no lowered form.
pub(super) fn lowered(text: &str) -> Option<String> {
    text.chars().map(|sign| in_pairs(LOWERED, sign)).collect()
}

fn in_pairs(pairs: &str, wanted: char) -> Option<char> {
    let mut signs = pairs.chars();
    while let (Some(sign), Some(small)) = (signs.next(), signs.next()) {
        if sign == wanted {
            return Some(small);
        }
    }
    None
}

/// The fractions that are one sign.
const FRACTIONS: &[(&str, &str, &str)] = &[
    ("1", "2", "½"),
    ("1", "3", "⅓"),
    ("2", "3", "⅔"),
    ("1", "4", "¼"),
    ("3", "4", "¾"),
    ("1", "5", "⅕"),
    ("2", "5", "⅖"),
    ("3", "5", "⅗"),
    ("4", "5", "⅘"),
    ("1", "6", "⅙"),
    ("5", "6", "⅚"),
    ("1", "7", "⅐"),
    ("1", "8", "⅛"),
    ("3", "8", "⅜"),
    ("5", "8", "⅝"),
    ("7", "8", "⅞"),
    ("1", "9", "⅑"),
    ("1", "10", "⅒"),
];

/// The sign for a fraction, where there is one.
pub(super) fn fraction(above: &str, below: &str) -> Option<&'static str> {
    let same = |known: &&(&str, &str, &str)| known.0 == above && known.1 == below;
    FRACTIONS.iter().find(same).map(|known| known.2)
}
