//! Calls the built program as a script would: arguments in, exit code and both outputs back.

#![allow(dead_code, reason = "each test file uses its part")]

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// A workspace and a preferences folder that nobody else has.
pub(crate) struct Caller {
    folder: tempfile::TempDir,
}

impl Caller {
    pub(crate) fn new() -> Caller {
        Caller { folder: tempfile::tempdir().unwrap() }
    }

    /// With the workspace made.
    pub(crate) fn with_workspace() -> Caller {
        let caller = Caller::new();
        caller.call("workspace_create", &json!({"name": "t"}));
        caller
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn workspace(&self) -> PathBuf {
        self.folder().join("w.sandtable")
    }

    /// The program, in English, with nothing of the person who runs the tests.
    pub(crate) fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sandtable-cli"));
        command
            .env("SANDTABLE_CONFIG_DIR", self.folder().join("config"))
            .env("SANDTABLE_WORKSPACES_DIR", self.folder().join("workspaces"))
            .env_remove("SANDTABLE_LOG")
            .env("LANG", "en_US.UTF-8")
            .env("LC_ALL", "en_US.UTF-8");
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.program().args(arguments).output().unwrap()
    }

    pub(crate) fn output(&self, name: &str, json: &str) -> Output {
        let workspace = self.workspace();
        let arguments = [OsStr::new("--workspace"), workspace.as_os_str(), OsStr::new("call"), OsStr::new(name)];
        self.program().args(arguments).arg(json).output().unwrap()
    }

    /// The request on standard input.
    pub(crate) fn piped(&self, name: &str, json: &str) -> Output {
        let mut child = self
            .program()
            .arg("--workspace")
            .arg(self.workspace())
            .args(["call", name, "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(json.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }

    /// A call that must succeed: nothing on standard error, one JSON answer.
    pub(crate) fn call(&self, name: &str, request: &Value) -> Value {
        let output = self.output(name, &request.to_string());
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{name} {request}: {errors}");
        assert_eq!(errors, "", "{name}: standard error belongs to errors");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// A call that must fail as commands fail; the `error` object.
    pub(crate) fn fails(&self, name: &str, request: &Value) -> Value {
        error_of(&self.output(name, &request.to_string()))
    }
}

/// Exit code 1, nothing on standard output, one line `{"error":{"code":…,"message":…}}` on standard error.
pub(crate) fn error_of(output: &Output) -> Value {
    let errors = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{errors}");
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(errors.trim_end_matches('\n').lines().count(), 1, "{errors}");
    let line: Value = serde_json::from_str(&errors).unwrap();
    let error = line["error"].clone();
    assert!(error["code"].is_string() && error["message"].is_string(), "{errors}");
    error
}

/// A file of `tests/fixtures`.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(name)
}

/// A file of the folder beside the repository, where that is there.
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(name);
    file.exists().then_some(file)
}
