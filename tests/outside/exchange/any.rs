//! Whatever signs a file holds, what the fuzz targets hold holds.

use crate::body;
use proptest::collection::vec;
use proptest::prelude::*;

/// Pieces of which files of all formats are made.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,5} ?",
        "[{}=~#%:\\\\>$*\n.-]{1,3}",
        Just("\n\n".to_owned()),
        Just("Q {=a ~b}\n\n".to_owned()),
        Just("{#=1:2 =%50%3#x ~#y}".to_owned()),
        Just("{=a -> b =c -> d}".to_owned()),
        Just("{T#x#y}".to_owned()),
        Just("####".to_owned()),
        Just("::".to_owned()),
        Just("[html]".to_owned()),
        Just("<p><b>x</b><li><td>".to_owned()),
        Just("$x^2$".to_owned()),
        Just("$\\frac{1}{2}$".to_owned()),
        Just("\n// [id:x] [tag:y]\n".to_owned()),
        Just("\nA. one\nB) two\n".to_owned()),
        Just("\nANSWER: A, b\n".to_owned()),
        Just("question,answer,wrong,feedback,kind\n".to_owned()),
        Just("\",\"".to_owned()),
        Just("\n___,a,b,c,blanks\n".to_owned()),
        any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_file_is_read_or_it_is_said_why_not(pieces in vec(piece(), 0..30), table in any::<bool>()) {
        let head = if table { "question,answer,answer,wrong,feedback,wrong,hint\n" } else { "" };
        let text = format!("{head}{}", pieces.concat());
        for format in ["gift", "aiken", "csv"] {
            body::import(format, text.as_bytes());
        }
    }
}
