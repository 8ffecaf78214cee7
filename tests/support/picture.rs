//! Pictures made by hand, so that tests need neither files nor a crate that writes them.

/// A PNG of this size with this colour at each place.
pub(crate) fn png(wide: u32, tall: u32, colour: impl Fn(u32, u32) -> [u8; 3]) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..tall {
        rows.push(0);
        for x in 0..wide {
            rows.extend(colour(x, y));
        }
    }
    png_of(wide, tall, &stored(&rows))
}

/// A PNG that says it has this size, whatever follows.
pub(crate) fn png_of(wide: u32, tall: u32, data: &[u8]) -> Vec<u8> {
    let mut header = [wide.to_be_bytes(), tall.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, body) in [
        (b"IHDR", header.as_slice()),
        (b"IDAT", data),
        (b"IEND", &[]),
    ] {
        let length = u32::try_from(body.len()).expect("a short picture");
        let named = [kind.as_slice(), body].concat();
        png.extend(length.to_be_bytes());
        png.extend(&named);
        png.extend(crc32fast::hash(&named).to_be_bytes());
    }
    png
}

/// A zlib stream that holds the bytes as they are.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let blocks = bytes.chunks(0xffff);
    let last = blocks.len();
    for (number, block) in blocks.enumerate() {
        let length = u16::try_from(block.len()).expect("a short block");
        stream.push(u8::from(number + 1 == last));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    stream.extend(adler(bytes).to_be_bytes());
    stream
}

fn adler(bytes: &[u8]) -> u32 {
    let (a, b) = bytes.iter().fold((1, 0), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65521;
        (a, (b + a) % 65521)
    });
    b << 16 | a
}
