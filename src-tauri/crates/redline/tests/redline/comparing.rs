//! What counts as a change, and how it is shown.

use redline::{ChangeKind, Comparison, Options, compare};

use crate::notation::{check, document, show};

fn compared(before: &str, after: &str) -> Comparison {
    compare(&document(before), &document(after), &Options::default())
}

fn kinds(comparison: &Comparison) -> Vec<ChangeKind> {
    comparison.changes.iter().map(|change| change.kind).collect()
}

#[test]
fn a_document_compared_with_itself_has_no_change() {
    let text = "@ Plan\n{a} # (1) Goals\nSome *words*.\n- item\n|! a | b |\n| c | d |";
    assert_eq!(compared(text, text).changes, []);
    check(text, text, "= # (1) Goals\n= Some words.\n= - item\n= |=\n= | a | b |\n= | c | d |");
}

#[test]
fn one_word_for_another_is_one_replaced_word() {
    check(
        "{p} The Board decides in June.",
        "{p} The Board decides in October.",
        "~ The Board decides in {-June-}{+October+}.",
    );
}

#[test]
fn an_inserted_word_brings_the_space_after_it() {
    check("{p} The Board decides.", "{p} The whole Board decides.", "~ The {+whole +}Board decides.");
    check("{p} One. Three.", "{p} One. Two. Three.", "~ One. {+Two. +}Three.");
}

#[test]
fn dates_times_and_labels_are_replaced_whole() {
    check(
        "{p} On 2026-01-31 at 10:30, see I-07.",
        "{p} On 2026-02-28 at 11:30, see I-08.",
        "~ On {-2026-01-31-}{+2026-02-28+} at {-10:30-}{+11:30+}, see {-I-07-}{+I-08+}.",
    );
}

#[test]
fn replaced_words_with_a_space_between_are_one_replacement() {
    check(
        "{p} We like small dogs here.",
        "{p} We like large cats here.",
        "~ We like {-small dogs-}{+large cats+} here.",
    );
}

#[test]
fn a_short_word_between_two_rewritten_phrases_is_absorbed() {
    check(
        "{p} Start alpha beta gamma of delta epsilon zeta end.",
        "{p} Start one two three of four five six end.",
        "~ Start {-alpha beta gamma of delta epsilon zeta-}{+one two three of four five six+} end.",
    );
}

#[test]
fn a_change_of_form_alone_is_not_a_change_of_words() {
    let comparison = compared("{p} The Board **decides** now.", "{p} The Board decides *now*.");
    assert_eq!(show(&comparison), "~ The Board {*decides*} {*now*}.");
    assert_eq!(kinds(&comparison), [ChangeKind::Formatted, ChangeKind::Formatted]);
    check(
        "{p} The Board **decides** now.",
        "{p} The Board decides *now*.",
        "~ The Board {*decides*} {*now*}.",
    );
}

#[test]
fn a_changed_address_is_a_replaced_word() {
    check(
        "{p} See [the plan](http://a.example/1) now.",
        "{p} See [the plan](http://a.example/2) now.",
        "~ See {-the plan-}{+the plan+} now.",
    );
}

#[test]
fn the_same_words_in_other_runs_are_no_change() {
    let before = document("{p} The **Board** decides.");
    let mut after = before.clone();
    if let redline::Content::Paragraph { runs } = &mut after.blocks[0].content {
        *runs = runs
            .iter()
            .flat_map(|run| run.text.chars().map(|c| redline::Run { text: c.to_string(), ..run.clone() }))
            .collect();
    }
    assert_eq!(compare(&before, &after, &Options::default()).changes, []);
}

#[test]
fn blocks_come_and_go_whole() {
    check(
        "{a} First.\n{b} Second goes.",
        "{a} First.\n{c} Another comes here.",
        "= First.\n- Second goes.\n+ Another comes here.",
    );
}

#[test]
fn without_ids_blocks_are_aligned_by_what_they_say() {
    check(
        "Alpha beta gamma delta.\nThe Board decides in June on the plan.\nThe end.",
        "Alpha beta gamma delta.\nSomething entirely different stands here.\nThe Board decides in July on the plan.\nThe end.",
        "= Alpha beta gamma delta.\n+ Something entirely different stands here.\n~ The Board decides in {-June-}{+July+} on the plan.\n= The end.",
    );
}

#[test]
fn a_block_with_the_same_id_elsewhere_is_moved() {
    let (before, after) = (
        "{a} First paragraph of all.\n{b} Two.\n{c} Three.",
        "{b} Two.\n{c} Three.\n{a} First paragraph of all.",
    );
    // The shorter way is taken: what has fewer words moves.
    check(before, after, "> Two.\n> Three.\n= First paragraph of all.\n< Two.\n< Three.");
    let comparison = compared(before, after);
    assert_eq!(comparison.counts.moved, 2);
    assert_eq!(
        (comparison.changes[0].before.as_str(), comparison.changes[0].after.as_str()),
        ("Two.", "Two.")
    );
}

#[test]
fn a_moved_and_edited_block_shows_the_edit_inside() {
    check(
        "{a} Alpha beta gamma delta epsilon zeta eta theta iota.\n{b} The long paragraph that stays where it stood for ever and ever.",
        "{b} The long paragraph that stays where it stood for ever and ever.\n{a} Alpha beta gamma delta epsilon zeta eta theta kappa.",
        "< Alpha beta gamma delta epsilon zeta eta theta iota.\n= The long paragraph that stays where it stood for ever and ever.\n> Alpha beta gamma delta epsilon zeta eta theta {-iota-}{+kappa+}.",
    );
}

#[test]
fn without_ids_a_long_block_elsewhere_is_moved() {
    check(
        "Alpha beta gamma delta.\nOne two three four five six seven eight nine.\nOne more long paragraph stays here in its old place.",
        "One two three four five six seven eight nine.\nOne more long paragraph stays here in its old place.\nAlpha beta gamma delta.",
        "< Alpha beta gamma delta.\n= One two three four five six seven eight nine.\n= One more long paragraph stays here in its old place.\n> Alpha beta gamma delta.",
    );
}

#[test]
fn moves_can_be_shown_as_deleted_and_inserted() {
    let options = Options { moves: false, ..Options::default() };
    let comparison = compare(
        &document("{a} First of all words.\n{b} Two."),
        &document("{b} Two.\n{a} First of all words."),
        &options,
    );
    assert_eq!(show(&comparison), "+ Two.\n= First of all words.\n- Two.");
}

#[test]
fn a_paragraph_made_a_heading_keeps_its_words() {
    let comparison = compared("{a} Next steps", "{a} ## Next steps");
    assert_eq!(show(&comparison), "~ (→##) Next steps");
    assert_eq!(kinds(&comparison), [ChangeKind::Formatted]);
    check("{a} Next steps", "{a} ## Next steps", "~ (→##) Next steps");
    check("{a} - Next", "{a} 1. Next", "~ (-→1.) Next");
}

#[test]
fn a_new_number_in_front_of_a_heading_is_a_change_of_the_number_only() {
    check("{a} # (3.1) Next steps", "{a} # (3.2) Next steps", "~ # {-(3.1) -}{+(3.2) +}Next steps");
    check("{a} # Next steps", "{a} # (1) Next steps", "~ # {+(1) +}Next steps");
}

#[test]
fn rows_come_and_go_and_cells_change_by_words() {
    let (before, after) = (
        "{t} |= Dates\n{h} |! What | When |\n{a} | Draft | June 2020 |\n{b} | Comments | July 2020 |",
        "{t} |= Dates\n{h} |! What | When |\n{a} | Draft | May 2020 |\n{c} | Final | October 2020 |",
    );
    check(
        before,
        after,
        "~ |= Dates\n= | What | When |\n~ | Draft | {-June-}{+May+} 2020 |\n- | Comments | July 2020 |\n+ | Final | October 2020 |",
    );
    assert_eq!(
        kinds(&compared(before, after)),
        [ChangeKind::Reworded, ChangeKind::RowDeleted, ChangeKind::RowInserted]
    );
}

#[test]
fn a_column_that_comes_is_one_change() {
    let (before, after) = (
        "{t} |= x\n|! What | When |\n| Draft | June 2020 |",
        "{t} |= x\n|! What | Who | When |\n| Draft | Staff | June 2020 |",
    );
    check(before, after, "~ |= x\n~ | What | +Who | When |\n~ | Draft | +Staff | June 2020 |");
    let comparison = compared(before, after);
    assert_eq!(kinds(&comparison), [ChangeKind::Inserted]);
    assert_eq!(comparison.changes[0].after, "Who\nStaff");
}

#[test]
fn a_table_comes_and_goes_whole() {
    check("{a} Words.", "{a} Words.\n{t} |= New\n| a | b |", "= Words.\n+ |= New\n+ | a | b |");
    check(
        "{t} |= Old\n| a |\n{u} |= Other\n| b |",
        "{u} |= Other\n| b |",
        "- |= Old\n- | a |\n= |= Other\n= | b |",
    );
}

#[test]
fn a_table_that_becomes_words_goes_and_they_come() {
    check("{a} |= Old\n| x |", "{a} Old words", "- |= Old\n- | x |\n+ Old words");
}

#[test]
fn a_caption_comes_on_its_own() {
    check("{t} |=\n| a | b |", "{t} |= New\n| a | b |", "~ |= {+New+}\n= | a | b |");
}

#[test]
fn the_title_is_compared_by_words() {
    check(
        "@ Next Steps draft\n{a} Words.",
        "@ Next Steps final\n{a} Words.",
        "~ @ Next Steps {-draft-}{+final+}\n= Words.",
    );
    check("{a} Words.", "@ Title\n{a} Words.", "~ @ {+Title+}\n= Words.");
}

#[test]
fn every_change_names_the_heading_it_stands_under() {
    let comparison = compared(
        "{h} # (1) Goals\n{a} Old words.\n{k} # (2) Dates\n{b} June it is.",
        "{h} # (1) Goals\n{a} New words.\n{k} # (2) Dates\n{b} July it is.",
    );
    let places: Vec<_> = comparison
        .changes
        .iter()
        .map(|change| (change.number, change.heading.as_str(), change.block_id.as_str()))
        .collect();
    assert_eq!(places, [(1, "1 Goals", "a"), (2, "2 Dates", "b")]);
    assert_eq!((comparison.counts.reworded, comparison.counts.total), (2, 2));
}

#[test]
fn chinese_japanese_and_thai_are_compared_by_their_words() {
    check("{p} 部门年度计划的目标", "{p} 部门年度预算的目标", "~ 部门年度{-计划-}{+预算+}的目标");
    check(
        "{p} 年間計画は責任者が決める",
        "{p} 年間予算は責任者が決める",
        "~ 年間{-計画-}{+予算+}は責任者が決める",
    );
    check("{p} แผนประจำปีของหน่วยงาน", "{p} แผนประจำเดือนของหน่วยงาน", "~ แผนประจำ{-ปี-}{+เดือน+}ของหน่วยงาน");
}

#[test]
fn arabic_and_mixed_text_are_compared_by_their_words() {
    check(
        "{p} خطة مجلس ICANN لعام 2020",
        "{p} خطة مجلس ICANN لعام 2021",
        "~ خطة مجلس ICANN لعام {-2020-}{+2021+}",
    );
}

#[test]
fn a_combining_mark_belongs_to_its_letter() {
    check("{p} cafe is open", "{p} cafe\u{301} is open", "~ {-cafe-}{+cafe\u{301}+} is open");
    check("{p} a\u{200b}b is here", "{p} a\u{200b}c is here", "~ a\u{200b}{-b-}{+c+} is here");
}
