//! The one list of what the interface may call and hear. The application, the browser tests and the bindings use it; a
//! command that is not here does not exist.

use crate::commands::{
    application, baselines, compare, coverage, decisions, desk, documents, gaps, history, issues, outline,
    places, progress, projects, records, schedule, tables,
};
use crate::notice::{CloseAsked, DeskChanged, FileOffered, PlanChanged};
use specta_typescript::Typescript;
use std::path::{Path, PathBuf};
use tauri::Runtime;
use tauri_specta::{Builder, collect_commands, collect_events};

/// Every command and event, for a runtime.
pub fn surface<R: Runtime>() -> Builder<R> {
    Builder::<R>::new()
        // One form of each type: what is sent and what is received differ in nothing the page could use.
        .disable_serde_phases()
        .commands(collect_commands![
            application::application_info,
            application::window_ready,
            application::window_painted,
            application::close_answer,
            application::incident_report,
            desk::desk_state,
            desk::settings_set,
            desk::plan_new,
            desk::plan_open_sample,
            desk::plan_open,
            desk::plan_open_offered,
            desk::plan_save,
            desk::plan_save_as,
            desk::plan_save_copy,
            desk::plan_close,
            desk::plan_discard,
            desk::recovery_open,
            desk::recovery_discard,
            desk::recent_forget,
            desk::backup_list,
            desk::backup_preview,
            desk::backup_restore,
            desk::backup_open,
            desk::path_choose,
            history::history_undo,
            history::history_redo,
            history::history_undo_to,
            history::history_page,
            records::home_view,
            records::record_detail,
            records::record_impact,
            records::record_fields,
            records::record_edit,
            records::search,
            issues::issue_lists,
            issues::issue_register,
            issues::issue_story,
            issues::lineage_picture,
            issues::issue_choices,
            issues::issue_list_create,
            issues::issue_create,
            issues::issue_rename,
            issues::issue_carry,
            issues::issue_merge,
            issues::issue_split,
            issues::issue_drop,
            issues::issue_rank,
            issues::issue_defer,
            issues::issue_revisit,
            issues::issue_remove,
            issues::lineage_remove,
            coverage::coverage_matrix,
            coverage::coverage_cell,
            coverage::coverage_row,
            coverage::coverage_compare,
            coverage::coverage_choices,
            coverage::existing_work,
            coverage::coverage_assess,
            coverage::sufficiency_judge,
            coverage::existing_work_create,
            coverage::existing_work_edit,
            gaps::gap_register,
            gaps::gap_outlook,
            gaps::gap_create,
            gaps::gap_edit,
            gaps::gap_state,
            gaps::work_item_from_gap,
            outline::outline_view,
            outline::outline_add,
            outline::outline_rename,
            outline::outline_move,
            outline::outline_move_rows,
            outline::outline_delete,
            outline::assignment_set,
            outline::amount_set,
            outline::work_item_edit,
            outline::outline_paste,
            progress::plan_parts,
            progress::progress_report,
            progress::progress_export,
            progress::progress_tell,
            progress::milestone_set,
            progress::milestone_remove,
            progress::risk_write,
            progress::outcome_write,
            progress::plan_part_remove,
            progress::gaps_served_set,
            progress::goals_served_set,
            outline::work_items_edit,
            schedule::plan_calendar,
            schedule::fiscal_years_add,
            schedule::fiscal_start_set,
            schedule::update_period_set,
            outline::money_sheet,
            outline::amounts_set,
            outline::amount_note,
            schedule::timeline_view,
            schedule::schedule_pushed,
            schedule::work_item_days,
            schedule::dependency_set,
            schedule::dependency_remove,
            schedule::schedule_push,
            baselines::baseline_list,
            baselines::baseline_compare,
            baselines::baseline_take,
            baselines::difference_reason,
            baselines::baseline_export,
            baselines::visit_news,
            decisions::decision_view,
            decisions::decision_write,
            decisions::adoption_step,
            decisions::adoption_step_remove,
            decisions::event_write,
            decisions::event_remove,
            decisions::plan_roll,
            documents::document_library,
            documents::version_read,
            documents::version_compare,
            documents::version_publish,
            documents::version_export,
            documents::redline_export,
            compare::files_compare,
            compare::compare_progress,
            compare::compare_cancel,
            compare::compared_export,
            tables::table_export,
            tables::picture_export,
            tables::calendar_export,
            projects::project_export,
            projects::project_preview,
            projects::project_import,
            tables::table_read,
            tables::table_guess,
            tables::import_fields,
            tables::import_preview,
            tables::import_rows,
            places::party_list,
            places::proceeding_list,
        ])
        .events(collect_events![PlanChanged, DeskChanged, CloseAsked, FileOffered])
}

/// Where the interface keeps its side of the surface.
pub fn bindings_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/backend/bindings.ts")
}

/// Writes the interface's side of the surface, in TypeScript.
///
/// # Errors
/// When a type has no TypeScript form, or the file cannot be written.
pub fn write_bindings(path: &Path) -> Result<(), String> {
    surface::<tauri::Wry>()
        .export(Typescript::default(), path)
        .map_err(|problem| format!("{}: {problem}", path.display()))
}
