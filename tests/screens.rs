//! The screens as a learner meets them, without a terminal: [`screens::look`] shows what each looks like, [`screens::markdown`] what
//! a text may hold, [`screens::due`] what is worth another look, [`screens::keys`] what keys do there, [`screens::goals`] what a
//! goal, a class and a partner add, [`screens::parts`] how questions of several parts are answered,
//! [`screens::journeys`] what one sees of many days, [`screens::pictures`] what becomes of a picture, [`screens::preview`] what an
//! author sees of a set, [`screens::reading`] what is in sight of a long page, [`screens::paging`] how long lists are paged through, [`screens::reworded`] what an edit between two
//! sittings does, [`screens::sets`] which set is meant, [`screens::settings`] what a
//! setting changes, [`screens::motion`] what moves by itself, [`screens::narrow`] what has room where it is narrow, [`screens::hostile`] what may not reach a terminal, [`screens::who`] whose record it is, [`screens::tongues`] what other languages say, [`screens::words`] what is said,
//! [`screens::cost`] what drawing costs; [`screens::report`] what a teacher sees
//! of a class.

mod screens {
    #[path = "../support/class.rs"]
    mod class;
    mod cost;
    mod desk;
    mod due;
    mod goals;
    mod hostile;
    mod journeys;
    mod keys;
    mod learner;
    mod look;
    mod markdown;
    mod motion;
    mod narrow;
    mod paging;
    mod parts;
    #[cfg(feature = "pictures")]
    #[path = "../support/picture.rs"]
    mod picture;
    #[cfg(feature = "pictures")]
    mod pictures;
    mod preview;
    mod reading;
    mod report;
    mod reworded;
    mod sets;
    mod settings;
    mod tongues;
    mod who;
    #[path = "../support/whole_class.rs"]
    mod whole_class;
    mod words;
}
