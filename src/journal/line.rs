//! One record, one line: JSON with the fields always in the same order, closed by a CRC-32 of everything before it.
//!
//! ```json
//! {"v":1,"id":"0193…","seq":7,"at":"2026-11-23T10:20:57.123Z","learner":"ana","sitting":"0193…","set":"fractions","event":"answered",…,"crc":"9a3c01f7"}
//! ```
//!
//! `crc` is the CRC-32 (IEEE 802.3, eight lower-case hex digits) of the bytes before `,"crc"`. Unknown fields are skipped and
//! unknown events are kept as [`Event::Unknown`], so that an older program reads a newer record.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Answered, Damage, Entry, Event, Level, Record, SatDown, Shared, Summary};
use crate::grading::Verdict;
use crate::quiz::Mastery;

const CHECKSUM_FIELD: &str = ",\"crc\":\"";

/// The fields of every event, in the order in which they are written.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Flat<'a> {
    v: u32,
    id: Uuid,
    seq: u64,
    at: Cow<'a, str>,
    learner: Cow<'a, str>,
    sitting: Uuid,
    set: Cow<'a, str>,
    event: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    goal: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    showing: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spaced: Option<bool>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    values: BTreeMap<String, String>,
    #[serde(rename = "try", skip_serializing_if = "Option::is_none")]
    attempt: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
    #[serde(skip_serializing_if = "Option::is_none")]
    misconception: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<Parts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hints: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mastery: Option<Rule>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    with: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    program: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recalls: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    showings: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tries: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fingerprint: Option<Cow<'a, str>>,
}

#[derive(Serialize, Deserialize)]
struct Rule {
    recalls: u8,
    apart: u8,
}

#[derive(Serialize, Deserialize)]
struct Parts {
    right: u32,
    of: u32,
}

/// The line of a record, without a newline.
#[must_use]
pub fn write(record: &Record) -> String {
    let mut line = serde_json::to_string(&flat(record)).unwrap_or_default();
    line.pop();
    let checksum = crc32fast::hash(line.as_bytes());
    line.push_str(CHECKSUM_FIELD);
    line.push_str(&format!("{checksum:08x}\"}}"));
    line
}

/// The record of a line, given without its newline.
///
/// # Errors
///
/// When the line was damaged, or is of a kind this program does not know.
pub fn read(line: &str) -> Result<Record, Damage> {
    let body = checked_body(line).ok_or(Damage::Checksum)?;
    let flat: Flat<'_> = serde_json::from_str(&format!("{body}}}")).map_err(|_| Damage::Shape)?;
    if flat.v != 1 {
        return Err(Damage::Shape);
    }
    record(flat).ok_or(Damage::Shape)
}

/// The bytes before `,"crc"`, if the checksum fits them.
fn checked_body(line: &str) -> Option<&str> {
    let (body, tail) = line.rsplit_once(CHECKSUM_FIELD)?;
    let written = tail.strip_suffix("\"}")?;
    (format!("{:08x}", crc32fast::hash(body.as_bytes())) == written).then_some(body)
}

fn flat(record: &Record) -> Flat<'_> {
    let entry = &record.entry;
    let mut flat = Flat {
        v: 1,
        id: record.id,
        seq: record.seq,
        at: format!("{:.3}", entry.at).into(),
        learner: Cow::Borrowed(&record.learner),
        sitting: entry.sitting,
        set: Cow::Borrowed(&entry.set),
        event: Cow::Borrowed(entry.event.name()),
        ..Flat::default()
    };
    fill(&mut flat, &entry.event);
    flat
}

fn fill<'a>(flat: &mut Flat<'a>, event: &'a Event) {
    flat.question = event.question().map(Cow::Borrowed);
    match event {
        Event::SatDown(sat_down) => fill_sat_down(flat, sat_down),
        Event::GoalSet { goal } => flat.goal = Some(Cow::Borrowed(goal)),
        Event::Answered(answered) => fill_answered(flat, answered),
        Event::Shown {
            showing,
            spaced,
            values,
            fingerprint,
            ..
        } => {
            flat.showing = Some(*showing);
            flat.spaced = Some(*spaced);
            flat.values.clone_from(values);
            flat.fingerprint = fingerprint.as_deref().map(Cow::Borrowed);
        }
        Event::Moved { from, to } | Event::KeptApart { from, to } => {
            flat.from = Some(Cow::Borrowed(from));
            flat.to = Some(Cow::Borrowed(to));
        }
        Event::Hinted {
            showing, hint, ms, ..
        } => {
            flat.showing = Some(*showing);
            flat.hint = Some(*hint);
            flat.ms = known(*ms);
        }
        Event::Unsure { showing, .. }
        | Event::ShownAnswer { showing, .. }
        | Event::SetAside { showing, .. } => flat.showing = Some(*showing),
        Event::Shared(Shared { name, level }) => {
            flat.name = Some(Cow::Borrowed(name));
            flat.level = Some(Cow::Borrowed(level.name()));
        }
        Event::Summary(summary) => fill_summary(flat, summary),
        Event::GotUp | Event::Unknown(_) => {}
    }
}

/// How long something took; left out where that is not known.
fn known(ms: u64) -> Option<u64> {
    (ms > 0).then_some(ms)
}

fn fill_sat_down<'a>(flat: &mut Flat<'a>, sat_down: &'a SatDown) {
    let Mastery { recalls, apart } = sat_down.mastery;
    flat.hash = Some(Cow::Borrowed(&sat_down.hash));
    flat.mastery = Some(Rule { recalls, apart });
    flat.with.clone_from(&sat_down.with);
    flat.program = Some(Cow::Borrowed(&sat_down.program));
    flat.seed = Some(sat_down.seed);
    flat.offset = Some(sat_down.offset);
}

fn fill_answered<'a>(flat: &mut Flat<'a>, answered: &'a Answered) {
    flat.showing = Some(answered.showing);
    flat.attempt = Some(answered.attempt);
    flat.response = Some(Cow::Borrowed(&answered.response));
    flat.verdict = Some(answered.verdict);
    flat.misconception = answered.misconception.as_deref().map(Cow::Borrowed);
    flat.parts = answered.parts.map(|(right, of)| Parts { right, of });
    flat.hints = Some(answered.hints);
    flat.ms = known(answered.ms);
    flat.with.clone_from(&answered.with);
}

fn fill_summary<'a>(flat: &mut Flat<'a>, summary: &'a Summary) {
    flat.question = Some(Cow::Borrowed(&summary.question));
    flat.state = Some(Cow::Borrowed(&summary.state));
    flat.recalls = Some(summary.recalls);
    flat.showings = Some(summary.showings);
    flat.tries = Some(summary.tries);
    flat.hints = Some(summary.hints);
    flat.days = Some(summary.days);
    flat.since = summary.since.map(|day| day.to_string().into());
}

fn record(flat: Flat<'_>) -> Option<Record> {
    Some(Record {
        id: flat.id,
        seq: flat.seq,
        learner: flat.learner.clone().into_owned(),
        entry: Entry {
            at: flat.at.parse::<Timestamp>().ok()?,
            sitting: flat.sitting,
            set: flat.set.clone().into_owned(),
            event: event(flat)?,
        },
    })
}

fn event(flat: Flat<'_>) -> Option<Event> {
    let question = |question: Option<Cow<'_, str>>| question.map(Cow::into_owned);
    Some(match &*flat.event {
        "sat-down" => Event::SatDown(sat_down(flat)?),
        "goal-set" => Event::GoalSet {
            goal: flat.goal?.into_owned(),
        },
        "answered" => Event::Answered(answered(flat)?),
        "shown" => Event::Shown {
            question: question(flat.question)?,
            showing: flat.showing?,
            spaced: flat.spaced.unwrap_or(false),
            values: flat.values,
            fingerprint: flat.fingerprint.map(Cow::into_owned),
        },
        "hinted" => Event::Hinted {
            question: question(flat.question)?,
            showing: flat.showing?,
            hint: flat.hint?,
            ms: flat.ms.unwrap_or(0),
        },
        "unsure" => Event::Unsure {
            question: question(flat.question)?,
            showing: flat.showing?,
        },
        "shown-answer" => Event::ShownAnswer {
            question: question(flat.question)?,
            showing: flat.showing?,
        },
        "set-aside" => Event::SetAside {
            question: question(flat.question)?,
            showing: flat.showing?,
        },
        "moved" => Event::Moved {
            from: flat.from?.into_owned(),
            to: flat.to?.into_owned(),
        },
        "kept-apart" => Event::KeptApart {
            from: flat.from?.into_owned(),
            to: flat.to?.into_owned(),
        },
        "got-up" => Event::GotUp,
        "shared" => shared(flat),
        "summary" => Event::Summary(summary(flat)?),
        other => Event::Unknown(other.to_owned()),
    })
}

fn sat_down(flat: Flat<'_>) -> Option<SatDown> {
    let mastery = flat.mastery?;
    Some(SatDown {
        hash: flat.hash.unwrap_or_default().into_owned(),
        mastery: Mastery {
            recalls: mastery.recalls,
            apart: mastery.apart,
        },
        with: flat.with,
        program: flat.program.unwrap_or_default().into_owned(),
        seed: flat.seed.unwrap_or(0),
        offset: flat.offset.unwrap_or(0),
    })
}

fn answered(flat: Flat<'_>) -> Option<Answered> {
    Some(Answered {
        question: flat.question?.into_owned(),
        showing: flat.showing?,
        attempt: flat.attempt?,
        response: flat.response?.into_owned(),
        verdict: flat.verdict?,
        misconception: flat.misconception.map(Cow::into_owned),
        hints: flat.hints.unwrap_or(0),
        ms: flat.ms.unwrap_or(0),
        with: flat.with,
        parts: flat.parts.map(|Parts { right, of }| (right, of)),
    })
}

/// A level of a newer program is nothing that this one could tell of.
fn shared(flat: Flat<'_>) -> Event {
    let levels = [Level::Summary, Level::Path, Level::Full];
    let level = levels
        .into_iter()
        .find(|level| flat.level.as_deref() == Some(level.name()));
    match (flat.name, level) {
        (Some(name), Some(level)) => Event::Shared(Shared {
            name: name.into_owned(),
            level,
        }),
        _ => Event::Unknown(flat.event.into_owned()),
    }
}

fn summary(flat: Flat<'_>) -> Option<Summary> {
    Some(Summary {
        question: flat.question?.into_owned(),
        state: flat.state?.into_owned(),
        recalls: flat.recalls.unwrap_or(0),
        showings: flat.showings.unwrap_or(0),
        tries: flat.tries.unwrap_or(0),
        hints: flat.hints.unwrap_or(0),
        days: flat.days.unwrap_or(0),
        since: flat.since.and_then(|day| day.parse().ok()),
    })
}

#[cfg(test)]
mod tests;
