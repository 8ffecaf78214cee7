use super::*;

#[test]
fn a_reply_is_read_whatever_was_said_before_it() {
    let cases: [(&str, u16, Option<u64>, &str); 7] = [
        (
            "HTTP/1.1 200 OK\r\nA: b\r\n\r\n[\"x\"]",
            200,
            None,
            "[\"x\"]",
        ),
        ("HTTP/1.1 204 No Content\r\n\r\n", 204, None, ""),
        (
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 429 Slow\r\nRETRY-AFTER: 7\r\n\r\nlater",
            429,
            Some(7),
            "later",
        ),
        (
            "HTTP/1.1 503 Busy\nDate: Wed, 21 Oct 2026 07:26:30 GMT\nRetry-After: Wed, 21 Oct 2026 07:28:00 GMT\n\nx",
            503,
            Some(90),
            "x",
        ),
        (
            "HTTP/1.1 503 Busy\nRetry-After: Thu, 01 Jan 1970 00:02:00 GMT\n\nx",
            503,
            Some(120),
            "x",
        ),
        ("no http at all", 0, None, ""),
        ("", 0, None, ""),
    ];
    for (heard, status, retry_after, body) in cases {
        let reply = reply(heard.as_bytes(), || Timestamp::UNIX_EPOCH);
        assert_eq!(
            (reply.status, reply.retry_after, &*reply.body),
            (status, retry_after, body),
            "{heard}"
        );
    }
    let moved = b"HTTP/1.1 301 Moved\r\nLocation: https://a.example/x\r\n\r\n";
    let moved = reply(moved, || Timestamp::UNIX_EPOCH);
    assert_eq!(moved.location.as_deref(), Some("https://a.example/x"));
}

#[test]
fn how_it_ended_says_whether_to_try_again() {
    let refused = "curl: (7) Failed to connect to 127.0.0.1 port 9 after 0 ms";
    let expected = "Failed to connect to 127.0.0.1 port 9 after 0 ms".to_owned();
    assert_eq!(silence(Some(7), refused), Heard::Silence(expected));
    assert!(matches!(silence(Some(28), ""), Heard::Silence(_)));
    let unknown = "curl: (6) Could not resolve host: lrs.example.org";
    let expected = "Could not resolve host: lrs.example.org".to_owned();
    assert_eq!(silence(Some(6), unknown), Heard::NoSuchName(expected));
    assert!(matches!(silence(None, "x"), Heard::Silence(_)));
    assert!(matches!(
        silence(Some(60), "curl: (60) self-signed"),
        Heard::Distrust(_)
    ));
    assert_eq!(silence(Some(1), ""), Heard::Reply(Reply::default()));
}

#[test]
fn nothing_begins_once_it_is_stopped() {
    let stopper = Stopper::default();
    stopper.stop();
    let begun = stopper.begin(&mut Command::new("no such program"), "");
    assert_eq!(begun.unwrap_err().kind(), io::ErrorKind::Interrupted);
}

#[test]
fn nothing_in_a_value_ends_its_quotes() {
    assert_eq!(quoted("a\"b\\c"), "\"a\\\"b\\\\c\"");
}
