//! The sample plan told right: each of the twenty-one draft issues is asked where it went, and answers what the published
//! lists say. The answers here were written from those lists, not from the file that the sample is made of.

use crate::sample::sample_plan;
use plan::states::{AssignmentState, Basis, Relation};
use store::query::issues::{IssueStory, StoryPart, lists, picture, register, story};
use store::{Reader, StoreError};
use testkit::TestPlan;

/// A draft issue by its number, and its numbers in the final list, among the work areas and in the ranked list.
type Way = (u32, Option<u32>, Option<u32>, Option<u32>);

/// Sixteen go on by name to the eleven. Of these, costs (13) and terms (21) are not named among the six.
const WAYS: [Way; 21] = [
    (1, None, None, None),
    (2, Some(8), Some(4), Some(4)),
    (3, Some(10), Some(3), Some(5)),
    (4, Some(1), Some(2), Some(1)),
    (5, Some(7), Some(1), Some(3)),
    (6, Some(7), Some(1), Some(3)),
    (7, Some(4), Some(1), Some(3)),
    (8, Some(4), Some(1), Some(3)),
    (9, Some(5), Some(1), Some(3)),
    (10, Some(2), Some(5), Some(2)),
    (11, None, None, None),
    (12, None, None, None),
    (13, Some(3), None, None),
    (14, Some(10), Some(3), Some(5)),
    (15, Some(11), Some(6), Some(6)),
    (16, Some(9), Some(2), Some(1)),
    (17, None, None, None),
    (18, Some(10), Some(3), Some(5)),
    (19, None, None, None),
    (20, Some(11), Some(6), Some(6)),
    (21, Some(6), None, None),
];

fn read<T>(test: &TestPlan, read: impl FnOnce(Reader<'_>) -> Result<T, StoreError>) -> T {
    test.plan.query(read).expect("a readable plan")
}

/// The stories of the draft issues, in the order of their numbers.
fn draft_stories(test: &TestPlan) -> Vec<IssueStory> {
    read(test, |reader| {
        let first = lists(reader)?.lists.remove(0);
        let mut rows = reader.rows_where("issue", "issue_list", &first.record.id.into())?;
        rows.sort_by_key(|row| row.int("number"));
        rows.iter().map(|row| story(reader, row.id)).collect()
    })
}

fn way(story: &IssueStory) -> Way {
    let at = |index: usize| {
        let station = story.stations.get(index)?;
        assert_eq!(station.issues.len(), 1, "a draft issue is one topic in every list");
        Some(station.issues[0].number)
    };
    (at(0).expect("its own list"), at(1), at(2), at(3))
}

#[test]
fn each_of_the_twenty_one_draft_issues_answers_where_it_went() {
    let test = sample_plan();
    let found: Vec<_> = draft_stories(&test).iter().map(way).collect();
    assert_eq!(found, WAYS);
}

#[test]
fn a_way_that_ends_says_so_and_only_as_surely_as_it_is_known() {
    let test = sample_plan();
    for story in draft_stories(&test) {
        let last = story.stations.last().expect("a station");
        let expected = match story.issue.number {
            1 | 11 | 12 | 17 | 19 => Some(Relation::Dropped),
            13 | 21 => Some(Relation::Unknown),
            _ => None,
        };
        assert_eq!(last.ending, expected, "{}", story.issue.record.name);
        let steps: Vec<_> = story.sentences.iter().filter(|said| said.part == StoryPart::Step).collect();
        assert!(!steps.is_empty(), "{} tells a step", story.issue.record.name);
        // The way from the draft to the final list is by name alone, and no source says more.
        assert_eq!(steps[0].basis, Basis::Inferred, "{}", story.issue.record.name);
    }
}

#[test]
fn the_first_three_are_the_priorities_and_the_other_three_are_deferred() {
    let test = sample_plan();
    let last = read(&test, |reader| {
        let last = lists(reader)?.lists.pop().expect("a ranked list");
        let mut rows = reader.rows_where("issue", "issue_list", &last.record.id.into())?;
        rows.sort_by_key(|row| row.int("rank"));
        Ok(rows)
    });
    let said: Vec<_> =
        last.iter().map(|row| format!("{}: {}", row.text("name"), row.text("status"))).collect();
    assert_eq!(
        said,
        [
            "Prioritization of the work and efficient use of resources: priority",
            "Precision in scoping the work: priority",
            "Consensus, representation, and inclusivity: priority",
            "Complexity: deferred",
            "Culture, trust, and silos: deferred",
            "Roles and responsibilities: deferred",
        ]
    );
}

#[test]
fn the_picture_counts_every_draft_issue_once_among_topics_and_sinks() {
    let test = sample_plan();
    let picture = read(&test, picture);
    let sizes: Vec<_> = picture.columns.iter().map(|column| column.nodes.len()).collect();
    assert_eq!(sizes, [21, 11, 6, 6]);
    let ranked: u32 = picture.columns[3].nodes.iter().map(|node| node.breadth).sum();
    let left: u32 = picture.sinks.iter().map(|sink| sink.breadth).sum();
    assert_eq!((ranked, left), (14, 7));
}

/// One statement of who leads: the party, whether it agreed, and its day.
type Said = (Option<&'static str>, &'static str, Option<&'static str>);

/// The six work areas of the draft work plan, with who was to lead each and whether they agreed, oldest first.
const AREAS: [(&str, &[Said]); 6] = [
    ("Consensus, representation/inclusivity", &[(Some("GNSO"), "proposed", Some("2019-12-20"))]),
    ("Prioritization of work and efficient use of resources", &[(Some("SO/AC chairs"), "proposed", None)]),
    (
        "Culture, trust and silos",
        &[(Some("ALAC"), "proposed", Some("2019-12-20")), (Some("ALAC"), "accepted", Some("2020-02"))],
    ),
    ("Complexity", &[(Some("ICANN org"), "proposed", None), (Some("SO/AC chairs"), "proposed", None)]),
    ("Precision in scoping", &[(None, "to_be_determined", Some("2020-02"))]),
    ("Roles and responsibilities", &[(Some("Board"), "proposed", Some("2019-12-20"))]),
];

#[test]
fn the_six_work_areas_have_the_leads_that_were_proposed_with_their_history() {
    let test = sample_plan();
    let rows = read(&test, |reader| {
        let list = lists(reader)?.lists.remove(2);
        Ok(register(reader, list.record.id)?.rows)
    });
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            let owners: Vec<_> = row
                .owners
                .iter()
                .map(|owner| {
                    let party = owner.party.as_ref().map(|party| party.name.as_str());
                    let state = owner.state.map(AssignmentState::word).unwrap_or_default();
                    (party, state, owner.stated_on.as_deref())
                })
                .collect();
            (row.record.name.as_str(), owners)
        })
        .collect();
    let expected: Vec<_> = AREAS.iter().map(|(name, owners)| (*name, owners.to_vec())).collect();
    assert_eq!(told, expected);
    // Whom a lead was to work with stands in the words of the source.
    assert_eq!(rows[1].lead_note.as_deref(), Some("SO/AC chairs with ICANN org, CEO and Board chair"));
}

#[test]
fn the_eleven_issues_have_the_names_under_which_they_were_published() {
    let test = sample_plan();
    let rows = read(&test, |reader| {
        let list = lists(reader)?.lists.remove(1);
        Ok(register(reader, list.record.id)?.rows)
    });
    let names: Vec<_> = rows.iter().map(|row| row.record.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Prioritization of the work",
            "Precision in scoping the work",
            "Costs",
            "Representativeness and inclusiveness",
            "Consensus",
            "Terms (of service in leadership positions)",
            "Recruitment and demographics",
            "Complexity",
            "Efficient use of resources",
            "Culture, trust, and silos",
            "Roles, responsibilities, and a holistic view of ICANN",
        ]
    );
}
