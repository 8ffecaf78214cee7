//! What an LRS's reply to a batch of statements means (xAPI-Communication 1.0.3, sections 2.1.2 and 3.2). It never talks to one.
//!
//! | reply | means |
//! |---|---|
//! | 2xx with a list of ids of this batch | all of it is stored |
//! | 204 | all of it was there before |
//! | any other 2xx | what answered is no LRS |
//! | 3xx | it is elsewhere: credentials never follow |
//! | 401, 403 | the credentials do not open it |
//! | 404, 405 | no LRS at this address |
//! | 409 | something of it is there with other words |
//! | 413 | too much at once |
//! | 408, 425, 429, 5xx, silence | later, or after as many seconds as `Retry-After` says |
//! | none, since no host of that name was found | later, where it was reached before; else it is given up soon |
//! | any other 4xx | something in it is not taken |

use std::collections::HashSet;

use uuid::Uuid;

/// What was heard from the other end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A reply.
    Reply(Reply),
    /// None: the connection was refused or broken, or nothing came in time. Why, in a few words.
    Silence(String),
    /// None: no host of that name was found. Why, in a few words.
    NoSuchName(String),
    /// No request was made, since it is not certain who is at the other end, or none can be made. Why, in a few words.
    Distrust(String),
}

/// A reply to a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// The status of HTTP.
    pub status: u16,
    /// After how many seconds to ask again.
    pub retry_after: Option<u64>,
    /// Where it is instead.
    pub location: Option<String>,
    /// The beginning of what was said.
    pub body: String,
}

/// What a reply means for its batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    Stored,
    Conflict,
    TooMuch,
    NotTaken(String),
    /// No host of that name was found.
    NoSuchName(String),
    /// Later; after so many seconds, where they are said.
    Later(String, Option<u64>),
    Never(Stop),
}

/// Why nothing more is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// The credentials do not open it; its status.
    NotLetIn(u16),
    /// There is no LRS at this address; the status.
    NotThere(u16),
    /// What answered is no LRS.
    NoLrs,
    /// It is at this address.
    Elsewhere(String),
    /// It is not certain who is at the other end, or no request can be made. Why.
    Distrust(String),
    /// No host of that name is found. What was heard.
    NoSuchName(String),
    /// It could not be reached, or was busy, so many times. What was heard last.
    Unreachable(u32, String),
    /// Nothing of what it was sent was taken. What it said of the last.
    NothingTaken(String),
    /// What was accepted could not be noted down here. Why.
    NotNoted(String),
}

/// The longest that is repeated of what a server says, in characters.
const REPEATED: usize = 200;

/// What was heard means this for the batch with these ids.
pub(super) fn meaning(heard: Heard, batch: &[Uuid]) -> Meaning {
    let reply = match heard {
        Heard::Reply(reply) => reply,
        Heard::Silence(why) => return Meaning::Later(why, None),
        Heard::NoSuchName(why) => return Meaning::NoSuchName(why),
        Heard::Distrust(why) => return Meaning::Never(Stop::Distrust(why)),
    };
    match reply.status {
        204 => Meaning::Stored,
        200..=299 if tells_of(&reply.body, batch) => Meaning::Stored,
        300..=399 => Meaning::Never(Stop::Elsewhere(reply.location.unwrap_or_default())),
        401 | 403 => Meaning::Never(Stop::NotLetIn(reply.status)),
        404 | 405 => Meaning::Never(Stop::NotThere(reply.status)),
        408 | 425 | 429 | 500..=599 => Meaning::Later(said(&reply), reply.retry_after),
        409 => Meaning::Conflict,
        413 => Meaning::TooMuch,
        400..=499 => Meaning::NotTaken(said(&reply)),
        _ => Meaning::Never(Stop::NoLrs),
    }
}

/// Whether it is a list of ids, all of this batch: an LRS may leave out those that it had.
fn tells_of(body: &str, batch: &[Uuid]) -> bool {
    let ids: Vec<Uuid> = serde_json::from_str(body).unwrap_or_default();
    let batch: HashSet<&Uuid> = batch.iter().collect();
    !ids.is_empty() && ids.iter().all(|id| batch.contains(id))
}

/// What the server says, on one line.
fn said(reply: &Reply) -> String {
    let words: Vec<&str> = reply.body.split_whitespace().collect();
    let words: String = words.join(" ").chars().take(REPEATED).collect();
    if words.is_empty() {
        format!("HTTP {}", reply.status)
    } else {
        format!("HTTP {}: {words}", reply.status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: Uuid = Uuid::from_u128(7);

    fn reply(status: u16, body: &str) -> Heard {
        Heard::Reply(Reply {
            status,
            body: body.to_owned(),
            ..Reply::default()
        })
    }

    #[test]
    fn each_reply_means_one_thing() {
        let list = format!("[\"{ID}\"]");
        let other = format!("[\"{}\"]", Uuid::from_u128(8));
        let later = |words: &str| Meaning::Later(words.to_owned(), None);
        let not_taken = |words: &str| Meaning::NotTaken(words.to_owned());
        let never = Meaning::Never;
        for (status, body, expected) in [
            (200, &*list, Meaning::Stored),
            (200, &list.to_uppercase(), Meaning::Stored),
            (204, "", Meaning::Stored),
            (200, &other, never(Stop::NoLrs)),
            (200, "[]", never(Stop::NoLrs)),
            (
                200,
                "<html>Welcome to our network</html>",
                never(Stop::NoLrs),
            ),
            (200, "", never(Stop::NoLrs)),
            (302, "", never(Stop::Elsewhere(String::new()))),
            (
                400,
                "{\"detail\": \"no\n verb\"}",
                not_taken("HTTP 400: {\"detail\": \"no verb\"}"),
            ),
            (422, "", not_taken("HTTP 422")),
            (401, "", never(Stop::NotLetIn(401))),
            (403, "", never(Stop::NotLetIn(403))),
            (404, "", never(Stop::NotThere(404))),
            (408, "", later("HTTP 408")),
            (409, "", Meaning::Conflict),
            (413, "", Meaning::TooMuch),
            (429, "", later("HTTP 429")),
            (500, "", later("HTTP 500")),
            (503, "", later("HTTP 503")),
            (101, "", never(Stop::NoLrs)),
        ] {
            assert_eq!(
                meaning(reply(status, body), &[ID]),
                expected,
                "{status} {body}"
            );
        }
    }

    #[test]
    fn what_a_server_says_is_repeated_in_part() {
        let long = "x".repeat(10_000);
        let Meaning::NotTaken(said) = meaning(reply(400, &long), &[ID]) else {
            panic!("taken");
        };
        assert!(said.len() < 250, "{said}");
    }
}
