//! The network of work items that wait for one another: the critical path method by day, over spans that people chose.

use super::{BTreeMap, DependencyKind, RecordId, Span};
use std::collections::HashMap;

/// One item waits for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The one waited for.
    pub needs: RecordId,
    /// The one that waits.
    pub item: RecordId,
    /// Which ends are tied.
    pub kind: DependencyKind,
    /// How many days lie between; negative when they may overlap.
    pub lag_days: i32,
}

impl Link {
    /// The first day on which the waiting item may start, so that the tie holds.
    fn earliest_start(&self, needs: Span, item: Span) -> i32 {
        let (start, end) = (needs.start.0, needs.end.0);
        match self.kind {
            DependencyKind::FinishToStart => end + 1 + self.lag_days,
            DependencyKind::StartToStart => start + self.lag_days,
            DependencyKind::FinishToFinish => end + self.lag_days - item.days() + 1,
            DependencyKind::StartToFinish => start + self.lag_days - item.days() + 1,
        }
    }

    /// The last day on which the one waited for may start, so that the tie holds for a waiting item that starts then.
    fn latest_start(&self, needs: Span, item: Span, item_start: i32) -> i32 {
        let item_end = item_start + item.days() - 1;
        match self.kind {
            DependencyKind::FinishToStart => item_start - self.lag_days - needs.days(),
            DependencyKind::StartToStart => item_start - self.lag_days,
            DependencyKind::FinishToFinish => item_end - self.lag_days - needs.days() + 1,
            DependencyKind::StartToFinish => item_end - self.lag_days,
        }
    }
}

/// A tie that the chosen days break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Violation {
    /// The one waited for.
    pub needs: RecordId,
    /// The one that comes too early.
    pub item: RecordId,
    /// By how many days.
    pub days: i32,
}

/// How much room an item has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// By how many days it may slip before something that waits for it, or the end of the network, has to move.
    pub slack: i32,
    /// Whether it decides the end of what it is tied to: it has no room and something is tied to it.
    pub critical: bool,
}

/// The spans of the items that have one.
pub type Spans = BTreeMap<RecordId, Span>;

/// The ties that the chosen days break.
pub fn violations(spans: &Spans, links: &[Link]) -> Vec<Violation> {
    let short = |link: &Link| {
        let (needs, item) = (*spans.get(&link.needs)?, *spans.get(&link.item)?);
        let days = link.earliest_start(needs, item) - item.start.0;
        (days > 0).then_some(Violation { needs: link.needs, item: link.item, days })
    };
    links.iter().filter_map(short).collect()
}

/// Items that wait for each other in a circle, in the order of waiting, if there are such.
pub fn find_loop(links: &[Link]) -> Option<Vec<RecordId>> {
    let mut needs: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    let mut waiting: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    for link in links {
        needs.entry(link.item).or_default().push(link.needs);
        waiting.entry(link.needs).or_default().push(link.item);
    }
    let mut left: BTreeMap<RecordId, usize> = links.iter().map(|link| (link.needs, 0)).collect();
    left.extend(needs.iter().map(|(item, needs)| (*item, needs.len())));
    // Whatever waits for nothing that is left cannot be part of a circle.
    let mut free: Vec<RecordId> = left.iter().filter(|(_, count)| **count == 0).map(|(id, _)| *id).collect();
    while let Some(id) = free.pop() {
        left.remove(&id);
        for item in waiting.get(&id).into_iter().flatten() {
            if let Some(count) = left.get_mut(item) {
                *count -= 1;
                if *count == 0 {
                    free.push(*item);
                }
            }
        }
    }
    let mut path = vec![*left.keys().next()?];
    let mut places = BTreeMap::from([(path[0], 0)]);
    loop {
        let next = needs.get(path.last()?)?.iter().copied().find(|id| left.contains_key(id))?;
        if let Some(at) = places.get(&next) {
            let mut circle = path.split_off(*at);
            circle.reverse();
            return Some(circle);
        }
        places.insert(next, path.len());
        path.push(next);
    }
}

/// The ties of which both ends have a span, and those ends. Of many items few are tied, and only those are walked; they go
/// by their places in the order of their ids, since plans are large.
struct Network<'l> {
    /// The items that something is tied to, in the order of their ids, with their spans.
    items: Vec<(RecordId, Span)>,
    /// The ties with the places of the one waited for and of the one that waits.
    ties: Vec<(&'l Link, usize, usize)>,
    /// Of each item, which ties it waits by.
    needed_by: Vec<Vec<usize>>,
    /// Of each item, which ties wait for it.
    waiting_for: Vec<Vec<usize>>,
}

impl<'l> Network<'l> {
    fn of(spans: &Spans, links: &'l [Link]) -> Self {
        let both = |link: &&Link| spans.contains_key(&link.needs) && spans.contains_key(&link.item);
        let links: Vec<&Link> = links.iter().filter(both).collect();
        let mut ids: Vec<RecordId> = links.iter().flat_map(|link| [link.needs, link.item]).collect();
        ids.sort_unstable();
        ids.dedup();
        let places: HashMap<RecordId, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let ties: Vec<_> =
            links.into_iter().map(|link| (link, places[&link.needs], places[&link.item])).collect();
        let mut needed_by = vec![Vec::new(); ids.len()];
        let mut waiting_for = vec![Vec::new(); ids.len()];
        for (tie, (_, needs, item)) in ties.iter().enumerate() {
            needed_by[*item].push(tie);
            waiting_for[*needs].push(tie);
        }
        let items = ids.into_iter().map(|id| (id, spans[&id])).collect();
        Self { items, ties, needed_by, waiting_for }
    }

    /// The places of the items in an order in which each comes after what it waits for. In a circle the order is that of
    /// the ids.
    fn in_order(&self) -> Vec<usize> {
        let mut waits: Vec<usize> = self.needed_by.iter().map(Vec::len).collect();
        let mut ready: Vec<usize> = (0..waits.len()).filter(|at| waits[*at] == 0).collect();
        let mut order = Vec::with_capacity(waits.len());
        while let Some(at) = ready.pop() {
            order.push(at);
            for tie in &self.waiting_for[at] {
                let item = self.ties[*tie].2;
                waits[item] -= 1;
                if waits[item] == 0 {
                    ready.push(item);
                }
            }
        }
        order.extend((0..waits.len()).filter(|at| waits[*at] > 0));
        order
    }
}

/// The room of items.
pub struct Timings {
    /// The last day of the network.
    last: i32,
    /// The items that something is tied to.
    tied: HashMap<RecordId, Timing>,
}

impl Timings {
    /// The room of an item with its span.
    pub fn of(&self, id: RecordId, span: Span) -> Timing {
        let alone = Timing { slack: self.last - span.end.0, critical: false };
        self.tied.get(&id).copied().unwrap_or(alone)
    }

    /// The items that something is tied to.
    pub fn tied(&self) -> impl Iterator<Item = &Timing> {
        self.tied.values()
    }
}

/// The room of each item: forward over the chosen days, backward from the last of them.
pub fn timings(spans: &Spans, links: &[Link]) -> Timings {
    let last = spans.values().map(|span| span.end.0).max().unwrap_or_default();
    let network = Network::of(spans, links);
    let mut latest: Vec<Option<i32>> = vec![None; network.items.len()];
    for at in network.in_order().into_iter().rev() {
        let span = network.items[at].1;
        let own = last - span.days() + 1;
        let bounds = network.waiting_for[at].iter().map(|tie| {
            let (link, _, waits) = network.ties[*tie];
            let item = network.items[waits].1;
            // What waits stays where it was put; it is later only when it has room itself.
            link.latest_start(span, item, latest[waits].unwrap_or(item.start.0))
        });
        latest[at] = Some(bounds.fold(own, i32::min));
    }
    let timing = |((id, span), start): (&(RecordId, Span), Option<i32>)| {
        let slack = start.unwrap_or(span.start.0) - span.start.0;
        (*id, Timing { slack, critical: slack <= 0 })
    };
    Timings { last, tied: network.items.iter().zip(latest).map(timing).collect() }
}

/// What would have to move so that everything that waits for an item, directly or through others, holds: each with the
/// span it would get. What has room enough does not move, and nothing moves to an earlier day.
pub fn pushed(spans: &Spans, links: &[Link], from: RecordId) -> Vec<(RecordId, Span)> {
    let network = Network::of(spans, links);
    let mut at: Vec<Span> = network.items.iter().map(|(_, span)| *span).collect();
    let mut reached: Vec<bool> = network.items.iter().map(|(id, _)| *id == from).collect();
    let mut moved = Vec::new();
    for place in network.in_order() {
        let (id, span) = network.items[place];
        let ties = network.needed_by[place].iter().map(|tie| network.ties[*tie]);
        let starts = ties.filter(|(_, needs, _)| reached[*needs]);
        let Some(start) = starts.map(|(link, needs, _)| link.earliest_start(at[needs], span)).max() else {
            continue;
        };
        if id == from {
            continue;
        }
        reached[place] = true;
        let days = start - span.start.0;
        if days > 0 {
            at[place] = span.later(days);
            moved.push((id, span.later(days)));
        }
    }
    moved
}
