//! Where a question stands, as a bar beside its words: for how many learners it has come up, and of these who has mastered it, who got it,
//! and who is on the way. The words beside it say the same, so it is hidden from who listens to the page.

use maud::{Markup, html};

use crate::phrases::report_page as says;
use crate::report::model::OfQuestion;

/// The classes of the parts, from the left, for the style.
const PARTS: [&str; 3] = ["mastered", "got", "not-yet"];

/// The bar of a question, where the longest bar of the page has so many learners.
pub(super) fn bar(question: &OfQuestion, most: u64) -> Markup {
    let ends = [question.mastered, question.got_it, question.learners];
    let most = most.max(1);
    html! {
        svg.standing viewBox={ "0 0 " (most) " 1" } preserveAspectRatio="none" aria-hidden="true" {
            @for (at, (end, class)) in ends.iter().zip(PARTS).enumerate() {
                @let start = if at == 0 { 0 } else { ends[at - 1] };
                @if *end > start {
                    rect class={ "bar " (class) } x=(start) y="0" width=(end - start) height="1" {}
                }
            }
        }
    }
}

/// What the parts of the bars are.
pub(super) fn key() -> Markup {
    html! {
        p.key.quiet {
            (says::BAR)
            @for (word, class) in says::PARTS.iter().zip(PARTS) {
                " " span.part {
                    svg.swatch viewBox="0 0 1 1" aria-hidden="true" {
                        rect class={ "bar " (class) } width="1" height="1" {}
                    }
                    " " (word)
                }
            }
        }
    }
}
