//! Writes the interface's side of the command surface, `ui/src/backend/bindings.ts`.

use std::process::ExitCode;
use throughline_app::surface;

fn main() -> ExitCode {
    let path = surface::bindings_path();
    match surface::write_bindings(&path) {
        Ok(()) => {
            println!("{}", path.display());
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
