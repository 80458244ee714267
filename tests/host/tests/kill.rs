//! Nothing a person was told is done is lost when the application is killed, whatever it was doing.

mod kill {
    pub mod model;
    pub mod process;
}

use kill::model::Model;
use kill::process::Process;
use std::time::Duration;
use testkit::Chance;

/// What the application is doing when it is killed.
#[derive(Debug, Clone, Copy)]
enum Phase {
    Adding,
    Renaming,
    Undoing,
    Saving,
    SavingElsewhere,
    SavingACopy,
    Reopening,
    Starting,
}

const PHASES: [Phase; 8] = [
    Phase::Adding,
    Phase::Renaming,
    Phase::Undoing,
    Phase::Saving,
    Phase::SavingElsewhere,
    Phase::SavingACopy,
    Phase::Reopening,
    Phase::Starting,
];

/// Kills in each phase; all together a little more than the hundred that the project asks of every run.
const KILLS: u32 = 13;

#[test]
fn nothing_acknowledged_is_lost_when_the_application_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut chance = Chance::new(20);
    let mut model = Model::new(folder.path());
    let mut process = Process::start(folder.path());
    model.found(&process);
    process.call("outline_add", &Model::row("The first")).expect("a row");
    process.call("plan_save", &serde_json::json!({})).expect("it is saved");
    model.found(&process);
    for round in 0..KILLS {
        for phase in PHASES {
            // The killer waits between nothing and some commands' time, so that it strikes anywhere.
            let patience = Duration::from_micros(chance.below(40_000) as u64);
            process.kill_after(patience);
            match phase {
                Phase::Adding => model.add(&process),
                Phase::Renaming => model.rename(&process),
                Phase::Undoing => model.undo(&process),
                Phase::Saving => model.save(&process),
                Phase::SavingElsewhere => model.save_elsewhere(&process),
                Phase::SavingACopy => model.save_copy(&process),
                Phase::Reopening => model.reopen(&process),
                Phase::Starting => {}
            }
            process.wait();
            process = Process::start(folder.path());
            if matches!(phase, Phase::Starting) {
                process.kill_after(patience);
                model.open_if_possible(&process);
                process.wait();
                process = Process::start(folder.path());
            }
            model.open(&process);
            model.compare(&process, &format!("round {round}, {phase:?}"));
        }
    }
    // How many commands fit between two kills depends on the machine; that some did must be true on any.
    assert!(model.commands > KILLS, "hardly anything was going on: {} commands", model.commands);
}
