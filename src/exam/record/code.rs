//! The verification code: what people compare.

use std::fmt::Write;

use super::Hash;

/// Crockford's alphabet for base 32: no I, L, O, U to mistake.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A hash in hexadecimal.
pub fn hex(hash: &Hash) -> String {
    hash.iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// The first 80 bits of a record's last hash, as `XXXX-XXXX-XXXX-XXXX` in
/// Crockford's base 32. Two records share one by chance once in 2⁸⁰.
pub fn code(hash: &Hash) -> String {
    let mut code = String::with_capacity(19);
    let mut bits: u32 = 0;
    let mut held = 0;
    let mut written = 0;
    for byte in hash.iter().take(10) {
        bits = bits << 8 | u32::from(*byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            let value = (bits >> held & 31) as usize;
            if written > 0 && written % 4 == 0 {
                code.push('-');
            }
            code.push(char::from(ALPHABET.get(value).copied().unwrap_or(b'0')));
            written += 1;
        }
        bits &= (1 << held) - 1;
    }
    code
}
