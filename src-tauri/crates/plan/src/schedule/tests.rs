use super::{Day, Link, RecordId, Span, find_loop, pushed, span, timings, violations};
use crate::states::DependencyKind::{self, FinishToFinish, FinishToStart, StartToFinish, StartToStart};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn id(n: u8) -> RecordId {
    RecordId(uuid::Uuid::from_bytes([n; 16]))
}

fn days(start: i32, end: i32) -> Span {
    Span { start: Day(start), end: Day(end) }
}

fn link(needs: u8, item: u8, kind: DependencyKind, lag_days: i32) -> Link {
    Link { needs: id(needs), item: id(item), kind, lag_days }
}

#[test]
fn days_of_the_precision_known_have_a_first_and_a_last_day() {
    let iso = |day: Option<Day>| day.map(Day::iso);
    assert_eq!(iso(Day::first_of("2020")).as_deref(), Some("2020-01-01"));
    assert_eq!(iso(Day::last_of("2020-02")).as_deref(), Some("2020-02-29"));
    assert_eq!(iso(Day::last_of("2020-06-04")).as_deref(), Some("2020-06-04"));
    assert_eq!(Day::first_of("soon"), None);
    assert_eq!(Day::first_of("1970-01-02"), Some(Day(1)));
}

#[test]
fn a_span_takes_its_own_days_before_those_of_its_years() {
    let years = (Day::first_of("2020-07-01"), Day::last_of("2022-06-30"));
    let whole = span(None, None, years.0, years.1).expect("both years are known");
    assert_eq!((whole.start.iso().as_str(), whole.end.iso().as_str()), ("2020-07-01", "2022-06-30"));
    let own = span(Some("2020-10"), Some("2021-03"), years.0, years.1).expect("its own days");
    assert_eq!((own.start.iso().as_str(), own.end.iso().as_str()), ("2020-10-01", "2021-03-31"));
    assert_eq!(span(Some("2023"), None, years.0, years.1), None);
    assert_eq!(span(None, None, years.0, None), None);
}

#[test]
fn each_kind_of_tie_is_broken_by_the_days_it_is_short() {
    let spans = BTreeMap::from([(id(1), days(10, 19)), (id(2), days(12, 16))]);
    for (kind, lag, short) in [
        (FinishToStart, 0, 8),
        (FinishToStart, -8, 0),
        (StartToStart, 0, 0),
        (StartToStart, 5, 3),
        (FinishToFinish, 0, 3),
        (StartToFinish, 0, 0),
        (StartToFinish, 7, 1),
    ] {
        let found = violations(&spans, &[link(1, 2, kind, lag)]);
        assert_eq!(found.first().map_or(0, |violation| violation.days), short, "{kind:?} {lag}");
    }
}

#[test]
fn a_circle_is_found_and_told_in_the_order_of_waiting() {
    let links = [
        link(1, 2, FinishToStart, 0),
        link(2, 3, FinishToStart, 0),
        link(3, 2, FinishToStart, 0),
        link(3, 4, StartToStart, 0),
    ];
    let circle = find_loop(&links).expect("2 and 3 wait for each other");
    assert_eq!(circle.len(), 2);
    assert!(circle.contains(&id(2)) && circle.contains(&id(3)));
    assert_eq!(find_loop(&links[..2]), None);
    assert_eq!(find_loop(&[]), None);
    assert_eq!(find_loop(&[link(1, 1, FinishToStart, 0)]), Some(vec![id(1)]));
}

#[test]
fn a_chain_of_thousands_is_looked_through_in_one_go() {
    let of = |n: u128| RecordId(uuid::Uuid::from_u128(n));
    let tie = |needs, item| Link { needs: of(needs), item: of(item), kind: FinishToStart, lag_days: 0 };
    let mut links: Vec<Link> = (0..50_000).map(|n| tie(n, n + 1)).collect();
    assert_eq!(find_loop(&links), None);
    links.push(tie(50_000, 0));
    assert_eq!(find_loop(&links).map(|circle| circle.len()), Some(50_001));
}

#[test]
fn what_has_no_room_and_is_tied_is_critical() {
    let spans = BTreeMap::from([
        (id(1), days(0, 9)),
        (id(2), days(10, 29)),
        (id(3), days(10, 14)),
        (id(4), days(0, 3)),
    ]);
    let links = [link(1, 2, FinishToStart, 0), link(1, 3, FinishToStart, 0)];
    let timings = timings(&spans, &links);
    let found: BTreeMap<RecordId, _> = spans.iter().map(|(id, span)| (*id, timings.of(*id, *span))).collect();
    assert_eq!((found[&id(1)].slack, found[&id(1)].critical), (0, true));
    assert_eq!((found[&id(2)].slack, found[&id(2)].critical), (0, true));
    assert_eq!((found[&id(3)].slack, found[&id(3)].critical), (15, false));
    assert_eq!((found[&id(4)].slack, found[&id(4)].critical), (26, false));
}

#[test]
fn a_push_moves_only_what_has_no_room_left() {
    let spans = BTreeMap::from([(id(1), days(0, 19)), (id(2), days(10, 14)), (id(3), days(40, 44))]);
    let links = [link(1, 2, FinishToStart, 0), link(2, 3, FinishToStart, 0)];
    assert_eq!(pushed(&spans, &links, id(1)), [(id(2), days(20, 24))]);
}

proptest! {
    #[test]
    fn after_a_push_nothing_that_waits_for_the_item_comes_too_early(
        starts in proptest::collection::vec((0_i32..60, 1_i32..20), 6),
        ties in proptest::collection::vec((0_u8..5, 1_u8..6, 0_usize..4, -5_i32..10), 0..9),
    ) {
        let mut spans: BTreeMap<RecordId, Span> = starts
            .iter()
            .zip(0_u8..)
            .map(|((start, length), n)| (id(n), days(*start, start + length - 1)))
            .collect();
        let kinds = [FinishToStart, StartToStart, FinishToFinish, StartToFinish];
        // Ties run from lower to higher numbers, so that there is no circle.
        let links: Vec<Link> = ties
            .iter()
            .filter(|(needs, item, ..)| needs < item)
            .map(|(needs, item, kind, lag)| link(*needs, *item, kinds[*kind], *lag))
            .collect();
        prop_assert_eq!(find_loop(&links), None);
        for n in 0..6 {
            for (moved, to) in pushed(&spans, &links, id(n)) {
                prop_assert!(to.start > spans[&moved].start);
                prop_assert_eq!(to.days(), spans[&moved].days());
                spans.insert(moved, to);
            }
        }
        prop_assert_eq!(violations(&spans, &links), Vec::new());
    }
}

/// Every way to let the items start within some days, so that what the rules say can be looked up instead of reasoned.
fn every_start(count: usize, from: i32, to: i32) -> impl Iterator<Item = Vec<i32>> {
    let width = usize::try_from(to - from + 1).unwrap_or(1);
    (0..width.pow(u32::try_from(count).unwrap_or(0))).map(move |mut number| {
        let digit = |_| {
            let start = from + i32::try_from(number % width).unwrap_or(0);
            number /= width;
            start
        };
        (0..count).map(digit).collect()
    })
}

/// Whether a tie holds, said once more in other words: which day must come before which.
fn holds(link: &Link, needs: Span, item: Span) -> bool {
    let lag = link.lag_days;
    match link.kind {
        FinishToStart => item.start.0 > needs.end.0 + lag,
        StartToStart => item.start.0 >= needs.start.0 + lag,
        FinishToFinish => item.end.0 >= needs.end.0 + lag,
        StartToFinish => item.end.0 >= needs.start.0 + lag,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn slack_pushes_and_broken_ties_are_what_trying_every_day_finds(
        chosen in proptest::collection::vec((0_i32..4, 1_i32..4), 4),
        ties in proptest::collection::vec((0_u8..3, 1_u8..4, 0_usize..4, -2_i32..3), 0..5),
    ) {
        let kinds = [FinishToStart, StartToStart, FinishToFinish, StartToFinish];
        let links: Vec<Link> = ties
            .iter()
            .filter(|(needs, item, ..)| needs < item)
            .map(|(needs, item, kind, lag)| link(*needs, *item, kinds[*kind], *lag))
            .collect();
        let spans: BTreeMap<RecordId, Span> = chosen
            .iter()
            .zip(0_u8..)
            .map(|((start, length), n)| (id(n), days(*start, start + length - 1)))
            .collect();
        // The spans of the two ends of each tie, without building the whole map for each way there is.
        let span = |starts: &[i32], n: u8| {
            let n = usize::from(n);
            days(starts[n], starts[n] + chosen[n].1 - 1)
        };
        let ends: Vec<(u8, u8)> =
            ties.iter().filter(|(needs, item, ..)| needs < item).map(|tie| (tie.0, tie.1)).collect();
        let all_hold = |starts: &[i32]| {
            let mut each = links.iter().zip(&ends);
            each.all(|(link, (needs, item))| holds(link, span(starts, *needs), span(starts, *item)))
        };

        // A tie is broken when it does not hold, by as many days as the item must be later to make it hold.
        let broken = violations(&spans, &links);
        for link in &links {
            let said = broken.iter().find(|v| (v.needs, v.item) == (link.needs, link.item)
                && !links.iter().any(|l| l != link && (l.needs, l.item) == (link.needs, link.item)));
            if let Some(said) = said {
                let later = |days| {
                    let moved = spans[&link.item].later(days);
                    holds(link, spans[&link.needs], moved)
                };
                prop_assert!(later(said.days) && !later(said.days - 1));
            }
        }
        let now: Vec<i32> = chosen.iter().map(|(start, _)| *start).collect();
        prop_assert_eq!(broken.is_empty(), all_hold(&now));

        // Backward: nothing starts later than in the best of all the ways that end in time and keep every tie.
        let last = spans.values().map(|span| span.end.0).max().unwrap_or(0);
        let mut latest = [i32::MIN; 4];
        // Forward, over all items: nothing starts earlier than chosen, and every tie holds.
        let mut earliest = [i32::MAX; 4];
        let mut first = true;
        for starts in every_start(4, -10, last) {
            if all_hold(&starts) && (0..4).all(|n| span(&starts, n).end.0 <= last) {
                for (best, start) in latest.iter_mut().zip(&starts) {
                    *best = (*best).max(*start);
                }
            }
        }
        for starts in every_start(4, 0, 13) {
            let later = starts.iter().zip(&chosen).all(|(start, (from, _))| start >= from);
            if later && all_hold(&starts) {
                if first {
                    earliest.copy_from_slice(&starts);
                    first = false;
                }
                for (best, start) in earliest.iter_mut().zip(&starts) {
                    *best = (*best).min(*start);
                }
            }
        }
        let timings = timings(&spans, &links);
        for (n, (start, _)) in (0_u8..).zip(&chosen) {
            let said = timings.of(id(n), spans[&id(n)]);
            if latest[usize::from(n)] > -10 {
                prop_assert_eq!(said.slack, latest[usize::from(n)] - start, "item {}", n);
            }
            let tied = links.iter().any(|link| [link.needs, link.item].contains(&id(n)));
            prop_assert_eq!(said.critical, said.slack <= 0 && tied);
        }
        let mut pushed_on = spans;
        for n in 0..4 {
            pushed_on.extend(pushed(&pushed_on, &links, id(n)));
        }
        let starts: Vec<i32> = pushed_on.values().map(|span| span.start.0).collect();
        prop_assert_eq!(starts, earliest.to_vec());
    }
}
