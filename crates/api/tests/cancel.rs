//! An import that is cancelled, whatever it is at, leaves nothing.

mod place;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use sandtable_api::{ApiError, Host, Progress, Session, dispatch};
use serde_json::{Value, json};

/// Cancels the job when it reports this phase.
struct Impatient {
    session: OnceLock<Arc<Session>>,
    phase: &'static str,
}

impl Host for Impatient {
    fn progress(&self, progress: &Progress) {
        if let Some(session) = self.session.get().filter(|_| progress.phase == self.phase) {
            let request = json!({"job": progress.job}).to_string();
            dispatch(session, self, "workspace_cancel", &request).unwrap();
        }
    }
}

fn session(folder: &Path) -> Arc<Session> {
    Arc::new(place::session(folder))
}

fn call(session: &Session, name: &str, request: &Value) -> Value {
    let patient = Impatient { session: OnceLock::new(), phase: "" };
    serde_json::from_str(&dispatch(session, &patient, name, &request.to_string()).unwrap()).unwrap()
}

fn sales(folder: &Path, name: &str, first: u32) -> PathBuf {
    let file = folder.join(name);
    let rows: Vec<String> =
        (0..6000).map(|row| format!("2026-03-{:02},tea,{}.00", row % 28 + 1, first + row)).collect();
    fs::write(&file, format!("date,product,amount\n{}\n", rows.join("\n"))).unwrap();
    file
}

/// Files of the folder that keeps copies.
fn copies(folder: &Path) -> usize {
    fs::read_dir(folder.join("w.sandtable/media")).map_or(0, Iterator::count)
}

#[test]
fn a_cancelled_import_leaves_nothing_whatever_it_was_at() {
    for phase in ["hashing", "reading", "writing"] {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path());
        call(&session, "workspace_create", &json!({"name": "t"}));
        // A file of the same size was imported before: the next one is hashed first.
        let before = sales(folder.path(), "before.csv", 10_000);
        call(&session, "import_file", &json!({"file": before, "kind": "transactions"}));
        let (imports, kept) = (call(&session, "import_list", &json!({})), copies(folder.path()));

        let host = Impatient { session: OnceLock::new(), phase };
        assert!(host.session.set(Arc::clone(&session)).is_ok());
        let file = sales(folder.path(), "after.csv", 20_000);
        let request = json!({"file": file, "kind": "transactions"}).to_string();
        let outcome = dispatch(&session, &host, "import_file", &request);
        assert!(matches!(outcome, Err(ApiError::Cancelled)), "{phase}: {outcome:?}");
        assert_eq!(call(&session, "import_list", &json!({})), imports, "{phase}");
        assert_eq!(copies(folder.path()), kept, "{phase}");

        // The job is over: the next one of its name is not cancelled.
        let again = call(&session, "import_file", &json!({"file": file, "kind": "transactions"}));
        assert_eq!(again["inserted"], 6000, "{phase}");
    }
}
