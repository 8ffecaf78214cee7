//! What a class did, from many journals, for a teacher: events in, figures and findings out. It says what the material and the ideas
//! need, and ranks nobody: learners are listed by name, nothing tells how often a first answer was right, and what a learner did not
//! share is not there. It touches no disk and knows no clock.
//!
//! What is counted of a question, everywhere in it:
//!
//! | a question is | for a learner |
//! |---|---|
//! | **met** | to whom it has come up; in most figures it stands beside the rest, so that nobody is left out |
//! | **begun** | who has given at least one answer to it. What was seen alone, with or without a hint, is not: nothing is known of it yet |
//! | **under way** | who has begun it and not mastered it |
//!
//! The ground covered week by week counts from begun on, and a finding about all learners is about those who have begun.
//!
//! | file | holds |
//! |---|---|
//! | [`findings`] | what stands out |
//! | [`flow`] | the way from answers to mastery, put in order for the eye |
//! | [`fold`] | records become the report |
//! | [`csv`] | the figures of each question, as a table for programs |
//! | [`html`] | the report as one page for a browser and for paper |
//! | [`material`] | what the sets add: titles, texts, and what they say to an answer now |
//! | `model` | the report as plain data: what every renderer, page and screen is drawn from |
//! | [`groups`] | the findings by what a teacher would do with them |
//! | [`names`] | what sets, questions, ideas and places on the way are called |
//! | [`pseudonym`] | names that stand for learners' names |
//! | [`sentences`] | a question in sentences, for a terminal |
//! | [`table`] | the figures of each question, as the eye reads them |
//! | [`text`] | the report in words, for a terminal |
//! | `to_write` | the lines that give an answer its words |
//! | [`words`] | what a finding says |
//!
//! One renderer a file.

pub mod csv;
pub mod findings;
pub mod flow;
pub mod fold;
pub mod groups;
pub mod html;
pub mod material;
pub mod model;
pub mod names;
pub mod pseudonym;
pub mod sentences;
pub mod table;
pub mod text;
mod to_write;
pub mod words;

pub use model::{
    Answer, Finding, Goal, Goes, Hint, Idea, Lasting, Learner, Link, OfQuestion, OfSet, Report,
    Stage, Stuck, StuckWhy, Told, Wants,
};
