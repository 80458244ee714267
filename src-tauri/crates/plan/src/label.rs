//! Labels people can say (I-07, W-12, G-3): a prefix for each kind of record and a number that is never given twice.

/// The prefix of the labels of one kind of record; kinds without a prefix of their own share `R`.
pub fn prefix(kind: &str) -> &'static str {
    match kind {
        "issue" => "I",
        "issue_list" => "L",
        "work_item" => "W",
        "gap" => "G",
        "existing_work" => "E",
        "coverage" => "J",
        "sufficiency" => "JS",
        "source" => "S",
        "party" => "P",
        "proceeding" => "PC",
        "submission" => "C",
        "point" => "CP",
        "disposition" => "CD",
        "document" => "DOC",
        "version" => "V",
        "decision" => "B",
        "objective" => "SO",
        "goal" => "SG",
        "initiative" => "OI",
        "activity" => "FA",
        "discrepancy" => "X",
        "lineage" => "LA",
        "symptom" => "SY",
        "assignment" => "A",
        "amount" => "M",
        "term" => "T",
        "fiscal_year" => "FY",
        "plan" => "PL",
        "baseline" => "BL",
        "progress" => "U",
        "adoption_step" => "AD",
        "event" => "EV",
        "ranking_round" => "RR",
        "ballot" => "BA",
        "standing" => "ST",
        "recommendation" => "RE",
        _ => "R",
    }
}

/// The label for a number: at least two digits, so that a list of them lines up.
pub fn label(prefix: &str, number: u32) -> String {
    format!("{prefix}-{number:02}")
}
