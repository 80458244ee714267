//! Writes a plan file to measure the window with: with many work items, `large_plan FILE ITEMS`, or with many issues and
//! existing works of which each fifth pair is judged, `large_plan FILE ISSUES WORKS`.

use std::error::Error;
use std::path::Path;
use testkit::TestDesk;
use testkit::large::{many_cells, many_items};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(many)) = (arguments.next(), arguments.next()) else {
        return Err("say the file and how much is in it".into());
    };
    let fill = match arguments.next() {
        Some(works) => many_cells(many.parse()?, works.parse()?),
        None => many_items(many.parse()?),
    };
    let test = TestDesk::new();
    test.desk.new_plan("A large plan")?;
    test.desk.operate(fill)?;
    test.desk.save_as(Path::new(&file))?;
    test.desk.close(true)?;
    Ok(())
}
