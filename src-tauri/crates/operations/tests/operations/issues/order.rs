use crate::issues::setting::{Setting, list, raise};
use operations::issues::{RankIssues, issue_rank};
use plan::IssueId;

fn ranks(it: &Setting) -> Vec<Option<u32>> {
    it.rows(it.draft).iter().map(|row| row.rank).collect()
}

fn rank(it: &Setting, order: &[usize]) -> RankIssues {
    let order: Vec<IssueId> = order.iter().map(|at| it.issues[*at]).collect();
    RankIssues { list: it.draft, order, reason: "Asked the groups".to_owned() }
}

#[test]
fn ranking_is_one_change_and_moves_the_others() {
    let it = Setting::new();
    it.act(issue_rank(rank(&it, &[0, 1, 2, 3])));
    let before = it.test.plan.file().state_hash().expect("a hash");
    it.act(issue_rank(rank(&it, &[3, 0, 1, 2])));
    assert_eq!(ranks(&it), [Some(2), Some(3), Some(4), Some(1)]);
    it.back_and_forth(before);
}

#[test]
fn issues_that_are_not_named_have_no_place() {
    let it = Setting::new();
    it.act(issue_rank(rank(&it, &[2, 0])));
    assert_eq!(ranks(&it), [Some(2), None, Some(1), None]);
    it.act(issue_rank(rank(&it, &[])));
    assert_eq!(ranks(&it), [None; 4]);
}

#[test]
fn an_issue_of_another_list_has_no_place_in_this_one() {
    let it = Setting::new();
    let stranger = raise(&it.test, list(&it.test, "Other", None), "Stranger");
    let mut request = rank(&it, &[0]);
    request.order.push(stranger);
    assert_eq!(it.refused(issue_rank(request)), "issue-not-in-list");
}
