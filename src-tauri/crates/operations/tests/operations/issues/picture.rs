use crate::issues::setting::{Setting, record};
use operations::issues::{DeferIssues, Grounds, issue_defer};
use plan::states::{Basis, DropReason, Relation};
use store::query::issues::{LineagePicture, lists, picture};

fn read(it: &Setting) -> LineagePicture {
    it.test.plan.query(picture).expect("a picture")
}

#[test]
fn lists_say_how_many_issues_they_hold() {
    let it = Setting::new();
    it.merge(&[0, 1, 2], "Joined");
    let all = it.test.plan.query(lists).expect("lists").lists;
    let said: Vec<_> =
        all.iter().map(|list| (list.record.name.as_str(), list.holds, list.position)).collect();
    assert_eq!(said, [("Draft issues", 4, 1), ("Final issues", 1, 2)]);
    assert_eq!(all[0].dated_on.as_deref(), Some("2019-04-25"));
}

#[test]
fn a_node_is_as_wide_as_the_issues_it_began_as() {
    let it = Setting::new();
    let joined = it.merge(&[0, 2], "Joined");
    let picture = read(&it);
    let node = &picture.columns[1].nodes[0];
    assert_eq!((node.record.id, node.breadth), (record(joined), 2));
    assert_eq!(picture.links.iter().map(|link| link.breadth).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn paths_lie_beside_each_other_and_what_was_dropped_comes_last() {
    let it = Setting::new();
    it.act(it.drop(0, DropReason::Unknown, None));
    it.merge(&[1, 3], "Joined");
    let order: Vec<_> = read(&it).columns[0].nodes.iter().map(|node| node.number).collect();
    assert_eq!(order, [2, 4, 3, 1], "those that lead on, the undecided, the dropped");
}

#[test]
fn dropped_issues_end_in_one_sink_of_the_list_they_are_missing_from() {
    let it = Setting::new();
    it.act(it.drop(0, DropReason::Unknown, None));
    it.act(it.drop(1, DropReason::OutOfScope, None));
    let sinks = read(&it).sinks;
    assert_eq!(sinks.len(), 1);
    assert_eq!((sinks[0].relation, sinks[0].count, sinks[0].breadth), (Relation::Dropped, 2, 2));
    assert_eq!(sinks[0].list, Some(it.last.into()));
}

#[test]
fn the_finding_counts_what_can_be_traced() {
    let it = Setting::new();
    assert!(read(&it).finding.is_none(), "one list alone finds nothing");
    it.merge(&[0, 1, 2], "Joined");
    let finding = read(&it).finding.expect("a finding");
    assert_eq!((finding.traced, finding.issues, finding.targets), (3, 4, 1));
    assert!(!finding.targets_are_priorities);
    assert_eq!(finding.basis, Basis::Own);
}

#[test]
fn deferred_issues_come_after_the_others_of_their_list() {
    let it = Setting::new();
    it.act(it.carry(0, None));
    it.act(it.carry(1, None));
    let first = it.rows(it.last)[0].record.id;
    it.act(issue_defer(DeferIssues {
        issues: vec![first.into()],
        to_list: None,
        grounds: Grounds::default(),
    }));
    let picture = read(&it);
    let last: Vec<_> = picture.columns[1].nodes.iter().map(|node| (node.number, node.is_deferred)).collect();
    assert_eq!(last, [(2, false), (1, true)]);
}
