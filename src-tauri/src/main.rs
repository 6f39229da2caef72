//! The window. It holds one [`sandtable_api::Session`] and gives the page one command, `rpc`; everything it does besides is
//! what only a window can: dialogs, notices of the system, the icon in the tray, and its own
//! place on the screen.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod dialogs;
mod frame;
mod ground;
mod host;
mod notices;
mod opening;
mod rpc;
mod shell;
mod tray;

use std::process::ExitCode;

fn main() -> ExitCode {
    shell::run()
}
