//! Opens files to be read, and never waits: not for the other end of a pipe, nor for a device. And makes files that are their
//! owner's alone.

#[cfg(unix)]
use std::fs;
use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// Opens for reading; on Unix what turns out to be a pipe is opened without waiting for whoever writes to it.
///
/// # Errors
///
/// When it is not there or may not be read.
pub(super) fn open(path: &Path) -> io::Result<File> {
    open_with(path, true)
}

/// The same, but a symbolic link is refused: with the one call that opens, so that nothing can take its place in between.
///
/// # Errors
///
/// When it is a link, not there, or may not be read.
pub(super) fn open_no_link(path: &Path) -> io::Result<File> {
    #[cfg(not(unix))]
    if std::fs::symlink_metadata(path)?.is_symlink() {
        return Err(is_a_link());
    }
    open_with(path, false).map_err(|error| {
        // What the system says of it speaks of levels.
        let is_link = std::fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
        if is_link { is_a_link() } else { error }
    })
}

/// Why a link is refused.
pub(super) const IS_A_LINK: &str = "it is a symbolic link";

fn is_a_link() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, IS_A_LINK)
}

#[cfg_attr(
    not(unix),
    expect(unused_variables, reason = "links are looked for before")
)]
fn open_with(path: &Path, through_links: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let mut flags = OFlags::NONBLOCK | OFlags::NOCTTY;
        flags.set(OFlags::NOFOLLOW, !through_links);
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

/// The bytes of a regular file of the program's own.
///
/// # Errors
///
/// When it is not there, not a regular file, or may not be read.
pub(super) fn read_own(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "it is not a regular file",
        ));
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Makes a file to append to, its owner's alone under any umask.
///
/// # Errors
///
/// When there is something of that name, be it a link that leads nowhere; or when it cannot be made.
pub(super) fn make_own(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    #[cfg(unix)]
    if let Err(error) = file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600)) {
        // One that stays does no harm.
        let _ = fs::remove_file(path);
        return Err(error);
    }
    Ok(file)
}
