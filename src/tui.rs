//! The screens (on their way).
use crate::practice::Plan;
use crate::store::desk::Desk;
use crate::store::settings::Theme;

/// How the screens should look.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which colours.
    pub theme: Theme,
    /// Whether colours are unwanted.
    pub no_colour: bool,
}
/// The library.
pub fn library(_desk: &mut dyn Desk, _options: &Options) -> anyhow::Result<()> {
    Ok(())
}
/// One set.
pub fn practice(
    _desk: &mut dyn Desk,
    _listing: usize,
    _plan: Plan,
    _with: Vec<String>,
    _options: &Options,
) -> anyhow::Result<()> {
    Ok(())
}
/// Paths.
pub fn journey(
    _desk: &mut dyn Desk,
    _listing: Option<usize>,
    _options: &Options,
) -> anyhow::Result<()> {
    Ok(())
}
