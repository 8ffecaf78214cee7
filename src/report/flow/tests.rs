use proptest::prelude::*;

use super::*;

fn not_yet(text: &str) -> Stage {
    Stage::NotYet(text.to_owned())
}

fn link(from: Stage, to: Stage, times: u64) -> Link {
    Link { from, to, times }
}

#[test]
fn what_came_after_each_place_stands_with_the_most_frequent_first() {
    let flow = [
        link(not_yet("2/6"), Stage::Hint(1), 2),
        link(not_yet("2/6"), Stage::GotIt, 3),
        link(Stage::Hint(1), Stage::GotIt, 9),
        link(not_yet("1/8"), Stage::GotIt, 6),
    ];
    let told: Vec<(&Stage, u64)> = after(&flow)
        .iter()
        .map(|after| (after.stage, after.times))
        .collect();
    assert_eq!(
        told,
        [
            (&not_yet("1/8"), 6),
            (&not_yet("2/6"), 5),
            (&Stage::Hint(1), 9)
        ]
    );
    assert_eq!(
        after(&flow)[1].next,
        [(&Stage::GotIt, 3), (&Stage::Hint(1), 2)]
    );
}

#[test]
fn a_way_back_ends_in_a_place_of_its_own_in_the_next_column() {
    let flow = [
        link(not_yet("a"), not_yet("b"), 2),
        link(Stage::Hint(1), Stage::Hint(2), 1),
        link(Stage::GotIt, not_yet("a"), 1),
    ];
    let picture = picture(&flow, 6);
    let again: Vec<(usize, &What)> = picture
        .nodes
        .iter()
        .filter(|node| matches!(node.what, What::Again(_)))
        .map(|node| (node.column, &node.what))
        .collect();
    assert_eq!(
        again,
        [
            (1, &What::Again(Sort::NotYet)),
            (2, &What::Again(Sort::Help)),
            (3, &What::Again(Sort::NotYet))
        ]
    );
}

#[test]
fn less_frequent_answers_stand_together() {
    let answers = ["a", "b", "c", "d"].iter().zip(2..);
    let flow: Vec<Link> = answers
        .map(|(text, times)| link(not_yet(text), Stage::GotIt, times))
        .collect();
    let picture = picture(&flow, 2);
    let told: Vec<(&What, u64)> = picture
        .nodes
        .iter()
        .map(|node| (&node.what, node.times))
        .collect();
    assert_eq!(
        told,
        [
            (&What::One(not_yet("d")), 5),
            (&What::One(not_yet("c")), 4),
            (&What::Others(2), 5),
            (&What::One(Stage::GotIt), 14)
        ]
    );
}

fn stages() -> impl Strategy<Value = Stage> {
    prop_oneof![
        "[a-d]".prop_map(Stage::NotYet),
        (1_u32..4).prop_map(Stage::Hint),
        Just(Stage::Unsure),
        Just(Stage::Shown),
        Just(Stage::GotIt),
        Just(Stage::Mastered),
        Just(Stage::Here),
    ]
}

/// Places after which something can come.
fn beginnings() -> impl Strategy<Value = Stage> {
    stages().prop_filter("the way ends there", |stage| {
        !matches!(stage, Stage::Mastered | Stage::Here)
    })
}

proptest! {
    #[test]
    fn nothing_is_left_out_and_every_way_leads_to_the_right(
        flow in prop::collection::vec((beginnings(), stages(), 1_u64..9), 0..30),
        most in 0_usize..5,
    ) {
        let flow: Vec<Link> = flow.into_iter().map(|(from, to, times)| link(from, to, times)).collect();
        let picture = picture(&flow, most);
        let all: u64 = flow.iter().map(|link| link.times).sum();
        prop_assert_eq!(all, picture.ribbons.iter().map(|ribbon| ribbon.times).sum::<u64>());
        for ribbon in &picture.ribbons {
            prop_assert!(picture.nodes[ribbon.from].column < picture.nodes[ribbon.to].column);
        }
        for (place, node) in picture.nodes.iter().enumerate() {
            let sum = |end: fn(&Ribbon) -> usize| -> u64 {
                let there = picture.ribbons.iter().filter(|ribbon| end(ribbon) == place);
                there.map(|ribbon| ribbon.times).sum()
            };
            prop_assert_eq!(node.times, sum(|ribbon| ribbon.from).max(sum(|ribbon| ribbon.to)));
        }
        prop_assert!(picture.nodes.is_sorted_by_key(|node| node.column));
        let after: u64 = after(&flow).iter().map(|after| after.times).sum();
        prop_assert_eq!(all, after);
    }
}
