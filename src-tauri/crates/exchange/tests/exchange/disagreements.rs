//! Where sources of the sample disagree: each of the ten places stands with all its values, who says each, what is used
//! and why. The table was written from the account of the sources, not from the file that the sample is made of.

use crate::sample::sample_plan;
use store::query::records::{Conflict, record_detail};
use testkit::TestPlan;

/// The values that stand, each with its sources and whether it is used.
type Values = [(&'static str, &'static [&'static str], bool); 2];

struct Place {
    /// A record of the file that it is about.
    about: &'static str,
    topic: &'static str,
    values: Values,
    reason: &'static str,
}

const fn place(about: &'static str, topic: &'static str, values: Values, reason: &'static str) -> Place {
    Place { about, topic, values, reason }
}

/// What is kept as a history, as two dates or as two names of one thing has both values in use.
const PLACES: [Place; 10] = [
    place(
        "pc2",
        "public comment on the 2019 Next Steps document",
        [
            ("there was none", &["S0"], false),
            ("ran 27 Aug to 14 Oct 2019, by MSSI; comments archived", &["S4", "S22"], true),
        ],
        "follow ICANN",
    ),
    place(
        "dv-next19",
        "date of the 2019 Next Steps document",
        [("footnote 19: 4 June 2020", &["S0"], false), ("27 Aug 2019", &["S4", "S5"], true)],
        "follow ICANN",
    ),
    place(
        "il-final",
        "date of the final issues list",
        [("20 June 2019", &["S0", "S11"], true), ("12 June 2019", &["S5"], true)],
        "keep both: presented 12 June, file of 20 June",
    ),
    place(
        "pc1",
        "close of the first comment period",
        [("13 June 2019", &["S1"], true), ("4 June 2019", &["S2"], false)],
        "extended",
    ),
    place(
        "pc1",
        "number of first-round comments",
        [("19", &["S0"], true), ("archive shows 20 threads", &["S10"], false)],
        "19 counted by staff; threads are not comments",
    ),
    place(
        "plan-op",
        "date of Board adoption",
        [("7 May 2020", &["S41", "S45"], true), ("5 May 2020", &["S44"], false)],
        "7 May",
    ),
    place(
        "plan-op",
        "number of functional activities",
        [("34ish", &["S0"], false), ("35 adopted", &["S40"], true)],
        "35",
    ),
    place(
        "f02",
        "owner of 'precision in scoping'",
        [
            ("ccNSO (Oct 2019)", &["S16"], true),
            ("to be determined (early 2020), SSAC suggested", &["S20"], true),
        ],
        "keep history",
    ),
    // Known from memory: no source was seen, and none is cited.
    place(
        "ew-iti",
        "name of the Information Transparency Initiative",
        [
            ("Information Transparency Platform (common usage)", &[], true),
            ("Information Transparency Initiative (ITI)", &[], true),
        ],
        "alias",
    ),
    place(
        "il-final",
        "responsible parties of the eleven issues at ICANN65",
        [
            ("said to have been identified", &["S0"], false),
            ("not found; only the six areas have leads that a source names", &["S20"], true),
        ],
        "leave empty until a source names them",
    ),
];

/// The disagreements that the pane of a record shows.
fn shown(test: &TestPlan, origin: &str) -> Vec<Conflict> {
    let read = |reader: store::Reader<'_>| {
        let record = reader.rows_where("record", "origin", &origin.into())?.remove(0);
        record_detail(reader, record.id)
    };
    test.plan.query(read).expect("a record").conflicts
}

#[test]
fn each_of_the_ten_disagreements_stands_with_its_values_their_sources_the_choice_and_the_reason() {
    let test = sample_plan();
    for Place { about, topic, values, reason } in PLACES {
        let found = shown(&test, about);
        let conflict = found.iter().find(|conflict| conflict.topic == topic).expect(topic);
        let told: Vec<(&str, Vec<&str>, bool)> = conflict
            .values
            .iter()
            .map(|value| {
                let sources = value.sources.iter().map(|source| source.label.as_str()).collect();
                (value.text.as_str(), sources, value.chosen)
            })
            .collect();
        let expected: Vec<_> =
            values.iter().map(|(text, sources, chosen)| (*text, sources.to_vec(), *chosen)).collect();
        assert_eq!(told, expected, "{topic}");
        assert_eq!(conflict.reason.as_deref(), Some(reason), "{topic}");
    }
}

#[test]
fn the_ownership_of_precision_in_scoping_has_a_history_with_who_said_it_and_when() {
    let test = sample_plan();
    let story = test.plan.query(|reader| {
        let draft = reader.rows_where("record", "origin", &"d10".into())?.remove(0);
        store::query::issues::story(reader, draft.id)
    });
    let owners: Vec<_> = story
        .expect("a story")
        .owners
        .into_iter()
        .map(|owner| {
            let party = owner.party.map(|party| party.name);
            let state = owner.state.map(plan::states::AssignmentState::word);
            let sources: Vec<_> = owner.sources.into_iter().map(|source| source.label).collect();
            (party, state, owner.stated_on, sources.join(" "))
        })
        .collect();
    let said = |party: Option<&str>, state, on: &str, source: &str| {
        (party.map(str::to_owned), Some(state), Some(on.to_owned()), source.to_owned())
    };
    assert_eq!(
        owners,
        [
            said(Some("ccNSO"), "proposed", "2019-10-30", "S16"),
            said(None, "to_be_determined", "2020-02", "S20"),
        ]
    );
}
