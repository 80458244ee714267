//! Dates of the precision that is known: a year, a month or a day, as ISO 8601 text.

/// Whether the text is a real calendar year, month or day: `2019`, `2020-02`, `2020-02-29`.
pub fn is_known_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let number = |part: Option<&str>, width: usize| -> Option<u32> {
        let part = part?;
        (part.len() == width && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let Some(year) = number(parts.next(), 4) else { return false };
    let rest: Vec<&str> = parts.collect();
    match rest.as_slice() {
        [] => true,
        [month] => number(Some(month), 2).is_some_and(|m| (1..=12).contains(&m)),
        [month, day] => number(Some(month), 2).is_some_and(|m| {
            (1..=12).contains(&m)
                && number(Some(day), 2).is_some_and(|d| d >= 1 && d <= days_in_month(year, m))
        }),
        _ => false,
    }
}

/// Whether one date is surely before another: 2021 may still be after March 2021, so that only what both say is compared.
pub fn is_surely_before(one: &str, other: &str) -> bool {
    one < other && !other.starts_with(one)
}

fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_known_date, is_surely_before};

    #[test]
    fn a_date_may_be_a_year_a_month_or_a_day() {
        for good in ["2019", "2020-02", "2020-02-29", "2000-02-29", "1999-12-31"] {
            assert!(is_known_date(good), "{good}");
        }
    }

    #[test]
    fn a_date_is_before_another_when_all_of_it_is() {
        for (one, other) in [("2020", "2021-03"), ("2021-02-28", "2021-03"), ("2020-12-31", "2021")] {
            assert!(is_surely_before(one, other), "{one} is before {other}");
            assert!(!is_surely_before(other, one), "{other} is not before {one}");
        }
        for (one, other) in
            [("2021", "2021-03"), ("2021-03", "2021"), ("2021-03", "2021-03-31"), ("2021", "2021")]
        {
            assert!(!is_surely_before(one, other), "{one} may lie after {other}");
        }
    }

    #[test]
    fn what_the_calendar_does_not_hold_is_no_date() {
        for bad in [
            "",
            "20",
            "2019-13",
            "2019-00",
            "2019-02-29",
            "1900-02-29",
            "2019-2-3",
            "2019-02-03-04",
            "soon",
            "٢٠١٩",
        ] {
            assert!(!is_known_date(bad), "{bad}");
        }
    }
}
