//! Text as people read and write it: how wide it is, how it is wrapped, how two texts are compared, how numbers are read,
//! what Markdown and TeX look and sound like, in which colours it is read, and what of it may reach a terminal. It knows nothing of quizzes.

pub mod colour;
pub mod entity;
pub mod gaps;
pub mod hurtful;
pub mod markup;
pub mod near;
pub mod normal;
pub mod number;
pub mod order;
pub mod safe;
pub mod slug;
pub mod tex;
pub mod units;
pub mod width;
pub mod words;
pub mod wrap;
