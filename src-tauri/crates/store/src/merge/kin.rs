//! How two copies of a plan are related: where their journals part, and what each has taken from the other since.

use crate::journal;
use crate::past::{self, Past};
use crate::{Reader, StoreError, Value};
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeSet;

type Hash = [u8; 32];

/// Two copies of one plan.
pub(super) struct Kin<'c> {
    /// The last change that stands in both journals.
    pub shared: i64,
    /// The last states that both have seen. There are two when each took from the other and neither knew that it did.
    pub bases: Vec<Past<'c>>,
    /// Whether both have taken a state of a third copy that neither file can read.
    pub is_unsure: bool,
    /// What a merge of the other copy follows beside our newest change: its newest one, and what it had taken itself.
    pub heads: Vec<Hash>,
    /// The lamport time of its newest change.
    pub lamport: i64,
    /// Whether everything in it was taken already.
    pub is_known: bool,
}

/// Reads how `theirs` is related to `ours`; nothing when the two did not begin as one plan.
pub(super) fn kin<'c>(ours: Reader<'c>, theirs: Reader<'c>) -> Result<Option<Kin<'c>>, StoreError> {
    let (Some((our_newest, _)), Some((their_newest, _))) = (past::newest(ours)?, past::newest(theirs)?)
    else {
        return Ok(None);
    };
    let shared = shared(ours, theirs, our_newest.min(their_newest))?;
    if shared == 0 {
        return Ok(None);
    }
    let (we_took, they_took) = (taken(ours, shared, our_newest)?, taken(theirs, shared, their_newest)?);
    let seen_of_ours = furthest(ours, &they_took)?.max(shared);
    let seen_of_theirs = furthest(theirs, &we_took)?.max(shared);
    let (one, other) = (Past::after(ours, seen_of_ours), Past::after(theirs, seen_of_theirs));
    let bases = if seen_of_theirs == shared {
        vec![one]
    } else if seen_of_ours == shared {
        vec![other]
    } else if furthest(theirs, &taken(ours, shared, seen_of_ours)?)? >= seen_of_theirs {
        vec![one]
    } else if furthest(ours, &taken(theirs, shared, seen_of_theirs)?)? >= seen_of_ours {
        vec![other]
    } else {
        vec![one, other]
    };
    let newest = journal::change(theirs, their_newest)?;
    let mut heads: Vec<Hash> = newest.iter().map(|change| change.id).collect();
    for head in &they_took {
        if number(ours, head)?.is_none() && !we_took.contains(head) {
            heads.push(*head);
        }
    }
    let mut is_unsure = false;
    for head in we_took.intersection(&they_took) {
        is_unsure |= number(ours, head)?.is_none() && number(theirs, head)?.is_none();
    }
    Ok(Some(Kin {
        shared,
        bases,
        is_unsure,
        heads,
        lamport: newest.map_or(0, |change| change.lamport),
        is_known: seen_of_theirs >= their_newest,
    }))
}

/// The last change that two journals share. Each change is hashed with the one before it, so that journals that agree
/// in a place agree in all places before.
fn shared(ours: Reader<'_>, theirs: Reader<'_>, last: i64) -> Result<i64, StoreError> {
    let (mut agree, mut differ) = (0, last + 1);
    while differ - agree > 1 {
        let middle = agree + (differ - agree) / 2;
        if id_of(ours, middle)? == id_of(theirs, middle)? { agree = middle } else { differ = middle }
    }
    Ok(agree)
}

fn id_of(reader: Reader<'_>, number: i64) -> Result<Option<Hash>, StoreError> {
    let mut statement = reader.connection.prepare_cached("SELECT id FROM change WHERE number = ?1")?;
    Ok(statement.query_row([number], |row| row.get(0)).optional()?)
}

fn number(reader: Reader<'_>, id: &Hash) -> Result<Option<i64>, StoreError> {
    past::number_of(reader, &Value::Blob(id.to_vec()))
}

/// The heads of other copies that a journal has taken by the merges that stand after `last`: what was undone was not
/// taken. An undo only points back, so that the newest change decides first.
fn taken(reader: Reader<'_>, shared: i64, last: i64) -> Result<BTreeSet<Hash>, StoreError> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT id, parents, undoes FROM change WHERE number > ?1 AND number <= ?2 ORDER BY number DESC",
    )?;
    let (mut heads, mut undone) = (BTreeSet::new(), BTreeSet::new());
    let mut rows = statement.query(params![shared, last])?;
    while let Some(row) = rows.next()? {
        let (id, parents): (Hash, Vec<u8>) = (row.get(0)?, row.get(1)?);
        if undone.contains(&id) {
            continue;
        }
        undone.extend(row.get::<_, Option<Hash>>(2)?);
        heads.extend(parents.chunks_exact(32).skip(1).filter_map(|head| Hash::try_from(head).ok()));
    }
    Ok(heads)
}

/// The furthest of the heads that stands in a journal; 0 when none does.
fn furthest(reader: Reader<'_>, heads: &BTreeSet<Hash>) -> Result<i64, StoreError> {
    let mut furthest = 0;
    for head in heads {
        furthest = furthest.max(number(reader, head)?.unwrap_or(0));
    }
    Ok(furthest)
}
