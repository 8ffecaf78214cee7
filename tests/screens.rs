//! The screens as a learner meets them, without a terminal: [`screens::look`] shows what each looks like, [`screens::keys`] what
//! keys do there, [`screens::reading`] what is in sight of a long page, [`screens::sets`] which set is meant, [`screens::words`] what
//! is said, [`screens::cost`] what drawing costs, [`screens::pictures`] what becomes of a picture.

mod screens {
    mod cost;
    mod desk;
    mod keys;
    mod learner;
    mod look;
    #[cfg(feature = "pictures")]
    #[path = "../support/picture.rs"]
    mod picture;
    #[cfg(feature = "pictures")]
    mod pictures;
    mod reading;
    mod sets;
    mod words;
}
