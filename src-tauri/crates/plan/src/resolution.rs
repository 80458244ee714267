//! Numbers of resolutions, as ICANN writes them: the day the resolution was taken, and its number on that day.

use crate::{Refusal, date};

/// Reads numbers such as `2020.05.07.12`, `2020.05.07.01a` or `2020.05.07.12-2020.05.07.14`, several with commas
/// between. `decided_on` is the day of the decision in the precision known.
///
/// # Errors
/// Refuses what is no such number, a number whose day is not in the calendar, one of another day than the decision, and a
/// range that ends before it begins.
pub fn check(numbers: &str, decided_on: &str) -> Result<(), Refusal> {
    for number in numbers.split(',').flat_map(|range| range.split(['-', '\u{2013}'])).map(str::trim) {
        let day = day_of(number)
            .ok_or_else(|| Refusal::new("resolution-number-unreadable").with("value", number))?;
        // A day that is known to the month only still says which month.
        if !day.starts_with(decided_on) {
            return Err(Refusal::new("resolution-number-other-day")
                .with("value", number)
                .with("day", decided_on));
        }
    }
    match ranges(numbers).find(|(first, last)| last < first) {
        Some((first, last)) => {
            Err(Refusal::new("resolution-range-backward").with("first", first).with("last", last))
        }
        None => Ok(()),
    }
}

/// A number that both texts of numbers name, alone or within a range; the first of them.
pub fn shared<'n>(one: &'n str, other: &'n str) -> Option<&'n str> {
    ranges(one).find_map(|(first, last)| {
        let meets = ranges(other).find(|(from, to)| *from <= last && first <= *to)?;
        Some(first.max(meets.0))
    })
}

/// The first and the last number of each range; a single number is both. Numbers are as long as one another, so that they
/// stand in the order of their texts.
fn ranges(numbers: &str) -> impl Iterator<Item = (&str, &str)> {
    numbers.split(',').map(|range| {
        let (first, last) = range.split_once(['-', '\u{2013}']).unwrap_or((range, range));
        (first.trim(), last.trim())
    })
}

/// The day in a number, as ISO text.
fn day_of(number: &str) -> Option<String> {
    let parts: Vec<&str> = number.split('.').collect();
    let [year, month, day, of_day] = parts[..] else { return None };
    let of_day = of_day.strip_suffix(|letter: char| letter.is_ascii_lowercase()).unwrap_or(of_day);
    let counts = of_day.len() == 2 && of_day.bytes().all(|digit| digit.is_ascii_digit()) && of_day != "00";
    let day = format!("{year}-{month}-{day}");
    (counts && day.len() == 10 && date::is_known_date(&day)).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::{check, shared};

    #[test]
    fn a_range_that_ends_before_it_begins_is_refused() {
        let backward = check("2020.05.07.05-2020.05.07.01", "2020").map_err(|no| no.code);
        assert_eq!(backward, Err("resolution-range-backward".into()));
    }

    #[test]
    fn a_number_that_two_texts_share_is_found_alone_and_within_ranges() {
        let taken = "2020.05.07.12-2020.05.07.14, 2020.05.07.20";
        assert_eq!(shared("2020.05.07.13", taken), Some("2020.05.07.13"));
        assert_eq!(shared("2020.05.07.14-2020.05.07.16", taken), Some("2020.05.07.14"));
        assert_eq!(shared("2020.05.07.19, 2020.05.07.20", taken), Some("2020.05.07.20"));
        assert_eq!(shared("2020.05.07.12a", "2020.05.07.12"), None);
        assert_eq!(shared("2020.05.08.13", taken), None);
    }

    #[test]
    fn numbers_ranges_and_letters_are_read() {
        for good in
            ["2020.05.07.12", "2020.05.07.01a", "2020.05.07.12-2020.05.07.14, 2020.05.07.20", "2020.05.07.99"]
        {
            for day in ["2020-05-07", "2020-05", "2020"] {
                assert_eq!(check(good, day), Ok(()), "{good}");
            }
        }
    }

    #[test]
    fn what_no_resolution_is_numbered_with_is_refused() {
        for bad in [
            "12",
            "2020.5.7.1",
            "2020.13.07.01",
            "2020.02.30.01",
            "2020.05.07.00",
            "2020.05.07.1",
            "2020.05.07.01A",
            "a.b.c.d",
            "",
        ] {
            assert_eq!(
                check(bad, "2020").map_err(|no| no.code),
                Err("resolution-number-unreadable".into()),
                "{bad}"
            );
        }
        let other = check("2020.05.07.12", "2020-05-08").map_err(|no| no.code);
        assert_eq!(other, Err("resolution-number-other-day".into()));
    }
}
