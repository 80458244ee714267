//! What was done to the plan, and taking it back.

use crate::fault::{Reply, guard};
use crate::shell::Shell;
use operations::desk::Desk;
use operations::open_plan::ChangeName;
use operations::{OperationError, Outcome};
use std::collections::BTreeSet;
use store::Sentence;
use store::query::history::{self, HistoryPage};
use tauri::State;

fn named(outcome: Outcome<ChangeName>) -> Sentence {
    Sentence::of_change(&outcome.value.kind, &outcome.value.label)
}

/// Takes the newest change back, and names it.
#[tauri::command]
#[specta::specta]
pub async fn history_undo(shell: State<'_, Shell>) -> Reply<Sentence> {
    shell.change("history_undo", |desk| desk.undo(false)).await.map(named)
}

/// Does again what was taken back last, and names it.
#[tauri::command]
#[specta::specta]
pub async fn history_redo(shell: State<'_, Shell>) -> Reply<Sentence> {
    shell.change("history_redo", Desk::redo).await.map(named)
}

/// Takes back everything after a change, newest first, and says how much that was.
#[tauri::command]
#[specta::specta]
pub async fn history_undo_to(shell: State<'_, Shell>, seq: u32) -> Reply<Sentence> {
    Ok(shell.change("history_undo_to", move |desk| undo_to(desk, seq)).await?.value)
}

fn undo_to(desk: &Desk, seq: u32) -> Result<Outcome<Sentence>, OperationError> {
    let later = |desk: &Desk| {
        desk.with_plan(|plan| {
            let next = plan.file().stacks().next_undo();
            Ok::<_, OperationError>(next.is_some_and(|number| number > i64::from(seq)))
        })
    };
    // With nothing to take back, the refusal of the first undo is the answer.
    let first = desk.undo(true)?;
    let (mut newest, mut count) = (first.seq, 1_u32);
    let mut topics: BTreeSet<String> = first.topics.iter().cloned().collect();
    while later(desk)? {
        let taken = desk.undo(true)?;
        newest = taken.seq;
        topics.extend(taken.topics);
        count += 1;
    }
    let value = match count {
        1 => named(first),
        _ => Sentence::new("change-several").with("count", count.to_string()),
    };
    Ok(Outcome { value, seq: newest, topics: topics.into_iter().collect() })
}

/// A part of the list of changes, newest first.
#[tauri::command]
#[specta::specta]
pub async fn history_page(shell: State<'_, Shell>, before: Option<u32>, limit: u32) -> Reply<HistoryPage> {
    let desk = shell.desk.clone();
    guard("history_page", move || {
        desk.with_plan(|plan| {
            let opened_at = plan.opened_at();
            plan.query(|reader| history::history_page(reader, before, limit, opened_at))
                .map_err(OperationError::from)
        })
    })
    .await
}
