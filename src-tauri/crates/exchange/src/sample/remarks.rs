//! What the file says about itself, its parts and the plan as a whole: remarks, each about a path of the file.

use super::fill::{Fill, Head, known, list, number};
use super::kept::Kept;
use super::mapping::{at, put};
use plan::states::Basis;
use serde_json::{Map, Value as Json};
use store::{StoreError, Value};

/// What stands at a path of the file.
enum Kind {
    /// One text, said by those who made the file.
    Text,
    /// A list of texts that says itself how it is known: path of the object, key of the list.
    Known(&'static str),
    /// A list of records with a text each.
    Records,
    /// The note of an object that says itself how it is known; the object is given back elsewhere.
    Note,
}

const REMARKS: &[(&str, Kind)] = &[
    ("meta.schema_version", Kind::Text),
    ("meta.title", Kind::Text),
    ("meta.record_flags.verified", Kind::Text),
    ("meta.record_flags.basis.sourced", Kind::Text),
    ("meta.record_flags.basis.inferred", Kind::Text),
    ("meta.record_flags.basis.memory", Kind::Text),
    ("meta.record_flags.basis.illustrative", Kind::Text),
    ("meta.warning", Kind::Text),
    ("organizations_note", Kind::Text),
    ("plan_notes", Kind::Records),
    ("strategic_goals_note", Kind::Text),
    ("operating_initiatives_note", Kind::Text),
    ("functional_activities_note", Kind::Text),
    ("financials.scenarios", Kind::Known("list")),
    ("financials.expense_categories", Kind::Known("list")),
    ("financials.funding_categories", Kind::Known("list")),
    ("financials.illustrative_five_year_usd_million", Kind::Note),
    ("illustrative_sections", Kind::Note),
    ("submissions_note", Kind::Text),
    ("existing_work_note", Kind::Text),
    ("issue_existing_work_map_note", Kind::Text),
    ("work_plan_record_form", Kind::Known("fields")),
];

/// Writes the remarks of the file.
pub(super) fn fill(fill: &mut Fill<'_, '_, '_>, file: &Json) -> Result<(), StoreError> {
    let own = |text| (text, (Basis::Own, false), &Json::Null);
    for (about, kind) in REMARKS {
        let json = at(file, about);
        let texts: Vec<_> = match kind {
            Kind::Text => vec![own(json)],
            Kind::Known(key) => list(&json[*key]).map(|text| (text, known(json), &json["sources"])).collect(),
            Kind::Records => list(json).map(|one| (&one["text"], known(one), &one["sources"])).collect(),
            Kind::Note => vec![(&json["note"], known(json), &json["sources"])],
        };
        for (place, (text, (basis, verified), sources)) in texts.into_iter().enumerate() {
            let origin = format!("{about}.{}", place + 1);
            let columns: [(&str, Value); 3] =
                [("about", (*about).into()), ("position", number(place + 1)), ("text", text.as_str().into())];
            let head = Head { kind: "remark", origin: &origin, basis, verified, note: None, sources };
            fill.create(&head, &columns)?;
        }
    }
    Ok(())
}

/// Puts the remarks back at their paths.
pub(super) fn give_back(kept: &Kept, file: &mut Json) {
    for (about, kind) in REMARKS {
        let rows: Vec<_> = kept.rows_of("remark", "about", *about).collect();
        let (first, texts) = (rows.first().copied(), rows.iter().map(|row| Json::from(row.text("text"))));
        match kind {
            Kind::Text => put(file, about, texts.collect::<Vec<_>>().pop().unwrap_or_default()),
            Kind::Known(key) => {
                let mut object = Map::from_iter([((*key).to_owned(), texts.collect())]);
                kept.add_known(&mut object, first);
                put(file, about, object.into());
            }
            Kind::Records => {
                let records = rows.iter().map(|row| {
                    let mut object = Map::from_iter([("text".to_owned(), row.text("text").into())]);
                    kept.add_known(&mut object, Some(row));
                    Json::Object(object)
                });
                put(file, about, records.collect());
            }
            Kind::Note => {
                put(file, &format!("{about}.note"), texts.collect::<Vec<_>>().pop().unwrap_or_default())
            }
        }
    }
}
