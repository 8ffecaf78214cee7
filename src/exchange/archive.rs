//! The files in a ZIP archive, by its list at the end (APPNOTE 6.3.10, 4.3). It reads what is stored as it is or deflated, which is what
//! programs for questions write; it never writes, and knows no disk.
//!
//! Own, because `zip`, the crate for it, brings eight others and reads from files alone. What hurts is refused: names that lead out of
//! the archive, and more bytes than a bound, however small they were packed.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::draft::Picture;

/// The most bytes of all files together.
pub const MOST_BYTES: usize = 256 * 1024 * 1024;
/// The most files.
const MOST_FILES: usize = 100_000;

/// Whether these are the bytes of an archive.
#[must_use]
pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// All files in it, in the order of its list.
///
/// # Errors
///
/// Why it cannot be read, in words that follow its name.
pub fn files(bytes: &[u8]) -> Result<Vec<Picture>, String> {
    let (count, mut at) = list(bytes)
        .ok_or("the archive is cut off or damaged: its list is not where it should be")?;
    let mut files = Vec::new();
    let mut room = MOST_BYTES;
    for _ in 0..count {
        let (entry, next) =
            Entry::at(bytes, at).ok_or("the archive is damaged: its list is cut off")?;
        at = next;
        if entry.name.ends_with('/') {
            continue;
        }
        let file = entry.read(bytes, room)?;
        room -= file.len();
        files.push(Picture {
            path: entry.name,
            bytes: file,
        });
    }
    Ok(files)
}

/// How many entries the list has, and where it begins.
fn list(bytes: &[u8]) -> Option<(usize, usize)> {
    // A remark of up to 65535 bytes may stand behind it.
    let least = bytes.len().checked_sub(22)?;
    let from = least.saturating_sub(usize::from(u16::MAX));
    let end = (from..=least)
        .rev()
        .find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))?;
    let count = usize::from(two(bytes, end + 10)?);
    let start = usize::try_from(four(bytes, end + 16)?).ok()?;
    (count <= MOST_FILES).then_some((count, start))
}

/// A line of the list.
struct Entry {
    name: String,
    flags: u16,
    method: u16,
    check: u32,
    packed: usize,
    size: usize,
    /// Where the file's own head begins.
    place: usize,
}

/// A number that stands elsewhere, as it does not fit here.
const ELSEWHERE: u64 = 0xffff_ffff;

impl Entry {
    /// The entry of the list here, and where the next one begins.
    fn at(bytes: &[u8], at: usize) -> Option<(Self, usize)> {
        if !bytes.get(at..)?.starts_with(b"PK\x01\x02") {
            return None;
        }
        let length = |place: usize| Some(usize::from(two(bytes, at + place)?));
        let (name, extra, remark) = (length(28)?, length(30)?, length(32)?);
        let from = at + 46;
        let more = bytes.get(from + name..from + name + extra)?;
        let mut long = long_numbers(more);
        // Those that do not fit stand in this order behind the name (4.5.3).
        let mut number = |place: usize| {
            let short = u64::from(four(bytes, at + place)?);
            let value = if short == ELSEWHERE {
                long.next()?
            } else {
                short
            };
            usize::try_from(value).ok()
        };
        let (size, packed, place) = (number(24)?, number(20)?, number(42)?);
        let entry = Self {
            name: String::from_utf8_lossy(bytes.get(from..from + name)?).into_owned(),
            flags: two(bytes, at + 8)?,
            method: two(bytes, at + 10)?,
            check: four(bytes, at + 16)?,
            packed,
            size,
            place,
        };
        Some((entry, from + name + extra + remark))
    }

    /// The file's bytes, of which there may be no more than `room`.
    fn read(&self, bytes: &[u8], room: usize) -> Result<Vec<u8>, String> {
        let name = &self.name;
        if !stays_inside(name) {
            return Err(format!(
                "a file in it is called “{name}”, which leads out of it"
            ));
        }
        if self.flags & 1 != 0 {
            return Err(format!("“{name}” in it needs a password"));
        }
        if self.size > room {
            let most = MOST_BYTES >> 20;
            return Err(format!("unpacked, it has more than {most} MiB"));
        }
        let damaged = || format!("“{name}” in it is damaged");
        let packed = self.packed_bytes(bytes).ok_or_else(damaged)?;
        let file = match self.method {
            0 => packed.to_owned(),
            8 => decompress_to_vec_with_limit(packed, self.size).map_err(|_| damaged())?,
            _ => {
                return Err(format!(
                    "“{name}” in it is packed in a way that is not known here"
                ));
            }
        };
        let whole = file.len() == self.size && crc32fast::hash(&file) == self.check;
        if whole { Ok(file) } else { Err(damaged()) }
    }

    fn packed_bytes<'b>(&self, bytes: &'b [u8]) -> Option<&'b [u8]> {
        let head = bytes.get(self.place..)?;
        if !head.starts_with(b"PK\x03\x04") {
            return None;
        }
        let from = 30 + usize::from(two(head, 26)?) + usize::from(two(head, 28)?);
        head.get(from..from.checked_add(self.packed)?)
    }
}

/// The numbers of eight bytes in the part that is for them.
fn long_numbers(mut more: &[u8]) -> impl Iterator<Item = u64> {
    let mut found: &[u8] = &[];
    while let (Some(name), Some(length)) = (two(more, 0), two(more, 2)) {
        let Some(part) = more.get(4..4 + usize::from(length)) else {
            break;
        };
        if name == 1 {
            found = part;
            break;
        }
        more = &more[4 + part.len()..];
    }
    found
        .as_chunks::<8>()
        .0
        .iter()
        .map(|number| u64::from_le_bytes(*number))
}

/// Whether a name leads to a place below the archive, on every system.
fn stays_inside(name: &str) -> bool {
    let rooted = name.starts_with('/') || name.contains(['\\', ':', '\0']);
    !name.is_empty() && !rooted && name.split('/').all(|part| part != "..")
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    let found = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*found))
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    let found = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*found))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// An archive of these files, deflated where that is asked for.
    pub(in crate::exchange) fn archive(files: &[(&str, &[u8])], deflated: bool) -> Vec<u8> {
        let (mut out, mut list) = (Vec::new(), Vec::new());
        for (name, bytes) in files {
            let packed = if deflated {
                miniz_oxide::deflate::compress_to_vec(bytes, 6)
            } else {
                bytes.to_vec()
            };
            let number = |size: usize| u32::try_from(size).unwrap().to_le_bytes();
            let mut head = Vec::new();
            head.extend([20, 0, 0, 0, if deflated { 8 } else { 0 }, 0, 0, 0, 0, 0]);
            head.extend(crc32fast::hash(bytes).to_le_bytes());
            head.extend(number(packed.len()));
            head.extend(number(bytes.len()));
            head.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            head.extend([0, 0]);
            list.extend(b"PK\x01\x02\x14\x00");
            list.extend(&head);
            list.extend([0; 10]);
            list.extend(number(out.len()));
            list.extend(name.as_bytes());
            out.extend(b"PK\x03\x04");
            out.extend(&head);
            out.extend(name.as_bytes());
            out.extend(packed);
        }
        let start = u32::try_from(out.len()).unwrap();
        let size = u32::try_from(list.len()).unwrap();
        let count = u16::try_from(files.len()).unwrap().to_le_bytes();
        out.extend(list);
        out.extend(b"PK\x05\x06\0\0\0\0");
        out.extend([count, count].concat());
        out.extend(size.to_le_bytes());
        out.extend(start.to_le_bytes());
        out.extend([0, 0]);
        out
    }

    #[test]
    fn files_come_as_they_were_packed() {
        for deflated in [false, true] {
            let zip = archive(
                &[("a.txt", b"aaaaaaaaaaaaaaaa"), ("b/c", b""), ("b/", b"")],
                deflated,
            );
            assert!(is_one(&zip));
            let files = files(&zip).unwrap();
            let glance: Vec<(&str, usize)> = files
                .iter()
                .map(|file| (file.path.as_str(), file.bytes.len()))
                .collect();
            assert_eq!(glance, [("a.txt", 16), ("b/c", 0)]);
        }
    }

    #[test]
    fn what_leads_out_is_damaged_or_grows_without_end_is_refused() {
        for name in ["../a", "a/../../b", "/etc/passwd", "C:\\a", "a\\b"] {
            let told = files(&archive(&[(name, b"x")], false)).unwrap_err();
            assert!(told.contains("leads out of it"), "{told}");
        }
        let whole = archive(&[("a", &[7; 1000])], true);
        for at in 0..whole.len() {
            let mut cut = whole.clone();
            cut[at] ^= 0x55;
            // Anything but a panic; and never other bytes.
            if let Ok(files) = files(&cut) {
                assert!(files.iter().all(|file| file.bytes == [7; 1000]));
            }
            let _ = files(&whole[..at]);
        }
        let mut bomb = archive(&[("a", &vec![0; 100_000])], true);
        let head = bomb
            .windows(4)
            .position(|four| four == b"PK\x01\x02")
            .unwrap();
        bomb[head + 24..head + 28].copy_from_slice(&0x7fff_ffff_u32.to_le_bytes());
        assert!(files(&bomb).unwrap_err().contains("more than 256 MiB"));
        bomb[head + 24..head + 28].copy_from_slice(&10_u32.to_le_bytes());
        assert!(files(&bomb).unwrap_err().contains("damaged"));
    }
}
