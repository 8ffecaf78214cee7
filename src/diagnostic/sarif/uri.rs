//! A path as a URI, by RFC 3986 and RFC 8089. It never asks the disk: `.` and doubled separators go, `..` stays.

use std::path::{Component, Path, Prefix};

/// The URI of a path: `file:///…` for an absolute one, else a relative reference. On Unix the very bytes of a name are written,
/// so that one which is not UTF-8 is found again.
#[must_use]
pub fn uri(path: &Path) -> String {
    let mut uri = String::new();
    let mut names = Vec::new();
    for component in path.components() {
        match component {
            Component::Prefix(prefix) => uri = of_prefix(prefix.kind()),
            // The drive of a path has begun the URI already.
            Component::RootDir if uri.is_empty() => uri.push_str("file://"),
            Component::RootDir | Component::CurDir => {}
            Component::ParentDir => names.push("..".to_owned()),
            Component::Normal(name) => names.push(encoded(name.as_encoded_bytes())),
        }
    }
    if uri.is_empty() {
        return if names.is_empty() {
            "./".to_owned()
        } else {
            names.join("/")
        };
    }
    format!("{uri}/{}", names.join("/"))
}

/// What a drive or a share of Windows begins with.
fn of_prefix(prefix: Prefix<'_>) -> String {
    match prefix {
        Prefix::Disk(letter) | Prefix::VerbatimDisk(letter) => {
            format!("file:///{}:", char::from(letter))
        }
        Prefix::UNC(server, share) | Prefix::VerbatimUNC(server, share) => {
            let (server, share) = (server.as_encoded_bytes(), share.as_encoded_bytes());
            format!("file://{}/{}", encoded(server), encoded(share))
        }
        Prefix::Verbatim(name) | Prefix::DeviceNS(name) => {
            format!("file:///{}", encoded(name.as_encoded_bytes()))
        }
    }
}

/// A name with everything percent-encoded that may not stand for itself in every part of a URI.
fn encoded(name: &[u8]) -> String {
    let one = |byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(*byte).to_string()
        }
        other => format!("%{other:02X}"),
    };
    name.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_references() {
        let cases = [
            ("a.yaml", "a.yaml"),
            ("./sets//a.yaml", "sets/a.yaml"),
            ("sets/./a b#1?.yaml", "sets/a%20b%231%3F.yaml"),
            ("Brüche/größe.yml", "Br%C3%BCche/gr%C3%B6%C3%9Fe.yml"),
            ("../a.yaml", "../a.yaml"),
            ("a:b.yaml", "a%3Ab.yaml"),
            ("100%.yaml", "100%25.yaml"),
            ("a\u{1b}[31m\n.yaml", "a%1B%5B31m%0A.yaml"),
            (".", "./"),
        ];
        for (path, expected) in cases {
            assert_eq!(uri(Path::new(path)), expected, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn absolute_paths_and_names_of_unix_become_uris() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let cases: &[(&[u8], &str)] = &[
            (b"/", "file:///"),
            (b"/srv/my sets/a.yaml", "file:///srv/my%20sets/a.yaml"),
            (b"//srv/./a.yaml", "file:///srv/a.yaml"),
            (b"back\\slash.yaml", "back%5Cslash.yaml"),
            (b"caf\xe9.yaml", "caf%E9.yaml"),
        ];
        for (path, expected) in cases {
            assert_eq!(uri(Path::new(OsStr::from_bytes(path))), *expected);
        }
    }

    #[cfg(windows)]
    #[test]
    fn drives_and_shares_become_uris() {
        let cases = [
            (r"sets\a.yaml", "sets/a.yaml"),
            (r"C:\my sets\a.yaml", "file:///C:/my%20sets/a.yaml"),
            (r"\\?\C:\a.yaml", "file:///C:/a.yaml"),
            (r"\\server\share\a.yaml", "file://server/share/a.yaml"),
        ];
        for (path, expected) in cases {
            assert_eq!(uri(Path::new(path)), expected, "{path}");
        }
    }
}
