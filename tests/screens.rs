//! The screens as a learner meets them, without a terminal: [`screens::look`] shows what each looks like, [`screens::keys`] what
//! keys do there, [`screens::cost`] what drawing costs.

mod screens {
    mod cost;
    mod desk;
    mod keys;
    mod learner;
    mod look;
}
