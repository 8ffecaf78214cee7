//! What is said before what a learner did is sent to a record store, while it is sent, and after.

use super::words::{File, Value};

const WORDS: File = File::Send;

/// Why it stopped before the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stopped<'a> {
    /// The credentials do not open it; the status of HTTP.
    NotLetIn(u16),
    /// There is none at the address; the status of HTTP.
    NotThere(u16),
    /// What answers is none.
    NoLrs,
    /// It is at another address.
    Elsewhere(&'a str),
    /// It is not certain who answers, or nothing can be sent; why.
    Distrust(&'a str),
    /// No host of that name is found; what was heard.
    NoSuchName(&'a str),
    /// It did not answer, or was busy, after so many tries; what was heard last.
    Unreachable(u32, &'a str),
    /// It takes none; what it says.
    NothingTaken(&'a str),
    /// What is there cannot be noted down; why.
    NotNoted(&'a str),
}

/// The first line: how much, where to, under which name.
#[must_use]
pub fn what_goes(statements: usize, url: &str, who: &str) -> String {
    let values = [
        ("statements", statements.into()),
        ("url", url.into()),
        ("who", who.into()),
    ];
    WORDS.say("what-goes", &values)
}

/// Under a name that stands for the learner.
#[must_use]
pub fn under_account(account: &str) -> String {
    WORDS.say("under-account", &[("account", account.into())])
}

/// Under a name that the learner chose.
#[must_use]
pub fn under_name(name: &str) -> String {
    WORDS.say("under-name", &[("name", name.into())])
}

/// What is in it, what is not, and what becomes of it.
#[must_use]
pub fn what_is_in_it() -> String {
    let lines = ["in-it", "not-in-it", "kept-there"];
    lines.map(|key| WORDS.text(key)).join("\n")
}

/// Of which sets no texts are known.
#[must_use]
pub fn texts_elsewhere(sets: &str) -> String {
    WORDS.say("texts-elsewhere", &[("sets", sets.into())])
}

/// Asks.
#[must_use]
pub fn ask() -> String {
    format!("{} ", WORDS.text("ask"))
}

/// Said when the learner would rather not.
#[must_use]
pub fn not_sent() -> &'static str {
    WORDS.text("not-sent")
}

/// Said where nobody can be asked.
#[must_use]
pub fn nobody_to_ask() -> &'static str {
    WORDS.text("nobody-to-ask")
}

/// Said when nothing is left to send.
#[must_use]
pub fn all_there(url: &str) -> String {
    WORDS.say("all-there", &[("url", url.into())])
}

/// How far it is.
#[must_use]
pub fn progress(accepted: usize, all: usize) -> String {
    // In digits, both: they are compared.
    let (accepted, all) = (accepted.to_string(), all.to_string());
    let values = [("accepted", (&accepted).into()), ("all", (&all).into())];
    WORDS.say("progress", &values)
}

/// Said when the other end is busy or silent; `seconds` until it is tried again.
#[must_use]
pub fn waiting(seconds: u64, why: &str) -> String {
    let seconds = usize::try_from(seconds).unwrap_or(usize::MAX);
    WORDS.say(
        "waiting",
        &[("seconds", seconds.into()), ("why", why.into())],
    )
}

/// Said of one statement that is not taken.
#[must_use]
pub fn not_taken(id: &str, why: &str) -> String {
    WORDS.say("not-taken", &[("id", id.into()), ("why", why.into())])
}

/// Said at the end when some were not taken.
#[must_use]
pub fn not_taken_in_all(statements: usize) -> String {
    counted("not-taken-in-all", statements)
}

/// Said when all is there.
#[must_use]
pub fn done(statements: usize, url: &str) -> String {
    let values = [("statements", statements.into()), ("url", url.into())];
    super::sentence(&WORDS.say("done", &values))
}

/// Said when some were there before with other words.
#[must_use]
pub fn with_other_words(statements: usize) -> String {
    super::sentence(&counted("with-other-words", statements))
}

/// Said when it stopped before the end.
#[must_use]
pub fn stopped(why: &Stopped<'_>, url: &str) -> String {
    let url = ("url", Value::from(url));
    let digits = |number: u32| number.to_string();
    match why {
        Stopped::NotLetIn(status) => {
            let status = digits(u32::from(*status));
            WORDS.say("not-let-in", &[url, ("status", (&status).into())])
        }
        Stopped::NotThere(status) => {
            let status = digits(u32::from(*status));
            WORDS.say("not-there", &[url, ("status", (&status).into())])
        }
        Stopped::NoLrs => WORDS.say("no-lrs", &[url]),
        Stopped::Elsewhere(place) => WORDS.say("elsewhere", &[url, ("place", (*place).into())]),
        Stopped::Distrust(why) => WORDS.say("distrust", &[url, ("why", (*why).into())]),
        Stopped::NoSuchName(why) => WORDS.say("no-such-name", &[url, ("why", (*why).into())]),
        Stopped::Unreachable(tries, why) => {
            let tries = digits(*tries);
            let values = [url, ("tries", (&tries).into()), ("why", (*why).into())];
            WORDS.say("unreachable", &values)
        }
        Stopped::NothingTaken(why) => WORDS.say("nothing-taken", &[url, ("why", (*why).into())]),
        Stopped::NotNoted(why) => WORDS.say("not-noted", &[("why", (*why).into())]),
    }
}

/// Said when the learner stopped it.
#[must_use]
pub fn as_wished() -> String {
    WORDS.text("as-wished").to_owned()
}

/// How much is there by then; after the one before, in the same line.
#[must_use]
pub fn so_far(statements: usize) -> String {
    format!(". {}", super::sentence(&counted("so-far", statements)))
}

/// Said of an address that is none.
#[must_use]
pub fn no_address(typed: &str) -> String {
    WORDS.say("no-address", &[("typed", typed.into())])
}

/// Said of an address that anybody on the way could listen to.
#[must_use]
pub fn not_safe(host: &str) -> String {
    WORDS.say("not-safe", &[("host", host.into())])
}

/// Said of an address with credentials in it.
#[must_use]
pub fn credentials_in_address() -> &'static str {
    WORDS.text("credentials-in-address")
}

/// Said of a file with credentials that others may read.
#[must_use]
pub fn not_private(file: &str) -> String {
    WORDS.say("not-private", &[("file", file.into())])
}

/// Said of a file with credentials that cannot be read.
#[must_use]
pub fn unreadable(file: &str, why: &str) -> String {
    WORDS.say("unreadable", &[("file", file.into()), ("why", why.into())])
}

/// Said where credentials are not written as they should be.
#[must_use]
pub fn no_pair(place: &str) -> String {
    WORDS.say("no-pair", &[("place", place.into())])
}

/// Said where half of the credentials is missing.
#[must_use]
pub fn half_a_pair() -> &'static str {
    WORDS.text("half-a-pair")
}

/// Said where `curl` is missing.
#[must_use]
pub fn no_curl() -> &'static str {
    WORDS.text("no-curl")
}

/// Said of a file that cannot be used as the key of pseudonyms.
#[must_use]
pub fn no_key(file: &str) -> String {
    WORDS.say("no-key", &[("file", file.into())])
}

fn counted(key: &'static str, statements: usize) -> String {
    WORDS.say(key, &[("statements", statements.into())])
}
