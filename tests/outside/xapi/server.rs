//! A small server on this computer: it says what it is told to say, then behaves as a record store, and remembers what it heard.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;

use serde_json::Value;

/// What it says to one request.
#[derive(Debug, Clone)]
pub(crate) enum Says {
    /// What a record store would.
    Stores,
    /// This, to the byte.
    Bytes(Vec<u8>),
    /// Nothing, and hangs up.
    HangsUp,
    /// Nothing, until the other end is gone.
    Silent,
}

/// A reply with a status, more fields and a body.
pub(crate) fn status(status: u16, fields: &str, body: &str) -> Says {
    let length = body.len();
    let reply = format!("HTTP/1.1 {status} X\r\nContent-Length: {length}\r\n{fields}\r\n{body}");
    Says::Bytes(reply.into_bytes())
}

/// What it heard.
#[derive(Debug, Default)]
pub(crate) struct Heard {
    /// How often each statement was stored.
    pub(crate) stored: BTreeMap<String, usize>,
    /// How many statements each request had.
    pub(crate) sizes: Vec<usize>,
    /// The first line and the fields of each request.
    pub(crate) heads: Vec<String>,
}

/// A server.
pub(crate) struct Server {
    pub(crate) url: String,
    heard: Arc<(Mutex<Heard>, Condvar)>,
}

impl Server {
    /// Begins; `script` is what it says to the first requests.
    pub(crate) fn new(script: Vec<Says>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("a port").port();
        let heard = Arc::<(Mutex<Heard>, Condvar)>::default();
        let shared = Arc::clone(&heard);
        thread::spawn(move || {
            let mut script = script.into_iter();
            for stream in listener.incoming().flatten() {
                // Whoever hangs up in the middle has heard enough.
                let _ = answer(stream, script.next(), &shared);
            }
        });
        Self {
            url: format!("http://127.0.0.1:{port}/xapi"),
            heard,
        }
    }

    /// What was heard until now.
    pub(crate) fn heard(&self) -> MutexGuard<'_, Heard> {
        self.heard.0.lock().expect("what was heard")
    }

    /// Waits until so many requests were heard.
    pub(crate) fn hears(&self, requests: usize) {
        let too_few = |heard: &mut Heard| heard.sizes.len() < requests;
        let heard = self.heard.1.wait_while(self.heard(), too_few);
        drop(heard.expect("what was heard"));
    }
}

fn answer(
    stream: TcpStream,
    says: Option<Says>,
    heard: &(Mutex<Heard>, Condvar),
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut fields = String::new();
    while !fields.ends_with("\r\n\r\n") {
        if reader.read_line(&mut fields)? == 0 {
            return Ok(());
        }
    }
    let lower = fields.to_lowercase();
    let length = lower.split("content-length: ").nth(1);
    let length = length.and_then(|rest| rest.split("\r\n").next()?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body)?;
    let statements: Vec<Value> = serde_json::from_slice(&body).unwrap_or_default();
    let reply = {
        let (heard, told) = heard;
        let mut heard = heard.lock().expect("what was heard");
        told.notify_all();
        heard.heads.push(fields);
        heard.sizes.push(statements.len());
        match says {
            None | Some(Says::Stores) => stored(&statements, &mut heard),
            Some(says) => says,
        }
    };
    let mut stream = stream;
    match reply {
        Says::Bytes(bytes) => stream.write_all(&bytes),
        Says::HangsUp | Says::Stores => Ok(()),
        Says::Silent => reader.read_to_end(&mut Vec::new()).map(|_| ()),
    }
}

/// Stores what it has not, and says so as a record store does: an id for each that is new, or no content.
fn stored(statements: &[Value], heard: &mut Heard) -> Says {
    let ids: Vec<String> = statements
        .iter()
        .map(|one| one["id"].as_str().expect("an id").to_owned())
        .collect();
    let new: Vec<String> = ids
        .into_iter()
        .filter(|id| !heard.stored.contains_key(id))
        .collect();
    for id in &new {
        *heard.stored.entry(id.clone()).or_default() += 1;
    }
    if new.is_empty() {
        return status(204, "", "");
    }
    status(
        200,
        "Content-Type: application/json\r\n",
        &Value::from(new).to_string(),
    )
}
