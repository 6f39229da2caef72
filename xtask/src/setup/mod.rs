//! What a machine must have before anything is built: system packages, Node, the page's packages.

mod node;
mod packages;

pub use node::{install as node_packages, version as node_version};

use crate::exec;
use crate::fail::{Fail, Result};

/// What is about to be done, and so what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum For {
    /// The crates without the window.
    Commands,
    /// The window too.
    Window,
    /// The window driven by tests.
    Tests,
}

/// Installs what is missing, or says the exact command to do so.
pub fn system(purpose: For) -> Result<()> {
    if cfg!(target_os = "linux") {
        return packages::install(purpose);
    }
    if cfg!(target_os = "macos") && exec::answer(exec::program("xcode-select").arg("-p")).is_none() {
        return Err(Fail::new("The compiler of the system is missing. Run:\n\n    xcode-select --install\n"));
    }
    if cfg!(windows) && purpose >= For::Window && !packages::has_webview2() {
        return Err(Fail::new(
            "WebView2 is missing. Run:\n\n    winget install --id Microsoft.EdgeWebView2Runtime\n\n\
             libclang too, when a build asks for it:\n\n    winget install --id LLVM.LLVM\n",
        ));
    }
    Ok(())
}
