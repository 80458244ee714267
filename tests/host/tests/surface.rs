//! The commands answer as the interface expects: values, refusals, and what was never a command.

use serde_json::{Value, json};
use std::sync::Arc;
use tests_host::Host;

fn host() -> (tempfile::TempDir, Host) {
    let home = tempfile::tempdir().expect("a folder");
    let host = Host::start(home.path()).expect("the mock runtime starts");
    (home, host)
}

fn value(answer: Result<Value, Value>) -> Value {
    answer.unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_sample_opens_read_only_and_refuses_changes() {
    let (_home, host) = host();
    value(host.invoke("plan_open_sample", json!({})));
    let state = value(host.invoke("desk_state", json!({})));
    assert_eq!(state["open"]["saveState"], "sample");
    let row = json!({"kind": "objective", "parent": null, "name": "A new one"});
    let refused = host.invoke("outline_add", json!({"request": row})).expect_err("the sample is read-only");
    assert_eq!(refused["code"], "plan-read-only", "{refused}");
}

#[test]
fn without_a_plan_a_query_is_refused_not_broken() {
    let (_home, host) = host();
    let refused = host.invoke("home_view", json!({})).expect_err("nothing is open");
    assert_eq!((refused["kind"].as_str(), refused["code"].as_str()), (Some("refused"), Some("no-plan-open")));
}

#[test]
fn a_page_cannot_open_a_file_nobody_chose() {
    let (home, host) = host();
    let path = home.path().join("secret.throughline");
    std::fs::write(&path, b"").expect("a file");
    let refused = host.invoke("plan_open", json!({"path": path})).expect_err("it was not chosen");
    assert_eq!(refused["code"], "path-not-chosen");
}

#[test]
fn a_chosen_file_is_saved_and_opened_by_its_handle() {
    let (home, host) = host();
    value(host.invoke("plan_open_sample", json!({})));
    let path = home.path().join("mine.throughline");
    host.answer_dialog(Some(home.path().join("mine")));
    let ask = json!({"purpose": "save_plan", "suggestedName": "Plan.throughline"});
    let handle = value(host.invoke("path_choose", ask));
    assert!(handle.as_str().is_some_and(|handle| handle.ends_with("/mine.throughline")), "{handle}");
    assert_eq!(value(host.invoke("plan_save_as", json!({"path": handle}))), "saved");
    assert!(path.is_file());
    assert!(host.window().title.starts_with("mine.throughline"));
    assert_eq!(value(host.invoke("plan_close", json!({"how": "save"}))), "unchanged");
    // It is a recent file now, so it may be opened by its path.
    value(host.invoke("plan_open", json!({"path": path})));
}

#[test]
fn a_missing_argument_and_an_unknown_command_are_answered() {
    let (_home, host) = host();
    let missing = host.invoke("plan_open", json!({})).expect_err("an argument is missing");
    assert!(missing.is_string(), "{missing}");
    assert!(host.invoke("plan_steal", json!({})).is_err());
}

#[test]
fn a_change_is_told_after_it_was_made_with_what_it_touched() {
    let (_home, host) = host();
    let host = Arc::new(host);
    value(host.invoke("plan_new", json!({"title": "Ours"})));
    let mut told = host.feed.listen();
    let row = json!({"kind": "objective", "parent": null, "name": "Serve the public"});
    let outcome = value(host.invoke("outline_add", json!({"request": row})));
    let notice = told.find(|message| message.starts_with("event: plan-changed")).expect("a notice");
    assert!(notice.contains(&outcome["seq"].to_string()) && notice.contains("objective"), "{notice}");
}

#[test]
fn closing_asks_once_while_work_is_unsaved() {
    let (_home, host) = host();
    value(host.invoke("plan_new", json!({"title": "Ours"})));
    host.close();
    assert!(!host.window().left);
    value(host.invoke("close_answer", json!({"answer": "asking"})));
    host.close();
    assert!(!host.window().left, "the person is still deciding");
    value(host.invoke("close_answer", json!({"answer": "leave"})));
    assert!(host.window().left);
}
