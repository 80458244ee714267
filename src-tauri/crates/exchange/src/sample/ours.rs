//! What the plan needs and the file does not say. Nothing here is a fact about anybody: it is our reading, and where it
//! stands in a record it is marked as inferred.

use super::mapping::Item;
use plan::states::Basis;
use store::Value;

/// The kind of a party that is a person.
pub(super) const PERSON: &str = "person";

/// The place in the collection, from 1.
pub(super) fn place(item: &Item<'_>) -> Value {
    i64::try_from(item.index + 1).unwrap_or(i64::MAX).into()
}

/// A position after those before it.
pub(super) fn position(item: &Item<'_>) -> Value {
    item.position.into()
}

/// The lists have no names in the file; these are what their documents call them, shortened.
pub(super) fn list_name(item: &Item<'_>) -> Value {
    match item.text("id") {
        "il-draft" => "Draft list",
        "il-final" => "Final list",
        "il-workareas" => "Work plan",
        "il-2020" => "Priority topics",
        other => other,
    }
    .into()
}

/// A list is dated as the version it stands in.
pub(super) fn list_date(item: &Item<'_>) -> Value {
    let version = item.other("document_versions", item.text("document_version_id"));
    version["date"].as_str().map(str::to_owned).into()
}

/// An issue that was not carried was dropped; no source says why. Guesses stay in the note.
pub(super) fn drop_reason(item: &Item<'_>) -> Value {
    (item.text("relation") == "not_carried").then_some("unknown").into()
}

/// Work is in force when it was adopted, delivered or finished, runs regularly, or is being carried out after adoption.
///
/// Work in progress, in development, planned, in a working group or out for comment may still come to nothing. A final
/// report of a review recommends; it is in force only when the Board has acted and somebody carries it out.
pub(super) fn is_in_force(status: &str) -> bool {
    matches!(status, "implemented" | "delivered" | "adopted" | "ongoing" | "yearly" | "in_implementation")
}

/// Whether an existing work is in force, by its status.
pub(super) fn in_force(item: &Item<'_>) -> Value {
    is_in_force(item.text("status")).into()
}

/// Whether the judged work was only a draft or a plan; nothing where no work was judged.
pub(super) fn work_is_draft(item: &Item<'_>) -> Value {
    let work = item.other("existing_work", item.text("existing_work_id"));
    work["status"].as_str().map(|status| !is_in_force(status)).into()
}

/// The words of the file for a judgement. `none` has two of ours: see [`nothing_exists`].
pub(super) const COVERAGE_WORDS: &[(&str, &str)] = &[
    ("full", "covers"),
    ("partial", "partly_covers"),
    ("none", "does_not_cover"),
    ("none", "nothing_exists"),
];

/// Without a work to judge, `none` says that nothing exists; otherwise the word stands as it was read.
pub(super) fn nothing_exists(item: &Item<'_>) -> Value {
    item.json["existing_work_id"].is_null().then_some("nothing_exists").into()
}

/// Fields of every record of a table that are our vocabulary or our reading, as the file's notes say.
pub(super) const OUR_FIELDS: &[(&str, &[&str])] = &[
    // "the values of type and status are our vocabulary"
    ("existing_work", &["kind", "status", "in_force"]),
    // "Stance values and issue links are our reading of the sources"
    ("submission", &["stance"]),
    ("coverage", &["work_is_draft"]),
    ("issue_list", &["name"]),
    ("lineage", &["drop_reason"]),
];

/// Single fields that a note of the file calls known from memory.
pub(super) const FROM_MEMORY: &[(&str, &str)] = &[
    ("icann64", "held_on"),
    ("ew-rssgov", "title"),
    ("org-alac", "decisional_participant"),
    ("org-gac", "decisional_participant"),
];

/// Parties whose part a note of the file calls known from memory.
pub(super) const PARTS_FROM_MEMORY: &[&str] = &["ew-streamline"];

/// Which records a discrepancy is about.
pub(super) const DISCREPANCY_SUBJECTS: &[(&str, &[&str])] = &[
    ("x1", &["pc2"]),
    ("x2", &["dv-next19"]),
    ("x3", &["dv-issues-final", "il-final"]),
    ("x4", &["pc1"]),
    ("x5", &["pc1"]),
    ("x6", &["ba-op", "plan-op"]),
    ("x7", &["plan-op"]),
    ("x8", &["f02", "w5"]),
    ("x9", &["p4"]),
    ("x10", &["ew-iti"]),
    ("x11", &["il-final"]),
];

/// What the plan is called on screen and as a file; the file's own long title stands among the remarks.
pub(super) const TITLE: &str = "ICANN multistakeholder model";

/// Settings of the sample plan besides its title.
pub(super) const SETTINGS: &[(&str, &str)] = &[("fiscal_start_month", "7"), ("currency", CURRENCY)];

/// The currency of every amount of the file.
pub(super) const CURRENCY: &str = "USD";

/// A field of ours in a record is known no better than by inference, and no better than its record.
pub(super) fn weaker(record: Basis) -> Basis {
    record.max(Basis::Inferred)
}
