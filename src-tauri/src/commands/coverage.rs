//! Judging how far existing work covers an issue.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::coverage::{
    self as act, AssessCoverage, CreateExistingWork, EditExistingWork, ExistingWorkAdded, JudgeSufficiency,
    RemoveWorkPart, WriteLink, WriteRecommendation, WriteStanding,
};
use plan::{CoverageId, ExistingWorkId, IssueId, IssueListId, RecordId};
use store::query::baselines::seq_of;
use store::query::coverage::{
    self, CoverageCell, CoverageChange, CoverageChoices, CoverageMatrix, CoverageRow, WorkEntry, WorkFacts,
    WorkParts,
};
use tauri::State;

/// The matrix of issues and existing work; for a window that knows it as it was after a change, what differs since.
#[tauri::command]
#[specta::specta]
pub async fn coverage_matrix(
    shell: State<'_, Shell>,
    list: Option<IssueListId>,
    since: Option<u32>,
) -> Reply<CoverageMatrix> {
    shell
        .query("coverage_matrix", move |reader| match since {
            Some(since) => coverage::coverage_matrix_since(reader, list, since),
            None => coverage::coverage_matrix(reader, list),
        })
        .await
}

/// One cell, with its reasons.
#[tauri::command]
#[specta::specta]
pub async fn coverage_cell(
    shell: State<'_, Shell>,
    issue: IssueId,
    work: Option<ExistingWorkId>,
) -> Reply<CoverageCell> {
    shell.query("coverage_cell", move |reader| coverage::coverage_cell(reader, issue, work)).await
}

/// One row, summed up.
#[tauri::command]
#[specta::specta]
pub async fn coverage_row(shell: State<'_, Shell>, issue: IssueId) -> Reply<CoverageRow> {
    shell.query("coverage_row", move |reader| coverage::coverage_row(reader, issue)).await
}

/// How coverage differs between two states, each a baseline; none is the plan as it is now.
#[tauri::command]
#[specta::specta]
pub async fn coverage_compare(
    shell: State<'_, Shell>,
    before: Option<RecordId>,
    after: Option<RecordId>,
) -> Reply<CoverageChange> {
    shell
        .query("coverage_compare", move |reader| {
            coverage::coverage_difference(reader, seq_of(reader, before)?, seq_of(reader, after)?)
        })
        .await
}

/// What the dialogs offer.
#[tauri::command]
#[specta::specta]
pub async fn coverage_choices(shell: State<'_, Shell>) -> Reply<CoverageChoices> {
    shell.query("coverage_choices", coverage::coverage_choices).await
}

/// What is known of existing work.
#[tauri::command]
#[specta::specta]
pub async fn existing_work(shell: State<'_, Shell>, work: ExistingWorkId) -> Reply<WorkFacts> {
    shell.query("existing_work", move |reader| coverage::existing_work(reader, work)).await
}

/// What hangs on existing work: where it stood and stands, its milestones, recommendations and links.
#[tauri::command]
#[specta::specta]
pub async fn work_parts(shell: State<'_, Shell>, work: ExistingWorkId) -> Reply<WorkParts> {
    shell.query("work_parts", move |reader| coverage::work_parts(reader, work)).await
}

/// The register of existing work.
#[tauri::command]
#[specta::specta]
pub async fn work_register(shell: State<'_, Shell>) -> Reply<Vec<WorkEntry>> {
    shell.query("work_register", coverage::work_register).await
}

/// Judges one cell of the matrix.
#[tauri::command]
#[specta::specta]
pub async fn coverage_assess(
    shell: State<'_, Shell>,
    request: AssessCoverage,
) -> Reply<Outcome<Option<CoverageId>>> {
    shell.operate("coverage_assess", act::coverage_assess(request)).await
}

/// Judges many cells of the matrix in one step.
#[tauri::command]
#[specta::specta]
pub async fn coverage_assess_many(shell: State<'_, Shell>, cells: Vec<AssessCoverage>) -> Reply<Outcome<()>> {
    shell.operate("coverage_assess_many", act::coverage_assess_many(cells)).await
}

/// Says whether partial work together suffices.
#[tauri::command]
#[specta::specta]
pub async fn sufficiency_judge(shell: State<'_, Shell>, request: JudgeSufficiency) -> Reply<Outcome<()>> {
    shell.operate("sufficiency_judge", act::sufficiency_judge(request)).await
}

/// Adds work that exists already.
#[tauri::command]
#[specta::specta]
pub async fn existing_work_create(
    shell: State<'_, Shell>,
    request: CreateExistingWork,
) -> Reply<Outcome<ExistingWorkAdded>> {
    shell.operate("existing_work_create", act::existing_work_create(request)).await
}

/// Changes what is said of existing work.
#[tauri::command]
#[specta::specta]
pub async fn existing_work_edit(shell: State<'_, Shell>, request: EditExistingWork) -> Reply<Outcome<()>> {
    shell.operate("existing_work_edit", act::existing_work_edit(request)).await
}

/// Says where existing work stood on a day.
#[tauri::command]
#[specta::specta]
pub async fn standing_write(shell: State<'_, Shell>, request: WriteStanding) -> Reply<Outcome<RecordId>> {
    shell.operate("standing_write", act::standing_write(request)).await
}

/// Writes down what existing work recommends, or what became of it.
#[tauri::command]
#[specta::specta]
pub async fn recommendation_write(
    shell: State<'_, Shell>,
    request: WriteRecommendation,
) -> Reply<Outcome<RecordId>> {
    shell.operate("recommendation_write", act::recommendation_write(request)).await
}

/// Says where existing work is found.
#[tauri::command]
#[specta::specta]
pub async fn link_write(shell: State<'_, Shell>, request: WriteLink) -> Reply<Outcome<()>> {
    shell.operate("link_write", act::link_write(request)).await
}

/// Takes a standing, a recommendation or a link away.
#[tauri::command]
#[specta::specta]
pub async fn work_part_remove(shell: State<'_, Shell>, request: RemoveWorkPart) -> Reply<Outcome<()>> {
    shell.operate("work_part_remove", act::work_part_remove(request)).await
}
