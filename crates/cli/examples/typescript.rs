//! Writes the page's TypeScript client: `cargo run -p sandtable-cli --example typescript -- DIR` (`cargo xtask codegen`).

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else { return ExitCode::from(2) };
    match sandtable_api::typescript::write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "{}: {cause}", Path::new(&folder).display());
            ExitCode::FAILURE
        }
    }
}
