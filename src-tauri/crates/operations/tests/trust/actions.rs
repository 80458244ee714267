//! Things to do to a plan: rows of every kind written past the operations, and operations.

use crate::draw::Draw;
use crate::{
    issue_actions, party_actions, plan_actions, ranking_actions, record_actions, register_actions,
    work_actions,
};
use operations::adoption::{TakeAdoptionStep, adoption_step};
use operations::baselines::{SayReason, difference_reason};
use operations::decisions::{WriteDecision, decision_write};
use operations::events::{WriteEvent, event_write};
use operations::outline::{
    AddRow, DeleteRow, EditWorkItems, MoveRow, OutlineRename, RollPlan, RowKind, SetFiscalStart,
    SetGoalsServed, SetMilestone, TellProgress, WriteRisk, fiscal_start_set, goals_served_set, milestone_set,
    outline_add, outline_delete, outline_move, outline_rename, plan_roll, progress_tell, risk_write,
    work_items_edit,
};
use operations::{OpenPlan, Operation, OperationError, Work};
use plan::RecordId;
use plan::states::{AdoptionState, Confidence, EventKind, WorkStatus};
use store::{Reader, StoreError, Value};
use testkit::Chance;

/// What a column may hold.
#[derive(Clone, Copy)]
enum Of {
    Text,
    Place,
    Number,
    Day,
    Flag,
    Json,
    Words(&'static [&'static str]),
    To(&'static str),
}
use Of::{Day, Flag, Json, Number, Place, Text, To, Words};

/// The columns of a table, each with whether it must be filled.
type Columns = &'static [(&'static str, Of, bool)];

/// The tables with columns that must be filled (true) or may be.
#[rustfmt::skip]
const TABLES: &[(&str, Columns)] = &[
    ("source", &[("title", Text, true), ("url", Text, true)]),
    ("party", &[("kind", Text, true), ("name", Text, true), ("parent", To("party"), false), ("role", Text, false), ("starts_on", Day, false), ("capacity", Number, false)]),
    ("decision", &[("title", Text, true), ("decided_on", Day, false), ("asked", Flag, true), ("recommended_by", To("party"), false), ("whereas", Json, false), ("rationale", Text, false)]),
    ("fiscal_year", &[("name", Text, true), ("starts_on", Words(&["2020-07-01"]), true), ("ends_on", Words(&["2021-06-30"]), true)]),
    ("objective", &[("number", Number, true), ("name", Text, true), ("statement", Text, true), ("position", Place, true)]),
    ("goal", &[("objective", To("objective"), true), ("number", Text, true), ("statement", Text, true), ("position", Place, true)]),
    ("outcome", &[("goal", To("goal"), true), ("text", Text, true)]),
    ("risk", &[("goal", To("goal"), false), ("text", Text, true), ("work_item", To("work_item"), false), ("likelihood", Words(&["low", "high"]), false), ("owner", To("party"), false)]),
    ("service_group", &[("title", Text, true), ("position", Place, false)]),
    ("activity", &[("service_group", To("service_group"), true), ("title", Text, true), ("position", Place, false)]),
    ("initiative", &[("objective", To("objective"), true), ("number", Number, true), ("title", Text, true), ("position", Place, true), ("tracking", Json, false)]),
    ("initiative_goal", &[("initiative", To("initiative"), true), ("goal", To("goal"), true), ("position", Number, true)]),
    ("document", &[("title", Text, true), ("kind", Text, true), ("language", Text, true)]),
    ("version", &[("document", To("document"), true), ("title", Text, true), ("dated_on", Day, true), ("status", Words(&["draft", "final", "published"]), true), ("base", To("version"), false)]),
    ("block", &[("version", To("version"), true), ("key", Text, true), ("position", Number, true), ("content", Json, true)]),
    ("issue_list", &[("name", Text, true), ("position", Number, true), ("dated_on", Day, false)]),
    ("issue", &[("issue_list", To("issue_list"), true), ("number", Number, true), ("name", Text, true), ("rank", Number, false), ("status", Words(&["priority", "deferred"]), false)]),
    ("issue_tag", &[("issue", To("issue"), true), ("taxonomy", Text, true), ("tag", Text, true)]),
    ("lineage", &[("from_issue", To("issue"), true), ("to_issue", To("issue"), false), ("relation", Words(&["carried", "dropped", "merged", "unknown"]), true), ("drop_reason", Words(&["symptom", "unknown"]), false)]),
    ("symptom", &[("issue", To("issue"), true), ("cause", To("issue"), true)]),
    ("existing_work", &[("title", Text, true), ("kind", Text, true), ("status", Text, true), ("in_force", Flag, true)]),
    ("coverage", &[("issue", To("issue"), true), ("existing_work", To("existing_work"), false), ("value", Words(&["covers", "nothing_exists", "not_assessed"]), true), ("rationale", Text, false)]),
    ("sufficiency", &[("issue", To("issue"), true), ("rationale", Text, true)]),
    ("gap", &[("issue", To("issue"), true), ("text", Text, true), ("state", Words(&["open", "closed"]), true)]),
    ("gap_coverage", &[("gap", To("gap"), true), ("coverage", To("coverage"), true), ("position", Number, true)]),
    ("work_item", &[("title", Text, true), ("position", Place, true), ("status", Words(&["proposed", "done"]), true), ("parent", To("work_item"), false), ("initiative", To("initiative"), false), ("activity", To("activity"), false), ("issue", To("issue"), false)]),
    ("work_item_goal", &[("work_item", To("work_item"), true), ("goal", To("goal"), true), ("position", Number, true)]),
    ("work_item_gap", &[("work_item", To("work_item"), true), ("gap", To("gap"), true), ("position", Number, true)]),
    ("assignment", &[("subject", To("record"), true), ("party", To("party"), false), ("role", Words(&["leads", "owns"]), true), ("state", Words(&["proposed", "to_be_determined"]), false), ("position", Number, true)]),
    ("amount", &[("subject", To("record"), false), ("flow", Words(&["funding", "net"]), true), ("measure", Words(&["value"]), true), ("case_name", Words(&["low", "actual"]), true), ("minor", Number, true), ("currency", Words(&["USD", "CHF"]), true)]),
    ("assignment_statement", &[("assignment", To("assignment"), true), ("position", Number, true), ("state", Words(&["proposed", "accepted"]), false), ("stated_on", Day, false)]),
    ("discrepancy", &[("topic", Text, true), ("article_says", Text, true), ("found", Text, true), ("resolution", Text, true), ("field", Text, false)]),
    ("discrepancy_value", &[("discrepancy", To("discrepancy"), true), ("position", Number, true), ("text", Text, true), ("chosen", Flag, true)]),
    ("discrepancy_value_source", &[("value", To("discrepancy_value"), true), ("source", To("source"), true), ("position", Number, true)]),
    ("citation", &[("record", To("record"), true), ("source", To("source"), true), ("position", Number, true)]),
    ("fact_mark", &[("record", To("record"), true), ("field", Text, true), ("basis", Words(&["own", "memory"]), true), ("verified", Flag, true)]),
    ("key_date", &[("record", To("record"), true), ("position", Number, true), ("name", Text, true), ("happens_on", Day, true)]),
    ("term", &[("term", Text, true), ("definition", Text, true)]),
    ("remark", &[("about", Text, true), ("position", Number, true), ("text", Text, true)]),
    ("proceeding", &[("title", Text, true), ("categories", Json, true), ("status", Words(&["open", "closed"]), true), ("version", To("version"), false)]),
    ("submission", &[("proceeding", To("proceeding"), true), ("submitter", Text, true), ("state", Text, true), ("stance", Text, true), ("party", To("party"), false)]),
    ("point", &[("submission", To("submission"), true), ("position", Number, true), ("text", Text, true)]),
    ("point_issue", &[("point", To("point"), true), ("issue", To("issue"), true), ("position", Number, true)]),
    ("disposition", &[("point", To("point"), true), ("value", Words(&["noted", "accepted"]), true), ("rationale", Text, false)]),
    ("dependency", &[("work_item", To("work_item"), true), ("needs", To("work_item"), true), ("kind", Words(&["fs", "ff"]), true), ("lag_days", Number, true)]),
    ("progress", &[("work_item", To("work_item"), true), ("text", Text, true), ("status", Words(&["done", "at_risk"]), true), ("told_on", Day, true), ("next_milestone", Text, false), ("help_needed", Text, false)]),
    ("plan", &[("kind", Text, true), ("title", Text, true), ("status", Text, true), ("first_year", To("fiscal_year"), false), ("last_year", To("fiscal_year"), false), ("decision", To("decision"), false), ("supersedes", To("plan"), false)]),
    ("adoption_step", &[("subject", To("plan"), true), ("state", Words(&["drafted", "adopted"]), true), ("happened_on", Day, true), ("party", To("party"), false)]),
    ("event", &[("title", Text, true), ("kind", Words(&["other", "rolled"]), true), ("happened_on", Day, true), ("about", To("plan"), false)]),
    ("ranking_round", &[("issue_list", To("issue_list"), true), ("title", Text, true), ("method", Words(&["order", "points"]), true), ("held_on", Day, true)]),
    ("ballot", &[("ranking_round", To("ranking_round"), true), ("party", To("party"), false), ("title", Text, true)]),
    ("ballot_issue", &[("ballot", To("ballot"), true), ("issue", To("issue"), true), ("value", Number, true)]),
    ("ballot_pair", &[("ballot", To("ballot"), true), ("preferred", To("issue"), true), ("other", To("issue"), true)]),
    ("standing", &[("existing_work", To("existing_work"), true), ("stood_on", Day, true), ("phase", Text, false), ("percent_complete", Number, false), ("expected_on", Day, false)]),
    ("recommendation", &[("existing_work", To("existing_work"), true), ("number", Text, true), ("text", Text, true), ("state", Words(&["open", "accepted"]), true), ("decided_on", Day, false)]),
    ("link", &[("record", To("record"), true), ("position", Number, true), ("title", Text, true), ("url", Text, false), ("document", To("document"), false)]),
    ("setting", &[("key", Text, true), ("value", Text, true)]),
];

const TEXTS: &[&str] = &[
    "a",
    "Precision",
    "قضية \u{202e}x",
    "e\u{301}\u{200b}",
    "多方",
    "'); DROP TABLE record;--",
    "nul\u{0}l",
    "🏳️‍🌈",
    " ",
    "0012",
];

/// The links and parts: tables whose rows are no records.
const LINKS: &[&str] = &[
    "initiative_goal",
    "block",
    "issue_tag",
    "gap_coverage",
    "work_item_gap",
    "work_item_goal",
    "ballot_issue",
    "ballot_pair",
    "citation",
    "fact_mark",
    "key_date",
    "link",
    "point_issue",
    "setting",
    "dependency",
    "assignment_statement",
    "discrepancy_value",
    "discrepancy_value_source",
];

fn value(reader: Reader<'_>, of: Of, chance: &mut Chance) -> Result<Value, StoreError> {
    Ok(match of {
        Text if chance.once_in(3) => {
            format!("{} {}", TEXTS[chance.below(TEXTS.len())], chance.below(1000)).into()
        }
        Text => TEXTS[chance.below(TEXTS.len())].into(),
        Place => ["80", "8180", "7f80"][chance.below(3)].into(),
        Number => i64::try_from(chance.below(40)).unwrap_or(0).into(),
        Day => ["2019", "2020-02", "2020-02-29"][chance.below(3)].into(),
        Flag => chance.once_in(2).into(),
        Json => ["[]", "[\"a\"]", "{\"t\":\"é\"}"][chance.below(3)].into(),
        Words(words) => words[chance.below(words.len())].into(),
        To(table) => chance.one_of(&reader.rows(table)?).map(|row| row.id).into(),
    })
}

/// What an action came to.
pub enum Done {
    /// A change of this kind was written.
    Changed(&'static str),
    /// There was nothing to do it to.
    Nothing,
}

/// Whether a rule of the schema said no.
pub fn breaks_a_rule(error: &StoreError) -> bool {
    error.to_string().contains("constraint failed") || error.to_string().contains("datatype mismatch")
}

/// Some rows of every kind, so that there is something to refer to.
pub fn stock() -> Operation<()> {
    Operation::new("test_stock", |work| {
        let mut chance = Chance::new(7);
        for table in 0..TABLES.len() {
            for _ in 0..2 {
                insert(work, &mut chance, table, true)?;
            }
        }
        Ok(())
    })
}

/// Inserts a row; in the stock, numbers and texts that must be unique are.
fn insert(
    work: &mut Work<'_, '_>,
    chance: &mut Chance,
    table: usize,
    stock: bool,
) -> Result<(), OperationError> {
    let (name, columns) = TABLES[table];
    let taken = work.read().rows(name)?.len();
    let mut cells = Vec::new();
    for (column, of, needed) in columns {
        if !needed && (stock || chance.once_in(2)) {
            continue;
        }
        let cell = match of {
            Number if stock => i64::try_from(taken + 1).unwrap_or(1).into(),
            Text if stock => format!("{name} {taken}").into(),
            Words(words) if stock && name == "lineage" && *column == "relation" => words[3].into(),
            Words(words) if stock && name == "coverage" => words[1].into(),
            To(target) if stock => {
                let rows = work.read().rows(target)?;
                let at = if ["cause", "needs", "other"].contains(column) {
                    rows.len() - 1
                } else {
                    taken.min(rows.len() - 1)
                };
                rows[at].id.into()
            }
            of => value(work.read(), *of, chance)?,
        };
        cells.push((*column, cell));
    }
    // What the schema demands together.
    if name == "assignment" && stock {
        cells.push(("state", "to_be_determined".into()));
    }
    if stock && ["symptom", "dependency", "ballot_pair"].contains(&name) && taken > 0 {
        return Ok(());
    }
    if LINKS.contains(&name) {
        return work.link(name, &cells);
    }
    work.create::<RecordId>(name, &cells).map(|_| ())
}

/// One action, chosen by chance.
pub fn any(plan: &OpenPlan, chance: &mut Chance) -> Result<Done, OperationError> {
    match chance.below(30) {
        0..=2 => undo(plan),
        3..=4 => match plan.redo() {
            Err(OperationError::Refused(refusal)) if refusal.code == "nothing-to-redo" => Ok(Done::Nothing),
            result => result.map(|_| Done::Changed("redo")),
        },
        5..=7 => operation(plan, chance),
        8..=10 => {
            let before = plan.file().seq();
            let kind = match chance.below(5) {
                0 => register_actions::operation(plan, chance)?,
                1 => ranking_actions::operation(plan, chance)?,
                _ => party_actions::operation(plan, chance)?,
            };
            Ok(kind.filter(|_| plan.file().seq() > before).map_or(Done::Nothing, Done::Changed))
        }
        11..=13 => plan_actions::operation(&mut Draw { plan, chance }),
        14..=16 => issue_actions::operation(&mut Draw { plan, chance }),
        17 => record_actions::operation(&mut Draw { plan, chance }),
        18 => work_actions::operation(&mut Draw { plan, chance }),
        _ => {
            let (mut own, writes) = (chance.clone(), 1 + chance.below(4));
            let before = plan.file().seq();
            let outcome = plan.operate(Operation::new("test_rows", move |work| {
                for _ in 0..writes {
                    write(work, &mut own)?;
                }
                Ok(())
            }))?;
            chance.next();
            Ok(if i64::from(outcome.seq) > before { Done::Changed("rows") } else { Done::Nothing })
        }
    }
}

fn undo(plan: &OpenPlan) -> Result<Done, OperationError> {
    match plan.undo(true) {
        Err(OperationError::Refused(refusal)) if refusal.code == "nothing-to-undo" => Ok(Done::Nothing),
        Err(error) => panic!("an undo did not go: {error:?}"),
        Ok(_) => Ok(Done::Changed("undo")),
    }
}

fn write(work: &mut Work<'_, '_>, chance: &mut Chance) -> Result<(), OperationError> {
    let table = chance.below(TABLES.len());
    let (name, columns) = TABLES[table];
    let rows = work.read().rows(name)?;
    match (chance.below(10), chance.one_of(&rows)) {
        (0..=3, _) | (_, None) => insert(work, chance, table, false),
        (4..=5, Some(row)) => Ok(work.recorder.remove(name, row.id)?),
        (6..=8, Some(row)) => {
            let Some((column, of, needed)) = chance.one_of(columns).copied() else { return Ok(()) };
            let cell =
                if !needed && chance.once_in(4) { Value::Null } else { value(work.read(), of, chance)? };
            work.recorder.set(name, row.id, column, cell)?;
            Ok(())
        }
        (_, Some(row)) => {
            let mut cells = Vec::new();
            for (column, of, _) in columns {
                cells.push((*column, value(work.read(), *of, chance)?));
            }
            work.recorder.update(name, row.id, &cells)?;
            Ok(())
        }
    }
}

fn operation(plan: &OpenPlan, chance: &mut Chance) -> Result<Done, OperationError> {
    let pick = |table: &'static str, chance: &mut Chance| -> Result<Option<RecordId>, OperationError> {
        let rows = plan.query(|reader| reader.rows(table))?;
        Ok(chance.one_of(&rows).map(|row| row.id))
    };
    let name = || "A name".to_owned();
    let before = plan.file().seq();
    macro_rules! needed {
        ($table:literal) => {
            match pick($table, chance)? {
                Some(id) => id,
                None => return Ok(Done::Nothing),
            }
        };
    }
    let kind = match chance.below(16) {
        0 => {
            let parent = pick("initiative", chance)?;
            plan.operate(outline_add(AddRow { kind: RowKind::WorkItem, parent, after: None, name: name() }))?;
            "outline_add"
        }
        1 => {
            let id = needed!("work_item");
            plan.operate(outline_rename(OutlineRename { id, name: format!("Named {}", chance.below(9)) }))?;
            "outline_rename"
        }
        2 => {
            let (id, parent) = (needed!("work_item"), pick("work_item", chance)?);
            plan.operate(outline_move(MoveRow { id, parent, after: None }))?;
            "outline_move"
        }
        3 => {
            let id = needed!("work_item");
            plan.operate(outline_delete(DeleteRow { id, reason: name() }))?;
            "outline_delete"
        }
        4 => {
            let items = vec![needed!("work_item").into()];
            let (status, lead) = (Some(WorkStatus::Planned), pick("party", chance)?.map(Into::into));
            plan.operate(work_items_edit(EditWorkItems { items, status, years: None, lead }))?;
            "work_items_edit"
        }
        5 => {
            let (record, name) = (needed!("work_item"), format!("Milestone {}", chance.below(4)));
            match plan.operate(milestone_set(SetMilestone {
                record,
                id: None,
                name,
                on: "2021-03".to_owned(),
            })) {
                Err(OperationError::Refused(_)) => return Ok(Done::Nothing),
                done => done?,
            };
            "milestone_set"
        }
        6 => {
            let (subject, owner) = (needed!("goal"), pick("party", chance)?.map(Into::into));
            let impact = Some(Confidence::High);
            let (likelihood, response) = (None, name());
            plan.operate(risk_write(WriteRisk {
                subject,
                id: None,
                text: name(),
                likelihood,
                impact,
                response,
                owner,
            }))?;
            "risk_write"
        }
        7 => {
            let (subject, goals) = (needed!("work_item"), vec![needed!("goal")]);
            plan.operate(goals_served_set(SetGoalsServed { subject, goals }))?;
            "goals_served_set"
        }
        8 => {
            let month = u8::try_from(1 + chance.below(12)).unwrap_or(1);
            plan.operate(fiscal_start_set(SetFiscalStart { month }))?;
            "fiscal_start_set"
        }
        9 => {
            plan.operate(progress_tell(TellProgress {
                item: needed!("work_item").into(),
                status: WorkStatus::AtRisk,
                percent: Some(u8::try_from(chance.below(101)).unwrap_or(0)),
                text: name(),
                next_milestone: name(),
                help_needed: String::new(),
            }))?;
            "progress_tell"
        }
        10 => {
            let adopts = pick("plan", chance)?.into_iter().collect();
            let title = name();
            plan.operate(decision_write(WriteDecision { title, adopts, ..WriteDecision::default() }))?;
            "decision_write"
        }
        11 => {
            let subject = needed!("plan");
            let (state, on) = (AdoptionState::Superseded, "2020-07-01".to_owned());
            let request =
                TakeAdoptionStep { subject, state, happened_on: on, ends_on: String::new(), party: None };
            plan.operate(adoption_step(request))?;
            "adoption_step"
        }
        12 => {
            let (about, kind) = (pick("plan", chance)?, EventKind::Other);
            let happened_on = "2020-05".to_owned();
            plan.operate(event_write(WriteEvent { id: None, title: name(), kind, happened_on, about }))?;
            "event_write"
        }
        13 => {
            let request = RollPlan { plan: needed!("plan") };
            plan.operate(plan_roll(request))?;
            "plan_roll"
        }
        14 => {
            let subject = needed!("work_item");
            plan.operate(difference_reason(SayReason { subject, after: None, reason: name() }))?;
            "difference_reason"
        }
        _ => {
            let id = needed!("objective");
            plan.operate(outline_rename(OutlineRename {
                id,
                name: format!("Objective {}", chance.below(9)),
            }))?;
            "objective_rename"
        }
    };
    Ok(if plan.file().seq() > before { Done::Changed(kind) } else { Done::Nothing })
}

/// Two issues of a list exchange their numbers.
pub fn swap_issue_numbers() -> Operation<()> {
    Operation::new("test_swap", |work| {
        let rows = work.read().rows("issue")?;
        let list = rows[0].id("issue_list");
        work.recorder.update(
            "issue",
            rows[1].id,
            &[("issue_list", list.into()), ("number", 39_i64.into())],
        )?;
        let numbers = (rows[0].get("number").clone(), Value::from(38_i64));
        work.recorder.set("issue", rows[0].id, "number", numbers.1)?;
        work.recorder.set("issue", rows[1].id, "number", numbers.0)?;
        work.recorder.set("issue", rows[0].id, "number", 39_i64)?;
        Ok(())
    })
}

/// A step changes its relation and its reason together, because a rule looks at both.
pub fn drop_an_issue() -> Operation<()> {
    Operation::new("test_drop", |work| {
        let step = work.read().rows("lineage")?[0].id;
        let cells = [("relation", "dropped".into()), ("drop_reason", "symptom".into())];
        work.recorder.update("lineage", step, &cells)?;
        Ok(())
    })
}

/// The first work item gets another title.
pub fn rename_first(title: &'static str) -> Operation<()> {
    Operation::new("test_rename", move |work| {
        let id = work.read().rows("work_item")?[0].id;
        work.recorder.set("work_item", id, "title", title)?;
        Ok(())
    })
}
