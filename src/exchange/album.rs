//! Pictures that come along with questions. Each keeps its name, as far as a file can have it, in a folder that is called after the file
//! that they were in, so that two imports into one folder do not meet.

use std::borrow::Cow;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::draft::{Draft, Picture};
use super::html::Seen;
use crate::text::slug::{numbered, slug};
use crate::text::words::single_spaced;

/// No picture is a larger file here; as the screens have it.
const MOST_BYTES: usize = 10 * 1024 * 1024;

/// All pictures together are no larger, however small they were packed.
const MOST_TOGETHER: usize = 256 * 1024 * 1024;

/// The pictures so far.
#[derive(Debug, Default)]
pub struct Album {
    folder: String,
    kept: Vec<Picture>,
    /// Their bytes together.
    size: usize,
}

/// What a text's pictures came to.
#[derive(Debug, Default)]
pub struct Shown {
    /// The one picture that a question has: its path, and what it shows.
    pub image: Option<(String, String)>,
    /// What has no place, in sentences.
    pub lost: Vec<String>,
}

impl Album {
    /// An empty one for the pictures of this file.
    #[must_use]
    pub fn of(file: &str) -> Self {
        let name = file.trim_end_matches('/').rsplit('/').next();
        let name = name.unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let folder = match &*slug(stem) {
            "" => "pictures".to_owned(),
            stem => slug(&format!("{stem}-pictures")),
        };
        Self {
            folder,
            kept: Vec::new(),
            size: 0,
        }
    }

    /// Keeps a picture under a path that it returns.
    ///
    /// # Errors
    ///
    /// Why it is no picture here, as words that follow its name.
    pub fn keep(&mut self, name: &str, bytes: &[u8]) -> Result<String, &'static str> {
        let Some(ending) = ending(bytes) else {
            return Err("is no PNG, JPEG, GIF or WebP, and nothing else is shown here");
        };
        if bytes.len() > MOST_BYTES {
            return Err("has more than 10 MiB, and no picture may have that here");
        }
        let stem = stem(name);
        let stem = match &*slug(stem) {
            "" => "picture".to_owned(),
            stem => stem.to_owned(),
        };
        if self.size + bytes.len() > MOST_TOGETHER {
            return Err("would make more than 256 MiB of all pictures together");
        }
        let mut number = 1;
        loop {
            let name = match number {
                1 => stem.clone(),
                number => numbered(&stem, number),
            };
            let path = format!("{}/{name}.{ending}", self.folder);
            match self.kept.iter().find(|known| known.path == path) {
                Some(known) if known.bytes == bytes => return Ok(path),
                Some(_) => number += 1,
                None => {
                    self.size += bytes.len();
                    self.kept.push(Picture {
                        path: path.clone(),
                        bytes: bytes.to_owned(),
                    });
                    return Ok(path);
                }
            }
        }
    }

    /// Takes the pictures of what is asked: the first becomes the question's own, others have no place. `bytes` finds a file by its
    /// name.
    pub fn take<'f>(
        &mut self,
        seen: &[Seen],
        bytes: impl Fn(&str) -> Option<Cow<'f, [u8]>>,
        shown: &mut Shown,
    ) {
        for picture in seen {
            let name = name(&picture.source);
            if shown.image.is_some() {
                let other = format!("the picture “{name}”: a question has one here");
                shown.lost.push(other);
                continue;
            }
            let found = within(&picture.source)
                .map(Cow::Owned)
                .or_else(|| bytes(&name));
            let Some(found) = found else {
                let gone = format!("the picture “{name}”, which is not in the file");
                shown.lost.push(gone);
                continue;
            };
            match self.keep(&name, &found) {
                Err(why) => shown.lost.push(format!("the picture “{name}”: it {why}")),
                Ok(path) => {
                    let mut alt = single_spaced(&picture.alt);
                    if alt.is_empty() {
                        shown.lost.push(format!(
                            "what the picture “{name}” shows, which nobody wrote: until you do (`alt`), it is called by its name"
                        ));
                        stem(&name).clone_into(&mut alt);
                    }
                    shown.image = Some((path, alt));
                }
            }
        }
    }

    /// All that were kept.
    #[must_use]
    pub fn done(self) -> Vec<Picture> {
        self.kept
    }
}

/// Adds the pictures of a draft to those of another, under new names where a name is taken: files of one name in two folders have pictures in
/// folders of one name.
pub(super) fn joined(to: &mut Draft, from: &mut Draft) {
    let mut moved: Vec<(String, String)> = Vec::new();
    for mut picture in std::mem::take(&mut from.pictures) {
        let old = picture.path.clone();
        let (stem, ending) = old.rsplit_once('.').unwrap_or((&old, ""));
        let mut number = 1;
        let is_there = loop {
            match to.pictures.iter().find(|known| known.path == picture.path) {
                Some(known) if known.bytes == picture.bytes => break true,
                Some(_) => {
                    number += 1;
                    picture.path = format!("{stem}-{number}.{ending}");
                }
                None => break false,
            }
        };
        if picture.path != old {
            moved.push((old, picture.path.clone()));
        }
        if !is_there {
            to.pictures.push(picture);
        }
    }
    for question in &mut from.questions {
        if let Some((path, _)) = &mut question.image
            && let Some((_, new)) = moved.iter().find(|(old, _)| old == path)
        {
            new.clone_into(path);
        }
    }
}

/// A name without its folders and its ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The end of a picture's name, by its first bytes (PNG 5.2; JFIF; `GIF89a` 17; RFC 9649 2.4).
#[must_use]
pub fn ending(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("webp"),
        _ => None,
    }
}

/// The name of the file that an address ends in; of one that holds the picture itself, a word for it.
#[must_use]
pub fn name(source: &str) -> String {
    if source.starts_with("data:") {
        return "picture".to_owned();
    }
    let path = source.split(['?', '#']).next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    String::from_utf8_lossy(&unescaped(last)).into_owned()
}

/// `%20` as the byte that it stands for (RFC 3986, 2.1).
fn unescaped(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = text.get(at + 1..at + 3);
        let value = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        if let Some(value) = value.filter(|_| byte == b'%') {
            out.push(value);
            at += 3;
        } else {
            out.push(byte);
            at += 1;
        }
    }
    out
}

/// The bytes of `data:image/png;base64,…`.
fn within(source: &str) -> Option<Vec<u8>> {
    let (head, data) = source.strip_prefix("data:")?.split_once(',')?;
    head.ends_with(";base64").then(|| from_base64(data))?
}

/// Base64 of programs: with or without line breaks and with or without `=` at its end.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The bytes of a text in base64; nothing where it is none.
#[must_use]
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    let spaced = text.contains(|sign: char| sign.is_ascii_whitespace());
    let whole: Cow<'_, str> = if spaced {
        text.split_ascii_whitespace().collect::<String>().into()
    } else {
        text.into()
    };
    LENIENT.decode(&*whole).ok()
}

/// Bytes as base64.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    LENIENT.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::draft::{Kind, Question};

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

    #[test]
    fn pictures_keep_their_names_and_never_lead_out_of_their_folder() {
        let mut album = Album::of("../exports/Bio 1.xml");
        let other = [PNG, b"x"].concat();
        let jpeg = [0xff, 0xd8, 0xff, 0xe0];
        for (name, bytes, expected) in [
            ("Cell wall.png", PNG, "bio-1-pictures/cell-wall.png"),
            ("Cell wall.png", PNG, "bio-1-pictures/cell-wall.png"),
            ("cell-wall.PNG", &other, "bio-1-pictures/cell-wall-2.png"),
            ("../../etc/passwd", &jpeg, "bio-1-pictures/passwd.jpg"),
            ("клетка.png", &other, "bio-1-pictures/picture.png"),
        ] {
            assert_eq!(album.keep(name, bytes).as_deref(), Ok(expected));
        }
        assert!(album.keep("x.svg", b"<svg/>").is_err());
        assert_eq!(album.done().len(), 4);
    }

    #[test]
    fn pictures_of_two_files_with_one_name_lie_side_by_side() {
        let of = |more: &[u8]| {
            let mut album = Album::of("a.xml");
            let path = album.keep("x.png", &[PNG, more].concat()).unwrap();
            let mut question = Question::new("Q", Kind::TrueFalse(true));
            question.image = Some((path, "x".to_owned()));
            Draft {
                questions: vec![question],
                pictures: album.done(),
                ..Draft::default()
            }
        };
        let mut whole = of(b"1");
        for (more, path, count) in [
            (b"1", "a-pictures/x.png", 1),
            (b"2", "a-pictures/x-2.png", 2),
            (b"3", "a-pictures/x-3.png", 3),
            (b"2", "a-pictures/x-2.png", 3),
        ] {
            let mut other = of(more);
            joined(&mut whole, &mut other);
            assert_eq!(other.questions[0].image.as_ref().unwrap().0, path);
            assert_eq!(whole.pictures.len(), count);
        }
    }

    #[test]
    fn the_first_picture_belongs_to_the_question_and_the_others_are_told() {
        let seen = |source: &str, alt: &str| Seen {
            source: source.to_owned(),
            alt: alt.to_owned(),
        };
        let data = format!("data:image/png;base64,{}", base64(PNG));
        let mut shown = Shown::default();
        let mut album = Album::of("a.xml");
        album.take(
            &[
                seen("http://x.example/gone.png", ""),
                seen(&data, "A  cell"),
                seen("@@PLUGINFILE@@/a%20b.png?x=1", ""),
            ],
            |_| None,
            &mut shown,
        );
        let image = ("a-pictures/picture.png".to_owned(), "A cell".to_owned());
        assert_eq!(shown.image, Some(image));
        assert_eq!(
            shown.lost,
            [
                "the picture “gone.png”, which is not in the file",
                "the picture “a b.png”: a question has one here"
            ]
        );
        let mut shown = Shown::default();
        let find = |name: &str| (name == "a b.png").then_some(Cow::Borrowed(PNG));
        album.take(&[seen("@@PLUGINFILE@@/a%20b.png", "")], find, &mut shown);
        let image = ("a-pictures/a-b.png".to_owned(), "a b".to_owned());
        assert_eq!(shown.image, Some(image));
        assert!(shown.lost[0].contains("(`alt`)"), "{:?}", shown.lost);
    }

    #[test]
    fn base64_is_read_with_and_without_line_breaks() {
        assert_eq!(from_base64("aGV\nsbG8="), Some(b"hello".to_vec()));
        assert_eq!(from_base64("aGVsbG8"), Some(b"hello".to_vec()));
        assert_eq!(from_base64("a!"), None);
    }
}
