//! Signs that most keyboards lack: `x²`, `2π`, `≤`. Who types them otherwise would not have got it.

use super::{Amiss, Field, marks};
use crate::quiz::yaml::in_quotes;
use crate::text::number;
use crate::text::words::shortened;

/// Signs, and how they are typed.
const TYPED: &[(&str, &str)] = &[
    ("π", "pi"),
    ("≤", "<="),
    ("≥", ">="),
    ("≠", "!="),
    ("→", "->"),
];

/// What is amiss with an answer that has such a sign; one that the question shows can be taken from there.
pub(super) fn amiss(written: &str, prompt: &str, field: Field<'_>) -> Option<Amiss> {
    if written.is_ascii() || number::plain(written).is_some() || prompt.contains(written) {
        return None;
    }
    let raised = marks::raised_as_typed(written);
    let mut typed = raised.clone();
    for (sign, other) in TYPED {
        typed = typed.replace(sign, other);
    }
    if typed == written || prompt.contains(&typed) {
        return None;
    }
    let mut ways = vec![written.to_owned(), typed.clone()];
    // `2 pi` beside `2pi`.
    let apart = raised
        .find('π')
        .filter(|at| *at > 0 && raised[..*at].ends_with(|sign: char| sign.is_ascii_digit()));
    ways.extend(apart.map(|_| raised.replace('π', " pi")));
    let plain = |text: &String| text.starts_with(char::is_alphanumeric) || !text.is_ascii();
    let list: Vec<String> = ways
        .iter()
        .map(|way| {
            if plain(way) {
                way.clone()
            } else {
                in_quotes(way)
            }
        })
        .collect();
    Some(Amiss {
        message: format!(
            "`{}` has a sign that most keyboards lack, and who types `{}` would not have got it",
            shortened(written),
            shortened(&typed)
        ),
        help: format!(
            "write both, the one to be shown first:\n    {}\nif it is to be typed exactly so, put it in quotes",
            field.list(&list.join(", "))
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_shown_as_they_are_typed() {
        for (written, list) in [
            ("x²", "[x², x^2]"),
            ("2π", "[2π, 2pi, 2 pi]"),
            ("π", "[π, pi]"),
            ("≤", "[≤, \"<=\"]"),
            ("x ≥ 3", "[x ≥ 3, x >= 3]"),
            ("m/s²", "[m/s², m/s^2]"),
        ] {
            let help = amiss(written, "Q?", Field::Answer).map(|amiss| amiss.help);
            assert!(
                help.as_ref().is_some_and(|help| help.contains(list)),
                "{written}: {help:?}"
            );
        }
        for written in ["x^2", "año", "Straße", "½", "CO₂", "5 °C", "naïve"] {
            assert!(amiss(written, "Q?", Field::Answer).is_none(), "{written}");
        }
        assert!(amiss("x²", "Which is larger, x² or x?", Field::Answer).is_none());
    }
}
