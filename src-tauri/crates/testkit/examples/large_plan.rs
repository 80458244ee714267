//! Writes a plan file with many work items, to measure the window with: `large_plan FILE ITEMS`.

use std::error::Error;
use std::path::Path;
use testkit::TestDesk;
use testkit::large::many_items;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(items)) = (arguments.next(), arguments.next()) else {
        return Err("say the file and the number of work items".into());
    };
    let test = TestDesk::new();
    test.desk.new_plan("A large plan")?;
    test.desk.operate(many_items(items.parse()?))?;
    test.desk.save_as(Path::new(&file))?;
    test.desk.close(true)?;
    Ok(())
}
