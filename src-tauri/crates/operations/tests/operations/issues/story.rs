use crate::issues::setting::{Setting, because, list};
use operations::issues::{CarryIssues, SplitIssue, issue_carry, issue_split};
use plan::RecordId;
use plan::states::DropReason;
use store::StoreError;
use store::query::issues::story;

#[test]
fn an_issue_tells_where_it_was_raised_and_with_whom_it_was_joined() {
    let it = Setting::new();
    it.merge(&[0, 1, 2], "Culture, trust and silos");
    let told = it.story(it.issues[1]);
    let keys: Vec<_> = told.sentences.iter().map(|sentence| sentence.key.as_str()).collect();
    assert_eq!(keys, ["issue-story-raised", "issue-story-merged"]);
    let raised = &told.sentences[0].args;
    assert_eq!((raised["number"].as_str(), raised["dated_on"].as_str()), ("2", "2019-04-25"));
    let joined = &told.sentences[1];
    assert_eq!(joined.args["others"], "Culture (1)");
    assert_eq!(joined.args["last_other"], "Silos (3)");
    assert_eq!(joined.args["other_count"], "2");
    assert_eq!(joined.args["subject_count"], "0", "the story follows a single issue");
    assert_eq!(
        (joined.reason.as_deref(), joined.happened_on.as_deref()),
        (Some("One thing"), Some("2019-06"))
    );
    assert_eq!(told.together.iter().map(|other| other.number).collect::<Vec<_>>(), [1, 3]);
}

#[test]
fn a_topic_tells_all_it_came_from() {
    let it = Setting::new();
    let joined = it.merge(&[0, 1], "Both");
    let next = list(&it.test, "Work plan", Some("2019-12"));
    let request = CarryIssues {
        issues: vec![joined],
        to_list: Some(next),
        into: None,
        name: None,
        grounds: because(""),
    };
    let topic = it.act(issue_carry(request)).issues[0];
    assert_eq!(it.keys(topic), ["issue-story-began", "issue-story-merged", "issue-story-carried"]);
    let told = it.story(topic);
    assert_eq!(told.sentences[1].args["subject_count"], "2");
    let stations: Vec<_> =
        told.stations.iter().map(|station| (station.issues.len(), station.is_current)).collect();
    assert_eq!(stations, [(2, false), (1, false), (1, true)]);
    assert!(told.together.is_empty());
}

#[test]
fn a_way_that_ends_says_why_or_that_no_source_does() {
    let it = Setting::new();
    it.act(it.drop(0, DropReason::OutOfScope, None));
    it.act(it.drop(1, DropReason::Unknown, None));
    assert_eq!(it.keys(it.issues[0]).last().map(String::as_str), Some("issue-story-dropped-out-of-scope"));
    assert_eq!(it.keys(it.issues[1]).last().map(String::as_str), Some("issue-story-dropped-unknown"));
    assert!(it.story(it.issues[0]).stations[0].ending.is_some());
}

#[test]
fn a_split_names_its_parts_from_either_end() {
    let it = Setting::new();
    let request = SplitIssue {
        issue: it.issues[3],
        to_list: None,
        names: vec!["Travel".to_owned(), "Tools".to_owned()],
        grounds: because("Two kinds"),
    };
    let parts = it.act(issue_split(request)).issues;
    for end in [it.issues[3], parts[1]] {
        let told = it.story(end);
        let split =
            told.sentences.iter().find(|sentence| sentence.key == "issue-story-split").expect("a split");
        assert_eq!(
            (split.args["others"].as_str(), split.args["last_other"].as_str()),
            ("Travel (1)", "Tools (2)")
        );
    }
}

#[test]
fn an_issue_that_is_not_there_has_no_story() {
    let it = Setting::new();
    let missing = it.test.plan.query(|reader| story(reader, RecordId(uuid::Uuid::nil())));
    assert!(matches!(missing, Err(StoreError::NoSuchRow { .. })));
}
