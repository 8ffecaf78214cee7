//! The only disk: journals, sets, settings. What it does for the two faces is the trait [`desk::Desk`], so that both can be
//! tried without a disk.

pub mod desk;
