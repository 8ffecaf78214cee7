//! What a well-formed set must still hold to.
