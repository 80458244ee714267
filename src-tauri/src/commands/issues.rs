//! Issues: their lists, where they came from, and acting on them.

use crate::fault::Reply;
use crate::shell::Shell;
use operations::Outcome;
use operations::issues::{
    self as act, CarryIssues, CastBallot, CreateIssue, CreateIssueList, CreateRankingRound, DeferIssues,
    DropIssues, IssueAdded, IssueListAdded, MergeIssues, RankIssues, RemoveIssue, RemoveRanking, RemoveStep,
    RenameIssue, RevisitIssue, SplitIssue, Stepped,
};
use plan::RecordId;
use store::query::issues::{
    self as read, IssueChoices, IssueLists, IssueRegister, IssueStory, LineagePicture, Priorities,
};
use tauri::State;

/// The lists, oldest first.
#[tauri::command]
#[specta::specta]
pub async fn issue_lists(shell: State<'_, Shell>) -> Reply<IssueLists> {
    shell.query("issue_lists", read::lists).await
}

/// The issues of a list.
#[tauri::command]
#[specta::specta]
pub async fn issue_register(shell: State<'_, Shell>, list: RecordId) -> Reply<IssueRegister> {
    shell.query("issue_register", move |reader| read::register(reader, list)).await
}

/// Where an issue came from and went.
#[tauri::command]
#[specta::specta]
pub async fn issue_story(shell: State<'_, Shell>, issue: RecordId) -> Reply<IssueStory> {
    shell.query("issue_story", move |reader| read::story(reader, issue)).await
}

/// Every path from list to list.
#[tauri::command]
#[specta::specta]
pub async fn lineage_picture(shell: State<'_, Shell>) -> Reply<LineagePicture> {
    shell.query("lineage_picture", read::picture).await
}

/// What the dialogs offer.
#[tauri::command]
#[specta::specta]
pub async fn issue_choices(shell: State<'_, Shell>) -> Reply<IssueChoices> {
    shell.query("issue_choices", read::choices).await
}

/// How the priorities of a list came about.
#[tauri::command]
#[specta::specta]
pub async fn issue_priorities(shell: State<'_, Shell>, list: RecordId) -> Reply<Priorities> {
    shell.query("issue_priorities", move |reader| read::priorities(reader, list)).await
}

/// Begins a round of ranking.
#[tauri::command]
#[specta::specta]
pub async fn ranking_round_create(
    shell: State<'_, Shell>,
    request: CreateRankingRound,
) -> Reply<Outcome<RecordId>> {
    shell.operate("ranking_round_create", act::ranking_round_create(request)).await
}

/// Keeps what a party or a person says in a round.
#[tauri::command]
#[specta::specta]
pub async fn ballot_cast(shell: State<'_, Shell>, request: CastBallot) -> Reply<Outcome<RecordId>> {
    shell.operate("ballot_cast", act::ballot_cast(request)).await
}

/// Takes out a round or a ballot.
#[tauri::command]
#[specta::specta]
pub async fn ranking_remove(shell: State<'_, Shell>, request: RemoveRanking) -> Reply<Outcome<()>> {
    shell.operate("ranking_remove", act::ranking_remove(request)).await
}

/// Makes a list.
#[tauri::command]
#[specta::specta]
pub async fn issue_list_create(
    shell: State<'_, Shell>,
    request: CreateIssueList,
) -> Reply<Outcome<IssueListAdded>> {
    shell.operate("issue_list_create", act::issue_list_create(request)).await
}

/// Adds an issue to a list.
#[tauri::command]
#[specta::specta]
pub async fn issue_create(shell: State<'_, Shell>, request: CreateIssue) -> Reply<Outcome<IssueAdded>> {
    shell.operate("issue_create", act::issue_create(request)).await
}

/// Gives an issue another name.
#[tauri::command]
#[specta::specta]
pub async fn issue_rename(shell: State<'_, Shell>, request: RenameIssue) -> Reply<Outcome<()>> {
    shell.operate("issue_rename", act::issue_rename(request)).await
}

/// Carries issues to a later list.
#[tauri::command]
#[specta::specta]
pub async fn issue_carry(shell: State<'_, Shell>, request: CarryIssues) -> Reply<Outcome<Stepped>> {
    shell.operate("issue_carry", act::issue_carry(request)).await
}

/// Merges issues into one.
#[tauri::command]
#[specta::specta]
pub async fn issue_merge(shell: State<'_, Shell>, request: MergeIssues) -> Reply<Outcome<Stepped>> {
    shell.operate("issue_merge", act::issue_merge(request)).await
}

/// Splits an issue.
#[tauri::command]
#[specta::specta]
pub async fn issue_split(shell: State<'_, Shell>, request: SplitIssue) -> Reply<Outcome<Stepped>> {
    shell.operate("issue_split", act::issue_split(request)).await
}

/// Drops issues, with the reason.
#[tauri::command]
#[specta::specta]
pub async fn issue_drop(shell: State<'_, Shell>, request: DropIssues) -> Reply<Outcome<Stepped>> {
    shell.operate("issue_drop", act::issue_drop(request)).await
}

/// Puts the issues of a list in order.
#[tauri::command]
#[specta::specta]
pub async fn issue_rank(shell: State<'_, Shell>, request: RankIssues) -> Reply<Outcome<()>> {
    shell.operate("issue_rank", act::issue_rank(request)).await
}

/// Leaves issues for later.
#[tauri::command]
#[specta::specta]
pub async fn issue_defer(shell: State<'_, Shell>, request: DeferIssues) -> Reply<Outcome<Stepped>> {
    shell.operate("issue_defer", act::issue_defer(request)).await
}

/// Takes up an issue that was left for later.
#[tauri::command]
#[specta::specta]
pub async fn issue_revisit(shell: State<'_, Shell>, request: RevisitIssue) -> Reply<Outcome<()>> {
    shell.operate("issue_revisit", act::issue_revisit(request)).await
}

/// Takes an issue out of the plan.
#[tauri::command]
#[specta::specta]
pub async fn issue_remove(shell: State<'_, Shell>, request: RemoveIssue) -> Reply<Outcome<()>> {
    shell.operate("issue_remove", act::issue_remove(request)).await
}

/// Takes back a step between lists.
#[tauri::command]
#[specta::specta]
pub async fn lineage_remove(shell: State<'_, Shell>, request: RemoveStep) -> Reply<Outcome<()>> {
    shell.operate("lineage_remove", act::lineage_remove(request)).await
}
