use proptest::prelude::*;

use super::*;

#[test]
fn it_is_the_hmac_of_its_standard() {
    // RFC 4231, test case 1; a key of 20 bytes is padded with zeros, as a longer one of ours is.
    let mut key = [0; KEY];
    key[..20].fill(0x0b);
    let hex: String = authenticated(&key, b"Hi There")
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(
        hex,
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    );
}

#[test]
fn a_name_is_the_same_in_another_class_and_another_under_another_key() {
    let key = [7; KEY];
    let one = pseudonyms(&key, ["ana", "ben"]);
    let other = pseudonyms(&key, ["cleo", "ana"]);
    assert_eq!(one["ana"], other["ana"]);
    assert_ne!(one["ana"], pseudonyms(&[8; KEY], ["ana"])["ana"]);
    assert!(!one["ana"].to_lowercase().contains("ana"), "{}", one["ana"]);
}

#[test]
fn no_two_of_many_are_called_alike_and_a_name_grows_at_its_end_alone() {
    let slugs: Vec<String> = (0..5000)
        .map(|number| format!("learner-{number}"))
        .collect();
    let key = [3; KEY];
    let all = pseudonyms(&key, slugs.iter().map(String::as_str));
    let mut names: Vec<&String> = all.values().collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), slugs.len());
    for slug in &slugs[..100] {
        let alone = pseudonyms(&key, [slug.as_str()])[slug.as_str()].clone();
        assert!(all[slug.as_str()].starts_with(&alone), "{alone}");
    }
}

proptest! {
    #[test]
    fn everybody_has_a_name_of_a_word_and_digits(slugs in proptest::collection::btree_set("[a-z]{0,3}", 0..40), key in any::<[u8; KEY]>()) {
        let names = pseudonyms(&key, slugs.iter().map(String::as_str));
        prop_assert_eq!(names.len(), slugs.len());
        for name in names.values() {
            let (word, digits) = name.split_once(' ').unwrap();
            prop_assert!(WORDS.contains(&word) && digits.len() >= 3);
        }
    }
}
