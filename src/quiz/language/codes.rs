//! Which short names of languages there are, and which one a teacher meant by a longer name. It knows no regions.

/// The two-letter names: ISO 639-1, as the IANA registry of subtags has them, with `no` and `sh`.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz \
    ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki \
    kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj \
    om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts \
    tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// The short name, and what else the languages with most learners are called: in English, in their own words, and in the three
/// letters of ISO 639-2.
const CALLED: &[(&str, &[&str])] = &[
    ("ar", &["arabic", "العربية", "ara"]),
    ("bn", &["bengali", "bangla", "বাংলা", "ben"]),
    ("cs", &["czech", "čeština", "cestina", "cze", "ces", "cz"]),
    ("da", &["danish", "dansk", "dan", "dk"]),
    ("de", &["german", "deutsch", "ger", "deu"]),
    ("el", &["greek", "ελληνικά", "gre", "ell", "gr"]),
    ("en", &["english", "eng", "uk english", "us english"]),
    (
        "es",
        &["spanish", "español", "espanol", "castellano", "spa"],
    ),
    ("fr", &["french", "français", "francais", "fre", "fra"]),
    ("hi", &["hindi", "हिन्दी", "hin"]),
    ("id", &["indonesian", "bahasa indonesia", "ind"]),
    ("it", &["italian", "italiano", "ita"]),
    ("ja", &["japanese", "日本語", "jpn", "jp"]),
    ("ko", &["korean", "한국어", "kor"]),
    ("la", &["latin", "lat"]),
    ("nl", &["dutch", "nederlands", "dut", "nld"]),
    ("pl", &["polish", "polski", "pol"]),
    ("pt", &["portuguese", "português", "portugues", "por"]),
    ("ru", &["russian", "русский", "rus"]),
    ("sv", &["swedish", "svenska", "swe"]),
    ("sw", &["swahili", "kiswahili", "swa"]),
    ("tr", &["turkish", "türkçe", "turkce", "tur"]),
    ("uk", &["ukrainian", "українська", "ukr", "ua"]),
    ("vi", &["vietnamese", "tiếng việt", "vie"]),
    ("zh", &["chinese", "mandarin", "中文", "chi", "zho", "cn"]),
];

/// Whether a language may go by this name, in lower case: two letters that name one, or three that have no shorter name here.
/// Of three letters not all are known; of more, no name is given out.
pub(super) fn exists(primary: &str) -> bool {
    match primary.len() {
        2 => TWO_LETTERS.split_whitespace().any(|code| code == primary),
        3 => called(primary).is_none(),
        _ => false,
    }
}

/// The short name of a language that is called so, in whatever case.
pub(super) fn called(written: &str) -> Option<&'static str> {
    let written = written.trim().to_lowercase();
    let found = CALLED
        .iter()
        .find(|(_, names)| names.contains(&written.as_str()));
    found.map(|(code, _)| *code)
}
