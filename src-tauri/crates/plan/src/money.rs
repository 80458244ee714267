//! Money in minor units (cents) of one currency. On the wire it is text, because a number in the interface cannot hold
//! every amount exactly.

use crate::Refusal;

/// Minor units in one unit of the currencies a plan may use.
pub const MINOR_PER_UNIT: i64 = 100;

/// The amount of a text such as `1250000`, `1,250,000.50`, `1 250 000` or `0.7`, in minor units. A comma parts thousands; one
/// that stands elsewhere may be meant for the point, and is never passed over.
///
/// # Errors
/// Refuses what is no amount, is grouped otherwise, has more than two decimals, or does not fit.
pub fn parse_minor(text: &str) -> Result<i64, Refusal> {
    let refused = || Refusal::new("amount-not-a-number").with("value", text);
    let text = text.trim();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let groups: Vec<&str> = whole.split([',', ' ', '\u{a0}', '\u{202f}']).collect();
    let is_grouped = match groups.as_slice() {
        [alone] => !alone.is_empty(),
        // Some count by hundreds above the thousands: 12,50,000.
        [first, between @ .., last] => {
            (1..=3).contains(&first.len())
                && between.iter().all(|group| (2..=3).contains(&group.len()))
                && last.len() == 3
        }
        [] => false,
    };
    if !is_grouped || !groups.iter().all(|group| is_number(group)) {
        return Err(refused());
    }
    if fraction.len() > 2 || !is_number(fraction) {
        return Err(refused());
    }
    let whole: i64 = groups.concat().parse().map_err(|_| refused())?;
    let cents: i64 = format!("{fraction:0<2}").parse().map_err(|_| refused())?;
    whole
        .checked_mul(MINOR_PER_UNIT)
        .and_then(|minor| minor.checked_add(cents))
        .map(|minor| sign * minor)
        .ok_or_else(refused)
}

/// The amount of a text that may name its currency, such as `USD 5,000` or `5000 usd`.
///
/// # Errors
/// As [`parse_minor`], and refuses another currency than that of the plan.
pub fn parse_in(text: &str, currency: &str) -> Result<i64, Refusal> {
    let is_code = |word: &str| word.len() == 3 && word.bytes().all(|letter| letter.is_ascii_alphabetic());
    let words: Vec<&str> = text.split_whitespace().collect();
    let (code, rest) = match words.as_slice() {
        [code, rest @ ..] if is_code(code) => (*code, rest.join(" ")),
        [rest @ .., code] if is_code(code) => (*code, rest.join(" ")),
        _ => return parse_minor(text.trim()),
    };
    // What stands beside three letters is no amount: then they are no currency either.
    let Ok(minor) = parse_minor(&rest) else { return parse_minor(text.trim()) };
    if code.eq_ignore_ascii_case(currency) {
        return Ok(minor);
    }
    let other = Refusal::new("amount-other-currency").with("value", code.to_ascii_uppercase());
    Err(other.with("currency", currency))
}

/// The largest amount of one place of a plan, in minor units: ten trillion of the currency. Nine thousand of them can be
/// added and still be counted exactly.
pub const LARGEST: i64 = 1_000_000_000_000_000;

/// An amount that somebody plans with.
///
/// # Errors
/// Refuses what is below zero, and what is more than can be counted.
pub fn planned(minor: i64) -> Result<i64, Refusal> {
    match minor {
        ..0 => Err(Refusal::new("amount-negative")),
        0..=LARGEST => Ok(minor),
        _ => Err(Refusal::new("amount-too-large")),
    }
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, parse_in, parse_minor, planned};

    #[test]
    fn what_is_below_zero_or_more_than_can_be_counted_is_no_amount_of_a_plan() {
        let code = |minor| planned(minor).map_err(|refusal| refusal.code);
        assert_eq!((code(0), code(LARGEST)), (Ok(0), Ok(LARGEST)));
        assert_eq!(code(-1), Err("amount-negative".to_owned()));
        assert_eq!(code(LARGEST + 1), Err("amount-too-large".to_owned()));
        assert_eq!(code(i64::MAX), Err("amount-too-large".to_owned()));
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        assert_eq!(parse_minor("0.7"), Ok(70));
        assert_eq!(parse_minor("1,250,000.50"), Ok(125_000_050));
        assert_eq!(parse_minor("-11.1"), Ok(-1110));
        assert_eq!(parse_minor("12 500\u{202f}000"), Ok(1_250_000_000));
        assert_eq!(parse_minor("12,50,000"), Ok(125_000_000));
    }

    #[test]
    fn what_is_no_amount_is_refused_and_never_rounded() {
        for bad in [
            "",
            "-",
            ".5",
            "1.234",
            "ten",
            "1e6",
            "99999999999999999999",
            "92233720368547758.08",
            "1,5",
            "1,50",
            "1,2,3",
            "1,250,00",
            ",500",
            "1500,000",
            "1.000,5",
            "€77",
        ] {
            assert!(parse_minor(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_amount_may_name_the_currency_of_the_plan_and_no_other() {
        for good in ["5,000", "USD 5,000", "5000 usd", "usd\u{a0}5000.00"] {
            assert_eq!(parse_in(good, "USD"), Ok(500_000), "{good}");
        }
        for (bad, code) in [
            ("EUR 5", "amount-other-currency"),
            ("USD", "amount-not-a-number"),
            ("a lot", "amount-not-a-number"),
            ("ten", "amount-not-a-number"),
        ] {
            assert_eq!(parse_in(bad, "USD").map_err(|refusal| refusal.code), Err(code.to_owned()), "{bad}");
        }
    }
}
