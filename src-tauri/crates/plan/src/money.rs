//! Money in minor units (cents) of one currency. On the wire it is text, because a number in the interface cannot hold
//! every amount exactly.

use crate::Refusal;

/// Minor units in one unit of the currencies a plan may use.
pub const MINOR_PER_UNIT: i64 = 100;

/// The amount of a text such as `1250000`, `1,250,000.50` or `0.7`, in minor units.
///
/// # Errors
/// Refuses what is no amount, has more than two decimals, or does not fit.
pub fn parse_minor(text: &str) -> Result<i64, Refusal> {
    let refused = || Refusal::new("amount-not-a-number").with("value", text);
    let compact: String = text.chars().filter(|c| !matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (sign, digits) = compact.strip_prefix('-').map_or((1, compact.as_str()), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || fraction.len() > 2 || !is_number(whole) || !is_number(fraction) {
        return Err(refused());
    }
    let whole: i64 = whole.parse().map_err(|_| refused())?;
    let cents: i64 = format!("{fraction:0<2}").parse().map_err(|_| refused())?;
    whole
        .checked_mul(MINOR_PER_UNIT)
        .and_then(|minor| minor.checked_add(cents))
        .map(|minor| sign * minor)
        .ok_or_else(refused)
}

#[cfg(test)]
mod tests {
    use super::parse_minor;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        assert_eq!(parse_minor("0.7"), Ok(70));
        assert_eq!(parse_minor("1,250,000.50"), Ok(125_000_050));
        assert_eq!(parse_minor("-11.1"), Ok(-1110));
    }

    #[test]
    fn what_is_no_amount_is_refused_and_never_rounded() {
        for bad in ["", "-", ".5", "1.234", "ten", "1e6", "99999999999999999999", "92233720368547758.08"] {
            assert!(parse_minor(bad).is_err(), "{bad}");
        }
    }
}
