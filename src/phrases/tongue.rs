//! Which language this program speaks. It is set once, at the start, and read wherever something is said: handing it through each of
//! hundreds of calls would make every call longer, and within one process it never differs. It belongs to the thread that speaks, so that
//! tests can speak several at once. The language of a set is another matter: see [`crate::quiz`].

use std::cell::Cell;

use clap::ValueEnum;

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Tongue {
    /// English
    #[default]
    #[value(name = "en")]
    English,
    /// Español
    #[value(name = "es")]
    Spanish,
    /// Deutsch
    #[value(name = "de")]
    German,
}

thread_local! {
    static SPOKEN: Cell<Tongue> = const { Cell::new(Tongue::English) };
}

/// From now on, on this thread, everything is said in this language.
pub fn speak(tongue: Tongue) {
    SPOKEN.set(tongue);
}

/// What `say` gives when it speaks this language; what was spoken before is spoken again after it.
pub fn speaking<T>(tongue: Tongue, say: impl FnOnce() -> T) -> T {
    let before = SPOKEN.replace(tongue);
    let said = say();
    SPOKEN.set(before);
    said
}

/// The language that is spoken on this thread: English until another is set.
#[must_use]
pub fn spoken() -> Tongue {
    SPOKEN.get()
}

impl Tongue {
    /// All, with their tags (BCP 47).
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::English, "en"),
        (Self::Spanish, "es"),
        (Self::German, "de"),
    ];

    /// What the language calls itself, in its own words.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::German => "Deutsch",
        }
    }

    /// The language with this tag.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find_map(|(tongue, known)| tag.eq_ignore_ascii_case(known).then_some(tongue))
    }

    /// The language of a locale as the surroundings name it, whatever its region and encoding: `de_AT.UTF-8` is German. `None`
    /// for a language that is not spoken here, and for `C`.
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        Self::of_tag(locale.split(['_', '-', '.', '@']).next()?)
    }

    /// The language that the surroundings ask for. The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that holds something decides (POSIX
    /// 8.2); English where it is not spoken here.
    #[must_use]
    pub fn of_surroundings(look: impl Fn(&str) -> Option<String>) -> Self {
        let mut names = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
        let asked = names.find_map(|name| look(name).filter(|value| !value.is_empty()));
        asked
            .and_then(|locale| Self::of_locale(&locale))
            .unwrap_or_default()
    }

    /// The form of a noun that goes with a number: CLDR's plural category for whole numbers. In Spanish, whole millions have one of
    /// their own, which nothing here comes near.
    pub(super) const fn plural(self, number: usize) -> &'static str {
        match self {
            Self::English | Self::Spanish | Self::German => match number {
                1 => "one",
                _ => "other",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language_whatever_its_region() {
        for (locale, expected) in [
            ("de_AT.UTF-8", Some(Tongue::German)),
            ("es", Some(Tongue::Spanish)),
            ("es-MX", Some(Tongue::Spanish)),
            ("en_GB@euro", Some(Tongue::English)),
            ("C", None),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("tlh_KX.UTF-8", None),
            ("des", None),
            ("", None),
        ] {
            assert_eq!(Tongue::of_locale(locale), expected, "{locale}");
        }
    }

    #[test]
    fn the_list_has_every_language_that_a_call_can_name_by_the_same_tag() {
        let named = Tongue::value_variants().iter().map(|tongue| {
            let value = tongue.to_possible_value().unwrap();
            (*tongue, value.get_name().to_owned())
        });
        let listed = Tongue::ALL.map(|(tongue, tag)| (tongue, tag.to_owned()));
        assert!(named.eq(listed));
    }

    #[test]
    fn the_first_variable_that_holds_something_decides() {
        let of = |all: &str, messages: &str, lang: &str| {
            let values = [("LC_ALL", all), ("LC_MESSAGES", messages), ("LANG", lang)];
            Tongue::of_surroundings(|name| {
                let value = values.iter().find(|(known, _)| *known == name)?;
                Some(value.1.to_owned())
            })
        };
        assert_eq!(of("", "", "de_DE.UTF-8"), Tongue::German);
        assert_eq!(of("", "es_ES", "de_DE.UTF-8"), Tongue::Spanish);
        assert_eq!(of("C", "es_ES", "de_DE.UTF-8"), Tongue::English);
        assert_eq!(of("", "", ""), Tongue::English);
    }
}
