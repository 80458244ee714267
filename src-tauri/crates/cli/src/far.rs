//! How far long work is, for somebody who waits at a terminal.

use redline::files::Progress;
use std::io::{IsTerminal, Write};
use words::Words;

/// Back to the begin of the line, which is emptied.
const EMPTY: &str = "\r\u{1b}[2K";

/// One line that says how far the work is, and is gone at its end.
pub(crate) struct Far<'w, W: Write> {
    words: &'w Words,
    /// Nowhere where nobody sees it: a file or another program gets no such lines.
    out: Option<W>,
    percent: Option<u32>,
}

impl<'w> Far<'w, std::io::Stderr> {
    /// Tells it on the error output, if that is a terminal.
    pub(crate) fn at_terminal(words: &'w Words) -> Self {
        let out = std::io::stderr();
        Self { words, out: out.is_terminal().then_some(out), percent: None }
    }
}

impl<W: Write> Far<'_, W> {
    /// Says how far it is; the work always goes on.
    pub(crate) fn told(&mut self, progress: Progress) -> bool {
        let percent = progress.thousandths / 10;
        if let Some(out) = self.out.as_mut().filter(|_| self.percent != Some(percent)) {
            let sentence = self.words.say("cli-far", [("percent", percent.to_string().as_str())]);
            // A terminal that went away is no reason to stop.
            let _ = write!(out, "{EMPTY}{sentence}").and_then(|()| out.flush());
            self.percent = Some(percent);
        }
        true
    }
}

impl<W: Write> Drop for Far<'_, W> {
    fn drop(&mut self) {
        if let Some(out) = self.out.as_mut().filter(|_| self.percent.is_some()) {
            let _ = write!(out, "{EMPTY}").and_then(|()| out.flush());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use redline::files::Stage;

    #[test]
    fn each_percent_is_said_once_and_the_line_is_empty_at_the_end() {
        let mut seen = Vec::new();
        let mut far = Far { words: Words::english(), out: Some(&mut seen), percent: None };
        for thousandths in [0, 4, 501, 509, 1000] {
            assert!(far.told(Progress { stage: Stage::Writing, thousandths }));
        }
        drop(far);
        let said = String::from_utf8(seen).unwrap();
        let lines: Vec<&str> = said.split(EMPTY).collect();
        assert_eq!(lines, ["", "0 % compared", "50 % compared", "100 % compared", ""]);
    }

    #[test]
    fn nobody_is_told_where_nobody_sees_it() {
        let mut far = Far { words: Words::english(), out: None::<Vec<u8>>, percent: None };
        assert!(far.told(Progress { stage: Stage::Reading, thousandths: 10 }));
        assert_eq!(far.percent, None);
    }
}
