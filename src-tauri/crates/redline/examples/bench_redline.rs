//! How fast two Word files are compared, as multiples of a floor that is measured in the same run: unpacking both files, reading
//! their XML and packing one again; and of the bare comparison of their words. Goals: P11 and P12 of the project's speed goals.
//!
//! Each case runs in a process of its own, so that its peak of memory is its own.

use std::error::Error;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};
use std::process::Command;
use std::time::{Duration, Instant};

use imara_diff::{Algorithm, Diff, InternedInput};
use quick_xml::Reader;
use quick_xml::events::Event;
use redline::files::{Choices, compare};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What is compared: its name, how long it is, and how the later file differs.
const CASES: [(&str, usize, Later); 5] = [
    ("100,000 words, edited", 100_000, Later::Edited),
    ("1,000,000 words, edited", 1_000_000, Later::Edited),
    ("100,000 words, unrelated", 100_000, Later::Unrelated),
    ("100,000 words, the same few again and again", 100_000, Later::Repetitive),
    ("one paragraph of 10,000,000 characters, edited", 10_000_000, Later::Alone),
];

#[derive(Clone, Copy, PartialEq)]
enum Later {
    Edited,
    Unrelated,
    Repetitive,
    /// One paragraph, a word in a thousand edited; it is measured by characters.
    Alone,
}

fn main() -> Outcome<()> {
    if let Some(case) = std::env::args().nth(1) {
        return run(case.parse()?);
    }
    for case in 0..CASES.len() {
        let said = Command::new(std::env::current_exe()?).arg(case.to_string()).output()?;
        print!("{}{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    }
    Ok(())
}

fn run(case: usize) -> Outcome<()> {
    let (name, words, later) = CASES[case];
    let (before, after) = documents(words, later);
    let (old, new) = (pack(&before)?, pack(&after)?);
    let times = if words > 500_000 { 3 } else { 5 };
    let floor = median(times, || floor(&old, &new))?;
    // Where all words are alike, the bare comparison takes far longer than ours; once is enough to see it.
    let tokens = median(if later == Later::Repetitive { 1 } else { times }, || bare(&before, &after))?;
    // What the floors took is given back; the peak from here on is that of the comparison and what it reads.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let mut marked = 0;
    let ours = median(times, || {
        let made = compare(&old, &new, &Choices::default())?;
        marked = made.report.revisions;
        Ok(made.bytes.len())
    })?;
    println!(
        "redline of {name} / unzip, parse, write: {:.2} ({} ms / {} ms); / bare word diff: {:.1} ({} ms); {marked} changes, peak {} MB",
        ours.as_secs_f64() / floor.as_secs_f64(),
        ours.as_millis(),
        floor.as_millis(),
        ours.as_secs_f64() / tokens.as_secs_f64(),
        tokens.as_millis(),
        peak(),
    );
    Ok(())
}

fn median(times: usize, mut work: impl FnMut() -> Outcome<usize>) -> Outcome<Duration> {
    let mut taken = Vec::new();
    for _ in 0..times {
        let start = Instant::now();
        std::hint::black_box(work()?);
        taken.push(start.elapsed());
    }
    taken.sort_unstable();
    Ok(taken[times / 2])
}

/// The peak of this process' memory in MB; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// What nobody can do without: both files unpacked and read, one packed.
fn floor(old: &[u8], new: &[u8]) -> Outcome<usize> {
    let mut seen = 0;
    let mut last = Vec::new();
    for bytes in [old, new] {
        let mut zip = ZipArchive::new(Cursor::new(bytes))?;
        last.clear();
        zip.by_name("word/document.xml")?.read_to_end(&mut last)?;
        let mut reader = Reader::from_str(std::str::from_utf8(&last)?);
        while reader.read_event()? != Event::Eof {
            seen += 1;
        }
    }
    Ok(seen + pack(std::str::from_utf8(&last)?)?.len())
}

/// The words of both texts, compared as they are.
fn bare(before: &str, after: &str) -> Outcome<usize> {
    let mut input = InternedInput::default();
    input.update_before(words(before));
    input.update_after(words(after));
    let diff = Diff::compute(Algorithm::Histogram, &input);
    Ok(usize::try_from(diff.count_additions() + diff.count_removals())?)
}

fn words(xml: &str) -> impl Iterator<Item = &str> {
    let texts = xml.split("<w:t xml:space=\"preserve\">").skip(1);
    texts.filter_map(|rest| rest.split_once('<')).flat_map(|(text, _)| text.split_inclusive(' '))
}

fn pack(document: &str) -> Outcome<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())?;
    zip.write_all(document.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}

/// Chance that is the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap_or(1)).unwrap_or_default()
    }

    /// Some words are frequent, most are rare.
    fn word(&mut self) -> String {
        const PIECES: [&str; 20] = [
            "con", "re", "sta", "ment", "plan", "com", "mu", "ni", "ty", "o", "ver", "sight", "bo", "ard",
            "in", "ter", "net", "pro", "cess", "a",
        ];
        let rank = self.below(64) * self.below(64) * self.below(8);
        let mut word = String::from(PIECES[rank % 20]);
        let mut rest = rank / 20;
        while rest > 0 {
            word.push_str(PIECES[rest % 20]);
            rest /= 20;
        }
        word
    }

    fn sentence(&mut self, length: usize) -> String {
        (0..length).map(|_| self.word() + " ").collect()
    }
}

/// A block of a document: its XML, and whether edits may fall on it.
#[derive(Clone)]
enum Piece {
    Heading(String),
    Text(Vec<String>),
    Table(Vec<Vec<String>>),
}

fn piece(chance: &mut Chance, number: usize) -> Piece {
    match number % 40 {
        0 | 13 | 27 => Piece::Heading(chance.sentence(5)),
        20 => Piece::Table((0..6).map(|_| (0..4).map(|_| chance.sentence(3)).collect()).collect()),
        _ => Piece::Text((0..5).map(|_| chance.sentence(16)).collect()),
    }
}

fn documents(count: usize, later: Later) -> (String, String) {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let fixed = Piece::Text(vec!["the board and the community and the board ".repeat(10)]);
    let make = |chance: &mut Chance| -> Vec<Piece> {
        let pieces = count / 72;
        if later == Later::Repetitive {
            return vec![fixed.clone(); pieces];
        }
        (0..pieces).map(|number| piece(chance, number)).collect()
    };
    if later == Later::Alone {
        let mut before = String::new();
        while before.len() < count {
            before += &(chance.word() + " ");
        }
        let mut words: Vec<&str> = before.split_inclusive(' ').collect();
        words.iter_mut().step_by(1_000).for_each(|word| *word = "edited ");
        let alone = |text: String| xml(&[Piece::Text(vec![text])]);
        return (alone(words.concat()), alone(before));
    }
    let before = make(&mut chance);
    let after =
        if later == Later::Unrelated { make(&mut chance) } else { edited(before.clone(), &mut chance) };
    (xml(&before), xml(&after))
}

/// One block in twenty edited; some gone, new, or moved elsewhere.
fn edited(mut pieces: Vec<Piece>, chance: &mut Chance) -> Vec<Piece> {
    for number in 0..pieces.len() / 20 {
        let at = chance.below(pieces.len());
        match (number % 10, &mut pieces[at]) {
            (0, Piece::Text(_)) => drop(pieces.remove(at)),
            (1, _) => pieces.insert(at, Piece::Text(vec![chance.sentence(30)])),
            (2, Piece::Text(_)) => {
                let piece = pieces.remove(at);
                let to = chance.below(pieces.len());
                pieces.insert(to, piece);
            }
            (_, Piece::Text(runs)) => {
                let run = chance.below(runs.len());
                let mut words: Vec<&str> = runs[run].split_inclusive(' ').collect();
                let word = chance.word() + " ";
                let place = chance.below(words.len());
                words[place] = &word;
                runs[run] = words.concat();
            }
            (_, Piece::Table(rows)) => {
                let (row, new) = (chance.below(rows.len()), chance.sentence(3));
                rows[row][1] = new;
            }
            (_, Piece::Heading(text)) => text.push_str(&chance.word()),
        }
    }
    pieces
}

fn xml(pieces: &[Piece]) -> String {
    let mut out = String::from(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
    );
    let run = |text: &str, at: usize| {
        let look = ["", "", "<w:rPr><w:b/></w:rPr>", "", "<w:rPr><w:i/></w:rPr>"][at % 5];
        format!("<w:r>{look}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    for piece in pieces {
        let _ = match piece {
            Piece::Heading(text) => {
                write!(out, "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>{}</w:p>", run(text, 0))
            }
            Piece::Text(runs) => {
                let runs: String = runs.iter().enumerate().map(|(at, text)| run(text, at)).collect();
                write!(out, "<w:p w:rsidR=\"00A77B3E\">{runs}</w:p>")
            }
            Piece::Table(rows) => {
                let cell = |text: &String| format!("<w:tc><w:tcPr/><w:p>{}</w:p></w:tc>", run(text, 0));
                let row = |cells: &Vec<String>| {
                    format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
                };
                write!(out, "<w:tbl><w:tblPr/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
            }
        };
    }
    out.push_str("<w:p/><w:sectPr/></w:body></w:document>");
    out
}
