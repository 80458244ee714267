//! Things to do to records of any kind, to what they rest on, to decisions and documents, and tables that are read in.

use crate::actions::Done;
use crate::draw::Draw;
use operations::OperationError;
use operations::adoption::{RemoveAdoptionStep, adoption_step_remove};
use operations::documents::{Composed, PublishVersion, version_publish};
use operations::events::{RemoveEvent, event_remove};
use operations::import::{ImportKind, ImportTable, import_rows};
use operations::parties::{EditParty, PartyWords, party_edit};
use operations::records::{
    CreateSource, CreateTerm, DELETABLE, DeleteRecord, FieldText, RecordEdit, RemoveConflict,
    conflict_remove, record_delete, record_edit, source_create, term_create,
};
use redline::{Block, Content};

/// One operation, chosen by chance.
pub fn operation(draw: &mut Draw<'_>) -> Result<Done, OperationError> {
    match draw.chance.below(10) {
        0 => {
            let words =
                PartyWords { name: draw.words("Party"), kind: "team".to_owned(), ..PartyWords::default() };
            let id = draw.id("party")?;
            draw.run(party_edit(EditParty { id, words }))
        }
        1 => {
            let (title, cited_by) = (draw.words("Source"), draw.maybe("work_item")?);
            let url = "https://example.org/".to_owned();
            draw.run(source_create(CreateSource { title, url, cited_by }))
        }
        2 => {
            let (term, definition) = (draw.words("Term"), "What it means".to_owned());
            draw.run(term_create(CreateTerm { term, definition }))
        }
        3 => {
            let id = draw.id("discrepancy")?;
            draw.run(conflict_remove(RemoveConflict { id, reason: "It is none".to_owned() }))
        }
        4 => {
            let id = draw.id("adoption_step")?;
            draw.run(adoption_step_remove(RemoveAdoptionStep { id }))
        }
        5 => {
            let id = draw.id("event")?;
            draw.run(event_remove(RemoveEvent { id }))
        }
        6 => {
            let value = draw.words("Resources");
            let fields = vec![FieldText { field: "resources_needed".to_owned(), value }];
            let id = draw.id("work_item")?;
            draw.run(record_edit(RecordEdit { id, fields }))
        }
        7 => {
            let kind = draw.of(&DELETABLE);
            let (id, reason) = (draw.id(kind)?, "By mistake".to_owned());
            draw.run(record_delete(DeleteRecord { id, reason }))
        }
        8 => {
            let rows =
                vec![vec![draw.words("Read"), "at risk".to_owned()], vec![draw.words("Read"), String::new()]];
            let columns = vec![Some("title".to_owned()), Some("status".to_owned())];
            draw.run(import_rows(
                ImportTable { kind: ImportKind::WorkItem, list: None, columns, rows, lines: Vec::new() },
                true,
            ))
        }
        _ => {
            let request = PublishVersion {
                document: draw.id("document")?,
                title: draw.words("Version"),
                dated_on: "2020-06-04".to_owned(),
                status: "draft".to_owned(),
            };
            draw.run(version_publish(request, |_, _| {
                let content = Content::Paragraph { runs: Vec::new() };
                let blocks = vec![Block { id: "one".to_owned(), content }];
                Ok(Composed { blocks, lists: Vec::new() })
            }))
        }
    }
}
