//! Whatever file of another program it is: it is read or it is said why not, no question goes without a word, and what comes of it can be
//! practised, and written in every format again.

use notyet::exchange::draft::Picture;
use notyet::exchange::fit::fit;
use notyet::exchange::{self, Input, archive, encoding};
use notyet::proof;

/// The most bytes that are looked at: what is longer only takes longer.
const MOST: usize = 1 << 17;

/// Reads the bytes as this format; those of `package` are an archive or what is in one, those of `oatutor` a folder.
pub(crate) fn import(format: &str, bytes: &[u8]) {
    let bytes = &bytes[..bytes.len().min(MOST)];
    match format {
        "package" => return package(bytes),
        "oatutor" => return folder(bytes),
        _ => {}
    }
    let Some(decoded) = encoding::decoded(bytes) else {
        return;
    };
    let input = Input {
        text: decoded.text,
        ..Input::default()
    };
    whole(format, &input);
}

/// Reads the bytes as a package of Anki, or as the collection in one.
fn package(bytes: &[u8]) {
    let files = if archive::is_one(bytes) {
        let Ok(files) = archive::files(bytes) else {
            return;
        };
        assert!(
            files
                .iter()
                .all(|file| !file.path.contains("..") && !file.path.starts_with('/'))
        );
        files
    } else {
        vec![Picture {
            path: "collection.anki2".to_owned(),
            bytes: bytes.to_owned(),
        }]
    };
    let input = Input {
        files,
        ..Input::default()
    };
    whole("anki", &input);
}

/// Reads the bytes as the files of a folder, each below a line `=== path`.
fn folder(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let files = text.split("=== ").filter_map(|part| {
        let (path, text) = part.split_once('\n')?;
        Some(Picture {
            path: path.to_owned(),
            bytes: text.as_bytes().to_owned(),
        })
    });
    let input = Input {
        files: files.collect(),
        ..Input::default()
    };
    whole("oatutor", &input);
}

fn whole(format: &str, input: &Input) {
    let _ = exchange::recognised(input);
    let read = match exchange::import(input, exchange::named(format)) {
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
