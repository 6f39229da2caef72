//! System packages of Linux distributions, found missing one by one and installed in one go.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::For;
use crate::exec;
use crate::fail::{Fail, Result};
use crate::place;

/// What a package is for, and its name in Debian/Ubuntu, Fedora and Arch.
struct Package {
    purpose: For,
    debian: &'static str,
    fedora: &'static str,
    arch: &'static str,
}

const fn package(purpose: For, debian: &'static str, fedora: &'static str, arch: &'static str) -> Package {
    Package { purpose, debian, fedora, arch }
}

const PACKAGES: &[Package] = &[
    package(For::Commands, "build-essential", "gcc-c++", "base-devel"),
    package(For::Commands, "pkg-config", "pkgconf-pkg-config", "pkgconf"),
    // rusqlite's sessions read SQLite's header with libclang.
    package(For::Commands, "clang", "clang", "clang"),
    package(For::Commands, "libclang-dev", "clang-devel", "clang"),
    package(For::Window, "libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1"),
    package(For::Window, "libayatana-appindicator3-dev", "libappindicator-gtk3-devel", "libappindicator-gtk3"),
    package(For::Window, "librsvg2-dev", "librsvg2-devel", "librsvg"),
    package(For::Window, "libxdo-dev", "libxdo-devel", "xdotool"),
    package(For::Window, "curl", "curl", "curl"),
    package(For::Window, "file", "file", "file"),
    package(For::Tests, "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    package(For::Tests, "xauth", "xorg-x11-xauth", "xorg-xauth"),
    package(For::Tests, "dbus-x11", "dbus-daemon", "dbus"),
    package(For::Tests, "webkit2gtk-driver", "webkit2gtk-driver", "webkit2gtk-4.1"),
    package(For::Tests, "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk"),
    package(For::Tests, "sqlite3", "sqlite", "sqlite"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Debian,
    Fedora,
    Arch,
}

impl Family {
    /// By the tool that installs packages, so that derived distributions count too.
    fn of_this_machine() -> Option<Family> {
        let tools = [("apt-get", Family::Debian), ("dnf", Family::Fedora), ("pacman", Family::Arch)];
        tools.into_iter().find(|(tool, _)| place::on_path(tool)).map(|(_, family)| family)
    }

    fn name_of(self, package: &Package) -> &'static str {
        match self {
            Family::Debian => package.debian,
            Family::Fedora => package.fedora,
            Family::Arch => package.arch,
        }
    }

    fn has(self, name: &str) -> bool {
        match self {
            Family::Debian => {
                exec::answer(exec::program("dpkg-query").args(["-W", "-f=${db:Status-Status}", name])).as_deref()
                    == Some("installed")
            }
            Family::Fedora => exec::answer(exec::program("rpm").args(["-q", "--whatprovides", name])).is_some(),
            // A group such as base-devel is asked for with -Qg.
            Family::Arch => {
                ["-Q", "-Qg"].iter().any(|how| exec::answer(exec::program("pacman").args([how, name])).is_some())
            }
        }
    }

    /// The command lines that install, in order.
    fn install(self, missing: &[&str]) -> Vec<Vec<String>> {
        let with = |words: &[&str]| words.iter().chain(missing).map(|word| (*word).to_owned()).collect::<Vec<_>>();
        match self {
            Family::Debian => vec![
                vec!["apt-get".to_owned(), "update".to_owned()],
                with(&["apt-get", "install", "-y", "--no-install-recommends"]),
            ],
            Family::Fedora => vec![with(&["dnf", "install", "-y"])],
            Family::Arch => vec![with(&["pacman", "-S", "--needed", "--noconfirm"])],
        }
    }
}

pub fn install(purpose: For) -> Result<()> {
    let Some(family) = Family::of_this_machine() else {
        return known_by_hand(purpose);
    };
    let mut missing: Vec<&str> = wanted(purpose).map(|package| family.name_of(package)).collect();
    missing.dedup();
    missing.retain(|name| !family.has(name));
    if missing.is_empty() {
        return Ok(());
    }
    let commands = family.install(&missing);
    let Some(prefix) = rights() else {
        let lines: Vec<String> = commands.iter().map(|words| format!("    sudo {}", words.join(" "))).collect();
        return Err(Fail::new(format!("System packages are missing. Run:\n\n{}\n", lines.join("\n"))));
    };
    eprintln!("installing system packages: {}", missing.join(" "));
    for words in commands {
        let line: Vec<&str> = prefix.iter().copied().chain(words.iter().map(String::as_str)).collect();
        let mut command = Command::new(line[0]);
        exec::run(command.args(&line[1..]).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    Ok(())
}

fn wanted(purpose: For) -> impl Iterator<Item = &'static Package> {
    PACKAGES.iter().filter(move |package| package.purpose <= purpose)
}

/// How packages may be installed without asking anybody: as root, or by sudo without a password.
fn rights() -> Option<&'static [&'static str]> {
    if exec::answer(exec::program("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    exec::answer(exec::program("sudo").args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}

/// A distribution of another kind: go on when the libraries are there, else name them.
fn known_by_hand(purpose: For) -> Result<()> {
    let there = purpose < For::Window
        || exec::answer(exec::program("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_some();
    if there {
        return Ok(());
    }
    let names: Vec<&str> = wanted(purpose).map(|package| package.debian).collect();
    Err(Fail::new(format!(
        "This system has none of apt-get, dnf and pacman. Install what it calls these packages of Debian:\n\n    {}\n",
        names.join(" ")
    )))
}

/// The runtime of Windows' own web view, as its installer registers it.
pub fn has_webview2() -> bool {
    const PLACES: [&str; 2] = ["ProgramFiles(x86)", "ProgramFiles"];
    PLACES.iter().filter_map(std::env::var_os).any(|folder| {
        fs::read_dir(Path::new(&folder).join("Microsoft/EdgeWebView/Application"))
            .is_ok_and(|mut found| found.next().is_some())
    })
}
