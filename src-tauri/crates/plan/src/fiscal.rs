//! The fiscal calendar: a year is named after the calendar year it ends in (ICANN: July 2020 to June 2021 is FY21).

/// The first month of the fiscal year, 1 to 12, as set once per plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StartMonth(u8);

impl Default for StartMonth {
    /// July, as ICANN has it.
    fn default() -> Self {
        Self(7)
    }
}

impl StartMonth {
    /// A start month, or none when the number is no month.
    pub const fn new(month: u8) -> Option<Self> {
        if month >= 1 && month <= 12 { Some(Self(month)) } else { None }
    }

    /// The month, 1 to 12.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The fiscal year (for example 2021) and the quarter (1 to 4) that hold a calendar year and month (1 to 12).
    pub const fn year_and_quarter(self, year: i32, month: u8) -> (i32, u8) {
        let since_start = (month + 12 - self.0) % 12;
        let year = if self.0 > 1 && month >= self.0 { year + 1 } else { year };
        (year, since_start / 3 + 1)
    }

    /// The fiscal year and quarter that a day lies in, for example `FY21 Q2`. A date that is known to the year alone lies
    /// in none of them.
    pub fn quarter_of(self, iso: &str) -> Option<String> {
        let year: i32 = iso.get(..4)?.parse().ok()?;
        let month: u8 = iso.get(5..7)?.parse().ok().filter(|month| (1..=12).contains(month))?;
        let (year, quarter) = self.year_and_quarter(year, month);
        Some(format!("{} Q{quarter}", name(i16::try_from(year).ok()?)))
    }

    /// A date with the fiscal year and quarter it lies in: `2020-10-15 (FY21 Q2)`.
    pub fn dated(self, iso: &str) -> String {
        self.quarter_of(iso).map_or_else(|| iso.to_owned(), |quarter| format!("{iso} ({quarter})"))
    }

    /// The first and the last day of a fiscal year, as ISO text; none for a year that no calendar holds.
    pub fn days(self, year: i16) -> Option<(String, String)> {
        let starts_in = if self.0 == 1 { year } else { year.checked_sub(1)? };
        let first = jiff::civil::Date::new(starts_in, i8::try_from(self.0).ok()?, 1).ok()?;
        let last = first.checked_add(jiff::Span::new().years(1)).ok()?.yesterday().ok()?;
        Some((first.to_string(), last.to_string()))
    }
}

/// The name of a fiscal year: `FY21` for 2021. Years outside this century have all four digits.
pub fn name(year: i16) -> String {
    if (2000..2100).contains(&year) { format!("FY{:02}", year - 2000) } else { format!("FY{year}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icann_begins_fy21_in_july_2020() {
        let july = StartMonth::new(7).expect("July is a month");
        assert_eq!(july.year_and_quarter(2020, 6), (2020, 4));
        assert_eq!(july.year_and_quarter(2020, 7), (2021, 1));
        assert_eq!(july.year_and_quarter(2021, 6), (2021, 4));
    }

    #[test]
    fn a_date_says_its_fiscal_year_and_quarter_in_the_precision_known() {
        let july = StartMonth::new(7).expect("July is a month");
        assert_eq!(july.dated("2020-10-15"), "2020-10-15 (FY21 Q2)");
        assert_eq!(july.dated("2021-06"), "2021-06 (FY21 Q4)");
        assert_eq!(
            (july.dated("2021"), july.dated("soon"), july.dated("2021-13")),
            ("2021".into(), "soon".into(), "2021-13".into())
        );
    }

    #[test]
    fn a_year_has_its_days_and_its_name() {
        let july = StartMonth::new(7).expect("July is a month");
        assert_eq!(july.days(2021), Some(("2020-07-01".to_owned(), "2021-06-30".to_owned())));
        let march = StartMonth::new(3).expect("March is a month");
        assert_eq!(march.days(2024).map(|(_, last)| last).as_deref(), Some("2024-02-29"));
        let january = StartMonth::new(1).expect("January is a month");
        assert_eq!(january.days(2021), Some(("2021-01-01".to_owned(), "2021-12-31".to_owned())));
        assert_eq!((name(2021), name(2009), name(1999)), ("FY21".into(), "FY09".into(), "FY1999".into()));
    }

    #[test]
    fn a_year_that_begins_in_january_is_the_calendar_year() {
        let january = StartMonth::new(1).expect("January is a month");
        assert_eq!(january.year_and_quarter(2020, 12), (2020, 4));
        assert_eq!(StartMonth::new(13), None);
    }
}
