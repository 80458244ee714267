//! The network of work items that wait for one another: the critical path method by day, over spans that people chose.

use super::{BTreeMap, BTreeSet, DependencyKind, RecordId, Span};

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

/// The ties of a network, found by either end.
struct Ties<'l> {
    of_item: BTreeMap<RecordId, Vec<&'l Link>>,
    of_needed: BTreeMap<RecordId, Vec<&'l Link>>,
}

impl<'l> Ties<'l> {
    /// Those of which both ends have a span.
    fn between(spans: &Spans, links: &'l [Link]) -> Self {
        let mut ties = Self { of_item: BTreeMap::new(), of_needed: BTreeMap::new() };
        for link in links.iter().filter(|l| spans.contains_key(&l.needs) && spans.contains_key(&l.item)) {
            ties.of_item.entry(link.item).or_default().push(link);
            ties.of_needed.entry(link.needs).or_default().push(link);
        }
        ties
    }

    fn waiting_for(&self, id: RecordId) -> &[&'l Link] {
        self.of_needed.get(&id).map_or(&[], Vec::as_slice)
    }

    fn needed_by(&self, id: RecordId) -> &[&'l Link] {
        self.of_item.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// The items in an order in which each comes after what it waits for. In a circle the order is that of the ids.
fn in_order(spans: &Spans, ties: &Ties<'_>) -> Vec<RecordId> {
    let mut waits: BTreeMap<RecordId, usize> =
        spans.keys().map(|id| (*id, ties.needed_by(*id).len())).collect();
    let mut ready: Vec<RecordId> = waits.iter().filter(|(_, n)| **n == 0).map(|(id, _)| *id).collect();
    let mut order = Vec::new();
    while let Some(id) = ready.pop() {
        waits.remove(&id);
        order.push(id);
        for link in ties.waiting_for(id) {
            if let Some(n) = waits.get_mut(&link.item) {
                *n -= 1;
                if *n == 0 {
                    ready.push(link.item);
                }
            }
        }
    }
    order.extend(waits.into_keys());
    order
}

/// The room of items.
pub struct Timings {
    /// The last day of the network.
    last: i32,
    /// The items that something is tied to.
    tied: BTreeMap<RecordId, Timing>,
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

/// The room of each item: forward over the chosen days, backward from the last of them. Of many items few are tied, and
/// only those are walked.
pub fn timings(spans: &Spans, links: &[Link]) -> Timings {
    let last = spans.values().map(|span| span.end.0).max().unwrap_or_default();
    let ties = Ties::between(spans, links);
    let ends = ties.of_item.keys().chain(ties.of_needed.keys());
    let tied: Spans = ends.map(|id| (*id, spans[id])).collect();
    let mut latest: BTreeMap<RecordId, i32> = BTreeMap::new();
    for id in in_order(&tied, &ties).iter().rev() {
        let span = tied[id];
        let own = last - span.days() + 1;
        let bounds = ties.waiting_for(*id).iter().map(|link| {
            let item = tied[&link.item];
            // What waits stays where it was put; it is later only when it has room itself.
            let start = latest.get(&link.item).copied().unwrap_or(item.start.0);
            link.latest_start(span, item, start)
        });
        latest.insert(*id, bounds.fold(own, i32::min));
    }
    let timing = |(id, start): (RecordId, i32)| {
        let slack = start - tied[&id].start.0;
        (id, Timing { slack, critical: slack <= 0 })
    };
    Timings { last, tied: latest.into_iter().map(timing).collect() }
}

/// What would have to move so that everything that waits for an item, directly or through others, holds: each with the
/// span it would get. What has room enough does not move, and nothing moves to an earlier day.
pub fn pushed(spans: &Spans, links: &[Link], from: RecordId) -> Vec<(RecordId, Span)> {
    let mut reached = BTreeSet::from([from]);
    let mut at = spans.clone();
    let mut moved = Vec::new();
    let network = Ties::between(spans, links);
    for id in in_order(spans, &network) {
        let ties: Vec<&Link> =
            network.needed_by(id).iter().filter(|link| reached.contains(&link.needs)).copied().collect();
        if ties.is_empty() || id == from {
            continue;
        }
        reached.insert(id);
        let span = spans[&id];
        let starts = ties.iter().filter_map(|link| Some(link.earliest_start(*at.get(&link.needs)?, span)));
        let days = starts.max().unwrap_or(span.start.0) - span.start.0;
        if days > 0 {
            at.insert(id, span.later(days));
            moved.push((id, span.later(days)));
        }
    }
    moved
}
