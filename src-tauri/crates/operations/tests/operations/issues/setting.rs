//! A plan with two lists: four draft issues and an empty final list.

use operations::issues::{
    CarryIssues, CreateIssue, CreateIssueList, DropIssues, Grounds, MergeIssues, Stepped, issue_carry,
    issue_create, issue_drop, issue_list_create, issue_merge,
};
use operations::{Operation, OperationError};
use plan::states::DropReason;
use plan::{IssueId, IssueListId, RecordId};
use store::query::issues::{IssueRegisterRow, IssueStory, register, story};
use testkit::TestPlan;

pub struct Setting {
    pub test: TestPlan,
    pub draft: IssueListId,
    pub last: IssueListId,
    pub issues: Vec<IssueId>,
}

pub const NAMES: [&str; 4] = ["Culture", "Trust", "Silos", "Costs"];

impl Setting {
    pub fn new() -> Self {
        let test = TestPlan::empty();
        let draft = list(&test, "Draft issues", Some("2019-04-25"));
        let last = list(&test, "Final issues", None);
        let issues = NAMES.map(|name| raise(&test, draft, name)).to_vec();
        Self { test, draft, last, issues }
    }

    pub fn act<T>(&self, operation: Operation<T>) -> T {
        self.test.plan.operate(operation).expect("no refusal").value
    }

    pub fn merge(&self, issues: &[usize], name: &str) -> IssueId {
        let issues = issues.iter().map(|at| self.issues[*at]).collect();
        let name = name.to_owned();
        let request = MergeIssues { issues, into: None, to_list: None, name, grounds: because("One thing") };
        self.act(issue_merge(request)).issues[0]
    }

    pub fn drop(&self, at: usize, reason: DropReason, symptom_of: Option<IssueId>) -> Operation<Stepped> {
        issue_drop(DropIssues {
            issues: vec![self.issues[at]],
            reason,
            symptom_of,
            grounds: Grounds::default(),
        })
    }

    pub fn carry(&self, at: usize, name: Option<&str>) -> Operation<Stepped> {
        issue_carry(CarryIssues {
            issues: vec![self.issues[at]],
            to_list: None,
            into: None,
            name: name.map(str::to_owned),
            grounds: Grounds::default(),
        })
    }

    pub fn rows(&self, list: IssueListId) -> Vec<IssueRegisterRow> {
        self.test.plan.query(|reader| register(reader, list.into())).expect("a register").rows
    }

    pub fn story(&self, issue: IssueId) -> IssueStory {
        self.test.plan.query(|reader| story(reader, issue.into())).expect("a story")
    }

    pub fn keys(&self, issue: IssueId) -> Vec<String> {
        self.story(issue).sentences.into_iter().map(|sentence| sentence.key).collect()
    }

    pub fn refused<T: std::fmt::Debug>(&self, operation: Operation<T>) -> String {
        let before = self.test.plan.file().state_hash().expect("a hash");
        let code = match self.test.plan.operate(operation) {
            Err(OperationError::Refused(refusal)) => refusal.code,
            other => panic!("expected a refusal, got {other:?}"),
        };
        assert_eq!(self.test.plan.file().state_hash().expect("a hash"), before, "a refusal changes nothing");
        code
    }

    /// Takes the newest change back, and does it again: the plan is then as before, both times.
    pub fn back_and_forth(&self, before: [u8; 32]) {
        let after = self.test.plan.file().state_hash().expect("a hash");
        self.test.plan.undo(false).expect("undo");
        assert_eq!(self.test.plan.file().state_hash().expect("a hash"), before);
        self.test.plan.redo().expect("redo");
        assert_eq!(self.test.plan.file().state_hash().expect("a hash"), after);
    }
}

pub fn because(reason: &str) -> Grounds {
    Grounds { acted_on: Some("2019-06".to_owned()), reason: reason.to_owned(), ..Grounds::default() }
}

pub fn list(test: &TestPlan, name: &str, dated_on: Option<&str>) -> IssueListId {
    let dated_on = dated_on.map(str::to_owned);
    let request = CreateIssueList { name: name.to_owned(), dated_on, stage: None, sources: Vec::new() };
    test.plan.operate(issue_list_create(request)).expect("a list").value.id
}

pub fn raise(test: &TestPlan, list: IssueListId, name: &str) -> IssueId {
    let request = CreateIssue {
        list,
        name: name.to_owned(),
        number: None,
        description: String::new(),
        sources: Vec::new(),
    };
    test.plan.operate(issue_create(request)).expect("an issue").value.id
}

pub fn names(rows: &[IssueRegisterRow]) -> Vec<(u32, &str)> {
    rows.iter().map(|row| (row.number, row.record.name.as_str())).collect()
}

pub fn record(id: IssueId) -> RecordId {
    id.into()
}
