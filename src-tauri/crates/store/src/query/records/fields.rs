//! Which columns of each kind of record are facts that people read, in the order in which they read them.

/// How a column is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reads {
    /// Running text or a name.
    Text,
    /// A word of a closed vocabulary, with a text `value-<word>` in the language files.
    Code,
    /// A word that the plan's keepers chose themselves; shown as it stands, with spaces.
    Word,
    /// Yes or no.
    YesNo,
    /// A day in the precision known.
    Day,
    /// A whole number.
    Number,
    /// An amount in minor units; the currency stands beside it.
    Money,
    /// Another record.
    Record,
    /// A JSON list of texts.
    List,
    /// An address.
    Address,
}

/// A column and the code of its term (`fact-<term>`).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    pub column: &'static str,
    pub term: &'static str,
    pub reads: Reads,
}

const fn f(column: &'static str, reads: Reads) -> Field {
    Field { column, term: column, reads }
}

const fn named(column: &'static str, term: &'static str, reads: Reads) -> Field {
    Field { column, term, reads }
}

use Reads::{Address, Code, Day, List, Money, Number, Record, Text, Word, YesNo};

/// The facts of each kind. What names a record ([`super::super::common::name_sql`]) is no fact of it.
const FIELDS: &[(&str, &[Field])] = &[
    ("source", &[f("url", Address)]),
    (
        "party",
        &[
            f("name", Text),
            f("kind", Word),
            f("role", Text),
            f("parent", Record),
            named("starts_on", "exists_from", Day),
            named("ends_on", "exists_until", Day),
            f("capacity", Number),
            f("decisional_participant", YesNo),
        ],
    ),
    ("fiscal_year", &[f("starts_on", Day), f("ends_on", Day)]),
    (
        "plan",
        &[
            f("kind", Word),
            f("first_year", Record),
            f("last_year", Record),
            f("status", Word),
            f("draft_published_on", Day),
            f("adopted_on", Day),
            f("effective_on", Day),
            f("decision", Record),
            f("implements", Record),
            f("supersedes", Record),
            f("initiative_count", Number),
            f("activity_count", Number),
            f("file", Text),
        ],
    ),
    ("objective", &[f("number", Number), f("statement", Text), f("plan", Record)]),
    ("goal", &[f("number", Text), f("objective", Record)]),
    ("outcome", &[f("goal", Record)]),
    (
        "risk",
        &[
            f("goal", Record),
            f("work_item", Record),
            f("likelihood", Code),
            f("impact", Code),
            f("response", Text),
            f("owner", Record),
        ],
    ),
    (
        "initiative",
        &[
            f("number", Number),
            f("objective", Record),
            f("plan", Record),
            f("purpose", Text),
            f("scope", Text),
            f("tracking", List),
            f("considerations", List),
        ],
    ),
    ("activity", &[f("service_group", Record)]),
    (
        "work_item",
        &[
            f("status", Code),
            f("first_year", Record),
            f("last_year", Record),
            f("percent_complete", Number),
            f("starts_on", Day),
            f("proposal_on", Day),
            f("delivery_on", Day),
            f("issue", Record),
            f("initiative", Record),
            f("activity", Record),
            f("parent", Record),
            f("timeline_proposed", Text),
            f("resources_needed", Text),
        ],
    ),
    ("baseline", &[f("purpose", Code), f("taken_on", Day)]),
    ("ranking_round", &[f("issue_list", Record), f("method", Code), f("held_on", Day)]),
    ("ballot", &[f("ranking_round", Record), f("party", Record)]),
    (
        "progress",
        &[
            f("work_item", Record),
            f("status", Code),
            f("percent_complete", Number),
            f("next_milestone", Text),
            f("help_needed", Text),
            f("told_on", Day),
            f("told_by", Text),
        ],
    ),
    ("meeting", &[f("held_on", Day)]),
    ("document", &[f("kind", Word), f("language", Text)]),
    (
        "version",
        &[
            f("document", Record),
            f("dated_on", Day),
            f("status", Code),
            f("issue_count", Number),
            f("base", Record),
            f("target", Record),
            f("file", Text),
            f("decision", Record),
        ],
    ),
    ("redline", &[f("base", Record), f("target", Record), f("published", Record), f("published_on", Day)]),
    ("finding", &[f("version", Record)]),
    ("stage", &[named("position", "order", Number)]),
    ("issue_list", &[f("dated_on", Day), f("count", Number), f("stage", Record), f("version", Record)]),
    (
        "issue",
        &[
            f("number", Number),
            f("number_basis", Text),
            f("rank", Number),
            f("status", Code),
            f("status_note", Text),
            f("lead_note", Text),
            f("guiding_question", Text),
            f("is_cluster", YesNo),
            f("issue_list", Record),
        ],
    ),
    (
        "lineage",
        &[
            f("from_issue", Record),
            f("relation", Code),
            f("to_issue", Record),
            f("drop_reason", Code),
            f("acted_by", Record),
            f("acted_on", Day),
        ],
    ),
    ("symptom", &[f("issue", Record), f("cause", Record)]),
    (
        "existing_work",
        &[
            f("kind", Word),
            f("status", Word),
            f("in_force", YesNo),
            f("phase", Text),
            f("percent_complete", Number),
            f("percent_as_of", Day),
            f("expected_on", Day),
            f("link_title", Text),
        ],
    ),
    (
        "standing",
        &[
            f("existing_work", Record),
            f("stood_on", Day),
            f("phase", Text),
            f("percent_complete", Number),
            f("expected_on", Day),
        ],
    ),
    (
        "recommendation",
        &[f("existing_work", Record), f("number", Text), f("state", Code), f("decided_on", Day)],
    ),
    (
        "coverage",
        &[
            f("issue", Record),
            f("existing_work", Record),
            f("value", Code),
            f("confidence", Code),
            f("assessor", Text),
            f("assessed_on", Day),
            f("work_is_draft", YesNo),
        ],
    ),
    ("sufficiency", &[f("issue", Record), f("assessor", Text), f("assessed_on", Day)]),
    (
        "gap",
        &[
            f("issue", Record),
            f("state", Code),
            f("severity", Code),
            f("remedy", Text),
            f("due_year", Record),
        ],
    ),
    (
        "assignment",
        &[
            f("subject", Record),
            f("party", Record),
            named("role", "part", Code),
            f("state", Code),
            f("stated_on", Day),
            f("stated_by", Record),
        ],
    ),
    (
        "amount",
        &[
            named("minor", "amount", Money),
            f("subject", Record),
            f("fiscal_year", Record),
            f("flow", Code),
            f("measure", Code),
            f("case_name", Code),
            f("category", Text),
        ],
    ),
    ("claim", &[f("said_by", Text), f("said_on", Day), named("minor", "amount", Money)]),
    (
        "proceeding",
        &[
            f("opens_on", Day),
            f("closes_on", Day),
            f("status", Code),
            f("originator", Record),
            f("categories", List),
            f("asked", List),
            f("version", Record),
            f("staff_report", Record),
            f("staff_report_on", Day),
            f("submission_count", Number),
            f("url", Address),
        ],
    ),
    (
        "submission",
        &[
            f("proceeding", Record),
            f("party", Record),
            f("submitted_on", Day),
            f("state", Word),
            f("stance", Word),
            f("votes_yes", Number),
            f("votes_no", Number),
            f("abstentions", Number),
            f("statement_number", Text),
        ],
    ),
    ("point", &[f("submission", Record)]),
    (
        "disposition",
        &[
            f("point", Record),
            f("value", Code),
            f("rationale", Text),
            f("decided_by", Text),
            f("decided_on", Day),
        ],
    ),
    (
        "decision",
        &[
            f("decided_on", Day),
            f("resolution_numbers", Text),
            f("meeting_kind", Word),
            f("agenda_item", Text),
            f("bylaws_basis", Text),
            f("recommended_by", Record),
            f("asked", YesNo),
            f("whereas", List),
            f("resolved", List),
            f("rationale", Text),
        ],
    ),
    (
        "adoption_step",
        &[
            f("subject", Record),
            f("state", Code),
            f("happened_on", Day),
            f("ends_on", Day),
            f("party", Record),
        ],
    ),
    ("event", &[f("kind", Code), f("happened_on", Day), f("about", Record)]),
    (
        "rejection_action",
        &[
            f("kind", Word),
            f("participant", Record),
            f("petition_days", Number),
            f("petition_deadline", Text),
            f("outcome", Text),
        ],
    ),
    ("discrepancy", &[f("article_says", Text), f("found", Text), f("resolution", Text)]),
    ("remark", &[f("about", Text)]),
];

/// The facts of a kind.
pub(crate) fn of(kind: &str) -> &'static [Field] {
    FIELDS.iter().find(|(known, _)| *known == kind).map_or(&[], |(_, fields)| fields)
}

/// The code of the term of a column (`fact-<term>`); a column that is no fact is called by its own name.
pub(crate) fn term_of(table: &str, column: &str) -> String {
    let field = of(table).iter().find(|field| field.column == column);
    field.map_or(column, |field| field.term).to_owned()
}

/// The text of a word of a closed vocabulary. Work is deferred; an issue is left for later.
pub(crate) fn word_key(kind: &str, word: &str) -> String {
    match (kind, word) {
        ("issue", "deferred") => "value-left_for_later".to_owned(),
        _ => format!("value-{word}"),
    }
}

/// The column that describes a record in running text, and the one that says what is missing.
pub(crate) fn description(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "issue" => "description",
        "term" => "definition",
        "coverage" | "sufficiency" => "rationale",
        _ => return None,
    })
}

/// The column whose word is the one value that matters of a record.
pub(crate) fn value(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "coverage" | "disposition" => "value",
        "gap" | "recommendation" => "state",
        "work_item" | "version" | "proceeding" | "issue" => "status",
        "lineage" => "relation",
        _ => return None,
    })
}

/// The column of the record that a record stands under.
pub(crate) fn parent(kind: &str) -> &'static [&'static str] {
    match kind {
        "goal" => &["objective"],
        "objective" => &["plan"],
        "outcome" => &["goal"],
        "risk" => &["goal", "work_item"],
        "initiative" => &["objective"],
        "activity" => &["service_group"],
        "ranking_round" => &["issue_list"],
        "ballot" => &["ranking_round"],
        "work_item" => &["parent", "initiative", "activity"],
        "version" => &["document"],
        "redline" => &["target"],
        "finding" => &["version"],
        "issue" => &["issue_list"],
        "lineage" => &["from_issue"],
        "symptom" | "coverage" | "sufficiency" | "gap" => &["issue"],
        "assignment" | "amount" | "adoption_step" => &["subject"],
        "event" => &["about"],
        "progress" => &["work_item"],
        "standing" | "recommendation" => &["existing_work"],
        "submission" => &["proceeding"],
        "point" => &["submission"],
        "disposition" => &["point"],
        "party" => &["parent"],
        _ => &[],
    }
}

/// The columns of a kind that hold text a person may search for, besides what names the record. A phase is a state in
/// words, which many works share and by which none is called.
pub(crate) fn searched(kind: &str) -> impl Iterator<Item = &'static str> {
    let texts =
        of(kind).iter().filter(|field| matches!(field.reads, Reads::Text | Reads::List | Reads::Address));
    let missing = (kind == "coverage").then_some("missing");
    texts
        .map(|field| field.column)
        .filter(|column| *column != "phase")
        .chain(description(kind))
        .chain(missing)
}

/// The days and numbers that a disagreement about a record can be about, by the code of what disagrees.
pub(crate) fn disputed(kind: &str, of: &str) -> Option<&'static str> {
    Some(match (kind, of) {
        ("version" | "issue_list", "date") => "dated_on",
        ("decision", "date") => "decided_on",
        ("plan", "date") => "adopted_on",
        ("proceeding", "date") => "closes_on",
        ("meeting", "date") => "held_on",
        ("plan", "number") => "activity_count",
        ("proceeding", "number") => "submission_count",
        (_, "owner") => "owner",
        _ => return None,
    })
}
