//! A copy that somebody changed elsewhere comes back.

use crate::Room;

#[test]
fn a_copy_is_merged_and_what_both_changed_is_listed_until_a_side_is_named() {
    let room = Room::with_sample();
    let first = room.json(&["add", "plan.throughline", "work-item", "First"])["label"].clone();
    let first = first.as_str().expect("a label");
    std::fs::copy(room.path("plan.throughline"), room.path("copy.throughline")).expect("copied");
    room.json(&["add", "copy.throughline", "work-item", "Theirs", "--author", "Ben"]);
    room.json(&["add", "plan.throughline", "work-item", "Ours"]);
    let merged = room.run(&["merge", "plan.throughline", "copy.throughline"]);
    assert_eq!(merged.code, 0, "{}", merged.err);
    assert!(merged.out.contains("comes in: "), "{}", merged.out);
    assert!(merged.out.contains("Theirs, Label: W-"), "{}", merged.out);
    let again = room.run(&["merge", "plan.throughline", "copy.throughline"]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("nothing new in copy.throughline"), "{}", again.err);

    for (plan, under) in [("plan.throughline", "OI-01"), ("copy.throughline", "OI-02")] {
        assert_eq!(room.run(&["move", plan, first, "--under", under]).code, 0);
    }
    let open = room.run(&["merge", "plan.throughline", "copy.throughline"]);
    assert_eq!(open.code, 1);
    assert!(open.out.starts_with("One thing in copy.throughline is to be decided"), "{}", open.out);
    assert!(
        open.out.contains(&format!("both changed: {first} First, Initiative: ours OI-01")),
        "{}",
        open.out
    );
    let told = room.json(&["merge", "plan.throughline", "copy.throughline", "--theirs"]);
    assert_eq!(told["conflicts"][0]["decided"], "theirs");
    let history = room.run(&["history", "plan.throughline"]);
    assert!(history.out.contains("merge copy.throughline"), "{}", history.out);
    assert_eq!(room.run(&["check", "plan.throughline"]).code, 0);
    let stranger = room.run(&["merge", "plan.throughline", "plan.throughline"]);
    assert_eq!(stranger.code, 1);
}
