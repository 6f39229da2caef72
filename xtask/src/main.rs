//! `cargo xtask run | test | tidy | codegen | bench | shots | dist`: everything a person or a machine does with this
//! repository, in plain Rust, so that it is the same on all three systems.

mod bench;
mod codegen;
mod demo;
mod dist;
mod exec;
mod fail;
mod page;
mod place;
mod run;
mod setup;
mod shots;
mod test;
mod tidy;

use std::process::ExitCode;

use fail::{Fail, Result};

const HELP: &str = "\
cargo xtask run                 opens the program with its demo workspace; without a display does the main job headless
cargo xtask test                every check there is, the real window included
cargo xtask tidy                dependency rules, house rules, catalogue
cargo xtask codegen [--check]   typed messages and the TypeScript client out of the Rust types
cargo xtask bench [PART…]       import, kpi, grid, search, plan, chart, report, window: beside limits and peers
cargo xtask shots               a picture of every screen, theme and language
cargo xtask dist                the installable bundles of this system
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fail) => {
            eprintln!("{fail}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let (task, rest) = arguments.split_first().map_or(("--help", arguments), |(task, rest)| (task.as_str(), rest));
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    match (task, rest.as_slice()) {
        ("run", []) => run::run(),
        ("test", []) => test::run(),
        ("tidy", []) => tidy::run(),
        ("codegen", []) => codegen::write(),
        ("codegen", ["--check"]) => codegen::check(),
        ("bench", parts) => bench::run(parts),
        ("shots", []) => shots::run(),
        ("dist", []) => dist::run(),
        ("--help" | "-h" | "help", _) => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(Fail::new(format!("not a task: {}\n\n{HELP}", arguments.join(" ")))),
    }
}
