//! Documents out: what a version is composed of, and the files it becomes. Reads through `store`, writes through
//! `operations`.

pub mod calendar;
pub mod changes;
pub mod combining;
pub mod compose;
pub mod differences;
pub mod drawn;
pub mod export;
pub mod form;
pub mod plan_report;
pub mod progress;
pub mod project;
pub mod proof_page;
pub mod report;
pub mod sheet;
pub mod word_files;

pub use calendar::calendar;
pub use compose::{
    Narrative, Tables, heading_id, issues_list, next_steps, publish_version, redrawn, text_id,
};
pub use differences::{cell_value, differences};
pub use export::{ExportError, RedlineFile, clean_docx, compare, redline_docx, safe_file_name, version_name};
pub use form::{FormError, ProvenRedline, RedlineForm};
pub use plan_report::{PlanReportError, ReportAsk, ReportFile, ReportKind, plan_report};
pub use progress::progress;
pub use project::{ProjectXml, project_xml};
pub use report::{Report, ReportError, ReportForm, report_file};
pub use sheet::{ID_HEAD, RUNS, Sheet, SheetColumn, SheetFormat, sheet_file};
