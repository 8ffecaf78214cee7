//! Requests, through the `curl` that Windows 10, macOS and nearly every Linux have. It knows nothing of statements.
//!
//! Why not a crate: of the clients with TLS that fit, `ureq` 3.5 adds 1,280,720 bytes to a program of this profile even when all of it is
//! built for size, and `minreq` 3.0 1,843,136. With the system's OpenSSL it would be 118,824 for `minreq`, and then the whole program
//! does not start where another OpenSSL is. `curl` adds nothing, its TLS gets the system's updates, and it goes through the proxy and by
//! the certificates of the school as all else on that computer does.
//!
//! 1. The credentials and the address go through standard input, never through arguments, which others may see; the batch lies in a file
//!    that is its owner's alone, and is taken away.
//! 2. Nothing is read from `.curlrc`, no redirection is followed, TLS is 1.2 or newer, and plain HTTP goes to this computer alone.
//! 3. Of a reply the first mebibyte is read, and no reply is waited for longer than two minutes.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStderr, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use super::address::Address;
use super::credentials::Credentials;
use super::later;
use crate::exchange::xapi::reply::{Heard, Reply};
use crate::store::sent;

/// The program.
const CURL: &str = "curl";

/// The most bytes of a reply: a list of ids has 10,000.
const MOST_HEARD: u64 = 1024 * 1024;

/// How long a request may take in all, in seconds.
const LONGEST: u32 = 120;

/// How long a connection may take, in seconds.
const LONGEST_TO_CONNECT: u32 = 20;

/// Whether it is here at all.
#[must_use]
pub fn is_here() -> bool {
    let mut curl = Command::new(CURL);
    curl.arg("--version");
    curl.stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    curl.status().is_ok_and(|status| status.success())
}

/// Sends batches to one LRS.
pub struct Curl {
    url: String,
    here: bool,
    credentials: Option<Credentials>,
    /// Where a batch lies while it is sent.
    batch: PathBuf,
    /// How long a request may take in all, in seconds.
    longest: u32,
    stopper: Stopper,
}

/// Ends the request that is under way, and lets none begin after it.
#[derive(Clone, Default)]
pub struct Stopper(Arc<Mutex<State>>);

#[derive(Default)]
enum State {
    #[default]
    Idle,
    Asking(Child),
    Stopped,
}

impl Stopper {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends it.
    pub fn stop(&self) {
        let state = std::mem::replace(&mut *self.state(), State::Stopped);
        if let State::Asking(mut child) = state {
            // One that has ended by itself is as good.
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Begins a request, unless all is stopped; gives its two outputs.
    fn begin(&self, curl: &mut Command, call: &str) -> io::Result<(ChildStdout, ChildStderr)> {
        let mut state = self.state();
        if matches!(*state, State::Stopped) {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let mut child = curl.spawn()?;
        if let Some(mut input) = child.stdin.take() {
            // One that is gone already says why.
            let _ = input.write_all(call.as_bytes());
        }
        let outputs = child.stdout.take().zip(child.stderr.take());
        *state = State::Asking(child);
        outputs.ok_or_else(|| io::ErrorKind::BrokenPipe.into())
    }

    /// How the request ended; it is `cut` short where no more of it is wanted.
    fn end(&self, cut: bool) -> io::Result<ExitStatus> {
        let mut state = self.state();
        let State::Asking(child) = &mut *state else {
            return Err(io::ErrorKind::Interrupted.into());
        };
        if cut {
            child.kill()?;
        }
        let ended = child.wait();
        *state = State::Idle;
        ended
    }
}

impl Curl {
    /// To this address; `batch` is a file of this process's own.
    #[must_use]
    pub fn new(address: &Address, credentials: Option<Credentials>, batch: PathBuf) -> Self {
        Self {
            url: address.url().to_owned(),
            here: address.is_here(),
            credentials,
            batch,
            longest: LONGEST,
            stopper: Stopper::default(),
        }
    }

    /// The same, but no request takes longer than so many seconds.
    #[must_use]
    pub const fn within(mut self, seconds: u32) -> Self {
        self.longest = seconds;
        self
    }

    /// What ends it from another thread.
    #[must_use]
    pub fn stopper(&self) -> Stopper {
        self.stopper.clone()
    }

    /// The address of the LRS.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Sends a batch of statements and says what was heard.
    pub fn post(&mut self, body: &str) -> Heard {
        if let Err(error) = sent::write_batch(&self.batch, body) {
            return Heard::Distrust(format!("{}: {error}", self.batch.display()));
        }
        let heard = self.asked();
        sent::take_away(&self.batch);
        heard.unwrap_or_else(|error| Heard::Distrust(format!("{CURL}: {error}")))
    }

    fn asked(&self) -> io::Result<Heard> {
        let mut curl = Command::new(CURL);
        // First of all: nothing of `.curlrc`.
        curl.args(["--disable", "--config", "-"]);
        curl.stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let (output, errors) = self.stopper.begin(&mut curl, &self.call())?;
        let mut heard = Vec::new();
        output.take(MOST_HEARD).read_to_end(&mut heard)?;
        // Who says more than is read is not listened to any further.
        let is_too_long = heard.len() as u64 == MOST_HEARD;
        let mut told = String::new();
        if !is_too_long {
            // What is no text tells nothing.
            let _ = errors.take(MOST_HEARD).read_to_string(&mut told);
        }
        let ended = self.stopper.end(is_too_long)?;
        Ok(match ended.code() {
            _ if is_too_long => Heard::Reply(Reply::default()),
            Some(0) => Heard::Reply(reply(&heard, now)),
            code => silence(code, &told),
        })
    }

    /// What is asked of `curl`, in the form of its own files.
    fn call(&self) -> String {
        let url = format!("{}/statements", self.url);
        let scheme = if self.here { "=http,https" } else { "=https" };
        let batch = format!("@{}", self.batch.display());
        let mut call = String::from(
            "request = POST\nsilent\nshow-error\ninclude\ngloboff\ntlsv1.2\nhttp1.1\nsuppress-connect-headers\n",
        );
        let limits = format!(
            "max-time = {}\nconnect-timeout = {LONGEST_TO_CONNECT}\nmax-redirs = 0\n",
            self.longest
        );
        call.push_str(&limits);
        for (option, value) in [
            ("url", &*url),
            ("proto", scheme),
            ("data-binary", &batch),
            ("header", "Content-Type: application/json"),
            ("header", "X-Experience-API-Version: 1.0.3"),
            // No "go on" is waited for before the batch is sent.
            ("header", "Expect:"),
            ("user-agent", concat!("notyet/", env!("CARGO_PKG_VERSION"))),
        ] {
            call.push_str(&format!("{option} = {}\n", quoted(value)));
        }
        if self.here {
            call.push_str("noproxy = \"*\"\n");
        }
        if let Some(credentials) = &self.credentials {
            call.push_str(&format!("basic\nuser = {}\n", quoted(credentials.pair())));
        }
        call
    }
}

/// A value as `curl` reads it in quotes.
fn quoted(value: &str) -> String {
    let value = value.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{value}\"")
}

#[expect(
    clippy::disallowed_methods,
    reason = "a date to wait for, in a reply without a date of its own"
)]
fn now() -> Timestamp {
    Timestamp::now()
}

/// What no reply means, by how `curl` ended (its manual, "EXIT CODES").
fn silence(code: Option<i32>, told: &str) -> Heard {
    let line = told.lines().next().unwrap_or_default();
    let why = line.split_once(") ").map_or(line, |(_, why)| why).trim();
    let why = match (why, code) {
        ("", Some(code)) => format!("{CURL} ended with {code}"),
        ("", None) => format!("{CURL} was stopped"),
        (why, _) => why.to_owned(),
    };
    match code {
        // What came is no HTTP: no status says that no LRS is there.
        Some(1 | 8) => Heard::Reply(Reply::default()),
        // Options that it does not know, no memory, and all about certificates.
        Some(2..=4 | 27 | 51 | 53 | 54 | 58..=60 | 66 | 77 | 80 | 82 | 83 | 90 | 91) => {
            Heard::Distrust(why)
        }
        // The name of the host, or of the proxy before it.
        Some(5 | 6) => Heard::NoSuchName(why),
        _ => Heard::Silence(why),
    }
}

/// The last reply in what was heard: those before it say "go on". Status 0 where there is none.
fn reply(heard: &[u8], now: impl FnOnce() -> Timestamp) -> Reply {
    let text = String::from_utf8_lossy(heard);
    let mut rest = &*text;
    loop {
        let (top, body) = rest
            .split_once("\r\n\r\n")
            .or_else(|| rest.split_once("\n\n"))
            .unwrap_or((rest, ""));
        let status = status(top);
        if (100..200).contains(&status) && body.starts_with("HTTP/") {
            rest = body;
            continue;
        }
        return Reply {
            status,
            retry_after: field(top, "retry-after")
                .and_then(|wish| later::seconds(wish, field(top, "date"), now)),
            location: field(top, "location").map(str::to_owned),
            body: body.to_owned(),
        };
    }
}

fn status(top: &str) -> u16 {
    let mut line = top.split_whitespace();
    let is_http = line.next().is_some_and(|word| word.starts_with("HTTP/"));
    let status = line.next().and_then(|status| status.parse().ok());
    status.filter(|_| is_http).unwrap_or(0)
}

/// A field of the head by its name in lower case.
fn field<'h>(top: &'h str, name: &str) -> Option<&'h str> {
    let mut fields = top.lines().filter_map(|line| line.split_once(':'));
    let found = fields.find(|(own, _)| own.trim().eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests;
