//! When the stages of the effort were. The file has no days for them; they follow from the documents, proceedings and
//! meetings of each stage, and rest on the sources of those.

use super::fill::{Fill, known, list, number};
use super::ours;
use serde_json::Value as Json;
use store::StoreError;

/// Stage, and where its first and last day stand in the file: collection, record, key. A stage without a last day took
/// one day or went on.
type Place = (&'static str, &'static str, &'static str);
const DAYS: &[(&str, Place, Option<Place>)] = &[
    ("raised", ("meetings", "icann63", "when"), Some(("meetings", "icann64", "when"))),
    ("draft_issues", ("document_versions", "dv-issues-draft", "date"), None),
    ("public_comment_1", (PROCEEDINGS, "pc1", "open_on"), Some((PROCEEDINGS, "pc1", "close_on"))),
    ("staff_report_1", ("document_versions", "dv-staff1", "date"), None),
    ("final_issues", ("document_versions", "dv-issues-final", "date"), None),
    ("owners", ("meetings", "icann65", "when"), None),
    ("next_steps_2019", ("document_versions", "dv-next19", "date"), Some((PROCEEDINGS, "pc2", "close_on"))),
    ("work_plan", ("document_versions", "dv-workplan", "date"), Some((PROCEEDINGS, "pc3", "close_on"))),
    ("next_steps_2020_draft", ("document_versions", "dv-next20-draft", "date"), None),
    ("public_comment_4", (PROCEEDINGS, "pc4", "open_on"), Some((PROCEEDINGS, "pc4", "close_on"))),
    ("next_steps_2020_final", ("document_versions", "dv-next20-final", "date"), None),
];
const PROCEEDINGS: &str = "public_comment_proceedings";

/// Dates the stages and cites for it what those records cite.
pub(super) fn fill(fill: &mut Fill<'_, '_, '_>, file: &Json) -> Result<(), StoreError> {
    for (stage, first, last) in DAYS {
        let stage = fill.id(stage)?;
        let mut sources: Vec<&str> = Vec::new();
        let mut basis = None;
        for (place, (name, (collection, origin, key))) in [("starts", Some(*first)), ("ends", *last)]
            .into_iter()
            .filter_map(|(n, at)| Some((n, at?)))
            .enumerate()
        {
            let Some(record) = list(&file[collection]).find(|record| record["id"] == origin) else {
                continue;
            };
            fill.link(
                "key_date",
                &[
                    ("record", stage.into()),
                    ("position", number(place + 1)),
                    ("name", name.into()),
                    ("happens_on", record[key].as_str().into()),
                ],
            )?;
            basis = basis.max(Some(known(record).0));
            sources.extend(list(&record["sources"]).filter_map(Json::as_str));
        }
        fill.cite(stage, &sources)?;
        if let Some(basis) = basis {
            fill.marks(stage, &["key_date"], ours::weaker(basis), false)?;
        }
    }
    Ok(())
}
