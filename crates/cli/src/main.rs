//! `sandtable-cli`: the commands of the workbench without its window. Answers are JSON on standard output; a command that
//! fails ends with 1 and one line of JSON on standard error, a wrong call with 2.

mod arguments;
mod request;
mod terminal;

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;

use sandtable_api::{Session, SessionConfig};
use sandtable_base::SystemClock;
use sandtable_i18n::messages;
use tracing_subscriber::EnvFilter;

use crate::arguments::{Call, Invocation, Todo};
use crate::terminal::Terminal;

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// A command failed.
const FAILED: u8 = 1;
/// The program was called in a way it does not know.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    log_to_standard_error();
    match arguments::parse() {
        Ok(invocation) => carry_out(invocation),
        Err(misuse) => {
            let locale = arguments::spoken(None);
            misused(&misuse.in_words(locale), &messages::cli_see_help(locale))
        }
    }
}

fn carry_out(invocation: Invocation) -> ExitCode {
    let locale = arguments::spoken(invocation.locale);
    match &invocation.todo {
        Todo::Help => print(&messages::cli_help(locale, VERSION)),
        Todo::Version => print(&format!("sandtable-cli {VERSION}")),
        Todo::Commands => print(&format!("{:#}", sandtable_api::describe())),
        Todo::Call(call) => match request::read(&call.json) {
            Ok(json) => answer(&invocation, call, &json),
            Err((source, cause)) => {
                let words = messages::cli_unreadable_request(locale, &cause.to_string(), &source);
                misused(&words, &messages::cli_see_help(locale))
            }
        },
    }
}

fn answer(invocation: &Invocation, call: &Call, json: &str) -> ExitCode {
    let session = Session::new(SessionConfig {
        config_dir: sandtable_api::folders::preferences(),
        workspaces_dir: sandtable_api::folders::workspaces(),
        workspace: invocation.workspace.clone(),
        actor: invocation.actor.clone(),
        locale: invocation.locale,
        clock: Arc::new(SystemClock),
        version: VERSION,
    });
    let terminal = Terminal { shows_progress: invocation.progress };
    match sandtable_api::dispatch(&session, &terminal, &call.name, json) {
        Ok(answer) => print(&answer),
        Err(error) => {
            terminal::error_line(&error);
            ExitCode::from(FAILED)
        }
    }
}

/// A reader that has gone away (`| head`) is no failure of ours to report, but not a success either.
fn print(text: &str) -> ExitCode {
    let mut output = io::stdout().lock();
    match writeln!(output, "{text}").and_then(|()| output.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(FAILED),
    }
}

fn misused(what: &str, hint: &str) -> ExitCode {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(io::stderr().lock(), "{what}\n{hint}");
    ExitCode::from(MISUSED)
}

/// Silent unless asked (`SANDTABLE_LOG=debug`): standard error belongs to the error line.
fn log_to_standard_error() {
    let filter = EnvFilter::try_from_env("SANDTABLE_LOG").unwrap_or_else(|_| EnvFilter::new("off"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).init();
}
