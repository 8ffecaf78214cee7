//! What the delivery makes of all that can come back from a network: real requests, to a server on this computer, with a clock that is a
//! list of waits.

use std::time::Duration;

use notyet::commands::send::address::Address;
use notyet::commands::send::credentials::Credentials;
use notyet::commands::send::curl::{self, Curl};
use notyet::exchange::xapi::delivery::{News, Outcome, Parcel, World, deliver};
use notyet::exchange::xapi::reply::{Heard, Stop};
use tempfile::TempDir;
use uuid::Uuid;

use super::server::{Says, Server, status};

/// The real requests in a world whose time is a list.
struct Here {
    curl: Curl,
    waits: Vec<u64>,
    noted: usize,
    folder: TempDir,
}

impl World for Here {
    fn post(&mut self, body: &str) -> Heard {
        self.curl.post(body)
    }
    fn wait(&mut self, how_long: Duration) {
        self.waits.push(how_long.as_secs());
    }
    fn note(&mut self, accepted: &[Uuid]) -> Result<(), String> {
        self.noted += accepted.len();
        Ok(())
    }
    fn hear(&mut self, _: News) {}
}

fn here(url: &str) -> Here {
    let folder = TempDir::new().expect("a folder");
    let secret = |name: &str| {
        let value = if name.ends_with("KEY") {
            "ana"
        } else {
            "secret"
        };
        Some(value.to_owned())
    };
    let credentials = Credentials::found(None, secret).expect("credentials");
    let address = Address::new(url).expect("an address");
    let batch = folder.path().join("deep").join("batch");
    Here {
        // A silent server is given one second instead of two minutes.
        curl: Curl::new(&address, credentials, batch).within(1),
        waits: Vec::new(),
        noted: 0,
        folder,
    }
}

fn parcels(count: u128) -> impl Iterator<Item = Parcel> {
    (1..=count).map(|number| {
        let id = Uuid::from_u128(number);
        let json = format!("{{\"id\":\"{id}\"}}");
        Parcel { id, json }
    })
}

/// Delivers so many to a server with this script.
fn delivered(script: Vec<Says>, count: u128) -> Option<(Server, Here, Result<Outcome, Stop>)> {
    if !curl::is_here() {
        println!("skipped: there is no curl here");
        return None;
    }
    let server = Server::new(script);
    let mut here = here(&server.url);
    let outcome = deliver(parcels(count), &mut here).map_err(|(_, stop)| stop);
    Some((server, here, outcome))
}

#[test]
fn a_batch_arrives_as_xapi_asks_for_it() {
    let Some((server, here, outcome)) = delivered(vec![], 3) else {
        return;
    };
    assert_eq!(outcome.expect("all of it").accepted, 3);
    assert_eq!((here.noted, server.heard().stored.len()), (3, 3));
    let head = server.heard().heads[0].clone();
    assert!(
        head.starts_with("POST /xapi/statements HTTP/1.1\r\n"),
        "{head}"
    );
    for field in [
        "Authorization: Basic YW5hOnNlY3JldA==\r\n",
        "X-Experience-API-Version: 1.0.3\r\n",
        "Content-Type: application/json\r\n",
    ] {
        assert!(head.contains(field), "{head}");
    }
    assert!(!head.contains("Expect"), "{head}");
}

#[test]
fn what_passes_is_waited_out_and_all_is_stored_once() {
    let script = vec![
        status(429, "Retry-After: 7\r\n", ""),
        status(500, "", "<h1>Oh</h1>"),
        status(503, "", ""),
        Says::HangsUp,
        Says::Bytes(
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 502 X\r\nContent-Length: 0\r\n\r\n".to_vec(),
        ),
        // It promises more than it says.
        Says::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n[\"a".to_vec()),
    ];
    let Some((server, here, outcome)) = delivered(script, 300) else {
        return;
    };
    assert_eq!(outcome.expect("all of it").accepted, 300);
    assert_eq!(here.waits, [7, 2, 4, 8, 16, 32]);
    let heard = server.heard();
    assert_eq!(heard.stored.len(), 300);
    assert!(heard.stored.values().all(|times| *times == 1));
}

#[test]
fn a_server_that_says_nothing_is_not_waited_for_without_end() {
    let Some((_server, here, outcome)) = delivered(vec![Says::Silent], 1) else {
        return;
    };
    assert_eq!(outcome.expect("all of it").accepted, 1);
    assert_eq!(here.waits, [1]);
}

#[test]
fn nobody_at_all_is_given_up() {
    if !curl::is_here() {
        return;
    }
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("a port").port();
    drop(listener);
    let mut here = here(&format!("http://127.0.0.1:{port}"));
    let (_, stop) = deliver(parcels(1), &mut here).expect_err("nobody is there");
    assert!(matches!(stop, Stop::Unreachable(8, _)), "{stop:?}");
    assert_eq!(here.waits, [1, 2, 4, 8, 16, 32, 60]);
}

#[test]
fn what_does_not_pass_stops_it_at_once() {
    let elsewhere = "https://lrs.example.org/xapi".to_owned();
    let moved = format!("Location: {elsewhere}\r\n");
    let endless = [
        b"HTTP/1.1 200 OK\r\n\r\n".to_vec(),
        vec![b'x'; 3 * 1024 * 1024],
    ]
    .concat();
    for (says, expected) in [
        (status(401, "", ""), Stop::NotLetIn(401)),
        (status(403, "", ""), Stop::NotLetIn(403)),
        (status(404, "", ""), Stop::NotThere(404)),
        (status(302, &moved, ""), Stop::Elsewhere(elsewhere.clone())),
        (status(200, "", "<html>Sign in</html>"), Stop::NoLrs),
        (
            status(200, "", "[\"00000000-0000-0000-0000-0000000000ff\"]"),
            Stop::NoLrs,
        ),
        (
            Says::Bytes(b"\x00\xff\x1b[2J garbage\r\n\r\n".to_vec()),
            Stop::NoLrs,
        ),
        (Says::Bytes(endless), Stop::NoLrs),
    ] {
        let Some((server, here, outcome)) = delivered(vec![says], 3) else {
            return;
        };
        assert_eq!(outcome.expect_err("it stops"), expected);
        assert_eq!((here.noted, here.waits.len()), (0, 0), "{expected:?}");
        assert_eq!(server.heard().sizes.len(), 1, "{expected:?}");
    }
}

#[test]
fn too_much_is_sent_in_parts() {
    let script = vec![status(413, "", ""), status(413, "", "")];
    let Some((server, _, outcome)) = delivered(script, 100) else {
        return;
    };
    assert_eq!(outcome.expect("all of it").accepted, 100);
    let heard = server.heard();
    assert_eq!(heard.sizes[..2], [100, 50]);
    assert_eq!(heard.stored.len(), 100);
}

#[test]
fn the_batch_is_its_owners_alone_and_gone_afterwards() {
    let Some((_server, here, _)) = delivered(vec![], 3) else {
        return;
    };
    let folder = here.folder.path().join("deep");
    assert_eq!(std::fs::read_dir(folder).expect("the folder").count(), 0);
}
