//! How much each party has taken on in each fiscal year. An item counts once for a party however many parts the party
//! has in it, and once for a body however many of those below it take part.

use crate::RecordId;
use std::collections::{BTreeMap, BTreeSet};

/// A party that has a part in an item over some years, given by their places in the calendar.
#[derive(Debug, Clone)]
pub struct Share {
    /// The party.
    pub party: RecordId,
    /// The item.
    pub item: RecordId,
    /// The first and the last year; none when nobody said when.
    pub years: Option<(usize, usize)>,
}

/// The items of a party in one year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Those it takes part in itself.
    pub own: BTreeSet<RecordId>,
    /// Those that it or a party below it takes part in.
    pub all: BTreeSet<RecordId>,
}

/// What each party has taken on: by year, and last what has no years.
pub fn by_party(
    parents: &BTreeMap<RecordId, RecordId>,
    shares: &[Share],
    years: usize,
) -> BTreeMap<RecordId, Vec<Taken>> {
    let mut taken: BTreeMap<RecordId, Vec<Taken>> = BTreeMap::new();
    for share in shares {
        let columns: Vec<usize> = match share.years {
            Some((first, last)) => (first..=last).filter(|year| *year < years).collect(),
            None => vec![years],
        };
        // A tree that leads back to itself is damage that the check reports; here it is walked once.
        let (mut way, mut at) = (BTreeSet::new(), Some(share.party));
        while let Some(party) = at.filter(|party| way.insert(*party)) {
            let cells = taken.entry(party).or_insert_with(|| vec![Taken::default(); years + 1]);
            for column in &columns {
                cells[*column].all.insert(share.item);
                if party == share.party {
                    cells[*column].own.insert(share.item);
                }
            }
            at = parents.get(&party).copied();
        }
    }
    taken
}

/// Whether so many items are more than a party takes on; one without a capacity is never over it.
pub fn is_over(capacity: Option<u32>, items: usize) -> bool {
    capacity.is_some_and(|capacity| items > capacity as usize)
}

#[cfg(test)]
mod tests {
    use super::{Share, by_party, is_over};
    use crate::RecordId;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn id(n: u8) -> RecordId {
        RecordId(uuid::Uuid::from_bytes([n; 16]))
    }

    #[test]
    fn an_item_that_two_members_share_counts_once_for_their_body() {
        let parents = BTreeMap::from([(id(2), id(1)), (id(3), id(1))]);
        let share = |party, item| Share { party: id(party), item: id(item), years: Some((0, 1)) };
        let taken = by_party(&parents, &[share(2, 9), share(3, 9), share(3, 8)], 3);
        assert_eq!((taken[&id(1)][0].own.len(), taken[&id(1)][0].all.len()), (0, 2));
        assert_eq!((taken[&id(3)][1].own.len(), taken[&id(3)][1].all.len()), (2, 2));
        assert_eq!(taken[&id(1)][2].all.len(), 0);
    }

    #[test]
    fn what_has_no_years_stands_apart() {
        let taken = by_party(&BTreeMap::new(), &[Share { party: id(1), item: id(9), years: None }], 2);
        let counts: Vec<_> = taken[&id(1)].iter().map(|cell| cell.all.len()).collect();
        assert_eq!(counts, [0, 0, 1]);
    }

    #[test]
    fn without_a_capacity_nobody_is_over_it() {
        assert!(!is_over(None, 99));
        assert!(!is_over(Some(3), 3));
        assert!(is_over(Some(3), 4));
    }

    proptest! {
        #[test]
        fn a_body_has_never_less_than_any_of_those_below_it(
            shares in proptest::collection::vec((1_u8..6, 10_u8..20, 0_usize..4), 0..30),
        ) {
            let parents = BTreeMap::from([(id(2), id(1)), (id(3), id(1)), (id(4), id(2)), (id(5), id(4))]);
            let shares: Vec<_> = shares
                .into_iter()
                .map(|(party, item, first)| Share { party: id(party), item: id(item), years: Some((first, first + 1)) })
                .collect();
            let taken = by_party(&parents, &shares, 4);
            for (below, above) in &parents {
                let Some(cells) = taken.get(below) else { continue };
                for (year, cell) in cells.iter().enumerate() {
                    prop_assert!(cell.all.is_subset(&taken[above][year].all));
                }
            }
        }
    }
}
