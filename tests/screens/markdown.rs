//! A question with a table, code and formulas, on an ordinary terminal and read on through the smallest.

use super::desk::Memory;
use super::learner::Learner;
use insta::{Settings, assert_snapshot};

/// A set of one such question.
const GROWTH: &str = r#"
id: growth
title: Growth
questions:
  - id: doubling
    question: |
      A dish holds `n` cells. Every hour they **double**, so after $t$ hours there are $n \cdot 2^t$.

      | Hours $t$ | Cells | Seen in the dish |
      |:----------|------:|------------------|
      | 0 | 3 | hardly a speck, even under a lens |
      | 1 | 6 | a speck |

      ```python
      cells = 3
      for hour in range(2):  # two hours
          cells = cells * 2
      ```

      Which of these is $\frac{1}{2}$ of what is there after 2 hours?
    choices:
      - text: $2^1 \cdot 3$
        correct: true
      - $\sqrt{12}$
      - "`cells` * 2"
"#;

fn learner(size: (u16, u16), keys: &str) -> Learner {
    let mut learner = Learner::of(Memory::with(&[("growth.yaml", GROWTH)]), size);
    let _ = learner.press("Enter Enter");
    let _ = learner.press(keys);
    learner
}

#[test]
fn a_question_in_markdown() {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        assert_snapshot!("markdown_80x24", learner((80, 24), "").shown());
        assert_snapshot!("markdown_40x12", learner((40, 12), "").shown());
        assert_snapshot!(
            "markdown_40x12_further_on",
            learner((40, 12), "PageDown PageDown").shown()
        );
        assert_snapshot!("markdown_40x40", learner((40, 40), "").shown());
    });
}
