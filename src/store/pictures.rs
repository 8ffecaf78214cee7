//! Pictures beside a set: whether they are there and may be shown, and their bytes. It never decodes one.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::sets::{Source, why_unreadable};
use crate::diagnostic::{Code, Diagnostic};
use crate::quiz::Words;

/// No picture is a larger file: 10 MiB, more than a photo takes.
pub const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// No picture has more pixels: a photo of 4000 × 3000 has fewer, and a terminal shows a small part of that.
pub const MOST_PIXELS: u64 = 16_000_000;

/// After this many the rest would be noise.
const MOST_TOLD: usize = 1_000;

/// Says which of the pictures that a set names are not there or cannot be shown.
pub(super) fn missing(pictures: &[Words], source: &Source) -> Vec<Diagnostic> {
    let told = pictures.iter().filter_map(|path| missing_one(path, source));
    told.take(MOST_TOLD).collect()
}

/// The bytes of a picture beside a set; `path` is as the reader lets it through. `None` when there are none to be had.
pub(super) fn bytes(path: &str, source: &Source) -> Option<Vec<u8>> {
    let place = place(path, source)?;
    measure(&place).ok()?;
    let mut bytes = Vec::new();
    #[expect(clippy::disallowed_methods, reason = "this is the disk")]
    let file = File::open(place).ok()?;
    file.take(MOST_BYTES).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Where a picture of this set lies; a set that is built in has no folder.
pub(super) fn place(path: &str, source: &Source) -> Option<PathBuf> {
    match source {
        Source::BuiltIn(_) => None,
        Source::File(set) => Some(set.parent()?.join(path)),
    }
}

fn missing_one(path: &Words, source: &Source) -> Option<Diagnostic> {
    let told = |message: String| Diagnostic::new(Code::ImageMissing, path.at, message);
    let Some(place) = place(path, source) else {
        let message = told("a set that is built in has no pictures".to_owned());
        return Some(message.help("leave the picture out"));
    };
    let trouble = look(&place).err()?;
    let (message, label, help) = trouble.words(path, &place);
    Some(told(message).label(label).help(help))
}

/// Why a picture cannot be shown.
#[derive(Debug)]
#[cfg_attr(
    not(feature = "pictures"),
    expect(dead_code, reason = "what is inside is not looked at then")
)]
enum Trouble {
    NotThere,
    NotAFile,
    Unreadable(io::Error),
    TooManyBytes(u64),
    NoPicture,
    TooManyPixels(u32, u32),
}

fn look(place: &Path) -> Result<(), Trouble> {
    measure(place)?;
    look_inside(place)
}

/// Looks from outside: at what it is, before it is opened, and at its size.
fn measure(place: &Path) -> Result<(), Trouble> {
    let found = fs::metadata(place).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Trouble::NotThere,
        _ => Trouble::Unreadable(error),
    })?;
    if !found.is_file() {
        return Err(Trouble::NotAFile);
    }
    if found.len() > MOST_BYTES {
        return Err(Trouble::TooManyBytes(found.len()));
    }
    Ok(())
}

/// Reads what a picture says of itself at its beginning.
#[cfg(feature = "pictures")]
fn look_inside(place: &Path) -> Result<(), Trouble> {
    #[expect(clippy::disallowed_methods, reason = "this is the disk")]
    let file = File::open(place).map_err(Trouble::Unreadable)?;
    let file = io::BufReader::new(file);
    let guessed = image::ImageReader::new(file).with_guessed_format();
    let said = guessed.map_err(Trouble::Unreadable)?.into_dimensions();
    let (wide, tall) = said.map_err(|_| Trouble::NoPicture)?;
    match u64::from(wide) * u64::from(tall) {
        0 => Err(Trouble::NoPicture),
        pixels if pixels > MOST_PIXELS => Err(Trouble::TooManyPixels(wide, tall)),
        _ => Ok(()),
    }
}

/// A program without pictures cannot tell one from another file, and shows none.
#[cfg(not(feature = "pictures"))]
fn look_inside(place: &Path) -> Result<(), Trouble> {
    #[expect(clippy::disallowed_methods, reason = "this is the disk")]
    let opened = File::open(place);
    opened.map(drop).map_err(Trouble::Unreadable)
}

impl Trouble {
    /// What is said of it: the message, the words under the path, and what to do.
    fn words(&self, path: &str, place: &Path) -> (String, &'static str, String) {
        const SMALLER: &str = "save it smaller: 2000 pixels across are more than a terminal shows";
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        match self {
            Self::NotThere => (
                format!("the picture `{path}` is not there"),
                "no such file",
                not_there(place, &name),
            ),
            Self::NotAFile => (
                format!("`{path}` is no file"),
                "not a file",
                "write the path of the picture's file".to_owned(),
            ),
            Self::Unreadable(error) => (
                format!("the picture cannot be read: {}", why_unreadable(error)),
                "cannot be read",
                "see that everyone may read it".to_owned(),
            ),
            Self::TooManyBytes(bytes) => (
                format!(
                    "this picture takes {} MiB; a picture may take {} MiB",
                    bytes.div_ceil(1024 * 1024),
                    MOST_BYTES / 1024 / 1024
                ),
                "too large",
                SMALLER.to_owned(),
            ),
            Self::NoPicture => (
                format!("what is in `{path}` is no picture that can be shown"),
                "no picture inside",
                "save the picture anew as PNG or JPEG".to_owned(),
            ),
            Self::TooManyPixels(wide, tall) => (
                format!(
                    "this picture is {wide} × {tall} pixels; a picture may have {} million",
                    MOST_PIXELS / 1_000_000
                ),
                "too large",
                SMALLER.to_owned(),
            ),
        }
    }
}

/// What to do about a picture that is not there: perhaps another name in its folder was meant.
fn not_there(place: &Path, name: &str) -> String {
    let entries = place.parent().and_then(|folder| fs::read_dir(folder).ok());
    let names = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let near = names
        .map(|other| {
            let distance = strsim::osa_distance(&name.to_lowercase(), &other.to_lowercase());
            (distance, other)
        })
        .filter(|(distance, other)| distance * 3 <= other.len())
        .min();
    match near {
        Some((_, near)) => format!("did you mean `{near}`?"),
        None => {
            "put the picture there, or mend the path: it begins in the folder of the set".to_owned()
        }
    }
}
