//! Things to do to issues and their lists, to existing work, judgements and gaps.

use crate::actions::Done;
use crate::draw::Draw;
use operations::OperationError;
use operations::coverage::{
    AssessCoverage, CreateExistingWork, EditExistingWork, JudgeSufficiency, WorkWords, coverage_assess,
    coverage_assess_many, existing_work_create, existing_work_edit, sufficiency_judge,
};
use operations::gaps::{
    CreateGap, EditGap, SetGapState, SetGapWork, WorkItemFromGap, gap_create, gap_edit, gap_state,
    gap_work_set, work_item_from_gap,
};
use operations::issues::{
    CarryIssues, CreateIssue, CreateIssueList, DeferIssues, DropIssues, Grounds, MergeIssues, RankIssues,
    RemoveIssue, RemoveStep, RenameIssue, RevisitIssue, SplitIssue, issue_carry, issue_create, issue_defer,
    issue_drop, issue_list_create, issue_merge, issue_rank, issue_remove, issue_rename, issue_revisit,
    issue_split, lineage_remove,
};
use plan::IssueId;
use plan::states::{CoverageValue, DropReason, GapState};
use store::Row;
use store::query::records::record_hangs;

/// One operation, chosen by chance.
pub fn operation(draw: &mut Draw<'_>) -> Result<Done, OperationError> {
    let grounds = Grounds::default();
    match draw.chance.below(22) {
        0 => {
            let name = draw.words("List");
            let request = CreateIssueList { name, dated_on: None, stage: None, sources: Vec::new() };
            draw.run(issue_list_create(request))
        }
        1 => {
            let (list, name) = (draw.id("issue_list")?, draw.words("Issue"));
            let (description, sources) = (String::new(), Vec::new());
            draw.run(issue_create(CreateIssue { list, name, number: None, description, sources }))
        }
        2 => {
            let issues = vec![draw.id("issue")?, draw.id("issue")?];
            let (into, to_list) = (None, None);
            let name = draw.words("Merged");
            draw.run(issue_merge(MergeIssues { issues, into, to_list, name, grounds }))
        }
        3 => {
            let (issue, to_list) = (draw.id("issue")?, None);
            let names = vec!["One half".to_owned(), "Another half".to_owned()];
            draw.run(issue_split(SplitIssue { issue, to_list, names, grounds }))
        }
        4 => {
            let (issues, symptom_of) = (vec![draw.id("issue")?], None);
            draw.run(issue_drop(DropIssues { issues, reason: DropReason::OutOfScope, symptom_of, grounds }))
        }
        5 => {
            let issues = vec![draw.id("issue")?];
            draw.run(issue_defer(DeferIssues { issues, to_list: None, grounds }))
        }
        6 => {
            let rows = draw.plan.query(|reader| reader.rows("issue"))?;
            let deferred: Vec<_> = rows.into_iter().filter(|row| row.text("status") == "deferred").collect();
            let Some(issue) = draw.chance.one_of(&deferred).map(|row| row.id.into()) else {
                return Ok(Done::Nothing);
            };
            draw.run(issue_revisit(RevisitIssue { issue, reason: "Asked for again".to_owned() }))
        }
        7 => {
            let list: plan::IssueListId = draw.id("issue_list")?;
            let rows = draw.plan.query(|reader| reader.rows_where("issue", "issue_list", &list.into()))?;
            let order: Vec<IssueId> = rows.iter().rev().map(|row| row.id.into()).collect();
            draw.run(issue_rank(RankIssues { list, order, reason: "So it was agreed".to_owned() }))
        }
        8 => {
            let rows = draw.plan.query(|reader| reader.rows("issue"))?;
            let hangs = |row: &Row| draw.plan.query(|reader| record_hangs(reader, row.id));
            let free = rows.into_iter().filter(|row| hangs(row).is_ok_and(|hangs| hangs.goes.is_empty()));
            let free: Vec<_> = free.collect();
            let issue = match draw.chance.one_of(&free) {
                Some(row) => row.id.into(),
                None => draw.id("issue")?,
            };
            draw.run(issue_remove(RemoveIssue { issue }))
        }
        9 => {
            let step = draw.id("lineage")?;
            draw.run(lineage_remove(RemoveStep { step }))
        }
        10 => {
            let words = work_words(draw);
            draw.run(existing_work_create(CreateExistingWork { words }))
        }
        11 => {
            let (work, words) = (draw.id("existing_work")?, work_words(draw));
            draw.run(existing_work_edit(EditExistingWork { work, words }))
        }
        12 => {
            let (issue, suffices) = (draw.id("issue")?, draw.chance.once_in(2));
            let rationale = draw.words("Because");
            draw.run(sufficiency_judge(JudgeSufficiency { issue, suffices, rationale }))
        }
        13 => {
            let request = EditGap {
                gap: draw.id("gap")?,
                text: draw.words("Gap"),
                severity: None,
                due_year: draw.maybe("fiscal_year")?,
                owner: draw.maybe("party")?,
                remedy: String::new(),
            };
            draw.run(gap_edit(request))
        }
        14 => {
            let (gap, state) = (draw.id("gap")?, draw.of(&[GapState::Accepted, GapState::Open]));
            let words = draw.words("Because");
            draw.run(gap_state(SetGapState { gap, state, words }))
        }
        15 => {
            let (issue, name) = (draw.id("issue")?, draw.words("Issue"));
            draw.run(issue_rename(RenameIssue { issue, name }))
        }
        16 => {
            let issues = vec![draw.id("issue")?];
            draw.run(issue_carry(CarryIssues { issues, to_list: None, into: None, name: None, grounds }))
        }
        17 => {
            let (issue, work) = (draw.id("issue")?, Some(draw.id("existing_work")?));
            let value = draw.of(&[CoverageValue::Covers, CoverageValue::DoesNotCover]);
            draw.run(coverage_assess(AssessCoverage { issue, work, value, words: None }))
        }
        20 => {
            let (work, mut cells) = (Some(draw.id("existing_work")?), Vec::new());
            for value in [CoverageValue::PartlyCovers, CoverageValue::NotAssessed] {
                cells.push(AssessCoverage { issue: draw.id("issue")?, work, value, words: None });
            }
            draw.run(coverage_assess_many(cells))
        }
        18 => {
            let gap = draw.id("gap")?;
            let items = draw.maybe("work_item")?.into_iter().collect();
            draw.run(gap_work_set(SetGapWork { gap, items }))
        }
        19 => {
            let request = CreateGap {
                issue: draw.id("issue")?,
                text: draw.words("Gap"),
                judgements: Vec::new(),
                severity: None,
                due_year: None,
                owner: None,
                remedy: String::new(),
            };
            draw.run(gap_create(request))
        }
        _ => {
            let request = WorkItemFromGap {
                gap: draw.id("gap")?,
                title: draw.words("Close it"),
                initiative: draw.maybe("initiative")?,
                lead: draw.maybe("party")?,
                first_year: None,
                last_year: None,
                proposal_on: None,
                delivery_on: None,
            };
            draw.run(work_item_from_gap(request))
        }
    }
}

fn work_words(draw: &mut Draw<'_>) -> WorkWords {
    WorkWords {
        title: draw.words("Existing work"),
        kind: "review".to_owned(),
        status: "under_way".to_owned(),
        in_force: draw.chance.once_in(2),
        ..WorkWords::default()
    }
}
