//! Pairs of the corpus with one of their parts damaged: what is compared proves itself, all else is refused, nothing panics.
//!
//! `REDLINE_ROUNDS` says how many times each pair is damaged, `REDLINE_SEED` with which luck the first time.

use redline::docx::{Package, accept_all, reject_all};
use redline::files::{Choices, compare};
use redline::tracked::{Decision, Selection, comparison, decide, fixed};

use crate::packages::with;
use crate::pairs::{pairs, read, variable};

/// Chance that is the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// The place of a tag in a text.
    fn tag(&mut self, text: &str) -> Option<std::ops::Range<usize>> {
        let starts: Vec<usize> = text.match_indices('<').map(|(at, _)| at).collect();
        let start = *starts.get(self.below(starts.len()))?;
        let end = text[start..].find('>').map_or(text.len(), |end| start + end + 1);
        Some(start..end)
    }

    /// The place of an element with all it holds, if it is not too long.
    fn element(&mut self, text: &str) -> Option<std::ops::Range<usize>> {
        let tag = self.tag(text)?;
        let open = &text[tag.clone()];
        if open.ends_with("/>") {
            return Some(tag);
        }
        let name =
            open.trim_start_matches('<').split([' ', '>']).next().filter(|name| !name.starts_with('/'))?;
        let close = format!("</{name}>");
        let end = text[tag.end..].find(&close)? + tag.end + close.len();
        (end - tag.start < 5_000).then_some(tag.start..end)
    }

    /// Damages a text once: what stays is often XML, and seldom a document.
    fn damage(&mut self, text: &mut String) {
        match self.below(7) {
            0 => {
                let Some(tag) = self.tag(text) else { return };
                text.replace_range(tag, "");
            }
            1 => {
                let Some(tag) = self.tag(text) else { return };
                let again = text[tag.clone()].to_owned();
                text.insert_str(tag.start, &again);
            }
            2 => {
                let Some(element) = self.element(text) else { return };
                text.replace_range(element, "");
            }
            3 => {
                let (Some(from), Some(to)) = (self.element(text), self.tag(text)) else { return };
                let copy = text[from].to_owned();
                text.insert_str(to.start, &copy);
            }
            4 => {
                let (Some(one), Some(other)) = (self.element(text), self.element(text)) else { return };
                let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
                if first.end <= second.start {
                    let (front, back) = (text[first.clone()].to_owned(), text[second.clone()].to_owned());
                    text.replace_range(second, &front);
                    text.replace_range(first, &back);
                }
            }
            5 => {
                let Some(tag) = self.tag(text) else { return };
                let values: Vec<usize> = text[tag.clone()].match_indices("=\"").map(|(at, _)| at).collect();
                let Some(at) = values.get(self.below(values.len())).map(|at| tag.start + at + 2) else {
                    return;
                };
                let end = text[at..].find('"').map_or(at, |end| at + end);
                let values = ["", "0", "-1", "4294967296", "none", "\u{5d0}\u{301}", "1"];
                text.replace_range(at..end, values[self.below(values.len())]);
            }
            _ => {
                let Some(tag) = self.tag(text) else { return };
                let marks = [
                    "<w:ins w:id=\"1\" w:author=\"A\"/>",
                    "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>x</w:delText></w:r></w:del>",
                    "<w:p/>",
                    "<w:tbl><w:tblPr/></w:tbl>",
                    "<w:sdt><w:sdtContent/></w:sdt>",
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
                    "<w:moveFromRangeStart w:id=\"7\" w:name=\"m\"/>",
                ];
                text.insert_str(tag.start, marks[self.below(marks.len())]);
            }
        }
    }
}

/// What must hold of any two files, whatever they are; says what did not.
fn tried(before: &[u8], after: &[u8]) -> Result<(), String> {
    for (left, right) in [(before, after), (after, before)] {
        let Ok(made) = compare(left, right, &Choices::default()) else { continue };
        if !(made.proof.has_content() && made.proof.is_sound()) {
            return Err(format!("given out unproven: {:?}", made.proof));
        }
        let list = comparison(&made.bytes).map_err(|error| format!("no list: {error}"))?;
        let number = list.changes.len().div_ceil(2).try_into().unwrap_or(1);
        let some = Selection { numbers: vec![number], ..Selection::default() };
        for decision in [Decision::Accept, Decision::Reject] {
            decide(&made.bytes, &some, decision).map_err(|error| format!("not decided: {error}"))?;
        }
        fixed(&made.bytes).map_err(|error| format!("not fixed: {error}"))?;
    }
    let _ = (accept_all(after), reject_all(after), comparison(after));
    Ok(())
}

#[test]
fn damaged_pairs_are_refused_or_proven_in_both_directions() {
    let number = |name: &str| variable(name).and_then(|value| value.to_str()?.parse::<u64>().ok());
    let (rounds, seed) = (number("REDLINE_ROUNDS").unwrap_or(1), number("REDLINE_SEED").unwrap_or(1));
    let mut wrong = Vec::new();
    for round in seed..seed + rounds {
        let mut chance = Chance(0x2545_f491_4f6c_dd1d ^ round.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        for (name, one, other) in pairs() {
            let (before, after) = (read(&one), read(&other));
            if after.len() > 100_000 {
                continue;
            }
            let package = Package::read(&after).unwrap();
            let parts = package.parts().iter().filter(|part| part.name.ends_with(".xml"));
            let texts: Vec<&str> = parts.map(|part| part.name.as_str()).collect();
            // Most of what can go wrong goes wrong in the body.
            let part = if chance.below(2) == 0 { package.main() } else { texts[chance.below(texts.len())] };
            let Ok(mut text) = String::from_utf8(package.part(part).unwrap().to_vec()) else { continue };
            for _ in 0..=chance.below(3) {
                chance.damage(&mut text);
            }
            let damaged = with(&after, part, &text);
            let found = std::panic::catch_unwind(|| tried(&before, &damaged));
            let said = match found {
                Ok(Ok(())) => continue,
                Ok(Err(said)) => said,
                Err(_) => "a panic".to_owned(),
            };
            if let Some(folder) = variable("REDLINE_DAMAGED") {
                std::fs::write(folder.join(format!("{name}-{round}.docx")), &damaged).unwrap();
            }
            wrong.push(format!("{name}, round {round}, {part}: {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
