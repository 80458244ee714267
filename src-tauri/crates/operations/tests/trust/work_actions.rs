//! Things to do to existing work: where it stood, what it recommends, where it is found.

use crate::actions::Done;
use crate::draw::Draw;
use operations::OperationError;
use operations::coverage::{
    RemoveWorkPart, WriteLink, WriteRecommendation, WriteStanding, link_write, recommendation_write,
    standing_write, work_part_remove,
};
use operations::outline::{SetMilestone, milestone_set};
use plan::states::RecommendationState;

const DAYS: [&str; 5] = ["2019", "2019-08", "2019-08-12", "2020-02-20", "2021"];

/// One operation, chosen by chance.
pub fn operation(draw: &mut Draw<'_>) -> Result<Done, OperationError> {
    match draw.chance.below(6) {
        0 | 1 => {
            let id = if draw.chance.once_in(3) { draw.maybe("standing")? } else { None };
            let of = id.and_then(|id| draw.plan.query(|reader| reader.row("standing", id)).ok());
            let work = match of.and_then(|row| row.id("existing_work")) {
                Some(work) => work.into(),
                None => draw.id("existing_work")?,
            };
            let request = WriteStanding {
                work,
                id,
                stood_on: draw.of(&DAYS).to_owned(),
                phase: draw.words("Phase"),
                percent_complete: Some(u32::try_from(draw.chance.below(101)).unwrap_or(0)),
                expected_on: draw.of(&["", "2021-12"]).to_owned(),
                note: draw.of(&["", "As the list says"]).to_owned(),
                sources: draw.maybe("source")?.into_iter().collect(),
            };
            draw.run(standing_write(request))
        }
        2 => {
            let request = WriteRecommendation {
                work: draw.id("existing_work")?,
                id: None,
                number: draw.words("3."),
                text: draw.words("Order the work"),
                state: draw.of(RecommendationState::ALL),
                decided_on: draw.of(&["", "2020-11-30"]).to_owned(),
                note: String::new(),
            };
            draw.run(recommendation_write(request))
        }
        3 => {
            let request = WriteLink {
                record: draw.id("existing_work")?,
                id: None,
                title: draw.words("Paper"),
                url: draw.of(&["", "https://example.org/"]).to_owned(),
                document: draw.maybe("document")?,
            };
            draw.run(link_write(request))
        }
        4 => {
            let (record, name) = (draw.id("existing_work")?, draw.words("Report"));
            draw.run(milestone_set(SetMilestone { record, id: None, name, on: "2019-08-13".to_owned() }))
        }
        _ => {
            let table = draw.of(&["standing", "recommendation", "link"]);
            let id = draw.id(table)?;
            draw.run(work_part_remove(RemoveWorkPart { id }))
        }
    }
}
