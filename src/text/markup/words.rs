//! The words that stand in for what a listener cannot see: that code, a table or a quotation begins. They stand here for who
//! translates them.

/// Before code of no known language.
pub(super) const CODE: &str = "Code:";

/// After code of more than one line.
pub(super) const END_OF_CODE: &str = "End of code.";

/// Before a quotation.
pub(super) const QUOTE: &str = "Quote:";

/// In place of a cell that says nothing.
pub(super) const EMPTY: &str = "empty";

/// Before code in a language.
pub(super) fn code_in(language: &str) -> String {
    format!("Code in {language}:")
}

/// Before the rows of a table.
pub(super) fn table(rows: usize, columns: usize) -> String {
    let counted = |count: usize, one: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    };
    format!(
        "A table with {} and {}.",
        counted(rows, "row"),
        counted(columns, "column")
    )
}
