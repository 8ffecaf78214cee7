//! The address of an LRS: HTTPS, or HTTP to this very computer; and never with credentials in it, since what stands in a call is seen by
//! everyone who may list the processes, and is kept by shells.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::phrases::send as says;

/// An address to which statements may be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    url: String,
    here: bool,
}

impl Address {
    /// Reads an address as it is typed, with `/statements` at its end or without.
    ///
    /// # Errors
    ///
    /// One sentence for a person: why it cannot be used, and what to write instead.
    pub fn new(typed: &str) -> Result<Self, String> {
        let bare = typed.trim().trim_end_matches('/');
        let bare = bare.strip_suffix("/statements").unwrap_or(bare);
        let (scheme, rest) = bare
            .split_once("://")
            .ok_or_else(|| says::no_address(typed))?;
        let scheme = scheme.to_ascii_lowercase();
        let authority = rest.split('/').next().unwrap_or_default();
        if authority.contains('@') {
            return Err(says::credentials_in_address().to_owned());
        }
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "-._~/:[]%".contains(letter);
        let host = host(authority).filter(|_| rest.chars().all(fits));
        let host = host.ok_or_else(|| says::no_address(typed))?;
        let here = is_here(host);
        match (&*scheme, here) {
            ("https", _) | ("http", true) => Ok(Self {
                url: format!("{scheme}://{rest}"),
                here,
            }),
            ("http", false) => Err(says::not_safe(host)),
            _ => Err(says::no_address(typed)),
        }
    }

    /// The address, without a slash at its end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whether it is this very computer's.
    #[must_use]
    pub const fn is_here(&self) -> bool {
        self.here
    }
}

/// The host without its port; `None` where there is none, or the port is no number.
fn host(authority: &str) -> Option<&str> {
    let (host, port) = if authority.starts_with('[') {
        let end = authority.find(']')? + 1;
        authority.split_at(end)
    } else {
        authority.split_at(authority.find(':').unwrap_or(authority.len()))
    };
    let port_fits = match port.strip_prefix(':') {
        Some(port) => port.parse::<u16>().is_ok(),
        None => port.is_empty(),
    };
    (!host.is_empty() && port_fits).then_some(host)
}

fn is_here(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<Ipv4Addr>().is_ok_and(|it| it.is_loopback())
        || bare.parse::<Ipv6Addr>().is_ok_and(|it| it.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_or_this_computers() {
        for (typed, url, here) in [
            (
                "https://lrs.example.org/xapi/",
                "https://lrs.example.org/xapi",
                false,
            ),
            ("HTTPS://lrs.example.org", "https://lrs.example.org", false),
            (
                "https://lrs.example.org:8443/a/statements",
                "https://lrs.example.org:8443/a",
                false,
            ),
            ("http://localhost:8100", "http://localhost:8100", true),
            (
                "http://127.0.0.2:8100/xAPI",
                "http://127.0.0.2:8100/xAPI",
                true,
            ),
            ("http://[::1]:8100", "http://[::1]:8100", true),
            ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x", false),
        ] {
            let address = Address::new(typed).expect(typed);
            assert_eq!((address.url(), address.is_here()), (url, here), "{typed}");
        }
    }

    #[test]
    fn anything_else_is_told() {
        for typed in [
            "",
            "lrs.example.org",
            "ftp://lrs.example.org",
            "file:///etc/passwd",
            "https://",
            "https:///xapi",
            "https://lrs.example.org:port",
            "https://lrs.example.org/a b",
            "https://lrs.example.org/?q=1",
            "https://lrs.example.org/#a",
            "https://lrs.example.org/\"x",
            "https://lrs.example.org/\n",
            "http://lrs.example.org",
            "http://localhost.example.org",
            "http://127.0.0.1.example.org",
            "http://10.0.0.1",
            "https://key:secret@lrs.example.org",
            "http://127.0.0.1@lrs.example.org",
        ] {
            // The last one is trimmed and may be fine.
            if typed.trim_end() == "https://lrs.example.org/" {
                continue;
            }
            let told = Address::new(typed).expect_err(typed);
            assert!(!told.contains("secret@"), "{told}");
        }
        assert!(
            Address::new("http://lrs.example.org")
                .unwrap_err()
                .contains("https")
        );
    }
}
