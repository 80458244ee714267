//! What makes a new plan: its first change, which stays.

use crate::Operation;
use plan::text;

/// Names a new plan. It is the first change of its journal, which undo never takes back.
pub fn plan_create(title: String) -> Operation<()> {
    Operation::new("plan_create", move |work| {
        let title = text::name(&title)?;
        work.link("setting", &[("key", "title".into()), ("value", title.as_str().into())])?;
        work.recorder.describe(title);
        Ok(())
    })
}
