//! Parties, their parts in records and their load, against a real plan file.

use operations::outline::{AddRow, RowKind, outline_add};
use operations::parties::{
    AddRole, CreateParty, DeleteParty, EditParty, MoveParty, PartyWords, RemoveRole, RoleStatement,
    StateRole, assignment_add, assignment_remove, assignment_state, party_create, party_delete, party_edit,
    party_move,
};
use operations::records::{FieldText, RecordEdit, records_edit};
use operations::{Operation, OperationError, Work};
use plan::states::{AssignmentState, Role};
use plan::{PartyId, RecordId, Refusal};
use store::query::parties::{parties, party_hangs, party_items, party_load, party_roles, record_roles};
use testkit::TestPlan;

fn does<T>(test: &TestPlan, operation: Operation<T>) -> T {
    test.plan.operate(operation).expect("allowed").value
}

fn refused<T: std::fmt::Debug>(test: &TestPlan, operation: Operation<T>) -> Refusal {
    match test.plan.operate(operation) {
        Err(OperationError::Refused(refusal)) => refusal,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

fn words(name: &str) -> PartyWords {
    PartyWords { name: name.to_owned(), kind: "council".to_owned(), ..PartyWords::default() }
}

fn party(test: &TestPlan, name: &str, parent: Option<PartyId>) -> PartyId {
    does(test, party_create(CreateParty { parent, words: words(name) }))
}

fn item(test: &TestPlan, name: &str) -> RecordId {
    let request = AddRow { kind: RowKind::WorkItem, parent: None, after: None, name: name.to_owned() };
    does(test, outline_add(request)).id
}

fn said(state: AssignmentState, stated_on: &str) -> RoleStatement {
    RoleStatement { state, stated_on: stated_on.to_owned(), stated_by: None }
}

fn role(test: &TestPlan, subject: RecordId, role: Role, party: Option<PartyId>) -> RecordId {
    let state = if party.is_some() { AssignmentState::Proposed } else { AssignmentState::ToBeDetermined };
    does(test, assignment_add(AddRole { subject, role, party, statement: said(state, "2019-10") }))
}

/// Two fiscal years, and a work item that runs over both.
fn dated_item(test: &TestPlan, name: &str) -> RecordId {
    let id = item(test, name);
    let years = move |work: &mut Work<'_, '_>| {
        let mut ids = work.read().rows("fiscal_year")?;
        ids.sort_by_key(|row| row.text("starts_on"));
        if ids.is_empty() {
            for (name, starts, ends) in
                [("FY21", "2020-07-01", "2021-06-30"), ("FY22", "2021-07-01", "2022-06-30")]
            {
                work.create::<RecordId>(
                    "fiscal_year",
                    &[("name", name.into()), ("starts_on", starts.into()), ("ends_on", ends.into())],
                )?;
            }
            ids = work.read().rows("fiscal_year")?;
            ids.sort_by_key(|row| row.text("starts_on"));
        }
        work.recorder.set("work_item", id, "first_year", ids[0].id)?;
        work.recorder.set("work_item", id, "last_year", ids[1].id)?;
        Ok(())
    };
    does(test, Operation::new("test_years", years));
    id
}

fn tree(test: &TestPlan) -> Vec<(u32, String)> {
    let rows = test.plan.query(parties).expect("parties");
    rows.into_iter().map(|row| (row.level, row.record.name)).collect()
}

#[test]
fn a_party_is_added_moved_with_what_is_below_it_and_put_back() {
    let test = TestPlan::empty();
    let (gnso, ccnso) = (party(&test, "GNSO", None), party(&test, "ccNSO", None));
    let council = party(&test, "Council", Some(gnso));
    party(&test, "Team", Some(council));
    let before = test.plan.file().state_hash().expect("a hash");
    does(&test, party_move(MoveParty { id: council, parent: Some(ccnso) }));
    let named = |level, name: &str| (level, name.to_owned());
    assert_eq!(tree(&test), [named(0, "GNSO"), named(0, "ccNSO"), named(1, "Council"), named(2, "Team")]);
    test.plan.undo(false).expect("undone");
    assert_eq!(test.plan.file().state_hash().expect("a hash"), before);
}

#[test]
fn a_tree_that_would_lead_back_to_itself_is_refused_by_name() {
    let test = TestPlan::empty();
    let gnso = party(&test, "GNSO", None);
    let council = party(&test, "Council", Some(gnso));
    let team = party(&test, "Team", Some(council));
    let loops = refused(&test, party_move(MoveParty { id: gnso, parent: Some(team) }));
    assert_eq!((loops.code.as_str(), loops.args["name"].as_str()), ("party-loop", "GNSO"));
    assert_eq!(loops.args["below"], "Team");
    let itself = refused(&test, party_move(MoveParty { id: gnso, parent: Some(gnso) }));
    assert_eq!(itself.code, "party-below-itself");
}

#[test]
fn what_is_said_of_a_party_is_read_before_it_is_kept() {
    let test = TestPlan::empty();
    let id = party(&test, "GNSO", None);
    let edit = |change: fn(&mut PartyWords)| {
        let mut words = words("GNSO");
        change(&mut words);
        party_edit(EditParty { id, words })
    };
    assert_eq!(refused(&test, edit(|words| words.name = " ".to_owned())).code, "name-needed");
    assert_eq!(refused(&test, edit(|words| words.kind = String::new())).code, "party-kind-needed");
    assert_eq!(
        refused(&test, edit(|words| words.starts_on = "2020-02-30".to_owned())).code,
        "date-unreadable"
    );
    let backwards = edit(|words| {
        words.starts_on = "2021".to_owned();
        words.ends_on = "2020-06".to_owned();
    });
    assert_eq!(refused(&test, backwards).code, "party-ends-before-start");
    does(
        &test,
        edit(|words| {
            words.abbreviation = "GNSO".to_owned();
            words.starts_on = "2002".to_owned();
            words.capacity = Some(3);
        }),
    );
    let rows = test.plan.query(parties).expect("parties");
    assert_eq!((rows[0].starts_on.as_deref(), rows[0].capacity), (Some("2002"), Some(3)));
}

#[test]
fn deleting_a_party_says_what_would_break_and_undo_puts_all_back() {
    let test = TestPlan::empty();
    let gnso = party(&test, "GNSO", None);
    let council = party(&test, "Council", Some(gnso));
    let team = party(&test, "Team", Some(council));
    let (first, second) = (item(&test, "First"), item(&test, "Second"));
    role(&test, first, Role::Leads, Some(council));
    role(&test, second, Role::Leads, Some(council));
    role(&test, second, Role::Leads, Some(team));
    let hangs = test.plan.query(|reader| party_hangs(reader, council.into())).expect("counts");
    assert_eq!((hangs.below, hangs.roles, hangs.left_alone), (1, 2, 1));
    assert_eq!(hangs.parent.expect("a parent").name, "GNSO");
    let before = test.plan.file().state_hash().expect("a hash");
    does(&test, party_delete(DeleteParty { id: council, reason: "Dissolved".to_owned() }));
    assert_eq!(tree(&test), [(0, "GNSO".to_owned()), (1, "Team".to_owned())]);
    assert!(test.plan.query(|reader| record_roles(reader, first)).expect("roles").is_empty());
    test.plan.undo(false).expect("undone");
    assert_eq!(test.plan.file().state_hash().expect("a hash"), before);
}

#[test]
fn what_was_said_of_a_part_before_stays_beside_what_is_said_now() {
    let test = TestPlan::empty();
    let (board, alac) = (party(&test, "Board", None), party(&test, "ALAC", None));
    let subject = item(&test, "Trust");
    let id = role(&test, subject, Role::Leads, Some(alac));
    let statement = RoleStatement { stated_by: Some(board), ..said(AssignmentState::Accepted, "2020-02-20") };
    does(&test, assignment_state(StateRole { id, statement, reason: "In its comment".to_owned() }));
    does(
        &test,
        assignment_state(StateRole {
            id,
            statement: said(AssignmentState::Declined, "2020-05"),
            reason: String::new(),
        }),
    );
    let roles = test.plan.query(|reader| record_roles(reader, subject)).expect("roles");
    let now = &roles[0].said;
    assert_eq!((now.state, now.stated_on.as_deref()), (Some(AssignmentState::Declined), Some("2020-05")));
    let earlier: Vec<_> =
        roles[0].earlier.iter().map(|said| (said.state, said.stated_on.as_deref())).collect();
    assert_eq!(
        earlier,
        [
            (Some(AssignmentState::Accepted), Some("2020-02-20")),
            (Some(AssignmentState::Proposed), Some("2019-10"))
        ]
    );
    assert_eq!(roles[0].earlier[0].stated_by.as_ref().expect("who said it").name, "Board");
    test.plan.undo(false).expect("undone");
    let roles = test.plan.query(|reader| record_roles(reader, subject)).expect("roles");
    assert_eq!((roles[0].said.state, roles[0].earlier.len()), (Some(AssignmentState::Accepted), 1));
    does(&test, assignment_remove(RemoveRole { id, reason: String::new() }));
    assert!(test.plan.query(|reader| record_roles(reader, subject)).expect("roles").is_empty());
}

#[test]
fn a_party_has_a_part_once_and_nobody_can_only_be_to_be_determined() {
    let test = TestPlan::empty();
    let alac = party(&test, "ALAC", None);
    let subject = item(&test, "Trust");
    role(&test, subject, Role::Leads, Some(alac));
    role(&test, subject, Role::Supports, None);
    let add =
        |role, party, state| assignment_add(AddRole { subject, role, party, statement: said(state, "") });
    let again = refused(&test, add(Role::Leads, Some(alac), AssignmentState::Accepted));
    assert_eq!((again.code.as_str(), again.args["party"].as_str()), ("role-taken-already", "ALAC"));
    assert_eq!(refused(&test, add(Role::Answers, None, AssignmentState::Accepted)).code, "role-party-needed");
    let found = test.plan.query(|reader| party_roles(reader, alac.into())).expect("roles");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].subject.id, subject);
}

#[test]
fn a_body_that_does_not_exist_in_the_years_of_an_item_is_told() {
    let test = TestPlan::empty();
    let team = party(&test, "Team", None);
    let subject = dated_item(&test, "Method");
    role(&test, subject, Role::Leads, Some(team));
    let outside = |test: &TestPlan| {
        test.plan.query(|reader| record_roles(reader, subject)).expect("roles").remove(0).outside
    };
    assert_eq!(outside(&test), None);
    let ends = PartyWords { ends_on: "2021-06".to_owned(), ..words("Team") };
    does(&test, party_edit(EditParty { id: team, words: ends }));
    let told = outside(&test).expect("it ends before the item does");
    assert_eq!((told.first_year.as_str(), told.last_year.as_str()), ("FY21", "FY22"));
}

#[test]
fn the_load_of_a_body_holds_that_of_its_members_once_and_warns_over_its_capacity() {
    let test = TestPlan::empty();
    let gnso = party(&test, "GNSO", None);
    let (one, two) = (party(&test, "One", Some(gnso)), party(&test, "Two", Some(gnso)));
    let shared = dated_item(&test, "Shared");
    let own = dated_item(&test, "Own");
    let undated = item(&test, "Some day");
    role(&test, shared, Role::Leads, Some(one));
    role(&test, shared, Role::Supports, Some(two));
    role(&test, own, Role::Leads, Some(gnso));
    role(&test, undated, Role::Leads, Some(two));
    let sheet = |leads| test.plan.query(|reader| party_load(reader, leads)).expect("a load");
    let counts = |leads: bool, name: &str| -> Vec<(u32, u32)> {
        let sheet = sheet(leads);
        let row = sheet.rows.iter().find(|row| row.party.record.name == name);
        row.map_or_else(Vec::new, |row| row.cells.iter().map(|cell| (cell.own, cell.all)).collect())
    };
    assert_eq!(counts(false, "GNSO"), [(1, 2), (1, 2), (0, 1)]);
    assert_eq!(counts(false, "Two"), [(1, 1), (1, 1), (1, 1)]);
    assert_eq!(counts(true, "Two"), [(0, 0), (0, 0), (1, 1)]);
    assert_eq!(sheet(false).over, 0, "nobody set a capacity");
    let limited = PartyWords { capacity: Some(1), ..words("GNSO") };
    does(&test, party_edit(EditParty { id: gnso, words: limited }));
    assert_eq!(sheet(false).over, 1);
    let year = sheet(false).years[0].id;
    let items = test.plan.query(|reader| party_items(reader, gnso.into(), Some(year), false)).expect("items");
    let named: Vec<_> = items.iter().map(|each| (each.item.name.as_str(), each.parts.len())).collect();
    assert_eq!(named, [("Shared", 2), ("Own", 1)]);
}

#[test]
fn many_parties_are_edited_in_their_register_in_one_step_by_the_rules_of_one() {
    let test = TestPlan::empty();
    let (gnso, alac) = (party(&test, "GNSO", None), party(&test, "ALAC", None));
    let council = party(&test, "Council", Some(gnso));
    let edit = |ids: &[PartyId], field: &str, value: &str| {
        let text = || FieldText { field: field.to_owned(), value: value.to_owned() };
        records_edit(ids.iter().map(|id| RecordEdit { id: (*id).into(), fields: vec![text()] }).collect())
    };
    let code = |ids: &[PartyId], field: &str, value: &str| refused(&test, edit(ids, field, value)).code;
    let before = test.plan.file().seq();
    assert_eq!(code(&[alac, gnso], "parent", &council.to_string()), "party-loop");
    assert_eq!(code(&[alac, gnso], "parent", "GNSO"), "party-below-itself");
    assert_eq!(code(&[alac], "parent", "Nobody"), "party-unknown");
    assert_eq!(code(&[alac], "starts_on", "soon"), "date-unreadable");
    assert_eq!(code(&[alac], "capacity", "-1"), "import-cell-unreadable");
    assert_eq!(code(&[alac], "decisional_participant", "perhaps"), "import-cell-unreadable");
    assert_eq!(test.plan.file().seq(), before, "nothing was written");

    assert_eq!(does(&test, edit(&[alac, council], "parent", "")).changed, 1);
    assert_eq!(does(&test, edit(&[alac, council], "parent", "GNSO")).changed, 2);
    assert_eq!(test.plan.file().seq(), before + 2, "one step each");
    let expected = [(0, "GNSO"), (1, "ALAC"), (1, "Council")].map(|(level, name)| (level, name.to_owned()));
    assert_eq!(tree(&test), expected);
    for (field, value) in [
        ("starts_on", "2019-04"),
        ("ends_on", "2020"),
        ("capacity", "3"),
        ("decisional_participant", "yes"),
        ("kind", "working group"),
    ] {
        assert_eq!(does(&test, edit(&[alac, council], field, value)).changed, 2, "{field}");
    }
    assert_eq!(code(&[alac], "ends_on", "2018"), "party-ends-before-start");
    let rows = test.plan.query(parties).expect("parties");
    let row = rows.iter().find(|row| row.record.name == "ALAC").expect("it is there");
    assert_eq!((row.starts_on.as_deref(), row.ends_on.as_deref()), (Some("2019-04"), Some("2020")));
    assert_eq!((row.capacity, row.decisional, row.kind.as_str()), (Some(3), Some(true), "working_group"));
    assert_eq!(does(&test, edit(&[alac], "capacity", "")).changed, 1);
}

#[test]
fn a_party_counts_every_part_that_it_has() {
    let test = TestPlan::empty();
    let (alac, item) = (party(&test, "ALAC", None), item(&test, "Survey"));
    for part in [Role::Leads, Role::Consulted] {
        role(&test, item, part, Some(alac));
    }
    let row = test.plan.query(parties).expect("parties").remove(0);
    assert_eq!((row.leads, row.parts), (1, 2));
}
