//! Accepting and rejecting everything, to see that both files come back.

use super::gather::Notes;
use super::looks::{Looks, Names};
use super::story::Story;
use super::{CompareError, Place, StoryKind};
use crate::docx::{Package, ReadError, resolved};

/// Refuses a redline that does not give back what both files say.
///
/// # Errors
/// [`CompareError::Unproven`] with the first paragraph or table of the body, counted from 1, that does not come back.
pub(crate) fn check(redline: &[u8], before: &Package, after: &Package) -> Result<(), CompareError> {
    for (accept, wanted) in [(true, after), (false, before)] {
        let got = side(redline, accept).map_err(CompareError::Unwritable)?;
        let sums =
            (sums(&got).map_err(CompareError::Unwritable)?, sums(wanted).map_err(CompareError::Unwritable)?);
        if sums.0 != sums.1 {
            let same = sums.0.iter().zip(&sums.1).take_while(|(one, other)| one == other).count();
            let paragraph = u32::try_from(same + 1).unwrap_or(u32::MAX);
            let place = Place { story: StoryKind::Body, paragraph, heading: String::new() };
            return Err(CompareError::Unproven { place });
        }
    }
    Ok(())
}

fn side(redline: &[u8], accept: bool) -> Result<Package, ReadError> {
    let mut package = Package::read(redline)?;
    let parts = resolved(&package, accept)?;
    package.put(parts);
    Ok(package)
}

/// What each block of the body says, with its pictures, links and notes.
fn sums(package: &Package) -> Result<Vec<u64>, ReadError> {
    let mut looks = Looks::new(Names::default(), Names::default());
    let mut notes = Notes::new();
    for (foot, kind) in [(true, "footnotes"), (false, "endnotes")] {
        let Some(part) = package.related(kind)? else { continue };
        let story = Story::read(package, &part, 0, &mut looks, &Notes::new())?;
        for note in &story.containers {
            let id = story.xml.attribute(note.node, "w:id").unwrap_or_default();
            notes.insert((foot, id.to_owned()), story.sum(&note.blocks).0);
        }
    }
    let story = Story::read(package, package.main(), 0, &mut looks, &notes)?;
    let blocks = story.containers.first().map(|body| body.blocks.as_slice()).unwrap_or_default();
    Ok(blocks.iter().map(|block| story.keys(*block).0).collect())
}
