//! A decoded picture, and its encodings for the screen. It reads no file, asks no terminal, and takes from [`ratatui_image`] the
//! encoders alone: its picker would read the surroundings and the keyboard.

use std::io::Cursor;

use image::imageops::{self, FilterType};
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, Rgba, RgbaImage};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::widgets::Widget;
use ratatui_image::Image;
use ratatui_image::protocol::Protocol;
use ratatui_image::protocol::halfblocks::Halfblocks;
use ratatui_image::protocol::iterm2::Iterm2;
use ratatui_image::protocol::kitty::Kitty;
use ratatui_image::protocol::sixel::Sixel;

use super::fit::Fit;
use super::means::Colours;
use super::{Means, Painted, palette};
use crate::store::pictures::MOST_PIXELS;

/// No side of a picture has more pixels.
const LONGEST_SIDE: u32 = 16_000;
/// What decoding may take: [`MOST_PIXELS`] of eight bytes each, as the deepest PNG has them.
const MOST_MEMORY: u64 = MOST_PIXELS * 8;
/// No side is kept with more pixels: more than any page of a terminal has.
const KEPT_SIDE: u32 = 2_000;
/// What shows through where a picture is transparent: pictures are drawn for paper.
const PAPER: Rgba<u8> = Rgba([255, 255, 255, 255]);

/// A decoded picture.
#[derive(Debug)]
pub(super) struct Plate {
    picture: RgbaImage,
}

impl Plate {
    /// Decodes a picture, within limits; the first one of several that move. `None` when it cannot be decoded.
    pub(super) fn develop(bytes: &[u8]) -> Option<Self> {
        let mut reader = ImageReader::new(Cursor::new(bytes))
            .with_guessed_format()
            .ok()?;
        reader.limits(limits());
        let mut decoder = reader.into_decoder().ok()?;
        let (wide, tall) = decoder.dimensions();
        let pixels = u64::from(wide) * u64::from(tall);
        if pixels == 0 || pixels > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
            return None;
        }
        let turned = decoder.orientation().ok();
        let mut picture = shrunk(DynamicImage::from_decoder(decoder).ok()?);
        if let Some(turned) = turned {
            picture.apply_orientation(turned);
        }
        Some(Self {
            picture: on_paper(&picture.into_rgba8()),
        })
    }

    /// Its width and height in pixels.
    pub(super) fn size(&self) -> (u32, u32) {
        self.picture.dimensions()
    }

    /// The picture in this size by these means. `None` when it cannot be encoded.
    pub(super) fn paint(&self, means: Means, fit: Fit) -> Option<Painted> {
        let (wide, tall) = fit.pixels;
        let picture = imageops::resize(&self.picture, wide, tall, FilterType::Triangle);
        let size = Size::new(fit.columns, fit.rows);
        match means {
            Means::Blocks(colours) => blocks(picture, size, colours),
            Means::Kitty => kitty(filled(&picture, fit), size),
            Means::ITerm2 => {
                let encoded = Iterm2::new(filled(&picture, fit), size, false).ok()?;
                Some(Painted::in_one_piece(cells(&Protocol::ITerm2(encoded))))
            }
            Means::Sixel => {
                let encoded = Sixel::new(filled(&picture, fit), size, false).ok()?;
                Some(Painted::in_one_piece(cells(&Protocol::Sixel(encoded))))
            }
        }
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

/// A picture with no more pixels than are kept.
fn shrunk(picture: DynamicImage) -> DynamicImage {
    if picture.width().max(picture.height()) <= KEPT_SIDE {
        return picture;
    }
    picture.thumbnail(KEPT_SIDE, KEPT_SIDE)
}

fn on_paper(picture: &RgbaImage) -> RgbaImage {
    let mut paper = RgbaImage::from_pixel(picture.width(), picture.height(), PAPER);
    imageops::overlay(&mut paper, picture, 0, 0);
    paper
}

/// The picture in whole cells: what it does not fill of its last column shows the ground.
fn filled(picture: &RgbaImage, fit: Fit) -> DynamicImage {
    let wide = u32::from(fit.columns) * u32::from(fit.cell.0);
    let tall = u32::from(fit.rows) * u32::from(fit.cell.1);
    let mut whole = RgbaImage::new(wide, tall);
    imageops::replace(&mut whole, picture, 0, 0);
    whole.into()
}

fn blocks(picture: RgbaImage, size: Size, colours: Colours) -> Option<Painted> {
    let encoded = Halfblocks::new(picture.into(), size).ok()?;
    let mut cells = cells(&Protocol::Halfblocks(encoded));
    if colours == Colours::Palette {
        for cell in &mut cells.content {
            cell.fg = palette::nearest(cell.fg);
            cell.bg = palette::nearest(cell.bg);
        }
    }
    Some(Painted::by_lines(cells, String::new()))
}

/// The first drawing of it sends the picture, in its first cell; the cells of the others only name it.
fn kitty(picture: DynamicImage, size: Size) -> Option<Painted> {
    let name = name(&picture);
    let encoded = Kitty::new(picture, size, name, false, true).ok()?;
    let encoded = Protocol::Kitty(encoded);
    let (first, others) = (cells(&encoded), cells(&encoded));
    let sent = first.content[0].symbol();
    let sent = sent.strip_suffix(others.content[0].symbol())?.to_owned();
    Some(Painted::by_lines(others, sent))
}

/// The number that kitty knows a picture by: the same picture is sent under the same one. Zero names none.
fn name(picture: &DynamicImage) -> u32 {
    crc32fast::hash(picture.as_bytes()).max(1)
}

fn cells(protocol: &Protocol) -> Buffer {
    let size = protocol.size();
    let area = Rect::new(0, 0, size.width, size.height);
    let mut cells = Buffer::empty(area);
    Image::new(protocol).render(area, &mut cells);
    cells
}
