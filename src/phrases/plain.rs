//! Sentences that the plain face alone speaks.
