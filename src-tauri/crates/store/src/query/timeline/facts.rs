//! What is known of every row of the timeline, whether it is in view or not.

use super::network::{Network, network, unfunded};
use super::{DaySpan, Milestone, TimelineLink, TimelineRow};
use crate::query::common::{id_at, record_ref};
use crate::query::outline::{Among, OutlineRow};
use crate::{Reader, StoreError};
use plan::RecordId;
use plan::schedule::{self, Span, Timings};
use plan::states::MoneyCase;
use std::collections::{HashMap, HashSet};

pub(super) struct Facts {
    pub network: Network,
    timings: Timings,
    /// The days of what stands above work items: those of the work directly below it.
    pub above: HashMap<RecordId, Span>,
    pub unfunded: HashSet<RecordId>,
    /// The ties that are broken, by both ends, and by how many days.
    pub short: HashMap<(RecordId, RecordId), i32>,
}

impl Facts {
    pub fn read(reader: Reader<'_>, case: MoneyCase) -> Result<Self, StoreError> {
        let network = network(reader)?;
        let short = schedule::violations(&network.spans, &network.links);
        Ok(Self {
            timings: schedule::timings(&network.spans, &network.links),
            above: above(reader, &network)?,
            unfunded: unfunded(reader, case)?,
            short: short.into_iter().map(|broken| ((broken.needs, broken.item), broken.days)).collect(),
            network,
        })
    }

    /// Rows of the outline as rows of the timeline.
    pub fn rows(&self, reader: Reader<'_>, rows: Vec<OutlineRow>) -> Result<Vec<TimelineRow>, StoreError> {
        let mut days = key_dates(reader, &Among::ids(rows.iter().map(|row| row.record.id)))?;
        let row = |row: OutlineRow| {
            let id = row.record.id;
            let mut milestones = days.remove(&id).unwrap_or_default();
            milestones.extend(row.proposal_on.clone().map(|on| Milestone { id: None, name: None, on }));
            let own = self.network.spans.get(&id).copied();
            let timing = own.map(|span| self.timings.of(id, span));
            TimelineRow {
                span: own.or_else(|| self.above.get(&id).copied()).map(DaySpan::from),
                has_days: row.starts_on.is_some() || row.delivery_on.is_some(),
                was: None,
                added: false,
                removed: false,
                milestones,
                unfunded: self.unfunded.contains(&id),
                slack_days: timing.map(|timing| timing.slack),
                critical: timing.is_some_and(|timing| timing.critical),
                row,
            }
        };
        Ok(rows.into_iter().map(row).collect())
    }

    /// The ties of which one end is among some rows.
    pub fn links(
        &self,
        reader: Reader<'_>,
        is_among: impl Fn(RecordId) -> bool,
    ) -> Result<Vec<TimelineLink>, StoreError> {
        let mut labels: HashMap<RecordId, String> = HashMap::new();
        let mut links = Vec::new();
        for (link, id) in self.network.links.iter().zip(&self.network.ids) {
            if !is_among(link.needs) && !is_among(link.item) {
                continue;
            }
            let label = match labels.get(&link.needs) {
                Some(label) => label.clone(),
                None => {
                    let label = record_ref(reader, link.needs)?.label;
                    labels.entry(link.needs).or_insert(label).clone()
                }
            };
            links.push(TimelineLink {
                id: *id,
                needs: link.needs,
                label,
                item: link.item,
                kind: link.kind,
                lag_days: link.lag_days,
                short_days: self.short.get(&(link.needs, link.item)).copied(),
            });
        }
        Ok(links)
    }

    pub fn has_critical(&self) -> bool {
        self.timings.tied().any(|timing| timing.critical)
    }

    pub fn has_slack(&self) -> bool {
        let roomy = |(id, span): (&RecordId, &Span)| {
            let timing = self.timings.of(*id, *span);
            !timing.critical && timing.slack > 0
        };
        self.network.spans.iter().any(roomy)
    }
}

/// What stands above others spans them all.
fn above(reader: Reader<'_>, network: &Network) -> Result<HashMap<RecordId, Span>, StoreError> {
    let mut above: HashMap<RecordId, Span> = HashMap::new();
    for (item, home) in &network.homes {
        if let Some(span) = network.spans.get(item) {
            widen(&mut above, *home, *span);
        }
    }
    for sql in ["SELECT id, objective FROM initiative", "SELECT id, service_group FROM activity"] {
        let mut statement = reader.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (Some(id), Some(top)) = (id_at(row, 0)?, id_at(row, 1)?) else { continue };
            if let Some(span) = above.get(&id).copied() {
                widen(&mut above, top, span);
            }
        }
    }
    Ok(above)
}

fn widen(above: &mut HashMap<RecordId, Span>, id: RecordId, span: Span) {
    let whole = above.entry(id).or_insert(span);
    *whole = Span { start: whole.start.min(span.start), end: whole.end.max(span.end) };
}

/// Days that matter of each record, in their order.
fn key_dates(reader: Reader<'_>, among: &Among) -> Result<HashMap<RecordId, Vec<Milestone>>, StoreError> {
    let sql = "SELECT record, id, name, happens_on FROM key_date WHERE {among} ORDER BY id";
    let mut found: HashMap<RecordId, Vec<Milestone>> = HashMap::new();
    among.read(reader, sql, "record", |record, row| {
        let milestone = Milestone { id: id_at(row, 1)?, name: row.get(2)?, on: row.get(3)? };
        found.entry(record).or_default().push(milestone);
        Ok(())
    })?;
    Ok(found)
}
