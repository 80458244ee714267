//! What a proof must say for a redline to be given out.

use super::Choices;
use super::prove::{Level, Verdict};
use super::report::{NotTracked, NotTrackedKind, Report, StoryKind, TextPlace};

/// Whether the redline gives back both files in text, paragraphs, structure and objects, and is sound as a file.
///
/// What the choices leave out of the comparison stands as in the later file, so rejecting cannot give back the earlier one.
pub(crate) fn holds(proof: &Verdict, choices: &Choices) -> bool {
    let whole = choices.whole_text();
    let content =
        proof.levels.all().into_iter().take(4).all(|(_, level)| level.accept && (level.reject || !whole));
    let kept = proof.comments_lost == 0 && proof.bookmarks_lost == 0;
    content && kept && proof.is_sound()
}

/// Names in the report every level of looks that does not come back.
pub(crate) fn name_the_rest(proof: &Verdict, choices: &Choices, report: &mut Report) {
    let levels = &proof.levels;
    let formatting = choices.formatting;
    // Where words were left out of the comparison, those of the later file stand, and their looks say nothing of the earlier one.
    let differs = |level: &Level| if choices.whole_text() { !level.is_exact() } else { !level.accept };
    let rest: [(&Level, NotTrackedKind, bool); 5] = [
        (&levels.paragraph_format, NotTrackedKind::ParagraphFormat, formatting),
        (&levels.run_format, NotTrackedKind::RunFormat, formatting),
        (&levels.headers_footers, NotTrackedKind::HeaderFooter, choices.headers),
        (&levels.sections, NotTrackedKind::Section, formatting),
        (&levels.table_looks, NotTrackedKind::TableLook, formatting && choices.tables),
    ];
    for (level, kind, _) in rest.into_iter().filter(|(level, _, chosen)| *chosen && differs(level)) {
        let known = report.not_tracked.iter().any(|one| one.kind == kind);
        let Some(difference) = level.first_difference.as_ref().filter(|_| !known) else { continue };
        let place = TextPlace {
            story: StoryKind::from(difference.story),
            paragraph: difference.number,
            heading: difference.heading.clone(),
        };
        report.not_tracked.push(NotTracked { kind, name: String::new(), place });
    }
    if !choices.whole_text() || !choices.formatting || !choices.headers {
        let place = TextPlace { story: StoryKind::Document, paragraph: 0, heading: String::new() };
        report.not_tracked.push(NotTracked { kind: NotTrackedKind::NotChosen, name: String::new(), place });
    }
}
