//! Whatever file of another program it is: it is read or it is said why not, no question goes without a word, and what comes of it can be
//! practised, and written in every format again.

use notyet::exchange::fit::fit;
use notyet::exchange::{self, Input, encoding};
use notyet::proof;

/// The most bytes that are looked at: what is longer only takes longer.
const MOST: usize = 1 << 16;

/// Reads the bytes as this format.
pub(crate) fn import(format: &str, bytes: &[u8]) {
    let Some(decoded) = encoding::decoded(&bytes[..bytes.len().min(MOST)]) else {
        return;
    };
    let input = Input {
        text: decoded.text,
        ..Input::default()
    };
    let _ = exchange::recognised(&input);
    let read = match exchange::import(&input, exchange::named(format)) {
        Ok(read) => read,
        Err(slip) => {
            assert!(!slip.what.is_empty() && !slip.help.is_empty());
            return;
        }
    };
    let count = read.draft.questions.len() + read.left_out.len();
    let fitted = fit(read, "Title");
    assert_eq!(fitted.draft.questions.len() + fitted.left_out.len(), count);
    if fitted.draft.questions.is_empty() {
        return;
    }
    let reading = proof::for_practice(fitted.text.as_bytes(), "set.yaml");
    assert!(
        reading.set.is_some(),
        "{}\n{:#?}",
        fitted.text,
        reading.diagnostics
    );
    for format in exchange::FORMATS {
        let Some(export) = format.export else {
            continue;
        };
        let written = export(&fitted.draft);
        assert!(written.left_out.len() <= fitted.draft.questions.len());
    }
}
