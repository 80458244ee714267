//! When a body exists, beside the days of what it takes part in. Days are known as a year, a month or a day.

/// Whether a body that exists from one day until another exists through all days from `first` to `last`. A day that is
/// known only as a year or a month is taken for the whole of it, so that nothing is reported that may be right.
pub fn covers(starts_on: Option<&str>, ends_on: Option<&str>, first: &str, last: &str) -> bool {
    let began = starts_on.is_none_or(|start| start <= first || first.starts_with(start));
    let goes_on = ends_on.is_none_or(|end| last <= end || last.starts_with(end));
    began && goes_on
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn a_body_is_told_only_where_it_surely_does_not_exist() {
        let fy21 = ("2020-07-01", "2021-06-30");
        for (starts, ends, expect) in [
            (None, None, true),
            (Some("2019"), None, true),
            (Some("2020"), None, true),
            (Some("2020-07"), None, true),
            (Some("2020-08"), None, false),
            (Some("2021"), None, false),
            (None, Some("2021"), true),
            (None, Some("2021-06"), true),
            (None, Some("2021-05-31"), false),
            (Some("2018"), Some("2020"), false),
        ] {
            assert_eq!(covers(starts, ends, fy21.0, fy21.1), expect, "{starts:?} {ends:?}");
        }
    }
}
