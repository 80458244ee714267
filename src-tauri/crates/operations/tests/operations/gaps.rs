//! Gaps and the work items that close them, against a real plan file.

use operations::coverage::{
    AssessCoverage, CreateExistingWork, WorkWords, coverage_assess, existing_work_create,
};
use operations::gaps::{
    CreateGap, EditGap, SetGapState, WorkItemFromGap, gap_create, gap_edit, gap_state, work_item_from_gap,
};
use operations::outline::{Assign, EditWorkItem, SetAmount, amount_set, assignment_set, work_item_edit};
use operations::{Operation, OperationError};
use plan::states::{AssignmentState, Confidence, CoverageValue, GapState, MoneyCase, Role, WorkStatus};
use plan::{
    CoverageId, ExistingWorkId, FiscalYearId, GapId, InitiativeId, IssueId, IssueListId, ObjectiveId, PartyId,
};
use store::query::coverage::{GapEntry, coverage_matrix, gap_outlook, gap_register};
use store::query::home::{HomeView, home_view};
use testkit::TestPlan;

struct Register {
    test: TestPlan,
    issues: Vec<IssueId>,
    judgement: CoverageId,
    party: PartyId,
    years: Vec<FiscalYearId>,
    initiative: InitiativeId,
}

fn run<T>(test: &TestPlan, operation: Operation<T>) -> T {
    test.plan.operate(operation).unwrap_or_else(|error| panic!("{error:?}")).value
}

fn refused<T: std::fmt::Debug>(test: &TestPlan, operation: Operation<T>) -> String {
    match test.plan.operate(operation) {
        Err(OperationError::Refused(refusal)) => refusal.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

fn register() -> Register {
    let test = TestPlan::empty();
    let (issues, party, years, initiative) = run(
        &test,
        Operation::new("seed", |work| {
            let columns = [("name", "Final".into()), ("position", 1_i64.into())];
            let (list, _) = work.create::<IssueListId>("issue_list", &columns)?;
            let mut issues = Vec::new();
            for (number, name) in [(1_i64, "Prioritization"), (2, "Precision")] {
                let columns = [("issue_list", list.into()), ("number", number.into()), ("name", name.into())];
                issues.push(work.create::<IssueId>("issue", &columns)?.0);
            }
            let (party, _) =
                work.create::<PartyId>("party", &[("kind", "so".into()), ("name", "GNSO".into())])?;
            let mut years = Vec::new();
            for year in [2021, 2022, 2023] {
                let name = format!("FY{}", year - 2000);
                let (starts, ends) = (format!("{}-07-01", year - 1), format!("{year}-06-30"));
                let columns = [("name", name.into()), ("starts_on", starts.into()), ("ends_on", ends.into())];
                years.push(work.create::<FiscalYearId>("fiscal_year", &columns)?.0);
            }
            let columns = [
                ("number", 1_i64.into()),
                ("name", "Governance".into()),
                ("statement", "".into()),
                ("position", "80".into()),
            ];
            let (objective, _) = work.create::<ObjectiveId>("objective", &columns)?;
            let columns = [
                ("objective", objective.into()),
                ("number", 1_i64.into()),
                ("title", "Decisions".into()),
                ("position", "80".into()),
            ];
            let (initiative, _) = work.create::<InitiativeId>("initiative", &columns)?;
            Ok((issues, party, years, initiative))
        }),
    );
    let words = WorkWords {
        title: "PDP 3.0".into(),
        kind: "framework".into(),
        status: "adopted".into(),
        in_force: true,
        ..WorkWords::default()
    };
    let work: ExistingWorkId = run(&test, existing_work_create(CreateExistingWork { words })).id;
    let request = AssessCoverage {
        issue: issues[0],
        work: Some(work),
        value: CoverageValue::PartlyCovers,
        words: None,
    };
    let judgement = run(&test, coverage_assess(request)).expect("a judgement");
    Register { test, issues, judgement, party, years, initiative }
}

impl Register {
    fn request(&self) -> CreateGap {
        CreateGap {
            issue: self.issues[0],
            text: "No shared way to order work".into(),
            judgements: vec![self.judgement, self.judgement],
            severity: Some(Confidence::High),
            due_year: Some(self.years[1]),
            owner: Some(self.party),
            remedy: String::new(),
        }
    }

    fn gap(&self) -> GapId {
        run(&self.test, gap_create(self.request())).id
    }

    fn entry(&self) -> GapEntry {
        self.test.plan.query(gap_register).expect("a register").gaps.remove(0)
    }

    fn home(&self) -> HomeView {
        self.test.plan.query(|reader| home_view(reader, "2021-03-04", None)).expect("home")
    }

    fn item(&self, gap: GapId) -> WorkItemFromGap {
        WorkItemFromGap {
            gap,
            title: "Design a framework".into(),
            initiative: Some(self.initiative),
            lead: Some(self.party),
            first_year: Some(self.years[0]),
            last_year: Some(self.years[1]),
            proposal_on: Some("2021-03".into()),
            delivery_on: Some("2021".into()),
        }
    }

    fn state(&self, gap: GapId, state: GapState, words: &str) -> Operation<()> {
        gap_state(SetGapState { gap, state, words: words.to_owned() })
    }
}

#[test]
fn a_gap_rests_on_judgements_of_its_own_issue() {
    let register = register();
    let wrong = CreateGap { issue: register.issues[1], ..register.request() };
    assert_eq!(refused(&register.test, gap_create(wrong)), "gap-judgement-of-another-issue");
    let wordless = CreateGap { text: " ".into(), ..register.request() };
    assert_eq!(refused(&register.test, gap_create(wordless)), "gap-text-needed");
    register.gap();
    let entry = register.entry();
    assert_eq!((entry.state, entry.severity), (GapState::Open, Some(Confidence::High)));
    assert_eq!(entry.judgements.len(), 1);
    assert_eq!(entry.due_year.map(|year| year.name).as_deref(), Some("FY22"));
    assert_eq!(entry.owners[0].party.as_ref().map(|party| party.name.as_str()), Some("GNSO"));
    let matrix = register.test.plan.query(|reader| coverage_matrix(reader, None)).expect("a matrix");
    assert_eq!(
        (
            matrix.rows[0].cells[0].as_ref().expect("a judgement").gaps,
            matrix.rows[0].gaps_open,
            matrix.counts.gaps
        ),
        (1, 1, 1)
    );
}

#[test]
fn a_work_item_from_a_gap_has_owner_and_years_and_one_undo_takes_all_of_it_back() {
    let register = register();
    let gap = register.gap();
    let before = register.test.plan.file().state_hash().expect("a hash");
    run(&register.test, work_item_from_gap(register.item(gap)));
    let entry = register.entry();
    assert_eq!(entry.state, GapState::ActionAgreed);
    let item = &entry.work_items[0];
    assert_eq!((item.first_year.as_deref(), item.last_year.as_deref()), (Some("FY21"), Some("FY22")));
    assert_eq!(item.leads[0].party.as_ref().map(|party| party.name.as_str()), Some("GNSO"));
    let again = work_item_from_gap(register.item(gap));
    assert_eq!(refused(&register.test, again), "gap-has-this-work-item");
    let name = register.test.plan.undo(false).expect("an undo").value;
    assert_eq!((name.kind.as_str(), name.label.as_str()), ("work_item_from_gap", "Design a framework"));
    assert_eq!(register.test.plan.file().state_hash().expect("a hash"), before);
}

#[test]
fn the_years_and_dates_of_a_work_item_from_a_gap_must_be_in_order() {
    let register = register();
    let gap = register.gap();
    let turned = WorkItemFromGap {
        first_year: Some(register.years[2]),
        last_year: Some(register.years[0]),
        ..register.item(gap)
    };
    assert_eq!(refused(&register.test, work_item_from_gap(turned)), "years-out-of-order");
    let half = WorkItemFromGap { last_year: None, ..register.item(gap) };
    assert_eq!(refused(&register.test, work_item_from_gap(half)), "years-need-both");
    let early = WorkItemFromGap { delivery_on: Some("2020-12".into()), ..register.item(gap) };
    assert_eq!(refused(&register.test, work_item_from_gap(early)), "work-item-delivery-before-proposal");
    let unreadable = WorkItemFromGap { proposal_on: Some("spring".into()), ..register.item(gap) };
    assert_eq!(refused(&register.test, work_item_from_gap(unreadable)), "date-unreadable");
}

#[test]
fn closing_a_gap_asks_for_evidence_and_accepting_one_for_the_reason() {
    let register = register();
    let gap = register.gap();
    let refused_as = |state, words: &str| refused(&register.test, register.state(gap, state, words));
    assert_eq!(refused_as(GapState::Closed, ""), "gap-evidence-needed");
    assert_eq!(refused_as(GapState::Accepted, "  "), "gap-reason-needed");
    assert_eq!(refused_as(GapState::ActionAgreed, ""), "gap-work-item-needed");
    run(&register.test, register.state(gap, GapState::Closed, "Adopted on 20 February"));
    let entry = register.entry();
    assert_eq!((entry.state, entry.note.as_deref()), (GapState::Closed, Some("Adopted on 20 February")));
    let matrix = register.test.plan.query(|reader| coverage_matrix(reader, None)).expect("a matrix");
    assert_eq!(
        (matrix.rows[0].cells[0].as_ref().expect("a judgement").gaps, matrix.rows[0].gaps_open),
        (0, 0)
    );
}

#[test]
fn a_gap_can_be_corrected_and_lose_its_owner() {
    let register = register();
    let gap = register.gap();
    let edit = EditGap {
        gap,
        text: "No shared order of work".into(),
        severity: None,
        due_year: None,
        owner: None,
        remedy: "A framework".into(),
    };
    run(&register.test, gap_edit(edit));
    let entry = register.entry();
    assert_eq!(entry.record.name, "No shared order of work");
    assert_eq!(entry.remedy.as_deref(), Some("A framework"));
    assert!(entry.owners.is_empty() && entry.due_year.is_none() && entry.severity.is_none());
    assert_eq!(entry.judgements.len(), 1);
}

#[test]
fn a_gap_is_open_until_the_work_that_closes_it_has_delivered_and_has_money() {
    let register = register();
    let gap = register.gap();
    let open = |case| {
        let outlook = register.test.plan.query(|reader| gap_outlook(reader, case)).expect("an outlook");
        let counts: Vec<_> = outlook.years.iter().map(|year| year.open.len()).collect();
        (counts, outlook.never.len())
    };
    assert_eq!(open(MoneyCase::Base), (vec![], 1), "nothing closes it yet");
    let item = run(&register.test, work_item_from_gap(register.item(gap))).id;
    let (counts, never) = open(MoneyCase::Base);
    assert_eq!((counts.first(), counts.last(), never), (Some(&1), Some(&0), 0));
    let amount = SetAmount {
        subject: item.into(),
        fiscal_year: None,
        case: MoneyCase::Base,
        amount: "1000".to_owned(),
    };
    run(&register.test, amount_set(amount));
    assert_eq!(open(MoneyCase::Base).1, 0);
    let (counts, never) = open(MoneyCase::Low);
    assert!(counts.iter().all(|open| *open == 1) && never == 1, "in the low case it has no money");
}

#[test]
fn work_that_is_deferred_or_declined_closes_no_gap_at_home_and_in_the_register() {
    let register = register();
    let gap = run(&register.test, gap_create(CreateGap { owner: None, ..register.request() })).id;
    let soon = WorkItemFromGap { delivery_on: None, ..register.item(gap) };
    let first = run(&register.test, work_item_from_gap(soon)).id;
    let later = WorkItemFromGap {
        title: "Train the chairs".into(),
        first_year: Some(register.years[2]),
        last_year: Some(register.years[2]),
        delivery_on: None,
        ..register.item(gap)
    };
    let second = run(&register.test, work_item_from_gap(later)).id;
    run(&register.test, register.state(gap, GapState::Open, ""));
    let told = || {
        let (home, listed) = (register.home(), register.test.plan.query(gap_register).expect("a register"));
        let row = &home.gaps[0];
        let names: Vec<&str> = row.work_items.iter().map(|work| work.name.as_str()).collect();
        let live: Vec<&str> = listed.gaps[0].live_work().map(|work| work.record.name.as_str()).collect();
        assert_eq!(names, live, "both name the same work");
        assert_eq!(listed.gaps[0].work_items.len(), 2, "the register keeps what was given up");
        assert_eq!(home.counts.gaps_without_owner, listed.open_without_owner);
        assert_eq!(home.counts.gaps_without_work, listed.open_without_work);
        (names.join(", "), row.years.clone(), row.owner.is_some(), listed.open_without_owner)
    };
    let both = "Design a framework, Train the chairs".to_owned();
    assert_eq!(told(), (both, "FY21\u{2013}FY23".to_owned(), true, 0));
    let give_up = |id, status| {
        let edit = EditWorkItem { id: Some(id), status: Some(status), ..EditWorkItem::default() };
        run(&register.test, work_item_edit(edit));
    };
    give_up(first, WorkStatus::Deferred);
    assert_eq!(told(), ("Train the chairs".to_owned(), "FY23".to_owned(), true, 0));
    give_up(second, WorkStatus::Declined);
    assert_eq!(told(), (String::new(), "FY22".to_owned(), false, 1));
}

#[test]
fn a_party_that_declined_a_gap_is_nobody_to_close_it_at_home_and_in_the_register() {
    let register = register();
    let gap = run(&register.test, gap_create(CreateGap { owner: None, ..register.request() })).id;
    let owner = |state| Assign {
        subject: gap.into(),
        role: Role::Owns,
        parties: vec![register.party],
        state: Some(state),
        stated_on: None,
    };
    for (state, without) in [(AssignmentState::Proposed, 0), (AssignmentState::Declined, 1)] {
        run(&register.test, assignment_set(owner(state)));
        let listed = register.test.plan.query(gap_register).expect("a register").open_without_owner;
        assert_eq!((listed, register.home().counts.gaps_without_owner), (without, without), "{state:?}");
    }
}
